//! Counts by replaying: the past from its events, where time went from what they left behind.
use std::borrow::Cow;
use std::ops::RangeInclusive;

use super::ReportRequest;
use super::counting::{Counted, Counting};
use crate::domain::desk::Attributes;
use crate::domain::sla::report::{Dimension, hour_of_week};
use crate::domain::sla::{self, judge, project};
use crate::domain::ticket::event::Event;
use crate::domain::ticket::time::brought as brought_by_time;
use crate::domain::ticket::trail::Trailed;
use crate::domain::ticket::{Ticket, TicketNumber};
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::sla::portions::work_through;
use crate::ops::sla::versions::{AllPromises, Versions};
use crate::ops::ticket::time::{self, Pending, history};
use crate::store::Tx;
use crate::store::report::{histories, trails};

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
        histories::each_shown(tx, range, as_of, |number, events| {
            replay.history(number, &pending.after(number, events))
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
        replay.history(number, &[events, &brought].concat())
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
        trails::each(tx, &range, |one| {
            let asked = tickets.binary_search(&one.number.get()).is_ok();
            if asked { replay.ticket(one) } else { Ok(()) }
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
    /// Counts a ticket that these events make.
    fn history(&mut self, number: TicketNumber, events: &[Event]) -> Result<(), Error> {
        let ticket = self.promises.ticket(number, events)?.filter(|ticket| !ticket.withdrawn);
        ticket.map_or(Ok(()), |ticket| self.ticket(&Trailed::of(&ticket, events)))
    }

    fn ticket(&mut self, one: &Trailed<'_>) -> Result<(), Error> {
        let Self { counting, promises, part } = self;
        let promises = promises.of(one.policy_version)?;
        let Some(promise) = promises.of_attributes(&one.attributes, one.terms) else { return Ok(()) };
        let (policy, request) = (promises.policy(), counting.request);
        let values = request.group_by.map(|by| value(one, by?));
        let values = values.each_ref().map(|value| value.as_deref());
        let Some(places) = counting.ticket(values, one.opened_at, request.closed_at(one, policy)) else {
            return Ok(());
        };
        let facts = one.trail.facts(policy);
        if *part == Part::Everything {
            let mut counted = false;
            let clocks = project(&facts, &promise);
            for stored in clocks.iter().filter(|clock| request.asks(clock.metric)) {
                let clock = &judge(stored, &promise, counting.as_of);
                let (ticket, affected) = (one.number.get(), stored.affected.is_some());
                counted |= counting.clock(&Counted { ticket, places, stored, clock, affected });
            }
            if let (true, Some(drawing)) = (counted, &mut counting.drawing) {
                let hour = hour_of_week(one.opened_at, request.period.zone);
                drawing.ticket(hour, (one.policy_version, &promise.calendar_key));
            }
        }
        if request.details.buckets {
            let all = sla::buckets(&facts, &promise, counting.as_of);
            for one in all.iter().filter(|(clock, _)| request.asks(clock.metric)) {
                counting.buckets(places, one);
            }
        }
        Ok(())
    }
}

/// Returns what tells a ticket apart by a dimension, as the store's column would.
pub(in crate::ops::sla) fn value<'t>(one: &Trailed<'t>, dimension: Dimension) -> Option<Cow<'t, str>> {
    let Attributes { department, ticket_type, plan, priority, org, channel, .. } = one.attributes;
    let slug = match dimension {
        Dimension::Priority => priority,
        Dimension::Type => ticket_type,
        Dimension::Plan => plan,
        Dimension::Department => department,
        Dimension::Org => org,
        Dimension::Month | Dimension::Week => None,
        Dimension::Team => one.team,
        Dimension::Channel => channel,
        Dimension::Assignee => return one.assignee.map(|agent| Cow::Owned(agent.number().to_string())),
        Dimension::PolicyVersion => return Some(Cow::Owned(one.policy_version.to_string())),
    };
    slug.map(Cow::Borrowed)
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
    Ok(promises.ticket(number, &events)?.map(|ticket| Replayed { ticket, events }))
}
