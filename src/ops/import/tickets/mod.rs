//! Another system's tickets, brought in with their history (`DESIGN.md` §4, `import-map.example.toml`).
//!
//! A file is read twice over: first as it stands, each row judged and the good ones spilled to the disk; then ticket by
//! ticket, from the spill, in one write transaction or in batches. The store is locked for the second part alone.
//! Invariant: memory grows with the tickets' keys, never with the events.
mod ahead;
mod cast;
mod directory;
mod folding;
mod load;
mod names;
mod people;
mod record;
mod spill;
mod spilling;
mod stage;
mod tell;
mod text_list;

use std::num::NonZeroU64;
use std::path::PathBuf;
use std::thread;

use serde::Serialize;

use self::load::Loader;
use self::stage::{Asked, Staged};
use super::rejects::Place;
use super::{runs, settlement, told};
use crate::domain::import::{FileProblem, ImportCounts, ImportRun, ImportWarning, RowProblem};
use crate::error::Error;
use crate::ops::{Done, Session};

/// A file to be brought in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Import {
    /// the file; `-` is standard input
    pub file: PathBuf,
    /// how it is read
    pub map: PathBuf,
    /// where its rejected rows go
    pub rejects: Option<PathBuf>,
    /// tickets of a transaction; all in one where absent
    pub batch: Option<NonZeroU64>,
    /// its encoding where that is not UTF-8
    pub encoding: Option<String>,
    /// what parts its fields, over what the map says
    pub delimiter: Option<u8>,
    /// take nothing where a row is rejected
    pub all_or_nothing: bool,
}

/// How the one who waits is told.
pub struct Watch<'w> {
    /// says what is wrong with a row
    pub words: &'w dyn Fn(&RowProblem) -> String,
    /// tells of one of the first rejected rows
    pub rejected: &'w dyn Fn(&RowProblem),
    /// tells what a run came to that takes nothing because rows are rejected
    pub stopped: &'w dyn Fn(&ImportCounts),
    /// shows how far it is
    pub progress: &'w dyn Fn(Progress),
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// the file is being read
    Read {
        /// rows so far
        rows: u64,
    },
    /// tickets are being stored
    Loaded {
        /// so far
        tickets: u64,
        /// of so many
        of: u64,
    },
}

/// What bringing in a file came to.
#[derive(Clone, Debug)]
pub struct Summary {
    /// the run's number; none where nothing was made
    pub run: Option<i64>,
    /// the file as given
    pub file: String,
    /// the map's name of the other system
    pub source: String,
    /// what parts the file's fields
    pub delimiter: char,
    /// the numbers
    pub counts: ImportCounts,
    /// where the rejected rows are
    pub rejects_file: Option<String>,
    /// what else should be known
    pub warnings: Vec<ImportWarning>,
}

/// Brings in the tickets of a file.
///
/// Tickets that an earlier run has brought in, by source and key, are left as they are.
///
/// # Errors
/// The actor is no admin; the file or its map cannot be read; rows are rejected and it was to be all or nothing.
pub fn tickets(session: &mut Session, import: &Import, watch: &Watch) -> Result<Done<Summary>, Error> {
    session.read(|reading| reading.person()?.must_be_admin().map_err(Error::from))?;
    let place = Place::find(import.rejects.as_deref(), session.path(), &[&import.file, &import.map])?;
    let (told, keyed) = (told(session), session.circumstances().key.is_some());
    let asked = Asked { import, place, told, keyed };
    let (staged, rejects) = session.read(|reading| stage::stage(reading, asked, watch))?;
    let file = import.file.display().to_string();
    if import.all_or_nothing && staged.rejected > 0 {
        rejects.finish()?;
        let (rows, rejected) = (staged.rows, staged.rejected);
        (watch.stopped)(&ImportCounts { rows, rejected, ..ImportCounts::default() });
        return Err(stage::exchange(&file, FileProblem::Rejected { rows: staged.rejected }));
    }
    let batch = import.batch.filter(|_| !session.circumstances().dry_run);
    let mut outcome = None;
    let (done, (run, counts)) = thread::scope(|scope| {
        let mut loader = Loader::new(&staged, file, scope);
        let done = session.write_parts(
            ("import tickets", ""),
            &(import, &staged.digests),
            |writing| loader.part(writing, batch.map_or(u64::MAX, NonZeroU64::get), watch),
            |reading, name| {
                outcome = Some(runs::load(reading, name)?);
                Ok(())
            },
        );
        (done, loader.into_outcome())
    });
    let done = settlement::settle(session, (done, run.as_ref()), rejects)?;
    let (run, counts) = outcome.map_or((run, counts), |kept| (kept.run, kept.counts));
    Ok(done.map(|()| summary(import, &staged, run.as_ref(), counts)))
}

fn summary(import: &Import, staged: &Staged, run: Option<&ImportRun>, counts: ImportCounts) -> Summary {
    Summary {
        run: run.map(|run| run.number),
        file: import.file.display().to_string(),
        source: staged.map.source.name.clone(),
        delimiter: staged.delimiter,
        counts,
        rejects_file: import.rejects.as_ref().map(|path| path.display().to_string()),
        warnings: [
            (staged.rows == 0, ImportWarning::NoRows),
            (staged.undecoded, ImportWarning::NotUtf8),
            (counts.unchanged > 0, ImportWarning::Known),
            (counts.created > 0 && counts.rejected > 0, ImportWarning::Gaps),
        ]
        .into_iter()
        .filter_map(|(holds, warning)| holds.then_some(warning))
        .collect(),
    }
}
