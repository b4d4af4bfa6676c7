//! Reads rows ahead and has them judged by a second thread, while those before them are written.
//!
//! Invariant: what comes out is what reading and judging one row after the other gives, in the file's order.
use std::collections::VecDeque;
use std::hash::{BuildHasher, RandomState};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{Builder, Scope};

use csv::ByteRecord;

use super::refused::Line;
use crate::domain::contact::Contact;
use crate::domain::contact_file::Field;
use crate::domain::contact_import::{Fault, Rules, Said};
use crate::domain::contact_row::ContactRow;
use crate::domain::import::{FileProblem, RowProblem, RowProblemKind};
use crate::exchange::contacts::{Contacts, Next};

/// So many portions are under way at a time.
const AHEAD: usize = 2;

/// A portion is full when it has so many rows …
const ROWS: usize = 512;

/// … or so many bytes: a row may have megabytes.
const BYTES: usize = 1 << 18;

/// What a row came to by itself.
#[derive(Debug, Default)]
pub(super) enum Verdict {
    /// it was read and is still to be judged
    #[default]
    Open,
    /// what it says
    Said(Said),
    /// a cell says what cannot be taken in
    Fault(Fault),
    /// it cannot be read
    Problem(RowProblem),
}

/// A row on its way.
#[derive(Default)]
struct Row {
    cells: ContactRow,
    /// as it stands in the file
    record: ByteRecord,
    verdict: Verdict,
    key: Option<u64>,
}

/// Neighbouring rows. Their texts are refilled with later ones: a row costs few allocations.
#[derive(Default)]
struct Portion {
    rows: Vec<Row>,
    /// of these so many are read
    count: usize,
    /// contacts that were written: freed where they were made, for two threads that free and make at once get in each
    /// other's way
    spent: Vec<Contact>,
    /// what follows them, where it is no row: the file's end, or why it cannot be read on
    end: Option<Result<(), FileProblem>>,
}

/// The rows of a file, judged by themselves.
pub(super) struct Ahead<'r> {
    contacts: Contacts,
    judge: Judge<'r>,
    to_judge: Sender<Portion>,
    judged: Receiver<Portion>,
    /// judged without the other thread, where the system did not give one
    alone: VecDeque<Portion>,
    under_way: usize,
    spare: Vec<Portion>,
    ended: bool,
    present: Portion,
    next: usize,
}

impl<'r> Ahead<'r> {
    /// Returns the rows of `contacts`; nothing is read yet. The thread that judges them ends when they are dropped.
    pub(super) fn new<'s>(contacts: Contacts, rules: &'r Rules, scope: &'s Scope<'s, '_>) -> Self
    where
        'r: 's,
    {
        let (to_judge, work) = channel::<Portion>();
        let (done, judged) = channel();
        let keys = RandomState::new();
        let judge = Judge { rules, keys: keys.clone() };
        let judging = move || {
            for mut portion in work {
                judge.portion(&mut portion);
                if done.send(portion).is_err() {
                    return;
                }
            }
        };
        // Where there is no second thread, nobody takes the work and `go_on` does it.
        drop(Builder::new().spawn_scoped(scope, judging));
        let (alone, spare, present) = (VecDeque::new(), Vec::new(), Portion::default());
        let judge = Judge { rules, keys };
        Self { contacts, judge, to_judge, judged, alone, under_way: 0, spare, ended: false, present, next: 0 }
    }

    /// Goes on to the next row and returns what it came to, and its line; `None` after the last.
    ///
    /// # Errors
    /// The file cannot be read on, or is no file of contacts from here: nothing of it should be taken.
    pub(super) fn next(&mut self) -> Result<Option<(Verdict, Line)>, FileProblem> {
        loop {
            if self.next < self.present.count {
                self.next += 1;
                let line = |row: &Row| Line { number: row.cells.line, key: row.key };
                return Ok(self.row().map(|row| (std::mem::take(&mut row.verdict), line(row))));
            }
            match self.present.end.take() {
                Some(end) => return end.map(|()| None),
                None if self.ended && self.under_way == 0 => return Ok(None),
                None => self.go_on(),
            }
        }
    }

    fn row(&mut self) -> Option<&mut Row> {
        self.next.checked_sub(1).and_then(|index| self.present.rows.get_mut(index))
    }

    /// Reads further rows for the other thread and takes the next portion from it.
    fn go_on(&mut self) {
        self.spare.push(std::mem::take(&mut self.present));
        self.next = 0;
        while !self.ended && self.under_way < AHEAD {
            let mut portion = self.spare.pop().unwrap_or_default();
            portion.fill(&mut self.contacts);
            self.ended = portion.end.is_some();
            self.under_way += 1;
            if let Err(unsent) = self.to_judge.send(portion) {
                let mut portion = unsent.0;
                self.judge.portion(&mut portion);
                self.alone.push_back(portion);
            }
        }
        let judged = self.alone.pop_front().or_else(|| self.judged.recv().ok());
        self.present = judged.unwrap_or_default();
        self.under_way -= 1;
    }

    /// Hands a contact that was written back to who made it.
    pub(super) fn spend(&mut self, contact: Contact) {
        self.present.spent.push(contact);
    }

    /// Returns the last row as it stands in the file.
    pub(super) fn record(&self) -> &ByteRecord {
        let row = self.next.checked_sub(1).and_then(|index| self.present.rows.get(index));
        row.map_or(self.contacts.header(), |row| &row.record)
    }

    /// Returns a problem of the last row.
    pub(super) fn problem(&mut self, field: Field, kind: RowProblemKind) -> RowProblem {
        let line = self.row().map_or(1, |row| row.cells.line);
        self.contacts.problem((line, self.record()), Some(field), kind)
    }

    /// Returns what the rows were read from.
    pub(super) fn contacts(&self) -> &Contacts {
        &self.contacts
    }
}

impl Portion {
    fn fill(&mut self, contacts: &mut Contacts) {
        (self.count, self.end) = (0, None);
        let mut bytes = 0;
        while self.count < ROWS && bytes < BYTES && self.end.is_none() {
            if self.count == self.rows.len() {
                self.rows.push(Row::default());
            }
            let Some(row) = self.rows.get_mut(self.count) else { return };
            row.verdict = match contacts.next(&mut row.cells) {
                Ok(Next::Row) => Verdict::Open,
                Ok(Next::Reject(problem)) => Verdict::Problem(problem),
                Ok(Next::End) => {
                    self.end = Some(Ok(()));
                    return;
                }
                Err(problem) => {
                    self.end = Some(Err(problem));
                    return;
                }
            };
            row.record.clone_from(contacts.record());
            bytes += row.record.as_slice().len();
            self.count += 1;
        }
    }
}

/// Judges rows by themselves.
struct Judge<'r> {
    rules: &'r Rules,
    keys: RandomState,
}

impl Judge<'_> {
    /// Returns a hash of the row's key; what was read of it is not read again.
    fn key(&self, cells: &ContactRow, said: Option<&Said>) -> Option<u64> {
        if let Some(key) = said.and_then(Said::key) {
            return Some(self.keys.hash_one(key));
        }
        self.rules.key_of(cells).map(|(by, key)| self.keys.hash_one((by, key.as_str())))
    }

    fn portion(&self, portion: &mut Portion) {
        portion.spent.clear();
        for row in portion.rows.iter_mut().take(portion.count) {
            if matches!(row.verdict, Verdict::Open) {
                let said = self.rules.judge(&row.cells);
                row.key = self.key(&row.cells, said.as_ref().ok());
                row.verdict = said.map_or_else(Verdict::Fault, Verdict::Said);
            }
        }
    }
}
