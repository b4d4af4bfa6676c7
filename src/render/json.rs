//! JSON: one document for a list or an object, or one object a line.
use std::io::{self, Write};

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use crate::domain::language::Language;
use crate::render::Style;
use crate::render::column::{Pick, Record};
use crate::render::list::{Sheet, Summary};
use crate::render::object::Mark;
use crate::render::section::Section;
use crate::render::terminal;

/// Writes finished JSON, escaping what serde leaves raw but a terminal obeys: DEL, C1, bidi marks and their like, as
/// `\u009b`.
///
/// Such characters stand in strings alone, for JSON is ASCII outside them; a raw line end is layout, because serde
/// escapes those of strings.
fn write_guarded(out: &mut dyn Write, json: &[u8]) -> io::Result<()> {
    let is_obeyed = |c| c != '\n' && terminal::is_hostile(c);
    let suspect = !json.is_ascii() || memchr::memchr(0x7f, json).is_some();
    let Some(text) = str::from_utf8(json).ok().filter(|text| suspect && text.contains(is_obeyed)) else {
        return out.write_all(json);
    };
    for part in text.split_inclusive(is_obeyed) {
        let last = part.chars().next_back().filter(|c| is_obeyed(*c));
        let plain = last.and_then(|c| part.strip_suffix(c)).unwrap_or(part);
        out.write_all(plain.as_bytes())?;
        for unit in last.map_or([0; 2], units).into_iter().filter(|unit| *unit != 0) {
            write!(out, "\\u{unit:04x}")?;
        }
    }
    Ok(())
}

fn units(c: char) -> [u16; 2] {
    let mut units = [0; 2];
    c.encode_utf16(&mut units);
    units
}

/// Writes values as compact JSON, each gathered first: many small writes cost more than the copy.
#[derive(Default)]
struct Compact {
    json: Vec<u8>,
}

impl Compact {
    fn write(&mut self, out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
        self.json.clear();
        serde_json::to_writer(&mut self.json, value)?;
        write_guarded(out, &self.json)
    }
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.picks.len()))?;
        if let Some(result) = self.mark.result {
            map.serialize_entry("result", result)?;
        }
        if self.mark.dry_run {
            map.serialize_entry("dry_run", &true)?;
        }
        self.each(|pick, cell| map.serialize_entry(&pick.name, cell))?;
        map.end()
    }
}

/// One object a line.
pub(super) struct Lines<'a> {
    out: &'a mut (dyn Write + Send),
    compact: Compact,
}

impl<'a> Lines<'a> {
    pub(super) fn begin(out: &'a mut (dyn Write + Send)) -> Self {
        Self { out, compact: Compact::default() }
    }
}

impl Sheet for Lines<'_> {
    fn row(&mut self, record: &Record<'_>) -> io::Result<()> {
        self.compact.write(self.out, record)?;
        self.out.write_all(b"\n")
    }

    fn end(self: Box<Self>, _: Summary) -> io::Result<()> {
        self.out.flush()
    }
}

/// A list as one document, each item on a line of its own so that it can be read and searched as it comes.
pub(super) struct Items<'a> {
    out: &'a mut (dyn Write + Send),
    compact: Compact,
    count: u64,
}

impl<'a> Items<'a> {
    pub(super) fn begin(out: &'a mut (dyn Write + Send), schema: &str) -> io::Result<Self> {
        let mut compact = Compact::default();
        out.write_all(b"{\"schema\":")?;
        compact.write(out, &schema)?;
        out.write_all(b",\"items\":[")?;
        Ok(Self { out, compact, count: 0 })
    }
}

impl Sheet for Items<'_> {
    fn row(&mut self, record: &Record<'_>) -> io::Result<()> {
        self.out.write_all(if self.count > 0 { b",\n" } else { b"\n" })?;
        self.count += 1;
        self.compact.write(self.out, record)
    }

    fn end(mut self: Box<Self>, summary: Summary) -> io::Result<()> {
        if self.count > 0 {
            self.out.write_all(b"\n")?;
        }
        let counted = (!summary.truncated).then_some(self.count);
        self.out.write_all(b"],\"total\":")?;
        self.compact.write(self.out, &summary.total.or(counted))?;
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
            write_guarded(out, &serde_json::to_vec_pretty(self)?)?;
        } else {
            Compact::default().write(out, self)?;
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
            rows.serialize_element(&Record {
                picks: self.picks,
                cell: &cell,
                labels: self.labels,
                mark: Mark::default(),
            })?;
        }
        rows.end()
    }
}
