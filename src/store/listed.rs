//! One ticket of a list, read into the memory of the one before.
use std::collections::{BTreeMap, BTreeSet};

use super::{Error, Row};
use crate::domain::agent::AgentId;
use crate::domain::contact::ContactId;
use crate::domain::instant::Instant;
use crate::domain::sla::State;
use crate::domain::ticket::event::Source;
use crate::domain::ticket::{Ticket, TicketNumber, WaitingOn};

/// A ticket of a list, where the statement stands.
pub struct Listed<'a>(&'a Row<'a>);

impl<'a> Listed<'a> {
    /// Returns the ticket on which `row` stands.
    pub(super) fn new(row: &'a Row<'a>) -> Self {
        Self(row)
    }
}

impl Listed<'_> {
    /// Returns its number.
    pub fn number(&self) -> Result<TicketNumber, Error> {
        TicketNumber::new(self.0.int(0)?).ok_or_else(|| self.damaged("its number"))
    }

    /// Returns its requester's e-mail and name.
    pub fn contact(&self) -> Result<Option<(Option<&str>, &str)>, Error> {
        let Some(name) = self.0.str_or_null(31)? else { return Ok(None) };
        Ok(Some((self.0.str_or_null(30)?, name)))
    }

    /// Returns its assignee's e-mail.
    pub fn assignee(&self) -> Result<Option<&str>, Error> {
        self.0.str_or_null(32)
    }

    /// Returns the earliest due instant of its running clocks.
    pub fn next_due_at(&self) -> Result<Option<Instant>, Error> {
        self.0.instant_or_null(25)
    }

    /// Returns the ticket, answers and copies apart.
    pub fn ticket(&self) -> Result<Ticket, Error> {
        let mut ticket = Ticket {
            number: self.number()?,
            org: None,
            contact: None,
            subject: String::new(),
            department: String::new(),
            ticket_type: None,
            channel: String::new(),
            asset: None,
            plan: None,
            priority: None,
            requested_priority: None,
            impact: None,
            urgency: None,
            status: String::new(),
            state: State::Open,
            reason: None,
            team: None,
            assignee: None,
            escalated_to: None,
            waiting_on: None,
            opened_at: Instant::MIN,
            updated_at: Instant::MIN,
            resolved_at: None,
            closed_at: None,
            reopen_count: 0,
            policy_version: 0,
            minutes_worked: 0,
            minutes_charged: 0,
            terms: None,
            fields: BTreeMap::new(),
            cc: BTreeSet::new(),
            source: None,
            withdrawn: false,
        };
        self.fill(&mut ticket)?;
        Ok(ticket)
    }

    /// Puts this ticket in the place of another, whose memory it takes over; answers and copies are left empty.
    pub fn fill(&self, ticket: &mut Ticket) -> Result<(), Error> {
        let row = self.0;
        ticket.number = self.number()?;
        set_or_null(&mut ticket.org, row.str_or_null(1)?);
        ticket.contact = row.int_or_null(2)?.map(ContactId::new);
        set(&mut ticket.subject, row.str(3)?);
        set(&mut ticket.department, row.str(4)?);
        set_or_null(&mut ticket.ticket_type, row.str_or_null(5)?);
        set(&mut ticket.channel, row.str(6)?);
        set_or_null(&mut ticket.asset, row.str_or_null(7)?);
        set_or_null(&mut ticket.plan, row.str_or_null(8)?);
        set_or_null(&mut ticket.priority, row.str_or_null(9)?);
        set_or_null(&mut ticket.requested_priority, row.str_or_null(10)?);
        set_or_null(&mut ticket.impact, row.str_or_null(11)?);
        set_or_null(&mut ticket.urgency, row.str_or_null(12)?);
        set(&mut ticket.status, row.str(13)?);
        ticket.state = State::of_slug(row.str(14)?).ok_or_else(|| self.damaged("its state"))?;
        set_or_null(&mut ticket.reason, row.str_or_null(15)?);
        set_or_null(&mut ticket.team, row.str_or_null(16)?);
        ticket.assignee = row.int_or_null(17)?.map(AgentId::new);
        set_or_null(&mut ticket.escalated_to, row.str_or_null(18)?);
        ticket.waiting_on = row.str_or_null(19)?.and_then(WaitingOn::of_slug);
        ticket.opened_at = row.instant(20)?;
        ticket.updated_at = row.instant(21)?;
        ticket.resolved_at = row.instant_or_null(22)?;
        ticket.closed_at = row.instant_or_null(23)?;
        ticket.reopen_count = row.int(24)?;
        ticket.policy_version = row.int(26)?;
        ticket.minutes_worked = row.int(33)?;
        ticket.minutes_charged = row.int(34)?;
        self.fill_source(&mut ticket.source)?;
        ticket.fields.clear();
        ticket.cc.clear();
        Ok(())
    }

    fn fill_source(&self, source: &mut Option<Source>) -> Result<(), Error> {
        let (Some(name), Some(key), Some(import)) =
            (self.0.str_or_null(28)?, self.0.str_or_null(29)?, self.0.int_or_null(27)?)
        else {
            *source = None;
            return Ok(());
        };
        let source = source.get_or_insert_with(|| Source { name: String::new(), key: String::new(), import });
        set(&mut source.name, name);
        set(&mut source.key, key);
        source.import = import;
        Ok(())
    }

    fn damaged(&self, what: &str) -> Error {
        Error::Damaged(format!("ticket {}: {what}", self.0.int(0).unwrap_or_default()))
    }
}

/// Puts `from` in the place of `into`, whose memory it takes over.
pub fn set(into: &mut String, from: &str) {
    into.clear();
    into.push_str(from);
}

/// Puts `from`, where there is one, in the place of `into`, whose memory it takes over.
pub fn set_or_null(into: &mut Option<String>, from: Option<&str>) {
    match (into.as_mut(), from) {
        (Some(into), Some(from)) => set(into, from),
        (None, Some(from)) => *into = Some(from.to_owned()),
        (_, None) => *into = None,
    }
}
