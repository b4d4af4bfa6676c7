//! JSON: one document for a list or an object, or one object a line.
use std::io::{self, Write};

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter};

use crate::domain::language::Language;
use crate::render::Style;
use crate::render::column::{Pick, Record};
use crate::render::list::{Sheet, Summary};
use crate::render::object::Mark;
use crate::render::section::Section;
use crate::render::terminal;

/// Escapes what serde leaves raw but a terminal obeys: DEL, C1, bidi marks and their like, as `\u009b`.
///
/// Works on the finished bytes: outside strings JSON is ASCII, and serde writes each run of a string whole.
struct Guard<W>(W);

impl<W: Write> Write for Guard<W> {
    fn write(&mut self, run: &[u8]) -> io::Result<usize> {
        self.write_all(run)?;
        Ok(run.len())
    }

    fn write_all(&mut self, run: &[u8]) -> io::Result<()> {
        if run.iter().all(|byte| *byte < 0x7f) {
            return self.0.write_all(run);
        }
        let Ok(text) = str::from_utf8(run) else { return self.0.write_all(run) };
        if !text.contains(terminal::is_hostile) {
            return self.0.write_all(run);
        }
        for part in text.split_inclusive(terminal::is_hostile) {
            let last = part.chars().next_back().filter(|c| terminal::is_hostile(*c));
            let plain = last.and_then(|c| part.strip_suffix(c)).unwrap_or(part);
            self.0.write_all(plain.as_bytes())?;
            for unit in last.map_or([0; 2], units).into_iter().filter(|unit| *unit != 0) {
                write!(self.0, "\\u{unit:04x}")?;
            }
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

fn units(c: char) -> [u16; 2] {
    let mut units = [0; 2];
    c.encode_utf16(&mut units);
    units
}

/// Writes `value` as one line of JSON.
fn write_line(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    write_with(out, value, CompactFormatter)
}

fn write_with(out: &mut dyn Write, value: &impl Serialize, formatter: impl Formatter) -> io::Result<()> {
    let mut serializer = serde_json::Serializer::with_formatter(Guard(&mut *out), formatter);
    value.serialize(&mut serializer).map_err(io::Error::from)
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.picks.len()))?;
        for (pick, cell) in self.cells() {
            map.serialize_entry(&pick.name, &cell)?;
        }
        map.end()
    }
}

/// One object a line.
pub(super) struct Lines<'a> {
    out: &'a mut dyn Write,
}

impl<'a> Lines<'a> {
    pub(super) fn begin(out: &'a mut dyn Write) -> Self {
        Self { out }
    }
}

impl Sheet for Lines<'_> {
    fn row(&mut self, record: &Record<'_>) -> io::Result<()> {
        write_line(self.out, record)?;
        self.out.write_all(b"\n")
    }

    fn end(self: Box<Self>, _: Summary) -> io::Result<()> {
        self.out.flush()
    }
}

/// A list as one document, each item on a line of its own so that it can be read and searched as it comes.
pub(super) struct Items<'a> {
    out: &'a mut dyn Write,
    count: u64,
}

impl<'a> Items<'a> {
    pub(super) fn begin(out: &'a mut dyn Write, schema: &str) -> io::Result<Self> {
        out.write_all(b"{\"schema\":")?;
        write_line(out, &schema)?;
        out.write_all(b",\"items\":[")?;
        Ok(Self { out, count: 0 })
    }
}

impl Sheet for Items<'_> {
    fn row(&mut self, record: &Record<'_>) -> io::Result<()> {
        self.out.write_all(if self.count > 0 { b",\n" } else { b"\n" })?;
        self.count += 1;
        write_line(self.out, record)
    }

    fn end(self: Box<Self>, summary: Summary) -> io::Result<()> {
        if self.count > 0 {
            self.out.write_all(b"\n")?;
        }
        let counted = (!summary.truncated).then_some(self.count);
        self.out.write_all(b"],\"total\":")?;
        write_line(self.out, &summary.total.or(counted))?;
        writeln!(self.out, ",\"truncated\":{}}}", summary.truncated)?;
        self.out.flush()
    }
}

/// One object as a document: schema, what became of it, its fields, its sections.
pub(super) struct Document<'d, 'a> {
    /// None in `jsonl`, whose objects are bare
    pub(super) schema: Option<&'d str>,
    pub(super) mark: Mark,
    pub(super) fields: Record<'d>,
    pub(super) sections: Vec<(&'d Section<'a>, Vec<Pick>)>,
}

impl Document<'_, '_> {
    pub(super) fn write(&self, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        if style.pretty && self.schema.is_some() {
            write_with(out, self, PrettyFormatter::new())?;
        } else {
            write_line(out, self)?;
        }
        out.write_all(b"\n")?;
        out.flush()
    }
}

impl Serialize for Document<'_, '_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        if let Some(schema) = self.schema {
            map.serialize_entry("schema", schema)?;
        }
        if let Some(result) = self.mark.result {
            map.serialize_entry("result", result)?;
        }
        if self.mark.dry_run {
            map.serialize_entry("dry_run", &true)?;
        }
        for (pick, cell) in self.fields.cells() {
            map.serialize_entry(&pick.name, &cell)?;
        }
        for (section, picks) in &self.sections {
            map.serialize_entry(section.key, &Nested { section, picks, labels: self.fields.labels })?;
        }
        map.end()
    }
}

/// A section inside its object: an array of objects.
struct Nested<'d, 'a> {
    section: &'d Section<'a>,
    picks: &'d [Pick],
    labels: Language,
}

impl Serialize for Nested<'_, '_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut rows = to.serialize_seq(Some(self.section.len))?;
        for row in 0..self.section.len {
            let cell = |index| self.section.cell(row, index);
            rows.serialize_element(&Record { picks: self.picks, cell: &cell, labels: self.labels })?;
        }
        rows.end()
    }
}
