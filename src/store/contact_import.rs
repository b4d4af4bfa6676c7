//! What bringing in very many contacts needs beside the statements of contacts and runs, and what undoing it needs.
use super::{Error, Tx};
use crate::domain::contact::ContactId;

const OF_EMAIL: &str = "select contact_id from contact where email_key = ?1";
const OF_EXTERNAL_ID: &str = "select contact_id from contact where external_id = ?1";
const OF_PHONE: &str = "select contact_id from contact where phone = ?1 order by contact_id limit 10";
const OF_NAME: &str = "select contact_id from contact where name = ?1 and coalesce(phone, '') = ?2 \
    and coalesce(org, '') = ?3 and email_key is null and external_id is null \
    and removed_at is null order by contact_id limit 10";
const WRITER: &str = "select import_id from contact where contact_id = ?1";
const INSERT_STRETCH: &str = "insert into import_stretch (import_id, first_id, last_id) values (?1, ?2, ?3)";
const INSERT_CHANGE: &str = "insert into import_change (import_id, place, contact_id, before, import_before) values (?1, ?2, ?3, ?4, ?5)";
const UNDONE: &str = "select 1 from import_stretch s join import_run i on i.import_id = s.import_id \
    where ?1 between s.first_id and s.last_id and i.undone_at is not null limit 1";
const STRETCHES: &str =
    "select first_id, last_id from import_stretch where import_id = ?1 order by first_id desc";
const CHANGES: &str = "select contact_id, before, import_before, place from import_change where import_id = ?1 order by place desc";
const DELETE_CHANGES: &str = "delete from import_change where import_id = ?1 and place between ?2 and ?3";
/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[
    OF_EMAIL,
    OF_EXTERNAL_ID,
    OF_PHONE,
    OF_NAME,
    WRITER,
    INSERT_STRETCH,
    INSERT_CHANGE,
    UNDONE,
    STRETCHES,
    CHANGES,
    DELETE_CHANGES,
];

/// Ids that one transaction of a run gave out, from first to last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// the first
    pub first: i64,
    /// the last
    pub last: i64,
}

/// What a run changed of a contact that was there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// the contact
    pub contact: ContactId,
    /// how it was before, as JSON
    pub before: String,
    /// the run that had written it last before
    pub run_before: Option<i64>,
}

/// Returns the contact with this key of an e-mail.
pub fn with_email(tx: &Tx, key: &str) -> Result<Option<ContactId>, Error> {
    tx.first(OF_EMAIL, &[key.into()], |row| row.int(0).map(ContactId::new))
}

/// Returns the contact with this key of another system.
pub fn with_external_id(tx: &Tx, key: &str) -> Result<Option<ContactId>, Error> {
    tx.first(OF_EXTERNAL_ID, &[key.into()], |row| row.int(0).map(ContactId::new))
}

/// Returns the contacts with this phone; of very many, some.
pub fn with_phone(tx: &Tx, e164: &str) -> Result<Vec<ContactId>, Error> {
    tx.rows(OF_PHONE, &[e164.into()], |row| row.int(0).map(ContactId::new))
}

/// Returns the contacts of this name, phone and organisation who have neither e-mail nor key of another system.
pub fn with_name(
    tx: &Tx,
    name: &str,
    phone: Option<&str>,
    org: Option<&str>,
) -> Result<Vec<ContactId>, Error> {
    let values = [name.into(), phone.unwrap_or_default().into(), org.unwrap_or_default().into()];
    tx.rows(OF_NAME, &values, |row| row.int(0).map(ContactId::new))
}

/// Returns the run that wrote a contact last, if nothing else did since.
pub fn writer(tx: &Tx, contact: ContactId) -> Result<Option<i64>, Error> {
    Ok(tx.first(WRITER, &[contact.number().into()], |row| row.int_or_null(0))?.flatten())
}

/// Tells whether a run that was undone had made this contact.
pub fn was_undone(tx: &Tx, contact: ContactId) -> Result<bool, Error> {
    Ok(tx.first(UNDONE, &[contact.number().into()], |_| Ok(()))?.is_some())
}

/// Keeps which contacts a transaction of a run made.
pub fn keep_stretch(tx: &Tx, run: i64, stretch: Stretch) -> Result<(), Error> {
    tx.run(INSERT_STRETCH, &[run.into(), stretch.first.into(), stretch.last.into()])?;
    Ok(())
}

/// Keeps how a contact was before a run changed it; `place` says in which order.
pub fn keep_change(tx: &Tx, (run, place): (i64, i64), changed: &Changed) -> Result<(), Error> {
    let Changed { contact, before, run_before } = changed;
    let values = [run.into(), place.into(), contact.number().into(), before.into(), (*run_before).into()];
    tx.run(INSERT_CHANGE, &values)?;
    Ok(())
}

/// Returns what a run made.
pub fn stretches(tx: &Tx, run: i64) -> Result<Vec<Stretch>, Error> {
    tx.rows(STRETCHES, &[run.into()], |row| Ok(Stretch { first: row.int(0)?, last: row.int(1)? }))
}

/// Hands everything that a run changed, with its place, to `visit`, the last first.
pub fn each_change<E: From<Error>>(
    tx: &Tx,
    run: i64,
    mut visit: impl FnMut(i64, &Changed) -> Result<(), E>,
) -> Result<(), E> {
    tx.each(CHANGES, &[run.into()], |row| {
        let contact = ContactId::new(row.int(0)?);
        let changed = Changed { contact, before: row.text(1)?, run_before: row.int_or_null(2)? };
        visit(row.int(3)?, &changed)
    })
}

/// Forgets how contacts were before a run, from one place to another: they are so again, and nobody's data are kept for
/// nothing.
pub fn forget_changes(tx: &Tx, run: i64, (first, last): (i64, i64)) -> Result<(), Error> {
    tx.run(DELETE_CHANGES, &[run.into(), first.into(), last.into()])?;
    Ok(())
}
