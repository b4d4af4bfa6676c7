//! A view in, bytes out: each noun declares its [`Column`]s once, and every [`Format`] follows.
//!
//! A [`List`] streams any number of rows; an [`Object`] writes one thing with its nested [`Section`]s.
//! Invariant: everything is written to the `Write` of the caller and every failure of it comes back, a closed pipe
//! included; nothing here prints, reads the environment or knows where a row came from.
//!
//! ```
//! use mesa::render::{Cell, Column, Format, List, Style, Summary};
//!
//! struct Org { slug: String, tickets: i64 }
//! const COLUMNS: &[Column<Org>] =
//!     &[Column::new("org", |o| Cell::text(&o.slug)), Column::number("tickets", |o| Cell::Int(o.tickets))];
//!
//! let style = Style::new(Format::Json);
//! let mut out = Vec::new();
//! let mut list = List::begin(&style, &mut out, "mesa.org.list/1", COLUMNS)?;
//! list.row(&Org { slug: "acme".into(), tickets: 3 })?;
//! list.end(Summary::default())?;
//! let text = String::from_utf8(out)?;
//! assert_eq!(text, "{\"schema\":\"mesa.org.list/1\",\"items\":[\n{\"org\":\"acme\",\"tickets\":3}\n],\"total\":1,\"truncated\":false}\n");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
use std::{fmt, io};

use chrono_tz::Tz;

use crate::domain::language::Language;

mod bar;
mod cell;
mod column;
mod delimited;
pub mod duration;
mod fit;
mod html;
mod human;
mod json;
mod list;
mod machine;
mod markdown;
mod object;
mod section;
pub mod sla_page;
mod table;
pub mod terminal;
#[cfg(test)]
mod tests;

pub use bar::Bars;
pub use cell::{Cell, Choice, Tone};
pub use column::{Column, Nature, Shown, UnknownColumn, must_have, shown_keys};
pub use fit::fitting;
pub use list::{List, Summary};
pub use object::{Mark, Object};
pub use section::Section;

/// How the answer is written. All but `Table` are contracts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people at a terminal: fits its width, in their language and zone
    Table,
    /// Tab-separated, nothing but rows; backslash escapes (`\t`, `\n`, `\r`, `\\`, `\x1b`, `\u{202e}`)
    Tsv,
    /// RFC 4180 with a header line and CRLF
    Csv,
    /// One JSON document
    Json,
    /// One JSON object a line
    Jsonl,
    /// The first column alone, one a line, to be fed to `-`
    Name,
    /// A table as GitHub writes them
    Md,
    /// One self-contained page
    Html,
}

impl Format {
    /// Every format, in the order of the help.
    pub const ALL: [Self; 8] =
        [Self::Table, Self::Tsv, Self::Csv, Self::Json, Self::Jsonl, Self::Name, Self::Md, Self::Html];

    /// Returns the name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Tsv => "tsv",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Name => "name",
            Self::Md => "md",
            Self::Html => "html",
        }
    }

    /// Tells whether it has room for sections: a row has not.
    pub fn has_sections(self) -> bool {
        !matches!(self, Self::Csv | Self::Tsv | Self::Name)
    }
}

/// Everything about the reader that the bytes depend on.
#[derive(Clone, Debug)]
pub struct Style {
    /// How the answer is written
    pub format: Format,
    /// `--columns`: these, in this order; `None` or empty is the noun's own choice
    pub columns: Option<Vec<String>>,
    /// Language of the reader
    pub language: Language,
    /// Language of the labels in machine formats (DESIGN §11)
    pub desk_language: Language,
    /// Zone in which people see instants
    pub zone: Tz,
    /// Whether tables are coloured
    pub colour: bool,
    /// Whether one JSON object is spread over lines, for a person at a terminal
    pub pretty: bool,
    /// Cells of a terminal's line; `None` is without limit and cuts nothing
    pub width: Option<u16>,
    /// Options of `csv`
    pub csv: CsvOptions,
    /// What bars are drawn with in a `table`; none: there are none
    pub bars: Option<Bars>,
}

impl Style {
    /// Returns a style for a pipe: English, UTC, no colour, no limit of width.
    pub fn new(format: Format) -> Self {
        Self {
            format,
            columns: None,
            language: Language::En,
            desk_language: Language::En,
            zone: Tz::UTC,
            colour: false,
            pretty: false,
            width: None,
            csv: CsvOptions::default(),
            bars: None,
        }
    }
}

/// Options of `csv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvOptions {
    /// What stands between cells
    pub delimiter: u8,
    /// What fractions are written with
    pub decimal: Decimal,
    /// How instants are written
    pub times: Times,
    /// Whether the file begins with a byte order mark, for spreadsheets
    pub bom: bool,
    /// Whether text that a spreadsheet would take for a formula gets a `'` in front
    pub formula_safe: bool,
}

impl Default for CsvOptions {
    fn default() -> Self {
        let (decimal, times) = (Decimal::default(), Times::default());
        Self { delimiter: b',', decimal, times, bom: false, formula_safe: false }
    }
}

/// What stands before the decimals of a fraction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Decimal {
    /// `84.48`
    #[default]
    Point,
    /// `84,48`
    Comma,
}

/// How instants stand in CSV.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Times {
    /// RFC 3339 in UTC
    #[default]
    Utc,
    /// `2026-10-01 09:30:00` in the reader's zone, which spreadsheets take for what it is
    Local,
}

/// Why nothing, or not all, was written.
#[derive(Debug)]
pub enum Error {
    /// The output failed; a closed pipe is [`io::ErrorKind::BrokenPipe`]
    Io(io::Error),
    /// `--columns` names what is no column; nothing was written
    UnknownColumn(UnknownColumn),
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<UnknownColumn> for Error {
    fn from(error: UnknownColumn) -> Self {
        Self::UnknownColumn(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(_) => f.write_str("cannot write the output"),
            Self::UnknownColumn(unknown) => unknown.fmt(f),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io(error) => Some(error),
            Self::UnknownColumn(_) => None,
        }
    }
}
