//! What bringing in very many contacts needs beside the statements of contacts and runs, and what undoing it needs.
use super::{Error, Tx, Value};
use crate::domain::contact::ContactId;

const OF_EMAIL: &str = "select contact_id from contact where email_key = ?1";
const OF_EXTERNAL_ID: &str = "select contact_id from contact where external_id = ?1";
const OF_PHONE: &str = "select contact_id from contact where phone = ?1 order by contact_id limit 10";
const WRITER: &str = "select import_id from contact where contact_id = ?1";
const INSERT_STRETCH: &str = "insert into import_stretch (import_id, first_id, last_id) values (?1, ?2, ?3)";
const INSERT_CHANGE: &str = "insert into import_change (import_id, place, contact_id, before, import_before) values (?1, ?2, ?3, ?4, ?5)";
const UNDONE: &str = "select 1 from import_stretch s join import_run i on i.import_id = s.import_id \
    where ?1 between s.first_id and s.last_id and i.undone_at is not null limit 1";
const STRETCHES: &str =
    "select first_id, last_id from import_stretch where import_id = ?1 order by first_id desc";
const CHANGES: &str =
    "select contact_id, before, import_before from import_change where import_id = ?1 order by place desc";
const DELETE_CHANGES: &str = "delete from import_change where import_id = ?1";
const CHANGES_TOUCHED: &str = "select h.contact_id from import_change h \
    join contact c on c.contact_id = h.contact_id \
    where h.import_id = ?1 and coalesce(c.import_id, 0) <> ?1 order by h.contact_id";
const STRETCH_TOUCHED: &str = "select contact_id from contact where contact_id between ?1 and ?2 \
    and coalesce(import_id, 0) <> ?3 order by contact_id";
const CLAIM: &str = "update contact set import_id = ?3 where contact_id between ?1 and ?2";
// A contact that anything still speaks of is kept: tickets, what was said in them, teams, other runs.
const DISABLE_NEEDED: &str = "update contact set active = 0, import_id = null \
    where contact_id between ?1 and ?2 and import_id = ?3 and ( \
    exists (select 1 from ticket t where t.contact_id = contact.contact_id) \
    or exists (select 1 from event e where e.author_id = contact.contact_id) \
    or contact_id in (select a.actor_id from event a where a.actor = 'contact') \
    or exists (select 1 from asset_member m where m.contact_id = contact.contact_id) \
    or exists (select 1 from contract_member n where n.contact_id = contact.contact_id) \
    or exists (select 1 from import_made o where o.contact_id = contact.contact_id) \
    or exists (select 1 from import_change h where h.contact_id = contact.contact_id))";
const DELETE_TAGS: &str = "delete from contact_tag where contact_id between ?1 and ?2 \
    and exists (select 1 from contact c where c.contact_id = contact_tag.contact_id and c.import_id = ?3)";
const DELETE_CUSTOM: &str = "delete from contact_custom where contact_id between ?1 and ?2 \
    and exists (select 1 from contact c where c.contact_id = contact_custom.contact_id and c.import_id = ?3)";
const DELETE: &str = "delete from contact where contact_id between ?1 and ?2 and import_id = ?3";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[
    OF_EMAIL,
    OF_EXTERNAL_ID,
    OF_PHONE,
    WRITER,
    INSERT_STRETCH,
    INSERT_CHANGE,
    UNDONE,
    STRETCHES,
    CHANGES,
    DELETE_CHANGES,
    CHANGES_TOUCHED,
    STRETCH_TOUCHED,
    CLAIM,
    DISABLE_NEEDED,
    DELETE_TAGS,
    DELETE_CUSTOM,
    DELETE,
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

/// Hands everything that a run changed to `visit`, the last first.
pub fn each_change<E: From<Error>>(
    tx: &Tx,
    run: i64,
    mut visit: impl FnMut(&Changed) -> Result<(), E>,
) -> Result<(), E> {
    tx.each(CHANGES, &[run.into()], |row| {
        let contact = ContactId::new(row.int(0)?);
        visit(&Changed { contact, before: row.text(1)?, run_before: row.int_or_null(2)? })
    })
}

/// Forgets how contacts were before a run: it was undone, and nobody's data are kept for nothing.
pub fn forget_changes(tx: &Tx, run: i64) -> Result<(), Error> {
    tx.run(DELETE_CHANGES, &[run.into()])?;
    Ok(())
}

/// Returns the contacts of a run that anything wrote after it.
pub fn touched(tx: &Tx, run: i64) -> Result<Vec<ContactId>, Error> {
    let mut touched = tx.rows(CHANGES_TOUCHED, &[run.into()], |row| row.int(0).map(ContactId::new))?;
    for Stretch { first, last } in stretches(tx, run)? {
        let values: [Value; 3] = [first.into(), last.into(), run.into()];
        touched.extend(tx.rows(STRETCH_TOUCHED, &values, |row| row.int(0).map(ContactId::new))?);
    }
    touched.sort_unstable();
    Ok(touched)
}

/// Takes a stretch of a run's contacts out: those that anything speaks of are disabled, the others go.
///
/// What was written after the run stays out of it, unless `all` are meant.
pub fn take_out(tx: &Tx, run: i64, stretch: Stretch, all: bool) -> Result<(), Error> {
    let values: [Value; 3] = [stretch.first.into(), stretch.last.into(), run.into()];
    if all {
        tx.run(CLAIM, &values)?;
    }
    for statement in [DISABLE_NEEDED, DELETE_TAGS, DELETE_CUSTOM, DELETE] {
        tx.run(statement, &values)?;
    }
    Ok(())
}
