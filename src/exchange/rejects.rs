//! The file of rejected rows: the input's own columns, then `_line,_code,_field,_message`; to be mended and loaded again.
//!
//! It is UTF-8 with commas, whatever the input was. Bytes that were no UTF-8 stand as `U+FFFD`.
use std::io::{self, Write};

use csv::{ByteRecord, Writer};

use crate::domain::import::RowProblem;

/// The columns that follow the input's own.
pub(super) const OWN: [&str; 4] = ["_line", "_code", "_field", "_message"];

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
        let last = self.width.saturating_sub(1);
        for index in &self.kept {
            let cell = String::from_utf8_lossy(row.get(*index).unwrap_or_default());
            if *index < last || row.len() <= self.width {
                self.writer.write_field(cell.as_bytes())?;
                continue;
            }
            let rest: Vec<_> = row.iter().skip(*index).map(String::from_utf8_lossy).collect();
            self.writer.write_field(rest.join(","))?;
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
