//! Counts by replaying histories: the past, and where time went.
use std::ops::RangeInclusive;

use super::counting::{Counted, Counting};
use crate::domain::sla::report::{Dimension, hour_of_week};
use crate::domain::sla::{self, judge};
use crate::domain::ticket::event::Event;
use crate::domain::ticket::facts::facts;
use crate::domain::ticket::time::brought as brought_by_time;
use crate::domain::ticket::{Ticket, TicketNumber};
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::sla::beside::beside;
use crate::ops::sla::histories::{Histories, each_history, policy_version};
use crate::ops::sla::versions::AllPromises;
use crate::ops::ticket::record::Copy;
use crate::ops::ticket::time::{self, Pending, history};
use crate::store::report::histories::{self, Heap};
use crate::store::report::projection;

/// How many tickets are replayed at a time.
const AT_A_TIME: usize = 256;
/// From how many tickets on calendars are laid out.
const MANY: usize = 1_000;

/// What a replay counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// everything that the report asks for
    Everything,
    /// where time went: the rest is counted
    Buckets,
}

/// Counts the past: every ticket's events up to the instant asked about.
pub(super) fn everything(
    reading: &Reading,
    counting: &mut Counting<'_>,
    promises: &mut AllPromises<'_>,
) -> Result<(), Error> {
    let first = projection::first_opening(reading.tx)?.unwrap_or(reading.as_of);
    promises.lay_out(first, reading.as_of);
    let mut replay = Replay { counting, promises, part: Part::Everything };
    let pending = Pending::load(reading)?;
    each_history(reading, &pending, |number, events| replay.ticket(number, events))
}

/// Counts the tickets to which time has brought something by the present that nobody has recorded yet, as if it were.
pub(super) fn brought(
    reading: &Reading,
    counting: &mut Counting<'_>,
    promises: &mut AllPromises<'_>,
) -> Result<(), Error> {
    let mut replay = Replay { counting, promises, part: Part::Everything };
    time::each(reading, |number, promises, events| {
        let brought = brought_by_time(events, promises.policy(), reading.as_of);
        replay.ticket(number, &[events, &brought].concat())
    })
}

/// Adds where the time of the clocks of `tickets` went, which stand in order of their numbers.
pub(super) fn buckets(
    reading: &Reading,
    counting: &mut Counting<'_>,
    promises: &mut AllPromises<'_>,
    tickets: &[i64],
) -> Result<(), Error> {
    if tickets.len() > MANY {
        let first = projection::first_opening(reading.tx)?.unwrap_or(reading.as_of);
        promises.lay_out(first, reading.as_of);
    }
    let mut replay = Replay { counting, promises, part: Part::Buckets };
    let mut gathered = Histories::new(|number: TicketNumber, events: &[Event]| {
        let asked = tickets.binary_search(&number.get()).is_ok();
        if asked { replay.ticket(number, events) } else { Ok(()) }
    });
    beside(
        |hand_on| ranges(tickets).try_for_each(|range| histories::each_of(reading.tx, &range, &mut *hand_on)),
        |heap: Heap| gathered.take_all(&heap),
    )?;
    gathered.end()
}

/// Returns ranges of numbers that hold all `tickets`: one for many that stand close together, else one for each.
fn ranges(tickets: &[i64]) -> impl Iterator<Item = RangeInclusive<i64>> + '_ {
    tickets.chunks(AT_A_TIME).flat_map(|some| {
        let ends = some.first().zip(some.last());
        let near = ends
            .filter(|(first, last)| usize::try_from(**last - **first).is_ok_and(|span| span < 4 * AT_A_TIME));
        match near {
            Some((first, last)) => vec![*first..=*last],
            None => some.iter().map(|one| *one..=*one).collect(),
        }
    })
}

struct Replay<'c, 'r, 'v> {
    counting: &'c mut Counting<'r>,
    /// alone, so that it may go to another thread
    promises: &'c mut AllPromises<'v>,
    part: Part,
}

impl Replay<'_, '_, '_> {
    fn ticket(&mut self, number: TicketNumber, events: &[Event]) -> Result<(), Error> {
        let Self { counting, promises, part } = self;
        let Some(version) = policy_version(events) else { return Ok(()) };
        let promises = promises.of(version)?;
        let Some(Copy { ticket, clocks, .. }) = Copy::fold(number, events, promises) else { return Ok(()) };
        let (Some(promise), false) = (promises.of(&ticket), ticket.withdrawn) else { return Ok(()) };
        let request = counting.request;
        let assignee = ticket.assignee.map(|agent| agent.number().to_string());
        let version = version.to_string();
        let value =
            |dimension: Option<Dimension>| value(&ticket, (assignee.as_deref(), &version), dimension?);
        let values = request.group_by.map(value);
        let Some(places) = counting.ticket(values, ticket.opened_at, ticket.closed_at) else { return Ok(()) };
        if *part == Part::Everything {
            let mut counted = false;
            for row in clocks.iter().filter(|row| request.asks(row.clock.metric)) {
                let (stored, ticket) = (&row.clock, number.get());
                let clock = &judge(stored, &promise, counting.as_of);
                let affected = stored.affected.is_some();
                counted |= counting.clock(&Counted { ticket, places, stored, clock, affected });
            }
            if let (true, Some(drawing)) = (counted, &mut counting.drawing) {
                let hour = hour_of_week(ticket.opened_at, request.period.zone);
                drawing.ticket(hour, (ticket.policy_version, &promise.calendar_key));
            }
        }
        if request.details.buckets {
            let facts = facts(events, promises.policy());
            let all = sla::buckets(&facts, &promise, counting.as_of);
            for one in all.iter().filter(|(clock, _)| request.asks(clock.metric)) {
                counting.buckets(places, one);
            }
        }
        Ok(())
    }
}

/// Returns what tells `ticket` apart by a dimension, as the store's column would.
pub(in crate::ops::sla) fn value<'t>(
    ticket: &'t Ticket,
    (assignee, policy_version): (Option<&'t str>, &'t str),
    dimension: Dimension,
) -> Option<&'t str> {
    match dimension {
        Dimension::Priority => ticket.priority.as_deref(),
        Dimension::Type => ticket.ticket_type.as_deref(),
        Dimension::Plan => ticket.plan.as_deref(),
        Dimension::Department => Some(&ticket.department),
        Dimension::Org => ticket.org.as_deref(),
        Dimension::Assignee => assignee,
        Dimension::Month | Dimension::Week => None,
        Dimension::Team => ticket.team.as_deref(),
        Dimension::Channel => Some(&ticket.channel),
        Dimension::PolicyVersion => Some(policy_version),
    }
}

/// A ticket as it was, with what its clocks are counted from.
pub(super) struct Replayed {
    /// as its events left it
    pub ticket: Ticket,
    /// they
    pub events: Vec<Event>,
}

/// Returns the ticket `number` as it was at the instant asked about.
pub(super) fn one(
    reading: &Reading,
    promises: &AllPromises<'_>,
    number: i64,
) -> Result<Option<Replayed>, Error> {
    let Some(number) = TicketNumber::new(number) else { return Ok(None) };
    let events: Vec<Event> = history(reading, number)?.into_iter().map(|one| one.recorded.event).collect();
    let Some(version) = policy_version(&events) else { return Ok(None) };
    let copy = Copy::fold(number, &events, promises.of(version)?);
    Ok(copy.map(|Copy { ticket, .. }| Replayed { ticket, events }))
}
