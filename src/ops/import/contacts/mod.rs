//! Contacts, brought in from a file (`DESIGN.md` §4 and §12, `REQUIREMENTS` B4).
//!
//! A file is read once, row by row, within the transaction that writes it. A dry run is the same run, taken back.
//! Invariant: memory grows neither with the file nor with the store, but for one bit a contact.
mod ahead;
pub(super) mod counted;
mod load;
mod orgs;
mod refused;
mod seen;
mod undo;
mod write;

use std::collections::BTreeMap;
use std::num::NonZeroU64;
use std::path::PathBuf;
use std::thread;

use serde::Serialize;

pub use crate::exchange::contacts::Options as ReadingOptions;
pub(super) use undo::undo;

use self::ahead::Ahead;
use self::load::Loader;
use super::content::Content;
use super::rejects::{Place, RejectsFile};
use super::{runs, settlement, told};
use crate::domain::contact_file::{ContactFormat, Field, FileWarning, Found};
use crate::domain::contact_import::{Mode, Rules};
use crate::domain::import::{FileProblem, ImportCounts, ImportWarning, MissingColumn, RowProblem, Stays};
use crate::domain::org;
use crate::domain::refusal::{Refusal, Usage};
use crate::error::Error;
use crate::exchange::contacts::Contacts;
use crate::ops::{Done, Session, people};

/// Progress is told after so many rows each.
pub const STEP: u64 = 1000;

/// A file of contacts to be brought in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContactImport {
    /// the file; `-` is standard input
    pub file: PathBuf,
    /// how it is read
    pub reading: ReadingOptions,
    /// how its rows are judged
    pub rules: Rules,
    /// the organisation of all rows, whatever they say themselves
    pub org: Option<String>,
    /// organisations that the file names and the store lacks are made
    pub create_orgs: bool,
    /// where rejected rows go
    pub rejects: Option<PathBuf>,
    /// take nothing where a row is rejected
    pub all_or_nothing: bool,
    /// give up once more rows than this are rejected
    pub max_errors: Option<u64>,
    /// rows of a transaction; all in one where absent
    pub batch: Option<NonZeroU64>,
}

/// How the one who waits is told.
pub struct Watch<'w> {
    /// says what is wrong with a row
    pub words: &'w dyn Fn(&RowProblem) -> String,
    /// tells of one of the first rejected rows
    pub rejected: &'w dyn Fn(&RowProblem),
    /// tells what a run came to that failed for its rows, or after some of them were stored
    pub stopped: &'w dyn Fn(&Summary, Stays),
    /// shows how far it is
    pub progress: &'w dyn Fn(Progress),
}

/// How far a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// rows so far
    pub rows: u64,
    /// bytes of the file so far
    pub bytes: u64,
    /// of so many, where that is known
    pub of: Option<u64>,
}

/// What bringing in a file of contacts came to.
#[derive(Clone, Debug)]
pub struct Summary {
    /// the run's number; none where nothing was made or changed
    pub run: Option<i64>,
    /// the file as given
    pub file: String,
    /// how it was written
    pub found: Found,
    /// the numbers
    pub counts: ImportCounts,
    /// how many rows were rejected for what
    pub reasons: BTreeMap<&'static str, u64>,
    /// where the rejected rows are
    pub rejects_file: Option<String>,
    /// what looks wrong in the file: the first of it
    pub strange: Vec<FileWarning>,
    /// how often something looked wrong
    pub strange_count: u64,
    /// what else should be known
    pub warnings: Vec<ImportWarning>,
}

/// Brings in the contacts of a file.
///
/// # Errors
/// The actor is no agent; the file cannot be read; rows are rejected and it was to be all or nothing, or more of them
/// than may be: then nothing of the transaction is kept.
pub fn contacts(
    session: &mut Session,
    import: &ContactImport,
    watch: &Watch,
) -> Result<Done<Summary>, Error> {
    let import = &checked(session, import)?;
    let place = Place::find(import.rejects.as_deref(), session.path(), &[&import.file])?;
    let file = import.file.display().to_string();
    let content = Content::open(&import.file, session.circumstances().key.is_some());
    let Content { input, digest } = content.map_err(|problem| exchange(&file, problem))?;
    let (input, extent) = counted::counted(input, &import.file);
    let contacts =
        Contacts::new(Box::new(input), &import.reading).map_err(|problem| exchange(&file, problem))?;
    must_have_columns(&contacts, &import.rules).map_err(|problem| exchange(&file, problem))?;
    let rejects = RejectsFile::begin(place, contacts.header())?;
    thread::scope(|scope| {
        let ahead = Ahead::new(contacts, &import.rules, scope);
        let loader = Loader::new(import, (ahead, extent), (rejects, told(session)));
        load(session, &(import, digest), loader, watch)
    })
}

/// Loads the rows and tells what they came to.
fn load(
    session: &mut Session,
    request: &(&ContactImport, Option<Vec<u8>>),
    mut loader: Loader,
    watch: &Watch,
) -> Result<Done<Summary>, Error> {
    let batch = request.0.batch.filter(|_| !session.circumstances().dry_run);
    let most = batch.map_or(u64::MAX, NonZeroU64::get);
    let mut kept = None;
    let done = session.write_parts(
        ("contact import", ""),
        request,
        |writing| loader.part(writing, most, watch),
        |reading, name| {
            kept = Some(runs::load(reading, name)?);
            Ok(())
        },
    );
    let run = loader.run().cloned();
    let (summary, rejects) = loader.finish(kept);
    let done = settlement::settle(session, (done, run.as_ref()), rejects);
    if let Some(stays) = done.as_ref().err().and_then(settlement::stays) {
        (watch.stopped)(&summary, stays);
    }
    done.map(|done| done.map(|()| summary.clone()))
}

/// Returns the failure of a file.
fn exchange(file: &str, problem: FileProblem) -> Error {
    Error::Exchange { file: file.to_owned(), problem: Box::new(problem), command: "contact import".into() }
}

/// Returns the request with its names made out, before anything is read.
fn checked(session: &mut Session, import: &ContactImport) -> Result<ContactImport, Error> {
    if import.all_or_nothing && import.batch.is_some() {
        return Err(Refusal::Usage(Usage::Pointless { flag: "--batch" }).into());
    }
    let mut import = import.clone();
    import.rules.default_country = import.rules.default_country.as_deref().map(country).transpose()?;
    session.read(|reading| {
        reading.person()?.must_be_agent()?;
        if let Some(org) = &mut import.org {
            *org = people::org(reading.tx, org)?.key;
        }
        Ok::<(), Error>(())
    })?;
    Ok(import)
}

fn country(text: &str) -> Result<String, Refusal> {
    let (field, given) = ("--default-country", text.to_owned());
    org::country(text).map_err(|_| Refusal::Malformed {
        field,
        given,
        expected: "two letters of ISO 3166, as CL",
    })
}

/// Refuses a file without the columns that every row would be rejected for.
fn must_have_columns(contacts: &Contacts, rules: &Rules) -> Result<(), FileProblem> {
    let name = (rules.mode != Mode::Update).then_some(Field::Name); // who is there has one
    if contacts.found().format == ContactFormat::Vcard {
        return Ok(()); // has no columns
    }
    let is_missing = |field: &Field| contacts.column(*field).is_none();
    let keys = || rules.match_by.iter().map(|by| by.field());
    let key = keys().next().filter(|_| keys().all(|field| is_missing(&field)));
    let missing = key.into_iter().chain(name.filter(is_missing));
    let missing = missing.map(|field| MissingColumn {
        word: field.slug(),
        column: field.slug().to_owned(),
        suggestion: None,
    });
    let columns: Vec<_> = missing.collect();
    if columns.is_empty() { Ok(()) } else { Err(FileProblem::MissingColumns { columns, delimiter: None }) }
}
