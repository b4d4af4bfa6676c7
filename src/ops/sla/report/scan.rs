//! Counts what is kept of the present: no event is read.
use std::sync::Arc;

use super::counting::{Counted, Counting};
use crate::domain::calendar::Calendar;
use crate::domain::instant::Instant;
use crate::domain::sla::report::{By, hour_of_week};
use crate::domain::sla::{Phase, Promise, judge};
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::sla::beside::beside;
use crate::ops::sla::groups::Places;
use crate::ops::sla::versions::AllPromises;
use crate::store;
use crate::store::report::clocks::{self, ClockLine, Named, Wanted};
use crate::store::report::projection;

/// From how many tickets on calendars are laid out.
const MANY: usize = 1_000;

/// A ticket of the report: kept small, there may be millions.
struct Line {
    ticket: i64,
    places: Places,
    policy_version: u32,
}

/// Counts every clock of the present, but those of tickets to which time has brought something.
///
/// Returns the numbers of the tickets that have one in the report, in their order.
pub(super) fn scan(
    reading: &Reading,
    counting: &mut Counting<'_>,
    promises: &mut AllPromises<'_>,
) -> Result<Vec<i64>, Error> {
    let finished = Arc::new(Promise::new("", Calendar::always("")));
    let (tickets, counted, hours) = (Vec::new(), Vec::new(), Vec::new());
    let mut scan = Scan { counting, promises, tickets, counted, hours, near: 0, finished };
    scan.tickets(reading)?;
    let request = scan.counting.request;
    let wanted = Wanted { metric: request.metric, due: request.by == By::Due, named: request.details.charts };
    beside(
        |hand_on| clocks::each_clock(reading.tx, wanted, hand_on),
        |lines: Vec<ClockLine>| lines.iter().try_for_each(|line| scan.clock(line)),
    )?;
    let lines = scan.tickets.iter().zip(&scan.counted);
    Ok(lines.filter(|(_, counted)| **counted).map(|(line, _)| line.ticket).collect())
}

struct Scan<'c, 'r, 'v> {
    counting: &'c mut Counting<'r>,
    promises: &'c mut AllPromises<'v>,
    tickets: Vec<Line>,
    /// beside each ticket: whether one of its clocks is in the report
    counted: Vec<bool>,
    /// beside each ticket, for charts alone: the hour of the week in which it was opened
    hours: Vec<u8>,
    /// where the last clock's ticket stands: the next one's is mostly near
    near: usize,
    /// what a clock that no longer runs is judged by: it needs no calendar
    finished: Arc<Promise>,
}

impl Scan<'_, '_, '_> {
    /// Reads which tickets may have clocks in the report, and where they belong.
    fn tickets(&mut self, reading: &Reading) -> Result<(), Error> {
        let Self { counting, tickets, hours, .. } = self;
        let (request, charts) = (counting.request, counting.drawing.is_some());
        let period = &request.period;
        let opened = match request.by {
            By::Opened => period.from.unwrap_or(Instant::MIN)..period.to.unwrap_or(Instant::MAX),
            By::Met | By::Closed | By::Due => Instant::MIN..Instant::MAX,
        };
        let mut brought: Vec<i64> =
            store::time::due(reading.tx, reading.as_of)?.iter().map(|(ticket, _)| ticket.get()).collect();
        brought.sort_unstable();
        clocks::each_ticket(reading.tx, request.group_by, &opened, |line| {
            if brought.binary_search(&line.ticket).is_ok() {
                return Ok(());
            }
            let Some(places) = counting.ticket(line.groups, line.opened_at, line.closed_at) else {
                return Ok(());
            };
            let policy_version = u32::try_from(line.policy_version).unwrap_or_default();
            tickets.push(Line { ticket: line.ticket, places, policy_version });
            if charts {
                hours.push(hour_of_week(line.opened_at, period.zone));
            }
            Ok::<(), Error>(())
        })?;
        self.counted = vec![false; self.tickets.len()];
        if self.tickets.len() > MANY {
            let first = projection::first_opening(reading.tx)?.unwrap_or(reading.as_of);
            self.promises.lay_out(first, reading.as_of);
        }
        Ok(())
    }

    fn clock(&mut self, line: &ClockLine) -> Result<(), Error> {
        let Some(Line { ticket, places, policy_version }) = self.ticket(line.ticket) else { return Ok(()) };
        let (ticket, places, policy_version) = (*ticket, *places, i64::from(*policy_version));
        let as_of = self.counting.as_of;
        let clock = match (line.clock.phase, line.named.as_deref()) {
            (Phase::Running | Phase::Paused, Some(Named { rule, calendar })) => {
                judge(&line.clock, &*self.promises.named(policy_version, (rule, calendar))?, as_of)
            }
            _ => judge(&line.clock, &self.finished, as_of),
        };
        let (stored, clock, affected) = (&line.clock, &clock, line.affected);
        if self.counting.clock(&Counted { ticket, places, stored, clock, affected }) {
            self.count_ticket(policy_version, line);
        }
        Ok(())
    }

    /// Counts the ticket on which `near` stands, the first time that one of its clocks is in the report.
    fn count_ticket(&mut self, policy_version: i64, line: &ClockLine) {
        let Some(counted) = self.counted.get_mut(self.near) else { return };
        if !std::mem::replace(counted, true)
            && let (Some(drawing), Some(hour)) = (&mut self.counting.drawing, self.hours.get(self.near))
            && let Some(Named { calendar, .. }) = line.named.as_deref()
        {
            drawing.ticket(*hour, (policy_version, calendar));
        }
    }

    fn ticket(&mut self, number: i64) -> Option<&Line> {
        let is_it = |index: usize| self.tickets.get(index).is_some_and(|line| line.ticket == number);
        let near = [self.near, self.near + 1].into_iter().find(|index| is_it(*index));
        let found = near.or_else(|| self.tickets.binary_search_by_key(&number, |line| line.ticket).ok());
        self.near = found?;
        self.tickets.get(self.near)
    }
}
