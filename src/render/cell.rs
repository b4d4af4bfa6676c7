//! One value on its way out, before any format has touched it.
use std::borrow::Cow;

use chrono::NaiveDate;
use serde_json::Value;

use crate::domain::instant::Instant;

/// A value of a column. Machine formats write it raw, people's formats in their language and zone.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// None: `null` in JSON, an empty cell elsewhere
    Null,
    /// Text as it was written; line ends allowed
    Text(Cow<'a, str>),
    /// A numbered thing: prefix and number, `T-` and `42`
    Id(&'static str, i64),
    /// A plain number
    Int(i64),
    /// Yes or no
    Bool(bool),
    /// A point in time: RFC 3339 UTC for machines, local wall time for people
    Instant(Instant),
    /// A day of a calendar, the same for everybody: `2027-03-01`
    Day(NaiveDate),
    /// A span in seconds: an integer for machines, `1h 05m` for people
    Seconds(i64),
    /// Credits: integer minutes
    Minutes(i64),
    /// Hundredths of a percent: `8448` is 84.48 %
    Percent(i32),
    /// Hundredths of a percent of a whole, on a terminal with a small bar
    Share(i32),
    /// One of mesa's own words (`breached`); i18n knows its labels
    Word(&'a str),
    /// One of the desk's words
    Choice(Choice<'a>),
    /// Several values: an array in JSON, joined with `;` in a flat cell
    List(Vec<Cell<'a>>),
    /// Named values: an object in JSON, JSON text in a flat cell
    Record(Vec<(Cow<'a, str>, Cell<'a>)>),
    /// Named values that people read as one short text
    Brief(Cow<'a, str>, Vec<(Cow<'a, str>, Cell<'a>)>),
    /// Whatever JSON says
    Json(Value),
}

/// A word of the desk's policy with its labels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<'a> {
    /// Stable name, for machines
    pub slug: Cow<'a, str>,
    /// Label in the reader's language
    pub label: Cow<'a, str>,
    /// Label in the desk's language, for machines (DESIGN §11)
    pub desk_label: Cow<'a, str>,
    /// How it stands with it
    pub tone: Tone,
}

/// How it stands with a thing: decides its colour, which never carries the meaning alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing to say
    #[default]
    Plain,
    /// As it should be
    Good,
    /// Waits for something
    Waiting,
    /// Needs somebody now
    Bad,
    /// Over and done
    Quiet,
}

impl Tone {
    /// Returns the tone of one of mesa's own words.
    pub fn of_word(word: &str) -> Self {
        match word {
            "met" | "yes" | "created" | "active" | "resolved" | "added" => Self::Good,
            "paused" | "conditional" | "changed" => Self::Waiting,
            "breached" | "rejected" => Self::Bad,
            "closed" | "cancelled" | "disabled" | "removed" | "unchanged" | "replayed" => Self::Quiet,
            _ => Self::Plain,
        }
    }
}

impl<'a> Cell<'a> {
    /// Returns a text.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    /// Returns a word of the desk's without a tone: slug, label for the reader, label in the desk's language.
    pub fn choice(slug: &'a str, label: &'a str, desk_label: &'a str) -> Self {
        let (slug, label, desk_label) = (slug.into(), label.into(), desk_label.into());
        Self::Choice(Choice { slug, label, desk_label, tone: Tone::Plain })
    }

    /// Returns the cell with `tone`, where it is a choice.
    #[must_use]
    pub fn toned(mut self, tone: Tone) -> Self {
        if let Self::Choice(choice) = &mut self {
            choice.tone = tone;
        }
        self
    }

    /// Returns a list of texts.
    pub fn texts<T: AsRef<str> + 'a>(texts: &'a [T]) -> Self {
        Self::List(texts.iter().map(|text| Self::text(text.as_ref())).collect())
    }

    pub(super) fn tone(&self) -> Tone {
        if let Self::Choice(choice) = self {
            choice.tone
        } else if let Self::Word(word) = self {
            Tone::of_word(word)
        } else {
            Tone::Plain
        }
    }

    /// Whether a part of it still says something; half a number or half an instant lies.
    pub(super) fn may_be_cut(&self) -> bool {
        !self.is_scalar() || matches!(self, Self::Text(_) | Self::Word(_) | Self::Choice(_))
    }

    /// Whether it is a single value.
    pub(super) fn is_scalar(&self) -> bool {
        !matches!(self, Self::List(_) | Self::Record(_) | Self::Brief(..) | Self::Json(_))
    }
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Self::text(text)
    }
}

impl<'a> From<&'a String> for Cell<'a> {
    fn from(text: &'a String) -> Self {
        Self::text(text)
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Self::text(text)
    }
}

impl From<i64> for Cell<'_> {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<bool> for Cell<'_> {
    fn from(answer: bool) -> Self {
        Self::Bool(answer)
    }
}

impl From<Instant> for Cell<'_> {
    fn from(instant: Instant) -> Self {
        Self::Instant(instant)
    }
}

impl From<NaiveDate> for Cell<'_> {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl<'a, T: Into<Cell<'a>>> From<Option<T>> for Cell<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}
