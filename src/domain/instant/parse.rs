//! Instants as people write them: RFC 3339, local wall-clock time, ages.
use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::{Instant, Span};
use crate::domain::calendar::from_local;

/// Why a text is not an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstantError {
    /// Neither RFC 3339, nor `YYYY-MM-DD[ HH:MM[:SS]]`, nor (where ages are taken) an age.
    Malformed,
    /// RFC 3339 is required, and the offset or the time of day is missing.
    NoOffset,
    /// The date is not in the calendar: `2026-02-30`.
    NoSuchDate,
    /// The time of day does not exist: `24:00:00`, `12:60`, a leap second.
    NoSuchTime,
    /// The UTC offset is not between -23:59 and +23:59.
    NoSuchOffset,
    /// The instant lies outside the years 1970 to 9999.
    YearOutOfRange,
}

/// Reads RFC 3339, or a local `YYYY-MM-DD[ HH:MM[:SS]]` (also with `T`) in `zone`.
///
/// A local time that a daylight-saving change skips moves forward, an ambiguous one is its first occurrence (DESIGN
/// §7.2); a date alone is its first instant.
///
/// ```
/// use mesa::domain::instant::parse;
/// let zone = chrono_tz::America::Santiago;
/// assert_eq!(parse("2026-10-01 09:00", zone)?.to_string(), "2026-10-01T12:00:00Z");
/// # Ok::<(), mesa::domain::instant::InstantError>(())
/// ```
pub fn parse(text: &str, zone: Tz) -> Result<Instant, InstantError> {
    let written = Written::read(text.trim())?;
    let local = written.date.and_time(written.time.unwrap_or(NaiveTime::MIN));
    let seconds = match written.offset_s {
        Some(offset_s) => local.and_utc().timestamp() - offset_s,
        None => from_local(zone, local).seconds(),
    };
    readable(seconds, written.millis)
}

/// Reads an instant as [`parse`] does, or an age before `now`: `90s 30m 4h 7d 2w`.
pub fn parse_when(text: &str, zone: Tz, now: Instant) -> Result<Instant, InstantError> {
    match Span::parse(text.trim()) {
        Ok(age) => now.checked_sub_seconds(age.seconds()).ok_or(InstantError::YearOutOfRange),
        Err(_) => parse(text, zone),
    }
}

/// Reads RFC 3339 and nothing else.
pub(super) fn rfc3339(text: &str) -> Result<Instant, InstantError> {
    let written = Written::read(text)?;
    match (written.time, written.offset_s) {
        (Some(time), Some(offset_s)) => {
            readable(written.date.and_time(time).and_utc().timestamp() - offset_s, written.millis)
        }
        _ => Err(InstantError::NoOffset),
    }
}

fn readable(seconds: i64, millis: i64) -> Result<Instant, InstantError> {
    let instant = Instant::from_millis(seconds.saturating_mul(1000).saturating_add(millis));
    if instant.is_readable() { Ok(instant) } else { Err(InstantError::YearOutOfRange) }
}

/// The pieces of a written instant.
struct Written {
    date: NaiveDate,
    time: Option<NaiveTime>,
    millis: i64,
    offset_s: Option<i64>,
}

impl Written {
    fn read(text: &str) -> Result<Self, InstantError> {
        let (date, rest) = text.split_at_checked(10).ok_or(InstantError::Malformed)?;
        let date = read_date(date)?;
        if rest.is_empty() {
            return Ok(Self { date, time: None, millis: 0, offset_s: None });
        }
        let rest = rest.strip_prefix(['T', 't', ' ']).ok_or(InstantError::Malformed)?;
        let (clock, offset_s) = split_offset(rest)?;
        let (time, millis) = read_time(clock)?;
        Ok(Self { date, time: Some(time), millis, offset_s })
    }
}

/// Reads exactly `YYYY-MM-DD` within the readable years.
fn read_date(text: &str) -> Result<NaiveDate, InstantError> {
    let [year, month, day] = fields(text, '-').ok_or(InstantError::Malformed)?;
    if year.len() != 4 {
        return Err(InstantError::Malformed);
    }
    let year = number(year)?;
    if year < 1970 {
        return Err(InstantError::YearOutOfRange);
    }
    let year = i32::try_from(year).map_err(|_| InstantError::Malformed)?;
    NaiveDate::from_ymd_opt(year, two(month)?, two(day)?).ok_or(InstantError::NoSuchDate)
}

/// Reads `HH:MM[:SS[.fraction]]`; a fraction finer than a millisecond is cut off.
fn read_time(text: &str) -> Result<(NaiveTime, i64), InstantError> {
    let (whole, millis) = match text.split_once('.') {
        Some((whole, fraction)) if whole.len() == 8 => (whole, read_fraction(fraction)?),
        Some(_) => return Err(InstantError::Malformed),
        None => (text, 0),
    };
    let (hour, minute, second) = if let Some([hour, minute, second]) = fields(whole, ':') {
        (two(hour)?, two(minute)?, two(second)?)
    } else {
        let (hour, minute) = whole.split_once(':').ok_or(InstantError::Malformed)?;
        (two(hour)?, two(minute)?, 0)
    };
    let time = NaiveTime::from_hms_opt(hour, minute, second).ok_or(InstantError::NoSuchTime)?;
    Ok((time, millis))
}

fn read_fraction(digits: &str) -> Result<i64, InstantError> {
    if digits.is_empty() || digits.len() > 9 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(InstantError::Malformed);
    }
    let millis: String = digits.chars().chain("00".chars()).take(3).collect();
    Ok(i64::from(number(&millis)?))
}

/// Takes `Z` or `±HH:MM` off the end of a time of day.
fn split_offset(text: &str) -> Result<(&str, Option<i64>), InstantError> {
    if let Some(clock) = text.strip_suffix(['Z', 'z']) {
        return Ok((clock, Some(0)));
    }
    let Some((clock, offset)) = text.split_once(['+', '-']) else {
        return Ok((text, None));
    };
    let (hours, minutes) = offset.split_once(':').ok_or(InstantError::Malformed)?;
    let (hours, minutes) = (two(hours)?, two(minutes)?);
    if hours > 23 || minutes > 59 {
        return Err(InstantError::NoSuchOffset);
    }
    let offset_s = i64::from(hours * 3600 + minutes * 60);
    Ok((clock, Some(if text.contains('+') { offset_s } else { -offset_s })))
}

/// Splits into exactly three fields.
fn fields(text: &str, separator: char) -> Option<[&str; 3]> {
    let mut parts = text.split(separator);
    let fields = [parts.next()?, parts.next()?, parts.next()?];
    parts.next().is_none().then_some(fields)
}

fn two(text: &str) -> Result<u32, InstantError> {
    if text.len() == 2 { number(text) } else { Err(InstantError::Malformed) }
}

/// Reads ASCII digits only: `u32::from_str` alone would take `+1`.
fn number(text: &str) -> Result<u32, InstantError> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        text.parse().map_err(|_| InstantError::Malformed)
    } else {
        Err(InstantError::Malformed)
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::{America, Europe, UTC};
    use proptest::prelude::*;

    use super::*;

    fn utc(text: &str, zone: Tz) -> String {
        parse(text, zone).map_or_else(|error| format!("{error:?}"), |instant| instant.to_string())
    }

    #[test]
    fn rfc_3339_is_read_with_any_offset_and_fraction() {
        let read = |text| Instant::parse_rfc3339(text).map(|instant| instant.to_string());
        assert_eq!(read("2026-10-01T00:00:00Z").unwrap(), "2026-10-01T00:00:00Z");
        assert_eq!(read("2026-10-01t02:00:00+02:00").unwrap(), "2026-10-01T00:00:00Z");
        assert_eq!(read("2026-09-30T20:30:00.1234-03:30").unwrap(), "2026-10-01T00:00:00.123Z");
        assert_eq!(read("2026-10-01T00:00:00"), Err(InstantError::NoOffset));
        assert_eq!(read("2026-10-01"), Err(InstantError::NoOffset));
    }

    #[test]
    fn local_time_is_read_in_the_zone() {
        assert_eq!(utc("2026-07-01", Europe::Madrid), "2026-06-30T22:00:00Z");
        assert_eq!(utc("2026-07-01 09:30", Europe::Madrid), "2026-07-01T07:30:00Z");
        assert_eq!(utc("2026-01-01T09:30:15", Europe::Madrid), "2026-01-01T08:30:15Z");
        assert_eq!(utc("  2026-01-01T09:30:15Z ", Europe::Madrid), "2026-01-01T09:30:15Z");
    }

    #[test]
    fn a_skipped_local_time_moves_forward_and_a_repeated_one_is_the_first() {
        assert_eq!(utc("2026-03-29 02:30", Europe::Madrid), "2026-03-29T01:30:00Z");
        assert_eq!(utc("2026-10-25 02:30", Europe::Madrid), "2026-10-25T00:30:00Z");
        assert_eq!(utc("2026-09-06", America::Santiago), "2026-09-06T04:00:00Z"); // midnight is skipped
    }

    #[test]
    fn what_does_not_exist_is_named_precisely() {
        for (text, error) in [
            ("2026-02-30", InstantError::NoSuchDate),
            ("2026-13-01", InstantError::NoSuchDate),
            ("2025-02-29", InstantError::NoSuchDate),
            ("2026-01-01 24:00:00", InstantError::NoSuchTime),
            ("2026-01-01 12:60", InstantError::NoSuchTime),
            ("2026-01-01T23:59:60Z", InstantError::NoSuchTime),
            ("2026-01-01T00:00:00+24:00", InstantError::NoSuchOffset),
            ("1969-12-31", InstantError::YearOutOfRange),
            ("0000-01-01", InstantError::YearOutOfRange),
            ("1970-01-01T00:00:00+01:00", InstantError::YearOutOfRange),
            ("9999-12-31T23:59:59-01:00", InstantError::YearOutOfRange),
        ] {
            assert_eq!(parse(text, UTC), Err(error), "{text}");
        }
    }

    #[test]
    fn anything_else_is_malformed() {
        let texts = [
            "",
            "yesterday",
            "12026-01-01",
            "2026-1-1",
            "2026-01-01x",
            "2026-01-01 9:00",
            "2026-01-01 09",
            "2026-01-01 09:00:00.",
            "2026-01-01 09:00.5",
            "2026-01-01T09:00:00+0100",
            "+026-01-01",
            "2026-01-01 09:00:00:00",
            "2026-01-0á",
        ];
        for text in texts {
            assert_eq!(parse(text, UTC), Err(InstantError::Malformed), "{text}");
        }
    }

    #[test]
    fn an_age_counts_back_from_now() {
        let now = Instant::parse_rfc3339("2026-10-01T00:00:00Z").unwrap();
        let read = |text| parse_when(text, UTC, now).map(|instant| instant.to_string());
        assert_eq!(read("90s").unwrap(), "2026-09-30T23:58:30Z");
        assert_eq!(read("2w").unwrap(), "2026-09-17T00:00:00Z");
        assert_eq!(read("2026-09-17").unwrap(), "2026-09-17T00:00:00Z");
        assert_eq!(read("99999w"), Err(InstantError::YearOutOfRange));
        assert_eq!(read("7x"), Err(InstantError::Malformed));
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(millis in 0..=Instant::MAX.millis()) {
            let instant = Instant::from_millis(millis);
            prop_assert_eq!(Instant::parse_rfc3339(&instant.to_string()), Ok(instant));
        }

        #[test]
        fn no_text_makes_the_parser_panic(text in "\\PC{0,30}") {
            let _ = parse_when(&text, Europe::Madrid, Instant::MIN);
        }
    }
}
