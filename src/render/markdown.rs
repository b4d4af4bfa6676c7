//! Tables and pages as GitHub writes them, in the reader's language.
use std::io::{self, Write};

use crate::i18n::pick;
use crate::render::Mark;
use crate::render::column::{Nature, Pick, Record};
use crate::render::list::{Sheet, Summary};
use crate::render::section::Section;
use crate::render::{Style, human, terminal};

/// Returns `text` as one line that Markdown shows as it is.
fn escape(text: &str) -> String {
    terminal::escape_lines(text).chars().fold(String::with_capacity(text.len()), |mut out, c| {
        match c {
            '\n' => out.push_str("<br>"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' => out.extend(['\\', c]),
            c => out.push(c),
        }
        out
    })
}

/// A list as a table.
pub(super) struct Table<'a> {
    style: &'a Style,
    out: &'a mut (dyn Write + Send),
}

impl<'a> Table<'a> {
    pub(super) fn begin(
        style: &'a Style,
        out: &'a mut (dyn Write + Send),
        picks: &[Pick],
    ) -> io::Result<Self> {
        for pick in picks {
            write!(out, "| {} ", escape(&pick.heading(style.language)))?;
        }
        writeln!(out, "|")?;
        for pick in picks {
            write!(out, "{}", if pick.nature == Nature::Number { "| ---: " } else { "| --- " })?;
        }
        writeln!(out, "|")?;
        Ok(Self { style, out })
    }
}

impl Sheet for Table<'_> {
    fn row(&mut self, record: &Record<'_>) -> io::Result<()> {
        for (_, cell) in record.cells() {
            write!(self.out, "| {} ", escape(&human::words(cell, self.style)))?;
        }
        writeln!(self.out, "|")
    }

    fn end(self: Box<Self>, _: Summary) -> io::Result<()> {
        self.out.flush()
    }
}

/// Writes one object: a table of its fields, then its sections under headings.
pub(super) fn write_object(
    style: &Style,
    out: &mut (dyn Write + Send),
    fields: &Record<'_>,
    sections: &[(&Section<'_>, Vec<Pick>)],
) -> io::Result<()> {
    if !fields.picks.is_empty() {
        let (field, value) = (pick(style.language, "Campo", "Field"), pick(style.language, "Valor", "Value"));
        writeln!(out, "| {field} | {value} |\n| --- | --- |")?;
    }
    for (pick, cell) in fields.cells().filter(|(pick, cell)| pick.is_worth_showing(cell)) {
        let heading = escape(&pick.heading(style.language));
        writeln!(out, "| {heading} | {} |", escape(&human::words(cell, style)))?;
    }
    for (section, picks) in sections.iter().filter(|(section, _)| section.len > 0) {
        let heading = if section.introduced { "" } else { "## " };
        writeln!(out, "\n{heading}{}\n", escape(&section.title(style.language)))?;
        write_section(style, out, section, picks)?;
    }
    out.flush()
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
    let mut table = Box::new(Table::begin(style, out, picks)?);
    for row in 0..section.len {
        let cell = |index| section.cell(row, index);
        table.row(&Record { picks, cell: &cell, labels: style.language, mark: Mark::default() })?;
    }
    table.end(Summary::default())
}

fn write_texts(style: &Style, out: &mut dyn Write, section: &Section<'_>, picks: &[Pick]) -> io::Result<()> {
    for row in 0..section.len {
        let cell = |index| section.cell(row, index);
        let heading =
            human::line(&Record { picks, cell: &cell, labels: style.language, mark: Mark::default() }, style);
        writeln!(out, "{}### {}\n", if row > 0 { "\n" } else { "" }, escape(&heading))?;
        // Behind `<p>` no letter of a line can begin a list, a heading or code
        writeln!(out, "> <p>{}</p>", escape(section.body(row).unwrap_or_default().trim_end()))?;
    }
    Ok(())
}
