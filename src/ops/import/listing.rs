//! Lists of anything but contacts and tickets, brought in row by row: one transaction, each row judged alone.
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde::Serialize;

use super::content::Content;
use super::rejects::{Place, RejectsFile};
use super::runs::{self, Beginning, Kept};
use super::{settlement, told};
use crate::domain::import::{
    FileProblem, ImportCounts, ImportKind, ImportRun, RowProblem, RowProblemKind, Stays,
};
use crate::domain::language::Language;
use crate::domain::refusal::Refusal;
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
}

/// How the one who waits is told.
pub struct ListingWatch<'w> {
    /// says what is wrong with a row
    pub words: &'w dyn Fn(&RowProblem) -> String,
    /// tells of one of the first rejected rows
    pub rejected: &'w dyn Fn(&RowProblem),
    /// tells what a run came to that failed for its rows, or after they were stored
    pub stopped: &'w dyn Fn(&ListingSummary, Stays),
}

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
    pub take: fn(&Writing, &Listing, i64) -> Result<Taken, Error>,
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
    let place = Place::find(import.rejects.as_deref(), session.path(), &[&import.file])?;
    let failure = |problem| failure(kind, import, problem);
    let content = Content::open(&import.file, session.circumstances().key.is_some());
    let Content { input, digest } = content.map_err(failure)?;
    let listing = Listing::new(input, kind.columns, &import.reading).map_err(failure)?;
    listing.must_have_one_of(kind.needed).map_err(failure)?;
    let rejects = RejectsFile::begin(place, listing.header())?;
    let mut loader = Loader {
        kind,
        import,
        listing,
        rejects,
        told: told(session),
        reasons: BTreeMap::new(),
        seen: BTreeSet::new(),
        run: None,
        counts: ImportCounts::default(),
    };
    let mut kept = None;
    let done = session.write(
        (kind.command, ""),
        &(import, digest),
        |writing| loader.load(writing, watch),
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
    Error::Exchange { file, problem: Box::new(problem), command: kind.command }
}

/// Loads a list.
struct Loader<'i> {
    kind: &'i Kind,
    import: &'i ListingImport,
    listing: Listing,
    rejects: RejectsFile,
    told: u64,
    reasons: BTreeMap<&'static str, u64>,
    seen: BTreeSet<String>,
    run: Option<ImportRun>,
    counts: ImportCounts,
}

impl Loader<'_> {
    fn load(&mut self, writing: &Writing, watch: &ListingWatch) -> Result<Made, Error> {
        writing.tx.script("savepoint run_of_list")?;
        loop {
            let next = self.listing.read().map_err(|problem| failure(self.kind, self.import, problem))?;
            let problem = match next {
                Next::End => break,
                Next::Reject(problem) => Some(problem),
                Next::Row => self.take(writing)?,
            };
            self.counts.rows += 1;
            if let Some(problem) = problem {
                self.reject(&problem, watch)?;
            }
        }
        self.rejects.flush()?;
        let rows = self.counts.rejected;
        if self.import.all_or_nothing && rows > 0 {
            return Err(failure(self.kind, self.import, FileProblem::Rejected { rows }));
        }
        let Some(run) = self.run.as_mut().filter(|_| self.counts.created + self.counts.updated > 0) else {
            writing.tx.script("rollback to run_of_list")?;
            return Ok(Made { outcome: Outcome::Unchanged, name: runs::name_of_none(&self.counts) });
        };
        run.counts = self.counts;
        store::import::update(writing.tx, run)?;
        Ok(Made { outcome: Outcome::Created, name: run.number.to_string() })
    }

    /// Takes a row in, or leaves nothing of it behind and returns why.
    fn take(&mut self, writing: &Writing) -> Result<Option<RowProblem>, Error> {
        let run = self.number(writing)?;
        writing.tx.script("savepoint row_of_list")?;
        let taken = (self.kind.take)(writing, &self.listing, run);
        let problem = match taken {
            Ok(taken) if self.seen.contains(&taken.key) => Some(RowProblemKind::Again { key: taken.key }),
            Ok(taken) => {
                self.keep(writing, run, taken)?;
                None
            }
            Err(Error::Refused(refusal)) => Some(RowProblemKind::Refused(refusal)),
            Err(error) => return Err(error),
        };
        let rest = if problem.is_some() {
            "rollback to row_of_list; release row_of_list"
        } else {
            "release row_of_list"
        };
        writing.tx.script(rest)?;
        Ok(problem.map(|kind| {
            let field = match &kind {
                RowProblemKind::Refused(refusal) => column_of(refusal, self.kind.columns),
                _ => self.kind.needed.first().copied(),
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
        self.rejects.write(self.listing.record(), problem, watch.words)
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
            reasons: self.reasons,
            rejects_file: self.import.rejects.as_ref().map(|path| path.display().to_string()),
        };
        (summary, self.rejects)
    }
}

/// Returns the column that a refusal is about: its flag is called as the column is.
fn column_of(refusal: &Refusal, columns: &[Known]) -> Option<&'static str> {
    let flag = refusal.flag()?.trim_start_matches('-').replace('-', "_");
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
