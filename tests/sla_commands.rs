//! `mesa sla` on a small desk at fixed instants, by the real program.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

const POLICY: &str = r#"
[desk]
name = "Office"
language = "es"
timezone = "UTC"

[[status]]
key = "new"
state = "open"
initial = true
on_customer_reply = true
[[status]]
key = "waiting"
state = "paused"
label = { es = "Esperando al cliente", en = "Waiting for customer" }
[[status]]
key = "resolved"
state = "resolved"
[[status]]
key = "closed"
state = "closed"

[[department]]
key = "support"

[[channel]]
key = "cli"

[priority]
levels = ["urgent", "medium"]
default = "medium"
labels = { urgent = { es = "Urgente", en = "Urgent" } }

[[calendar]]
key = "office"
timezone = "UTC"
holidays = ["2026-10-12"]
[calendar.hours]
mon = ["09:00-17:00"]
tue = ["09:00-17:00"]
wed = ["09:00-17:00"]
thu = ["09:00-17:00"]
fri = ["09:00-17:00"]

[[sla]]
key = "default"
calendar = "office"
targets = { acknowledge = "30m", resolution = "8h" }
"#;

/// A desk with one ticket that was answered late, paused, and resolved after exactly eight open hours.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        std::fs::write(desk.0.path().join("desk.toml"), POLICY).unwrap();
        desk.ok(&["init", "--agent", "sofia@desk.example"]);
        desk.ok(&["desk", "apply", "desk.toml"]);
        desk.ok(&["org", "add", "acme"]);
        desk.ok(&["org", "add", "other"]);
        desk.ok(&["contact", "add", "--org", "acme", "--name", "Ana", "--email", "ana@acme.example"]);
        desk.ok(&["contact", "add", "--org", "other", "--name", "Eva", "--email", "eva@other.example"]);
        let open = ["ticket", "open", "--contact", "ana@acme.example", "-m", "Since Friday"];
        desk.at("2026-10-09 16:00", &[&open[..], &["--subject", "No ring on line two"]].concat());
        desk.at("2026-10-13 09:30", &["ticket", "reply", "1", "-m", "We look"]);
        desk.at("2026-10-13 10:00", &["ticket", "status", "1", "waiting"]);
        desk.at("2026-10-13 12:00", &["ticket", "reply", "1", "--from", "ana@acme.example", "-m", "Still"]);
        desk.at("2026-10-14 10:00", &["ticket", "resolve", "1", "-m", "Done"]);
        desk
    }

    fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mesa"));
        command.args(args).env_clear().env("HOME", self.0.path()).env("MESA_LANG", "en");
        command.env("MESA_STORE", self.store()).current_dir(self.0.path()).output().unwrap()
    }

    fn store(&self) -> std::path::PathBuf {
        self.0.path().join("desk.db")
    }

    fn code(&self, args: &[&str]) -> i32 {
        self.run(args).status.code().unwrap()
    }

    fn ok(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn at(&self, instant: &str, args: &[&str]) {
        self.ok(&[args, &["--at", instant]].concat());
    }

    fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.ok(&[args, &["--json"]].concat())).unwrap()
    }
}

#[test]
fn a_ticket_shows_one_clock_for_each_promise() {
    let shown = Desk::new().json(&["sla", "show", "T-1"]);
    assert_eq!((&shown["schema"], &shown["ticket"]), (&"mesa.sla/1".into(), &"T-1".into()));
    let [acknowledge, resolution] = shown["clocks"].as_array().unwrap().as_slice() else { panic!("{shown}") };
    assert_eq!((&acknowledge["state"], &acknowledge["elapsed_s"]), (&"breached".into(), &5_400.into()));
    assert_eq!((&resolution["state"], &resolution["elapsed_s"]), (&"met".into(), &28_800.into()));
    assert_eq!((&resolution["paused_s"], &resolution["paused_spells"]), (&7_200.into(), &1.into()));
    assert_eq!((&resolution["rule"], &resolution["policy_version"]), (&"default".into(), &2.into()));
}

#[test]
fn a_clock_is_shown_as_it_was() {
    let desk = Desk::new();
    let then = desk.json(&["sla", "show", "1", "--as-of", "2026-10-13 11:00"]);
    let resolution = &then["clocks"][1];
    assert_eq!((&resolution["state"], &resolution["met_at"]), (&"paused".into(), &Value::Null));
    assert_eq!((&resolution["elapsed_s"], &resolution["paused_s"]), (&7_200.into(), &3_600.into()));
    assert_eq!(resolution["due_at"], "2026-10-13T17:00:00Z");
    assert_eq!(desk.code(&["sla", "show", "1", "--as-of", "2026-10-09 15:59"]), 3, "not opened yet");
}

#[test]
fn only_who_may_see_a_ticket_sees_its_clocks() {
    let desk = Desk::new();
    for verb in ["show", "explain"] {
        assert_eq!(desk.code(&["sla", verb, "1", "--as", "ana@acme.example"]), 0);
        assert_ne!(desk.code(&["sla", verb, "1", "--as", "eva@other.example"]), 0);
    }
    assert_eq!(desk.code(&["sla", "report", "--as", "ana@acme.example"]), 4);
    assert_eq!(desk.code(&["sla", "verify", "--as", "ana@acme.example"]), 4);
}

#[test]
fn every_interval_is_explained_and_the_sums_are_the_clock() {
    let explained = Desk::new().json(&["sla", "explain", "1", "--metric", "resolution"]);
    let [clock] = explained["clocks"].as_array().unwrap().as_slice() else { panic!("{explained}") };
    let intervals = clock["intervals"].as_array().unwrap();
    let sum = |key: &str| intervals.iter().map(|one| one[key].as_i64().unwrap()).sum::<i64>();
    assert_eq!(Value::from(sum("counted_s")), clock["elapsed_s"]);
    assert!(intervals.windows(2).all(|pair| pair[0]["to"] == pair[1]["from"]), "no gap");
    assert_eq!(intervals[0]["from"], "2026-10-09T16:00:00Z");
    assert_eq!(intervals.last().unwrap()["to"], explained["as_of"]);
    let told = |reason: &str, detail: &str| {
        intervals.iter().any(|one| one["reason"] == reason && one["detail"] == detail)
    };
    assert!(told("closed-hours", "2026-10-12") && told("paused", "waiting"));
    assert!(told("counted", "09:00-17:00"));
    assert_eq!(intervals.last().unwrap()["reason"], "after-stop");
}

#[test]
fn people_read_the_explanation_in_their_language() {
    let desk = Desk::new();
    let explained = |language| desk.ok(&["sla", "explain", "1", "-o", "md", "--lang", language]);
    let (en, es) = (explained("en"), explained("es"));
    for text in ["Resolution: met", "holiday 2026-10-12", "Waiting for customer", "whole"] {
        assert!(en.contains(text), "{text}: {en}");
    }
    for text in ["Resolución: cumplido", "feriado 2026-10-12", "Esperando al cliente", "todo"] {
        assert!(es.contains(text), "{text}: {es}");
    }
}

#[test]
fn a_report_counts_every_promise_of_every_group() {
    let desk = Desk::new();
    let report = desk.json(&["sla", "report", "--month", "2026-10", "--group-by", "priority,org"]);
    let period = &report["period"];
    assert_eq!(
        (&period["from"], &period["to"]),
        (&"2026-10-01T00:00:00Z".into(), &"2026-11-01T00:00:00Z".into())
    );
    let resolution = &report["rows"][1];
    assert_eq!(resolution["group"], serde_json::json!({"priority": "medium", "org": "acme"}));
    assert_eq!((&resolution["metric"], &resolution["met"]), (&"resolution".into(), &1.into()));
    assert_eq!(resolution["attainment_percent"].as_f64(), Some(100.0));
    assert_eq!((&resolution["p50_s"], &resolution["wall_p50_s"]), (&28_800.into(), &410_400.into()));
    let csv = desk.ok(&["sla", "report", "--group-by", "priority", "-o", "csv", "--columns", "priority,met"]);
    assert_eq!(csv, "priority,met\r\nmedium,0\r\nmedium,1\r\n");
}

#[test]
fn a_period_holds_what_the_instant_asked_for_puts_into_it() {
    let desk = Desk::new();
    let rows = |args: &[&str]| {
        let report = desk.json(&[&["sla", "report", "--metric", "resolution"], args].concat());
        report["rows"].as_array().unwrap().len()
    };
    assert_eq!(
        rows(&["--from", "2026-10-09 16:00", "--to", "2026-10-09 16:01"]),
        1,
        "the first instant is in"
    );
    assert_eq!(rows(&["--to", "2026-10-09 16:00"]), 0, "the last is not");
    assert_eq!(rows(&["--by", "met", "--from", "2026-10-14 10:00"]), 1);
    assert_eq!(rows(&["--by", "met", "--as-of", "2026-10-14 09:59"]), 0, "not met yet");
    assert_eq!(rows(&["--by", "closed"]), 0, "not closed");
}

#[test]
fn a_report_can_fail_a_script() {
    let desk = Desk::new();
    assert_eq!(desk.code(&["sla", "report", "--fail-under", "95"]), 10);
    assert_eq!(desk.code(&["sla", "report", "--fail-under", "95", "--metric", "resolution"]), 0);
    assert_eq!(desk.code(&["sla", "report", "--month", "2020-01", "--fail-empty"]), 10);
    for bad in [["--fail-under", "x"], ["--month", "2026-13"], ["--group-by", "org,org"], ["--metric", "x"]] {
        assert_eq!(desk.code(&["sla", "report", bad[0], bad[1]]), 2, "{bad:?}");
    }
}

#[test]
fn a_copy_that_was_changed_by_other_hands_is_found() {
    let desk = Desk::new();
    assert_eq!(desk.json(&["sla", "verify"])["ok"], true);
    let store = rusqlite::Connection::open(desk.store()).unwrap();
    store.execute("update clock set elapsed_s = 1 where metric = 'resolution'", []).unwrap();
    store.execute("delete from clock where metric = 'acknowledge'", []).unwrap();
    store.execute("update ticket set subject = 'Other'", []).unwrap();
    drop(store);
    let output = desk.run(&["sla", "verify", "T-1", "-o", "tsv", "--columns", "ticket,what,stored,computed"]);
    assert_eq!(output.status.code(), Some(11));
    let told = String::from_utf8(output.stdout).unwrap();
    assert_eq!(
        told,
        "T-1\tsubject\tOther\tNo ring on line two\nT-1\tclocks.acknowledge\t\tstopped\n\
         T-1\tclocks.resolution.elapsed_s\t1\t28800\n"
    );
}
