//! Spills rows by a second thread, while those after them are read.
//!
//! To find a row's ticket among a million keys takes as long as to read and judge the row.
use std::sync::mpsc::{Receiver, SyncSender, channel, sync_channel};
use std::thread::{Builder, Scope, ScopedJoinHandle};

use super::record::Record;
use super::spill::{Sorted, Spill};
use crate::domain::instant::Instant;
use crate::error::Error;

/// A heap is handed on when it has so many bytes.
const HEAP: usize = 1 << 17;

/// So many heaps may wait.
const AHEAD: usize = 4;

/// Rows one after the other, and their tickets' keys.
#[derive(Default)]
struct Heap {
    keys: String,
    bytes: Vec<u8>,
    /// by row: when its ticket was open, how long its key is, and how long the row
    rows: Vec<(Instant, usize, usize)>,
}

impl Heap {
    fn add(&mut self, key: &str, opened_at: Instant, record: &Record) {
        let start = self.bytes.len();
        self.keys.push_str(key);
        record.write(&mut self.bytes);
        self.rows.push((opened_at, key.len(), self.bytes.len() - start));
    }

    fn spill(&mut self, spill: &mut Spill) -> Result<(), Error> {
        let (mut keys, mut bytes) = (self.keys.as_str(), self.bytes.as_slice());
        for (opened_at, key, record) in self.rows.drain(..) {
            let split = keys.split_at_checked(key).zip(bytes.split_at_checked(record));
            let Some(((key, later_keys), (record, later))) = split else { break };
            spill.add(key, opened_at, record)?;
            (keys, bytes) = (later_keys, later);
        }
        self.keys.clear();
        self.bytes.clear();
        Ok(())
    }
}

/// The second thread.
struct Beside<'s> {
    to_spill: Option<SyncSender<Heap>>,
    spent: Receiver<Heap>,
    spill: Option<ScopedJoinHandle<'s, Result<Spill, Error>>>,
}

impl Beside<'_> {
    fn hand_on(&mut self, heap: &mut Heap) -> Result<(), Error> {
        let empty = self.spent.try_recv().unwrap_or_default();
        let heap = std::mem::replace(heap, empty);
        match self.to_spill.as_ref().map(|to_spill| to_spill.send(heap)) {
            Some(Ok(())) => Ok(()),
            _ => self.end().map(drop), // it is gone, and says why
        }
    }

    fn end(&mut self) -> Result<Option<Spill>, Error> {
        self.to_spill = None;
        let ended = self.spill.take().map(ScopedJoinHandle::join);
        ended.map(|ended| ended.unwrap_or_else(|panic| std::panic::resume_unwind(panic))).transpose()
    }
}

/// Where rows are spilled.
enum Spiller<'s> {
    Beside(Beside<'s>),
    /// the system gave no second thread
    Here(Spill),
}

/// Takes rows in any order and hands them to be spilled.
pub(super) struct Spilling<'s> {
    heap: Heap,
    spiller: Spiller<'s>,
}

impl<'s> Spilling<'s> {
    /// Returns the beginning.
    pub(super) fn new(scope: &'s Scope<'s, '_>) -> Result<Self, Error> {
        let mut spill = Spill::new()?;
        let (to_spill, work) = sync_channel::<Heap>(AHEAD);
        let (done, spent) = channel();
        let spilling = move || {
            for mut heap in work {
                heap.spill(&mut spill)?;
                drop(done.send(heap)); // nobody wants it back at the end
            }
            Ok(spill)
        };
        let spiller = match Builder::new().name("spill".to_owned()).spawn_scoped(scope, spilling) {
            Ok(spill) => Spiller::Beside(Beside { to_spill: Some(to_spill), spent, spill: Some(spill) }),
            Err(_) => Spiller::Here(Spill::new()?),
        };
        Ok(Self { heap: Heap::default(), spiller })
    }

    /// Adds a row of the ticket `key`, which was open by `opened_at`.
    ///
    /// # Errors
    /// Rows cannot be spilled, perhaps earlier ones.
    pub(super) fn add(&mut self, key: &str, opened_at: Instant, record: &Record) -> Result<(), Error> {
        self.heap.add(key, opened_at, record);
        if self.heap.bytes.len() < HEAP { Ok(()) } else { self.hand_on() }
    }

    fn hand_on(&mut self) -> Result<(), Error> {
        match &mut self.spiller {
            Spiller::Here(spill) => self.heap.spill(spill),
            Spiller::Beside(beside) => beside.hand_on(&mut self.heap),
        }
    }

    /// Ends the taking of rows and orders the tickets.
    pub(super) fn sort(mut self) -> Result<Sorted, Error> {
        self.hand_on()?;
        match self.spiller {
            Spiller::Here(spill) => spill.sort(),
            Spiller::Beside(mut beside) => beside.end()?.map_or_else(Spill::new, Ok)?.sort(),
        }
    }
}
