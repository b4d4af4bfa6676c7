//! Gathers a stream of events, ticket by ticket, into whole histories.
use super::beside::beside;
use crate::domain::ticket::TicketNumber;
use crate::domain::ticket::event::{Event, EventBody};
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::ticket::time::Pending;
use crate::store::report::histories::{self, Heap};

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

    /// Takes the next events; those of one ticket follow each other.
    pub(super) fn take_all(&mut self, heap: &Heap) -> Result<(), Error> {
        for event in heap.events() {
            let (number, event) = event?;
            if self.number != Some(number) {
                self.end()?;
                self.number = Some(number);
            }
            self.events.push(event);
        }
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

/// Hands every history up to the instant asked about to `visit`, which runs beside the reading on a thread of its own.
///
/// # Errors
/// The store cannot be read; whatever `visit` refuses first.
pub(super) fn each_history(
    reading: &Reading,
    pending: &Pending,
    visit: impl FnMut(TicketNumber, &[Event]) -> Result<(), Error> + Send,
) -> Result<(), Error> {
    let mut gathered = Histories::with(pending, visit);
    beside(
        |hand_on| histories::each(reading.tx, reading.as_of, hand_on),
        |heap: Heap| gathered.take_all(&heap),
    )?;
    gathered.end()
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
