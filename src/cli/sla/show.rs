//! `mesa sla show`: the clocks of a ticket.
use clap::Args;

use crate::cli::clock_view::CLOCK;
use crate::cli::ticket::targets::name;
use crate::cli::{Context, Ending};
use crate::error::Error;
use crate::ops::sla::{SlaView, show};
use crate::render::{Cell, Column, Format, Object, Section};

/// `mesa sla show`.
#[derive(Debug, Args)]
pub struct Show {
    /// The ticket, as T-1 or 1
    ticket: String,
}

const SLA: &[Column<SlaView>] =
    &[Column::new("ticket", |view| Cell::text(&view.ticket)), Column::new("as_of", |view| view.as_of.into())];

/// Runs `mesa sla show`.
pub(super) fn run(command: &Show, context: &Context) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        let view = show(reading, &name(&command.ticket)?)?;
        let style = context.style(reading.policy())?;
        let clocks = Section::rows("clocks", CLOCK, &view.clocks);
        Object::new("mesa.sla/1", SLA, &view).rows(clocks).write(&style, &mut context.out())?;
        if view.clocks.is_empty() && style.format == Format::Table {
            context.say(crate::i18n::sla::no_promise(style.language));
        }
        Ok(Ending::Done)
    })
}
