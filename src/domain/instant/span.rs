//! A length of time as people write it: `90s 30m 4h 7d 2w`.
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A length of real time in whole seconds, never negative; a day is 24 hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span(i64);

/// Why a text is not a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpanError {
    /// Not a whole number followed by one of `s m h d w`.
    Malformed,
    /// Longer than a machine can count.
    TooLong,
}

impl Span {
    /// What a span looks like, for messages.
    pub const FORMS: &'static str = "90s, 30m, 4h, 7d or 2w";

    const UNITS: [(char, i64); 5] = [('w', 604_800), ('d', 86_400), ('h', 3_600), ('m', 60), ('s', 1)];

    /// Returns a span of `seconds`; a negative one is none.
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(if seconds < 0 { 0 } else { seconds })
    }

    /// Returns the length in seconds.
    pub const fn seconds(self) -> i64 {
        self.0
    }

    /// Reads `90s 30m 4h 7d 2w`.
    ///
    /// ```
    /// use mesa::domain::instant::Span;
    /// assert_eq!(Span::parse("30m").map(Span::seconds), Ok(1800));
    /// ```
    pub fn parse(text: &str) -> Result<Self, SpanError> {
        let unit = text.chars().next_back().ok_or(SpanError::Malformed)?;
        let (_, unit_s) =
            Self::UNITS.into_iter().find(|(letter, _)| *letter == unit).ok_or(SpanError::Malformed)?;
        let digits = text.strip_suffix(unit).unwrap_or_default();
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(SpanError::Malformed);
        }
        let number: i64 = digits.parse().map_err(|_| SpanError::TooLong)?;
        number.checked_mul(unit_s).map(Self).ok_or(SpanError::TooLong)
    }
}

/// Writes the span in the largest unit that divides it.
impl fmt::Display for Span {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = |(_, unit_s): &(char, i64)| self.0 > 0 && self.0 % unit_s == 0;
        let (letter, unit_s) = Self::UNITS.into_iter().find(whole).unwrap_or(('s', 1));
        write!(formatter, "{}{letter}", self.0 / unit_s)
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(|_| de::Error::invalid_value(de::Unexpected::Str(&text), &Self::FORMS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_is_read_and_the_largest_whole_one_written() {
        for (text, seconds, written) in [
            ("90s", 90, "90s"),
            ("30m", 1_800, "30m"),
            ("240m", 14_400, "4h"),
            ("7d", 604_800, "1w"),
            ("2w", 1_209_600, "2w"),
            ("0m", 0, "0s"),
        ] {
            let span = Span::parse(text).unwrap();
            assert_eq!((span.seconds(), span.to_string().as_str()), (seconds, written));
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for text in ["", "s", "5", "-5m", "+5m", "1.5h", "5 m", "5M", "m5", "5bd", "5ñ"] {
            assert_eq!(Span::parse(text), Err(SpanError::Malformed), "{text}");
        }
        assert_eq!(Span::parse("99999999999999999999s"), Err(SpanError::TooLong));
        assert_eq!(Span::parse("9223372036854775807w"), Err(SpanError::TooLong));
    }
}
