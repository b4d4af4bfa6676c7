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
holiday_names = { "2026-10-12" = "Encuentro de Dos Mundos" }
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
    let explained =
        |language| desk.ok(&["sla", "explain", "1", "-o", "md", "--as-of", "2027-01-01", "--lang", language]);
    let (en, es) = (explained("en"), explained("es"));
    for text in [
        "Resolution: met",
        "within 8 h of opening hours",
        "Opening hours: Monday to Friday 09:00–17:00.",
        "Friday 9 October 2026: counted 1 h, from 16:00 to 17:00.",
        "Monday 12 October 2026: holiday (“Encuentro de Dos Mundos”), does not count.",
        "from 10:00 to 12:00: paused by “Waiting for customer”; 2 h of opening hours do not count.",
        "In all 8 h counted; 2 h paused do not.",
        "Kept: it was resolved on Wednesday 14 October 2026 at 10:00, exactly in time.",
        "Not kept: it was confirmed on Tuesday 13 October 2026 at 09:30, 1 h late; it was due on Friday 9 October",
    ] {
        assert!(en.replace('\u{a0}', " ").contains(text), "{text}: {en}");
    }
    for text in [
        "Resolución: cumplido",
        "Se prometió resolver el ticket en 8 h de horario de atención.",
        "martes 13 de octubre de 2026: se contó 1 h, de 09:00 a 10:00.",
        "feriado («Encuentro de Dos Mundos»), no cuenta.",
        "en pausa por «Esperando al cliente»; 2 h de horario no cuentan.",
        "Cumplido: se resolvió el miércoles 14 de octubre de 2026 a las 10:00, justo a tiempo.",
    ] {
        assert!(es.replace('\u{a0}', " ").contains(text), "{text}: {es}");
    }
    // Told in another zone, a holiday stays the calendar's day.
    let moved =
        desk.ok(&["sla", "explain", "1", "-o", "md", "--tz", "America/Santiago", "--as-of", "2027-01-01"]);
    assert!(
        moved.contains("Monday 12 October 2026: holiday") && moved.contains("from 13:00 to 14:00"),
        "{moved}"
    );
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
fn a_period_is_a_month_a_week_the_time_just_past_or_has_bounds() {
    let desk = Desk::new();
    let period = |args: &[&str]| {
        let report = desk.json(&[&["sla", "report", "--as-of", "2026-10-14 12:00"], args].concat());
        let [from, to] =
            ["from", "to"].map(|key| report["period"][key].as_str().unwrap_or_default().to_owned());
        (report["period"]["name"].as_str().map(str::to_owned), from, to)
    };
    let told =
        |name: Option<&str>, from: &str, to: &str| (name.map(str::to_owned), from.to_owned(), to.to_owned());
    let week = told(Some("2026-W41"), "2026-10-05T00:00:00Z", "2026-10-12T00:00:00Z");
    assert_eq!(period(&["--week", "2026-W41"]), week);
    assert_eq!(period(&["--week", "previous"]), week);
    assert_eq!(period(&["--week", "current"]).0.as_deref(), Some("2026-W42"));
    assert_eq!(
        period(&["--week", "2020-W53"]),
        told(Some("2020-W53"), "2020-12-28T00:00:00Z", "2021-01-04T00:00:00Z")
    );
    assert_eq!(period(&["--month", "previous"]).0.as_deref(), Some("2026-09"));
    assert_eq!(period(&["--last", "12h"]), told(None, "2026-10-14T00:00:01Z", "2026-10-14T12:00:01Z"));
    assert_eq!(period(&["--from", "2026-10-01"]), told(None, "2026-10-01T00:00:00Z", ""));
    // the clocks of Madrid go back on 25 October 2026, those of Santiago went forward on 6 September
    let madrid = told(Some("2026-W43"), "2026-10-18T22:00:00Z", "2026-10-25T23:00:00Z");
    assert_eq!(period(&["--week", "2026-W43", "--tz", "Europe/Madrid"]), madrid);
    let santiago = told(Some("2026-W36"), "2026-08-31T04:00:00Z", "2026-09-07T03:00:00Z");
    assert_eq!(period(&["--week", "2026-W36", "--tz", "America/Santiago"]), santiago);
}

#[test]
fn two_periods_at_once_and_periods_that_do_not_exist_are_refused() {
    let desk = Desk::new();
    let all = [
        ["--month", "2026-10"],
        ["--week", "2026-W41"],
        ["--last", "7d"],
        ["--from", "2026-10-01"],
        ["--to", "2026-11-01"],
    ];
    for (index, one) in all.iter().enumerate() {
        for other in &all[index + 1..] {
            let bounds = one[0] == "--from" && other[0] == "--to";
            let output = desk.run(&["sla", "report", one[0], one[1], other[0], other[1]]);
            assert_eq!(output.status.code(), Some(if bounds { 0 } else { 2 }), "{one:?} {other:?}");
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(bounds || said.contains(one[0]) && said.contains(other[0]), "{said}");
        }
    }
    for bad in
        [["--week", "2026-W54"], ["--week", "2021-W53"], ["--week", "41"], ["--last", "0d"], ["--last", "x"]]
    {
        let output = desk.run(&["sla", "report", bad[0], bad[1], "--lang", "es"]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), said.contains(bad[0])), (Some(2), true), "{bad:?}: {said}");
    }
}

#[test]
fn every_format_says_what_the_report_is_about() {
    let desk = Desk::new();
    let report = |args: &[&str]| desk.ok(&[&["sla", "report", "--week", "2026-W41"], args].concat());
    let en = "2026-W41: tickets opened from 2026-10-05 00:00 and before 2026-10-12 00:00 (UTC)";
    let es = "2026-W41: relojes que vencen desde 2026-10-05 00:00 y antes de 2026-10-12 00:00 (UTC)";
    for format in ["table", "md", "html"] {
        assert!(report(&["-o", format]).contains("2026-10-05"), "{format}");
    }
    assert!(report(&["-o", "md"]).contains(en));
    assert!(report(&["-o", "md", "--by", "due", "--lang", "es"]).contains(es));
    let columns = "period_from,period_to,by";
    let csv = report(&["--metric", "resolution", "-o", "csv", "--columns", columns]);
    assert_eq!(csv, format!("{columns}\r\n2026-10-05T00:00:00Z,2026-10-12T00:00:00Z,opened\r\n"));
    let row: Value = serde_json::from_str(report(&["-o", "jsonl"]).lines().next().unwrap()).unwrap();
    assert_eq!((&row["period_from"], &row["by"]), (&"2026-10-05T00:00:00Z".into(), &"opened".into()));
}

#[test]
fn every_figure_stands_wherever_there_is_room_for_it() {
    let desk = Desk::new();
    let wide = ["Affected", "p99", "Mean", "Wall p50", "Wall p90", "Wall p99", "Reopenings", "Pauses"];
    for format in ["md", "html"] {
        let told = desk.ok(&["sla", "report", "--week", "2026-W41", "-o", format, "--lang", "en"]);
        for name in wide {
            assert!(told.contains(name), "{format} without {name}: {told}");
        }
    }
}

#[test]
fn the_worst_breaches_say_whose_they_are_and_by_how_much_they_are_over() {
    let desk = Desk::new();
    desk.at(
        "2026-10-14 11:00",
        &["ticket", "open", "--contact", "eva@other.example", "--subject", "Echo", "-m", "Hm"],
    );
    desk.ok(&["ticket", "assign", "2", "--to", "sofia@desk.example"]);
    let late = ["sla", "report", "--as-of", "2030-01-01"];
    let worst = |args: &[&str]| desk.json(&[&late[..], args].concat())["worst"].as_array().unwrap().clone();
    let all = worst(&[]);
    let told: Vec<_> =
        all.iter().map(|one| (one["ticket"].as_str().unwrap(), one["metric"].as_str().unwrap())).collect();
    assert_eq!(told, [("T-2", "acknowledge"), ("T-2", "resolution"), ("T-1", "acknowledge")]);
    let first = &all[2];
    assert_eq!(
        (&first["over_s"], &first["target_s"], &first["elapsed_s"]),
        (&3_600.into(), &1_800.into(), &5_400.into())
    );
    assert_eq!((&first["subject"], &first["org"]), (&"No ring on line two".into(), &"acme".into()));
    assert_eq!((&all[0]["met_at"], &first["met_at"]), (&Value::Null, &"2026-10-13T09:30:00Z".into()));
    assert_eq!((worst(&["--worst", "1"]).len(), worst(&["--worst", "0"]).len()), (1, 0));
    let rows = ["--worst", "2", "-o", "csv", "--columns", "ticket,metric"];
    assert_eq!(
        desk.ok(&[&late[..], &rows].concat()),
        "ticket,metric\r\nT-2,acknowledge\r\nT-2,resolution\r\n"
    );
    let now = desk.json(&["sla", "report", "--metric", "acknowledge"]);
    assert_eq!(now["worst"][0]["holder"], "sofia@desk.example", "whoever has it");
    assert_eq!(now["worst"][1]["holder"], Value::Null, "nobody has it");
}

#[test]
fn time_went_into_the_clock_the_pause_the_closed_hours_or_the_reopening() {
    let desk = Desk::new();
    desk.at("2026-10-15 10:00", &["ticket", "reopen", "1"]);
    desk.at("2026-10-15 11:00", &["ticket", "resolve", "1"]);
    let ask = ["sla", "report", "--metric", "resolution", "--buckets"];
    let row = &desk.json(&ask)["rows"][0];
    // Friday from four to the Thursday after at eleven: a day resolved, two hours waiting, the rest at night and away
    let buckets = serde_json::json!({
        "counted_s": 9 * 3_600, "paused_s": { "waiting": 2 * 3_600 },
        "closed_hours_s": 104 * 3_600, "resolved_s": 24 * 3_600,
    });
    assert_eq!((&row["buckets"], &row["wall_mean_s"]), (&buckets, &(139 * 3_600).into()));
    assert_eq!((&row["reopened"], &row["reopenings"]), (&1.into(), &1.into()));
    let past = desk.json(&[&ask[..], &["--as-of", "2026-10-20"]].concat());
    assert_eq!(past["rows"][0]["buckets"], buckets, "by replay too");
    assert_eq!(desk.json(&["sla", "report"])["rows"][0]["buckets"], Value::Null, "only if asked");
    let csv =
        desk.ok(&[&ask[..], &["-o", "csv", "--columns", "counted_s,paused_by_status.waiting,resolved_s"]]
            .concat());
    assert_eq!(csv, "counted_s,paused_by_status.waiting,resolved_s\r\n32400,7200,86400\r\n");
    let table = desk.ok(&[&ask[..], &["-o", "md", "--lang", "es"]].concat());
    assert!(
        table.contains("en pausa: Esperando al cliente") && table.contains("fuera de horario"),
        "{table}"
    );
}

#[test]
fn tickets_are_told_apart_by_their_week_and_by_the_policy_that_they_keep() {
    let desk = Desk::new();
    std::fs::write(desk.0.path().join("desk.toml"), POLICY.replace("30m", "45m")).unwrap();
    desk.ok(&["desk", "apply", "desk.toml"]);
    let open = ["ticket", "open", "--contact", "ana@acme.example", "-m", "Again", "--subject", "No ring"];
    desk.at("2026-10-15 09:00", &open);
    let rows =
        |args: &[&str]| desk.ok(&[&["sla", "report", "--metric", "resolution", "-o", "tsv"], args].concat());
    let version = ["--group-by", "policy-version", "--columns", "policy_version,tickets,met"];
    assert_eq!(rows(&version), "2\t1\t1\n3\t1\t0\n");
    let opened = ["--group-by", "week,policy_version", "--columns", "week,policy_version,tickets"];
    assert_eq!(rows(&opened), "2026-W41\t2\t1\n2026-W42\t3\t1\n");
    let met = ["--by", "met", "--group-by", "week,month", "--columns", "week,month,tickets"];
    assert_eq!(rows(&met), "2026-W42\t2026-10\t1\n", "the week of the act");
    let past = [
        "--as-of",
        "2026-10-15 10:00",
        "--group-by",
        "policy-version",
        "--columns",
        "policy_version,tickets",
    ];
    assert_eq!(rows(&past), "2\t1\n3\t1\n", "by replay too");
}

#[test]
fn a_report_fits_a_narrow_terminal_and_uses_a_wide_one() {
    let desk = Desk::new();
    let report = |columns: &str, language: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mesa"));
        command.args([
            "sla",
            "report",
            "--group-by",
            "org,week",
            "--buckets",
            "-o",
            "table",
            "--lang",
            language,
        ]);
        command
            .env_clear()
            .env("HOME", desk.0.path())
            .env("COLUMNS", columns)
            .env("MESA_STORE", desk.store());
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    for language in ["en", "es"] {
        let narrow = report("80", language);
        assert!(narrow.lines().all(|line| line.chars().count() <= 80), "{narrow}");
        let (figures, _) = narrow.rsplit_once("\n\n").unwrap().0.rsplit_once("\n\n").unwrap();
        assert!(figures.contains("2026-W41"), "{narrow}");
        assert!(language == "es" || !figures.contains('…'), "nothing is cut: {narrow}");
    }
    let (narrow, wide) = (report("80", "en"), report("300", "en"));
    for heading in ["ATTAINMENT", "BREACHED"] {
        assert!(narrow.contains(heading) && wide.contains(heading), "{heading}");
    }
    for heading in ["WALL MEAN", "P99", "AFFECTED", "REOPENINGS", "PAUSES"] {
        assert!(!narrow.contains(heading) && wide.contains(heading), "{heading}: {wide}");
    }
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
