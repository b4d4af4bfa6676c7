//! Recomputes every ticket from its events and compares with what is kept beside them.
use std::ops::RangeInclusive;

use super::portions::work_through;
use super::versions::{AllPromises, Versions};
use crate::domain::instant::Instant;
use crate::domain::ticket::event::Event;
use crate::domain::ticket::{TicketName, TicketNumber, policy_version};
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::ticket::load;
use crate::ops::ticket::record::Copy;
use crate::store::Tx;
use crate::store::report::histories;
use crate::store::report::projection::{self, Computed, Difference};

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

    fn merge(&mut self, other: Self) {
        self.tickets += other.tickets;
        self.events += other.events;
        self.differences.extend(other.differences);
    }
}

/// Recomputes the tickets that `names` name, or every one where there are none.
///
/// # Errors
/// There is no such ticket; the actor is no agent; an event cannot be read.
pub fn verify(reading: &Reading, names: &[TicketName]) -> Result<Verified, Error> {
    reading.person()?.must_be_agent()?;
    let mut verified = Verified::default();
    if names.is_empty() {
        let versions = Versions::load(reading.tx)?.for_all(reading)?;
        let threads = work_through(reading, || Ok(Verification::new(&versions)), Verification::range)?;
        for one in threads {
            verified.merge(one.verified);
        }
        verified.differences.sort_by_key(|difference| difference.ticket);
    } else {
        let versions = Versions::load(reading.tx)?;
        let mut one = Verification::new(&versions);
        for name in names {
            let number = load(reading.tx, reading.prefix(), name)?.number.get();
            one.range(reading.tx, &(number..=number))?;
        }
        verified = one.verified;
    }
    Ok(verified)
}

/// A comparison under way.
struct Verification<'v> {
    promises: AllPromises<'v>,
    verified: Verified,
    /// what the tickets at hand come to: its room is used again
    computed: Vec<Computed>,
}

impl<'v> Verification<'v> {
    fn new(versions: &'v Versions) -> Self {
        Self { promises: versions.promises(), verified: Verified::default(), computed: Vec::new() }
    }

    /// Recomputes the tickets in `range` and compares.
    fn range(&mut self, tx: &Tx, range: &RangeInclusive<i64>) -> Result<(), Error> {
        let Self { promises, verified, computed } = self;
        computed.clear();
        histories::each(tx, range, Instant::MAX, |number, events| {
            verified.events += u64::try_from(events.len()).unwrap_or_default();
            computed.extend(computed_of(number, events, promises)?);
            Ok::<(), Error>(())
        })?;
        verified.tickets += u64::try_from(computed.len()).unwrap_or_default();
        Ok(projection::compare(tx, range, computed, &mut |difference| verified.differences.push(difference))?)
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
