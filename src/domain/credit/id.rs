//! The numbers of entries and lots.
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// An entry's number, shown as `E-1`; ids begin at 1 and follow the order of recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(i64);

/// A lot's number, shown as `L-1`; ids begin at 1 and follow the order of recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LotId(i64);

/// A text that names no entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnEntry;

impl EntryId {
    /// Returns the id of an entry's row.
    pub const fn new(number: i64) -> Self {
        Self(number)
    }

    /// Returns the number in the id.
    pub const fn number(self) -> i64 {
        self.0
    }

    /// Returns the id that is given next.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl LotId {
    /// Returns the id of a lot's row.
    pub const fn new(number: i64) -> Self {
        Self(number)
    }

    /// Returns the number in the id.
    pub const fn number(self) -> i64 {
        self.0
    }

    /// Returns the id that is given next.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "E-{}", self.0)
    }
}

impl fmt::Display for LotId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "L-{}", self.0)
    }
}

/// Reads `E-7`, `e-7` or `7`.
///
/// ```
/// use mesa::domain::credit::EntryId;
/// assert_eq!("e-7".parse(), Ok(EntryId::new(7)));
/// assert!("E-0".parse::<EntryId>().is_err());
/// ```
impl FromStr for EntryId {
    type Err = NotAnEntry;

    fn from_str(text: &str) -> Result<Self, NotAnEntry> {
        let text = text.trim();
        let digits = text.strip_prefix("E-").or_else(|| text.strip_prefix("e-")).unwrap_or(text);
        let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let number = if plain { digits.parse().map_err(|_| NotAnEntry)? } else { 0 };
        if number > 0 { Ok(Self(number)) } else { Err(NotAnEntry) }
    }
}

/// Written as people see it: what a ticket's event says of a charge needs no table to be read.
impl Serialize for EntryId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for EntryId {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map_err(|_| de::Error::custom("no entry"))
    }
}
