//! What is told of promises: to customers in sentences, to programs in rows.
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
key = "office"
timezone = "America/Santiago"
holidays = ["2026-09-18..2026-09-19"]
hours = { thu = ["09:00-18:00"], fri = ["09:00-18:00"], sat = ["10:00-12:00"], mon = ["09:00-18:00"] }
[[sla]]
key = "all"
calendar = "office"
targets = { first_response = "1bd", next_response = "4h", resolution = "30bd" }
"#;

/// A desk with a ticket, opened on the Thursday before two holidays.
fn opened() -> Desk {
    opened_at("2026-09-17T17:00:00-03:00")
}

fn opened_at(at: &str) -> Desk {
    let desk = Desk::under(POLICY);
    assert!(desk.open_ticket().args(["--at", at]).output().unwrap().status.success());
    desk
}

fn told(desk: &Desk, metric: &str, lang: &str) -> String {
    let tz = "America/Santiago";
    desk.ok(&["sla", "explain", "T-1", "--metric", metric, "-o", "table", "--lang", lang, "--tz", tz])
}

#[test]
fn holidays_in_a_row_are_all_named() {
    let desk = opened();
    desk.ok(&["ticket", "reply", "T-1", "-m", "We look", "--at", "2026-09-21T10:00:00-03:00"]);
    let (english, spanish) = (told(&desk, "first_response", "en"), told(&desk, "first_response", "es"));
    assert!(english.contains("Friday 18 September to Saturday 19 September: holiday"), "{english}");
    assert!(spanish.contains("viernes 18 de septiembre al sábado 19 de septiembre: feriado"), "{spanish}");
}

#[test]
fn where_no_message_waits_nothing_is_said_to_be_over() {
    let desk = opened();
    assert!(told(&desk, "next_response", "en").contains("No message of the customer waits for an answer."));
    assert!(told(&desk, "next_response", "es").contains("Ningún mensaje del cliente espera respuesta."));
}

#[test]
fn an_answer_before_a_closed_due_day_is_not_in_the_last_moment() {
    let desk = opened_at("2026-09-10T08:00:00-03:00");
    desk.ok(&["ticket", "reply", "T-1", "-m", "We look", "--at", "2026-09-10T20:00:00-03:00"]);
    let said = told(&desk, "first_response", "en").replace('\u{a0}', " ");
    assert!(
        said.contains("on Thursday 10 September at 20:00; it was due on Friday 11 September at"),
        "{said}"
    );
}

#[test]
fn rows_of_two_kinds_are_refused_where_only_one_can_be_written() {
    let desk = opened();
    for format in ["csv", "tsv", "jsonl"] {
        let ran = desk.run(&["sla", "report", "--worst", "3", "--buckets", "-o", format]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{ran:?}");
    }
    desk.ok(&["sla", "report", "--worst", "3", "--buckets", "-o", "json"]);
    assert_eq!(desk.ok(&["sla", "explain", "T-1", "-o", "name"]), "T-1\n", "a name for each thing");
}

#[test]
fn a_month_that_ends_beyond_what_can_be_written_is_refused() {
    let desk = opened();
    assert_eq!(desk.run(&["sla", "report", "--month", "9999-12"]).code, Some(2));
    desk.ok(&["sla", "report", "--month", "9999-11"]);
}

#[test]
fn a_draft_that_does_not_know_what_tickets_have_says_so() {
    let desk = opened();
    let draft = std::fs::read_to_string(desk.folder().join("desk.toml")).unwrap();
    std::fs::write(desk.folder().join("draft.toml"), draft.replace("medium", "middling")).unwrap();
    let ran = desk.run(&["sla", "simulate", "--policy", "draft.toml"]);
    assert_eq!(ran.code, Some(0));
    assert_eq!(ran.err, "the draft does not know what these tickets have: priority medium (1)\n");
    assert_eq!(desk.run(&["sla", "simulate", "--policy", "desk.toml"]).err, "");
}

#[test]
fn nothing_stands_in_for_what_the_desk_never_had() {
    let desk = opened();
    let simulate = |map: &str| desk.run(&["sla", "simulate", "--policy", "desk.toml", "--map", map]);
    for map in ["typo=closed", "support=closed", "new=support", "closed=closed", "closed", "=closed", "="] {
        let ran = simulate(map);
        assert_eq!(ran.code, Some(2), "{map}: {ran:?}");
        let told = format!("--map: `{map}` will not do; expected OLD=KEY: ");
        assert!(ran.err.contains(&told), "{map}: {ran:?}");
    }
    let ran = desk.run(&["sla", "simulate", "--policy", "desk.toml", "--map", "typo=closed", "--lang", "es"]);
    assert!(ran.err.contains("--map: `typo=closed` no sirve; se espera VIEJA=CLAVE: un estatus"), "{ran:?}");
}

#[test]
fn what_stands_in_and_what_it_stands_in_for_are_named_as_people_name_them() {
    let desk = opened();
    desk.ok(&["ticket", "status", "T-1", "in-progress"]);
    let draft = std::fs::read_to_string(desk.folder().join("desk.toml")).unwrap();
    let draft = draft.replace("key = \"in-progress\"", "key = \"busy\"");
    std::fs::write(desk.folder().join("draft.toml"), draft).unwrap();
    assert_eq!(desk.run(&["sla", "simulate", "--policy", "draft.toml"]).code, Some(7));
    for map in ["in-progress=busy", "IN-PROGRESS=Busy", "En curso=busy", "in progress=busy"] {
        desk.ok(&["sla", "simulate", "--policy", "draft.toml", "--map", map]);
    }
}

#[test]
fn a_diff_leaves_alone_what_time_has_closed() {
    let desk = Desk::under(&POLICY.replace("first_response = \"1bd\"", "first_response = \"1h\""));
    let policy = std::fs::read_to_string(desk.folder().join("desk.toml")).unwrap();
    let waiting = "key = \"waiting-for-customer\"\n";
    let policy = policy.replace(waiting, &format!("{waiting}close_after = \"7d\"\n"));
    std::fs::write(desk.folder().join("desk.toml"), &policy).unwrap();
    desk.ok(&["desk", "apply", "desk.toml"]);
    assert!(
        desk.open_ticket().args(["--at", "2026-09-17T17:00:00-03:00"]).output().unwrap().status.success()
    );
    desk.ok(&["ticket", "status", "T-1", "waiting-for-customer", "--at", "2026-09-22T12:00:00-03:00"]);
    let draft = policy.replace("first_response = \"1h\"", "first_response = \"400h\"");
    std::fs::write(desk.folder().join("draft.toml"), draft).unwrap();
    let before = desk.run(&["desk", "diff", "draft.toml"]);
    assert_eq!(before.code, Some(10), "{before:?}");
    assert!(
        !before.err.contains("that no longer would be") && !before.out.contains("no longer"),
        "{before:?}"
    );
    desk.ok(&["tick"]);
    let after = desk.run(&["desk", "diff", "draft.toml"]);
    assert_eq!((before.out, before.err), (after.out, after.err));
}
