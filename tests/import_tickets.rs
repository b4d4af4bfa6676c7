//! Histories of other systems from the command line: the real program on a store of its own.
//!
//! The incident log stands at `../shared/data/incidents` (or in `MESA_TEST_DATA`); tests that need it say so where it is
//! absent.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rusqlite::Connection;
use rusqlite::types::Value as Cell;
use serde_json::Value;
use tempfile::TempDir;

/// A desk in a folder of its own, under the blank policy with a promise of five days for everything.
struct Desk {
    folder: TempDir,
}

/// A map for files of `key,at,state,who,urgency,says`.
const MAP: &str = r#"
[source]
name = "old"
create = ["orgs", "contacts"]

[columns]
ticket = "key"
at = "at"
status = "state"
contact = "who"
priority = "urgency"
message = "says"

[defaults]
org = "Old customers"
contact = "nobody@example.invalid"
subject = "Old ticket {ticket}"

[status]
"open" = "new"
"work" = { status = "in-progress", responds = true }
"wait" = "waiting-for-customer"
"done" = { status = "resolved", responds = true }
"#;

const HEADER: &str = "key,at,state,who,urgency,says\n";

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        desk.json(0, &["init", "--agent", "sofia@desk.example"]);
        let policy = include_str!("../src/domain/desk/presets/blank.toml").to_owned()
            + "\n[[sla]]\nkey = \"default\"\ncalendar = \"always\"\n\
               targets = { first_response = \"5d\", resolution = \"5d\" }\npauses = [\"resolution\"]\n";
        desk.file("desk.toml", &policy);
        desk.json(0, &["desk", "apply", "desk.toml"]);
        desk.file("map.toml", MAP);
        desk
    }

    fn file(&self, name: &str, text: &str) {
        std::fs::write(self.folder.path().join(name), text).unwrap();
    }

    fn run(&self, args: &[&str]) -> (i32, String, String) {
        let store = self.folder.path().join("desk.db");
        let output = Command::new(env!("CARGO_BIN_EXE_mesa"))
            .args(args)
            .env_clear()
            .env("HOME", self.folder.path())
            .env("MESA_LANG", "en")
            .env("MESA_STORE", store)
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    }

    /// Runs a command that ends with `code`, and returns its answer, or its error where it gives none.
    fn json(&self, code: i32, args: &[&str]) -> Value {
        let args: Vec<&str> = args.iter().copied().chain(["--json"]).collect();
        let (found, out, err) = self.run(&args);
        assert_eq!(found, code, "{args:?}: {out}{err}");
        let text = if out.is_empty() { err.lines().last().unwrap() } else { out.as_str() };
        serde_json::from_str(text).unwrap()
    }

    /// Brings in rows under the map of this file.
    fn import(&self, code: i32, rows: &str, flags: &[&str]) -> Value {
        self.file("rows.csv", &format!("{HEADER}{rows}"));
        let args = [&["import", "tickets", "rows.csv", "--map", "map.toml"], flags].concat();
        self.json(code, &args)
    }

    fn ask(&self, sql: &str) -> Vec<Vec<Cell>> {
        let store = Connection::open(self.folder.path().join("desk.db")).unwrap();
        let mut statement = store.prepare(sql).unwrap();
        let width = statement.column_count();
        let row = |row: &rusqlite::Row| (0..width).map(|index| row.get(index)).collect();
        statement.query_map([], row).unwrap().map(Result::unwrap).collect()
    }

    /// Returns everything that the store says of tickets, under their old keys.
    fn content(&self) -> Vec<Vec<Cell>> {
        let mut content = self.ask(
            "select t.source_key, e.at, e.kind, e.status, e.actor, json_remove(e.data, '$.contact', '$.source.import', '$.imported_at'), \
             m.visibility, m.body from event e join ticket t using (ticket_id) left join message m using (message_id) \
             order by 1, e.at, e.event_id",
        );
        content.extend(self.ask(
            "select t.source_key, t.status, t.state, t.priority, t.opened_at, t.updated_at, t.resolved_at, t.closed_at, \
             t.reopen_count, t.next_due_at, t.waiting_on, o.name, p.name, c.metric, c.phase, c.since, c.due_at, \
             c.elapsed_s, c.paused_s, c.paused_spells from ticket t join clock c using (ticket_id) \
             join org o on o.key = t.org join contact p using (contact_id) order by 1, c.metric",
        ));
        content
    }
}

#[expect(clippy::disallowed_methods, reason = "tests have no configuration to read the variable for them")]
#[expect(clippy::print_stderr, reason = "a skipped test says so")]
fn incidents() -> Option<PathBuf> {
    let root = std::env::var_os("MESA_TEST_DATA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data"), PathBuf::from);
    let incidents = root.join("incidents");
    if incidents.is_dir() {
        return Some(incidents);
    }
    eprintln!("skipped: no incidents at {} (set MESA_TEST_DATA)", incidents.display());
    None
}

const INCIDENT_MAP: &str = r#"
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
"Resolved" = { status = "resolved", responds = true }
"Closed" = { status = "closed", responds = true }

[priority]
"1 - Critical" = "urgent"
"2 - High" = "urgent"
"3 - Moderate" = "medium"
"4 - Low" = "low"
"#;

fn integer(cell: &Cell) -> i64 {
    match cell {
        Cell::Integer(number) => *number,
        other => unreachable!("{other:?} is no integer"),
    }
}

#[test]
fn a_real_log_becomes_tickets_with_the_clocks_that_were_worked_out_elsewhere() {
    let Some(folder) = incidents() else { return };
    let desk = Desk::new();
    desk.file("incidents.toml", INCIDENT_MAP);
    let log = folder.join("incident_event_log_sample.csv");
    let load = ["import", "tickets", log.to_str().unwrap(), "--map", "incidents.toml"];
    let loaded = desk.json(0, &load);
    assert_eq!((&loaded["run"], &loaded["result"]), (&"I-1".into(), &"created".into()));
    assert_eq!(
        (&loaded["rows"], &loaded["created"], &loaded["rejected"]),
        (&2890.into(), &509.into(), &0.into())
    );
    let mut found = HashMap::new();
    for row in desk.ask(
        "select t.source_key, c.metric, c.elapsed_s, c.paused_s, c.paused_spells, c.reopenings, c.since / 1000 \
         from ticket t join clock c using (ticket_id)",
    ) {
        let (Cell::Text(key), Cell::Text(metric)) = (&row[0], &row[1]) else { unreachable!() };
        found.insert((key.clone(), metric.clone()), row[2..].iter().map(integer).collect::<Vec<_>>());
    }
    let cases: Vec<HashMap<String, String>> =
        csv::Reader::from_path(folder.join("cases.csv")).unwrap().deserialize().map(Result::unwrap).collect();
    assert_eq!(cases.len(), 509);
    for case in &cases {
        let number = |column: &str| case[column].parse::<i64>().unwrap();
        let clock = |metric: &str| &found[&(case["case_id"].clone(), metric.to_owned())];
        let resolved = chrono::DateTime::parse_from_rfc3339(&case["final_resolved"]).unwrap().timestamp();
        let expected =
            [number("final_s"), number("paused_s"), number("paused_spells"), number("reopens"), resolved];
        assert_eq!(clock("resolution"), &expected, "{}", case["case_id"]);
        assert_eq!(clock("first_response")[0], number("response_s"), "{}", case["case_id"]);
    }
    let before = desk.content();
    let again = desk.json(0, &load);
    assert_eq!((&again["run"], &again["result"]), (&Value::Null, &"unchanged".into()));
    assert_eq!((&again["created"], &again["unchanged"]), (&0.into(), &509.into()));
    assert!(desk.content() == before, "the second load changed something");
    assert_eq!(desk.json(0, &["store", "check"])["ok"], true);
}

#[test]
fn rows_tell_what_changed_and_nothing_else() {
    let desk = Desk::new();
    let rows = "A,2026-01-05T10:00:00Z,open,ana@acme.example,low,No ring on line 2\n\
                A,2026-01-05T10:30:00Z,open,,,\n\
                A,2026-01-05T11:00:00Z,work,,urgent,On it\n\
                A,2026-01-05T12:00:00Z,work,,,Looks like the trunk\n\
                A,2026-01-05T13:00:00Z,wait,luis@acme.example,,They will call\n";
    assert_eq!(desk.import(0, rows, &[])["events"], 9);
    let events = desk.ask(
        "select e.kind, e.status, (e.at - 1767607200000) / 60000, m.visibility, m.body from event e \
         left join message m using (message_id) order by e.event_id",
    );
    let shown: Vec<String> = events
        .iter()
        .map(|row| {
            row.iter().fold(String::new(), |mut line, cell| {
                let text = match cell {
                    Cell::Text(text) => text.clone(),
                    Cell::Integer(number) => number.to_string(),
                    _ => "-".to_owned(),
                };
                write!(line, "{text} ").unwrap();
                line
            })
        })
        .collect();
    let expected = [
        "opened new 0 public No ring on line 2 ",
        "triaged - 60 - - ",
        "replied - 60 public On it ",
        "responded - 60 - - ",
        "status-changed in-progress 60 - - ",
        "replied - 120 public Looks like the trunk ",
        "edited - 180 - - ",
        "noted - 180 internal They will call ",
        "status-changed waiting-for-customer 180 - - ",
    ];
    assert_eq!(shown, expected);
    let ticket = desk.json(0, &["ticket", "show", "T-1"]);
    assert_eq!((&ticket["contact"], &ticket["org"]), (&"luis@acme.example".into(), &"old-customers".into()));
    assert_eq!((&ticket["priority"], &ticket["requested_priority"]), (&"urgent".into(), &"low".into()));
    assert_eq!(ticket["subject"], "Old ticket A");
}

/// Six tickets whose rows take turns; neighbouring rows of one ticket have equal times.
fn interleaved() -> Vec<(String, String)> {
    let mut rows = Vec::new();
    for (minute, state) in ["open", "work", "wait", "wait", "done", "work", "done"].iter().enumerate() {
        for ticket in 0..6 {
            let at = format!("2026-01-0{}T10:{:02}:00Z", ticket + 1, minute / 2);
            let who = format!("user{}@acme.example", ticket % 3);
            rows.push((format!("K{ticket}"), format!("{at},{state},{who},,{state} {minute}")));
        }
    }
    rows
}

fn text(rows: &[(String, String)]) -> String {
    rows.iter().fold(String::new(), |mut text, (key, rest)| {
        writeln!(text, "{key},{rest}").unwrap();
        text
    })
}

#[test]
fn where_the_rows_of_a_ticket_stand_does_not_matter() {
    let mixed = interleaved();
    let mut by_ticket: BTreeMap<&str, Vec<(String, String)>> = BTreeMap::new();
    for row in &mixed {
        by_ticket.entry(&row.0).or_default().push(row.clone());
    }
    let grouped: Vec<_> = by_ticket.into_values().rev().flatten().collect();
    let desks = [Desk::new(), Desk::new(), Desk::new()];
    let single = desks[0].import(0, &text(&mixed), &[]);
    desks[1].import(0, &text(&grouped), &[]);
    let batched = desks[2].import(0, &text(&mixed), &["--batch", "2"]);
    assert!(desks[0].content() == desks[1].content(), "another order of rows gave another store");
    assert!(desks[0].content() == desks[2].content(), "batches gave another store");
    assert_eq!(
        (&single["events"], &single["contacts_created"]),
        (&batched["events"], &batched["contacts_created"])
    );
    let numbers = "select source_key from ticket order by ticket_id";
    assert!(desks[0].ask(numbers) == desks[1].ask(numbers), "tickets are numbered as they were opened");
}

#[test]
fn bad_rows_are_left_out_and_said() {
    let desk = Desk::new();
    let rows = "A,2026-01-05T10:00:00Z,open,,,\n\
                A,yesterday,open,,,\n\
                A,2026-01-05T10:00:00Z,opne,,,\n\
                A,2999-01-05T10:00:00Z,open,,,\n\
                A,2026-01-05T10:00:00Z,open,,highest,\n\
                A,2026-01-05T10:00:00Z,open\n\
                ,2026-01-05T10:00:00Z,open,,,\n\
                B,2026-01-05T10:00:00Z,open,,,\n";
    let flags = ["--rejects", "bad.csv"];
    let before = desk.ask("select (select count(*) from event), (select count(*) from request)");
    let error = desk.import(7, rows, &["--rejects", "bad.csv", "--on-error", "abort"]);
    assert_eq!(error["code"], "FILE_INVALID");
    assert_eq!(desk.ask("select (select count(*) from event), (select count(*) from request)"), before);
    let dry = desk.import(8, rows, &["--rejects", "bad.csv", "--dry-run"]);
    let done = desk.import(8, rows, &flags);
    for key in ["rows", "created", "rejected", "events", "rejects_file"] {
        assert_eq!(dry[key], done[key], "{key}");
    }
    assert_eq!((&done["rows"], &done["created"], &done["rejected"]), (&8.into(), &2.into(), &6.into()));
    let rejects = std::fs::read_to_string(desk.folder.path().join("bad.csv")).unwrap();
    assert!(rejects.starts_with("key,at,state,who,urgency,says,_line,_code,_field,_message\n"), "{rejects}");
    let mut reader = csv::Reader::from_reader(rejects.as_bytes());
    let found: Vec<[String; 3]> = reader
        .records()
        .map(|row| row.unwrap())
        .map(|row| [6, 7, 8].map(|index: usize| row[index].to_owned()))
        .collect();
    let expected = [
        ["3", "bad-time", "at"],
        ["4", "unknown-status", "state"],
        ["5", "future", "at"],
        ["6", "unknown-priority", "urgency"],
        ["7", "short-row", "who"],
        ["8", "blank", "key"],
    ];
    assert_eq!(found, expected);
}

#[test]
fn people_that_the_store_lacks_are_made_only_where_the_map_says_so() {
    let desk = Desk::new();
    desk.json(0, &["contact", "add", "--name", "Ana", "--email", "ana@acme.example"]);
    let strict = MAP.replace("create = [\"orgs\", \"contacts\"]", "").replace("org = \"Old customers\"", "");
    desk.file("map.toml", &strict.replace("contact = \"nobody@example.invalid\"", ""));
    let rows =
        "A,2026-01-05T10:00:00Z,open,Ana@acme.example,,\nB,2026-01-05T10:00:00Z,open,ann@acme.example,,\n";
    let done = desk.import(8, rows, &["--rejects", "bad.csv"]);
    assert_eq!((&done["created"], &done["contacts_created"]), (&1.into(), &0.into()));
    let rejects = std::fs::read_to_string(desk.folder.path().join("bad.csv")).unwrap();
    assert!(rejects.contains("3,unknown-contact,who"), "{rejects}");
    assert!(rejects.contains("did you mean \"\"ana@acme.example\"\"?"), "{rejects}");
    desk.file("map.toml", &strict);
    desk.import(3, rows, &[]);
}

#[test]
fn an_import_is_undone_and_done_again() {
    let desk = Desk::new();
    let rows = text(&interleaved());
    desk.import(0, &rows, &[]);
    let past = |what: &[&str], figure: &str| {
        let args = [&["sla"], what, &["--as-of", "2026-01-20", "--metric", "resolution"]].concat();
        desk.json(0, &args)["rows"][0][figure].clone()
    };
    let counted =
        || [past(&["report"], "tickets"), past(&["simulate", "--policy", "desk.toml"], "tickets_then")];
    let before = counted();
    let undone = desk.json(0, &["import", "undo", "I-1"]);
    assert_eq!((&undone["run"], &undone["result"]), (&"I-1".into(), &"updated".into()));
    assert_eq!(counted(), [Value::Null, Value::Null], "what is withdrawn was never there");
    assert_eq!(desk.json(0, &["ticket", "list", "--all"])["items"].as_array().unwrap().len(), 0);
    desk.json(3, &["ticket", "show", "T-1"]);
    assert_eq!(integer(&desk.ask("select count(*) from message where body <> '' or redacted = 0")[0][0]), 0);
    assert_eq!(integer(&desk.ask("select count(*) from contact where active = 1")[0][0]), 0);
    assert_eq!(desk.json(6, &["import", "undo", "I-1"])["code"], "ALREADY_UNDONE");
    assert_eq!(desk.json(0, &["store", "check"])["ok"], true);
    let again = desk.import(0, &rows, &[]);
    assert_eq!(
        (&again["run"], &again["created"], &again["unchanged"]),
        (&"I-2".into(), &6.into(), &0.into())
    );
    assert_eq!((counted(), before[0].is_i64()), (before, true));
    assert_eq!(integer(&desk.ask("select count(*) from contact where active = 1")[0][0]), 3);
    assert_eq!(desk.json(0, &["ticket", "show", "T-7"])["status"], "resolved");
    assert_eq!(desk.json(0, &["import", "list"])["items"].as_array().unwrap().len(), 2);
    assert_eq!(desk.json(3, &["import", "show", "I-9"])["code"], "NOT_FOUND");
}

#[test]
fn tickets_that_went_on_are_withdrawn_only_by_force() {
    let desk = Desk::new();
    desk.import(0, "A,2026-01-05T10:00:00Z,open,,,\n", &[]);
    desk.json(0, &["ticket", "note", "T-1", "-m", "Still with us"]);
    assert_eq!(desk.json(6, &["import", "undo", "1"])["code"], "UNDO_TOUCHED");
    desk.json(0, &["import", "undo", "1", "--force"]);
    desk.json(3, &["ticket", "show", "T-1"]);
}

#[test]
fn undoing_withdraws_the_rest_and_leaves_who_the_others_need() {
    let desk = Desk::new();
    let rows = "A,2026-01-05T10:00:00Z,open,,,\nB,2026-01-05T10:00:00Z,open,,,\n";
    desk.import(0, rows, &[]);
    desk.json(0, &["ticket", "note", "T-1", "-m", "Still with us"]);
    let undone = desk.json(8, &["import", "undo", "1"]);
    let left: Vec<_> = undone["left"].as_array().unwrap().iter().map(|left| &left["key"]).collect();
    assert_eq!(left, ["P-1", "old-customers", "T-1"], "{undone}");
    desk.json(0, &["ticket", "show", "T-1"]);
    desk.json(3, &["ticket", "show", "T-2"]);
    assert_eq!(desk.json(6, &["import", "undo", "1"])["code"], "UNDO_TOUCHED");
    assert_eq!(desk.json(0, &["import", "undo", "1", "--force"])["left"].as_array().unwrap().len(), 0);
    assert_eq!(desk.json(0, &["store", "check"])["ok"], true);
}

#[test]
fn a_key_brings_a_file_in_once() {
    let desk = Desk::new();
    let rows = "A,2026-01-05T10:00:00Z,open,,,\n";
    assert_eq!(desk.import(0, rows, &["--key", "k"])["result"], "created");
    let replayed = desk.import(0, rows, &["--key", "k"]);
    assert_eq!((&replayed["result"], &replayed["run"]), (&"replayed".into(), &"I-1".into()));
    assert_eq!(desk.import(6, rows, &["--key", "k", "--batch", "1"])["code"], "KEY_REUSED");
}

#[test]
fn only_an_admin_brings_histories_in() {
    let desk = Desk::new();
    desk.json(0, &["agent", "add", "leo@desk.example", "--name", "Leo"]);
    desk.import(4, "A,2026-01-05T10:00:00Z,open,,,\n", &["--as", "leo@desk.example"]);
}

#[test]
fn a_file_or_map_that_makes_no_sense_is_refused_whole() {
    let desk = Desk::new();
    desk.file("rows.csv", "key,at\n");
    let load = ["import", "tickets", "rows.csv", "--map", "map.toml"];
    assert_eq!(desk.json(7, &load)["code"], "FILE_INVALID");
    desk.file("map.toml", &MAP.replace("\"new\"", "\"nwe\""));
    let error = desk.json(7, &load);
    assert_eq!(error["code"], "MAP_INVALID");
    assert!(error["details"]["causes"][0].as_str().unwrap().contains("did you mean \"new\"?"), "{error}");
    assert_eq!(desk.json(2, &["import", "tickets", "-", "--map", "-"])["code"], "USAGE");
}

#[test]
fn a_key_stands_for_what_the_file_holds() {
    let desk = Desk::new();
    let (good, bad) = ("A,2026-01-05T10:00:00Z,open,,,\n", "A,yesterday,open,,,\n");
    let flags = |key| ["--rejects", "bad.csv", "--key", key];
    for (key, rows) in [("made", format!("{good}{bad}")), ("nothing", bad.to_owned())] {
        let first = desk.import(8, &rows, &flags(key));
        desk.file("bad.csv", "mended");
        let again = desk.import(8, &rows, &flags(key));
        assert_eq!((&again["run"], &again["rejected"]), (&first["run"], &first["rejected"]));
        assert_eq!(desk.import(6, &format!("{rows}{good}"), &flags(key))["code"], "KEY_REUSED");
        assert_eq!(std::fs::read_to_string(desk.folder.path().join("bad.csv")).unwrap(), "mended");
    }
}

#[test]
fn who_loads_mended_rows_of_a_ticket_that_is_there_is_told_so() {
    let desk = Desk::new();
    let codes = |answer: &Value| {
        let warnings = answer["warnings"].as_array().cloned().unwrap_or_default();
        warnings.iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let rows = "A,2026-01-05T10:00:00Z,open,,,\nA,2026-01-06T10:00:00Z,dnoe,,,\n";
    assert_eq!(codes(&desk.import(8, rows, &["--rejects", "bad.csv"])), ["gaps"]);
    let mended = "A,2026-01-06T10:00:00Z,done,,,\n";
    assert_eq!(codes(&desk.import(0, mended, &[])), ["known-tickets"]);
    desk.json(0, &["import", "undo", "I-1"]);
    assert_eq!(codes(&desk.import(0, &rows.replace("dnoe", "done"), &[])), [""; 0]);
    assert_eq!(desk.json(0, &["ticket", "show", "T-2"])["status"], "resolved");
}
