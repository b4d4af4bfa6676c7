//! The desk as it was: every ticket replayed up to an instant (`--as-of`), and as it is by what time brought.
use std::collections::HashMap;
use std::sync::Arc;

use super::record::Copy;
use super::time::{self, Pending};
use crate::domain::desk::Policy;
use crate::domain::ticket::event::Event;
use crate::domain::ticket::policy_version;
use crate::domain::ticket::promise::Promises;
use crate::error::Error;
use crate::ops::Reading;
use crate::store;

/// Lets every later question about tickets and clocks be answered as of the instant asked about.
///
/// In the present only those tickets are replayed to which time brought something that is not recorded yet. What is laid
/// over the store goes with the reading.
///
/// # Errors
/// The store cannot be read.
pub(crate) fn lay(reading: &Reading) -> Result<(), Error> {
    if !reading.past {
        return time::lay(reading);
    }
    let tx = reading.tx;
    let pending = Pending::load(reading)?;
    store::as_of::lay(tx)?;
    let policies = policies(reading)?;
    let promises: HashMap<i64, Promises> =
        policies.iter().map(|(version, policy)| (*version, Promises::new(policy))).collect();
    let mut events: Vec<Event> = Vec::new();
    store::as_of::each(tx, reading.as_of, |number, recorded| {
        events.clear();
        events.extend(recorded.iter().map(|one| one.event.clone()));
        let all = pending.after(number, &events);
        // It may have left the policy that it kept then (`desk apply --rebase-open`).
        let promises = policy_version(&all).and_then(|version| promises.get(&version));
        let copy = promises.and_then(|promises| Copy::fold(number, &all, promises));
        copy.map_or(Ok(()), |copy| {
            store::ticket::insert(tx, &copy.ticket, &copy.derived, &copy.clocks).map_err(Error::from)
        })
    })?;
    Ok(store::as_of::finish(tx)?)
}

fn policies(reading: &Reading) -> Result<Vec<(i64, Arc<Policy>)>, Error> {
    let newest = reading.desk.version;
    let load = |version| Ok((version, reading.desk.policy_of(reading.tx, version)?));
    (1..=newest).map(load).collect()
}
