//! Self-contained pages: nothing is loaded, nothing of what strangers wrote can act (RELIABILITY 32).
use std::io::{self, Write};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest as _, Sha256};

use crate::i18n::headings;
use crate::render::Mark;
use crate::render::cell::Cell;
use crate::render::column::{Nature, Pick, Record};
use crate::render::list::{Sheet, Summary};
use crate::render::section::Section;
use crate::render::{Style, human, terminal};

/// How every page looks. One sheet, so that its digest in the policy is one.
pub(super) const CSS: &str = include_str!("page.css");

/// Returns what the page may load: nothing but its own style, known by its digest, whatever a stranger's text may try.
fn policy() -> String {
    let digest = BASE64_STANDARD.encode(Sha256::digest(CSS));
    format!("default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'")
}

/// Returns `text` with nothing in it that HTML would act on.
pub(super) fn escape(text: &str) -> String {
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

/// Writes what stands above the content.
pub(super) fn open(style: &Style, out: &mut dyn Write, title: &str) -> io::Result<()> {
    let title = escape(title);
    writeln!(out, "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>", style.language.code())?;
    writeln!(out, "<meta charset=\"utf-8\">")?;
    writeln!(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", policy())?;
    writeln!(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")?;
    writeln!(out, "<meta name=\"referrer\" content=\"no-referrer\">")?;
    writeln!(out, "<title>{title}</title>\n<style>{CSS}</style>\n</head>\n<body>\n<h1>{title}</h1>")
}

/// Writes what stands below the content.
pub(super) fn close(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "</body>\n</html>")?;
    out.flush()
}

/// Returns a thin bar of hundredths of a percent: what was kept, and what was not.
pub(super) fn meter(hundredths: i32) -> String {
    format!(
        "<svg class=\"meter\" viewBox=\"0 0 10000 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
         <rect width=\"10000\" height=\"100\" fill=\"#C2410C\"/>\
         <rect width=\"{}\" height=\"100\" fill=\"#0F766E\"/></svg>",
        hundredths.clamp(0, 10_000)
    )
}

/// Characters beyond which a text shows its beginning alone on a screen.
const LONG: usize = 240;

/// Characters from which on a text may be broken over lines, and anywhere if need be.
const WRAPPED: usize = 25;

/// Returns the class of a cell, as an attribute.
fn class(pick: &Pick, cell: &Cell<'_>, words: &str) -> &'static str {
    match cell {
        _ if pick.nature == Nature::Number => " class=\"n\"",
        Cell::Instant(_) | Cell::Day(_) | Cell::Id(..) => " class=\"i\"",
        _ if words.chars().nth(WRAPPED).is_some() => " class=\"w\"",
        _ => "",
    }
}

/// Columns beyond which a table is printed across the long side of the paper.
const UPRIGHT: usize = 9;

/// How a table that is wider than a phone shows itself there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Narrow {
    /// It is moved to and fro in its own box
    Scroll,
    /// Each row becomes a card
    Stack,
}

/// A table inside a page.
pub(super) struct Table<'a> {
    style: &'a Style,
    out: &'a mut (dyn Write + Send),
    narrow: Narrow,
}

impl<'a> Table<'a> {
    pub(super) fn begin(
        style: &'a Style,
        out: &'a mut (dyn Write + Send),
        (title, narrow): (&str, Narrow),
        picks: &[Pick],
    ) -> io::Result<Self> {
        match narrow {
            // Whoever has no mouse reaches the box by Tab and moves it by arrows.
            Narrow::Scroll => {
                let title = escape(title);
                let class = if picks.len() > UPRIGHT { " class=\"wide\"" } else { "" };
                writeln!(
                    out,
                    "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{title}\">\n<table{class}>"
                )?;
            }
            Narrow::Stack => writeln!(out, "<table class=\"stack\">")?,
        }
        write!(out, "<thead><tr>")?;
        for pick in picks {
            let class = class(pick, &Cell::Null, "");
            write!(out, "<th scope=\"col\"{class}>{}</th>", escape(&pick.heading(style.language)))?;
        }
        writeln!(out, "</tr></thead>\n<tbody>")?;
        Ok(Self { style, out, narrow })
    }

    fn finish(&mut self) -> io::Result<()> {
        let end = if self.narrow == Narrow::Scroll { "\n</div>" } else { "" };
        writeln!(self.out, "</tbody>\n</table>{end}")
    }
}

impl Sheet for Table<'_> {
    fn row(&mut self, record: &Record<'_>) -> io::Result<()> {
        write!(self.out, "<tr>")?;
        for (pick, cell) in record.cells() {
            let words = human::words(cell.clone(), self.style);
            let class = class(pick, &cell, &words);
            // On a card the value says what it is; there is none of what is not there.
            if self.narrow == Narrow::Stack && !words.is_empty() {
                write!(self.out, "<td{class} data-h=\"{}\">", escape(&pick.heading(self.style.language)))?;
            } else {
                write!(self.out, "<td{class}>")?;
            }
            let bar = if let Cell::Share(share) = cell { meter(share) } else { String::new() };
            let text = escape(&words) + &bar;
            if words.chars().nth(LONG).is_some() {
                write!(self.out, "<div class=\"long\" tabindex=\"0\">{text}</div></td>")?;
            } else {
                write!(self.out, "{text}</td>")?;
            }
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
        out: &'a mut (dyn Write + Send),
        schema: &str,
        picks: &[Pick],
    ) -> io::Result<Self> {
        let title = headings::title(schema, style.language);
        open(style, out, &title)?;
        Ok(Self(Table::begin(style, out, (&title, Narrow::Scroll), picks)?))
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
    out: &mut (dyn Write + Send),
    schema: &str,
    fields: &Record<'_>,
    sections: &[(&Section<'_>, Vec<Pick>)],
) -> io::Result<()> {
    open(style, out, &headings::title(schema, style.language))?;
    if !fields.picks.is_empty() {
        writeln!(out, "<div class=\"scroll\">\n<table>\n<tbody>")?;
    }
    for (pick, cell) in fields.cells().filter(|(pick, cell)| pick.is_worth_showing(cell)) {
        let heading = escape(&pick.heading(style.language));
        writeln!(
            out,
            "<tr><th scope=\"row\">{heading}</th><td class=\"w\">{}</td></tr>",
            escape(&human::words(cell, style))
        )?;
    }
    if !fields.picks.is_empty() {
        writeln!(out, "</tbody>\n</table>\n</div>")?;
    }
    for (section, picks) in sections.iter().filter(|(section, _)| section.len > 0) {
        let tag = if section.introduced { "p" } else { "h2" };
        writeln!(out, "<{tag}>{}</{tag}>", escape(&section.title(style.language)))?;
        write_section((style, Narrow::Scroll), out, section, picks)?;
    }
    close(out)
}

/// Writes a section without its heading.
pub(super) fn write_section(
    (style, narrow): (&Style, Narrow),
    out: &mut (dyn Write + Send),
    section: &Section<'_>,
    picks: &[Pick],
) -> io::Result<()> {
    if section.body(0).is_some() {
        return write_texts(style, out, section, picks);
    }
    let title = section.title(style.language);
    let mut table = Box::new(Table::begin(style, out, (&title, narrow), picks)?);
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
