//! A span of time cut into open and closed stretches, each with its reason.
use chrono::NaiveDate;

use super::{Calendar, DayRule, Holiday, Window, millis, readable};
use crate::domain::instant::{Instant, day_start};

/// A stretch of time for which one reason holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// First instant
    pub from: Instant,
    /// First instant after it
    pub to: Instant,
    /// Open or closed, and why
    pub kind: StretchKind,
}

/// Why a stretch is open or closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StretchKind {
    /// Open: the calendar never closes.
    AlwaysOpen,
    /// Open: within this window.
    Open(Window),
    /// Closed: outside the weekday's windows.
    Closed,
    /// Closed: a holiday.
    Holiday(Holiday),
    /// Closed: outside the windows of this date's own entry.
    Dated(NaiveDate),
}

impl StretchKind {
    /// Says whether the desk is open.
    pub fn is_open(self) -> bool {
        matches!(self, Self::AlwaysOpen | Self::Open(_))
    }
}

impl Calendar {
    /// Cuts `from`..`to` into stretches: disjoint, in order, without a gap, neighbours of one reason joined.
    pub fn stretches(&self, from: Instant, to: Instant) -> Vec<Stretch> {
        let (mut at, end) = (millis(from), millis(to));
        let mut cut = Cut { calendar: self, stretches: Vec::new() };
        if self.always_open {
            cut.push(at, end, StretchKind::AlwaysOpen);
            return cut.stretches;
        }
        for opening in self.openings(at).take_while(|opening| opening.from < end) {
            cut.push_closed(at, opening.from);
            at = opening.to.min(end);
            cut.push(opening.from, at, StretchKind::Open(opening.window));
        }
        cut.push_closed(at, end);
        cut.stretches
    }
}

struct Cut<'c> {
    calendar: &'c Calendar,
    stretches: Vec<Stretch>,
}

impl Cut<'_> {
    /// Cuts a closed stretch at local midnights: each date has its own reason.
    fn push_closed(&mut self, mut from: i64, to: i64) {
        while from < to {
            let date = Instant::from_millis(from).local(self.calendar.zone).date();
            let midnight = date.succ_opt().map_or(to, |next| day_start(next, self.calendar.zone).millis());
            // `max`: where midnight comes twice, the second one would otherwise stop the walk
            let until = midnight.clamp(from + 1000, to.max(from + 1000)).min(to);
            self.push(from, until, self.reason(date));
            from = until;
        }
    }

    fn reason(&self, date: NaiveDate) -> StretchKind {
        match self.calendar.day(date).0 {
            DayRule::Weekly => StretchKind::Closed,
            DayRule::Holiday(holiday) => StretchKind::Holiday(*holiday),
            DayRule::Dated => StretchKind::Dated(date),
        }
    }

    fn push(&mut self, from: i64, to: i64, kind: StretchKind) {
        let (Some(from), Some(to)) = (readable(from), readable(to)) else { return };
        match self.stretches.last_mut() {
            Some(last) if last.kind == kind && last.to == from => last.to = to,
            _ if from < to => self.stretches.push(Stretch { from, to, kind }),
            _ => {}
        }
    }
}
