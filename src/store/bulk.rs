//! What loading very much at once needs beside the statements of each aggregate.
use super::clock::ClockRow;
use super::event::{self, ChainEnd, Recording};
use super::ticket::{self, Derived};
use super::{Error, Tx};
use crate::domain::ticket::Ticket;
use crate::domain::ticket::event::Event;

const TAKE: &str = "insert into counter (name, value) values (?1, ?2) \
    on conflict (name) do update set value = counter.value + excluded.value returning value";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[TAKE];

/// Takes `count` numbers of the series `name` at once and returns the first of them.
pub fn take_numbers(tx: &Tx, name: &str, count: u64) -> Result<i64, Error> {
    let damaged = || Error::Damaged(format!("the counter `{name}`"));
    let count = i64::try_from(count).map_err(|_| damaged())?;
    let last = tx.first(TAKE, &[name.into(), count.into()], |row| row.int(0))?;
    Ok(last.ok_or_else(damaged)? - count + 1)
}

/// Adds a ticket with its whole history, and moves the chain's end on.
///
/// What the ticket speaks of must be there: its contact, its organisation, its run.
pub fn insert_ticket<'h>(
    tx: &Tx,
    end: &mut ChainEnd,
    (ticket, derived, clocks): (&Ticket, Derived, &[ClockRow]),
    history: impl Iterator<Item = (&'h Event, Option<&'h str>)>,
    recording: Recording,
) -> Result<(), Error> {
    ticket::insert(tx, ticket, derived, clocks)?;
    for (event, text) in history {
        event::append(tx, end, ticket.number, (event, text), recording)?;
    }
    Ok(())
}
