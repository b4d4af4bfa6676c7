//! Where in a row each field of a contact stands, and the filling of rows.
use csv::StringRecord;

use super::Options;
use super::formats::{self, Place};
use super::notes::Notes;
use super::values::Values;
use crate::domain::contact_file::{ContactFormat, Extra, Field, FileWarningKind, Target, custom_key};
use crate::domain::contact_row::{Cell, ContactRow};
use crate::domain::import::{FileProblem, MissingColumn};
use crate::domain::text::{fold, suggest};
use crate::exchange::rejects;

/// Which column holds what.
#[derive(Debug)]
pub(super) struct Layout {
    fields: Vec<Spots>,
    custom: Vec<(String, usize)>,
    /// columns that are left out, until the first value in one was told
    left_out: Vec<(usize, FileWarningKind)>,
    values: Values,
}

/// Where a field stands: columns whose values are joined, and others that stand in for them.
#[derive(Debug)]
struct Spots {
    field: Field,
    choices: Vec<Choice>,
}

/// Columns whose values make one: by rank, then by part.
#[derive(Debug)]
struct Choice {
    rank: usize,
    parts: Vec<(usize, usize)>,
}

impl Layout {
    /// Finds what the columns of a header hold.
    ///
    /// # Errors
    /// Columns are unknown, missing, or several are read as the same thing.
    pub(super) fn new(
        names: &[String],
        format: ContactFormat,
        options: &Options,
    ) -> Result<Self, FileProblem> {
        missing_maps(names, options)?;
        let mut search = Search { names, spots: Vec::new(), custom: Vec::new(), left_out: Vec::new() };
        let mut unknown = Vec::new();
        for (index, name) in names.iter().enumerate() {
            match place(name, format, options) {
                Some(place) => search.put(index, place)?,
                None if name.is_empty() => search.left_out.push((index, FileWarningKind::Unnamed)),
                None if options.extra == Some(Extra::Ignore) => {}
                None => unknown.push(name.clone()),
            }
        }
        if !unknown.is_empty() {
            return Err(unknown_columns(unknown));
        }
        let Search { mut spots, custom, left_out, .. } = search;
        for one in &mut spots {
            one.choices.sort_by_key(|choice| choice.rank);
            one.choices.iter_mut().for_each(|choice| choice.parts.sort_unstable());
        }
        let layout = Self { fields: spots, custom, left_out, values: Values::of(format) };
        if format == ContactFormat::Blip && layout.column(Field::Name).is_none() {
            // A Blip audience has no names; which of its variables is one, only its owner knows.
            let suggestion = names.iter().find(|name| formats::plain(name).starts_with("extra")).cloned();
            let column = MissingColumn { word: "name", column: "name".to_owned(), suggestion };
            return Err(FileProblem::MissingColumns { columns: vec![column], delimiter: None });
        }
        Ok(layout)
    }

    /// Returns the column that holds a field; of several, the first that is asked.
    pub(super) fn column(&self, field: Field) -> Option<usize> {
        let spots = self.fields.iter().find(|spots| spots.field == field)?;
        spots.choices.first()?.parts.first().map(|(_, index)| *index)
    }

    /// Fills `row` with the cells of `record`, and notes what is left out.
    pub(super) fn fill(&mut self, record: &StringRecord, row: &mut ContactRow, notes: &mut Notes<'_>) {
        for spots in &self.fields {
            let cell = slot(row, spots.field).get_or_insert_default();
            cell.clear();
            spots.fill(record, cell, notes);
            if let Some(further) = self.values.shape(spots.field, cell) {
                let column = spots.choices.first().and_then(|choice| choice.parts.first());
                notes.add(column.map(|(_, index)| *index), &further, FileWarningKind::FurtherValue);
            }
        }
        row.custom.resize_with(self.custom.len(), Default::default);
        for ((key, index), (known, value)) in self.custom.iter().zip(&mut row.custom) {
            if key != known {
                known.clone_from(key);
            }
            value.clear();
            value.push_str(record.get(*index).unwrap_or_default());
        }
        self.left_out.retain(|(index, kind)| {
            let value = record.get(*index).unwrap_or_default().trim();
            if !value.is_empty() {
                notes.add(Some(*index), value, *kind);
            }
            value.is_empty()
        });
    }
}

impl Spots {
    /// Writes the value of the first choice that has one; another value in a later choice is noted.
    fn fill(&self, record: &StringRecord, cell: &mut String, notes: &mut Notes<'_>) {
        let mut taken = false;
        for choice in &self.choices {
            if !taken {
                choice.write(record, cell);
                taken = !cell.trim().is_empty();
            } else if self.field != Field::Name {
                let mut further = String::new();
                choice.write(record, &mut further);
                if !further.trim().is_empty() && further.trim() != cell.trim() {
                    let column = choice.parts.first().map(|(_, index)| *index);
                    notes.add(column, &further, FileWarningKind::FurtherValue);
                }
            }
        }
    }
}

impl Choice {
    /// Writes a single column as it is, several joined by spaces.
    fn write(&self, record: &StringRecord, cell: &mut String) {
        cell.clear();
        if let [(_, index)] = self.parts.as_slice() {
            cell.push_str(record.get(*index).unwrap_or_default());
            return;
        }
        for (_, index) in &self.parts {
            let part = record.get(*index).unwrap_or_default().trim();
            if !part.is_empty() {
                cell.push_str(if cell.is_empty() { "" } else { " " });
                cell.push_str(part);
            }
        }
    }
}

/// The columns found so far.
struct Search<'a> {
    names: &'a [String],
    spots: Vec<Spots>,
    custom: Vec<(String, usize)>,
    left_out: Vec<(usize, FileWarningKind)>,
}

impl Search<'_> {
    fn put(&mut self, index: usize, place: Place) -> Result<(), FileProblem> {
        match place {
            Place::Field { field, rank, part } => self.put_field(index, field, (rank, part)),
            Place::Custom(key) => self.put_custom(index, key),
            Place::Ignored => Ok(()),
            Place::LeftOut => {
                self.left_out.push((index, FileWarningKind::LeftOut));
                Ok(())
            }
        }
    }

    fn put_custom(&mut self, index: usize, key: String) -> Result<(), FileProblem> {
        if let Some((_, other)) = self.custom.iter().find(|(known, _)| *known == key) {
            return Err(self.doubled(Target::Custom(key).name(), *other, index));
        }
        self.custom.push((key, index));
        Ok(())
    }

    fn put_field(&mut self, index: usize, field: Field, at: (usize, usize)) -> Result<(), FileProblem> {
        let (rank, part) = at;
        let known = self.spots.iter().position(|spots| spots.field == field);
        let known = known.unwrap_or_else(|| {
            self.spots.push(Spots { field, choices: Vec::new() });
            self.spots.len() - 1
        });
        let Some(spots) = self.spots.get_mut(known) else { return Ok(()) };
        let Some(choice) = spots.choices.iter_mut().find(|choice| choice.rank == rank) else {
            spots.choices.push(Choice { rank, parts: vec![(part, index)] });
            return Ok(());
        };
        if let Some((_, other)) = choice.parts.iter().find(|(known, _)| *known == part) {
            let other = *other;
            return Err(self.doubled(field.slug().to_owned(), other, index));
        }
        choice.parts.push((part, index));
        Ok(())
    }

    fn doubled(&self, target: String, first: usize, second: usize) -> FileProblem {
        let name = |index: usize| self.names.get(index).cloned().unwrap_or_default();
        FileProblem::SameTarget { target, columns: vec![name(first), name(second)] }
    }
}

/// Returns the cell of a field.
pub(super) fn slot(row: &mut ContactRow, field: Field) -> &mut Cell {
    match field {
        Field::ExternalId => &mut row.external_id,
        Field::Name => &mut row.name,
        Field::Email => &mut row.email,
        Field::Phone => &mut row.phone,
        Field::Org => &mut row.org,
        Field::Role => &mut row.role,
        Field::Administrator => &mut row.administrator,
        Field::Language => &mut row.language,
        Field::Tags => &mut row.tags,
        Field::Notes => &mut row.notes,
        Field::Active => &mut row.active,
        Field::PhoneWritten => &mut row.phone_written,
    }
}

/// Returns what a column is read as: what the caller says, else what the format says, else as extra columns go.
fn place(name: &str, format: ContactFormat, options: &Options) -> Option<Place> {
    let word = fold(name);
    if let Some(map) = options.maps.iter().find(|map| fold(&map.column) == word) {
        return Some(match map.target.clone() {
            // Before every column of the format: those stand in for it where it is blank.
            Target::Field(field) => Place::Field { field, rank: 0, part: 0 },
            Target::Custom(key) => Place::Custom(key),
            Target::Ignore => Place::Ignored,
        });
    }
    if rejects::OWN.contains(&name) {
        return Some(Place::Ignored); // a file of rejects, mended and loaded again
    }
    let known = formats::place(format, name);
    match options.extra {
        Some(Extra::Custom) if known.is_none() => custom_key(name).map(Place::Custom),
        _ => known,
    }
}

/// Refuses maps whose column the header lacks.
fn missing_maps(names: &[String], options: &Options) -> Result<(), FileProblem> {
    let is_there = |column: &str| names.iter().any(|name| fold(name) == fold(column));
    let missing = options.maps.iter().filter(|map| !is_there(&map.column)).map(|map| MissingColumn {
        word: match map.target {
            Target::Field(field) => field.slug(),
            Target::Custom(_) => "custom",
            Target::Ignore => "ignore",
        },
        column: map.column.clone(),
        suggestion: suggest(&map.column, names.iter().map(String::as_str)),
    });
    let columns: Vec<_> = missing.collect();
    if columns.is_empty() { Ok(()) } else { Err(FileProblem::MissingColumns { columns, delimiter: None }) }
}

/// Returns the problem of columns that mesa does not know, each with the field it may be meant for.
fn unknown_columns(names: Vec<String>) -> FileProblem {
    let slugs = || Field::ALL.into_iter().map(Field::slug);
    let suggestion = |name: &str| {
        let word = suggest(name, slugs())?;
        slugs().find(|slug| *slug == word)
    };
    let is_data = |name: &String| {
        let digits = name.chars().filter(char::is_ascii_digit).count();
        name.split_once('@').is_some_and(|(_, host)| host.contains('.')) || digits >= 7
    };
    let headless = names.iter().any(is_data);
    let columns = names.into_iter().map(|name| (name.clone(), suggestion(&name))).collect();
    FileProblem::UnknownColumns { columns, headless }
}
