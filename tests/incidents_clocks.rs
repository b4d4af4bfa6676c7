//! 509 incidents of a real `ServiceNow` log, counted on a clock that never closes, against answers worked out elsewhere.
//!
//! Needs `../shared/data/incidents` (or `MESA_TEST_DATA`); says so where it is absent.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use mesa::domain::calendar::{Calendar, Target};
use mesa::domain::instant::Instant;
use mesa::domain::sla::{
    Clock, ClockState, Fact, FactKind, Metric, Party, Promise, Reason, Runs, State, clocks, explain,
};
use serde_json::Value;

/// One row of a CSV file by its column names.
type Row = HashMap<String, String>;

#[expect(clippy::disallowed_methods, reason = "tests have no configuration to read the variable for them")]
#[expect(clippy::print_stderr, reason = "a skipped test says so")]
fn data() -> Option<PathBuf> {
    let root = std::env::var_os("MESA_TEST_DATA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data"), PathBuf::from);
    let incidents = root.join("incidents");
    if incidents.is_dir() {
        return Some(incidents);
    }
    eprintln!("skipped: no incidents at {} (set MESA_TEST_DATA)", incidents.display());
    None
}

fn rows(path: &Path) -> Vec<Row> {
    csv::Reader::from_path(path).unwrap().deserialize().map(|row| row.unwrap()).collect()
}

fn read_time(text: &str) -> Instant {
    let local = NaiveDateTime::parse_from_str(text, "%d/%m/%Y %H:%M").unwrap();
    Instant::from_seconds(local.and_utc().timestamp())
}

fn lists(mapping: &Value, list: &str, status: &str) -> bool {
    mapping[list].as_array().unwrap().iter().any(|it| it == status)
}

fn state(mapping: &Value, status: &str) -> State {
    match status {
        "Closed" => State::Closed,
        _ if lists(mapping, "resolved", status) => State::Resolved,
        _ if lists(mapping, "paused", status) => State::Paused,
        _ => State::Open,
    }
}

/// The rows of one incident as facts; the log gives the time of each change, equal ones in the order of its lines.
fn facts<'r>(mapping: &Value, rows: &[&'r Row]) -> Vec<Fact<'r>> {
    let opened = FactKind::Opened { state: State::Open, status: "New" };
    let mut facts = vec![Fact { at: read_time(&rows[0]["opened_at"]), kind: opened }];
    let mut ordered: Vec<&&Row> = rows.iter().collect();
    ordered.sort_by_key(|row| read_time(&row["sys_updated_at"]));
    for row in ordered {
        let (at, status) = (read_time(&row["sys_updated_at"]), row["incident_state"].as_str());
        let (state, by) = (state(mapping, status), Party::System);
        if lists(mapping, "first_response", status) {
            facts.push(Fact { at, kind: FactKind::Responded });
        }
        facts.push(Fact { at, kind: FactKind::Moved { state, runs: Runs::ByState, status, by } });
    }
    facts
}

fn promise(days: u32) -> Promise {
    let always = Promise::new("default", Calendar::always("always"));
    always.with(Metric::FirstResponse, Target::Days(days)).with(Metric::Resolution, Target::Days(days))
}

fn judged(directory: &Path, as_of: Instant, mut each: impl FnMut(&str, &[Fact<'_>], &Clock, &Clock)) {
    let mapping: Value =
        serde_json::from_str(&std::fs::read_to_string(directory.join("mapping.json")).unwrap()).unwrap();
    let log = rows(&directory.join("incident_event_log_sample.csv"));
    let mut incidents: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in &log {
        incidents.entry(&row["number"]).or_default().push(row);
    }
    for (number, rows) in incidents {
        let facts = facts(&mapping, &rows);
        if let [response, resolution] = clocks(&facts, &promise(5), as_of).as_slice() {
            each(number, &facts, response, resolution);
        }
    }
}

#[test]
fn every_incident_is_counted_as_the_answers_say() {
    let Some(directory) = data() else { return };
    let cases = rows(&directory.join("cases.csv"));
    let cases: HashMap<&str, &Row> = cases.iter().map(|row| (row["case_id"].as_str(), row)).collect();
    let (mut met, mut breached, mut wall_s) = (0, 0, 0);
    judged(
        &directory,
        Instant::parse_rfc3339("2018-01-01T00:00:00Z").unwrap(),
        |number, _, response, resolution| {
            let counted = [
                ("response_s", response.elapsed_s),
                ("final_s", resolution.elapsed_s),
                ("paused_s", resolution.paused_s),
                ("paused_spells", resolution.paused_spells.into()),
                ("reopens", resolution.reopenings.into()),
            ];
            for (column, value) in counted {
                assert_eq!(value.to_string(), cases[number][column], "{column} of {number}");
            }
            assert_eq!(resolution.met_at.unwrap().to_string(), cases[number]["final_resolved"], "{number}");
            wall_s += resolution.wall_s;
            match resolution.state {
                ClockState::Met => met += 1,
                ClockState::Breached => breached += 1,
                other @ (ClockState::Running | ClockState::Paused | ClockState::Cancelled) => {
                    panic!("{number}: {other:?}")
                }
            }
        },
    );
    assert_eq!((met, breached, wall_s), (430, 79, 324_260_760));
}

#[test]
fn snapshots_of_the_past_count_what_was_open_then() {
    let Some(directory) = data() else { return };
    let answers: Value =
        serde_json::from_str(&std::fs::read_to_string(directory.join("answers.json")).unwrap()).unwrap();
    let snapshots = answers["summary"]["snapshots"].as_array().unwrap();
    assert_eq!(snapshots.len(), 3);
    for snapshot in snapshots {
        let as_of = Instant::parse_rfc3339(snapshot["at"].as_str().unwrap()).unwrap();
        let (mut resolved, mut late) = (0, 0);
        judged(&directory, as_of, |_, _, _, resolution| {
            resolved += u64::from(resolution.met_at.is_some());
            late += u64::from(resolution.met_at.is_none() && resolution.state == ClockState::Breached);
        });
        assert_eq!(resolved, snapshot["resolved"].as_u64().unwrap(), "{snapshot}");
        assert_eq!(late, snapshot["unresolved_and_breached"].as_u64().unwrap(), "{snapshot}");
    }
}

#[test]
fn every_incident_explains_what_it_counts() {
    let Some(directory) = data() else { return };
    let as_of = Instant::parse_rfc3339("2016-05-01T00:00:00Z").unwrap();
    judged(&directory, as_of, |number, facts, _, resolution| {
        let explained = explain(facts, &promise(5), as_of);
        let intervals = &explained.last().unwrap().intervals;
        let paused =
            intervals.iter().filter(|it| it.reason == Reason::Paused).map(|it| it.seconds).sum::<i64>();
        assert_eq!(intervals.iter().map(|it| it.counted_s).sum::<i64>(), resolution.elapsed_s, "{number}");
        assert_eq!(paused, resolution.paused_s, "{number}");
    });
}
