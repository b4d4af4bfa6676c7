//! Organisations: rows of `org`.
use super::{Error, Row, Tx, Value};
use crate::domain::language::Language;
use crate::domain::org::Org;
use crate::domain::text::fold;

macro_rules! columns {
    () => {
        "o.key, o.name, o.plan, o.language, o.zone, o.country, o.notes, o.active, o.created_at"
    };
}

const BY_KEY: &str = concat!("select ", columns!(), " from org o where o.key = ?1");
const BY_NAME: &str =
    concat!("select ", columns!(), " from org o where o.name_key = ?1 order by o.key limit 20");
const ALL: &str = concat!("select ", columns!(), " from org o order by o.key");
const NAMES: &str = "select key, name from org where active = 1";
const COUNTRIES: &str = "select distinct country from org where country is not null order by country";
const INSERT: &str = "insert into org (key, name, name_key, plan, language, zone, country, notes, active, created_at) \
    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
const UPDATE: &str = "update org set name = ?2, name_key = ?3, plan = ?4, language = ?5, zone = ?6, country = ?7, \
    notes = ?8, active = ?9 where key = ?1";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[BY_KEY, BY_NAME, ALL, NAMES, COUNTRIES, INSERT, UPDATE];

/// Returns the organisation with this key.
pub fn by_key(tx: &Tx, key: &str) -> Result<Option<Org>, Error> {
    tx.first(BY_KEY, &[key.into()], read)
}

/// Returns the organisations with this name, case and accents folded.
pub fn by_name(tx: &Tx, name: &str) -> Result<Vec<Org>, Error> {
    tx.rows(BY_NAME, &[fold(name).into()], read)
}

/// Hands every organisation to `visit`, by key.
pub fn each<E: From<Error>>(tx: &Tx, mut visit: impl FnMut(&Org) -> Result<(), E>) -> Result<(), E> {
    tx.each(ALL, &[], |row| visit(&read(row)?))
}

/// Returns key and name of every active organisation, for suggestions.
pub fn names(tx: &Tx) -> Result<Vec<(String, String)>, Error> {
    tx.rows(NAMES, &[], |row| Ok((row.text(0)?, row.text(1)?)))
}

/// Returns the countries that organisations have, each once.
pub fn countries(tx: &Tx) -> Result<Vec<String>, Error> {
    tx.rows(COUNTRIES, &[], |row| row.text(0))
}

/// Adds an organisation.
pub fn insert(tx: &Tx, org: &Org) -> Result<(), Error> {
    let mut values = values(org).to_vec();
    values.push(org.created_at.into());
    tx.run(INSERT, &values)?;
    Ok(())
}

/// Saves what `org` has become.
pub fn update(tx: &Tx, org: &Org) -> Result<(), Error> {
    tx.run(UPDATE, &values(org))?;
    super::time::look_at(tx, &org.key)
}

fn values(org: &Org) -> [Value<'_>; 9] {
    [
        (&org.key).into(),
        (&org.name).into(),
        fold(&org.name).into(),
        org.plan.as_ref().into(),
        org.language.map(Language::code).into(),
        org.zone.as_ref().into(),
        org.country.as_ref().into(),
        org.notes.as_ref().into(),
        org.active.into(),
    ]
}

fn read(row: &Row) -> Result<Org, Error> {
    Ok(Org {
        key: row.text(0)?,
        name: row.text(1)?,
        plan: row.text_or_null(2)?,
        language: row.str_or_null(3)?.and_then(Language::of_locale),
        zone: row.text_or_null(4)?,
        country: row.text_or_null(5)?,
        notes: row.text_or_null(6)?,
        active: row.flag(7)?,
        created_at: row.instant(8)?,
    })
}
