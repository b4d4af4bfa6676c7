//! `mesa credit balance`, `ledger` and `explain`, and what `store check` finds: the real program on a store of its own.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must fail")]
mod credit_desk;

use credit_desk::Desk;
use serde_json::{Value, json};

/// A desk with a purchase, a grant that ends, and a ticket that took 50 minutes, all in March 2025.
fn played() -> Desk {
    let desk = Desk::new();
    desk.ok("credit buy --org acme --pack 120 --reference INV-9 --at 2025-03-03T12:00:00Z");
    desk.ok("credit grant --org acme --minutes 30 --expires 2025-04-05 --reason courtesy --at 2025-03-04T12:00:00Z");
    desk.ticket("ana@acme.example", "2025-03-05T12:00:00Z");
    desk.ok("ticket time T-1 --minutes 10 --at 2025-03-06T12:00:00Z");
    desk.ok("ticket time T-1 --minutes 40 --at 2025-03-07T12:00:00Z");
    desk
}

fn column(list: &Value, key: &str) -> Vec<Value> {
    list["items"].as_array().unwrap().iter().map(|row| row[key].clone()).collect()
}

#[test]
fn the_balance_of_every_organisation_is_told() {
    let desk = played();
    let all = desk.json("credit balance");
    assert_eq!(all["schema"], "mesa.credit.balance.list/1");
    assert_eq!(column(&all, "org"), ["acme", "other"]);
    assert_eq!(column(&all, "balance_min"), [100, 0]);
    assert_eq!(desk.ok("credit balance"), "acme\tAcme\t100\nother\tOther\t0\n");
    assert_eq!(
        desk.ok("credit balance -o csv"),
        "org,name,balance_min\r\nacme,Acme,100\r\nother,Other,0\r\n"
    );
    // Disabled organisations are told of as long as they have something.
    desk.ok("org add zeta");
    desk.ok("credit grant --org zeta --minutes 5 --reason x");
    desk.ok("org edit zeta --active no");
    desk.ok("org edit other --active no");
    assert_eq!(column(&desk.json("credit balance"), "org"), ["acme", "zeta"]);
}

#[test]
fn a_balance_below_what_is_asked_for_is_exit_10() {
    let desk = played();
    for (line, code, orgs) in [
        ("--below 100", 10, "other\n"),
        ("--below 101", 10, "acme\nother\n"),
        ("--below 0", 0, ""),
        ("--below -5", 0, ""),
        ("--org acme --below 100", 0, "acme\n"),
        ("--org acme --below 101", 10, "acme\n"),
        ("--org acme --require 100", 0, "acme\n"),
        ("--org acme --require 101", 10, "acme\n"),
        ("--org acme --require 100 --as-of 2025-03-02", 10, "acme\n"),
        ("--org other --require 0", 0, "other\n"),
        ("--org other --require 1", 10, "other\n"),
    ] {
        let ran = desk.run(&format!("credit balance {line} --columns org"));
        assert_eq!((ran.code, ran.out.as_str()), (code, orgs), "{line}: {ran:?}");
    }
    for line in ["--require 5", "--org acme --require 5 --below 5", "--org acme --require -1", "--below x"] {
        assert_eq!(desk.run(&format!("credit balance {line}")).code, 2, "{line}");
    }
    assert_eq!(desk.run("credit balance --org acm").code, 3);
}

#[test]
fn lots_expire_with_the_last_minute_of_their_day_where_the_organisation_is() {
    let desk = Desk::new();
    // 2025-04-05 has 25 hours in Santiago: it ends at 04:00Z. In UTC, the desk's zone, it ends at midnight.
    for org in ["acme", "other"] {
        desk.ok(&format!(
            "credit grant --org {org} --minutes 30 --expires 2025-04-05 --reason x --at 2025-03-04T12:00:00Z"
        ));
    }
    for (org, last, gone) in [
        ("acme", "2025-04-06T03:59:59Z", "2025-04-06T04:00:00Z"),
        ("other", "2025-04-05T23:59:59Z", "2025-04-06T00:00:00Z"),
    ] {
        let balance = |at: &str| desk.json(&format!("credit balance --org {org} --as-of {at}"));
        assert_eq!((&balance(last)["balance_min"], &balance(gone)["balance_min"]), (&json!(30), &json!(0)));
        assert_eq!(balance(last)["lots"][0]["expires_at"], gone);
        assert_eq!(balance(gone)["lots"], json!([]));
    }
    // The ledger tells of it although nothing was booked; the next entry books it at the instant when it happened.
    let told = desk.json("credit ledger --org acme --as-of 2025-04-07");
    assert_eq!(told["items"][1]["entry"], json!(null));
    desk.ok("credit grant --org acme --minutes 5 --reason x --at 2025-05-01T00:00:00Z");
    let booked = desk.json("credit ledger --org acme --as-of 2025-04-07");
    for key in ["at", "kind", "minutes", "balance_min", "lot_draws", "actor"] {
        assert_eq!(told["items"][1][key], booked["items"][1][key], "{key}");
    }
    assert_eq!((&booked["items"][1]["entry"], &booked["items"][1]["actor"]), (&json!("E-3"), &json!("mesa")));
    desk.adds_up();
}

#[test]
fn what_is_left_is_spent_on_the_last_day_and_no_later() {
    let desk = Desk::selling(&[("overdraw = \"close-out\"", "overdraw = \"deny\"")]);
    desk.ok("credit grant --org acme --minutes 30 --expires 2025-04-05 --reason x --at 2025-03-04T12:00:00Z");
    desk.ticket("ana@acme.example", "2025-03-05T12:00:00Z");
    desk.ok("ticket time T-1 --minutes 10 --at 2025-04-06T03:59:59Z");
    let refused = desk.refused("ticket time T-1 --minutes 1 --at 2025-04-06T04:00:00Z", 5);
    assert_eq!(refused["details"], json!({ "org": "acme", "balance_min": 0, "needed_min": 1 }));
    let expired = desk.refused(
        "credit grant --org acme --minutes 5 --expires 2025-04-05 --reason x --at 2025-04-06T04:00:00Z",
        2,
    );
    assert!(expired["message"].as_str().unwrap().contains("a day that is not over yet"), "{expired}");
    desk.ok("credit grant --org acme --minutes 5 --expires 2025-04-06 --reason x --at 2025-04-06T04:00:00Z");
    desk.adds_up();
}

#[test]
fn lots_are_spent_by_their_last_day_then_by_age() {
    let desk = Desk::new();
    let at = "2025-03-03T12:00:00Z";
    desk.ok(&format!("credit buy --org acme --pack 120 --at {at}"));
    desk.ok(&format!("credit grant --org acme --minutes 20 --expires 2025-12-31 --reason x --at {at}"));
    desk.ok(&format!("credit grant --org acme --minutes 10 --expires 2025-06-30 --reason x --at {at}"));
    desk.ok(&format!("credit grant --org acme --minutes 10 --expires 2025-12-31 --reason x --at {at}"));
    desk.ok(&format!("credit buy --org acme --pack 120 --at {at}"));
    assert_eq!(
        desk.lots("acme", at),
        ["L-3 grant 10", "L-2 grant 20", "L-4 grant 10", "L-1 purchase 120", "L-5 purchase 120"]
    );
    desk.ticket("ana@acme.example", at);
    desk.ok(&format!("ticket time T-1 --minutes 165 --at {at}"));
    assert_eq!(desk.draws("E-6"), ["L-3 -10", "L-2 -20", "L-4 -10", "L-1 -120", "L-5 -5"]);
    desk.adds_up();
}

#[test]
fn explain_says_which_lot_paid_which_minute() {
    let desk = played();
    let explained = desk.json("credit explain E-4");
    assert_eq!((&explained["schema"], &explained["minutes"]), (&json!("mesa.credit.explain/1"), &json!(-40)));
    assert_eq!(
        explained["lot_draws"],
        json!([
            { "lot": "L-2", "minutes": -20, "source": "grant" },
            { "lot": "L-1", "minutes": -20, "source": "purchase" },
        ])
    );
    assert_eq!(
        explained["minutes_by_lot"],
        json!([
            { "from_minute": 1, "to_minute": 20, "minutes": 20, "lot": "L-2", "source": "grant",
              "expires_on": "2025-04-05", "made_by": "E-2" },
            { "from_minute": 21, "to_minute": 40, "minutes": 20, "lot": "L-1", "source": "purchase",
              "expires_on": null, "made_by": "E-1" },
        ])
    );
    assert_eq!(
        desk.ok("credit explain e-4"),
        "1\t20\t20\tL-2\tgrant\t2025-04-05\tE-2\n21\t40\t20\tL-1\tpurchase\t\tE-1\n"
    );
    assert_eq!(desk.json("credit explain 1")["minutes_by_lot"][0]["to_minute"], 120);
    assert_eq!(desk.run("credit explain E-5").code, 3);
    assert_eq!(desk.run("credit explain E-4 --as-of 2025-03-07T11:00:00Z").code, 3);
    let table = desk.ok("credit explain E-4 -o table");
    assert!(table.contains("L-2 -20, L-1 -20"), "{table}");
}

#[test]
fn the_ledger_is_told_by_organisation_month_and_ticket() {
    let desk = played();
    desk.ok("credit buy --org other --pack 120 --at 2025-03-05T12:00:00Z");
    let entries = |line: &str| desk.ok(&format!("credit ledger {line} --columns entry"));
    assert_eq!(entries("--as-of 2025-03-31"), "E-1\nE-2\nE-3\nE-4\nE-5\n");
    assert_eq!(entries("--org other"), "E-5\n");
    assert_eq!(entries("--ticket T-1"), "E-3\nE-4\n");
    assert_eq!(entries("--ticket 1 --org other"), "");
    assert_eq!(entries("--month 2025-03"), "E-1\nE-2\nE-3\nE-4\nE-5\n");
    assert_eq!(entries("--month 2025-02"), "");
    assert_eq!(entries("--month current --as-of 2025-03-31"), "E-1\nE-2\nE-3\nE-4\nE-5\n");
    assert_eq!(entries("--month previous --as-of 2025-04-30 --org acme"), "E-1\nE-2\nE-3\nE-4\n");
    assert_eq!(desk.run("credit ledger --ticket T-9").code, 3);
    assert_eq!(desk.run("credit ledger --org acm").code, 3);
    let list = desk.json("credit ledger --org acme --as-of 2025-03-31");
    assert_eq!((&list["schema"], &list["total"]), (&json!("mesa.credit.entry.list/1"), &json!(4)));
    assert_eq!(column(&list, "balance_min"), [120, 150, 140, 100]);
    assert_eq!(column(&list, "minutes_worked"), [json!(null), json!(null), json!(10), json!(40)]);
    assert_eq!(
        desk.ok("credit ledger --org acme --month 2025-03 -o csv --columns entry,at,kind,minutes,balance_min,lot_draws,reference"),
        "entry,at,kind,minutes,balance_min,lot_draws,reference\r\n\
         E-1,2025-03-03T12:00:00Z,purchase,120,120,\"[{\"\"lot\"\":\"\"L-1\"\",\"\"minutes\"\":120,\"\"source\"\":\"\"purchase\"\"}]\",INV-9\r\n\
         E-2,2025-03-04T12:00:00Z,grant,30,150,\"[{\"\"lot\"\":\"\"L-2\"\",\"\"minutes\"\":30,\"\"source\"\":\"\"grant\"\"}]\",\r\n\
         E-3,2025-03-06T12:00:00Z,consumption,-10,140,\"[{\"\"lot\"\":\"\"L-2\"\",\"\"minutes\"\":-10,\"\"source\"\":\"\"grant\"\"}]\",\r\n\
         E-4,2025-03-07T12:00:00Z,consumption,-40,100,\"[{\"\"lot\"\":\"\"L-2\"\",\"\"minutes\"\":-20,\"\"source\"\":\"\"grant\"\"},{\"\"lot\"\":\"\"L-1\"\",\"\"minutes\"\":-20,\"\"source\"\":\"\"purchase\"\"}]\",\r\n"
    );
}

#[test]
fn a_month_begins_where_the_organisation_is() {
    let desk = Desk::new();
    // 2025-04-01T02:59:59Z is still March in Santiago (UTC-3), and April in UTC, the desk's zone.
    for org in ["acme", "other"] {
        for at in ["2025-03-31T23:59:59Z", "2025-04-01T02:59:59Z", "2025-04-01T03:00:00Z"] {
            desk.ok(&format!("credit buy --org {org} --pack 120 --at {at}"));
        }
    }
    let entries = |line: &str| desk.ok(&format!("credit ledger {line} --columns entry"));
    assert_eq!(entries("--month 2025-03"), "E-1\nE-2\nE-4\n");
    assert_eq!(entries("--month 2025-04"), "E-3\nE-5\nE-6\n");
    // Whoever reads it, the statement is the same.
    assert_eq!(entries("--month 2025-03 --org acme --tz Asia/Tokyo"), "E-1\nE-2\n");
    assert_eq!(entries("--month current --as-of 2025-04-01T02:59:59Z"), "E-1\nE-2\nE-5\n");
}

#[test]
fn every_past_instant_is_told_as_it_was() {
    let desk = played();
    let then = |at: &str| {
        let balance = desk.json(&format!("credit balance --org acme --as-of {at}"));
        balance["balance_min"].as_i64().unwrap()
    };
    let told = [
        "2025-03-03T11:59:59Z",
        "2025-03-03T12:00:00Z",
        "2025-03-04T12:00:00Z",
        "2025-03-06T12:00:00Z",
        "2025-03-07T12:00:00Z",
    ];
    assert_eq!(told.map(then), [0, 120, 150, 140, 100]);
    assert_eq!(desk.lots("acme", "2025-03-06T12:00:00Z"), ["L-2 grant 20", "L-1 purchase 120"]);
    desk.ok("credit refund E-4 --reason fixed --at 2025-05-01T12:00:00Z");
    desk.ok("credit buy --org acme --pack 600");
    assert_eq!(told.map(then), [0, 120, 150, 140, 100]);
    assert_eq!(desk.run("credit buy --org acme --pack 120 --as-of 2025-03-03").code, 2);
}

#[test]
fn a_contact_sees_its_own_organisation_and_no_other() {
    let desk = played();
    desk.ok("credit buy --org other --pack 120 --at 2025-03-05T12:00:00Z");
    desk.ok("contact add --name Nomad --email nomad@example.org");
    let eva = "--as eva@other.example";
    assert_eq!(desk.ok(&format!("credit balance {eva}")), "other\tOther\t120\n");
    assert_eq!(desk.ok(&format!("credit balance --org other {eva} --columns balance_min")), "120\n");
    assert_eq!(desk.ok(&format!("credit ledger {eva} --columns entry")), "E-5\n");
    assert_eq!(desk.json(&format!("credit explain E-5 {eva}"))["entry"], "E-5");
    for line in [
        "credit balance --org acme",
        "credit ledger --org acme",
        "credit explain E-1",
        "credit ledger --ticket T-1",
    ] {
        let code = if line.ends_with("T-1") { desk.run(&format!("ticket show T-1 {eva}")).code } else { 3 };
        let ran = desk.run(&format!("{line} {eva}"));
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{line}: {ran:?}");
        assert_ne!(ran.code, 0, "{line}");
        // Nor does the refusal tell whether there is any such thing.
        assert!(!ran.err.contains("Acme"), "{line}: {ran:?}");
    }
    assert_eq!(desk.run("credit balance --as nomad@example.org").code, 4);
    assert_eq!(desk.run("credit ledger --as nomad@example.org").code, 4);
    assert_eq!(desk.ok("credit packs --as nomad@example.org"), "120\n300\n600\n");
}

/// What other hands do, and the checks that find it.
const TAMPERED: &[(&str, &[&str])] = &[
    ("update credit_entry set minutes = 600 where entry_id = 1", &["entries", "credits"]),
    ("update credit_entry set org = 'other' where entry_id = 2", &["entries", "credits"]),
    ("update credit_entry set at = at + 1000 where entry_id = 1", &["entries"]),
    ("update credit_entry set reason = 'paid' where entry_id = 2", &["entries"]),
    ("update credit_entry set minutes_worked = 9 where entry_id = 3", &["entries", "credits"]),
    ("update credit_entry set ticket_id = null where entry_id = 3", &["entries", "credits"]),
    ("update credit_entry set approved_by = 'nobody' where entry_id = 3", &["entries"]),
    ("update credit_entry set hash = zeroblob(32) where entry_id = 2", &["entries"]),
    ("update credit_lot set expires_on = '2099-12-31' where lot_id = 2", &["entries"]),
    ("update credit_lot set source = 'purchase' where lot_id = 2", &["entries"]),
    ("insert into credit_lot values (3, 'acme', 4, 'grant', null)", &["entries"]),
    ("delete from credit_lot where lot_id = 1", &["references", "entries", "credits"]),
    ("update credit_draw set minutes = -30 where entry_id = 4 and place = 1", &["entries", "credits"]),
    ("update credit_draw set lot_id = 1 where entry_id = 3", &["entries"]),
    ("insert into credit_draw values (3, 2, 1, 5)", &["entries", "credits"]),
    ("delete from credit_draw where entry_id = 4", &["entries", "credits"]),
    // The last of the chain, cut off without a trace in the ledger: the ticket's history still speaks of it.
    ("delete from credit_draw where entry_id = 4; delete from credit_entry where entry_id = 4", &["credits"]),
    (
        "delete from credit_draw where entry_id = 3; delete from credit_entry where entry_id = 3",
        &["entries", "credits"],
    ),
];

#[test]
fn a_ledger_that_other_hands_changed_is_found() {
    for (change, names) in TAMPERED {
        let desk = played();
        let hands = desk.by_hand();
        let triggers = ["credit_entry", "credit_lot", "credit_draw"]
            .iter()
            .flat_map(|table| [format!("{table}_is_never_changed"), format!("{table}_is_never_removed")])
            .chain(["credit_entry_words_are_only_redacted".to_owned()]);
        hands.execute_batch("pragma foreign_keys = off").unwrap();
        let sql = |name: &String| -> String {
            hands
                .query_row("select sql from sqlite_master where name = ?1", [name], |row| row.get(0))
                .unwrap()
        };
        let triggers: Vec<_> = triggers.map(|name| (sql(&name), name)).collect();
        let refused = hands.execute_batch(change).is_err();
        assert!(refused || change.starts_with("insert"), "the triggers let this through: {change}");
        for (_, name) in &triggers {
            hands.execute_batch(&format!("drop trigger {name}")).unwrap();
        }
        if refused {
            hands.execute_batch(change).unwrap();
        }
        for (sql, _) in &triggers {
            hands.execute_batch(sql).unwrap();
        }
        drop(hands);
        let ran = desk.run("store check --json");
        let report: Value = serde_json::from_str(&ran.out).unwrap();
        let checks = report["checks"].as_array().unwrap().iter();
        let damaged: Vec<_> =
            checks.filter(|check| check["ok"] == false).map(|check| &check["name"]).collect();
        assert_eq!(
            (ran.code, damaged),
            (11, names.iter().map(|name| json!(name)).collect::<Vec<_>>().iter().collect()),
            "{change}"
        );
    }
}

#[test]
fn moving_an_organisation_to_another_zone_changes_nothing_of_the_past() {
    let desk = Desk::new();
    let grant =
        "credit grant --org acme --minutes 30 --expires 2025-04-05 --reason x --at 2025-03-04T12:00:00Z";
    let balance =
        |at: &str| desk.json(&format!("credit balance --org acme --as-of {at}"))["balance_min"].clone();
    // Kiritimati's 5 April ends at 10:00Z, Pago Pago's 25 hours later.
    desk.ok("org edit acme --zone Pacific/Kiritimati");
    desk.ok(grant);
    for zone in ["Pacific/Pago_Pago", "Pacific/Kiritimati", "Pacific/Pago_Pago"] {
        desk.ok(&format!("org edit acme --zone {zone}"));
        assert_eq!(balance("2025-04-05T09:59:59Z"), 30, "{zone}");
        assert_eq!(balance("2025-04-05T10:00:00Z"), 0, "{zone}");
        let ledger = desk.json("credit ledger --org acme");
        assert_eq!(column(&ledger, "kind"), ["grant", "expiry"], "{zone}");
        assert_eq!(column(&ledger, "at")[1], "2025-04-05T10:00:00Z", "{zone}");
        assert_eq!(desk.json("credit balance --org acme")["balance_min"], 0, "{zone}");
    }
    desk.adds_up();
}

#[test]
fn what_was_spent_late_in_one_zone_does_not_expire_early_in_another() {
    let desk = Desk::new();
    let balance = |at: &str| desk.json(&format!("credit balance --org acme --as-of {at}"));
    desk.ok("org edit acme --zone Pacific/Pago_Pago");
    desk.ok("credit grant --org acme --minutes 30 --expires 2025-04-05 --reason x --at 2025-03-04T12:00:00Z");
    desk.ticket("ana@acme.example", "2025-03-05T12:00:00Z");
    desk.ok("ticket time T-1 --minutes 10 --at 2025-04-05T20:00:00Z");
    desk.ok("org edit acme --zone Pacific/Kiritimati");
    let (early, late) = (balance("2025-04-05T12:00:00Z"), balance("2025-04-05T21:00:00Z"));
    assert_eq!((&early["balance_min"], &late["balance_min"]), (&json!(30), &json!(20)));
    assert_eq!(early["lots"][0]["expires_at"], "2025-04-06T11:00:00Z");
    assert_eq!(balance("2025-04-06T11:00:00Z")["balance_min"], 0);
    // What the expired lot had paid comes back without a last day: that lot is over wherever the organisation is.
    desk.ok("org edit acme --zone Pacific/Pago_Pago");
    desk.ok("credit refund --ticket T-1 --reason x");
    assert_eq!(desk.json("credit balance --org acme")["lots"][0]["expires_at"], json!(null));
    desk.adds_up();
}

#[test]
fn moving_the_desk_to_another_zone_changes_nothing_of_the_past() {
    let desk = Desk::selling(&[]);
    let policy = std::fs::read_to_string(desk.folder().join("desk.toml")).unwrap();
    let zone = policy.lines().find(|line| line.starts_with("timezone")).unwrap();
    let moved = |to: &str| {
        desk.write("desk.toml", &policy.replace(zone, &format!("timezone = \"{to}\"")));
        desk.ok("desk apply desk.toml --yes");
    };
    moved("Pacific/Kiritimati");
    desk.ok(
        "credit grant --org other --minutes 30 --expires 2025-04-05 --reason x --at 2025-03-04T12:00:00Z",
    );
    moved("Pacific/Pago_Pago");
    let ledger = desk.json("credit ledger --org other");
    assert_eq!(column(&ledger, "at")[1], "2025-04-05T10:00:00Z");
    assert_eq!(desk.json("credit balance --org other --as-of 2025-04-05T12:00:00Z")["balance_min"], 0);
}

#[test]
fn the_last_day_that_can_be_named_is_one_that_another_follows() {
    let desk = Desk::new();
    desk.refused("credit buy --org acme --pack 120 --expires 9999-12-31", 2);
    desk.refused("asset add A1 --org acme --warranty-until 9999-12-31", 2);
    desk.ok("credit buy --org acme --pack 120 --expires 9999-12-30");
    assert_eq!(desk.json("credit balance --org acme")["lots"][0]["expires_at"], "9999-12-31T03:00:00Z");
}
