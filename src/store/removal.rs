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

const ENTRY_WORDS: &str = "select entry_id, reason, approved_by, reference, request_key from credit_entry \
    where reason is not null or approved_by is not null or reference is not null or request_key is not null \
    order by entry_id";
const SET_ENTRY_WORDS: &str = "update credit_entry set reason = ?2, approved_by = ?3, reference = ?4, request_key = ?5, \
    redacted_at = ?6 where entry_id = ?1";
const CHANGES_OF: &str = "select before from import_change where contact_id = ?1 order by import_id, place";
const NAMES: &str = "select name from contact where contact_id <> ?1 union all select name from agent \
    union all select name from org";
const ORG_NOTES: &str = "select key, notes from org where notes is not null";
const SET_ORG_NOTES: &str = "update org set notes = ?2 where key = ?1";
const ASSET_NOTES: &str = "select key, notes from asset where notes is not null";
const SET_ASSET_NOTES: &str = "update asset set notes = ?2 where key = ?1";
const CONTRACT_NOTES: &str = "select contract_id, notes from contract where notes is not null";
const SET_CONTRACT_NOTES: &str = "update contract set notes = ?2 where contract_id = ?1";
const CONTACT_NOTES: &str = "select contact_id, notes from contact where notes is not null";
const SET_CONTACT_NOTES: &str = "update contact set notes = ?2 where contact_id = ?1";

const ASSET_NAMES: &str = "select key, name from asset where name is not null";
const SET_ASSET_NAME: &str = "update asset set name = ?2 where key = ?1";
const CONTRACT_REFERENCES: &str = "select contract_id, reference from contract where reference is not null";
const SET_CONTRACT_REFERENCE: &str = "update contract set reference = ?2 where contract_id = ?1";
const CANCELLATIONS: &str = "select contract_id, cancel_reason from contract where cancel_reason is not null";
const SET_CANCELLATION: &str = "update contract set cancel_reason = ?2 where contract_id = ?1";
const ROLES: &str = "select contact_id, role from contact where role is not null";
const SET_ROLE: &str = "update contact set role = ?2 where contact_id = ?1";
const FILES: &str = "select import_id, file from import_run order by import_id";
const SET_FILE: &str = "update import_run set file = ?2 where import_id = ?1";
const CUSTOM: &str = "select contact_id, key, value from contact_custom";
const SET_CUSTOM: &str = "update contact_custom set value = ?3 where contact_id = ?1 and key = ?2";
const CHANGES: &str = "select import_id, place, before from import_change";
const SET_CHANGE: &str = "update import_change set before = ?3 where import_id = ?1 and place = ?2";
const ACTS_BEFORE: &str = "select import_id, place, before from import_act where before is not null";
const SET_ACT_BEFORE: &str = "update import_act set before = ?3 where import_id = ?1 and place = ?2";
const ACTS_AFTER: &str = "select import_id, place, after from import_act";
const SET_ACT_AFTER: &str = "update import_act set after = ?3 where import_id = ?1 and place = ?2";

/// Where somebody wrote what they knew: how the texts are read, and how one is replaced.
const NOTES: [(&str, &str); 8] = [
    (ORG_NOTES, SET_ORG_NOTES),
    (ASSET_NOTES, SET_ASSET_NOTES),
    (CONTRACT_NOTES, SET_CONTRACT_NOTES),
    (CONTACT_NOTES, SET_CONTACT_NOTES),
    (ASSET_NAMES, SET_ASSET_NAME),
    (CONTRACT_REFERENCES, SET_CONTRACT_REFERENCE),
    (CANCELLATIONS, SET_CANCELLATION),
    (ROLES, SET_ROLE),
];

/// What imports keep of how things were, as JSON: how it is read, and how one is replaced.
const KEPT: [(&str, &str); 3] =
    [(CHANGES, SET_CHANGE), (ACTS_BEFORE, SET_ACT_BEFORE), (ACTS_AFTER, SET_ACT_AFTER)];

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
    CHANGES_OF,
    NAMES,
    ASSET_NAMES,
    SET_ASSET_NAME,
    CONTRACT_REFERENCES,
    SET_CONTRACT_REFERENCE,
    CANCELLATIONS,
    SET_CANCELLATION,
    ROLES,
    SET_ROLE,
    FILES,
    SET_FILE,
    CUSTOM,
    SET_CUSTOM,
    CHANGES,
    SET_CHANGE,
    ACTS_BEFORE,
    SET_ACT_BEFORE,
    ACTS_AFTER,
    SET_ACT_AFTER,
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

/// Returns how imports found a contact before they changed it, as JSON.
pub fn changes_of(tx: &Tx, contact: ContactId) -> Result<Vec<String>, Error> {
    tx.rows(CHANGES_OF, &[contact.number().into()], |row| row.text(0))
}

/// Tells whether a name of anybody but this contact makes `bears` true.
pub fn is_borne(tx: &Tx, contact: ContactId, bears: impl Fn(&str) -> bool) -> Result<bool, Error> {
    let mut borne = false;
    tx.each::<Error>(NAMES, &[contact.number().into()], |row| {
        borne = borne || bears(row.str(0)?);
        Ok(())
    })?;
    Ok(borne)
}

/// Puts what `scrub` makes of them in the place of the notes and the further values of contacts that it changes.
pub fn scrub_notes(tx: &Tx, scrub: impl Fn(&str) -> Option<String>) -> Result<(), Error> {
    for (all, set) in NOTES {
        scrub_each(tx, (all, set), &scrub)?;
    }
    scrub_pairs(tx, (CUSTOM, SET_CUSTOM), &scrub)
}

/// Puts what `scrub` makes of them in the place of the names of imported files that it changes.
pub fn scrub_files(tx: &Tx, scrub: impl Fn(&str) -> Option<String>) -> Result<(), Error> {
    scrub_each(tx, (FILES, SET_FILE), scrub)
}

/// Puts what `scrub` makes of them, JSON too, in the place of what imports keep of how things were.
pub fn scrub_kept(tx: &Tx, scrub: impl Fn(&str) -> Option<String>) -> Result<(), Error> {
    KEPT.iter().try_for_each(|statements| scrub_pairs(tx, *statements, &scrub))
}

fn scrub_each(
    tx: &Tx,
    (all, set): (&'static str, &'static str),
    scrub: impl Fn(&str) -> Option<String>,
) -> Result<(), Error> {
    let mut clean = Vec::new();
    tx.each::<Error>(all, &[], |row| {
        if let Some(text) = scrub(row.str(1)?) {
            clean.push([owned(row.value(0)?), Value::from(text)]);
        }
        Ok(())
    })?;
    clean.iter().try_for_each(|values| tx.run(set, values).map(drop))
}

/// Does the same in a table whose rows have two keys.
fn scrub_pairs(
    tx: &Tx,
    (all, set): (&'static str, &'static str),
    scrub: impl Fn(&str) -> Option<String>,
) -> Result<(), Error> {
    let mut clean = Vec::new();
    tx.each::<Error>(all, &[], |row| {
        if let Some(text) = scrub(row.str(2)?) {
            clean.push([owned(row.value(0)?), owned(row.value(1)?), Value::from(text)]);
        }
        Ok(())
    })?;
    clean.iter().try_for_each(|values| tx.run(set, values).map(drop))
}

/// Puts what `scrub` makes of them in the place of what was said of credit entries; a key becomes what `hide` makes of it.
pub fn scrub_entries(
    tx: &Tx,
    at: Instant,
    scrub: impl Fn(&str) -> Option<String>,
    hide: impl Fn(&str) -> Option<String>,
) -> Result<(), Error> {
    let words = |row: &super::Row| {
        let texts = [row.text_or_null(1)?, row.text_or_null(2)?, row.text_or_null(3)?, row.text_or_null(4)?];
        Ok((row.int(0)?, texts))
    };
    for (entry, texts) in tx.rows(ENTRY_WORDS, &[], words)? {
        let [reason, approved_by, reference, key] = &texts;
        let clean = [reason, approved_by, reference].map(|text| text.as_deref().and_then(&scrub));
        let [clean_reason, clean_approver, clean_reference] = clean;
        let clean = [clean_reason, clean_approver, clean_reference, key.as_deref().and_then(&hide)];
        if clean.iter().any(Option::is_some) {
            let mut values = vec![Value::from(entry)];
            values.extend(clean.into_iter().zip(texts).map(|(clean, text)| clean.or(text).into()));
            values.push(at.into());
            tx.run(SET_ENTRY_WORDS, &values)?;
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
