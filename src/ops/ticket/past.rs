//! The desk as it was: every ticket replayed up to an instant (`--as-of`).
use std::collections::HashMap;

use super::record::Copy;
use crate::domain::desk::Policy;
use crate::domain::ticket::event::Event;
use crate::domain::ticket::promise::Promises;
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::desk::of_version;
use crate::store;

/// Lets every later question about tickets and clocks be answered as of the instant asked about.
///
/// Nothing happens where that is the present. What is laid over the store goes with the reading.
///
/// # Errors
/// The store cannot be read.
pub(crate) fn lay(reading: &Reading) -> Result<(), Error> {
    if !reading.past {
        return Ok(());
    }
    let tx = reading.tx;
    store::as_of::lay(tx)?;
    let policies = policies(reading)?;
    let promises: HashMap<i64, Promises> =
        policies.iter().map(|(version, policy)| (*version, Promises::new(policy))).collect();
    let mut events: Vec<Event> = Vec::new();
    store::as_of::each(tx, reading.as_of, |number, version, recorded| {
        events.clear();
        events.extend(recorded.iter().map(|one| one.event.clone()));
        let copy = promises.get(&version).and_then(|promises| Copy::fold(number, &events, promises));
        copy.map_or(Ok(()), |copy| {
            store::ticket::insert(tx, &copy.ticket, copy.derived, &copy.clocks).map_err(Error::from)
        })
    })?;
    Ok(store::as_of::finish(tx)?)
}

fn policies(reading: &Reading) -> Result<Vec<(i64, Policy)>, Error> {
    let newest = reading.desk.version;
    let load = |version| Ok((version, of_version(reading.tx, reading.desk, version)?.into_owned()));
    (1..=newest).map(load).collect()
}
