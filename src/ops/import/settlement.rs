//! The end of a run: where its rejected rows go, and what stays of one that failed.
use super::rejects::RejectsFile;
use crate::domain::import::{FileProblem, ImportRun, Stays};
use crate::error::Error;
use crate::ops::{Done, Outcome, Session};
use crate::store;

/// Puts the rejected rows in their place where the run counts, and makes a failure name what of the run is stored.
///
/// A run counts if it is done for the first time, failed for its rows, or stays in part; an earlier file of rejects is
/// otherwise left as it is.
///
/// # Errors
/// What the run failed for, or that its rejected rows cannot be written.
pub(super) fn settle(
    session: &mut Session,
    (done, run): (Result<Done<()>, Error>, Option<&ImportRun>),
    rejects: RejectsFile,
) -> Result<Done<()>, Error> {
    let put = if counts(session, &done, run) { rejects.finish() } else { Ok(()) };
    let error = match (done, put) {
        (Ok(done), Ok(())) => return Ok(done),
        (Err(error), _) | (Ok(_), Err(error)) => error,
    };
    Err(match stored(session, run) {
        Some(run) => Error::InPart { run: Box::new(run), why: Box::new(error) },
        None => error,
    })
}

fn counts(session: &mut Session, done: &Result<Done<()>, Error>, run: Option<&ImportRun>) -> bool {
    match done {
        Ok(done) => done.outcome != Outcome::Replayed,
        Err(error) => is_for_rows(error) || stored(session, run).is_some(),
    }
}

/// Tells whether a run failed for its rejected rows.
fn is_for_rows(error: &Error) -> bool {
    matches!(error, Error::Exchange { problem, .. } if matches!(**problem, FileProblem::Rejected { .. }))
}

/// Returns what stays of a run whose rows are to be told although it failed; none where they are not.
pub(super) fn stays(error: &Error) -> Option<Stays> {
    match error {
        Error::InPart { .. } => Some(Stays::Part),
        error => is_for_rows(error).then_some(Stays::Nothing),
    }
}

/// Returns the run as it is stored, if anything of it is.
fn stored(session: &mut Session, run: Option<&ImportRun>) -> Option<ImportRun> {
    let run = run?;
    let found = session.read(|reading| Ok::<_, Error>(store::import::by_number(reading.tx, run.number)?));
    // Its number may be another's by now: that of a transaction that was taken back is given again.
    found.ok().flatten().filter(|found| (found.kind, found.started_at) == (run.kind, run.started_at))
}
