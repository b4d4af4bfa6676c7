//! Opening hours in a zone: when a desk is open, and how much open time lies between two instants (DESIGN §7.1–7.4).
//!
//! Invariant: everything is counted in milliseconds and answered in whole seconds, a fraction cut off. For instants at
//! whole seconds, as acts are stored, `elapsed(a, c) = elapsed(a, b) + elapsed(b, c)`.
//! Invariant: nothing is computed ahead. A single question walks only the days it concerns; whoever asks a million of
//! them builds a [`Timeline`] first, which answers the same by binary search.
mod changed;
mod compile;
mod holiday;
mod holiday_file;
mod hours;
mod openings;
mod spec;
mod stretch;
mod target;
mod timeline;
mod window;
mod zone;

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use chrono_tz::Tz;

use super::instant::Instant;

pub use changed::{ChangedWindow, ClockChange};
pub use holiday::{Holiday, HolidayError};
pub use holiday_file::{HolidayFile, NamedHoliday, SkipReason, Skipped};
pub use hours::Hours;
pub use spec::{CalendarProblem, CalendarProblemKind, CalendarSpec, WEEKDAYS};
pub use stretch::{Stretch, StretchKind};
pub use target::{Target, TargetError};
pub use timeline::Timeline;
pub use window::Window;
pub use zone::{from_local, nearest_zone, parse_zone};

/// How far ahead (and back) a due instant is looked for, in days: a hundred years.
const HORIZON_DAYS: u64 = 36_525;
const DAY_MS: i64 = 86_400_000;
const HORIZON_MS: i64 = 36_525 * DAY_MS;

/// A calendar ready to be asked, compiled from a [`CalendarSpec`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    key: String,
    zone: Tz,
    always_open: bool,
    week: [Vec<Window>; 7],
    dates: BTreeMap<NaiveDate, Vec<Window>>,
    holidays: Vec<Holiday>,
    spills: bool,
}

/// What a date's hours follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayRule<'c> {
    /// The hours of its weekday.
    Weekly,
    /// A holiday: closed.
    Holiday(&'c Holiday),
    /// An entry of `[calendar.dates]`.
    Dated,
}

impl Calendar {
    /// Returns the calendar that never closes, in UTC.
    pub fn always(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            zone: Tz::UTC,
            always_open: true,
            week: Default::default(),
            dates: BTreeMap::new(),
            holidays: Vec::new(),
            spills: false,
        }
    }

    /// Compiles a specification, or returns everything that is wrong with it.
    pub fn compile(spec: &CalendarSpec) -> Result<Self, Vec<CalendarProblem>> {
        compile::compile(spec)
    }

    /// Returns the key that policies name the calendar by.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Returns the zone whose wall clock the windows are written in.
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// Says whether the calendar never closes; only then may a target be written in `d`.
    pub fn is_always_open(&self) -> bool {
        self.always_open
    }

    /// Returns the rule that decides `date` and the windows that begin on it.
    ///
    /// A holiday given by date or range beats a dated entry, a dated entry beats a yearly holiday, and either beats the
    /// weekday. An always-open calendar has no windows.
    pub fn day(&self, date: NaiveDate) -> (DayRule<'_>, &[Window]) {
        let holiday =
            |yearly| self.holidays.iter().find(|day| day.is_yearly() == yearly && day.contains(date));
        if let Some(day) = holiday(false) {
            return (DayRule::Holiday(day), &[]);
        }
        if let Some(windows) = self.dates.get(&date) {
            return (DayRule::Dated, windows);
        }
        if let Some(day) = holiday(true) {
            return (DayRule::Holiday(day), &[]);
        }
        let weekday = usize::try_from(date.weekday().num_days_from_monday()).unwrap_or_default();
        (DayRule::Weekly, self.week.get(weekday).map_or(&[], Vec::as_slice))
    }

    /// Returns the windows that begin on `date`, earliest first.
    pub fn windows_on(&self, date: NaiveDate) -> &[Window] {
        self.day(date).1
    }

    /// Returns every holiday rule, as the policy lists them.
    pub fn holidays(&self) -> &[Holiday] {
        &self.holidays
    }

    /// Says whether the desk is open at `instant`; at the instant of closing it no longer is.
    pub fn is_open(&self, instant: Instant) -> bool {
        let at = millis(instant);
        self.always_open || self.openings(at).next().is_some_and(|opening| opening.from <= at)
    }

    /// Returns when the desk next opens or closes after `instant`; none where it never does within a hundred years.
    pub fn next_change(&self, instant: Instant) -> Option<Instant> {
        if self.always_open {
            return None;
        }
        let at = millis(instant);
        let mut openings = self.openings(at);
        let first = openings.next()?;
        if first.from > at {
            return readable(first.from);
        }
        // windows that touch are one stretch; one that reaches the horizon is not known to end
        let touching =
            openings.try_fold(first.to, |end, next| if next.from > end { Err(end) } else { Ok(next.to) });
        let end = touching.unwrap_or_else(|end| end);
        readable(end).filter(|_| end - at < HORIZON_MS - 2 * DAY_MS)
    }

    /// Returns the open seconds from `from` to `to`; 0 when `to` comes first (DESIGN §7.2).
    pub fn elapsed(&self, from: Instant, to: Instant) -> i64 {
        self.elapsed_ms(millis(from), millis(to)) / 1000
    }

    fn elapsed_ms(&self, from: i64, to: i64) -> i64 {
        if self.always_open || to <= from {
            return (to - from).max(0);
        }
        let within = self.openings(from).take_while(|opening| opening.from < to);
        within.map(|opening| opening.to.min(to) - opening.from).sum()
    }

    /// Returns the first instant at which `seconds` of open time have passed since `from` (DESIGN §7.3).
    ///
    /// Exactly at closing stays at closing; 0 outside hours is the next opening. A negative number goes back: the last
    /// instant from which that much open time leads to `from`. None if there is no such instant within a hundred years.
    pub fn advance(&self, from: Instant, seconds: i64) -> Option<Instant> {
        self.advance_ms(millis(from), seconds.checked_mul(1000)?)
    }

    fn advance_ms(&self, from: i64, open_ms: i64) -> Option<Instant> {
        if open_ms < 0 {
            return self.retreat_ms(from, open_ms.checked_neg()?);
        }
        if self.always_open {
            return readable(from.checked_add(open_ms)?);
        }
        let mut left = open_ms;
        for opening in self.openings(from) {
            if opening.to - opening.from >= left {
                return readable(opening.from + left);
            }
            left -= opening.to - opening.from;
        }
        None
    }

    /// Returns when `target` is due if its clock starts at `from` and nothing pauses it.
    ///
    /// ```
    /// # use mesa::domain::{calendar::{Calendar, Target}, instant::Instant};
    /// let start = Instant::parse_rfc3339("2026-10-01T00:00:00Z").unwrap();
    /// let due = Calendar::always("always").due(start, Target::parse("90m").unwrap());
    /// assert_eq!(due.unwrap().to_string(), "2026-10-01T01:30:00Z");
    /// ```
    pub fn due(&self, from: Instant, target: Target) -> Option<Instant> {
        match target {
            Target::Seconds(_) | Target::Days(_) => self.advance(from, target.fixed_seconds()?),
            Target::BusinessDays(days) => self.business_days(from, days),
        }
    }

    /// Returns the same wall-clock time `days` open dates after `from`; for 0, the next open moment.
    ///
    /// An open date is one on which a window begins. The date of `from` itself is never counted, whether open or not.
    /// The wall time is kept even where it lies outside that date's windows (DESIGN §7.4).
    pub fn business_days(&self, from: Instant, days: u32) -> Option<Instant> {
        if days == 0 {
            return self.advance(from, 0);
        }
        let local = from.local(self.zone);
        let ahead = days_from(local.date(), self.last_date(local.date())).skip(1);
        let mut open = ahead.filter(|date| self.always_open || !self.windows_on(*date).is_empty());
        let date = open.nth(usize::try_from(days - 1).ok()?)?;
        Some(from_local(self.zone, date.and_time(local.time()))).filter(|instant| instant.is_readable())
    }

    /// Walks back block by block, each twice as long: nearly every answer lies within the first.
    fn retreat_ms(&self, from: i64, open_ms: i64) -> Option<Instant> {
        if self.always_open {
            return readable(from.checked_sub(open_ms)?);
        }
        let (mut end, mut left, mut block_ms) = (from, open_ms, 8 * DAY_MS);
        while end > 0 && block_ms < HORIZON_MS {
            let start = (end - block_ms).max(0);
            let openings: Vec<_> = self.openings(start).take_while(|opening| opening.from < end).collect();
            for opening in openings.iter().rev() {
                let close = opening.to.min(end);
                if close - opening.from >= left {
                    return readable(close - left);
                }
                left -= close - opening.from;
            }
            (end, block_ms) = (start, block_ms * 2);
        }
        None
    }

    /// Returns the last date worth looking at when walking ahead from `date`.
    fn last_date(&self, date: NaiveDate) -> NaiveDate {
        let horizon = date.checked_add_days(Days::new(HORIZON_DAYS)).unwrap_or(NaiveDate::MAX);
        if self.always_open || self.week.iter().any(|windows| !windows.is_empty()) {
            return horizon;
        }
        self.dates.last_key_value().map_or(date, |(last, _)| (*last).min(horizon))
    }
}

/// Returns the milliseconds of an instant within the readable years, beyond which no calendar is asked.
fn millis(instant: Instant) -> i64 {
    instant.clamp(Instant::MIN, Instant::MAX).millis()
}

fn readable(millis: i64) -> Option<Instant> {
    Some(Instant::from_millis(millis)).filter(|instant| instant.is_readable())
}

/// Counts dates from `first` to `last`, both included.
fn days_from(first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    first.iter_days().take_while(move |date| *date <= last)
}

#[cfg(test)]
pub(super) mod tests;
