//! What a file of holidays says.
use super::Holiday;

/// A holiday with what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedHoliday {
    /// When
    pub holiday: Holiday,
    /// What it is called, where the file says so
    pub name: Option<String>,
}

/// What a file of holidays holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HolidayFile {
    /// The holidays, in the order of their dates: yearly ones last
    pub holidays: Vec<NamedHoliday>,
    /// What was left out, by name
    pub skipped: Vec<Skipped>,
}

impl HolidayFile {
    /// Tells whether something could not be read that ought to have been.
    pub fn is_partial(&self) -> bool {
        self.skipped.iter().any(|skipped| skipped.why.is_fault())
    }
}

/// An event or a row that is no holiday of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// What it is called, or what stands there
    pub name: String,
    /// Why it is left out
    pub why: SkipReason,
}

/// Why an event or a row is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SkipReason {
    /// It was cancelled
    Cancelled,
    /// It takes a part of a day only
    PartOfDay,
    /// It has no date that can be read
    NoDate,
    /// It names a zone that is not known
    Zone,
    /// It repeats by a rule that cannot be read, or does not end within the horizon's reach
    Rule,
    /// Its rule begins after the last day to which rules are followed
    Later,
}

impl SkipReason {
    /// Returns the word used in JSON.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::PartOfDay => "part-of-day",
            Self::NoDate => "no-date",
            Self::Zone => "zone",
            Self::Rule => "rule",
            Self::Later => "later",
        }
    }

    /// Tells whether it was left out because it could not be read, not because it is no whole holiday.
    pub fn is_fault(self) -> bool {
        matches!(self, Self::NoDate | Self::Zone | Self::Rule)
    }
}
