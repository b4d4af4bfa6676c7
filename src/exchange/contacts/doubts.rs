//! Tells where a file shows that its encoding, which was guessed, may be another.
use super::notes::Notes;
use crate::domain::contact_file::FileWarningKind;
use crate::exchange::encoding::{Doubt, odd_letter};

/// What was told of a file's encoding so far.
#[derive(Debug, Default)]
pub(super) struct Doubts {
    /// the letters that decided were shown
    shown: bool,
}

impl Doubts {
    /// Notes the odd letters of a row, and the first letters that were guessed at all where these could be others.
    pub(super) fn note<'c>(
        &mut self,
        cells: impl Iterator<Item = (Option<usize>, &'c str)>,
        (doubt, encoding): (Doubt, &'static str),
        notes: &mut Notes<'_>,
    ) {
        for (column, cell) in cells.filter(|(_, cell)| !cell.is_ascii()) {
            let first = || cell.chars().position(|letter| !letter.is_ascii()).map(|index| index + 1);
            let unshown = doubt == Doubt::Great && !self.shown;
            if let Some(at) = odd_letter(cell).or_else(|| first().filter(|_| unshown)) {
                self.shown = true;
                notes.add_at(column, at, cell, FileWarningKind::Doubtful { encoding });
            }
        }
    }
}
