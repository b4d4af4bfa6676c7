//! Tells the rows of one ticket as events.
//!
//! A row says how things stood after it; an event says what changed. A missing cell is unchanged, and a row that changes
//! nothing is no event.
use super::directory::{Asker, AskerNames, Making, People};
use super::record::Record;
use super::stage::{Slugs, Staged};
use crate::domain::agent::AgentId;
use crate::domain::change::Change;
use crate::domain::desk::Policy;
use crate::domain::instant::Instant;
use crate::domain::text::{body, one_line};
use crate::domain::ticket::event::{
    Actor, Assignment, Edit, Event, EventBody, Move, Opened, Reply, Requester, Source, StatusChange, Triage,
};
use crate::domain::ticket::open::{self, OWN_CHANNEL};
use crate::error::Error;

/// What happened to a ticket, each event with what was said in it.
pub(super) type History = Vec<(Event, Option<String>)>;

/// The ticket as the last row has left it.
struct Standing<'a> {
    opened: Opened,
    assignee: Option<AgentId>,
    names: AskerNames<'a>,
    responded: bool,
}

/// Tells tickets.
pub(super) struct Teller<'s> {
    staged: &'s Staged,
    /// the people it has met
    pub people: People<'s>,
    department: Option<String>,
}

impl<'s> Teller<'s> {
    /// Returns a teller of what was read.
    pub(super) fn new(staged: &'s Staged) -> Self {
        let department = open::department(&staged.desk.policy, staged.map.defaults.department.as_deref());
        let department = department.ok().map(|department| department.key.clone());
        Self { staged, people: People::new(&staged.map), department }
    }

    fn words(&self) -> &'s Slugs {
        &self.staged.words
    }

    fn policy(&self) -> &'s Policy {
        &self.staged.desk.policy
    }

    /// Returns what happened to the ticket `key`, which was opened at `opened_at`.
    pub(super) fn history<'a>(
        &mut self,
        making: Making,
        (key, opened_at): (&str, Instant),
        mut rows: impl Iterator<Item = Record<'a>>,
    ) -> Result<History, Error>
    where
        's: 'a,
    {
        let mut history = History::new();
        let Some(first) = rows.next() else { return Ok(history) };
        let mut standing = self.opening(making, key, &first)?;
        let opened = EventBody::Opened(Box::new(standing.opened.clone()));
        history.push((by_system(opened_at, opened), said(&first)));
        self.assign(making, &mut standing, &first, &mut history)?;
        self.advance(&mut standing, &first, &mut history);
        for row in rows {
            self.change(making, &mut standing, &row, &mut history)?;
            self.assign(making, &mut standing, &row, &mut history)?;
            if let Some(text) = said(&row) {
                // Whether the customer may read a text the file does not say: only a response is meant for them.
                let body = if row.responds { EventBody::Replied(Reply::default()) } else { EventBody::Noted };
                history.push((by_system(row.at, body), Some(text)));
            }
            self.advance(&mut standing, &row, &mut history);
        }
        Ok(history)
    }

    fn opening<'a>(&mut self, making: Making, key: &str, row: &Record<'a>) -> Result<Standing<'a>, Error>
    where
        's: 'a,
    {
        let (defaults, policy) = (&self.staged.map.defaults, self.policy());
        let names = self.names(row);
        let asker = self.people.asker(making, names)?;
        let word = |place: Option<u16>| place.map(|place| self.words().word(place).to_owned());
        let department = word(row.words.department).or_else(|| self.department.clone()).unwrap_or_default();
        let source =
            Source { name: self.staged.map.source.name.clone(), key: key.to_owned(), import: making.run };
        let subject = row.texts.subject.map(str::to_owned);
        let opened = Opened {
            policy_version: self.staged.desk.version,
            org: asker.org,
            contact: asker.contact,
            subject: subject
                .unwrap_or_else(|| one_line(&defaults.subject_of(key)).unwrap_or_else(|_| key.to_owned())),
            ticket_type: word(row.words.kind).or_else(|| defaults.kind.clone()),
            channel: defaults.channel.clone().unwrap_or_else(|| OWN_CHANNEL.to_owned()),
            asset: None,
            plan: asker.plan,
            priority: word(row.words.priority)
                .or_else(|| defaults.priority.clone())
                .or_else(|| policy.priority.default.clone()),
            status: policy.statuses.initial().key.clone(),
            team: policy.department(&department).and_then(|department| department.team.clone()),
            department,
            fields: std::collections::BTreeMap::new(),
            cc: Vec::new(),
            follows: None,
            source: Some(source),
            imported_at: Some(making.at.floor_to_second()),
            impact: None,
            terms: None,
        };
        Ok(Standing { opened, assignee: None, names, responded: false })
    }

    fn names<'a>(&self, row: &Record<'a>) -> AskerNames<'a>
    where
        's: 'a,
    {
        let plan = row.words.plan.map(|plan| self.words().word(plan));
        AskerNames { org: row.texts.org, contact: row.texts.contact, plan }
    }

    /// Tells the response and the status of a row.
    fn advance(&self, standing: &mut Standing, row: &Record, history: &mut History) {
        if row.responds && !standing.responded {
            standing.responded = true;
            history.push((by_system(row.at, EventBody::Responded), None));
        }
        let status = self.words().word(row.status);
        if standing.opened.status != status {
            status.clone_into(&mut standing.opened.status);
            let change = StatusChange::to(status, None);
            history.push((by_system(row.at, EventBody::StatusChanged(change)), None));
        }
    }

    fn assign(
        &mut self,
        making: Making,
        standing: &mut Standing,
        row: &Record,
        history: &mut History,
    ) -> Result<(), Error> {
        let Some(name) = row.texts.assignee else { return Ok(()) };
        let agent = self.people.agent(making.tx, name)?;
        if standing.assignee != Some(agent) {
            standing.assignee = Some(agent);
            let assignment = Assignment { assignee: Change::Set(agent), team: Change::Keep };
            history.push((by_system(row.at, EventBody::Assigned(assignment)), None));
        }
        Ok(())
    }

    /// Tells what a later row says anew of the ticket's attributes.
    fn change<'a>(
        &mut self,
        making: Making,
        standing: &mut Standing<'a>,
        row: &Record<'a>,
        history: &mut History,
    ) -> Result<(), Error>
    where
        's: 'a,
    {
        let edit = self.edit(making, standing, row)?;
        let (words, policy) = (self.words(), self.policy());
        let opened = &mut standing.opened;
        if let Some(department) = row.words.department.map(|place| words.word(place))
            && opened.department != department
        {
            department.clone_into(&mut opened.department);
            let team = policy.department(department).and_then(|department| department.team.clone());
            let to = Move { department: department.to_owned(), team, reason: None };
            history.push((by_system(row.at, EventBody::Moved(to)), None));
        }
        if let Some(priority) = row.words.priority.map(|place| words.word(place))
            && opened.priority.as_deref() != Some(priority)
        {
            opened.priority = Some(priority.to_owned());
            let triage = Triage { priority: Some(priority.to_owned()), ..Triage::default() };
            history.push((by_system(row.at, EventBody::Triaged(Box::new(triage))), None));
        }
        if edit != Edit::default() {
            history.push((by_system(row.at, EventBody::Edited(Box::new(edit))), None));
        }
        Ok(())
    }

    fn edit<'a>(
        &mut self,
        making: Making,
        standing: &mut Standing<'a>,
        row: &Record<'a>,
    ) -> Result<Edit, Error>
    where
        's: 'a,
    {
        let mut edit = Edit::default();
        if let Some(subject) = row.texts.subject.filter(|subject| *subject != standing.opened.subject) {
            subject.clone_into(&mut standing.opened.subject);
            edit.subject = Some(subject.to_owned());
        }
        let kind = row.words.kind.map(|place| self.words().word(place).to_owned());
        if kind.is_some() && kind != standing.opened.ticket_type {
            standing.opened.ticket_type.clone_from(&kind);
            edit.ticket_type = kind.map_or(Change::Keep, Change::Set);
        }
        edit.contact = self.requester(making, standing, row)?;
        Ok(edit)
    }

    /// Returns who asks from this row on, where that is news.
    fn requester<'a>(
        &mut self,
        making: Making,
        standing: &mut Standing<'a>,
        row: &Record<'a>,
    ) -> Result<Option<Requester>, Error>
    where
        's: 'a,
    {
        let new = self.names(row);
        let names = AskerNames {
            org: new.org.or(standing.names.org),
            contact: new.contact.or(standing.names.contact),
            plan: new.plan.or(standing.names.plan),
        };
        if (names.org, names.contact) == (standing.names.org, standing.names.contact) {
            return Ok(None);
        }
        standing.names = names;
        let Asker { contact, org, plan } = self.people.asker(making, names)?;
        let before = (standing.opened.contact, &standing.opened.org);
        let Some(person) = contact.filter(|_| before != (contact, &org)) else { return Ok(None) };
        standing.opened.contact = contact;
        standing.opened.org.clone_from(&org);
        Ok(Some(Requester { contact: person, org, plan, terms: None }))
    }
}

fn by_system(at: Instant, body: EventBody) -> Event {
    Event { at, actor: Actor::System, author: None, body }
}

/// Returns what was said in a row; a text in which nothing can be seen says nothing.
fn said(row: &Record) -> Option<String> {
    row.texts.message.and_then(|text| body(text).ok())
}
