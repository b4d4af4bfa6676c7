//! Records what happened to a ticket: its events, and the copies that follow from them.
use crate::domain::contact::ContactId;
use crate::domain::instant::Instant;
use crate::domain::sla::{Phase, project};
use crate::domain::ticket::act::Step;
use crate::domain::ticket::event::{Actor, Event, EventBody, Reason};
use crate::domain::ticket::promise::Promises;
use crate::domain::ticket::time;
use crate::domain::ticket::trail::Trail;
use crate::domain::ticket::{Ticket, TicketNumber};
use crate::error::Error;
use crate::ops::Writing;
use crate::store;
use crate::store::clock::ClockRow;
use crate::store::event::Recording;
use crate::store::ticket::Derived;

/// Whose words are recorded, and when they were said.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Said {
    /// when it happened
    pub at: Instant,
    /// whose words an agent records
    pub author: Option<ContactId>,
}

/// Records `steps`, which open the ticket `number`.
pub(super) fn opening(
    writing: &Writing,
    number: TicketNumber,
    steps: &[Step],
    said: Said,
) -> Result<Ticket, Error> {
    let events = events(writing, steps, said);
    let copy = Copy::fold(number, &events, &Promises::new(&writing.desk.policy));
    let copy = copy.ok_or_else(|| no_beginning(number))?;
    store::ticket::insert(writing.tx, &copy.ticket, &copy.derived, &copy.clocks)?;
    append(writing, number, (&events, steps))?;
    Ok(copy.ticket)
}

/// Records `steps`, which happened to the ticket `before`.
pub(crate) fn acts(writing: &Writing, before: &Ticket, steps: &[Step], said: Said) -> Result<Ticket, Error> {
    let policy = writing.desk.policy_of(writing.tx, before.policy_version)?;
    acts_under(writing, &Promises::new(&policy), before, (steps, said))
}

/// Records `steps`, which happened to the ticket `before`, under the promises of the policy that it keeps from now on.
pub(super) fn acts_under(
    writing: &Writing,
    promises: &Promises,
    before: &Ticket,
    (steps, said): (&[Step], Said),
) -> Result<Ticket, Error> {
    let number = before.number;
    append(writing, number, (&events(writing, steps, said), steps))?;
    let all = store::event::of_ticket(writing.tx, number, Instant::MAX)?;
    let all: Vec<Event> = all.into_iter().map(|recorded| recorded.event).collect();
    let copy = Copy::fold(number, &all, promises).ok_or_else(|| no_beginning(number))?;
    store::ticket::update(writing.tx, before, &copy.ticket, &copy.derived, &copy.clocks)?;
    Ok(copy.ticket)
}

/// Returns what is said of a ticket whose events do not begin with an opening.
pub(super) fn no_beginning(number: TicketNumber) -> store::Error {
    store::Error::Damaged(format!("ticket {number} has no beginning"))
}

fn events(writing: &Writing, steps: &[Step], said: Said) -> Vec<Event> {
    let event = |step: &Step| {
        // A subject is words too.
        let speaks = step.text.is_some() || matches!(step.body, EventBody::Opened(_));
        let author = said.author.filter(|_| speaks);
        Event { at: said.at, actor: actor(writing, &step.body), author, body: step.body.clone() }
    };
    steps.iter().map(event).collect()
}

/// Returns who does it: a ticket that nobody was entitled to open is closed by mesa itself.
fn actor(writing: &Writing, body: &EventBody) -> Actor {
    match body {
        EventBody::StatusChanged(change) if change.reason == Some(Reason::NotAdministrator) => Actor::System,
        _ => writing.person.actor(),
    }
}

fn append(
    writing: &Writing,
    number: TicketNumber,
    (events, steps): (&[Event], &[Step]),
) -> Result<(), Error> {
    let mut end = store::event::chain_end(writing.tx)?;
    let recording = Recording { at: writing.now, via: writing.via.as_deref() };
    for (event, step) in events.iter().zip(steps) {
        store::event::append(writing.tx, &mut end, number, (event, step.text.as_deref()), recording)?;
    }
    Ok(())
}

/// What the events of one ticket come to.
pub(crate) struct Copy {
    /// the ticket
    pub ticket: Ticket,
    /// what its row keeps beside it
    pub derived: Derived,
    /// its clocks
    pub clocks: Vec<ClockRow>,
}

impl Copy {
    /// Returns what `events` come to under the promises of one policy; nothing where they do not begin with an opening.
    pub(crate) fn fold(number: TicketNumber, events: &[Event], promises: &Promises) -> Option<Self> {
        let policy = promises.policy();
        let ticket = Ticket::fold(number, events, policy)?;
        let trail = Trail::of(events);
        let clocks = promises.of(&ticket).map_or_else(Vec::new, |promise| {
            let row = |clock| ClockRow {
                clock,
                calendar: promise.calendar_key.clone(),
                rule: promise.rule.clone(),
            };
            project(&trail.facts(policy), &promise).into_iter().map(row).collect()
        });
        let waiting = |row: &ClockRow| {
            matches!(row.clock.phase, Phase::Running | Phase::Paused).then_some(row.clock.due_at)?
        };
        let derived = Derived {
            priority_rank: ticket.priority.as_deref().and_then(|level| policy.priority.rank(level)).map(rank),
            next_due_at: clocks.iter().filter_map(waiting).min(),
            tick_at: time::next(events, policy).map(|next| next.at).filter(|_| !ticket.withdrawn),
            trail: trail.write(),
        };
        Some(Self { derived, ticket, clocks })
    }
}

fn rank(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}
