//! What the entries of one organisation come to.
use std::collections::{BTreeMap, BTreeSet};

use chrono_tz::Tz;

use super::entry::{Draw, Entry, EntryKind, Lot, LotSource};
use super::id::{EntryId, LotId};
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::domain::ticket::TicketNumber;

/// A lot with what is left of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holding {
    /// the lot
    pub lot: Lot,
    /// the entry that made it
    pub made_by: EntryId,
    /// minutes left; negative only of an overdraft
    pub remaining: i64,
}

/// What is left of a lot whose last day is over, before it is booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expiry {
    /// when it counts
    pub at: Instant,
    /// the lot
    pub lot: LotId,
    /// minutes that are lost
    pub minutes: i64,
}

/// A charge, and how much of it was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Charged {
    pub(super) minutes: i64,
    pub(super) refunded: i64,
    pub(super) ticket: Option<TicketNumber>,
    pub(super) draws: Vec<Draw>,
}

impl Charged {
    pub(super) fn refundable(&self) -> i64 {
        self.minutes.saturating_sub(self.refunded)
    }
}

/// Why entries are no ledger: other hands wrote them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// it counts before the entry before it
    Order,
    /// its minutes are not the sum of its draws, or not of its kind's sign
    Sum,
    /// it draws from a lot that is not there, or makes one anew
    Lot,
    /// it takes more of a lot than is left
    Overdrawn,
    /// it takes back what was no charge, or more than was charged
    Reversal,
}

/// The entries of one organisation, replayed in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    org: String,
    zone: Tz,
    balance: i64,
    last_at: Option<Instant>,
    /// by id, which is the order of making
    holdings: Vec<Holding>,
    charges: BTreeMap<EntryId, Charged>,
    /// when lots expired, as it was booked
    expired: BTreeMap<LotId, Instant>,
    /// later entries stand in the book: whatever had expired before them was booked
    followed: bool,
    /// lots of deposits that are void, with nothing left
    void: Vec<Holding>,
}

impl Ledger {
    /// Returns the ledger of the organisation `org`, whose days are those of `zone`, before its first entry.
    pub fn new(org: &str, zone: Tz) -> Self {
        let (holdings, charges, expired) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
        let (org, followed, void) = (org.to_owned(), false, Vec::new());
        Self { org, zone, balance: 0, last_at: None, holdings, charges, expired, followed, void }
    }

    /// Returns what `entries` come to, ordered by instant, then by recording. What is [`void`] counts for nothing.
    ///
    /// # Errors
    /// The first entry that does not follow from those before it, and why.
    pub fn replay<'e>(
        org: &str,
        zone: Tz,
        entries: impl IntoIterator<Item = &'e Entry>,
    ) -> Result<Self, (EntryId, Flaw)> {
        let (mut ledger, entries) = (Self::new(org, zone), entries.into_iter().collect::<Vec<_>>());
        let void = void(&entries);
        for entry in entries {
            if void.contains(&entry.id) {
                let lots = entry.lots.iter();
                ledger.void.extend(lots.map(|lot| Holding { lot: *lot, made_by: entry.id, remaining: 0 }));
            } else {
                ledger.apply(entry).map_err(|flaw| (entry.id, flaw))?;
            }
        }
        Ok(ledger)
    }

    /// Returns the ledger as one of the past, after which `later` were booked.
    ///
    /// Every entry is preceded by what had expired by then: between the past and a later entry nothing expired but what
    /// is booked, whatever zone the organisation's days are in by now.
    #[must_use]
    pub fn followed_by<'e>(mut self, later: impl IntoIterator<Item = &'e Entry>) -> Self {
        for entry in later {
            self.followed = true;
            self.remember_expiry(entry);
        }
        self
    }

    /// Returns the same in another zone, to which days yet to end belong.
    #[must_use]
    pub fn in_zone(self, zone: Tz) -> Self {
        Self { zone, ..self }
    }

    /// Folds the next entry in.
    ///
    /// # Errors
    /// It does not follow from those before it; the ledger is then of no further use.
    pub fn apply(&mut self, entry: &Entry) -> Result<(), Flaw> {
        if self.last_at.is_some_and(|last| entry.at < last) {
            return Err(Flaw::Order);
        }
        let sum = entry.draws.iter().try_fold(0_i64, |sum, draw| sum.checked_add(draw.minutes));
        if sum != Some(entry.minutes) || !entry.kind.allows(entry.minutes) {
            return Err(Flaw::Sum);
        }
        for lot in &entry.lots {
            if self.holdings.last().is_some_and(|last| last.lot.id >= lot.id) {
                return Err(Flaw::Lot);
            }
            self.holdings.push(Holding { lot: *lot, made_by: entry.id, remaining: 0 });
        }
        entry.draws.iter().try_for_each(|draw| self.draw(*draw))?;
        self.remember(entry)?;
        self.remember_expiry(entry);
        self.balance = self.balance.checked_add(entry.minutes).ok_or(Flaw::Sum)?;
        self.last_at = Some(entry.at);
        Ok(())
    }

    fn draw(&mut self, draw: Draw) -> Result<(), Flaw> {
        let place = self.holdings.binary_search_by_key(&draw.lot, |holding| holding.lot.id);
        let holding = place.ok().and_then(|place| self.holdings.get_mut(place)).ok_or(Flaw::Lot)?;
        holding.remaining = holding.remaining.checked_add(draw.minutes).ok_or(Flaw::Sum)?;
        let sound = match holding.lot.source {
            LotSource::Overdraft => holding.remaining <= 0,
            LotSource::Purchase | LotSource::Grant | LotSource::Refund | LotSource::Adjustment => {
                holding.remaining >= 0
            }
        };
        if sound { Ok(()) } else { Err(Flaw::Overdrawn) }
    }

    fn remember_expiry(&mut self, entry: &Entry) {
        if entry.kind == EntryKind::Expiry {
            self.expired.extend(entry.draws.iter().map(|draw| (draw.lot, entry.at)));
        }
    }

    /// Remembers a charge, or how much of one a refund takes back.
    fn remember(&mut self, entry: &Entry) -> Result<(), Flaw> {
        match (entry.kind, entry.reverses) {
            (EntryKind::Consumption, None) => {
                let charged = Charged {
                    minutes: entry.minutes.checked_neg().ok_or(Flaw::Sum)?,
                    refunded: 0,
                    ticket: entry.particulars.ticket,
                    draws: entry.draws.clone(),
                };
                self.charges.insert(entry.id, charged);
                Ok(())
            }
            (EntryKind::Refund, Some(reversed)) => {
                let charge = self.charges.get_mut(&reversed).ok_or(Flaw::Reversal)?;
                charge.refunded = charge.refunded.checked_add(entry.minutes).ok_or(Flaw::Sum)?;
                if charge.refundable() < 0 { Err(Flaw::Reversal) } else { Ok(()) }
            }
            // A deposit is taken back out of the very lots that it made.
            (EntryKind::Adjustment, Some(reversed)) => {
                let is_own = |draw: &Draw| {
                    self.holding(draw.lot).is_some_and(|one| one.made_by == reversed) && draw.minutes < 0
                };
                if entry.draws.iter().all(is_own) { Ok(()) } else { Err(Flaw::Reversal) }
            }
            (EntryKind::Refund, None) | (_, Some(_)) => Err(Flaw::Reversal),
            (EntryKind::Purchase | EntryKind::Grant | EntryKind::Adjustment | EntryKind::Expiry, None) => {
                Ok(())
            }
        }
    }
}

impl Ledger {
    /// Returns the organisation's key.
    pub fn org(&self) -> &str {
        &self.org
    }

    /// Returns the zone of the organisation's days.
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// Returns when the last entry counts.
    pub fn last_at(&self) -> Option<Instant> {
        self.last_at
    }

    /// Returns the sum of the entries, in minutes; what has expired since the last of them is still in it.
    pub fn booked_balance(&self) -> i64 {
        self.balance
    }

    /// Returns what the organisation has at `at`, which is not before its last entry: without what expired by then.
    pub fn balance_at(&self, at: Instant) -> i64 {
        let lost: i64 = self.due(at).map(|(_, holding)| holding.remaining).sum();
        self.balance.saturating_sub(lost)
    }

    /// Returns the lots that have something left, or owe something, at `at`, in the order in which they are spent.
    pub fn holdings_at(&self, at: Instant) -> Vec<Holding> {
        let gone = |holding: &Holding| self.lost_by(holding, at).is_some();
        let mut left: Vec<Holding> =
            self.holdings.iter().filter(|one| one.remaining != 0 && !gone(one)).copied().collect();
        left.sort_by_key(|holding| order_of_spending(&holding.lot));
        left
    }

    /// Returns the lot with this id.
    pub fn holding(&self, lot: LotId) -> Option<&Holding> {
        let place = self.holdings.binary_search_by_key(&lot, |holding| holding.lot.id).ok();
        let held = place.and_then(|place| self.holdings.get(place));
        held.or_else(|| self.void.iter().find(|holding| holding.lot.id == lot))
    }

    /// Returns the first instant at which nothing of `lot` can be spent: when its expiry is booked, else after its last day.
    pub fn expires_at(&self, lot: &Lot) -> Option<Instant> {
        self.booked_expiry(lot.id).or_else(|| lot.expires_at(self.zone))
    }

    /// Returns when a lot expired, if that is booked: it is over then, wherever the organisation has moved since.
    pub(super) fn booked_expiry(&self, lot: LotId) -> Option<Instant> {
        self.expired.get(&lot).copied()
    }

    /// Returns what is left of what `entry` brought in, in the lots that it made.
    pub fn left_of(&self, entry: EntryId) -> i64 {
        let made = self.holdings.iter().filter(|one| one.made_by == entry);
        made.map(|one| one.remaining).sum()
    }

    /// Takes what `deposit` made out of the ledger, as if it had never been.
    pub(super) fn forget(&mut self, deposit: &Entry) {
        self.holdings.retain(|holding| holding.made_by != deposit.id);
        self.balance = self.balance.saturating_sub(deposit.minutes);
    }

    /// Returns what expired up to `at` and is not booked, in the order in which it did.
    pub fn expiries(&self, at: Instant) -> Vec<Expiry> {
        let mut due: Vec<Expiry> = self
            .due(at)
            .map(|(at, holding)| Expiry { at, lot: holding.lot.id, minutes: holding.remaining })
            .collect();
        due.sort_by_key(|expiry| (expiry.at, expiry.lot));
        due
    }

    fn due(&self, at: Instant) -> impl Iterator<Item = (Instant, &Holding)> {
        self.holdings.iter().filter_map(move |holding| Some((self.lost_by(holding, at)?, holding)))
    }

    /// Returns when a lot with something left expired, if it did by `at`.
    ///
    /// A zone that was changed since may put that before the last entry: it then counts with that one, for nothing is
    /// booked into the past.
    fn lost_by(&self, holding: &Holding, at: Instant) -> Option<Instant> {
        if self.followed {
            return None;
        }
        let expired = holding.lot.expires_at(self.zone).filter(|expired| *expired <= at)?;
        (holding.remaining > 0).then(|| self.last_at.map_or(expired, |last| expired.max(last)))
    }

    pub(super) fn holdings(&self) -> &[Holding] {
        &self.holdings
    }

    /// Returns the charge that `entry` is.
    ///
    /// # Errors
    /// It is none of this organisation's.
    pub(super) fn charge(&self, entry: EntryId) -> Result<&Charged, Refusal> {
        self.charges.get(&entry).ok_or_else(|| Refusal::NotACharge { entry: entry.to_string() })
    }

    /// Returns the charges of `ticket` of which something can be taken back, the oldest first.
    pub fn refundable(&self, ticket: TicketNumber) -> Vec<EntryId> {
        let of_ticket = |charge: &Charged| charge.ticket == Some(ticket) && charge.refundable() > 0;
        self.charges.iter().filter(|(_, charge)| of_ticket(charge)).map(|(id, _)| *id).collect()
    }
}

/// Returns the entries that are void: deposits that were taken back whole at their own instant, and what took them back.
///
/// Nothing was ever drawn from the lots of such a deposit, and it paid nothing that was owed: without both entries every
/// sum and every lot is the same at every instant. So later deposits may count before them.
pub fn void(entries: &[&Entry]) -> BTreeSet<EntryId> {
    let by_id: BTreeMap<EntryId, &Entry> = entries.iter().map(|entry| (entry.id, *entry)).collect();
    let mut void = BTreeSet::new();
    for back in entries.iter().filter(|entry| entry.kind == EntryKind::Adjustment) {
        let deposit = back.reverses.and_then(|id| by_id.get(&id));
        if let Some(deposit) = deposit.filter(|deposit| undoes(back, deposit)) {
            void.extend([deposit.id, back.id]);
        }
    }
    void
}

/// Tells whether `back` takes all of `deposit` back, which is in lots of its own, at the very instant at which it counts.
fn undoes(back: &Entry, deposit: &Entry) -> bool {
    let own = |draw: &Draw| deposit.lots.iter().any(|lot| lot.id == draw.lot);
    let negated = deposit.draws.iter().map(|draw| (draw.lot, draw.minutes.checked_neg()));
    back.at == deposit.at
        && back.lots.is_empty()
        && deposit.reverses.is_none()
        && deposit.draws.iter().all(own)
        && deposit.draws.iter().try_fold(0_i64, |sum, draw| sum.checked_add(draw.minutes))
            == Some(deposit.minutes)
        && back.minutes.checked_neg() == Some(deposit.minutes)
        && back.draws.iter().map(|draw| (draw.lot, Some(draw.minutes))).eq(negated)
}

/// Lots are spent by their last day, those without one last, then by age.
pub(super) fn order_of_spending(lot: &Lot) -> (bool, Option<chrono::NaiveDate>, LotId) {
    (lot.expires_on.is_none(), lot.expires_on, lot.id)
}
