//! Lines of the ledger, and the lots that they make and draw from.
use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::id::{EntryId, LotId};
use crate::domain::contract::ContractId;
use crate::domain::instant::{Instant, day_bounds};
use crate::domain::ticket::TicketNumber;

/// What a line of the ledger is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EntryKind {
    /// packs were bought
    Purchase,
    /// minutes were given, by a contract or out of courtesy
    Grant,
    /// time worked on a ticket was charged
    Consumption,
    /// a charge was taken back, whole or in part
    Refund,
    /// an admin put the balance right
    Adjustment,
    /// a lot's last day was over
    Expiry,
}

impl EntryKind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Purchase, Self::Grant, Self::Consumption, Self::Refund, Self::Adjustment, Self::Expiry];

    /// Returns the slug.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Purchase => "purchase",
            Self::Grant => "grant",
            Self::Consumption => "consumption",
            Self::Refund => "refund",
            Self::Adjustment => "adjustment",
            Self::Expiry => "expiry",
        }
    }

    /// Returns the kind with this slug.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    /// Tells whether an entry of this kind may add `minutes` to the balance.
    pub(super) fn allows(self, minutes: i64) -> bool {
        match self {
            Self::Purchase | Self::Grant | Self::Refund => minutes > 0,
            Self::Consumption | Self::Expiry => minutes < 0,
            Self::Adjustment => minutes != 0,
        }
    }
}

/// Where the minutes of a lot came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LotSource {
    /// bought
    Purchase,
    /// given
    Grant,
    /// taken back after the lot that had paid expired
    Refund,
    /// added by an admin
    Adjustment,
    /// worked beyond the balance: has less than nothing left, until the next minutes pay it
    Overdraft,
}

impl LotSource {
    /// Every source.
    pub const ALL: [Self; 5] = [Self::Purchase, Self::Grant, Self::Refund, Self::Adjustment, Self::Overdraft];

    /// Returns the slug.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Purchase => "purchase",
            Self::Grant => "grant",
            Self::Refund => "refund",
            Self::Adjustment => "adjustment",
            Self::Overdraft => "overdraft",
        }
    }

    /// Returns the source with this slug.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.slug() == slug)
    }
}

/// Minutes that came together and are spent together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lot {
    /// own id
    pub id: LotId,
    /// where its minutes came from
    pub source: LotSource,
    /// last day on which it can be spent; none: it never expires
    pub expires_on: Option<NaiveDate>,
}

impl Lot {
    /// Returns the first instant at which nothing of it can be spent: its last day is one of the organisation's `zone`.
    pub fn expires_at(&self, zone: Tz) -> Option<Instant> {
        self.expires_on.map(|day| day_bounds(day, zone).1)
    }
}

/// What an entry puts into a lot, or takes out of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Draw {
    /// the lot
    pub lot: LotId,
    /// minutes; negative where it takes
    pub minutes: i64,
}

/// Packs that were bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Pack {
    /// minutes in one
    pub size: u32,
    /// how many
    pub quantity: u32,
}

/// A line of the ledger of one organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// own id
    pub id: EntryId,
    /// when it counts, whole seconds
    pub at: Instant,
    /// what it is about
    pub kind: EntryKind,
    /// what it adds to the balance; negative where it takes
    pub minutes: i64,
    /// the entry that it takes back
    pub reverses: Option<EntryId>,
    /// the lots that it made
    pub lots: Vec<Lot>,
    /// what it put and took, in order; they add up to its minutes
    pub draws: Vec<Draw>,
    /// what is said of it beside
    pub particulars: Particulars,
}

/// What is said of an entry beside its minutes; it changes no figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Particulars {
    /// of a charge: minutes worked, before rounding
    pub worked: Option<u32>,
    /// of a purchase
    pub pack: Option<Pack>,
    /// the ticket that was worked on
    pub ticket: Option<TicketNumber>,
    /// the contract, and for which of its terms, that grants
    pub contract: Option<(ContractId, u32)>,
    /// an invoice, an order
    pub reference: Option<String>,
    /// why
    pub reason: Option<String>,
    /// who answers for the charge (SAN-40)
    pub approved_by: Option<String>,
}

/// Neighbouring minutes of an entry that one lot took or gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slice {
    /// the first, counted from 1
    pub from_minute: i64,
    /// the last
    pub to_minute: i64,
    /// the lot
    pub lot: LotId,
}

impl Entry {
    /// Returns which lot paid, or received, which of the entry's minutes.
    pub fn slices(&self) -> Vec<Slice> {
        let mut before = 0_i64;
        let slice = |draw: &Draw| {
            let from_minute = before.saturating_add(1);
            before = before.saturating_add(draw.minutes.saturating_abs());
            Slice { from_minute, to_minute: before, lot: draw.lot }
        };
        self.draws.iter().map(slice).collect()
    }
}
