//! Values as machines read them: slugs, RFC 3339 UTC, integers. The same in every language and zone.
use std::borrow::Cow;
use std::fmt;
use std::io::Write;

use chrono::{DateTime, Datelike, Timelike};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::domain::instant::Instant;
use crate::render::cell::Cell;

/// An instant as RFC 3339 in UTC: `2026-10-01T09:00:00Z`, with milliseconds only where there are any.
///
/// chrono's own formatting costs more than the rest of an exported row; this keeps its calendar and sets the digits.
pub(super) struct Utc(pub(super) Instant);

impl fmt::Display for Utc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let millis = self.0.millis();
        let Some(time) = DateTime::from_timestamp_millis(millis) else { return write!(f, "{millis}") };
        let Some(year) = u32::try_from(time.year()).ok().filter(|year| *year <= 9999) else {
            return fmt::Display::fmt(&time.format("%+"), f);
        };
        let mut text = *b"0000-00-00T00:00:00.000Z";
        digits(&mut text[0..4], year);
        digits(&mut text[5..7], time.month());
        digits(&mut text[8..10], time.day());
        digits(&mut text[11..13], time.hour());
        digits(&mut text[14..16], time.minute());
        digits(&mut text[17..19], time.second());
        let fraction = time.timestamp_subsec_millis();
        digits(&mut text[20..23], fraction);
        let text = str::from_utf8(&text).map_err(|_| fmt::Error)?;
        if fraction > 0 {
            return f.write_str(text);
        }
        f.write_str(text.split('.').next().unwrap_or(text))?;
        f.write_str("Z")
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a remainder of ten fits a byte")]
fn digits(slots: &mut [u8], mut value: u32) {
    for slot in slots.iter_mut().rev() {
        *slot = b'0' + (value % 10) as u8;
        value /= 10;
    }
}

/// Hundredths of a percent as a decimal number: `84.48`.
pub(super) struct Hundredths(pub(super) i32);

impl fmt::Display for Hundredths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.0.unsigned_abs();
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{}.{:02}", value / 100, value % 100)
    }
}

/// Returns the value as one flat cell; what is not text already is written into `scratch`.
pub(super) fn flat<'c>(cell: &'c Cell<'_>, scratch: &'c mut Vec<u8>) -> &'c [u8] {
    match cell {
        Cell::Text(text) => text.as_bytes(),
        Cell::Word(word) => word.as_bytes(),
        Cell::Choice(choice) => choice.slug.as_bytes(),
        _ => {
            scratch.clear();
            write_flat(cell, scratch);
            scratch
        }
    }
}

/// Appends the value; writing to memory cannot fail.
fn write_flat(cell: &Cell<'_>, out: &mut Vec<u8>) {
    let _ = match cell {
        Cell::Null => Ok(()),
        Cell::Text(text) => out.write_all(text.as_bytes()),
        Cell::Word(word) => out.write_all(word.as_bytes()),
        Cell::Choice(choice) => out.write_all(choice.slug.as_bytes()),
        Cell::Id(prefix, number) => write!(out, "{prefix}{number}"),
        Cell::Int(number) | Cell::Seconds(number) | Cell::Minutes(number) => write!(out, "{number}"),
        Cell::Bool(answer) => write!(out, "{answer}"),
        Cell::Instant(instant) => write!(out, "{}", Utc(*instant)),
        Cell::Percent(percent) => write!(out, "{}", Hundredths(*percent)),
        Cell::List(cells) if cells.iter().all(Cell::is_scalar) => {
            for (index, cell) in cells.iter().enumerate() {
                out.extend_from_slice(if index > 0 { b";" } else { b"" });
                write_flat(cell, out);
            }
            Ok(())
        }
        Cell::List(_) | Cell::Record(_) | Cell::Json(_) => {
            serde_json::to_writer(out, cell).map_err(std::io::Error::from)
        }
    };
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => to.serialize_none(),
            Self::Text(text) => to.serialize_str(text),
            Self::Word(word) => to.serialize_str(word),
            Self::Choice(choice) => to.serialize_str(&choice.slug),
            Self::Id(prefix, number) => to.collect_str(&format_args!("{prefix}{number}")),
            Self::Int(number) | Self::Seconds(number) | Self::Minutes(number) => to.serialize_i64(*number),
            Self::Bool(answer) => to.serialize_bool(*answer),
            Self::Instant(instant) => to.collect_str(&Utc(*instant)),
            Self::Percent(percent) => to.serialize_f64(f64::from(*percent) / 100.0),
            Self::List(cells) => to.collect_seq(cells),
            Self::Record(fields) => named(fields, to),
            Self::Json(value) => value.serialize(to),
        }
    }
}

fn named<S: Serializer>(fields: &[(Cow<'_, str>, Cell<'_>)], to: S) -> Result<S::Ok, S::Error> {
    let mut map = to.serialize_map(Some(fields.len()))?;
    for (name, cell) in fields {
        map.serialize_entry(name, cell)?;
    }
    map.end()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn instants_keep_their_milliseconds_only_where_there_are_any() {
        let shown = |millis| Utc(Instant::from_millis(millis)).to_string();
        assert_eq!(shown(0), "1970-01-01T00:00:00Z");
        assert_eq!(shown(-1), "1969-12-31T23:59:59.999Z");
        assert_eq!(shown(1_790_845_200_000), "2026-10-01T09:00:00Z");
        assert_eq!(shown(i64::MAX), i64::MAX.to_string());
        assert!(shown(253_402_300_800_000).starts_with("+10000-01-01T"));
    }

    #[test]
    fn a_percentage_is_a_number_with_two_decimals() {
        assert_eq!(
            [8_448, 10_000, 5, -150].map(|p| Hundredths(p).to_string()),
            ["84.48", "100.00", "0.05", "-1.50"]
        );
        assert_eq!(serde_json::to_string(&Cell::Percent(8_448)).unwrap(), "84.48");
    }

    proptest! {
        #[test]
        fn an_instant_is_written_as_chrono_would(millis in -62_135_596_800_000i64..253_402_300_800_000) {
            let ours = Utc(Instant::from_millis(millis)).to_string();
            let theirs = DateTime::parse_from_rfc3339(&ours).unwrap();
            prop_assert_eq!(theirs.timestamp_millis(), millis);
        }
    }
}
