//! Days, terms and the most favourable of several contracts.
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::domain::day;

fn date(text: &str) -> NaiveDate {
    day::parse(text).unwrap()
}

fn contract(starts: &str, months: u32) -> Contract {
    Contract {
        id: ContractId::new(1),
        org: "acme".to_owned(),
        asset: None,
        kind: "gold".to_owned(),
        reference: None,
        starts: date(starts),
        ends: day::last_of_months(date(starts), months).unwrap(),
        cancelled_on: None,
        cancel_reason: None,
        cancelled_at: None,
        calendar: None,
        channels: BTreeMap::new(),
        targets: BTreeMap::new(),
        members: BTreeSet::new(),
        notes: None,
        created_at: Instant::from_seconds(0),
    }
}

/// Renews a contract so often, and returns each term as `first..last`.
fn renewed(mut contract: Contract, months: u32, times: u32) -> Vec<String> {
    let mut terms = Vec::new();
    for last in 1..=times {
        let term =
            contract.renewal(last, months, (Instant::from_seconds(0), Instant::from_seconds(0))).unwrap();
        contract.ends = term.ends;
        terms.push(format!("{}..{}", term.starts, term.ends));
    }
    terms
}

#[test]
fn an_id_is_written_in_three_ways() {
    for text in ["C-12", "c-12", " 12 "] {
        assert_eq!(ContractId::parse(text), Some(ContractId::new(12)), "{text}");
    }
    for none in ["", "C-", "C12", "C-0", "-1", "C--1", "T-1", "1x", "99999999999999999999"] {
        assert_eq!(ContractId::parse(none), None, "{none}");
    }
}

#[test]
fn the_first_and_the_last_day_count_and_the_day_after_does_not() {
    let contract = contract("2026-01-01", 12);
    for (day, standing) in [
        ("2025-12-31", Standing::Future),
        ("2026-01-01", Standing::InForce),
        ("2026-12-31", Standing::InForce),
        ("2027-01-01", Standing::Expired),
    ] {
        assert_eq!(contract.standing_on(date(day)), standing, "{day}");
    }
}

#[test]
fn a_cancelled_contract_ends_the_day_before() {
    let cancelled = Contract { cancelled_on: Some(date("2026-03-01")), ..contract("2026-01-01", 12) };
    assert!(cancelled.in_force_on(date("2026-02-28")));
    assert_eq!(cancelled.standing_on(date("2026-03-01")), Standing::Cancelled);
    assert_eq!(cancelled.standing_on(date("2027-03-01")), Standing::Cancelled);
    assert_eq!(cancelled.last_day(), date("2026-02-28"));
    assert_eq!(contract("2026-01-01", 12).last_day(), date("2026-12-31"));
}

#[test]
fn a_renewal_follows_the_old_end_without_drifting() {
    assert_eq!(renewed(contract("2026-01-01", 12), 12, 1), ["2027-01-01..2027-12-31"]);
    assert_eq!(
        renewed(contract("2026-01-31", 1), 1, 3),
        ["2026-02-28..2026-03-30", "2026-03-31..2026-04-29", "2026-04-30..2026-05-30"]
    );
    assert_eq!(
        renewed(contract("2028-02-29", 12), 12, 4),
        [
            "2029-02-28..2030-02-27",
            "2030-02-28..2031-02-27",
            "2031-02-28..2032-02-28",
            "2032-02-29..2033-02-27"
        ]
    );
    // A year, then a month: each term has the length that its kind has when it is recorded.
    assert_eq!(renewed(contract("2026-01-31", 12), 1, 1), ["2027-01-31..2027-02-27"]);
}

#[test]
fn what_is_of_the_whole_organisation_covers_whatever_a_ticket_is_about() {
    let whole = contract("2026-01-01", 12);
    let of_asset = Contract { asset: Some("DEP-77".to_owned()), ..whole.clone() };
    assert!(whole.covers(None) && whole.covers(Some("DEP-77")));
    assert!(of_asset.covers(Some("DEP-77")) && !of_asset.covers(Some("DEP-78")) && !of_asset.covers(None));
}

proptest! {
    #[test]
    fn terms_touch_and_are_in_force_from_end_to_end(start in 0i64..20_000, months in 1u32..37, times in 1u32..30) {
        let first = date("1990-01-01") + chrono::TimeDelta::days(start);
        let mut contract = contract(&first.to_string(), months);
        for last in 1..=times {
            let term = contract.renewal(last, months, (Instant::from_seconds(0), Instant::from_seconds(0))).unwrap();
            prop_assert_eq!(term.starts, contract.ends.succ_opt().unwrap());
            prop_assert_eq!(term.number, last + 1);
            contract.ends = term.ends;
        }
        prop_assert_eq!(Some(contract.ends), day::last_of_months(first, months * (times + 1)));
        prop_assert!(contract.in_force_on(first) && contract.in_force_on(contract.ends));
        prop_assert!(!contract.in_force_on(contract.ends.succ_opt().unwrap()));
    }
}

/// A desk that promises eight hours of an office, with a calendar that never closes beside it.
const POLICY: &str = r#"
[desk]
name = "Mesa"
[[status]]
key = "new"
state = "open"
initial = true
[[status]]
key = "closed"
state = "closed"
[[department]]
key = "support"
[[contract_kind]]
key = "gold"
[[contract_kind]]
key = "platinum"
[[calendar]]
key = "office"
timezone = "UTC"
hours = { mon = ["09:00-18:00"], tue = ["09:00-18:00"], wed = ["09:00-18:00"], thu = ["09:00-18:00"], fri = ["09:00-18:00"] }
[[calendar]]
key = "always"
timezone = "UTC"
always_open = true
[[sla]]
key = "platinum"
when = { contract_kind = ["platinum"] }
calendar = "office"
targets = { resolution = "6h" }
[[sla]]
key = "default"
calendar = "office"
targets = { first_response = "2h", resolution = "8h" }
"#;

mod several {
    use proptest::prelude::*;

    use super::super::*;
    use super::{POLICY, contract};
    use crate::domain::desk::Policy;
    use crate::domain::ticket::event::Opened;
    use crate::domain::ticket::promise::Promises;
    use crate::domain::ticket::{Ticket, TicketNumber};

    /// Returns a contract that promises so much.
    fn promising(id: i64, calendar: Option<&str>, targets: &[(Metric, &str)]) -> Contract {
        let targets = targets.iter().map(|(metric, text)| (*metric, Target::parse(text).unwrap()));
        Contract {
            id: ContractId::new(id),
            calendar: calendar.map(str::to_owned),
            targets: targets.collect(),
            ..contract("2026-01-01", 12)
        }
    }

    /// Returns a ticket of that instant.
    fn ticket(opened_at: &str, policy: &Policy) -> Ticket {
        let opened = r#"{"policy_version": 1, "subject": "s", "department": "support", "channel": "cli", "status": "new"}"#;
        let opened: Opened = serde_json::from_str(opened).unwrap();
        let at = Instant::parse_rfc3339(opened_at).unwrap();
        Ticket::opened(TicketNumber::new(1).unwrap(), at, &opened, policy)
    }

    /// Returns what these contracts come to for a ticket of that instant, and its resolution's due instant.
    fn judged(covering: &[Contract], opened_at: &str) -> (Option<Terms>, String) {
        let policy = Policy::from_applied(POLICY).unwrap();
        let promises = Promises::new(&policy);
        let ticket = ticket(opened_at, &policy);
        let terms = terms(covering, &ticket, &promises);
        let promise = promises.of(&Ticket { terms: terms.clone(), ..ticket.clone() }).unwrap();
        let due = promise.hours.due(ticket.opened_at, promise.targets.resolution.unwrap());
        (terms, due.unwrap().to_string())
    }

    #[test]
    fn without_a_contract_the_rule_stands() {
        assert_eq!(judged(&[], "2026-03-02T09:00:00Z"), (None, "2026-03-02T17:00:00Z".to_owned()));
    }

    #[test]
    fn a_contract_beats_the_rule_for_better_and_for_worse() {
        let (terms, due) =
            judged(&[promising(1, None, &[(Metric::Resolution, "4h")])], "2026-03-02T09:00:00Z");
        assert_eq!(due, "2026-03-02T13:00:00Z");
        let terms = terms.unwrap();
        assert_eq!(terms.source(Metric::Resolution), Some(ContractId::new(1)));
        assert_eq!(terms.source(Metric::FirstResponse), None);
        let (_, due) = judged(&[promising(1, None, &[(Metric::Resolution, "9h")])], "2026-03-02T09:00:00Z");
        assert_eq!(due, "2026-03-02T18:00:00Z");
    }

    #[test]
    fn a_calendar_alone_counts_the_rules_targets() {
        let (terms, due) = judged(&[promising(3, Some("always"), &[])], "2026-03-02T17:00:00Z");
        assert_eq!(due, "2026-03-03T01:00:00Z");
        assert_eq!(terms.unwrap().source(Metric::FirstResponse), Some(ContractId::new(3)));
        let (_, due) = judged(&[promising(3, Some("dropped"), &[])], "2026-03-02T17:00:00Z");
        assert_eq!(due, "2026-03-03T16:00:00Z");
    }

    #[test]
    fn of_several_each_metric_has_the_soonest() {
        let one = promising(1, None, &[(Metric::Resolution, "4h"), (Metric::FirstResponse, "1h")]);
        let other = promising(2, None, &[(Metric::Resolution, "3h"), (Metric::FirstResponse, "90m")]);
        let (terms, due) = judged(&[one, other], "2026-03-02T09:00:00Z");
        assert_eq!(due, "2026-03-02T12:00:00Z");
        let terms = terms.unwrap();
        assert_eq!(terms.targets_by[&Metric::Resolution], ContractId::new(2));
        assert_eq!(terms.targets_by[&Metric::FirstResponse], ContractId::new(1));
        assert_eq!((terms.contracts.len(), terms.kinds.len()), (2, 1));
    }

    #[test]
    fn which_calendar_is_better_depends_on_the_instant_of_opening() {
        let office = promising(1, None, &[(Metric::Resolution, "4h")]);
        let always = promising(2, Some("always"), &[(Metric::Resolution, "6h")]);
        let both = [office, always];
        let (terms, due) = judged(&both, "2026-03-02T09:00:00Z");
        assert_eq!((terms.unwrap().calendar, due.as_str()), (None, "2026-03-02T13:00:00Z"));
        let (terms, due) = judged(&both, "2026-03-02T17:30:00Z");
        assert_eq!(
            (terms.unwrap().calendar.as_deref(), due.as_str()),
            (Some("always"), "2026-03-02T23:30:00Z")
        );
    }

    #[test]
    fn a_rule_may_ask_for_a_kind_of_contract() {
        let platinum = Contract { kind: "platinum".to_owned(), ..promising(1, None, &[]) };
        let (terms, due) = judged(&[platinum], "2026-03-02T09:00:00Z");
        assert_eq!((terms.unwrap().source(Metric::Resolution), due.as_str()), (None, "2026-03-02T15:00:00Z"));
    }

    /// Contracts that promise a resolution, some on a calendar of their own.
    fn any_contracts() -> impl Strategy<Value = Vec<Contract>> {
        let target = prop_oneof![Just("2h"), Just("5h"), Just("9h"), Just("1bd"), Just("3bd")];
        let calendar = prop_oneof![Just(None), Just(Some("office")), Just(Some("always"))];
        let first = proptest::option::of(prop_oneof![Just("30m"), Just("4h")]);
        let parts = proptest::collection::vec((target, calendar, first), 1..5);
        parts.prop_map(|parts| {
            let with = |(place, (target, calendar, first)): (usize, (&str, Option<&str>, Option<&str>))| {
                let first = first.map(|first| (Metric::FirstResponse, first));
                let targets: Vec<_> = [(Metric::Resolution, target)].into_iter().chain(first).collect();
                promising(i64::try_from(place).unwrap() + 1, calendar, &targets)
            };
            parts.into_iter().enumerate().map(with).collect()
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn several_contracts_are_due_when_the_best_of_them_is(contracts in any_contracts(), hour in 0i64..24 * 14) {
            let opened = Instant::from_seconds(1_772_409_600 + hour * 3_600).to_string();
            let alone = contracts.iter().map(|one| judged(std::slice::from_ref(one), &opened).1).min();
            let (terms, due) = judged(&contracts, &opened);
            prop_assert_eq!(Some(&due), alone.as_ref());
            let terms = terms.unwrap();
            prop_assert!(terms.contracts.contains(&terms.targets_by[&Metric::Resolution]));
            let backwards: Vec<_> = contracts.iter().rev().cloned().collect();
            prop_assert_eq!(judged(&backwards, &opened).1, due);
        }
    }
}

#[test]
fn a_contract_is_known_as_it_was_said_to_be_by_then() {
    let instant = Instant::from_seconds;
    let term = |number, ends, at| Term {
        number,
        starts: date("2026-01-01"),
        ends: date(ends),
        at: instant(at),
        recorded_at: instant(100),
    };
    let terms = [term(1, "2026-12-31", 10), term(2, "2027-12-31", 20)];
    let now = Contract {
        ends: date("2027-12-31"),
        cancelled_on: Some(date("2027-02-01")),
        cancelled_at: Some(instant(30)),
        created_at: instant(10),
        ..contract("2026-01-01", 12)
    };
    let known = |at| now.clone().as_known_at(instant(at), &terms);
    assert_eq!(known(9), None);
    for (at, last_day) in [(10, "2026-12-31"), (19, "2026-12-31"), (20, "2027-12-31"), (30, "2027-01-31")] {
        assert_eq!(known(at).unwrap().last_day(), date(last_day), "{at}");
    }
}
