//! The map that says how another system's history is read: `import-map.example.toml` is its format.
//!
//! Every problem is found at once and named with its line.
use std::collections::BTreeMap;

use chrono_tz::Tz;

use super::map_reader::{Table, Value};
use super::times::TimeFormat;
use crate::domain::import::{MapProblem, MapProblemKind, MapType, WordList};

/// The words that `[columns]` may hold.
pub const WORDS: [&str; 13] = [
    "ticket",
    "at",
    "status",
    "opened_at",
    "priority",
    "subject",
    "org",
    "plan",
    "contact",
    "department",
    "type",
    "assignee",
    "message",
];

/// How a file is read.
#[derive(Clone, Debug)]
pub struct ImportMap {
    /// where the file comes from
    pub source: Source,
    /// which column holds what
    pub columns: Columns,
    /// for what the file does not have
    pub defaults: Defaults,
    /// the file's statuses; without the table, they must be the desk's own
    pub statuses: Option<BTreeMap<String, StatusTarget>>,
    /// the file's priorities as slugs of the desk; without the table, they must be the desk's own
    pub priorities: Option<BTreeMap<String, String>>,
}

/// Where a file comes from and how it is written.
#[derive(Clone, Debug)]
pub struct Source {
    /// name of the other system, kept with each ticket beside its old key
    pub name: String,
    /// zone of times without an offset
    pub zone: Tz,
    /// how times are written
    pub times: TimeFormat,
    /// make the organisations that the file names and the store lacks
    pub create_orgs: bool,
    /// make the contacts that the file names and the store lacks
    pub create_contacts: bool,
    /// cells that mean nothing, beside blank ones
    pub missing: Vec<String>,
    /// what parts fields; without it, that is found out
    pub delimiter: Option<u8>,
}

/// Which column of the file holds what: names in the header.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    /// the old key of the ticket
    pub ticket: String,
    /// when the event happened
    pub at: String,
    /// the status after it; several columns are joined with `+`
    pub status: Vec<String>,
    /// every other word that the map names, with its column
    pub others: BTreeMap<&'static str, String>,
}

/// What stands in for columns that the file lacks and cells that are missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Defaults {
    /// organisation
    pub org: Option<String>,
    /// contact
    pub contact: Option<String>,
    /// department
    pub department: Option<String>,
    /// subject; `{ticket}` is the old key
    pub subject: Option<String>,
    /// priority
    pub priority: Option<String>,
    /// ticket type
    pub kind: Option<String>,
    /// channel
    pub channel: Option<String>,
    /// plan of the organisations that are made
    pub plan: Option<String>,
}

impl Defaults {
    /// Returns the subject of a ticket that has none in the file: without a default, its old key.
    pub fn subject_of(&self, ticket: &str) -> String {
        self.subject.as_deref().unwrap_or("{ticket}").replace("{ticket}", ticket)
    }
}

/// What a status of the file stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusTarget {
    /// slug of the desk's status
    pub status: String,
    /// a row with it counts as an agent's response
    pub responds: bool,
}

/// Finds words of the desk as people write them: a slug, a label in either language, an alias.
pub trait DeskWords {
    /// Returns the slug that `word` names in `list`; else the slug it may have been meant for, if any.
    fn find(&self, list: WordList, word: &str) -> Result<String, Option<String>>;
}

impl ImportMap {
    /// Reads a map and finds its words in the desk.
    ///
    /// # Errors
    /// Every problem there is, in the order of lines.
    pub fn parse(text: &str, desk: &dyn DeskWords) -> Result<Self, Vec<MapProblem>> {
        let mut root = Table::parse(text)?;
        let mut problems = Vec::new();
        let source = read_source(&mut root.table("source", &mut problems), &mut problems);
        let columns = read_columns(&mut root.table("columns", &mut problems), &mut problems);
        let defaults = read_defaults(&mut root.table("defaults", &mut problems), desk, &mut problems);
        let statuses = root.optional_table("status", &mut problems);
        let statuses = statuses.map(|table| read_statuses(table, desk, &mut problems));
        let priorities = root.optional_table("priority", &mut problems);
        let priorities = priorities.map(|table| read_priorities(table, desk, &mut problems));
        root.finish(&mut problems);
        problems.sort_by_key(|problem| problem.line);
        match (source, columns) {
            (Some(source), Some(columns)) if problems.is_empty() => {
                Ok(Self { source, columns, defaults, statuses, priorities })
            }
            _ => Err(problems),
        }
    }
}

fn read_source(table: &mut Table<'_>, problems: &mut Vec<MapProblem>) -> Option<Source> {
    let name = table.text("name", true, problems);
    let zone = table.value("timezone").map_or(Some(Tz::UTC), |value| read_zone(&value, problems));
    let times = match table.value("timestamp_format") {
        Some(value) => read_format(&value, problems),
        None => Some(TimeFormat::Rfc3339),
    };
    let create = table.choices("create", &["orgs", "contacts"], problems);
    let missing = table.value("missing").and_then(|value| value.texts(problems)).unwrap_or_default();
    let delimiter = table.value("delimiter").and_then(|value| read_delimiter(&value, problems));
    table.finish(problems);
    Some(Source {
        name: name?,
        zone: zone?,
        times: times?,
        create_orgs: create.contains(&"orgs"),
        create_contacts: create.contains(&"contacts"),
        missing,
        delimiter,
    })
}

fn read_zone(value: &Value<'_>, problems: &mut Vec<MapProblem>) -> Option<Tz> {
    let text = value.text(problems)?;
    let zone = text.parse().ok();
    if zone.is_none() {
        problems.push(value.problem(MapProblemKind::Zone(text)));
    }
    zone
}

fn read_format(value: &Value<'_>, problems: &mut Vec<MapProblem>) -> Option<TimeFormat> {
    let text = value.text(problems)?;
    let format = TimeFormat::parse(&text);
    if format.is_none() {
        problems.push(value.problem(MapProblemKind::TimeFormat(text)));
    }
    format
}

fn read_delimiter(value: &Value<'_>, problems: &mut Vec<MapProblem>) -> Option<u8> {
    let text = value.text_or_blank(problems)?;
    let delimiter = delimiter(&text);
    if delimiter.is_none() {
        problems.push(value.problem(MapProblemKind::Delimiter(text)));
    }
    delimiter
}

/// Reads a delimiter as people write it: `,`, `;`, `|`, any other ASCII sign, a tab, or the word `tab`.
pub fn delimiter(text: &str) -> Option<u8> {
    match text.as_bytes() {
        b"tab" | b"\\t" => Some(b'\t'),
        [byte] if *byte == b'\t' || (byte.is_ascii_punctuation() && *byte != b'"') => Some(*byte),
        _ => None,
    }
}

fn read_columns(table: &mut Table<'_>, problems: &mut Vec<MapProblem>) -> Option<Columns> {
    let ticket = table.text("ticket", true, problems);
    let at = table.text("at", true, problems);
    let status = table.required("status", problems).and_then(|value| value.text_or_texts(problems));
    let mut others = BTreeMap::new();
    for word in WORDS.iter().filter(|word| !["ticket", "at", "status"].contains(*word)) {
        others.extend(table.text(word, false, problems).map(|column| (*word, column)));
    }
    table.finish(problems);
    Some(Columns { ticket: ticket?, at: at?, status: status?, others })
}

fn read_defaults(table: &mut Table<'_>, desk: &dyn DeskWords, problems: &mut Vec<MapProblem>) -> Defaults {
    let (org, contact) = (table.text("org", false, problems), table.text("contact", false, problems));
    let subject = table.text("subject", false, problems);
    let mut of_desk = |key, list| table.value(key).and_then(|value| word(&value, list, desk, problems));
    let defaults = Defaults {
        org,
        contact,
        subject,
        department: of_desk("department", WordList::Department),
        priority: of_desk("priority", WordList::Priority),
        kind: of_desk("type", WordList::Type),
        channel: of_desk("channel", WordList::Channel),
        plan: of_desk("plan", WordList::Plan),
    };
    table.finish(problems);
    defaults
}

fn read_statuses(
    table: Table<'_>,
    desk: &dyn DeskWords,
    problems: &mut Vec<MapProblem>,
) -> BTreeMap<String, StatusTarget> {
    let mut statuses = BTreeMap::new();
    for (key, value) in table.into_entries() {
        let target = match value.as_table() {
            None if value.is_text() => word(&value, WordList::Status, desk, problems)
                .map(|status| StatusTarget { status, responds: false }),
            None => {
                problems.push(value.problem(MapProblemKind::WrongType { expected: MapType::Status }));
                None
            }
            Some(mut table) => {
                let responds =
                    table.value("responds").and_then(|value| value.boolean(problems)).unwrap_or(false);
                let status = table.required("status", problems);
                let status = status.and_then(|value| word(&value, WordList::Status, desk, problems));
                table.finish(problems);
                status.map(|status| StatusTarget { status, responds })
            }
        };
        statuses.extend(target.map(|target| (key, target)));
    }
    statuses
}

fn read_priorities(
    table: Table<'_>,
    desk: &dyn DeskWords,
    problems: &mut Vec<MapProblem>,
) -> BTreeMap<String, String> {
    let entries = table.into_entries();
    let found =
        entries.filter_map(|(key, value)| Some((key, word(&value, WordList::Priority, desk, problems)?)));
    found.collect()
}

/// Reads a word of the desk.
fn word(
    value: &Value<'_>,
    list: WordList,
    desk: &dyn DeskWords,
    problems: &mut Vec<MapProblem>,
) -> Option<String> {
    let word = value.text(problems)?;
    match desk.find(list, &word) {
        Ok(slug) => Some(slug),
        Err(suggestion) => {
            problems.push(value.problem(MapProblemKind::UnknownWord { list, word, suggestion }));
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::testing::Blank;
    use proptest::prelude::*;

    const EXAMPLE: &str = r#"
[source]
name = "servicenow"
timezone = "America/Santiago"
timestamp_format = "%d/%m/%Y %H:%M"
create = ["orgs", "contacts"]
missing = ["?", "N/A"]
delimiter = ";"

[columns]
ticket = "number"
at = "sys_updated_at"
status = ["Status", "Sub Status"]
priority = "priority"

[defaults]
org = "imported"
department = "Soporte"
subject = "{ticket}: sin asunto"

[status]
"New" = "new"
"Active+Waiting" = { status = "Waiting for customer", responds = true }

[priority]
"1 - Critical" = "urgent"
"#;

    fn problems(text: &str) -> Vec<(usize, String)> {
        let problems = ImportMap::parse(text, &Blank).unwrap_err();
        problems.into_iter().map(|problem| (problem.line, problem.path)).collect()
    }

    #[test]
    fn a_map_is_read_whole_and_its_words_become_slugs() {
        let map = ImportMap::parse(EXAMPLE, &Blank).unwrap();
        assert_eq!(map.source.zone, Tz::America__Santiago);
        assert!(map.source.create_orgs && map.source.create_contacts);
        assert_eq!((map.source.missing.len(), map.source.delimiter), (2, Some(b';')));
        assert_eq!(map.columns.status, ["Status", "Sub Status"]);
        assert_eq!(map.columns.others["priority"], "priority");
        assert_eq!(map.defaults.department.as_deref(), Some("support"));
        assert_eq!(map.defaults.subject_of("INC1"), "INC1: sin asunto");
        let waiting = &map.statuses.unwrap()["Active+Waiting"];
        assert_eq!((waiting.status.as_str(), waiting.responds), ("waiting-for-customer", true));
        assert_eq!(map.priorities.unwrap()["1 - Critical"], "urgent");
    }

    #[test]
    fn what_may_be_absent_has_a_plain_meaning() {
        let text = "[source]\nname = 'x'\n[columns]\nticket = 'a'\nat = 'b'\nstatus = 'c'";
        let map = ImportMap::parse(text, &Blank).unwrap();
        assert_eq!((map.source.zone, map.source.times), (Tz::UTC, TimeFormat::Rfc3339));
        assert!(map.statuses.is_none() && map.priorities.is_none());
        assert_eq!(map.defaults.subject_of("7"), "7");
    }

    #[test]
    fn every_problem_is_found_at_once_with_its_line() {
        let text = r#"[source]
timezone = "Mars/Olympus"
timestamp_format = "%H:%M"
create = ["agents"]
delimiter = "ab"
colour = 1

[columns]
ticket = ""
att = "x"
status = []

[status]
"New" = "neww"
"Old" = { state = "new" }
"Odd" = 3

[priorities]
"#;
        let expected: Vec<(usize, String)> = [
            (1, "source.name"),
            (2, "source.timezone"),
            (3, "source.timestamp_format"),
            (4, "source.create"),
            (5, "source.delimiter"),
            (6, "source.colour"),
            (8, "columns.at"),
            (9, "columns.ticket"),
            (10, "columns.att"),
            (11, "columns.status"),
            (14, "status.New"),
            (15, "status.Old.status"),
            (15, "status.Old.state"),
            (16, "status.Odd"),
            (18, "priorities"),
        ]
        .map(|(line, path)| (line, path.to_owned()))
        .to_vec();
        assert_eq!(problems(text), expected);
    }

    #[test]
    fn a_slip_is_answered_with_what_was_meant() {
        let text =
            "[source]\nnme = 'x'\n[columns]\nticket='a'\nat='b'\nstatus='c'\n[priority]\nHigh = 'urgnt'";
        let problems = ImportMap::parse(text, &Blank).unwrap_err();
        let meant: Vec<_> = problems
            .into_iter()
            .filter_map(|problem| {
                let (MapProblemKind::UnknownKey { suggestion }
                | MapProblemKind::UnknownWord { suggestion, .. }) = problem.kind
                else {
                    return None;
                };
                suggestion
            })
            .collect();
        assert_eq!(meant, ["name", "urgent"]);
    }

    #[test]
    fn what_is_no_toml_is_said_so() {
        assert_eq!(problems("[source\nname = "), [(1, String::new())]);
        assert_eq!(problems("").len(), 4);
    }

    #[test]
    fn delimiters_are_read_as_people_write_them() {
        assert_eq!(delimiter("tab"), Some(b'\t'));
        assert_eq!(delimiter(";"), Some(b';'));
        for bad in ["", "ab", "\"", "a", "ñ", "\n", " "] {
            assert_eq!(delimiter(bad), None, "{bad:?}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in any::<String>(), cut in 0..EXAMPLE.len()) {
            let _ = ImportMap::parse(&text, &Blank);
            let _ = ImportMap::parse(&EXAMPLE[..cut], &Blank);
        }
    }
}
