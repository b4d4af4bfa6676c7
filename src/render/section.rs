//! The nested parts of one object: clocks, messages, events.
use std::borrow::Cow;

use crate::domain::language::Language;
use crate::i18n::headings;
use crate::render::cell::Cell;
use crate::render::column::{Column, Head};

/// A named list inside an [`Object`](crate::render::Object), with columns of its own.
///
/// JSON shows it as an array of objects under its key; people see a titled table, or texts one below the other.
pub struct Section<'a> {
    pub(super) key: &'static str,
    pub(super) len: usize,
    pub(super) for_people_only: bool,
    pub(super) heads: Vec<Head>,
    title: Option<Cow<'a, str>>,
    pub(super) introduced: bool,
    cell: Box<dyn Fn(usize, usize) -> Cell<'a> + 'a>,
    body: Option<Box<dyn Fn(usize) -> &'a str + 'a>>,
}

impl<'a> Section<'a> {
    /// Returns a section of rows, for people a table.
    pub fn rows<T>(key: &'static str, columns: &'a [Column<T>], rows: &'a [T]) -> Self {
        let cell = move |row: usize, column: usize| match (rows.get(row), columns.get(column)) {
            (Some(row), Some(column)) => (column.cell)(row),
            _ => Cell::Null,
        };
        Self {
            key,
            len: rows.len(),
            for_people_only: false,
            heads: columns.iter().map(Column::head).collect(),
            title: None,
            introduced: false,
            cell: Box::new(cell),
            body: None,
        }
    }

    /// Returns a section of texts: for people each is a line of its columns with `body` below, indented; `body` itself
    /// should be a `json_only` column.
    pub fn texts<T>(
        key: &'static str,
        columns: &'a [Column<T>],
        rows: &'a [T],
        body: for<'b> fn(&'b T) -> &'b str,
    ) -> Self {
        let body = move |row: usize| rows.get(row).map(body).unwrap_or_default();
        Self { body: Some(Box::new(body)), ..Self::rows(key, columns, rows) }
    }

    /// Returns the section under a title of its own instead of its key's heading.
    #[must_use]
    pub fn titled(self, title: impl Into<Cow<'a, str>>) -> Self {
        Self { title: Some(title.into()), ..self }
    }

    /// Returns the section under a sentence, which is no heading.
    #[must_use]
    pub fn introduced(self, sentence: impl Into<Cow<'a, str>>) -> Self {
        Self { introduced: true, ..self.titled(sentence) }
    }

    /// Returns the section, kept out of machine formats: the same facts stand elsewhere in their JSON.
    #[must_use]
    pub fn for_people(self) -> Self {
        Self { for_people_only: true, ..self }
    }

    pub(super) fn title(&self, language: Language) -> Cow<'_, str> {
        self.title.as_deref().map_or_else(|| headings::heading_or_key(self.key, language), Cow::Borrowed)
    }

    pub(super) fn cell(&self, row: usize, column: usize) -> Cell<'a> {
        (self.cell)(row, column)
    }

    pub(super) fn body(&self, row: usize) -> Option<&'a str> {
        self.body.as_ref().map(|body| body(row))
    }
}
