//! Credits, kinds of contract and products.
use serde::{Deserialize, Serialize};

use super::lookup::Keyed;
use super::policy::unlabelled;
use super::section::Section;
use crate::domain::language::Label;

/// How support time is sold and charged; in minutes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credits {
    /// The sizes that can be bought
    #[serde(default)]
    pub packs: Vec<u32>,
    /// What happens when time worked exceeds the balance
    #[serde(default)]
    pub overdraw: Overdraw,
    /// How worked minutes become charged ones
    #[serde(default)]
    pub rounding: Rounding,
    /// The balance from which on, that many minutes or fewer, an organisation is said to run low
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low_balance_minutes: Option<u32>,
}

/// What happens when time worked on a ticket exceeds the balance (DESIGN §8).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Overdraw {
    /// It is refused
    #[default]
    Deny,
    /// An opened ticket may be brought to its end
    CloseOut,
}

/// How worked minutes are rounded up before they are charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Rounding {
    /// Charged minutes are a multiple of this
    pub unit_minutes: u32,
    /// Charged minutes are at least this
    pub minimum_minutes: u32,
}

impl Default for Rounding {
    fn default() -> Self {
        Self { unit_minutes: 1, minimum_minutes: 1 }
    }
}

/// A kind of contract that can be sold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractKind {
    /// Slug
    pub key: String,
    /// What people read
    #[serde(default, skip_serializing_if = "unlabelled")]
    pub label: Label,
    /// How long it lasts, in months
    #[serde(default = "a_year")]
    pub months: u32,
    /// Minutes granted at the start and at each renewal
    #[serde(default)]
    pub credits: u32,
    /// Keys of the products it can cover; none named means all
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub products: Vec<String>,
    /// It is sold for one asset, never for an organisation as a whole (SAN-11)
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub per_asset: bool,
}

impl ContractKind {
    /// Tells whether it can cover units of `product` (SAN-11).
    pub fn covers(&self, product: &str) -> bool {
        self.products.is_empty() || self.products.iter().any(|listed| listed == product)
    }
}

fn a_year() -> u32 {
    12
}

impl Keyed for ContractKind {
    const SECTION: Section = Section::ContractKind;

    fn key(&self) -> &str {
        &self.key
    }

    fn label(&self) -> Option<&Label> {
        Some(&self.label)
    }
}

/// A product of which organisations own units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Product {
    /// Slug
    pub key: String,
    /// What people read
    #[serde(default, skip_serializing_if = "unlabelled")]
    pub label: Label,
    /// Months of maintenance that come with a new unit
    #[serde(default)]
    pub maintenance_months_included: u32,
}

impl Keyed for Product {
    const SECTION: Section = Section::Product;

    fn key(&self) -> &str {
        &self.key
    }

    fn label(&self) -> Option<&Label> {
        Some(&self.label)
    }
}
