//! Reads the rows of a file and has them written, in one transaction or several.
use std::collections::BTreeMap;

use super::super::rejects::RejectsFile;
use super::super::runs::{self, Kept};
use super::ahead::{Ahead, Verdict};
use super::counted::Extent;
use super::refused::Line;
use super::write::{Stop, Writer};
use super::{ContactImport, Progress, STEP, Summary, Watch, exchange};
use crate::domain::import::{FileProblem, ImportRun, ImportWarning, RowProblem};
use crate::error::Error;
use crate::ops::{Made, Outcome, Writing};

/// Loads a file.
pub(super) struct Loader<'i> {
    import: &'i ContactImport,
    ahead: Ahead<'i>,
    extent: Extent,
    rejects: RejectsFile,
    reasons: BTreeMap<&'static str, u64>,
    told: u64,
    writer: Writer<'i>,
}

impl<'i> Loader<'i> {
    /// Returns a loader of a file whose header was read; of its rejected rows, so many are told in passing.
    pub(super) fn new(
        import: &'i ContactImport,
        (ahead, extent): (Ahead<'i>, Extent),
        (rejects, told): (RejectsFile, u64),
    ) -> Self {
        let (file, format) = (import.file.display().to_string(), ahead.contacts().found().format.slug());
        let writer = Writer::new(&import.rules, (import.org.as_deref(), import.create_orgs), (file, format));
        let reasons = BTreeMap::new();
        Self { import, ahead, extent, rejects, reasons, told, writer }
    }

    /// Loads up to `most` rows; returns what was made once none is left.
    ///
    /// # Errors
    /// The file cannot be read on; too many rows are rejected; the store fails.
    pub(super) fn part(
        &mut self,
        writing: &Writing,
        most: u64,
        watch: &Watch,
    ) -> Result<Option<Made>, Error> {
        self.writer.begin(writing)?;
        let mut left = most;
        while left > 0 {
            left -= 1;
            let Some(judged) = self.ahead.next().map_err(|problem| self.about_file(problem))? else {
                return self.end(writing).map(Some);
            };
            let taken = self.take(writing, judged)?;
            self.writer.counts.rows += 1;
            if let Err(problem) = taken {
                self.reject(&problem, watch)?;
            }
            if self.writer.counts.rows.is_multiple_of(STEP) {
                let (bytes, of) = self.extent.so_far();
                (watch.progress)(Progress { rows: self.writer.counts.rows, bytes, of });
            }
        }
        self.rejects.flush()?;
        self.writer.end(writing.tx)?;
        Ok(None)
    }

    /// Has a row written; returns why it is rejected where it is.
    fn take(
        &mut self,
        writing: &Writing,
        (verdict, line): (Verdict, Line),
    ) -> Result<Result<(), RowProblem>, Error> {
        let fault = match verdict {
            Verdict::Open => return Ok(Ok(())), // every row that comes out was judged
            Verdict::Problem(problem) => return Ok(Err(problem)),
            Verdict::Fault(fault) => {
                self.writer.refuse(line);
                fault
            }
            Verdict::Said(said) => match self.writer.take(writing, said, line) {
                Ok(contact) => {
                    self.ahead.spend(contact);
                    return Ok(Ok(()));
                }
                Err(Stop::Reject(fault)) => fault,
                Err(Stop::Fail(error)) => return Err(error),
            },
        };
        Ok(Err(self.ahead.problem(fault.field, fault.kind)))
    }

    fn about_file(&self, problem: FileProblem) -> Error {
        exchange(&self.import.file.display().to_string(), problem)
    }

    fn reject(&mut self, problem: &RowProblem, watch: &Watch) -> Result<(), Error> {
        let counts = &mut self.writer.counts;
        counts.rejected += 1;
        *self.reasons.entry(problem.kind.code()).or_default() += 1;
        if counts.rejected <= self.told {
            (watch.rejected)(problem);
        }
        self.rejects.write(self.ahead.record(), problem, watch.words)?;
        let rows = self.writer.counts.rejected;
        if self.import.max_errors.is_some_and(|most| rows > most) {
            return Err(self.about_file(FileProblem::Rejected { rows }));
        }
        Ok(())
    }

    fn end(&mut self, writing: &Writing) -> Result<Made, Error> {
        let rows = self.writer.counts.rejected;
        if self.import.all_or_nothing && rows > 0 {
            return Err(self.about_file(FileProblem::Rejected { rows }));
        }
        self.rejects.flush()?;
        self.writer.end(writing.tx)?;
        let made = |run: &ImportRun| (Outcome::Created, run.number.to_string());
        let none = || (Outcome::Unchanged, runs::name_of_none(&self.writer.counts));
        let (outcome, name) = self.writer.run().map_or_else(none, made);
        Ok(Made { outcome, name })
    }

    /// Returns the run, if anything was made or changed.
    pub(super) fn run(&self) -> Option<&ImportRun> {
        self.writer.run()
    }

    /// Returns what everything came to, and the rejected rows; a run that was kept before, under the same idempotency
    /// key, is what it was then.
    pub(super) fn finish(self, kept: Option<Kept>) -> (Summary, RejectsFile) {
        let Self { import, ahead, rejects, reasons, writer, .. } = self;
        let contacts = ahead.contacts();
        let counts = kept.as_ref().map_or(writer.counts, |kept| kept.counts);
        let summary = Summary {
            run: kept.and_then(|kept| kept.run).map(|run| run.number),
            file: import.file.display().to_string(),
            found: contacts.found(),
            counts,
            reasons,
            rejects_file: import.rejects.as_ref().map(|path| path.display().to_string()),
            strange: contacts.warnings().to_vec(),
            strange_count: contacts.warning_count(),
            warnings: if counts.rows == 0 { vec![ImportWarning::NoRows] } else { Vec::new() },
        };
        (summary, rejects)
    }
}
