//! Local days, weeks and months as stretches of instants.
use std::fmt;

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Weekday};
use chrono_tz::Tz;

use super::{Instant, InstantError};
use crate::domain::calendar::from_local;

/// A calendar month, written `2026-10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    first: NaiveDate,
}

impl Month {
    /// Reads `YYYY-MM`, years 1970 to 9999.
    pub fn parse(text: &str) -> Result<Self, InstantError> {
        if text.len() != 7 {
            return Err(InstantError::Malformed);
        }
        let start = super::parse(&format!("{text}-01"), Tz::UTC)?;
        let month = Self { first: start.local(Tz::UTC).date() };
        // The instant after it must be one that can be written (RFC 3339).
        if month.next().first.year() > 9999 { Err(InstantError::YearOutOfRange) } else { Ok(month) }
    }

    /// Returns the month that `date` lies in.
    pub fn of(date: NaiveDate) -> Self {
        Self { first: date.with_day(1).unwrap_or(date) }
    }

    /// Returns the first instant of the month in `zone`, and the first instant after it.
    ///
    /// ```
    /// use mesa::domain::instant::Month;
    /// let (from, to) = Month::parse("2026-10")?.bounds(chrono_tz::Europe::Madrid);
    /// assert_eq!((from.to_string().as_str(), to.to_string().as_str()), ("2026-09-30T22:00:00Z", "2026-10-31T23:00:00Z"));
    /// # Ok::<(), mesa::domain::instant::InstantError>(())
    /// ```
    pub fn bounds(self, zone: Tz) -> (Instant, Instant) {
        (day_start(self.first, zone), day_start(self.next().first, zone))
    }

    /// Returns the year, and the month in it from 1 on.
    pub fn year_and_month(self) -> (i32, u32) {
        (self.first.year(), self.first.month())
    }

    /// Returns the month before this one.
    #[must_use]
    pub fn previous(self) -> Self {
        let previous = self.first.checked_sub_months(chrono::Months::new(1));
        Self { first: previous.unwrap_or(self.first) }
    }

    /// Returns the month after this one.
    #[must_use]
    pub fn next(self) -> Self {
        let next = self.first.checked_add_months(chrono::Months::new(1));
        Self { first: next.unwrap_or(self.first) }
    }
}

impl fmt::Display for Month {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}", self.first.year(), self.first.month())
    }
}

/// A week of ISO 8601, written `2026-W41`: from Monday on, in the year that holds its Thursday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Week {
    monday: NaiveDate,
}

impl Week {
    /// Reads `YYYY-Www`, years 1970 to 9999; most years have no week 53.
    ///
    /// # Errors
    /// It is written otherwise, or there is no such week.
    pub fn parse(text: &str) -> Result<Self, InstantError> {
        let (year, week) = text.split_once("-W").ok_or(InstantError::Malformed)?;
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if year.len() != 4 || week.len() != 2 || !digits(year) || !digits(week) {
            return Err(InstantError::Malformed);
        }
        let number = |part: &str| part.parse::<u32>().map_err(|_| InstantError::Malformed);
        let (year, week) = (number(year)?, number(week)?);
        if !(1970..=9999).contains(&year) {
            return Err(InstantError::YearOutOfRange);
        }
        let year = i32::try_from(year).map_err(|_| InstantError::Malformed)?;
        let monday = NaiveDate::from_isoywd_opt(year, week, Weekday::Mon);
        monday.map(|monday| Self { monday }).ok_or(InstantError::NoSuchDate)
    }

    /// Returns the week that `date` lies in.
    pub fn of(date: NaiveDate) -> Self {
        Self { monday: week_start(date) }
    }

    /// Returns the first instant of the week in `zone`, and the first instant after it.
    ///
    /// ```
    /// use mesa::domain::instant::Week;
    /// let (from, to) = Week::parse("2026-W43")?.bounds(chrono_tz::Europe::Madrid);
    /// assert_eq!((to.seconds() - from.seconds()) / 3600, 169, "the clocks go back an hour");
    /// # Ok::<(), mesa::domain::instant::InstantError>(())
    /// ```
    pub fn bounds(self, zone: Tz) -> (Instant, Instant) {
        (day_start(self.monday, zone), day_start(self.moved(7).monday, zone))
    }

    /// Returns the week before this one.
    #[must_use]
    pub fn previous(self) -> Self {
        self.moved(-7)
    }

    fn moved(self, days: i64) -> Self {
        Self { monday: self.monday.checked_add_signed(TimeDelta::days(days)).unwrap_or(self.monday) }
    }
}

impl fmt::Display for Week {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let week = self.monday.iso_week();
        write!(formatter, "{:04}-W{:02}", week.year(), week.week())
    }
}

/// Returns the same wall-clock time in `zone` so many days before `at`; a time that a change of the zone's clocks
/// skips on that day is the one right after it.
pub fn days_before(at: Instant, days: u64, zone: Tz) -> Option<Instant> {
    let local = at.local(zone).checked_sub_days(Days::new(days))?;
    Some(from_local(zone, local)).filter(|instant| instant.is_readable())
}

/// Returns the first instant of `date` in `zone`: 01:00 where a daylight-saving change skips midnight.
pub fn day_start(date: NaiveDate, zone: Tz) -> Instant {
    from_local(zone, date.and_time(NaiveTime::MIN))
}

/// Returns the first instant of `date` in `zone`, and the first instant after it.
pub fn day_bounds(date: NaiveDate, zone: Tz) -> (Instant, Instant) {
    let next = date.checked_add_days(Days::new(1)).unwrap_or(date);
    (day_start(date, zone), day_start(next, zone))
}

/// Returns the Monday of the week that `date` lies in.
pub fn week_start(date: NaiveDate) -> NaiveDate {
    let past_monday = u64::from(date.weekday().num_days_from_monday());
    date.checked_sub_days(Days::new(past_monday)).unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use chrono_tz::America;

    use super::*;

    #[test]
    fn a_month_ends_where_the_next_begins_across_the_year() {
        let december = Month::parse("2026-12").unwrap();
        assert_eq!(december.next().to_string(), "2027-01");
        let (_, end) = december.bounds(America::Santiago);
        assert_eq!(end, december.next().bounds(America::Santiago).0);
    }

    #[test]
    fn a_month_that_does_not_exist_is_refused() {
        assert_eq!(Month::parse("2026-13"), Err(InstantError::NoSuchDate));
        assert_eq!(Month::parse("1969-12"), Err(InstantError::YearOutOfRange));
        for text in ["2026-1", "2026", "october", "2026-10-", "2026/10"] {
            assert_eq!(Month::parse(text), Err(InstantError::Malformed), "{text}");
        }
    }

    #[test]
    fn a_day_of_a_daylight_saving_change_has_23_or_25_hours() {
        let hours = |text: &str| {
            let date: NaiveDate = text.parse().unwrap();
            let (from, to) = day_bounds(date, America::New_York);
            (to.seconds() - from.seconds()) / 3600
        };
        assert_eq!((hours("2026-03-08"), hours("2026-11-01"), hours("2026-11-02")), (23, 25, 24));
    }

    #[test]
    fn a_week_belongs_to_the_year_of_its_thursday() {
        let of = |text: &str| Week::of(text.parse().unwrap()).to_string();
        assert_eq!((of("2020-12-31").as_str(), of("2021-01-03").as_str()), ("2020-W53", "2020-W53"));
        assert_eq!((of("2021-01-04").as_str(), of("2024-12-30").as_str()), ("2021-W01", "2025-W01"));
        assert_eq!(Week::parse("2021-W01").unwrap().previous().to_string(), "2020-W53");
        assert_eq!(Week::parse("2020-W53").map(|week| week.to_string()), Ok("2020-W53".to_owned()));
    }

    #[test]
    fn a_week_that_does_not_exist_is_refused() {
        for text in ["2021-W53", "2026-W00", "2026-W54"] {
            assert_eq!(Week::parse(text), Err(InstantError::NoSuchDate), "{text}");
        }
        assert_eq!(Week::parse("1969-W10"), Err(InstantError::YearOutOfRange));
        for text in ["2026-W1", "2026-41", "W41", "2026-w41", "2026-W041", "+026-W41", "2026-W+1"] {
            assert_eq!(Week::parse(text), Err(InstantError::Malformed), "{text}");
        }
    }

    #[test]
    fn a_week_has_an_hour_more_or_less_where_the_clocks_change() {
        let hours = |text: &str, zone| {
            let (from, to) = Week::parse(text).unwrap().bounds(zone);
            (to.seconds() - from.seconds()) / 3600
        };
        assert_eq!(
            (hours("2026-W13", chrono_tz::Europe::Madrid), hours("2026-W43", chrono_tz::Europe::Madrid)),
            (167, 169)
        );
        assert_eq!((hours("2026-W36", America::Santiago), hours("2026-W41", America::Santiago)), (167, 168));
    }

    #[test]
    fn days_back_keep_the_wall_time_across_a_change_of_the_clocks() {
        let at = Instant::parse_rfc3339("2026-10-28T09:00:00+01:00").unwrap();
        let before = days_before(at, 7, chrono_tz::Europe::Madrid).unwrap();
        assert_eq!(before, Instant::parse_rfc3339("2026-10-21T09:00:00+02:00").unwrap());
        assert_eq!(days_before(Instant::MIN, 1, Tz::UTC), None);
        assert_eq!(days_before(at, u64::MAX, Tz::UTC), None);
    }

    #[test]
    fn a_week_begins_on_monday() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(week_start(date("2026-10-04")), date("2026-09-28"));
        assert_eq!(week_start(date("2026-09-28")), date("2026-09-28"));
    }
}
