//! Brings the rows that were read into the store, ticket by ticket.
use std::sync::Arc;
use std::thread::Scope;

use super::ahead::Ahead;
use super::folding::{Circumstances, Folding, Heap};
use super::people::{Making, People};
use super::spill::Portioned;
use super::stage::Staged;
use super::tell::Bringing;
use super::{Progress, Watch};
use crate::domain::import::{ImportCounts, ImportKind, ImportRun};
use crate::domain::ticket::TicketNumber;
use crate::error::Error;
use crate::ops::import::runs::{self, Beginning};
use crate::ops::{Made, Outcome, Writing};
use crate::store::bulk::{CONTACT_BY_ORG, Index, TICKET_BY_CONTACT, TICKET_BY_ORG, TICKET_BY_SOURCE};
use crate::store::event::{ChainEnd, Recording};
use crate::store::loading::Loading;
use crate::store::{self, Tx};

/// Loads what was read, in one transaction or several.
///
/// This thread does what needs the store, which takes longest; others read the rows back, and tell what happened.
pub(super) struct Loader<'s> {
    staged: &'s Staged,
    file: String,
    people: People<'s>,
    run: Option<ImportRun>,
    counts: ImportCounts,
    ahead: Ahead<'s>,
    folding: Folding<'s>,
    portion: usize,
    next: usize,
    read: Option<Arc<Portioned<'s>>>,
    /// the store has nothing of the file's source
    source_is_new: bool,
    /// indexes that the present transaction does without; none where it is not decided, for it has no new ticket yet
    away: Option<Vec<&'static Index>>,
}

impl<'s> Loader<'s> {
    /// Returns a loader of a file that was read; its threads end when it is dropped.
    pub(super) fn new(staged: &'s Staged, file: String, scope: &'s Scope<'s, '_>) -> Self {
        let counts = ImportCounts { rows: staged.rows, rejected: staged.rejected, ..ImportCounts::default() };
        Self {
            staged,
            file,
            people: People::new(&staged.map, &staged.names),
            run: None,
            counts,
            ahead: Ahead::new(&staged.sorted, scope),
            folding: Folding::new(staged, scope),
            portion: 0,
            next: 0,
            read: None,
            source_is_new: false,
            away: None,
        }
    }

    /// Returns the run, if anything was made, and what it came to.
    pub(super) fn into_outcome(self) -> (Option<ImportRun>, ImportCounts) {
        (self.run, self.counts)
    }

    /// Loads up to `most` new tickets; returns what was made once none is left.
    pub(super) fn part(
        &mut self,
        writing: &Writing,
        most: u64,
        watch: &Watch,
    ) -> Result<Option<Made>, Error> {
        writing.tx.expect_many_rows(store::Memory::MANY)?;
        self.source_is_new = !store::ticket::any_of_source(writing.tx, &self.staged.map.source.name)?;
        self.people.begin(writing.tx)?;
        self.tickets(writing, most, watch)?;
        self.save(writing.tx)?;
        if self.portion < self.staged.sorted.portions() {
            return Ok(None);
        }
        let made = |run: &ImportRun| (Outcome::Created, run.number.to_string());
        let none = || (Outcome::Unchanged, runs::name_of_none(&self.counts));
        let (outcome, name) = self.run.as_ref().map_or_else(none, made);
        Ok(Some(Made { outcome, name }))
    }

    /// Loads up to `most` new tickets.
    fn tickets(&mut self, writing: &Writing, most: u64, watch: &Watch) -> Result<(), Error> {
        let recording = Recording { at: writing.now, via: writing.via.as_deref() };
        let mut loading = Loading::new(writing.tx, recording)?;
        let mut end = Some(store::event::chain_end(writing.tx)?);
        let (mut left, mut more) = (most, self.portion < self.staged.sorted.portions());
        while more {
            let mut heap = self.folding.empty();
            self.meet(writing, &mut heap, left, &mut end)?;
            left -= heap.tickets.len() as u64;
            self.folding.take(heap);
            more = left > 0 && self.portion < self.staged.sorted.portions();
            while let Some(heap) = self.folding.next(!more) {
                loading.add(heap.written()?)?;
                self.counts.created += heap.tickets.len() as u64;
                self.counts.events += heap.events;
                self.folding.spend(heap);
                let done = self.counts.created + self.counts.unchanged;
                (watch.progress)(Progress::Loaded { tickets: done, of: self.staged.sorted.len() });
            }
        }
        Ok(())
    }

    /// Takes new tickets of the present portion, at most `most`, and meets the people that appear in them.
    fn meet(
        &mut self,
        writing: &Writing,
        heap: &mut Heap<'s>,
        most: u64,
        end: &mut Option<ChainEnd>,
    ) -> Result<(), Error> {
        let portion = match self.read.take() {
            Some(portion) => portion,
            None => self.ahead.next()?,
        };
        let new = self.new_tickets(writing.tx, &portion, most.min(STEP))?;
        if !new.is_empty() {
            self.take_indexes_away(writing.tx, most)?;
            let first = store::bulk::take_numbers(writing.tx, "ticket", new.len() as u64)?;
            let bringing = Bringing { run: self.run(writing)?, at: writing.now };
            let via = writing.via.as_deref().map(Arc::from);
            heap.begins = end.take().map(|end| Circumstances { bringing, via, end });
            let making = Making { tx: writing.tx, run: bringing.run, at: writing.now };
            for (index, number) in new.into_iter().zip(first..) {
                let number = TicketNumber::new(number);
                let number = number.ok_or_else(|| store::Error::Damaged("the ticket counter".to_owned()))?;
                heap.tickets.push((index, number));
                let rows = portion.rows_that_name(index);
                heap.cast.meet((&mut self.people, making), &self.staged.words, rows)?;
            }
            self.people.settle(writing.tx)?;
            heap.portion = Some(portion.clone());
        }
        if self.next >= portion.len() {
            self.portion += 1;
            self.next = 0;
        } else {
            self.read = Some(portion);
        }
        Ok(())
    }

    /// Goes on to the next `most` tickets that the store does not have, and returns their places in the portion.
    fn new_tickets(&mut self, tx: &Tx, portion: &Portioned, most: u64) -> Result<Vec<usize>, Error> {
        let (mut new, source) = (Vec::new(), &self.staged.map.source.name);
        while let Some((key, _)) = portion.ticket(self.next)
            && (new.len() as u64) < most
        {
            // Of a source that is new, each ticket is new: a file has each key once.
            if self.source_is_new || store::ticket::by_source(tx, source, key)?.is_none() {
                new.push(self.next);
            } else {
                self.counts.unchanged += 1;
            }
            self.next += 1;
        }
        Ok(new)
    }

    /// Returns the number of this run, which is kept once there is something to keep.
    fn run(&mut self, writing: &Writing) -> Result<i64, Error> {
        let (kind, file, source) =
            (ImportKind::Tickets, self.file.clone(), self.staged.map.source.name.clone());
        runs::begun(writing, &mut self.run, Beginning { kind, file, source, counts: self.counts })
    }

    /// Goes on without the indexes that no ticket is judged by, where most of the store comes from this file.
    fn take_indexes_away(&mut self, tx: &Tx, most: u64) -> Result<(), Error> {
        if self.away.is_some() {
            return Ok(());
        }
        let tickets = i64::try_from(most.min(self.staged.sorted.len())).unwrap_or(i64::MAX);
        let mut away = Vec::new();
        if tickets >= MANY && tickets >= store::bulk::take_numbers(tx, "ticket", 0)? {
            away.extend([&TICKET_BY_ORG, &TICKET_BY_CONTACT]);
            if self.source_is_new {
                away.push(&TICKET_BY_SOURCE);
            }
            if tickets >= store::bulk::take_numbers(tx, "contact", 0)? {
                away.push(&CONTACT_BY_ORG);
            }
        }
        store::bulk::take_away(tx, &away)?;
        self.away = Some(away);
        Ok(())
    }

    /// Saves what the run has come to so far, at the end of a transaction.
    fn save(&mut self, tx: &Tx) -> Result<(), Error> {
        self.people.end(tx)?;
        store::bulk::put_back(tx, &self.away.take().unwrap_or_default())?;
        self.counts.orgs = self.people.orgs_made;
        self.counts.contacts = self.people.contacts_made;
        let Some(run) = &mut self.run else { return Ok(()) };
        run.counts = self.counts;
        Ok(store::import::update(tx, run)?)
    }
}

/// So many tickets make it worth while to sort indexes at the end.
const MANY: i64 = 50_000;

/// So many tickets get their numbers at once.
const STEP: u64 = 500;
