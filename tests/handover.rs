//! What becomes of a ticket, an asset or a contact that comes to another organisation.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must fail")]
mod two_orgs;

use two_orgs::Desk;

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
