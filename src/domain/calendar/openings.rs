//! The open stretches of a calendar, one after another.
use std::cmp::Reverse;

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};

use super::zone::window_edge;
use super::{Calendar, Window};
use crate::domain::instant::Instant;

/// An open stretch in milliseconds of UTC: from its opening up to, not including, its closing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Opening {
    pub(super) from: i64,
    pub(super) to: i64,
    pub(super) window: Window,
}

/// Walks the days of a calendar; created by [`Calendar::openings`].
pub(super) struct Openings<'c> {
    calendar: &'c Calendar,
    date: NaiveDate,
    last: NaiveDate,
    /// What is left of the date, latest first.
    day: Vec<Opening>,
    /// Everything before this millisecond has been yielded or is not asked for: windows that overlap are counted once.
    covered: i64,
}

impl Calendar {
    /// Yields the open stretches after the millisecond `from`, disjoint and in order, for at most a hundred years.
    ///
    /// The first begins at `from` where that lies in a window. An always-open calendar has none: whoever calls has
    /// dealt with it.
    pub(super) fn openings(&self, from: i64) -> Openings<'_> {
        let today = Instant::from_millis(from).local(self.zone).date();
        // yesterday's night shift; the day before's where a skipped date lies between
        let back = if self.spills { 2 } else { 0 };
        let date = today.checked_sub_days(Days::new(back)).unwrap_or(today);
        let last = self.last_date(today);
        let mut openings = Openings { calendar: self, date, last, day: Vec::new(), covered: from };
        openings.fill();
        openings
    }

    /// Returns a window's stretch on `date`; none where a change of the zone's clocks swallows it.
    pub(super) fn opening(&self, date: NaiveDate, window: Window) -> Option<Opening> {
        let edge = |seconds: u32| {
            let local =
                date.and_time(NaiveTime::MIN).checked_add_signed(TimeDelta::seconds(seconds.into()))?;
            Some(window_edge(self.zone, local))
        };
        let (from, to) = (edge(window.from_s())?, edge(window.to_s())?);
        // a zone that crosses the date line skips a whole date: it has no hours
        let skipped = from.local(self.zone).date() != date;
        (!skipped && from < to).then(|| Opening { from: from.millis(), to: to.millis(), window })
    }
}

impl Openings<'_> {
    /// Lays out the windows of the date. They are sorted again: an edge that moves forward may pass the next window's.
    fn fill(&mut self) {
        let (calendar, date) = (self.calendar, self.date);
        let windows = calendar.windows_on(date).iter();
        self.day.extend(windows.filter_map(|window| calendar.opening(date, *window)));
        self.day.sort_unstable_by_key(|opening| (Reverse(opening.from), Reverse(opening.to)));
    }
}

impl Iterator for Openings<'_> {
    type Item = Opening;

    fn next(&mut self) -> Option<Opening> {
        loop {
            while let Some(opening) = self.day.pop() {
                if opening.to > self.covered {
                    let from = opening.from.max(self.covered);
                    self.covered = opening.to;
                    return Some(Opening { from, ..opening });
                }
            }
            self.date = self.date.succ_opt().filter(|date| *date <= self.last)?;
            self.fill();
        }
    }
}
