//! One thing, whole: its fields and its nested sections.
use std::io::Write;

use crate::render::cell::Cell;
use crate::render::column::{Audience, Column, Head, Pick, Record, UnknownColumn, select};
use crate::render::json::Document;
use crate::render::list::{Summary, sheet};
use crate::render::section::Section;
use crate::render::{Error, Format, Style, html, markdown, table};

/// What a write did to the thing it shows; JSON says it, people are told on stderr.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// `created`, `updated`, `unchanged` or `replayed`; `None` for a read
    pub result: Option<&'static str>,
    /// Whether nothing was kept (`--dry-run`)
    pub dry_run: bool,
}

/// One thing to write.
///
/// JSON: schema, mark, fields, sections. People: headings and values, then each section. `csv` and `tsv` (without the header): a header and
/// one row, or the [`rows`](Object::rows) of a report. `name`: the first column.
///
/// ```
/// # use mesa::render::{Cell, Column, Format, Object, Section, Style};
/// # struct Clock { metric: &'static str, target_s: i64 }
/// # struct Ticket { number: i64, clocks: Vec<Clock> }
/// const TICKET: &[Column<Ticket>] = &[Column::new("number", |t| Cell::Id("T-", t.number))];
/// const CLOCK: &[Column<Clock>] =
///     &[Column::new("metric", |c| Cell::Word(c.metric)), Column::number("target_s", |c| Cell::Seconds(c.target_s))];
/// let ticket = Ticket { number: 1, clocks: vec![Clock { metric: "resolution", target_s: 3_600 }] };
/// let mut out = Vec::new();
/// Object::new("mesa.ticket/1", TICKET, &ticket)
///     .section(Section::rows("clocks", CLOCK, &ticket.clocks))
///     .write(&Style::new(Format::Json), &mut out)?;
/// let text = String::from_utf8(out).unwrap();
/// assert_eq!(text, "{\"schema\":\"mesa.ticket/1\",\"number\":\"T-1\",\"clocks\":[{\"metric\":\"resolution\",\"target_s\":3600}]}\n");
/// # Ok::<(), mesa::render::Error>(())
/// ```
pub struct Object<'a, T> {
    schema: &'a str,
    columns: &'a [Column<T>],
    value: &'a T,
    mark: Mark,
    sections: Vec<Section<'a>>,
    rows: Option<usize>,
}

/// What is written of an object, after `--columns`.
struct Plan<'p, 'a> {
    fields: Vec<Pick>,
    sections: Vec<(&'p Section<'a>, Vec<Pick>)>,
}

impl<'a, T> Object<'a, T> {
    /// Returns a thing without sections.
    pub fn new(schema: &'a str, columns: &'a [Column<T>], value: &'a T) -> Self {
        Self { schema, columns, value, mark: Mark::default(), sections: Vec::new(), rows: None }
    }

    /// Returns the thing with what a write did to it.
    #[must_use]
    pub fn marked(self, mark: Mark) -> Self {
        Self { mark, ..self }
    }

    /// Returns the thing with one more section.
    #[must_use]
    pub fn section(mut self, section: Section<'a>) -> Self {
        self.sections.push(section);
        self
    }

    /// Returns the thing with the section that is its point, as the rows of a report: `csv`, `tsv`, `jsonl` and `name`
    /// write these rows instead of the fields, and `--columns` chooses among their columns.
    #[must_use]
    pub fn rows(mut self, section: Section<'a>) -> Self {
        self.rows = Some(self.sections.len());
        self.section(section)
    }

    /// Writes the thing and flushes. Fails before writing anything where `--columns` names neither column nor section.
    pub fn write(&self, style: &Style, out: &mut (dyn Write + Send)) -> Result<(), Error> {
        let plan = self.plan(style)?;
        let cell = |index| self.cell(index);
        let fields =
            Record { picks: &plan.fields, cell: &cell, labels: style.desk_language, mark: Mark::default() };
        match style.format {
            Format::Table => table::write_object(style, out, &fields, &plan.sections)?,
            Format::Md => markdown::write_object(style, out, &fields, &plan.sections)?,
            Format::Html => html::write_object(style, out, self.schema, &fields, &plan.sections)?,
            Format::Csv | Format::Tsv | Format::Name | Format::Jsonl if self.rows.is_some() => {
                self.write_rows(style, out, &plan)?;
            }
            Format::Csv | Format::Tsv | Format::Name => {
                let mut sheet = sheet(style, out, &plan.fields)?;
                sheet.row(&fields)?;
                sheet.end(Summary::default())?;
            }
            Format::Json | Format::Jsonl => {
                let schema = (style.format == Format::Json).then_some(self.schema);
                Document { schema, mark: self.mark, fields, sections: plan.sections }.write(style, out)?;
            }
        }
        Ok(())
    }

    fn cell(&self, index: usize) -> Cell<'_> {
        self.columns.get(index).map_or(Cell::Null, |column| (column.cell)(self.value))
    }

    fn write_rows(
        &self,
        style: &Style,
        out: &mut (dyn Write + Send),
        plan: &Plan<'_, '_>,
    ) -> Result<(), Error> {
        let rows = self.rows.and_then(|index| self.sections.get(index));
        let found =
            plan.sections.iter().find(|(section, _)| rows.is_some_and(|rows| rows.key == section.key));
        let Some((section, picks)) = found else { return Ok(()) };
        let mut sheet = sheet(style, out, picks)?;
        for row in 0..section.len {
            let cell = |index| section.cell(row, index);
            sheet.row(&Record { picks, cell: &cell, labels: style.desk_language, mark: Mark::default() })?;
        }
        Ok(sheet.end(Summary::default())?)
    }

    fn plan(&self, style: &Style) -> Result<Plan<'_, 'a>, UnknownColumn> {
        let audience = Audience::of(style.format);
        let people = audience == Audience::People;
        let block = if people { Audience::Block } else { audience };
        let heads: Vec<_> = self.columns.iter().map(Column::head).collect();
        let wanted = style.columns.as_deref().filter(|wanted| !wanted.is_empty());
        let asked = |section: &Section| wanted.is_some_and(|wanted| names(wanted, section.key));
        let is_seen = |section: &Section| people || !section.for_people_only || asked(section);
        let seen = self.sections.iter().enumerate().filter(|(_, section)| is_seen(section));
        if let Some(rows) = self.rows {
            let chosen = |index| wanted.filter(|_| index == rows);
            let picks =
                |(index, section): (usize, &'_ Section<'a>)| select(&section.heads, chosen(index), audience);
            let sections = seen.map(|(index, section)| Ok((section, picks((index, section))?)));
            let sections = sections.collect::<Result<_, UnknownColumn>>()?;
            return Ok(Plan { fields: select(&heads, None, block)?, sections });
        }
        let (fields, keys) = self.split(&heads, wanted, style.format)?;
        let kept = seen.filter(|(_, section)| keys.is_none_or(|keys| names(keys, section.key)));
        let sections = kept.map(|(_, section)| Ok((section, select(&section.heads, None, audience)?)));
        let sections = sections.collect::<Result<_, UnknownColumn>>()?;
        let fields = match fields {
            Some(names) if names.is_empty() => Vec::new(),
            names => select(&heads, names.as_deref(), block)?,
        };
        Ok(Plan { fields, sections })
    }

    /// Returns which of `wanted` are fields, and `wanted` itself to look the sections up in.
    #[expect(
        clippy::type_complexity,
        reason = "two halves of one list, taken apart at once by the one caller"
    )]
    fn split<'w>(
        &self,
        heads: &[Head],
        wanted: Option<&'w [String]>,
        format: Format,
    ) -> Result<(Option<Vec<String>>, Option<&'w [String]>), UnknownColumn> {
        let Some(wanted) = wanted else { return Ok((None, None)) };
        let sections = if format.has_sections() { self.sections.as_slice() } else { &[] };
        let is_section = |name: &str| sections.iter().any(|section| section.key == name.trim());
        let fields: Vec<_> = wanted.iter().filter(|name| !is_section(name)).cloned().collect();
        select(heads, Some(&fields), Audience::Json).map_err(|unknown| {
            let keys = heads.iter().map(|head| head.key).chain(sections.iter().map(|section| section.key));
            UnknownColumn::new(&unknown.given, keys)
        })?;
        Ok((Some(fields), Some(wanted)))
    }
}

fn names(wanted: &[String], key: &str) -> bool {
    wanted.iter().any(|name| name.trim() == key)
}
