//! Values as machines read them: slugs, RFC 3339 UTC, integers. The same in every language and zone.
use std::borrow::Cow;
use std::fmt;
use std::io::Write;

use chrono_tz::Tz;
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::render::Decimal;
use crate::render::cell::Cell;

/// Hundredths of a percent as a decimal number: `84.48`.
pub(super) struct Hundredths(pub(super) i32);

impl fmt::Display for Hundredths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.0.unsigned_abs();
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{}.{:02}", value / 100, value % 100)
    }
}

/// How a flat cell writes what machines do not agree on; by itself as JSON does.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Dialect {
    /// What fractions are written with
    pub(super) decimal: Decimal,
    /// The zone of instants, without it; none: RFC 3339 in UTC
    pub(super) zone: Option<Tz>,
}

/// Returns the value as one flat cell; what is not text is written into `scratch`.
pub(super) fn flat<'c>(cell: &'c Cell<'_>, dialect: Dialect, scratch: &'c mut Vec<u8>) -> &'c [u8] {
    match cell {
        Cell::Null => b"",
        Cell::Text(text) => text.as_bytes(),
        Cell::Word(word) => word.as_bytes(),
        Cell::Choice(choice) => choice.slug.as_bytes(),
        cell => {
            scratch.clear();
            write_flat(cell, dialect, scratch);
            scratch
        }
    }
}

/// Appends the value; writing to memory cannot fail.
fn write_flat(cell: &Cell<'_>, dialect: Dialect, out: &mut Vec<u8>) {
    let _ = match cell {
        Cell::Null => Ok(()),
        Cell::Text(text) => out.write_all(text.as_bytes()),
        Cell::Word(word) => out.write_all(word.as_bytes()),
        Cell::Choice(choice) => out.write_all(choice.slug.as_bytes()),
        Cell::Id(prefix, number) => write!(out, "{prefix}{number}"),
        Cell::Int(number) | Cell::Seconds(number) | Cell::Minutes(number) => {
            out.write_all(itoa::Buffer::new().format(*number).as_bytes())
        }
        Cell::Bool(answer) => write!(out, "{answer}"),
        Cell::Instant(instant) => match dialect.zone {
            Some(zone) => write!(out, "{}", instant.local(zone).format("%Y-%m-%d %H:%M:%S")),
            None => match instant.written() {
                Some(written) => out.write_all(written.as_str().as_bytes()),
                None => write!(out, "{instant}"),
            },
        },
        Cell::Day(day) => write!(out, "{day}"),
        Cell::Percent(percent) | Cell::Share(percent) => match dialect.decimal {
            Decimal::Point => write!(out, "{}", Hundredths(*percent)),
            Decimal::Comma => write!(out, "{}", Hundredths(*percent).to_string().replace('.', ",")),
        },
        Cell::List(cells) if cells.iter().all(Cell::is_scalar) => {
            for (index, cell) in cells.iter().enumerate() {
                out.extend_from_slice(if index > 0 { b";" } else { b"" });
                write_flat(cell, dialect, out);
            }
            Ok(())
        }
        Cell::List(_) | Cell::Record(_) | Cell::Brief(..) | Cell::Json(_) => {
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
            Self::Instant(instant) => match instant.written() {
                Some(written) => to.serialize_str(written.as_str()),
                None => to.collect_str(instant),
            },
            Self::Day(day) => to.collect_str(day),
            Self::Percent(percent) | Self::Share(percent) => to.serialize_f64(f64::from(*percent) / 100.0),
            Self::List(cells) => to.collect_seq(cells),
            Self::Record(fields) | Self::Brief(_, fields) => named(fields, to),
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
    use super::*;

    #[test]
    fn a_percentage_is_a_number_with_two_decimals() {
        assert_eq!(
            [8_448, 10_000, 5, -150].map(|p| Hundredths(p).to_string()),
            ["84.48", "100.00", "0.05", "-1.50"]
        );
        assert_eq!(serde_json::to_string(&Cell::Percent(8_448)).unwrap(), "84.48");
    }
}
