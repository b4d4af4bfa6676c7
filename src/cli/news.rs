//! `mesa export events --new-since`: what happened, once, with whom it concerns.
use super::telling::{Portion, Telling, TellingFlags};
use super::{Context, Ending};
use crate::domain::cursor::{CursorName, Teller};
use crate::domain::instant::Instant;
use crate::error::Error;
use crate::ops::Session;
use crate::ops::cursor::{Moves, Purpose};
use crate::ops::news::{self, Kind, News, Recipient};
use crate::render::{Cell, Column, Style};

/// What a script needs to tell people of an event.
const NEWS: &[Column<News>] = &[
    Column::number("id", |news| Cell::Int(news.event.id)),
    Column::new("ticket", |news| news.ticket.as_ref().into()),
    Column::new("subject", |news| news.subject.as_ref().into()),
    Column::new("org", |news| news.event.org.as_ref().into()),
    Column::new("at", |news| Cell::Instant(Instant::from_millis(news.event.at_ms))),
    Column::new("recorded_at", |news: &News| Cell::Instant(Instant::from_millis(news.event.recorded_at_ms)))
        .flat(),
    Column::new("kind", |news| Cell::Word(&news.event.kind)),
    Column::new("status", |news| news.event.status.as_ref().into()),
    Column::new("state", |news: &News| news.state.map_or(Cell::Null, |state| Cell::Word(state.slug())))
        .flat(),
    Column::new("actor", |news| Cell::text(&news.event.actor)),
    Column::new("actor_kind", |news: &News| Cell::Word(&news.event.actor_kind)).flat(),
    Column::new("author", |news: &News| news.event.author.as_ref().into()).flat(),
    Column::new("imported", |news: &News| news.imported.into()).flat(),
    Column::new("emails", |news: &News| listed(news, |one| one.email.as_ref())).flat(),
    Column::new("phones", |news: &News| listed(news, |one| one.phone.as_ref())).flat(),
    Column::new("message", |news: &News| news.event.message.as_ref().into()).flat(),
    Column::new("recipients", |news: &News| Cell::List(news.recipients.iter().map(recipient).collect()))
        .flat(),
    Column::new("data", |news: &News| {
        let data = news.event.data.as_deref().and_then(|data| serde_json::from_str(data).ok());
        data.map_or(Cell::Null, Cell::Json)
    })
    .flat(),
];

fn listed<'a>(news: &'a News, of: impl Fn(&'a Recipient) -> Option<&'a String>) -> Cell<'a> {
    Cell::List(news.recipients.iter().filter_map(of).map(Cell::text).collect())
}

fn recipient(one: &Recipient) -> Cell<'_> {
    let language = one.language.map_or(Cell::Null, |language| Cell::text(language.code()));
    Cell::Record(vec![
        ("role".into(), Cell::Word(one.role)),
        ("contact".into(), one.contact.map_or(Cell::Null, |id| Cell::Id("P-", id.number()))),
        ("name".into(), one.name.as_ref().into()),
        ("email".into(), one.email.as_ref().into()),
        ("phone".into(), one.phone.as_ref().into()),
        ("language".into(), language),
    ])
}

/// Writes the events that are new under `name`.
///
/// # Errors
/// Whatever stands in its way.
pub fn tell(
    context: &Context,
    session: &mut Session,
    (flags, name): (&TellingFlags, &CursorName),
    style: &Style,
    kinds: &[Kind],
) -> Result<Ending, Error> {
    context.must_have_columns(NEWS)?;
    let mut named: Vec<_> = kinds.iter().map(|kind| kind.slug()).collect();
    named.sort_unstable();
    named.dedup();
    let named = (!named.is_empty()).then(|| named.join(","));
    let purpose = Purpose { teller: Teller::Events, kinds: named.as_deref() };
    let telling = Telling::begin(context, session, (name, purpose), style, ("mesa.event.list/1", NEWS))?;
    let last = session.read(news::newest)?;
    if flags.from_now && telling.held().is_new() {
        telling.pass_over(session, &Moves { event: Some(last), ..Moves::default() })?;
        return Ok(Ending::Done);
    }
    let mut after = telling.held().event();
    let count = telling.tell(session, |session, _| {
        if after >= last {
            return Ok(None);
        }
        let (found, reached) = session.read(|reading| news::next(reading, (after, last), kinds))?;
        after = reached;
        let rows = found.into_iter().map(|news| {
            let what = news.event.id.to_string();
            (news, what)
        });
        let moves = Moves { event: Some(reached), ..Moves::default() };
        Ok(Some(Portion { rows: rows.collect(), moves }))
    })?;
    Ok(if count == 0 && context.globals.fail_empty { Ending::Attention } else { Ending::Done })
}
