//! What contacts may do and learn of: their own organisation's, and no more.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
mod two_orgs;

use serde_json::Value;
use two_orgs::Desk;

/// Checks that the contact `who` is told of something that is not there, and of nothing else.
fn unknown_to(desk: &Desk, who: &str, args: &[&str]) {
    let error = desk.refused(&[args, &["--as", who]].concat(), 3);
    assert_eq!(error["details"]["suggestion"], Value::Null, "{args:?}");
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
    unknown_to(&desk, ANA, &["ticket", "edit", "T-1", "--contact", RAUL]);
    unknown_to(&desk, ANA, &["ticket", "edit", "T-1", "--contact", "P-2", "-n"]);
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
    unknown_to(&desk, ANA, &["ticket", "edit", "T-1", "--contact", "nobody@otra.example"]);
    for contact in [RAUL, "raull@otra.example", "P-2"] {
        unknown_to(&desk, ANA, &["ticket", "list", "--contact", contact]);
    }
    for org in ["otra", "otr"] {
        unknown_to(&desk, ANA, &["ticket", "list", "--org", org]);
    }
    for agent in ["luis@desk.example", "luis@desk.exampl"] {
        unknown_to(&desk, ANA, &["ticket", "list", "--assignee", agent]);
    }
    unknown_to(&desk, ANA, &["ticket", "list", "--cc", "P-2"]);
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
    unknown_to(&desk, RAUL, &["ticket", "show", "--key", "k-1"]);
    unknown_to(&desk, RAUL, &["ticket", "show", "--key", "k-2"]);
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
