//! Self-contained pages: nothing is loaded, nothing of what strangers wrote can act (RELIABILITY 32).
use std::io::{self, Write};

use crate::i18n::headings;
use crate::render::Mark;
use crate::render::column::{Nature, Pick, Record};
use crate::render::list::{Sheet, Summary};
use crate::render::section::Section;
use crate::render::{Style, human, terminal};

const CSS: &str = ":root{color-scheme:light dark}\
body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:80rem;padding:0 1rem}\
h1{font-size:1.4rem}h2{font-size:1.15rem;margin-top:2rem}h3{font-size:1rem;margin-bottom:.3rem}\
table{border-collapse:collapse}\
th,td{border-bottom:1px solid #8886;padding:.3rem .8rem .3rem 0;text-align:left;vertical-align:top;white-space:pre-wrap}\
thead th{border-bottom-width:2px;white-space:nowrap}\
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}\
pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;border-left:3px solid #8886;margin:0;padding-left:1rem}";

/// Returns `text` with nothing in it that HTML would act on.
fn escape(text: &str) -> String {
    terminal::escape_lines(text).chars().fold(String::with_capacity(text.len()), |mut out, c| {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
        out
    })
}

fn open(style: &Style, out: &mut dyn Write, schema: &str) -> io::Result<()> {
    let title = escape(&headings::title(schema, style.language));
    writeln!(out, "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>", style.language.code())?;
    writeln!(out, "<meta charset=\"utf-8\">")?;
    let policy = "default-src 'none'; style-src 'unsafe-inline'";
    writeln!(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")?;
    writeln!(out, "<meta name=\"viewport\" content=\"width=device-width\">")?;
    writeln!(out, "<title>{title}</title>\n<style>{CSS}</style>\n</head>\n<body>\n<h1>{title}</h1>")
}

fn close(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "</body>\n</html>")?;
    out.flush()
}

/// Returns the class of a column's cells, as an attribute.
fn class(pick: &Pick) -> &'static str {
    if pick.nature == Nature::Number { " class=\"n\"" } else { "" }
}

/// A table inside a page.
pub(super) struct Table<'a> {
    style: &'a Style,
    out: &'a mut dyn Write,
}

impl<'a> Table<'a> {
    pub(super) fn begin(style: &'a Style, out: &'a mut dyn Write, picks: &[Pick]) -> io::Result<Self> {
        write!(out, "<table>\n<thead><tr>")?;
        for pick in picks {
            write!(out, "<th scope=\"col\"{}>{}</th>", class(pick), escape(&pick.heading(style.language)))?;
        }
        writeln!(out, "</tr></thead>\n<tbody>")?;
        Ok(Self { style, out })
    }

    fn finish(&mut self) -> io::Result<()> {
        writeln!(self.out, "</tbody>\n</table>")
    }
}

impl Sheet for Table<'_> {
    fn row(&mut self, record: &Record<'_>) -> io::Result<()> {
        write!(self.out, "<tr>")?;
        for (pick, cell) in record.cells() {
            write!(self.out, "<td{}>{}</td>", class(pick), escape(&human::words(cell, self.style)))?;
        }
        writeln!(self.out, "</tr>")
    }

    fn end(mut self: Box<Self>, _: Summary) -> io::Result<()> {
        self.finish()
    }
}

/// A list as a page of its own.
pub(super) struct Page<'a>(Table<'a>);

impl<'a> Page<'a> {
    pub(super) fn begin(
        style: &'a Style,
        out: &'a mut dyn Write,
        schema: &str,
        picks: &[Pick],
    ) -> io::Result<Self> {
        open(style, out, schema)?;
        Ok(Self(Table::begin(style, out, picks)?))
    }
}

impl Sheet for Page<'_> {
    fn row(&mut self, record: &Record<'_>) -> io::Result<()> {
        self.0.row(record)
    }

    fn end(mut self: Box<Self>, _: Summary) -> io::Result<()> {
        self.0.finish()?;
        close(self.0.out)
    }
}

/// Writes one object as a page: its fields, then its sections under headings.
pub(super) fn write_object(
    style: &Style,
    out: &mut dyn Write,
    schema: &str,
    fields: &Record<'_>,
    sections: &[(&Section<'_>, Vec<Pick>)],
) -> io::Result<()> {
    open(style, out, schema)?;
    if !fields.picks.is_empty() {
        writeln!(out, "<table>\n<tbody>")?;
    }
    for (pick, cell) in fields.cells().filter(|(pick, cell)| pick.is_worth_showing(cell)) {
        let heading = escape(&pick.heading(style.language));
        writeln!(
            out,
            "<tr><th scope=\"row\">{heading}</th><td>{}</td></tr>",
            escape(&human::words(cell, style))
        )?;
    }
    if !fields.picks.is_empty() {
        writeln!(out, "</tbody>\n</table>")?;
    }
    for (section, picks) in sections.iter().filter(|(section, _)| section.len > 0) {
        writeln!(out, "<h2>{}</h2>", escape(&section.title(style.language)))?;
        write_section(style, out, section, picks)?;
    }
    close(out)
}

fn write_section(
    style: &Style,
    out: &mut dyn Write,
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
        let body = escape(section.body(row).unwrap_or_default().trim_end());
        writeln!(out, "<h3>{}</h3>\n<pre>{body}</pre>", escape(&heading))?;
    }
    Ok(())
}
