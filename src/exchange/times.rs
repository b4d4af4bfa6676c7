//! Reads the times of a file: one format, one zone, millions of rows.
//!
//! A local time that does not exist (clocks go forward) moves forward by the gap; one that exists twice is its first
//! occurrence (DESIGN §7.2). Fractions of a second are cut off: acts are stored at whole seconds. Leap seconds, the
//! hour 24 and years outside 1 … 9999 are no times.
use std::collections::HashMap;
use std::fmt::Write as _;

use chrono::format::{Item, Parsed, StrftimeItems};
use chrono::{
    DateTime, Datelike as _, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset as _, TimeZone as _,
};
use chrono_tz::Tz;

use crate::domain::instant::Instant;

/// How the times of a file are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimeFormat {
    /// RFC 3339; without an offset, local
    Rfc3339,
    /// Seconds since 1970 in UTC
    Unix,
    /// chrono's letters
    Pattern(Pattern),
}

/// A pattern of chrono's letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    items: Vec<Item<'static>>,
    simple: Option<Vec<Part>>,
}

/// A piece of a pattern that holds nothing but whole numbers and characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// this character
    Literal(u8),
    /// a number: its place among year, month, day, hour, minute, second
    Number(usize),
}

impl TimeFormat {
    /// Reads a map's `timestamp_format`: `rfc3339`, `unix`, or a pattern.
    ///
    /// Returns `None` for a pattern that chrono does not know or that says no date.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "rfc3339" => Some(Self::Rfc3339),
            "unix" => Some(Self::Unix),
            pattern => Pattern::parse(pattern).map(Self::Pattern),
        }
    }
}

impl Pattern {
    fn parse(text: &str) -> Option<Self> {
        let items = StrftimeItems::new(text).parse_to_owned().ok()?;
        // A pattern is good when it reads back what it writes.
        let sample = NaiveDate::from_ymd_opt(2024, 12, 31)?.and_hms_opt(13, 14, 15)?.and_utc().fixed_offset();
        let mut written = String::new();
        write!(written, "{}", sample.format_with_items(items.iter())).ok()?;
        let mut parsed = Parsed::new();
        chrono::format::parse(&mut parsed, &written, items.iter()).ok()?;
        date_time(&parsed)?;
        Some(Self { items, simple: simple(text) })
    }

    /// Returns the local time of a text, and its offset in seconds where it says one.
    fn read(&self, text: &str) -> Option<(NaiveDateTime, Option<i32>)> {
        if let Some(local) = self.simple.as_deref().and_then(|parts| read_simple(parts, text.as_bytes())) {
            return Some((local, None));
        }
        let mut parsed = Parsed::new();
        chrono::format::parse(&mut parsed, text, self.items.iter()).ok()?;
        date_time(&parsed)
    }
}

/// Returns the local time in what chrono has parsed: a date alone is its midnight.
fn date_time(parsed: &Parsed) -> Option<(NaiveDateTime, Option<i32>)> {
    if let Some(seconds) = parsed.timestamp() {
        return Some((DateTime::from_timestamp(seconds, 0)?.naive_utc(), Some(0)));
    }
    let date = parsed.to_naive_date().ok()?;
    let midnight = parsed.hour_mod_12().is_none() && parsed.hour_div_12().is_none();
    let time = if midnight { NaiveTime::MIN } else { parsed.to_naive_time().ok()? };
    Some((date.and_time(time), parsed.offset()))
}

/// Returns the parts of a pattern that needs no more than [`read_simple`]: `%d/%m/%Y %H:%M` and its like.
fn simple(pattern: &str) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut bytes = pattern.bytes();
    while let Some(byte) = bytes.next() {
        parts.push(match byte {
            b'%' => {
                let letter = bytes.next()?;
                Part::Number(LETTERS.iter().position(|known| *known == letter)?)
            }
            byte if byte.is_ascii_digit() || !byte.is_ascii() => return None,
            byte => Part::Literal(byte),
        });
    }
    Some(parts)
}

/// The numbers of a simple pattern, in the order of [`read_simple`]'s parts.
const LETTERS: [u8; 6] = *b"YmdHMS";

/// Reads a text by a simple pattern, ten times as fast as chrono. What it does not read, chrono may.
fn read_simple(parts: &[Part], text: &[u8]) -> Option<NaiveDateTime> {
    let mut rest = text;
    let mut numbers: [Option<u32>; 6] = [None, None, None, Some(0), Some(0), Some(0)];
    for part in parts {
        match part {
            Part::Literal(byte) => rest = rest.strip_prefix(&[*byte])?,
            Part::Number(place) => {
                let width = if *place == 0 { 4 } else { 2 };
                let digits = rest.iter().take(width).take_while(|byte| byte.is_ascii_digit()).count();
                let (number, after) = rest.split_at_checked(digits).filter(|_| digits > 0)?;
                *numbers.get_mut(*place)? =
                    Some(number.iter().fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0')));
                rest = after;
            }
        }
    }
    let [Some(year), Some(month), Some(day), Some(hour), Some(minute), Some(second)] = numbers else {
        return None;
    };
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).filter(|_| rest.is_empty())?;
    date.and_hms_opt(hour, minute, second)
}

/// Reads one column's times.
#[derive(Debug)]
pub struct Times {
    format: TimeFormat,
    zone: Tz,
    offsets: HashMap<i32, Option<i32>>,
    last_text: String,
    last: Option<Instant>,
}

/// So many days' offsets are remembered at most.
const DAYS_REMEMBERED: usize = 100_000;

impl Times {
    /// Reads times of `format`, local ones in `zone`.
    pub fn new(format: TimeFormat, zone: Tz) -> Self {
        Self { format, zone, offsets: HashMap::new(), last_text: String::new(), last: None }
    }

    /// Returns the instant that `text` names, to the second.
    pub fn read(&mut self, text: &str) -> Option<Instant> {
        if self.last_text != text || self.last.is_none() {
            self.last = self.seconds(text).and_then(in_range);
            self.last_text.clear();
            self.last_text.push_str(text);
        }
        self.last
    }

    /// Returns seconds since 1970.
    fn seconds(&mut self, text: &str) -> Option<i64> {
        let (local, offset) = match &self.format {
            TimeFormat::Unix => return unix(text),
            TimeFormat::Rfc3339 => rfc3339(text)?,
            TimeFormat::Pattern(pattern) => pattern.read(text)?,
        };
        if local.and_utc().timestamp_subsec_nanos() >= 1_000_000_000 {
            return None; // a leap second
        }
        let offset = match offset {
            Some(offset) => offset,
            None => self.offset(local)?,
        };
        Some(local.and_utc().timestamp() - i64::from(offset))
    }

    /// Returns the zone's offset in seconds at a local time; a day's, when it has only one, is remembered.
    fn offset(&mut self, local: NaiveDateTime) -> Option<i32> {
        let day = local.date().num_days_from_ce();
        if let Some(Some(offset)) = self.offsets.get(&day) {
            return Some(*offset);
        }
        if !self.offsets.contains_key(&day) {
            if self.offsets.len() >= DAYS_REMEMBERED {
                self.offsets.clear();
            }
            self.offsets.insert(day, whole_day_offset(self.zone, local.date()));
        }
        local_offset(self.zone, local)
    }
}

/// Returns the offset of a day on which the clocks do not change.
fn whole_day_offset(zone: Tz, date: NaiveDate) -> Option<i32> {
    let single = |hour, minute, second| match zone
        .offset_from_local_datetime(&date.and_hms_opt(hour, minute, second)?)
    {
        LocalResult::Single(offset) => Some(offset.fix().local_minus_utc()),
        LocalResult::Ambiguous(..) | LocalResult::None => None,
    };
    let first = single(0, 0, 0)?;
    (single(12, 0, 0)? == first && single(23, 59, 59)? == first).then_some(first)
}

/// Returns the offset at a local time: of two, the first occurrence's; in a gap, the one before it.
fn local_offset(zone: Tz, local: NaiveDateTime) -> Option<i32> {
    match zone.offset_from_local_datetime(&local) {
        LocalResult::Single(offset) | LocalResult::Ambiguous(offset, _) => {
            Some(offset.fix().local_minus_utc())
        }
        LocalResult::None => {
            // Gaps are of minutes, hours, at most a day (Samoa, 2011): the offset before is that of a day and a half ago.
            let before = local.checked_sub_signed(chrono::TimeDelta::hours(36))?;
            let offset = zone.offset_from_local_datetime(&before).earliest()?;
            Some(offset.fix().local_minus_utc())
        }
    }
}

/// Reads whole seconds since 1970: digits, with a sign for times before.
fn unix(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok())?
}

/// `%Y-%m-%dT%H:%M:%SZ`, the commonest form of RFC 3339.
const ZULU: [Part; 12] = [
    Part::Number(0),
    Part::Literal(b'-'),
    Part::Number(1),
    Part::Literal(b'-'),
    Part::Number(2),
    Part::Literal(b'T'),
    Part::Number(3),
    Part::Literal(b':'),
    Part::Number(4),
    Part::Literal(b':'),
    Part::Number(5),
    Part::Literal(b'Z'),
];

/// Reads RFC 3339, or the same without an offset.
fn rfc3339(text: &str) -> Option<(NaiveDateTime, Option<i32>)> {
    // Twenty characters are so many only when every number has all its digits.
    if text.len() == 20
        && let Some(utc) = read_simple(&ZULU, text.as_bytes())
    {
        return Some((utc, Some(0)));
    }
    if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
        return Some((instant.naive_local(), Some(instant.offset().local_minus_utc())));
    }
    let local = |format| NaiveDateTime::parse_from_str(text, format).ok();
    let local = local("%Y-%m-%dT%H:%M:%S%.f").or_else(|| local("%Y-%m-%d %H:%M:%S%.f"))?;
    Some((local, None))
}

/// Returns the instant of `seconds` if its year has four digits: two mean that the format is another one.
fn in_range(seconds: i64) -> Option<Instant> {
    let year = DateTime::from_timestamp(seconds, 0)?.year();
    (1_000..=9_999).contains(&year).then(|| Instant::from_millis(seconds * 1_000))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn times(format: &str, zone: &str) -> Times {
        Times::new(TimeFormat::parse(format).unwrap(), zone.parse().unwrap())
    }

    fn utc(text: &str) -> Instant {
        Instant::from_millis(DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis())
    }

    #[test]
    fn every_kind_of_format_is_read() {
        let cases = [
            ("%d/%m/%Y %H:%M", "UTC", "29/2/2016 08:33", "2016-02-29T08:33:00Z"),
            ("%Y-%m-%d", "America/Santiago", "2026-06-01", "2026-06-01T04:00:00Z"),
            ("%d-%b-%Y %I:%M %p", "UTC", "01-Mar-2026 01:05 PM", "2026-03-01T13:05:00Z"),
            ("%Y-%m-%dT%H:%M:%S%z", "Asia/Tokyo", "2026-01-01T00:00:00+0200", "2025-12-31T22:00:00Z"),
            ("rfc3339", "Asia/Tokyo", "2026-01-01T00:00:00.999-03:00", "2026-01-01T03:00:00Z"),
            ("rfc3339", "Asia/Tokyo", "2016-02-29T08:33:09Z", "2016-02-29T08:33:09Z"),
            ("rfc3339", "Asia/Tokyo", "2026-01-01T00:00:00", "2025-12-31T15:00:00Z"),
            ("rfc3339", "UTC", "2026-01-01 00:00:00.5", "2026-01-01T00:00:00Z"),
            ("unix", "Asia/Tokyo", "1456734780", "2016-02-29T08:33:00Z"),
            ("%s", "Asia/Tokyo", "1456734780", "2016-02-29T08:33:00Z"),
        ];
        for (format, zone, text, expected) in cases {
            assert_eq!(times(format, zone).read(text), Some(utc(expected)), "{format} {text}");
        }
    }

    #[test]
    fn what_is_no_time_is_none() {
        let cases = [
            ("%d/%m/%Y %H:%M", "30/2/2026 08:33"),
            ("%d/%m/%Y %H:%M", "29/2/16 08:33"),
            ("%d/%m/%Y %H:%M", "1/1/2026 24:00"),
            ("%d/%m/%Y %H:%M", "1/1/2026"),
            ("%d/%m/%Y %H:%M", "1/1/2026 08:33 x"),
            ("%Y-%m-%d %H:%M:%S", "2026-01-01 23:59:60"),
            ("%Y-%m-%d", "2026-13-01"),
            ("rfc3339", "2026-01-01T23:59:60Z"),
            ("rfc3339", "2026-01-01"),
            ("unix", "99999999999999999999"),
            ("unix", "+5"),
            ("unix", "1e3"),
            ("unix", ""),
        ];
        for (format, text) in cases {
            assert_eq!(times(format, "UTC").read(text), None, "{format} {text}");
        }
    }

    #[test]
    fn formats_that_say_no_date_are_none() {
        for bad in ["", "%H:%M", "%Q", "%d/%m %H:%M", "fecha"] {
            assert_eq!(TimeFormat::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn changes_of_clocks_are_settled_by_rule() {
        let mut prague = times("%Y-%m-%d %H:%M", "Europe/Prague");
        assert_eq!(prague.read("2026-03-29 02:30"), Some(utc("2026-03-29T03:30:00+02:00")));
        assert_eq!(prague.read("2026-10-25 02:30"), Some(utc("2026-10-25T02:30:00+02:00")));
        assert_eq!(prague.read("2026-10-25 23:00"), Some(utc("2026-10-25T23:00:00+01:00")));
        assert_eq!(prague.read("2026-10-26 00:00"), Some(utc("2026-10-26T00:00:00+01:00")));
        let mut apia = times("%Y-%m-%d %H:%M", "Pacific/Apia");
        assert_eq!(apia.read("2011-12-30 12:00"), Some(utc("2011-12-31T12:00:00+14:00")));
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(format in "(%[-_0.:#]?[a-zA-Z0-9%]|[a-z/: ]){0,6}", text in any::<String>()) {
            if let Some(format) = TimeFormat::parse(&format) {
                let _ = Times::new(format, Tz::UTC).read(&text);
            }
            let _ = times("%d/%m/%Y %H:%M", "America/Santiago").read(&text);
            let _ = times("rfc3339", "America/Santiago").read(&text);
        }

        #[test]
        fn the_quick_way_reads_what_chrono_reads(text in "[0-3]?[0-9]/[01]?[0-9]/[0-9]{1,5} [0-2]?[0-9]:[0-6]?[0-9]") {
            let slow = Pattern { simple: None, ..Pattern::parse("%d/%m/%Y %H:%M").unwrap() };
            let quick = times("%d/%m/%Y %H:%M", "America/Santiago").read(&text);
            prop_assert_eq!(quick, Times::new(TimeFormat::Pattern(slow), Tz::America__Santiago).read(&text));
        }
    }
}
