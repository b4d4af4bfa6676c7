//! A desk in a folder of its own, for tests that run the real program on it.
#![allow(dead_code, reason = "every test file uses a part of it")]
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A folder with a store, or with room for one.
pub struct Desk {
    folder: TempDir,
    /// who the program runs as, where it is not who runs the test
    user: Option<u32>,
}

/// What a run left behind.
#[derive(Debug)]
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

impl Desk {
    /// A folder without a store.
    pub fn bare() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), user: None }
    }

    /// A store with an agent, an organisation and a contact.
    pub fn new() -> Self {
        let desk = Self::bare();
        desk.ok(&["init", "--agent", "sofia@desk.example"]);
        desk.ok(&["org", "add", "acme", "--name", "Acme SA"]);
        desk.ok(&["contact", "add", "--org", "acme", "--name", "Ana", "--email", "ana@acme.example"]);
        desk
    }

    /// The same under the policy that `init` writes and `more`, which is kept as `desk.toml`.
    pub fn under(more: &str) -> Self {
        let desk = Self::new();
        let policy = desk.ok(&["desk", "show"]) + more;
        std::fs::write(desk.folder().join("desk.toml"), policy).unwrap();
        desk.ok(&["desk", "apply", "desk.toml"]);
        desk
    }

    /// A store as [`Self::new`] makes it, for an ordinary user: permissions do not bind the superuser.
    pub fn of_ordinary_user() -> Self {
        let mut desk = Self::bare();
        if std::fs::metadata(desk.folder()).unwrap().permissions_of_root() {
            desk.user = Some(65_534);
            std::os::unix::fs::chown(desk.folder(), Some(65_534), Some(65_534)).unwrap();
        }
        desk.ok(&["init", "--agent", "sofia@desk.example"]);
        desk.ok(&["org", "add", "acme", "--name", "Acme SA"]);
        desk
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn store(&self) -> PathBuf {
        self.folder().join("desk.db")
    }

    pub fn beside(&self, suffix: &str) -> PathBuf {
        self.folder().join(format!("desk.db{suffix}"))
    }

    /// Names of everything in the folder, in order.
    pub fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder()).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort_unstable();
        names
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mesa"));
        command.args(args).env_clear().env("HOME", self.folder()).env("MESA_LANG", "en");
        command.env("MESA_STORE", self.store()).current_dir(self.folder()).stdin(Stdio::null());
        if let Some(user) = self.user {
            command.uid(user).gid(user);
        }
        command
    }

    pub fn run(&self, args: &[&str]) -> Ran {
        self.command(args).output().unwrap().into()
    }

    pub fn ok(&self, args: &[&str]) -> String {
        let ran = self.run(args);
        assert_eq!(ran.code, Some(0), "{args:?}: {ran:?}");
        ran.out
    }

    /// Runs a line of shell in which `"$0"` is the program.
    pub fn shell(&self, line: &str) -> Ran {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", line, env!("CARGO_BIN_EXE_mesa")]).env_clear().env("HOME", self.folder());
        command.env("MESA_LANG", "en").env("MESA_STORE", self.store()).current_dir(self.folder());
        command.stdin(Stdio::null()).output().unwrap().into()
    }

    /// The report of `store check`, with its exit code.
    pub fn check(&self) -> (Option<i32>, Value) {
        let ran = self.run(&["store", "check", "--json", "--deep"]);
        let report = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{ran:?}"));
        (ran.code, report)
    }

    /// The names of the checks that found damage.
    pub fn damage(&self) -> Vec<String> {
        let (code, report) = self.check();
        let checks = report["checks"].as_array().unwrap();
        let failed = checks.iter().filter(|check| check["ok"] == false);
        let names: Vec<_> = failed.map(|check| check["name"].as_str().unwrap().to_owned()).collect();
        let whole = names.is_empty();
        assert_eq!(
            (code, report["ok"].as_bool()),
            (Some(if whole { 0 } else { 11 }), Some(whole)),
            "{report}"
        );
        names
    }

    /// The store under other hands than mesa's.
    pub fn by_hand(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.store()).unwrap()
    }

    pub fn open_ticket(&self) -> Command {
        let mut command = self.command(&["ticket", "open", "--contact", "ana@acme.example"]);
        command.args(["--subject", "No audio", "--message", "It is silent"]);
        command
    }
}

/// Whether files made here belong to the superuser.
trait OfRoot {
    fn permissions_of_root(&self) -> bool;
}

impl OfRoot for std::fs::Metadata {
    fn permissions_of_root(&self) -> bool {
        use std::os::unix::fs::MetadataExt;
        self.uid() == 0
    }
}
