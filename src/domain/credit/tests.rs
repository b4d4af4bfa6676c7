//! The ledger, held to its invariants.
use chrono::{Days, NaiveDate};
use chrono_tz::{America, Tz};
use proptest::prelude::*;

use super::ledger::order_of_spending;
use super::*;
use crate::domain::desk::Overdraw;
use crate::domain::instant::{Instant, day_bounds};
use crate::domain::refusal::Refusal;
use crate::domain::ticket::TicketNumber;

const ZONE: Tz = America::Santiago;
const START: Instant = Instant::from_seconds(1_772_366_400); // 2026-03-01T12:00:00Z

/// An organisation's entries as they would be kept, and the instant that they have reached.
#[derive(Clone, Debug)]
struct Desk {
    entries: Vec<Entry>,
    at: Instant,
}

impl Desk {
    fn new() -> Self {
        Self { entries: Vec::new(), at: START }
    }

    fn ledger(&self) -> Ledger {
        Ledger::replay("acme", ZONE, &self.entries).unwrap()
    }

    fn up_to(&self, at: Instant) -> Ledger {
        Ledger::replay("acme", ZONE, self.entries.iter().filter(|entry| entry.at <= at)).unwrap()
    }

    fn numbers(&self) -> Numbers {
        let lots = self.entries.iter().flat_map(|entry| &entry.lots);
        let entry = self.entries.last().map_or(EntryId::new(0), |entry| entry.id);
        Numbers { entry: entry.next(), lot: lots.map(|lot| lot.id).max().map_or(LotId::new(1), LotId::next) }
    }

    fn book(
        &mut self,
        decide: impl FnOnce(&mut Book) -> Result<EntryId, Refusal>,
    ) -> Result<EntryId, Refusal> {
        let mut book = Book::open(self.ledger(), self.at, self.numbers());
        let made = decide(&mut book)?;
        self.entries.extend(book.finish());
        Ok(made)
    }

    fn buy(&mut self, minutes: i64, expires_on: Option<&str>) -> EntryId {
        let expires_on = expires_on.map(|day| day.parse().unwrap());
        self.book(|book| book.buy(Deposit { minutes, expires_on, ..Deposit::default() })).unwrap()
    }

    fn spend(&mut self, minutes: i64, overdraw: Overdraw) -> Result<EntryId, Refusal> {
        let particulars = Particulars { ticket: TicketNumber::new(1), ..Particulars::default() };
        self.book(|book| book.consume(Charge { minutes, overdraw, particulars }))
    }

    fn refund(&mut self, entry: EntryId, minutes: Option<i64>) -> Result<EntryId, Refusal> {
        self.book(|book| book.refund(entry, minutes, None))
    }

    /// What each lot has left: its number, its source, minutes.
    fn left(&self) -> Vec<(i64, LotSource, i64)> {
        let held = self.ledger().holdings_at(self.at);
        held.iter().map(|one| (one.lot.id.number(), one.lot.source, one.remaining)).collect()
    }

    fn entry(&self, id: EntryId) -> &Entry {
        self.entries.iter().find(|entry| entry.id == id).unwrap()
    }

    fn draws(&self, id: EntryId) -> Vec<(i64, i64)> {
        self.entry(id).draws.iter().map(|draw| (draw.lot.number(), draw.minutes)).collect()
    }
}

#[test]
fn lots_are_spent_by_their_last_day_and_those_without_one_last() {
    let mut desk = Desk::new();
    desk.buy(100, None);
    desk.buy(20, Some("2026-12-31"));
    desk.buy(30, Some("2026-06-30"));
    let charge = desk.spend(60, Overdraw::Deny).unwrap();
    assert_eq!(desk.draws(charge), [(3, -30), (2, -20), (1, -10)]);
    let slices = desk.entry(charge).slices();
    let minutes = slices.iter().map(|slice| (slice.from_minute, slice.to_minute, slice.lot.number()));
    assert_eq!(minutes.collect::<Vec<_>>(), [(1, 30, 3), (31, 50, 2), (51, 60, 1)]);
}

#[test]
fn a_lot_can_be_spent_to_the_end_of_its_last_day_in_the_zone_of_the_organisation() {
    let mut desk = Desk::new();
    desk.buy(50, Some("2026-04-04"));
    let end = day_bounds(NaiveDate::from_ymd_opt(2026, 4, 4).unwrap(), ZONE).1;
    let (last, gone) = (end.checked_sub_seconds(1).unwrap(), end);
    assert_eq!((desk.ledger().balance_at(last), desk.ledger().balance_at(gone)), (50, 0));
    assert_eq!(desk.ledger().holdings_at(gone), []);
    desk.at = last;
    desk.spend(1, Overdraw::Deny).unwrap();
    desk.at = gone;
    let refused = Refusal::InsufficientCredit { org: "acme".into(), balance_min: 0, needed_min: 1 };
    assert_eq!(desk.spend(1, Overdraw::Deny), Err(refused));
}

#[test]
fn an_expiry_is_booked_at_its_instant_before_the_next_entry() {
    let mut desk = Desk::new();
    desk.buy(50, Some("2026-04-04"));
    desk.at = desk.at.checked_add_seconds(90 * 86_400).unwrap();
    desk.buy(10, None);
    let kinds: Vec<_> = desk.entries.iter().map(|entry| (entry.kind, entry.minutes)).collect();
    assert_eq!(kinds, [(EntryKind::Purchase, 50), (EntryKind::Expiry, -50), (EntryKind::Purchase, 10)]);
    assert_eq!(desk.entries[1].at.to_string(), "2026-04-05T04:00:00Z");
    assert_eq!(desk.ledger().expiries(desk.at), []);
}

#[test]
fn what_is_owed_is_one_lot_and_the_next_minutes_pay_it_first() {
    let mut desk = Desk::new();
    desk.buy(10, None);
    desk.spend(15, Overdraw::CloseOut).unwrap();
    desk.spend(7, Overdraw::CloseOut).unwrap();
    assert_eq!(desk.left(), [(2, LotSource::Overdraft, -12)]);
    let bought = desk.buy(5, None);
    assert_eq!((desk.draws(bought), desk.left()), (vec![(2, 5)], vec![(2, LotSource::Overdraft, -7)]));
    let bought = desk.buy(120, None);
    assert_eq!(desk.draws(bought), [(2, 7), (3, 113)]);
    assert_eq!(desk.left(), [(3, LotSource::Purchase, 113)]);
}

#[test]
fn without_leave_to_overdraw_nothing_is_booked_beyond_the_balance() {
    let mut desk = Desk::new();
    desk.buy(10, None);
    let refused = Refusal::InsufficientCredit { org: "acme".into(), balance_min: 10, needed_min: 11 };
    assert_eq!(desk.spend(11, Overdraw::Deny), Err(refused));
    assert_eq!(desk.entries.len(), 1);
    assert!(desk.book(|book| book.adjust(-11, Particulars::default())).is_err());
    desk.book(|book| book.adjust(-10, Particulars::default())).unwrap();
    assert_eq!(desk.left(), []);
}

#[test]
fn a_refund_returns_the_last_minutes_drawn_first() {
    let mut desk = Desk::new();
    desk.buy(30, Some("2026-06-30"));
    desk.buy(30, None);
    let charge = desk.spend(50, Overdraw::Deny).unwrap();
    let first = desk.refund(charge, Some(15)).unwrap();
    assert_eq!(desk.draws(first), [(2, 15)]);
    let second = desk.refund(charge, Some(10)).unwrap();
    assert_eq!(desk.draws(second), [(2, 5), (1, 5)]);
    let rest = desk.refund(charge, None).unwrap();
    assert_eq!(desk.draws(rest), [(1, 25)]);
    for asked_min in [None, Some(1)] {
        let entry = charge.to_string();
        let refused = Err(Refusal::RefundExceeds { entry, charged_min: 50, refundable_min: 0, asked_min });
        assert_eq!(desk.refund(charge, asked_min), refused);
    }
}

#[test]
fn minutes_of_a_lot_that_expired_return_as_a_lot_that_never_does() {
    let mut desk = Desk::new();
    desk.buy(30, Some("2026-03-10"));
    desk.buy(30, None);
    let charge = desk.spend(40, Overdraw::Deny).unwrap();
    desk.at = desk.at.checked_add_seconds(30 * 86_400).unwrap();
    let refund = desk.refund(charge, None).unwrap();
    assert_eq!(desk.draws(refund), [(2, 10), (3, 30)]);
    assert_eq!(desk.left(), [(2, LotSource::Purchase, 30), (3, LotSource::Refund, 30)]);
}

#[test]
fn a_refund_pays_what_is_owed_before_it_returns_minutes() {
    let mut desk = Desk::new();
    desk.buy(20, None);
    let charge = desk.spend(20, Overdraw::Deny).unwrap();
    desk.spend(5, Overdraw::CloseOut).unwrap();
    let refund = desk.refund(charge, None).unwrap();
    assert_eq!(desk.draws(refund), [(2, 5), (1, 15)]);
    assert_eq!(desk.left(), [(1, LotSource::Purchase, 15)]);
}

#[test]
fn what_a_refund_pays_off_is_what_was_drawn_last() {
    let mut desk = Desk::new();
    desk.buy(10, Some("2026-06-30"));
    desk.buy(10, None);
    let charge = desk.spend(20, Overdraw::Deny).unwrap();
    desk.spend(5, Overdraw::CloseOut).unwrap();
    let refund = desk.refund(charge, Some(12)).unwrap();
    assert_eq!(desk.draws(refund), [(3, 5), (2, 5), (1, 2)]);
    let rest = desk.refund(charge, None).unwrap();
    assert_eq!(desk.draws(rest), [(1, 8)]);
}

#[test]
fn only_a_charge_is_taken_back() {
    let mut desk = Desk::new();
    let bought = desk.buy(20, None);
    assert_eq!(desk.refund(bought, None), Err(Refusal::NotACharge { entry: "E-1".into() }));
    let charge = desk.spend(5, Overdraw::Deny).unwrap();
    let refund = desk.refund(charge, None).unwrap();
    assert_eq!(desk.refund(refund, None), Err(Refusal::NotACharge { entry: refund.to_string() }));
}

#[test]
fn entries_that_other_hands_changed_are_no_ledger() {
    let mut desk = Desk::new();
    desk.buy(20, None);
    let charge = desk.spend(5, Overdraw::Deny).unwrap();
    desk.refund(charge, Some(2)).unwrap();
    let spoilt = |change: fn(&mut Vec<Entry>)| {
        let mut entries = desk.entries.clone();
        change(&mut entries);
        Ledger::replay("acme", ZONE, &entries).err().map(|(id, flaw)| (id.number(), flaw))
    };
    assert_eq!(spoilt(|_| ()), None);
    assert_eq!(spoilt(|all| all[0].minutes = 200), Some((1, Flaw::Sum)));
    assert_eq!(spoilt(|all| all[1].at = Instant::MIN), Some((2, Flaw::Order)));
    assert_eq!(spoilt(|all| all[1].draws[0].lot = LotId::new(9)), Some((2, Flaw::Lot)));
    assert_eq!(spoilt(|all| all[2].reverses = None), Some((3, Flaw::Reversal)));
    let take_more = |all: &mut Vec<Entry>| {
        all[1].draws[0].minutes = -25;
        all[1].minutes = -25;
    };
    assert_eq!(spoilt(take_more), Some((2, Flaw::Overdrawn)));
}

#[test]
fn a_last_day_that_is_over_is_refused_and_today_is_not() {
    let mut desk = Desk::new();
    let mut deposit = |day: &str| {
        let expires_on = day.parse().ok();
        desk.book(|book| book.grant(Deposit { minutes: 5, expires_on, ..Deposit::default() }))
    };
    assert!(matches!(deposit("2026-02-28"), Err(Refusal::Malformed { field: "--expires", .. })));
    assert!(deposit("2026-03-01").is_ok());
}

/// Something that may happen to an organisation's credits.
#[derive(Clone, Debug)]
enum Act {
    Wait(i64),
    Buy(i64, Option<u64>),
    Grant(i64, Option<u64>),
    Spend(i64, Overdraw),
    Refund(usize, Option<i64>),
    Adjust(i64),
}

fn act() -> impl Strategy<Value = Act> {
    let days = || prop::option::of(0_u64..40);
    let overdraw = prop_oneof![Just(Overdraw::Deny), Just(Overdraw::CloseOut)];
    prop_oneof![
        3 => (1_i64..1_500_000).prop_map(Act::Wait),
        2 => (1_i64..200, days()).prop_map(|(minutes, day)| Act::Buy(minutes, day)),
        1 => (1_i64..100, days()).prop_map(|(minutes, day)| Act::Grant(minutes, day)),
        4 => (1_i64..120, overdraw).prop_map(|(minutes, overdraw)| Act::Spend(minutes, overdraw)),
        2 => (any::<usize>(), prop::option::of(1_i64..60)).prop_map(|(one, minutes)| Act::Refund(one, minutes)),
        1 => (-80_i64..80).prop_map(Act::Adjust),
    ]
}

impl Desk {
    /// Does it if it is allowed; what is refused changes nothing.
    fn does(&mut self, act: &Act) {
        let today = self.at.local(ZONE).date();
        let deposit = |minutes, days: Option<u64>| {
            let expires_on = days.and_then(|days| today.checked_add_days(Days::new(days)));
            Deposit { minutes, expires_on, ..Deposit::default() }
        };
        let done = match *act {
            Act::Wait(seconds) => {
                self.at = self.at.checked_add_seconds(seconds).unwrap();
                return;
            }
            Act::Buy(minutes, days) => self.book(|book| book.buy(deposit(minutes, days))),
            Act::Grant(minutes, days) => self.book(|book| book.grant(deposit(minutes, days))),
            Act::Spend(minutes, overdraw) => self.spend(minutes, overdraw),
            Act::Refund(one, minutes) => {
                let charges = self.entries.iter().filter(|entry| entry.kind == EntryKind::Consumption);
                let charges: Vec<_> = charges.map(|entry| entry.id).collect();
                let Some(charge) = charges.get(one % charges.len().max(1)) else { return };
                self.refund(*charge, minutes)
            }
            Act::Adjust(minutes) => self.book(|book| book.adjust(minutes, Particulars::default())),
        };
        drop(done);
    }

    /// The sum of entries = the balance = the sum of what lots have left, and lots are as they may be.
    fn adds_up_at(&self, at: Instant) {
        let ledger = self.up_to(at);
        let entries: i64 = self.entries.iter().filter(|one| one.at <= at).map(|one| one.minutes).sum();
        let lost: i64 = ledger.expiries(at).iter().map(|expiry| expiry.minutes).sum();
        let held = ledger.holdings_at(at);
        let left: i64 = held.iter().map(|one| one.remaining).sum();
        assert_eq!(entries, ledger.booked_balance());
        assert_eq!((entries - lost, left), (ledger.balance_at(at), ledger.balance_at(at)));
        let owing = held.iter().filter(|one| one.remaining < 0).count();
        assert!(owing == 0 || held.len() == 1, "nothing is left while something is owed: {held:?}");
        for one in &held {
            assert_eq!(one.remaining < 0, one.lot.source == LotSource::Overdraft, "{one:?}");
            assert!(one.lot.expires_at(ZONE).is_none_or(|expired| at < expired), "{one:?} has expired");
        }
    }

    fn instants(&self) -> Vec<Instant> {
        let lots = self.entries.iter().flat_map(|entry| &entry.lots);
        let ends = lots.filter_map(|lot| lot.expires_at(ZONE));
        let ends = ends.flat_map(|end| [end.checked_sub_seconds(1).unwrap(), end]);
        self.entries.iter().map(|entry| entry.at).chain(ends).chain([self.at]).collect()
    }
}

proptest! {
    #[test]
    fn the_ledger_adds_up_at_every_instant(acts in prop::collection::vec(act(), 1..40)) {
        let mut desk = Desk::new();
        let mut said = Vec::new();
        for act in &acts {
            if let Act::Wait(_) = act {
                said.push((desk.at, desk.ledger().balance_at(desk.at), desk.left()));
            }
            desk.does(act);
            desk.adds_up_at(desk.at);
        }
        for at in desk.instants() {
            desk.adds_up_at(at);
        }
        // What was said of an instant stays true whatever is booked later.
        for (at, balance, left) in said {
            let then = Desk { entries: desk.entries.iter().filter(|one| one.at <= at).cloned().collect(), at };
            prop_assert_eq!(then.up_to(at).balance_at(at), balance);
            prop_assert_eq!(then.left(), left);
        }
    }

    #[test]
    fn a_charge_draws_by_last_day_then_age_and_owes_only_what_lots_lack(
        acts in prop::collection::vec(act(), 1..40)
    ) {
        let mut desk = Desk::new();
        for act in &acts {
            desk.does(act);
        }
        let ledger = desk.ledger();
        for charge in desk.entries.iter().filter(|one| one.kind == EntryKind::Consumption) {
            let before = Ledger::replay("acme", ZONE, desk.entries.iter().take_while(|one| one.id < charge.id));
            let mut lacking = -charge.minutes;
            let mut expected = Vec::new();
            for held in before.unwrap().holdings_at(charge.at).iter().filter(|one| one.remaining > 0) {
                let taken = held.remaining.min(lacking);
                lacking -= taken;
                expected.extend((taken > 0).then_some(Draw { lot: held.lot.id, minutes: -taken }));
            }
            let (paid, owed) = charge.draws.split_at(expected.len());
            prop_assert_eq!(paid, expected.as_slice());
            prop_assert_eq!(owed.iter().map(|draw| -draw.minutes).sum::<i64>(), lacking);
            let lots: Vec<_> = paid.iter().map(|draw| order_of_spending(&ledger.holding(draw.lot).unwrap().lot)).collect();
            prop_assert!(lots.is_sorted());
        }
    }

    #[test]
    fn a_charge_taken_back_at_once_leaves_lots_as_they_were(
        acts in prop::collection::vec(act(), 1..30), minutes in 1_i64..500
    ) {
        let mut desk = Desk::new();
        for act in &acts {
            desk.does(act);
        }
        let before = desk.left();
        if let Ok(charge) = desk.spend(minutes, Overdraw::Deny) {
            desk.refund(charge, None).unwrap();
            prop_assert_eq!(desk.left(), before);
        }
    }

    #[test]
    fn never_more_is_taken_back_than_was_charged(acts in prop::collection::vec(act(), 1..60)) {
        let mut desk = Desk::new();
        for act in &acts {
            desk.does(act);
        }
        for charge in desk.entries.iter().filter(|one| one.kind == EntryKind::Consumption) {
            let back = desk.entries.iter().filter(|one| one.reverses == Some(charge.id));
            prop_assert!(back.map(|one| one.minutes).sum::<i64>() <= -charge.minutes);
        }
    }

    #[test]
    fn what_is_charged_is_whole_units_and_never_less_than_was_worked(
        worked in 1_u32..10_000, unit_minutes in 1_u32..90, minimum_minutes in 0_u32..90
    ) {
        let charged = charged(worked, crate::domain::desk::Rounding { unit_minutes, minimum_minutes });
        prop_assert!(charged >= worked.max(minimum_minutes) && charged.is_multiple_of(unit_minutes));
        prop_assert!(charged < worked.max(minimum_minutes) + unit_minutes);
    }
}
