//! What becomes of a ticket, an asset or a contact that comes to another organisation.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must fail")]
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A desk of two customers with one ticket, T-1, of Ana's of acme; Raul of otra is in copy of it.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
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

    fn run(&self, args: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mesa"));
        command.args(args).env_clear().env("HOME", self.folder.path()).env("MESA_LANG", "en");
        command.env("MESA_STORE", self.folder.path().join("desk.db")).current_dir(self.folder.path());
        let output = command.stdin(Stdio::null()).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code().expect("no signal ends mesa"), text(output.stdout), text(output.stderr))
    }

    fn ok(&self, args: &[&str]) -> String {
        let (code, out, err) = self.run(args);
        assert_eq!(code, 0, "{args:?}: {err}");
        out
    }

    fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.ok(&[args, &["--json"]].concat())).unwrap()
    }

    fn refused(&self, args: &[&str], code: i32) -> Value {
        let (exit, out, err) = self.run(&[args, &["--json"]].concat());
        assert_eq!((exit, out.as_str()), (code, ""), "{args:?}: {err}");
        serde_json::from_str(err.lines().last().unwrap()).unwrap()
    }
}

#[test]
fn a_ticket_comes_to_another_organisation_without_the_asset_of_the_one_before() {
    let desk = Desk::new();
    let over = ["ticket", "edit", "T-1", "--contact", "raul@otra.example"];
    let error = desk.refused(&over, 7);
    assert_eq!((&error["code"], &error["details"]["asset"]), (&"NOT_OF_ORG".into(), &"A1".into()));
    assert_eq!(error["details"]["fields"], serde_json::json!(["deployment_id"]));
    desk.refused(&[&over[..], &["--asset", ""]].concat(), 7);

    desk.ok(&["asset", "add", "B1", "--org", "otra", "--product", "freepbx"]);
    desk.ok(&["contract", "add", "--asset", "B1", "--kind", "silver", "--starts", "2026-01-01"]);
    let moved = desk.json(&[&over[..], &["--asset", "B1", "--field", "deployment_id=B1"]].concat());
    assert_eq!((&moved["org"], &moved["asset"]), (&"otra".into(), &"B1".into()));
    let contracts = desk.json(&["sla", "show", "T-1"]);
    assert!(!contracts.to_string().contains("C-1"), "{contracts}");
    assert_eq!(desk.json(&["sla", "verify"])["ok"], true);
}

#[test]
fn an_asset_stays_while_tickets_are_about_it() {
    let desk = Desk::new();
    desk.ok(&["asset", "add", "A9", "--org", "acme"]);
    desk.ok(&["ticket", "edit", "T-1", "--asset", "A9"]);
    let hand_over = ["asset", "edit", "A9", "--org", "otra"];
    assert_eq!(desk.refused(&hand_over, 6)["code"], "ASSET_BUSY");
    desk.ok(&["ticket", "close", "T-1"]);
    desk.ok(&hand_over);
}

#[test]
fn a_contact_leaves_the_teams_of_its_organisation_before_it_leaves_it() {
    let desk = Desk::new();
    desk.ok(&["asset", "member", "add", "A1", "ana@acme.example"]);
    desk.ok(&["contract", "member", "add", "C-1", "ana@acme.example"]);
    let leave = ["contact", "edit", "ana@acme.example", "--org", "otra"];
    let error = desk.refused(&leave, 6);
    assert_eq!(error["details"]["assets"], serde_json::json!(["A1"]));
    assert_eq!(error["hint"], "mesa asset member remove A1 P-1");
    std::fs::write(desk.folder.path().join("people.csv"), "name,email\nAna,ana@acme.example\n").unwrap();
    let (code, _, err) = desk.run(&["contact", "import", "people.csv", "--org", "otra"]);
    assert_eq!(code, 8, "{err}");
    assert!(err.contains("still a member"), "{err}");
    desk.ok(&["asset", "member", "remove", "A1", "ana@acme.example"]);
    desk.ok(&["contract", "member", "remove", "C-1", "ana@acme.example"]);
    desk.ok(&leave);
}
