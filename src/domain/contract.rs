//! Contracts: support that an organisation has paid for a time, for one asset or for the whole organisation.
mod terms;
#[cfg(test)]
mod tests;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::calendar::Target;
use super::contact::ContactId;
use super::day;
use super::instant::Instant;
use super::sla::Metric;

pub use terms::terms;

/// A contract's own id, shown as `C-1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// Written as people see it: what a ticket's event says of a contract needs no table to be read.
impl Serialize for ContractId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ContractId {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("no contract"))
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
    /// why it was cancelled, in somebody's own words
    pub cancel_reason: Option<String>,
    /// when that was said
    pub cancelled_at: Option<Instant>,
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

/// How it stands with a contract on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// it covers
    InForce,
    /// its first day has not come
    Future,
    /// its last day is over
    Expired,
    /// it was ended before its time
    Cancelled,
}

impl Standing {
    /// Returns the slug.
    pub fn slug(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::Future => "future",
            Self::Expired => "expired",
            Self::Cancelled => "cancelled",
        }
    }
}

impl Contract {
    /// Tells whether it is in force on `day`, a day of the organisation's zone.
    pub fn in_force_on(&self, day: NaiveDate) -> bool {
        self.standing_on(day) == Standing::InForce
    }

    /// Returns how it stands on `day`, a day of the organisation's zone.
    pub fn standing_on(&self, day: NaiveDate) -> Standing {
        if self.cancelled_on.is_some_and(|cancelled| cancelled <= day) {
            Standing::Cancelled
        } else if day < self.starts {
            Standing::Future
        } else if day > self.ends {
            Standing::Expired
        } else {
            Standing::InForce
        }
    }

    /// Returns the last day on which it is in force, a cancellation taken into account.
    pub fn last_day(&self) -> NaiveDate {
        let before = self.cancelled_on.and_then(|cancelled| cancelled.pred_opt());
        before.map_or(self.ends, |before| before.min(self.ends))
    }

    /// Returns the contract as it was known at `at`, given all its `terms`: without the renewals and the cancellation that
    /// came later; nothing where it was not there yet.
    #[must_use]
    pub fn as_known_at(mut self, at: Instant, terms: &[Term]) -> Option<Self> {
        if self.created_at > at {
            return None;
        }
        if let Some(last) = terms.iter().rfind(|term| term.at <= at) {
            self.ends = last.ends;
        }
        if self.cancelled_at.is_some_and(|said| said > at) {
            (self.cancelled_on, self.cancel_reason, self.cancelled_at) = (None, None, None);
        }
        Some(self)
    }

    /// Tells whether there is a day on which both are in force.
    pub fn overlaps(&self, other: &Self) -> bool {
        let first = self.starts.max(other.starts);
        first <= self.last_day() && first <= other.last_day()
    }

    /// Tells whether it covers what a ticket is about: its own asset, or anything of its organisation's.
    pub fn covers(&self, asset: Option<&str>) -> bool {
        self.asset.is_none() || self.asset.as_deref() == asset
    }

    /// Returns the term of `months` that follows the `last`; none where it would end after the year 9999.
    ///
    /// It begins the day after the old end, however late that is recorded (SAN-12). Its end is counted from the first
    /// day of all, so that the 31st does not become the 28th for good.
    pub fn renewal(&self, last: u32, months: u32, (at, recorded_at): (Instant, Instant)) -> Option<Term> {
        let starts = self.ends.succ_opt()?;
        let passed = (0..=MOST_MONTHS).find(|months| day::after_months(self.starts, *months) == Some(starts));
        let ends = match passed {
            Some(passed) => day::last_of_months(self.starts, passed.checked_add(months)?),
            None => day::last_of_months(starts, months),
        };
        Some(Term { number: last.checked_add(1)?, starts, ends: ends?, at, recorded_at })
    }
}

/// How many months of a contract are looked through for its last renewal: a thousand years.
const MOST_MONTHS: u32 = 12_000;

/// One term of a contract: the first, or a renewal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// 1, 2, 3 …
    pub number: u32,
    /// first day
    pub starts: NaiveDate,
    /// last day
    pub ends: NaiveDate,
    /// when it was agreed
    pub at: Instant,
    /// when the store learned of it
    pub recorded_at: Instant,
}

/// What the contracts in force promised a ticket when it was opened.
///
/// Kept in the ticket's first event, so that its clocks follow from events, policy and calendar alone: a contract that is
/// recorded, changed or cancelled later changes no ticket that is there already.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// the contracts that covered it
    pub contracts: Vec<ContractId>,
    /// slugs of their kinds, each once
    pub kinds: Vec<String>,
    /// slug of the calendar that they promise instead of the rule's
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<String>,
    /// which of them promises the calendar
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar_by: Option<ContractId>,
    /// the targets that they promise instead of the rule's
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub targets: BTreeMap<Metric, Target>,
    /// which of them promises each target
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub targets_by: BTreeMap<Metric, ContractId>,
}

impl Terms {
    /// Returns the contract that overrides what the rule promises of `metric`: its target, or else its calendar.
    pub fn source(&self, metric: Metric) -> Option<ContractId> {
        self.targets_by.get(&metric).copied().or(self.calendar_by)
    }
}
