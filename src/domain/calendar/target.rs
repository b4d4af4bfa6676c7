//! What a policy promises: so many seconds of a calendar's time, or so many open dates.
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::Calendar;

/// A target as the policy writes it: `90s 30m 4h 5d 7bd` (DESIGN §7.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// Seconds of calendar time: `90s`, `30m`, `4h`.
    Seconds(u32),
    /// Days of 24 hours: `5d`, only on a calendar that is always open.
    Days(u32),
    /// That many open dates later at the same wall time: `7bd`.
    BusinessDays(u32),
}

/// Why a text is not a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetError {
    /// Not a whole number followed by one of `s m h d bd`.
    Malformed,
    /// Longer than a hundred years, within which every due instant is looked for.
    TooLong,
}

impl Target {
    /// What a target looks like, for messages.
    pub const FORMS: &'static str = "90s, 30m, 4h, 5d or 7bd";

    const MAX_S: u64 = 100 * 365 * 86_400;
    const UNITS: [(&'static str, u64); 5] =
        [("bd", 86_400), ("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1)];

    /// Reads `90s 30m 4h 5d 7bd`.
    ///
    /// ```
    /// use mesa::domain::calendar::Target;
    /// assert_eq!(Target::parse("90m"), Ok(Target::Seconds(5400)));
    /// assert_eq!(Target::parse("7bd"), Ok(Target::BusinessDays(7)));
    /// ```
    pub fn parse(text: &str) -> Result<Self, TargetError> {
        let digits = text.trim_end_matches(|unit: char| !unit.is_ascii_digit());
        let unit = text.strip_prefix(digits).unwrap_or_default();
        let (_, unit_s) =
            Self::UNITS.into_iter().find(|(name, _)| *name == unit).ok_or(TargetError::Malformed)?;
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(TargetError::Malformed);
        }
        let number: u64 = digits.parse().map_err(|_| TargetError::TooLong)?;
        let seconds = number.checked_mul(unit_s).filter(|seconds| *seconds <= Self::MAX_S);
        let count = |count: u64| u32::try_from(count).map_err(|_| TargetError::TooLong);
        let seconds = seconds.ok_or(TargetError::TooLong)?;
        match unit {
            "bd" => count(number).map(Self::BusinessDays),
            "d" => count(number).map(Self::Days),
            _ => count(seconds).map(Self::Seconds),
        }
    }

    /// Returns the target in seconds; none for business days, which depend on the start.
    pub fn fixed_seconds(self) -> Option<i64> {
        match self {
            Self::Seconds(seconds) => Some(i64::from(seconds)),
            Self::Days(days) => Some(i64::from(days) * 86_400),
            Self::BusinessDays(_) => None,
        }
    }

    /// Says whether the target may be promised on `calendar`: `d` needs one that is always open.
    pub fn fits(self, calendar: &Calendar) -> bool {
        !matches!(self, Self::Days(_)) || calendar.is_always_open()
    }
}

/// Writes the target in the largest unit that divides it; hours at most, a day being another promise.
impl fmt::Display for Target {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::BusinessDays(days) => write!(formatter, "{days}bd"),
            Self::Days(days) => write!(formatter, "{days}d"),
            Self::Seconds(seconds) if seconds > 0 && seconds % 3_600 == 0 => {
                write!(formatter, "{}h", seconds / 3_600)
            }
            Self::Seconds(seconds) if seconds > 0 && seconds % 60 == 0 => {
                write!(formatter, "{}m", seconds / 60)
            }
            Self::Seconds(seconds) => write!(formatter, "{seconds}s"),
        }
    }
}

impl Serialize for Target {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(|_| de::Error::invalid_value(de::Unexpected::Str(&text), &Self::FORMS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_read_and_written_in_its_own_unit() {
        for (text, written) in [
            ("90s", "90s"),
            ("30m", "30m"),
            ("240m", "4h"),
            ("5d", "5d"),
            ("7bd", "7bd"),
            ("0h", "0s"),
            ("24h", "24h"),
        ] {
            assert_eq!(Target::parse(text).unwrap().to_string(), written);
        }
        assert_ne!(Target::parse("24h"), Target::parse("1d"));
    }

    #[test]
    fn anything_else_is_refused() {
        for text in ["", "5", "d", "-5m", "+5m", "1.5h", "5 m", "5w", "5BD", "bd7", "5bdd", "5ñ"] {
            assert_eq!(Target::parse(text), Err(TargetError::Malformed), "{text}");
        }
        for text in ["101000d", "99999999999999999999s", "40000bd", "18446744073709551615h"] {
            assert_eq!(Target::parse(text), Err(TargetError::TooLong), "{text}");
        }
    }

    #[test]
    fn days_of_24_hours_need_a_calendar_that_is_always_open() {
        assert!(Target::Days(5).fits(&Calendar::always("always")));
        assert!(Target::BusinessDays(5).fits(&Calendar::always("always")));
    }
}
