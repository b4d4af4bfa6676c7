//! Whole histories, read for replays.
use std::ops::RangeInclusive;

use crate::domain::contact::ContactId;
use crate::domain::instant::Instant;
use crate::domain::ticket::TicketNumber;
use crate::domain::ticket::event::{Event, EventBody};
use crate::store::{Error, Row, Tx, event};

/// What a replay needs of each event, ticket by ticket, each in the order of its history.
const OF_TICKETS: &str = "select event_id, ticket_id, at, kind, status, actor, actor_id, author_id, data from event \
    where ticket_id between ?1 and ?2 and at <= ?3 order by ticket_id, at, event_id";

const WITHDRAWN: &str =
    "select ticket_id from ticket where ticket_id between ?1 and ?2 and withdrawn = 1 order by ticket_id";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(in crate::store) const STATEMENTS: &[&str] = &[OF_TICKETS, WITHDRAWN];

/// Hands the events up to `until` of each ticket in `range` that has any to `visit`, by number.
pub fn each<E: From<Error>>(
    tx: &Tx,
    range: &RangeInclusive<i64>,
    until: Instant,
    mut visit: impl FnMut(TicketNumber, &[Event]) -> Result<(), E>,
) -> Result<(), E> {
    let (mut number, mut events) = (0, Vec::new());
    let mut told = |number: i64, events: &mut Vec<Event>| {
        // Before the first event there is no ticket yet.
        let Some(number) = TicketNumber::new(number) else { return Ok::<(), E>(()) };
        visit(number, events)?;
        events.clear();
        Ok(())
    };
    tx.each(OF_TICKETS, &[(*range.start()).into(), (*range.end()).into(), until.into()], |row| {
        let ticket = row.int(1)?;
        if ticket != number {
            told(std::mem::replace(&mut number, ticket), &mut events)?;
        }
        events.push(read(row)?);
        Ok::<(), E>(())
    })?;
    told(number, &mut events)
}

/// Does as [`each`], but for tickets that are shown nowhere now: whatever instant is asked about, they are no part of the
/// desk's figures.
pub fn each_shown<E: From<Error>>(
    tx: &Tx,
    range: &RangeInclusive<i64>,
    until: Instant,
    mut visit: impl FnMut(TicketNumber, &[Event]) -> Result<(), E>,
) -> Result<(), E> {
    let withdrawn =
        tx.rows(WITHDRAWN, &[(*range.start()).into(), (*range.end()).into()], |row| row.int(0))?;
    each(tx, range, until, |number, events| {
        let is_withdrawn = withdrawn.binary_search(&number.get()).is_ok();
        if is_withdrawn { Ok(()) } else { visit(number, events) }
    })
}

fn read(row: &Row) -> Result<Event, Error> {
    let damaged = || Error::Damaged(format!("event {}", row.int(0).unwrap_or_default()));
    let actor = event::actor(row, 5)?.ok_or_else(damaged)?;
    let author = row.int_or_null(7)?.map(ContactId::new);
    let body = EventBody::from_parts(row.str(3)?, row.str_or_null(4)?, row.str_or_null(8)?);
    Ok(Event { at: row.instant(2)?, actor, author, body: body.map_err(|_| damaged())? })
}
