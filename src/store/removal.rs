//! What the removal of a person takes out of the store. What happened stays, chained as it was.
use super::{Error, Tx};
use crate::domain::contact::ContactId;
use crate::domain::instant::Instant;
use crate::domain::ticket::TicketNumber;

const REMOVED: &str = "select removed_at from contact where contact_id = ?1";
const MARK: &str = "update contact set removed_at = ?2 where contact_id = ?1";
const OWN_WORDS: &str = "update message set body = '', redacted = 1 where redacted <> 1 and message_id in \
    (select e.message_id from event e where e.message_id is not null \
    and (e.author_id = ?1 or (e.actor = 'contact' and e.actor_id = ?1)))";
const BODIES: &str = "select message_id, body from message where redacted <> 1 order by message_id";
const SET_BODY: &str = "update message set body = ?2, redacted = 2 where message_id = ?1";
const DATA: &str = "select event_id, ticket_id, data from event where data is not null order by event_id";
const SET_DATA: &str = "update event set data = ?2, redacted_at = ?3 where event_id = ?1";
const FORGET_CHANGES: &str = "delete from import_change where contact_id = ?1";
const LEAVE_ASSETS: &str = "delete from asset_member where contact_id = ?1";
const LEAVE_CONTRACTS: &str = "delete from contract_member where contact_id = ?1";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[
    REMOVED,
    MARK,
    OWN_WORDS,
    BODIES,
    SET_BODY,
    DATA,
    SET_DATA,
    FORGET_CHANGES,
    LEAVE_ASSETS,
    LEAVE_CONTRACTS,
];

/// Tells whether a contact was removed.
pub fn is_removed(tx: &Tx, contact: ContactId) -> Result<bool, Error> {
    Ok(tx.first(REMOVED, &[contact.number().into()], |row| row.int_or_null(0))?.flatten().is_some())
}

/// Keeps that a contact was removed, takes it off every team, and forgets what imports had changed of it.
pub fn forget(tx: &Tx, contact: ContactId, at: Instant) -> Result<(), Error> {
    let id = [contact.number().into()];
    tx.run(MARK, &[contact.number().into(), at.into()])?;
    for statement in [FORGET_CHANGES, LEAVE_ASSETS, LEAVE_CONTRACTS] {
        tx.run(statement, &id)?;
    }
    Ok(())
}

/// Takes out everything that a contact said.
pub fn erase_words(tx: &Tx, contact: ContactId) -> Result<(), Error> {
    tx.run(OWN_WORDS, &[contact.number().into()])?;
    Ok(())
}

/// Puts what `scrub` makes of them in the place of the bodies that it changes.
pub fn scrub_bodies(tx: &Tx, scrub: impl Fn(&str) -> Option<String>) -> Result<(), Error> {
    let mut clean = Vec::new();
    tx.each::<Error>(BODIES, &[], |row| {
        clean.extend(scrub(row.str(1)?).map(|body| (row.int(0), body)));
        Ok(())
    })?;
    for (id, body) in clean {
        tx.run(SET_BODY, &[id?.into(), body.into()])?;
    }
    Ok(())
}

/// Puts what `scrub` makes of them in the place of the events' data that it changes; returns the tickets, each once.
pub fn scrub_events(
    tx: &Tx,
    at: Instant,
    scrub: impl Fn(&str) -> Option<String>,
) -> Result<Vec<TicketNumber>, Error> {
    let (mut clean, mut tickets) = (Vec::new(), Vec::new());
    tx.each::<Error>(DATA, &[], |row| {
        if let Some(data) = scrub(row.str(2)?) {
            clean.push((row.int(0)?, data));
            tickets.extend(TicketNumber::new(row.int(1)?));
        }
        Ok(())
    })?;
    for (id, data) in clean {
        tx.run(SET_DATA, &[id.into(), data.into(), at.into()])?;
    }
    tickets.sort_unstable();
    tickets.dedup();
    Ok(tickets)
}
