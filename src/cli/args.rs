//! Values on the command line that several nouns share.
use clap::ValueEnum;

use crate::domain::agent::Role;
use crate::domain::change::Change;
use crate::domain::instant::{Month, Span};
use crate::domain::language::Language;
use crate::domain::refusal::{Refusal, Usage};
use crate::error::Error;

/// `yes` or `no`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum YesNo {
    /// so it is
    Yes,
    /// so it is not
    No,
}

impl YesNo {
    /// Tells whether it is `yes`.
    pub fn is_yes(self) -> bool {
        self == Self::Yes
    }
}

/// Reads `es`, `en`, or nothing, which takes the language away.
pub fn language(text: &str) -> Result<Change<Language>, &'static str> {
    if text.is_empty() {
        return Ok(Change::Clear);
    }
    Language::ALL.into_iter().find(|one| one.code() == text).map(Change::Set).ok_or("mesa speaks es and en")
}

/// Returns the change that a flag asks for: an empty value takes away.
pub fn change(flag: Option<String>) -> Change<String> {
    match flag {
        None => Change::Keep,
        Some(value) if value.trim().is_empty() => Change::Clear,
        Some(value) => Change::Set(value),
    }
}

/// Refuses a command that would change nothing as it stands.
///
/// # Errors
/// Nothing was asked.
pub fn something_asked(asked: bool, flags: &[&'static str]) -> Result<(), Error> {
    if asked { Ok(()) } else { Err(Refusal::Usage(Usage::NothingAsked(flags.to_vec())).into()) }
}

/// Returns the month that `--month` names.
///
/// # Errors
/// It names none.
pub fn named_month(given: &str, today: Month) -> Result<Month, Refusal> {
    match given {
        "current" => Ok(today),
        "previous" => Ok(today.previous()),
        month => written_month(month),
    }
}

/// Returns the month that `given` writes out.
///
/// # Errors
/// It is none.
pub fn written_month(given: &str) -> Result<Month, Refusal> {
    Month::parse(given).map_err(|_| {
        let expected = "a month: 2026-10, current or previous";
        Refusal::Malformed { field: "--month", given: given.to_owned(), expected }
    })
}

/// A user of the operating system, as a flag names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Uid {
    /// by number
    Number(u32),
    /// whoever runs the command
    Me,
    /// nobody
    None,
}

impl Uid {
    /// Returns the change that the flag asks for, where the user `me` runs the command.
    pub fn change(self, me: u32) -> Change<u32> {
        match self {
            Self::Number(uid) => Change::Set(uid),
            Self::Me => Change::Set(me),
            Self::None => Change::Clear,
        }
    }
}

/// Reads a user's number, `me`, or `none`; nothing is none.
pub fn uid(text: &str) -> Result<Uid, &'static str> {
    match text {
        "me" => Ok(Uid::Me),
        "none" | "" => Ok(Uid::None),
        number => number.parse().map(Uid::Number).map_err(|_| "a user's number, me or none"),
    }
}

/// Reads a span of time.
pub fn span(text: &str) -> Result<Span, String> {
    Span::parse(text).map_err(|_| format!("a span of time, as {}", Span::FORMS))
}

/// How far ahead is looked for what runs out.
#[derive(Clone, Copy, Debug)]
pub enum Ahead {
    /// as far as the policy's `expiry_notice`
    Notice,
    /// so long
    Span(Span),
}

impl Ahead {
    /// Returns how long that is where the policy gives `notice`.
    pub fn span(self, notice: Span) -> Span {
        match self {
            Self::Notice => notice,
            Self::Span(span) => span,
        }
    }
}

/// Reads how far ahead is looked: a span of time, or `notice`, which stands for a flag without one.
pub fn ahead(text: &str) -> Result<Ahead, String> {
    if text == "notice" { Ok(Ahead::Notice) } else { span(text).map(Ahead::Span) }
}

/// Reads an agent's role.
pub fn role(text: &str) -> Result<Role, &'static str> {
    Role::parse(text).ok_or("a role is admin or agent")
}
