//! Contacts: rows of `contact`, `contact_tag` and `contact_custom`.
use super::sheet::several;
use super::{Error, Row, Tx, Value};
use crate::domain::contact::{Contact, ContactId, Reference};
use crate::domain::contract::ContractId;
use crate::domain::email::Email;
use crate::domain::language::Language;
use crate::domain::phone::Phone;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select c.contact_id, c.org, c.name, c.email, c.phone, c.phone_written, c.external_id, c.role, \
             c.administrator, c.language, c.notes, c.active, c.confirmed_at, c.created_at, \
             exists (select 1 from contact_tag t where t.contact_id = c.contact_id), \
             exists (select 1 from contact_custom u where u.contact_id = c.contact_id) from contact c ",
            $rest
        )
    };
}

const BY_ID: &str = select!("where c.contact_id = ?1");
const BY_EMAIL: &str = select!("where c.email_key = ?1");
const BY_PHONE: &str = select!("where c.phone = ?1 order by c.contact_id limit 20");
const BY_EXTERNAL_ID: &str = select!("where c.external_id = ?1");
/// Removed people are shown to nobody who does not name them.
const ALL: &str = select!("where c.removed_at is null order by c.contact_id");
const OF_ORG: &str = select!("where c.org = ?1 order by c.contact_id");
const TAGS: &str = "select tag from contact_tag where contact_id = ?1 order by tag";
const CUSTOM: &str = "select key, value from contact_custom where contact_id = ?1 order by key";
const CUSTOM_KEYS: &str = "select distinct key from contact_custom order by key";
const WRITTEN: &str = "select phone, phone_written from contact where phone_written <> phone";
const EMAILS: &str = "select email from contact where active = 1 and email is not null limit 5000";
const TEAMS: &str = "select asset from asset_member where contact_id = ?1 order by asset";
const IN_VIEW: &str = "select contract_id from contract_member where contact_id = ?1 order by contract_id";
const INSERT: &str = "insert into contact (org, name, email, email_key, phone, phone_written, external_id, \
    role, administrator, language, notes, active, confirmed_at, contact_id, import_id, created_at) \
    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)";
const UPDATE: &str = "update contact set org = ?1, name = ?2, email = ?3, email_key = ?4, phone = ?5, \
    phone_written = ?6, external_id = ?7, role = ?8, administrator = ?9, language = ?10, notes = ?11, active = ?12, \
    confirmed_at = ?13, import_id = ?15 where contact_id = ?14";
const CLEAR_TAGS: &str = "delete from contact_tag where contact_id = ?1";
const INSERT_TAG: &str = "insert into contact_tag (contact_id, tag) values (?1, ?2)";
const CLEAR_CUSTOM: &str = "delete from contact_custom where contact_id = ?1";
const INSERT_CUSTOM: &str = "insert into contact_custom (contact_id, key, value) values (?1, ?2, ?3)";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[
    BY_ID,
    BY_EMAIL,
    BY_PHONE,
    BY_EXTERNAL_ID,
    ALL,
    OF_ORG,
    TAGS,
    CUSTOM,
    CUSTOM_KEYS,
    WRITTEN,
    EMAILS,
    TEAMS,
    IN_VIEW,
    INSERT,
    UPDATE,
    CLEAR_TAGS,
    INSERT_TAG,
    CLEAR_CUSTOM,
    INSERT_CUSTOM,
];

/// Returns the contact with this id.
pub fn by_id(tx: &Tx, id: ContactId) -> Result<Option<Contact>, Error> {
    tx.first(BY_ID, &[id.number().into()], bare)?.map(|found| whole(tx, found)).transpose()
}

/// Returns the contacts that one way of naming finds.
pub fn named(tx: &Tx, reference: &Reference) -> Result<Vec<Contact>, Error> {
    let (sql, value): (_, Value) = match reference {
        Reference::Id(id) => (BY_ID, id.number().into()),
        Reference::Email(key) => (BY_EMAIL, key.into()),
        Reference::Phone(e164) => (BY_PHONE, e164.into()),
        Reference::ExternalId(key) => (BY_EXTERNAL_ID, key.into()),
        Reference::NationalPhone(_) => return Ok(Vec::new()),
    };
    tx.rows(sql, &[value], read)
}

/// Hands every contact, or those of one organisation, to `visit`, in the order they were added.
pub fn each<E: From<Error>>(
    tx: &Tx,
    org: Option<&str>,
    mut visit: impl FnMut(&Contact) -> Result<(), E>,
) -> Result<(), E> {
    let visit_row = |row: &Row| visit(&whole(tx, bare(row)?)?);
    match org {
        Some(org) => tx.each(OF_ORG, &[org.into()], visit_row),
        None => tx.each(ALL, &[], visit_row),
    }
}

/// Returns the keys of all custom values, in order.
pub fn custom_keys(tx: &Tx) -> Result<Vec<String>, Error> {
    tx.rows(CUSTOM_KEYS, &[], |row| row.text(0))
}

/// Tells whether somebody's phone was written in a way that says more than the stored number.
pub fn any_phone_is_written_apart(tx: &Tx) -> Result<bool, Error> {
    let mut any = false;
    tx.each::<Error>(WRITTEN, &[], |row| {
        any = any || Phone::stored(row.text(0)?, row.text(1)?).written_apart().is_some();
        Ok(())
    })?;
    Ok(any)
}

/// Returns some e-mails, for suggestions.
pub fn emails(tx: &Tx) -> Result<Vec<String>, Error> {
    tx.rows(EMAILS, &[], |row| row.text(0))
}

/// Returns the keys of the assets, and the contracts, that the contact is a member of.
pub fn memberships(tx: &Tx, id: ContactId) -> Result<(Vec<String>, Vec<ContractId>), Error> {
    let id = [id.number().into()];
    let assets = tx.rows(TEAMS, &id, |row| row.text(0))?;
    let contracts = tx.rows(IN_VIEW, &id, |row| Ok(ContractId::new(row.int(0)?)))?;
    Ok((assets, contracts))
}

/// Adds a contact, whose own id is not looked at, and returns the id given.
pub fn insert(tx: &Tx, contact: &Contact) -> Result<ContactId, Error> {
    let id = ContactId::new(super::counter::next(tx, "contact")?);
    insert_as(tx, id, contact, None)?;
    Ok(id)
}

/// Adds a contact under an id that was given out for it, as the doing of an import's run or of nobody's.
pub fn insert_as(tx: &Tx, id: ContactId, contact: &Contact, run: Option<i64>) -> Result<(), Error> {
    tx.run(INSERT, &values(contact, id, run))?;
    save_rest(tx, id, contact)
}

/// Saves what `contact` has become.
pub fn update(tx: &Tx, contact: &Contact) -> Result<(), Error> {
    update_as(tx, contact, None)
}

/// Saves what `contact` has become, as the doing of an import's run or of nobody's.
pub fn update_as(tx: &Tx, contact: &Contact, run: Option<i64>) -> Result<(), Error> {
    let (id, all) = (contact.id.number(), values(contact, contact.id, run));
    tx.run(UPDATE, all.split_last().map_or(&[], |(_, all)| all))?;
    tx.run(CLEAR_TAGS, &[id.into()])?;
    tx.run(CLEAR_CUSTOM, &[id.into()])?;
    save_rest(tx, contact.id, contact)
}

fn save_rest(tx: &Tx, id: ContactId, contact: &Contact) -> Result<(), Error> {
    for tag in &contact.tags {
        tx.run(INSERT_TAG, &[id.number().into(), tag.into()])?;
    }
    for (key, value) in &contact.custom {
        tx.run(INSERT_CUSTOM, &[id.number().into(), key.into(), value.into()])?;
    }
    Ok(())
}

/// How many columns are saved of a contact.
pub(super) const COLUMNS: usize = 16;

/// Returns a statement that adds `count` contacts: it takes the [`values`] of each.
pub(super) fn rows(count: usize) -> String {
    several(INSERT, (count, COLUMNS))
}

/// Returns a contact's values; when it was recorded comes last, for that is never changed.
pub(super) fn values(contact: &Contact, id: ContactId, run: Option<i64>) -> [Value<'_>; COLUMNS] {
    [
        contact.org.as_ref().into(),
        (&contact.name).into(),
        contact.email.as_ref().map(Email::written).into(),
        contact.email.as_ref().map(Email::key).into(),
        contact.phone.as_ref().map(Phone::e164).into(),
        contact.phone.as_ref().map(Phone::written).into(),
        contact.external_id.as_ref().into(),
        contact.role.as_ref().into(),
        contact.administrator.into(),
        contact.language.map(Language::code).into(),
        contact.notes.as_ref().into(),
        contact.active.into(),
        contact.confirmed_at.into(),
        id.number().into(),
        run.into(),
        contact.created_at.into(),
    ]
}

fn read(row: &Row) -> Result<Contact, Error> {
    let written = row.text_or_null(5)?.unwrap_or_default();
    Ok(Contact {
        id: ContactId::new(row.int(0)?),
        org: row.text_or_null(1)?,
        name: row.text(2)?,
        email: row.text_or_null(3)?.map(Email::stored),
        phone: row.text_or_null(4)?.map(|e164| Phone::stored(e164, written)),
        external_id: row.text_or_null(6)?,
        role: row.text_or_null(7)?,
        administrator: row.flag(8)?,
        language: row.str_or_null(9)?.and_then(Language::of_locale),
        notes: row.text_or_null(10)?,
        tags: std::collections::BTreeSet::new(),
        custom: std::collections::BTreeMap::new(),
        active: row.flag(11)?,
        confirmed_at: row.instant_or_null(12)?,
        created_at: row.instant(13)?,
    })
}

/// A contact whose tags and further columns are still to be read, where it has any: most have none.
struct Bare {
    contact: Contact,
    has_tags: bool,
    has_custom: bool,
}

fn bare(row: &Row) -> Result<Bare, Error> {
    Ok(Bare { contact: read(row)?, has_tags: row.flag(14)?, has_custom: row.flag(15)? })
}

fn whole(tx: &Tx, bare: Bare) -> Result<Contact, Error> {
    let Bare { mut contact, has_tags, has_custom } = bare;
    let id = [contact.id.number().into()];
    if has_tags {
        contact.tags = tx.rows(TAGS, &id, |row| row.text(0))?.into_iter().collect();
    }
    if has_custom {
        let custom = tx.rows(CUSTOM, &id, |row| Ok((row.text(0)?, row.text(1)?)))?;
        contact.custom = custom.into_iter().collect();
    }
    Ok(contact)
}
