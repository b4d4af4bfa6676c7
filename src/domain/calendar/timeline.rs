//! A calendar laid out over a span of time, for asking it millions of times.
use std::sync::Arc;

use super::{Calendar, HORIZON_MS, millis, readable};
use crate::domain::instant::Instant;

/// The open stretches of a calendar between two instants with their running sum: `O(log n)` a question.
///
/// Outside the span it asks the calendar, so every answer equals the calendar's own.
#[derive(Clone, Debug)]
pub struct Timeline {
    calendar: Arc<Calendar>,
    from: i64,
    to: i64,
    openings: Vec<Laid>,
}

/// One open stretch, and the open milliseconds of all before it.
#[derive(Clone, Copy, Debug)]
struct Laid {
    from: i64,
    to: i64,
    before: i64,
}

impl Timeline {
    /// Lays `calendar` out from `from` to `to`; about a microsecond and 48 bytes a day.
    pub fn new(calendar: Arc<Calendar>, from: Instant, to: Instant) -> Self {
        let from = millis(from);
        let to = millis(to).clamp(from, from + HORIZON_MS);
        let mut openings = Vec::new();
        if !calendar.is_always_open() {
            let mut before = 0;
            for opening in calendar.openings(from).take_while(|opening| opening.from < to) {
                let laid = Laid { from: opening.from, to: opening.to.min(to), before };
                before += laid.to - laid.from;
                openings.push(laid);
            }
        }
        Self { calendar, from, to, openings }
    }

    /// Returns the calendar that is laid out.
    pub fn calendar(&self) -> &Arc<Calendar> {
        &self.calendar
    }

    /// Returns what [`Calendar::elapsed`] does.
    pub fn elapsed(&self, from: Instant, to: Instant) -> i64 {
        let (start, end) = (millis(from), millis(to));
        if self.calendar.is_always_open() || end <= start {
            return (end - start).max(0) / 1000;
        }
        let inner = self.open_before(end.clamp(self.from, self.to))
            - self.open_before(start.clamp(self.from, self.to));
        let before = || self.calendar.elapsed_ms(start, end.min(self.from));
        let after = || self.calendar.elapsed_ms(start.max(self.to), end);
        let outer = if start < self.from { before() } else { 0 } + if end > self.to { after() } else { 0 };
        (inner + outer) / 1000
    }

    /// Returns what [`Calendar::advance`] does.
    pub fn advance(&self, from: Instant, seconds: i64) -> Option<Instant> {
        let start = millis(from);
        if self.calendar.is_always_open() || seconds < 0 || !(self.from..self.to).contains(&start) {
            return self.calendar.advance(from, seconds);
        }
        if seconds == 0 {
            return self.next_open(start);
        }
        let goal = self.open_before(start).checked_add(seconds.checked_mul(1000)?)?;
        let index = self.openings.partition_point(|laid| laid.before + (laid.to - laid.from) < goal);
        match self.openings.get(index) {
            Some(laid) => readable(laid.from + (goal - laid.before)),
            None => self.calendar.advance_ms(self.to, goal - self.open_before(self.to)),
        }
    }

    fn next_open(&self, start: i64) -> Option<Instant> {
        let index = self.openings.partition_point(|laid| laid.to <= start);
        match self.openings.get(index) {
            Some(laid) => readable(laid.from.max(start)),
            None => self.calendar.advance_ms(self.to, 0),
        }
    }

    /// Returns the open milliseconds from the beginning of the span to `at`, which lies within it.
    fn open_before(&self, at: i64) -> i64 {
        let index = self.openings.partition_point(|laid| laid.from < at);
        let last = index.checked_sub(1).and_then(|last| self.openings.get(last));
        last.map_or(0, |laid| laid.before + laid.to.min(at) - laid.from)
    }
}
