//! Calendar days: of warranties, contracts and lots; they count in the organisation's zone.
use std::ops::RangeInclusive;

use chrono::{Datelike, Months, NaiveDate};
use chrono_tz::Tz;

use super::instant::Instant;

/// The years whose days are read, as those of instants are.
pub const YEARS: RangeInclusive<i32> = 1970..=9999;

/// Reads `YYYY-MM-DD`, a day from 1970 to 9999-12-30: what has a last day is over on the next one, wherever that begins.
///
/// ```
/// use mesa::domain::day;
/// assert_eq!(day::parse("2028-02-29").unwrap().to_string(), "2028-02-29");
/// assert_eq!(day::parse("2026-02-29"), None);
/// ```
pub fn parse(text: &str) -> Option<NaiveDate> {
    stored(text).filter(|day| day.succ_opt().is_some_and(|next| next.year() <= 9999))
}

/// Reads `YYYY-MM-DD`, a day of the years 1970 to 9999 as instants are.
pub fn stored(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let shape = |(index, byte): (usize, u8)| {
        if matches!(index, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() }
    };
    if text.len() != 10 || !text.bytes().enumerate().all(shape) {
        return None;
    }
    let day: NaiveDate = text.parse().ok()?;
    YEARS.contains(&day.year()).then_some(day)
}

/// Returns the day that it is in `zone` at `instant`.
pub fn at(instant: Instant, zone: Tz) -> NaiveDate {
    instant.local(zone).date()
}

/// Returns the last day of `months` months that begin on `first`, the first day included: a year from the 1st of January
/// ends on the 31st of December.
///
/// Months that begin on a day which the last one lacks end with that month's last day: a month from the 31st of January
/// ends on the 27th of February, the day before the one on which the next begins.
pub fn last_of_months(first: NaiveDate, months: u32) -> Option<NaiveDate> {
    after_months(first, months)?.pred_opt()
}

/// Returns the same day `months` months later, or that month's last day where it is shorter.
pub fn after_months(first: NaiveDate, months: u32) -> Option<NaiveDate> {
    first.checked_add_months(Months::new(months)).filter(|day| day.year() <= 9999)
}

/// Returns how many days are left on `today` of what `last` is the last day of: 0 on that day itself, less afterwards.
pub fn days_left(last: NaiveDate, today: NaiveDate) -> i64 {
    (last - today).num_days()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        parse(text).unwrap()
    }

    #[test]
    fn a_day_is_written_in_one_way_only() {
        assert_eq!(parse(" 2026-10-01 "), NaiveDate::from_ymd_opt(2026, 10, 1));
        assert_eq!(parse("9999-12-30"), NaiveDate::from_ymd_opt(9999, 12, 30));
        for none in [
            "",
            "2026-10-1",
            "+2026-10-1",
            "01/10/2026",
            "2026-13-01",
            "2026-02-30",
            "1969-12-31",
            "9999-12-31",
            "2026‐10‐01",
        ] {
            assert_eq!(parse(none), None, "{none}");
        }
    }

    #[test]
    fn a_day_begins_where_the_organisation_is() {
        let instant = Instant::parse_rfc3339("2026-03-01T02:30:00Z").unwrap();
        assert_eq!(at(instant, chrono_tz::America::Santiago), day("2026-02-28"));
        assert_eq!(at(instant, Tz::UTC), day("2026-03-01"));
        let late = Instant::parse_rfc3339("2026-03-01T15:00:00Z").unwrap();
        assert_eq!(at(late, chrono_tz::Pacific::Auckland), day("2026-03-02"));
    }

    #[test]
    fn months_end_the_day_before_the_next_ones_begin() {
        for (first, months, last) in [
            ("2026-01-01", 12, "2026-12-31"),
            ("2026-01-31", 1, "2026-02-27"),
            ("2026-01-31", 2, "2026-03-30"),
            ("2028-02-29", 12, "2029-02-27"),
            ("2028-02-29", 48, "2032-02-28"),
            ("2027-03-01", 12, "2028-02-29"),
        ] {
            assert_eq!(last_of_months(day(first), months), Some(day(last)), "{first} {months}");
        }
        assert_eq!(last_of_months(day("9999-06-01"), 12), None);
    }

    #[test]
    fn no_day_is_left_on_the_last_one() {
        assert_eq!(days_left(day("2026-03-01"), day("2026-03-01")), 0);
        assert_eq!(days_left(day("2028-03-01"), day("2028-02-28")), 2);
        assert_eq!(days_left(day("2026-02-28"), day("2026-03-01")), -1);
    }
}
