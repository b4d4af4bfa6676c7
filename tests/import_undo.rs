//! Imports of contacts are undone: what newer things stand on stays and is named, the rest is as it was.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
mod contact_lists;
mod desk;

use contact_lists::{LIST, brought, contact, content, counts, desk};
use desk::Desk;
use serde_json::Value;

/// Undoes a run and returns what is left of it: what, why, and for which newer thing.
fn undone(desk: &Desk, run: &str, flags: &[&str], code: i32) -> Vec<String> {
    let ran = desk.run(&[&["import", "undo", run, "--json"], flags].concat());
    assert_eq!(ran.code, Some(code), "{ran:?}");
    let answer = if ran.out.is_empty() { ran.err.lines().last().unwrap() } else { &ran.out };
    let answer: Value = serde_json::from_str(answer).unwrap();
    let left = if ran.out.is_empty() { &answer["details"]["left"] } else { &answer["left"] };
    let named = lefts(left);
    for one in &named {
        assert!(ran.err.contains(one.split(' ').nth(1).unwrap()), "{ran:?}");
    }
    named
}

fn lefts(left: &Value) -> Vec<String> {
    let text = |one: &Value| one.as_str().unwrap_or_default().to_owned();
    let named = |one: &Value| ["noun", "key", "reason", "by"].map(|name| text(&one[name])).join(" ");
    left.as_array().unwrap().iter().map(named).collect()
}

#[test]
fn undoing_a_run_restores_what_it_changed() {
    let desk = desk();
    desk.ok(&[
        "contact",
        "add",
        "--name",
        "Ana",
        "--email",
        "ana@acme.example",
        "--external-id",
        "7",
        "--tag",
        "old",
    ]);
    let before = content(&desk);
    let file = "external_id,name,email,phone,org,tags\n8,Ana Díaz,ana@acme.example,+56223456789,acme,new\n\
        7,Luis,luis@acme.example,,Beta,x\n";
    assert_eq!(counts(&brought(&desk, file, &["--create", "orgs"], 0)), [1, 1, 0, 0]);
    desk.ok(&["import", "undo", "I-1"]);
    assert_eq!(content(&desk), before);
    assert_eq!(desk.run(&["import", "undo", "I-1"]).code, Some(6));
    assert_eq!(desk.damage(), Vec::<String>::new());
    let again = brought(&desk, file, &["--create", "orgs"], 0);
    assert_eq!((counts(&again), &again["run"]), ([1, 1, 0, 0], &"I-2".into()));
    assert_eq!(desk.ok(&["org", "list", "-o", "name"]), "acme\nbeta\n");
}

#[test]
fn undoing_names_whoever_has_the_email_by_now() {
    let desk = desk();
    brought(&desk, "name,email,external_id\nAna,ana@acme.example,e1\nLuis,luis@acme.example,e2\n", &[], 0);
    let by_id = ["--match", "external_id"];
    let list = "name,email,external_id\nAna,diaz@acme.example,e1\nLuis Soto,luis@acme.example,e2\n";
    brought(&desk, list, &by_id, 0);
    desk.ok(&["contact", "add", "--name", "Another Ana", "--email", "ana@acme.example"]);
    assert_eq!(undone(&desk, "I-2", &[], 8), ["contact P-1 taken P-3"]);
    assert_eq!(contact(&desk, "P-2")["name"], "Luis");
    let before = content(&desk);
    for flags in [&[][..], &["--force"]] {
        assert_eq!(undone(&desk, "I-2", flags, 6), ["contact P-1 taken P-3"]);
        assert_eq!(content(&desk), before);
    }
    // Once the e-mail is free again, the rest is restored.
    desk.ok(&["contact", "edit", "P-3", "--email", "another@acme.example"]);
    assert_eq!(undone(&desk, "I-2", &[], 0), Vec::<String>::new());
    assert_eq!(contact(&desk, "P-1")["email"], "ana@acme.example");
    assert_eq!(desk.run(&["import", "undo", "I-2"]).code, Some(6));
}

#[test]
fn undoing_leaves_what_something_newer_touched_and_names_it() {
    let desk = desk();
    brought(&desk, LIST, &[], 0);
    brought(&desk, &LIST.replace("Luis Soto", "Luis"), &[], 0);
    desk.ok(&["contact", "edit", "ana@acme.example", "--role", "Boss"]);
    let before = content(&desk);
    assert_eq!(undone(&desk, "I-1", &[], 6), ["contact P-1 edit ", "contact P-2 import I-2"]);
    assert_eq!(content(&desk), before);
    desk.ok(&["import", "undo", "I-2"]);
    assert_eq!(contact(&desk, "luis@acme.example")["name"], "Luis Soto");
    let ran = desk.run(&["import", "undo", "I-1"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(8), "P-1 stays: changed since\n"), "{ran:?}");
    assert_eq!(desk.ok(&["contact", "list", "--all", "-o", "name"]), "P-1\n");
    desk.ok(&["import", "undo", "I-1", "--force"]);
    assert_eq!(content(&desk), Vec::<Value>::new());
    assert_eq!(desk.run(&["import", "undo", "I-1"]).code, Some(6));
}

#[test]
fn undoing_leaves_whoever_has_tickets_or_is_on_a_team() {
    let desk = desk();
    let list = LIST.to_owned() + "Eva,eva@acme.example,,acme,\nNew,new@acme.example,,acme,\n";
    brought(&desk, &list, &["--org", "acme"], 0);
    let subject = ["--subject", "No audio", "--message", "None"];
    desk.ok(&[&["ticket", "open", "--contact", "ana@acme.example"][..], &subject].concat());
    desk.ok(&["asset", "add", "DEP-77", "--org", "acme", "--member", "eva@acme.example"]);
    desk.ok(&["ticket", "cc", "T-1", "luis@acme.example"]);
    desk.ok(&["ticket", "reply", "T-1", "--from", "luis@acme.example", "--message", "Me too"]);
    let left = ["contact P-1 ticket T-1", "contact P-2 ticket T-1", "contact P-3 member DEP-77"];
    assert_eq!(undone(&desk, "I-1", &["--dry-run"], 8), left);
    assert_eq!(undone(&desk, "I-1", &["--key", "k"], 8), left);
    assert_eq!(undone(&desk, "I-1", &["--key", "k"], 8), left, "a replay ends as the first time");
    assert_eq!(desk.ok(&["contact", "list", "-o", "name"]), "P-1\nP-2\nP-3\n");
    let shown: Value = serde_json::from_str(&desk.ok(&["import", "show", "I-1", "--json"])).unwrap();
    assert_eq!(lefts(&shown["left"]), left);
    let again = brought(&desk, &list, &["--org", "acme"], 0);
    assert_eq!(counts(&again), [1, 0, 3, 0]);
    assert_eq!(desk.damage(), Vec::<String>::new());
    // By force they are disabled, for their tickets keep their ids.
    desk.ok(&["import", "undo", "I-1", "--force"]);
    assert_eq!(desk.ok(&["contact", "list", "-o", "name"]), "P-5\n");
    assert_eq!(desk.damage(), Vec::<String>::new());
}

#[test]
fn undoing_leaves_a_contact_whom_the_run_moved_and_who_opened_a_ticket_since() {
    let desk = desk();
    desk.ok(&["org", "add", "beta"]);
    let subject = ["--subject", "No audio", "--message", "None"];
    for who in ["ana", "luis"] {
        let email = format!("{who}@acme.example");
        desk.ok(&["contact", "add", "--org", "acme", "--name", who, "--email", &email]);
        desk.ok(&[&["ticket", "open", "--contact", &email][..], &subject].concat());
    }
    brought(&desk, "name,email,org\nAna,ana@acme.example,beta\nLuis,luis@acme.example,beta\n", &[], 0);
    desk.ok(&[&["ticket", "open", "--contact", "ana@acme.example"][..], &subject].concat());
    assert_eq!(undone(&desk, "I-1", &[], 8), ["contact P-1 ticket T-3"]);
    assert_eq!(
        (&contact(&desk, "P-1")["org"], &contact(&desk, "P-1")["name"]),
        (&"beta".into(), &"Ana".into())
    );
    assert_eq!(
        (&contact(&desk, "P-2")["org"], &contact(&desk, "P-2")["name"]),
        (&"acme".into(), &"luis".into())
    );
    // A run that only changed the name does not mind tickets.
    brought(&desk, "name,email\nAna Díaz,ana@acme.example\n", &[], 0);
    desk.ok(&[&["ticket", "open", "--contact", "ana@acme.example"][..], &subject].concat());
    desk.ok(&["import", "undo", "I-2"]);
    assert_eq!(contact(&desk, "P-1")["name"], "Ana");
    desk.ok(&["import", "undo", "I-1", "--force"]);
    assert_eq!(contact(&desk, "P-1")["org"], "acme");
}

#[test]
fn undoing_leaves_an_organisation_that_has_something_newer() {
    let desk = desk();
    let file = "name,email,org\nAna,ana@acme.example,Beta\nEva,eva@acme.example,Gamma\nLuis,luis@acme.example,Delta\n";
    brought(&desk, file, &["--create", "orgs"], 0);
    desk.ok(&["asset", "add", "DEP-77", "--org", "beta"]);
    desk.ok(&["credit", "grant", "--org", "gamma", "--minutes", "30", "--reason", "courtesy"]);
    assert_eq!(undone(&desk, "I-1", &[], 8), ["org beta asset DEP-77", "org gamma credit E-1"]);
    assert_eq!(desk.ok(&["org", "list", "-o", "name"]), "acme\nbeta\ngamma\n");
    assert_eq!(desk.ok(&["contact", "list", "--all", "-o", "name"]), "");
}

#[test]
fn what_was_left_is_told_in_the_readers_words() {
    let desk = desk();
    brought(&desk, "name,email\nAna,ana@acme.example\nLuis,luis@acme.example\n", &[], 0);
    desk.ok(&["contact", "edit", "ana@acme.example", "--role", "CTO"]);
    assert_eq!(undone(&desk, "I-1", &[], 8), ["contact P-1 edit "]);
    let shown = desk.ok(&["--lang", "es", "import", "show", "I-1", "-o", "table"]);
    assert!(shown.contains("Sin deshacer") && shown.contains("P-1 (cambió después)"), "{shown}");
    assert!(!shown.contains("noun") && !shown.contains("edit"), "{shown}");
    let shown = desk.ok(&["import", "show", "I-1", "-o", "table"]);
    assert!(shown.contains("P-1 (changed since)"), "{shown}");
    let json: Value = serde_json::from_str(&desk.ok(&["import", "show", "I-1", "--json"])).unwrap();
    assert_eq!(lefts(&json["left"]), ["contact P-1 edit "]);
}

/// What a ticket came to: its events, whether each was sent, and what was said.
fn told(desk: &Desk, ticket: &str) -> (Vec<(Value, Value)>, Vec<Value>) {
    let shown = desk.ok(&["ticket", "show", ticket, "--full", "--json"]);
    let shown: Value = serde_json::from_str(&shown).unwrap();
    let events = shown["events"].as_array().unwrap().iter();
    let events = events.map(|one| (one["kind"].clone(), one["data"]["unsent"].clone())).collect();
    (events, shown["messages"].as_array().unwrap().iter().map(|one| one["body"].clone()).collect())
}

#[test]
fn a_list_or_its_undoing_makes_no_difference_to_what_time_had_brought() {
    let play = |ticked: bool| {
        let desk = desk();
        let policy = include_str!("scenarios/files/time.toml");
        std::fs::write(desk.folder().join("time.toml"), policy).unwrap();
        desk.ok(&["desk", "apply", "time.toml"]);
        let tick = || {
            if ticked {
                desk.ok(&["tick"]);
            }
        };
        for email in ["ana@acme.example", "eva@acme.example"] {
            desk.ok(&["contact", "add", "--name", "x", "--email", email, "--language", "en"]);
            for _ in 0..2 {
                let open = ["ticket", "open", "--contact", email, "--subject", "x"];
                desk.ok(&[&open[..], &["--message", "y", "--at", "9d"]].concat());
            }
        }
        let wait = |tickets: [&str; 2]| {
            desk.ok(&[&["ticket", "status"][..], &tickets, &["waiting", "--at", "5d"]].concat());
            tick();
        };
        desk.ok(&["contact", "edit", "eva@acme.example", "--active", "no"]);
        wait(["T-1", "T-3"]);
        brought(&desk, "email,active\nana@acme.example,no\neva@acme.example,yes\n", &["--mode", "update"], 0);
        wait(["T-2", "T-4"]);
        assert_eq!(undone(&desk, "I-1", &[], 0), [""; 0]);
        assert_eq!(contact(&desk, "ana@acme.example")["active"], true);
        tick();
        assert_eq!(desk.damage(), Vec::<String>::new());
        ["T-1", "T-2", "T-3", "T-4"].map(|ticket| told(&desk, ticket))
    };
    let [ticked, never] = [play(true), play(false)];
    assert_eq!(ticked, never);
    let unsent = |one: &(Vec<(Value, Value)>, _)| one.0.last() == Some(&("reminded".into(), true.into()));
    assert_eq!(never.each_ref().map(unsent), [false, true, true, false], "{never:?}");
}
