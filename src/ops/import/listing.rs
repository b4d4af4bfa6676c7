//! Lists of anything but contacts and tickets, brought in row by row, each judged alone, in one transaction or several.
use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU64;
use std::path::PathBuf;

use serde::Serialize;

use super::contacts::Progress;
use super::contacts::counted::{Extent, counted};
use super::content::Content;
use super::rejects::{Place, RejectsFile};
use super::runs::{self, Beginning, Kept};
use super::{settlement, told};
use crate::domain::change::Change;
use crate::domain::contact_file::FileWarning;
use crate::domain::contact_import::{Blanks, Mode};
use crate::domain::import::{
    FileProblem, ImportCounts, ImportKind, ImportRun, RowProblem, RowProblemKind, Stays,
};
use crate::domain::language::Language;
use crate::domain::refusal::{Refusal, Usage};
use crate::domain::text::{TextProblem, fold};
use crate::error::Error;
pub use crate::exchange::listing::Options as ListingOptions;
use crate::exchange::listing::{Known, Listing, Next};
use crate::ops::{Done, Made, Outcome, Session, Writing};
use crate::store;
use crate::store::import::RowAct;

/// A list to be brought in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListingImport {
    /// the file; `-` is standard input
    pub file: PathBuf,
    /// how it is read
    pub reading: ListingOptions,
    /// where rejected rows go
    pub rejects: Option<PathBuf>,
    /// take nothing where a row is rejected
    pub all_or_nothing: bool,
    /// what may become of a row
    pub mode: Mode,
    /// what a blank cell means
    pub blanks: Blanks,
    /// give up once more rows than this are rejected
    pub max_errors: Option<u64>,
    /// rows of a transaction; all in one where absent
    pub batch: Option<NonZeroU64>,
}

/// How the one who waits is told.
pub struct ListingWatch<'w> {
    /// says what is wrong with a row
    pub words: &'w dyn Fn(&RowProblem) -> String,
    /// tells of one of the first rejected rows
    pub rejected: &'w dyn Fn(&RowProblem),
    /// tells what a run came to that failed for its rows, or after they were stored
    pub stopped: &'w dyn Fn(&ListingSummary, Stays),
    /// shows how far it is
    pub progress: &'w dyn Fn(Progress),
}

/// Progress is told after so many rows each.
const STEP: u64 = 100;

/// What a list is about.
pub(super) struct Kind {
    /// what its run brings in
    pub kind: ImportKind,
    /// the noun and verb, as `org import`
    pub command: &'static str,
    /// the columns that there may be
    pub columns: &'static [Known],
    /// of these, one must be there
    pub needed: &'static [&'static str],
    /// what becomes of a row
    pub take: fn(&Writing, &Row, i64) -> Result<Taken, Stop>,
}

/// A row, and what may become of it.
pub(super) struct Row<'r> {
    listing: &'r Listing,
    mode: Mode,
    blanks: Blanks,
}

impl Row<'_> {
    /// Returns what a cell says; nothing where it is blank, or the list has no such column.
    pub(super) fn cell(&self, name: &str) -> Option<&str> {
        self.listing.cell(name)
    }

    /// Returns the same as a text of its own.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        self.cell(name).map(str::to_owned)
    }

    /// Returns what a cell changes: a blank one nothing, or it takes away what was there.
    pub(super) fn change(&self, name: &str) -> Change<String> {
        match self.text(name) {
            Some(text) => Change::Set(text),
            None if self.blanks == Blanks::Clear && self.listing.has(name) => Change::Clear,
            None => Change::Keep,
        }
    }

    /// Refuses to make a thing where only what is there is changed.
    pub(super) fn may_make(&self) -> Result<(), Stop> {
        if self.mode == Mode::Update { Err(Stop::Reject(RowProblemKind::Missing)) } else { Ok(()) }
    }

    /// Refuses to change the thing of this key where only new ones are made.
    pub(super) fn may_change(&self, key: &str) -> Result<(), Stop> {
        let there = || RowProblemKind::There { key: key.to_owned() };
        if self.mode == Mode::Create { Err(Stop::Reject(there())) } else { Ok(()) }
    }
}

/// Why a row is not taken.
pub(super) enum Stop {
    /// it is rejected; the others go on
    Reject(RowProblemKind),
    /// nothing goes on, unless it is a refusal of what the row says
    Fail(Error),
}

impl<E: Into<Error>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Fail(error.into())
    }
}

/// What became of a row.
pub(super) struct Taken {
    /// whether a thing was made, changed, or was just so
    pub outcome: Outcome,
    /// the thing's key
    pub key: String,
    /// how it was before, as JSON; none: it was made
    pub before: Option<String>,
    /// how it is now, as JSON
    pub after: String,
}

/// What bringing in a list came to.
#[derive(Clone, Debug)]
pub struct ListingSummary {
    /// the run's number; none where nothing was made or changed
    pub run: Option<i64>,
    /// the file as given
    pub file: String,
    /// its encoding
    pub encoding: &'static str,
    /// what parts its fields
    pub delimiter: char,
    /// the numbers
    pub counts: ImportCounts,
    /// how many rows were rejected for what
    pub reasons: BTreeMap<&'static str, u64>,
    /// where the rejected rows are
    pub rejects_file: Option<String>,
    /// the first letters that say that the encoding may be another
    pub doubtful: Option<FileWarning>,
}

/// Brings in a list.
///
/// # Errors
/// The actor is no agent; the file cannot be read; rows are rejected and it was to be all or nothing.
pub(super) fn bring_in(
    session: &mut Session,
    kind: &Kind,
    import: &ListingImport,
    watch: &ListingWatch,
) -> Result<Done<ListingSummary>, Error> {
    session.read(|reading| reading.person()?.must_be_agent().map_err(Error::from))?;
    if import.all_or_nothing && import.batch.is_some() {
        return Err(Refusal::Usage(Usage::Pointless { flag: "--batch" }).into());
    }
    let place = Place::find(import.rejects.as_deref(), session.path(), &[&import.file])?;
    let failure = |problem| failure(kind, import, problem);
    let content = Content::open(&import.file, session.circumstances().key.is_some());
    let Content { input, digest } = content.map_err(failure)?;
    let (input, extent) = counted(input, &import.file);
    let listing = Listing::new(Box::new(input), kind.columns, &import.reading).map_err(failure)?;
    listing.must_have_one_of(kind.needed).map_err(failure)?;
    let rejects = RejectsFile::begin(place, listing.header())?;
    let mut loader = Loader {
        kind,
        import,
        listing,
        extent,
        rejects,
        told: told(session),
        reasons: BTreeMap::new(),
        seen: BTreeSet::new(),
        run: None,
        counts: ImportCounts::default(),
    };
    let batch = import.batch.filter(|_| !session.circumstances().dry_run);
    let most = batch.map_or(u64::MAX, NonZeroU64::get);
    let mut kept = None;
    let done = session.write_parts(
        (kind.command, ""),
        &(import, digest),
        |writing| loader.part(writing, most, watch),
        |reading, name| {
            kept = Some(runs::load(reading, name)?);
            Ok(())
        },
    );
    let run = loader.run.clone();
    let (summary, rejects) = loader.finish(kept);
    let done = settlement::settle(session, (done, run.as_ref()), rejects);
    if let Some(stays) = done.as_ref().err().and_then(settlement::stays) {
        (watch.stopped)(&summary, stays);
    }
    done.map(|done| done.map(|()| summary.clone()))
}

fn failure(kind: &Kind, import: &ListingImport, problem: FileProblem) -> Error {
    let file = import.file.display().to_string();
    Error::Exchange { file, problem: Box::new(problem), command: kind.command.into() }
}

/// Loads a list.
struct Loader<'i> {
    kind: &'i Kind,
    import: &'i ListingImport,
    listing: Listing,
    extent: Extent,
    rejects: RejectsFile,
    told: u64,
    reasons: BTreeMap<&'static str, u64>,
    seen: BTreeSet<String>,
    run: Option<ImportRun>,
    counts: ImportCounts,
}

impl Loader<'_> {
    /// Loads up to `most` rows; returns what was made once none is left.
    fn part(&mut self, writing: &Writing, most: u64, watch: &ListingWatch) -> Result<Option<Made>, Error> {
        writing.tx.script("savepoint run_of_list")?;
        let mut left = most;
        while left > 0 {
            left -= 1;
            let next = self.listing.read().map_err(|problem| failure(self.kind, self.import, problem))?;
            let problem = match next {
                Next::End => return self.end(writing).map(Some),
                Next::Reject(problem) => Some(problem),
                Next::Row => self.take(writing)?,
            };
            self.counts.rows += 1;
            if let Some(problem) = problem {
                self.reject(&problem, watch)?;
            }
            if self.counts.rows.is_multiple_of(STEP) {
                let (bytes, of) = self.extent.so_far();
                (watch.progress)(Progress { rows: self.counts.rows, bytes, of });
            }
        }
        self.save(writing)?;
        Ok(None)
    }

    fn end(&mut self, writing: &Writing) -> Result<Made, Error> {
        let rows = self.counts.rejected;
        if self.import.all_or_nothing && rows > 0 {
            return Err(failure(self.kind, self.import, FileProblem::Rejected { rows }));
        }
        self.save(writing)?;
        let made = |run: &ImportRun| (Outcome::Created, run.number.to_string());
        let none = || (Outcome::Unchanged, runs::name_of_none(&self.counts));
        let (outcome, name) = self.run.as_ref().map_or_else(none, made);
        Ok(Made { outcome, name })
    }

    /// Saves what the run has come to, at the end of a transaction; one that came to nothing yet is taken back.
    fn save(&mut self, writing: &Writing) -> Result<(), Error> {
        self.rejects.flush()?;
        let Some(run) = &mut self.run else { return Ok(()) };
        if self.counts.created + self.counts.updated == 0 {
            writing.tx.script("rollback to run_of_list")?;
            self.run = None;
            return Ok(());
        }
        run.counts = self.counts;
        Ok(store::import::update(writing.tx, run)?)
    }

    /// Takes a row in, or leaves nothing of it behind and returns why.
    fn take(&mut self, writing: &Writing) -> Result<Option<RowProblem>, Error> {
        let run = self.number(writing)?;
        writing.tx.script("savepoint row_of_list")?;
        let row = Row { listing: &self.listing, mode: self.import.mode, blanks: self.import.blanks };
        let taken = (self.kind.take)(writing, &row, run);
        let problem = match taken {
            Ok(taken) if self.seen.contains(&taken.key) => Some(RowProblemKind::Again { key: taken.key }),
            Ok(taken) => {
                self.keep(writing, run, taken)?;
                None
            }
            // The second row about a thing that the first has made is rejected for that.
            Err(Stop::Reject(RowProblemKind::There { key })) if self.seen.contains(&key) => {
                Some(RowProblemKind::Again { key })
            }
            Err(Stop::Reject(kind)) => Some(kind),
            Err(Stop::Fail(Error::Refused(refusal))) => Some(RowProblemKind::Refused(refusal)),
            Err(Stop::Fail(error)) => return Err(error),
        };
        let rest = if problem.is_some() {
            "rollback to row_of_list; release row_of_list"
        } else {
            "release row_of_list"
        };
        writing.tx.script(rest)?;
        Ok(problem.map(|kind| {
            let field = if let RowProblemKind::Refused(refusal) = &kind {
                column_of(refusal, self.kind.columns)
            } else {
                let named = self.kind.needed.iter().find(|name| self.listing.cell(name).is_some());
                named.or(self.kind.needed.first()).copied()
            };
            self.listing.problem(field, kind)
        }))
    }

    fn keep(&mut self, writing: &Writing, run: i64, taken: Taken) -> Result<(), Error> {
        let Taken { outcome, key, before, after } = taken;
        match outcome {
            Outcome::Created => self.counts.created += 1,
            Outcome::Updated => self.counts.updated += 1,
            Outcome::Unchanged | Outcome::Replayed => self.counts.unchanged += 1,
        }
        if matches!(outcome, Outcome::Created | Outcome::Updated) {
            let place = i64::try_from(self.counts.created + self.counts.updated).unwrap_or(i64::MAX);
            store::import::keep_act(writing.tx, (run, place), &RowAct { key: key.clone(), before, after })?;
        }
        self.seen.insert(key);
        Ok(())
    }

    fn reject(&mut self, problem: &RowProblem, watch: &ListingWatch) -> Result<(), Error> {
        self.counts.rejected += 1;
        *self.reasons.entry(problem.kind.code()).or_default() += 1;
        if self.counts.rejected <= self.told {
            (watch.rejected)(problem);
        }
        self.rejects.write(self.listing.record(), problem, watch.words)?;
        let rows = self.counts.rejected;
        if self.import.max_errors.is_some_and(|most| rows > most) {
            return Err(failure(self.kind, self.import, FileProblem::Rejected { rows }));
        }
        Ok(())
    }

    /// Returns the number of this run; one that comes to nothing is taken back in the end.
    fn number(&mut self, writing: &Writing) -> Result<i64, Error> {
        let (kind, file, source) = (self.kind.kind, self.import.file.display().to_string(), "csv".to_owned());
        runs::begun(writing, &mut self.run, Beginning { kind, file, source, counts: self.counts })
    }

    fn finish(self, kept: Option<Kept>) -> (ListingSummary, RejectsFile) {
        let (encoding, delimiter) = self.listing.found();
        let summary = ListingSummary {
            counts: kept.as_ref().map_or(self.counts, |kept| kept.counts),
            run: kept.and_then(|kept| kept.run).map(|run| run.number),
            file: self.import.file.display().to_string(),
            encoding,
            delimiter,
            doubtful: self.listing.doubtful().cloned(),
            reasons: self.reasons,
            rejects_file: self.import.rejects.as_ref().map(|path| path.display().to_string()),
        };
        (summary, self.rejects)
    }
}

/// Returns the column that a refusal is about: its flag is called as the column is.
fn column_of(refusal: &Refusal, columns: &[Known]) -> Option<&'static str> {
    let flag = refusal.flag()?.trim_start_matches('-').replace('-', "_").to_lowercase();
    let found = columns.iter().find(|known| known.name == flag || known.words.contains(&flag.as_str()));
    found.map(|known| known.name)
}

/// The column of the organisation that a row is about.
pub(super) const ORG: Known = Known {
    name: "org",
    words: &["organization", "organisation", "organizacion", "organizacao", "company", "empresa", "cliente"],
    read: true,
};

/// The column of what agents should know.
pub(super) const NOTES: Known =
    Known { name: "notes", words: &["notas", "note", "observaciones", "observacoes"], read: true };

/// Returns the refusal of a row that lacks what it needs.
pub(super) fn blank(field: &'static str) -> Refusal {
    Refusal::Text { field, problem: TextProblem::Blank }
}

/// Reads a language's code.
pub(super) fn language(text: &str) -> Result<Language, Refusal> {
    let (field, given) = ("--language", text.to_owned());
    Language::of_locale(text).ok_or(Refusal::Malformed { field, given, expected: "es or en" })
}

/// Reads yes or no in Spanish, English or Portuguese.
pub(super) fn yes_or_no(text: &str) -> Result<bool, Refusal> {
    match fold(text).as_str() {
        "true" | "yes" | "si" | "sim" | "1" => Ok(true),
        "false" | "no" | "nao" | "0" => Ok(false),
        _ => {
            let (field, given) = ("--active", text.to_owned());
            Err(Refusal::Malformed { field, given, expected: "yes or no" })
        }
    }
}
