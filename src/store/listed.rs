//! The tickets of a list, many at a time: what is asked of each and no more.
use std::collections::{BTreeMap, BTreeSet};

use super::listed_part::{Nature, Part};
use super::people::People;
use super::{Error, Row, Tx};
use crate::domain::instant::Instant;
use crate::domain::sla::State;
use crate::domain::ticket::{Ticket, TicketNumber};

/// How many tickets are handed on at a time.
const PORTION: usize = 1_024;

/// A ticket with the names of the people it speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TicketRow {
    /// the ticket
    pub ticket: Ticket,
    /// its number as people see it: `T-1`
    pub number: String,
    /// how its requester is best named, and called
    pub contact: Option<(String, String)>,
    /// its assignee's e-mail
    pub assignee: Option<String>,
    /// the earliest due instant of its running clocks
    pub next_due_at: Option<Instant>,
}

/// Many tickets as they were read: each is made out where it is worked through, mostly on another thread.
#[derive(Debug)]
pub struct Portion {
    parts: Vec<&'static Part>,
    numbers: Vec<i64>,
    /// the parts of each ticket, ticket after ticket
    kept: Vec<Kept>,
    /// what the texts say, one after the other
    text: String,
    /// how people are named, one after the other
    names: String,
    versions: Vec<i64>,
}

/// A part of a ticket; of a text its length, of a name where it begins and ends.
#[derive(Clone, Copy, Debug)]
enum Kept {
    Null,
    Int(i64),
    Text(usize),
    Name(u32, u32),
}

/// A part of a ticket where it is made out.
#[derive(Clone, Copy, Debug)]
pub(super) enum Found<'p> {
    Null,
    Int(i64),
    Text(&'p str),
}

impl<'p> Found<'p> {
    pub(super) fn int(self) -> Result<i64, Error> {
        self.int_or_null()?.ok_or_else(missing)
    }

    pub(super) fn int_or_null(self) -> Result<Option<i64>, Error> {
        match self {
            Self::Null => Ok(None),
            Self::Int(number) => Ok(Some(number)),
            Self::Text(_) => Err(missing()),
        }
    }

    pub(super) fn text(self) -> Result<&'p str, Error> {
        self.text_or_null()?.ok_or_else(missing)
    }

    pub(super) fn text_or_null(self) -> Result<Option<&'p str>, Error> {
        match self {
            Self::Null => Ok(None),
            Self::Text(text) => Ok(Some(text)),
            Self::Int(_) => Err(missing()),
        }
    }
}

pub(super) fn missing() -> Error {
    Error::Damaged("a ticket without something that each has".to_owned())
}

impl Portion {
    fn new(parts: &[&'static Part]) -> Self {
        let (kept, numbers) = (Vec::with_capacity(PORTION * parts.len()), Vec::with_capacity(PORTION));
        Self {
            parts: parts.to_vec(),
            numbers,
            kept,
            text: String::new(),
            names: String::new(),
            versions: Vec::new(),
        }
    }

    /// Returns the tickets' numbers in their order.
    pub fn numbers(&self) -> &[i64] {
        &self.numbers
    }

    /// Returns the policy versions that the tickets keep, each once, where they are asked for.
    pub fn versions(&self) -> &[i64] {
        &self.versions
    }

    fn take(&mut self, row: &Row) -> Result<(), Error> {
        self.numbers.push(row.int(0)?);
        for (part, column) in self.parts.iter().zip(1..) {
            if part.nature == Nature::Text {
                let text = row.str_or_null(column)?;
                self.kept.push(text.map_or(Kept::Null, |text| Kept::Text(text.len())));
                self.text.push_str(text.unwrap_or_default());
                continue;
            }
            let number = row.int_or_null(column)?;
            self.kept.push(number.map_or(Kept::Null, Kept::Int));
            if let (Nature::Version, Some(version)) = (part.nature, number)
                && !self.versions.contains(&version)
            {
                self.versions.push(version);
            }
        }
        Ok(())
    }

    /// Puts names in the place of people's ids.
    ///
    /// All at once: names lie anywhere in memory, and a processor waits for several at a time where nothing else is done.
    fn name(&mut self, who: &mut Who) -> Result<(), Error> {
        let Self { parts, kept, names, .. } = self;
        for (place, part) in parts.iter().enumerate() {
            if matches!(part.nature, Nature::Text | Nature::Int | Nature::Version) {
                continue;
            }
            for kept in kept.iter_mut().skip(place).step_by(parts.len()) {
                let Kept::Int(id) = *kept else { continue };
                let begin = names.len();
                let is_there = match part.nature {
                    Nature::Agent => who.agents.of(id)?.map(|(shown, _)| names.push_str(shown)),
                    Nature::ContactName => who.contacts.of(id)?.map(|(_, name)| names.push_str(name)),
                    _ => who.contacts.of(id)?.map(|(shown, _)| names.push_str(shown)),
                };
                let ends = u32::try_from(begin).ok().zip(u32::try_from(names.len()).ok());
                let name = ends.zip(is_there).map(|((begin, end), ())| Kept::Name(begin, end));
                *kept = name.unwrap_or(Kept::Null);
            }
        }
        Ok(())
    }

    /// Makes each ticket out in the place of the one before, for `visit`; answers, copies and the shown number are left.
    pub fn each<E: From<Error>>(
        &self,
        row: &mut Box<TicketRow>,
        mut visit: impl FnMut(&mut Box<TicketRow>) -> Result<(), E>,
    ) -> Result<(), E> {
        let (mut kept, mut rest) = (self.kept.iter(), self.text.as_str());
        for number in &self.numbers {
            let damaged = |what: &str| Error::Damaged(format!("ticket {number}: {what}"));
            row.ticket.number = TicketNumber::new(*number).ok_or_else(|| damaged("its number"))?;
            for (part, kept) in self.parts.iter().zip(&mut kept) {
                let found = self.found(*kept, &mut rest).ok_or_else(missing)?;
                part.put(row, found).map_err(|_| damaged(&part.sql.replacen("t.", "its ", 1)))?;
            }
            visit(row)?;
        }
        Ok(())
    }
}

impl Portion {
    /// Returns what a part says; texts are cut off from the `rest` of all.
    fn found<'p>(&'p self, kept: Kept, rest: &mut &'p str) -> Option<Found<'p>> {
        Some(match kept {
            Kept::Null => Found::Null,
            Kept::Int(number) => Found::Int(number),
            Kept::Text(length) => {
                let (text, after) = rest.split_at_checked(length)?;
                *rest = after;
                Found::Text(text)
            }
            Kept::Name(begin, end) => {
                let range = usize::try_from(begin).ok()?..usize::try_from(end).ok()?;
                Found::Text(self.names.get(range)?)
            }
        })
    }
}

/// The people whom listed tickets speak of.
struct Who<'t> {
    contacts: People<'t>,
    agents: People<'t>,
}

/// Tickets gathered until there is a portion of them.
pub(super) struct Gathered<'t> {
    portion: Portion,
    who: Who<'t>,
}

impl<'t> Gathered<'t> {
    /// Begins to gather `parts`, which the answer has in this order behind the number.
    pub(super) fn new(tx: &'t Tx, parts: &[&'static Part]) -> Self {
        let named = parts.iter().any(|part| matches!(part.nature, Nature::ContactName));
        let who = Who { contacts: People::contacts(tx, named), agents: People::agents(tx) };
        Self { portion: Portion::new(parts), who }
    }

    /// Adds a ticket; returns a portion, where there is one.
    pub(super) fn add(&mut self, row: &Row) -> Result<Option<Portion>, Error> {
        self.portion.take(row)?;
        if self.portion.numbers.len() < PORTION {
            return Ok(None);
        }
        self.rest().map(Some)
    }

    /// Returns what is gathered so far.
    pub(super) fn rest(&mut self) -> Result<Portion, Error> {
        self.portion.name(&mut self.who)?;
        let mut next = Portion::new(&self.portion.parts);
        next.text.reserve(self.portion.text.len());
        next.names.reserve(self.portion.names.len());
        Ok(std::mem::replace(&mut self.portion, next))
    }
}

impl Default for TicketRow {
    /// Returns a row for tickets to be made out in.
    fn default() -> Self {
        let ticket = Ticket {
            number: TicketNumber::FIRST,
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
        Self { ticket, number: String::new(), contact: None, assignee: None, next_due_at: None }
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
