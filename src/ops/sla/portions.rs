//! Works through all tickets by as many threads as see the store, some tickets at a time.
use std::ops::RangeInclusive;
use std::sync::atomic::{AtomicI64, Ordering};
use std::thread::{self, Builder};

use crate::error::Error;
use crate::ops::Reading;
use crate::store::report::projection;
use crate::store::{Sibling, Tx};

/// Of so many tickets a thread reads what it needs at a time: few enough to stay near the processor.
const AT_A_TIME: i64 = 128;
/// A thread takes so many turns at least where there are enough tickets, so that all are done at nearly the same time.
const TURNS: i64 = 8;

/// Hands the numbers of all tickets, range by range and in no order, to `work` on several threads; returns what each
/// thread, which began with `begin`, has come to.
///
/// # Errors
/// The store cannot be read; whatever `begin` or `work` refuses first.
pub(super) fn work_through<W: Send>(
    reading: &Reading,
    begin: impl Fn() -> Result<W, Error> + Sync,
    work: impl Fn(&mut W, &Tx, &RangeInclusive<i64>) -> Result<(), Error> + Sync,
) -> Result<Vec<W>, Error> {
    let (siblings, last) = (reading.siblings(), projection::last_ticket(reading.tx)?);
    let threads = i64::try_from(siblings.len()).unwrap_or(i64::MAX).saturating_add(1);
    let step = (last / threads.saturating_mul(TURNS)).clamp(1, AT_A_TIME);
    let next = AtomicI64::new(1);
    let run = |tx: &Tx| {
        let mut state = begin()?;
        loop {
            let first = next.fetch_add(step, Ordering::Relaxed);
            if first > last {
                return Ok(state);
            }
            work(&mut state, tx, &(first..=first + step - 1)).inspect_err(|_| {
                // Nobody else need go on.
                next.store(last + 1, Ordering::Relaxed);
            })?;
        }
    };
    thread::scope(|scope| {
        let run = &run;
        // Where the system has no thread to give, those that it gave do the work.
        let other = |sibling: Sibling| Builder::new().spawn_scoped(scope, move || run(&sibling.tx())).ok();
        let others: Vec<_> = siblings.into_iter().filter_map(other).collect();
        let own = run(reading.tx);
        let others = others
            .into_iter()
            .map(|other| other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        std::iter::once(own).chain(others).collect()
    })
}
