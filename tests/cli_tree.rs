//! Every command of clap's own tree is held to what DESIGN §4 promises of all of them.
//!
//! A new command fails here until it stands in `LEAVES`: that line is all it needs.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use clap::CommandFactory as _;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OpenFlags};
use serde_json::Value;
use tempfile::TempDir;

use Leaf::{Elsewhere, Read, Write};

/// What a command does to the store, and arguments with which it works on the store of [`Desk::new`].
enum Leaf {
    /// reads: every format, both languages
    Read(&'static [&'static str]),
    /// writes: `--dry-run` keeps nothing, a repeated `--key` does nothing
    Write(&'static [&'static str]),
    /// has nothing to do with an existing store; the test that covers it is named
    Elsewhere(&'static str),
}

const LEAVES: &[(&str, Leaf)] = &[
    ("agent add", Write(&["eva@desk.example", "--name", "Eva", "--team", "voice"])),
    ("agent disable", Write(&["luis@desk.example", "--reassign-to", "none"])),
    ("agent edit", Write(&["luis@desk.example", "--name", "Luis S."])),
    ("agent list", Read(&[])),
    ("agent show", Read(&["luis@desk.example"])),
    ("asset add", Write(&["DEP-78", "--org", "acme", "--warranty-until", "2027-03-01"])),
    ("asset edit", Write(&["DEP-77", "--name", "Main PBX"])),
    ("asset import", Write(&["units.csv"])),
    ("asset list", Read(&[])),
    ("asset member add", Write(&["DEP-77", "ana@acme.example"])),
    ("asset member remove", Write(&["DEP-76", "ana@acme.example"])),
    ("asset show", Read(&["DEP-77"])),
    ("calendar between", Read(&["office", "--from", "2025-03-03", "--to", "2025-03-04"])),
    ("calendar due", Read(&["office", "--from", "2025-03-03 17:30", "--target", "90m"])),
    ("calendar holidays import", Write(&["office", "holidays.csv"])),
    ("calendar holidays list", Read(&["office"])),
    ("calendar list", Read(&[])),
    ("calendar show", Read(&["office"])),
    ("channel check", Read(&["--org", "acme", "--channel", "portal"])),
    ("channel list", Read(&[])),
    ("completions", Elsewhere("tests/completions.rs")),
    ("contact add", Write(&["--org", "acme", "--name", "Rita", "--email", "rita@acme.example"])),
    ("contact confirm", Write(&["ana@acme.example"])),
    ("contact edit", Write(&["ana@acme.example", "--role", "IT"])),
    ("contact import", Write(&["people.csv"])),
    ("contact list", Read(&[])),
    ("contact remove", Write(&["ana@acme.example", "--yes"])),
    ("contact show", Read(&["ana@acme.example"])),
    ("contact template", Read(&[])),
    ("contract add", Write(&["--asset", "DEP-77", "--kind", "gold", "--starts", "2025-01-01"])),
    ("contract cancel", Write(&["C-1", "--reason", "unit sold"])),
    ("contract edit", Write(&["C-1", "--target", "resolution=4h"])),
    ("contract import", Write(&["contracts.csv"])),
    ("contract list", Read(&[])),
    ("contract member add", Write(&["C-1", "ana@acme.example"])),
    ("contract member remove", Write(&["C-2", "ana@acme.example"])),
    ("contract renew", Write(&["C-1"])),
    ("contract show", Read(&["C-1"])),
    ("credit adjust", Write(&["--org", "acme", "--minutes=-5", "--reason", "counted wrong"])),
    ("credit balance", Read(&[])),
    ("credit buy", Write(&["--org", "acme", "--pack", "120"])),
    ("credit explain", Read(&["E-2"])),
    ("credit grant", Write(&["--org", "acme", "--minutes", "30", "--reason", "a gift"])),
    ("credit import", Write(&["balances.csv"])),
    ("credit ledger", Read(&["--org", "acme"])),
    ("credit packs", Read(&[])),
    ("credit refund", Write(&["E-2", "--reason", "a product fix"])),
    ("cursor list", Read(&[])),
    ("cursor reset", Write(&["alerts"])),
    ("cursor show", Read(&["alerts"])),
    ("demo", Elsewhere("tests/demo.rs")),
    ("department check", Read(&["telephony", "--org", "acme"])),
    ("department form", Read(&["configuration"])),
    ("department list", Read(&[])),
    ("department requirements", Read(&[])),
    ("desk apply", Write(&["other.toml"])),
    ("desk check", Read(&["desk.toml"])),
    ("desk diff", Read(&["desk.toml"])),
    ("desk history", Read(&[])),
    ("desk presets", Read(&[])),
    ("desk show", Read(&["sla"])),
    ("export clocks", Read(&[])),
    ("export contacts", Read(&[])),
    ("export events", Read(&[])),
    ("export orgs", Read(&[])),
    ("export tickets", Read(&[])),
    ("help", Elsewhere("help_explains_every_topic_in_both_languages")),
    ("import list", Read(&[])),
    ("import show", Read(&["I-1"])),
    ("import tickets", Write(&["more.csv", "--map", "map.toml"])),
    ("import undo", Write(&["I-1"])),
    ("init", Elsewhere("init_keeps_its_word_on_dry_run_and_key")),
    ("man", Elsewhere("every_command_gets_a_manual_page")),
    ("org add", Write(&["umbrella", "--name", "Umbrella"])),
    ("org edit", Write(&["acme", "--notes", "calls early"])),
    ("org import", Write(&["orgs.csv"])),
    ("org list", Read(&[])),
    ("org show", Read(&["acme"])),
    ("sla check", Read(&["--metric", "next_response", "--percent", "1000"])),
    ("sla explain", Read(&["T-1"])),
    ("sla report", Read(&["--group-by", "priority"])),
    ("sla show", Read(&["T-1"])),
    ("sla simulate", Read(&["--policy", "desk.toml"])),
    ("sla verify", Read(&[])),
    ("store check", Read(&[])),
    ("store migrate", Elsewhere("src/store/migrate.rs: a store of today has nothing to migrate")),
    ("store stats", Read(&[])),
    // It is one key by itself: done twice it does nothing.
    ("tick", Elsewhere("tests/tick.rs")),
    ("ticket acknowledge", Write(&["T-2"])),
    ("ticket assign", Write(&["T-2", "--to", "luis@desk.example"])),
    ("ticket cc", Write(&["T-1", "boss@acme.example"])),
    ("ticket close", Write(&["T-2"])),
    ("ticket edit", Write(&["T-2", "--subject", "Another title", "--reason", "clearer"])),
    ("ticket escalate", Write(&["T-2", "--to", "projects", "--reason", "new feature"])),
    ("ticket history", Read(&["T-1"])),
    ("ticket list", Read(&["--all"])),
    ("ticket move", Write(&["T-2", "--to", "billing"])),
    ("ticket note", Write(&["T-2", "-m", "asked the carrier"])),
    (
        "ticket open",
        Write(&["-c", "ana@acme.example", "-d", "telephony", "-s", "No tone", "-m", "None at all"]),
    ),
    ("ticket reopen", Write(&["T-3", "--reason", "it is back"])),
    ("ticket reply", Write(&["T-2", "-m", "On it", "--minutes", "5"])),
    ("ticket resolve", Write(&["T-2", "-m", "Solved"])),
    ("ticket show", Read(&["T-1"])),
    ("ticket status", Write(&["T-2", "waiting-for-customer"])),
    ("ticket time", Write(&["T-2", "--minutes", "15"])),
    ("ticket triage", Write(&["T-2", "--impact", "low", "--urgency", "low"])),
    ("whoami", Read(&[])),
];

const FORMATS: [&str; 8] = ["table", "tsv", "csv", "json", "jsonl", "name", "md", "html"];

const POLICY: &str = include_str!("../src/cli/demo/desk.toml");

/// What the desk of the demo does without: minutes that are bought, things that are covered.
const COVER: &str = r#"
[credits]
packs = [120, 300]

[[product]]
key = "pbx"

[[contract_kind]]
key = "gold"
months = 12
credits = 60

[[department]]
key = "configuration"
label = { es = "Configuración", en = "Configuration" }
credits = true
form = "configuration"

[[form]]
key = "configuration"

[[form.field]]
key = "modules"
label = { es = "Módulos", en = "Modules" }
kind = "choices"
options = [{ key = "voice", label = { es = "Voz", en = "Voice" }, team = "voice" }]
"#;

const MAP: &str = r#"
[source]
name = "old-desk"
timezone = "UTC"
timestamp_format = "rfc3339"
create = ["orgs", "contacts"]
[columns]
ticket = "key"
at = "time"
status = "status"
[defaults]
org = "imported"
contact = "imported@example.invalid"
department = "telephony"
subject = "{ticket}"
[status]
"open" = "new"
"done" = "closed"
"#;

/// What stands in the store before each command.
const STORY: &[&[&str]] = &[
    &["init", "--agent", "sofia@desk.example"],
    &["desk", "apply", "desk.toml"],
    &["agent", "add", "luis@desk.example", "--name", "Luis", "--team", "voice"],
    &["org", "add", "acme", "--name", "Acme SA", "--plan", "super", "--country", "CL"],
    &["contact", "add", "--org", "acme", "--name", "Ana Díaz", "--email", "ana@acme.example"],
    &["ticket", "open", "-c", "ana@acme.example", "-d", "telephony", "-s", "No ring", "-m", "On line 2"],
    &["ticket", "reply", "T-1", "-m", "Which line?", "--status", "waiting-for-customer"],
    &["ticket", "open", "-c", "ana@acme.example", "-d", "telephony", "-s", "No voice", "-m", "One way"],
    &["ticket", "open", "-c", "ana@acme.example", "-d", "billing", "-s", "Invoice", "-m", "Twice"],
    &["ticket", "close", "T-3"],
    &["import", "tickets", "log.csv", "--map", "map.toml"],
    &["credit", "buy", "--org", "acme", "--pack", "300"],
    &["ticket", "open", "-c", "ana@acme.example", "-d", "configuration", "-s", "Queues", "-m", "A new one"],
    &["ticket", "time", "T-5", "--minutes", "20"],
    &["asset", "add", "DEP-76", "--org", "acme", "--member", "ana@acme.example"],
    &["asset", "add", "DEP-77", "--org", "acme", "--product", "pbx", "--warranty-until", "2999-12-31"],
    &[
        "contract",
        "add",
        "--asset",
        "DEP-77",
        "--kind",
        "gold",
        "--starts",
        "2026-01-01",
        "--ends",
        "2999-12-31",
    ],
    &["contract", "add", "--org", "acme", "--kind", "gold", "--starts", "2026-01-01", "--member", "P-1"],
    &["sla", "check", "--metric", "next_response", "--percent", "1000", "--new-since", "alerts"],
];

/// A small desk in a folder of its own.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        let policy = format!("{POLICY}{COVER}");
        desk.file("desk.toml", &policy);
        desk.file(
            "other.toml",
            &policy.replacen("ticket_prefix = \"T\"", "ticket_prefix = \"T\"\nbackdate = \"2d\"", 1),
        );
        desk.file("map.toml", MAP);
        desk.file("log.csv", "key,time,status\nA1,2025-03-01T09:00:00Z,open\nA1,2025-03-01T10:00:00Z,done\n");
        desk.file("people.csv", "name,email,org\nRita,rita@acme.example,acme\n");
        desk.file("units.csv", "asset,org\nDEP-90,acme\n");
        desk.file("holidays.csv", "date,name\n2026-05-01,Labour Day\n");
        desk.file("balances.csv", "org,minutes,reference\nacme,90,old-1\n");
        desk.file("contracts.csv", "asset,kind,starts\nDEP-77,gold,2020-01-01\n");
        desk.file("orgs.csv", "name,country\nBeta Ltda.,CL\n");
        desk.file("more.csv", "key,time,status\nA2,2025-03-01T09:00:00Z,open\n");
        for args in STORY {
            desk.done(args);
        }
        desk
    }

    /// Returns the same desk in another folder.
    fn copy(&self) -> Self {
        let copy = Self { folder: tempfile::tempdir().unwrap() };
        for entry in std::fs::read_dir(self.folder.path()).unwrap() {
            let path = entry.unwrap().path();
            std::fs::copy(&path, copy.folder.path().join(path.file_name().unwrap())).unwrap();
        }
        copy
    }

    fn file(&self, name: &str, text: &str) {
        std::fs::write(self.folder.path().join(name), text).unwrap();
    }

    fn run<S: AsRef<std::ffi::OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mesa"));
        command.args(args).env_clear().env("TZ", "UTC").env("HOME", self.folder.path());
        command.env("MESA_STORE", "desk.db").current_dir(self.folder.path()).stdin(Stdio::null());
        command.output().unwrap()
    }

    /// Runs a command that must end well, and returns its answer.
    fn done<S: AsRef<std::ffi::OsStr> + std::fmt::Debug>(&self, args: &[S]) -> String {
        let output = self.run(args);
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{args:?}: {stderr}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Returns every row of every table.
    fn content(&self) -> BTreeMap<String, Vec<String>> {
        let file = self.folder.path().join("desk.db");
        let store = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let mut tables = store.prepare("select name from sqlite_master where type = 'table'").unwrap();
        let names = tables.query_map([], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap);
        names.map(|name| (name.clone(), rows(&store, &name))).collect()
    }
}

fn rows(store: &Connection, table: &str) -> Vec<String> {
    let mut all = store.prepare(&format!("select * from \"{table}\"")).unwrap();
    let width = all.column_count();
    let row = |row: &rusqlite::Row| -> rusqlite::Result<String> {
        (0..width).map(|at| row.get::<_, Sql>(at).map(|value| format!("{value:?}"))).collect()
    };
    let mut found: Vec<String> = all.query_map([], row).unwrap().map(Result::unwrap).collect();
    found.sort();
    found
}

/// Returns the words of every command that has none inside it.
fn leaves() -> BTreeMap<String, clap::Command> {
    fn walk(command: &clap::Command, words: &str, found: &mut BTreeMap<String, clap::Command>) {
        for inside in command.get_subcommands() {
            let words = format!("{words} {}", inside.get_name()).trim().to_owned();
            if inside.has_subcommands() {
                walk(inside, &words, found);
            } else {
                found.insert(words, inside.clone());
            }
        }
    }
    let mut root = mesa::cli::Cli::command();
    root.build();
    let mut found = BTreeMap::new();
    walk(&root, "", &mut found);
    found
}

/// Returns the arguments of a case, the command's own words first.
fn line(words: &str, args: &[&str], more: &[&str]) -> Vec<String> {
    words.split(' ').chain(args.iter().copied()).chain(more.iter().copied()).map(str::to_owned).collect()
}

#[test]
fn the_command_line_is_sound() {
    mesa::cli::Cli::command().debug_assert();
}

#[test]
fn every_command_shows_an_example() {
    for (words, command) in leaves() {
        let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
        assert!(help.contains("Example"), "`{words}` has no example in its help");
        assert!(help.contains(&format!("mesa {words}")), "the example of `{words}` shows something else");
        assert!(command.get_about().is_some(), "`{words}` does not say what it does");
    }
}

#[test]
fn every_command_is_covered_here() {
    let real: BTreeSet<String> = leaves().into_keys().collect();
    let covered: BTreeSet<String> = LEAVES.iter().map(|(words, _)| (*words).to_owned()).collect();
    let missing: Vec<_> = real.difference(&covered).collect();
    assert!(missing.is_empty(), "commands that LEAVES does not cover: {missing:?}");
    let stale: Vec<_> = covered.difference(&real).collect();
    assert!(stale.is_empty(), "LEAVES covers what is no command: {stale:?}");
    assert_eq!(covered.len(), LEAVES.len(), "LEAVES names a command twice");
}

#[test]
fn every_read_answers_in_every_format_and_language() {
    let desk = Desk::new();
    let before = desk.content();
    for (words, leaf) in LEAVES {
        let Read(args) = leaf else { continue };
        for (format, language) in FORMATS.iter().flat_map(|format| [(format, "es"), (format, "en")]) {
            let line = line(words, args, &["-o", format, "--lang", language]);
            let answer = desk.done(&line);
            match *format {
                "json" => drop(
                    serde_json::from_str::<Value>(&answer).unwrap_or_else(|_| panic!("{line:?}: {answer}")),
                ),
                "jsonl" => {
                    for row in answer.lines() {
                        serde_json::from_str::<Value>(row).unwrap_or_else(|_| panic!("{line:?}: {row}"));
                    }
                }
                _ => {}
            }
        }
    }
    assert!(desk.content() == before, "a read changed the store");
}

#[test]
fn machine_formats_do_not_change_with_the_readers_language() {
    let desk = Desk::new();
    let at = ["--as-of", "2030-01-01"];
    for words in ["ticket list", "org list", "export events"] {
        for format in ["json", "jsonl", "csv", "tsv", "name"] {
            let args = if words == "ticket list" { &at[..] } else { &[] };
            let [es, en] = ["es", "en"].map(|l| desk.done(&line(words, args, &["-o", format, "--lang", l])));
            assert_eq!(es, en, "{words} -o {format}");
        }
    }
}

#[test]
fn a_dry_run_of_any_write_keeps_nothing() {
    let desk = Desk::new();
    let before = desk.content();
    for (words, leaf) in LEAVES {
        let Write(args) = leaf else { continue };
        let answer = desk.done(&line(words, args, &["--dry-run", "--json"]));
        assert!(answer.contains("\"dry_run\":true"), "{words}: {answer}");
        assert!(desk.content() == before, "`{words} --dry-run` changed the store");
    }
}

#[test]
fn any_write_under_a_used_key_replays() {
    let prepared = Desk::new();
    let before = prepared.content();
    for (words, leaf) in LEAVES {
        let Write(args) = leaf else { continue };
        let desk = prepared.copy();
        let line = line(words, args, &["--key", "K", "--json"]);
        let first = desk.done(&line);
        assert!(!first.contains("\"result\":\"replayed\""), "{words}: {first}");
        let after = desk.content();
        assert!(after != before, "`{words}` changed nothing");
        let second = desk.done(&line);
        assert!(second.contains("\"result\":\"replayed\""), "{words}: {second}");
        assert!(desk.content() == after, "`{words}` did something again under the same key");
    }
}

#[test]
fn init_keeps_its_word_on_dry_run_and_key() {
    let desk = Desk { folder: tempfile::tempdir().unwrap() };
    let init = ["init", "--agent", "sofia@desk.example", "--json"];
    let dry = desk.done(&[&init[..], &["--dry-run"]].concat());
    assert!(dry.contains("\"dry_run\":true"));
    assert_eq!(std::fs::read_dir(desk.folder.path()).unwrap().count(), 0, "a dry run left something behind");
    let keyed = [&init[..], &["--key", "K"]].concat();
    assert!(desk.done(&keyed).contains("\"result\":\"created\""));
    assert!(desk.done(&keyed).contains("\"result\":\"replayed\""));
    assert_eq!(desk.run(init).status.code(), Some(6), "a store that exists is a conflict");
}

#[test]
fn every_command_gets_a_manual_page() {
    let desk = Desk { folder: tempfile::tempdir().unwrap() };
    desk.done(&["man", "man1"]);
    for words in leaves().into_keys() {
        let page = format!("man1/mesa-{}.1", words.replace(' ', "-"));
        assert!(desk.folder.path().join(&page).is_file(), "{page} is missing");
    }
}

#[test]
fn help_explains_every_topic_in_both_languages() {
    let desk = Desk { folder: tempfile::tempdir().unwrap() };
    for topic in ["exit-codes", "formats", "scripting", "instants", "environment", "identity"] {
        let [es, en] = ["es", "en"].map(|l| desk.done(&["help", topic, "--lang", l]));
        assert!(!es.trim().is_empty() && es != en, "{topic}");
        assert!(desk.done(&["help", "--lang", "en"]).contains(topic), "the overview does not name {topic}");
    }
    for words in leaves().into_keys() {
        let help = desk.done(&line("help", &words.split(' ').collect::<Vec<_>>(), &[]));
        assert!(help.contains("Usage: mesa"), "{words}");
    }
    assert_eq!(desk.run(["help", "nothing-like-it"]).status.code(), Some(3));
}

#[test]
fn the_exit_codes_are_those_that_were_frozen() {
    let desk = Desk { folder: tempfile::tempdir().unwrap() };
    let table = desk.done(&["help", "exit-codes", "-o", "jsonl"]);
    let codes: Vec<Value> = table.lines().map(|row| serde_json::from_str(row).unwrap()).collect();
    assert!(codes.iter().map(|row| row["exit"].as_i64().unwrap()).eq(0..=11));
}

#[test]
fn files_that_a_covering_test_is_said_to_be_in_exist() {
    for (words, leaf) in LEAVES {
        let Elsewhere(test) = leaf else { continue };
        let file = test.split(':').next().unwrap();
        let exists = Path::new(env!("CARGO_MANIFEST_DIR")).join(file).is_file();
        assert!(exists || include_str!("cli_tree.rs").contains(&format!("fn {test}(")), "{words}: {test}");
    }
}

#[test]
fn flags_of_writes_are_refused_where_nothing_is_written() {
    let reads: BTreeSet<&str> =
        LEAVES.iter().filter(|(_, leaf)| matches!(leaf, Read(_))).map(|(path, _)| *path).collect();
    assert_eq!(mesa::cli::reads::READS.iter().copied().collect::<BTreeSet<_>>(), reads);
    let desk = Desk::new();
    for (path, flags) in [
        ("org show acme", "--at 2025-01-01"),
        ("department list", "--key k"),
        ("ticket list", "--dry-run"),
        ("org edit acme --notes x", "--at 2025-01-01"),
        ("asset member add DEP-77 ana@acme.example", "--at 2025-01-01"),
        ("agent edit luis@desk.example --name L", "--at 2999-01-01"),
    ] {
        let args: Vec<&str> = path.split(' ').chain(flags.split(' ')).collect();
        assert_eq!(desk.run(&args).status.code(), Some(2), "{path} {flags}");
    }
}
