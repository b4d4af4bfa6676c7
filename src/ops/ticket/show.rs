//! Shows one ticket: what it is now or was at an instant, its clocks, its words and its history.
use std::collections::HashMap;
use std::sync::Arc;

use super::record::Copy;
use super::time::{Told, history};
use super::{load, load_number};
use crate::domain::change::Change;
use crate::domain::contact::{Contact, ContactId};
use crate::domain::contract::ContractId;
use crate::domain::desk::Policy;
use crate::domain::instant::Instant;
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::sla::{Clock, judge};
use crate::domain::ticket::event::{Actor, Assignment, Event, EventBody};
use crate::domain::ticket::promise::Promises;
use crate::domain::ticket::{Ticket, TicketName, TicketNumber, policy_version};
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::credit;
use crate::store::event::Recorded;
use crate::store::{self, Tx};

pub use crate::store::listed::TicketRow;

/// A ticket, whole.
#[derive(Clone, Debug)]
pub struct TicketDetail {
    /// the ticket
    pub row: TicketRow,
    /// who submitted it
    pub submitter: Option<ContactId>,
    /// the policy that it keeps
    pub policy: Arc<Policy>,
    /// its clocks
    pub clocks: Vec<ClockLine>,
    /// what was said
    pub messages: Vec<MessageLine>,
    /// what happened
    pub events: Vec<EventLine>,
    /// minutes that its organisation has, where its department uses credits (SAN-14)
    pub credit_available: Option<i64>,
    /// when it was worked on by the log that the last event, a log too, tells of again
    pub told_twice: Option<(Instant, Instant)>,
}

/// A clock of a ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockLine {
    /// the ticket's number as people see it
    pub ticket: String,
    /// the clock
    pub clock: Clock,
    /// the policy version it was measured by
    pub policy_version: i64,
    /// the contract that promises it instead of the rule, where one ticket is shown (BLI-37)
    pub contract: Option<ContractId>,
}

/// Something that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageLine {
    /// when
    pub at: Instant,
    /// by whom: an e-mail, or how else they are named
    pub author: String,
    /// agent, contact or system
    pub side: &'static str,
    /// public or internal
    pub visibility: String,
    /// the words; none where they were redacted
    pub body: Option<String>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventLine {
    /// order of recording; 0 where time brought it and it is not recorded yet
    pub id: i64,
    /// the ticket's number as people see it
    pub ticket: String,
    /// when it happened
    pub at: Instant,
    /// when the store learned it
    pub recorded_at: Instant,
    /// what
    pub kind: &'static str,
    /// the status it set
    pub status: Option<String>,
    /// who did it
    pub actor: String,
    /// agent, contact or system
    pub actor_kind: &'static str,
    /// whose words an agent recorded
    pub author: Option<String>,
    /// the operating system's user who acted as another
    pub via: Option<String>,
    /// whom it names: the new assignee or requester
    pub person: Option<String>,
    /// what it was, whole
    pub body: EventBody,
    /// the rest of it, as stored
    pub data: Option<serde_json::Value>,
}

/// Returns the ticket that `name` names, as it was at the instant asked about.
///
/// # Errors
/// There is none, it was not there yet, or the actor may not see it.
pub fn show(reading: &Reading, name: &TicketName) -> Result<TicketDetail, Error> {
    let ticket = load(reading.tx, reading.prefix(), name)?;
    reading.must_see(&ticket)?;
    detail(reading, ticket.number)
}

/// Returns the ticket that was opened under an idempotency key (PAM-27).
///
/// # Errors
/// None was.
pub fn by_key(reading: &Reading, key: &str) -> Result<TicketDetail, Error> {
    let made = store::request::find(reading.tx, key, "")?.filter(|request| request.command == "ticket open");
    let number = made.and_then(|request| request.made.parse().ok()).and_then(TicketNumber::new);
    let number = number.ok_or_else(|| Refusal::unknown(Noun::Key, key, None))?;
    let ticket = load_number(reading.tx, reading.prefix(), number)?;
    // To a contact the keys of others are as if nobody had used them.
    if !reading.person()?.sees(&ticket) {
        return Err(Refusal::unknown(Noun::Key, key, None).into());
    }
    detail(reading, number)
}

/// Returns the ticket that a write made or touched.
pub(super) fn made(reading: &Reading, number: &str) -> Result<TicketDetail, Error> {
    let number = number.parse().ok().and_then(TicketNumber::new);
    let number = number.ok_or_else(|| store::Error::Damaged("a remembered ticket number".to_owned()))?;
    if !store::ticket::is_shown(reading.tx, number)? {
        return Err(Refusal::unknown(Noun::Ticket, &number.shown(reading.prefix()), None).into());
    }
    detail(reading, number)
}

/// Tells all of the ticket of this number.
fn detail(reading: &Reading, number: TicketNumber) -> Result<TicketDetail, Error> {
    let tx = reading.tx;
    let shown = number.shown(reading.prefix());
    let unknown = || Refusal::unknown(Noun::Ticket, &shown, None);
    let told = history(reading, number)?;
    let events: Vec<Event> = told.iter().map(|one| one.recorded.event.clone()).collect();
    let version = policy_version(&events).ok_or_else(unknown)?;
    let policy = reading.desk.policy_of(tx, version)?;
    let promises = Promises::new(&policy);
    let copy = Copy::fold(number, &events, &promises).ok_or_else(unknown)?;
    let promise = promises.of(&copy.ticket);
    let judged = |row: &store::clock::ClockRow| {
        Some(judge(&row.clock, promise.as_deref()?, reading.as_of.max(copy.ticket.updated_at)))
    };
    let terms = copy.ticket.terms.as_ref();
    let clocks = copy.clocks.iter().filter_map(judged).map(|clock| ClockLine {
        ticket: shown.clone(),
        contract: terms.and_then(|terms| terms.source(clock.metric)),
        clock,
        policy_version: version,
    });
    let clocks = clocks.collect();
    let is_agent = reading.person()?.is_agent();
    let mut names = Names::new(tx);
    let messages = messages(tx, &told, &mut names, is_agent)?;
    let mut lines = Vec::new();
    let recorded = told.iter().map(|one| &one.recorded);
    for one in recorded.filter(|one| is_agent || one.event.body != EventBody::Noted) {
        let mut seen = one.clone();
        if !is_agent && !seen.event.is_customers() {
            seen.event.body = seen.event.body.without_asides();
        }
        lines.push(event_line(&shown, &seen, &mut names)?);
    }
    let row = row(copy.ticket, shown, copy.derived.next_due_at, &mut names)?;
    drop(promises);
    let credit_available = credit::available(reading, &row.ticket, &policy)?;
    let told_twice = told_twice(&events);
    let submitter = events.first().and_then(|opening| match opening.speaker() {
        Actor::Contact(id) => Some(id),
        Actor::Agent(_) | Actor::System => None,
    });
    Ok(TicketDetail { row, submitter, policy, clocks, messages, events: lines, credit_available, told_twice })
}

/// Returns the stretch of an agent's earlier log that the last event, a log of the same agent, tells of again; one that
/// was refunded counts no more.
fn told_twice(events: &[Event]) -> Option<(Instant, Instant)> {
    let (last, before) = events.split_last()?;
    let EventBody::TimeLogged(told) = &last.body else { return None };
    let refunded = |entry| {
        before.iter().any(|event| matches!(&event.body, EventBody::Refunded(back) if back.reverses == entry))
    };
    before.iter().filter(|event| event.actor == last.actor).find_map(|event| match &event.body {
        EventBody::TimeLogged(log) if log.overlaps(told) && !log.entry.is_some_and(refunded) => {
            log.from.zip(log.to)
        }
        _ => None,
    })
}

fn row(
    ticket: Ticket,
    number: String,
    next_due_at: Option<Instant>,
    names: &mut Names,
) -> Result<TicketRow, Error> {
    let contact = match ticket.contact {
        Some(id) => names.contact(id)?.map(|contact| (contact.shown(), contact.name.clone())),
        None => None,
    };
    let assignee = ticket.assignee.map(|id| names.of(Actor::Agent(id))).transpose()?;
    Ok(TicketRow { number, contact, assignee, next_due_at, ticket })
}

fn messages(tx: &Tx, told: &[Told], names: &mut Names, is_agent: bool) -> Result<Vec<MessageLine>, Error> {
    let mut lines = Vec::new();
    for Told { recorded: one, unsaved } in told {
        let (visibility, body) = match (one.message, unsaved) {
            (Some(id), _) => store::message::load(tx, id)?,
            (None, Some(text)) => ("public".to_owned(), Some(text.clone())),
            (None, None) => continue,
        };
        if visibility == "internal" && !is_agent {
            continue;
        }
        let speaker = one.event.speaker();
        let author = names.of(speaker)?;
        lines.push(MessageLine { at: one.event.at, author, side: speaker.kind(), visibility, body });
    }
    Ok(lines)
}

/// Returns one event as it is shown.
pub(crate) fn event_line(ticket: &str, recorded: &Recorded, names: &mut Names) -> Result<EventLine, Error> {
    let event = &recorded.event;
    Ok(EventLine {
        id: recorded.id,
        ticket: ticket.to_owned(),
        at: event.at,
        recorded_at: recorded.recorded_at,
        kind: event.body.kind(),
        status: event.body.status().map(str::to_owned),
        actor: names.of(event.actor)?,
        actor_kind: event.actor.kind(),
        author: event.author.map(|id| names.of(Actor::Contact(id))).transpose()?,
        via: recorded.via.clone(),
        person: person(&event.body).map(|person| names.of(person)).transpose()?,
        body: event.body.clone(),
        data: event.body.data().and_then(|data| serde_json::from_str(&data).ok()),
    })
}

/// Returns whom an event names.
fn person(body: &EventBody) -> Option<Actor> {
    match body {
        EventBody::Assigned(Assignment { assignee: Change::Set(agent), .. }) => Some(Actor::Agent(*agent)),
        EventBody::Edited(edit) => edit.contact.as_ref().map(|requester| Actor::Contact(requester.contact)),
        _ => None,
    }
}

/// How people are named, each looked up once.
pub(crate) struct Names<'a> {
    tx: &'a Tx<'a>,
    known: HashMap<Actor, String>,
}

impl<'a> Names<'a> {
    /// Returns an empty book of names.
    pub(crate) fn new(tx: &'a Tx<'a>) -> Self {
        Self { tx, known: HashMap::new() }
    }

    fn contact(&self, id: ContactId) -> Result<Option<Contact>, Error> {
        Ok(store::contact::by_id(self.tx, id)?)
    }

    /// Returns how `actor` is best named.
    pub(crate) fn of(&mut self, actor: Actor) -> Result<String, Error> {
        if let Some(name) = self.known.get(&actor) {
            return Ok(name.clone());
        }
        let name = match actor {
            Actor::System => Some("mesa".to_owned()),
            Actor::Contact(id) => self.contact(id)?.map(|contact| contact.shown()),
            Actor::Agent(id) => {
                store::agent::by_id(self.tx, id)?.map(|agent| agent.email.written().to_owned())
            }
        };
        let name = name.unwrap_or_else(|| format!("{}:{}", actor.kind(), actor.id().unwrap_or_default()));
        self.known.insert(actor, name.clone());
        Ok(name)
    }
}

/// Returns the last instant whose events count: the one asked about, or whenever.
pub(in crate::ops) fn until(reading: &Reading) -> Instant {
    if reading.past { reading.as_of } else { Instant::MAX }
}
