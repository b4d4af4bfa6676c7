//! 309 business-hours and SLA cases whose expectations come from the test suites of other systems (DESIGN §7).
//!
//! `tests/data/sla_vectors.jsonl`, one case a line. `first_response_met` and `solution_met` there mean "not broken".
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]
use std::sync::Arc;

use mesa::domain::calendar::{Calendar, CalendarSpec, Hours, Target, Timeline};
use mesa::domain::instant::Instant;
use mesa::domain::sla::{
    Clock, ClockState, Fact, FactKind, Metric, Party, PerMetric, Promise, Runs, State, clocks, explain,
};
use serde_json::Value;

const VECTORS: &str = include_str!("data/sla_vectors.jsonl");

fn cases(kind: &str) -> Vec<Value> {
    let cases = VECTORS.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    cases.filter(|case| case["kind"] == kind).collect()
}

fn at(value: &Value) -> Instant {
    Instant::parse_rfc3339(value.as_str().unwrap()).unwrap()
}

/// Minutes with a fraction, as whole seconds.
#[expect(clippy::cast_possible_truncation, reason = "the cases stay far below 2^53 seconds")]
fn seconds(minutes: &Value) -> i64 {
    (minutes.as_f64().unwrap() * 60.0).round() as i64
}

fn windows(value: &Value) -> Vec<String> {
    let window = |pair: &Value| format!("{}-{}", pair[0].as_str().unwrap(), pair[1].as_str().unwrap());
    value.as_array().unwrap().iter().map(window).collect()
}

fn calendar(case: &Value) -> Arc<Calendar> {
    let written = &case["calendar"];
    let table = |name: &str| {
        let entries = written[name].as_object().into_iter().flatten();
        entries.map(|(key, value)| (key.clone(), windows(value))).collect()
    };
    let holidays = written["holidays"].as_array().unwrap().iter().map(|day| day.as_str().unwrap().to_owned());
    let spec = CalendarSpec {
        key: "case".to_owned(),
        timezone: written["timezone"].as_str().unwrap().to_owned(),
        always_open: false,
        holidays: holidays.collect(),
        hours: table("hours"),
        dates: table("date_hours"),
        ..CalendarSpec::default()
    };
    Arc::new(Calendar::compile(&spec).unwrap_or_else(|problems| panic!("{}: {problems:?}", case["id"])))
}

/// The calendar itself and laid out around the case: both must give the answer.
fn both_ways(case: &Value, from: Instant, to: Instant) -> [Hours; 2] {
    let calendar = calendar(case);
    [Hours::from(Arc::new(Timeline::new(calendar.clone(), from, to))), Hours::from(calendar)]
}

#[test]
fn every_due_instant_is_the_expected_one() {
    let cases = cases("due");
    for case in &cases {
        let (start, expected) = (at(&case["start"]), at(&case["expect_due"]));
        for hours in both_ways(case, start.min(expected), start.max(expected)) {
            let due = match case["business_days"].as_u64() {
                Some(days) => hours.due(start, Target::BusinessDays(u32::try_from(days).unwrap())),
                None => hours.advance(start, seconds(&case["minutes"])),
            };
            assert_eq!(due.map(|due| due.to_string()), Some(expected.to_string()), "{case}");
        }
    }
    assert_eq!(cases.len(), 145);
}

#[test]
fn every_elapsed_time_is_the_expected_one() {
    let cases = cases("elapsed");
    for case in &cases {
        let (start, end) = (at(&case["start"]), at(&case["end"]));
        for hours in both_ways(case, start, end) {
            let (elapsed, expected) = (hours.elapsed(start, end), seconds(&case["expect_minutes"]));
            let step = case["round"]["to_min"].as_f64().map_or(1, |_| seconds(&case["round"]["to_min"]));
            let rounded = match case["round"]["mode"].as_str() {
                Some("ceil") => elapsed.div_euclid(step) * step + if elapsed % step == 0 { 0 } else { step },
                Some("round" | "nearest") => (elapsed + step / 2).div_euclid(step) * step,
                _ => elapsed.div_euclid(step) * step,
            };
            assert_eq!(rounded, expected, "{case}");
        }
    }
    assert_eq!(cases.len(), 86);
}

#[test]
fn every_instant_is_open_or_closed_as_expected() {
    let cases = cases("is_open");
    for case in &cases {
        assert_eq!(calendar(case).is_open(at(&case["start"])), case["expect"].as_bool().unwrap(), "{case}");
    }
    assert_eq!(cases.len(), 61);
}

fn state(status: &str, paused: &[Value]) -> State {
    match status {
        "resolved" => State::Resolved,
        "closed" => State::Closed,
        _ if paused.iter().any(|it| it == status) => State::Paused,
        _ => State::Open,
    }
}

fn facts(case: &Value) -> Vec<Fact<'static>> {
    let paused = case["paused_statuses"].as_array().unwrap();
    let kind = |event: &Value| -> FactKind<'static> {
        let state = state(event["value"].as_str().unwrap(), paused);
        match event["type"].as_str().unwrap() {
            "created" => FactKind::Opened { state, status: "created" },
            "agent_reply" => FactKind::Replied { by: Party::Agent },
            "customer_reply" => FactKind::Replied { by: Party::Customer },
            "status" => FactKind::Moved { state, runs: Runs::ByState, status: "moved", by: Party::Agent },
            other => panic!("unknown event {other}"),
        }
    };
    case["events"].as_array().unwrap().iter().map(|it| Fact { at: at(&it["at"]), kind: kind(it) }).collect()
}

fn promise(case: &Value) -> Promise {
    let mut promise = Promise::new("case", calendar(case));
    promise.pauses = PerMetric::default_pauses();
    promise.pauses.first_response = case["options"]["pause_first_response"] != false;
    let metrics = [Metric::FirstResponse, Metric::NextResponse, Metric::Resolution];
    for (metric, key) in metrics.into_iter().zip(["first_response_min", "update_min", "solution_min"]) {
        if !case["policy"][key].is_null() {
            let target = Target::Seconds(u32::try_from(seconds(&case["policy"][key])).unwrap());
            promise = promise.with(metric, target);
        }
    }
    promise
}

fn check(case: &Value, expectation: &str, clock: &Clock) {
    let expected = &case["expect"][expectation];
    if expectation.ends_with("_due") {
        let expected = (!expected.is_null()).then(|| at(expected).to_string());
        assert_eq!(clock.due_at.map(|due| due.to_string()), expected, "{expectation} of {case}");
    } else if expectation.ends_with("_in_min") {
        assert_eq!(clock.elapsed_s, seconds(expected), "{expectation} of {case}");
        assert!(clock.met_at.is_some(), "{expectation} of {case}");
    } else {
        assert_eq!(
            clock.state != ClockState::Breached,
            expected.as_bool().unwrap(),
            "{expectation} of {case}"
        );
    }
}

#[test]
fn every_life_of_a_ticket_ends_as_expected() {
    let cases = cases("lifecycle");
    for case in &cases {
        let (facts, promise) = (facts(case), promise(case));
        let last = facts.last().unwrap().at;
        let as_of = if case["as_of"].is_null() { last } else { at(&case["as_of"]).max(last) };
        let clocks = clocks(&facts, &promise, as_of);
        for expectation in case["expect"].as_object().unwrap().keys() {
            let metric = match expectation.split('_').next().unwrap() {
                "first" => Metric::FirstResponse,
                "update" => Metric::NextResponse,
                _ => Metric::Resolution,
            };
            check(case, expectation, clocks.iter().find(|clock| clock.metric == metric).unwrap());
        }
        for explained in explain(&facts, &promise, as_of) {
            let whole: i64 = explained.intervals.iter().map(|interval| interval.seconds).sum();
            assert_eq!(whole, as_of.seconds() - facts[0].at.seconds(), "{case}");
        }
    }
    assert_eq!(cases.len(), 17);
}
