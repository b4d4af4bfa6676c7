//! Gathers a stream of events, ticket by ticket, into whole histories.
use std::sync::mpsc;
use std::thread;

use crate::domain::ticket::TicketNumber;
use crate::domain::ticket::event::{Event, EventBody};
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::ticket::time::Pending;
use crate::store::{self, event::Recorded};

/// The events of one ticket until they are all there; then `visit` sees them.
pub(super) struct Histories<'p, F> {
    number: Option<TicketNumber>,
    events: Vec<Event>,
    /// what time brought and nobody has recorded yet
    pending: Option<&'p Pending>,
    visit: F,
}

impl<'p, F: FnMut(TicketNumber, &[Event]) -> Result<(), Error>> Histories<'p, F> {
    /// Returns an empty gathering of what is recorded.
    pub(super) fn new(visit: F) -> Self {
        Self { number: None, events: Vec::new(), pending: None, visit }
    }

    /// Returns an empty gathering in which each history ends with what is pending.
    pub(super) fn with(pending: &'p Pending, visit: F) -> Self {
        Self { pending: Some(pending), ..Self::new(visit) }
    }

    /// Takes the next event; those of one ticket follow each other.
    pub(super) fn take(&mut self, recorded: Recorded) -> Result<(), Error> {
        if self.number != Some(recorded.ticket) {
            self.end()?;
            self.number = Some(recorded.ticket);
        }
        self.events.push(recorded.event);
        Ok(())
    }

    /// Hands on the last history.
    pub(super) fn end(&mut self) -> Result<(), Error> {
        if let Some(number) = self.number.take() {
            let all = self.pending.map(|pending| pending.after(number, &self.events));
            (self.visit)(number, all.as_deref().unwrap_or(&self.events))?;
        }
        self.events.clear();
        Ok(())
    }
}

/// How many events are handed on at a time, and how many such heaps may wait.
const HEAP: usize = 4_096;
const AHEAD: usize = 4;

/// Hands every history up to the instant asked about to `visit`, which runs beside the reading on a thread of its own.
///
/// # Errors
/// The store cannot be read; whatever `visit` refuses first.
pub(super) fn each_history(
    reading: &Reading,
    pending: &Pending,
    visit: impl FnMut(TicketNumber, &[Event]) -> Result<(), Error> + Send,
) -> Result<(), Error> {
    let (sender, receiver) = mpsc::sync_channel::<Vec<Recorded>>(AHEAD);
    thread::scope(|scope| {
        let told = scope.spawn(move || {
            let mut histories = Histories::with(pending, visit);
            receiver.into_iter().flatten().try_for_each(|recorded| histories.take(recorded))?;
            histories.end()
        });
        let read = read_into(reading, &sender);
        drop(sender);
        // What the other thread refused is why the reading was given up.
        match told.join() {
            Ok(told) => told.and(read),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

fn read_into(reading: &Reading, sender: &mpsc::SyncSender<Vec<Recorded>>) -> Result<(), Error> {
    let given_up = |_| store::Error::Damaged("a reading that was given up".to_owned());
    let mut heap = Vec::with_capacity(HEAP);
    store::event::each::<Error>(reading.tx, reading.as_of, |recorded| {
        heap.push(recorded);
        if heap.len() == HEAP {
            sender.send(std::mem::replace(&mut heap, Vec::with_capacity(HEAP))).map_err(given_up)?;
        }
        Ok(())
    })?;
    Ok(sender.send(heap).map_err(given_up)?)
}

/// Returns the version of the policy under which a history is seen: that of its last change to another, else the one
/// that it was opened under; none where it does not begin with an opening.
pub(super) fn policy_version(events: &[Event]) -> Option<i64> {
    let EventBody::Opened(opened) = &events.first()?.body else { return None };
    let rebased = events.iter().rev().find_map(|event| {
        if let EventBody::Rebased(rebase) = event.body { Some(rebase.policy_version) } else { None }
    });
    Some(rebased.unwrap_or(opened.policy_version))
}
