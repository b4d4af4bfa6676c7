//! Lists of anything but contacts and tickets: one thing a row, columns known by name in three languages.
use std::io::Read;

use csv::ByteRecord;
use serde::Serialize;

use super::delimiter;
use super::encoding::{self, Decoder, Doubt, odd_letter};
use super::history::shorten;
use super::rejects;
use super::table::Table;
use crate::domain::contact_file::{FileWarning, FileWarningKind};
use crate::domain::import::{FileProblem, MissingColumn, RowProblem, RowProblemKind};
use crate::domain::text::{fold, suggest};

/// A column that a list may have.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// its name in mesa's own lists
    pub name: &'static str,
    /// what else people call it, folded
    pub words: &'static [&'static str],
    /// whether it is read; mesa's own exports have columns that the store itself gives
    pub read: bool,
}

/// How a list is read where its writer is known better than by looking at it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Options {
    /// its encoding
    pub encoding: Option<String>,
    /// what parts its fields
    pub delimiter: Option<u8>,
    /// columns and what they are read as; `ignore` is nothing
    pub maps: Vec<(String, String)>,
    /// columns that are not known are left out
    pub ignore_extra: bool,
}

/// A list being read.
pub struct Listing {
    table: Table,
    delimiter: u8,
    /// where each known column stands
    places: Vec<Option<usize>>,
    known: &'static [Known],
    doubtful: Option<FileWarning>,
}

/// What [`Listing::read`] came to.
#[derive(Debug, PartialEq, Eq)]
pub enum Next {
    /// there is a row; [`Listing::cell`] has its cells
    Row,
    /// a row that is not taken
    Reject(RowProblem),
    /// there is no further row
    End,
}

impl Listing {
    /// Finds encoding, delimiter and columns of `input`.
    ///
    /// # Errors
    /// It is no text, has no header, or columns are unknown or read as the same thing.
    pub fn new(
        input: Box<dyn Read + Send>,
        known: &'static [Known],
        options: &Options,
    ) -> Result<Self, FileProblem> {
        let named =
            |name: &String| encoding::named(name).ok_or_else(|| FileProblem::NoSuchEncoding(name.clone()));
        let input = Decoder::new(input, options.encoding.as_ref().map(named).transpose()?)?;
        let delimiter = options.delimiter.unwrap_or_else(|| {
            let (sample, whole) = input.sample();
            let mapped = |name: &str| options.maps.iter().any(|(column, _)| fold(column) == fold(name));
            delimiter::find(&sample, whole, &|name| mapped(name) || place(known, name).is_some())
        });
        let table = Table::new(input, delimiter)?;
        let places = places(table.names(), known, options)?;
        Ok(Self { table, delimiter, places, known, doubtful: None })
    }

    /// Returns how the list is written: its encoding and its delimiter.
    pub fn found(&self) -> (&'static str, char) {
        (self.table.encoding(), char::from(self.delimiter))
    }

    /// Returns the header, as a file of rejects needs it.
    pub fn header(&self) -> &ByteRecord {
        self.table.header()
    }

    /// Returns the last row as it stands in the file, decoded.
    pub fn record(&self) -> &ByteRecord {
        self.table.record()
    }

    /// Returns a problem of the last row, in the column that is read as `name`.
    pub fn problem(&self, name: Option<&str>, kind: RowProblemKind) -> RowProblem {
        let place = name.and_then(|name| self.known.iter().position(|known| known.name == name));
        self.table.problem(place.and_then(|place| self.places.get(place).copied().flatten()), kind)
    }

    /// Tells whether the list has a column that is read as `name`.
    pub fn has(&self, name: &str) -> bool {
        let place = self.known.iter().position(|known| known.name == name);
        place.and_then(|place| self.places.get(place).copied().flatten()).is_some()
    }

    /// Returns what a cell of the last row says; nothing where it is blank, or the list has no such column.
    pub fn cell(&self, name: &str) -> Option<&str> {
        let place = self.known.iter().position(|known| known.name == name)?;
        let text = self.table.text()?.get(self.places.get(place).copied().flatten()?)?.trim();
        (!text.is_empty()).then_some(text)
    }

    /// Reads the next row.
    ///
    /// # Errors
    /// The file cannot be read on, or is no CSV from here.
    pub fn read(&mut self) -> Result<Next, FileProblem> {
        let next = match self.table.next()? {
            None => return Ok(Next::End),
            Some(Err(problem)) => Next::Reject(problem),
            Some(Ok(())) => Next::Row,
        };
        if self.doubtful.is_none() {
            self.doubtful = self.doubt();
        }
        Ok(next)
    }

    /// Returns the first letters that say that the encoding, which was guessed, may be another.
    pub fn doubtful(&self) -> Option<&FileWarning> {
        self.doubtful.as_ref()
    }

    /// Returns what makes the encoding doubtful in the last row.
    fn doubt(&self) -> Option<FileWarning> {
        let (doubt, row) = (self.table.doubt(), self.table.text()?);
        if doubt == Doubt::None {
            return None;
        }
        let first = |cell: &str| cell.chars().position(|letter| !letter.is_ascii()).map(|index| index + 1);
        let odd = |cell: &str| odd_letter(cell).or_else(|| first(cell).filter(|_| doubt == Doubt::Great));
        let (index, (character, cell)) =
            row.iter().enumerate().find_map(|(index, cell)| Some((index, (odd(cell)?, cell))))?;
        Some(FileWarning {
            line: self.table.line(),
            column: self.table.names().get(index).cloned().unwrap_or_default(),
            character,
            text: shorten(cell.as_bytes()),
            kind: FileWarningKind::Doubtful { encoding: self.table.encoding() },
        })
    }

    /// Refuses a list without a column that every row would be rejected for.
    ///
    /// # Errors
    /// None of the columns is there.
    pub fn must_have_one_of(&self, names: &[&'static str]) -> Result<(), FileProblem> {
        let Some(first) = names.first().filter(|_| !names.iter().any(|name| self.has(name))) else {
            return Ok(());
        };
        let column = MissingColumn { word: first, column: (*first).to_owned(), suggestion: None };
        Err(FileProblem::MissingColumns { columns: vec![column], delimiter: None })
    }
}

/// Returns which known column a name is.
fn place(known: &[Known], name: &str) -> Option<usize> {
    let word = fold(name).replace(['_', '-'], " ");
    known.iter().position(|one| one.name.replace('_', " ") == word || one.words.contains(&word.as_str()))
}

/// Returns where each known column stands in a header.
fn places(
    names: &[String],
    known: &'static [Known],
    options: &Options,
) -> Result<Vec<Option<usize>>, FileProblem> {
    missing_maps(names, known, options)?;
    let (mut places, mut unknown) = (vec![None; known.len()], Vec::new());
    for (index, name) in names.iter().enumerate() {
        let map = options.maps.iter().find(|(column, _)| fold(column) == fold(name));
        let found = map.map_or_else(|| place(known, name), |(_, target)| place(known, target));
        let ignored = map.is_some() || name.is_empty() || rejects::OWN.contains(&name.as_str());
        match found.and_then(|place| Some((places.get_mut(place)?, known.get(place)?))) {
            Some((slot, one)) if one.read => {
                if let Some(other) = slot.replace(index) {
                    let name = |index: usize| names.get(index).cloned().unwrap_or_default();
                    let columns = vec![name(other), name(index)];
                    return Err(FileProblem::SameTarget { target: one.name.to_owned(), columns });
                }
            }
            Some(_) => {}
            None if ignored || options.ignore_extra => {}
            None => unknown.push((name.clone(), nearest(known, name))),
        }
    }
    if unknown.is_empty() {
        return Ok(places);
    }
    Err(FileProblem::UnknownColumns { columns: unknown, headless: false })
}

fn nearest(known: &'static [Known], name: &str) -> Option<&'static str> {
    let near = suggest(name, known.iter().map(|one| one.name))?;
    known.iter().map(|one| one.name).find(|one| *one == near)
}

/// Refuses maps whose column the header lacks, or whose target is no column.
fn missing_maps(names: &[String], known: &'static [Known], options: &Options) -> Result<(), FileProblem> {
    let word = |target: &str| place(known, target).and_then(|place| known.get(place)).map(|one| one.name);
    let missing = options.maps.iter().filter(|(column, target)| {
        let is_there = names.iter().any(|name| fold(name) == fold(column));
        !is_there || (word(target).is_none() && target != "ignore")
    });
    let columns: Vec<_> = missing
        .map(|(column, target)| MissingColumn {
            word: word(target).unwrap_or("ignore"),
            column: column.clone(),
            suggestion: suggest(column, names.iter().map(String::as_str)),
        })
        .collect();
    if columns.is_empty() { Ok(()) } else { Err(FileProblem::MissingColumns { columns, delimiter: None }) }
}
