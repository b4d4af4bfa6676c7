//! Values as people read them: labels, local wall time, spans. Not yet escaped for any format.
use std::borrow::Cow;

use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::i18n::headings;
use crate::render::cell::Cell;
use crate::render::column::Record;
use crate::render::duration::Duration;
use crate::render::machine::Hundredths;
use crate::render::{Format, Style};

/// Returns the value in the reader's language and zone; strangers' text in it is still raw.
pub(super) fn words<'c>(cell: Cell<'c>, style: &Style) -> Cow<'c, str> {
    match cell {
        Cell::Null => Cow::Borrowed(""),
        Cell::Text(text) => text,
        Cell::Word(word) => Cow::Borrowed(headings::word(word, style.language).unwrap_or(word)),
        Cell::Choice(choice) => choice.label,
        Cell::Id(prefix, number) => Cow::Owned(format!("{prefix}{number}")),
        Cell::Int(number) => Cow::Owned(number.to_string()),
        Cell::Bool(answer) => Cow::Borrowed(headings::yes_no(answer, style.language)),
        Cell::Instant(instant) => Cow::Owned(local(instant, style)),
        Cell::Day(day) => Cow::Owned(day.to_string()),
        Cell::Seconds(seconds) => Cow::Owned(Duration(seconds).to_string()),
        Cell::Minutes(minutes) => Cow::Owned(format!("{minutes} min")),
        Cell::Share(share) => {
            let bar = style.bars.filter(|_| style.format == Format::Table).map(|bars| bars.draw(share));
            let bar = bar.map(|bar| format!(" {bar}")).unwrap_or_default();
            Cow::Owned(percentage(share, style.language) + &bar)
        }
        Cell::Percent(percent) => Cow::Owned(percentage(percent, style.language)),
        Cell::List(cells) => Cow::Owned(joined(cells.into_iter().map(|cell| words(cell, style)), ", ")),
        Cell::Record(fields) => {
            let pairs = fields.into_iter().map(|(name, cell)| format!("{name}={}", words(cell, style)));
            Cow::Owned(joined(pairs.map(Cow::Owned), ", "))
        }
        Cell::Brief(short, _) => short,
        Cell::Json(value) => value.as_str().map_or_else(|| value.to_string(), str::to_owned).into(),
    }
}

/// Returns the values of a row that are there, as one line.
pub(super) fn line(record: &Record<'_>, style: &Style) -> String {
    let values = record.cells().map(|(_, cell)| words(cell, style));
    joined(values.filter(|value| !value.is_empty()), " · ")
}

/// Returns wall time to the minute in the reader's zone: `2026-10-01 09:00`.
fn local(instant: Instant, style: &Style) -> String {
    instant.local(style.zone).format("%Y-%m-%d %H:%M").to_string()
}

fn percentage(percent: i32, language: Language) -> String {
    let number = Hundredths(percent).to_string();
    match language {
        Language::Es => format!("{} %", number.replace('.', ",")),
        Language::En => format!("{number}%"),
    }
}

fn joined<'c>(parts: impl Iterator<Item = Cow<'c, str>>, between: &str) -> String {
    parts.collect::<Vec<_>>().join(between)
}
