//! Counts by replaying histories: the past, and where time went.
use std::ops::RangeInclusive;

use super::ReportRequest;
use super::counting::{Counted, Counting};
use crate::domain::instant::Instant;
use crate::domain::sla::report::{Dimension, hour_of_week};
use crate::domain::sla::{self, judge};
use crate::domain::ticket::event::Event;
use crate::domain::ticket::facts::facts;
use crate::domain::ticket::time::brought as brought_by_time;
use crate::domain::ticket::{Ticket, TicketNumber, policy_version};
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::sla::portions::work_through;
use crate::ops::sla::versions::{AllPromises, Versions};
use crate::ops::ticket::record::Copy;
use crate::ops::ticket::time::{self, Pending, history};
use crate::store::Tx;
use crate::store::report::histories;

/// What a replay counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// everything that the report asks for
    Everything,
    /// where time went: the rest is counted
    Buckets,
}

/// Counts the past: every ticket's events up to the instant asked about.
pub(super) fn everything<'r>(
    reading: &Reading,
    request: &'r ReportRequest,
    versions: &Versions,
) -> Result<Counting<'r>, Error> {
    let (as_of, pending) = (reading.as_of, &Pending::load(reading)?);
    let begin = || Ok((Counting::new(request, as_of), versions.promises()));
    let threads = work_through(reading, begin, |(counting, promises), tx, range| {
        let mut replay = Replay { counting, promises, part: Part::Everything };
        let withdrawn = histories::withdrawn(tx, range)?;
        histories::each(tx, range, as_of, |number, events| {
            let shown = withdrawn.binary_search(&number).is_err();
            if shown { replay.ticket(number, &pending.after(number, events)) } else { Ok(()) }
        })
    })?;
    Ok(Counting::merged(threads.into_iter().map(|(counting, _)| counting), request, as_of))
}

/// Counts the tickets to which time has brought something by the present that nobody has recorded yet, as if it were.
pub(super) fn brought(
    reading: &Reading,
    counting: &mut Counting<'_>,
    promises: &AllPromises<'_>,
) -> Result<(), Error> {
    let mut replay = Replay { counting, promises, part: Part::Everything };
    time::each(reading, |number, promises, events| {
        let brought = brought_by_time(events, promises.policy(), reading.as_of);
        replay.ticket(number, &[events, &brought].concat())
    })
}

/// Adds where the time of the clocks of `tickets` went, which stand near to each other in order of their numbers.
pub(super) fn buckets(
    tx: &Tx,
    (counting, promises): (&mut Counting<'_>, &AllPromises<'_>),
    tickets: &[i64],
) -> Result<(), Error> {
    let mut replay = Replay { counting, promises, part: Part::Buckets };
    ranges(tickets).try_for_each(|range| {
        histories::each(tx, &range, Instant::MAX, |number, events| {
            let asked = tickets.binary_search(&number.get()).is_ok();
            if asked { replay.ticket(number, events) } else { Ok(()) }
        })
    })
}

/// Returns ranges of numbers that hold all `tickets`: one for many, one for each of few.
fn ranges(tickets: &[i64]) -> impl Iterator<Item = RangeInclusive<i64>> {
    let (first, last) = (tickets.first().copied().unwrap_or(0), tickets.last().copied().unwrap_or(-1));
    let dense = usize::try_from(last - first).is_ok_and(|span| span < 4 * tickets.len());
    let whole = dense.then_some(first..=last);
    let each = tickets.iter().filter(move |_| !dense).map(|one| *one..=*one);
    whole.into_iter().chain(each)
}

struct Replay<'c, 'r, 'v> {
    counting: &'c mut Counting<'r>,
    promises: &'c AllPromises<'v>,
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
