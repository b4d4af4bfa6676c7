//! Any number of rows of one noun, written as they come.
use std::io::{self, Write};

use crate::render::cell::Cell;
use crate::render::column::{Audience, Column, Pick, Record, select};
use crate::render::delimited::{Csv, Names, Tsv};
use crate::render::{Error, Format, Mark, Style, html, json, markdown, table};

/// A list on its way out: [`begin`](List::begin), any number of [`row`](List::row)s, [`end`](List::end).
///
/// Memory does not grow with the rows: only `table` holds some back, a thousand at most, to fit its columns.
pub struct List<'a, T> {
    style: &'a Style,
    columns: &'a [Column<T>],
    picks: Vec<Pick>,
    sheet: Box<dyn Sheet + 'a>,
    count: u64,
}

/// What is known once the last row is written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Summary {
    /// How many there are, beyond those written; by default those written, unless truncated
    pub total: Option<u64>,
    /// Whether there are more than were written
    pub truncated: bool,
}

/// A format that takes rows.
pub(super) trait Sheet: Send {
    /// Writes a row, or keeps it until there is enough for a block.
    fn row(&mut self, record: &Record<'_>) -> io::Result<()>;

    /// Hands every whole row on to the output, where the format holds back none on purpose.
    fn settle(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// Hands every row on to the output, held back on purpose or not.
    fn release(&mut self) -> io::Result<()> {
        self.settle()
    }

    /// Writes what is left and flushes.
    fn end(self: Box<Self>, summary: Summary) -> io::Result<()>;
}

impl<'a, T> List<'a, T> {
    /// Writes what stands before the rows. Fails before writing anything where `--columns` names no column.
    ///
    /// `out` should be buffered: rows are written in many small pieces.
    pub fn begin(
        style: &'a Style,
        out: &'a mut (dyn Write + Send),
        schema: &str,
        columns: &'a [Column<T>],
    ) -> Result<Self, Error> {
        let heads: Vec<_> = columns.iter().map(Column::head).collect();
        let picks = select(&heads, style.columns.as_deref(), Audience::of(style.format))?;
        let sheet: Box<dyn Sheet + 'a> = if style.format == Format::Json {
            Box::new(json::Items::begin(out, schema)?)
        } else if style.format == Format::Html {
            Box::new(html::Page::begin(style, out, schema, &picks)?)
        } else {
            sheet(style, out, &picks)?
        };
        Ok(Self { style, columns, picks, sheet, count: 0 })
    }

    /// Writes one row.
    pub fn row(&mut self, row: &T) -> io::Result<()> {
        self.marked_row(row, Mark::default())
    }

    /// Writes one row with what a write did to it, which JSON says.
    pub fn marked_row(&mut self, row: &T, mark: Mark) -> io::Result<()> {
        self.count += 1;
        let cell =
            |index| self.columns.get(index).map_or(Cell::Null, |column: &Column<T>| (column.cell)(row));
        self.sheet.row(&Record { picks: &self.picks, cell: &cell, labels: self.style.desk_language, mark })
    }

    /// Hands the rows so far on to the output: in `csv`, `tsv`, `jsonl` and `name` each is then there whole.
    pub fn settle(&mut self) -> io::Result<()> {
        self.sheet.settle()
    }

    /// Hands the rows so far on to the output, those of a table too, whose columns keep their widths from then on.
    pub fn release(&mut self) -> io::Result<()> {
        self.sheet.release()
    }

    /// Writes what stands after the rows and flushes. Returns how many rows there were: an empty table is no output at
    /// all, and saying so is for the caller.
    pub fn end(self, summary: Summary) -> io::Result<u64> {
        self.sheet.end(summary)?;
        Ok(self.count)
    }
}

/// Returns the sheet of a format for rows alone, with nothing around it; JSON's is `jsonl`.
pub(super) fn sheet<'a>(
    style: &'a Style,
    out: &'a mut (dyn Write + Send),
    picks: &[Pick],
) -> io::Result<Box<dyn Sheet + 'a>> {
    Ok(match style.format {
        Format::Table => Box::new(table::Table::begin(style, out, picks)),
        Format::Tsv => Box::new(Tsv::begin(out)),
        Format::Csv => Box::new(Csv::begin(style, out, picks)?),
        Format::Name => Box::new(Names::begin(out)),
        Format::Json | Format::Jsonl => Box::new(json::Lines::begin(out)),
        Format::Md => Box::new(markdown::Table::begin(style, out, picks)?),
        Format::Html => Box::new(html::Table::begin(style, out, ("", html::Narrow::Scroll), picks)?),
    })
}
