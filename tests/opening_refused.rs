//! Openings that are refused, and that `department check` judges as they are: the real program on presets.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]
mod entitled_desk;

use entitled_desk::{asked, blip, desk_of, done, failing, opened};
use serde_json::{Value, json};

/// Returns the reason why a requirement stands as it does, and the command that mends it.
fn of<'a>(judgement: &'a Value, requirement: &str) -> (&'a str, &'a str) {
    let all = judgement["requirements"].as_array().unwrap();
    let one = all.iter().find(|one| one["name"] == requirement).unwrap();
    (one["reason"].as_str().unwrap(), one["hint"].as_str().unwrap_or_default())
}

#[test]
fn the_contract_of_one_unit_does_not_pay_for_another() {
    let desk = desk_of("sangoma");
    for unit in ["DEP-1", "DEP-2"] {
        done(&desk, &format!("asset add {unit} --org acme --product freepbx"));
    }
    done(&desk, "contract add --asset DEP-1 --kind gold --starts 2026-01-01 --months 1200");
    let line = |field: &str| {
        format!(
            "-c ana@acme.example -d freepbx-configuration --asset DEP-1 \
             --field billing_responsibility_id=BR-1 --field deployment_id={field}"
        )
    };
    let (code, refused) = opened(&desk, &line("DEP-2"));
    assert_eq!((code, &refused["code"]), (7, &"FORM_INVALID".into()));
    assert_eq!(
        refused["details"]["problems"],
        json!([{ "field": "deployment_id", "problem": "other-asset", "given": "DEP-2", "asset": "DEP-1" }])
    );
    let check = line("DEP-2").replace("-d ", "");
    let (code, judged) = asked(&desk, &format!("department check {check}"));
    assert_eq!((code, failing(&judged)), (5, vec!["form"]));
    assert_eq!(done(&desk, "ticket list --all -o name"), "");
    let (code, ticket) = opened(&desk, &line("dep-1"));
    assert_eq!((code, &ticket["asset"]), (0, &"DEP-1".into()));
}

#[test]
fn whoever_was_disabled_is_judged_as_an_opening_is() {
    let desk = desk_of("sangoma");
    let lines = [
        "department check sipstation -c ana@acme.example",
        "department check sipstation --org acme",
        "department list --available-to ana@acme.example",
    ];
    for line in lines {
        assert_eq!(asked(&desk, line).0, 0, "{line}");
    }
    done(&desk, "org edit acme --active no");
    for line in lines {
        let (code, refused) = asked(&desk, line);
        assert_eq!((code, &refused["code"]), (4, &"INACTIVE".into()), "{line}");
    }
    done(&desk, "org edit acme --active yes");
    done(&desk, "contact edit ana@acme.example --active no");
    assert_eq!(lines.map(|line| asked(&desk, line).0), [4, 0, 4]);
    assert_eq!(opened(&desk, "-c ana@acme.example -d sipstation").0, 4);
}

#[test]
fn no_contact_takes_a_condition_as_met() {
    let desk = blip("super");
    let line = "-c ana@acme.example -t duda --channel phone --allow-conditional";
    let (code, refused) = opened(&desk, &format!("--as ana@acme.example {line}"));
    assert_eq!((code, &refused["code"]), (4, &"FORBIDDEN".into()));
    let check = "department check support --channel phone --allow-conditional";
    assert_eq!(asked(&desk, &format!("--as ana@acme.example {check}")).0, 4);
    assert_eq!(asked(&desk, &format!("{check} -c ana@acme.example")).0, 0);
    assert_eq!(opened(&desk, line).0, 0);
}

#[test]
fn every_problem_of_the_form_is_told_beside_what_else_is_in_the_way() {
    let desk = desk_of("sangoma");
    let (code, refused) =
        opened(&desk, "-c ana@acme.example -d freepbx-configuration --field deployment_id=DEP-9");
    assert_eq!(code, 5);
    let form = refused["details"]["requirements"].as_array().unwrap().last().unwrap();
    let problems: Vec<_> = form["problems"].as_array().unwrap().iter().map(|one| &one["problem"]).collect();
    assert_eq!(problems, ["missing", "unknown-asset"]);
    let line = "ticket open -c ana@acme.example -d freepbx-configuration -s Queues -m Words";
    let ran = desk.run(&entitled_desk::words(line));
    assert!(ran.err.contains("\n  caused by: form: `billing_responsibility_id`"), "{}", ran.err);
    assert!(ran.err.contains("\n  caused by: form: `deployment_id`"), "{}", ran.err);

    let desk = blip("super");
    let line = "department check support -c ana@acme.example -t incidente --field topic=nothing";
    let (code, judged) = asked(&desk, line);
    assert_eq!((code, failing(&judged)), (5, vec!["form"]));
    assert_eq!(of(&judged, "form"), ("form-problems", "mesa department form support --type incidente"));
    let why = judged["requirements"][7]["why"].as_str().unwrap();
    assert!(why.contains("`topic`"), "{why}");
}

#[test]
fn an_idea_is_promised_nothing_by_a_contract_either() {
    let desk = blip("super");
    done(&desk, "contract edit C-1 --target resolution=4h --target first_response=30m");
    let clocks = |kind: &str| {
        let (code, ticket) = opened(&desk, &format!("-c ana@acme.example -t {kind} --asset BOT-1"));
        assert_eq!(code, 0, "{ticket}");
        let (_, sla) = asked(&desk, &format!("sla show {}", ticket["number"].as_str().unwrap()));
        sla["clocks"].as_array().map_or(0, Vec::len)
    };
    assert!(clocks("duda") > 0);
    assert_eq!(clocks("idea"), 0);
}

#[test]
fn names_alone_are_of_the_departments_that_take_the_ticket() {
    let desk = desk_of("sangoma");
    assert_eq!(
        done(&desk, "department list --available-to ana@acme.example -o name"),
        "pbxact-cloud-bugs\nsipstation\nfaxstation\ncards-support\n"
    );
}
