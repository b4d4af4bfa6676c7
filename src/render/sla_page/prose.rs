//! What the page says in sentences: what it covers, and how its figures are made.
use std::io::{self, Write};

use chrono::{Days, NaiveTime};

use super::SlaPage;
use crate::domain::instant::Instant;
use crate::i18n::sla_page::{self as words, Phrase, phrase};
use crate::i18n::{headings, report};
use crate::render::Style;
use crate::render::html::escape;

/// Returns an instant as people write it.
fn minute(instant: Instant, style: &Style) -> String {
    instant.local(style.zone).format("%Y-%m-%d %H:%M").to_string()
}

/// Returns the bounds of the period: days where it begins and ends at midnight, the last one included.
fn bounds(page: &SlaPage<'_>, style: &Style) -> (Option<String>, Option<String>) {
    let local = |instant: Option<Instant>| instant.map(|instant| instant.local(style.zone));
    let (from, to) = (local(page.from), local(page.to));
    let whole = [from, to].into_iter().flatten().all(|bound| bound.time() == NaiveTime::MIN);
    if whole {
        let last = to.map(|to| to.date().checked_sub_days(Days::new(1)).unwrap_or(to.date()));
        return (from.map(|from| from.date().to_string()), last.map(|last| last.to_string()));
    }
    (page.from.map(|from| minute(from, style)), page.to.map(|to| minute(to, style)))
}

/// Returns what the page covers.
fn covered(page: &SlaPage<'_>, style: &Style) -> String {
    let (from, to) = bounds(page, style);
    words::period(page.by, (from.as_deref(), to.as_deref()), style.language)
}

/// Returns when it was true.
fn as_of(page: &SlaPage<'_>, style: &Style) -> String {
    words::as_of(&minute(page.as_of, style), style.zone.name(), style.language)
}

/// Writes what the page covers, below its title.
pub(super) fn lead(page: &SlaPage<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let (covered, as_of) = (covered(page, style), as_of(page, style));
    writeln!(out, "<p class=\"lead\">{}<br>{}</p>", escape(&covered), escape(&as_of))
}

/// Writes how the figures are made.
pub(super) fn method(page: &SlaPage<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let language = style.language;
    writeln!(out, "<h2>{}</h2>\n<ul>", phrase(Phrase::Method, language))?;
    let groups: Vec<_> = page.group_by.iter().map(|key| headings::heading_or_key(key, language)).collect();
    let period = report::period((None, page.from, page.to), (page.by, style.zone), language);
    let said = [words::capital(&period), as_of(page, style)].map(|text| format!("{text}."));
    let grouped = (!groups.is_empty()).then(|| words::grouped(&groups, language));
    for text in said.into_iter().chain(grouped) {
        writeln!(out, "<li>{}</li>", escape(&text))?;
    }
    for text in [Phrase::Attainment, Phrase::Breached, Phrase::Elapsed, Phrase::Percentiles] {
        writeln!(out, "<li>{}</li>", escape(phrase(text, language)))?;
    }
    writeln!(out, "</ul>")
}
