//! A policy's text as a document: tables and values with their places, before anything is believed about them.
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::problem::{Problem, ProblemKind, ValueType};

/// A value and where it stands in the text.
pub(super) type Value<'d> = Spanned<DeValue<'d>>;

/// Returns `text` without a byte order mark before it.
pub(super) fn without_bom(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Returns the line, from 1, of the byte at `offset`.
pub(super) fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count().saturating_add(1)
}

/// The problems found in a text, each put on its line.
pub(super) struct Findings {
    /// Offsets of the line breaks
    breaks: Vec<usize>,
    problems: Vec<Problem>,
}

/// After so many problems a text gets no more suggestions: they cost, and nobody reads that far.
const SUGGESTIONS_MAX: usize = 200;

impl Findings {
    pub(super) fn new(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect();
        Self { breaks, problems: Vec::new() }
    }

    /// Returns the line, from 1, of a place in the text.
    pub(super) fn line(&self, span: &Range<usize>) -> usize {
        self.breaks.partition_point(|at| *at < span.start).saturating_add(1)
    }

    pub(super) fn add(&mut self, path: &str, span: &Range<usize>, kind: impl Into<ProblemKind>) {
        let (line, kind) = (Some(self.line(span)), kind.into());
        self.problems.push(Problem { path: path.to_owned(), line, kind, suggestion: None });
    }

    /// Adds a problem of the text as a whole.
    pub(super) fn add_unplaced(&mut self, path: &str, kind: impl Into<ProblemKind>) {
        self.problems.push(Problem {
            path: path.to_owned(),
            line: None,
            kind: kind.into(),
            suggestion: None,
        });
    }

    /// Adds a problem of a word for which one of `candidates` may have been meant.
    pub(super) fn add_word(
        &mut self,
        path: &str,
        span: &Range<usize>,
        kind: impl Into<ProblemKind>,
        given: (&str, &mut dyn Iterator<Item = &str>),
    ) {
        let (given, candidates) = given;
        let wanted = self.problems.len() < SUGGESTIONS_MAX;
        let suggestion = if wanted { crate::domain::text::suggest(given, candidates) } else { None };
        let (line, kind) = (Some(self.line(span)), kind.into());
        self.problems.push(Problem { path: path.to_owned(), line, kind, suggestion });
    }

    /// Adds a problem with the suggestion that its finder made.
    pub(super) fn add_suggested(
        &mut self,
        path: &str,
        span: &Range<usize>,
        kind: impl Into<ProblemKind>,
        suggestion: Option<&str>,
    ) {
        let (line, suggestion) = (Some(self.line(span)), suggestion.map(str::to_owned));
        self.problems.push(Problem { path: path.to_owned(), line, kind: kind.into(), suggestion });
    }

    pub(super) fn is_empty(&self) -> bool {
        self.problems.is_empty()
    }

    /// Returns the problems in the order of their lines; those of the whole text come last.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        let mut problems = self.problems;
        problems.sort_by_key(|problem| problem.line.unwrap_or(usize::MAX));
        problems
    }
}

/// Returns the type of a value.
pub(super) fn type_of(value: &DeValue<'_>) -> ValueType {
    match value {
        DeValue::String(_) => ValueType::Text,
        DeValue::Integer(_) => ValueType::Integer,
        DeValue::Float(_) => ValueType::Decimal,
        DeValue::Boolean(_) => ValueType::Flag,
        DeValue::Datetime(_) => ValueType::Date,
        DeValue::Array(_) => ValueType::List,
        DeValue::Table(_) => ValueType::Table,
    }
}

/// One table of a list of tables.
#[derive(Clone, Copy)]
pub(super) struct Entry<'d> {
    pub(super) index: usize,
    pub(super) table: &'d DeTable<'d>,
    /// Where its header stands
    pub(super) value: &'d Value<'d>,
}

impl<'d> Entry<'d> {
    /// Returns the text of one of its keys, where it is one.
    pub(super) fn text(&self, key: &str) -> Option<&'d str> {
        text(self.table, key)
    }

    /// Tells whether a flag is set.
    pub(super) fn flag(&self, key: &str) -> bool {
        self.table.get(key).and_then(|value| value.get_ref().as_bool()) == Some(true)
    }

    /// Returns where the value of a key stands, else the entry's header.
    pub(super) fn span(&self, key: &str) -> Range<usize> {
        self.table.get(key).map_or_else(|| self.value.span(), Spanned::span)
    }

    /// Returns its slug, or an empty text.
    pub(super) fn slug(&self) -> &'d str {
        self.text("key").unwrap_or_default()
    }
}

/// Returns the text at a key, where it is one.
pub(super) fn text<'d>(table: &'d DeTable<'d>, key: &str) -> Option<&'d str> {
    table.get(key)?.get_ref().as_str()
}

/// Returns the tables of a list at a key; what is no table is passed over.
///
/// `[status]` where `[[status]]` was meant counts as a list of one, so that nothing but the brackets is complained of.
pub(super) fn entries<'d>(table: &'d DeTable<'d>, key: &str) -> impl Iterator<Item = Entry<'d>> + use<'d> {
    let single = table.get(key).filter(|value| value.get_ref().is_table()).map(|value| (0, value));
    items(table, key)
        .chain(single)
        .filter_map(|(index, value)| value.get_ref().as_table().map(|table| Entry { index, table, value }))
}

/// Returns the values of a list at a key, with their places in it.
pub(super) fn items<'d>(
    table: &'d DeTable<'d>,
    key: &str,
) -> impl Iterator<Item = (usize, &'d Value<'d>)> + use<'d> {
    table
        .get(key)
        .and_then(|value| value.get_ref().as_array())
        .into_iter()
        .flat_map(|list| list.iter().enumerate())
}

/// Returns the table at a key, where it is one.
pub(super) fn table<'d>(table: &'d DeTable<'d>, key: &str) -> Option<&'d DeTable<'d>> {
    table.get(key)?.get_ref().as_table()
}

/// Returns the texts of a value that may be one text or a list of them.
pub(super) fn words<'d>(value: &'d Value<'d>) -> impl Iterator<Item = (&'d str, Range<usize>)> + use<'d> {
    let one = value.get_ref().as_str().map(|word| (word, value.span()));
    let many = value.get_ref().as_array().into_iter().flat_map(|list| list.iter());
    one.into_iter().chain(many.filter_map(|item| Some((item.get_ref().as_str()?, item.span()))))
}
