//! `mesa desk` from the command line: the real program on a store of its own.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
use std::io::Write as _;
use std::path::PathBuf;
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

impl Ran {
    fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        Self { code: output.status.code().unwrap(), out: text(&output.stdout), err: text(&output.stderr) }
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|_| panic!("{}{}", self.out, self.err))
    }
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        desk.ok(&["init", "--agent", "sofia@desk.example"]);
        desk
    }

    /// Returns a desk with an open ticket, T-1.
    fn with_ticket() -> Self {
        let desk = Self::new();
        desk.ok(&["org", "add", "acme"]);
        desk.ok(&["contact", "add", "--org", "acme", "--name", "Ana", "--email", "ana@acme.example"]);
        let at = ["--at", "2026-10-01T09:00:00Z"];
        let open =
            ["ticket", "open", "--contact", "ana@acme.example", "--subject", "Sin audio", "--message", "x"];
        desk.ok(&[&open[..], &at[..]].concat());
        desk
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mesa"));
        command.args(args).env_clear().env("HOME", self.folder.path()).env("MESA_LANG", "en");
        command.env("MESA_STORE", self.file("desk.db")).current_dir(self.folder.path());
        command
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, args: &[&str]) -> Ran {
        Ran::of(&self.command(args).stdin(Stdio::null()).output().unwrap())
    }

    fn ok(&self, args: &[&str]) -> String {
        let ran = self.run(args);
        assert_eq!(ran.code, 0, "{args:?}: {}", ran.err);
        ran.out
    }

    /// Writes the policy in force, with `from` replaced, to `name`.
    fn edited(&self, name: &str, from: &str, to: &str) {
        let text = self.ok(&["desk", "show"]);
        assert!(text.contains(from), "{from}");
        std::fs::write(self.file(name), text.replace(from, to)).unwrap();
    }
}

const RULE: &str =
    "\n[[sla]]\nkey = \"default\"\ncalendar = \"always\"\ntargets = { first_response = \"4h\" }\n";

#[test]
fn presets_are_listed_without_a_store() {
    let desk = Desk { folder: tempfile::tempdir().unwrap() };
    let list = desk.run(&["desk", "presets", "--json"]).json();
    assert_eq!(list["schema"], "mesa.desk.preset.list/1");
    assert!(list["items"].as_array().unwrap().iter().any(|item| item["name"] == "blank"));
    assert!(desk.ok(&["desk", "presets", "-o", "table", "--lang", "es"]).contains("cinco estatus"));
}

#[test]
fn what_show_prints_goes_back_in_unchanged() {
    let desk = Desk::new();
    desk.edited("same.toml", "", "");
    let ran = desk.run(&["desk", "apply", "same.toml", "--json"]);
    assert_eq!((ran.code, ran.json()["result"].as_str()), (0, Some("unchanged")), "{}", ran.err);
    assert_eq!(ran.json()["version"], 1);
    assert_eq!(desk.ok(&["desk", "history"]).lines().count(), 1);
    assert_eq!(desk.ok(&["desk", "show", "-o", "table"]), desk.ok(&["desk", "show", "-o", "name"]));
}

#[test]
fn a_section_stands_under_its_own_name_as_it_does_in_the_whole() {
    let desk = Desk::new();
    assert!(desk.ok(&["desk", "show", "reopen"]).starts_with("[reopen]\n"));
    let (whole, part) = (
        desk.run(&["desk", "show", "--json"]).json(),
        desk.run(&["desk", "show", "reopen", "--json"]).json(),
    );
    assert_eq!((&part["schema"], &part["version"]), (&"mesa.desk/1".into(), &1.into()));
    assert_eq!(part["policy"]["reopen"], whole["policy"]["reopen"]);
    assert_eq!(part["policy"].as_object().unwrap().len(), 1);
    assert_eq!(whole["policy"]["desk"]["backdate"], "1d");

    let absent = desk.run(&["desk", "show", "team"]);
    assert_eq!((absent.code, absent.out.as_str()), (0, ""));
    assert!(absent.err.contains("says nothing under `team`"));
    assert_eq!(desk.run(&["desk", "show", "team", "--json"]).json()["policy"]["team"], serde_json::json!([]));
}

#[test]
fn a_section_or_version_that_does_not_exist_is_exit_3_in_both_languages() {
    let desk = Desk::new();
    let ran = desk.run(&["desk", "show", "departmnt"]);
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("did you mean `department`?"), "{}", ran.err);
    let ran = desk.run(&["desk", "show", "--version", "7", "--lang", "es"]);
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("no hay versión de la política `7`"), "{}", ran.err);
    assert!(ran.err.contains("mesa desk history"), "{}", ran.err);
}

#[test]
fn every_problem_is_told_with_its_line_and_what_was_meant() {
    let desk = Desk::new();
    desk.edited("bad.toml", "default = \"medium\"", "default = \"medum\"\ncolour = \"red\"");
    for command in ["check", "diff", "apply"] {
        let ran = desk.run(&["desk", command, "bad.toml"]);
        assert_eq!(ran.code, 7, "{command}");
        assert!(ran.err.contains("bad.toml has 2 problems"), "{}", ran.err);
        assert!(ran.err.contains("there is no priority `medum`; did you mean `medium`?"), "{}", ran.err);
        assert!(ran.err.contains("the format has no key `colour`"), "{}", ran.err);
    }
    let ran = desk.run(&["desk", "check", "bad.toml", "--json", "--lang", "es"]);
    let error: Value = serde_json::from_str(&ran.err).unwrap();
    assert_eq!((ran.code, ran.out.as_str(), &error["code"]), (7, "", &"POLICY_INVALID".into()));
    let problem = &error["details"]["problems"][0];
    assert_eq!((&problem["path"], &problem["suggestion"]), (&"priority.default".into(), &"medium".into()));
    assert_eq!(problem["message"], "no hay prioridad `medum`");
    assert!(problem["line"].as_u64().unwrap() > 1);
}

#[test]
fn a_sound_file_is_told_on_stderr_and_needs_no_store() {
    let desk = Desk::new();
    let text = desk.ok(&["desk", "show"]);
    std::fs::remove_file(desk.file("desk.db")).unwrap();
    let mut child = desk
        .command(&["desk", "check", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let ran = Ran::of(&child.wait_with_output().unwrap());
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "", "-: no problems\n"));
    assert_eq!(desk.run(&["desk", "check", "absent.toml"]).code, 3);
    std::fs::write(desk.file("latin1.toml"), b"[desk]\nname = \"Espa\xf1a\"\n").unwrap();
    let ran = desk.run(&["desk", "check", "latin1.toml"]);
    assert_eq!(ran.code, 7);
    assert!(ran.err.contains("line 2: the text is not UTF-8"), "{}", ran.err);
}

#[test]
fn diff_exits_10_where_something_would_change() {
    let desk = Desk::new();
    desk.edited("same.toml", "\n[reopen]", "\n# a comment\n[reopen]");
    assert_eq!(desk.run(&["desk", "diff", "same.toml"]).code, 0);
    desk.edited("new.toml", "\"30d\"", "\"20d\"");
    let ran = desk.run(&["desk", "diff", "new.toml", "--json"]);
    assert_eq!(ran.code, 10);
    let change = &ran.json()["items"][0];
    assert_eq!((&change["kind"], &change["path"]), (&"changed".into(), &"reopen.window".into()));
    assert_eq!((&change["from"], &change["to"]), (&"\"30d\"".into(), &"\"20d\"".into()));
}

#[test]
fn only_an_admin_applies_and_every_version_is_kept() {
    let desk = Desk::new();
    desk.ok(&["agent", "add", "luis@desk.example", "--name", "Luis"]);
    desk.edited("new.toml", "\"30d\"", "\"20d\"");
    let refused = desk.run(&["desk", "apply", "new.toml", "--as", "luis@desk.example"]);
    assert_eq!(refused.code, 4);
    assert!(refused.err.contains("role admin"), "{}", refused.err);

    let rehearsed = desk.run(&["desk", "apply", "new.toml", "--dry-run", "--json"]).json();
    assert_eq!((&rehearsed["version"], &rehearsed["dry_run"]), (&2.into(), &true.into()));
    let ran = desk.run(&["desk", "apply", "new.toml", "--key", "v2"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, "2\n"));
    assert!(ran.err.contains("~ reopen.window: \"30d\" → \"20d\""), "{}", ran.err);
    let again = desk.run(&["desk", "apply", "new.toml", "--key", "v2", "--json"]).json();
    assert_eq!((&again["result"], &again["version"]), (&"replayed".into(), &2.into()));

    let history = desk.run(&["desk", "history", "--json"]).json();
    let versions: Vec<_> = history["items"].as_array().unwrap().iter().map(|item| &item["version"]).collect();
    assert_eq!(versions, [1, 2]);
    assert_eq!(history["items"][1]["applied_by"], "sofia@desk.example");
    assert!(desk.ok(&["desk", "show", "reopen", "--version", "1"]).contains("\"30d\""));
    assert!(desk.ok(&["desk", "show", "reopen"]).contains("\"20d\""));
}

#[test]
fn a_key_that_open_tickets_use_cannot_be_dropped() {
    let desk = Desk::with_ticket();
    desk.edited("new.toml", "key = \"support\"", "key = \"help\"");
    let ran = desk.run(&["desk", "apply", "new.toml"]);
    assert_eq!(ran.code, 6);
    assert!(ran.err.contains("department support (1)"), "{}", ran.err);
    let ran = desk.run(&["desk", "apply", "new.toml", "--lang", "es"]);
    assert!(ran.err.contains("quita claves que usan tickets abiertos"), "{}", ran.err);
    desk.ok(&["ticket", "close", "T-1", "--message", "Listo"]);
    assert_eq!(desk.ok(&["desk", "apply", "new.toml"]), "2\n");
}

#[test]
fn open_tickets_keep_their_policy_unless_they_are_rebased() {
    let desk = Desk::with_ticket();
    let text = desk.ok(&["desk", "show"]) + RULE;
    std::fs::write(desk.file("new.toml"), text).unwrap();
    let ran = desk.run(&["desk", "apply", "new.toml"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, "2\n"), "{}", ran.err);
    assert!(ran.err.contains("1 open ticket keeps an older version"), "{}", ran.err);
    let shown = || desk.run(&["ticket", "show", "T-1", "--full", "--json"]).json();
    assert_eq!((&shown()["policy_version"], shown()["clocks"].as_array().unwrap().len()), (&1.into(), 0));

    let rebased = desk.run(&["desk", "apply", "new.toml", "--rebase-open", "--json"]).json();
    assert_eq!((&rebased["result"], &rebased["version"]), (&"updated".into(), &2.into()));
    assert_eq!((&rebased["rebased_tickets"], &rebased["open_tickets_on_older"]), (&1.into(), &0.into()));
    let ticket = shown();
    assert_eq!(ticket["policy_version"], 2);
    let clocks = ticket["clocks"].as_array().unwrap();
    let clock = clocks.iter().find(|clock| clock["metric"] == "first_response").unwrap();
    assert_eq!(clock["due_at"], "2026-10-01T13:00:00Z");
    let event = ticket["events"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&event["kind"], &event["data"]["policy_version"]), (&"rebased".into(), &2.into()));

    let again = desk.run(&["desk", "apply", "new.toml", "--rebase-open", "--json"]).json();
    assert_eq!((&again["result"], &again["rebased_tickets"]), (&"unchanged".into(), &0.into()));
    desk.ok(&["ticket", "reply", "T-1", "--message", "Lo vemos"]);
    assert_eq!(shown()["policy_version"], 2);
}

#[test]
fn a_ticket_is_not_rebased_to_a_policy_that_has_lost_a_status_of_its_past() {
    let desk = Desk::with_ticket();
    desk.ok(&["ticket", "status", "T-1", "waiting-for-customer"]);
    desk.ok(&["ticket", "status", "T-1", "in-progress"]);
    desk.edited("new.toml", "key = \"waiting-for-customer\"", "key = \"waiting\"");
    assert_eq!(desk.run(&["desk", "apply", "new.toml", "--rebase-open"]).code, 6);
    assert_eq!(desk.run(&["desk", "apply", "new.toml"]).code, 0);
    assert_eq!(desk.run(&["desk", "apply", "new.toml", "--rebase-open"]).code, 6);
}

#[test]
fn a_draft_tells_which_open_tickets_it_breaches_and_which_it_saves() {
    let desk = Desk::with_ticket();
    let open =
        desk.ok(&["ticket", "open", "--contact", "ana@acme.example", "--subject", "No ring", "-m", "x"]);
    desk.ok(&["ticket", "acknowledge", open.trim()]);
    let text = desk.ok(&["desk", "show"]) + RULE;
    std::fs::write(desk.file("new.toml"), &text).unwrap();
    let told = desk.run(&["desk", "diff", "new.toml", "--json"]);
    assert_eq!(told.code, 10);
    let told = told.json();
    assert_eq!((&told["newly_breached"], &told["no_longer_breached"]), (&1.into(), &0.into()));
    let clocks = told["open_tickets"].as_array().unwrap();
    assert_eq!(clocks.len(), 1, "the other ticket is in time");
    let shown = ["ticket", "metric", "change", "state_now", "due_now_at"].map(|key| &clocks[0][key]);
    let wanted = ["T-1", "first_response", "newly-breached", "breached", "2026-10-01T13:00:00Z"];
    assert_eq!(shown, wanted.map(Value::from).each_ref());
    assert_eq!((&clocks[0]["state_then"], &clocks[0]["due_then_at"]), (&Value::Null, &Value::Null));

    let applied = desk.run(&["desk", "apply", "new.toml", "--rebase-open", "--json"]).json();
    let told = ["rebased_tickets", "newly_breached", "no_longer_breached"].map(|key| &applied[key]);
    assert_eq!(told, [2, 1, 0].map(Value::from).each_ref());
    std::fs::write(desk.file("new.toml"), text.replace("\"4h\" }", "\"70000h\" }")).unwrap();
    let saved = desk.run(&["desk", "diff", "new.toml", "--lang", "es"]);
    assert!(saved.err.contains("que se incumplirían: 0; que dejarían de estarlo: 1"), "{}", saved.err);
    assert!(saved.out.starts_with("sla.default.targets.first_response\tchanged"), "{}", saved.out);
    assert!(desk.ok(&["sla", "verify", "--json"]).contains("\"ok\":true"));
}

#[test]
fn a_ticket_that_time_has_closed_holds_up_no_policy() {
    let desk = Desk::new();
    desk.edited("next.toml", "# close_after", "close_after");
    desk.ok(&["desk", "apply", "next.toml"]);
    desk.ok(&["org", "add", "acme"]);
    desk.ok(&["contact", "add", "--org", "acme", "--name", "Ana", "--email", "ana@acme.example"]);
    let open =
        ["ticket", "open", "--contact", "ana@acme.example", "--subject", "Sin audio", "--message", "x"];
    desk.ok(&[&open[..], &["--at", "30d"]].concat());
    desk.ok(&["ticket", "status", "T-1", "waiting-for-customer", "--at", "29d"]);
    let versions = desk.ok(&["desk", "history", "-o", "tsv", "--columns", "version,open_tickets"]);
    assert_eq!(versions, "1\t0\n2\t0\n");
    desk.edited("next.toml", "\"waiting-for-customer\"", "\"waiting\"");
    desk.ok(&["desk", "apply", "next.toml"]);
    assert_eq!(desk.ok(&["tick"]), "", "what time had brought is recorded");
}
