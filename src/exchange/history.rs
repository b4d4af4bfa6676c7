//! Reads another system's history of tickets through an import map: one row, one event, each judged alone.
//!
//! Rows are lent, not owned: a row's texts live until the next is read, so that millions of them cost no allocation.
use std::io::{self, Cursor, Read};

use csv::{ByteRecord, Reader, ReaderBuilder};

use super::delimiter;
use super::encoding::{self, Decoder};
use super::guard::{self, Guard};
use super::header::{Header, Layout};
use super::import_map::{DeskWords, ImportMap, StatusTarget};
use super::rejects::{self, Marks};
use super::table::is_separator_line;
use super::times::Times;
use super::words::Words;
use crate::domain::import::{FileProblem, RowProblem, RowProblemKind, WordList};
use crate::domain::instant::Instant;

/// The most bytes a cell may have.
pub const CELL_LIMIT: usize = 64 << 10;

/// The most bytes a message may have: 1 MiB.
pub const MESSAGE_LIMIT: usize = 1 << 20;

/// A history being read.
pub struct History<'m, R> {
    reader: Reader<Guard<Ahead<R>>>,
    record: ByteRecord,
    header: Header,
    /// of a file of rejects that is loaded again
    marks: Option<Marks>,
    delimiter: u8,
    judge: Judge<'m>,
}

/// Returns the bytes of a file in the encoding `name` as UTF-8.
///
/// # Errors
/// No encoding is called so; the file cannot be read.
pub fn decoded(input: Box<dyn Read + Send>, name: &str) -> Result<Box<dyn Read + Send>, FileProblem> {
    let encoding = encoding::named(name).ok_or_else(|| FileProblem::NoSuchEncoding(name.to_owned()))?;
    Ok(Box::new(Decoder::new(input, Some(encoding))?))
}

/// A row of the file: good, or rejected with its reason.
#[derive(Debug)]
pub enum Line<'a> {
    /// An event of a ticket
    Row(HistoryRow<'a>),
    /// A row that is not taken
    Reject {
        /// what is wrong with it
        problem: RowProblem,
        /// its cells as they stand in the file
        record: &'a ByteRecord,
    },
}

/// One event of a ticket of another system. A cell that is missing is `None`; defaults are not filled in.
#[derive(Clone, Debug)]
pub struct HistoryRow<'a> {
    /// line where it begins, from 1, the header included
    pub line: u64,
    /// old key of the ticket
    pub ticket: &'a str,
    /// when it happened
    pub at: Instant,
    /// slug of the desk's status that it left the ticket in
    pub status: &'a str,
    /// counts as an agent's response
    pub responds: bool,
    /// when the ticket was opened
    pub opened_at: Option<Instant>,
    /// slug of the desk's priority
    pub priority: Option<&'a str>,
    /// subject, as written
    pub subject: Option<&'a str>,
    /// organisation, by key or name
    pub org: Option<&'a str>,
    /// plan of an organisation that is made
    pub plan: Option<&'a str>,
    /// contact, however named
    pub contact: Option<&'a str>,
    /// slug of the desk's department
    pub department: Option<&'a str>,
    /// slug of the desk's ticket type
    pub kind: Option<&'a str>,
    /// agent it is assigned to, by e-mail
    pub assignee: Option<&'a str>,
    /// text of the event
    pub message: Option<&'a str>,
    /// every cell as it stands in the file
    pub record: &'a ByteRecord,
}

impl HistoryRow<'_> {
    /// Returns a problem of this row that only its reader can know, such as a contact that the store lacks.
    pub fn problem(&self, field: Option<&str>, value: &str, kind: RowProblemKind) -> RowProblem {
        RowProblem {
            line: self.line,
            field: field.map(str::to_owned),
            value: shorten(value.as_bytes()),
            kind,
        }
    }
}

impl<'m, R: Read> History<'m, R> {
    /// Reads the header of `input`. `delimiter` overrules the map's; where neither says it, it is the one under which the
    /// header has most of the map's columns.
    ///
    /// # Errors
    /// It cannot be read; there is no header, columns that the map names are missing or doubled, or the file is broken at its start.
    pub fn new(
        input: R,
        map: &'m ImportMap,
        desk: &'m dyn DeskWords,
        delimiter: Option<u8>,
    ) -> Result<Self, FileProblem> {
        let mut input = Ahead { bytes: Cursor::new(Vec::new()), input };
        let said = delimiter.or(map.source.delimiter);
        let delimiter =
            said.map_or_else(|| input.delimiter(map), Ok).map_err(|error| guard::io_problem(&error))?;
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .buffer_capacity(1 << 18)
            .from_reader(Guard::new(input, delimiter));
        let mut header = reader.byte_headers().map_err(|error| guard::file_problem(&error))?.clone();
        if is_separator_line(&header) {
            reader.read_byte_record(&mut header).map_err(|error| guard::file_problem(&error))?;
        }
        let header = Header::new(header);
        let layout = Layout::new(&header, map, delimiter)?;
        let (record, marks) = (ByteRecord::new(), Marks::of(header.names()));
        Ok(Self { reader, record, header, marks, delimiter, judge: Judge::new(layout, map, desk) })
    }

    /// Returns what parts the fields.
    pub fn delimiter(&self) -> char {
        char::from(self.delimiter)
    }

    /// Returns the header, as a file of rejects needs it.
    pub fn header(&self) -> &ByteRecord {
        self.header.record()
    }

    /// Returns the name of the column that holds a word of the map, for problems that the caller finds.
    pub fn column(&self, word: &str) -> Option<String> {
        self.judge.layout.of_word(word).map(|index| self.header.name(index))
    }

    /// Reads the next row; `None` after the last.
    ///
    /// # Errors
    /// The file cannot be read on, or is no CSV from here: nothing of it should be taken.
    pub fn next_line(&mut self) -> Result<Option<Line<'_>>, FileProblem> {
        if !self.reader.read_byte_record(&mut self.record).map_err(|error| guard::file_problem(&error))? {
            return Ok(None);
        }
        let Self { reader, record, header, marks, judge, .. } = self;
        let line = guard::line_of(reader, record);
        let row = check_shape(record, header, *marks).and_then(|()| judge.row(record, line));
        Ok(Some(match row {
            Ok(row) => Line::Row(row),
            Err(fault) => Line::Reject { problem: fault.problem(line, header, record), record },
        }))
    }
}

/// So many bytes of a file are looked at before its delimiter is decided.
const SAMPLE: u64 = 64 << 10;

/// A file of which the beginning was read ahead.
struct Ahead<R> {
    bytes: Cursor<Vec<u8>>,
    input: R,
}

impl<R: Read> Ahead<R> {
    /// Reads ahead and finds what parts the fields of a file that `map` reads.
    fn delimiter(&mut self, map: &ImportMap) -> io::Result<u8> {
        let bytes = self.bytes.get_mut();
        let count = self.input.by_ref().take(SAMPLE).read_to_end(bytes)? as u64;
        let columns = [&map.columns.ticket, &map.columns.at].into_iter();
        let columns = columns.chain(&map.columns.status).chain(map.columns.others.values());
        let known = |name: &str| columns.clone().any(|column| column.trim() == name);
        Ok(delimiter::find(bytes, count < SAMPLE, &known))
    }
}

impl<R: Read> Read for Ahead<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.bytes.read(buffer)? {
            0 => self.input.read(buffer),
            count => Ok(count),
        }
    }
}

/// What is wrong in a row, and in which column.
struct Fault {
    column: Option<usize>,
    kind: RowProblemKind,
}

impl Fault {
    fn problem(self, line: u64, header: &Header, record: &ByteRecord) -> RowProblem {
        let value = self.column.and_then(|index| record.get(index)).map(shorten).unwrap_or_default();
        RowProblem { line, field: self.column.map(|index| header.name(index)), value, kind: self.kind }
    }
}

/// Returns the first 80 characters of a cell.
pub(super) fn shorten(cell: &[u8]) -> String {
    let start = cell.get(..400).unwrap_or(cell); // enough bytes for 80 characters
    String::from_utf8_lossy(start).chars().take(80).collect()
}

/// Judges rows: where each word stands, and what the map and the desk know of its values.
struct Judge<'m> {
    layout: Layout,
    missing: &'m [String],
    at: Times,
    opened_at: Times,
    statuses: Words<'m, StatusTarget>,
    priorities: Words<'m, String>,
    departments: Words<'m, String>,
    kinds: Words<'m, String>,
    joined: String,
}

impl<'m> Judge<'m> {
    fn new(layout: Layout, map: &'m ImportMap, desk: &'m dyn DeskWords) -> Self {
        let times = || Times::new(map.source.times.clone(), map.source.zone);
        let plain = |slug| slug;
        let statuses = match &map.statuses {
            Some(table) => Words::of_table(WordList::Status, table),
            None => Words::of_desk(WordList::Status, desk, |status| StatusTarget { status, responds: false }),
        };
        let priorities = match &map.priorities {
            Some(table) => Words::of_table(WordList::Priority, table),
            None => Words::of_desk(WordList::Priority, desk, plain),
        };
        Self {
            layout,
            missing: &map.source.missing,
            at: times(),
            opened_at: times(),
            statuses,
            priorities,
            departments: Words::of_desk(WordList::Department, desk, plain),
            kinds: Words::of_desk(WordList::Type, desk, plain),
            joined: String::new(),
        }
    }

    fn row<'a>(&'a mut self, record: &'a ByteRecord, line: u64) -> Result<HistoryRow<'a>, Fault> {
        let Self { layout, missing, at, opened_at, statuses, priorities, departments, kinds, joined } = self;
        let cells = Cells { record, missing };
        let message = match layout.message {
            Some(index) => cells.at(index, MESSAGE_LIMIT)?,
            None => None,
        };
        let target = status(&cells, &layout.status, statuses, joined)?;
        Ok(HistoryRow {
            line,
            ticket: cells.required(layout.ticket)?,
            at: time(at, cells.required(layout.at)?, layout.at)?,
            status: &target.status,
            responds: target.responds,
            opened_at: match cells.optional(layout.opened_at)? {
                Some((index, text)) => Some(time(opened_at, text, index)?),
                None => None,
            },
            priority: slug(&cells, layout.priority, priorities)?,
            subject: cells.text(layout.subject)?,
            org: cells.text(layout.org)?,
            plan: cells.text(layout.plan)?,
            contact: cells.text(layout.contact)?,
            department: slug(&cells, layout.department, departments)?,
            kind: slug(&cells, layout.kind, kinds)?,
            assignee: cells.text(layout.assignee)?,
            message,
            record,
        })
    }
}

/// Refuses a row that has not as many fields as the header, and one that had not and was not mended since.
fn check_shape(record: &ByteRecord, header: &Header, marks: Option<Marks>) -> Result<(), Fault> {
    if let Some((column, kind)) = rejects::ragged(record.len(), header.names()) {
        return Err(Fault { column, kind });
    }
    let unmended = marks.and_then(|marks| marks.unmended(header.names(), record));
    unmended.map_or(Ok(()), |(column, kind)| Err(Fault { column: Some(column), kind }))
}

fn time(times: &mut Times, text: &str, index: usize) -> Result<Instant, Fault> {
    times.read(text).ok_or(Fault { column: Some(index), kind: RowProblemKind::Time })
}

/// Finds the slug of an optional cell.
fn slug<'a>(
    cells: &Cells<'_>,
    index: Option<usize>,
    words: &'a mut Words<'_, String>,
) -> Result<Option<&'a str>, Fault> {
    let Some((index, text)) = cells.optional(index)? else { return Ok(None) };
    let slug = words.find(text).map_err(|kind| Fault { column: Some(index), kind })?;
    Ok(Some(slug))
}

/// Finds the status of a row: of one column, or of several joined with `+`.
///
/// A part that is missing leaves its `+` where the map's table knows the value so, and goes with it where not.
fn status<'a>(
    cells: &Cells<'_>,
    columns: &[usize],
    words: &'a mut Words<'_, StatusTarget>,
    joined: &mut String,
) -> Result<&'a StatusTarget, Fault> {
    let fault = |column, kind| Fault { column, kind };
    let first = columns.first().copied();
    if let [column] = columns {
        return words.find(cells.required(*column)?).map_err(|kind| fault(first, kind));
    }
    for with_missing in [true, false] {
        joined.clear();
        let mut parts = 0;
        for column in columns {
            let text = cells.at(*column, CELL_LIMIT)?;
            if text.is_some() || with_missing {
                joined.push_str(if parts == 0 { "" } else { "+" });
                joined.push_str(text.unwrap_or_default());
                parts += 1;
            }
        }
        if words.knows(joined) {
            break;
        }
    }
    if joined.is_empty() {
        return Err(fault(first, RowProblemKind::Blank));
    }
    words.find(joined).map_err(|kind| fault(first, kind))
}

/// The cells of a row, judged as they are read.
struct Cells<'a> {
    record: &'a ByteRecord,
    missing: &'a [String],
}

impl<'a> Cells<'a> {
    /// Returns the text of a cell without white space at its ends; `None` when it is missing.
    fn at(&self, index: usize, limit: usize) -> Result<Option<&'a str>, Fault> {
        let fault = |kind| Fault { column: Some(index), kind };
        let bytes = self.record.get(index).unwrap_or_default();
        if bytes.len() > limit {
            return Err(fault(RowProblemKind::TooLong { limit }));
        }
        let text = std::str::from_utf8(bytes)
            .map_err(|error| fault(RowProblemKind::Encoding { byte: error.valid_up_to() + 1 }))?;
        if memchr::memchr(0, bytes).is_some() {
            return Err(fault(RowProblemKind::Nul));
        }
        let text = text.trim();
        Ok((!text.is_empty() && !self.missing.iter().any(|missing| missing == text)).then_some(text))
    }

    fn required(&self, index: usize) -> Result<&'a str, Fault> {
        self.at(index, CELL_LIMIT)?.ok_or(Fault { column: Some(index), kind: RowProblemKind::Blank })
    }

    fn optional(&self, index: Option<usize>) -> Result<Option<(usize, &'a str)>, Fault> {
        let Some(index) = index else { return Ok(None) };
        Ok(self.at(index, CELL_LIMIT)?.map(|text| (index, text)))
    }

    fn text(&self, index: Option<usize>) -> Result<Option<&'a str>, Fault> {
        Ok(self.optional(index)?.map(|(_, text)| text))
    }
}

#[cfg(test)]
mod tests;
