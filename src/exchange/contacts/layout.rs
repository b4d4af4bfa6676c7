//! Where in a row each field of a contact stands, and the filling of rows.
use csv::StringRecord;

use super::Options;
use crate::domain::contact_file::{CUSTOM, Extra, Field, Target, custom_key};
use crate::domain::contact_row::{Cell, ContactRow};
use crate::domain::import::FileProblem;
use crate::domain::text::{fold, suggest};
use crate::exchange::rejects;

/// Which column holds what.
#[derive(Debug)]
pub(super) struct Layout {
    fields: Vec<(Field, usize)>,
    custom: Vec<(String, usize)>,
}

impl Layout {
    /// Finds what the columns of a header hold.
    ///
    /// # Errors
    /// Columns are unknown, or several are read as the same thing.
    pub(super) fn new(names: &[String], options: &Options) -> Result<Self, FileProblem> {
        let mut layout = Self { fields: Vec::new(), custom: Vec::new() };
        let mut unknown = Vec::new();
        for (index, name) in names.iter().enumerate() {
            match target(name, options) {
                Some(Target::Field(field)) => layout.fields.push((field, index)),
                Some(Target::Custom(key)) => layout.custom.push((key, index)),
                Some(Target::Ignore) => {}
                None => unknown.push(name.clone()),
            }
        }
        if !unknown.is_empty() {
            let suggested = |name: &str| {
                let word = suggest(name, Field::ALL.into_iter().map(Field::slug))?;
                Field::ALL.into_iter().map(Field::slug).find(|slug| *slug == word)
            };
            let columns = unknown.into_iter().map(|name| (name.clone(), suggested(&name))).collect();
            return Err(FileProblem::UnknownColumns { columns, headless: false });
        }
        Ok(layout)
    }

    /// Returns the column that holds a field.
    pub(super) fn column(&self, field: Field) -> Option<usize> {
        self.fields.iter().find(|(one, _)| *one == field).map(|(_, index)| *index)
    }

    /// Fills `row` with the cells of `record`.
    pub(super) fn fill(&self, record: &StringRecord, row: &mut ContactRow) {
        for (field, index) in &self.fields {
            let cell = slot(row, *field).get_or_insert_default();
            cell.clear();
            cell.push_str(record.get(*index).unwrap_or_default());
        }
        row.custom.resize_with(self.custom.len(), Default::default);
        for ((key, index), (known, value)) in self.custom.iter().zip(&mut row.custom) {
            if key != known {
                known.clone_from(key);
            }
            value.clear();
            value.push_str(record.get(*index).unwrap_or_default());
        }
    }
}

/// Returns the cell of a field.
fn slot(row: &mut ContactRow, field: Field) -> &mut Cell {
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
    }
}

/// Returns what a column is read as.
fn target(name: &str, options: &Options) -> Option<Target> {
    let word = fold(name);
    if let Some(map) = options.maps.iter().find(|map| fold(&map.column) == word) {
        return Some(map.target.clone());
    }
    if rejects::OWN.contains(&name) {
        return Some(Target::Ignore);
    }
    if let Some(field) = Field::ALL.into_iter().find(|field| field.slug() == word) {
        return Some(Target::Field(field));
    }
    let key = || custom_key(word.strip_prefix(CUSTOM).unwrap_or(&word));
    match options.extra {
        _ if word.starts_with(CUSTOM) => key().map(Target::Custom),
        Some(Extra::Ignore) => Some(Target::Ignore),
        Some(Extra::Custom) => key().map(Target::Custom),
        None => None,
    }
}
