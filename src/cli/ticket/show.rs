//! `mesa ticket show` and `history`: one ticket.
use clap::Args;

use super::super::{Context, Ending};
use super::event_view::{EVENT, MESSAGE, body};
use super::targets::{name, view};
use super::view::TICKET;
use crate::cli::clock_view::CLOCK;
use crate::domain::refusal::{Refusal, Usage};
use crate::error::Error;
use crate::ops::ticket::{TicketDetail, by_key, history, show};
use crate::render::{Section, Summary};

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

/// Returns what is shown below a ticket: its clocks, and what was said; what happened where all of it is wanted.
pub(super) fn sections(detail: &TicketDetail, full: bool) -> Vec<Section<'_>> {
    let messages = Section::texts("messages", MESSAGE, &detail.messages, body);
    let mut sections = vec![Section::rows("clocks", CLOCK, &detail.clocks)];
    if full {
        sections.push(messages);
        sections.push(Section::rows("events", EVENT, &detail.events));
    } else {
        sections.push(messages.for_people());
    }
    sections
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
        let sections = sections(&detail, command.full);
        context.object(reading.policy(), ("mesa.ticket/1", TICKET), &view, sections)
    })
}

/// Runs `mesa ticket history`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run_history(command: &History, context: &Context) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        let events = history(reading, &name(&command.ticket)?)?;
        context.list(reading.policy(), ("mesa.event.list/1", EVENT), |row| {
            events.iter().try_for_each(row)?;
            Ok(Summary::default())
        })
    })
}
