//! Files of contacts, read row by row whatever they were written by: nothing is judged here, and nothing is changed.
//!
//! The encoding and the delimiter are found in a bounded sample; then the file is streamed, from a path or standard
//! input alike. Memory does not grow with the file.
mod layout;
mod notes;

use std::io::{self, Read};
use std::path::Path;

use csv::ByteRecord;
use serde::Serialize;

use self::layout::Layout;
use self::notes::Notes;
use super::encoding::Decoder;
use super::source;
use super::table::{Table, Widths};
use crate::domain::contact_file::{ColumnMap, ContactFormat, Extra, Field, FileWarning, Found};
use crate::domain::contact_row::ContactRow;
use crate::domain::import::{FileProblem, RowProblem, RowProblemKind};

/// How a file is read where its writer is known better than by looking at it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Options {
    /// its encoding, by any name of the Encoding Standard, `latin1` or `mac-roman`
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
    table: Table,
    layout: Layout,
    delimiter: u8,
    notes: Notes,
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

/// Opens a file of contacts, or standard input for `-`, and reads its header.
///
/// # Errors
/// It cannot be opened; it has no header; columns are unknown or read as the same thing.
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
        let delimiter = options.delimiter.unwrap_or(b',');
        let mut table = Table::new(Decoder::new(input)?, delimiter)?;
        if options.format == Some(ContactFormat::Outlook) {
            table.set_widths(Widths::Fewer);
        }
        let layout = Layout::new(table.names(), options)?;
        Ok(Self { table, layout, delimiter, notes: Notes::default() })
    }

    /// Returns how the file is written. Ask after the last row: a file of plain ASCII counts as UTF-8 until a letter
    /// tells otherwise.
    pub fn found(&self) -> Found {
        let delimiter = Some(char::from(self.delimiter));
        Found { encoding: self.table.encoding(), delimiter, format: ContactFormat::Mesa }
    }

    /// Returns the header, as a file of rejects needs it.
    pub fn header(&self) -> &ByteRecord {
        self.table.header()
    }

    /// Returns the last row as it stands in the file, decoded; bytes that could not be are no UTF-8.
    pub fn record(&self) -> &ByteRecord {
        self.table.record()
    }

    /// Returns the name of the file's column that holds a field, for problems that the caller finds.
    pub fn column(&self, field: Field) -> Option<&str> {
        let index = self.layout.column(field)?;
        self.table.names().get(index).map(String::as_str)
    }

    /// Returns a problem of the last row that only its judge can know; without a column, it is of the whole row.
    pub fn problem(&self, field: Option<Field>, kind: RowProblemKind) -> RowProblem {
        self.table.problem(field.and_then(|field| self.layout.column(field)), kind)
    }

    /// Reads the next row into `row`, whose texts are refilled: cells as written.
    ///
    /// # Errors
    /// The file cannot be read on, or is no CSV from here: nothing of it should be taken.
    pub fn next(&mut self, row: &mut ContactRow) -> Result<Next, FileProblem> {
        match self.table.next()? {
            None => return Ok(Next::End),
            Some(Err(problem)) => return Ok(Next::Reject(problem)),
            Some(Ok(record)) => self.layout.fill(record, row),
        }
        row.line = self.table.line();
        Ok(Next::Row)
    }

    /// Returns the first of what looks strange in the rows read so far.
    pub fn warnings(&self) -> &[FileWarning] {
        self.notes.kept()
    }

    /// Returns how often something looked strange.
    pub fn warning_count(&self) -> u64 {
        self.notes.count()
    }
}

#[cfg(test)]
mod tests;
