//! Who may open a ticket where, asked of the real program: the manuals' tables stand here once more, written by hand.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]
mod entitled_desk;

use entitled_desk::{Desk, Ran, asked, blip, desk_of, done, failing, opened, words};
use serde_json::Value;

/// What each department of Sangoma's manual asks of a customer.
const SANGOMA: [(&str, &[&str]); 20] = [
    ("freepbx-appliances", &["warranty"]),
    ("freepbx-configuration", &["contract", "credits"]),
    ("freepbx-modules", &["maintenance"]),
    ("pbxact-appliances", &["warranty"]),
    ("pbxact-bugs", &["contract"]),
    ("pbxact-configuration", &["contract", "credits"]),
    ("pbxact-cloud-bugs", &[]),
    ("pbxact-cloud-configuration", &["credits"]),
    ("sipstation", &[]),
    ("faxstation", &[]),
    ("sbc-hardware", &["warranty"]),
    ("sbc-support", &["contract"]),
    ("sbc-configuration", &["contract", "credits"]),
    ("vega-hardware", &["warranty"]),
    ("vega-support", &["contract"]),
    ("vega-configuration", &["contract", "credits"]),
    ("phones-hardware", &["warranty"]),
    ("phones-support", &["warranty"]),
    ("cards-hardware", &["warranty"]),
    ("cards-support", &[]),
];

/// What Blip's manual says of portal, e-mail, WhatsApp and phone, plan by plan.
const BLIP: [(&str, [&str; 4]); 6] = [
    ("trial", ["no", "no", "no", "no"]),
    ("startup", ["yes", "yes", "yes", "no"]),
    ("lite", ["yes", "yes", "yes", "no"]),
    ("plus", ["yes", "yes", "yes", "no"]),
    ("super", ["yes", "yes", "yes", "conditional"]),
    ("enterprise", ["yes", "yes", "yes", "conditional"]),
];

const CHANNELS: [&str; 4] = ["portal", "email", "whatsapp", "phone"];

const REQUIREMENTS: [&str; 8] =
    ["role", "channel", "contract", "credits", "warranty", "maintenance", "membership", "form"];

fn names(judgement: &Value) -> Vec<&str> {
    let all = judgement["requirements"].as_array().unwrap();
    all.iter().map(|one| one["name"].as_str().unwrap()).collect()
}

#[test]
fn a_bare_organisation_finds_four_of_twenty_departments_open() {
    let desk = desk_of("sangoma");
    let mut open = 0;
    for (department, asks) in SANGOMA {
        let (code, judged) = asked(&desk, &format!("department check {department} --org acme"));
        assert_eq!(
            (names(&judged), failing(&judged)),
            (REQUIREMENTS.to_vec(), asks.to_vec()),
            "{department}"
        );
        assert_eq!(code, if asks.is_empty() { 0 } else { 5 }, "{department}");
        for requirement in judged["requirements"].as_array().unwrap() {
            let hint = requirement["hint"].as_str();
            assert_eq!(requirement["ok"] == false, hint.is_some(), "{department}: {requirement}");
            assert!(hint.is_none_or(|hint| hint.starts_with("mesa ")), "{requirement}");
        }
        open += i32::from(asks.is_empty());

        let (code, refused) = opened(&desk, &format!("-c ana@acme.example -d {department}"));
        if asks.is_empty() {
            // Its form may still ask for answers.
            assert!(code == 0 || refused["code"] == "FORM_INVALID", "{refused}");
        } else {
            assert_eq!((code, &refused["code"]), (5, &"NOT_ENTITLED".into()), "{department}");
            assert_eq!(names(&refused["details"]), REQUIREMENTS);
            let mut named = failing(&refused["details"]);
            named.retain(|name| *name != "form");
            assert_eq!(named, asks, "{department}");
        }
    }
    assert_eq!(open, 4);
}

/// Four days of 2026: nothing is paid, credits are, credits and a contract are, the contract alone is.
const DAYS: [(&str, bool, bool); 4] = [
    ("2026-01-15T12:00:00Z", false, false),
    ("2026-02-15T12:00:00Z", false, true),
    ("2026-03-15T12:00:00Z", true, true),
    ("2026-04-15T12:00:00Z", true, false),
];

/// Gives an organisation one unit of every family, and the four days of [`DAYS`].
fn furnish(desk: &Desk, org: &str, warranty: bool, maintenance: bool) {
    let last = |covered| if covered { "2026-12-31" } else { "2025-12-31" };
    done(desk, &format!("org add {org} --name {org}"));
    done(desk, &format!("contact add --org {org} --name Eva --email eva@{org}.example"));
    for family in ["freepbx", "freepbx-module", "pbxact-uc", "sbc", "vega", "phones", "cards"] {
        let (warranty, maintenance) = (last(warranty), last(maintenance));
        done(
            desk,
            &format!(
                "asset add {org}-{family} --org {org} --product {family} --warranty-until {warranty} \
                 --maintenance-until {maintenance}"
            ),
        );
    }
    done(desk, &format!("credit buy --org {org} --pack 120 --at 2026-02-01T12:00:00Z"));
    done(
        desk,
        &format!("contract add --asset {org}-sbc --kind gold --starts 2026-03-01 --at 2026-03-01T12:00:00Z"),
    );
    for family in ["freepbx", "pbxact-uc", "vega"] {
        let line = format!(
            "contract add --asset {org}-{family} --kind gold --starts 2026-03-01 --at 2026-03-01T12:00:00Z"
        );
        done(desk, &line);
    }
    let (_, balance) = asked(desk, &format!("credit balance --org {org}"));
    let minutes = &balance["balance_min"];
    done(
        desk,
        &format!("credit adjust --org {org} --minutes=-{minutes} --reason spent --at 2026-04-01T12:00:00Z"),
    );
}

#[test]
fn twenty_departments_in_sixteen_standings_open_as_the_manual_says() {
    let desk = desk_of("sangoma");
    for (org, warranty, maintenance) in
        [("none", false, false), ("worn", false, true), ("fresh", true, false), ("full", true, true)]
    {
        furnish(&desk, org, warranty, maintenance);
        for (day, contract, credits) in DAYS {
            let has = |requirement: &str| match requirement {
                "contract" => contract,
                "credits" => credits,
                "warranty" => warranty,
                _ => maintenance,
            };
            let line = format!("department list --available-to eva@{org}.example --as-of {day}");
            let (code, list) = asked(&desk, &line);
            let list = list["items"].as_array().unwrap();
            assert_eq!((code, list.len()), (0, SANGOMA.len()));
            for (row, (department, asks)) in list.iter().zip(SANGOMA) {
                let missing: Vec<&str> = asks.iter().copied().filter(|one| !has(one)).collect();
                assert_eq!(row["department"], department);
                assert_eq!(row["unmet"], serde_json::json!(missing), "{org} on {day}: {department}");
                assert_eq!(row["reasons"].as_array().unwrap().len(), missing.len(), "{department}");
                assert_eq!(row["available"], missing.is_empty(), "{org} on {day}: {department}");
            }
        }
    }
}

#[test]
fn thirty_six_cells_of_plans_and_channels_open_as_the_manual_says() {
    let desk = blip("trial");
    for (plan, cells) in BLIP {
        done(&desk, &format!("org edit acme --plan {plan}"));
        for (channel, cell) in CHANNELS.into_iter().zip(cells) {
            let (code, checked) = asked(&desk, &format!("channel check --plan {plan} --channel {channel}"));
            assert_eq!(
                (code == 0, checked["value"].as_str()),
                (cell == "yes", Some(cell)),
                "{plan} {channel}"
            );
            let line = format!("-c ana@acme.example -t duda --channel {channel}");
            let (code, answer) = opened(&desk, &line);
            assert_eq!(code, if cell == "yes" { 0 } else { 5 }, "{plan} {channel}: {answer}");
            if cell != "yes" {
                assert_eq!(failing(&answer["details"]), ["channel"], "{plan} {channel}");
            }
            let (code, _) = opened(&desk, &format!("{line} --allow-conditional"));
            assert_eq!(code, if cell == "no" { 5 } else { 0 }, "{plan} {channel}");
        }
        // Everybody reads the documentation and the forum, and nobody opens a ticket there.
        for channel in ["documentation", "forum"] {
            let (code, checked) = asked(&desk, &format!("channel check --plan {plan} --channel {channel}"));
            assert_eq!((code, &checked["value"]), (0, &"yes".into()), "{plan} {channel}");
            assert_eq!(checked["opens_tickets"], false, "{plan} {channel}");
            let line = format!("department check support -c ana@acme.example --channel {channel}");
            assert_eq!(failing(&asked(&desk, &line).1), ["channel"], "{plan} {channel}");
            let (code, answer) = opened(&desk, &format!("-c ana@acme.example -t duda --channel {channel}"));
            assert_eq!((code, failing(&answer["details"])), (5, vec!["channel"]), "{plan} {channel}");
        }
    }
}

#[test]
fn a_trial_contact_is_told_which_plans_would_do() {
    let desk = blip("trial");
    let paid = "startup, lite, plus, super, enterprise";
    let phone = "super (con condiciones), enterprise (con condiciones)";
    for (channel, plans, first) in [
        ("portal", paid, "startup"),
        ("email", paid, "startup"),
        ("whatsapp", paid, "startup"),
        ("phone", phone, "super"),
    ] {
        let mut line =
            words("ticket open -c ana@acme.example -t duda -m Hola -s Exportar-un-informe --channel");
        line.push(channel);
        let ran = desk.command(&line).env("MESA_LANG", "es").output().map(Ran::from).unwrap();
        assert_eq!(ran.code, Some(5));
        assert!(ran.err.contains(&format!("lo incluyen: {plans}\n")), "{}", ran.err);
        let hint = format!("hint: mesa org edit acme --plan {first}  |  o escriba a suporte@blip.ai\n");
        assert!(ran.err.ends_with(&hint), "{}", ran.err);
    }
}

#[test]
fn a_contract_opens_what_the_plan_shuts_and_the_most_favourable_of_several_wins() {
    let desk = blip("super");
    let open = || opened(&desk, "-c ana@acme.example -t duda --channel phone").0;
    assert_eq!(open(), 5);
    done(&desk, "contract edit C-1 --channel phone=yes");
    assert_eq!(open(), 0);
    done(&desk, "contract add --org acme --kind plan --starts 2026-01-01 --months 1200 --channel phone=no");
    assert_eq!(open(), 0);
    done(&desk, "contract edit C-1 --channel phone=");
    let (code, refused) = opened(&desk, "-c ana@acme.example -t duda --channel phone --allow-conditional");
    assert_eq!((code, &refused["details"]["requirements"][1]["reason"]), (5, &"shut-by-contract".into()));
}

#[test]
fn a_question_about_entitlement_changes_nothing() {
    let desk = desk_of("sangoma");
    let before = std::fs::read(desk.store()).unwrap();
    for line in [
        "department check sipstation --org acme",
        "department check sbc-support --contact ana@acme.example --json",
        "department list --available-to ana@acme.example -o csv",
        "department requirements -o md",
        "channel list",
    ] {
        desk.run(&words(line));
    }
    assert_eq!(std::fs::read(desk.store()).unwrap(), before);
    assert_eq!(asked(&desk, "department check nowhere --org acme").0, 3);
    assert_eq!(asked(&desk, "department check sipstation --org acmee").0, 3);
    assert_eq!(asked(&desk, "department check sipstation").0, 2);
    assert_eq!(asked(&desk, "department check freepbx --org acme").0, 2);
}
