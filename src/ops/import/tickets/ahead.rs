//! Reads the spilled rows of the next tickets by a thread of its own, while those before them are worked through.
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread::{Builder, Scope};

use super::spill::{Portioned, Sorted};
use crate::error::Error;

/// So many portions may wait.
const AHEAD: usize = 1;

/// The portions of a file, in their order.
pub(super) struct Ahead<'s> {
    sorted: &'s Sorted,
    read: Receiver<Result<Portioned<'s>, Error>>,
    next: usize,
}

impl<'s> Ahead<'s> {
    /// Begins with the first portion; the thread ends when it is dropped.
    pub(super) fn new(sorted: &'s Sorted, scope: &'s Scope<'s, '_>) -> Self {
        let (done, read) = sync_channel(AHEAD);
        let reading = move || {
            for index in 0..sorted.portions() {
                if done.send(sorted.portion(index)).is_err() {
                    return;
                }
            }
        };
        // Where there is no second thread, `next` reads.
        drop(Builder::new().name("read".to_owned()).spawn_scoped(scope, reading));
        Self { sorted, read, next: 0 }
    }

    /// Returns the next portion.
    pub(super) fn next(&mut self) -> Result<Arc<Portioned<'s>>, Error> {
        let read = self.read.recv().unwrap_or_else(|_| self.sorted.portion(self.next));
        self.next += 1;
        read.map(Arc::new)
    }
}
