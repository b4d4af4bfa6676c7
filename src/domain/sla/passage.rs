//! The intervals of a clock, put together as a person would tell them.
use chrono::NaiveDate;

use super::{Detail, Interval, Reason};
use crate::domain::calendar::Holiday;
use crate::domain::instant::Instant;

/// A stretch that is told in one breath.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// First instant
    pub from: Instant,
    /// First instant after it
    pub to: Instant,
    /// What the clock did
    pub kind: PassageKind,
    /// Seconds counted or, in a pause, not counted within opening hours
    pub seconds: i64,
    /// Its stretches within opening hours: none in [`PassageKind::Ended`]
    pub open: Vec<(Instant, Instant)>,
    /// Closed days that have a reason of their own
    pub closed: Vec<Closed>,
}

/// What a clock did in a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PassageKind {
    /// It ran, closed hours apart
    Counted,
    /// It was paused by this status, by its slug
    Paused(String),
    /// The ticket was resolved or closed, and later taken up again; its status by its slug
    Ended(String),
}

/// Why a day had other hours than its weekday's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closed {
    /// A holiday, its first instant in the passage, and the first one after it
    Holiday(Holiday, Instant, Instant),
    /// The date had an entry of its own
    Dated(NaiveDate, Instant),
}

/// Puts `intervals` together: what lies before the start and after the stop is left out.
///
/// Closed hours belong to the passage that they lie in; between two passages, to the one before.
pub fn passages(intervals: &[Interval]) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    for interval in intervals {
        let kind = match (&interval.reason, &interval.detail) {
            (Reason::BeforeStart | Reason::AfterStop, _) => continue,
            (Reason::Paused, Detail::Status(status)) => PassageKind::Paused(status.clone()),
            (Reason::Resolved, Detail::Status(status)) => PassageKind::Ended(status.clone()),
            (Reason::ClosedHours, _) => match passages.last_mut().filter(|last| last.to == interval.from) {
                Some(last) if !matches!(last.kind, PassageKind::Ended(_)) => {
                    last.lengthen(interval);
                    continue;
                }
                _ => PassageKind::Counted,
            },
            (Reason::Counted | Reason::Paused | Reason::Resolved, _) => PassageKind::Counted,
        };
        match passages.last_mut() {
            Some(last) if last.to == interval.from && last.kind == kind => last.lengthen(interval),
            _ => passages.push(Passage::begun(interval, kind)),
        }
    }
    passages
}

impl Passage {
    fn begun(interval: &Interval, kind: PassageKind) -> Self {
        let from = interval.from;
        let mut passage = Self { from, to: from, kind, seconds: 0, open: Vec::new(), closed: Vec::new() };
        passage.lengthen(interval);
        passage
    }

    fn lengthen(&mut self, interval: &Interval) {
        self.to = interval.to;
        match (interval.reason, &interval.detail) {
            (Reason::Counted | Reason::Paused, _) => {
                self.seconds += interval.seconds;
                match self.open.last_mut().filter(|(_, to)| *to == interval.from) {
                    Some((_, to)) => *to = interval.to,
                    None => self.open.push((interval.from, interval.to)),
                }
            }
            (_, Detail::Holiday(holiday)) => {
                self.closed.push(Closed::Holiday(*holiday, interval.from, interval.to));
            }
            (_, Detail::Dated(date)) => {
                let known = |one: &Closed| matches!(one, Closed::Dated(known, _) if known == date);
                if !self.closed.iter().any(known) {
                    self.closed.push(Closed::Dated(*date, interval.from));
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::Window;

    fn interval(from: i64, to: i64, reason: Reason, detail: Detail) -> Interval {
        let counted_s = if reason == Reason::Counted { to - from } else { 0 };
        let [from_, to_] = [from, to].map(Instant::from_seconds);
        Interval { from: from_, to: to_, seconds: to - from, counted_s, reason, detail }
    }

    #[test]
    fn closed_hours_belong_to_what_they_interrupt() {
        let window = || Detail::Window(Window::parse("09:00-17:00").unwrap());
        let waiting = || Detail::Status("waiting".to_owned());
        let told = passages(&[
            interval(0, 10, Reason::BeforeStart, Detail::None),
            interval(10, 20, Reason::Counted, window()),
            interval(20, 30, Reason::ClosedHours, Detail::OutsideHours),
            interval(30, 40, Reason::Counted, window()),
            interval(40, 50, Reason::Paused, waiting()),
            interval(50, 60, Reason::ClosedHours, Detail::Holiday(Holiday::parse("12-25").unwrap())),
            interval(60, 70, Reason::Paused, waiting()),
            interval(70, 80, Reason::Counted, window()),
            interval(80, 90, Reason::AfterStop, Detail::None),
        ]);
        let seen: Vec<_> = told
            .iter()
            .map(|one| (one.from.seconds(), one.to.seconds(), one.seconds, one.open.len()))
            .collect();
        assert_eq!(seen, [(10, 40, 20, 2), (40, 70, 20, 2), (70, 80, 10, 1)]);
        assert_eq!(told[1].kind, PassageKind::Paused("waiting".to_owned()));
        assert_eq!(told[1].closed.len(), 1);
    }
}
