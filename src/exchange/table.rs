//! A delimited file as records of texts: each row has the header's width and can be read, or is told with its reason.
use csv::{ByteRecord, Reader, ReaderBuilder, StringRecord};

use super::encoding::{Decoder, Doubt};
use super::guard::{self, Guard};
use super::history::{CELL_LIMIT, shorten};
use super::rejects::{self, Marks};
use crate::domain::import::{FileProblem, RowProblem, RowProblemKind};
use crate::domain::text::BODY_LIMIT;

/// A delimited file being read.
pub(super) struct Table {
    reader: Reader<Guard<Decoder>>,
    header: ByteRecord,
    names: Vec<String>,
    /// the last row; only for the time of reading the next is there none
    text: Option<StringRecord>,
    /// the last row where it is no text
    bytes: Option<ByteRecord>,
    line: u64,
    header_line: u64,
    widths: Widths,
    /// the column of bodies
    body: Option<usize>,
    /// of a file of rejects that is loaded again
    marks: Option<Marks>,
}

/// How many cells a row may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Widths {
    /// as many as the header
    Equal,
    /// fewer too: blank ones at its end are left out
    Fewer,
}

impl Table {
    /// Reads the header of `input`. A first line `sep=;`, as Excel knows it, is passed over.
    ///
    /// # Errors
    /// There is no header, or the file is broken at its start.
    pub(super) fn new(input: Decoder, delimiter: u8) -> Result<Self, FileProblem> {
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(1 << 18)
            .from_reader(Guard::new(input, delimiter));
        let mut header = ByteRecord::new();
        reader.read_byte_record(&mut header).map_err(|error| guard::file_problem(&error))?;
        if is_separator_line(&header) {
            reader.read_byte_record(&mut header).map_err(|error| guard::file_problem(&error))?;
        }
        let names: Vec<_> =
            header.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_owned()).collect();
        if names.iter().all(String::is_empty) {
            return Err(FileProblem::NoHeader);
        }
        let (text, bytes, line) = (Some(StringRecord::new()), None, guard::line_of(&reader, &header));
        let (header_line, widths, body, marks) = (line, Widths::Equal, None, Marks::of(&names));
        Ok(Self { reader, header, names, text, bytes, line, header_line, widths, body, marks })
    }

    /// Says how many cells a row may have.
    pub(super) fn set_widths(&mut self, widths: Widths) {
        self.widths = widths;
    }

    /// Says which column holds bodies, which may be longer than other texts.
    pub(super) fn set_body(&mut self, column: Option<usize>) {
        self.body = column;
    }

    /// Returns the names in the header, without white space at their ends.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// Returns the header as it stands in the file.
    pub(super) fn header(&self) -> &ByteRecord {
        &self.header
    }

    /// Returns the encoding of what was read so far: a file of plain ASCII may turn out to be something else.
    pub(super) fn encoding(&self) -> &'static str {
        self.reader.get_ref().get_ref().encoding()
    }

    /// Tells how sure that encoding is.
    pub(super) fn doubt(&self) -> Doubt {
        self.reader.get_ref().get_ref().doubt()
    }

    /// Returns the line where the header begins.
    pub(super) fn header_line(&self) -> u64 {
        self.header_line
    }

    /// Returns the line where the last row begins.
    pub(super) fn line(&self) -> u64 {
        self.line
    }

    /// Returns the last row as it stands in the file.
    pub(super) fn record(&self) -> &ByteRecord {
        let text = self.text.as_ref().map_or(&self.header, StringRecord::as_byte_record);
        self.bytes.as_ref().unwrap_or(text)
    }

    /// Returns the last row as texts, where it is one.
    pub(super) fn text(&self) -> Option<&StringRecord> {
        self.text.as_ref()
    }

    /// Returns a problem of the last row.
    pub(super) fn problem(&self, column: Option<usize>, kind: RowProblemKind) -> RowProblem {
        self.problem_of((self.line, self.record()), column, kind)
    }

    /// Returns a problem of a row that was read before, with the line where it began.
    pub(super) fn problem_of(
        &self,
        (line, record): (u64, &ByteRecord),
        column: Option<usize>,
        kind: RowProblemKind,
    ) -> RowProblem {
        let value = column.and_then(|index| record.get(index)).map(shorten).unwrap_or_default();
        let field = column.and_then(|index| self.names.get(index).cloned());
        RowProblem { line, field, value, kind }
    }

    /// Reads the next row; `None` after the last.
    ///
    /// # Errors
    /// The file cannot be read on, or is no CSV from here: nothing of it should be taken.
    pub(super) fn next(&mut self) -> Result<Option<Result<(), RowProblem>>, FileProblem> {
        let mut bytes = match (self.bytes.take(), self.text.take()) {
            (Some(bytes), _) => bytes,
            (None, text) => text.unwrap_or_default().into_byte_record(),
        };
        let more = self.reader.read_byte_record(&mut bytes).map_err(|error| guard::file_problem(&error));
        if more == Ok(true) {
            self.line = guard::line_of(&self.reader, &bytes);
        }
        match StringRecord::from_byte_record(bytes) {
            Ok(text) => self.text = Some(text),
            Err(error) => self.bytes = Some(error.into_byte_record()),
        }
        if !more? {
            return Ok(None);
        }
        if let Some((column, kind)) = self.fault() {
            return Ok(Some(Err(self.problem(column, kind))));
        }
        Ok(Some(Ok(())))
    }

    /// Returns what is wrong with the last row, and in which column.
    fn fault(&self) -> Option<(Option<usize>, RowProblemKind)> {
        let record = self.record();
        let may_be_short = self.widths == Widths::Fewer && record.len() < self.names.len();
        if let Some(fault) = rejects::ragged(record.len(), &self.names).filter(|_| !may_be_short) {
            return Some(fault);
        }
        if let Some((column, kind)) = self.marks.and_then(|marks| marks.unmended(&self.names, record)) {
            return Some((Some(column), kind));
        }
        if self.bytes.is_some() {
            return record.iter().enumerate().find_map(|(index, cell)| self.undecoded(index, cell));
        }
        if memchr::memchr(0, record.as_slice()).is_some() {
            let column = record.iter().position(|cell| cell.contains(&0));
            return Some((column, RowProblemKind::Nul));
        }
        if record.as_slice().len() > CELL_LIMIT {
            let limit = |index| if self.body == Some(index) { BODY_LIMIT } else { CELL_LIMIT };
            let column = record.iter().enumerate().position(|(index, cell)| cell.len() > limit(index));
            return column.map(|index| (Some(index), RowProblemKind::TooLong { limit: limit(index) }));
        }
        None
    }

    /// Returns what is wrong with a cell that is no text.
    fn undecoded(&self, index: usize, cell: &[u8]) -> Option<(Option<usize>, RowProblemKind)> {
        let error = std::str::from_utf8(cell).err()?;
        let before = String::from_utf8_lossy(cell.get(..error.valid_up_to())?);
        let kind = match self.encoding() {
            "utf-8" => RowProblemKind::Encoding { byte: error.valid_up_to() + 1 },
            encoding => RowProblemKind::Undecoded { encoding, character: before.chars().count() + 1 },
        };
        Some((Some(index), kind))
    }
}

/// Tells whether a first row is the `sep=;` by which Excel is told the delimiter.
pub(super) fn is_separator_line(record: &ByteRecord) -> bool {
    let first = record.get(0).unwrap_or_default();
    let said = first.get(..4).is_some_and(|word| word.eq_ignore_ascii_case(b"sep="));
    said && first.len() <= 5 && record.iter().skip(1).all(<[u8]>::is_empty) && record.len() <= 2
}
