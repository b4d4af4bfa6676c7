//! `mesa export`: everything of one kind, for other programs.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must fail")]
mod played_desk;
#[path = "export/spreadsheet.rs"]
mod spreadsheet;

use played_desk::{Desk, HOSTILE};
use serde_json::Value;
use spreadsheet::Sheet;

fn lines(csv: &str) -> Vec<&str> {
    csv.split("\r\n").filter(|line| !line.is_empty()).collect()
}

#[test]
fn an_export_and_a_list_of_all_are_the_same_bytes() {
    let desk = Desk::played();
    desk.ok("org edit other --active no");
    for (list, export) in [("ticket", "tickets"), ("org", "orgs")] {
        for format in ["csv", "tsv", "json", "jsonl", "name", "md", "html", "table"] {
            let listed = desk.ok(&format!("{list} list --all -o {format}"));
            assert_eq!(listed, desk.ok(&format!("export {export} -o {format}")), "{export} as {format}");
        }
        assert_eq!(desk.ok(&format!("export {export}")), desk.ok(&format!("{list} list --all -o csv")));
    }
}

#[test]
fn contacts_come_as_an_import_takes_them_the_disabled_too() {
    let desk = Desk::played();
    desk.ok("contact edit P-2 --active no");
    assert_eq!(
        lines(&desk.ok("export contacts")),
        [
            "external_id,name,email,phone,org,role,administrator,language,tags,notes,active",
            ",Ana,Ana@acme.example,,acme,,false,,,,true",
            ",Luis,,+56223456789,acme,,false,,,,false",
            ",Eva,eva@other.example,,other,,false,,,,true",
        ]
    );
}

#[test]
fn tickets_come_by_number_with_their_answers() {
    let desk = Desk::played();
    let csv = desk.ok("export tickets --columns number,status,org,contact,cc,fields,next_due_at");
    assert_eq!(
        lines(&csv),
        [
            "number,status,org,contact,cc,fields,next_due_at",
            "T-1,new,acme,Ana@acme.example,eva@other.example;ext@x.example,\"{\"\"problem\"\":\"\"one-way\"\"}\",2020-03-01T13:00:00Z",
            "T-2,new,acme,P-2,,{},2020-03-02T13:00:00Z",
            "T-3,waiting,other,eva@other.example,,{},",
            "T-4,new,other,eva@other.example,,{},2020-03-04T13:00:00Z",
            "T-5,closed,acme,Ana@acme.example,,{},",
        ]
    );
    let then = desk.ok("export tickets --as-of 2020-03-02T09:10:00Z --columns number,assignee");
    assert_eq!(lines(&then), ["number,assignee", "T-1,", "T-2,"]);
    desk.rename_status("closed", "done");
    let labels = desk.ok("export tickets --columns number,status_label");
    assert_eq!(lines(&labels)[2..], ["T-2,Nuevo", "T-3,En espera", "T-4,Nuevo", "T-5,Cerrado"]);
}

#[test]
fn events_tell_what_happened_and_what_was_said_in_public() {
    let desk = Desk::played();
    let csv = desk.ok("export events --columns id,ticket,at,kind,status,actor,actor_kind,author,message");
    let rows = lines(&csv);
    assert_eq!(
        rows[1],
        "1,T-1,2020-03-01T09:00:00Z,opened,new,sofia@desk.example,agent,Ana@acme.example,words"
    );
    assert!(rows[2].ends_with(",sofia@desk.example,agent,P-2,words"), "{}", rows[2]);
    assert!(!csv.contains("secret") && csv.contains(",bye"), "a note is no public message");
    let then = desk.ok("export events --as-of 2020-03-02T09:30:00Z -o name");
    assert_eq!(then, "1\n2\n3\n");
    let first = desk.ok("export events -o jsonl");
    let first: Value = serde_json::from_str(first.lines().next().unwrap()).unwrap();
    assert_eq!(first["data"]["subject"], HOSTILE);
}

#[test]
fn clocks_come_with_their_tickets() {
    let desk = Desk::played();
    let csv = desk.ok("export clocks --columns ticket,metric,state,target_s,due_at,calendar,policy_version");
    assert_eq!(
        lines(&csv)[..3],
        [
            "ticket,metric,state,target_s,due_at,calendar,policy_version",
            "T-1,resolution,breached,14400,2020-03-01T13:00:00Z,always,2",
            "T-2,resolution,breached,14400,2020-03-02T13:00:00Z,always,2",
        ]
    );
    let then = desk.ok("export clocks --as-of 2020-03-01T10:00:00Z --columns ticket,state,elapsed_s");
    assert_eq!(lines(&then), ["ticket,state,elapsed_s", "T-1,running,3600"]);
}

#[test]
fn csv_is_written_as_spreadsheets_need_it() {
    let desk = Desk::played();
    let plain = desk.ok("export tickets --columns subject");
    assert_eq!(lines(&plain)[1], format!("\"{}\"", HOSTILE.replace('"', "\"\"")));
    let safe = desk.ok("export tickets --columns subject --formula-safe");
    assert_eq!(lines(&safe)[1], format!("\"'{}\"", HOSTILE.replace('"', "\"\"")));
    assert!(desk.ok("export orgs --bom").starts_with("\u{feff}org,name"));
    assert!(desk.ok("export orgs --delimiter ;").starts_with("org;name;plan"));
    assert!(desk.ok("export orgs --delimiter tab").starts_with("org\tname\tplan"));
    assert_eq!(
        desk.ok("ticket list --all -o csv --bom --delimiter ;"),
        desk.ok("export tickets --bom --delimiter ;")
    );
    assert!(desk.ok("import list --delimiter ;").starts_with("run;kind;file"), "it brings nothing in");
    for flags in ["--bom -o json", "--delimiter ;;", "--delimiter ñ", "--formula-safe -o tsv"] {
        assert_eq!(desk.run(&format!("export tickets {flags}")).code, 2, "{flags}");
    }
}

#[test]
fn every_flag_of_csv_asks_for_csv() {
    let desk = Desk::played();
    let columns = "--columns number,opened_at";
    let utc = desk.ok(&format!("ticket list --all {columns} --delimiter ,"));
    assert_eq!(lines(&utc)[..2], ["number,opened_at", "T-1,2020-03-01T09:00:00Z"]);
    let local = desk.ok(&format!("ticket list --all {columns} --local-time --tz America/Santiago"));
    assert_eq!(lines(&local)[1], "T-1,2020-03-01 06:00:00");
    let figures = |flags: &str| desk.ok(&format!("sla report --columns metric,attainment_percent {flags}"));
    assert_eq!(figures("--excel en"), "\u{feff}metric,attainment_percent\r\nresolution,0.00\r\n");
    assert_eq!(figures("--excel es"), "\u{feff}metric;attainment_percent\r\nresolution;0,00\r\n");
    assert_eq!(figures("--excel es --decimal . --delimiter ,"), figures("--excel en"));
    assert_eq!(figures("--decimal ,"), "metric,attainment_percent\r\nresolution,\"0,00\"\r\n");
    for flags in
        ["--excel es -o html", "--decimal , --json", "--local-time -o tsv", "--excel fr", "--decimal ;"]
    {
        assert_eq!(desk.run(&format!("org list {flags}")).code, 2, "{flags}");
    }
}

#[test]
fn a_spreadsheet_in_spanish_takes_numbers_instants_and_formulas_for_what_they_are() {
    let desk = Desk::played();
    for (ticket, subject) in [("T-6", "six"), ("T-7", "seven")] {
        desk.ok(&format!(
            "--at 2020-03-09T09:00:00Z ticket open -c Ana@acme.example -d sales -s {subject} -m words"
        ));
        desk.ok(&format!("--at 2020-03-09T10:00:00Z ticket close {ticket}"));
    }
    let [zone, kept] = ["--tz America/Santiago --excel es", "--columns metric,attainment_percent"];
    let tickets = desk.ok(&format!("export tickets --columns number,subject,opened_at,status_label {zone}"));
    let figures = desk.ok(&format!("sla report {kept} {zone}"));
    let Some(sheets) = Sheet::open_in_spanish(&[("tickets", &tickets), ("figures", &figures)]) else {
        return;
    };
    let [tickets, figures] = sheets.as_slice() else { panic!("two files are two sheets") };
    assert_eq!(tickets.cell(0, 0), ("string", "number"), "the mark is no part of the first cell");
    assert_eq!(tickets.cell(1, 2), ("date", "2020-03-01T06:00:00"));
    let (kind, subject) = tickets.cell(1, 1);
    assert!(kind == "string" && subject.starts_with("'=1+1"), "a formula is text: {subject}");
    assert!(!tickets.has_formula() && tickets.has("En espera"));
    assert_eq!(figures.cell(1, 1), ("float", "33.33"), "{figures:?}");
}

#[test]
fn only_agents_export() {
    let desk = Desk::played();
    for what in ["tickets", "events", "clocks", "orgs", "contacts"] {
        let ran = desk.run(&format!("--as ana@acme.example export {what}"));
        assert_eq!((ran.code, ran.out.as_str()), (4, ""), "{what}");
    }
}

#[test]
fn an_empty_desk_exports_its_headers() {
    let desk = Desk::new();
    assert_eq!(lines(&desk.ok("export tickets --columns number,status")), ["number,status"]);
    assert_eq!(desk.run("export events --fail-empty").code, 10);
    assert_eq!(desk.json("export clocks")["total"], 0);
}

/// A map for files of `ticket,at,contact`.
const MAP: &str = "[source]\nname = \"old\"\ncreate = [\"orgs\", \"contacts\"]\n[columns]\nticket = \"ticket\"\n\
    at = \"at\"\nstatus = \"status\"\ncontact = \"contact\"\n[defaults]\norg = \"Old customers\"\n\
    department = \"support\"\nsubject = \"Old ticket {ticket}\"\n[status]\nnew = \"new\"\n";

#[test]
fn very_many_tickets_come_whole_and_by_number() {
    let (desk, folder) = (Desk::new(), tempfile::tempdir().unwrap());
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    std::fs::write(path("map.toml"), MAP).unwrap();
    let row = |n: u32| format!("{n},2020-03-01T09:00:00Z,new,p{}@old.example\n", n * 7 % 500);
    let rows: String = (1..=2_500).map(row).collect();
    std::fs::write(path("old.csv"), format!("ticket,at,status,contact\n{rows}")).unwrap();
    desk.run_with(&["import", "tickets", &path("old.csv"), "--map", &path("map.toml")], "");
    let expected: Vec<String> = std::iter::once("number,contact,source_key".to_owned())
        .chain((1..=2_500).map(|n: u32| format!("T-{n},p{}@old.example,{n}", n * 7 % 500)))
        .collect();
    let told = desk.ok("export tickets --columns number,contact,source_key");
    assert_eq!(lines(&told), expected);
    let last = desk.ok("ticket list --all -o csv --columns number,contact,source_key --limit 2100");
    assert_eq!(lines(&last), expected[..=2_100]);
    let all = desk.ok("ticket list --sort -number -o name");
    assert_eq!((all.lines().count(), all.lines().next()), (2_500, Some("T-2500")));
}

#[test]
fn a_column_alone_shows_what_it_shows_among_all() {
    let desk = Desk::played();
    let rows = |flags: &str| {
        let all: Vec<Value> =
            desk.ok(flags).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        all
    };
    let all = rows("export tickets -o jsonl");
    for key in all[0].as_object().unwrap().keys() {
        let alone = rows(&format!("export tickets -o jsonl --columns {key}"));
        let among: Vec<_> = all.iter().map(|row| serde_json::json!({ key: row[key] })).collect();
        assert_eq!(alone, among, "{key}");
    }
}
