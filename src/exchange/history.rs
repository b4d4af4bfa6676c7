//! Reads another system's history of tickets through an import map: one row, one event, each judged alone.
//!
//! Rows are lent, not owned: a row's texts live until the next is read, so that millions of them cost no allocation.
use std::io::Read;

use csv::{ByteRecord, Reader, ReaderBuilder};

use super::guard::{self, Ending, Guard};
use super::header::{Header, Layout};
use super::import_map::{DeskWords, ImportMap, StatusTarget};
use super::times::Times;
use super::words::Words;
use crate::domain::import::{FileProblem, RowProblem, RowProblemKind, WordList};
use crate::domain::instant::Instant;

/// The most bytes a cell may have.
pub const CELL_LIMIT: usize = 64 << 10;

/// The most bytes a message may have: 1 MiB.
pub const MESSAGE_LIMIT: usize = 1 << 20;

/// A history being read.
pub struct History<'m, R> {
    reader: Reader<Guard<R>>,
    record: ByteRecord,
    header: Header,
    judge: Judge<'m>,
}

/// A row of the file: good, or rejected with its reason.
#[derive(Debug)]
pub enum Line<'a> {
    /// An event of a ticket
    Row(HistoryRow<'a>),
    /// A row that is not taken
    Reject {
        /// what is wrong with it
        problem: RowProblem,
        /// its cells as they stand in the file
        record: &'a ByteRecord,
    },
}

/// One event of a ticket of another system. A cell that is missing is `None`; defaults are not filled in.
#[derive(Clone, Debug)]
pub struct HistoryRow<'a> {
    /// line where it begins, from 1, the header included
    pub line: u64,
    /// old key of the ticket
    pub ticket: &'a str,
    /// when it happened
    pub at: Instant,
    /// slug of the desk's status that it left the ticket in
    pub status: &'a str,
    /// counts as an agent's response
    pub responds: bool,
    /// when the ticket was opened
    pub opened_at: Option<Instant>,
    /// slug of the desk's priority
    pub priority: Option<&'a str>,
    /// subject, as written
    pub subject: Option<&'a str>,
    /// organisation, by key or name
    pub org: Option<&'a str>,
    /// plan of an organisation that is made
    pub plan: Option<&'a str>,
    /// contact, however named
    pub contact: Option<&'a str>,
    /// slug of the desk's department
    pub department: Option<&'a str>,
    /// slug of the desk's ticket type
    pub kind: Option<&'a str>,
    /// agent it is assigned to, by e-mail
    pub assignee: Option<&'a str>,
    /// text of the event
    pub message: Option<&'a str>,
    /// every cell as it stands in the file
    pub record: &'a ByteRecord,
}

impl HistoryRow<'_> {
    /// Returns a problem of this row that only its reader can know, such as a contact that the store lacks.
    pub fn problem(&self, field: Option<&str>, value: &str, kind: RowProblemKind) -> RowProblem {
        RowProblem {
            line: self.line,
            field: field.map(str::to_owned),
            value: shorten(value.as_bytes()),
            kind,
        }
    }
}

impl<'m, R: Read> History<'m, R> {
    /// Reads the header of `input`. `delimiter` overrules the map's, which is a comma unless it says otherwise.
    ///
    /// # Errors
    /// There is no header, columns that the map names are missing or doubled, or the file is broken at its start.
    pub fn new(
        input: R,
        map: &'m ImportMap,
        desk: &'m dyn DeskWords,
        delimiter: Option<u8>,
    ) -> Result<Self, FileProblem> {
        let delimiter = delimiter.or(map.source.delimiter).unwrap_or(b',');
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .buffer_capacity(1 << 18)
            .from_reader(Guard::new(input, delimiter));
        let header = Header::new(reader.byte_headers().map_err(|error| guard::file_problem(&error))?.clone());
        let layout = Layout::new(&header, map, delimiter)?;
        Ok(Self { reader, record: ByteRecord::new(), header, judge: Judge::new(layout, map, desk) })
    }

    /// Returns the header, as a file of rejects needs it.
    pub fn header(&self) -> &ByteRecord {
        self.header.record()
    }

    /// Returns the name of the column that holds a word of the map, for problems that the caller finds.
    pub fn column(&self, word: &str) -> Option<String> {
        self.judge.layout.of_word(word).map(|index| self.header.name(index))
    }

    /// Reads the next row; `None` after the last.
    ///
    /// # Errors
    /// The file cannot be read on, or is no CSV from here: nothing of it should be taken.
    pub fn next_line(&mut self) -> Result<Option<Line<'_>>, FileProblem> {
        if !self.reader.read_byte_record(&mut self.record).map_err(|error| guard::file_problem(&error))? {
            return Ok(None);
        }
        let Self { reader, record, header, judge } = self;
        let line = line_of(reader, record);
        Ok(Some(match judge.row(record, line) {
            Ok(row) => Line::Row(row),
            Err(fault) => Line::Reject { problem: fault.problem(line, header, record), record },
        }))
    }
}

/// Returns the line where a record begins.
///
/// The parser counts LFs up to where a record ends; it knows neither that blank lines came first nor, where CR LF ends
/// the lines, that an LF is still to come. In a file of CRs it counts none: there the records are counted.
fn line_of<R: Read>(reader: &Reader<Guard<R>>, record: &ByteRecord) -> u64 {
    let (guard, end) = (reader.get_ref(), reader.position());
    let inside = memchr::memchr_iter(b'\n', record.as_slice()).count() as u64;
    let after = match guard.ending() {
        Some(Ending::Cr) => return record.position().map_or(0, |start| start.record() + 1),
        Some(Ending::CrLf) | None => 0,
        Some(Ending::Lf) => u64::from(!guard.is_open_end(end.byte())),
    };
    end.line().saturating_sub(inside + after)
}

/// What is wrong in a row, and in which column.
struct Fault {
    column: Option<usize>,
    kind: RowProblemKind,
}

impl Fault {
    fn problem(self, line: u64, header: &Header, record: &ByteRecord) -> RowProblem {
        let value = self.column.and_then(|index| record.get(index)).map(shorten).unwrap_or_default();
        RowProblem { line, field: self.column.map(|index| header.name(index)), value, kind: self.kind }
    }
}

/// Returns the first 80 characters of a cell.
fn shorten(cell: &[u8]) -> String {
    let start = cell.get(..400).unwrap_or(cell); // enough bytes for 80 characters
    String::from_utf8_lossy(start).chars().take(80).collect()
}

/// Judges rows: where each word stands, and what the map and the desk know of its values.
struct Judge<'m> {
    layout: Layout,
    missing: &'m [String],
    at: Times,
    opened_at: Times,
    statuses: Words<'m, StatusTarget>,
    priorities: Words<'m, String>,
    departments: Words<'m, String>,
    kinds: Words<'m, String>,
    joined: String,
}

impl<'m> Judge<'m> {
    fn new(layout: Layout, map: &'m ImportMap, desk: &'m dyn DeskWords) -> Self {
        let times = || Times::new(map.source.times.clone(), map.source.zone);
        let plain = |slug| slug;
        let statuses = match &map.statuses {
            Some(table) => Words::of_table(WordList::Status, table),
            None => Words::of_desk(WordList::Status, desk, |status| StatusTarget { status, responds: false }),
        };
        let priorities = match &map.priorities {
            Some(table) => Words::of_table(WordList::Priority, table),
            None => Words::of_desk(WordList::Priority, desk, plain),
        };
        Self {
            layout,
            missing: &map.source.missing,
            at: times(),
            opened_at: times(),
            statuses,
            priorities,
            departments: Words::of_desk(WordList::Department, desk, plain),
            kinds: Words::of_desk(WordList::Type, desk, plain),
            joined: String::new(),
        }
    }

    fn row<'a>(&'a mut self, record: &'a ByteRecord, line: u64) -> Result<HistoryRow<'a>, Fault> {
        let Self { layout, missing, at, opened_at, statuses, priorities, departments, kinds, joined } = self;
        check_width(record, layout.width)?;
        let cells = Cells { record, missing };
        let message = match layout.message {
            Some(index) => cells.at(index, MESSAGE_LIMIT)?,
            None => None,
        };
        let target = status(&cells, &layout.status, statuses, joined)?;
        Ok(HistoryRow {
            line,
            ticket: cells.required(layout.ticket)?,
            at: time(at, cells.required(layout.at)?, layout.at)?,
            status: &target.status,
            responds: target.responds,
            opened_at: match cells.optional(layout.opened_at)? {
                Some((index, text)) => Some(time(opened_at, text, index)?),
                None => None,
            },
            priority: slug(&cells, layout.priority, priorities)?,
            subject: cells.text(layout.subject)?,
            org: cells.text(layout.org)?,
            plan: cells.text(layout.plan)?,
            contact: cells.text(layout.contact)?,
            department: slug(&cells, layout.department, departments)?,
            kind: slug(&cells, layout.kind, kinds)?,
            assignee: cells.text(layout.assignee)?,
            message,
            record,
        })
    }
}

/// Refuses a row that has not as many fields as the header.
fn check_width(record: &ByteRecord, expected: usize) -> Result<(), Fault> {
    let found = record.len();
    let kind = match found.cmp(&expected) {
        std::cmp::Ordering::Equal => return Ok(()),
        std::cmp::Ordering::Less => RowProblemKind::ShortRow { expected, found },
        std::cmp::Ordering::Greater => RowProblemKind::LongRow { expected, found },
    };
    Err(Fault { column: None, kind })
}

fn time(times: &mut Times, text: &str, index: usize) -> Result<Instant, Fault> {
    times.read(text).ok_or(Fault { column: Some(index), kind: RowProblemKind::Time })
}

/// Finds the slug of an optional cell.
fn slug<'a>(
    cells: &Cells<'_>,
    index: Option<usize>,
    words: &'a mut Words<'_, String>,
) -> Result<Option<&'a str>, Fault> {
    let Some((index, text)) = cells.optional(index)? else { return Ok(None) };
    let slug = words.find(text).map_err(|kind| Fault { column: Some(index), kind })?;
    Ok(Some(slug))
}

/// Finds the status of a row: of one column, or of several joined with `+`.
///
/// A part that is missing leaves its `+` where the map's table knows the value so, and goes with it where not.
fn status<'a>(
    cells: &Cells<'_>,
    columns: &[usize],
    words: &'a mut Words<'_, StatusTarget>,
    joined: &mut String,
) -> Result<&'a StatusTarget, Fault> {
    let fault = |column, kind| Fault { column, kind };
    let first = columns.first().copied();
    if let [column] = columns {
        return words.find(cells.required(*column)?).map_err(|kind| fault(first, kind));
    }
    for with_missing in [true, false] {
        joined.clear();
        let mut parts = 0;
        for column in columns {
            let text = cells.at(*column, CELL_LIMIT)?;
            if text.is_some() || with_missing {
                joined.push_str(if parts == 0 { "" } else { "+" });
                joined.push_str(text.unwrap_or_default());
                parts += 1;
            }
        }
        if words.knows(joined) {
            break;
        }
    }
    if joined.is_empty() {
        return Err(fault(first, RowProblemKind::Blank));
    }
    words.find(joined).map_err(|kind| fault(first, kind))
}

/// The cells of a row, judged as they are read.
struct Cells<'a> {
    record: &'a ByteRecord,
    missing: &'a [String],
}

impl<'a> Cells<'a> {
    /// Returns the text of a cell without white space at its ends; `None` when it is missing.
    fn at(&self, index: usize, limit: usize) -> Result<Option<&'a str>, Fault> {
        let fault = |kind| Fault { column: Some(index), kind };
        let bytes = self.record.get(index).unwrap_or_default();
        if bytes.len() > limit {
            return Err(fault(RowProblemKind::TooLong { limit }));
        }
        let text = std::str::from_utf8(bytes)
            .map_err(|error| fault(RowProblemKind::Encoding { byte: error.valid_up_to() + 1 }))?;
        if memchr::memchr(0, bytes).is_some() {
            return Err(fault(RowProblemKind::Nul));
        }
        let text = text.trim();
        Ok((!text.is_empty() && !self.missing.iter().any(|missing| missing == text)).then_some(text))
    }

    fn required(&self, index: usize) -> Result<&'a str, Fault> {
        self.at(index, CELL_LIMIT)?.ok_or(Fault { column: Some(index), kind: RowProblemKind::Blank })
    }

    fn optional(&self, index: Option<usize>) -> Result<Option<(usize, &'a str)>, Fault> {
        let Some(index) = index else { return Ok(None) };
        Ok(self.at(index, CELL_LIMIT)?.map(|text| (index, text)))
    }

    fn text(&self, index: Option<usize>) -> Result<Option<&'a str>, Fault> {
        Ok(self.optional(index)?.map(|(_, text)| text))
    }
}

#[cfg(test)]
mod tests {
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
        let text = format!(
            "\u{feff}{HEADER} INC1 ,29/2/2016 08:33,Active,?,Urgente,\"Sin \"\"audio\"\"\",,Soporte,x\n"
        );
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
            ("1,1/1/2026 10:00,New", "3 short-row  "),
            ("1,1/1/2026 10:00,New,,,,,,,,", "3 long-row  "),
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
        let semicolons = problem(&HEADER.replace(',', ";"));
        assert!(
            matches!(semicolons, FileProblem::MissingColumns { delimiter: Some(';'), .. }),
            "{semicolons:?}"
        );
        assert_eq!(
            problem(&HEADER.replace("other", "when")),
            FileProblem::DoubledColumns(vec!["when".into()])
        );
        assert_eq!(read(MAP, HEADER.replace("other", "x,x").as_bytes()), Ok(vec![]));
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
}
