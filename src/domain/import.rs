//! What can be wrong with a file that is brought in: its map, the file as a whole, one of its rows.
//!
//! Data only: the words for people are in `i18n::exchange`, the reading in `exchange`.
mod row;

use super::agent::AgentId;
use super::instant::Instant;
pub use row::{Party, RowProblem, RowProblemKind};

/// What a run brings in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportKind {
    /// tickets with their histories
    Tickets,
    /// contacts
    Contacts,
    /// organisations
    Orgs,
    /// assets
    Assets,
    /// opening lots of credits
    Credits,
    /// contracts
    Contracts,
}

impl ImportKind {
    /// Returns the word that the store keeps and machines read.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Tickets => "tickets",
            Self::Contacts => "contacts",
            Self::Orgs => "orgs",
            Self::Assets => "assets",
            Self::Credits => "credits",
            Self::Contracts => "contracts",
        }
    }

    /// Reads the word that the store keeps.
    pub fn parse(slug: &str) -> Option<Self> {
        [Self::Tickets, Self::Contacts, Self::Orgs, Self::Assets, Self::Credits, Self::Contracts]
            .into_iter()
            .find(|kind| kind.slug() == slug)
    }
}

/// One run of an import, as the store keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportRun {
    /// its number; shown as `I-1`
    pub number: i64,
    /// what it brings in
    pub kind: ImportKind,
    /// the file's name as given
    pub file: String,
    /// of tickets, the map's name of the other system; of contacts, the file's format
    pub source: String,
    /// when it began
    pub started_at: Instant,
    /// who ran it
    pub agent: Option<AgentId>,
    /// what it came to
    pub counts: ImportCounts,
    /// when it was undone
    pub undone_at: Option<Instant>,
}

/// What a run of an import came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportCounts {
    /// rows read, the header left out
    pub rows: u64,
    /// tickets or contacts made
    pub created: u64,
    /// contacts that were there and changed
    pub updated: u64,
    /// tickets that an earlier run had made; contacts that were there just so
    pub unchanged: u64,
    /// rows refused
    pub rejected: u64,
    /// events recorded
    pub events: u64,
    /// organisations made
    pub orgs: u64,
    /// contacts made
    pub contacts: u64,
}

/// What of a run stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stays {
    /// everything
    All,
    /// the batches before it failed
    Part,
    /// nothing: it failed
    Nothing,
    /// nothing: it was a dry run
    DryRun,
}

/// What a run of an import warns of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportWarning {
    /// the file has a header and nothing else
    NoRows,
    /// rows were rejected that are not UTF-8, and no encoding was named
    NotUtf8,
    /// tickets were there already: whatever the file says of them was not taken
    Known,
    /// rows of tickets were rejected while others were taken
    Gaps,
}

impl ImportWarning {
    /// Returns its stable name, for JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoRows => "no-rows",
            Self::NotUtf8 => "not-utf8",
            Self::Known => "known-tickets",
            Self::Gaps => "gaps",
        }
    }
}

/// A problem of an import map, at a line of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapProblem {
    /// line in the map, from 1
    pub line: usize,
    /// where in it: `source.timezone`, `status."New"`
    pub path: String,
    /// what is wrong there
    pub kind: MapProblemKind,
}

/// What is wrong in an import map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MapProblemKind {
    /// It is no TOML; the parser's own words
    Syntax(String),
    /// The format has no such key
    UnknownKey {
        /// the key it may be meant for
        suggestion: Option<String>,
    },
    /// A key that must be there is not
    Missing,
    /// The value is of another kind
    WrongType {
        /// what it must be
        expected: MapType,
    },
    /// The text says nothing
    Blank,
    /// No such zone
    Zone(String),
    /// A format of times that cannot be read
    TimeFormat(String),
    /// Not one of the words that may stand there
    Choice {
        /// what is written
        found: String,
        /// what may be
        allowed: &'static [&'static str],
    },
    /// A delimiter that is not one plain character
    Delimiter(String),
    /// The desk has no such word
    UnknownWord {
        /// of which list
        list: WordList,
        /// what is written
        word: String,
        /// the word it may be meant for
        suggestion: Option<String>,
    },
}

/// What kind of value the map's format wants somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapType {
    /// a text
    Text,
    /// a list of texts
    Texts,
    /// a text or a list of texts
    TextOrTexts,
    /// a table
    Table,
    /// a text or `{ status = …, responds = … }`
    Status,
    /// true or false
    Boolean,
}

/// A list of the desk's own words that a file's values are found in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WordList {
    /// statuses
    Status,
    /// priorities
    Priority,
    /// departments
    Department,
    /// ticket types
    Type,
    /// channels
    Channel,
    /// plans
    Plan,
}

/// A problem that makes a whole file unreadable: nothing of it is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// It cannot be opened or read; the system's own words
    Unreadable(String),
    /// There is no such file
    Absent,
    /// It is a directory
    Directory,
    /// It has no header
    NoHeader,
    /// It is neither iCalendar nor a list with a date that can be read
    NoHoliday,
    /// It is in UTF-16, not UTF-8
    Utf16,
    /// It is in UTF-32, which nothing of ours reads
    Utf32,
    /// It is no text; what it looks like, where its first bytes tell: `ZIP` (an Excel workbook, too), `PDF`
    NotText {
        /// the kind of file
        kind: Option<&'static str>,
    },
    /// Its encoding cannot be told
    UnknownEncoding {
        /// what was tried
        tried: &'static [&'static str],
        /// what it may be in
        hint: Option<&'static str>,
    },
    /// No encoding is called so
    NoSuchEncoding(String),
    /// It is a text that must be UTF-8 and is not
    NotUtf8 {
        /// line of the first wrong byte
        line: usize,
    },
    /// It is longer than such a file may be
    TooLong {
        /// the most bytes it may have
        limit: usize,
    },
    /// Columns that the map names are not in the header
    MissingColumns {
        /// each of them
        columns: Vec<MissingColumn>,
        /// the delimiter under which more of them would be there
        delimiter: Option<char>,
    },
    /// Columns that are read stand twice in the header
    DoubledColumns(Vec<String>),
    /// Columns that mesa does not know
    UnknownColumns {
        /// each of them, with the field it may be meant for
        columns: Vec<(String, Option<&'static str>)>,
        /// the first row looks like one of data: the header is missing
        headless: bool,
    },
    /// Several columns are read as the same thing
    SameTarget {
        /// the field, or `custom.KEY`
        target: String,
        /// the columns
        columns: Vec<String>,
    },
    /// A quote is opened and never closed
    OpenQuote {
        /// line of the quote
        line: u64,
    },
    /// Something stands between a closing quote and the next delimiter
    StrayQuote {
        /// line of the closing quote
        line: u64,
    },
    /// A row is longer than any may be
    RowTooLong {
        /// line where it begins
        line: u64,
        /// the most bytes it may have
        limit: u64,
    },
    /// A card of a vCard file has no end
    OpenCard {
        /// line where it begins
        line: u64,
    },
    /// A part of an iCalendar file has no end: the file was cut off
    OpenComponent {
        /// what it is: `VEVENT`
        component: String,
        /// line where it begins
        line: u64,
    },
    /// A line of a vCard file belongs to no card
    StrayLine {
        /// which
        line: u64,
    },
    /// The file ends in a Ctrl-Z, as files cut off by old systems do
    ControlZ,
    /// Rows of it are rejected, and it was to be taken whole or not at all
    Rejected {
        /// how many
        rows: u64,
    },
}

/// A column that the map names and the header lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingColumn {
    /// the map's word for it: `ticket`
    pub word: &'static str,
    /// the column's name in the map
    pub column: String,
    /// the column it may be meant for
    pub suggestion: Option<String>,
}
