//! What contacts may do and learn of: their own organisation's, and no more.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
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

    /// Checks that the contact `who` is told of something that is not there, and of nothing else.
    fn unknown_to(&self, who: &str, args: &[&str]) {
        let error = self.refused(&[args, &["--as", who]].concat(), 3);
        assert_eq!(error["details"]["suggestion"], Value::Null, "{args:?}");
    }
}

const ANA: &str = "ana@acme.example";
const RAUL: &str = "raul@otra.example";

#[test]
fn whoever_is_only_in_copy_may_reply_and_changes_nothing() {
    let desk = Desk::new();
    let acts: [&[&str]; 9] = [
        &["edit", "T-1", "--contact", RAUL],
        &["edit", "T-1", "--subject", "Mine"],
        &["edit", "T-1", "--field", "billing_responsibility_id=BR-2"],
        &["edit", "T-1", "--asset", ""],
        &["cc", "T-1", "eva@otra.example"],
        &["cc", "T-1", "--remove", RAUL],
        &["resolve", "T-1"],
        &["close", "T-1", "-m", "Thanks"],
        &["reply", "T-1", "-m", "Thanks", "--close"],
    ];
    for act in acts {
        let error = desk.refused(&[&["ticket"], act, &["--as", RAUL]].concat(), 4);
        assert_eq!(error["code"], "FORBIDDEN", "{act:?}");
    }
    desk.ok(&["ticket", "reply", "T-1", "-m", "It is so here too", "--as", RAUL]);
    let ticket = desk.json(&["ticket", "show", "T-1"]);
    assert_eq!((&ticket["contact"], &ticket["org"]), (&ANA.into(), &"acme".into()));
    assert_eq!((&ticket["subject"], &ticket["state"]), (&"Audio".into(), &"open".into()));
}

#[test]
fn a_contact_mends_its_ticket_and_hands_it_to_a_colleague_alone() {
    let desk = Desk::new();
    desk.ok(&["contact", "add", "--org", "acme", "--name", "Eva", "--email", "eva@acme.example"]);
    let eva = ["ticket", "edit", "T-1", "--as", "eva@acme.example"];
    desk.ok(&[&eva[..], &["--subject", "Audio in Lima"]].concat());
    desk.ok(&[&eva[..], &["--contact", "eva@acme.example"]].concat());
    desk.unknown_to(ANA, &["ticket", "edit", "T-1", "--contact", RAUL]);
    desk.unknown_to(ANA, &["ticket", "edit", "T-1", "--contact", "P-2", "-n"]);
    let ticket = desk.json(&["ticket", "show", "T-1"]);
    assert_eq!((&ticket["contact"], &ticket["org"]), (&"eva@acme.example".into(), &"acme".into()));
}

#[test]
fn bli_47_only_agents_correct_what_kind_of_ticket_it_is() {
    let desk = Desk::new();
    let retyped = ["ticket", "edit", "T-1", "--type", ""];
    desk.refused(&[&retyped[..], &["--as", ANA]].concat(), 4);
    desk.refused(&["ticket", "triage", "T-1", "--as", ANA, "--priority", "critical"], 4);
    desk.ok(&retyped);
}

#[test]
fn to_a_contact_whatever_is_not_theirs_is_as_if_it_were_not_there() {
    let desk = Desk::new();
    desk.unknown_to(ANA, &["ticket", "edit", "T-1", "--contact", "nobody@otra.example"]);
    for contact in [RAUL, "raull@otra.example", "P-2"] {
        desk.unknown_to(ANA, &["ticket", "list", "--contact", contact]);
    }
    for org in ["otra", "otr"] {
        desk.unknown_to(ANA, &["ticket", "list", "--org", org]);
    }
    for agent in ["luis@desk.example", "luis@desk.exampl"] {
        desk.unknown_to(ANA, &["ticket", "list", "--assignee", agent]);
    }
    desk.unknown_to(ANA, &["ticket", "list", "--cc", "P-2"]);
    desk.refused(&["ticket", "assign", "T-1", "--to", "luis@desk.exampl", "--as", ANA], 4);
    desk.ok(&["ticket", "assign", "T-1", "--to", "luis@desk.example"]);
    assert_eq!(
        desk.ok(&["ticket", "list", "--assignee", "luis@desk.example", "--as", ANA, "-o", "name"]),
        "T-1\n"
    );
    let taken = desk.refused(&["contact", "confirm", "--email", RAUL, "--as", ANA], 6);
    assert!(!taken.to_string().contains("P-2"), "{taken}");
}

#[test]
fn the_key_of_another_organisations_ticket_is_unknown() {
    let desk = Desk::new();
    desk.ok(&["ticket", "cc", "T-1", "--remove", RAUL]);
    desk.unknown_to(RAUL, &["ticket", "show", "--key", "k-1"]);
    desk.unknown_to(RAUL, &["ticket", "show", "--key", "k-2"]);
    assert_eq!(desk.ok(&["ticket", "list", "--key", "k-1", "--as", RAUL]), "");
}

#[test]
fn whoever_is_named_as_the_actor_must_be_somebody_whatever_is_read() {
    let desk = Desk::new();
    desk.ok(&["agent", "disable", "luis@desk.example"]);
    for read in [["department", "list"], ["channel", "list"], ["calendar", "list"]] {
        desk.refused(&[&read[..], &["--as", "nobody@desk.example"]].concat(), 3);
        desk.refused(&[&read[..], &["--as", "luis@desk.example"]].concat(), 4);
        desk.ok(&[&read[..], &["--as", ANA]].concat());
    }
}
