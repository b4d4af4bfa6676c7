//! Local days, weeks and months as stretches of instants.
use std::fmt;

use chrono::{Datelike, Days, NaiveDate, NaiveTime};
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
        Ok(Self { first: start.local(Tz::UTC).date() })
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
    fn a_week_begins_on_monday() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(week_start(date("2026-10-04")), date("2026-09-28"));
        assert_eq!(week_start(date("2026-09-28")), date("2026-09-28"));
    }
}
