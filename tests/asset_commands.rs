//! `mesa asset`, and what tickets and organisations show of it: the real program on a store of its own.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]
mod cover_desk;

use cover_desk::{desk, names};
use serde_json::{Value, json};

#[test]
fn an_asset_is_told_whole_and_alone_by_its_key() {
    let desk = desk();
    let added = desk.json("asset add dom.example --org acme --product pbx --name Main --purchased 2021-01-31 --warranty-until 2022-01-31 --member ana@acme.example --at 2021-02-01T10:00:00Z");
    for (key, value) in [
        ("schema", json!("mesa.asset/1")),
        ("result", json!("created")),
        ("asset", json!("dom.example")),
        ("org", json!("acme")),
        ("product", json!("pbx")),
        ("name", json!("Main")),
        ("purchased_on", json!("2021-01-31")),
        ("warranty_until", json!("2022-01-31")),
        ("maintenance_until", json!(null)),
        ("maintenance_days_left", json!(null)),
        ("members", json!(["P-1"])),
        ("active", json!(true)),
        ("created_at", json!("2021-02-01T10:00:00Z")),
    ] {
        assert_eq!(added[key], value, "{key}");
    }
    let shown = desk.json("asset show DOM.EXAMPLE --as-of 2022-01-30T12:00:00Z");
    assert_eq!((&shown["warranty_days_left"], &shown["contracts"]), (&json!(1), &json!([])));
    assert_eq!(desk.ok("asset edit dom.example --name Second"), "dom.example\n");
    assert_eq!(desk.json("asset edit dom.example --name Second")["result"], "unchanged");
    let cleared =
        desk.command().args(["asset", "edit", "dom.example", "--name", "", "--json"]).output().unwrap();
    let cleared: Value = serde_json::from_slice(&cleared.stdout).unwrap();
    assert_eq!((&cleared["name"], &cleared["result"]), (&json!(null), &json!("updated")));
}

#[test]
fn assets_are_refused_with_what_would_do() {
    let desk = desk();
    for (line, exit, code, hint) in [
        ("asset add dep-77 --org acme", 6, "TAKEN", "mesa asset show DEP-77"),
        ("asset add DEP-78 --org acmee", 3, "NOT_FOUND", "did you mean `acme`?"),
        ("asset add DEP-78 --org acme --product pbxx", 3, "NOT_FOUND", "did you mean `pbx`?"),
        ("asset add -- -x --org acme", 2, "USAGE", ""),
        ("asset add DEP-78 --org acme --warranty-until 2021-02-30", 2, "MALFORMED", "`--help`"),
        ("asset add DEP-78 --org acme --member nobody@acme.example", 3, "NOT_FOUND", ""),
        (
            "asset add DEP-78 --org acme --member eva@other.example",
            7,
            "NOT_OF_ORG",
            "mesa contact list --org acme",
        ),
        ("asset show DEP-78", 3, "NOT_FOUND", "did you mean `DEP-77`?"),
        ("asset edit DEP-77", 2, "USAGE", ""),
        ("asset list --product pbxx", 3, "NOT_FOUND", "did you mean `pbx`?"),
        ("asset list --warranty-expiring-within soon", 2, "USAGE", ""),
        ("--as ana@acme.example asset add DEP-78 --org acme", 4, "FORBIDDEN", ""),
    ] {
        let refused = desk.refused(line, exit);
        assert_eq!(refused["code"], code, "{line}");
        assert!(refused["hint"].as_str().unwrap_or_default().contains(hint), "{line}: {refused}");
    }
    let both = desk.refused("asset add DEP-78 --org acme --product pbxx --warranty-until never", 3);
    assert!(both["message"].as_str().unwrap().contains("never"), "{both}");
    assert_eq!(names(&desk, "asset list"), ["DEP-77", "MOD-1", "TEL-1"]);
}

#[test]
fn a_new_module_is_maintained_for_the_months_that_come_with_it() {
    let desk = desk();
    assert_eq!(desk.json("asset show MOD-1")["maintenance_until"], "2022-03-30");
    desk.ok("asset add MOD-2 --org acme --product module");
    assert_eq!(desk.json("asset show MOD-2")["maintenance_until"], json!(null));
    desk.ok(
        "asset add MOD-3 --org acme --product module --purchased 2021-03-31 --maintenance-until 2021-04-01",
    );
    assert_eq!(desk.json("asset show MOD-3")["maintenance_until"], "2021-04-01");
    let bought = |unit: &str, day: &str| {
        desk.json(&format!("asset edit {unit} --purchased {day}"))["maintenance_until"].clone()
    };
    assert_eq!(bought("MOD-2", "2021-05-01"), "2022-04-30");
    assert_eq!(bought("MOD-2", "2021-06-01"), "2022-05-31");
    assert_eq!(bought("MOD-3", "2021-06-01"), "2021-04-01", "given by hand");
    desk.ok("asset edit MOD-2 --name Queues --maintenance-until 2030-01-01");
    assert_eq!(bought("MOD-2", "2021-05-01"), "2030-01-01", "given by hand");
}

#[test]
fn what_runs_out_is_listed_until_its_last_day() {
    let desk = desk();
    let within = |flags: &str, as_of: &str| names(&desk, &format!("asset list {flags} --as-of {as_of}"));
    let both = "--warranty-expiring-within 30d --maintenance-expiring-within 30d";
    // 2022-03-01T02:59:59Z is the last second of the 28th of February in Santiago.
    assert_eq!(within("--warranty-expiring-within 30d", "2022-01-29T02:59:59Z"), [""; 0]);
    assert_eq!(within("--warranty-expiring-within 30d", "2022-01-29T03:00:00Z"), ["TEL-1"]);
    assert_eq!(within("--warranty-expiring-within 0d", "2022-03-01T02:59:59Z"), ["TEL-1"]);
    assert_eq!(within("--warranty-expiring-within 30d", "2022-03-01T03:00:00Z"), [""; 0]);
    assert_eq!(within(both, "2022-02-28T12:00:00Z"), ["MOD-1", "TEL-1"]);
    // Without a span it is the policy's `expiry_notice`: 30 days.
    let alone = "--warranty-expiring-within --maintenance-expiring-within";
    assert_eq!(within("--warranty-expiring-within", "2022-01-29T02:59:59Z"), [""; 0]);
    assert_eq!(within("--warranty-expiring-within", "2022-01-29T03:00:00Z"), ["TEL-1"]);
    assert_eq!(within(alone, "2022-02-28T12:00:00Z"), within(both, "2022-02-28T12:00:00Z"));
    assert_eq!(names(&desk, "asset list --product pbx"), ["DEP-77"]);
}

#[test]
fn a_retired_asset_is_kept_and_tickets_are_not_about_it() {
    let desk = desk();
    desk.ok("asset edit DEP-77 --active no");
    assert_eq!(names(&desk, "asset list"), ["MOD-1", "TEL-1"]);
    assert_eq!(names(&desk, "asset list --all"), ["DEP-77", "MOD-1", "TEL-1"]);
    let opening = "ticket open -c ana@acme.example -d help -s Queues -m words --asset";
    assert_eq!(desk.refused(&format!("{opening} dep-77"), 4)["code"], "INACTIVE");
    assert_eq!(
        desk.refused("contract add --asset DEP-77 --kind gold --starts 2021-01-01", 4)["code"],
        "INACTIVE"
    );
    desk.ok("asset edit DEP-77 --active yes");
    desk.ok(&format!("{opening} dep-77"));
    assert_eq!(desk.json("ticket show T-1")["asset"], "DEP-77");
}

#[test]
fn a_ticket_is_about_an_asset_of_its_organisation_only() {
    let desk = desk();
    desk.ok("asset add EVA-1 --org other");
    let opening = "ticket open -c ana@acme.example -d help -s Queues -m words --asset";
    let refused = desk.refused(&format!("{opening} DEP-7"), 3);
    assert_eq!((&refused["code"], &refused["hint"]), (&json!("NOT_FOUND"), &json!("did you mean `DEP-77`?")));
    desk.refused(&format!("{opening} EVA-1"), 3);
    desk.ok(&format!("{opening} DEP-77"));
    desk.refused("ticket edit T-1 --asset EVA-1", 3);
    desk.ok("ticket edit T-1 --asset mod-1");
    assert_eq!(desk.json("ticket show T-1")["asset"], "MOD-1");
    assert_eq!(names(&desk, "ticket list --asset mod-1"), ["T-1"]);
}

#[test]
fn members_come_and_go_and_are_of_the_organisation() {
    let desk = desk();
    desk.ok("contract add --org acme --kind platinum --starts 2021-01-01");
    for noun in ["asset member", "contract member"] {
        let name = if noun == "asset member" { "DEP-77" } else { "C-1" };
        let added = desk.json(&format!("{noun} add {name} ana@acme.example"));
        assert_eq!((&added["members"], &added["result"]), (&json!(["P-1"]), &json!("updated")), "{noun}");
        assert_eq!(desk.json(&format!("{noun} add {name} P-1"))["result"], "unchanged");
        assert_eq!(desk.refused(&format!("{noun} add {name} eva@other.example"), 7)["code"], "NOT_OF_ORG");
        assert_eq!(desk.refused(&format!("{noun} remove {name} nobody"), 3)["code"], "NOT_FOUND");
        assert_eq!(desk.json(&format!("{noun} remove {name} P-1"))["members"], json!([]));
    }
    desk.ok("asset member add DEP-77 P-1");
    assert_eq!(desk.refused("asset edit DEP-77 --org other", 7)["code"], "NOT_OF_ORG");
    desk.ok("asset member remove DEP-77 P-1");
    assert_eq!(desk.json("asset edit DEP-77 --org other")["org"], "other");
    desk.ok("contract add --asset MOD-1 --kind platinum --starts 2021-01-01");
    assert_eq!(desk.refused("asset edit MOD-1 --org other", 7)["details"]["name"], "C-2");
}

#[test]
fn contacts_see_their_own_and_no_notes() {
    let desk = desk();
    desk.ok("asset add EVA-1 --org other");
    desk.ok("contract add --org other --kind platinum --starts 2021-03-01");
    desk.ok("contract add --asset DEP-77 --kind gold --starts 2021-03-01 --notes secret");
    let ana = "--as ana@acme.example";
    assert_eq!(names(&desk, &format!("{ana} asset list")), ["DEP-77", "MOD-1", "TEL-1"]);
    assert_eq!(names(&desk, &format!("{ana} contract list --all")), ["C-2"]);
    assert_eq!(desk.json(&format!("{ana} asset show DEP-77"))["notes"], json!(null));
    assert_eq!(desk.json(&format!("{ana} contract show C-2"))["notes"], json!(null));
    for line in ["asset show DEP-77", "contract list --all", "asset list", "org show acme"] {
        let shown = desk.ok(&format!("{ana} {line} --json"));
        assert!(!shown.contains("secret") && !shown.contains("fragile"), "{line}: {shown}");
    }
    for line in
        ["asset show EVA-1", "contract show C-1", "asset list --org other", "contract list --asset EVA-1"]
    {
        let refused = desk.refused(&format!("{ana} {line}"), 3);
        assert_eq!(refused["details"]["suggestion"], json!(null), "{line}");
    }
}

#[test]
fn an_organisation_is_shown_with_all_that_it_has() {
    let desk = desk();
    desk.ok("contract add --asset DEP-77 --kind gold --starts 2021-01-01 --at 2021-01-01T12:00:00Z");
    desk.ok("contract add --org other --kind gold --starts 2021-01-01");
    desk.ok("credit buy --org acme --pack 120 --at 2021-01-02T10:00:00Z");
    desk.ok("ticket open -c ana@acme.example -d help -s Late -m words --at 2021-06-01T09:00:00Z");
    desk.ok("ticket open -c ana@acme.example -d help -s Closed -m words --at 2021-06-01T09:00:00Z");
    desk.ok("ticket close T-2 --at 2021-06-01T09:30:00Z");
    desk.ok("ticket open -c ana@acme.example -d help -s Fresh -m words --at 2021-06-02T09:00:00Z");
    let shown = desk.json("org show acme --as-of 2021-06-02T10:00:00Z");
    assert_eq!(
        (&shown["org"], &shown["plan"], &shown["balance_min"]),
        (&json!("acme"), &json!("basic"), &json!(180))
    );
    assert_eq!(shown["lots"][1]["remaining_min"], 120);
    let contract = &shown["contracts"][0];
    assert_eq!((&contract["contract"], &contract["days_left"]), (&json!("C-1"), &json!(212)));
    assert_eq!(shown["contracts"].as_array().unwrap().len(), 1);
    // The module is in its free maintenance, the phone in its warranty, the central under its contract.
    assert_eq!(shown["out_of_cover"], json!([]));
    let clock = |ticket: &Value| {
        let word = |key: &str| ticket[key].as_str().unwrap().to_owned();
        format!("{} {} {} {}", word("ticket"), word("metric"), word("clock"), ticket["remaining_s"])
    };
    let clocks: Vec<String> = shown["tickets"].as_array().unwrap().iter().map(clock).collect();
    assert_eq!(clocks, ["T-1 first_response breached -21600", "T-3 first_response running 10800"]);
    let later = desk.json("org show acme --as-of 2022-04-01T10:00:00Z");
    let bare: Vec<_> =
        later["out_of_cover"].as_array().unwrap().iter().map(|one| one["asset"].clone()).collect();
    assert_eq!((json!(bare), &later["contracts"]), (json!(["DEP-77", "MOD-1", "TEL-1"]), &json!([])));
    // What this desk covers is missed by a unit that never had it; what it does not is missed by none.
    desk.ok("asset add DEP-78 --org acme --product pbx");
    desk.ok("asset add TEL-2 --org acme --product phone");
    let now = desk.json("org show acme --as-of 2021-06-02T10:00:00Z");
    let bare: Vec<_> = now["out_of_cover"].as_array().unwrap().iter().map(|one| &one["asset"]).collect();
    assert_eq!(bare, [&json!("DEP-78")]);
    assert_eq!(desk.refused("--as eva@other.example org show acme", 3)["code"], "NOT_FOUND");
}
