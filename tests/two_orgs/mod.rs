//! A desk of two customers, with a ticket of one of them.
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A desk of two customers with one ticket, T-1, of Ana's of acme; Raul of otra is in copy of it.
pub struct Desk {
    pub folder: TempDir,
}

impl Desk {
    pub fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        desk.ok(&["init", "--preset", "sangoma", "--agent", "sofia@desk.example"]);
        desk.ok(&["agent", "add", "luis@desk.example", "--name", "Luis"]);
        for (org, name) in [("acme", "Ana"), ("otra", "Raul")] {
            desk.ok(&["org", "add", org]);
            let email = format!("{}@{org}.example", name.to_lowercase());
            desk.ok(&["contact", "add", "--org", org, "--name", name, "--email", &email]);
        }
        desk.ok(&["asset", "add", "A1", "--org", "acme", "--product", "freepbx"]);
        desk.ok(&["contract", "add", "--asset", "A1", "--kind", "gold", "--starts", "2026-01-01"]);
        let fields = ["--field", "billing_responsibility_id=BR-1", "--field", "deployment_id=A1"];
        let open = ["ticket", "open", "--contact", "ana@acme.example", "--subject", "Audio", "-m", "…"];
        let into = ["--department", "freepbx-configuration", "--cc", "raul@otra.example", "--key", "k-1"];
        desk.ok(&[&open[..], &into, &fields].concat());
        desk
    }

    pub fn run(&self, args: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mesa"));
        command.args(args).env_clear().env("HOME", self.folder.path()).env("MESA_LANG", "en");
        command.env("MESA_STORE", self.folder.path().join("desk.db")).current_dir(self.folder.path());
        let output = command.stdin(Stdio::null()).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code().expect("no signal ends mesa"), text(output.stdout), text(output.stderr))
    }

    pub fn ok(&self, args: &[&str]) -> String {
        let (code, out, err) = self.run(args);
        assert_eq!(code, 0, "{args:?}: {err}");
        out
    }

    pub fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.ok(&[args, &["--json"]].concat())).unwrap()
    }

    pub fn refused(&self, args: &[&str], code: i32) -> Value {
        let (exit, out, err) = self.run(&[args, &["--json"]].concat());
        assert_eq!((exit, out.as_str()), (code, ""), "{args:?}: {err}");
        serde_json::from_str(err.lines().last().unwrap()).unwrap()
    }
}
