//! Contracts: rows of `contract`, `contract_term`, `contract_member`, `contract_channel` and `contract_target`.
use std::collections::{BTreeMap, BTreeSet};

use super::{Error, Row, Tx, Value};
use crate::domain::calendar::Target;
use crate::domain::contact::ContactId;
use crate::domain::contract::{Contract, ContractId, Term};
use crate::domain::sla::Metric;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select c.contract_id, c.org, c.asset, c.kind, c.reference, c.starts, c.ends, c.cancelled_on, c.calendar, \
             c.notes, c.created_at, c.cancel_reason, c.cancelled_at, \
             exists (select 1 from contract_member m where m.contract_id = c.contract_id), \
             exists (select 1 from contract_channel h where h.contract_id = c.contract_id), \
             exists (select 1 from contract_target t where t.contract_id = c.contract_id) from contract c ",
            $rest
        )
    };
}

const BY_ID: &str = select!("where c.contract_id = ?1");
const OF_ORG: &str = select!("where c.org = ?1 order by c.contract_id");
const OF_ASSET: &str = select!("where c.asset = ?1 order by c.contract_id");
const ALL: &str = select!("order by c.contract_id");
const TERMS: &str =
    "select term, starts, ends, recorded_at, at from contract_term where contract_id = ?1 order by term";
const MEMBERS: &str = "select contact_id from contract_member where contract_id = ?1 order by contact_id";
const CHANNELS: &str = "select channel, value from contract_channel where contract_id = ?1 order by channel";
const TARGETS: &str = "select metric, target from contract_target where contract_id = ?1 order by metric";
const INSERT: &str = "insert into contract (contract_id, org, asset, kind, reference, starts, ends, cancelled_on, \
    calendar, notes, created_at, cancel_reason, cancelled_at) \
    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
const UPDATE: &str = "update contract set reference = ?2, ends = ?3, cancelled_on = ?4, calendar = ?5, notes = ?6, \
    cancel_reason = ?7, cancelled_at = ?8 where contract_id = ?1";
const INSERT_TERM: &str = "insert into contract_term (contract_id, term, starts, ends, recorded_at, at) \
    values (?1, ?2, ?3, ?4, ?5, ?6)";
const CLEAR_MEMBERS: &str = "delete from contract_member where contract_id = ?1";
const INSERT_MEMBER: &str = "insert into contract_member (contract_id, contact_id) values (?1, ?2)";
const CLEAR_CHANNELS: &str = "delete from contract_channel where contract_id = ?1";
const INSERT_CHANNEL: &str = "insert into contract_channel (contract_id, channel, value) values (?1, ?2, ?3)";
const CLEAR_TARGETS: &str = "delete from contract_target where contract_id = ?1";
const INSERT_TARGET: &str = "insert into contract_target (contract_id, metric, target) values (?1, ?2, ?3)";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[
    BY_ID,
    OF_ORG,
    OF_ASSET,
    ALL,
    TERMS,
    MEMBERS,
    CHANNELS,
    TARGETS,
    INSERT,
    UPDATE,
    INSERT_TERM,
    CLEAR_MEMBERS,
    INSERT_MEMBER,
    CLEAR_CHANNELS,
    INSERT_CHANNEL,
    CLEAR_TARGETS,
    INSERT_TARGET,
];

/// Returns the contract with this id, with everything that it says.
pub fn by_id(tx: &Tx, id: ContractId) -> Result<Option<Contract>, Error> {
    tx.first(BY_ID, &[id.number().into()], bare)?.map(|found| whole(tx, found)).transpose()
}

/// Returns every contract of an organisation with everything that it says, in the order they were recorded.
pub fn of_org(tx: &Tx, org: &str) -> Result<Vec<Contract>, Error> {
    tx.rows(OF_ORG, &[org.into()], bare)?.into_iter().map(|found| whole(tx, found)).collect()
}

/// Returns every contract of an asset with everything that it says, in the order they were recorded.
pub fn of_asset(tx: &Tx, asset: &str) -> Result<Vec<Contract>, Error> {
    tx.rows(OF_ASSET, &[asset.into()], bare)?.into_iter().map(|found| whole(tx, found)).collect()
}

/// Hands every contract, or those of one organisation, to `visit`, in the order they were recorded.
pub fn each<E: From<Error>>(
    tx: &Tx,
    org: Option<&str>,
    mut visit: impl FnMut(&Contract) -> Result<(), E>,
) -> Result<(), E> {
    let visit_row = |row: &Row| visit(&whole(tx, bare(row)?)?);
    match org {
        Some(org) => tx.each(OF_ORG, &[org.into()], visit_row),
        None => tx.each(ALL, &[], visit_row),
    }
}

/// Returns a contract's terms, the first one first.
pub fn terms(tx: &Tx, id: ContractId) -> Result<Vec<Term>, Error> {
    tx.rows(TERMS, &[id.number().into()], |row| {
        let number = u32::try_from(row.int(0)?).map_err(|_| Error::Damaged(format!("a term of {id}")))?;
        let starts = row.day(1)?;
        Ok(Term { number, starts, ends: row.day(2)?, recorded_at: row.instant(3)?, at: row.instant(4)? })
    })
}

/// Adds a contract, whose own id is not looked at, and returns the id given; its terms are added apart.
pub fn insert(tx: &Tx, contract: &Contract) -> Result<ContractId, Error> {
    let id = ContractId::new(super::counter::next(tx, "contract")?);
    let values: [Value; 13] = [
        id.number().into(),
        (&contract.org).into(),
        contract.asset.as_ref().into(),
        (&contract.kind).into(),
        contract.reference.as_ref().into(),
        contract.starts.into(),
        contract.ends.into(),
        contract.cancelled_on.into(),
        contract.calendar.as_ref().into(),
        contract.notes.as_ref().into(),
        contract.created_at.into(),
        contract.cancel_reason.as_ref().into(),
        contract.cancelled_at.into(),
    ];
    tx.run(INSERT, &values)?;
    super::time::look_at(tx, &contract.org)?;
    save_rest(tx, id, contract)?;
    Ok(id)
}

/// Saves what may change of `contract`: everything but what it is for, its kind and its first day.
pub fn update(tx: &Tx, contract: &Contract) -> Result<(), Error> {
    let id = [contract.id.number().into()];
    let values: [Value; 8] = [
        contract.id.number().into(),
        contract.reference.as_ref().into(),
        contract.ends.into(),
        contract.cancelled_on.into(),
        contract.calendar.as_ref().into(),
        contract.notes.as_ref().into(),
        contract.cancel_reason.as_ref().into(),
        contract.cancelled_at.into(),
    ];
    tx.run(UPDATE, &values)?;
    super::time::look_at(tx, &contract.org)?;
    for clear in [CLEAR_MEMBERS, CLEAR_CHANNELS, CLEAR_TARGETS] {
        tx.run(clear, &id)?;
    }
    save_rest(tx, contract.id, contract)
}

/// Adds a term to a contract.
pub fn insert_term(tx: &Tx, id: ContractId, term: &Term) -> Result<(), Error> {
    let values: [Value; 6] = [
        id.number().into(),
        i64::from(term.number).into(),
        term.starts.into(),
        term.ends.into(),
        term.recorded_at.into(),
        term.at.into(),
    ];
    tx.run(INSERT_TERM, &values)?;
    Ok(())
}

fn save_rest(tx: &Tx, id: ContractId, contract: &Contract) -> Result<(), Error> {
    let id = id.number();
    for member in &contract.members {
        tx.run(INSERT_MEMBER, &[id.into(), member.number().into()])?;
    }
    for (channel, open) in &contract.channels {
        let value = if *open { "yes" } else { "no" };
        tx.run(INSERT_CHANNEL, &[id.into(), channel.into(), value.into()])?;
    }
    for (metric, target) in &contract.targets {
        tx.run(INSERT_TARGET, &[id.into(), metric.slug().into(), target.to_string().into()])?;
    }
    Ok(())
}

/// A contract of which more is still to be read, where it says more.
struct Bare {
    contract: Contract,
    has_members: bool,
    has_channels: bool,
    has_targets: bool,
}

fn bare(row: &Row) -> Result<Bare, Error> {
    let contract = Contract {
        id: ContractId::new(row.int(0)?),
        org: row.text(1)?,
        asset: row.text_or_null(2)?,
        kind: row.text(3)?,
        reference: row.text_or_null(4)?,
        starts: row.day(5)?,
        ends: row.day(6)?,
        cancelled_on: row.day_or_null(7)?,
        calendar: row.text_or_null(8)?,
        channels: BTreeMap::new(),
        targets: BTreeMap::new(),
        members: BTreeSet::new(),
        notes: row.text_or_null(9)?,
        created_at: row.instant(10)?,
        cancel_reason: row.text_or_null(11)?,
        cancelled_at: row.instant_or_null(12)?,
    };
    let (has_members, has_channels, has_targets) = (row.flag(13)?, row.flag(14)?, row.flag(15)?);
    Ok(Bare { contract, has_members, has_channels, has_targets })
}

fn whole(tx: &Tx, bare: Bare) -> Result<Contract, Error> {
    let Bare { mut contract, has_members, has_channels, has_targets } = bare;
    let id = [contract.id.number().into()];
    if has_members {
        let members = tx.rows(MEMBERS, &id, |row| row.int(0))?;
        contract.members = members.into_iter().map(ContactId::new).collect();
    }
    if has_channels {
        let channels = tx.rows(CHANNELS, &id, |row| Ok((row.text(0)?, row.str(1)? == "yes")))?;
        contract.channels = channels.into_iter().collect();
    }
    if has_targets {
        contract.targets = tx.rows(TARGETS, &id, target)?.into_iter().collect();
    }
    Ok(contract)
}

fn target(row: &Row) -> Result<(Metric, Target), Error> {
    let (metric, target) = (row.str(0)?, row.str(1)?);
    let read = Metric::of_slug(metric).zip(Target::parse(target).ok());
    read.ok_or_else(|| Error::Damaged(format!("`{metric}` `{target}` is no target")))
}
