//! Walks a TOML text value by value, so that each problem is known by its line and path.
use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::domain::import::{MapProblem, MapProblemKind, MapType};
use crate::domain::text;

/// A table of which keys are taken one by one; those left over are unknown.
#[derive(Debug)]
pub struct Table<'a> {
    source: &'a str,
    path: String,
    start: usize,
    entries: BTreeMap<String, (usize, Spanned<DeValue<'a>>)>,
    asked: Vec<&'static str>,
}

/// A value at its place.
#[derive(Debug)]
pub struct Value<'a> {
    source: &'a str,
    path: String,
    inner: Spanned<DeValue<'a>>,
}

/// Returns the line, from 1, of a place in `source`.
fn line(source: &str, offset: usize) -> usize {
    source.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// Returns the path of `key` within `path`, quoted where TOML would.
fn join(path: &str, key: &str) -> String {
    let bare = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    match (path.is_empty(), bare) {
        (true, true) => key.to_owned(),
        (true, false) => format!("{key:?}"),
        (false, true) => format!("{path}.{key}"),
        (false, false) => format!("{path}.{key:?}"),
    }
}

impl<'a> Table<'a> {
    /// Parses a whole text.
    ///
    /// # Errors
    /// It is no TOML: every place where it is not.
    pub fn parse(source: &'a str) -> Result<Self, Vec<MapProblem>> {
        let (root, errors) = DeTable::parse_recoverable(source);
        if errors.is_empty() {
            return Ok(Self::new(source, String::new(), 0, root.into_inner()));
        }
        let problem = |error: toml::de::Error| MapProblem {
            line: line(source, error.span().map_or(0, |span| span.start)),
            path: String::new(),
            kind: MapProblemKind::Syntax(error.message().to_owned()),
        };
        Err(errors.into_iter().map(problem).collect())
    }

    fn new(source: &'a str, path: String, start: usize, table: DeTable<'a>) -> Self {
        let entry = |(key, value): (Spanned<_>, _)| {
            let start = key.span().start;
            let key: std::borrow::Cow<'_, str> = key.into_inner();
            (key.into_owned(), (start, value))
        };
        Self { source, path, start, entries: table.into_iter().map(entry).collect(), asked: Vec::new() }
    }

    /// Returns a problem of `key` in this table, at the line of the table.
    pub fn problem(&self, key: &str, kind: MapProblemKind) -> MapProblem {
        MapProblem { line: line(self.source, self.start), path: join(&self.path, key), kind }
    }

    /// Takes the value of `key`.
    pub fn value(&mut self, key: &'static str) -> Option<Value<'a>> {
        self.asked.push(key);
        let (_, value) = self.entries.remove(key)?;
        Some(Value { source: self.source, path: join(&self.path, key), inner: value })
    }

    /// Takes the value of `key`, which has to be there.
    pub fn required(&mut self, key: &'static str, problems: &mut Vec<MapProblem>) -> Option<Value<'a>> {
        let value = self.value(key);
        if value.is_none() {
            problems.push(self.problem(key, MapProblemKind::Missing));
        }
        value
    }

    /// Takes the text of `key`, which may have to be there.
    pub fn text(
        &mut self,
        key: &'static str,
        required: bool,
        problems: &mut Vec<MapProblem>,
    ) -> Option<String> {
        let value = if required { self.required(key, problems) } else { self.value(key) };
        value?.text(problems)
    }

    /// Takes a list of words, each one of `allowed`.
    pub fn choices(
        &mut self,
        key: &'static str,
        allowed: &'static [&'static str],
        problems: &mut Vec<MapProblem>,
    ) -> Vec<&'static str> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let mut chosen = Vec::new();
        for found in value.texts(problems).unwrap_or_default() {
            match allowed.iter().find(|word| **word == found) {
                Some(word) => chosen.push(*word),
                None => problems.push(value.problem(MapProblemKind::Choice { found, allowed })),
            }
        }
        chosen
    }

    /// Takes the table of `key`, which may be absent.
    pub fn optional_table(&mut self, key: &'static str, problems: &mut Vec<MapProblem>) -> Option<Table<'a>> {
        let value = self.value(key)?;
        let table = value.as_table();
        if table.is_none() {
            problems.push(value.problem(MapProblemKind::WrongType { expected: MapType::Table }));
        }
        table
    }

    /// Takes the table of `key`; an empty one where it is absent, whose missing keys then tell.
    pub fn table(&mut self, key: &'static str, problems: &mut Vec<MapProblem>) -> Table<'a> {
        let empty = Table::new(self.source, key.to_owned(), self.start, DeTable::new());
        self.optional_table(key, problems).unwrap_or(empty)
    }

    /// Returns every key that is left, with its value.
    pub fn into_entries(self) -> impl Iterator<Item = (String, Value<'a>)> {
        let Self { source, path, entries, .. } = self;
        entries.into_iter().map(move |(key, (_, value))| {
            let path = join(&path, &key);
            (key, Value { source, path, inner: value })
        })
    }

    /// Reports the keys that nobody took.
    pub fn finish(&mut self, problems: &mut Vec<MapProblem>) {
        for (key, (start, _)) in std::mem::take(&mut self.entries) {
            let suggestion = text::suggest(&key, self.asked.iter().copied());
            let kind = MapProblemKind::UnknownKey { suggestion };
            problems.push(MapProblem { line: line(self.source, start), path: join(&self.path, &key), kind });
        }
    }
}

impl<'a> Value<'a> {
    /// Returns a problem of this value.
    pub fn problem(&self, kind: MapProblemKind) -> MapProblem {
        MapProblem { line: line(self.source, self.inner.span().start), path: self.path.clone(), kind }
    }

    fn wrong<T>(&self, expected: MapType, problems: &mut Vec<MapProblem>) -> Option<T> {
        problems.push(self.problem(MapProblemKind::WrongType { expected }));
        None
    }

    /// Tells whether it is a text.
    pub fn is_text(&self) -> bool {
        self.inner.get_ref().is_str()
    }

    /// Returns its text, which may not be blank.
    pub fn text(&self, problems: &mut Vec<MapProblem>) -> Option<String> {
        let text = self.text_or_blank(problems)?;
        if text::is_blank(&text) {
            problems.push(self.problem(MapProblemKind::Blank));
            return None;
        }
        Some(text)
    }

    /// Returns its text, whatever it says.
    pub fn text_or_blank(&self, problems: &mut Vec<MapProblem>) -> Option<String> {
        match self.inner.get_ref().as_str() {
            Some(text) => Some(text.to_owned()),
            None => self.wrong(MapType::Text, problems),
        }
    }

    /// Returns its list of texts.
    pub fn texts(&self, problems: &mut Vec<MapProblem>) -> Option<Vec<String>> {
        let texts = self.list();
        if texts.is_none() { self.wrong(MapType::Texts, problems) } else { texts }
    }

    /// Returns its text, or its list of them, as a list that is not empty.
    pub fn text_or_texts(&self, problems: &mut Vec<MapProblem>) -> Option<Vec<String>> {
        if self.is_text() {
            return self.text(problems).map(|text| vec![text]);
        }
        match self.list() {
            Some(texts) if texts.is_empty() || texts.iter().any(|text| text::is_blank(text)) => {
                problems.push(self.problem(MapProblemKind::Blank));
                None
            }
            Some(texts) => Some(texts),
            None => self.wrong(MapType::TextOrTexts, problems),
        }
    }

    fn list(&self) -> Option<Vec<String>> {
        let items = self.inner.get_ref().as_array()?;
        items.iter().map(|item| item.get_ref().as_str().map(str::to_owned)).collect()
    }

    /// Returns its truth.
    pub fn boolean(&self, problems: &mut Vec<MapProblem>) -> Option<bool> {
        let truth = self.inner.get_ref().as_bool();
        if truth.is_none() { self.wrong(MapType::Boolean, problems) } else { truth }
    }

    /// Returns its table.
    pub fn as_table(&self) -> Option<Table<'a>> {
        let table = self.inner.get_ref().as_table()?.clone();
        Some(Table::new(self.source, self.path.clone(), self.inner.span().start, table))
    }
}
