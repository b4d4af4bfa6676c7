//! The header of a file, and where in it the columns of a map stand.
use csv::ByteRecord;

use super::import_map::ImportMap;
use crate::domain::import::{FileProblem, MissingColumn};
use crate::domain::text::suggest;

/// A file's first row.
#[derive(Debug)]
pub(super) struct Header {
    record: ByteRecord,
    names: Vec<String>,
}

impl Header {
    pub(super) fn new(record: ByteRecord) -> Self {
        let names = record.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_owned()).collect();
        Self { record, names }
    }

    /// Returns the cells as they stand in the file.
    pub(super) fn record(&self) -> &ByteRecord {
        &self.record
    }

    /// Returns the names, without white space at their ends.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// Returns the name of a column.
    pub(super) fn name(&self, index: usize) -> String {
        self.names.get(index).cloned().unwrap_or_default()
    }

    fn places(&self, column: &str) -> impl Iterator<Item = usize> {
        self.names.iter().enumerate().filter(move |(_, name)| *name == column.trim()).map(|(index, _)| index)
    }

    /// Returns the delimiter under which a header that looks like a single column would hold most of `columns`.
    fn other_delimiter(&self, delimiter: u8, columns: &[MissingColumn]) -> Option<char> {
        let [name] = self.names.as_slice() else { return None };
        let holds = |sign: &char| {
            let cells: Vec<_> = name.split(*sign).map(|cell| cell.trim().trim_matches('"')).collect();
            columns.iter().filter(|missing| cells.contains(&missing.column.as_str())).count()
        };
        let signs = [';', '\t', '|', ','].into_iter().filter(|sign| *sign != char::from(delimiter));
        signs.filter(|sign| holds(sign) > 0).max_by_key(holds)
    }
}

/// Where each word of a map stands in a row.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub(super) ticket: usize,
    pub(super) at: usize,
    pub(super) status: Vec<usize>,
    pub(super) opened_at: Option<usize>,
    pub(super) priority: Option<usize>,
    pub(super) subject: Option<usize>,
    pub(super) org: Option<usize>,
    pub(super) plan: Option<usize>,
    pub(super) contact: Option<usize>,
    pub(super) department: Option<usize>,
    pub(super) kind: Option<usize>,
    pub(super) assignee: Option<usize>,
    pub(super) message: Option<usize>,
}

impl Layout {
    /// Finds the map's columns.
    ///
    /// # Errors
    /// There is no header, or columns are missing or doubled: every one is named.
    pub(super) fn new(header: &Header, map: &ImportMap, delimiter: u8) -> Result<Self, FileProblem> {
        if header.names.iter().all(String::is_empty) {
            return Err(FileProblem::NoHeader);
        }
        let mut search = Search { header, missing: Vec::new(), doubled: Vec::new() };
        let others = &map.columns.others;
        let mut optional = |word| others.get(word).map(|column| search.find(word, column));
        let mut layout = Self {
            opened_at: optional("opened_at"),
            priority: optional("priority"),
            subject: optional("subject"),
            org: optional("org"),
            plan: optional("plan"),
            contact: optional("contact"),
            department: optional("department"),
            kind: optional("type"),
            assignee: optional("assignee"),
            message: optional("message"),
            ..Self::default()
        };
        layout.ticket = search.find("ticket", &map.columns.ticket);
        layout.at = search.find("at", &map.columns.at);
        layout.status = map.columns.status.iter().map(|column| search.find("status", column)).collect();
        search.verdict(delimiter).map(|()| layout)
    }

    /// Returns where a word of the map stands; of several columns, the first.
    pub(super) fn of_word(&self, word: &str) -> Option<usize> {
        match word {
            "ticket" => Some(self.ticket),
            "at" => Some(self.at),
            "status" => self.status.first().copied(),
            "opened_at" => self.opened_at,
            "priority" => self.priority,
            "subject" => self.subject,
            "org" => self.org,
            "plan" => self.plan,
            "contact" => self.contact,
            "department" => self.department,
            "type" => self.kind,
            "assignee" => self.assignee,
            "message" => self.message,
            _ => None,
        }
    }
}

/// The search for columns, and what it did not find.
struct Search<'a> {
    header: &'a Header,
    missing: Vec<MissingColumn>,
    doubled: Vec<String>,
}

impl Search<'_> {
    /// Returns where `column` stands; notes it when it is missing or doubled.
    fn find(&mut self, word: &'static str, column: &str) -> usize {
        let mut places = self.header.places(column);
        let (first, second) = (places.next(), places.next());
        drop(places);
        if first.is_none() {
            let suggestion = suggest(column, self.header.names.iter().map(String::as_str));
            self.missing.push(MissingColumn { word, column: column.to_owned(), suggestion });
        }
        if second.is_some() && !self.doubled.iter().any(|doubled| doubled == column) {
            self.doubled.push(column.to_owned());
        }
        first.unwrap_or_default()
    }

    fn verdict(self, delimiter: u8) -> Result<(), FileProblem> {
        if !self.missing.is_empty() {
            let delimiter = self.header.other_delimiter(delimiter, &self.missing);
            return Err(FileProblem::MissingColumns { columns: self.missing, delimiter });
        }
        if self.doubled.is_empty() { Ok(()) } else { Err(FileProblem::DoubledColumns(self.doubled)) }
    }
}
