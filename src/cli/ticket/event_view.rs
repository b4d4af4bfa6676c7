//! How what happened to a ticket, and what was said, is shown.
use crate::cli::Context;
use crate::error::Error;
use crate::i18n::history;
use crate::ops::ticket::{EventLine, MessageLine, TicketDetail};
use crate::render::{Cell, Column};

/// An event with its words.
pub struct EventView {
    event: EventLine,
    /// what it says beyond its kind, in the language of the answer
    what: String,
    /// the same for people, with whose words an agent recorded
    body: String,
}

impl EventView {
    /// Returns the events of a ticket with their words.
    ///
    /// # Errors
    /// A format does not exist.
    pub fn all(context: &Context, detail: &TicketDetail) -> Result<Vec<Self>, Error> {
        let policy = &detail.policy;
        let language = context.language_of_answer(policy)?;
        let view = |event: &EventLine| {
            let what = history::what(&event.body, event.person.as_deref(), policy, language);
            let author = event.author.as_deref().map(|author| history::words_of(author, language));
            let parts = [author, Some(what.clone()).filter(|what| !what.is_empty())];
            let body = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
            Self { what, body, event: event.clone() }
        };
        Ok(detail.events.iter().map(view).collect())
    }

    /// Returns what people read below when, what and who.
    pub fn body(&self) -> &str {
        &self.body
    }
}

/// Returns what recording says of an event; nothing where time brought it and it is not recorded yet.
fn recorded<'v>(view: &EventView, value: impl Into<Cell<'v>>) -> Cell<'v> {
    if view.event.id == 0 { Cell::Null } else { value.into() }
}

/// How events are shown.
pub const EVENT: &[Column<EventView>] = &[
    Column::number("id", |view: &EventView| recorded(view, view.event.id)).flat(),
    Column::new("ticket", |view: &EventView| Cell::text(&view.event.ticket)).flat(),
    Column::new("at", |view| view.event.at.into()),
    Column::new("recorded_at", |view: &EventView| recorded(view, view.event.recorded_at)).flat(),
    Column::new("kind", |view| Cell::Word(view.event.kind)),
    Column::new("status", |view: &EventView| view.event.status.as_deref().into()).flat(),
    Column::new("actor", |view| Cell::text(&view.event.actor)),
    Column::new("actor_kind", |view: &EventView| Cell::Word(view.event.actor_kind)).flat(),
    Column::new("author", |view: &EventView| view.event.author.as_deref().into()).flat(),
    Column::new("via", |view: &EventView| view.event.via.as_deref().into()).flat(),
    Column::new("what", |view: &EventView| Cell::text(&view.what)),
    Column::new("data", |view: &EventView| view.event.data.clone().map_or(Cell::Null, Cell::Json))
        .json_only(),
];

/// How people read of events, with [`EventView::body`] below.
pub const HAPPENING: &[Column<EventView>] = &[
    Column::new("at", |view| view.event.at.into()),
    Column::new("kind", |view| Cell::Word(view.event.kind)),
    Column::new("actor", |view| Cell::text(&view.event.actor)),
];

/// How messages are shown.
pub const MESSAGE: &[Column<MessageLine>] = &[
    Column::new("at", |message| message.at.into()),
    Column::new("author", |message| Cell::text(&message.author)),
    Column::new("side", |message| Cell::Word(message.side)),
    Column::new("visibility", |message| Cell::Word(&message.visibility)),
    Column::new("body", |message: &MessageLine| message.body.as_deref().into()).json_only(),
];

/// Returns the words of a message as people read them.
pub fn body(message: &MessageLine) -> &str {
    message.body.as_deref().unwrap_or("…")
}
