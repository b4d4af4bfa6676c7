//! Tickets are opened, kept closed or refused: for whom, about what, and what is said of it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]
mod entitled_desk;

use entitled_desk::{Desk, asked, blip, desk_of, done, failing, opened, words};
use serde_json::Value;

#[test]
fn a_ticket_from_no_administrator_is_kept_closed_with_the_reason() {
    let desk = desk_of("talkdesk");
    let line = "--as ana@acme.example ticket open -d technical -s Echo-on-each-call -m Always \
                --field problem=one-way-audio --field nonsense=1";
    let ran = desk.run(&words(line));
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "T-1\n"));
    assert!(
        ran.err.starts_with("T-1 was kept, closed: only an administrator contact may ask"),
        "{}",
        ran.err
    );
    let (_, ticket) = asked(&desk, "ticket show T-1");
    assert_eq!(
        (&ticket["status"], &ticket["reason"], &ticket["resolved_at"]),
        (&"closed".into(), &"not-administrator".into(), &Value::Null)
    );
    // What was asked of the form was answered in part: that part is evidence too.
    assert_eq!(ticket["fields"], serde_json::json!({ "problem": "one-way-audio" }));
    let states: Vec<_> = ticket["clocks"].as_array().unwrap().iter().map(|clock| &clock["state"]).collect();
    assert_eq!(states, ["cancelled", "cancelled"]);
    let events = done(&desk, "ticket history T-1 -o tsv --columns kind,actor_kind,actor");
    assert_eq!(events, "opened\tcontact\tana@acme.example\nstatus-changed\tsystem\tmesa\n");
    let (code, judged) = asked(&desk, "department check technical --contact ana@acme.example");
    assert_eq!((code, failing(&judged)), (4, vec!["role"]));
    done(&desk, "sla verify");
}

#[test]
fn an_administrator_asks_in_the_name_of_a_colleague_and_of_nobody_else() {
    let desk = desk_of("talkdesk");
    done(&desk, "contact add --org acme --name Boss --email boss@acme.example --administrator");
    done(&desk, "org add beta");
    done(&desk, "contact add --org beta --name Eva --email eva@beta.example");
    let form = "-d technical --field reason=defect";
    let (code, ticket) =
        opened(&desk, &format!("--as boss@acme.example --on-behalf-of ana@acme.example {form}"));
    assert_eq!((code, &ticket["contact"], &ticket["status"]), (0, &"ana@acme.example".into(), &"new".into()));
    let line = format!("-c boss@acme.example --on-behalf-of ana@acme.example {form}");
    let (code, ticket) = opened(&desk, &line);
    assert_eq!((code, &ticket["contact"]), (0, &"ana@acme.example".into()));
    let who = done(&desk, "ticket history T-2 -o tsv --columns actor,author");
    assert_eq!(who, "sofia@desk.example\tboss@acme.example\n");

    // The flag that counts is that of whoever submits.
    let line = format!("-c ana@acme.example --on-behalf-of boss@acme.example {form}");
    let (code, ticket) = opened(&desk, &line);
    assert_eq!((code, &ticket["reason"]), (0, &"not-administrator".into()));
    let line = format!("-c boss@acme.example --on-behalf-of eva@beta.example {form}");
    assert_eq!(opened(&desk, &line).0, 4);
    // A contact learns nothing of others' people.
    let line = format!("--as boss@acme.example --on-behalf-of eva@beta.example {form}");
    assert_eq!(opened(&desk, &line).0, 3);
    let line = format!("--as ana@acme.example -c boss@acme.example --on-behalf-of ana@acme.example {form}");
    assert_eq!(opened(&desk, &line).0, 4);
}

/// Returns a desk that refuses whoever is no administrator, and whose hardware asks for warranty and maintenance.
fn strict() -> Desk {
    let desk = desk_of("blank");
    let policy = r#"
        [desk]
        name = "Strict"
        timezone = "UTC"
        fallback_contact = "help@desk.example"
        confirm_contacts = true
        [[status]]
        key = "new"
        state = "open"
        initial = true
        [[status]]
        key = "closed"
        state = "closed"
        [[department]]
        key = "hardware"
        family = "pbx"
        warranty = true
        maintenance = true
        [[department]]
        key = "board"
        opener = "administrator"
        [[department]]
        key = "form"
        form = "unit"
        [[form]]
        key = "unit"
        [[form.field]]
        key = "unit"
        kind = "asset"
        required = true
        [[product]]
        key = "pbx"
        [reopen]
        on_customer_reply = "new"
    "#;
    std::fs::write(desk.folder().join("strict.toml"), policy).unwrap();
    done(&desk, "desk apply strict.toml --yes");
    desk
}

#[test]
fn where_no_asset_is_named_the_ticket_is_about_the_only_one_that_would_do() {
    let desk = strict();
    let unit =
        |key: &str, more: &str| done(&desk, &format!("asset add {key} --org acme --product pbx {more}"));
    unit("OLD", "--warranty-until 2020-01-01 --maintenance-until 2990-01-01");
    unit("NEW", "--warranty-until 2990-01-01 --maintenance-until 2990-01-01");
    let open = |more: &str| opened(&desk, &format!("-c ana@acme.example -d hardware {more}"));
    let (code, ticket) = open("");
    assert_eq!((code, &ticket["asset"]), (0, &"NEW".into()));
    let (code, refused) = open("--asset old");
    assert_eq!((code, failing(&refused["details"])), (5, vec!["warranty"]));
    let (code, ticket) = open("--asset new");
    assert_eq!((code, &ticket["asset"]), (0, &"NEW".into()));
    unit("NEXT", "--warranty-until 2990-01-01 --maintenance-until 2990-01-01");
    let (code, ticket) = open("");
    assert_eq!((code, &ticket["asset"]), (0, &Value::Null));
    done(&desk, "org add beta");
    done(&desk, "asset add THEIRS --org beta --product pbx");
    assert_eq!((open("--asset THEIRS").0, open("--asset NOWHERE").0), (3, 3));
    done(&desk, "asset edit NEW --active no");
    assert_eq!(open("--asset NEW").0, 4);
    assert_eq!(open("").1["asset"], "NEXT");

    let (code, ticket) = opened(&desk, "-c ana@acme.example -d form --field unit=old");
    assert_eq!((code, &ticket["asset"], &ticket["fields"]["unit"]), (0, &"OLD".into(), &"OLD".into()));
}

#[test]
fn words_to_a_closed_ticket_open_a_new_one_only_for_whoever_is_still_entitled() {
    let desk = strict();
    done(
        &desk,
        "asset add NEW --org acme --product pbx --warranty-until 2990-01-01 --maintenance-until 2990-01-01",
    );
    assert_eq!(opened(&desk, "-c ana@acme.example -d hardware").0, 0);
    done(&desk, "ticket close T-1");
    let reply = || asked(&desk, "--as ana@acme.example ticket reply T-1 -m Again");
    let (code, ticket) = reply();
    assert_eq!((code, &ticket["number"], &ticket["asset"]), (0, &"T-2".into(), &"NEW".into()));
    done(&desk, "asset edit NEW --warranty-until 2020-01-01");
    let (code, refused) = reply();
    assert_eq!((code, failing(&refused["details"])), (5, vec!["warranty"]));
    assert!(refused["hint"].as_str().unwrap().ends_with("write to help@desk.example"));
    assert_eq!(done(&desk, "ticket list --all -o name").lines().count(), 2);
}

#[test]
fn a_refused_opening_stores_nothing_and_says_whom_to_write_to() {
    let desk = strict();
    done(&desk, "contact add --name Nobody --email nobody@acme.example");
    done(&desk, "contact edit nobody@acme.example --active no");
    for (line, code, name) in [
        ("-c ana@acme.example -d hardware", 5, "NOT_ENTITLED"),
        ("-c ana@acme.example -d board", 4, "NOT_ENTITLED"),
        ("-c ana@acme.example -d form", 7, "FORM_INVALID"),
        ("-c ana@acme.example -d nowhere", 3, "NOT_FOUND"),
        ("-c eva@acme.example -d board", 3, "NOT_FOUND"),
        ("-c nobody@acme.example -d board", 4, "INACTIVE"),
    ] {
        let (ended, refused) = opened(&desk, line);
        assert_eq!((ended, &refused["exit"], &refused["code"]), (code, &code.into(), &name.into()), "{line}");
        let hint = refused["hint"].as_str().unwrap();
        assert!(hint.ends_with("write to help@desk.example"), "{line}: {hint}");
        assert_eq!(refused["details"]["fallback_contact"], "help@desk.example", "{line}");
    }
    assert_eq!(done(&desk, "ticket list --all -o name"), "");
    done(&desk, "contact edit ana@acme.example --administrator yes");
    let (code, ticket) = opened(&desk, "-c ana@acme.example -d board");
    assert_eq!((code, &ticket["number"]), (0, &"T-1".into()), "a refusal takes no number");
}

#[test]
fn people_confirm_their_data_at_first_use() {
    let desk = strict();
    done(&desk, "contact edit ana@acme.example --administrator yes --notes secret");
    let said_at_opening = || {
        let mut line = words("--as ana@acme.example ticket open -d board -m words -s");
        line.push("Lines fall silent after noon");
        desk.run(&line).err
    };
    assert_eq!(
        said_at_opening(),
        "the data of ana@acme.example are not confirmed: mesa contact confirm ana@acme.example\n"
    );
    let (_, ana) = asked(&desk, "contact show ana@acme.example");
    assert_eq!(ana["confirmed_at"], Value::Null);

    let confirm = "--as ana@acme.example contact confirm --phone +56223456789";
    let (code, ana) = asked(&desk, confirm);
    assert_eq!((code, &ana["result"], &ana["phone"]), (0, &"updated".into(), &"+56223456789".into()));
    assert_ne!(ana["confirmed_at"], Value::Null);
    assert_eq!(asked(&desk, confirm).1["result"], "unchanged");
    assert_eq!(asked(&desk, "contact show ana@acme.example").1["notes"], "secret");
    assert_eq!(said_at_opening(), "");

    done(&desk, "contact add --org acme --name Leo --email leo@acme.example");
    assert_eq!(asked(&desk, "--as ana@acme.example contact confirm leo@acme.example").0, 4);
    assert_eq!(asked(&desk, "contact confirm leo@acme.example").0, 0);
    assert_eq!(asked(&desk, "contact confirm").0, 2);
}

#[test]
fn a_task_that_speaks_of_an_outage_is_taken_with_a_question() {
    let desk = blip("lite");
    let mut line = words("ticket open -c ana@acme.example -t tarea --field topic=logs -m Ayuda -s");
    line.push("El bot está CAÍDO desde ayer");
    let ran = desk.run(&line);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(ran.err, "it says “caído”: if it is of another type, mesa ticket edit T-1 --type incidente\n");
    let last = line.len() - 1;
    line[last] = "Los registros que se pueden descargar (download)";
    assert!(!desk.run(&line).err.contains("not confirmed"));
}

#[test]
fn a_repeated_opening_is_the_same_ticket_whatever_its_contact_is_called_by_now() {
    let desk = strict();
    done(&desk, "contact edit ana@acme.example --administrator yes");
    let line = words("ticket open -c ana@acme.example -d board -s Echo -m Always --key nagios-77");
    let first = desk.run(&line);
    assert_eq!((first.code, first.out.as_str()), (Some(0), "T-1\n"), "{}", first.err);
    assert!(first.err.contains("ana@acme.example are not confirmed"), "{}", first.err);
    done(&desk, "contact edit ana@acme.example --email ana.diaz@acme.example");
    let again = desk.run(&line);
    assert_eq!((again.code, again.out.as_str()), (Some(0), "T-1\n"), "{}", again.err);
    assert!(again.err.contains("ana.diaz@acme.example are not confirmed"), "{}", again.err);
    done(&desk, "contact confirm ana.diaz@acme.example");
    assert!(!desk.run(&line).err.contains("not confirmed"));
}
