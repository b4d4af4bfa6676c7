//! What looks strange in a file, remembered up to a bound.
use crate::domain::contact_file::{FileWarning, FileWarningKind};
use crate::exchange::history::shorten;

/// So many warnings are kept; the others are counted.
const KEPT: usize = 50;

/// The warnings of a file.
#[derive(Debug, Default)]
pub(super) struct Log {
    kept: Vec<FileWarning>,
    count: u64,
}

impl Log {
    pub(super) fn kept(&self) -> &[FileWarning] {
        &self.kept
    }

    pub(super) fn count(&self) -> u64 {
        self.count
    }

    /// Keeps a warning, or counts it.
    pub(super) fn add(&mut self, warning: FileWarning) {
        self.count += 1;
        // Of values that are left out, the first of each column says enough.
        let is_mojibake = matches!(warning.kind, FileWarningKind::Mojibake | FileWarningKind::Replacement);
        let same = |one: &FileWarning| one.kind == warning.kind && one.column == warning.column;
        if self.kept.len() < KEPT && (is_mojibake || !self.kept.iter().any(same)) {
            self.kept.push(warning);
        }
    }
}

/// Takes the notes of one row.
pub(super) struct Notes<'a> {
    /// line where the row begins
    pub(super) line: u64,
    /// the names of the columns
    pub(super) names: &'a [String],
    /// where they are kept
    pub(super) log: &'a mut Log,
}

impl Notes<'_> {
    /// Notes a value in a column.
    pub(super) fn add(&mut self, column: Option<usize>, value: &str, kind: FileWarningKind) {
        self.add_at(column, 1, value, kind);
    }

    /// Notes the character of a value in a column.
    pub(super) fn add_at(
        &mut self,
        column: Option<usize>,
        character: usize,
        value: &str,
        kind: FileWarningKind,
    ) {
        let column = column.and_then(|index| self.names.get(index)).cloned().unwrap_or_default();
        let text = shorten(value.as_bytes());
        self.log.add(FileWarning { line: self.line, column, character, text, kind });
    }
}
