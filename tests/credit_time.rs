//! Time worked on tickets, and what of it credits pay: the real program on a store of its own.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must fail")]
mod credit_desk;

use credit_desk::Desk;
use serde_json::{Value, json};

/// Minutes worked and charged, as a ticket shows them.
fn minutes(ticket: &Value) -> (i64, i64) {
    (ticket["minutes_worked"].as_i64().unwrap(), ticket["minutes_charged"].as_i64().unwrap())
}

#[test]
fn opening_where_credits_pay_tells_the_balance() {
    let desk = Desk::new();
    desk.ok("credit buy --org acme --pack 120");
    let open = "ticket open -c ana@acme.example -d pbxact-cloud-configuration -s One_way_audio -m words";
    let ran = desk.run(open);
    assert_eq!((ran.code, ran.out.as_str()), (0, "T-1\n"));
    assert!(ran.err.contains("credits of acme: 120 min"), "{ran:?}");
    let spanish = desk.run(&format!("{open} --lang es"));
    assert!(spanish.err.contains("créditos de acme: 120 min"), "{spanish:?}");
    assert_eq!(desk.json(open)["credit_available_min"], 120);
    // A contact is told too, and where nothing is charged nobody is told anything.
    let ran =
        desk.run("ticket open --as ana@acme.example -d pbxact-cloud-configuration -s One_way_audio -m words");
    assert!(ran.err.contains("credits of acme: 120 min"), "{ran:?}");
    let ran = desk.run("ticket open -c ana@acme.example -d sipstation -s One_way_audio -m words --json");
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(!ran.err.contains("credits"), "{ran:?}");
    assert!(ran.out.contains("\"credit_available_min\":null"), "{ran:?}");
}

#[test]
fn one_minute_opens_a_ticket_and_none_does_not() {
    let desk = Desk::new();
    let open = |at: &str| {
        desk.run(&format!(
            "ticket open -c ana@acme.example -d pbxact-cloud-configuration -s One_way_audio -m words --at {at}"
        ))
    };
    let refused = |at: &str, balance: &str| {
        let ran = open(at);
        assert_eq!((ran.code, ran.out.as_str()), (5, ""), "{ran:?}");
        assert!(ran.err.contains(&format!("the balance is {balance} min")), "{ran:?}");
    };
    refused("2025-03-03T11:59:59Z", "0");
    desk.ok("credit grant --org acme --minutes 1 --expires 2025-04-05 --reason x --at 2025-03-03T12:00:00Z");
    assert_eq!(open("2025-03-03T12:00:00Z").out, "T-1\n");
    // The last day is Santiago's.
    assert_eq!(open("2025-04-06T03:59:59Z").out, "T-2\n");
    refused("2025-04-06T04:00:00Z", "0");
    desk.ok("ticket time T-2 --minutes 30 --at 2025-04-07T12:00:00Z");
    refused("2025-04-07T12:00:00Z", "-30");
    desk.ok("credit buy --org acme --pack 120 --at 2025-04-08T12:00:00Z");
    let ran = open("2025-04-08T12:00:00Z");
    assert!(ran.code == 0 && ran.err.contains("credits of acme: 90 min"), "{ran:?}");
}

#[test]
fn worked_and_charged_are_kept_apart() {
    let desk = Desk::new();
    desk.ok("credit buy --org acme --pack 120");
    let ticket = desk.ticket("ana@acme.example", "0s");
    desk.ok(&format!("ticket reply {ticket} --message looking --minutes 15"));
    desk.ok(&format!("ticket time {ticket} --minutes 20 --approved-by BR-1 --note traced"));
    desk.ok(&format!("ticket time {ticket} --minutes 7 --no-charge --note ours"));
    desk.ok(&format!("ticket reply {ticket} --message again --minutes 3 --no-charge"));
    let shown = desk.json(&format!("ticket show {ticket} --full"));
    assert_eq!(minutes(&shown), (45, 35));
    assert_eq!(shown["credit_available_min"], 85);
    let logs = shown["events"].as_array().unwrap().iter().filter(|event| event["kind"] == "time-logged");
    let data: Vec<_> = logs.map(|event| event["data"].clone()).collect();
    assert_eq!(
        data,
        [
            json!({ "minutes": 15, "charged": 15, "entry": "E-2" }),
            json!({ "minutes": 20, "charged": 20, "entry": "E-3", "approved_by": "BR-1", "note": "traced" }),
            json!({ "minutes": 7, "uncharged": "said", "note": "ours" }),
            json!({ "minutes": 3, "uncharged": "said" }),
        ]
    );
    let charged = desk.json("credit explain E-3");
    assert_eq!((&charged["minutes"], &charged["minutes_worked"]), (&json!(-20), &json!(20)));
    assert_eq!((&charged["approved_by"], &charged["ticket"]), (&json!("BR-1"), &json!(ticket)));
    desk.adds_up();
}

#[test]
fn time_is_kept_where_nothing_is_charged() {
    let desk = Desk::new();
    desk.ok("ticket open -c ana@acme.example -d sipstation -s One_way_audio -m words");
    desk.ok("ticket time T-1 --minutes 20");
    let shown = desk.json("ticket show T-1 --full");
    assert_eq!(minutes(&shown), (20, 0));
    assert_eq!(shown["events"][1]["data"], json!({ "minutes": 20, "uncharged": "department" }));
    assert_eq!(desk.ok("credit ledger"), "");
    // From a department that charges to one that does not: what was charged stays so, what comes is not.
    desk.ok("credit buy --org acme --pack 120");
    let ticket = desk.ticket("ana@acme.example", "0s");
    desk.ok(&format!("ticket time {ticket} --minutes 20"));
    desk.ok(&format!("ticket move {ticket} --to sipstation --reason wrong_door"));
    desk.ok(&format!("ticket time {ticket} --minutes 30"));
    assert_eq!(minutes(&desk.json(&format!("ticket show {ticket}"))), (50, 20));
    assert_eq!(desk.balance("acme"), 100);
}

#[test]
fn minutes_are_charged_in_whole_units_and_no_fewer_than_the_minimum() {
    let change =
        [("{ unit_minutes = 1, minimum_minutes = 1 }", "{ unit_minutes = 15, minimum_minutes = 30 }")];
    let desk = Desk::selling(&change);
    desk.ok("credit buy --org acme --pack 600");
    let ticket = desk.ticket("ana@acme.example", "0s");
    for (worked, charged) in [(1, 30), (30, 30), (31, 45), (45, 45), (46, 60)] {
        desk.ok(&format!("ticket time {ticket} --minutes {worked}"));
        let ledger = desk.json("credit ledger");
        let last = ledger["items"].as_array().unwrap().last().unwrap().clone();
        assert_eq!((&last["minutes_worked"], &last["minutes"]), (&json!(worked), &json!(-charged)));
    }
    assert_eq!(minutes(&desk.json(&format!("ticket show {ticket}"))), (153, 210));
    desk.adds_up();
}

#[test]
fn a_case_may_be_brought_to_its_end_beyond_the_balance_and_the_next_purchase_pays_that_first() {
    let desk = Desk::new();
    desk.ok("credit buy --org acme --pack 120");
    let ticket = desk.ticket("ana@acme.example", "0s");
    let said = |line: &str| {
        let ran = desk.run(&format!("ticket {line}"));
        assert_eq!(ran.code, 0, "{ran:?}");
        ran.err
    };
    assert_eq!(said(&format!("time {ticket} --minutes 80")), "");
    let low = "acme has 20 min left: mesa credit buy --org acme --pack N\n";
    assert_eq!(said(&format!("time {ticket} --minutes 20")), low);
    let owes = said(&format!("reply {ticket} --message done --minutes 50 --close"));
    assert_eq!(owes, "acme owes 30 min: mesa credit buy --org acme --pack N\n");
    assert_eq!(said(&format!("note {ticket} --message done")), "");
    assert_eq!(desk.draws("E-4"), ["L-1 -20", "L-2 -30"]);
    desk.ok(&format!("ticket time {ticket} --minutes 5"));
    assert_eq!(desk.lots("acme", "0s"), ["L-2 overdraft -35"]);
    assert_eq!(desk.run("credit balance --org acme --require 0").code, 10);
    desk.ok("credit grant --org acme --minutes 10 --reason courtesy");
    assert_eq!((desk.draws("E-6"), desk.balance("acme")), (vec!["L-2 10".to_owned()], -25));
    desk.ok("credit buy --org acme --pack 120");
    assert_eq!(desk.draws("E-7"), ["L-2 25", "L-3 95"]);
    assert_eq!(desk.lots("acme", "0s"), ["L-3 purchase 95"]);
    // What was owed and is paid has no lot to return to.
    desk.ok("credit refund E-4 --reason fixed");
    assert_eq!(desk.lots("acme", "0s"), ["L-1 purchase 20", "L-3 purchase 95", "L-4 refund 30"]);
    desk.adds_up();
}

#[test]
fn a_desk_that_denies_it_lets_nobody_work_beyond_the_balance() {
    let desk = Desk::selling(&[("overdraw = \"close-out\"", "overdraw = \"deny\"")]);
    desk.ok("credit buy --org acme --pack 120");
    let ticket = desk.ticket("ana@acme.example", "0s");
    desk.ok(&format!("ticket time {ticket} --minutes 100"));
    let refused = desk.refused(&format!("ticket reply {ticket} --message hidden --minutes 21 --close"), 5);
    assert_eq!(refused["details"], json!({ "org": "acme", "balance_min": 20, "needed_min": 21 }));
    assert!(refused["hint"].as_str().unwrap().contains("mesa credit buy --org acme"), "{refused}");
    // Nothing of it happened: neither the words nor the end.
    let shown = desk.json(&format!("ticket show {ticket} --full"));
    assert_eq!((&shown["state"], shown["messages"].as_array().unwrap().len()), (&json!("open"), 1));
    desk.ok(&format!("ticket time {ticket} --minutes 21 --no-charge"));
    desk.ok(&format!("ticket time {ticket} --minutes 20"));
    assert_eq!(minutes(&desk.json(&format!("ticket show {ticket}"))), (141, 120));
    assert_eq!(desk.lots("acme", "0s"), Vec::<String>::new());
    desk.adds_up();
}

#[test]
fn a_stretch_counts_every_minute_begun_on_the_nights_that_clocks_change_too() {
    let desk = Desk::new();
    desk.ok("credit buy --org acme --pack 600 --at 2025-01-01T00:00:00Z");
    let ticket = desk.ticket("ana@acme.example", "2025-01-01T00:00:00Z");
    let log = |from: &str, to: &str, flags: &[&str]| {
        let mut command = desk.command();
        command
            .args(["ticket", "time", &ticket, "--no-charge", "--json", "--from", from, "--to", to])
            .args(flags);
        let ran = credit_desk::Ran::from(command.output().unwrap());
        (ran.code, ran.err)
    };
    let worked = || desk.json(&format!("ticket show {ticket}"))["minutes_worked"].as_i64().unwrap();
    let santiago = ["--tz", "America/Santiago"];
    for (from, to, flags, minutes) in [
        ("2025-03-03 09:00", "2025-03-03 09:40", &[][..], 40),
        ("2025-03-03 10:00:00", "2025-03-03 10:00:01", &[], 1),
        ("2025-03-03 11:00:00", "2025-03-03 11:01:01", &[], 2),
        // 24:00 became 23:00 again: the first 23:30 is meant, and the hour counts twice.
        ("2025-04-05 23:30", "2025-04-06 01:30", &santiago, 180),
        // 24:00 became 01:00: half an hour before, half an hour after.
        ("2025-09-06 23:30", "2025-09-07 01:30", &santiago, 60),
    ] {
        let before = worked();
        assert_eq!(log(from, to, flags).0, 0, "{from}");
        assert_eq!(worked() - before, minutes, "{from}");
    }
    for (from, to, flags) in [
        ("2025-03-03 09:00", "2025-03-03 08:00", &[][..]),
        ("2025-03-03 09:00", "2025-03-03 09:00", &[]),
        ("2025-03-03 09:00", "2999-01-01 09:00", &[]),
        ("2025-03-03 09:00", "2025-06-03 09:00", &[]),
        ("2025-09-07 00:30", "2025-09-07 01:00", &santiago),
        ("yesterday", "2025-03-03 09:00", &[]),
    ] {
        let (code, err) = log(from, to, flags);
        assert_eq!(code, 2, "{from} {to}: {err}");
    }
    let ran = desk.run(&format!("ticket time {ticket} --from 2d --to 1d"));
    assert_eq!(ran.code, 0, "{ran:?}");
    for line in ["--from 2d", "--to 2d", "", "--minutes 5 --from 2d --to 1d"] {
        assert_eq!(desk.run(&format!("ticket time {ticket} {line}")).code, 2, "{line}");
    }
    for line in ["--no-charge", "--approved-by BR-1"] {
        assert_eq!(desk.run(&format!("ticket reply {ticket} --message x {line}")).code, 2, "{line}");
    }
}

#[test]
fn an_agent_who_tells_of_the_same_time_twice_is_told() {
    let desk = Desk::new();
    desk.ok("credit buy --org acme --pack 600 --at 2025-01-01T00:00:00Z");
    let ticket = desk.ticket("ana@acme.example", "2025-01-01T00:00:00Z");
    let log = |span: &str, flags: &str| {
        let (from, to) = span.split_once('/').unwrap();
        let day = "2025-03-03T";
        let ran = desk.run(&format!("ticket time {ticket} --from {day}{from}Z --to {day}{to}Z {flags}"));
        assert_eq!(ran.code, 0, "{ran:?}");
        ran.err.contains("has work from 2025-03-03 09:00 to 2025-03-03 09:30 already")
    };
    assert!(!log("09:00:00/09:30:00", ""));
    assert!(!log("09:30:00/09:40:00", ""));
    assert!(log("09:10:00/09:20:00", ""));
    assert!(!log("09:10:00/09:20:00", "--as tom@desk.example"));
    desk.ok("credit refund E-2 --reason wrong");
    desk.ok("credit refund E-4 --reason wrong");
    assert!(!log("09:00:00/09:25:00", ""));
}

#[test]
fn what_an_agent_notes_beside_time_is_not_for_contacts() {
    let desk = Desk::new();
    desk.ok("credit buy --org acme --pack 120");
    let ticket = desk.ticket("ana@acme.example", "0s");
    desk.ok(&format!("ticket time {ticket} --minutes 20 --note SECRET --approved-by BR-1"));
    for line in [
        format!("ticket show {ticket} --full --json"),
        format!("ticket history {ticket} --json"),
        "credit ledger --json".to_owned(),
        "credit explain E-2 --json".to_owned(),
    ] {
        assert!(desk.ok(&line).contains("SECRET"), "{line}");
        let told = desk.ok(&format!("{line} --as ana@acme.example"));
        assert!(!told.contains("SECRET") && told.contains("20"), "{line}: {told}");
    }
}

#[test]
fn who_is_kept_informed_learns_nothing_of_anothers_credits() {
    let desk = Desk::new();
    desk.ok("credit buy --org acme --pack 120");
    let ticket = desk.ticket("ana@acme.example", "0s");
    desk.ok(&format!("ticket cc {ticket} eva@other.example"));
    let told =
        |who: &str| desk.json(&format!("ticket show {ticket} --as {who}"))["credit_available_min"].clone();
    assert_eq!((told("ana@acme.example"), told("eva@other.example")), (json!(120), json!(null)));
    assert_eq!(desk.ok(&format!("credit ledger --ticket {ticket} --as eva@other.example")), "");
}

#[test]
fn several_tickets_are_charged_each_once_under_one_key() {
    let desk = Desk::new();
    desk.ok("credit buy --org acme --pack 120");
    desk.ok("credit buy --org other --pack 120");
    desk.ticket("ana@acme.example", "0s");
    desk.ticket("eva@other.example", "0s");
    for _ in 0..2 {
        let ran = desk.run("ticket time T-1 T-2 T-3 --minutes 20 --key week-9");
        assert_eq!((ran.code, ran.out.as_str()), (8, "T-1\nT-2\n"), "{ran:?}");
    }
    assert_eq!((desk.balance("acme"), desk.balance("other")), (100, 100));
    desk.adds_up();
}

#[test]
fn a_ticket_whose_requester_changes_is_charged_to_who_had_it_when() {
    let desk = Desk::new();
    desk.ok("credit buy --org acme --pack 120");
    desk.ok("credit buy --org other --pack 120");
    let ticket = desk.ticket("ana@acme.example", "0s");
    desk.ok(&format!("ticket time {ticket} --minutes 20"));
    desk.ok(&format!("ticket edit {ticket} --contact eva@other.example --reason hers"));
    desk.ok(&format!("ticket time {ticket} --minutes 30"));
    let owner = desk.json(&format!("ticket show {ticket}"))["org"].as_str().unwrap().to_owned();
    assert_eq!(owner, "other");
    assert_eq!((desk.balance("acme"), desk.balance("other")), (100, 90));
    // Each organisation sees what it paid; refunds go back to who had paid.
    let mine = desk.json("credit ledger --as ana@acme.example");
    assert_eq!(mine["total"], 2);
    desk.ok(&format!("credit refund --ticket {ticket} --reason fixed"));
    assert_eq!((desk.balance("acme"), desk.balance("other")), (120, 120));
    desk.adds_up();
}

#[test]
fn time_on_a_ticket_of_nobodys_is_told_to_be_charged_to_nobody() {
    let desk = Desk::new();
    desk.ok("contact add --name Rita --email rita@free.example");
    desk.ok("ticket open -c rita@free.example -d sipstation -s One_way_audio -m words");
    assert_eq!(desk.run("ticket time T-1 --minutes 5").err, "");
    desk.ok("ticket move T-1 --to pbxact-cloud-configuration");
    let ran = desk.run("ticket time T-1 --minutes 5");
    assert!(ran.code == 0 && ran.err.contains("belongs to no organisation"), "{ran:?}");
    assert_eq!(desk.run("ticket time T-1 --minutes 5 --no-charge").err, "");
}
