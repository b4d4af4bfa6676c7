//! Assets: rows of `asset` and `asset_member`.
use super::{Error, Row, Tx, Value};
use crate::domain::asset::Asset;
use crate::domain::contact::ContactId;
use crate::domain::text::fold;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select a.key, a.org, a.product, a.name, a.purchased_on, a.warranty_until, a.maintenance_until, a.notes, \
             a.active, a.created_at, exists (select 1 from asset_member m where m.asset = a.key) from asset a ",
            $rest
        )
    };
}

const BY_KEY: &str = select!("where a.key_folded = ?1");
const OF_ORG: &str = select!("where a.org = ?1 order by a.key_folded");
const ALL: &str = select!("order by a.key_folded");
const KEYS: &str = "select key from asset where active = 1 limit 5000";
const MEMBERS: &str = "select contact_id from asset_member where asset = ?1 order by contact_id";
const INSERT: &str = "insert into asset (key, key_folded, org, product, name, purchased_on, warranty_until, \
    maintenance_until, notes, active, created_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
const UPDATE: &str = "update asset set key_folded = ?2, org = ?3, product = ?4, name = ?5, purchased_on = ?6, \
    warranty_until = ?7, maintenance_until = ?8, notes = ?9, active = ?10 where key = ?1";
const CLEAR_MEMBERS: &str = "delete from asset_member where asset = ?1";
const INSERT_MEMBER: &str = "insert into asset_member (asset, contact_id) values (?1, ?2)";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] =
    &[BY_KEY, OF_ORG, ALL, KEYS, MEMBERS, INSERT, UPDATE, CLEAR_MEMBERS, INSERT_MEMBER];

/// Returns the asset with this key, case folded.
pub fn by_key(tx: &Tx, key: &str) -> Result<Option<Asset>, Error> {
    tx.first(BY_KEY, &[fold(key).into()], bare)?.map(|found| whole(tx, found)).transpose()
}

/// Returns every asset of an organisation, by key, disabled ones too.
pub fn of_org(tx: &Tx, org: &str) -> Result<Vec<Asset>, Error> {
    tx.rows(OF_ORG, &[org.into()], bare)?.into_iter().map(|found| whole(tx, found)).collect()
}

/// Hands every asset, or those of one organisation, to `visit`, by key.
pub fn each<E: From<Error>>(
    tx: &Tx,
    org: Option<&str>,
    mut visit: impl FnMut(&Asset) -> Result<(), E>,
) -> Result<(), E> {
    let visit_row = |row: &Row| visit(&whole(tx, bare(row)?)?);
    match org {
        Some(org) => tx.each(OF_ORG, &[org.into()], visit_row),
        None => tx.each(ALL, &[], visit_row),
    }
}

/// Returns some keys, for suggestions.
pub fn keys(tx: &Tx) -> Result<Vec<String>, Error> {
    tx.rows(KEYS, &[], |row| row.text(0))
}

/// Adds an asset with its members.
pub fn insert(tx: &Tx, asset: &Asset) -> Result<(), Error> {
    let mut values = values(asset).to_vec();
    values.push(asset.created_at.into());
    tx.run(INSERT, &values)?;
    save_members(tx, asset)
}

/// Saves what `asset` has become, its members too.
pub fn update(tx: &Tx, asset: &Asset) -> Result<(), Error> {
    tx.run(UPDATE, &values(asset))?;
    tx.run(CLEAR_MEMBERS, &[(&asset.key).into()])?;
    save_members(tx, asset)
}

fn save_members(tx: &Tx, asset: &Asset) -> Result<(), Error> {
    for member in &asset.members {
        tx.run(INSERT_MEMBER, &[(&asset.key).into(), member.number().into()])?;
    }
    Ok(())
}

fn values(asset: &Asset) -> [Value<'_>; 10] {
    [
        (&asset.key).into(),
        fold(&asset.key).into(),
        (&asset.org).into(),
        asset.product.as_ref().into(),
        asset.name.as_ref().into(),
        asset.purchased_on.into(),
        asset.warranty_until.into(),
        asset.maintenance_until.into(),
        asset.notes.as_ref().into(),
        asset.active.into(),
    ]
}

/// An asset whose members are still to be read, where it has any.
struct Bare {
    asset: Asset,
    has_members: bool,
}

fn bare(row: &Row) -> Result<Bare, Error> {
    let asset = Asset {
        key: row.text(0)?,
        org: row.text(1)?,
        product: row.text_or_null(2)?,
        name: row.text_or_null(3)?,
        purchased_on: row.day_or_null(4)?,
        warranty_until: row.day_or_null(5)?,
        maintenance_until: row.day_or_null(6)?,
        notes: row.text_or_null(7)?,
        members: std::collections::BTreeSet::new(),
        active: row.flag(8)?,
        created_at: row.instant(9)?,
    };
    Ok(Bare { asset, has_members: row.flag(10)? })
}

fn whole(tx: &Tx, bare: Bare) -> Result<Asset, Error> {
    let Bare { mut asset, has_members } = bare;
    if has_members {
        let members = tx.rows(MEMBERS, &[(&asset.key).into()], |row| row.int(0))?;
        asset.members = members.into_iter().map(ContactId::new).collect();
    }
    Ok(asset)
}
