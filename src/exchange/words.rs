//! Values of a file and what they stand for, found once and remembered.
use std::collections::{BTreeMap, HashMap};

use super::import_map::DeskWords;
use crate::domain::import::{RowProblemKind, WordList};
use crate::domain::text::suggest;

/// So many spellings of a desk's words are remembered at most.
const SPELLINGS: usize = 10_000;

/// What the values of a column stand for.
pub(super) struct Words<'m, T> {
    list: WordList,
    known: HashMap<String, T>,
    desk: Option<Desk<'m, T>>,
}

/// A desk to ask, and what a slug of it stands for.
struct Desk<'m, T> {
    words: &'m dyn DeskWords,
    target: fn(String) -> T,
}

impl<'m, T: Clone> Words<'m, T> {
    /// Knows the values of a table of the map, and no others.
    pub(super) fn of_table(list: WordList, table: &BTreeMap<String, T>) -> Self {
        let known = table.iter().map(|(word, target)| (word.trim().to_owned(), target.clone())).collect();
        Self { list, known, desk: None }
    }

    /// Knows the desk's own words.
    pub(super) fn of_desk(list: WordList, desk: &'m dyn DeskWords, target: fn(String) -> T) -> Self {
        Self { list, known: HashMap::new(), desk: Some(Desk { words: desk, target }) }
    }

    /// Tells whether `word` stands for something.
    pub(super) fn knows(&mut self, word: &str) -> bool {
        self.find(word).is_ok()
    }

    /// Returns what `word` stands for.
    ///
    /// # Errors
    /// Nothing that is known; a suggestion where one is near.
    pub(super) fn find(&mut self, word: &str) -> Result<&T, RowProblemKind> {
        if !self.known.contains_key(word) {
            let target = self.ask(word)?;
            if self.known.len() >= SPELLINGS {
                self.known.clear();
            }
            self.known.insert(word.to_owned(), target);
        }
        self.known.get(word).ok_or(RowProblemKind::UnknownWord { list: self.list, suggestion: None })
    }

    /// Asks the desk for a word that is not remembered.
    fn ask(&self, word: &str) -> Result<T, RowProblemKind> {
        let found = match &self.desk {
            Some(desk) => desk.words.find(self.list, word).map(desk.target),
            None => Err(suggest(word, self.known.keys().map(String::as_str))),
        };
        found.map_err(|suggestion| RowProblemKind::UnknownWord { list: self.list, suggestion })
    }
}
