//! What covers an asset: contract, warranty, maintenance.
use chrono::NaiveDate;

use super::{Standing, Why};
use crate::domain::asset::Asset;
use crate::domain::contract::Contract;
use crate::domain::desk::{ContractNeed, Department};

/// How the requirements that depend on an asset stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cover {
    /// the asset looked at; none where the organisation has none of the family
    pub(super) asset: Option<String>,
    pub(super) contract: Why,
    pub(super) warranty: Why,
    pub(super) maintenance: Why,
}

impl Cover {
    /// Returns how far it is from what is required: how much fails, and how much of that nobody ever said.
    fn distance(&self) -> (usize, usize) {
        let all = [&self.contract, &self.warranty, &self.maintenance];
        let unsaid = all.iter().filter(|why| matches!(why, Why::CoverUnknown { .. })).count();
        (all.iter().filter(|why| why.ok() == Some(false)).count(), unsaid)
    }

    fn is_whole(&self) -> bool {
        self.distance().0 == 0
    }
}

/// The cover that decides, and the asset that the ticket is about, where it follows.
pub(super) struct Found {
    pub(super) cover: Cover,
    pub(super) about: Option<String>,
}

/// Finds the cover by which `department` is judged: of the asset named, else of the one that comes nearest.
///
/// One asset must meet every requirement that depends on an asset: the warranty of one and the contract of another do
/// not add up. The ticket is about the only one that does.
pub(super) fn find(department: &Department, standing: &Standing<'_>, named: Option<&str>) -> Found {
    let one = |asset| of_asset(department, standing, asset);
    let assets = standing.assets.iter();
    if let Some(key) = named {
        let about = Some(key.to_owned());
        let named = assets.clone().find(|asset| asset.key == key).map(one);
        let cover = named.unwrap_or_else(|| of_nothing(department, standing));
        return Found { cover, about };
    }
    let covers: Vec<Cover> = assets.filter(|asset| is_of_family(department, asset)).map(one).collect();
    let depends = department.warranty
        || department.maintenance
        || (department.contract == ContractNeed::Required && !has_general_contract(department, standing));
    let mut whole = covers.iter().filter(|cover| cover.is_whole());
    let about = match (whole.next(), whole.next()) {
        (Some(only), None) if depends => only.asset.clone(),
        _ => None,
    };
    // The first of the nearest: `min_by_key` keeps it.
    let nearest = covers.iter().min_by_key(|cover| cover.distance()).cloned();
    Found { cover: nearest.unwrap_or_else(|| of_nothing(department, standing)), about }
}

fn of_asset(department: &Department, standing: &Standing<'_>, asset: &Asset) -> Cover {
    let of_family = is_of_family(department, asset);
    let until = |required: bool, until: Option<NaiveDate>| match until {
        _ if !required => Why::NotRequired,
        _ if !of_family => Why::OtherFamily { asset: asset.key.clone() },
        None => Why::CoverUnknown { asset: asset.key.clone() },
        Some(until) if standing.today <= until => Why::Covered { asset: asset.key.clone(), until },
        Some(until) => Why::CoverOver { asset: asset.key.clone(), until },
    };
    Cover {
        asset: Some(asset.key.clone()),
        contract: contract(department, standing, Some(asset)),
        warranty: until(department.warranty, asset.warranty_until),
        maintenance: until(department.maintenance, asset.maintenance_until),
    }
}

fn of_nothing(department: &Department, standing: &Standing<'_>) -> Cover {
    let missing = |required: bool| if required { Why::NoAsset } else { Why::NotRequired };
    Cover {
        asset: None,
        contract: contract(department, standing, None),
        warranty: missing(department.warranty),
        maintenance: missing(department.maintenance),
    }
}

fn is_of_family(department: &Department, asset: &Asset) -> bool {
    department.unit().is_none() || asset.product.as_deref() == department.unit()
}

fn has_general_contract(department: &Department, standing: &Standing<'_>) -> bool {
    matches!(contract(department, standing, None), Why::InForce { .. })
}

/// Judges the contract: one in force on `asset` or on the whole organisation will do.
fn contract(department: &Department, standing: &Standing<'_>, asset: Option<&Asset>) -> Why {
    match department.contract {
        ContractNeed::NotRequired => return Why::NotRequired,
        ContractNeed::NotOffered => return Why::NotOffered,
        ContractNeed::Required => {}
    }
    let suitable = |contract: &&Contract| suits(department, standing, contract, asset);
    let suitable: Vec<&Contract> = standing.contracts.iter().filter(suitable).collect();
    let in_force = suitable.iter().find(|contract| contract.in_force_on(standing.today));
    if let Some(contract) = in_force {
        return Why::InForce { contract: contract.id, ends: contract.last_day() };
    }
    if let Some(asset) = asset.filter(|asset| !is_of_family(department, asset)) {
        return Why::OtherFamily { asset: asset.key.clone() };
    }
    let over = suitable.iter().filter(|contract| contract.last_day() < standing.today);
    let to_come = suitable.iter().find(|contract| contract.starts > standing.today);
    match (to_come, over.max_by_key(|contract| contract.last_day())) {
        (Some(next), _) => Why::ContractNotYet { contract: next.id, starts: next.starts },
        (None, Some(over)) => {
            let cancelled = over.cancelled_on.is_some();
            Why::ContractOver { contract: over.id, last: over.last_day(), cancelled }
        }
        (None, None) => Why::NoContract,
    }
}

/// Returns the contracts in force that cover a ticket of `department` about `asset`, in the order they were recorded.
pub fn covering<'a>(
    department: &Department,
    standing: &Standing<'a>,
    asset: Option<&str>,
) -> Vec<&'a Contract> {
    let asset = standing.assets.iter().find(|one| Some(one.key.as_str()) == asset);
    standing.in_force().filter(|contract| suits(department, standing, contract, asset)).collect()
}

/// Tells whether a contract is of a kind for the department's family, and for the asset or the whole organisation.
fn suits(
    department: &Department,
    standing: &Standing<'_>,
    contract: &Contract,
    asset: Option<&Asset>,
) -> bool {
    let bound_well = match (&contract.asset, asset) {
        (None, _) => true,
        (Some(bound), Some(asset)) => *bound == asset.key && is_of_family(department, asset),
        (Some(_), None) => false,
    };
    let product = department.unit().or_else(|| asset.and_then(|asset| asset.product.as_deref()));
    // A kind that the policy no longer has was paid for all the same: it is not held to products.
    let products =
        standing.policy.contract_kind(&contract.kind).map_or(&[][..], |kind| kind.products.as_slice());
    let listed = |product: &str| products.iter().any(|listed| listed == product);
    bound_well && (products.is_empty() || product.is_none_or(listed))
}
