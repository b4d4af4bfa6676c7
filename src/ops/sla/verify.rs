//! Recomputes every ticket from its events and compares with what is kept beside them.
use std::ops::RangeInclusive;

use super::histories::{Histories, policy_version};
use super::versions::{AllPromises, Versions};
use crate::domain::instant::Instant;
use crate::domain::ticket::event::Event;
use crate::domain::ticket::{TicketName, TicketNumber};
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::ticket::load;
use crate::ops::ticket::record::Copy;
use crate::store::Tx;
use crate::store::report::projection::{self, Computed, Difference};

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
        check.range(&(number..=number))?;
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
        let mut from = 1;
        while from <= last {
            self.range(&(from..=from.saturating_add(AT_A_TIME - 1)))?;
            from = from.saturating_add(AT_A_TIME);
        }
        Ok(())
    }

    fn range(&mut self, range: &RangeInclusive<i64>) -> Result<(), Error> {
        let Self { tx, promises, verified } = self;
        let mut computed = Vec::new();
        let mut histories = Histories::new(|number, events: &[Event]| {
            verified.events += u64::try_from(events.len()).unwrap_or_default();
            computed.extend(computed_of(number, events, promises)?);
            Ok(())
        });
        projection::each_event(tx, range, |recorded| histories.take(recorded))?;
        histories.end()?;
        verified.tickets += u64::try_from(computed.len()).unwrap_or_default();
        let differences = &mut verified.differences;
        Ok(projection::compare(tx, range, &computed, &mut |difference| differences.push(difference))?)
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
