//! Assets: added, changed, listed; their teams.
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::members::{self, Membership};
use super::org::{self, today_of};
use super::people::{self, line, lines};
use super::problems::Problems;
use super::{Done, Made, Outcome, Reading, Session, Writing};
use crate::domain::asset::{self, Asset};
use crate::domain::change::Change;
use crate::domain::day;
use crate::domain::instant::Span;
use crate::domain::org::Org;
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::text::suggest;
use crate::domain::ticket::view::Person;
use crate::error::Error;
use crate::store::{self, Tx};

/// What is said of an asset; an absent part stays as it was, or empty. Days are still as people write them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AssetData {
    /// the organisation that owns it, by key or name
    pub org: Option<String>,
    /// product, by slug or label
    pub product: Change<String>,
    /// what people call it
    pub name: Change<String>,
    /// when it was bought
    pub purchased_on: Change<String>,
    /// last day of warranty
    pub warranty_until: Change<String>,
    /// last day of maintenance
    pub maintenance_until: Change<String>,
    /// what agents should know
    pub notes: Change<String>,
    /// tickets may be about it
    pub active: Option<bool>,
}

/// An asset as it stands on a day of its organisation's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// the asset
    pub asset: Asset,
    /// the day
    pub today: NaiveDate,
}

/// Adds an asset under `key`.
///
/// A new unit of a product that includes maintenance has it from the day it was bought, where nothing else is said
/// (SAN-17).
///
/// # Errors
/// The key is taken or no key; the data are no data; the actor is no agent.
pub fn add(
    session: &mut Session,
    (key, members): (&str, &[String]),
    data: &AssetData,
) -> Result<Done<Held>, Error> {
    let act = |writing: &Writing| {
        writing.person.must_be_agent()?;
        Ok(Made { outcome: Outcome::Created, name: added(writing, (key, members), data)?.key })
    };
    session.write(("asset add", ""), &(key, members, data), act, load)
}

/// Adds an asset, as [`add`] does, in the write under way.
///
/// # Errors
/// As [`add`].
pub(super) fn added(
    writing: &Writing,
    (key, members): (&str, &[String]),
    data: &AssetData,
) -> Result<Asset, Error> {
    let asset = blank(writing, key, data.org.as_deref().unwrap_or_default())?;
    let mut asset = changed(writing, asset, data)?;
    if data.maintenance_until.is_keep() {
        asset.maintenance_until = included(writing, &asset);
    }
    asset.members = members::found(writing.tx, &asset.org, members)?;
    store::asset::insert(writing.tx, &asset)?;
    Ok(asset)
}

fn blank(writing: &Writing, key: &str, org: &str) -> Result<Asset, Error> {
    let expected = "up to 64 visible characters without spaces";
    let malformed = |_| Refusal::Malformed { field: "KEY", given: key.to_owned(), expected };
    let key = asset::key(key).map_err(malformed)?;
    if let Some(taken) = store::asset::by_key(writing.tx, &key)? {
        let (noun, field, holder) = (Noun::Asset, "KEY", Some(taken.key));
        return Err(Refusal::Taken { noun, field, given: key, holder }.into());
    }
    Ok(Asset {
        key,
        org: people::org(writing.tx, org)?.key,
        product: None,
        name: None,
        purchased_on: None,
        warranty_until: None,
        maintenance_until: None,
        notes: None,
        members: std::collections::BTreeSet::new(),
        active: true,
        created_at: writing.at(None)?,
    })
}

/// Returns the last day of the maintenance that comes with a new unit.
fn included(writing: &Writing, asset: &Asset) -> Option<NaiveDate> {
    let product = writing.desk.policy.product(asset.product.as_deref()?)?;
    let months = product.maintenance_months_included;
    if months == 0 { None } else { day::last_of_months(asset.purchased_on?, months) }
}

/// Changes what is said of the asset that `name` names.
///
/// # Errors
/// There is none; the data are no data; what belongs to its organisation would be left with another; the actor is no
/// agent.
pub fn edit(session: &mut Session, name: &str, data: &AssetData) -> Result<Done<Held>, Error> {
    let act = |writing: &Writing| {
        writing.person.must_be_agent()?;
        writing.undated()?;
        let before = find(writing.tx, name)?;
        let asset = edited(writing, &before, data)?;
        saved(writing, &before, asset)
    };
    session.write(("asset edit", ""), &(name, data), act, load)
}

/// Returns what `data` makes of the asset `before`, which is not saved yet.
///
/// # Errors
/// As [`edit`].
pub(super) fn edited(writing: &Writing, before: &Asset, data: &AssetData) -> Result<Asset, Error> {
    let mut asset = changed(writing, before.clone(), data)?;
    let bought_anew = (asset.purchased_on, &asset.product) != (before.purchased_on, &before.product);
    // What came with the unit follows the day it was bought; a date that was given by hand stays.
    if bought_anew
        && data.maintenance_until.is_keep()
        && before.maintenance_until == included(writing, before)
    {
        asset.maintenance_until = included(writing, &asset);
    }
    if asset.org != before.org {
        must_come_alone(writing, &asset)?;
    }
    Ok(asset)
}

/// Puts contacts on an asset's team, or takes them off it (BLI-41).
///
/// # Errors
/// There is no such asset or contact; a contact is of another organisation; the actor is no agent.
pub fn members(session: &mut Session, name: &str, change: &Membership) -> Result<Done<Held>, Error> {
    let act = |writing: &Writing| {
        writing.person.must_be_agent()?;
        writing.undated()?;
        let before = find(writing.tx, name)?;
        let mut asset = before.clone();
        change.apply(writing.tx, &asset.org, &mut asset.members)?;
        saved(writing, &before, asset)
    };
    session.write(("asset member", ""), &(name, change), act, load)
}

fn saved(writing: &Writing, before: &Asset, asset: Asset) -> Result<Made, Error> {
    if asset == *before {
        return Ok(Made { outcome: Outcome::Unchanged, name: asset.key });
    }
    store::asset::update(writing.tx, &asset)?;
    Ok(Made { outcome: Outcome::Updated, name: asset.key })
}

/// Refuses to hand an asset to another organisation while contracts, members or open tickets of the old one are
/// on it.
fn must_come_alone(writing: &Writing, asset: &Asset) -> Result<(), Error> {
    let tickets = store::ticket::not_closed_about(writing.tx, &asset.key)?;
    if tickets > 0 {
        return Err(Refusal::AssetBusy { asset: asset.key.clone(), tickets }.into());
    }
    let org = || asset.org.clone();
    if let Some(contract) = store::contract::of_asset(writing.tx, &asset.key)?.first() {
        let name = contract.id.to_string();
        return Err(Refusal::NotOfOrg { noun: Noun::Contract, name, org: org() }.into());
    }
    match asset.members.first() {
        Some(member) => {
            Err(Refusal::NotOfOrg { noun: Noun::Contact, name: member.to_string(), org: org() }.into())
        }
        None => Ok(()),
    }
}

/// Returns what `data` makes of `asset`; everything that is wrong with them is refused at once.
fn changed(writing: &Writing, mut asset: Asset, data: &AssetData) -> Result<Asset, Error> {
    let mut problems = Problems::default();
    let org = data.org.as_deref().map(|name| people::org(writing.tx, name)).transpose();
    if let Some(org) = problems.take(org)?.flatten() {
        asset.org = org.key;
    }
    let policy = &writing.desk.policy;
    let product = data.product.try_map(|name| policy.find_product(name).map(|product| product.key.clone()));
    problems.take(product)?.unwrap_or_default().applied_to(&mut asset.product);
    let name = data.name.try_map(|text| line("--name", text));
    problems.take(name)?.unwrap_or_default().applied_to(&mut asset.name);
    let days = [
        ("--purchased", &data.purchased_on, &mut asset.purchased_on),
        ("--warranty-until", &data.warranty_until, &mut asset.warranty_until),
        ("--maintenance-until", &data.maintenance_until, &mut asset.maintenance_until),
    ];
    for (flag, change, value) in days {
        let change = change.try_map(|text| read_day(flag, text));
        problems.take(change)?.unwrap_or_default().applied_to(value);
    }
    let notes = data.notes.try_map(|text| lines("--notes", text));
    problems.take(notes)?.unwrap_or_default().applied_to(&mut asset.notes);
    asset.active = data.active.unwrap_or(asset.active);
    problems.finish()?;
    Ok(asset)
}

/// Returns the day given in `field`.
///
/// # Errors
/// It is none.
pub(super) fn read_day(field: &'static str, text: &str) -> Result<NaiveDate, Refusal> {
    let expected = "a day, as 2026-10-01";
    day::parse(text).ok_or_else(|| Refusal::Malformed { field, given: text.to_owned(), expected })
}

/// Returns the asset that `name` names, case folded.
///
/// # Errors
/// There is none.
pub(super) fn find(tx: &Tx, name: &str) -> Result<Asset, Error> {
    if let Some(asset) = store::asset::by_key(tx, name)? {
        return Ok(asset);
    }
    let keys = store::asset::keys(tx)?;
    let nearest = suggest(name, keys.iter().map(String::as_str));
    Err(Refusal::unknown(Noun::Asset, name, nearest).into())
}

/// Returns the asset that `name` names, as the actor may see it: to a contact those of other organisations are as if
/// they were not there.
///
/// # Errors
/// There is none.
pub fn show(reading: &Reading, name: &str) -> Result<Held, Error> {
    let asset = match reading.person()? {
        Person::Agent { .. } => find(reading.tx, name)?,
        Person::Contact { org: own, .. } => {
            let found = store::asset::by_key(reading.tx, name)?;
            let found = found.filter(|asset| own.as_ref() == Some(&asset.org));
            let found = found.ok_or_else(|| Refusal::unknown(Noun::Asset, name, None))?;
            Asset { notes: None, ..found }
        }
    };
    held(reading, asset)
}

fn load(reading: &Reading, key: &str) -> Result<Held, Error> {
    held(reading, find(reading.tx, key)?)
}

fn held(reading: &Reading, asset: Asset) -> Result<Held, Error> {
    let org = store::org::by_key(reading.tx, &asset.org)?;
    Ok(Held { asset, today: today_of(reading.policy(), org.as_ref(), reading.as_of) })
}

/// Which assets are listed.
#[derive(Clone, Debug, Default)]
pub struct AssetFilter {
    /// those of this organisation
    pub org: Option<String>,
    /// those of this product
    pub product: Option<String>,
    /// those whose warranty ends within so long
    pub warranty_within: Option<Span>,
    /// those whose maintenance ends within so long; beside the warranty either will do
    pub maintenance_within: Option<Span>,
    /// retired ones too
    pub all: bool,
}

/// Hands the assets that `filter` lets through and the actor may see to `visit`, by key.
///
/// # Errors
/// There is no such organisation or product.
pub fn each(
    reading: &Reading,
    filter: &AssetFilter,
    visit: &mut dyn FnMut(&Held) -> Result<(), Error>,
) -> Result<(), Error> {
    let policy = reading.policy();
    let product = filter.product.as_deref().map(|name| policy.find_product(name)).transpose()?;
    let of_product = |asset: &Asset| product.is_none_or(|wanted| asset.product.as_ref() == Some(&wanted.key));
    let (org, is_agent) = org::narrowed(reading, filter.org.as_deref())?;
    let mut days = Days::new(reading);
    store::asset::each(reading.tx, org.as_deref(), |asset| {
        if !(filter.all || asset.active) || !of_product(asset) {
            return Ok(());
        }
        let today = days.today(&asset.org)?;
        let notes = asset.notes.clone().filter(|_| is_agent);
        let held = Held { asset: Asset { notes, ..asset.clone() }, today };
        if ends_soon(filter, &held) { visit(&held) } else { Ok(()) }
    })
}

fn ends_soon(filter: &AssetFilter, Held { asset, today }: &Held) -> bool {
    let (warranty, maintenance) = (filter.warranty_within, filter.maintenance_within);
    let soon = |until, within: Option<Span>| within.is_some_and(|within| is_within(until, *today, within));
    (warranty.is_none() && maintenance.is_none())
        || soon(asset.warranty_until, warranty)
        || soon(asset.maintenance_until, maintenance)
}

/// Tells whether what has `last` as its last day runs out within so long from `today`, and has not yet.
pub(super) fn is_within(last: Option<NaiveDate>, today: NaiveDate, within: Span) -> bool {
    let days = within.seconds() / 86_400;
    last.is_some_and(|last| (0..=days).contains(&day::days_left(last, today)))
}

/// Which day it is at each organisation, each looked up once.
pub(super) struct Days<'r> {
    reading: &'r Reading<'r>,
    known: BTreeMap<String, NaiveDate>,
}

impl<'r> Days<'r> {
    /// Returns the days at the instant that is asked about.
    pub(super) fn new(reading: &'r Reading<'r>) -> Self {
        Self { reading, known: BTreeMap::new() }
    }

    /// Returns which day it is at the organisation `org`.
    pub(super) fn today(&mut self, org: &str) -> Result<NaiveDate, Error> {
        if let Some(today) = self.known.get(org) {
            return Ok(*today);
        }
        let found: Option<Org> = store::org::by_key(self.reading.tx, org)?;
        let today = today_of(self.reading.policy(), found.as_ref(), self.reading.as_of);
        self.known.insert(org.to_owned(), today);
        Ok(today)
    }
}
