//! `mesa ticket show` and `history`: one ticket.
use clap::Args;

use super::super::{Context, Ending};
use super::event_view::{EVENT, EventView, HAPPENING, MESSAGE, body};
use super::targets::{name, view};
use super::view::TICKET;
use crate::cli::clock_view::CLOCK_IN_TICKET;
use crate::domain::refusal::{Refusal, Usage};
use crate::error::Error;
use crate::ops::ticket::{TicketDetail, TicketRow, by_key, show};
use crate::render::{Cell, Column, Format, Section, Summary};

/// `mesa ticket show`.
#[derive(Debug, Args)]
pub struct Show {
    /// The ticket, as T-1 or 1; `--key K` alone shows the one that was opened under K
    ticket: Option<String>,
    /// With what was said and what happened in JSON too, and what happened for people
    #[arg(long)]
    full: bool,
}

/// `mesa ticket history`.
#[derive(Debug, Args)]
pub struct History {
    /// The ticket, as T-1 or 1
    ticket: String,
}

/// Returns what is shown below a ticket: its clocks, and what was said; the events too where all of it is wanted.
pub(super) fn sections<'a>(detail: &'a TicketDetail, events: Option<Section<'a>>) -> Vec<Section<'a>> {
    let messages = Section::texts("messages", MESSAGE, &detail.messages, body);
    let messages = if events.is_some() { messages } else { messages.for_people() };
    [Section::rows("clocks", CLOCK_IN_TICKET, &detail.clocks), messages].into_iter().chain(events).collect()
}

/// The sections that a write of one ticket may show.
pub(super) const SECTIONS: &[&str] = &["clocks", "messages"];

/// Returns the events as a section: on a terminal one below the other, so that none is cut.
fn happenings(events: &[EventView], format: Format) -> Section<'_> {
    match format {
        Format::Table => Section::texts("events", HAPPENING, events, EventView::body),
        _ => Section::rows("events", EVENT, events),
    }
}

/// Runs `mesa ticket show`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(command: &Show, context: &Context) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        let detail = match (&command.ticket, &context.globals.key) {
            (Some(ticket), _) => show(reading, &name(ticket)?)?,
            (None, Some(key)) => by_key(reading, key)?,
            (None, None) => return Err(Refusal::Usage(Usage::Missing(vec!["TICKET", "--key"])).into()),
        };
        let view = view(context, &detail);
        let events = EventView::all(context, &detail)?;
        let format = context.style(reading.policy())?.format;
        let sections = sections(&detail, command.full.then(|| happenings(&events, format)));
        context.object(reading.policy(), ("mesa.ticket/1", TICKET), &view, sections)
    })
}

/// Runs `mesa ticket history`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run_history(command: &History, context: &Context) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        let detail = show(reading, &name(&command.ticket)?)?;
        let events = EventView::all(context, &detail)?;
        let style = context.style(reading.policy())?;
        if style.format == Format::Table && style.columns.is_none() {
            let sections = vec![happenings(&events, style.format)];
            return context.object(
                reading.policy(),
                ("mesa.ticket.history/1", HISTORY),
                &detail.row,
                sections,
            );
        }
        context.list(reading.policy(), ("mesa.event.list/1", EVENT), |row| {
            events.iter().try_for_each(row)?;
            Ok(Summary::default())
        })
    })
}

/// What stands above a history.
const HISTORY: &[Column<TicketRow>] = &[
    Column::new("number", |row| Cell::text(&row.number)),
    Column::new("subject", |row| Cell::text(&row.ticket.subject)),
];
