//! Columns: declared once per noun, chosen by `--columns`, written by every format.
use std::borrow::Cow;
use std::fmt;

use crate::domain::language::Language;
use crate::domain::text::suggest;
use crate::i18n::headings;
use crate::render::cell::Cell;
use crate::render::{Format, Mark, Style};

/// One column of a noun: its machine name, where it is seen, and how a row gives its value.
///
/// A closure names its row's type where `flat` or `json_only` follows: inference does not look through them.
///
/// ```
/// # use mesa::render::{Cell, Column};
/// struct Org { slug: String, tickets: i64 }
/// const COLUMNS: &[Column<Org>] =
///     &[Column::new("org", |o| Cell::text(&o.slug)), Column::number("tickets", |o: &Org| Cell::Int(o.tickets)).flat()];
/// ```
pub struct Column<T> {
    /// Machine name in `snake_case`, units last; also the key of its heading in i18n
    pub key: &'static str,
    /// Where it is seen unless `--columns` says otherwise
    pub shown: Shown,
    /// What its values are like
    pub nature: Nature,
    /// The value of a row
    pub cell: for<'a> fn(&'a T) -> Cell<'a>,
}

/// Where a column is seen unless `--columns` says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// In every format
    Everywhere,
    /// Not in lists for people; in `csv`, `tsv`, JSON, and where one object is shown and it has a value
    Flat,
    /// In JSON alone
    JsonOnly,
}

/// What the values of a column are like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// Text and the like, set to the left, cut where it is too long
    Plain,
    /// Numbers and spans, set to the right, never cut
    Number,
    /// Words with a label: JSON shows `<key>_label` beside
    Choice,
    /// Named values: `--columns` may ask for one of them as `<key>.<name>`
    Record,
}

impl<T> Column<T> {
    /// Returns a column of texts, instants and the like.
    pub const fn new(key: &'static str, cell: for<'a> fn(&'a T) -> Cell<'a>) -> Self {
        Self { key, shown: Shown::Everywhere, nature: Nature::Plain, cell }
    }

    /// Returns a column of numbers or spans.
    pub const fn number(key: &'static str, cell: for<'a> fn(&'a T) -> Cell<'a>) -> Self {
        Self { key, shown: Shown::Everywhere, nature: Nature::Number, cell }
    }

    /// Returns a column of words with labels ([`Cell::Choice`], [`Cell::Word`]).
    pub const fn choice(key: &'static str, cell: for<'a> fn(&'a T) -> Cell<'a>) -> Self {
        Self { key, shown: Shown::Everywhere, nature: Nature::Choice, cell }
    }

    /// Returns a column of named values ([`Cell::Record`]).
    pub const fn record(key: &'static str, cell: for<'a> fn(&'a T) -> Cell<'a>) -> Self {
        Self { key, shown: Shown::Everywhere, nature: Nature::Record, cell }
    }

    /// Returns the column, kept out of lists for people.
    #[must_use]
    pub const fn flat(self) -> Self {
        let Self { key, nature, cell, .. } = self;
        Self { key, shown: Shown::Flat, nature, cell }
    }

    /// Returns the column, in lists for people too where it was kept out of them.
    #[must_use]
    pub fn listed(self) -> Self {
        let shown = if self.shown == Shown::Flat { Shown::Everywhere } else { self.shown };
        Self { shown, ..self }
    }

    /// Returns the column, kept out of everything but JSON.
    #[must_use]
    pub const fn json_only(self) -> Self {
        let Self { key, nature, cell, .. } = self;
        Self { key, shown: Shown::JsonOnly, nature, cell }
    }

    pub(super) fn head(&self) -> Head {
        Head { key: self.key, shown: self.shown, nature: self.nature }
    }
}

/// What is known of a column without its rows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    pub(super) key: &'static str,
    pub(super) shown: Shown,
    pub(super) nature: Nature,
}

/// Which side of a value a pick shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Value,
    Label,
}

/// A column that is going to be written, under this name.
#[derive(Clone, Debug)]
pub(super) struct Pick {
    pub(super) name: Cow<'static, str>,
    pub(super) index: usize,
    pub(super) side: Side,
    pub(super) nature: Nature,
    /// Which of named values it shows; none: all of them
    part: Option<Box<str>>,
    /// Whether it stands in an object for people even without a value
    always: bool,
}

impl Pick {
    fn value(index: usize, head: &Head) -> Self {
        let always = head.shown == Shown::Everywhere;
        Self {
            name: Cow::Borrowed(head.key),
            index,
            side: Side::Value,
            nature: head.nature,
            part: None,
            always,
        }
    }

    fn label(index: usize, head: &Head) -> Option<Self> {
        let name = Cow::Owned(format!("{}_label", head.key));
        (head.nature == Nature::Choice).then_some(Self {
            name,
            index,
            side: Side::Label,
            nature: Nature::Plain,
            part: None,
            always: true,
        })
    }

    /// Returns the pick of one of named values, where `name` asks for one: `custom.region`.
    fn part(index: usize, head: &Head, name: &str) -> Option<Self> {
        let part = name.strip_prefix(head.key)?.strip_prefix('.')?;
        let name = Cow::Owned(name.to_owned());
        (head.nature == Nature::Record).then(|| Self {
            name,
            index,
            side: Side::Value,
            nature: Nature::Plain,
            part: Some(part.into()),
            always: true,
        })
    }

    /// Whether an object for people has a line for this value.
    pub(super) fn is_worth_showing(&self, cell: &Cell<'_>) -> bool {
        self.always || *cell != Cell::Null
    }

    /// Returns the heading that people read.
    pub(super) fn heading(&self, language: Language) -> Cow<'static, str> {
        let key = if self.side == Side::Label { self.name.trim_end_matches("_label") } else { &self.name };
        headings::heading_or_key(key, language)
    }
}

/// Who is going to see the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Audience {
    /// People, as a list
    People,
    /// People, one object with room for everything
    Block,
    /// `csv`, `tsv`
    Flat,
    /// `json`, `jsonl`
    Json,
}

impl Audience {
    pub(super) fn of(format: Format) -> Self {
        match format {
            Format::Table | Format::Md | Format::Html => Self::People,
            Format::Tsv | Format::Csv | Format::Name => Self::Flat,
            Format::Json | Format::Jsonl => Self::Json,
        }
    }

    fn sees(self, shown: Shown) -> bool {
        match self {
            Self::People => shown == Shown::Everywhere,
            Self::Block | Self::Flat => shown != Shown::JsonOnly,
            Self::Json => true,
        }
    }
}

/// Returns the columns to write: those `wanted`, in that order, else what the audience sees by itself.
pub(super) fn select(
    heads: &[Head],
    wanted: Option<&[String]>,
    audience: Audience,
) -> Result<Vec<Pick>, UnknownColumn> {
    match wanted {
        Some(wanted) if !wanted.is_empty() => wanted.iter().map(|name| find(heads, name)).collect(),
        _ => Ok(everything(heads, audience)),
    }
}

/// Refuses `--columns` that names what is none of these, before anything is done.
///
/// # Errors
/// The first such name.
pub fn must_have<T>(
    columns: &[Column<T>],
    sections: &[&'static str],
    wanted: Option<&[String]>,
) -> Result<(), UnknownColumn> {
    let heads: Vec<_> = columns.iter().map(Column::head).collect();
    let Some(wanted) = wanted else { return Ok(()) };
    let fields: Vec<_> = wanted.iter().filter(|name| !sections.contains(&name.trim())).cloned().collect();
    select(&heads, Some(&fields), Audience::Json).map(drop).map_err(|unknown| {
        let valid = heads.iter().map(|head| head.key).chain(sections.iter().copied());
        UnknownColumn::new(&unknown.given, valid)
    })
}

/// Returns the columns whose values a list in this style shows; none where `--columns` names what is no column.
pub fn shown_keys<T>(columns: &[Column<T>], style: &Style) -> Option<Vec<&'static str>> {
    let heads: Vec<_> = columns.iter().map(Column::head).collect();
    let picks = select(&heads, style.columns.as_deref(), Audience::of(style.format)).ok()?;
    let written = if style.format == Format::Name { 1 } else { picks.len() };
    picks.iter().take(written).map(|pick| Some(heads.get(pick.index)?.key)).collect()
}

fn everything(heads: &[Head], audience: Audience) -> Vec<Pick> {
    let seen = heads.iter().enumerate().filter(|(_, head)| audience.sees(head.shown));
    seen.flat_map(|(index, head)| {
        let label = Pick::label(index, head).filter(|_| audience == Audience::Json);
        [Some(Pick::value(index, head)), label].into_iter().flatten()
    })
    .collect()
}

fn find(heads: &[Head], name: &str) -> Result<Pick, UnknownColumn> {
    let name = name.trim();
    let pick = heads.iter().enumerate().find_map(|(index, head)| {
        if name == head.key {
            return Some(Pick::value(index, head));
        }
        let is_label = name.strip_suffix("_label") == Some(head.key);
        Pick::label(index, head).filter(|_| is_label).or_else(|| Pick::part(index, head, name))
    });
    pick.ok_or_else(|| UnknownColumn::new(name, heads.iter().map(|head| head.key)))
}

/// A name in `--columns` that is no column: a usage error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownColumn {
    /// The name as it was given
    pub given: String,
    /// Every name that may be given, in the order of the columns
    pub valid: Vec<&'static str>,
    /// The one that was probably meant
    pub suggestion: Option<String>,
}

impl UnknownColumn {
    pub(super) fn new(given: &str, valid: impl IntoIterator<Item = &'static str>) -> Self {
        let valid: Vec<_> = valid.into_iter().collect();
        let suggestion = suggest(given, valid.iter().copied());
        Self { given: given.to_owned(), valid, suggestion }
    }
}

impl fmt::Display for UnknownColumn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown column `{}`", self.given)
    }
}

impl std::error::Error for UnknownColumn {}

/// One row, seen through the picked columns.
pub(super) struct Record<'r> {
    pub(super) picks: &'r [Pick],
    pub(super) cell: &'r dyn Fn(usize) -> Cell<'r>,
    /// Language of the `<key>_label` columns
    pub(super) labels: Language,
    /// What a write did to it; JSON says it
    pub(super) mark: Mark,
}

impl<'r> Record<'r> {
    /// Returns each picked column with this row's value.
    pub(super) fn cells(&self) -> impl Iterator<Item = (&'r Pick, Cell<'r>)> {
        self.picks.iter().map(|pick| (pick, self.cell(pick)))
    }

    /// Hands each picked column to `visit` with this row's value: what [`Record::cells`] does, without moving values, which
    /// are large, for formats that write rows by the million.
    pub(super) fn each<E>(
        &self,
        mut visit: impl FnMut(&'r Pick, &Cell<'r>) -> Result<(), E>,
    ) -> Result<(), E> {
        self.picks.iter().try_for_each(|pick| match (&pick.part, pick.side) {
            (None, Side::Value) => visit(pick, &(self.cell)(pick.index)),
            _ => visit(pick, &self.cell(pick)),
        })
    }

    fn cell(&self, pick: &Pick) -> Cell<'r> {
        let cell = (self.cell)(pick.index);
        let cell = match &pick.part {
            Some(part) => part_of(cell, part),
            None => cell,
        };
        if pick.side == Side::Label { self.label(cell) } else { cell }
    }

    fn label(&self, cell: Cell<'r>) -> Cell<'r> {
        if let Cell::Choice(choice) = cell {
            Cell::Text(choice.desk_label)
        } else if let Cell::Word(word) = cell {
            Cell::text(headings::word(word, self.labels).unwrap_or(word))
        } else {
            cell
        }
    }
}

/// Returns one of named values; none where it is not there.
fn part_of<'r>(cell: Cell<'r>, part: &str) -> Cell<'r> {
    let Cell::Record(fields) = cell else { return Cell::Null };
    let found = fields.into_iter().find(|(name, _)| name.as_ref() == part);
    found.map_or(Cell::Null, |(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADS: &[Head] = &[
        Head { key: "number", shown: Shown::Everywhere, nature: Nature::Plain },
        Head { key: "status", shown: Shown::Everywhere, nature: Nature::Choice },
        Head { key: "type", shown: Shown::Flat, nature: Nature::Choice },
        Head { key: "fields", shown: Shown::JsonOnly, nature: Nature::Plain },
    ];

    fn names(wanted: Option<&[&str]>, audience: Audience) -> String {
        let wanted = wanted.map(|names| names.iter().map(ToString::to_string).collect::<Vec<_>>());
        let picks = select(HEADS, wanted.as_deref(), audience).unwrap();
        picks.iter().map(|pick| pick.name.as_ref()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn each_audience_sees_its_columns() {
        assert_eq!(names(None, Audience::People), "number status");
        assert_eq!(names(None, Audience::Flat), "number status type");
        assert_eq!(names(None, Audience::Json), "number status status_label type type_label fields");
    }

    #[test]
    fn chosen_columns_keep_their_order_and_may_be_labels() {
        assert_eq!(
            names(Some(&["fields", "type_label", " number"]), Audience::People),
            "fields type_label number"
        );
    }

    #[test]
    fn one_of_named_values_may_be_a_column() {
        let heads = [Head { key: "custom", shown: Shown::Flat, nature: Nature::Record }];
        let picks = select(&heads, Some(&["custom.a.b".to_owned()]), Audience::Flat).unwrap();
        let cell = |_| Cell::Record(vec![("a".into(), "1".into()), ("a.b".into(), "2".into())]);
        let record = Record { picks: &picks, cell: &cell, labels: Language::En, mark: Mark::default() };
        let cells: Vec<_> = record.cells().map(|(pick, cell)| (pick.name.as_ref(), cell)).collect();
        assert_eq!(cells, [("custom.a.b", Cell::from("2"))]);
        assert!(select(HEADS, Some(&["number.a".to_owned()]), Audience::Flat).is_err());
    }

    #[test]
    fn an_unknown_column_is_told_with_the_valid_ones() {
        let error = select(HEADS, Some(&["statsu".to_owned()]), Audience::Json).unwrap_err();
        assert_eq!((error.suggestion.as_deref(), error.valid.len()), (Some("status"), 4));
        let error = select(HEADS, Some(&["xyz_label".to_owned()]), Audience::Json).unwrap_err();
        assert_eq!(error.suggestion, None);
    }
}
