//! Points in time, spans of time, and how people write them.
//!
//! Everything is integer milliseconds UTC; a zone is named only to read or show local wall-clock time.
mod parse;
mod period;
mod span;
mod written;

use std::fmt;

use chrono::{DateTime, NaiveDateTime, SecondsFormat, TimeZone};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

pub use parse::{InstantError, parse, parse_when};
pub use period::{Month, Week, day_bounds, day_start, days_before, week_start};
pub use span::{Span, SpanError};
pub use written::Written;

/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(i64);

impl Instant {
    /// The earliest instant that mesa reads: 1970-01-01T00:00:00Z.
    pub const MIN: Self = Self(0);

    /// The latest instant that mesa reads: 9999-12-31T23:59:59.999Z.
    pub const MAX: Self = Self(253_402_300_799_999);

    /// Returns the instant `millis` milliseconds after the epoch.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Returns the instant `seconds` seconds after the epoch.
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(1000))
    }

    /// Returns milliseconds since the epoch.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Returns whole seconds since the epoch; a fraction is cut off, towards the past.
    ///
    /// ```
    /// use mesa::domain::instant::Instant;
    /// assert_eq!(Instant::from_millis(1_999).seconds(), 1);
    /// ```
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// Returns the instant without its fraction of a second: acts are stored at whole seconds.
    #[must_use]
    pub const fn floor_to_second(self) -> Self {
        Self::from_seconds(self.seconds())
    }

    /// Returns the instant `seconds` later, or none outside [`Self::MIN`]..=[`Self::MAX`].
    pub fn checked_add_seconds(self, seconds: i64) -> Option<Self> {
        let millis = self.0.checked_add(seconds.checked_mul(1000)?)?;
        Some(Self(millis)).filter(|instant| instant.is_readable())
    }

    /// Returns the instant `seconds` earlier, or none outside [`Self::MIN`]..=[`Self::MAX`].
    pub fn checked_sub_seconds(self, seconds: i64) -> Option<Self> {
        self.checked_add_seconds(seconds.checked_neg()?)
    }

    /// Says whether the instant lies in the years 1970 to 9999.
    pub fn is_readable(self) -> bool {
        (Self::MIN..=Self::MAX).contains(&self)
    }

    /// Returns the wall-clock date and time in `zone`, for tables and for grouping by local day.
    pub fn local(self, zone: Tz) -> NaiveDateTime {
        let clamped = self.0.clamp(Self::MIN.0, Self::MAX.0);
        let utc = DateTime::from_timestamp_millis(clamped).unwrap_or_default();
        zone.from_utc_datetime(&utc.naive_utc()).naive_local()
    }

    /// Reads RFC 3339 with an offset: `2026-10-01T00:00:00Z`, `2026-10-01T02:00:00.5+02:00`.
    pub fn parse_rfc3339(text: &str) -> Result<Self, InstantError> {
        parse::rfc3339(text)
    }
}

/// Writes RFC 3339 in UTC; milliseconds only where there are any.
impl fmt::Display for Instant {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(utc) = DateTime::from_timestamp_millis(self.0) else {
            return write!(formatter, "@{}", self.0); // beyond every calendar; shown, never a panic
        };
        let precision =
            if self.0.rem_euclid(1000) == 0 { SecondsFormat::Secs } else { SecondsFormat::Millis };
        formatter.pad(&utc.to_rfc3339_opts(precision, true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_written_in_utc_with_millis_only_where_there_are_any() {
        let written = |millis| Instant::from_millis(millis).to_string();
        assert_eq!(written(1_790_812_800_000), "2026-10-01T00:00:00Z");
        assert_eq!(written(1_790_812_800_250), "2026-10-01T00:00:00.250Z");
        assert_eq!(written(Instant::MAX.millis()), "9999-12-31T23:59:59.999Z");
        assert_eq!(written(i64::MAX), format!("@{}", i64::MAX));
    }

    #[test]
    fn seconds_are_cut_off_towards_the_past_on_both_sides_of_the_epoch() {
        assert_eq!(Instant::from_millis(-1).seconds(), -1);
        assert_eq!(Instant::from_millis(999).floor_to_second(), Instant::MIN);
    }

    #[test]
    fn arithmetic_stops_at_the_edges_of_the_readable_years() {
        assert_eq!(Instant::MIN.checked_sub_seconds(1), None);
        assert_eq!(Instant::MAX.checked_add_seconds(1), None);
        assert_eq!(Instant::MIN.checked_add_seconds(i64::MAX), None);
        assert_eq!(Instant::MIN.checked_sub_seconds(i64::MIN), None);
        assert_eq!(Instant::MIN.checked_add_seconds(60), Some(Instant::from_seconds(60)));
    }
}
