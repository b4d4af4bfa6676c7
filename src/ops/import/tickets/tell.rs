//! Tells the rows of one ticket as events.
//!
//! A row says how things stood after it; an event says what changed. A missing cell is unchanged, and a row that changes
//! nothing is no event.
use super::cast::{Naming, Playing};
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

/// What happened to a ticket.
#[derive(Default)]
pub(super) struct History {
    /// event by event
    pub events: Vec<Event>,
    /// what was said in each
    pub texts: Vec<Option<String>>,
}

impl History {
    fn push(&mut self, event: Event, text: Option<String>) {
        self.events.push(event);
        self.texts.push(text);
    }

    fn clear(&mut self) {
        self.events.clear();
        self.texts.clear();
    }
}

/// The run that brings tickets in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bringing {
    /// its number
    pub run: i64,
    /// its transaction's present
    pub at: Instant,
}

/// The ticket as the last row has left it.
struct Standing<'a> {
    opened: Opened,
    assignee: Option<AgentId>,
    naming: Naming<'a>,
    responded: bool,
}

/// Tells tickets.
pub(super) struct Teller<'s> {
    staged: &'s Staged,
    department: Option<String>,
}

impl<'s> Teller<'s> {
    /// Returns a teller of what was read.
    pub(super) fn new(staged: &'s Staged) -> Self {
        let department = open::department(&staged.policy, staged.map.defaults.department.as_deref());
        let department = department.ok().map(|department| department.key.clone());
        Self { staged, department }
    }

    fn words(&self) -> &'s Slugs {
        &self.staged.words
    }

    fn policy(&self) -> &'s Policy {
        &self.staged.policy
    }

    /// Tells what happened to the ticket `key`, which was opened at `opened_at`, to an earlier one's `history`.
    pub(super) fn tell<'a>(
        &self,
        bringing: Bringing,
        (key, opened_at): (&str, Instant),
        (mut rows, people): (impl Iterator<Item = Record<'a>>, &mut Playing),
        history: &mut History,
    ) where
        's: 'a,
    {
        history.clear();
        let Some(first) = rows.next() else { return };
        let mut standing = self.opening(bringing, key, (&first, people));
        let opened = EventBody::Opened(Box::new(standing.opened.clone()));
        history.push(by_system(opened_at, opened), said(&first));
        assign(&mut standing, (&first, people), history);
        self.advance(&mut standing, &first, history);
        for row in rows {
            self.change(&mut standing, (&row, people), history);
            assign(&mut standing, (&row, people), history);
            if let Some(text) = said(&row) {
                // Whether the customer may read a text the file does not say: only a response is meant for them.
                let body = if row.responds { EventBody::Replied(Reply::default()) } else { EventBody::Noted };
                history.push(by_system(row.at, body), Some(text));
            }
            self.advance(&mut standing, &row, history);
        }
    }

    fn opening<'a>(
        &self,
        bringing: Bringing,
        key: &str,
        (row, people): (&Record<'a>, &mut Playing),
    ) -> Standing<'a>
    where
        's: 'a,
    {
        let (defaults, policy) = (&self.staged.map.defaults, self.policy());
        let mut naming = Naming::default();
        let asker = naming.news(row, self.words()).map(|_| people.asker()).unwrap_or_default();
        let word = |place: Option<u16>| place.map(|place| self.words().word(place).to_owned());
        let department = word(row.words.department).or_else(|| self.department.clone()).unwrap_or_default();
        let source =
            Source { name: self.staged.map.source.name.clone(), key: key.to_owned(), import: bringing.run };
        let subject = row.texts.subject.map(str::to_owned);
        let opened = Opened {
            policy_version: self.staged.policy_version,
            org: asker.org_key(),
            contact: asker.contact,
            subject: subject
                .unwrap_or_else(|| one_line(&defaults.subject_of(key)).unwrap_or_else(|_| key.to_owned())),
            ticket_type: word(row.words.kind).or_else(|| defaults.kind.clone()),
            channel: defaults.channel.clone().unwrap_or_else(|| OWN_CHANNEL.to_owned()),
            asset: None,
            plan: asker.plan(),
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
            imported_at: Some(bringing.at.floor_to_second()),
            impact: None,
            terms: None,
        };
        Standing { opened, assignee: None, naming, responded: false }
    }

    /// Tells the response and the status of a row.
    fn advance(&self, standing: &mut Standing, row: &Record, history: &mut History) {
        if row.responds && !standing.responded {
            standing.responded = true;
            history.push(by_system(row.at, EventBody::Responded), None);
        }
        let status = self.words().word(row.status);
        if standing.opened.status != status {
            status.clone_into(&mut standing.opened.status);
            let change = StatusChange::to(status, None);
            history.push(by_system(row.at, EventBody::StatusChanged(change)), None);
        }
    }

    /// Tells what a later row says anew of the ticket's attributes.
    fn change<'a>(
        &self,
        standing: &mut Standing<'a>,
        (row, people): (&Record<'a>, &mut Playing),
        history: &mut History,
    ) where
        's: 'a,
    {
        let edit = self.edit(standing, row, people);
        let (words, policy) = (self.words(), self.policy());
        let opened = &mut standing.opened;
        if let Some(department) = row.words.department.map(|place| words.word(place))
            && opened.department != department
        {
            department.clone_into(&mut opened.department);
            let team = policy.department(department).and_then(|department| department.team.clone());
            let to = Move { department: department.to_owned(), team, reason: None };
            history.push(by_system(row.at, EventBody::Moved(to)), None);
        }
        if let Some(priority) = row.words.priority.map(|place| words.word(place))
            && opened.priority.as_deref() != Some(priority)
        {
            opened.priority = Some(priority.to_owned());
            let triage = Triage { priority: Some(priority.to_owned()), ..Triage::default() };
            history.push(by_system(row.at, EventBody::Triaged(Box::new(triage))), None);
        }
        if edit != Edit::default() {
            history.push(by_system(row.at, EventBody::Edited(Box::new(edit))), None);
        }
    }

    fn edit<'a>(&self, standing: &mut Standing<'a>, row: &Record<'a>, people: &mut Playing) -> Edit
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
        edit.contact = self.requester(standing, row, people);
        edit
    }

    /// Returns who asks from this row on, where that is news.
    fn requester<'a>(
        &self,
        standing: &mut Standing<'a>,
        row: &Record<'a>,
        people: &mut Playing,
    ) -> Option<Requester>
    where
        's: 'a,
    {
        standing.naming.news(row, self.words())?;
        let asker = people.asker();
        let (contact, org, plan) = (asker.contact, asker.org_key(), asker.plan());
        let before = (standing.opened.contact, &standing.opened.org);
        let person = contact.filter(|_| before != (contact, &org))?;
        standing.opened.contact = contact;
        standing.opened.org.clone_from(&org);
        Some(Requester { contact: person, org, plan, terms: None })
    }
}

fn assign(standing: &mut Standing, (row, people): (&Record, &mut Playing), history: &mut History) {
    let Some(agent) = row.names.assignee.and_then(|_| people.agent()) else { return };
    if standing.assignee != Some(agent) {
        standing.assignee = Some(agent);
        let assignment = Assignment { assignee: Change::Set(agent), team: Change::Keep };
        history.push(by_system(row.at, EventBody::Assigned(assignment)), None);
    }
}

fn by_system(at: Instant, body: EventBody) -> Event {
    Event { at, actor: Actor::System, author: None, body }
}

/// Returns what was said in a row; a text in which nothing can be seen says nothing.
fn said(row: &Record) -> Option<String> {
    row.texts.message.and_then(|text| body(text).ok())
}
