//! Watches the bytes of a CSV file on their way to the parser, for what the parser forgives and mesa does not.
//!
//! The parser takes a quote that is never closed for a field that fills the rest of the file, and reads `"1"x` as
//! `1x`. Both mean that the file is not what its author meant, so both refuse it whole (RELIABILITY §6, 8 and 9).
//! A row without end, as `/dev/zero` gives, is stopped too.
//!
//! Lines may end in LF, CR LF or CR, and in one way here and another there; the parser counts LFs alone. So each line
//! is made to end in an LF on its way: CR becomes LF, CR LF becomes LF CR, the CR of which is a blank line.
use std::error::Error;
use std::fmt;
use std::io::{self, Read};

use csv::{ByteRecord, Reader};

use crate::domain::import::FileProblem;

/// The most bytes a row may have.
pub const ROW_LIMIT: u64 = 4 << 20;

/// What a file that is cut off by old systems ends in.
const CONTROL_Z: u8 = 0x1a;

/// A reader that hands through a CSV file and fails at the first thing in it that makes it no CSV file.
#[derive(Debug)]
pub struct Guard<R> {
    inner: R,
    delimiter: u8,
    state: State,
    line: u64,
    offset: u64,
    row_start: u64,
    row_line: u64,
    last: u8,
    /// the last byte was a CR outside quotes: an LF after it ends no further line
    after_cr: bool,
    /// whether the first line ends in CR alone: then all do, those within quotes too
    old_mac: Option<bool>,
    ended: bool,
}

/// Where the last byte has left the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// outside quotes
    Plain,
    /// inside quotes that were opened at this line
    Quoted(u64),
    /// just after a quote inside quotes: closing, or the first of a doubled one
    AfterQuote(u64),
}

/// A [`FileProblem`] on its way through the parser.
#[derive(Debug)]
struct Broken(FileProblem);

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl Error for Broken {}

/// Returns an error of reading that carries a problem through the parser.
pub(super) fn broken(problem: FileProblem) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, Broken(problem))
}

/// Returns the file problem in an error of the parser.
pub fn file_problem(error: &csv::Error) -> FileProblem {
    match error.kind() {
        csv::ErrorKind::Io(error) => io_problem(error),
        _ => FileProblem::Unreadable(error.to_string()),
    }
}

/// Returns the file problem in an error of reading.
pub(super) fn io_problem(error: &io::Error) -> FileProblem {
    match error.get_ref().and_then(|inner| inner.downcast_ref()) {
        Some(Broken(problem)) => problem.clone(),
        None => FileProblem::Unreadable(error.to_string()),
    }
}

/// Returns the line where a record begins.
///
/// The parser counts LFs up to where a record ends; it does not know of blank lines that came first.
pub(super) fn line_of<R: Read>(reader: &Reader<Guard<R>>, record: &ByteRecord) -> u64 {
    let (guard, end) = (reader.get_ref(), reader.position());
    let inside = memchr::memchr_iter(b'\n', record.as_slice()).count() as u64;
    end.line().saturating_sub(inside + u64::from(!guard.is_open_end(end.byte())))
}

impl<R: Read> Guard<R> {
    /// Watches `inner`, whose fields are parted by `delimiter`.
    pub fn new(inner: R, delimiter: u8) -> Self {
        let last = b'\n'; // the file's first byte begins a field
        Self {
            inner,
            delimiter,
            state: State::Plain,
            line: 1,
            offset: 0,
            row_start: 0,
            row_line: 1,
            last,
            after_cr: false,
            old_mac: None,
            ended: false,
        }
    }

    /// Returns what is watched.
    pub fn get_ref(&self) -> &R {
        &self.inner
    }

    /// Tells whether `offset` is the file's end, and no line break stands before it.
    pub fn is_open_end(&self, offset: u64) -> bool {
        self.ended && offset >= self.offset && !matches!(self.last, b'\n' | b'\r')
    }

    /// Looks over the next bytes of the file.
    fn watch(&mut self, chunk: &mut [u8]) -> Result<(), FileProblem> {
        let mut rest = chunk;
        if self.offset == 0 {
            if rest.starts_with(&[0xff, 0xfe]) || rest.starts_with(&[0xfe, 0xff]) {
                return Err(FileProblem::Utf16);
            }
            if rest.starts_with(&[0xef, 0xbb, 0xbf]) {
                self.offset += 3; // a byte order mark; the parser drops it too
                rest = rest.get_mut(3..).unwrap_or_default();
            }
        }
        while !rest.is_empty() {
            rest = self.step(rest)?;
        }
        if self.offset - self.row_start > ROW_LIMIT {
            return Err(match self.state {
                State::Quoted(line) => FileProblem::OpenQuote { line },
                State::Plain | State::AfterQuote(_) => {
                    FileProblem::RowTooLong { line: self.row_line, limit: ROW_LIMIT }
                }
            });
        }
        Ok(())
    }

    /// Looks at the bytes up to the next quote; returns those after it.
    fn step<'a>(&mut self, bytes: &'a mut [u8]) -> Result<&'a mut [u8], FileProblem> {
        if let State::AfterQuote(opened) = self.state {
            return self.after_quote(bytes, opened);
        }
        let quote = memchr::memchr(b'"', bytes);
        let (before, after) = bytes.split_at_mut(quote.unwrap_or(bytes.len()));
        self.end_lines(before, !after.is_empty());
        self.pass(before);
        let Some(after) = after.get_mut(1..) else { return Ok(&mut []) };
        self.state = match self.state {
            State::Quoted(opened) => State::AfterQuote(opened),
            State::Plain if self.begins_field() => State::Quoted(self.line),
            State::Plain | State::AfterQuote(_) => State::Plain, // a quote within a plain field is a character
        };
        self.offset += 1;
        self.last = b'"';
        Ok(after)
    }

    /// Judges what follows a quote inside quotes: another quote, or the field's end.
    fn after_quote<'a>(&mut self, bytes: &'a mut [u8], opened: u64) -> Result<&'a mut [u8], FileProblem> {
        match bytes.first().copied() {
            Some(b'"') => {
                self.state = State::Quoted(opened);
                self.offset += 1;
                Ok(bytes.get_mut(1..).unwrap_or_default())
            }
            Some(byte) if byte == self.delimiter || matches!(byte, b'\n' | b'\r') => {
                self.state = State::Plain;
                Ok(bytes)
            }
            // A lone Ctrl-Z at the end is named as such by `end`.
            Some(CONTROL_Z) if bytes.len() == 1 => {
                self.state = State::Plain;
                Ok(bytes)
            }
            _ => Err(FileProblem::StrayQuote { line: self.line }),
        }
    }

    /// Makes the lines in bytes that hold no quote end in LF; `is_followed` tells whether the byte after them is known.
    fn end_lines(&mut self, bytes: &mut [u8], is_followed: bool) {
        let (quoted, mut at) = (matches!(self.state, State::Quoted(_)), 0);
        if std::mem::take(&mut self.after_cr) {
            let lf = bytes.first_mut().filter(|next| **next == b'\n');
            self.old_mac.get_or_insert(lf.is_none());
            if let Some(lf) = lf {
                *lf = b'\r';
                at = 1;
            }
        }
        if quoted && self.old_mac != Some(true) {
            return;
        }
        if self.old_mac.is_none() {
            let first = memchr::memchr2(b'\n', b'\r', bytes);
            self.old_mac = first.and_then(|first| match bytes.get(first..) {
                Some([b'\r']) => is_followed.then_some(true),
                Some([b'\r', next, ..]) => Some(*next != b'\n'),
                _ => Some(false),
            });
        }
        while let Some(found) = bytes.get(at..).and_then(|rest| memchr::memchr(b'\r', rest)) {
            at += found;
            at += match bytes.get_mut(at..) {
                Some([cr, lf @ b'\n', ..]) => {
                    std::mem::swap(cr, lf);
                    2
                }
                Some([cr, rest @ ..]) => {
                    *cr = b'\n';
                    self.after_cr = rest.is_empty() && !is_followed;
                    1
                }
                _ => 1,
            };
        }
    }

    /// Counts lines and rows in bytes that hold no quote.
    fn pass(&mut self, bytes: &[u8]) {
        let Some(last) = bytes.last() else { return };
        self.line += memchr::memchr_iter(b'\n', bytes).count() as u64;
        if self.state == State::Plain
            && let Some(end) = memchr::memrchr2(b'\n', b'\r', bytes)
        {
            self.row_start = self.offset + end as u64 + 1;
            self.row_line = self.line;
        }
        self.offset += bytes.len() as u64;
        self.last = *last;
    }

    /// Tells whether the next byte is the first of a field.
    fn begins_field(&self) -> bool {
        self.last == self.delimiter || matches!(self.last, b'\n' | b'\r')
    }

    /// Judges the end of the file.
    fn end(&self) -> Result<(), FileProblem> {
        match self.state {
            State::Quoted(line) => Err(FileProblem::OpenQuote { line }),
            State::Plain if self.last == CONTROL_Z => Err(FileProblem::ControlZ),
            State::Plain | State::AfterQuote(_) => Ok(()),
        }
    }
}

impl<R: Read> Read for Guard<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.ended = count == 0 && !buffer.is_empty();
        let chunk = buffer.get_mut(..count).unwrap_or_default();
        let verdict = if self.ended { self.end() } else { self.watch(chunk) };
        verdict.map(|()| count).map_err(broken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Gives its bytes in portions of a size, to try every seam between portions.
    struct Portions<'a>(&'a [u8], usize);

    impl Read for Portions<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let count = self.1.min(self.0.len()).min(buffer.len());
            buffer[..count].copy_from_slice(&self.0[..count]);
            self.0 = &self.0[count..];
            Ok(count)
        }
    }

    fn judge(text: &[u8], portion: usize) -> Result<(), FileProblem> {
        let reader = Guard::new(Portions(text, portion), b',');
        let mut records = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(reader);
        let mut record = ByteRecord::new();
        while records.read_byte_record(&mut record).map_err(|error| file_problem(&error))? {}
        Ok(())
    }

    #[test]
    fn quotes_are_followed_through_any_portions() {
        for portion in 1..12 {
            for good in [
                "a,b\n1,2\n",
                "\"a\",b\r\n\"x\"\"y\",\"1\n2\"\r\n",
                "5\" disk,x\n",
                "",
                "\u{feff}\"a\"\n1",
                "\"\"\n",
            ] {
                assert_eq!(judge(good.as_bytes(), portion), Ok(()), "{good:?} by {portion}");
            }
            assert_eq!(judge(b"a\nb,\"c\nd\ne", portion), Err(FileProblem::OpenQuote { line: 2 }));
            assert_eq!(judge(b"a\rb,\"c\rd\re", portion), Err(FileProblem::OpenQuote { line: 2 }));
            assert_eq!(judge(b"a\r\"c\rd\re", portion), Err(FileProblem::OpenQuote { line: 2 }));
            assert_eq!(judge(b"a\r\nb,\"c\r\nd", portion), Err(FileProblem::OpenQuote { line: 2 }));
            assert_eq!(judge(b"a\n\"1\"x\n", portion), Err(FileProblem::StrayQuote { line: 2 }));
            assert_eq!(judge(b"a\nb\n\x1a", portion), Err(FileProblem::ControlZ));
            assert_eq!(judge(b"a\n\"b\"\x1a", portion), Err(FileProblem::ControlZ));
        }
        assert_eq!(judge(b"\xff\xfea\0", 100), Err(FileProblem::Utf16));
    }

    /// The line of each record and its cells.
    fn lines(text: &str, portion: usize) -> Vec<(u64, Vec<String>)> {
        let reader = Guard::new(Portions(text.as_bytes(), portion), b',');
        let mut records = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(reader);
        let (mut record, mut lines) = (ByteRecord::new(), Vec::new());
        while records.read_byte_record(&mut record).unwrap() {
            let cells = record.iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
            lines.push((line_of(&records, &record), cells));
        }
        lines
    }

    #[test]
    fn a_record_stands_at_its_line_however_lines_end() {
        for portion in 1..12 {
            for end in ["\n", "\r\n", "\r"] {
                let text = "a,b\n1,\"x\ny\"\n\n2,3\n\"4\",\"\"\n5,6".replace('\n', end);
                let inside = format!("x{}y", if end == "\r" { "\n" } else { end });
                let row = |line, a: &str, b: &str| (line, vec![a.to_owned(), b.to_owned()]);
                let expected = [
                    row(1, "a", "b"),
                    row(2, "1", &inside),
                    row(5, "2", "3"),
                    row(6, "4", ""),
                    row(7, "5", "6"),
                ];
                assert_eq!(lines(&text, portion), expected, "{text:?} by {portion}");
                assert_eq!(lines(&format!("{text}{end}"), portion), expected, "{text:?} by {portion}");
            }
            let mixed = lines("a\r\nb\nc\rd\n\r\ne\r\r\"f\"\r\ng", portion);
            let at: Vec<_> = mixed.into_iter().map(|(line, cells)| format!("{}{line}", cells[0])).collect();
            assert_eq!(at, ["a1", "b2", "c3", "d4", "e6", "f8", "g9"], "by {portion}");
        }
    }

    #[test]
    fn a_row_without_end_is_stopped() {
        let mut records = Reader::from_reader(Guard::new(io::repeat(0), b','));
        let problem = file_problem(&records.headers().unwrap_err());
        assert_eq!(problem, FileProblem::RowTooLong { line: 1, limit: ROW_LIMIT });
        let text = format!("a\n\"{}", "x\n".repeat(3 << 20));
        assert_eq!(judge(text.as_bytes(), 1 << 16), Err(FileProblem::OpenQuote { line: 2 }));
    }

    proptest! {
        #[test]
        fn the_verdict_does_not_depend_on_portions(text in "[a\",\n\r]{0,30}", portion in 1_usize..9) {
            prop_assert_eq!(judge(text.as_bytes(), portion), judge(text.as_bytes(), 1000));
        }

        #[test]
        fn what_the_library_writes_is_accepted(fields in proptest::collection::vec(any::<String>(), 1..6)) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(&fields).unwrap();
            let text = writer.into_inner().unwrap();
            if text.trim_ascii_end().last() != Some(&CONTROL_Z) {
                prop_assert_eq!(judge(&text, 3), Ok(()));
            }
        }
    }
}
