//! A real service-desk log, brought in and reported by the real program, against answers worked out elsewhere.
//!
//! Needs `../shared/data/incidents` (or `MESA_TEST_DATA`); says so where it is absent.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

/// What the log says of its priorities, as slugs of the desk below.
const PRIORITIES: [(&str, &str); 4] =
    [("1 - Critical", "critical"), ("2 - High", "high"), ("3 - Moderate", "moderate"), ("4 - Low", "low")];

const POLICY: &str = r#"
[desk]
name = "Incidents"
language = "en"
timezone = "UTC"

[[status]]
key = "new"
state = "open"
initial = true
[[status]]
key = "in-progress"
state = "open"
on_customer_reply = true
[[status]]
key = "waiting-for-customer"
state = "paused"
[[status]]
key = "resolved"
state = "resolved"
[[status]]
key = "closed"
state = "closed"

[[department]]
key = "support"

[[channel]]
key = "import"

[priority]
levels = ["critical", "high", "moderate", "low"]
default = "moderate"

[[calendar]]
key = "always"
timezone = "UTC"
always_open = true

[[sla]]
key = "default"
calendar = "always"
targets = { first_response = "5d", resolution = "5d" }
pauses = ["resolution"]
"#;

const MAP: &str = r#"
[source]
name = "servicenow"
timezone = "UTC"
timestamp_format = "%d/%m/%Y %H:%M"
create = ["orgs", "contacts"]

[columns]
ticket = "number"
at = "sys_updated_at"
status = "incident_state"
opened_at = "opened_at"
priority = "priority"

[defaults]
org = "imported"
contact = "imported@example.invalid"
department = "support"
subject = "{ticket}"

[status]
"New" = "new"
"Active" = { status = "in-progress", responds = true }
"Awaiting User Info" = { status = "waiting-for-customer", responds = true }
"Awaiting Problem" = { status = "waiting-for-customer", responds = true }
"Awaiting Vendor" = { status = "waiting-for-customer", responds = true }
"Awaiting Evidence" = { status = "waiting-for-customer", responds = true }
"Resolved" = { status = "resolved", responds = true }
"Closed" = { status = "closed", responds = true }

[priority]
"1 - Critical" = "critical"
"2 - High" = "high"
"3 - Moderate" = "moderate"
"4 - Low" = "low"
"#;

/// A desk that holds the log.
struct Desk {
    folder: TempDir,
    answers: Value,
    data: PathBuf,
}

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

impl Desk {
    fn loaded() -> Option<Self> {
        let data = data()?;
        let answers = std::fs::read_to_string(data.join("answers.json")).unwrap();
        let answers = serde_json::from_str::<Value>(&answers).unwrap()["summary"].take();
        let desk = Self { folder: tempfile::tempdir().unwrap(), answers, data };
        std::fs::write(desk.folder.path().join("desk.toml"), POLICY).unwrap();
        std::fs::write(desk.folder.path().join("map.toml"), MAP).unwrap();
        desk.ok(&["init", "--agent", "sofia@desk.example"]);
        desk.ok(&["desk", "apply", "desk.toml"]);
        let log = desk.data.join("incident_event_log_sample.csv");
        desk.ok(&["import", "tickets", log.to_str().unwrap(), "--map", "map.toml"]);
        Some(desk)
    }

    fn ok(&self, args: &[&str]) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mesa"));
        command.args(args).env_clear().env("HOME", self.folder.path()).env("MESA_LANG", "en");
        command.env("MESA_STORE", self.folder.path().join("desk.db")).current_dir(self.folder.path());
        let output = command.output().unwrap();
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Returns the rows of a report on one metric.
    fn report(&self, metric: &str, args: &[&str]) -> Vec<Value> {
        let args: Vec<&str> =
            ["sla", "report", "--json", "--metric", metric].iter().chain(args).copied().collect();
        let report: Value = serde_json::from_str(&self.ok(&args)).unwrap();
        report["rows"].as_array().unwrap().clone()
    }

    /// Returns the rows of a CSV export.
    fn rows(&self, args: &[&str]) -> Vec<HashMap<String, String>> {
        let csv = self.ok(args);
        csv::Reader::from_reader(csv.as_bytes()).deserialize().map(|row| row.unwrap()).collect()
    }
}

fn number(value: &Value) -> i64 {
    value.as_i64().unwrap_or_else(|| panic!("{value} is no whole number"))
}

fn is_as_answered(row: &Value, answer: &Value, context: &str) {
    let told = [("tickets", "n"), ("met", "met"), ("breached", "missed"), ("p50_s", "p50"), ("p90_s", "p90")];
    for (ours, theirs) in told {
        if !answer[theirs].is_null() {
            assert_eq!(number(&row[ours]), number(&answer[theirs]), "{ours} of {context}");
        }
    }
    let percent = row["attainment_percent"].as_f64().unwrap();
    assert!((percent - answer["percent"].as_f64().unwrap()).abs() < 0.005 + 1e-9, "{context}: {percent}");
}

#[test]
fn every_figure_of_the_report_is_as_answered() {
    let Some(desk) = Desk::loaded() else { return };
    let resolution = &desk.report("resolution", &[])[0];
    let figures = ["tickets", "met", "breached", "running", "paused", "cancelled", "p50_s", "p90_s"];
    let figures = figures.map(|figure| number(&resolution[figure]));
    assert_eq!(figures, [509, 430, 79, 0, 0, 0, 13_500, 679_200]);
    let spells = ["reopened", "reopenings", "paused_spells", "paused_s"].map(|one| number(&resolution[one]));
    assert_eq!(spells, [9, 9, 137, number(&desk.answers["paused_seconds_before_final_resolution"])]);
    is_as_answered(resolution, &desk.answers["attainment_final"]["5d"], "resolution");
    let response = &desk.report("first_response", &[])[0];
    is_as_answered(response, &desk.answers["attainment_response"]["5d"], "first_response");
    for (row, summary, prefix) in
        [(resolution, "final_s", ""), (resolution, "final_wall_s", "wall_"), (response, "response_s", "")]
    {
        let summary = &desk.answers[summary];
        for percentile in ["p50", "p90", "p99"] {
            let ours = &row[format!("{prefix}{percentile}_s")];
            assert_eq!(number(ours), number(&summary[percentile]), "{prefix}{percentile}");
        }
        // the mean of whole seconds, half rounded up
        let (sum, count) = (number(&summary["sum"]), number(&summary["n"]));
        assert_eq!(number(&row[format!("{prefix}mean_s")]), (2 * sum + count) / (2 * count));
    }
}

#[test]
fn every_priority_and_every_month_is_as_answered() {
    let Some(desk) = Desk::loaded() else { return };
    let by_priority = desk.report("resolution", &["--group-by", "priority"]);
    let told: Vec<_> = by_priority.iter().map(|row| row["group"]["priority"].as_str().unwrap()).collect();
    assert_eq!(told, PRIORITIES.map(|(_, slug)| slug), "in the order of the desk's scale");
    for (row, (name, _)) in by_priority.iter().zip(PRIORITIES) {
        is_as_answered(row, &desk.answers["by_priority"][name], name);
    }
    for (by, answers) in [("opened", "by_created_month_utc"), ("met", "by_final_resolution_month_utc")] {
        let rows = desk.report("resolution", &["--by", by, "--group-by", "month"]);
        let answers = desk.answers[answers].as_object().unwrap();
        assert_eq!(rows.len(), answers.len());
        for row in &rows {
            let month = row["group"]["month"].as_str().unwrap();
            is_as_answered(row, &answers[month], month);
            let alone = desk.report("resolution", &["--by", by, "--month", month]);
            assert_eq!(alone[0]["p90_s"], row["p90_s"], "{month} alone");
        }
    }
    let both = desk.report("resolution", &["--group-by", "priority,month"]);
    assert_eq!(both.iter().map(|row| number(&row["tickets"])).sum::<i64>(), 509);
}

#[test]
fn every_incident_is_counted_as_its_case_says() {
    let Some(desk) = Desk::loaded() else { return };
    let cases = std::fs::read_to_string(desk.data.join("cases.csv")).unwrap();
    let cases: Vec<HashMap<String, String>> =
        csv::Reader::from_reader(cases.as_bytes()).deserialize().map(|row| row.unwrap()).collect();
    let tickets = desk.rows(&["export", "tickets", "--columns", "number,subject", "-o", "csv"]);
    let numbers: HashMap<&str, &str> =
        tickets.iter().map(|row| (row["subject"].as_str(), row["number"].as_str())).collect();
    let clocks = desk.rows(&["export", "clocks", "-o", "csv"]);
    let clocks: HashMap<(&str, &str), &HashMap<String, String>> =
        clocks.iter().map(|row| ((row["ticket"].as_str(), row["metric"].as_str()), row)).collect();
    assert_eq!((cases.len(), tickets.len(), clocks.len()), (509, 509, 1018));
    for case in &cases {
        let id = case["case_id"].as_str();
        let resolution = clocks[&(numbers[id], "resolution")];
        let told = [
            ("elapsed_s", "final_s"),
            ("paused_s", "paused_s"),
            ("paused_spells", "paused_spells"),
            ("reopenings", "reopens"),
            ("met_at", "final_resolved"),
        ];
        for (ours, theirs) in told {
            assert_eq!(resolution[ours], case[theirs], "{theirs} of {id}");
        }
        assert_eq!(clocks[&(numbers[id], "first_response")]["elapsed_s"], case["response_s"], "{id}");
    }
}

#[test]
fn the_past_is_reported_as_it_was() {
    let Some(desk) = Desk::loaded() else { return };
    let snapshots = desk.answers["snapshots"].as_array().unwrap();
    assert_eq!(snapshots.len(), 3);
    for snapshot in snapshots {
        let at = snapshot["at"].as_str().unwrap();
        let all = &desk.report("resolution", &["--as-of", at])[0];
        let resolved = &desk.report("resolution", &["--as-of", at, "--by", "met"])[0];
        assert_eq!(number(&all["tickets"]), number(&snapshot["created"]), "{at}");
        assert_eq!(number(&resolved["tickets"]), number(&snapshot["resolved"]), "{at}");
        let late = number(&all["breached"]) - number(&resolved["breached"]);
        assert_eq!(late, number(&snapshot["unresolved_and_breached"]), "{at}");
    }
}

#[test]
fn what_is_kept_is_what_the_history_says() {
    let Some(desk) = Desk::loaded() else { return };
    let verified: Value = serde_json::from_str(&desk.ok(&["sla", "verify", "--json"])).unwrap();
    assert_eq!((&verified["ok"], number(&verified["tickets"])), (&true.into(), 509));
    let now = desk.report("resolution", &["--group-by", "priority,month"]);
    let replayed = desk.report("resolution", &["--group-by", "priority,month", "--as-of", "2020-01-01"]);
    assert_eq!(now, replayed, "the copies and the replay count the same");
}

/// Returns the rows of a simulation under the policy in `file`.
fn simulated(desk: &Desk, file: &str, args: &[&str]) -> Vec<Value> {
    let args: Vec<&str> =
        ["sla", "simulate", "--json", "--policy", file].iter().chain(args).copied().collect();
    let simulation: Value = serde_json::from_str(&desk.ok(&args)).unwrap();
    simulation["rows"].as_array().unwrap().clone()
}

#[test]
fn the_same_policy_simulates_what_was_reported() {
    let Some(desk) = Desk::loaded() else { return };
    for args in [
        &[][..],
        &["--group-by", "priority,month"],
        &["--by", "met", "--group-by", "month"],
        &["--by", "due", "--month", "2016-03"],
        &["--by", "closed", "--group-by", "priority"],
        &["--as-of", "2016-03-15T00:00:00Z", "--group-by", "priority"],
    ] {
        let report: Value =
            serde_json::from_str(&desk.ok(&[&["sla", "report", "--json"], args].concat())).unwrap();
        let reported = report["rows"].as_array().unwrap();
        let simulated = simulated(&desk, "desk.toml", args);
        assert_eq!(simulated.len(), reported.len(), "{args:?}");
        for (ours, theirs) in simulated.iter().zip(reported) {
            assert_eq!(ours["then"], ours["now"], "{args:?}");
            assert_eq!((&ours["newly_met"], &ours["newly_breached"]), (&0.into(), &0.into()), "{args:?}");
            let figures = ours["now"].as_object().unwrap();
            for (figure, value) in figures.iter().chain(&serde_json::Map::from_iter([
                ("group".to_owned(), ours["group"].clone()),
                ("metric".to_owned(), ours["metric"].clone()),
            ])) {
                assert_eq!(value, &theirs[figure], "{figure} {args:?}");
            }
        }
    }
}

#[test]
fn another_policy_tells_what_it_would_have_changed() {
    let Some(desk) = Desk::loaded() else { return };
    let draft = POLICY.replace("resolution = \"5d\"", "resolution = \"4h\"");
    std::fs::write(desk.folder.path().join("draft.toml"), draft).unwrap();
    let rows = simulated(&desk, "draft.toml", &["--metric", "resolution"]);
    is_as_answered(&rows[0]["then"], &desk.answers["attainment_final"]["5d"], "then");
    is_as_answered(&rows[0]["now"], &desk.answers["attainment_final"]["4h"], "now");
    let breached = ["then", "now"].map(|side| number(&rows[0][side]["breached"]));
    assert_eq!(number(&rows[0]["newly_breached"]), breached[1] - breached[0]);
    let listed = desk.rows(&[
        "sla",
        "simulate",
        "--policy",
        "draft.toml",
        "--metric",
        "resolution",
        "--tickets",
        "-o",
        "csv",
    ]);
    assert_eq!(listed.len(), usize::try_from(breached[1] - breached[0]).unwrap());
    assert!(listed.iter().all(|row| row["change"] == "newly-breached" && row["state_then"] == "met"));
}
