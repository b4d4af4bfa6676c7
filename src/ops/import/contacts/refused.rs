//! The keys of rejected rows: the second of two rows with one key is rejected, whatever became of the first.
use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use crate::domain::contact_import::Rules;
use crate::domain::contact_row::ContactRow;

/// The lines of rejected rows, by a hash of their keys: sixteen bytes a reject, nothing for any other row.
#[derive(Debug, Default)]
pub(super) struct Refused {
    lines: HashMap<u64, u64>,
    hasher: RandomState,
}

impl Refused {
    /// Remembers a rejected row, where its key can be read.
    pub(super) fn add(&mut self, rules: &Rules, row: &ContactRow) {
        if let Some(key) = rules.key_of(row) {
            self.lines.entry(self.hasher.hash_one(key)).or_insert(row.line);
        }
    }

    /// Returns the line of the first rejected row with the key of this one.
    pub(super) fn line_of(&self, rules: &Rules, row: &ContactRow) -> Option<u64> {
        if self.lines.is_empty() {
            return None;
        }
        self.lines.get(&self.hasher.hash_one(rules.key_of(row)?)).copied()
    }
}
