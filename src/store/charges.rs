//! Do tickets say of their charges what the ledger says? Each is chained by itself; this holds one to the other.
use std::collections::BTreeSet;

use super::{Error, Row, Tx};
use crate::domain::credit::EntryKind;
use crate::domain::ticket::event::EventBody;

const SAID: &str = "select e.event_id, e.ticket_id, e.kind, e.data from event e \
    where e.kind in ('time-logged', 'refunded') order by e.event_id";
const KEPT: &str = "select e.kind, e.ticket_id, e.minutes, e.minutes_worked, e.reverses from credit_entry e \
    where e.entry_id = ?1";
const OF_TICKETS: &str =
    "select e.entry_id from credit_entry e where e.ticket_id is not null order by e.entry_id";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[SAID, KEPT, OF_TICKETS];

/// What is said, or kept, of an entry: kind, ticket, minutes, minutes worked, the entry that it takes back.
type Facts = (String, i64, i64, Option<i64>, Option<i64>);

/// Returns the first entry that is missing, is not what its ticket's history says, or of which no history says anything.
pub(super) fn unsaid(tx: &Tx) -> Result<Option<i64>, Error> {
    let (mut said, mut wrong) = (BTreeSet::new(), None);
    tx.each::<Error>(SAID, &[], |row| {
        let Some((entry, facts)) = facts(row)? else { return Ok(()) };
        if tx.first(KEPT, &[entry.into()], kept)? != Some(facts) || !said.insert(entry) {
            wrong.get_or_insert(entry);
        }
        Ok(())
    })?;
    let all = tx.rows(OF_TICKETS, &[], |row| row.int(0))?;
    Ok(wrong.or_else(|| all.into_iter().find(|entry| !said.contains(entry))))
}

/// Returns what an event says of an entry, if it speaks of one.
fn facts(row: &Row) -> Result<Option<(i64, Facts)>, Error> {
    let (ticket, kind) = (row.int(1)?, row.str(2)?);
    let body = EventBody::from_parts(kind, None, row.str_or_null(3)?);
    let body = body.map_err(|_| Error::Damaged(format!("event {}", row.int(0).unwrap_or_default())))?;
    Ok(match body {
        EventBody::TimeLogged(log) => log.entry.map(|entry| {
            let minutes = -i64::from(log.charged);
            let kind = EntryKind::Consumption.slug().to_owned();
            (entry.number(), (kind, ticket, minutes, Some(log.minutes.into()), None))
        }),
        EventBody::Refunded(back) => {
            let (kind, reverses) = (EntryKind::Refund.slug().to_owned(), Some(back.reverses.number()));
            Some((back.entry.number(), (kind, ticket, back.minutes.into(), None, reverses)))
        }
        _ => None,
    })
}

fn kept(row: &Row) -> Result<Facts, Error> {
    let ticket = row.int_or_null(1)?.unwrap_or_default();
    Ok((row.text(0)?, ticket, row.int(2)?, row.int_or_null(3)?, row.int_or_null(4)?))
}
