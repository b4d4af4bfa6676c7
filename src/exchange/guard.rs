//! Watches the bytes of a CSV file on their way to the parser, for what the parser forgives and mesa does not.
//!
//! The parser takes a quote that is never closed for a field that fills the rest of the file, and reads `"1"x` as
//! `1x`. Both mean that the file is not what its author meant, so both refuse it whole (RELIABILITY §6, 8 and 9).
//! A row without end, as `/dev/zero` gives, is stopped too.
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
    ending: Option<Ending>,
    ended: bool,
}

/// What ends the lines of a file: as its first line does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// LF
    Lf,
    /// CR LF
    CrLf,
    /// CR alone
    Cr,
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
/// The parser counts LFs up to where a record ends; it knows neither that blank lines came first nor, where CR LF ends
/// the lines, that an LF is still to come. In a file of CRs it counts none: there the records are counted.
pub(super) fn line_of<R: Read>(reader: &Reader<Guard<R>>, record: &ByteRecord) -> u64 {
    let (guard, end) = (reader.get_ref(), reader.position());
    let inside = memchr::memchr_iter(b'\n', record.as_slice()).count() as u64;
    let after = match guard.ending() {
        Some(Ending::Cr) => return record.position().map_or(0, |start| start.record() + 1),
        Some(Ending::CrLf) | None => 0,
        Some(Ending::Lf) => u64::from(!guard.is_open_end(end.byte())),
    };
    end.line().saturating_sub(inside + after)
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
            ending: None,
            ended: false,
        }
    }

    /// Returns what is watched.
    pub fn get_ref(&self) -> &R {
        &self.inner
    }

    /// Tells what ends the file's lines, once the first has ended.
    pub fn ending(&self) -> Option<Ending> {
        self.ending
    }

    /// Tells whether `offset` is the file's end, and no line break stands before it.
    pub fn is_open_end(&self, offset: u64) -> bool {
        self.ended && offset >= self.offset && self.last != b'\n'
    }

    /// Looks over the next bytes of the file.
    fn watch(&mut self, chunk: &[u8]) -> Result<(), FileProblem> {
        let mut rest = chunk;
        if self.offset == 0 {
            if chunk.starts_with(&[0xff, 0xfe]) || chunk.starts_with(&[0xfe, 0xff]) {
                return Err(FileProblem::Utf16);
            }
            if let Some(after) = chunk.strip_prefix(&[0xef, 0xbb, 0xbf]) {
                self.offset += 3; // a byte order mark; the parser drops it too
                rest = after;
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
    fn step<'a>(&mut self, bytes: &'a [u8]) -> Result<&'a [u8], FileProblem> {
        if let State::AfterQuote(opened) = self.state {
            return self.after_quote(bytes, opened);
        }
        let quote = memchr::memchr(b'"', bytes);
        let (before, after) = bytes.split_at(quote.unwrap_or(bytes.len()));
        self.settle_ending(before, after.first().copied());
        self.pass(before);
        let Some(after) = after.get(1..) else { return Ok(&[]) };
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
    fn after_quote<'a>(&mut self, bytes: &'a [u8], opened: u64) -> Result<&'a [u8], FileProblem> {
        match bytes.split_first() {
            Some((b'"', after)) => {
                self.state = State::Quoted(opened);
                self.offset += 1;
                Ok(after)
            }
            Some((byte, _)) if *byte == self.delimiter || matches!(byte, b'\n' | b'\r') => {
                self.state = State::Plain;
                Ok(bytes)
            }
            // A lone Ctrl-Z at the end is named as such by `end`.
            Some((&CONTROL_Z, [])) => {
                self.state = State::Plain;
                Ok(bytes)
            }
            _ => Err(FileProblem::StrayQuote { line: self.line }),
        }
    }

    /// Finds out what ends the lines, at the first end of one; `next` is the byte after `bytes`, where it is known.
    fn settle_ending(&mut self, bytes: &[u8], next: Option<u8>) {
        if self.ending.is_some() || self.state != State::Plain {
            return;
        }
        let after = |byte: Option<u8>| if byte == Some(b'\n') { Ending::CrLf } else { Ending::Cr };
        if self.last == b'\r' {
            self.ending = Some(after(bytes.first().copied()));
            self.line += u64::from(self.ending == Some(Ending::Cr));
            return;
        }
        let Some(end) = memchr::memchr2(b'\n', b'\r', bytes) else { return };
        self.ending = match (bytes.get(end), bytes.get(end + 1).copied().or(next)) {
            (Some(b'\n'), _) => Some(Ending::Lf),
            (_, None) => None, // the next portion tells
            (_, byte) => Some(after(byte)),
        };
    }

    /// Counts lines and rows in bytes that hold no quote.
    fn pass(&mut self, bytes: &[u8]) {
        let Some(last) = bytes.last() else { return };
        let end = if self.ending == Some(Ending::Cr) { b'\r' } else { b'\n' };
        self.line += memchr::memchr_iter(end, bytes).count() as u64;
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
        let chunk = buffer.get(..count).unwrap_or_default();
        self.ended = chunk.is_empty() && !buffer.is_empty();
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
