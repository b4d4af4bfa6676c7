//! Brings the rows that were read into the store, ticket by ticket.
use super::directory::Making;
use super::runs::{self, Beginning};
use super::spill::{Portioned, Ticket};
use super::stage::Staged;
use super::tell::Teller;
use super::{Progress, Watch};
use crate::domain::import::{ImportCounts, ImportKind, ImportRun};
use crate::domain::ticket::TicketNumber;
use crate::domain::ticket::event::Event;
use crate::domain::ticket::promise::Promises;
use crate::error::Error;
use crate::ops::ticket::record::Copy;
use crate::ops::{Made, Outcome, Writing};
use crate::store::bulk::{CONTACT_BY_ORG, Index, TICKET_BY_CONTACT, TICKET_BY_ORG};
use crate::store::event::{ChainEnd, Recording};
use crate::store::{self, Tx};

/// Loads what was read, in one transaction or several.
pub(super) struct Loader<'s> {
    staged: &'s Staged,
    file: String,
    promises: Promises<'s>,
    teller: Teller<'s>,
    run: Option<ImportRun>,
    counts: ImportCounts,
    portion: usize,
    next: usize,
    read: Option<Portioned<'s>>,
    /// indexes that the present transaction does without
    away: Vec<&'static Index>,
}

impl<'s> Loader<'s> {
    /// Returns a loader of a file that was read.
    pub(super) fn new(staged: &'s Staged, file: String) -> Self {
        let counts = ImportCounts { rows: staged.rows, rejected: staged.rejected, ..ImportCounts::default() };
        Self {
            staged,
            file,
            promises: Promises::new(&staged.desk.policy),
            teller: Teller::new(staged),
            run: None,
            counts,
            portion: 0,
            next: 0,
            read: None,
            away: Vec::new(),
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
        self.take_indexes_away(writing.tx, most)?;
        let mut end = store::event::chain_end(writing.tx)?;
        let mut left = most;
        loop {
            if self.portion >= self.staged.sorted.portions() {
                self.save(writing.tx)?;
                let made = |run: &ImportRun| (Outcome::Created, run.number.to_string());
                let none = || (Outcome::Unchanged, runs::name_of_none(&self.counts));
                let (outcome, name) = self.run.as_ref().map_or_else(none, made);
                return Ok(Some(Made { outcome, name }));
            }
            if left == 0 {
                self.save(writing.tx)?;
                return Ok(None);
            }
            left -= self.some(writing, &mut end, left)?;
            let done = self.counts.created + self.counts.unchanged;
            (watch.progress)(Progress::Loaded { tickets: done, of: self.staged.sorted.len() });
        }
    }

    /// Loads new tickets of the present portion, at most `most`, and returns how many.
    fn some(&mut self, writing: &Writing, end: &mut ChainEnd, most: u64) -> Result<u64, Error> {
        let portion = match self.read.take() {
            Some(portion) => portion,
            None => self.staged.sorted.portion(self.portion)?,
        };
        let new = self.new_tickets(writing.tx, portion.tickets(), most.min(STEP))?;
        if !new.is_empty() {
            let first = store::bulk::take_numbers(writing.tx, "ticket", new.len() as u64)?;
            for (index, number) in new.iter().zip(first..) {
                let number = TicketNumber::new(number);
                let number = number.ok_or_else(|| store::Error::Damaged("the ticket counter".to_owned()))?;
                self.ticket(writing, end, number, (&portion, *index))?;
            }
        }
        if self.next >= portion.tickets().len() {
            self.portion += 1;
            self.next = 0;
        } else {
            self.read = Some(portion);
        }
        Ok(new.len() as u64)
    }

    /// Goes on to the next `most` tickets that the store does not have, and returns their places in the portion.
    fn new_tickets(&mut self, tx: &Tx, tickets: &[Ticket], most: u64) -> Result<Vec<usize>, Error> {
        let mut new = Vec::new();
        while let Some(ticket) = tickets.get(self.next)
            && (new.len() as u64) < most
        {
            if store::ticket::by_source(tx, &self.staged.map.source.name, &ticket.key)?.is_some() {
                self.counts.unchanged += 1;
            } else {
                new.push(self.next);
            }
            self.next += 1;
        }
        Ok(new)
    }

    fn ticket(
        &mut self,
        writing: &Writing,
        end: &mut ChainEnd,
        number: TicketNumber,
        (portion, index): (&Portioned, usize),
    ) -> Result<(), Error> {
        let Some(ticket) = portion.tickets().get(index) else { return Ok(()) };
        let making = Making { tx: writing.tx, run: self.run(writing)?, at: writing.now };
        let rows = portion.rows(index);
        let history = self.teller.history(making, (&ticket.key, ticket.opened_at), rows)?;
        let (events, texts): (Vec<Event>, Vec<Option<String>>) = history.into_iter().unzip();
        let copy = Copy::fold(number, &events, &self.promises)
            .ok_or_else(|| store::Error::Damaged(format!("ticket {number} has no beginning")))?;
        let recording = Recording { at: writing.now, via: writing.via.as_deref() };
        let history = events.iter().zip(&texts).map(|(event, text)| (event, text.as_deref()));
        let derived = (&copy.ticket, copy.derived, copy.clocks.as_slice());
        store::bulk::insert_ticket(writing.tx, end, derived, history, recording)?;
        self.counts.created += 1;
        self.counts.events += events.len() as u64;
        Ok(())
    }

    /// Returns the number of this run, which is kept once there is something to keep.
    fn run(&mut self, writing: &Writing) -> Result<i64, Error> {
        let (kind, file, source) =
            (ImportKind::Tickets, self.file.clone(), self.staged.map.source.name.clone());
        runs::begun(writing, &mut self.run, Beginning { kind, file, source, counts: self.counts })
    }

    /// Goes on without the indexes that no ticket is judged by, where most of the store comes from this file.
    fn take_indexes_away(&mut self, tx: &Tx, most: u64) -> Result<(), Error> {
        let tickets = i64::try_from(most.min(self.staged.sorted.len())).unwrap_or(i64::MAX);
        if tickets >= MANY && tickets >= store::bulk::take_numbers(tx, "ticket", 0)? {
            self.away.extend([&TICKET_BY_ORG, &TICKET_BY_CONTACT]);
            if tickets >= store::bulk::take_numbers(tx, "contact", 0)? {
                self.away.push(&CONTACT_BY_ORG);
            }
        }
        Ok(store::bulk::take_away(tx, &self.away)?)
    }

    /// Saves what the run has come to so far, at the end of a transaction.
    fn save(&mut self, tx: &Tx) -> Result<(), Error> {
        store::bulk::put_back(tx, &self.away)?;
        self.away.clear();
        self.counts.orgs = self.teller.people.orgs_made;
        self.counts.contacts = self.teller.people.contacts_made;
        let Some(run) = &mut self.run else { return Ok(()) };
        run.counts = self.counts;
        Ok(store::import::update(tx, run)?)
    }
}

/// So many tickets make it worth while to sort indexes at the end.
const MANY: i64 = 50_000;

/// So many tickets get their numbers at once.
const STEP: u64 = 1000;
