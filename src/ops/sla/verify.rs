//! Recomputes every ticket from its events and compares with what is kept beside them.
use std::ops::RangeInclusive;
use std::sync::mpsc;

use super::beside::beside;
use super::histories::{Histories, policy_version};
use super::versions::{AllPromises, Versions};
use crate::domain::instant::Instant;
use crate::domain::ticket::event::Event;
use crate::domain::ticket::{TicketName, TicketNumber};
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::ticket::load;
use crate::ops::ticket::record::Copy;
use crate::store::report::histories::{self, Heap};
use crate::store::report::projection::{self, Computed, Difference};
use crate::store::{self, Tx};

/// How many tickets are compared at a time: memory does not grow with the store.
const AT_A_TIME: i64 = 1_000;

/// What the comparison came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// tickets recomputed
    pub tickets: u64,
    /// events read
    pub events: u64,
    /// every value that is kept otherwise than the events say
    pub differences: Vec<Difference>,
}

impl Verified {
    /// Tells whether everything is as the events say.
    pub fn ok(&self) -> bool {
        self.differences.is_empty()
    }

    fn compare(
        &mut self,
        tx: &Tx,
        range: &RangeInclusive<i64>,
        Recomputed { events, tickets }: &Recomputed,
    ) -> Result<(), Error> {
        self.events += events;
        self.tickets += u64::try_from(tickets.len()).unwrap_or_default();
        let differences = &mut self.differences;
        Ok(projection::compare(tx, range, tickets, &mut |difference| differences.push(difference))?)
    }
}

/// Recomputes the tickets that `names` name, or every one where there are none.
///
/// # Errors
/// There is no such ticket; the actor is no agent; an event cannot be read.
pub fn verify(reading: &Reading, names: &[TicketName]) -> Result<Verified, Error> {
    reading.person()?.must_be_agent()?;
    let versions = Versions::load(reading.tx)?;
    let mut check = Check { tx: reading.tx, promises: versions.promises(), verified: Verified::default() };
    if names.is_empty() {
        check.all(reading.now)?;
    }
    for name in names {
        let number = load(reading.tx, reading.prefix(), name)?.number.get();
        check.ranges(std::iter::once(number..=number))?;
    }
    Ok(check.verified)
}

struct Check<'a> {
    tx: &'a Tx<'a>,
    promises: AllPromises<'a>,
    verified: Verified,
}

impl Check<'_> {
    fn all(&mut self, now: Instant) -> Result<(), Error> {
        let last = projection::last_ticket(self.tx)?;
        if last > AT_A_TIME {
            let first = projection::first_opening(self.tx)?.unwrap_or(now);
            self.promises.lay_out(first, now);
        }
        let firsts = std::iter::successors(Some(1_i64), |first| first.checked_add(AT_A_TIME));
        let firsts = firsts.take_while(|first| *first <= last);
        self.ranges(firsts.map(|first| first..=first.saturating_add(AT_A_TIME - 1)))
    }

    /// Recomputes and compares range after range: while one is recomputed on another thread, the next one is read here.
    fn ranges(&mut self, ranges: impl Iterator<Item = RangeInclusive<i64>>) -> Result<(), Error> {
        let Self { tx, promises, verified } = self;
        let (sender, receiver) = mpsc::channel::<Recomputed>();
        let read = |hand_on: &mut dyn FnMut(Vec<Heap>) -> Result<(), Error>| {
            let mut compare = |range: RangeInclusive<i64>| {
                let gone = |_| store::Error::Damaged("a recomputation that was given up".to_owned());
                verified.compare(tx, &range, &receiver.recv().map_err(gone)?)
            };
            let mut before = None;
            for range in ranges {
                let mut heaps = Vec::new();
                histories::each_of::<Error>(tx, &range, |heap| {
                    heaps.push(heap);
                    Ok(())
                })?;
                hand_on(heaps)?;
                before.replace(range).map_or(Ok(()), &mut compare)?;
            }
            before.map_or(Ok(()), compare)
        };
        beside(read, move |heaps: Vec<Heap>| {
            // Nobody waits for it where comparing has failed.
            let _ = sender.send(Recomputed::of(&heaps, promises)?);
            Ok(())
        })
    }
}

/// What the events of a range of tickets come to.
#[derive(Default)]
struct Recomputed {
    events: u64,
    tickets: Vec<Computed>,
}

impl Recomputed {
    fn of(heaps: &[Heap], promises: &AllPromises<'_>) -> Result<Self, Error> {
        let mut all = Self::default();
        let mut gathered = Histories::new(|number, events: &[Event]| {
            all.events += u64::try_from(events.len()).unwrap_or_default();
            all.tickets.extend(computed_of(number, events, promises)?);
            Ok(())
        });
        heaps.iter().try_for_each(|heap| gathered.take_all(heap))?;
        gathered.end()?;
        Ok(all)
    }
}

/// Returns what a history comes to. Events without an opening make no ticket: its row, if it has one, is then the
/// difference.
fn computed_of(
    number: TicketNumber,
    events: &[Event],
    promises: &AllPromises<'_>,
) -> Result<Option<Computed>, Error> {
    let Some(version) = policy_version(events) else { return Ok(None) };
    let copy = Copy::fold(number, events, promises.of(version)?);
    Ok(copy.map(|Copy { ticket, derived, clocks }| Computed { ticket, derived, clocks }))
}
