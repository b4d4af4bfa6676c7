//! What is read, what is rejected, what is refused whole.
use super::*;
use crate::exchange::rejects::Rejects;
use crate::exchange::testing::Blank;
use crate::exchange::{guard, source};
use proptest::prelude::*;

const MAP: &str = r#"
[source]
name = "old"
timestamp_format = "%d/%m/%Y %H:%M"
missing = ["?"]
[columns]
ticket = "key"
at = "when"
status = "state"
opened_at = "opened"
priority = "prio"
subject = "title"
message = "body"
department = "area"
[status]
"New" = "new"
"Active" = { status = "in-progress", responds = true }
"#;

const HEADER: &str = "key,when,state,opened,prio,title,body,area,other\n";

fn map(text: &str) -> ImportMap {
    ImportMap::parse(text, &Blank).unwrap()
}

/// Returns a line for each row: what was read, or the code, field and value of the reject.
fn read(map_text: &str, input: &[u8]) -> Result<Vec<String>, FileProblem> {
    let map = map(map_text);
    let mut history = History::new(input, &map, &Blank, None)?;
    let mut lines = Vec::new();
    while let Some(line) = history.next_line()? {
        lines.push(match line {
            Line::Row(row) => {
                format!("{} {} {} {}", row.line, row.ticket, row.status, row.at.millis() / 1000)
            }
            Line::Reject { problem, .. } => {
                let field = problem.field.unwrap_or_default();
                format!("{} {} {field} {}", problem.line, problem.kind.code(), problem.value)
            }
        });
    }
    Ok(lines)
}

fn rows(rows: &str) -> Vec<String> {
    read(MAP, format!("{HEADER}{rows}").as_bytes()).unwrap()
}

#[expect(clippy::disallowed_methods, reason = "where the tests' data are is no setting of mesa")]
fn data() -> String {
    std::env::var("MESA_TEST_DATA").unwrap_or_else(|_| "../shared/data".into())
}

#[test]
fn a_row_is_read_through_the_map() {
    let map = map(MAP);
    let text =
        format!("\u{feff}{HEADER} INC1 ,29/2/2016 08:33,Active,?,Urgente,\"Sin \"\"audio\"\"\",,Soporte,x\n");
    let mut history = History::new(text.as_bytes(), &map, &Blank, None).unwrap();
    assert_eq!(history.column("ticket").as_deref(), Some("key"));
    let Some(Line::Row(row)) = history.next_line().unwrap() else { panic!("a row") };
    assert_eq!((row.line, row.ticket, row.status, row.responds), (2, "INC1", "in-progress", true));
    assert_eq!((row.at.millis(), row.opened_at), (1_456_734_780_000, None));
    assert_eq!((row.priority, row.department), (Some("urgent"), Some("support")));
    assert_eq!((row.subject, row.message), (Some("Sin \"audio\""), None));
    assert!(history.next_line().unwrap().is_none());
}

#[test]
fn each_bad_row_is_rejected_alone_with_line_code_field_and_value() {
    let good = "1,1/1/2026 10:00,New,,,,,,";
    let bad = [
        ("1,1/1/2026 10:00,New", "3 short-row opened "),
        ("1,1/1/2026 10:00,New,,,,,,,,", "3 long-row other "),
        (",1/1/2026 10:00,New,,,,,,", "3 blank key "),
        ("?,1/1/2026 10:00,New,,,,,,", "3 blank key ?"),
        ("1,2026-01-01,New,,,,,,", "3 bad-time when 2026-01-01"),
        ("1,1/1/2026 10:00,Nuevo,,,,,,", "3 unknown-status state Nuevo"),
        ("1,1/1/2026 10:00,New,ayer,,,,,", "3 bad-time opened ayer"),
        ("1,1/1/2026 10:00,New,,P9,,,,", "3 unknown-priority prio P9"),
        ("1,1/1/2026 10:00,New,,,,,ventas,", "3 unknown-department area ventas"),
        ("1\0,1/1/2026 10:00,New,,,,,,", "3 nul key 1\0"),
    ];
    for (row, expected) in bad {
        let lines = rows(&format!("{good}\n{row}\n{good}\n"));
        assert_eq!(lines, ["2 1 new 1767261600", expected, "4 1 new 1767261600"], "{row:?}");
    }
}

#[test]
fn bytes_that_are_no_utf8_matter_only_where_they_are_read() {
    let text = [
        HEADER.as_bytes(),
        b"1,1/1/2026 10:00,New,,,Audio \xed\xa0\x80,,,\n1,1/1/2026 10:00,New,,,,,,\xff\n",
    ];
    let lines = read(MAP, &text.concat()).unwrap();
    assert!(lines[0].starts_with("2 not-utf8 title Audio "), "{}", lines[0]);
    assert_eq!(lines[1], "3 1 new 1767261600");
}

#[test]
fn fields_have_limits() {
    let long = "x".repeat(CELL_LIMIT + 1);
    let lines = rows(&format!("1,1/1/2026 10:00,New,,,{long},,,\n1,1/1/2026 10:00,New,,,,{long},,\n"));
    assert_eq!(lines[0], format!("2 too-long title {}", "x".repeat(80)));
    assert_eq!(lines[1], "3 1 new 1767261600");
}

#[test]
fn line_ends_and_blank_lines_do_not_matter() {
    for end in ["\n", "\r\n", "\r"] {
        let text =
            format!("{HEADER}1,1/1/2026 10:00,New,,,,,,\n2,1/1/2026 10:00,New,,,,,,").replace('\n', end);
        assert_eq!(read(MAP, text.as_bytes()).unwrap(), ["2 1 new 1767261600", "3 2 new 1767261600"]);
    }
    for end in ["\n", "\r\n"] {
        let text =
            format!("{HEADER}\n\n1,1/1/2026 10:00,New,,,\"a\n\nb\",,,\n\n2,1/1/2026 10:00,New,,,,,,\n");
        let lines = read(MAP, text.replace('\n', end).as_bytes()).unwrap();
        assert_eq!(lines, ["4 1 new 1767261600", "8 2 new 1767261600"], "{end:?}");
    }
    assert_eq!(rows(""), Vec::<String>::new());
}

#[test]
fn a_header_must_hold_what_the_map_names() {
    let problem = |text: &str| read(MAP, text.as_bytes()).unwrap_err();
    assert_eq!(problem(""), FileProblem::NoHeader);
    assert_eq!(problem("\n\n"), FileProblem::NoHeader);
    let FileProblem::MissingColumns { columns, delimiter } =
        problem("key,wen,state,opened,prio,title,body,x\n")
    else {
        panic!("missing columns")
    };
    let missing: Vec<_> =
        columns.iter().map(|missing| (missing.word, missing.suggestion.as_deref())).collect();
    assert_eq!((missing, delimiter), (vec![("department", None), ("at", Some("wen"))], None));
    let (map, semicolons) = (map(MAP), HEADER.replace(',', ";"));
    let semicolons = History::new(semicolons.as_bytes(), &map, &Blank, Some(b',')).map(|_| ()).unwrap_err();
    assert!(matches!(semicolons, FileProblem::MissingColumns { delimiter: Some(';'), .. }), "{semicolons:?}");
    assert_eq!(problem(&HEADER.replace("other", "when")), FileProblem::DoubledColumns(vec!["when".into()]));
    assert_eq!(read(MAP, HEADER.replace("other", "x,x").as_bytes()), Ok(vec![]));
}

#[test]
fn what_parts_the_fields_is_found_unless_it_is_said() {
    let row = "1,1/1/2026 10:00,New,,,\"a;b|c\",,,\n";
    for sign in [',', ';', '\t', '|'] {
        let text = format!("{HEADER}{row}").replace(',', &sign.to_string());
        assert_eq!(read(MAP, text.as_bytes()).unwrap(), ["2 1 new 1767261600"], "{sign:?}");
        let said = format!("sep={sign}\r\n{text}");
        assert_eq!(read(MAP, said.as_bytes()).unwrap(), ["3 1 new 1767261600"], "{sign:?}");
        let of_map = MAP.replace("[source]", "[source]\ndelimiter = \"~\"");
        assert!(matches!(read(&of_map, text.as_bytes()), Err(FileProblem::MissingColumns { .. })));
    }
}

#[test]
fn a_broken_file_is_refused_whole() {
    let problem = |tail: &str| read(MAP, format!("{HEADER}{tail}").as_bytes()).unwrap_err();
    let good = "1,1/1/2026 10:00,New,,,,,,\n";
    assert_eq!(problem(&format!("{good}1,\"x\n{good}")), FileProblem::OpenQuote { line: 3 });
    assert_eq!(problem(&format!("{good}\"1\"x,\n")), FileProblem::StrayQuote { line: 3 });
    assert_eq!(problem(&format!("{good}\u{1a}")), FileProblem::ControlZ);
    let endless = problem(&format!("1,{}", "x".repeat(50 << 20)));
    assert_eq!(endless, FileProblem::RowTooLong { line: 2, limit: guard::ROW_LIMIT });
    let zero = source::open(std::path::Path::new("/dev/zero")).unwrap();
    let zero = History::new(zero, &map(MAP), &Blank, None).map(|_| ()).unwrap_err();
    assert!(matches!(zero, FileProblem::RowTooLong { line: 1, .. }), "{zero:?}");
}

#[test]
fn several_status_columns_are_joined() {
    let text = "[source]\nname='x'\n[columns]\nticket='a'\nat='b'\nstatus=['c','d']\n\
                [status]\n'Open+Wait'='waiting-for-customer'\n'Open'='new'\n'Done+'='closed'";
    let input = "a,b,c,d\n1,2026-01-01T00:00:00Z,Open,Wait\n1,2026-01-01T00:00:00Z,Open,\n\
                 1,2026-01-01T00:00:00Z,Done,\n1,2026-01-01T00:00:00Z,Done,x\n1,2026-01-01T00:00:00Z,,\n";
    let lines = read(text, input.as_bytes()).unwrap();
    let words: Vec<_> = lines.iter().map(|line| line.split(' ').nth(2).unwrap()).collect();
    assert_eq!(words, ["waiting-for-customer", "new", "closed", "c", "c"]);
    assert!(lines[3].contains("unknown-status") && lines[4].contains("blank"));
}

#[test]
fn rejected_rows_are_loaded_again_once_mended() {
    let map = map(MAP);
    let text = format!("{HEADER}1,ayer,New,,,\"a,b\nc\",,,z\n");
    let mut history = History::new(text.as_bytes(), &map, &Blank, None).unwrap();
    let mut rejects = Rejects::new(Vec::new(), history.header()).unwrap();
    while let Some(line) = history.next_line().unwrap() {
        let Line::Reject { problem, record } = line else { panic!("a reject") };
        rejects.write(record, &problem, "no time").unwrap();
    }
    let mended = String::from_utf8(rejects.finish().unwrap()).unwrap().replace("ayer", "1/1/2026 10:00");
    assert_eq!(read(MAP, mended.as_bytes()).unwrap(), ["2 1 new 1767261600"]);
}

#[test]
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn the_incident_log_is_read_without_a_reject() {
    let folder = data();
    let path = format!("{folder}/incidents/incident_event_log_sample.csv");
    let Ok(file) = source::open(std::path::Path::new(&path)) else {
        eprintln!("skipped: {path} is absent");
        return;
    };
    let mut example = MAP.replace("\"key\"", "\"number\"").replace("\"when\"", "\"sys_updated_at\"");
    for (word, column) in [("state", "incident_state"), ("opened", "opened_at"), ("prio", "priority")] {
        example = example.replace(&format!("\"{word}\""), &format!("\"{column}\""));
    }
    example = example.replace("subject = \"title\"\nmessage = \"body\"\ndepartment = \"area\"\n", "");
    for waiting in ["User Info", "Problem", "Vendor", "Evidence"] {
        let target = "{ status = 'waiting-for-customer', responds = true }\n";
        example.extend(["'Awaiting ", waiting, "' = ", target]);
    }
    example.push_str("Resolved = 'resolved'\nClosed = 'closed'\n[priority]\n'1 - Critical' = 'urgent'\n");
    example.push_str("'2 - High' = 'urgent'\n'3 - Moderate' = 'medium'\n'4 - Low' = 'low'\n");
    let map = map(&example);
    let mut history = History::new(file, &map, &Blank, None).unwrap();
    let mut tickets = std::collections::BTreeSet::new();
    let mut count = 0;
    while let Some(line) = history.next_line().unwrap() {
        let Line::Row(row) = line else { panic!("{line:?}") };
        assert!(row.opened_at.is_some_and(|opened| opened <= row.at) && row.priority.is_some());
        tickets.insert(row.ticket.to_owned());
        count += 1;
    }
    assert_eq!((count, tickets.len()), (2_890, 509));
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(tail in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(MAP, &[HEADER.as_bytes(), &tail].concat());
        let _ = read(MAP, &tail);
    }

    #[test]
    fn every_row_of_a_sound_file_is_either_taken_or_rejected(
        cells in proptest::collection::vec(proptest::collection::vec("[a-z\",\n ]{0,5}", 9), 0..20)
    ) {
        let mut writer = csv::Writer::from_writer(HEADER.as_bytes().to_vec());
        for row in &cells {
            writer.write_record(row).unwrap();
        }
        let text = writer.into_inner().unwrap();
        prop_assert_eq!(read(MAP, &text).unwrap().len(), cells.len());
    }
}
