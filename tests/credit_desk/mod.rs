//! A desk that sells support by the minute, for tests that run the real program on it.
#![allow(dead_code, reason = "every test file uses a part of it")]
#![allow(clippy::indexing_slicing, reason = "a test that cannot go on must fail")]
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

const SANGOMA: &str = include_str!("../../src/domain/desk/presets/sangoma.toml");

/// A desk in a folder of its own.
pub struct Desk {
    folder: TempDir,
}

/// What a run left behind.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().expect("no signal ends mesa"),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Desk {
    /// Returns Sangoma's desk with an agent, two organisations, and their people.
    pub fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        desk.ok("init --preset sangoma --agent sofia@desk.example");
        desk.ok("agent add tom@desk.example --name Tom");
        desk.ok("org add acme --name Acme --language es --zone America/Santiago");
        desk.ok("org add other --name Other");
        desk.ok("contact add --org acme --name Ana --email ana@acme.example --administrator");
        desk.ok("contact add --org other --name Eva --email eva@other.example --administrator");
        desk
    }

    /// Returns a desk that sells as `[credits]` of the policy says after `change`.
    pub fn selling(change: &[(&str, &str)]) -> Self {
        let desk = Self::new();
        let policy = change.iter().fold(SANGOMA.to_owned(), |policy, (from, to)| {
            assert!(policy.contains(from), "{from}");
            policy.replace(from, to)
        });
        desk.write("desk.toml", &policy);
        desk.ok("desk apply desk.toml --yes");
        desk
    }

    pub fn write(&self, name: &str, text: &str) {
        std::fs::write(self.folder.path().join(name), text).unwrap();
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mesa"));
        command.env_clear().env("HOME", self.folder.path()).env("MESA_LANG", "en").stdin(Stdio::null());
        command.env("MESA_STORE", self.folder.path().join("desk.db")).current_dir(self.folder.path());
        command
    }

    /// Runs a command of plain words.
    pub fn run(&self, line: &str) -> Ran {
        self.command().args(line.split_whitespace()).output().unwrap().into()
    }

    /// Returns what a command that must succeed prints.
    pub fn ok(&self, line: &str) -> String {
        let ran = self.run(line);
        assert_eq!(ran.code, 0, "{line}: {}", ran.err);
        ran.out
    }

    /// Returns what a command prints as JSON.
    pub fn json(&self, line: &str) -> Value {
        serde_json::from_str(&self.ok(&format!("{line} --json"))).unwrap()
    }

    /// Returns the error of a command that must end with `code`, having said nothing else.
    pub fn refused(&self, line: &str, code: i32) -> Value {
        let ran = self.run(&format!("{line} --json"));
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{line}: {}", ran.err);
        serde_json::from_str(ran.err.lines().last().unwrap()).unwrap()
    }

    /// Opens a ticket of `contact` where time is charged.
    pub fn ticket(&self, contact: &str, at: &str) -> String {
        let line =
            format!("ticket open -c {contact} -d pbxact-cloud-configuration -s One_way_audio -m words");
        self.ok(&format!("{line} --at {at}")).trim().to_owned()
    }

    pub fn balance(&self, org: &str) -> i64 {
        self.json(&format!("credit balance --org {org}"))["balance_min"].as_i64().unwrap()
    }

    /// Returns what each lot of `org` has left at an instant: `L-1 purchase 300`.
    pub fn lots(&self, org: &str, at: &str) -> Vec<String> {
        let balance = self.json(&format!("credit balance --org {org} --as-of {at}"));
        let text = |lot: &Value| {
            let word = |key: &str| lot[key].as_str().unwrap().to_owned();
            format!("{} {} {}", word("lot"), word("source"), lot["remaining_min"])
        };
        balance["lots"].as_array().unwrap().iter().map(text).collect()
    }

    /// Returns the draws of an entry: `L-1 -15`.
    pub fn draws(&self, entry: &str) -> Vec<String> {
        let entry = self.json(&format!("credit explain {entry}"));
        let text = |draw: &Value| format!("{} {}", draw["lot"].as_str().unwrap(), draw["minutes"]);
        entry["lot_draws"].as_array().unwrap().iter().map(text).collect()
    }

    /// Asserts that entries, balance and lots of every organisation say the same, and that nothing is damaged.
    pub fn adds_up(&self) {
        for org in self.json("credit balance")["items"].as_array().unwrap() {
            let key = org["org"].as_str().unwrap();
            let lots = org["lots"].as_array().unwrap().iter();
            let left: i64 = lots.map(|lot| lot["remaining_min"].as_i64().unwrap()).sum();
            let ledger = self.json(&format!("credit ledger --org {key}"));
            let (mut sum, mut of_lots) = (0, 0);
            for entry in ledger["items"].as_array().unwrap() {
                sum += entry["minutes"].as_i64().unwrap();
                let draws = entry["lot_draws"].as_array().unwrap().iter();
                of_lots += draws.map(|draw| draw["minutes"].as_i64().unwrap()).sum::<i64>();
                assert_eq!(entry["balance_min"], sum, "{entry}");
            }
            assert_eq!((sum, of_lots, left), (left, left, org["balance_min"].as_i64().unwrap()), "{key}");
        }
        let checked = self.run("store check --json --deep");
        assert_eq!(checked.code, 0, "{}", checked.out);
    }

    /// The store under other hands than mesa's.
    pub fn by_hand(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.folder.path().join("desk.db")).unwrap()
    }
}
