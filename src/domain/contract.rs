//! Contracts: support that an organisation has paid for a time, for one asset or for the whole organisation.
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::calendar::Target;
use super::contact::ContactId;
use super::instant::Instant;
use super::sla::Metric;

/// A contract's own id, shown as `C-1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ContractId(i64);

impl ContractId {
    /// Returns the id of a contract's row; ids begin at 1.
    pub const fn new(number: i64) -> Self {
        Self(number)
    }

    /// Returns the number in the id.
    pub const fn number(self) -> i64 {
        self.0
    }
}

impl ContractId {
    /// Reads `C-1`, `c-1` or `1`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let number = text.strip_prefix(['C', 'c']).map_or(Some(text), |rest| rest.strip_prefix('-'))?;
        let plain = number.bytes().all(|byte| byte.is_ascii_digit()) && !number.starts_with('0');
        plain.then(|| number.parse().ok().map(Self))?
    }
}

impl fmt::Display for ContractId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "C-{}", self.0)
    }
}

/// A contract with everything that it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contract {
    /// own id
    pub id: ContractId,
    /// slug of the organisation
    pub org: String,
    /// key of the asset it is for; none: the whole organisation (SAN-11)
    pub asset: Option<String>,
    /// slug of the policy's kind of contract
    pub kind: String,
    /// an invoice, an order
    pub reference: Option<String>,
    /// first day of the first term
    pub starts: NaiveDate,
    /// last day of the last term
    pub ends: NaiveDate,
    /// first day on which it is no longer in force
    pub cancelled_on: Option<NaiveDate>,
    /// slug of the calendar that it promises instead of the rule's
    pub calendar: Option<String>,
    /// what it says of channels, by slug; it beats the plan (BLI-37)
    pub channels: BTreeMap<String, bool>,
    /// the targets that it promises instead of the rule's
    pub targets: BTreeMap<Metric, Target>,
    /// who is in view of it (BLI-41)
    pub members: BTreeSet<ContactId>,
    /// what agents should know
    pub notes: Option<String>,
    /// when it was recorded
    pub created_at: Instant,
}

impl Contract {
    /// Tells whether it is in force on `day`, a day of the organisation's zone.
    pub fn in_force_on(&self, day: NaiveDate) -> bool {
        self.starts <= day && day <= self.ends && self.cancelled_on.is_none_or(|cancelled| day < cancelled)
    }
}

/// One term of a contract: the first, or a renewal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// 1, 2, 3 …
    pub number: u32,
    /// first day
    pub starts: NaiveDate,
    /// last day
    pub ends: NaiveDate,
    /// when the store learned of it
    pub recorded_at: Instant,
}

/// What the contracts in force promised a ticket when it was opened.
///
/// Kept in the ticket's first event, so that its clocks follow from events, policy and calendar alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// the contracts that covered it
    pub contracts: Vec<ContractId>,
    /// slugs of their kinds, each once
    pub kinds: Vec<String>,
    /// slug of the calendar that they promise instead of the rule's
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<String>,
    /// the targets that they promise instead of the rule's
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub targets: BTreeMap<Metric, Target>,
}
