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
    // Nor afterwards, unless the desk makes the ticket one about the other unit.
    let (code, refused) = asked(&desk, "--as ana@acme.example ticket edit T-1 --field deployment_id=DEP-2");
    assert_eq!((code, &refused["code"]), (7, &"FORM_INVALID".into()), "{refused}");
    assert_eq!(asked(&desk, "ticket edit T-1 --field deployment_id=DEP-2 --asset DEP-2").0, 0);
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
    assert_eq!(refused["hint"], "write to suporte@blip.ai");
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

#[test]
fn a_contract_of_sangoma_is_for_one_unit_and_the_hint_sells_one() {
    let desk = desk_of("sangoma");
    let contract = |desk| {
        let (code, judged) =
            asked(desk, "department check sbc-support --org acme --as-of 2026-03-02T12:00:00Z");
        assert_eq!(code, 5);
        of(&judged, "contract").1.to_owned()
    };
    assert_eq!(contract(&desk), "mesa asset add KEY --org acme --product sbc");
    let whole = "contract add --org acme --kind gateway --starts 2026-03-02";
    let (code, refused) = asked(&desk, whole);
    assert_eq!((code, &refused["code"]), (7, &"KIND_PER_ASSET".into()));
    assert_eq!(refused["hint"], "mesa asset add KEY --org acme --product sbc");
    done(&desk, "asset add SBC-77 --org acme --product sbc");
    assert_eq!(asked(&desk, whole).1["hint"], "mesa contract add --asset SBC-77 --kind gateway …");
    let hint = contract(&desk);
    assert_eq!(hint, "mesa contract add --asset SBC-77 --kind gold --starts 2026-03-02");
    done(&desk, hint.strip_prefix("mesa ").unwrap());
    assert_eq!(asked(&desk, "department check sbc-support --org acme --as-of 2026-03-02T12:00:00Z").0, 0);
}

#[test]
fn a_hint_mends_what_is_in_the_way() {
    let desk = desk_of("sangoma");
    done(&desk, "credit buy --org acme --pack 120");
    done(&desk, "asset add PBX-1 --org acme --product pbxact-cloud");
    let form = "--field billing_responsibility_id=BR-1 --field unit=PBX-1";
    assert_eq!(opened(&desk, &format!("-c ana@acme.example -d pbxact-cloud-configuration {form}")).0, 0);
    done(&desk, "ticket time T-1 --minutes 300 --approved-by BR-1");
    let (_, judged) = asked(&desk, "department check pbxact-cloud-configuration --org acme");
    assert_eq!(of(&judged, "credits").1, "mesa credit buy --org acme --pack 300");
    done(&desk, "ticket time T-1 --minutes 420 --approved-by BR-1");
    let (_, judged) = asked(&desk, "department check pbxact-cloud-configuration --org acme");
    let hint = of(&judged, "credits").1;
    assert_eq!(hint, "mesa credit buy --org acme --pack 600 --quantity 2");
    done(&desk, hint.strip_prefix("mesa ").unwrap());
    assert_eq!(asked(&desk, "department check pbxact-cloud-configuration --org acme").0, 0);

    let desk = desk_of("blip");
    done(&desk, "org edit acme --plan super");
    let check = "department check support --channel phone -c ana@acme.example --as-of 2026-03-02T12:00:00Z";
    let (_, judged) = asked(&desk, check);
    let add = "mesa contract add --org acme --kind plan --starts 2026-03-02";
    assert_eq!(of(&judged, "membership").1, format!("{add} --member ana@acme.example"));
    let condition = format!("mesa ticket open --allow-conditional …  |  {add} --channel phone=yes");
    assert_eq!(of(&judged, "channel").1, condition);
    done(&desk, "contract add --org acme --kind plan --starts 2026-01-01");
    let (_, judged) = asked(&desk, check);
    let hint = of(&judged, "membership").1;
    assert_eq!(hint, "mesa contract member add C-1 ana@acme.example");
    assert!(of(&judged, "channel").1.ends_with("  |  mesa contract edit C-1 --channel phone=yes"));
    done(&desk, "asset add BOT-1 --org acme --product bot --member ana@acme.example");
    done(&desk, "org edit acme --plan trial");
    let (_, judged) = asked(&desk, check);
    assert_eq!(of(&judged, "membership"), ("not-paid", "mesa org edit acme --plan startup"));
}

#[test]
fn a_contact_is_told_whom_to_write_to_and_nothing_that_only_agents_type() {
    let desk = desk_of("blip");
    done(&desk, "org edit acme --plan trial");
    let (code, judged) = asked(&desk, "--as ana@acme.example department check support --channel phone");
    assert_eq!((code, of(&judged, "channel").1), (5, "escriba a suporte@blip.ai"));
    let (code, refused) =
        asked(&desk, "--as ana@acme.example ticket open -s Export -m Words -t duda --channel phone");
    assert_eq!((code, &refused["hint"]), (5, &"write to suporte@blip.ai".into()));
    done(&desk, "asset add BOT-1 --org acme --product bot");
    done(&desk, "asset edit BOT-1 --active no");
    let line = "--as ana@acme.example ticket open -s Export -m Words -t duda --asset BOT-1";
    let (code, refused) = asked(&desk, line);
    assert_eq!((code, &refused["hint"]), (4, &"write to suporte@blip.ai".into()));
    let desk = desk_of("sangoma");
    let (_, judged) = asked(&desk, "--as ana@acme.example department check sbc-support");
    assert_eq!(of(&judged, "contract").1, "");
}

#[test]
fn a_move_where_the_customer_is_not_entitled_is_made_with_a_warning() {
    let desk = desk_of("sangoma");
    assert_eq!(opened(&desk, "-c ana@acme.example -d sipstation").0, 0);
    let moved = |to: &str| {
        let ran = desk.run(&["ticket", "move", "T-1", "--to", to]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        ran.err
    };
    let warning = "T-1: its customer could not open it in `sbc-support`: contract: there is no contract that \
                   covers `sbc`: mesa department check sbc-support --contact ana@acme.example\n";
    assert_eq!(moved("sbc-support"), warning);
    assert_eq!(moved("sbc-support"), "", "nothing changed");
    assert_eq!(moved("faxstation"), "");
}

#[test]
fn a_dry_run_of_a_ticket_that_would_be_closed_says_so() {
    let desk = desk_of("talkdesk");
    let line = "ticket open -c ana@acme.example -d billing -s Twice -m Words";
    let dry = desk.run(&entitled_desk::words(&format!("{line} --dry-run"))).err;
    assert!(dry.contains("T-1 would be kept, closed: "), "{dry}");
    let wet = desk.run(&entitled_desk::words(line)).err;
    assert!(wet.contains("T-1 was kept, closed: "), "{wet}");
}
