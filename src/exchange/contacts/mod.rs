//! Files of contacts, read row by row whatever they were written by: nothing is judged here, and nothing is changed.
//!
//! The encoding and the delimiter are found in a bounded sample; then the file is streamed, from a path or standard
//! input alike. Memory does not grow with the file.
mod cards;
mod doubts;
mod formats;
mod layout;
mod notes;
mod outlook;
mod residue;
mod sheet;
mod values;
mod words;

use std::io::{self, Read};
use std::path::Path;

use csv::ByteRecord;
use serde::Serialize;

use self::cards::Cards;
use self::notes::Log;
use self::sheet::Sheet;
use super::encoding::{self, Decoder};
use super::source;
use crate::domain::contact_file::{ColumnMap, ContactFormat, Extra, Field, FileWarning, Found};
use crate::domain::contact_row::ContactRow;
use crate::domain::import::{FileProblem, RowProblem, RowProblemKind};

/// How a file is read where its writer is known better than by looking at it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Options {
    /// its encoding, by any name that [`encoding_slug`] knows
    pub encoding: Option<String>,
    /// what parts its fields
    pub delimiter: Option<u8>,
    /// its format
    pub format: Option<ContactFormat>,
    /// what columns are read as
    pub maps: Vec<ColumnMap>,
    /// what becomes of columns that mesa does not know; without it they are an error
    pub extra: Option<Extra>,
}

/// A file of contacts being read.
pub struct Contacts {
    source: Source,
    log: Log,
}

/// What the contacts stand in.
enum Source {
    Sheet(Box<Sheet>),
    Cards(Box<Cards>),
}

/// What [`Contacts::next`] came to.
#[derive(Debug, PartialEq, Eq)]
pub enum Next {
    /// the row was filled
    Row,
    /// a row that is not taken; [`Contacts::record`] has its cells
    Reject(RowProblem),
    /// there is no further row
    End,
}

/// Returns the name of an encoding in flags and JSON; `None`: nothing is called so.
///
/// ```
/// # use mesa::exchange::contacts::encoding_slug;
/// assert_eq!(encoding_slug("Latin1"), Some("windows-1252"));
/// assert_eq!(encoding_slug("Mac Roman"), Some("mac-roman"));
/// ```
pub fn encoding_slug(name: &str) -> Option<&'static str> {
    encoding::named(name).map(encoding::slug)
}

/// Opens a file of contacts, or standard input for `-`, and reads its header.
///
/// # Errors
/// It cannot be opened; it is no text; it has no header; columns are unknown or read as the same thing.
pub fn open(path: &Path, options: &Options) -> Result<Contacts, FileProblem> {
    let input: Box<dyn Read + Send> =
        if path == Path::new("-") { Box::new(io::stdin()) } else { Box::new(source::open(path)?) };
    Contacts::new(input, options)
}

impl Contacts {
    /// Reads the header of `input`.
    ///
    /// # Errors
    /// As [`open`].
    pub fn new(input: Box<dyn Read + Send>, options: &Options) -> Result<Self, FileProblem> {
        let forced = match &options.encoding {
            Some(name) => {
                Some(encoding::named(name).ok_or_else(|| FileProblem::NoSuchEncoding(name.clone()))?)
            }
            None => None,
        };
        let input = Decoder::new(input, forced)?;
        let are_cards = match options.format {
            Some(format) => format == ContactFormat::Vcard,
            None => cards::begin_in(&input.sample().0),
        };
        let source = if are_cards {
            Source::Cards(Box::new(Cards::new(input, options)))
        } else {
            Source::Sheet(Box::new(Sheet::new(input, options)?))
        };
        Ok(Self { source, log: Log::default() })
    }

    /// Returns how the file is written. Ask after the last row: a file of plain ASCII counts as UTF-8 until a letter
    /// tells otherwise.
    pub fn found(&self) -> Found {
        match &self.source {
            Source::Sheet(sheet) => sheet.found(),
            Source::Cards(cards) => cards.found(),
        }
    }

    /// Returns the header, as a file of rejects needs it.
    pub fn header(&self) -> &ByteRecord {
        match &self.source {
            Source::Sheet(sheet) => sheet.header(),
            Source::Cards(cards) => cards.header(),
        }
    }

    /// Returns the last row as it stands in the file, decoded; bytes that could not be are no UTF-8.
    pub fn record(&self) -> &ByteRecord {
        match &self.source {
            Source::Sheet(sheet) => sheet.record(),
            Source::Cards(cards) => cards.record(),
        }
    }

    /// Returns the name of the file's column that holds a field, for problems that the caller finds.
    pub fn column(&self, field: Field) -> Option<&str> {
        match &self.source {
            Source::Sheet(sheet) => sheet.column(field),
            Source::Cards(_) => Some(field.slug()),
        }
    }

    /// Returns a problem that only its judge can know of a row read before, with the line where it began; without a
    /// column, it is of the whole row.
    pub fn problem(&self, row: (u64, &ByteRecord), field: Option<Field>, kind: RowProblemKind) -> RowProblem {
        match &self.source {
            Source::Sheet(sheet) => sheet.problem(row, field, kind),
            Source::Cards(_) => Cards::problem(row, field, kind),
        }
    }

    /// Reads the next row into `row`, whose texts are refilled: cells as written.
    ///
    /// # Errors
    /// The file cannot be read on, or is no CSV from here: nothing of it should be taken.
    pub fn next(&mut self, row: &mut ContactRow) -> Result<Next, FileProblem> {
        match &mut self.source {
            Source::Sheet(sheet) => sheet.next(row, &mut self.log),
            Source::Cards(cards) => cards.next(row, &mut self.log),
        }
    }

    /// Returns the first of what looks strange in the rows read so far: at most 50.
    pub fn warnings(&self) -> &[FileWarning] {
        self.log.kept()
    }

    /// Returns how often something looked strange.
    pub fn warning_count(&self) -> u64 {
        self.log.count()
    }
}

#[cfg(test)]
mod tests;
