//! Tickets from the command line: the real program on a store of its own.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A desk in a folder of its own.
struct Desk {
    folder: TempDir,
}

/// What a run left behind.
struct Ran {
    code: i32,
    out: String,
    err: String,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        desk.ok(&["init", "--agent", "sofia@desk.example"]);
        desk.ok(&["org", "add", "acme", "--name", "Acme SA", "--country", "CL"]);
        desk.ok(&["org", "add", "other"]);
        desk.ok(&["contact", "add", "--org", "acme", "--name", "Ana Díaz", "--email", "ana@acme.example"]);
        desk.ok(&["contact", "add", "--org", "acme", "--name", "Luis", "--email", "luis@acme.example"]);
        desk.ok(&["contact", "add", "--org", "other", "--name", "Eva", "--email", "eva@other.example"]);
        desk
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mesa"));
        command.args(args).env_clear().env("HOME", self.folder.path()).env("MESA_LANG", "en");
        command.env("MESA_STORE", self.store()).current_dir(self.folder.path());
        command
    }

    fn store(&self) -> impl AsRef<Path> + AsRef<std::ffi::OsStr> + use<> {
        self.folder.path().join("desk.db")
    }

    fn run(&self, args: &[&str]) -> Ran {
        Ran::of(self.command(args).stdin(Stdio::null()).output().unwrap())
    }

    fn fed(&self, args: &[&str], input: &str) -> Ran {
        let mut child = self
            .command(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        Ran::of(child.wait_with_output().unwrap())
    }

    fn ok(&self, args: &[&str]) -> String {
        let ran = self.run(args);
        assert_eq!(ran.code, 0, "{args:?}: {}", ran.err);
        ran.out
    }

    fn json(&self, args: &[&str]) -> Value {
        let args: Vec<&str> = args.iter().copied().chain(["--json"]).collect();
        serde_json::from_str(&self.ok(&args)).unwrap()
    }

    fn refused(&self, args: &[&str], code: i32) -> Value {
        let args: Vec<&str> = args.iter().copied().chain(["--json"]).collect();
        let ran = self.run(&args);
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{args:?}: {}", ran.err);
        let error: Value = serde_json::from_str(ran.err.lines().last().unwrap()).unwrap();
        assert_eq!((&error["schema"], &error["exit"]), (&"mesa.error/1".into(), &code.into()));
        error
    }

    fn opened(&self, subject: &str) -> String {
        self.ok(&["ticket", "open", "--contact", "ana@acme.example", "--subject", subject, "-m", "…"])
            .trim()
            .to_owned()
    }
}

impl Ran {
    fn of(output: Output) -> Self {
        Self {
            code: output.status.code().expect("no signal ends mesa"),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

#[test]
fn a_ticket_is_opened_answered_paused_and_reopened() {
    let desk = Desk::new();
    assert_eq!(desk.opened("No ring on line 2"), "T-1");
    desk.ok(&["ticket", "acknowledge", "T-1"]);
    let replied = desk.json(&[
        "ticket",
        "reply",
        "1",
        "-m",
        "On it",
        "--status",
        "waiting-for-customer",
        "--minutes",
        "15",
    ]);
    assert_eq!((&replied["result"], &replied["state"]), (&"updated".into(), &"paused".into()));
    assert_eq!(replied["waiting_on"], "customer");
    desk.ok(&["ticket", "reply", "t-1", "--from", "ana@acme.example", "-m", "Here it is"]);
    assert_eq!(desk.json(&["ticket", "show", "T-1"])["status"], "in-progress");
    desk.ok(&["ticket", "close", "T-1", "-m", "Done"]);
    desk.ok(&["ticket", "reopen", "T-1", "--reason", "Still the same"]);
    let shown = desk.json(&["ticket", "show", "T-1", "--full"]);
    assert_eq!((&shown["reopen_count"], &shown["closed_at"]), (&1.into(), &Value::Null));
    let kinds: Vec<&str> =
        shown["events"].as_array().unwrap().iter().filter_map(|event| event["kind"].as_str()).collect();
    assert_eq!(
        kinds,
        [
            "opened",
            "acknowledged",
            "replied",
            "status-changed",
            "time-logged",
            "replied",
            "status-changed",
            "replied",
            "status-changed",
            "status-changed"
        ]
    );
    let messages = shown["messages"].as_array().unwrap();
    assert_eq!(messages[2]["author"], "ana@acme.example");
    assert_eq!(messages[2]["side"], "contact");
}

#[test]
fn the_same_key_opens_once_and_says_whether_it_did() {
    let desk = Desk::new();
    let open = [
        "ticket",
        "open",
        "--contact",
        "ana@acme.example",
        "--subject",
        "Disk full on pbx1",
        "--key",
        "nagios-77",
    ];
    let first = desk.json(&open);
    assert_eq!((&first["result"], &first["number"]), (&"created".into(), &"T-1".into()));
    let second = desk.json(&open);
    assert_eq!((&second["result"], &second["number"]), (&"replayed".into(), &"T-1".into()));
    let other =
        ["ticket", "open", "--contact", "ana@acme.example", "--subject", "Another one", "--key", "nagios-77"];
    assert_eq!(desk.refused(&other, 6)["code"], "KEY_REUSED");
    assert_eq!(desk.json(&["ticket", "show", "--key", "nagios-77"])["number"], "T-1");
    assert_eq!(desk.refused(&["ticket", "show", "--key", "never"], 3)["code"], "NOT_FOUND");
}

#[test]
fn a_dry_run_shows_what_would_be_and_keeps_nothing() {
    let desk = Desk::new();
    let tried = desk.json(&[
        "ticket",
        "open",
        "--contact",
        "ana@acme.example",
        "--subject",
        "Only a trial run",
        "--dry-run",
    ]);
    assert_eq!((&tried["number"], &tried["dry_run"]), (&"T-1".into(), &true.into()));
    desk.refused(&["ticket", "show", "T-1"], 3);
    assert_eq!(desk.opened("The first real one"), "T-1");
}

#[test]
fn several_tickets_are_judged_alone() {
    let desk = Desk::new();
    desk.opened("One problem here");
    desk.opened("Another problem there");
    let ran = desk.run(&["ticket", "close", "T-1", "T-9", "T-2"]);
    assert_eq!((ran.code, ran.out.as_str()), (8, "T-1\nT-2\n"), "{}", ran.err);
    assert!(ran.err.contains("refused: T-9"), "{}", ran.err);
    let ran = desk.run(&["ticket", "reopen", "T-9", "T-1", "--on-error", "abort"]);
    assert_eq!((ran.code, ran.out.as_str()), (3, ""));
    assert_eq!(desk.json(&["ticket", "show", "T-1"])["state"], "closed");
    let both = desk.json(&["ticket", "reopen", "T-1", "T-2"]);
    assert_eq!((&both["schema"], &both["total"]), (&"mesa.ticket.list/1".into(), &2.into()));
    assert_eq!(both["items"][1]["result"], "updated");
}

#[test]
fn ids_and_words_come_from_standard_input_but_not_both() {
    let desk = Desk::new();
    desk.opened("One problem here");
    desk.opened("Another problem there");
    let ran = desk.fed(&["ticket", "close", "-"], "T-1\n\n2\n");
    assert_eq!((ran.code, ran.out.as_str()), (0, "T-1\nT-2\n"), "{}", ran.err);
    assert_eq!(desk.fed(&["ticket", "close", "-"], "").code, 0);
    assert_eq!(desk.fed(&["ticket", "reply", "-", "--message-file", "-"], "T-1").code, 2);
    let ran = desk.fed(&["ticket", "reply", "T-1", "--message", "-"], "First line\nsecond\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let shown = desk.json(&["ticket", "show", "T-1", "--full"]);
    assert_eq!(shown["messages"][1]["body"], "First line\nsecond");
}

#[test]
fn an_empty_message_is_refused_and_words_are_never_lost() {
    let desk = Desk::new();
    desk.opened("One problem here");
    let ran = desk.fed(&["ticket", "reply", "T-1", "--message-file", "-"], " \n");
    assert_eq!(ran.code, 7, "{}", ran.err);
    let ran = desk.fed(&["ticket", "reply", "T-9", "--message-file", "-"], "A long and careful answer");
    assert_eq!(ran.code, 3);
    let kept =
        ran.err.lines().find_map(|line| line.split("--message-file ").nth(1)).expect("the file is named");
    assert_eq!(std::fs::read_to_string(kept).unwrap(), "A long and careful answer");
    assert_eq!(desk.refused(&["ticket", "reply", "T-1"], 2)["code"], "MISSING_FLAGS");
}

#[test]
fn all_missing_flags_are_named_at_once() {
    let desk = Desk::new();
    let error = desk.refused(&["ticket", "open"], 2);
    assert_eq!(error["message"], "missing --contact, --subject");
}

#[test]
fn names_that_nothing_has_come_with_what_was_probably_meant() {
    let desk = Desk::new();
    let error = desk
        .refused(&["ticket", "open", "--contact", "ana@acme.exampel", "--subject", "No ring on line 2"], 3);
    assert_eq!(error["hint"], "did you mean `ana@acme.example`?");
    desk.opened("One problem here");
    assert_eq!(desk.refused(&["ticket", "status", "T-1", "resolvd"], 3)["hint"], "did you mean `resolved`?");
    assert_eq!(desk.ok(&["ticket", "status", "T-1", "En curso"]), "T-1\n");
    desk.refused(&["ticket", "show", "X-1"], 2);
    desk.refused(&["ticket", "show", "00012"], 2);
}

#[test]
fn a_contact_sees_and_does_what_is_its_own() {
    let desk = Desk::new();
    desk.opened("One problem here");
    desk.ok(&["ticket", "note", "T-1", "-m", "they never pay"]);
    let as_luis = ["--as", "luis@acme.example"];
    let shown = desk.json(&[&as_luis[..], &["ticket", "show", "T-1", "--full"]].concat());
    assert_eq!(shown["messages"].as_array().unwrap().len(), 1, "no notes");
    assert!(!shown["events"].to_string().contains("noted"));
    desk.refused(&[&as_luis[..], &["ticket", "note", "T-1", "-m", "x"]].concat(), 4);
    let as_eva = ["--as", "eva@other.example"];
    assert_eq!(desk.refused(&[&as_eva[..], &["ticket", "show", "T-1"]].concat(), 4)["code"], "NOT_VISIBLE");
    desk.ok(&["ticket", "cc", "T-1", "Eva@other.example"]);
    desk.ok(&[&as_eva[..], &["ticket", "reply", "T-1", "-m", "me too"]].concat());
    let opened = desk.json(&[&as_eva[..], &["ticket", "open", "--subject", "A problem of my own"]].concat());
    assert_eq!((&opened["org"], &opened["contact"]), (&"other".into(), &"eva@other.example".into()));
    let via = desk.json(&["ticket", "history", "T-2"]);
    assert!(via["items"][0]["via"].as_str().unwrap().starts_with("uid:"));
}

#[test]
fn an_act_may_be_dated_back_but_never_forward_nor_before_the_last() {
    let desk = Desk::new();
    let open = ["ticket", "open", "--contact", "ana@acme.example", "--subject", "One problem here", "--at"];
    let opened = desk.json(&[&open[..], &["2026-03-02 09:00", "--tz", "America/Santiago"]].concat());
    assert_eq!(opened["opened_at"], "2026-03-02T12:00:00Z");
    desk.refused(&[&open[..], &["2999-01-01"]].concat(), 2);
    desk.refused(&["ticket", "close", "T-1", "--at", "2026-03-02T11:59:59Z"], 6);
    desk.refused(&["ticket", "close", "T-1", "--at", "2026-02-30"], 2);
    desk.ok(&["ticket", "close", "T-1", "--at", "2026-03-02T12:00:00Z"]);
    desk.ok(&["agent", "add", "leo@desk.example", "--name", "Leo"]);
    desk.refused(&[&["--as", "leo@desk.example"], &open[..], &["2026-03-02"]].concat(), 4);
}

#[test]
fn the_past_is_shown_as_it_was() {
    let desk = Desk::new();
    let at = |instant: &'static str, args: &[&'static str]| desk.ok(&[args, &["--at", instant]].concat());
    at(
        "2026-03-02T09:00:00Z",
        &["ticket", "open", "--contact", "ana@acme.example", "--subject", "One problem here"],
    );
    at("2026-03-03T09:00:00Z", &["ticket", "edit", "T-1", "--subject", "Quite another problem"]);
    at("2026-03-04T09:00:00Z", &["ticket", "close", "T-1"]);
    let then = desk.json(&["ticket", "show", "T-1", "--as-of", "2026-03-02T10:00:00Z"]);
    assert_eq!((&then["subject"], &then["state"]), (&"One problem here".into(), &"open".into()));
    let later = desk.json(&["ticket", "show", "T-1", "--as-of", "2026-03-03T10:00:00Z"]);
    assert_eq!((&later["subject"], &later["state"]), (&"Quite another problem".into(), &"open".into()));
    desk.refused(&["ticket", "show", "T-1", "--as-of", "2026-03-01"], 3);
}

#[test]
fn a_strangers_words_do_not_drive_the_terminal() {
    let desk = Desk::new();
    let subject = "\u{1b}[2Jred \u{202e}alert now";
    desk.opened(subject);
    let table = desk.ok(&["ticket", "show", "T-1", "-o", "table"]);
    assert!(table.contains("\\x1b[2Jred \\u{202e}alert now"), "{table}");
    assert_eq!(desk.json(&["ticket", "show", "T-1"])["subject"], subject);
    desk.refused(&["ticket", "open", "--contact", "ana@acme.example", "--subject", "two\nlines"], 7);
}

#[test]
fn a_policy_decides_what_an_escalation_does_to_the_clocks() {
    let desk = Desk::new();
    let policy = desk.folder.path().join("desk.toml");
    let example = include_str!("data/desk.example.toml");
    let unasked = example.replacen("required = true", "required = false", 1);
    let unasked = unasked.replacen("contract = \"required\"", "contract = \"not-required\"", 1);
    let unasked = unasked.replacen("credits = true", "credits = false", 1);
    std::fs::write(&policy, unasked).unwrap();
    desk.ok(&["desk", "apply", policy.to_str().unwrap()]);
    desk.ok(&["org", "edit", "acme", "--plan", "super"]);
    let at = |instant: &'static str, args: &[&'static str]| desk.ok(&[args, &["--at", instant]].concat());
    at(
        "2026-10-01T09:00:00Z",
        &["ticket", "open", "--contact", "ana@acme.example", "--subject", "One problem here"],
    );
    at(
        "2026-10-01T10:00:00Z",
        &["ticket", "escalate", "T-1", "--to", "projects", "--reason", "new function"],
    );
    let shown = desk.json(&["ticket", "show", "T-1", "--as-of", "2026-10-01T12:00:00Z"]);
    assert_eq!(
        (&shown["status"], &shown["escalated_to"]),
        (&"external-escalation".into(), &"projects".into())
    );
    let clock = |metric: &str| {
        shown["clocks"].as_array().unwrap().iter().find(|clock| clock["metric"] == metric).cloned().unwrap()
    };
    assert_eq!(
        (&clock("resolution")["elapsed_s"], &clock("resolution")["affected"]),
        (&10_800.into(), &"projects".into())
    );
    assert_eq!(clock("acknowledge")["state"], "breached");
}

#[test]
fn a_history_is_told_in_words_not_in_ids_and_slugs() {
    let desk = Desk::new();
    desk.ok(&["agent", "add", "luis@desk.example", "--name", "Luis"]);
    desk.opened("No ring on line 2");
    desk.ok(&["ticket", "assign", "T-1", "--to", "luis@desk.example"]);
    desk.ok(&["ticket", "reply", "T-1", "--from", "ana@acme.example", "-m", "Still so"]);
    desk.ok(&["ticket", "edit", "T-1", "--contact", "luis@acme.example", "--reason", "she left"]);
    desk.ok(&["ticket", "cc", "T-1", "eva@other.example"]);
    desk.ok(&["ticket", "resolve", "T-1", "-m", "Mended"]);
    // What machines read is in the desk's language.
    let what = desk.ok(&["ticket", "history", "T-1", "-o", "tsv", "--columns", "kind,actor,what"]);
    let sofia = |kind: &str, what: &str| format!("{kind}\tsofia@desk.example\t{what}\n");
    let expected = [
        sofia("opened", "«No ring on line 2» · Soporte · por Línea de comandos · prioridad Media"),
        sofia("assigned", "luis@desk.example"),
        sofia("replied", ""),
        sofia("edited", "lo pide luis@acme.example · «she left»"),
        sofia("cc-changed", "+eva@other.example"),
        sofia("replied", ""),
        sofia("status-changed", "Resuelto"),
    ];
    assert_eq!(what, expected.concat());
    let table = desk.ok(&["ticket", "history", "T-1", "-o", "table"]);
    assert!(table.contains("replied · sofia@desk.example\n  words of ana@acme.example"), "{table}");
    assert!(!table.contains('{'), "{table}");
    let first = &desk.json(&["ticket", "history", "T-1"])["items"][0];
    assert_eq!((&first["id"], &first["data"]["contact"]), (&1.into(), &1.into()));
}

#[test]
fn an_address_is_put_in_copy_once_however_it_is_written() {
    let desk = Desk::new();
    desk.ok(&[
        "ticket",
        "open",
        "--contact",
        "ana@acme.example",
        "--subject",
        "x",
        "-m",
        "y",
        "--cc",
        "a@b.example",
        "--cc",
        "A@b.example",
    ]);
    assert_eq!(desk.json(&["ticket", "show", "T-1"])["cc"], serde_json::json!(["a@b.example"]));
}

#[test]
fn a_ticket_named_several_times_is_acted_on_once() {
    let desk = Desk::new();
    desk.opened("one");
    desk.opened("two");
    desk.ok(&["ticket", "time", "T-1", "t-1", "1", "T-2", "--minutes", "5"]);
    assert!(desk.fed(&["ticket", "time", "-", "--minutes", "5"], "T-1\n1\n T-1\n").err.is_empty());
    assert_eq!(desk.json(&["ticket", "show", "T-1"])["minutes_worked"], 10);
    assert_eq!(desk.json(&["ticket", "show", "T-2"])["minutes_worked"], 5);
}

#[test]
fn who_wants_to_know_more_is_told_the_store_and_who_acts() {
    let desk = Desk::new();
    let (silent, told) = (desk.run(&["org", "list"]), desk.run(&["org", "list", "-v"]));
    assert_eq!((told.code, &told.out, silent.err.as_str()), (0, &silent.out, ""));
    let store = desk.folder.path().join("desk.db").display().to_string();
    let more =
        format!("store {store}; sofia@desk.example acts (linked to the system's user); policy: version 1\n");
    assert_eq!(told.err, more);
    // What needs no store, or finds none, says what it says without it.
    assert_eq!(desk.run(&["help", "exit-codes", "-v", "--store", "nowhere.db"]).err, "");
}

#[test]
fn a_refused_step_names_the_ticket_and_a_command_that_works() {
    let desk = Desk::new();
    let open = ["ticket", "open", "--contact", "ana@acme.example", "--subject", "No audio at all"];
    desk.ok(&open);
    desk.ok(&open);
    let refused = desk.run(&["ticket", "reopen", "T-1", "T-2"]);
    let line = |ticket| {
        format!("error: cannot `reopen {ticket}`: the ticket is open\nhint: mesa ticket show {ticket}\n")
    };
    assert_eq!((refused.code, refused.err), (8, line("T-1") + &line("T-2") + "refused: T-1, T-2\n"));
    desk.ok(&["ticket", "close", "T-2"]);
    let refused = desk.run(&["ticket", "resolve", "T-2", "--json"]);
    let refused: Value = serde_json::from_str(&refused.err).unwrap();
    assert_eq!((&refused["hint"], &refused["exit"]), (&"mesa ticket reopen T-2".into(), &6.into()));
}

#[test]
fn a_section_that_is_named_is_shown_or_refused_never_left_out_in_silence() {
    let desk = Desk::new();
    desk.ok(&[
        "ticket",
        "open",
        "--contact",
        "ana@acme.example",
        "--subject",
        "No audio at all",
        "--message",
        "None",
    ]);
    let columns = ["ticket", "show", "T-1", "--columns", "number,messages"];
    let shown = desk.json(&columns);
    assert_eq!((&shown["number"], &shown["messages"][0]["body"]), (&"T-1".into(), &"None".into()));
    for format in ["csv", "tsv", "name"] {
        let refused = desk.run(&[&columns[..], &["-o", format]].concat());
        assert_eq!((refused.code, refused.out.as_str()), (2, ""), "{format}");
        assert!(refused.err.contains("there is no column `messages`"), "{}", refused.err);
    }
    // A write is refused before it is done.
    let reply = ["ticket", "reply", "T-1", "--message", "We look", "--columns", "messages", "-o", "csv"];
    assert_eq!(desk.run(&reply).code, 2);
    assert_eq!(desk.json(&["ticket", "show", "T-1", "--full"])["messages"].as_array().unwrap().len(), 1);
}
