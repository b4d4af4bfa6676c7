//! Contacts in a delimited file.
use csv::ByteRecord;

use super::doubts::Doubts;
use super::formats;
use super::layout::Layout;
use super::notes::{Log, Notes};
use super::{Next, Options, residue};
use crate::domain::contact_file::{ContactFormat, Field, Found};
use crate::domain::contact_row::ContactRow;
use crate::domain::import::{FileProblem, RowProblem, RowProblemKind};
use crate::domain::text::fold;
use crate::exchange::delimiter;
use crate::exchange::encoding::{Decoder, Doubt};
use crate::exchange::table::{Table, Widths};

/// A delimited file of contacts being read.
pub(super) struct Sheet {
    table: Table,
    layout: Layout,
    delimiter: u8,
    format: ContactFormat,
    doubts: Doubts,
    /// whether the letters of the header were looked at
    header_seen: bool,
}

impl Sheet {
    /// Finds the delimiter and the format and reads the header.
    pub(super) fn new(input: Decoder, options: &Options) -> Result<Self, FileProblem> {
        let delimiter = options.delimiter.unwrap_or_else(|| find_delimiter(&input, options));
        let mut table = Table::new(input, delimiter)?;
        let format = options.format.unwrap_or_else(|| formats::of_header(table.names()));
        if format == ContactFormat::Outlook {
            table.set_widths(Widths::Fewer); // its exporters leave blank cells at a row's end away
        }
        let layout = Layout::new(table.names(), format, options)?;
        table.set_body(layout.column(Field::Notes));
        Ok(Self { table, layout, delimiter, format, doubts: Doubts::default(), header_seen: false })
    }

    pub(super) fn found(&self) -> Found {
        let delimiter = Some(char::from(self.delimiter));
        Found { encoding: self.table.encoding(), delimiter, format: self.format }
    }

    pub(super) fn header(&self) -> &ByteRecord {
        self.table.header()
    }

    pub(super) fn record(&self) -> &ByteRecord {
        self.table.record()
    }

    pub(super) fn column(&self, field: Field) -> Option<&str> {
        let index = self.layout.column(field)?;
        self.table.names().get(index).map(String::as_str)
    }

    pub(super) fn problem(
        &self,
        row: (u64, &ByteRecord),
        field: Option<Field>,
        kind: RowProblemKind,
    ) -> RowProblem {
        self.table.problem_of(row, field.and_then(|field| self.layout.column(field)), kind)
    }

    pub(super) fn next(&mut self, row: &mut ContactRow, log: &mut Log) -> Result<Next, FileProblem> {
        match self.table.next()? {
            None => return Ok(Next::End),
            Some(Err(problem)) => return Ok(Next::Reject(problem)),
            Some(Ok(())) => {}
        }
        row.line = self.table.line();
        let mut notes = Notes { line: row.line, names: self.table.names(), log };
        if let Some(record) = self.table.text() {
            self.layout.fill(record, row, &mut notes);
            if residue::may_be_in(record) {
                for (column, cell) in record.iter().enumerate() {
                    if let Some((at, kind)) = residue::find(cell) {
                        notes.add_at(Some(column), at, cell, kind);
                    }
                }
            }
        }
        if self.table.doubt() != Doubt::None {
            self.note_doubts(log);
        }
        Ok(Next::Row)
    }

    /// Notes where the last row, and before the first the header, make the encoding doubtful.
    fn note_doubts(&mut self, log: &mut Log) {
        let (names, line) = (self.table.names(), self.table.line());
        let how = (self.table.doubt(), self.table.encoding());
        if !std::mem::replace(&mut self.header_seen, true) {
            let cells = names.iter().enumerate().map(|(index, name)| (Some(index), name.as_str()));
            self.doubts.note(cells, how, &mut Notes { line: self.table.header_line(), names, log });
        }
        let cells = self.table.text().into_iter().flatten().enumerate();
        self.doubts.note(
            cells.map(|(index, cell)| (Some(index), cell)),
            how,
            &mut Notes { line, names, log },
        );
    }
}

/// Finds the delimiter by the names that the format, or any format, knows.
fn find_delimiter(input: &Decoder, options: &Options) -> u8 {
    let (sample, whole) = input.sample();
    let asked = |name: &str| options.maps.iter().any(|map| fold(&map.column) == fold(name));
    let among = |name: &str| match options.format {
        Some(format) => formats::place(format, name).is_some(),
        None => ContactFormat::ALL.into_iter().any(|format| formats::place(format, name).is_some()),
    };
    delimiter::find(&sample, whole, &|name| asked(name) || among(name))
}
