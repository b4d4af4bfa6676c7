//! What can be wrong with the text of a policy: data only, the words are in `i18n`.
use super::section::Section;
use super::{CalendarProblemKind, State};

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where in the document, entries of a list counted from 0: `sla[2].targets.resolution`; empty for the whole text
    pub path: String,
    /// Line, counted from 1; none where the text as a whole is meant
    pub line: Option<usize>,
    /// What is wrong
    pub kind: ProblemKind,
    /// The word that was probably meant
    pub suggestion: Option<String>,
}

/// What a value of the text is, or should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueType {
    /// `"…"`
    Text,
    /// `12`
    Integer,
    /// `1.5`
    Decimal,
    /// `true` or `false`
    Flag,
    /// `2026-12-24`, without quotes
    Date,
    /// `[…]`
    List,
    /// `{…}` or `[section]`
    Table,
    /// `[[section]]`
    ListOfTables,
    /// A text or a list of texts
    TextOrList,
    /// A text or a table
    TextOrTable,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// More than 1 MiB
    TooLong {
        /// its length in bytes
        bytes: usize,
    },
    /// Not UTF-8
    NotUtf8,
    /// A NUL inside
    Nul,
    /// Not TOML
    Syntax {
        /// what the parser says, in English
        message: String,
    },
    /// A key that the format does not know
    UnknownKey {
        /// the key
        key: String,
    },
    /// A value of another type
    WrongType {
        /// the type it should have
        expected: ValueType,
        /// the type it has
        found: ValueType,
    },
    /// A key or section that must be there
    MissingKey {
        /// the key
        key: String,
    },
    /// A key, alias or list entry that an earlier one already has
    Duplicate {
        /// the word that stands twice
        name: String,
        /// where it stood first
        first_line: usize,
    },
    /// A key that is not a slug
    BadSlug {
        /// as written
        given: String,
    },
    /// A slug with a meaning of its own
    Reserved {
        /// as written
        given: String,
    },
    /// A reference to something that the policy does not define
    UnknownReference {
        /// where it was looked for
        what: Section,
        /// as written
        given: String,
    },
    /// Nothing to read in it
    Empty,
    /// A text or number that cannot be what it should
    Value(BadValue),
    /// Values that do not go together
    Rule(BrokenRule),
    /// Opening hours that cannot be read
    Calendar(CalendarProblemKind),
}

/// How a value is not what its place in the format asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadValue {
    /// A word outside a fixed list
    NotOneOf {
        /// as written
        given: String,
        /// the list
        allowed: &'static [&'static str],
    },
    /// Not a span of time such as `30d`
    Span(String),
    /// Not a target such as `4h` or `2bd`
    Target(String),
    /// Not an IANA zone
    Zone(String),
    /// Not one to eight letters
    Prefix(String),
    /// Not a file name extension
    Extension(String),
    /// A number out of its range
    OutOfRange {
        /// as written
        given: String,
        /// the lowest
        min: i64,
        /// the highest
        max: i64,
    },
    /// A placeholder that templates do not have
    Placeholder(String),
}

/// How values, each well written, do not go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BrokenRule {
    /// No status is initial
    NoInitial,
    /// No status is closed
    NoClosed,
    /// No department takes tickets
    NoDepartment,
    /// A flag that only one entry may carry
    SecondFlag {
        /// `initial` or `on_customer_reply`
        flag: &'static str,
        /// where it stood first
        first_line: usize,
    },
    /// A flag on a status of a state that it cannot have
    FlagOnState {
        /// `initial` or `on_customer_reply`
        flag: &'static str,
        /// the state
        state: State,
    },
    /// A matrix without one row for each impact
    MatrixRows {
        /// impacts
        expected: usize,
        /// rows
        found: usize,
    },
    /// A row of the matrix without one level for each urgency
    MatrixColumns {
        /// urgencies
        expected: usize,
        /// levels
        found: usize,
    },
    /// A target in days of 24 hours on a calendar that closes (DESIGN §7.4)
    DaysOnClosingCalendar {
        /// the calendar
        calendar: String,
    },
    /// The plan's calendar is wanted, but no plan it can match has one
    NoPlanCalendar,
    /// A parent that is not a centre
    ParentNotCentre {
        /// the parent
        parent: String,
    },
    /// Parents that come back to where they began
    ParentCycle {
        /// the departments on the way, the first one again at the end
        cycle: Vec<String>,
    },
    /// A centre where a department that takes tickets is wanted
    CentreTakesNoTickets {
        /// the centre
        centre: String,
    },
    /// A choice without options
    NoOptions,
    /// Options on a field that is no choice
    UnusedOptions,
    /// A condition on a field that does not stand before this one in its form
    NotEarlierField {
        /// the field named
        field: String,
    },
    /// A condition or rule with an answer that its field does not offer
    UnknownAnswer {
        /// the field
        field: String,
        /// as written
        given: String,
    },
}

impl From<BadValue> for ProblemKind {
    fn from(value: BadValue) -> Self {
        Self::Value(value)
    }
}

impl From<BrokenRule> for ProblemKind {
    fn from(rule: BrokenRule) -> Self {
        Self::Rule(rule)
    }
}

impl From<CalendarProblemKind> for ProblemKind {
    fn from(problem: CalendarProblemKind) -> Self {
        Self::Calendar(problem)
    }
}
