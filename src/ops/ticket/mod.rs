//! Tickets: opened, acted on, listed, shown.
mod act;
pub mod list;
pub(in crate::ops) mod narrow;
mod open;
pub(super) mod past;
mod reassign;
mod rebase;
pub(super) mod record;
pub(super) mod show;
mod terms;
pub(super) mod time;

pub(in crate::ops) use act::assignable;
pub use act::{Acting, Words, act};
pub use open::{Open, Opened, open};
pub(in crate::ops) use reassign::reassign;
pub(super) use rebase::rebase_open;
pub use show::{ClockLine, EventLine, MessageLine, TicketDetail, TicketRow, by_key, show};

use super::Reading;
use crate::domain::refusal::{Noun, Refusal, Usage};
use crate::domain::ticket::{Ticket, TicketName, TicketNumber};
use crate::error::Error;
use crate::store::{self, Tx};

/// Returns the ticket that `name` names.
///
/// # Errors
/// There is none, or its prefix is another desk's.
pub(super) fn load(tx: &Tx, prefix: &str, name: &TicketName) -> Result<Ticket, Error> {
    if let Some(given) = &name.prefix
        && !given.eq_ignore_ascii_case(prefix)
    {
        let given = format!("{given}-{}", name.number);
        return Err(Refusal::Usage(Usage::WrongPrefix { given, prefix: prefix.to_owned() }).into());
    }
    load_number(tx, prefix, name.number)
}

fn load_number(tx: &Tx, prefix: &str, number: TicketNumber) -> Result<Ticket, Error> {
    let found = store::ticket::load(tx, number)?.filter(|ticket| !ticket.withdrawn);
    found.ok_or_else(|| Refusal::unknown(Noun::Ticket, &number.shown(prefix), None).into())
}

impl Reading<'_> {
    pub(super) fn prefix(&self) -> &str {
        &self.desk.policy.desk.ticket_prefix
    }
}
