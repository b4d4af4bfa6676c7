//! Contacts, agents and organisations from the command line: the real program on a store of its own.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on says where")]
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use mesa::domain::instant::Instant;
use mesa::store::{self, Patience, Sharing, Store};
use serde_json::{Value, json};
use tempfile::TempDir;

const SOFIA: &str = "sofia@desk.example";
const LUIS: &str = "luis@desk.example";

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
    /// Returns a desk with an admin, Sofía, who is whoever runs the test.
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        desk.ok(&["init", "--agent", SOFIA]);
        desk
    }

    /// Returns a desk with the example's policy, which has teams, and nobody in it.
    fn with_teams() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        let text = include_str!("data/desk.example.toml");
        let patience = Patience { lock_wait: Duration::ZERO, on_wait: || {} };
        Store::create(&desk.store(), Sharing::Private, patience, |tx| {
            store::policy::apply(tx, text, Instant::from_millis(0), None).map(|_| ())
        })
        .unwrap();
        desk
    }

    /// Returns a desk with the organisations acme in Chile and globex in Argentina and a person in each.
    fn with_people() -> Self {
        let desk = Self::new();
        desk.ok(&["org", "add", "acme", "--name", "Acme SA", "--country", "CL", "--notes", "pays late"]);
        desk.ok(&["org", "add", "globex", "--country", "AR"]);
        let ana = ["--name", "Ana Díaz", "--email", "Ana@acme.example", "--phone", "2 2345 6789"];
        desk.ok(&[&["contact", "add", "--org", "acme", "--notes", "careful"], &ana[..]].concat());
        desk.ok(&["contact", "add", "--org", "globex", "--name", "Eva", "--external-id", "crm-1"]);
        desk
    }

    fn store(&self) -> PathBuf {
        self.folder.path().join("desk.db")
    }

    fn run_in(&self, language: &str, args: &[&str]) -> Ran {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mesa"));
        command.args(args).env_clear().env("HOME", self.folder.path()).env("MESA_LANG", language);
        command.env("MESA_STORE", self.store()).current_dir(self.folder.path()).stdin(Stdio::null());
        let output = command.output().unwrap();
        Ran {
            code: output.status.code().expect("no signal ends mesa"),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    fn run(&self, args: &[&str]) -> Ran {
        self.run_in("en", args)
    }

    fn ok(&self, args: &[&str]) -> String {
        let ran = self.run(args);
        assert_eq!(ran.code, 0, "{args:?}: {}", ran.err);
        ran.out
    }

    fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.ok(&[args, &["--json"]].concat())).unwrap()
    }

    /// Runs what is refused with `code`, says nothing on standard output, and returns the error's code and message.
    fn refused(&self, args: &[&str], code: i32) -> (String, String) {
        let ran = self.run(&[args, &["--json"]].concat());
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{args:?}: {}", ran.err);
        let error: Value = serde_json::from_str(ran.err.lines().last().unwrap()).unwrap();
        let text = |key: &str| error.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        (text("code"), format!("{} {}", text("message"), text("hint")))
    }

    fn names(&self, args: &[&str]) -> Vec<String> {
        self.ok(&[args, &["-o", "name"]].concat()).lines().map(str::to_owned).collect()
    }
}

fn fields<'v>(value: &'v Value, keys: &[&str]) -> Vec<&'v Value> {
    keys.iter().map(|key| &value[*key]).collect()
}

#[test]
fn a_contact_has_one_shape_in_json() {
    let desk = Desk::with_people();
    let mut shown = desk.json(&["contact", "show", "P-1"]);
    assert!(shown["created_at"].take().as_str().is_some_and(|at| at.ends_with('Z')));
    let expected = json!({
        "schema": "mesa.contact/1", "id": "P-1", "name": "Ana Díaz", "email": "Ana@acme.example",
        "phone": "+56223456789", "phone_written": "2 2345 6789", "phone_digits": "56223456789", "org": "acme",
        "external_id": null, "role": null, "administrator": false, "language": null, "notes": "careful", "tags": [],
        "custom": {}, "active": true, "confirmed_at": null, "created_at": null,
    });
    assert_eq!(shown, expected);
    let list = desk.json(&["contact", "list"]);
    assert_eq!((&list["schema"], &list["total"]), (&"mesa.contact.list/1".into(), &2.into()));
}

#[test]
fn a_contact_is_found_by_whatever_names_it() {
    let desk = Desk::with_people();
    for who in [
        "P-1",
        "p-1",
        "ana@ACME.example",
        "+56 2 2345-6789",
        "+56223456789",
        "56223456789",
        "0056 2 2345 6789",
        "223456789",
        "2 2345 6789",
    ] {
        assert_eq!(desk.names(&["contact", "show", who]), ["P-1"], "{who}");
    }
    assert_eq!(desk.names(&["contact", "show", "crm-1"]), ["P-2"]);
    let (code, words) = desk.refused(&["contact", "show", "ana@acme.exampel"], 3);
    assert_eq!(code, "NOT_FOUND");
    assert!(words.contains("Ana@acme.example"), "{words}");
}

#[test]
fn a_shared_phone_is_allowed_and_names_nobody_alone() {
    let desk = Desk::with_people();
    desk.ok(&["contact", "add", "--name", "Luz", "--phone", "+56 2 2345 6789"]);
    for who in ["+56223456789", "2 2345 6789"] {
        let (code, words) = desk.refused(&["contact", "show", who], 2);
        assert_eq!(code, "AMBIGUOUS");
        assert!(words.contains("P-1 Ana Díaz, P-3 Luz"), "{words}");
    }
}

#[test]
fn a_new_contact_needs_a_name_and_something_to_name_it_by() {
    let desk = Desk::with_people();
    let (code, words) = desk.refused(&["contact", "add", "--org", "acme"], 2);
    assert_eq!(code, "MISSING_FLAGS");
    assert!(words.contains("--name, --email|--phone|--external-id"), "{words}");
    let (code, _) = desk.refused(&["contact", "edit", "crm-1", "--external-id", ""], 2);
    assert_eq!(code, "MISSING_FLAGS");
}

#[test]
fn everything_wrong_with_a_contact_is_said_at_once_in_both_languages() {
    let desk = Desk::with_people();
    let wrong = ["contact", "add", "--name", "X", "--org", "acm", "--email", "x", "--phone", "223456789"];
    let ran = desk.run_in("es", &wrong);
    assert_eq!((ran.code, ran.out.as_str()), (3, ""));
    for words in
        ["no hay organización `acm`", "no es un correo", "no dice de qué país es", "¿quiso decir `acme`?"]
    {
        assert!(ran.err.contains(words), "{}", ran.err);
    }
    let (_, words) = desk.refused(&wrong, 3);
    for part in ["no organisation `acm`", "not an e-mail", "does not say its country"] {
        assert!(words.contains(part), "{words}");
    }
    assert_eq!(desk.refused(&["contact", "add", "--name", "X", "--email", "x"], 2).0, "MALFORMED");
}

#[test]
fn an_email_and_an_external_id_belong_to_one_contact() {
    let desk = Desk::with_people();
    let taken = ["contact", "add", "--name", "X", "--email", "ANA@acme.example", "--external-id", "crm-1"];
    let (code, words) = desk.refused(&taken, 6);
    assert_eq!(code, "TAKEN");
    assert!(words.contains("P-1") && words.contains("P-2"), "{words}");
    assert_eq!(desk.refused(&["contact", "edit", "P-2", "--email", "ana@acme.example"], 6).0, "TAKEN");
}

#[test]
fn editing_a_contact_changes_what_is_said_and_an_empty_value_clears() {
    let desk = Desk::with_people();
    let edit = ["contact", "edit", "P-1", "--phone", "", "--tag", "vip,norte", "--administrator", "yes"];
    let edited = desk.json(&[&edit[..], &["--language", "en", "--role", "CTO"]].concat());
    let keys = ["result", "phone", "tags", "administrator", "language", "role", "notes"];
    let expected = json!(["updated", null, ["norte", "vip"], true, "en", "CTO", "careful"]);
    assert_eq!(json!(fields(&edited, &keys)), expected);
    let again = desk.json(&["contact", "edit", "P-1", "--tag", "vip"]);
    assert_eq!(again["result"], "unchanged");
    let less = desk.json(&["contact", "edit", "P-1", "--no-tag", "norte", "--notes", "", "--language", ""]);
    assert_eq!(json!(fields(&less, &["tags", "notes", "language"])), json!([["vip"], null, null]));
    assert_eq!(desk.refused(&["contact", "edit", "P-1"], 2).0, "USAGE");
    let moved = desk.json(&["contact", "edit", "P-1", "--org", "globex", "--phone", "011 15 2345 6789"]);
    assert_eq!(json!(fields(&moved, &["org", "phone"])), json!(["globex", "+5491123456789"]));
}

#[test]
fn lists_show_active_contacts_unless_all_are_asked_for() {
    let desk = Desk::with_people();
    desk.ok(&["contact", "add", "--name", "Bea", "--org", "acme", "--email", "b@x.cl", "--administrator"]);
    assert_eq!(desk.names(&["contact", "list", "--org", "Acme SA"]), ["P-1", "P-3"]);
    assert_eq!(desk.names(&["contact", "list", "--administrator"]), ["P-3"]);
    desk.ok(&["contact", "edit", "P-3", "--active", "no"]);
    assert_eq!(desk.names(&["contact", "list", "--org", "acme"]), ["P-1"]);
    assert_eq!(desk.names(&["contact", "list", "--all"]), ["P-1", "P-2", "P-3"]);
    assert_eq!(desk.refused(&["contact", "list", "--org", "nowhere"], 3).0, "NOT_FOUND");
    assert_eq!(desk.run(&["contact", "list", "--administrator", "--fail-empty"]).code, 10);
}

#[test]
fn a_contact_sees_its_colleagues_and_writes_nothing() {
    let desk = Desk::with_people();
    desk.ok(&["contact", "add", "--org", "acme", "--name", "Bea", "--email", "bea@acme.example"]);
    let as_bea = |args: &[&'static str]| [args, &["--as", "bea@acme.example"]].concat();
    assert_eq!(desk.names(&as_bea(&["contact", "list"])), ["P-1", "P-3"]);
    assert_eq!(desk.json(&as_bea(&["contact", "show", "P-1"]))["notes"], Value::Null);
    assert_eq!(desk.json(&as_bea(&["org", "show", "acme"]))["notes"], Value::Null);
    for hidden in [
        &["contact", "show", "crm-1"][..],
        &["org", "show", "globe"],
        &["contact", "list", "--org", "globex"],
    ] {
        let (_, words) = desk.refused(&as_bea(hidden), 3);
        assert!(!words.contains("did you mean"), "{words}");
    }
    for forbidden in [
        &["contact", "add", "--name", "X", "--email", "x@x.cl"][..],
        &["contact", "edit", "bea@acme.example", "--name", "X"],
        &["org", "add", "new"],
        &["org", "edit", "acme", "--plan", ""],
        &["org", "list"],
        &["agent", "list"],
        &["agent", "show", SOFIA],
        &["agent", "add", "x@desk.example"],
        &["agent", "edit", SOFIA, "--name", "X"],
        &["agent", "disable", SOFIA],
    ] {
        assert_eq!(desk.refused(&as_bea(forbidden), 4).0, "FORBIDDEN", "{forbidden:?}");
    }
    desk.ok(&["contact", "edit", "P-3", "--active", "no"]);
    assert_eq!(desk.refused(&as_bea(&["contact", "list"]), 4).0, "INACTIVE");
}

#[test]
fn whoever_holds_a_desk_without_agents_adds_its_first_admin() {
    let desk = Desk::with_teams();
    assert_eq!(desk.refused(&["whoami"], 2).0, "NO_ACTOR");
    assert_eq!(desk.refused(&["org", "add", "acme"], 2).0, "NO_ACTOR");
    assert_eq!(desk.refused(&["agent", "add", SOFIA, "--role", "agent"], 6).0, "LAST_ADMIN");
    let first = desk.json(&["agent", "add", SOFIA]);
    assert_eq!(
        json!(fields(&first, &["result", "role", "name", "active"])),
        json!(["created", "admin", "sofia", true])
    );
    assert!(first["uid"].is_u64());
    assert_eq!(desk.json(&["whoami"])["how"], "linked");
}

#[test]
fn teams_are_those_of_the_policy_by_slug_or_label() {
    let desk = Desk::with_teams();
    desk.ok(&["agent", "add", SOFIA]);
    let added =
        desk.json(&["agent", "add", LUIS, "--name", "Luis Soto", "--team", "terreno", "--language", "en"]);
    let keys = ["schema", "email", "name", "role", "teams", "language", "uid", "active"];
    let expected = json!(["mesa.agent/1", LUIS, "Luis Soto", "agent", ["field"], "en", null, true]);
    assert_eq!(json!(fields(&added, &keys)), expected);
    assert_eq!(desk.names(&["agent", "list", "--team", "Field"]), [LUIS]);
    assert_eq!(desk.names(&["agent", "list", "--role", "admin"]), [SOFIA]);
    let (_, words) = desk.refused(&["agent", "edit", LUIS, "--team", "feild"], 3);
    assert!(words.contains("`field`"), "{words}");
    assert_eq!(desk.refused(&["agent", "list", "--team", "night"], 3).0, "NOT_FOUND");
    assert_eq!(desk.json(&["agent", "edit", LUIS, "--no-team", "field"])["teams"], json!([]));
    assert_eq!(desk.json(&["agent", "edit", LUIS, "--no-team", "field"])["result"], "unchanged");
}

#[test]
fn only_admins_manage_agents_and_everybody_says_their_own_name_and_language() {
    let desk = Desk::new();
    desk.ok(&["agent", "add", LUIS]);
    let as_luis = |args: &[&'static str]| [args, &["--as", LUIS]].concat();
    let own = desk.json(&as_luis(&["agent", "edit", LUIS, "--name", "Luis", "--language", "en"]));
    assert_eq!(json!(fields(&own, &["result", "name", "language"])), json!(["updated", "Luis", "en"]));
    for forbidden in [
        &["agent", "edit", LUIS, "--role", "admin"][..],
        &["agent", "edit", LUIS, "--name", "L", "--uid", "7"],
        &["agent", "edit", SOFIA, "--name", "S"],
        &["agent", "add", "x@desk.example"],
        &["agent", "disable", LUIS],
    ] {
        assert_eq!(desk.refused(&as_luis(forbidden), 4).0, "FORBIDDEN", "{forbidden:?}");
    }
}

#[test]
fn an_email_and_a_system_user_belong_to_one_agent() {
    let desk = Desk::new();
    desk.ok(&["agent", "add", LUIS, "--uid", "4242"]);
    let (code, words) = desk.refused(&["agent", "add", "LUIS@desk.example", "--uid", "me"], 6);
    assert_eq!(code, "TAKEN");
    assert!(words.contains(LUIS) && words.contains(SOFIA), "{words}");
    assert_eq!(desk.json(&["agent", "edit", LUIS, "--uid", "none"])["uid"], Value::Null);
    let renamed = desk.json(&["agent", "edit", LUIS, "--email", "l.soto@desk.example"]);
    assert_eq!(renamed["email"], "l.soto@desk.example");
    assert_eq!(desk.refused(&["agent", "show", LUIS], 3).0, "NOT_FOUND");
    assert_eq!(desk.refused(&["agent", "add", "nobody"], 2).0, "MALFORMED");
}

#[test]
fn the_last_active_admin_stays() {
    let desk = Desk::new();
    for going in [
        &["agent", "disable", SOFIA][..],
        &["agent", "edit", SOFIA, "--role", "agent"],
        &["agent", "edit", SOFIA, "--active", "no"],
    ] {
        assert_eq!(desk.refused(going, 6).0, "LAST_ADMIN");
    }
    desk.ok(&["agent", "add", LUIS, "--role", "admin"]);
    assert_eq!(desk.json(&["agent", "disable", SOFIA])["active"], false);
    assert_eq!(desk.json(&["agent", "disable", SOFIA, "--as", LUIS])["result"], "unchanged");
    assert_eq!(desk.names(&["agent", "list", "--as", LUIS]), [LUIS]);
    assert_eq!(desk.names(&["agent", "list", "--all", "--as", LUIS]), [SOFIA, LUIS]);
    assert_eq!(desk.refused(&["org", "list", "--as", SOFIA], 4).0, "INACTIVE");
}

#[test]
fn an_agent_with_open_tickets_leaves_them_to_somebody() {
    let desk = Desk::with_people();
    desk.ok(&["agent", "add", LUIS]);
    for subject in ["No tone on line 2", "Echo on line 3", "Static on line 4"] {
        desk.ok(&["ticket", "open", "--contact", "P-1", "--subject", subject, "-m", "…"]);
    }
    for ticket in ["T-1", "T-2", "T-3"] {
        desk.ok(&["ticket", "assign", ticket, "--to", LUIS]);
    }
    desk.ok(&["ticket", "close", "T-3"]);
    let (code, words) = desk.refused(&["agent", "disable", LUIS], 6);
    assert_eq!(code, "AGENT_BUSY");
    assert!(words.contains("2 open tickets"), "{words}");
    assert_eq!(desk.refused(&["agent", "edit", LUIS, "--active", "no"], 6).0, "AGENT_BUSY");
    assert_eq!(desk.refused(&["agent", "disable", LUIS, "--reassign-to", LUIS], 2).0, "MALFORMED");
    assert_eq!(desk.refused(&["agent", "disable", LUIS, "--reassign-to", "x@y.cl"], 3).0, "NOT_FOUND");
    assert_eq!(desk.json(&["agent", "disable", LUIS, "--reassign-to", SOFIA])["active"], false);
    let assignee = |ticket: &str| desk.json(&["ticket", "show", ticket])["assignee"].clone();
    assert_eq!(
        (assignee("T-1"), assignee("T-2"), assignee("T-3")),
        (SOFIA.into(), SOFIA.into(), LUIS.into())
    );
    let history = desk.json(&["ticket", "show", "T-1", "--full"]);
    assert_eq!(history["events"].as_array().unwrap().last().unwrap()["kind"], "assigned");
}

#[test]
fn tickets_may_be_left_to_nobody() {
    let desk = Desk::with_people();
    desk.ok(&["agent", "add", LUIS]);
    desk.ok(&["ticket", "open", "--contact", "P-1", "--subject", "No tone on line 2", "-m", "…"]);
    desk.ok(&["ticket", "assign", "T-1", "--to", LUIS]);
    desk.ok(&["agent", "disable", LUIS, "--reassign-to", "none", "--dry-run"]);
    assert_eq!(desk.json(&["ticket", "show", "T-1"])["assignee"], LUIS);
    desk.ok(&["agent", "disable", LUIS, "--reassign-to", "none"]);
    assert_eq!(desk.json(&["ticket", "show", "T-1"])["assignee"], Value::Null);
}

#[test]
fn a_dry_run_changes_nothing_and_a_key_works_once() {
    let desk = Desk::with_people();
    desk.ok(&["agent", "add", LUIS]);
    for write in [
        &["org", "add", "new", "--country", "PE"][..],
        &["org", "edit", "acme", "--name", "Acme Ltda"],
        &["contact", "add", "--name", "Bea", "--email", "bea@acme.example", "--tag", "vip"],
        &["contact", "edit", "P-1", "--name", "Ana"],
        &["agent", "add", "eva@desk.example"],
        &["agent", "edit", LUIS, "--name", "L"],
        &["agent", "disable", LUIS],
    ] {
        let all = || ["org", "contact", "agent"].map(|noun| desk.ok(&[noun, "list", "--all", "--json"]));
        let before = all();
        let dry = desk.json(&[write, &["--dry-run"]].concat());
        assert_eq!(dry["dry_run"], true, "{write:?}");
        assert_eq!(all(), before, "{write:?}");
        let key = write.join(" ");
        let keyed = [write, &["--key", &key]].concat();
        let made = desk.json(&keyed);
        let after = all();
        assert_ne!(after, before, "{write:?}");
        let again = desk.json(&keyed);
        assert_eq!(again["result"], "replayed", "{write:?}");
        assert_eq!(all(), after);
        assert!(["created", "updated"].contains(&made["result"].as_str().unwrap()));
        let other = ["org", "add", "another", "--key", &key];
        assert_eq!(desk.refused(&other, 6).0, "KEY_REUSED");
    }
}

#[test]
fn whoami_says_who_acts_and_how_that_is_known() {
    let desk = Desk::with_people();
    let me = desk.json(&["whoami"]);
    let keys = ["schema", "actor", "kind", "role", "org", "how", "via", "language", "zone"];
    let expected = json!(["mesa.whoami/1", SOFIA, "agent", "admin", null, "linked", null, "en", "UTC"]);
    assert_eq!(json!(fields(&me, &keys)), expected);
    assert!(me["store"].as_str().unwrap().ends_with("desk.db"));
    let ana = desk.json(&["whoami", "--as", "P-1", "--tz", "America/Santiago"]);
    let expected = json!(["mesa.whoami/1", "Ana@acme.example", "contact", null, "acme", "named"]);
    assert_eq!(json!(fields(&ana, &keys[..6])), expected);
    assert_eq!(ana["via"], format!("uid:{}", me["uid"]));
    assert_eq!(ana["zone"], "America/Santiago");
    desk.ok(&["agent", "edit", SOFIA, "--uid", "none"]);
    assert_eq!(desk.json(&["whoami"])["how"], "only-agent");
    desk.ok(&["agent", "add", LUIS]);
    assert_eq!(desk.refused(&["whoami"], 2).0, "NO_ACTOR");
    let (_, words) = desk.refused(&["whoami", "--as", "sofia@desk.exampel"], 3);
    assert!(words.contains(SOFIA), "{words}");
}

#[test]
fn an_organisation_is_cleared_by_empty_values_and_judged_whole() {
    let desk = Desk::with_people();
    let cleared = desk.json(&["org", "edit", "acme", "--country", "", "--notes", "", "--plan", ""]);
    assert_eq!(
        json!(fields(&cleared, &["result", "country", "notes", "plan"])),
        json!(["updated", null, null, null])
    );
    let (_, words) =
        desk.refused(&["org", "edit", "acme", "--country", "XX", "--zone", "America/Santigo"], 3);
    assert!(words.contains("America/Santiago") && words.contains("XX"), "{words}");
    let (_, words) = desk.refused(&["org", "show", "acmee"], 3);
    assert!(words.contains("did you mean `acme`?"), "{words}");
    assert_eq!(desk.refused(&["org", "add", "acme"], 6).0, "TAKEN");
    assert_eq!(desk.refused(&["org", "add", "Not A Key"], 2).0, "MALFORMED");
}

#[test]
fn lists_of_people_come_in_every_format_and_both_languages() {
    let desk = Desk::with_people();
    for noun in ["org", "contact", "agent"] {
        for format in ["table", "tsv", "csv", "json", "jsonl", "name", "md", "html"] {
            for language in ["es", "en"] {
                let ran = desk.run_in(language, &[noun, "list", "-o", format]);
                assert_eq!(ran.code, 0, "{noun} {format}: {}", ran.err);
                assert!(!ran.out.is_empty());
            }
        }
    }
    assert!(desk.run_in("es", &["contact", "list", "-o", "table"]).out.to_lowercase().contains("correo"));
    assert_eq!(desk.refused(&["contact", "list", "--columns", "emial"], 2).0, "UNKNOWN_COLUMN");
}
