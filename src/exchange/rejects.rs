//! The file of rejected rows: the input's own columns, then `_line,_code,_field,_message`; to be mended and loaded again.
//!
//! It is UTF-8 with commas, whatever the input was. Bytes that were no UTF-8 stand as `U+FFFD`.
use std::cmp::Ordering;
use std::io::{self, Write};

use csv::{ByteRecord, Writer};

use crate::domain::import::{RowProblem, RowProblemKind};

/// The columns that follow the input's own.
pub(super) const OWN: [&str; 4] = ["_line", "_code", "_field", "_message"];

/// A file of rejects that is loaded again: where it says what was wrong with a row.
///
/// A row that was too short or too long is filled up or pressed into the columns, and bytes that could not be read stand
/// as `U+FFFD`: what was wrong can no longer be seen in such a row itself. It is rejected again until it is mended or
/// its `_code` is cleared.
#[derive(Clone, Copy, Debug)]
pub(super) struct Marks {
    code: usize,
    field: usize,
}

impl Marks {
    /// Finds the columns of a file of rejects, if it is one.
    pub(super) fn of(names: &[String]) -> Option<Self> {
        let [_, code, field, _] = OWN;
        let place = |own| names.iter().position(|name| name == own);
        Some(Self { code: place(code)?, field: place(field)? })
    }

    /// Returns what is still wrong with a row, and in which column.
    pub(super) fn unmended(self, names: &[String], row: &ByteRecord) -> Option<(usize, RowProblemKind)> {
        let text = |index: usize| row.get(index).unwrap_or_default();
        let code = MARKED.into_iter().find(|code| code.as_bytes() == text(self.code))?;
        let column = names.iter().position(|name| name.as_bytes() == text(self.field))?;
        let is_as_it_was = match code {
            SHORT => text(column).trim_ascii().is_empty(),
            LONG => text(column).contains(&JOINT),
            _ => memchr::memmem::find(text(column), "\u{fffd}".as_bytes()).is_some(),
        };
        is_as_it_was.then_some((column, RowProblemKind::Unmended { code }))
    }
}

/// Returns what is wrong with a row that has not as many cells as its header has names, and the column from which on.
pub(super) fn ragged(found: usize, names: &[String]) -> Option<(Option<usize>, RowProblemKind)> {
    let expected = names.len();
    match found.cmp(&expected) {
        Ordering::Equal => None,
        Ordering::Less => Some((Some(found), RowProblemKind::ShortRow { expected, found })),
        Ordering::Greater => {
            let last = names.iter().rposition(|name| !OWN.contains(&name.as_str()));
            Some((last, RowProblemKind::LongRow { expected, found }))
        }
    }
}

const SHORT: &str = "short-row";
const LONG: &str = "long-row";

/// What a row was rejected for that cannot be seen in it any longer.
const MARKED: [&str; 4] = [SHORT, LONG, "not-utf8", "not-decoded"];

/// What joins the cells that are left over in a row that is too long.
const JOINT: u8 = b',';

/// Writes rejected rows.
pub struct Rejects<W: Write> {
    writer: Writer<W>,
    kept: Vec<usize>,
    width: usize,
    count: u64,
}

impl<W: Write> Rejects<W> {
    /// Begins a file for an input with this header; columns of an earlier file of rejects are left out.
    pub fn new(output: W, header: &ByteRecord) -> io::Result<Self> {
        let own = |cell: &[u8]| OWN.iter().any(|name| name.as_bytes() == cell);
        let kept = header.iter().enumerate().filter(|(_, cell)| !own(cell)).map(|(index, _)| index).collect();
        let mut rejects = Self { writer: Writer::from_writer(output), kept, width: header.len(), count: 0 };
        rejects.cells(header)?;
        rejects.writer.write_record(OWN)?;
        Ok(rejects)
    }

    /// Writes a row with what is wrong with it, in words.
    ///
    /// A row that is too short is filled up; of one that is too long, the last column takes what is left over.
    pub fn write(&mut self, row: &ByteRecord, problem: &RowProblem, message: &str) -> io::Result<()> {
        self.cells(row)?;
        let field = problem.field.as_deref().unwrap_or_default();
        self.writer.write_record([&problem.line.to_string(), problem.kind.code(), field, message])?;
        self.count += 1;
        Ok(())
    }

    /// Returns how many rows were written.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Writes out what was held back.
    pub fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }

    /// Ends the file and returns what it was written to.
    pub fn finish(self) -> io::Result<W> {
        self.writer.into_inner().map_err(csv::IntoInnerError::into_error)
    }

    /// Writes the input's own cells and leaves the line open.
    fn cells(&mut self, row: &ByteRecord) -> io::Result<()> {
        let over = row.len().saturating_sub(self.width);
        for index in &self.kept {
            let cell = String::from_utf8_lossy(row.get(*index).unwrap_or_default());
            if over == 0 || Some(index) != self.kept.last() {
                self.writer.write_field(cell.as_bytes())?;
                continue;
            }
            let rest: Vec<_> = row.iter().skip(*index).take(1 + over).map(String::from_utf8_lossy).collect();
            self.writer.write_field(rest.join(&char::from(JOINT).to_string()))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::import::RowProblemKind;

    #[test]
    fn rows_keep_their_cells_and_gain_the_reason() {
        let mut rejects = Rejects::new(Vec::new(), &ByteRecord::from(vec!["a", "b", "_code"])).unwrap();
        let problem = |line| RowProblem {
            line,
            field: Some("b".into()),
            value: "x".into(),
            kind: RowProblemKind::Time,
        };
        rejects
            .write(&ByteRecord::from(vec![&b"1"[..], b"x,\xff", b"old"]), &problem(2), "no \"time\"")
            .unwrap();
        rejects.write(&ByteRecord::from(vec!["1"]), &problem(3), "short").unwrap();
        assert_eq!(rejects.count(), 2);
        let text = String::from_utf8(rejects.finish().unwrap()).unwrap();
        let expected = "a,b,_line,_code,_field,_message\n\
                        1,\"x,\u{fffd}\",2,bad-time,b,\"no \"\"time\"\"\"\n\
                        1,,3,bad-time,b,short\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn nothing_of_a_long_row_is_lost() {
        let mut rejects = Rejects::new(Vec::new(), &ByteRecord::from(vec!["a", "b"])).unwrap();
        let problem = RowProblem {
            line: 2,
            field: None,
            value: String::new(),
            kind: RowProblemKind::LongRow { expected: 2, found: 4 },
        };
        rejects.write(&ByteRecord::from(vec!["1", "2", "3", "4"]), &problem, "long").unwrap();
        let text = String::from_utf8(rejects.finish().unwrap()).unwrap();
        assert!(text.ends_with("1,\"2,3,4\",2,long-row,,long\n"), "{text}");
    }
}
