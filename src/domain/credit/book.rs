//! Decides new entries.
use chrono::NaiveDate;
use chrono_tz::Tz;

use super::entry::{Draw, Entry, EntryKind, Lot, LotSource, Particulars};
use super::id::{EntryId, LotId};
use super::ledger::{Expiry, Holding, Ledger, order_of_spending};
use crate::domain::desk::Overdraw;
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;

/// The numbers that the next entry and the next lot get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// of the next entry
    pub entry: EntryId,
    /// of the next lot
    pub lot: LotId,
}

/// Minutes that come in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deposit {
    /// how many
    pub minutes: i64,
    /// last day on which they can be spent
    pub expires_on: Option<NaiveDate>,
    /// what is said of them
    pub particulars: Particulars,
}

/// Time to be charged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    /// minutes, rounded
    pub minutes: i64,
    /// what happens when the balance does not suffice
    pub overdraw: Overdraw,
    /// what is said of it
    pub particulars: Particulars,
}

/// A ledger open for entries that count at one instant.
///
/// What expired by then is booked first, so that every entry finds lots as they are.
#[derive(Clone, Debug)]
pub struct Book {
    ledger: Ledger,
    at: Instant,
    numbers: Numbers,
    entries: Vec<Entry>,
}

/// An entry's effect before it has a number.
#[derive(Default)]
struct Effect {
    lots: Vec<Lot>,
    draws: Vec<Draw>,
}

impl Book {
    /// Opens `ledger` at `at`, which is not before its last entry.
    pub fn open(ledger: Ledger, at: Instant, numbers: Numbers) -> Self {
        let due = ledger.expiries(at);
        let mut book = Self { ledger, at, numbers, entries: Vec::new() };
        for expiry in due {
            book.at = expiry.at;
            book.expire(expiry);
        }
        book.at = at;
        book
    }

    /// Lets the organisation's days be those of `zone` from now on.
    ///
    /// What had expired where it was is booked already; a day that is over in the new zone alone ends now, so that no
    /// figure of the past changes.
    pub fn move_to(&mut self, zone: Tz) {
        self.ledger = self.ledger.clone().in_zone(zone);
        for expiry in self.ledger.expiries(self.at) {
            self.expire(expiry);
        }
    }

    fn expire(&mut self, expiry: Expiry) {
        let draws = vec![Draw { lot: expiry.lot, minutes: expiry.minutes.saturating_neg() }];
        let effect = Effect { lots: Vec::new(), draws };
        self.add((EntryKind::Expiry, None), effect, Particulars::default());
    }

    /// Returns what the organisation has now.
    pub fn balance(&self) -> i64 {
        self.ledger.booked_balance()
    }

    /// Returns the ledger with what was booked.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Returns the entries to be kept, expiries among them, in their order.
    pub fn finish(self) -> Vec<Entry> {
        self.entries
    }

    /// Books a purchase: what is owed is paid first, the rest is a lot of its own.
    ///
    /// # Errors
    /// There is nothing to book, or its last day is over.
    pub fn buy(&mut self, deposit: Deposit) -> Result<EntryId, Refusal> {
        self.deposit(EntryKind::Purchase, LotSource::Purchase, deposit)
    }

    /// Books a grant, as a purchase.
    ///
    /// # Errors
    /// There is nothing to book, or its last day is over.
    pub fn grant(&mut self, deposit: Deposit) -> Result<EntryId, Refusal> {
        self.deposit(EntryKind::Grant, LotSource::Grant, deposit)
    }

    /// Books minutes that an admin adds, or takes as a charge would.
    ///
    /// # Errors
    /// There is nothing to book, or more is taken than is there.
    pub fn adjust(&mut self, minutes: i64, particulars: Particulars) -> Result<EntryId, Refusal> {
        if minutes > 0 {
            let deposit = Deposit { minutes, expires_on: None, particulars };
            return self.deposit(EntryKind::Adjustment, LotSource::Adjustment, deposit);
        }
        let taken = self.take(minutes.saturating_neg(), Overdraw::Deny)?;
        Ok(self.add((EntryKind::Adjustment, None), taken, particulars))
    }

    /// Books time worked: lots are drawn by their last day, then by age; what they lack is owed where that is allowed.
    ///
    /// # Errors
    /// The balance does not suffice and the desk does not let it be overdrawn.
    pub fn consume(&mut self, charge: Charge) -> Result<EntryId, Refusal> {
        let taken = self.take(charge.minutes, charge.overdraw)?;
        Ok(self.add((EntryKind::Consumption, None), taken, charge.particulars))
    }

    /// Takes back the charge `entry`, or `minutes` of it.
    ///
    /// What is owed is paid first; the rest returns to the lots that had paid, the last drawn first. Minutes of a lot that
    /// expired since, or that was owed and has been paid since, come as a lot without a last day.
    ///
    /// # Errors
    /// It is no charge, or less of it is left than is to be taken back.
    pub fn refund(
        &mut self,
        entry: EntryId,
        minutes: Option<i64>,
        reason: Option<String>,
    ) -> Result<EntryId, Refusal> {
        let charge = self.ledger.charge(entry)?;
        let (left, ticket, already) = (charge.refundable(), charge.ticket, charge.refunded);
        let asked_min = minutes;
        let minutes = minutes.unwrap_or(left);
        if minutes <= 0 || minutes > left {
            let (entry, charged_min) = (entry.to_string(), charge.minutes);
            return Err(Refusal::RefundExceeds { entry, charged_min, refundable_min: left, asked_min });
        }
        let paying: Vec<Draw> = charge.draws.iter().rev().copied().collect();
        let mut effect = Effect::default();
        let owed = self.pay_owed(minutes, &mut effect);
        let rest = minutes.saturating_sub(owed);
        let lost = self.restore(&paying, (already.saturating_add(owed), rest), &mut effect);
        self.lot_of((LotSource::Refund, None), lost, &mut effect);
        let particulars = Particulars { ticket, reason, ..Particulars::default() };
        Ok(self.add((EntryKind::Refund, Some(entry)), effect, particulars))
    }

    /// Takes back what is left of what `entry` brought in, out of the very lots that it made; nothing where nothing is
    /// left of it.
    pub fn withdraw(&mut self, entry: EntryId, reason: Option<String>) -> Option<EntryId> {
        let made = self.ledger.holdings().iter().filter(|one| one.made_by == entry && one.remaining > 0);
        let draw = |one: &Holding| Draw { lot: one.lot.id, minutes: one.remaining.saturating_neg() };
        let draws: Vec<Draw> = made.map(draw).collect();
        if draws.is_empty() {
            return None;
        }
        let particulars = Particulars { reason, ..Particulars::default() };
        let effect = Effect { lots: Vec::new(), draws };
        Some(self.add((EntryKind::Adjustment, Some(entry)), effect, particulars))
    }

    /// Takes back `deposit`, of which nothing was ever drawn, at its own instant: both are void from then on, and the past
    /// is as if the deposit had never been.
    pub fn annul(&mut self, deposit: &Entry, reason: Option<String>) -> EntryId {
        let id = self.numbers.entry;
        let draws = deposit.draws.iter();
        let draws = draws.map(|draw| Draw { minutes: draw.minutes.saturating_neg(), ..*draw }).collect();
        let particulars = Particulars { reason, ..Particulars::default() };
        self.ledger.forget(deposit);
        self.numbers.entry = id.next();
        self.entries.push(Entry {
            id,
            at: deposit.at,
            kind: EntryKind::Adjustment,
            minutes: deposit.minutes.saturating_neg(),
            reverses: Some(deposit.id),
            lots: Vec::new(),
            draws,
            particulars,
        });
        id
    }

    fn deposit(&mut self, kind: EntryKind, source: LotSource, deposit: Deposit) -> Result<EntryId, Refusal> {
        let Deposit { minutes, expires_on, particulars } = deposit;
        if minutes <= 0 {
            return Err(malformed("--minutes", minutes.to_string(), "a number of minutes above 0"));
        }
        let today = self.at.local(self.ledger.zone()).date();
        if let Some(day) = expires_on.filter(|day| *day < today) {
            return Err(malformed("--expires", day.to_string(), "a day that is not over yet"));
        }
        let mut effect = Effect::default();
        let owed = self.pay_owed(minutes, &mut effect);
        self.lot_of((source, expires_on), minutes.saturating_sub(owed), &mut effect);
        Ok(self.add((kind, None), effect, particulars))
    }

    /// Pays what is owed out of `minutes` that come in, and returns how much that is.
    fn pay_owed(&self, minutes: i64, effect: &mut Effect) -> i64 {
        let mut left = minutes;
        for holding in self.ledger.holdings().iter().filter(|holding| holding.remaining < 0) {
            let paid = holding.remaining.saturating_neg().min(left);
            if paid > 0 {
                effect.draws.push(Draw { lot: holding.lot.id, minutes: paid });
                left = left.saturating_sub(paid);
            }
        }
        minutes.saturating_sub(left)
    }

    /// Puts `minutes` into a new lot, if they are any.
    fn lot_of(
        &self,
        (source, expires_on): (LotSource, Option<NaiveDate>),
        minutes: i64,
        effect: &mut Effect,
    ) {
        if minutes != 0 {
            // No entry makes more than one lot.
            let id = self.numbers.lot;
            effect.lots.push(Lot { id, source, expires_on });
            effect.draws.push(Draw { lot: id, minutes });
        }
    }

    /// Takes `minutes` out of lots, and owes what they lack where `overdraw` lets it.
    fn take(&self, minutes: i64, overdraw: Overdraw) -> Result<Effect, Refusal> {
        if minutes <= 0 {
            return Err(malformed("--minutes", minutes.to_string(), "a number of minutes other than 0"));
        }
        let mut effect = Effect::default();
        let mut lacking = minutes;
        let mut full: Vec<_> = self.ledger.holdings().iter().filter(|one| one.remaining > 0).collect();
        full.sort_by_key(|holding| order_of_spending(&holding.lot));
        for holding in full {
            let taken = holding.remaining.min(lacking);
            if taken > 0 {
                effect.draws.push(Draw { lot: holding.lot.id, minutes: taken.saturating_neg() });
                lacking = lacking.saturating_sub(taken);
            }
        }
        match overdraw {
            _ if lacking == 0 => Ok(effect),
            Overdraw::CloseOut => {
                self.owe(lacking, &mut effect);
                Ok(effect)
            }
            Overdraw::Deny => Err(Refusal::InsufficientCredit {
                org: self.ledger.org().to_owned(),
                balance_min: self.balance(),
                needed_min: minutes,
            }),
        }
    }

    /// Owes `minutes` more: one lot at a time holds what is owed.
    fn owe(&self, minutes: i64, effect: &mut Effect) {
        let minutes = minutes.saturating_neg();
        match self.ledger.holdings().iter().find(|holding| holding.remaining < 0) {
            Some(owing) => effect.draws.push(Draw { lot: owing.lot.id, minutes }),
            None => self.lot_of((LotSource::Overdraft, None), minutes, effect),
        }
    }

    /// Returns minutes to the lots that paid, after the first `skip` that were returned before, and tells how many
    /// belong to no lot that could still be spent.
    fn restore(&self, paying: &[Draw], (mut skip, mut minutes): (i64, i64), effect: &mut Effect) -> i64 {
        let mut lost = 0_i64;
        for draw in paying {
            let paid = draw.minutes.saturating_neg();
            let passed = paid.min(skip);
            skip = skip.saturating_sub(passed);
            let back = paid.saturating_sub(passed).min(minutes);
            minutes = minutes.saturating_sub(back);
            if back == 0 {
            } else if self.can_be_spent(draw.lot) {
                effect.draws.push(Draw { lot: draw.lot, minutes: back });
            } else {
                lost = lost.saturating_add(back);
            }
        }
        lost
    }

    fn can_be_spent(&self, lot: LotId) -> bool {
        self.ledger.holding(lot).is_some_and(|holding| {
            let expired = self.ledger.expires_at(&holding.lot).is_some_and(|at| at <= self.at);
            holding.lot.source != LotSource::Overdraft && !expired
        })
    }

    /// Numbers an entry and folds it into the ledger.
    fn add(
        &mut self,
        (kind, reverses): (EntryKind, Option<EntryId>),
        effect: Effect,
        particulars: Particulars,
    ) -> EntryId {
        let id = self.numbers.entry;
        let Effect { lots, draws } = effect;
        let minutes = draws.iter().map(|draw| draw.minutes).sum();
        let entry = Entry { id, at: self.at, kind, minutes, reverses, lots, draws, particulars };
        self.numbers.entry = id.next();
        if !entry.lots.is_empty() {
            self.numbers.lot = self.numbers.lot.next();
        }
        let folded = self.ledger.apply(&entry);
        debug_assert_eq!(folded, Ok(()), "{entry:?} follows from the ledger that it was decided on");
        self.entries.push(entry);
        id
    }
}

fn malformed(field: &'static str, given: String, expected: &'static str) -> Refusal {
    Refusal::Malformed { field, given, expected }
}
