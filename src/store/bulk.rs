//! What loading very much at once needs beside the statements of each aggregate.
use super::clock::ClockRow;
use super::event::{self, ChainEnd, Recording};
use super::ticket::{self, Derived};
use super::{Error, Memory, Tx};
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

/// An index that a load does not read.
pub struct Index {
    name: &'static str,
    on: &'static str,
}

/// The contacts of each organisation.
pub const CONTACT_BY_ORG: Index = Index { name: "contact_by_org", on: "contact (org)" };
/// The contacts with each phone.
pub const CONTACT_BY_PHONE: Index =
    Index { name: "contact_by_phone", on: "contact (phone) where phone is not null" };

/// The tickets of each organisation.
pub const TICKET_BY_ORG: Index = Index { name: "ticket_by_org", on: "ticket (org)" };
/// The tickets of each requester.
pub const TICKET_BY_CONTACT: Index = Index { name: "ticket_by_contact", on: "ticket (contact_id)" };

/// Takes indexes away for the rest of a load of very many rows, until [`put_back`]: to sort everything once at the end
/// costs less than to find a place for each row, and does so in little memory.
///
/// Nobody else sees it: the transaction that takes them away puts them back.
pub fn take_away(tx: &Tx, indexes: &[&Index]) -> Result<(), Error> {
    indexes.iter().try_for_each(|index| tx.script(&format!("drop index {}", index.name)))
}

/// Puts indexes back as the schema has them; afterwards the connection is not ready for many rows any more.
pub fn put_back(tx: &Tx, indexes: &[&Index]) -> Result<(), Error> {
    if indexes.is_empty() {
        return Ok(());
    }
    tx.expect_many_rows(Memory::SORTING)?;
    indexes.iter().try_for_each(|index| tx.script(&format!("create index {} on {}", index.name, index.on)))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indexes_are_put_back_as_the_schema_has_them() {
        let all = [CONTACT_BY_ORG, CONTACT_BY_PHONE, TICKET_BY_ORG, TICKET_BY_CONTACT];
        for Index { name, on } in all {
            let line = format!("\ncreate index {name} on {on};\n");
            assert!(include_str!("../../schema.sql").contains(&line), "{line}");
        }
    }
}
