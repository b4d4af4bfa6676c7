//! What the removal of a person takes out of the store. What happened stays, chained as it was.
use super::{Error, Tx, Value};
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

const ENTRY_WORDS: &str = "select entry_id, reason, approved_by from credit_entry \
    where reason is not null or approved_by is not null order by entry_id";
const SET_ENTRY_WORDS: &str =
    "update credit_entry set reason = ?2, approved_by = ?3, redacted_at = ?4 where entry_id = ?1";
const ORG_NOTES: &str = "select key, notes from org where notes is not null";
const SET_ORG_NOTES: &str = "update org set notes = ?2 where key = ?1";
const ASSET_NOTES: &str = "select key, notes from asset where notes is not null";
const SET_ASSET_NOTES: &str = "update asset set notes = ?2 where key = ?1";
const CONTRACT_NOTES: &str = "select contract_id, notes from contract where notes is not null";
const SET_CONTRACT_NOTES: &str = "update contract set notes = ?2 where contract_id = ?1";
const CONTACT_NOTES: &str = "select contact_id, notes from contact where notes is not null";
const SET_CONTACT_NOTES: &str = "update contact set notes = ?2 where contact_id = ?1";

/// Where agents write what they should know: how the texts are read, and how one is replaced.
const NOTES: [(&str, &str); 4] = [
    (ORG_NOTES, SET_ORG_NOTES),
    (ASSET_NOTES, SET_ASSET_NOTES),
    (CONTRACT_NOTES, SET_CONTRACT_NOTES),
    (CONTACT_NOTES, SET_CONTACT_NOTES),
];

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
    ENTRY_WORDS,
    SET_ENTRY_WORDS,
    ORG_NOTES,
    SET_ORG_NOTES,
    ASSET_NOTES,
    SET_ASSET_NOTES,
    CONTRACT_NOTES,
    SET_CONTRACT_NOTES,
    CONTACT_NOTES,
    SET_CONTACT_NOTES,
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

/// Puts what `scrub` makes of them in the place of the notes that it changes.
pub fn scrub_notes(tx: &Tx, scrub: impl Fn(&str) -> Option<String>) -> Result<(), Error> {
    for (all, set) in NOTES {
        let notes = tx.rows(all, &[], |row| Ok((owned(row.value(0)?), row.text(1)?)))?;
        for (key, text) in notes {
            if let Some(clean) = scrub(&text) {
                tx.run(set, &[key, Value::from(clean)])?;
            }
        }
    }
    Ok(())
}

/// Puts what `scrub` makes of them in the place of what was said of credit entries.
pub fn scrub_entries(tx: &Tx, at: Instant, scrub: impl Fn(&str) -> Option<String>) -> Result<(), Error> {
    let words = |row: &super::Row| Ok((row.int(0)?, row.text_or_null(1)?, row.text_or_null(2)?));
    for (entry, reason, approved_by) in tx.rows(ENTRY_WORDS, &[], words)? {
        let clean = [&reason, &approved_by].map(|text| text.as_deref().and_then(&scrub));
        if clean.iter().any(Option::is_some) {
            let [clean_reason, clean_approver] = clean;
            let (reason, approved_by) = (clean_reason.or(reason), clean_approver.or(approved_by));
            tx.run(
                SET_ENTRY_WORDS,
                &[entry.into(), reason.as_ref().into(), approved_by.as_ref().into(), at.into()],
            )?;
        }
    }
    Ok(())
}

fn owned(key: Value) -> Value<'static> {
    match key {
        Value::Null => Value::Null,
        Value::Int(number) => Value::Int(number),
        Value::Text(text) => Value::Text(text.into_owned().into()),
        Value::Blob(bytes) => Value::Blob(bytes.into_owned().into()),
    }
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
            tickets.extend(row.int_or_null(1)?.and_then(TicketNumber::new));
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
