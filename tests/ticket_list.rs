//! `mesa ticket list`: what is listed, for whom, in which order and form.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must fail")]
mod played_desk;

use played_desk::{Desk, HOSTILE};

/// Returns the numbers that a list with these flags gives.
fn listed(desk: &Desk, flags: &str) -> String {
    desk.ok(&format!("ticket list -o name {flags}")).lines().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_filter_lets_through_what_it_says() {
    let desk = Desk::played();
    for (flags, expected) in [
        ("", "T-1 T-2 T-4 T-3"),
        ("--all", "T-1 T-2 T-3 T-4 T-5"),
        ("--status closed", "T-5"),
        ("--status waiting --status Cerrado --sort number", "T-3 T-5"),
        ("--state paused --state closed --sort number", "T-3 T-5"),
        ("--paused", "T-3"),
        ("--org acme", "T-1 T-2"),
        ("--org other --all", "T-3 T-4"),
        ("--contact ana@acme.example --all", "T-1 T-5"),
        ("--contact P-2", "T-2"),
        ("--mine", "T-2"),
        ("--assignee me", "T-2"),
        ("--assignee sofia@desk.example", "T-2"),
        ("--assignee tom@desk.example", ""),
        ("--unassigned", "T-1 T-4 T-3"),
        ("--cc EVA@other.example", "T-1"),
        ("--cc P-3", "T-1"),
        ("--cc ext@x.example", "T-1"),
        ("--department ventas", "T-2"),
        ("--department support --department sales", "T-1 T-2 T-4 T-3"),
        ("--team terreno", "T-2"),
        ("--type incident", "T-1"),
        ("--priority alta", "T-1"),
        ("--channel phone", "T-2"),
        ("--asset DEP-77", "T-1"),
        ("--field problem=one-way", "T-1"),
        ("--field problem=echo", ""),
        ("--opened-before 2020-03-02", "T-1"),
        ("--opened-before 2020-03-02T09:00:00Z", "T-1"),
        ("--opened-after 2020-03-02T09:00:00Z --opened-before 2020-03-04", "T-2 T-3"),
        ("--updated-before 2020-03-03", "T-1 T-2"),
        ("--updated-after 2020-03-06", "T-4"),
        ("--closed-after 2020-03-06", "T-5"),
        ("--closed-before 2020-03-06", ""),
        ("--opened-before 30d --all", "T-1 T-2 T-3 T-4 T-5"),
        ("--opened-after 30d --all", ""),
        ("--waiting-on us", "T-1 T-2 T-4"),
        ("--waiting-on customer", "T-3"),
        ("--waiting-on third-party", ""),
        ("--reopened", "T-4"),
        ("--with-key alarm-1", "T-1"),
        ("--key alarm-1", "T-1"),
        ("--key alarm-2", ""),
        ("--overdue", "T-1 T-2 T-4"),
    ] {
        assert_eq!(listed(&desk, flags), expected, "{flags}");
    }
}

#[test]
fn words_of_a_filter_may_be_labels_with_spaces() {
    let desk = Desk::played();
    for (flag, label, expected) in [
        ("--status", "en ESPERA", "T-3\n"),
        ("--team", "Field crew", "T-2\n"),
        ("--field", "problem=Audio unidireccional", "T-1\n"),
    ] {
        assert_eq!(desk.run_with(&["ticket", "list", "-o", "name", flag, label], "").out, expected);
    }
}

#[test]
fn what_is_due_is_told_as_of_an_instant() {
    let desk = Desk::played();
    for (flags, expected) in [
        ("", "T-1 T-2"),
        ("--overdue", "T-1"),
        ("--due-within 1h", "T-2"),
        ("--due-within 59m", ""),
        ("--overdue --due-within 1h", "T-1 T-2"),
        ("--mine", "T-2"),
    ] {
        assert_eq!(listed(&desk, &format!("--as-of 2020-03-02T12:00:00Z {flags}")), expected, "{flags}");
    }
}

#[test]
fn the_past_is_listed_as_it_was() {
    let desk = Desk::played();
    let at = |instant: &str, flags: &str| listed(&desk, &format!("--as-of {instant} {flags}"));
    assert_eq!(at("2020-02-01", "--all"), "");
    assert_eq!(at("2020-03-02T09:10:00Z", "--unassigned"), "T-1 T-2");
    assert_eq!(at("2020-03-03T09:59:59Z", "--paused"), "");
    assert_eq!(at("2020-03-03T10:00:00Z", "--paused"), "T-3");
    assert_eq!(at("2020-03-05T12:00:00Z", "--state closed"), "T-4");
    assert_eq!(at("2020-03-06T12:00:00Z", "--reopened"), "T-4");
    assert_eq!(at("2020-03-05T12:00:00Z", "--field problem=one-way --cc ext@x.example"), "T-1");
    let now = desk.ok("ticket list --all -o csv");
    assert_eq!(desk.ok("ticket list --all -o csv --as-of 2020-04-01"), now);
    assert_eq!(desk.ok("ticket list --all -o csv"), now, "looking back changes nothing");
}

#[test]
fn tickets_are_sorted_by_any_column() {
    let desk = Desk::played();
    for (flags, expected) in [
        ("--sort number", "T-1 T-2 T-3 T-4"),
        ("--sort -number", "T-4 T-3 T-2 T-1"),
        ("--sort -opened_at --all", "T-5 T-4 T-3 T-2 T-1"),
        ("--sort priority", "T-1 T-2 T-3 T-4"),
        ("--sort -priority,-number", "T-4 T-3 T-2 T-1"),
        ("--sort assignee", "T-2 T-1 T-3 T-4"),
        ("--sort -assignee", "T-2 T-4 T-3 T-1"),
        ("--sort org,-opened_at", "T-2 T-1 T-4 T-3"),
        ("--sort next_due_at", "T-1 T-2 T-4 T-3"),
        ("--sort contact_name", "T-1 T-3 T-4 T-2"),
    ] {
        assert_eq!(listed(&desk, flags), expected, "{flags}");
    }
    for column in desk.run("ticket list --sort nothing --json").err.split('`').skip(3).step_by(2) {
        desk.ok(&format!("ticket list --sort {column}"));
    }
}

#[test]
fn a_limit_says_how_many_there_are() {
    let desk = Desk::played();
    let ran = desk.run("ticket list --limit 3 --json");
    let list: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((list["items"].as_array().unwrap().len(), &list["total"]), (3, &4.into()));
    assert_eq!(
        (&list["truncated"], ran.err.trim()),
        (&true.into(), "showing 3 of 4: a greater --limit shows more")
    );
    let whole = desk.json("ticket list --limit 4");
    assert_eq!((&whole["total"], &whole["truncated"]), (&4.into(), &false.into()));
    assert_eq!(desk.run("ticket list --limit 1 -o name").err.lines().count(), 1);
    assert_eq!(desk.run("ticket list --limit 1 -o name -q").err, "");
}

#[test]
fn a_contact_sees_their_own_their_organisations_and_those_in_copy() {
    let desk = Desk::played();
    assert_eq!(listed(&desk, "--as ana@acme.example --all"), "T-1 T-2 T-5");
    assert_eq!(listed(&desk, "--as ana@acme.example --mine --all"), "T-1 T-5");
    assert_eq!(listed(&desk, "--as P-2 --all"), "T-1 T-2 T-5");
    assert_eq!(listed(&desk, "--as eva@other.example"), "T-1 T-4 T-3");
    assert_eq!(listed(&desk, "--as eva@other.example --with-key alarm-1"), "T-1");
    let other = desk.run("--as ana@acme.example ticket list --with-key alarm-1 --org other");
    assert_eq!(other.code, 3, "{}", other.err);
    assert_eq!(listed(&desk, "--as eva@other.example --as-of 2020-03-02T12:00:00Z"), "T-1");
    assert_eq!(desk.json("--as ana@acme.example ticket list --limit 1")["total"], 2);
}

#[test]
fn nothing_found_is_no_failure_unless_asked() {
    let desk = Desk::new();
    let ran = desk.run("ticket list");
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "", ""));
    assert_eq!(desk.run("ticket list --fail-empty").code, 10);
    assert_eq!(desk.run("ticket list -o table").err, "nothing to show\n");
    assert_eq!(desk.json("ticket list")["total"], 0);
}

#[test]
fn what_does_not_exist_is_refused_with_what_was_meant() {
    let desk = Desk::played();
    for (flags, code, meant) in [
        ("--status watiing", 3, "waiting"),
        ("--department suport", 3, "support"),
        ("--type incidnt", 3, "incident"),
        ("--priority hihg", 3, "high"),
        ("--channel phon", 3, "phone"),
        ("--team feild", 3, "field"),
        ("--org acmee", 3, "acme"),
        ("--contact ana@acme.exmple", 3, "Ana@acme.example"),
        ("--assignee sofia@desk.exmple", 3, "sofia@desk.example"),
        ("--field problm=x", 3, "problem"),
        ("--sort opend_at", 2, "opened_at"),
        ("--columns numbr", 2, "number"),
        ("--state done", 2, "open"),
        ("--due-within soon", 2, "30m"),
        ("--opened-before soon", 2, "30d"),
        ("--json --bom", 2, "--bom"),
        ("--assignee me --unassigned", 2, "unassigned"),
    ] {
        let ran = desk.run(&format!("ticket list {flags}"));
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{flags}: {}", ran.err);
        assert!(ran.err.contains(meant), "{flags}: {}", ran.err);
    }
}

#[test]
fn hostile_words_stay_words() {
    let desk = Desk::played();
    assert_eq!(listed(&desk, "--asset ' --org acme"), "");
    assert_eq!(listed(&desk, "--asset %"), "");
    let found = desk.run_with(&["ticket", "list", "--cc", "x' or 1=1 --@x", "-o", "name"], "");
    assert_eq!(found.out, "");
    let table = desk.ok("ticket list -o table --limit 1 -q");
    assert!(!table.contains(['\u{1b}', '\u{202e}']) && table.contains("=1+1 100%"), "{table}");
    assert_eq!(desk.json("ticket list --limit 1 -q")["items"][0]["subject"], HOSTILE);
    let raw = desk.ok("ticket list --limit 1 -q -o csv --columns subject");
    assert_eq!(raw, format!("subject\r\n\"{}\"\r\n", HOSTILE.replace('"', "\"\"")));
}

#[test]
fn json_names_what_scripts_rely_on() {
    let list = Desk::played().json("ticket list");
    let first = &list["items"][0];
    assert_eq!(list["schema"], "mesa.ticket.list/1");
    for (key, value) in [
        ("number", "T-1"),
        ("status", "new"),
        ("status_label", "Nuevo"),
        ("state", "open"),
        ("org", "acme"),
        ("contact", "Ana@acme.example"),
        ("contact_id", "P-1"),
        ("department_label", "Soporte"),
        ("priority_label", "Alta"),
        ("waiting_on", "desk"),
        ("opened_at", "2020-03-01T09:00:00Z"),
        ("next_due_at", "2020-03-01T13:00:00Z"),
    ] {
        assert_eq!(first[key], value, "{key}");
    }
    assert_eq!(first["cc"], serde_json::json!(["eva@other.example", "ext@x.example"]));
    assert_eq!(first["fields"], serde_json::json!({ "problem": "one-way" }));
    assert_eq!(
        (&first["assignee"], &first["closed_at"]),
        (&serde_json::Value::Null, &serde_json::Value::Null)
    );
}

#[test]
fn a_list_of_names_feeds_the_next_command() {
    let desk = Desk::played();
    let names = listed(&desk, "--waiting-on us");
    desk.ok(&format!("ticket close {names}"));
    assert_eq!(listed(&desk, ""), "T-3");
}

#[test]
fn a_word_of_an_older_policy_still_finds_its_tickets() {
    let desk = Desk::played();
    desk.rename_status("closed", "done");
    assert_eq!(listed(&desk, "--status closed"), "T-5");
    assert_eq!(listed(&desk, "--status done"), "");
    assert_eq!(desk.json("ticket list --state closed")["items"][0]["status_label"], "Cerrado");
}
