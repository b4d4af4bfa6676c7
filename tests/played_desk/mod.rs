//! A desk with five tickets of March 2020, played with the real program.
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// Two languages, a form, a promise of four hours.
const POLICY: &str = r#"
[desk]
name = "Mesa"
language = "es"
timezone = "UTC"
ticket_prefix = "T"
[[status]]
key = "new"
state = "open"
label = { es = "Nuevo", en = "New" }
initial = true
[[status]]
key = "waiting"
state = "paused"
label = { es = "En espera", en = "Waiting" }
[[status]]
key = "resolved"
state = "resolved"
[[status]]
key = "closed"
state = "closed"
label = { es = "Cerrado", en = "Closed" }
[[department]]
key = "support"
label = { es = "Soporte", en = "Support" }
form = "voice"
[[department]]
key = "sales"
label = { es = "Ventas", en = "Sales" }
[[type]]
key = "incident"
label = { es = "Incidente", en = "Incident" }
[[type]]
key = "question"
[[channel]]
key = "cli"
[[channel]]
key = "phone"
label = { es = "Teléfono", en = "Phone" }
[[team]]
key = "field"
label = { es = "Terreno", en = "Field crew" }
[[form]]
key = "voice"
[[form.field]]
key = "problem"
kind = "choice"
options = [{ key = "one-way", label = { es = "Audio unidireccional", en = "One-way audio" } }, { key = "echo" }]
[priority]
levels = ["high", "low"]
default = "low"
labels = { high = { es = "Alta", en = "High" }, low = { es = "Baja", en = "Low" } }
[[calendar]]
key = "always"
timezone = "UTC"
always_open = true
[[sla]]
key = "default"
calendar = "always"
targets = { resolution = "4h" }
"#;

/// A subject that hurts whoever pastes it together: SQL, CSV, a spreadsheet's formula, a terminal's escapes.
pub const HOSTILE: &str = "=1+1 100% _'\" , ; \u{1b}[31mred\u{202e}";

/// A desk in a folder of its own.
pub struct Desk {
    folder: TempDir,
}

/// What a run left behind.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Desk {
    /// Returns a desk with its policy and people, and nothing asked yet.
    pub fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        desk.ok("init --agent sofia@desk.example");
        std::fs::write(desk.folder.path().join("desk.toml"), POLICY).unwrap();
        desk.ok("desk apply desk.toml --yes");
        desk.ok("agent add tom@desk.example --name Tom");
        desk.ok("org add acme --name Acme");
        desk.ok("org add other");
        desk.ok("contact add --org acme --name Ana --email Ana@acme.example");
        desk.ok("contact add --org acme --name Luis --phone +56223456789");
        desk.ok("contact add --org other --name Eva --email eva@other.example");
        desk
    }

    /// Returns a desk where much was asked in March 2020.
    pub fn played() -> Self {
        let desk = Self::new();
        desk.ok("asset add DEP-77 --org acme");
        desk.run_with(
            &["--at", "2020-03-01T09:00:00Z", "--key", "alarm-1", "ticket", "open", "--subject", HOSTILE],
            "-c ana@acme.example -d support -t incident -p high --cc eva@other.example --cc ext@x.example \
             --field problem=one-way --asset DEP-77 -m words",
        );
        desk.ok("--at 2020-03-02T09:00:00Z ticket open -c P-2 -d sales -t question --channel phone -s two -m words");
        desk.ok("--at 2020-03-02T09:30:00Z ticket assign T-2 --to sofia@desk.example --team field");
        desk.ok("--at 2020-03-03T09:00:00Z ticket open -c eva@other.example -d support -s three -m words");
        desk.ok("--at 2020-03-03T10:00:00Z ticket status T-3 waiting");
        desk.ok("--at 2020-03-04T09:00:00Z ticket open -c eva@other.example -d support -s four -m words");
        desk.ok("--at 2020-03-05T09:00:00Z ticket close T-4");
        desk.ok("--at 2020-03-06T09:00:00Z ticket reopen T-4");
        desk.ok("--at 2020-03-05T09:00:00Z ticket open -c ana@acme.example -d support -s five -m words");
        desk.ok("--at 2020-03-05T10:00:00Z ticket note T-5 -m secret");
        desk.ok("--at 2020-03-07T09:00:00Z ticket close T-5 -m bye");
        desk
    }

    /// Applies the policy with another key for a status.
    pub fn rename_status(&self, from: &str, to: &str) {
        let policy = POLICY.replace(&format!("key = \"{from}\""), &format!("key = \"{to}\""));
        std::fs::write(self.folder.path().join("desk.toml"), policy).unwrap();
        self.ok("desk apply desk.toml --yes");
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mesa"));
        command.env_clear().env("HOME", self.folder.path()).env("MESA_LANG", "en").stdin(Stdio::null());
        command.env("MESA_STORE", self.folder.path().join("desk.db")).current_dir(self.folder.path());
        command
    }

    /// Runs a command of plain words.
    pub fn run(&self, line: &str) -> Ran {
        Ran::of(self.command().args(line.split_whitespace()).output().unwrap())
    }

    /// Runs a command some of whose words are not plain.
    pub fn run_with(&self, words: &[&str], line: &str) -> Ran {
        let ran = Ran::of(self.command().args(words).args(line.split_whitespace()).output().unwrap());
        assert_eq!(ran.code, 0, "{words:?}: {}", ran.err);
        ran
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
