//! Contracts as they stand on a day, shown and listed.
use chrono::NaiveDate;

use crate::domain::contract::{Contract, Standing, Term};
use crate::domain::credit::EntryId;
use crate::domain::instant::Span;
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::ticket::view::Person;
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::asset::{Days, is_within};
use crate::ops::org;
use crate::store;

/// A contract as it stands on a day of its organisation's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// the contract
    pub contract: Contract,
    /// the day
    pub today: NaiveDate,
    /// its terms, the first one first; none in a list
    pub terms: Vec<Paid>,
}

/// A term with what it granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paid {
    /// the term
    pub term: Term,
    /// the entry that granted what it includes, and how many minutes
    pub granted: Option<(EntryId, i64)>,
}

impl Seen {
    /// Returns how it stands.
    pub fn standing(&self) -> Standing {
        self.contract.standing_on(self.today)
    }
}

/// Returns the contract that `name` names, as the actor may see it: to a contact those of other organisations are as if
/// they were not there.
///
/// # Errors
/// There is none.
pub fn show(reading: &Reading, name: &str) -> Result<Seen, Error> {
    let found = known(reading, super::find(reading.tx, name)?)?;
    let found = found.ok_or_else(|| Refusal::unknown(Noun::Contract, name, None))?;
    match reading.person()? {
        Person::Agent { .. } => whole(reading, found),
        Person::Contact { org: Some(own), .. } if own == found.org => {
            whole(reading, Contract { notes: None, ..found })
        }
        Person::Contact { .. } => Err(Refusal::unknown(Noun::Contract, name, None).into()),
    }
}

pub(super) fn load(reading: &Reading, name: &str) -> Result<Seen, Error> {
    whole(reading, super::find(reading.tx, name)?)
}

/// Returns a contract as it was known at the instant asked about; nothing where it was not there yet.
fn known(reading: &Reading, contract: Contract) -> Result<Option<Contract>, Error> {
    if !reading.past {
        return Ok(Some(contract));
    }
    let terms = store::contract::terms(reading.tx, contract.id)?;
    Ok(contract.as_known_at(reading.as_of, &terms))
}

fn whole(reading: &Reading, contract: Contract) -> Result<Seen, Error> {
    let today = Days::new(reading).today(&contract.org)?;
    let granted = |term: Term| {
        Ok(Paid { term, granted: store::credit::granted(reading.tx, contract.id, term.number)? })
    };
    let mut terms = store::contract::terms(reading.tx, contract.id)?;
    terms.retain(|term| !reading.past || term.at <= reading.as_of);
    let terms = terms.into_iter().map(granted);
    let terms = terms.collect::<Result<Vec<_>, Error>>()?;
    Ok(Seen { contract, today, terms })
}

/// Returns every contract that was recorded for the asset `key`, as a list shows it.
///
/// # Errors
/// The store cannot be read.
pub fn of_asset(reading: &Reading, key: &str, today: NaiveDate) -> Result<Vec<Seen>, Error> {
    listed(reading, store::contract::of_asset(reading.tx, key)?, today)
}

/// Returns the contracts of the organisation `org` that are in force on `today` or will be, as a list shows them.
///
/// # Errors
/// The store cannot be read.
pub fn of_org(reading: &Reading, org: &str, today: NaiveDate) -> Result<Vec<Seen>, Error> {
    let mut all = listed(reading, store::contract::of_org(reading.tx, org)?, today)?;
    all.retain(|seen| is_live(seen.standing()));
    Ok(all)
}

fn listed(reading: &Reading, contracts: Vec<Contract>, today: NaiveDate) -> Result<Vec<Seen>, Error> {
    let is_agent = reading.person()?.is_agent();
    let mut all = Vec::with_capacity(contracts.len());
    for contract in contracts {
        let Some(contract) = known(reading, contract)? else { continue };
        let notes = contract.notes.filter(|_| is_agent);
        all.push(Seen { contract: Contract { notes, ..contract }, today, terms: Vec::new() });
    }
    Ok(all)
}

fn is_live(standing: Standing) -> bool {
    matches!(standing, Standing::InForce | Standing::Future)
}

/// Which contracts are listed.
#[derive(Clone, Debug, Default)]
pub struct ContractFilter {
    /// those of this organisation
    pub org: Option<String>,
    /// those for this asset
    pub asset: Option<String>,
    /// those of this kind
    pub kind: Option<String>,
    /// those that run out within so long
    pub expiring_within: Option<Span>,
    /// those that are over too
    pub all: bool,
}

/// Hands the contracts that `filter` lets through and the actor may see to `visit`, in the order they were recorded.
///
/// # Errors
/// There is no such organisation, asset or kind.
pub fn each(
    reading: &Reading,
    filter: &ContractFilter,
    visit: &mut dyn FnMut(&Seen) -> Result<(), Error>,
) -> Result<(), Error> {
    let (policy, within) = (reading.policy(), filter.expiring_within);
    let kind = filter.kind.as_deref().map(|name| policy.find_contract_kind(name)).transpose()?;
    let asset = filter.asset.as_deref().map(|name| crate::ops::asset::show(reading, name)).transpose()?;
    let (org, is_agent) = org::narrowed(reading, filter.org.as_deref())?;
    let mut days = Days::new(reading);
    store::contract::each(reading.tx, org.as_deref(), |contract| {
        let named = kind.is_none_or(|kind| kind.key == contract.kind)
            && asset.as_ref().is_none_or(|held| contract.asset.as_ref() == Some(&held.asset.key));
        if !named {
            return Ok(());
        }
        let Some(contract) = known(reading, contract.clone())? else { return Ok(()) };
        let today = days.today(&contract.org)?;
        let notes = contract.notes.filter(|_| is_agent);
        let seen = Seen { contract: Contract { notes, ..contract }, today, terms: Vec::new() };
        let wanted = match within {
            Some(within) => {
                seen.standing() == Standing::InForce
                    && is_within(Some(seen.contract.last_day()), today, within)
            }
            None => filter.all || is_live(seen.standing()),
        };
        if wanted { visit(&seen) } else { Ok(()) }
    })
}
