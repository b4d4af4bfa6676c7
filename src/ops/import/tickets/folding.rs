//! Tells and folds tickets, and chains their histories, by a second thread, while those before them are added.
//!
//! Invariant: what comes out is what one after the other gives, in the order of their telling.
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{Builder, Scope};

use super::cast::Cast;
use super::spill::Portioned;
use super::stage::Staged;
use super::tell::{Bringing, History, Teller};
use crate::domain::ticket::TicketNumber;
use crate::domain::ticket::promise::Promises;
use crate::ops::ticket::record::Copy;
use crate::store;
use crate::store::event::{ChainEnd, Recording};
use crate::store::loading::Written;

/// So many heaps are under way at a time.
const AHEAD: usize = 4;

/// What the tickets of one transaction have in common.
#[derive(Clone, Debug)]
pub(super) struct Circumstances {
    /// the run and its present
    pub bringing: Bringing,
    /// the operating system's user who acts as another
    pub via: Option<Arc<str>>,
    /// where the chain ended before them
    pub end: ChainEnd,
}

/// Neighbouring tickets of a portion.
///
/// It goes back and forth between the threads, so that neither makes room for what it holds, nor frees it, twice.
#[derive(Default)]
pub(super) struct Heap<'s> {
    /// their rows
    pub portion: Option<Arc<Portioned<'s>>>,
    /// their places there, and the numbers that they get
    pub tickets: Vec<(usize, TicketNumber)>,
    /// who appears in them
    pub cast: Cast,
    /// what they have in common, where they are a transaction's first
    pub begins: Option<Circumstances>,
    written: Written,
    /// how many events there are
    pub events: u64,
    /// what has no beginning
    failed: Option<TicketNumber>,
}

impl Heap<'_> {
    /// Returns what is to be added.
    ///
    /// # Errors
    /// A ticket's history does not begin with an opening.
    pub(super) fn written(&self) -> Result<&Written, store::Error> {
        match self.failed {
            None => Ok(&self.written),
            Some(number) => Err(store::Error::Damaged(format!("ticket {number} has no beginning"))),
        }
    }

    fn clear(&mut self) {
        (self.portion, self.begins) = (None, None);
        self.tickets.clear();
    }
}

/// Tells and folds one ticket after the other.
struct Folder<'s> {
    teller: Teller<'s>,
    promises: Promises<'s>,
    history: History,
    present: Option<Circumstances>,
}

impl<'s> Folder<'s> {
    fn new(staged: &'s Staged) -> Self {
        let (teller, promises) = (Teller::new(staged), Promises::new(&staged.policy));
        Self { teller, promises, history: History::default(), present: None }
    }

    fn heap(&mut self, heap: &mut Heap) {
        let Heap { portion, tickets, cast, begins, written, events, failed } = heap;
        self.present = begins.take().or_else(|| self.present.take());
        let Self { teller, promises, history, present } = self;
        let (Some(portion), Some(present)) = (portion.take(), present) else { return };
        let Circumstances { bringing, via, end } = present;
        let recording = Recording { at: bringing.at, via: via.as_deref() };
        let mut people = cast.play();
        written.clear();
        (*events, *failed) = (0, None);
        for (index, number) in tickets {
            let Some(ticket) = portion.ticket(*index) else { continue };
            let rows = (portion.rows(*index), &mut people);
            teller.tell(*bringing, ticket, rows, history);
            let Some(copy) = Copy::fold(*number, &history.events, promises) else {
                *failed = failed.or(Some(*number));
                continue;
            };
            *events += history.events.len() as u64;
            let texts = history.texts.iter().map(Option::as_deref);
            let copy = (&copy.ticket, &copy.derived, copy.clocks.as_slice());
            written.add(end, copy, history.events.iter().zip(texts), recording);
        }
    }
}

/// Tickets on their way.
pub(super) struct Folding<'s> {
    to_fold: Sender<Heap<'s>>,
    folded: Receiver<Heap<'s>>,
    /// does it here, where the system gave no second thread
    alone: Folder<'s>,
    done: VecDeque<Heap<'s>>,
    under_way: usize,
    spare: Vec<Heap<'s>>,
}

impl<'s> Folding<'s> {
    /// Returns the beginning; the thread ends when it is dropped.
    pub(super) fn new(staged: &'s Staged, scope: &'s Scope<'s, '_>) -> Self {
        let (to_fold, work) = channel::<Heap>();
        let (done, folded) = channel();
        let fold = move || {
            let mut beside = Folder::new(staged);
            for mut heap in work {
                beside.heap(&mut heap);
                if done.send(heap).is_err() {
                    return;
                }
            }
        };
        // Where there is no second thread, nobody takes the work and `take` does it.
        drop(Builder::new().name("fold".to_owned()).spawn_scoped(scope, fold));
        let alone = Folder::new(staged);
        Self { to_fold, folded, alone, done: VecDeque::new(), under_way: 0, spare: Vec::new() }
    }

    /// Returns an empty heap.
    pub(super) fn empty(&mut self) -> Heap<'s> {
        self.spare.pop().unwrap_or_default()
    }

    /// Hands a heap that was added back.
    pub(super) fn spend(&mut self, mut heap: Heap<'s>) {
        heap.clear();
        self.spare.push(heap);
    }

    /// Takes a heap whose people were met.
    pub(super) fn take(&mut self, heap: Heap<'s>) {
        self.under_way += 1;
        if let Err(unsent) = self.to_fold.send(heap) {
            let mut heap = unsent.0;
            self.alone.heap(&mut heap);
            self.done.push_back(heap);
        }
    }

    /// Returns the next heap where enough are under way, or where `all` shall be finished.
    pub(super) fn next(&mut self, all: bool) -> Option<Heap<'s>> {
        if self.under_way == 0 || (!all && self.under_way < AHEAD) {
            return None;
        }
        self.under_way -= 1;
        self.done.pop_front().or_else(|| self.folded.recv().ok())
    }
}
