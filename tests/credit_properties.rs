//! The ledger under random histories, kept by a real store: whatever is done, entries, balance and lots say the same.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must fail")]
mod credit_desk;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use chrono::Days;
use credit_desk::Desk;
use mesa::clock::Clock;
use mesa::domain::credit::{EntryId, EntryKind};
use mesa::domain::instant::Instant;
use mesa::domain::ticket::TicketName;
use mesa::domain::ticket::act::Act;
use mesa::domain::ticket::work::Work;
use mesa::error::Error;
use mesa::ops::credit::{self, Adjust, Balance, Buy, Grant, LedgerFilter, Line, Refund, RefundOf, balance};
use mesa::ops::ticket::{Acting, Words, act};
use mesa::ops::{Circumstances, Outcome, Session};
use mesa::store::Patience;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

const START: Instant = Instant::from_seconds(1_898_596_800); // 2030-03-01T12:00:00Z

/// What may be done to the credits of an organisation; `usize`s choose among what there is.
#[derive(Clone, Debug)]
enum Deed {
    Wait(i64),
    Buy(u32, u32, Option<u64>),
    Grant(u32, Option<u64>),
    Adjust(i64),
    Spend(u32, bool),
    Refund(usize, Option<u32>),
    RefundTicket,
}

fn deed() -> impl Strategy<Value = Deed> {
    let days = || prop::option::of(0_u64..40);
    prop_oneof![
        3 => (1_i64..1_500_000).prop_map(Deed::Wait),
        2 => (prop::sample::select(vec![120, 300, 600, 200]), 1_u32..3, days())
            .prop_map(|(pack, quantity, day)| Deed::Buy(pack, quantity, day)),
        2 => (1_u32..100, days()).prop_map(|(minutes, day)| Deed::Grant(minutes, day)),
        1 => (-80_i64..80).prop_map(Deed::Adjust),
        4 => (1_u32..400, any::<bool>()).prop_map(|(minutes, free)| Deed::Spend(minutes, free)),
        2 => (any::<usize>(), prop::option::of(1_u32..100)).prop_map(|(one, minutes)| Deed::Refund(one, minutes)),
        1 => Just(Deed::RefundTicket),
    ]
}

/// A clock that stands until it is told to go on.
struct Standing(Cell<Instant>);

impl Clock for Standing {
    fn now(&self) -> Instant {
        self.0.get()
    }
}

/// A store of its own with a ticket, T-1.
struct Played {
    _folder: tempfile::TempDir,
    store: PathBuf,
    clock: Standing,
    keys: u32,
}

impl Played {
    fn session(&self, key: Option<String>, as_of: Option<Instant>) -> Session<'_> {
        let patience = Patience { lock_wait: Duration::from_secs(30), on_wait: || () };
        let acting = Some("sofia@desk.example".to_owned());
        Session::open(&self.store, patience, &self.clock).unwrap().in_circumstances(Circumstances {
            acting,
            key,
            as_of,
            ..Circumstances::default()
        })
    }

    fn lines(&self, as_of: Option<Instant>) -> Vec<Line> {
        let filter = LedgerFilter { org: Some("acme".to_owned()), ..LedgerFilter::default() };
        let mut lines = Vec::new();
        let gather = &mut |line: &Line| {
            lines.push(line.clone());
            Ok(())
        };
        self.session(None, as_of).read(|reading| credit::each_line(reading, &filter, gather)).unwrap();
        lines
    }

    fn balance(&self, as_of: Option<Instant>) -> Balance {
        self.session(None, as_of).read(|reading| balance::of(reading, "acme")).unwrap()
    }

    fn does(&self, deed: &Deed, key: &str) -> Result<Outcome, Error> {
        let today = self.clock.now().local(chrono_tz::America::Santiago).date();
        let day = |days: Option<u64>| days.and_then(|days| today.checked_add_days(Days::new(days)));
        let (org, reason) = ("acme".to_owned(), "because".to_owned());
        let session = &mut self.session(Some(key.to_owned()), None);
        let refund = |session: &mut Session, of| {
            credit::refund(session, &Refund { of, reason: "fixed".to_owned() }).map(|done| done.outcome)
        };
        match *deed {
            Deed::Wait(_) => Ok(Outcome::Unchanged),
            Deed::Buy(pack, quantity, days) => {
                let buy = Buy { org, pack, quantity, expires_on: day(days), reference: None };
                credit::buy(session, &buy).map(|done| done.outcome)
            }
            Deed::Grant(minutes, days) => {
                let grant = Grant { org, minutes, expires_on: day(days), reason };
                credit::grant(session, &grant).map(|done| done.outcome)
            }
            Deed::Adjust(minutes) => {
                credit::adjust(session, &Adjust { org, minutes, reason }).map(|done| done.outcome)
            }
            Deed::Spend(minutes, free) => {
                let work = Work { minutes, free, ..Work::default() };
                let (act_, words) = (Act::Time { work }, Words::default());
                let acting = Acting { command: "ticket time", act: act_, from: None, words };
                let ticket: TicketName = "T-1".parse().unwrap();
                act(session, &ticket, &acting).map(|done| done.outcome)
            }
            Deed::Refund(one, minutes) => {
                let charges = self.lines(None).into_iter().filter(|line| line.kind == EntryKind::Consumption);
                let charges: Vec<EntryId> = charges.filter_map(|line| line.entry).collect();
                let of = charges.get(one % charges.len().max(1)).copied().unwrap_or(EntryId::new(1));
                refund(session, RefundOf::Entry(of, minutes))
            }
            Deed::RefundTicket => refund(session, RefundOf::Ticket("T-1".parse().unwrap())),
        }
    }

    /// Does it twice under one key: the second time changes nothing, and what is refused changes nothing either.
    fn does_once(&mut self, deed: &Deed) {
        if let Deed::Wait(seconds) = deed {
            let on = self.clock.0.get().checked_add_seconds(*seconds).unwrap();
            self.clock.0.set(on);
            return;
        }
        self.keys += 1;
        let key = format!("deed-{}", self.keys);
        let before = self.lines(None);
        let done = self.does(deed, &key);
        let after = self.lines(None);
        assert!(done.is_ok() || before == after, "{deed:?} was refused, and did something");
        if done.is_ok() {
            // A refund names the same charge again: those that came since are later.
            assert_eq!(self.does(deed, &key).unwrap(), Outcome::Replayed, "{deed:?}");
            assert_eq!(self.lines(None), after, "{deed:?}");
        }
    }

    /// The sum of entries = the balance = the sum of what lots have left, and the entries' draws lead to those lots.
    fn adds_up(&self, as_of: Option<Instant>) {
        let (lines, balance) = (self.lines(as_of), self.balance(as_of));
        let mut lots: BTreeMap<i64, i64> = BTreeMap::new();
        let mut sum = 0;
        for line in &lines {
            sum += line.minutes;
            assert_eq!(line.balance, sum, "{line:?}");
            assert_eq!(
                line.draws.iter().map(|(draw, _)| draw.minutes).sum::<i64>(),
                line.minutes,
                "{line:?}"
            );
            for (draw, _) in &line.draws {
                *lots.entry(draw.lot.number()).or_default() += draw.minutes;
            }
        }
        lots.retain(|_, left| *left != 0);
        let told = balance.lots.iter().map(|(held, _)| (held.lot.id.number(), held.remaining));
        assert_eq!(told.collect::<BTreeMap<_, _>>(), lots);
        assert_eq!((balance.minutes, lots.values().sum::<i64>()), (sum, sum));
    }
}

#[test]
fn a_store_keeps_a_ledger_that_adds_up_at_every_instant_and_a_key_repeated_changes_nothing() {
    let desk = Desk::new();
    desk.ok("credit grant --org acme --minutes 10 --reason courtesy --at 2025-03-03T12:00:00Z");
    desk.ticket("ana@acme.example", "2025-03-03T12:00:00Z");
    let mut runner = TestRunner::new(Config { cases: 16, failure_persistence: None, ..Config::default() });
    let deeds = prop::collection::vec(deed(), 1..16);
    let outcome = runner.run(&deeds, |deeds| {
        let folder = tempfile::tempdir().unwrap();
        let store = folder.path().join("desk.db");
        std::fs::copy(desk.folder().join("desk.db"), &store).unwrap();
        let mut played = Played { _folder: folder, store, clock: Standing(Cell::new(START)), keys: 0 };
        let mut told = Vec::new();
        for deed in &deeds {
            if let Deed::Wait(_) = deed {
                told.push((played.clock.now(), played.balance(None)));
            }
            played.does_once(deed);
            played.adds_up(None);
        }
        for (at, then) in told {
            played.adds_up(Some(at));
            // What was said of an instant stays true whatever is booked later.
            prop_assert_eq!(played.balance(Some(at)), then);
        }
        Ok(())
    });
    outcome.unwrap();
}
