//! How what happened to a ticket, and what was said, is shown.
use crate::ops::ticket::{EventLine, MessageLine};
use crate::render::{Cell, Column};

/// How events are shown.
pub const EVENT: &[Column<EventLine>] = &[
    Column::number("id", |event| event.id.into()),
    Column::new("ticket", |event: &EventLine| Cell::text(&event.ticket)).flat(),
    Column::new("at", |event| event.at.into()),
    Column::new("recorded_at", |event: &EventLine| event.recorded_at.into()).flat(),
    Column::new("kind", |event| Cell::Word(event.kind)),
    Column::new("status", |event| event.status.as_deref().into()),
    Column::new("actor", |event| Cell::text(&event.actor)),
    Column::new("actor_kind", |event: &EventLine| Cell::Word(event.actor_kind)).flat(),
    Column::new("author", |event: &EventLine| event.author.as_deref().into()).flat(),
    Column::new("via", |event: &EventLine| event.via.as_deref().into()).flat(),
    Column::new("data", |event| event.data.clone().map_or(Cell::Null, Cell::Json)),
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
