//! Lines of cells: `csv`, `tsv` and `name`.
use std::io::{self, Write};

use csv::{Terminator, Writer, WriterBuilder};

use crate::render::cell::Cell;
use crate::render::column::{Pick, Record};
use crate::render::list::{Sheet, Summary};
use crate::render::machine::{self, Dialect};
use crate::render::{Style, Times, terminal};

/// RFC 4180: CRLF, quotes only where needed, line ends inside quotes kept.
pub(super) struct Csv<'a> {
    writer: Writer<&'a mut (dyn Write + Send)>,
    formula_safe: bool,
    dialect: Dialect,
    scratch: Vec<u8>,
    guarded: Vec<u8>,
}

impl<'a> Csv<'a> {
    pub(super) fn begin(style: &Style, out: &'a mut (dyn Write + Send), picks: &[Pick]) -> io::Result<Self> {
        let options = style.csv;
        let zone = (options.times == Times::Local).then_some(style.zone);
        let dialect = Dialect { decimal: options.decimal, zone };
        if options.bom {
            out.write_all("\u{feff}".as_bytes())?;
        }
        let mut builder = WriterBuilder::new();
        builder.delimiter(options.delimiter).terminator(Terminator::CRLF);
        let mut writer = builder.from_writer(out);
        writer.write_record(picks.iter().map(|pick| pick.name.as_bytes())).map_err(cause)?;
        let (formula_safe, scratch, guarded) = (options.formula_safe, Vec::new(), Vec::new());
        Ok(Self { writer, formula_safe, dialect, scratch, guarded })
    }

    fn field(&mut self, cell: &Cell<'_>) -> io::Result<()> {
        let field = machine::flat(cell, self.dialect, &mut self.scratch);
        let field = if self.formula_safe && is_text(cell) && is_formula(field) {
            self.guarded.clear();
            self.guarded.push(b'\'');
            self.guarded.extend_from_slice(field);
            &self.guarded
        } else {
            field
        };
        self.writer.write_field(field).map_err(cause)
    }
}

impl Sheet for Csv<'_> {
    fn row(&mut self, record: &Record<'_>) -> io::Result<()> {
        record.each(|_, cell| self.field(cell))?;
        self.writer.write_record(None::<&[u8]>).map_err(cause)
    }

    fn settle(&mut self) -> io::Result<()> {
        self.writer.flush()
    }

    fn end(mut self: Box<Self>, _: Summary) -> io::Result<()> {
        self.writer.flush()
    }
}

/// Whether strangers could have chosen its first character.
fn is_text(cell: &Cell<'_>) -> bool {
    matches!(cell, Cell::Text(_) | Cell::Word(_) | Cell::Choice(_) | Cell::List(_) | Cell::Json(_))
}

fn is_formula(field: &[u8]) -> bool {
    matches!(field.first(), Some(b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r'))
}

/// Returns the output's own error, which the csv crate wraps beyond recognition.
fn cause(error: csv::Error) -> io::Error {
    if matches!(error.kind(), csv::ErrorKind::Io(_)) {
        if let csv::ErrorKind::Io(error) = error.into_kind() {
            return error;
        }
        return io::ErrorKind::Other.into();
    }
    io::Error::other(error)
}

/// Tab-separated lines for `cut`, `wc` and `read`: no header, no quotes, backslash escapes instead.
pub(super) struct Tsv<'a> {
    out: &'a mut (dyn Write + Send),
    scratch: Vec<u8>,
    line: Vec<u8>,
}

impl<'a> Tsv<'a> {
    pub(super) fn begin(out: &'a mut (dyn Write + Send)) -> Self {
        Self { out, scratch: Vec::new(), line: Vec::new() }
    }
}

impl Sheet for Tsv<'_> {
    fn row(&mut self, record: &Record<'_>) -> io::Result<()> {
        self.line.clear();
        record.each(|_, cell| {
            push_escaped(&mut self.line, machine::flat(cell, Dialect::default(), &mut self.scratch));
            self.line.push(b'\t');
            Ok::<(), io::Error>(())
        })?;
        // The last cell's tab is the line's end.
        self.line.pop();
        self.line.push(b'\n');
        self.out.write_all(&self.line)
    }

    fn end(self: Box<Self>, _: Summary) -> io::Result<()> {
        self.out.flush()
    }
}

fn push_escaped(line: &mut Vec<u8>, field: &[u8]) {
    if field.iter().all(|byte| matches!(byte, b' '..=b'~') && *byte != b'\\') {
        return line.extend_from_slice(field);
    }
    let mut text = String::with_capacity(field.len());
    for c in String::from_utf8_lossy(field).chars() {
        match c {
            '\t' => text.push_str("\\t"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\\' => text.push_str("\\\\"),
            c if terminal::is_hostile(c) => terminal::push_escaped(&mut text, c),
            c => text.push(c),
        }
    }
    line.extend_from_slice(text.as_bytes());
}

/// The first column alone, one a line.
pub(super) struct Names<'a> {
    out: &'a mut (dyn Write + Send),
    scratch: Vec<u8>,
}

impl<'a> Names<'a> {
    pub(super) fn begin(out: &'a mut (dyn Write + Send)) -> Self {
        Self { out, scratch: Vec::new() }
    }
}

impl Sheet for Names<'_> {
    fn row(&mut self, record: &Record<'_>) -> io::Result<()> {
        let Some((_, cell)) = record.cells().next() else { return Ok(()) };
        // What has no name is no line: an empty one would name something to the next command.
        if cell == Cell::Null {
            return Ok(());
        }
        let name = String::from_utf8_lossy(machine::flat(&cell, Dialect::default(), &mut self.scratch));
        writeln!(self.out, "{}", terminal::escape(&name))
    }

    fn end(self: Box<Self>, _: Summary) -> io::Result<()> {
        self.out.flush()
    }
}
