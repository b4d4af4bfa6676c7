//! What is kept beside the events is compared with them, and found out where other hands changed it.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
mod desk;

use desk::Desk;

const POLICY: &str = r#"
[[calendar]]
key = "nonstop"
timezone = "UTC"
always_open = true
[[sla]]
key = "all"
calendar = "nonstop"
targets = { first_response = "1h", resolution = "8h" }
"#;

/// A desk with a ticket that was answered after half an hour and resolved after four.
fn desk() -> Desk {
    let desk = Desk::under(POLICY);
    assert!(desk.open_ticket().args(["--at", "2026-10-05T09:00:00Z"]).output().unwrap().status.success());
    desk.ok(&["ticket", "reply", "T-1", "-m", "We look", "--at", "2026-10-05T09:30:00Z"]);
    desk.ok(&["ticket", "resolve", "T-1", "-m", "Done", "--at", "2026-10-05T13:00:00Z"]);
    desk
}

/// What is found, with its exit code.
fn found(desk: &Desk) -> (Option<i32>, String) {
    let ran = desk.run(&["sla", "verify", "-o", "tsv", "--columns", "what,stored,computed"]);
    (ran.code, ran.out)
}

#[test]
fn a_copy_that_was_changed_by_other_hands_is_found() {
    let desk = desk();
    assert_eq!(found(&desk), (Some(0), String::new()));
    let store = desk.by_hand();
    store.execute("update clock set elapsed_s = 1 where metric = 'resolution'", []).unwrap();
    store.execute("delete from clock where metric = 'first_response'", []).unwrap();
    store.execute("update ticket set subject = 'Other'", []).unwrap();
    let told = "subject\tOther\tNo audio\nclocks.first_response\t\tstopped\n\
                clocks.resolution.elapsed_s\t1\t14400\n";
    assert_eq!(found(&desk), (Some(11), told.to_owned()));
}

#[test]
fn a_trail_that_is_lost_or_garbled_is_found_and_nothing_is_counted_by_it() {
    let desk = desk();
    for (hands, kept) in
        [("update ticket_trail set trail = x'07ff'", r"\\x07\\xff"), ("delete from ticket_trail", "")]
    {
        desk.by_hand().execute(hands, []).unwrap();
        let (code, told) = found(&desk);
        assert_eq!(code, Some(11));
        assert!(told.starts_with(&format!("trail\t{kept}\t")) && told.lines().count() == 1, "{told}");
        for counts in [&["sla", "simulate", "--policy", "desk.toml"][..], &["sla", "report", "--buckets"]] {
            let refused = desk.run(counts);
            assert_eq!(refused.code, Some(11));
            assert!(refused.err.contains("ticket 1: its trail"), "{}", refused.err);
            assert!(refused.err.contains("mesa sla verify"), "{}", refused.err);
        }
    }
    desk.ok(&["ticket", "reopen", "T-1", "-m", "Again"]);
    assert_eq!(found(&desk), (Some(0), String::new()), "the next act writes it anew");
}

#[test]
fn a_number_far_from_the_others_is_gone_through_as_soon() {
    let desk = desk();
    let store = desk.by_hand();
    store.execute("pragma foreign_keys = off", []).unwrap();
    for table in ["ticket", "ticket_trail", "clock"] {
        store.execute(&format!("update {table} set ticket_id = 9223372036854775807"), []).unwrap();
    }
    let report: serde_json::Value = serde_json::from_str(&desk.ok(&["sla", "report", "--json"])).unwrap();
    assert_eq!(report["rows"][0]["tickets"], 1);
    let ran = desk.run(&["sla", "verify", "-o", "tsv", "--columns", "ticket,what,stored"]);
    assert_eq!(ran.code, Some(11));
    assert!(ran.out.contains("T-9223372036854775807\tticket\t"), "{}", ran.out);
}
