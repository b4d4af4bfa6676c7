//! `mesa contract`, and what follows from it at opening: the real program on a store of its own.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]
mod cover_desk;

use std::time::Duration;

use cover_desk::{Desk, desk, names, opens, state};
use mesa::clock::Clock;
use mesa::domain::instant::Instant;
use mesa::ops::contract::{self, New, Renewal};
use mesa::ops::{Circumstances, Patience, Session};
use serde_json::{Value, json};

#[test]
fn a_contract_is_told_whole_and_alone_by_its_id() {
    let desk = desk();
    let added = desk.json("contract add --asset dep-77 --kind Oro --starts 2021-01-01 --reference INV-9 --channel phone=yes --target resolution=4h --target first-response=30m --member P-1 --calendar always --at 2021-01-02T10:00:00Z");
    for (key, value) in [
        ("schema", json!("mesa.contract/1")),
        ("result", json!("created")),
        ("contract", json!("C-1")),
        ("org", json!("acme")),
        ("asset", json!("DEP-77")),
        ("kind", json!("gold")),
        ("starts", json!("2021-01-01")),
        ("ends", json!("2021-12-31")),
        ("cancelled_on", json!(null)),
        ("reference", json!("INV-9")),
        ("calendar", json!("always")),
        ("channels", json!({ "phone": "yes" })),
        ("targets", json!({ "first_response": "30m", "resolution": "4h" })),
        ("members", json!(["P-1"])),
        ("created_at", json!("2021-01-02T10:00:00Z")),
    ] {
        assert_eq!(added[key], value, "{key}");
    }
    assert_eq!(added["terms"][0]["ends"], "2021-12-31");
    assert_eq!(desk.ok("contract add --org acme --kind monthly --starts 2021-01-31"), "C-2\n");
    let edited = desk.json("contract edit C-1 --channel phone= --channel portal=no --target resolution=");
    assert_eq!(edited["channels"], json!({ "portal": "no" }));
    assert_eq!(edited["targets"], json!({ "first_response": "30m" }));
    assert_eq!(desk.json("contract edit 1 --channel portal=no")["result"], "unchanged");
}

#[test]
fn contracts_are_refused_with_what_would_do() {
    let desk = desk();
    desk.ok("contract add --asset DEP-77 --kind gold --starts 2021-01-01");
    let gold = "contract add --asset DEP-77 --kind gold --starts";
    for (line, exit, code, hint) in [
        ("contract add --kind gold --starts 2021-01-01", 2, "MISSING_FLAGS", ""),
        ("contract add --org acmee --kind gold --starts 2021-01-01", 3, "NOT_FOUND", "`acme`"),
        ("contract add --asset DEP-7 --kind gold --starts 2021-01-01", 3, "NOT_FOUND", "`DEP-77`"),
        ("contract add --org acme --kind golt --starts 2021-01-01", 3, "NOT_FOUND", "`gold`"),
        (
            "contract add --asset TEL-1 --kind gold --starts 2021-01-01",
            7,
            "KIND_MISFITS",
            "--kind monthly|platinum",
        ),
        (
            "contract add --asset DEP-77 --org other --kind gold --starts 2021-01-01",
            7,
            "NOT_OF_ORG",
            "--org other",
        ),
        ("contract add --org acme --kind gold --starts 01/01/2021", 2, "MALFORMED", ""),
        ("contract add --org acme --kind gold --starts 2021-01-02 --ends 2021-01-01", 2, "MALFORMED", ""),
        ("contract add --org acme --kind gold --starts 9999-06-01", 2, "MALFORMED", ""),
        (&format!("{gold} 2021-12-31"), 6, "CONTRACT_OVERLAPS", "mesa contract renew C-1"),
        (&format!("{gold} 2020-01-02"), 6, "CONTRACT_OVERLAPS", "mesa contract renew C-1"),
        ("contract show C-9", 3, "NOT_FOUND", "mesa contract list"),
        ("contract renew gold", 3, "NOT_FOUND", "mesa contract list"),
        ("contract cancel C-1 --on 2022-01-01", 2, "MALFORMED", ""),
        ("contract cancel C-1", 6, "CONTRACT_OVER", "mesa contract show C-1"),
        ("contract edit C-1", 2, "USAGE", ""),
        ("--as ana@acme.example contract renew C-1", 4, "FORBIDDEN", ""),
    ] {
        let refused = desk.refused(line, exit);
        assert_eq!(refused["code"], code, "{line}: {refused}");
        assert!(refused["hint"].as_str().unwrap_or_default().contains(hint), "{line}: {refused}");
    }
    assert_eq!(names(&desk, "contract list --all"), ["C-1"]);
    // Neither touches the first. For the whole organisation, too, what grants credits stands once; what grants none may
    // stand side by side (BLI-39).
    for line in ["2022-01-01", "2020-01-01"] {
        desk.ok(&format!("{gold} {line}"));
    }
    assert_eq!(desk.refused("contract renew C-1", 6)["details"]["contract"], "C-2");
    let whole = "contract add --org acme --kind gold --starts";
    desk.ok(&format!("{whole} 2021-01-01"));
    assert_eq!(desk.refused(&format!("{whole} 2021-12-31"), 6)["code"], "CONTRACT_OVERLAPS");
    for _ in 0..2 {
        desk.ok("contract add --org acme --kind monthly --starts 2021-01-01");
    }
    // What was cancelled is not renewed: the hint names the day that it leaves free.
    desk.ok("contract cancel C-4 --on 2021-07-01");
    let refused = desk.refused(&format!("{whole} 2021-06-30"), 6);
    assert_eq!(refused["hint"], "mesa contract add … --starts 2021-07-01");
    desk.ok(&format!("{whole} 2021-07-01"));
}

#[test]
fn overrides_that_make_no_sense_are_refused() {
    let desk = desk();
    for (line, exit, code, _) in [
        ("contract add --org acme --kind gold --starts 2021-01-01 --channel fax=yes", 3, "NOT_FOUND", ""),
        (
            "contract add --org acme --kind gold --starts 2021-01-01 --channel phone=perhaps",
            2,
            "MALFORMED",
            "",
        ),
        ("contract add --org acme --kind gold --starts 2021-01-01 --target fixed=4h", 2, "MALFORMED", ""),
        (
            "contract add --org acme --kind gold --starts 2021-01-01 --target resolution=2d",
            2,
            "MALFORMED",
            "",
        ),
        (
            "contract add --org acme --kind gold --starts 2021-01-01 --calendar office --target resolution=2d",
            2,
            "BAD_TARGET",
            "",
        ),
    ] {
        let refused = desk.refused(line, exit);
        assert_eq!(refused["code"], code, "{line}: {refused}");
    }
    assert_eq!(names(&desk, "contract list --all"), [""; 0]);
}

#[test]
fn each_term_grants_what_its_kind_includes_once() {
    let desk = desk();
    let add = "contract add --asset DEP-77 --kind gold --starts 2021-01-01 --ends 2999-12-31 --key c1";
    desk.ok(&format!("{add} --dry-run"));
    assert_eq!(desk.ok("credit ledger"), "");
    let added = desk.json(add);
    assert_eq!((&added["terms"][0]["granted_min"], &added["terms"][0]["entry"]), (&json!(60), &json!("E-1")));
    assert_eq!(desk.json(add)["result"], "replayed");
    assert_eq!(desk.balance("acme"), 60);
    for _ in 0..2 {
        assert_eq!(desk.ok("contract renew C-1 --key r1"), "C-1\n");
    }
    assert_eq!(desk.balance("acme"), 120);
    let entry = &desk.json("credit ledger --org acme")["items"][1];
    assert_eq!(
        (&entry["kind"], &entry["contract"], &entry["key"]),
        (&json!("grant"), &json!("C-1"), &json!("r1"))
    );
    desk.refused("contract renew C-1 --months 3 --key r1", 6);
    desk.ok("contract edit C-1 --notes paid");
    desk.ok("contract cancel C-1");
    assert_eq!(desk.balance("acme"), 120);
    desk.adds_up();
}

#[test]
fn a_term_that_was_over_when_it_was_recorded_grants_nothing() {
    let desk = desk();
    desk.ok("contract add --asset DEP-77 --kind gold --starts 2019-01-01");
    let renewed = desk.json("contract renew C-1");
    assert_eq!((&renewed["starts"], &renewed["ends"]), (&json!("2019-01-01"), &json!("2020-12-31")));
    assert_eq!(renewed["terms"][1]["granted_min"], json!(null));
    assert_eq!(desk.ok("credit ledger"), "");
    desk.ok("contract add --org acme --kind monthly --starts 2021-01-01 --ends 2999-12-31");
    assert_eq!(desk.ok("credit ledger"), "");
}

/// A clock that stands.
struct Stopped(Instant);

impl Clock for Stopped {
    fn now(&self) -> Instant {
        self.0
    }
}

/// Returns what the first term of a contract for `org`, in force until the 28th of February 2022, grants at `now`; and
/// what its renewal does.
fn granted(desk: &Desk, org: &str, now: &str) -> (Option<i64>, Option<i64>) {
    let clock = Stopped(Instant::parse_rfc3339(now).unwrap());
    let patience = Patience { lock_wait: Duration::from_secs(5), on_wait: || {} };
    let session = Session::open(&desk.folder().join("desk.db"), patience, &clock).unwrap();
    let acting = Some("sofia@desk.example".to_owned());
    let mut session = session.in_circumstances(Circumstances { acting, ..Circumstances::default() });
    let new = New {
        org: Some(org.to_owned()),
        kind: "gold".to_owned(),
        starts: "2021-03-01".to_owned(),
        ..New::default()
    };
    let added = contract::add(&mut session, &new).unwrap().value;
    let minutes = |seen: &contract::Seen, term: usize| seen.terms[term].granted.map(|(_, minutes)| minutes);
    let first = minutes(&added, 0);
    let renewed = contract::renew(&mut session, &added.contract.id.to_string(), &Renewal::default()).unwrap();
    (first, minutes(&renewed.value, 1))
}

#[test]
fn a_contract_recorded_on_its_last_day_where_the_organisation_is_still_grants() {
    let desk = desk();
    for (org, zone) in [("kiri", "Pacific/Kiritimati"), ("bog", "America/Bogota")] {
        desk.ok(&format!("org add {org} --zone {zone}"));
        desk.ok(&format!("org add late-{org} --zone {zone}"));
    }
    // The 28th ends at 10:00 UTC in Kiritimati, and at 05:00 UTC of the day after in Bogotá.
    assert_eq!(granted(&desk, "kiri", "2022-02-28T09:59:59Z"), (Some(60), Some(60)));
    assert_eq!(granted(&desk, "late-kiri", "2022-02-28T10:00:00Z"), (None, Some(60)));
    assert_eq!(granted(&desk, "bog", "2022-03-01T04:59:59Z"), (Some(60), Some(60)));
    assert_eq!(granted(&desk, "late-bog", "2022-03-01T05:00:00Z"), (None, Some(60)));
    assert_eq!(["kiri", "late-kiri", "bog", "late-bog"].map(|org| desk.balance(org)), [120, 60, 120, 60]);
    desk.adds_up();
}

#[test]
fn a_contract_begins_and_ends_where_the_organisation_is() {
    let desk = desk();
    for (org, zone, begins, ends) in [
        ("kiri", "Pacific/Kiritimati", "2021-02-28T10:00:00Z", "2022-02-28T10:00:00Z"),
        ("bog", "America/Bogota", "2021-03-01T05:00:00Z", "2022-03-01T05:00:00Z"),
    ] {
        desk.ok(&format!("org add {org} --zone {zone} --plan basic"));
        desk.ok(&format!("contact add --org {org} --name Kai --email kai@{org}.example"));
        let id = desk.ok(&format!(
            "contract add --org {org} --kind gold --starts 2021-03-01 --at 2020-12-01T12:00:00Z"
        ));
        let (id, kai) = (id.trim(), format!("kai@{org}.example"));
        let second = |instant: &str, by: i64| {
            let seconds = Instant::parse_rfc3339(instant).unwrap().seconds() + by;
            Instant::from_seconds(seconds).to_string()
        };
        assert_eq!(state(&desk, id, &second(begins, -1)), "future", "{org}");
        assert_eq!(state(&desk, id, begins), "in-force", "{org}");
        assert_eq!(state(&desk, id, &second(ends, -1)), "in-force", "{org}");
        assert_eq!(state(&desk, id, ends), "expired", "{org}");
        let soon = |as_of: &str| {
            names(&desk, &format!("contract list --org {org} --expiring-within 1d --as-of {as_of}"))
        };
        assert_eq!(soon(&second(ends, -2 * 86_400)), [id], "{org}");
        assert_eq!(soon(&second(ends, -2 * 86_400 - 1)), [""; 0], "{org}");
        assert_eq!(soon(&second(ends, -1)), [id], "{org}");
        assert_eq!(soon(ends), [""; 0], "{org}");
        // Without a span it is the policy's `expiry_notice`: 30 days.
        let noticed = |as_of: &str| {
            names(&desk, &format!("contract list --org {org} --expiring-within --as-of {as_of}"))
        };
        assert_eq!(noticed(&second(ends, -31 * 86_400)), [id], "{org}");
        assert_eq!(noticed(&second(ends, -31 * 86_400 - 1)), [""; 0], "{org}");
        opens(&desk, &kai, &second(begins, -1), 5);
        opens(&desk, &kai, begins, 0);
        opens(&desk, &kai, &second(ends, -1), 0);
        opens(&desk, &kai, ends, 5);
    }
}

#[test]
fn a_renewal_follows_the_old_end_however_late_it_is_recorded() {
    let desk = desk();
    desk.ok("contract add --org acme --kind monthly --starts 2021-01-31");
    let terms: Vec<Value> = ["2021-02-27", "2021-03-30", "2021-04-29"]
        .iter()
        .map(|ends| {
            let shown = desk.json("contract show C-1");
            assert_eq!(shown["ends"], *ends);
            desk.json("contract renew C-1")["terms"].clone()
        })
        .collect();
    let days =
        |term: &Value| format!("{}..{}", term["starts"].as_str().unwrap(), term["ends"].as_str().unwrap());
    let days: Vec<String> = terms.last().unwrap().as_array().unwrap().iter().map(days).collect();
    assert_eq!(
        days,
        [
            "2021-01-31..2021-02-27",
            "2021-02-28..2021-03-30",
            "2021-03-31..2021-04-29",
            "2021-04-30..2021-05-30"
        ]
    );
    desk.ok("contract add --org acme --kind gold --starts 2024-02-29");
    assert_eq!(desk.json("contract show C-2")["ends"], "2025-02-27");
    assert_eq!(desk.json("contract renew C-2 --months 36")["ends"], "2028-02-28");
}

#[test]
fn a_lapsed_contract_covers_nothing_between_its_end_and_a_renewal_that_is_recorded_late() {
    let desk = desk();
    desk.ok("contract add --asset DEP-77 --kind gold --starts 2021-01-01");
    opens(&desk, "ana@acme.example", "2022-02-01T12:00:00Z", 5);
    let judged = desk.run("department check config --asset DEP-77 --as-of 2022-02-01T12:00:00Z --lang en");
    assert_eq!(judged.code, 5, "{}", judged.err);
    assert!(judged.out.contains("mesa contract renew C-1"), "{}", judged.out);
    desk.ok("contract renew C-1");
    opens(&desk, "ana@acme.example", "2022-02-01T12:00:00Z", 0);
    assert_eq!(desk.json("ticket show T-1")["asset"], "DEP-77");
}

#[test]
fn a_cancelled_contract_is_over_from_that_day_on_and_for_good() {
    let desk = desk();
    desk.ok("contract add --asset DEP-77 --kind gold --starts 2021-01-01 --at 2020-12-01T12:00:00Z");
    let cancelled = desk.json("contract cancel C-1 --on 2021-07-01 --reason sold --at 2020-12-02T12:00:00Z");
    assert_eq!(
        (&cancelled["cancelled_on"], &cancelled["cancel_reason"]),
        (&json!("2021-07-01"), &json!("sold"))
    );
    assert_eq!(cancelled["ends"], "2021-12-31");
    // Santiago is four hours behind in July.
    assert_eq!(state(&desk, "C-1", "2021-07-01T03:59:59Z"), "in-force");
    assert_eq!(state(&desk, "C-1", "2021-07-01T04:00:00Z"), "cancelled");
    assert_eq!(desk.json("contract show C-1 --as-of 2021-06-30T12:00:00Z")["days_left"], 0);
    opens(&desk, "ana@acme.example", "2021-07-01T03:59:59Z", 0);
    opens(&desk, "ana@acme.example", "2021-07-01T04:00:00Z", 5);
    for line in ["contract renew C-1", "contract cancel C-1 --on 2021-08-01"] {
        let refused = desk.refused(line, 6);
        assert_eq!(refused["details"], json!({ "contract": "C-1", "standing": "cancelled" }), "{line}");
    }
    let hint = desk.refused("contract renew C-1", 6)["hint"].as_str().unwrap().to_owned();
    assert_eq!(hint, "mesa contract add --asset DEP-77 --kind gold --starts 2021-07-01");
    desk.ok(hint.strip_prefix("mesa ").unwrap());
}

/// Returns the targets and calendar of a ticket opened then: `first_response 3600 always`.
fn promised(desk: &Desk, at: &str, asset: &str) -> Vec<String> {
    let line = format!("ticket open -c ana@acme.example -d help -s Queues -m words --at {at} {asset}");
    let ticket = desk.ok(&line);
    let clocks = desk.json(&format!("sla show {}", ticket.trim()))["clocks"].clone();
    let text = |clock: &Value| {
        format!(
            "{} {} {}",
            clock["metric"].as_str().unwrap(),
            clock["target_s"],
            clock["calendar"].as_str().unwrap()
        )
    };
    clocks.as_array().unwrap().iter().map(text).collect()
}

#[test]
fn a_ticket_keeps_what_the_contracts_promised_when_it_was_opened() {
    let desk = desk();
    let at = "2021-03-02T10:00:00Z";
    assert_eq!(promised(&desk, at, ""), ["first_response 14400 office", "resolution 57600 office"]);
    desk.ok("contract add --org acme --kind monthly --starts 2021-03-01 --target resolution=8h");
    desk.ok("contract add --asset DEP-77 --kind monthly --starts 2021-03-01 --target resolution=4h --target first_response=3h");
    assert_eq!(promised(&desk, at, ""), ["first_response 14400 office", "resolution 28800 office"]);
    let about = "--asset DEP-77";
    assert_eq!(promised(&desk, at, about), ["first_response 10800 office", "resolution 14400 office"]);
    desk.ok("contract add --asset DEP-77 --kind platinum --starts 2021-03-01 --calendar always");
    // By the rule for its kind now, and of all that is promised the soonest.
    assert_eq!(promised(&desk, at, about), ["first_response 10800 always", "resolution 14400 always"]);
    desk.ok("contract cancel C-1 --on 2021-03-02");
    desk.ok("contract edit C-2 --target resolution=1h");
    let kept = desk.json("sla show T-3");
    assert_eq!(kept["clocks"][1]["target_s"], 14_400, "{kept}");
    let by = |ticket: &str| {
        let clocks = desk.json(&format!("sla explain {ticket}"))["clocks"].clone();
        (clocks[0]["contract"].clone(), clocks[1]["contract"].clone())
    };
    assert_eq!(by("T-1"), (json!(null), json!(null)));
    assert_eq!(by("T-2"), (json!(null), json!("C-1")));
    assert_eq!(by("T-4"), (json!("C-2"), json!("C-2")));
    let opened = &desk.json("ticket history T-4")["items"][0]["data"]["terms"];
    assert_eq!(opened["contracts"], json!(["C-1", "C-2", "C-3"]), "{opened}");
    assert_eq!(opened["kinds"], json!(["monthly", "platinum"]));
    // Beyond the last day, by the rule again.
    assert_eq!(promised(&desk, "2021-04-02T10:00:00Z", "")[1], "resolution 57600 office");
    desk.ok("sla verify");
}

#[test]
fn a_promise_of_a_contract_is_exported_and_reported_as_it_is_shown() {
    let desk = desk();
    desk.ok(
        "contract add --org acme --kind monthly --starts 2021-03-01 --target resolution=3h --calendar always",
    );
    desk.ok("ticket open -c ana@acme.example -d help -s Queues -m words --at 2021-03-02T10:00:00Z");
    desk.ok("ticket status T-1 waiting --at 2021-03-02T11:00:00Z");
    for (at, resolution) in [("2021-03-02T10:30:00Z", "running"), ("2021-03-02T12:00:00Z", "paused")] {
        let of = |line: &str, rows: &str| {
            let all = desk.json(&format!("{line} --as-of {at}"))[rows].as_array().unwrap().clone();
            let part = |row: &Value| {
                ["metric", "state", "target_s", "due_at", "calendar"].map(|key| row[key].clone())
            };
            all.iter().map(part).collect::<Vec<_>>()
        };
        let shown = of("sla show T-1", "clocks");
        assert_eq!(shown, of("export clocks", "items"), "{at}");
        assert_eq!(shown[1][1], resolution);
    }
    desk.ok("ticket status T-1 new --at 2021-03-02T13:00:00Z");
    let report = desk.json("sla report --metric resolution --as-of 2021-03-02T15:00:01Z");
    assert_eq!(report["rows"][0]["breached"], 1, "{report}");
    desk.ok("sla verify");
}

#[test]
fn a_contract_opens_a_channel_that_the_plan_does_not() {
    let desk = desk();
    let phone = "ticket open -c ana@acme.example -d help -s Queues -m words --channel phone --at 2021-03-02T10:00:00Z";
    desk.refused(phone, 5);
    desk.ok("contract add --org acme --kind platinum --starts 2021-03-01 --channel phone=yes");
    desk.ok(phone);
    desk.ok("contract edit C-1 --channel phone=");
    desk.refused(phone, 5);
}

#[test]
fn the_past_of_a_contract_is_what_had_been_said_by_then() {
    let desk = desk();
    desk.ok("contract add --asset DEP-77 --kind gold --starts 2021-01-01 --at 2021-01-10T12:00:00Z");
    desk.ok("contract renew C-1 --at 2021-06-10T12:00:00Z");
    desk.ok("contract cancel C-1 --on 2021-09-01 --reason sold --at 2021-08-10T12:00:00Z");
    desk.refused("contract show C-1 --as-of 2021-01-10T11:59:59Z", 3);
    assert_eq!(names(&desk, "contract list --all --as-of 2021-01-10T11:59:59Z"), [""; 0]);
    for (as_of, ends, cancelled, terms) in [
        ("2021-01-10T12:00:00Z", "2021-12-31", json!(null), 1),
        ("2021-06-10T12:00:00Z", "2022-12-31", json!(null), 2),
        ("2021-08-10T12:00:00Z", "2022-12-31", json!("2021-09-01"), 2),
    ] {
        let shown = desk.json(&format!("contract show C-1 --as-of {as_of}"));
        assert_eq!((&shown["ends"], &shown["cancelled_on"]), (&json!(ends), &cancelled), "{as_of}");
        assert_eq!(shown["terms"].as_array().unwrap().len(), terms, "{as_of}");
        let listed = desk.json(&format!("contract list --as-of {as_of}"));
        assert_eq!(listed["items"][0]["ends"], ends, "{as_of}");
    }
    let contracts = |as_of: &str| desk.json(&format!("org show acme --as-of {as_of}"))["contracts"].clone();
    assert_eq!(contracts("2021-01-10T11:59:59Z"), json!([]));
    assert_eq!(contracts("2021-01-10T12:00:00Z")[0]["ends"], "2021-12-31");
    // A renewal cannot have been agreed before the one before it.
    desk.ok("contract add --org acme --kind gold --starts 2021-01-01 --at 2021-06-11T12:00:00Z");
    desk.ok("contract renew C-2 --at 2021-07-10T12:00:00Z");
    desk.refused("contract cancel C-2 --at 2021-07-01T12:00:00Z", 6);
}
