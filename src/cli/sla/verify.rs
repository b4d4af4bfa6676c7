//! `mesa sla verify`: what is kept against what the events say.
use clap::Args;

use crate::cli::ticket::targets::name;
use crate::cli::{Context, Ending};
use crate::error::Error;
use crate::ops::sla::{Difference, verify};
use crate::render::{Cell, Column, Object, Section};

/// `mesa sla verify`.
#[derive(Debug, Args)]
pub struct Verify {
    /// These tickets alone, as T-1 or 1 [default: every one]
    #[arg(value_name = "TICKET")]
    tickets: Vec<String>,
}

/// What the comparison came to.
struct View {
    ok: bool,
    tickets: u64,
    events: u64,
}

/// A difference with the number of its ticket as people see it.
struct Row {
    ticket: String,
    difference: Difference,
}

const VERIFIED: &[Column<View>] = &[
    Column::new("ok", |view| view.ok.into()),
    Column::number("tickets", |view| count(view.tickets)),
    Column::number("events_read", |view| count(view.events)),
];

const DIFFERENCE: &[Column<Row>] = &[
    Column::new("ticket", |row| Cell::text(&row.ticket)),
    Column::new("what", |row| Cell::text(&row.difference.what)),
    Column::new("stored", |row| row.difference.stored.as_ref().into()),
    Column::new("computed", |row| row.difference.computed.as_ref().into()),
];

fn count(number: u64) -> Cell<'static> {
    Cell::Int(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Runs `mesa sla verify`.
pub(super) fn run(command: &Verify, context: &Context) -> Result<Ending, Error> {
    context.session()?.read_all(|reading| {
        let names = command.tickets.iter().map(|ticket| name(ticket)).collect::<Result<Vec<_>, _>>()?;
        let verified = verify(reading, &names)?;
        let prefix = &reading.policy().desk.ticket_prefix;
        let row =
            |difference: Difference| Row { ticket: format!("{prefix}-{}", difference.ticket), difference };
        let view = View { ok: verified.ok(), tickets: verified.tickets, events: verified.events };
        let differences: Vec<Row> = verified.differences.into_iter().map(row).collect();
        let object = Object::new("mesa.sla.verify/1", VERIFIED, &view);
        object
            .rows(Section::rows("differences", DIFFERENCE, &differences))
            .write(&context.style(reading.policy())?, &mut context.out())?;
        Ok(if view.ok { Ending::Done } else { Ending::Damage })
    })
}
