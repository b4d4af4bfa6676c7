//! Tables for people at a terminal.
use std::io::{self, Write};

use comfy_table::{
    Attribute, Cell as Slot, CellAlignment, Color, ColumnConstraint, Row, Table as Layout, Width,
};

use crate::render::Mark;
use crate::render::cell::{Cell, Tone};
use crate::render::column::{Nature, Pick, Record};
use crate::render::list::{Sheet, Summary};
use crate::render::section::Section;
use crate::render::{Style, human, terminal};

/// Rows that are looked at before the columns get their widths; later ones keep to them.
const BLOCK_ROWS: usize = 1_000;
/// Cells between two columns.
const GAP: u16 = 2;
/// Cells that a column keeps however narrow the terminal is.
const COLUMN_MIN: usize = 6;
/// Cells up to which the first column keeps its texts whole.
const NAME_MAX: usize = 32;
/// Cells that a column takes at most, even without a limit: the layout counts in 16 bits and stops at more.
const COLUMN_MAX: usize = 2_000;
/// Cells that the text of a message is set in.
const INDENT: u16 = 2;

/// One value, ready to be laid out.
struct Entry {
    text: String,
    tone: Tone,
    may_be_cut: bool,
}

impl Entry {
    fn new(cell: Cell<'_>, style: &Style) -> Self {
        let tone = cell.tone();
        let may_be_cut = cell.may_be_cut();
        Self { text: terminal::escape(&human::words(cell, style)).into_owned(), tone, may_be_cut }
    }
}

/// How wide a column is.
#[derive(Clone, Copy)]
struct Fit {
    /// Cells that it takes, at least
    width: usize,
    /// Cells to which its texts are cut
    room: usize,
}

/// How wide a column would be.
struct Wish {
    /// Cells of what is never cut: half a number or half an instant lies
    whole: usize,
    /// Cells that it keeps as long as the others can give way
    least: usize,
    /// Cells of its widest text or of its heading
    widest: usize,
}

impl Wish {
    fn within(&self, cap: usize) -> usize {
        self.widest.min(cap).max(self.least)
    }
}

/// A list that fits its columns to the first block of rows and the terminal.
pub(super) struct Table<'a> {
    style: &'a Style,
    out: &'a mut (dyn Write + Send),
    headings: Vec<String>,
    right: Vec<bool>,
    block: Vec<Vec<Entry>>,
    /// None before the first block
    widths: Vec<Fit>,
}

impl<'a> Table<'a> {
    pub(super) fn begin(style: &'a Style, out: &'a mut (dyn Write + Send), picks: &[Pick]) -> Self {
        let headings = picks.iter().map(|pick| pick.heading(style.language).to_uppercase()).collect();
        let right = picks.iter().map(|pick| pick.nature == Nature::Number).collect();
        Self { style, out, headings, right, block: Vec::new(), widths: Vec::new() }
    }

    fn write_block(&mut self) -> io::Result<()> {
        let mut layout = layout(self.style);
        if self.widths.is_empty() {
            self.widths = self.fit();
            layout.set_header(self.header());
        }
        for entries in self.block.drain(..) {
            let slots = entries.into_iter().zip(&self.widths).map(|(entry, fit)| slot(entry, *fit));
            let mut row = Row::from(slots.collect::<Vec<_>>());
            row.max_height(1);
            layout.add_row(row);
        }
        let columns = layout.column_iter_mut().zip(self.right.iter().zip(&self.widths));
        for (column, (right, fit)) in columns {
            let width = u16::try_from(fit.width).unwrap_or(u16::MAX);
            column.set_padding((0, GAP));
            column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(width.saturating_add(GAP))));
            column.set_cell_alignment(if *right { CellAlignment::Right } else { CellAlignment::Left });
        }
        write_layout(self.out, &layout)
    }

    fn header(&self) -> Vec<Slot> {
        let headings = self.headings.iter().zip(&self.widths);
        headings
            .map(|(heading, fit)| {
                Slot::new(terminal::clip(heading, fit.width)).add_attribute(Attribute::Bold)
            })
            .collect()
    }

    /// Returns the widths at which the first block fits: the widest texts give way first.
    fn fit(&self) -> Vec<Fit> {
        let mut wishes = self.wishes();
        let limit = self.style.width.map_or(usize::MAX, usize::from);
        let excess = total(&wishes, COLUMN_MIN).saturating_sub(limit);
        if let Some(name) = wishes.first_mut() {
            name.least = name.least.saturating_sub(excess).max(name.whole);
        }
        let total = |cap: usize| total(&wishes, cap);
        let cap = (COLUMN_MIN..=limit.min(COLUMN_MAX)).rev().find(|cap| total(*cap) <= limit);
        let cap = cap.unwrap_or(COLUMN_MIN);
        // Without a limit later rows may grow beyond the first block's widths, up to the layout's own
        let fit = |width| Fit { width, room: self.style.width.map_or(COLUMN_MAX, |_| width) };
        wishes.into_iter().map(|wish| fit(wish.within(cap))).collect()
    }

    fn wishes(&self) -> Vec<Wish> {
        let column = |(index, heading): (usize, &String)| {
            let entries = || self.block.iter().filter_map(move |row| row.get(index));
            let width = |entry: &Entry| terminal::width_of(&entry.text);
            let widest = entries().map(width).max().unwrap_or(0).max(terminal::width_of(heading));
            let whole = entries().filter(|entry| !entry.may_be_cut).map(width).max().unwrap_or(0);
            // What a row is called is what the next command takes: it gives way last
            let called = if index == 0 { widest.min(NAME_MAX) } else { 0 };
            Wish { whole, least: whole.max(called), widest }
        };
        self.headings.iter().enumerate().map(column).collect()
    }
}

impl Sheet for Table<'_> {
    fn row(&mut self, record: &Record<'_>) -> io::Result<()> {
        self.block.push(record.cells().map(|(_, cell)| Entry::new(cell, self.style)).collect());
        if self.block.len() < BLOCK_ROWS { Ok(()) } else { self.write_block() }
    }

    fn release(&mut self) -> io::Result<()> {
        if self.block.is_empty() { Ok(()) } else { self.write_block() }
    }

    fn end(mut self: Box<Self>, _: Summary) -> io::Result<()> {
        self.release()?;
        self.out.flush()
    }
}

/// Returns the cells of a row whose columns take `cap` at most.
fn total(wishes: &[Wish], cap: usize) -> usize {
    let gaps = usize::from(GAP) * wishes.len().saturating_sub(1);
    wishes.iter().map(|wish| wish.within(cap)).sum::<usize>() + gaps
}

fn slot(entry: Entry, fit: Fit) -> Slot {
    let text = if entry.may_be_cut { terminal::clip(&entry.text, fit.room).into_owned() } else { entry.text };
    coloured(Slot::new_owned(text), entry.tone)
}

fn coloured(slot: Slot, tone: Tone) -> Slot {
    match tone {
        Tone::Plain => slot,
        Tone::Good => slot.fg(Color::Green),
        Tone::Waiting => slot.fg(Color::Yellow),
        Tone::Bad => slot.fg(Color::Red),
        Tone::Quiet => slot.fg(Color::DarkGrey),
    }
}

/// Returns an empty layout without lines that colours only as the style says, whatever stdout is.
fn layout(style: &Style) -> Layout {
    let mut layout = Layout::new();
    layout.load_style(comfy_table::presets::NOTHING).style_text_only();
    if style.colour {
        layout.enforce_styling()
    } else {
        layout.force_no_tty()
    };
    layout
}

fn write_layout(out: &mut dyn Write, layout: &Layout) -> io::Result<()> {
    for line in layout.lines() {
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// Writes one object: headings and values, then its sections.
pub(super) fn write_object(
    style: &Style,
    out: &mut (dyn Write + Send),
    fields: &Record<'_>,
    sections: &[(&Section<'_>, Vec<Pick>)],
) -> io::Result<()> {
    write_fields(style, out, fields)?;
    let mut first = fields.picks.is_empty();
    for (section, picks) in sections.iter().filter(|(section, _)| section.len > 0) {
        let title = terminal::escape(&section.title(style.language)).into_owned();
        writeln!(out, "{}{title}", if first { "" } else { "\n" })?;
        first = false;
        write_section(style, out, section, picks)?;
    }
    out.flush()
}

fn write_fields(style: &Style, out: &mut dyn Write, fields: &Record<'_>) -> io::Result<()> {
    let mut rows = Vec::new();
    for (pick, cell) in fields.cells().filter(|(pick, cell)| pick.is_worth_showing(cell)) {
        let tone = cell.tone();
        let text = human::words(cell, style);
        rows.push((pick.heading(style.language), terminal::escape_lines(&text).into_owned(), tone));
    }
    let widest = rows.iter().map(|(heading, ..)| terminal::width_of(heading)).max().unwrap_or(0);
    let room = room(style, widest + usize::from(GAP)).min(COLUMN_MAX);
    let mut layout = layout(style);
    for (heading, text, tone) in rows {
        let text = if text.is_empty() { "–".to_owned() } else { wrapped(&text, room) };
        let heading = Slot::new(heading).add_attribute(Attribute::Bold);
        layout.add_row(vec![heading, coloured(Slot::new_owned(text), tone)]);
    }
    for column in layout.column_iter_mut() {
        column.set_padding((0, GAP));
    }
    write_layout(out, &layout)
}

fn write_section(
    style: &Style,
    out: &mut (dyn Write + Send),
    section: &Section<'_>,
    picks: &[Pick],
) -> io::Result<()> {
    if section.body(0).is_some() {
        return write_texts(style, out, section, picks);
    }
    let mut table = Box::new(Table::begin(style, out, picks));
    for row in 0..section.len {
        let cell = |index| section.cell(row, index);
        table.row(&Record { picks, cell: &cell, labels: style.language, mark: Mark::default() })?;
    }
    table.end(Summary::default())
}

fn write_texts(style: &Style, out: &mut dyn Write, section: &Section<'_>, picks: &[Pick]) -> io::Result<()> {
    let room = room(style, usize::from(INDENT));
    for row in 0..section.len {
        let cell = |index| section.cell(row, index);
        let heading =
            human::line(&Record { picks, cell: &cell, labels: style.language, mark: Mark::default() }, style);
        writeln!(out, "\n{}", terminal::escape(&heading))?;
        let body = terminal::escape_lines(section.body(row).unwrap_or_default().trim_end()).into_owned();
        for line in terminal::wrap(&body, room).filter(|_| !body.is_empty()) {
            let indent = if line.is_empty() { 0 } else { usize::from(INDENT) };
            writeln!(out, "{:indent$}{line}", "")?;
        }
    }
    Ok(())
}

/// Returns the cells left of the terminal's width once `used` are taken.
fn room(style: &Style, used: usize) -> usize {
    style.width.map_or(usize::MAX, |width| usize::from(width).saturating_sub(used).max(COLUMN_MIN))
}

fn wrapped(text: &str, width: usize) -> String {
    terminal::wrap(text, width).collect::<Vec<_>>().join("\n")
}
