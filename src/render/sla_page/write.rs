//! The page from top to bottom.
use std::io::{self, Write};

use super::chart::{CLOSED, OPEN, TICKETS, key};
use super::{Openings, Promise, SlaPage, buckets, facts, months, openings, prose, spread};
use crate::domain::language::Language;
use crate::i18n::sla_page::{self as words, Phrase, phrase};
use crate::render::column::{Audience, select};
use crate::render::duration::Duration;
use crate::render::html::{self, Narrow, escape};
use crate::render::{Error, Section, Style};

/// Writes the page and flushes; nothing is written where `--columns` names no column of the table.
pub(super) fn page(page: &SlaPage<'_>, style: &Style, out: &mut (dyn Write + Send)) -> Result<(), Error> {
    let wanted = style.columns.as_deref();
    let columns = select(&page.rows.heads, wanted, Audience::People)?;
    let title = phrase(Phrase::Title, style.language);
    let title = page.name.as_ref().map_or_else(|| title.to_owned(), |name| format!("{title} · {name}"));
    html::open(style, out, &title)?;
    prose::lead(page, style, out)?;
    if page.promises.is_empty() {
        writeln!(out, "<p class=\"card\">{}</p>", phrase(Phrase::Nothing, style.language))?;
    } else {
        cards(page, style, out)?;
        charts(page, style, out)?;
        breaches(page, style, out)?;
        heading(Phrase::Figures, style, out)?;
        html::write_section((style, Narrow::Scroll), out, &page.rows, &columns)?;
    }
    prose::method(page, style, out)?;
    Ok(html::close(out)?)
}

fn heading(title: Phrase, style: &Style, out: &mut (dyn Write + Send)) -> io::Result<()> {
    writeln!(out, "<h2>{}</h2>", phrase(title, style.language))
}

/// Writes a card for each promise: how it was kept, and how long that took.
fn cards(page: &SlaPage<'_>, style: &Style, out: &mut (dyn Write + Send)) -> io::Result<()> {
    let language = style.language;
    writeln!(out, "<div class=\"cards\">")?;
    for promise in &page.promises {
        writeln!(out, "<section class=\"card\">\n<h2>{}</h2>", words::metric(promise.metric, language))?;
        let share = facts::percent(promise.attainment, language);
        let kept = phrase(Phrase::Kept, language);
        writeln!(out, "<p class=\"big\">{share} <small>{kept}</small></p>")?;
        if let Some(attainment) = promise.attainment {
            writeln!(out, "{}", html::meter(attainment))?;
        }
        writeln!(out, "<dl class=\"facts\">")?;
        for (name, value) in facts_of(promise, language) {
            writeln!(out, "<dt>{}</dt><dd>{value}</dd>", escape(&name))?;
        }
        writeln!(out, "</dl>\n</section>")?;
    }
    writeln!(out, "</div>")
}

fn facts_of(promise: &Promise, language: Language) -> Vec<(String, String)> {
    let counts = [
        ("met", promise.met),
        ("breached", promise.breached),
        ("running", promise.running),
        ("paused", promise.paused),
        ("cancelled", promise.cancelled),
    ];
    let decided = |word: &str| word == "met" || word == "breached";
    let counts = counts.into_iter().filter(|(word, count)| *count > 0 || decided(word));
    let mut facts: Vec<_> = counts
        .map(|(word, number)| (facts::word(word, language).to_owned(), facts::count(number, language)))
        .collect();
    if let Some((median, most)) = promise.typical_s {
        facts.push((phrase(Phrase::Median, language).to_owned(), Duration(median).to_string()));
        facts.push((phrase(Phrase::NineOfTen, language).to_owned(), Duration(most).to_string()));
    }
    facts
}

/// A chart of one promise, or why there is none.
type Draw = fn(&Promise, &Style) -> io::Result<String>;

fn charts(page: &SlaPage<'_>, style: &Style, out: &mut (dyn Write + Send)) -> io::Result<()> {
    let language = style.language;
    let legend = months::legend(style)
        .map(|(key, word)| format!("<span class=\"legend\">{key}{word}</span>"))
        .concat();
    let long = page.promises.iter().any(|promise| promise.months.len() > months::MONTHS_MAX);
    let note = phrase(Phrase::MonthsNote, language);
    let note = if long {
        format!("{note} {}", words::last_months(months::MONTHS_MAX, language))
    } else {
        note.to_owned()
    };
    heading(Phrase::Months, style, out)?;
    writeln!(out, "<p class=\"note\">{note} {legend}</p>")?;
    let has_month = |one: &Promise| one.months.iter().any(|month| month.met + month.breached > 0);
    figures(page, style, out, (months::svg, has_month, Phrase::Undecided))?;
    heading(Phrase::Spread, style, out)?;
    writeln!(out, "<p class=\"note\">{}</p>", phrase(Phrase::SpreadNote, language))?;
    let has_step = |one: &Promise| one.spread.iter().any(|step| step.clocks > 0);
    figures(page, style, out, (spread::figure, has_step, Phrase::Unfinished))?;
    when(page, style, out)?;
    if page.promises.iter().any(|promise| promise.time.iter().any(|part| part.seconds > 0)) {
        heading(Phrase::Time, style, out)?;
        writeln!(out, "<p class=\"note\">{}</p>", phrase(Phrase::TimeNote, language))?;
        let has_time = |one: &Promise| one.time.iter().any(|part| part.seconds > 0);
        figures(page, style, out, (buckets::figure, has_time, Phrase::Unfinished))?;
    }
    Ok(())
}

fn figures(
    page: &SlaPage<'_>,
    style: &Style,
    out: &mut (dyn Write + Send),
    (draw, has_data, without): (Draw, fn(&Promise) -> bool, Phrase),
) -> io::Result<()> {
    writeln!(out, "<div class=\"charts\">")?;
    for promise in &page.promises {
        writeln!(out, "<figure>\n<h3>{}</h3>", words::metric(promise.metric, style.language))?;
        if has_data(promise) {
            out.write_all(draw(promise, style)?.as_bytes())?;
        } else {
            writeln!(out, "<p class=\"note\">{}</p>", phrase(without, style.language))?;
        }
        writeln!(out, "</figure>")?;
    }
    writeln!(out, "</div>")
}

/// Writes when tickets were opened.
fn when(page: &SlaPage<'_>, style: &Style, out: &mut (dyn Write + Send)) -> io::Result<()> {
    let (openings, language) = (&page.openings, style.language);
    if openings.total() == 0 {
        return Ok(());
    }
    heading(Phrase::Openings, style, out)?;
    writeln!(out, "<figure>\n{}<figcaption>", openings::svg(openings, style)?)?;
    let greatest = words::greatest(&facts::count(openings.most(), language), language);
    let note = phrase(Phrase::OpeningsNote, language);
    writeln!(out, "<p>{}{} ({})</p>", key(TICKETS), escape(note), escape(&greatest))?;
    if let Some((_, calendar)) = &openings.open {
        let open = phrase(Phrase::OpenHours, language);
        let (open_key, calendar, closed) = (key(OPEN), escape(calendar), closed_hours(openings, language));
        writeln!(out, "<p>{open_key}{open} ({calendar}){closed}</p>")?;
    }
    if openings.other_calendars > 0 {
        writeln!(out, "<p>{}</p>", words::other_calendars(openings.other_calendars, language))?;
    }
    // What other calendars open at is not drawn: nobody could tell which tickets are meant.
    let outside = openings.outside().filter(|_| openings.has_closed_hours() && openings.other_calendars == 0);
    if let Some(outside) = outside {
        let [outside, total] = [outside, openings.total()].map(|number| facts::count(number, language));
        writeln!(out, "<p>{}</p>", escape(&words::outside(&outside, &total, language)))?;
    }
    writeln!(out, "</figcaption>\n</figure>")
}

/// Returns the legend of closed hours, where there are any.
fn closed_hours(openings: &Openings, language: Language) -> String {
    if !openings.has_closed_hours() {
        return String::new();
    }
    format!(" <span class=\"legend\">{}{}</span>", key(CLOSED), phrase(Phrase::ClosedHours, language))
}

/// Writes the worst breaches.
fn breaches(page: &SlaPage<'_>, style: &Style, out: &mut (dyn Write + Send)) -> io::Result<()> {
    let Section { heads, len, .. } = &page.breaches;
    heading(Phrase::Breaches, style, out)?;
    if *len == 0 {
        return writeln!(out, "<p class=\"note\">{}</p>", phrase(Phrase::NoBreach, style.language));
    }
    let listed = u64::try_from(*len).unwrap_or(u64::MAX);
    let [listed, all] = [listed, page.breached].map(|number| facts::count(number, style.language));
    writeln!(out, "<p class=\"note\">{}</p>", escape(&words::listed(&listed, &all, style.language)))?;
    let picks = select(heads, None, Audience::People).map_err(io::Error::other)?;
    html::write_section((style, Narrow::Stack), out, &page.breaches, &picks)
}
