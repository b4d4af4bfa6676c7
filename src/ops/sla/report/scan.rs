//! Counts what is kept of the present: no event is read.
use std::ops::{Range, RangeInclusive};

use super::ReportRequest;
use super::counting::{Counted, Counting};
use super::replay;
use crate::domain::calendar::Calendar;
use crate::domain::instant::Instant;
use crate::domain::sla::report::{By, hour_of_week};
use crate::domain::sla::{Phase, Promise, judge};
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::sla::groups::Places;
use crate::ops::sla::portions::work_through;
use crate::ops::sla::versions::{AllPromises, Versions};
use crate::store;
use crate::store::Tx;
use crate::store::report::clocks::{self, ClockLine, Wanted};

/// A ticket of the report.
struct Line {
    ticket: i64,
    places: Places,
    policy_version: i64,
    opened_at: Instant,
    /// one of its clocks is in the report
    counted: bool,
}

/// Counts every clock of the present, but those of tickets to which time has brought something.
pub(super) fn scan<'r>(
    reading: &Reading,
    request: &'r ReportRequest,
    versions: &Versions,
) -> Result<Counting<'r>, Error> {
    let as_of = reading.as_of;
    let due = store::time::due(reading.tx, as_of)?;
    let mut brought: Vec<i64> = due.into_iter().map(|(ticket, _)| ticket.get()).collect();
    brought.sort_unstable();
    let begin = || {
        let (counting, promises) = (Counting::new(request, as_of), versions.promises());
        let finished = Promise::new("", Calendar::always(""));
        Ok(Scan { counting, promises, brought: &brought, tickets: Vec::new(), near: 0, finished })
    };
    let threads = work_through(reading, begin, Scan::portion)?;
    Ok(Counting::merged(threads.into_iter().map(|scan| scan.counting), request, as_of))
}

struct Scan<'c, 'r, 'v> {
    counting: Counting<'r>,
    promises: AllPromises<'v>,
    /// tickets to which time has brought something
    brought: &'c [i64],
    /// those of the present portion that may have clocks in the report, by number
    tickets: Vec<Line>,
    /// where the last clock's ticket stands: the next one's is mostly near
    near: usize,
    /// what a clock that no longer runs is judged by: it needs no calendar
    finished: Promise,
}

impl Scan<'_, '_, '_> {
    fn portion(&mut self, tx: &Tx, range: &RangeInclusive<i64>) -> Result<(), Error> {
        (self.tickets, self.near) = (Vec::new(), 0);
        self.read_tickets(tx, range)?;
        if self.tickets.is_empty() {
            return Ok(());
        }
        let request = self.counting.request;
        let wanted =
            Wanted { metric: request.metric, due: request.by == By::Due, named: request.details.charts };
        clocks::each_clock(tx, range, wanted, |line| self.clock(line))?;
        if !request.details.buckets {
            return Ok(());
        }
        let counted = self.tickets.iter().filter(|line| line.counted).map(|line| line.ticket);
        replay::buckets(tx, (&mut self.counting, &self.promises), &counted.collect::<Vec<_>>())
    }

    /// Reads which tickets may have clocks in the report, and where they belong.
    fn read_tickets(&mut self, tx: &Tx, range: &RangeInclusive<i64>) -> Result<(), Error> {
        let Self { counting, tickets, brought, .. } = self;
        let request = counting.request;
        clocks::each_ticket(tx, request.group_by, (range, &opened(request)), |line| {
            if brought.binary_search(&line.ticket).is_ok() {
                return Ok(());
            }
            if let Some(places) = counting.ticket(line.groups, line.opened_at, line.closed_at) {
                let (ticket, policy_version, opened_at) = (line.ticket, line.policy_version, line.opened_at);
                tickets.push(Line { ticket, places, policy_version, opened_at, counted: false });
            }
            Ok(())
        })
    }

    fn clock(&mut self, line: &ClockLine<'_>) -> Result<(), Error> {
        let Self { counting, promises, finished, .. } = self;
        let Some(near) = place(&self.tickets, self.near, line.ticket) else { return Ok(()) };
        self.near = near;
        let Some(ticket) = self.tickets.get_mut(near) else { return Ok(()) };
        let clock = match (line.clock.phase, line.named) {
            (Phase::Running | Phase::Paused, Some(named)) => {
                judge(&line.clock, &*promises.named(ticket.policy_version, named)?, counting.as_of)
            }
            _ => judge(&line.clock, finished, counting.as_of),
        };
        let (stored, places, affected) = (&line.clock, ticket.places, line.affected);
        let counted = Counted { ticket: line.ticket, places, stored, clock: &clock, affected };
        if counting.clock(&counted)
            && !std::mem::replace(&mut ticket.counted, true)
            && let (Some(drawing), Some((_, calendar))) = (&mut counting.drawing, line.named)
        {
            let hour = hour_of_week(ticket.opened_at, counting.request.period.zone);
            drawing.ticket(hour, (ticket.policy_version, calendar));
        }
        Ok(())
    }
}

/// Returns when the tickets of a report may have been opened.
fn opened(request: &ReportRequest) -> Range<Instant> {
    match request.by {
        By::Opened => request.period.from.unwrap_or(Instant::MIN)..request.period.to.unwrap_or(Instant::MAX),
        By::Met | By::Closed | By::Due => Instant::MIN..Instant::MAX,
    }
}

/// Returns where the ticket with this number stands, which is mostly at `near` or next to it.
fn place(tickets: &[Line], near: usize, number: i64) -> Option<usize> {
    let is_it = |index: &usize| tickets.get(*index).is_some_and(|line| line.ticket == number);
    let found = [near, near + 1].into_iter().find(is_it);
    found.or_else(|| tickets.binary_search_by_key(&number, |line| line.ticket).ok())
}
