//! The keys of rejected rows: the second of two rows with one key is rejected, whatever became of the first.
use std::collections::HashMap;

/// A row's line, with a hash of its key where that can be read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Line {
    /// from 1, the header included
    pub number: u64,
    /// none: nothing can be said to be the same
    pub key: Option<u64>,
}

/// The lines of rejected rows, by a hash of their keys: sixteen bytes a reject, nothing for any other row.
#[derive(Debug, Default)]
pub(super) struct Refused {
    lines: HashMap<u64, u64>,
}

impl Refused {
    /// Remembers a rejected row, where its key can be read.
    pub(super) fn add(&mut self, line: Line) {
        if let Some(key) = line.key {
            self.lines.entry(key).or_insert(line.number);
        }
    }

    /// Returns the line of the first rejected row with the key of this one.
    pub(super) fn line_of(&self, line: Line) -> Option<u64> {
        self.lines.get(&line.key?).copied()
    }
}
