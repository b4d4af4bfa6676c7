//! What time brought to tickets: recorded before anything else happens to them, and seen by every reader as if it had
//! been.
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use super::record::{Copy, no_beginning};
use crate::domain::contact::ContactId;
use crate::domain::desk::{Keyed, Policy, filled};
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::ticket::event::{Event, EventBody};
use crate::domain::ticket::promise::Promises;
use crate::domain::ticket::{Ticket, TicketNumber, time};
use crate::error::Error;
use crate::ops::session::Desk;
use crate::ops::{Reading, Writing};
use crate::store::event::{Recorded, Recording};
use crate::store::{self, Tx};

/// Something that time brought to a ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Brought {
    /// the event
    pub event: Event,
    /// what the customer is told
    pub text: Option<String>,
}

/// Returns `ticket` as it stands now: what time brought to it by the present is recorded first, so that it makes no
/// difference whether `mesa tick` ran before.
///
/// # Errors
/// The store cannot be read or written.
pub(in crate::ops) fn caught_up(writing: &Writing, ticket: Ticket) -> Result<Ticket, Error> {
    let (tx, now) = (writing.tx, writing.now);
    match store::time::of_ticket(tx, ticket.number, now)? {
        None => Ok(ticket),
        Some(version) => Ok(book(tx, writing.desk, (ticket.number, version), now)?.1),
    }
}

/// Records what time brought to the tickets of a contact by now: before the contact changes, so that it makes no
/// difference to reminders, and to their words, whether `mesa tick` ran before.
pub(in crate::ops) fn catch_up_with(writing: &Writing, contact: ContactId) -> Result<(), Error> {
    let (tx, now) = (writing.tx, writing.now);
    let due = store::time::of_contact(tx, contact, now)?;
    due.into_iter().try_for_each(|one| book(tx, writing.desk, one, now).map(drop))
}

/// Records what time brought to every ticket by now: before the desk's policy changes, by which that is judged, or
/// somebody whom a reminder may name.
pub(in crate::ops) fn book_all(writing: &Writing) -> Result<(), Error> {
    let (tx, now) = (writing.tx, writing.now);
    store::time::due(tx, now)?.into_iter().try_for_each(|one| book(tx, writing.desk, one, now).map(drop))
}

/// Records what time brought to a ticket by `now`, and returns it with what the ticket has become.
pub(in crate::ops) fn book(
    tx: &Tx,
    desk: &Desk,
    (number, version): store::time::Due,
    now: Instant,
) -> Result<(Vec<Brought>, Ticket), Error> {
    let policy = desk.policy_of(tx, version)?;
    let mut events = events(tx, number)?;
    let brought = brought(tx, &policy, (number, &events), now.floor_to_second())?;
    let mut end = store::event::chain_end(tx)?;
    for Brought { event, text } in &brought {
        let recording = Recording { at: now, via: None };
        store::event::append(tx, &mut end, number, (event, text.as_deref()), recording)?;
    }
    events.extend(brought.iter().map(|one| one.event.clone()));
    let copy = Copy::fold(number, &events, &Promises::new(&policy)).ok_or_else(|| no_beginning(number))?;
    // Time changes neither answers nor copies.
    store::ticket::update(tx, &copy.ticket, &copy.ticket, &copy.derived, &copy.clocks)?;
    Ok((brought, copy.ticket))
}

/// Returns what time brings to a ticket by `now`, which is not recorded.
pub(in crate::ops) fn to_come(
    tx: &Tx,
    desk: &Desk,
    (number, version): store::time::Due,
    now: Instant,
) -> Result<Vec<Brought>, Error> {
    let policy = desk.policy_of(tx, version)?;
    brought(tx, &policy, (number, &events(tx, number)?), now)
}

fn events(tx: &Tx, number: TicketNumber) -> Result<Vec<Event>, Error> {
    let recorded = store::event::of_ticket(tx, number, Instant::MAX)?;
    Ok(recorded.into_iter().map(|one| one.event).collect())
}

/// Returns what time brings by `until` to a ticket with these events, and what its customer is told.
pub(in crate::ops) fn brought(
    tx: &Tx,
    policy: &Policy,
    (number, events): (TicketNumber, &[Event]),
    until: Instant,
) -> Result<Vec<Brought>, Error> {
    let mut history = events.to_vec();
    let mut all = Vec::new();
    for mut event in time::brought(events, policy, until) {
        let text = match &mut event.body {
            EventBody::Reminded(sent) => {
                let text = reminder(tx, policy, (number, &history))?;
                sent.unsent = text.is_none();
                text
            }
            _ => None,
        };
        history.push(event.clone());
        all.push(Brought { event, text });
    }
    Ok(all)
}

/// Returns the words of a reminder: the template that the status names, else mesa's own, in the customer's language; none
/// for a requester who was removed or is not active.
fn reminder(
    tx: &Tx,
    policy: &Policy,
    (number, events): (TicketNumber, &[Event]),
) -> Result<Option<String>, Error> {
    let copy = Copy::fold(number, events, &Promises::new(policy)).ok_or_else(|| no_beginning(number))?;
    let ticket = copy.ticket;
    let contact = ticket.contact.map(|id| store::contact::by_id(tx, id)).transpose()?.flatten();
    if contact.as_ref().is_some_and(|contact| !contact.active) {
        return Ok(None);
    }
    let org = ticket.org.as_deref().map(|key| store::org::by_key(tx, key)).transpose()?.flatten();
    let agent = ticket.assignee.map(|id| store::agent::by_id(tx, id)).transpose()?.flatten();
    let language = contact.as_ref().and_then(|contact| contact.language);
    let language = language.or_else(|| org.as_ref()?.language).unwrap_or(policy.desk.language);
    let label = |found: Option<&str>, slug: &str| found.unwrap_or(slug).to_owned();
    let value = |name: &str| {
        Some(match name {
            "ticket" => number.shown(&policy.desk.ticket_prefix),
            "subject" => ticket.subject.clone(),
            "contact" => contact.as_ref().map_or_else(String::new, |contact| contact.name.clone()),
            "org" => org.as_ref().map_or_else(String::new, |org| org.name.clone()),
            "agent" => agent.as_ref().map_or_else(String::new, |agent| agent.name.clone()),
            "desk" => policy.desk.name.clone(),
            "status" => label(policy.status(&ticket.status).map(|s| s.name(language)), &ticket.status),
            "department" => {
                label(policy.department(&ticket.department).map(|d| d.name(language)), &ticket.department)
            }
            "priority" => {
                let name = |slug: &String| policy.priority.name(slug, language).to_owned();
                ticket.priority.as_ref().map_or_else(String::new, name)
            }
            "team" => named(ticket.team.as_ref(), |slug| Some(policy.team(slug)?.name(language))),
            "type" => {
                named(ticket.ticket_type.as_ref(), |slug| Some(policy.ticket_type(slug)?.name(language)))
            }
            _ => return None,
        })
    };
    Ok(Some(filled(words(policy, &ticket.status, language), value)))
}

fn named<'p>(slug: Option<&String>, label: impl FnOnce(&str) -> Option<&'p str>) -> String {
    slug.map_or_else(String::new, |slug| label(slug).unwrap_or(slug).to_owned())
}

fn words<'p>(policy: &'p Policy, status: &str, language: Language) -> &'p str {
    let template =
        policy.status(status).and_then(|status| policy.template(status.remind_template.as_deref()?));
    template.and_then(|template| template.text.text(language)).unwrap_or_else(|| time::reminder(language))
}

/// Returns a ticket's events up to the instant asked about, with what time had brought to it by then: what is not yet
/// recorded has no id.
pub(in crate::ops) fn history(reading: &Reading, number: TicketNumber) -> Result<Vec<Told>, Error> {
    let (tx, as_of) = (reading.tx, reading.as_of);
    let until = if reading.past { as_of } else { Instant::MAX };
    let mut all: Vec<Told> = store::event::of_ticket(tx, number, until)?.into_iter().map(Told::of).collect();
    if let Some(version) = store::time::of_ticket(tx, number, as_of)? {
        // Whatever is due comes after the last event: nothing was cut off.
        let policy = reading.desk.policy_of(tx, version)?;
        let events: Vec<Event> = all.iter().map(|one| one.recorded.event.clone()).collect();
        for one in brought(tx, &policy, (number, &events), as_of)? {
            let recorded = Recorded {
                id: 0,
                ticket: number,
                event: one.event,
                recorded_at: reading.now,
                via: None,
                message: None,
            };
            all.push(Told { recorded, unsaved: one.text });
        }
    }
    Ok(all)
}

/// An event of a history.
#[derive(Clone, Debug)]
pub(in crate::ops) struct Told {
    /// the event; with the id 0 where time brought it and it is not yet recorded
    pub recorded: Recorded,
    /// what was said in it, where it is not yet recorded
    pub unsaved: Option<String>,
}

impl Told {
    fn of(recorded: Recorded) -> Self {
        Self { recorded, unsaved: None }
    }
}

/// What time has brought to tickets by an instant and nobody has recorded yet.
#[derive(Debug, Default)]
pub(in crate::ops) struct Pending(HashMap<TicketNumber, Vec<Event>>);

impl Pending {
    /// Returns what is pending at the instant asked about.
    ///
    /// # Errors
    /// The store cannot be read.
    pub(in crate::ops) fn load(reading: &Reading) -> Result<Self, Error> {
        let mut pending = HashMap::new();
        each(reading, |number, promises, events| {
            pending.insert(number, time::brought(events, promises.policy(), reading.as_of));
            Ok(())
        })?;
        Ok(Self(pending))
    }

    /// Returns the whole history of a ticket to which something is pending; none of any other.
    ///
    /// # Errors
    /// The store cannot be read.
    pub(in crate::ops) fn history(&self, tx: &Tx, number: TicketNumber) -> Result<Option<Vec<Event>>, Error> {
        let Some(pending) = self.0.get(&number) else { return Ok(None) };
        let mut all = events(tx, number)?;
        all.extend_from_slice(pending);
        Ok(Some(all))
    }

    /// Returns a ticket's events with what is pending.
    pub(in crate::ops) fn after<'e>(&self, number: TicketNumber, events: &'e [Event]) -> Cow<'e, [Event]> {
        match self.0.get(&number).filter(|pending| !pending.is_empty()) {
            None => Cow::Borrowed(events),
            Some(pending) => Cow::Owned(events.iter().chain(pending).cloned().collect()),
        }
    }
}

/// Lets every later question about tickets and clocks of the present be answered as if what time brought were recorded.
///
/// # Errors
/// The store cannot be read.
pub(super) fn lay(reading: &Reading) -> Result<(), Error> {
    let tx = reading.tx;
    if store::time::first_due(tx, reading.as_of, 1)?.is_empty() {
        return Ok(());
    }
    let mut copies = Vec::new();
    each(reading, |number, promises, events| {
        let mut all = events.to_vec();
        all.extend(time::brought(events, promises.policy(), reading.as_of));
        copies.extend(Copy::fold(number, &all, promises));
        Ok(())
    })?;
    store::as_of::lay_tables(tx)?;
    for copy in &copies {
        store::ticket::insert(tx, &copy.ticket, &copy.derived, &copy.clocks)?;
    }
    Ok(store::time::finish(tx, reading.as_of)?)
}

/// Hands each ticket to which time brought something by the instant asked about to `visit`, with its promises and events.
pub(in crate::ops) fn each(
    reading: &Reading,
    mut visit: impl FnMut(TicketNumber, &Promises, &[Event]) -> Result<(), Error>,
) -> Result<(), Error> {
    let due = store::time::due(reading.tx, reading.as_of)?;
    let versions: BTreeSet<i64> = due.iter().map(|(_, version)| *version).collect();
    let load = |version: &i64| Ok((*version, reading.desk.policy_of(reading.tx, *version)?));
    let policies = versions.iter().map(load).collect::<Result<Vec<_>, Error>>()?;
    let promises: HashMap<i64, Promises> =
        policies.iter().map(|(version, policy)| (*version, Promises::new(policy))).collect();
    for (number, version) in due {
        if let Some(promises) = promises.get(&version) {
            visit(number, promises, &events(reading.tx, number)?)?;
        }
    }
    Ok(())
}
