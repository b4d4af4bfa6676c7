//! Works through all tickets by as many threads as see the store, some tickets at a time.
use std::ops::RangeInclusive;
use std::sync::{Mutex, MutexGuard, PoisonError};
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
    let done = Mutex::new(Some(0));
    let run = |tx: &Tx| {
        let mut state = begin()?;
        while let Some(range) = take(tx, &done, step)? {
            work(&mut state, tx, &range).inspect_err(|_| *up_to(&done) = None)?;
        }
        Ok(state)
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

/// Takes the next range of `step` numbers in which there is a ticket: a store that others wrote may have gaps of any size.
fn take(tx: &Tx, done: &Mutex<Option<i64>>, step: i64) -> Result<Option<RangeInclusive<i64>>, Error> {
    let mut done = up_to(done);
    let Some(before) = *done else { return Ok(None) };
    let first = projection::ticket_after(tx, before)?;
    *done = first.map(|first| first.saturating_add(step - 1));
    Ok(first.zip(*done).map(|(first, last)| first..=last))
}

/// Returns the last number that a thread has taken; none where nobody need go on.
fn up_to(done: &Mutex<Option<i64>>) -> MutexGuard<'_, Option<i64>> {
    // A thread that panicked is told of when it is joined.
    done.lock().unwrap_or_else(PoisonError::into_inner)
}
