//! Who may open a ticket where, asked of the real program: the manuals' tables stand here once more, written by hand.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]
mod desk;

use desk::{Desk, Ran};
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

/// Returns a desk of a preset with one organisation, Acme, and Ana of it.
fn desk_of(preset: &str) -> Desk {
    let desk = Desk::bare();
    desk.ok(&["init", "--preset", preset, "--agent", "sofia@desk.example"]);
    desk.ok(&["org", "add", "acme", "--name", "Acme"]);
    desk.ok(&["contact", "add", "--org", "acme", "--name", "Ana", "--email", "ana@acme.example"]);
    desk
}

fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

fn done(desk: &Desk, line: &str) -> String {
    desk.ok(&words(line))
}

/// Runs a command, and returns its exit code with the object that it answers.
fn asked(desk: &Desk, line: &str) -> (i32, Value) {
    let mut line = words(line);
    line.push("--json");
    let Ran { code, out, err } = desk.run(&line);
    let text = if out.is_empty() { err } else { out };
    (code.unwrap(), serde_json::from_str(&text).unwrap_or_else(|_| panic!("{line:?}: {text}")))
}

/// Opens a ticket with `line` beside who asks and what is said; returns exit code and object.
fn opened(desk: &Desk, line: &str) -> (i32, Value) {
    let all = format!("ticket open {line} --subject Lines-fall-silent --message Since-this-morning");
    asked(desk, &all)
}

/// Returns the requirements that a judgement lists as not met.
fn failing(judgement: &Value) -> Vec<&str> {
    let all = judgement["requirements"].as_array().unwrap_or_else(|| panic!("{judgement}"));
    let named = all.iter().filter(|one| one["ok"] == false).map(|one| one["name"].as_str().unwrap());
    named.collect()
}

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
    for family in ["freepbx", "pbxact-uc", "sbc", "vega", "phones", "cards"] {
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
        &format!("contract add --org {org} --kind gold --starts 2026-03-01 --at 2026-03-01T12:00:00Z"),
    );
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

/// Returns Blip's desk, whose Ana stands on the contract of a bot.
fn blip(plan: &str) -> Desk {
    let desk = desk_of("blip");
    done(&desk, &format!("org edit acme --plan {plan}"));
    done(&desk, "asset add BOT-1 --org acme --product bot");
    done(
        &desk,
        "contract add --asset BOT-1 --kind plan --starts 2026-01-01 --months 1200 --member ana@acme.example",
    );
    desk
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
    assert_eq!(desk.run(&line).err, "");
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
