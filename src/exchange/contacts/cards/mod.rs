//! Contacts in vCard files, 2.1 to 4.0: one card after the other, whatever their number.
mod lines;
mod properties;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read};

use csv::ByteRecord;

use self::lines::Lines;
use self::properties::{Card, Origin};
use super::doubts::Doubts;
use super::layout::slot;
use super::notes::{Log, Notes};
use super::{Next, Options, residue};
use crate::domain::contact_file::{ContactFormat, Field, FileWarning, FileWarningKind, Found, Target};
use crate::domain::contact_row::ContactRow;
use crate::domain::import::{FileProblem, RowProblem, RowProblemKind};
use crate::exchange::encoding::{Decoder, Doubt};
use crate::exchange::guard::ROW_LIMIT;
use crate::exchange::history::shorten;

/// A vCard file being read.
pub(super) struct Cards {
    input: BufReader<Lines>,
    options: Options,
    header: ByteRecord,
    /// the names in the header
    names: Vec<String>,
    /// the last card in mesa's own columns, as a file of rejects needs it
    record: ByteRecord,
    /// the last card as it stands in the file
    raw: Vec<u8>,
    /// lines read so far
    lines: u64,
    /// the line where the last card begins
    line: u64,
    /// properties without a place that were told already
    told: BTreeSet<String>,
    doubts: Doubts,
}

/// Tells whether a file begins as a vCard file does.
pub(super) fn begin_in(sample: &[u8]) -> bool {
    let text = sample.trim_ascii_start();
    text.get(..BEGIN.len()).is_some_and(|word| word.eq_ignore_ascii_case(BEGIN))
}

const BEGIN: &[u8] = b"BEGIN:VCARD";
const END: &[u8] = b"END:VCARD";

impl Cards {
    /// Returns a reader of `input`.
    pub(super) fn new(input: Decoder, options: &Options) -> Self {
        let fields = Field::canonical().map(|field| field.slug().to_owned());
        let custom = options.maps.iter().filter(|map| matches!(map.target, Target::Custom(_)));
        let names: Vec<_> = fields.chain(custom.map(|map| map.target.name())).collect();
        Self {
            input: BufReader::with_capacity(1 << 18, Lines::new(input)),
            options: options.clone(),
            header: ByteRecord::from(names.clone()),
            names,
            record: ByteRecord::new(),
            raw: Vec::new(),
            lines: 0,
            line: 0,
            told: BTreeSet::new(),
            doubts: Doubts::default(),
        }
    }

    pub(super) fn found(&self) -> Found {
        let encoding = self.input.get_ref().decoder().encoding();
        Found { encoding, delimiter: None, format: ContactFormat::Vcard }
    }

    pub(super) fn header(&self) -> &ByteRecord {
        &self.header
    }

    pub(super) fn record(&self) -> &ByteRecord {
        &self.record
    }

    pub(super) fn problem(
        (line, record): (u64, &ByteRecord),
        field: Option<Field>,
        kind: RowProblemKind,
    ) -> RowProblem {
        let place = field.and_then(|field| Field::canonical().position(|one| one == field));
        let value = place.and_then(|place| record.get(place)).map(shorten).unwrap_or_default();
        RowProblem { line, field: field.map(|field| field.slug().to_owned()), value, kind }
    }

    pub(super) fn next(&mut self, row: &mut ContactRow, log: &mut Log) -> Result<Next, FileProblem> {
        if !self.read_card()? {
            return Ok(Next::End);
        }
        row.line = self.line;
        let undecoded = self.undecoded();
        let text = String::from_utf8_lossy(&self.raw).into_owned();
        let card = Card::parse(&text, &self.options);
        self.fill(&card, row, log);
        if let Some(kind) = undecoded {
            return Ok(Next::Reject(Self::problem((self.line, &self.record), None, kind)));
        }
        if memchr::memchr(0, text.as_bytes()).is_some() {
            return Ok(Next::Reject(Self::problem((self.line, &self.record), None, RowProblemKind::Nul)));
        }
        let input = self.input.get_ref().decoder();
        if input.doubt() != Doubt::None {
            let mut notes = Notes { line: self.line, names: &self.names, log };
            let cells = self.record.iter().map(|cell| std::str::from_utf8(cell).unwrap_or_default());
            let cells = cells.enumerate().map(|(index, cell)| (Some(index), cell));
            self.doubts.note(cells, (input.doubt(), input.encoding()), &mut notes);
        }
        Ok(Next::Row)
    }

    /// Reads the lines of the next card; tells whether there is one.
    fn read_card(&mut self) -> Result<bool, FileProblem> {
        self.raw.clear();
        loop {
            let start = self.raw.len();
            let limit = ROW_LIMIT.saturating_sub(start as u64) + 1;
            let read = self.input.by_ref().take(limit).read_until(b'\n', &mut self.raw);
            let count = read.map_err(|error| super::super::guard::io_problem(&error))?;
            self.lines += u64::from(count > 0);
            if self.raw.len() as u64 > ROW_LIMIT {
                return Err(FileProblem::RowTooLong { line: self.line.max(1), limit: ROW_LIMIT });
            }
            let line = self.raw.get(start..).unwrap_or_default().trim_ascii();
            let (inside, begins) = (start > 0, line.eq_ignore_ascii_case(BEGIN));
            match (inside, count) {
                (false, 0) => return Ok(false),
                (true, 0) => return Err(FileProblem::OpenCard { line: self.line }),
                (true, _) if begins => return Err(FileProblem::OpenCard { line: self.line }),
                (true, _) if line.eq_ignore_ascii_case(END) => return Ok(true),
                (true, _) => {}
                (false, _) if begins => self.line = self.lines,
                (false, _) if line.is_empty() => self.raw.clear(),
                (false, _) => return Err(FileProblem::StrayLine { line: self.lines }),
            }
        }
    }

    /// Returns what is wrong with a card that is no text.
    fn undecoded(&self) -> Option<RowProblemKind> {
        let at = std::str::from_utf8(&self.raw).err()?.valid_up_to();
        let before = String::from_utf8_lossy(self.raw.get(..at)?);
        Some(match self.input.get_ref().decoder().encoding() {
            "utf-8" => RowProblemKind::Encoding { byte: at + 1 },
            encoding => RowProblemKind::Undecoded { encoding, character: before.chars().count() + 1 },
        })
    }

    /// Fills `row` with what the card says; a field that it does not have says nothing.
    fn fill(&mut self, card: &Card, row: &mut ContactRow, log: &mut Log) {
        let line = self.line;
        let note = |log: &mut Log, (name, value): (&str, &str), (character, kind)| {
            let (column, text) = (name.to_owned(), shorten(value.as_bytes()));
            log.add(FileWarning { line, column, character, text, kind });
        };
        self.record.clear();
        for field in Field::ALL {
            let cell = card.field(field);
            *slot(row, field) = cell.map(str::to_owned);
            if field != Field::PhoneWritten {
                self.record.push_field(cell.unwrap_or_default().as_bytes());
            }
            if let Some((at, kind)) = cell.and_then(residue::find) {
                note(log, (field.slug(), cell.unwrap_or_default()), (at, kind));
            }
        }
        row.custom.clear();
        row.custom.extend(card.custom().map(|(key, value)| (key.to_owned(), value.to_owned())));
        for map in &self.options.maps {
            if let Target::Custom(key) = &map.target {
                let value = card.custom().find(|(known, _)| known == key).map_or("", |(_, value)| value);
                self.record.push_field(value.as_bytes());
            }
        }
        for (origin, name, value) in card.others() {
            let kind = match origin {
                Origin::Further => FileWarningKind::FurtherValue,
                Origin::NoPlace if self.told.insert(name.to_owned()) => FileWarningKind::LeftOut,
                Origin::NoPlace => continue,
            };
            note(log, (name, value), (1, kind));
        }
    }
}
