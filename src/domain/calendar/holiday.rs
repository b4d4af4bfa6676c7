//! Days on which the desk is closed.
use std::fmt;

use chrono::{Datelike, NaiveDate};

/// A holiday as the policy writes it: `12-25`, `2026-09-18`, `2026-09-18..2026-09-19`, `12-24..01-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holiday {
    /// One date, or every date from the first to the last.
    Dates(NaiveDate, NaiveDate),
    /// A month and day of every year, or every day between two of them; past New Year where the first is later.
    Yearly((u32, u32), (u32, u32)),
}

/// Why a text is not a holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HolidayError {
    /// Not one of the forms, or a day that is in no year.
    Malformed,
    /// A range whose end comes before its beginning.
    Reversed,
}

impl Holiday {
    /// Reads a holiday as the policy writes it.
    pub fn parse(text: &str) -> Result<Self, HolidayError> {
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        if let (Some(first), Some(last)) = (month_day(first), month_day(last)) {
            return Ok(Self::Yearly(first, last));
        }
        let first = read_date(first).ok_or(HolidayError::Malformed)?;
        let last = read_date(last).ok_or(HolidayError::Malformed)?;
        if last < first { Err(HolidayError::Reversed) } else { Ok(Self::Dates(first, last)) }
    }

    /// Says whether the holiday comes back every year.
    pub fn is_yearly(&self) -> bool {
        matches!(self, Self::Yearly(..))
    }

    /// Says whether `date` is part of the holiday.
    pub fn contains(&self, date: NaiveDate) -> bool {
        match *self {
            Self::Dates(first, last) => (first..=last).contains(&date),
            Self::Yearly(first, last) => {
                let day = (date.month(), date.day());
                if first <= last { first <= day && day <= last } else { first <= day || day <= last }
            }
        }
    }
}

/// Reads exactly `YYYY-MM-DD`.
pub(super) fn read_date(text: &str) -> Option<NaiveDate> {
    let plain = text.len() == 10 && text.starts_with(|first: char| first.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// Reads exactly `MM-DD`, the 29th of February included.
fn month_day(text: &str) -> Option<(u32, u32)> {
    let leap = read_date(&format!("2000-{text}"))?;
    Some((leap.month(), leap.day()))
}

impl fmt::Display for Holiday {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Dates(first, last) if first == last => write!(formatter, "{first}"),
            Self::Dates(first, last) => write!(formatter, "{first}..{last}"),
            Self::Yearly((month, day), last) => {
                write!(formatter, "{month:02}-{day:02}")?;
                if (month, day) == last { Ok(()) } else { write!(formatter, "..{:02}-{:02}", last.0, last.1) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(holiday: &str, date: &str) -> bool {
        Holiday::parse(holiday).unwrap().contains(date.parse().unwrap())
    }

    #[test]
    fn each_form_is_written_as_it_was_read() {
        for text in ["12-25", "02-29", "2026-09-18", "2026-09-18..2026-09-19", "12-24..01-01"] {
            assert_eq!(Holiday::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_range_holds_both_its_ends_and_may_pass_new_year() {
        assert!(holds("2026-09-18..2026-09-19", "2026-09-18"));
        assert!(holds("2026-09-18..2026-09-19", "2026-09-19"));
        assert!(!holds("2026-09-18..2026-09-19", "2026-09-20"));
        assert!(holds("12-24..01-01", "2027-01-01"));
        assert!(holds("12-24..01-01", "2026-12-31"));
        assert!(!holds("12-24..01-01", "2026-06-01"));
    }

    #[test]
    fn a_day_in_no_year_is_refused() {
        for text in [
            "",
            "02-30",
            "13-01",
            "2026-02-29",
            "2026-09-18..",
            "25-12",
            "1-1",
            "12-25..2026-01-01",
            "2026-09-18...2026-09-19",
        ] {
            assert_eq!(Holiday::parse(text), Err(HolidayError::Malformed), "{text}");
        }
        assert_eq!(Holiday::parse("2026-09-19..2026-09-18"), Err(HolidayError::Reversed));
    }
}
