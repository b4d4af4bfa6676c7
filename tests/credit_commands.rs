//! `mesa credit buy`, `grant`, `refund`, `adjust` and `packs`: the real program on a store of its own.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must fail")]
mod credit_desk;

use credit_desk::Desk;
use serde_json::json;

#[test]
fn packs_are_those_of_the_policy() {
    let desk = Desk::new();
    assert_eq!(desk.ok("credit packs"), "120\n300\n600\n");
    assert_eq!(desk.ok("credit packs -o csv"), "pack_min\r\n120\r\n300\r\n600\r\n");
    let packs = desk.json("credit packs");
    assert_eq!((&packs["schema"], &packs["total"]), (&json!("mesa.credit.pack.list/1"), &json!(3)));
    assert_eq!(packs["items"][1], json!({ "pack_min": 300 }));
    let none = Desk::selling(&[("packs = [120, 300, 600]", "packs = []")]);
    let ran = none.run("credit packs");
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert!(ran.err.contains("sells no packs"), "{}", ran.err);
    assert_eq!(none.refused("credit buy --org acme --pack 120", 7)["code"], "UNKNOWN_PACK");
}

#[test]
fn a_pack_that_is_not_sold_is_refused_and_those_sold_are_named() {
    let desk = Desk::new();
    let refused = desk.refused("credit buy --org acme --pack 200", 7);
    assert_eq!(refused["message"], "there is no pack of 200 minutes: those sold are 120, 300, 600");
    assert_eq!(refused["details"], json!({ "given": 200, "packs": [120, 300, 600] }));
    let spanish = desk.run("credit buy --org acme --pack 200 --lang es");
    assert!(spanish.err.contains("se venden de 120, 300, 600"), "{}", spanish.err);
    // Not a multiple either: two of 300 are two packs.
    desk.refused("credit buy --org acme --pack 240", 7);
    assert_eq!(desk.ok("credit ledger"), "");
}

#[test]
fn a_purchase_is_an_entry_and_a_lot() {
    let desk = Desk::new();
    let bought = desk.json(
        "credit buy --org acme --pack 300 --quantity 2 --expires 2025-12-31 --reference INV-9 --key inv-9 --at 2025-03-03T12:00:00Z",
    );
    let at = "2025-03-03T12:00:00Z";
    for (key, value) in [
        ("schema", json!("mesa.credit.entry/1")),
        ("result", json!("created")),
        ("entry", json!("E-1")),
        ("org", json!("acme")),
        ("at", json!(at)),
        ("kind", json!("purchase")),
        ("minutes", json!(600)),
        ("balance_min", json!(600)),
        ("lot_draws", json!([{ "lot": "L-1", "minutes": 600, "source": "purchase" }])),
        ("pack", json!(300)),
        ("quantity", json!(2)),
        ("ticket", json!(null)),
        ("contract", json!(null)),
        ("reference", json!("INV-9")),
        ("key", json!("inv-9")),
        ("reverses", json!(null)),
        ("actor", json!("sofia@desk.example")),
    ] {
        assert_eq!(bought[key], value, "{key}");
    }
    assert_ne!(bought["recorded_at"], at);
    assert_eq!(desk.lots("acme", at), ["L-1 purchase 600"]);
    // The organisation is named as people write it too; alone on stdout stands the entry. E-2 is what expired before it.
    assert_eq!(desk.ok("credit buy --org ACME --pack 120 --qty 3"), "E-3\n");
    desk.adds_up();
}

#[test]
fn a_key_repeated_changes_nothing_and_with_other_arguments_is_refused() {
    let desk = Desk::new();
    for line in [
        "credit buy --org acme --pack 300 --key one",
        "credit grant --org acme --minutes 60 --reason courtesy --key two",
        "credit adjust --org acme --minutes -10 --reason counted --key three",
    ] {
        let first = desk.json(line);
        let again = desk.json(line);
        assert_eq!((&first["result"], &again["result"]), (&json!("created"), &json!("replayed")), "{line}");
        assert_eq!(first["entry"], again["entry"]);
    }
    let ticket = desk.ticket("ana@acme.example", "0s");
    let spent = format!("ticket time {ticket} --minutes 20 --key four");
    assert_eq!((desk.ok(&spent), desk.ok(&spent)), (format!("{ticket}\n"), format!("{ticket}\n")));
    let refund = "credit refund E-4 --minutes 5 --reason fixed --key five";
    assert_eq!((desk.ok(refund), desk.ok(refund)), ("E-5\n".to_owned(), "E-5\n".to_owned()));
    let rest = format!("credit refund --ticket {ticket} --reason fixed --key six");
    assert_eq!((desk.ok(&rest), desk.ok(&rest)), ("E-6\n".to_owned(), "E-6\n".to_owned()));
    desk.refused("credit buy --org acme --pack 120 --key one", 6);
    desk.refused("credit refund E-4 --minutes 6 --reason fixed --key five", 6);
    assert_eq!((desk.json("credit ledger")["total"].as_i64(), desk.balance("acme")), (Some(6), 350));
    desk.adds_up();
}

#[test]
fn a_dry_run_says_what_would_be_and_keeps_nothing() {
    let desk = Desk::new();
    desk.ok("credit buy --org acme --pack 120");
    let ticket = desk.ticket("ana@acme.example", "0s");
    desk.ok(&format!("ticket time {ticket} --minutes 20"));
    for line in [
        "credit buy --org acme --pack 300",
        "credit grant --org acme --minutes 5 --reason x",
        "credit adjust --org acme --minutes -5 --reason x",
        "credit refund E-2 --reason x",
    ] {
        let dry = desk.json(&format!("{line} --dry-run"));
        assert_eq!((&dry["dry_run"], &dry["entry"]), (&json!(true), &json!("E-3")), "{line}");
    }
    desk.refused("credit buy --org acme --pack 200 --dry-run", 7);
    desk.ok(&format!("ticket time {ticket} --minutes 20 --dry-run"));
    assert_eq!((desk.json("credit ledger")["total"].as_i64(), desk.balance("acme")), (Some(2), 100));
}

#[test]
fn agents_buy_grant_and_refund_and_an_admin_adjusts() {
    let desk = Desk::new();
    desk.ok("credit buy --org acme --pack 120 --as tom@desk.example");
    desk.ok("credit grant --org acme --minutes 5 --reason courtesy --as tom@desk.example");
    desk.refused("credit adjust --org acme --minutes 5 --reason x --as tom@desk.example", 4);
    desk.ok("credit adjust --org acme --minutes 5 --reason x");
    let ticket = desk.ticket("ana@acme.example", "0s");
    for line in [
        "credit buy --org acme --pack 120",
        "credit grant --org acme --minutes 5 --reason x",
        "credit adjust --org acme --minutes 5 --reason x",
        "credit refund E-1 --reason x",
        &format!("credit refund --ticket {ticket} --reason x"),
        &format!("ticket time {ticket} --minutes 5"),
        &format!("ticket reply {ticket} --message x --minutes 5"),
    ] {
        desk.refused(&format!("{line} --as ana@acme.example"), 4);
    }
    assert_eq!(desk.balance("acme"), 130);
}

#[test]
fn an_adjustment_takes_no_more_than_there_is() {
    let desk = Desk::new();
    desk.ok("credit grant --org acme --minutes 30 --reason courtesy");
    let refused = desk.refused("credit adjust --org acme --minutes -31 --reason counted", 5);
    assert_eq!(refused["code"], "INSUFFICIENT_CREDIT");
    assert_eq!(refused["details"], json!({ "org": "acme", "balance_min": 30, "needed_min": 31 }));
    desk.ok("credit adjust --org acme --minutes -30 --reason counted");
    desk.ok("credit adjust --org acme --minutes 7 --reason counted");
    assert_eq!(desk.lots("acme", "0s"), ["L-2 adjustment 7"]);
    desk.adds_up();
}

#[test]
fn a_refund_returns_minutes_to_the_lots_that_paid() {
    let desk = Desk::new();
    desk.ok("credit grant --org acme --minutes 30 --expires 2025-06-30 --reason x --at 2025-03-03T12:00:00Z");
    desk.ok("credit buy --org acme --pack 120 --at 2025-03-03T13:00:00Z");
    let ticket = desk.ticket("ana@acme.example", "2025-03-03T14:00:00Z");
    desk.ok(&format!("ticket time {ticket} --minutes 50 --at 2025-03-03T15:00:00Z"));
    assert_eq!(desk.draws("E-3"), ["L-1 -30", "L-2 -20"]);
    desk.ok("credit refund E-3 --minutes 25 --reason fixed --at 2025-03-04T12:00:00Z");
    assert_eq!(desk.draws("E-4"), ["L-2 20", "L-1 5"]);
    let refused = desk.refused("credit refund E-3 --minutes 26 --reason fixed --at 2025-03-05T12:00:00Z", 6);
    assert_eq!(
        (&refused["code"], &refused["details"]["refundable_min"]),
        (&json!("REFUND_EXCEEDS"), &json!(25))
    );
    // After the last day of the lot that had paid, its minutes come as a lot that never expires.
    let back = desk.json("credit refund E-3 --reason fixed --at 2025-07-02T12:00:00Z");
    assert_eq!(
        (&back["entry"], &back["reverses"], &back["minutes"]),
        (&json!("E-6"), &json!("E-3"), &json!(25))
    );
    assert_eq!(desk.lots("acme", "2025-07-02T12:00:00Z"), ["L-2 purchase 120", "L-3 refund 25"]);
    assert_eq!(desk.draws("E-5"), ["L-1 -5"]);
    let refused = desk.refused("credit refund E-3 --reason fixed --at 2025-07-03T12:00:00Z", 6);
    assert_eq!(refused["message"], "the 50 min of E-3 have been refunded already");
    let shown = desk.json(&format!("ticket show {ticket}"));
    assert_eq!((&shown["minutes_worked"], &shown["minutes_charged"]), (&json!(50), &json!(0)));
    desk.adds_up();
}

#[test]
fn a_case_that_ends_in_a_product_fix_costs_nothing() {
    let desk = Desk::new();
    desk.ok("credit buy --org acme --pack 120");
    let ticket = desk.ticket("ana@acme.example", "0s");
    desk.ok(&format!("ticket reply {ticket} --message looking --minutes 15"));
    desk.ok(&format!("ticket time {ticket} --minutes 40"));
    desk.ok(&format!("ticket reply {ticket} --message patched --minutes 5 --close"));
    assert_eq!(desk.balance("acme"), 60);
    assert_eq!(desk.ok(&format!("credit refund --ticket {ticket} --reason bug-patch")), "E-5\nE-6\nE-7\n");
    assert_eq!(desk.balance("acme"), 120);
    let shown = desk.json(&format!("ticket show {ticket} --full"));
    assert_eq!((&shown["minutes_worked"], &shown["minutes_charged"]), (&json!(60), &json!(0)));
    assert_eq!(shown["state"], "closed");
    let events = shown["events"].as_array().unwrap();
    let back: Vec<_> = events.iter().filter(|event| event["kind"] == "refunded").collect();
    assert_eq!(back.len(), 3);
    assert_eq!(
        back[0]["data"],
        json!({ "entry": "E-5", "reverses": "E-2", "minutes": 15, "reason": "bug-patch" })
    );
    assert_eq!(
        desk.refused(&format!("credit refund --ticket {ticket} --reason x"), 6)["code"],
        "NOTHING_CHARGED"
    );
    desk.adds_up();
}

#[test]
fn only_a_charge_is_refunded() {
    let desk = Desk::new();
    desk.ok("credit buy --org acme --pack 120");
    assert_eq!(desk.refused("credit refund E-1 --reason x", 6)["code"], "NOT_A_CHARGE");
    desk.refused("credit refund E-2 --reason x", 3);
    desk.refused("credit refund --ticket T-1 --reason x", 3);
    let ran = desk.run("credit refund --reason x");
    assert_eq!(ran.code, 2, "{ran:?}");
    let ran = desk.run("credit refund E-1 --ticket T-1 --reason x");
    assert_eq!(ran.code, 2, "{ran:?}");
}

#[test]
fn nothing_is_booked_before_the_last_entry_nor_in_the_future() {
    let desk = Desk::new();
    desk.ok("credit buy --org acme --pack 120 --at 2025-03-03T12:00:00Z");
    let ran = desk.run("credit buy --org acme --pack 120 --at 2025-03-03T11:59:59Z");
    assert_eq!(ran.code, 6, "{ran:?}");
    assert!(ran.err.contains("hint: --at 2025-03-03T12:00:00Z"), "{ran:?}");
    // Another organisation's ledger is another one, and the same instant is not before.
    desk.ok("credit buy --org other --pack 120 --at 2025-03-03T11:59:59Z");
    desk.ok("credit buy --org acme --pack 120 --at 2025-03-03T12:00:00Z");
    assert_eq!(desk.run("credit buy --org acme --pack 120 --at 2999-01-01").code, 2);
    assert_eq!(desk.run("credit buy --org acme --pack 120 --at 2025-04-01 --as tom@desk.example").code, 4);
    assert_eq!(desk.balance("acme"), 240);
}

#[test]
fn what_is_no_number_of_minutes_is_refused_and_nothing_is_kept() {
    let desk = Desk::new();
    desk.ok("credit buy --org acme --pack 120");
    let ticket = desk.ticket("ana@acme.example", "0s");
    desk.ok(&format!("ticket time {ticket} --minutes 20"));
    for number in [
        "0",
        "-1",
        "1.5",
        "1,5",
        "1e9",
        "0x10",
        "1000000000",
        "9223372036854775807",
        "9223372036854775808",
        "٣",
    ] {
        for line in [
            "credit buy --org acme --pack=N",
            "credit buy --org acme --pack=120 --quantity=N",
            "credit grant --org acme --minutes=N --reason x",
            "credit refund E-2 --minutes=N --reason x",
            &format!("ticket time {ticket} --minutes=N"),
            &format!("ticket reply {ticket} --message x --minutes=N"),
        ] {
            let line = line.replace('N', number);
            let ran = desk.run(&line);
            assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{line}: {ran:?}");
        }
    }
    for number in ["0", "1.5", "10000001", "-10000001", "-9223372036854775808"] {
        let line = format!("credit adjust --org acme --minutes={number} --reason x");
        assert_eq!(desk.run(&line).code, 2, "{line}");
    }
    for line in [
        "credit grant --org acme --minutes 5 --reason x --expires 2025-02-30",
        "credit grant --org acme --minutes 5 --reason x --expires 2025-3-1",
        "credit grant --org acme --minutes 5 --reason x --expires 2025-03-03",
        "credit grant --org acme --minutes 5",
        "credit buy --org acme",
        "credit buy --pack 120",
        "credit explain E-0",
        "credit explain L-1",
        "credit ledger --month 2025-13",
    ] {
        assert_eq!(desk.run(line).code, 2, "{line}");
    }
    assert_eq!(desk.run("credit grant --org acme --minutes 5 --reason=").code, 7);
    assert_eq!(desk.run("credit buy --org acm --pack 120").code, 3);
    assert_eq!((desk.json("credit ledger")["total"].as_i64(), desk.balance("acme")), (Some(2), 100));
}

#[test]
fn what_was_imported_and_is_taken_back_is_paid_by_nobody() {
    let desk = Desk::new();
    desk.write("old.csv", "key,at,state,who\n77,2025-03-01 10:00,New,ana@acme.example\n");
    desk.write(
        "map.toml",
        "[source]\nname = \"old\"\ntimezone = \"UTC\"\ntimestamp_format = \"%Y-%m-%d %H:%M\"\n\
         [columns]\nticket = \"key\"\nat = \"at\"\nstatus = \"state\"\ncontact = \"who\"\n\
         [defaults]\ndepartment = \"pbxact-cloud-configuration\"\nsubject = \"{ticket}\"\n\
         [status]\n\"New\" = \"open\"\n",
    );
    desk.ok("credit buy --org acme --pack 120");
    let ran = desk.run("import tickets old.csv --map map.toml");
    assert_eq!(ran.code, 0, "{ran:?}");
    desk.ok("ticket time T-1 --minutes 20");
    assert_eq!(desk.balance("acme"), 100);
    assert_eq!(desk.run("import undo I-1 --yes").code, 6);
    desk.ok("import undo I-1 --force --yes");
    assert_eq!(desk.run("ticket show T-1").code, 3);
    assert_eq!(desk.balance("acme"), 120);
    desk.adds_up();
}
