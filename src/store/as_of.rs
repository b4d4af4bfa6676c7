//! The store as it was: temporary tables that stand before the lasting ones of the same names.
//!
//! A name without a schema finds the temporary table first, so every statement about tickets then tells of the past.
//! Invariant: the lasting tables are only read; the temporary ones go with the transaction.
use super::{Error, Tx};
use crate::domain::instant::Instant;
use crate::domain::ticket::TicketNumber;
use crate::store::event::{self, Recorded};

/// Which tickets are shown, whatever instant is asked about: told before the past stands before the present.
const SHOWN: &str = "create temp table shown_ticket (ticket_id integer not null primary key) strict; \
    insert into shown_ticket select ticket_id from ticket where withdrawn = 0";
const TABLES: &str = "create temp table ticket as select * from ticket limit 0; \
    create temp table ticket_field as select * from ticket_field limit 0; \
    create temp table ticket_cc as select * from ticket_cc limit 0; \
    create temp table ticket_trail as select * from ticket_trail limit 0; \
    create temp table clock as select * from clock limit 0";
const INDEXES: &str = "create unique index past_ticket_by_number on ticket (ticket_id); \
    create index past_ticket_field_by_ticket on ticket_field (ticket_id, key); \
    create index past_ticket_cc_by_ticket on ticket_cc (ticket_id, email_key); \
    create index past_clock_by_ticket on clock (ticket_id, metric)";
const EVENTS: &str = "select e.event_id, e.ticket_id, e.at, e.recorded_at, e.kind, e.status, e.actor, e.actor_id, \
    e.author_id, e.via, e.data, e.message_id \
    from event e join shown_ticket s on s.ticket_id = e.ticket_id \
    where e.at <= ?1 order by e.ticket_id, e.at, e.event_id";

/// Lays empty tables of tickets and clocks over the lasting ones; what is saved next is saved there.
pub fn lay(tx: &Tx) -> Result<(), Error> {
    tx.script(SHOWN)?;
    lay_tables(tx)
}

/// Lays the empty tables alone.
pub(crate) fn lay_tables(tx: &Tx) -> Result<(), Error> {
    tx.script(TABLES)
}

/// Makes the laid tables quick to ask, once they are full.
pub fn finish(tx: &Tx) -> Result<(), Error> {
    tx.script(INDEXES)
}

/// Hands each ticket's events up to `until` to `visit`.
pub fn each<E: From<Error>>(
    tx: &Tx,
    until: Instant,
    mut visit: impl FnMut(TicketNumber, &[Recorded]) -> Result<(), E>,
) -> Result<(), E> {
    let mut events: Vec<Recorded> = Vec::new();
    tx.each(EVENTS, &[until.into()], |row| {
        let next = event::read(row)?;
        if let Some(first) = events.first().filter(|first| first.ticket != next.ticket) {
            visit(first.ticket, &events)?;
            events.clear();
        }
        events.push(next);
        Ok::<(), E>(())
    })?;
    events.first().map_or(Ok(()), |first| visit(first.ticket, &events))
}
