//! The number by which everybody names a ticket.
use std::fmt;
use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

/// A ticket's number: unique, gapless, never reused (SAN-1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TicketNumber(NonZeroU32);

impl TicketNumber {
    /// The first ticket's number.
    pub const FIRST: Self = Self(NonZeroU32::MIN);

    /// Returns the ticket number `number`, unless it is out of range.
    pub fn new(number: i64) -> Option<Self> {
        u32::try_from(number).ok().and_then(NonZeroU32::new).map(Self)
    }

    /// Returns the bare number.
    pub fn get(self) -> i64 {
        self.0.get().into()
    }

    /// Returns the number as people see it under the desk's prefix: `T-1042`.
    pub fn shown(self, prefix: &str) -> String {
        format!("{prefix}-{self}")
    }
}

impl fmt::Display for TicketNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A ticket as somebody wrote it: `T-1042`, `t-1042` or `1042`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TicketName {
    /// the letters before the hyphen, as written
    pub prefix: Option<String>,
    /// the number
    pub number: TicketNumber,
}

impl TicketName {
    /// Returns the name as it was written, more or less.
    pub fn shown(&self) -> String {
        self.prefix.as_ref().map_or_else(|| self.number.to_string(), |prefix| self.number.shown(prefix))
    }
}

impl std::str::FromStr for TicketName {
    type Err = NotATicketName;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (prefix, digits) = match text.trim().rsplit_once('-') {
            Some((prefix, digits)) => (Some(prefix), digits),
            None => (None, text.trim()),
        };
        let letters =
            prefix.is_none_or(|prefix| !prefix.is_empty() && prefix.bytes().all(|b| b.is_ascii_alphabetic()));
        let plain = digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0');
        let number = digits.parse().ok().and_then(TicketNumber::new);
        match number {
            Some(number) if letters && plain => Ok(Self { prefix: prefix.map(str::to_owned), number }),
            _ => Err(NotATicketName),
        }
    }
}

/// The text names no ticket: it is neither a number nor letters, a hyphen and a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotATicketName;

impl fmt::Display for NotATicketName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a ticket is named like T-1042 or 1042")
    }
}

impl std::error::Error for NotATicketName {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_is_named_with_or_without_its_prefix_in_any_case() {
        for text in ["T-1042", "t-1042", "1042", " 1042 "] {
            assert_eq!(text.parse::<TicketName>().unwrap().number.get(), 1042, "{text}");
        }
    }

    #[test]
    fn anything_else_names_no_ticket() {
        for text in
            ["", "0", "-1", "T-", "00012", "12abc", "T-0", "T--1", "9223372036854775808", "4294967296", "٣"]
        {
            assert_eq!(text.parse::<TicketName>(), Err(NotATicketName), "{text}");
        }
    }
}
