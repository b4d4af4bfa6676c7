//! Records contracts, renews and cancels them.
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::said::{ContractData, changed};
use super::seen::{Seen, load};
use crate::domain::asset::Asset;
use crate::domain::contract::{Contract, ContractId, Standing, Term};
use crate::domain::day;
use crate::domain::desk::ContractKind;
use crate::domain::instant::Instant;
use crate::domain::org::Org;
use crate::domain::refusal::{Noun, Refusal, Usage};
use crate::error::Error;
use crate::ops::asset::{find as find_asset, read_day};
use crate::ops::members::{self, Membership};
use crate::ops::org::today_of;
use crate::ops::people::{self, line};
use crate::ops::{Done, Made, Outcome, Session, Writing, credit};
use crate::store;

/// A contract to be recorded; days are still as people write them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct New {
    /// the organisation that it is for, by key or name; the asset's where absent
    pub org: Option<String>,
    /// key of the asset that it is for; the whole organisation where absent
    pub asset: Option<String>,
    /// kind, by slug or label
    pub kind: String,
    /// first day
    pub starts: String,
    /// last day; by the kind's months where absent
    pub ends: Option<String>,
    /// how many months; the kind's where absent
    pub months: Option<u32>,
    /// who is in view of it
    pub members: Vec<String>,
    /// the rest
    pub data: ContractData,
}

/// A term to be added to a contract.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Renewal {
    /// how many months; the kind's where absent
    pub months: Option<u32>,
    /// an invoice, an order: in the place of the old one
    pub reference: Option<String>,
}

/// Records a contract, and grants what its first term includes (SAN-8).
///
/// # Errors
/// It names what is not there, or a kind that is not sold for the asset, or for a whole organisation; it ends before it
/// begins; the asset, or the organisation as a whole, has one of the kind in force at that time; the actor is no agent.
pub fn add(session: &mut Session, request: &New) -> Result<Done<Seen>, Error> {
    let act = |writing: &Writing| {
        writing.person.must_be_agent()?;
        Ok(Made { outcome: Outcome::Created, name: added(writing, request)?.id.to_string() })
    };
    session.write(("contract add", ""), request, act, load)
}

/// Records a contract, as [`add`] does, in the write under way.
///
/// # Errors
/// As [`add`].
pub(in crate::ops) fn added(writing: &Writing, request: &New) -> Result<Contract, Error> {
    let kind = writing.desk.policy.find_contract_kind(&request.kind)?;
    let (org, asset) = covered(writing, request)?;
    if asset.is_none() && kind.per_asset {
        return Err(per_asset(writing, kind, org)?.into());
    }
    let (starts, ends) = days(request, kind)?;
    let blank = Contract {
        id: ContractId::new(0),
        org: org.key,
        asset: asset.map(|asset| fitting(writing, kind, asset)).transpose()?,
        kind: kind.key.clone(),
        reference: None,
        starts,
        ends,
        cancelled_on: None,
        cancel_reason: None,
        cancelled_at: None,
        calendar: None,
        channels: BTreeMap::new(),
        targets: BTreeMap::new(),
        members: BTreeSet::new(),
        notes: None,
        created_at: writing.at(None)?,
    };
    let members = members::found(writing.tx, &blank.org, &request.members)?;
    let mut contract = Contract { members, ..changed(writing, blank, &request.data)? };
    must_stand_alone(writing, &contract, kind)?;
    contract.id = store::contract::insert(writing.tx, &contract)?;
    let (at, recorded_at) = (contract.created_at, writing.now.floor_to_second());
    let term = Term { number: 1, starts, ends, at, recorded_at };
    record(writing, &contract, &term, kind)?;
    Ok(contract)
}

/// Returns what a contract is to cover, each named thing found.
fn covered(writing: &Writing, request: &New) -> Result<(Org, Option<Asset>), Error> {
    let org = request.org.as_deref().map(|name| people::org(writing.tx, name)).transpose()?;
    let asset = request.asset.as_deref().map(|name| find_asset(writing.tx, name)).transpose()?;
    match (org, asset) {
        (None, None) => Err(Refusal::Usage(Usage::Missing(vec!["--asset|--org"])).into()),
        (Some(org), Some(asset)) if asset.org != org.key => {
            Err(Refusal::NotOfOrg { noun: Noun::Asset, name: asset.key, org: org.key }.into())
        }
        (None, Some(asset)) => Ok((people::org(writing.tx, &asset.org)?, Some(asset))),
        (Some(org), asset) => Ok((org, asset)),
    }
}

/// Returns the first and the last day.
fn days(request: &New, kind: &ContractKind) -> Result<(NaiveDate, NaiveDate), Refusal> {
    let starts = read_day("--starts", &request.starts)?;
    let Some(given) = &request.ends else {
        let months = request.months.unwrap_or(kind.months);
        return Ok((starts, day::last_of_months(starts, months).ok_or_else(|| too_long(months))?));
    };
    let ends = read_day("--ends", given)?;
    if ends < starts {
        let expected = "a day not before --starts";
        return Err(Refusal::Malformed { field: "--ends", given: given.clone(), expected });
    }
    Ok((starts, ends))
}

fn too_long(months: u32) -> Refusal {
    let expected = "a number of months that ends before the year 10000";
    Refusal::Malformed { field: "--months", given: months.to_string(), expected }
}

/// Returns the key of an asset that is in use, and of a product that contracts of the kind cover (SAN-11).
fn fitting(writing: &Writing, kind: &ContractKind, asset: Asset) -> Result<String, Refusal> {
    if !asset.active {
        return Err(Refusal::Inactive { noun: Noun::Asset, name: asset.key });
    }
    let policy = &writing.desk.policy;
    let fits = |kind: &ContractKind| policy.kind_covers(kind, asset.product.as_deref());
    if fits(kind) {
        return Ok(asset.key);
    }
    let fitting = policy.contract_kinds.iter().filter(|kind| fits(kind));
    let fitting = fitting.map(|kind| kind.key.clone()).collect();
    Err(Refusal::KindMisfits { kind: kind.key.clone(), asset: asset.key, product: asset.product, fitting })
}

/// Returns the refusal of a contract for the whole of `org` where its kind is sold for one asset.
fn per_asset(writing: &Writing, kind: &ContractKind, org: Org) -> Result<Refusal, Error> {
    let policy = &writing.desk.policy;
    let assets = store::asset::of_org(writing.tx, &org.key)?;
    let fits = |asset: &Asset| asset.active && policy.kind_covers(kind, asset.product.as_deref());
    let fitting = assets.into_iter().filter(fits).map(|asset| asset.key).collect();
    let (kind, product) = (kind.key.clone(), kind.products.first().cloned());
    Ok(Refusal::KindPerAsset { kind, org: org.key, fitting, product })
}

/// Refuses a second contract of one kind for one asset, or for the whole organisation, at the same time: its credits
/// would be granted twice. An organisation as a whole may have several of a kind that grants none (BLI-39).
fn must_stand_alone(writing: &Writing, contract: &Contract, kind: &ContractKind) -> Result<(), Error> {
    let others = match &contract.asset {
        Some(asset) => store::contract::of_asset(writing.tx, asset)?,
        None if kind.credits == 0 => return Ok(()),
        None => store::contract::of_org(writing.tx, &contract.org)?,
    };
    let same = |other: &&Contract| {
        other.id != contract.id
            && (&other.kind, &other.asset) == (&contract.kind, &contract.asset)
            && other.overlaps(contract)
    };
    others.iter().find(same).map_or(Ok(()), |other| {
        let last = other.last_day();
        let free_from = other.cancelled_on.and(last.succ_opt()).map(|day| day.to_string());
        let (starts, ends) = (other.starts.to_string(), last.to_string());
        Err(Refusal::ContractOverlaps { contract: other.id, starts, ends, free_from }.into())
    })
}

/// Keeps a term, and grants what it includes.
fn record(writing: &Writing, contract: &Contract, term: &Term, kind: &ContractKind) -> Result<(), Error> {
    store::contract::insert_term(writing.tx, contract.id, term)?;
    credit::grant_for_contract(writing, contract, term.number, kind.credits)?;
    Ok(())
}

/// Changes what a contract says, its term apart.
///
/// # Errors
/// There is none; it names what is not there; the actor is no agent.
pub fn edit(session: &mut Session, name: &str, data: &ContractData) -> Result<Done<Seen>, Error> {
    let act = |writing: &Writing| {
        writing.person.must_be_agent()?;
        writing.undated()?;
        let before = super::find(writing.tx, name)?;
        let contract = changed(writing, before.clone(), data)?;
        saved(writing, &before, &contract)
    };
    session.write(("contract edit", ""), &(name, data), act, load)
}

/// Puts contacts in view of a contract, or takes them out of it (BLI-41).
///
/// # Errors
/// There is no such contract or contact; a contact is of another organisation; the actor is no agent.
pub fn members(session: &mut Session, name: &str, change: &Membership) -> Result<Done<Seen>, Error> {
    let act = |writing: &Writing| {
        writing.person.must_be_agent()?;
        writing.undated()?;
        let before = super::find(writing.tx, name)?;
        let mut contract = before.clone();
        change.apply(writing.tx, &contract.org, &mut contract.members)?;
        saved(writing, &before, &contract)
    };
    session.write(("contract member", ""), &(name, change), act, load)
}

fn saved(writing: &Writing, before: &Contract, contract: &Contract) -> Result<Made, Error> {
    let name = contract.id.to_string();
    if contract == before {
        return Ok(Made { outcome: Outcome::Unchanged, name });
    }
    store::contract::update(writing.tx, contract)?;
    Ok(Made { outcome: Outcome::Updated, name })
}

/// Adds the term that follows the last, and grants what it includes (SAN-12).
///
/// # Errors
/// There is no such contract; it was cancelled; its asset is retired; another of its kind covers the asset at that time;
/// the actor is no agent.
pub fn renew(session: &mut Session, name: &str, request: &Renewal) -> Result<Done<Seen>, Error> {
    let act = |writing: &Writing| {
        writing.person.must_be_agent()?;
        let mut contract = super::find(writing.tx, name)?;
        if contract.cancelled_on.is_some() {
            let (id, standing) = (contract.id, Standing::Cancelled);
            let again = Some(Box::new(contract));
            return Err(Refusal::ContractOver { contract: id, standing, again }.into());
        }
        let kind = writing.desk.policy.find_contract_kind(&contract.kind)?;
        if let Some(asset) = &contract.asset {
            fitting(writing, kind, find_asset(writing.tx, asset)?)?;
        }
        let terms = store::contract::terms(writing.tx, contract.id)?;
        let last = terms.last().map_or(0, |term| term.number);
        let months = request.months.unwrap_or(kind.months);
        let at = writing.at(Some(last_act(&contract, &terms)))?;
        let term = contract.renewal(last, months, (at, writing.now.floor_to_second()));
        let term = term.ok_or_else(|| too_long(months))?;
        contract.ends = term.ends;
        if let Some(reference) = &request.reference {
            contract.reference = Some(line("--reference", reference)?);
        }
        must_stand_alone(writing, &contract, kind)?;
        store::contract::update(writing.tx, &contract)?;
        record(writing, &contract, &term, kind)?;
        Ok(Made { outcome: Outcome::Updated, name: contract.id.to_string() })
    };
    session.write(("contract renew", ""), &(name, request), act, load)
}

/// Ends a contract before its time: on `day`, else today, it is no longer in force. What it granted stays granted.
///
/// # Errors
/// There is no such contract; it was cancelled or has run out; the day is none of its days; the actor is no agent.
pub fn cancel(
    session: &mut Session,
    name: &str,
    (day, reason): (Option<&str>, Option<&str>),
) -> Result<Done<Seen>, Error> {
    let act = |writing: &Writing| {
        writing.person.must_be_agent()?;
        let before = super::find(writing.tx, name)?;
        let org = people::org(writing.tx, &before.org)?;
        let terms = store::contract::terms(writing.tx, before.id)?;
        let at = writing.at(Some(last_act(&before, &terms)))?;
        let on = first_day_without(&before, day, today_of(&writing.desk.policy, Some(&org), at))?;
        let reason = reason.map(|text| line("--reason", text)).transpose()?;
        let (cancelled_on, cancelled_at) = (Some(on), Some(at));
        let cancelled = Contract { cancelled_on, cancel_reason: reason, cancelled_at, ..before.clone() };
        saved(writing, &before, &cancelled)
    };
    session.write(("contract cancel", ""), &(name, day, reason), act, load)
}

/// Returns when a contract was last renewed, else recorded.
fn last_act(contract: &Contract, terms: &[Term]) -> Instant {
    terms.last().map_or(contract.created_at, |term| term.at.max(contract.created_at))
}

/// Returns the first day on which a contract is to be no longer in force.
fn first_day_without(
    contract: &Contract,
    given: Option<&str>,
    today: NaiveDate,
) -> Result<NaiveDate, Refusal> {
    let day = given.map(|text| read_day("--on", text)).transpose()?;
    let over = |standing| Refusal::ContractOver { contract: contract.id, standing, again: None };
    match (contract.cancelled_on, day) {
        (Some(_), _) => Err(over(Standing::Cancelled)),
        (None, Some(day)) if (contract.starts..=contract.ends).contains(&day) => Ok(day),
        (None, Some(day)) => {
            let (given, expected) = (day.to_string(), "a day of the contract");
            Err(Refusal::Malformed { field: "--on", given, expected })
        }
        (None, None) if today > contract.ends => Err(over(Standing::Expired)),
        (None, None) => Ok(today),
    }
}
