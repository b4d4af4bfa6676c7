//! Reads the rows of a file and has them written, in one transaction or several.
use std::collections::BTreeMap;

use super::super::rejects::RejectsFile;
use super::super::runs::{self, Kept};
use super::counted::Extent;
use super::write::{Stop, Writer};
use super::{ContactImport, Progress, STEP, Summary, Watch, exchange};
use crate::domain::contact_row::ContactRow;
use crate::domain::import::{FileProblem, ImportRun, ImportWarning, RowProblem};
use crate::error::Error;
use crate::exchange::contacts::{Contacts, Next};
use crate::ops::{Made, Outcome, Writing};

/// Loads a file.
pub(super) struct Loader<'i> {
    import: &'i ContactImport,
    contacts: Contacts,
    extent: Extent,
    row: ContactRow,
    rejects: RejectsFile,
    reasons: BTreeMap<&'static str, u64>,
    told: u64,
    writer: Writer<'i>,
}

impl<'i> Loader<'i> {
    /// Returns a loader of a file whose header was read; of its rejected rows, so many are told in passing.
    pub(super) fn new(
        import: &'i ContactImport,
        (contacts, extent): (Contacts, Extent),
        (rejects, told): (RejectsFile, u64),
    ) -> Self {
        let (file, format) = (import.file.display().to_string(), contacts.found().format.slug());
        let writer = Writer::new(&import.rules, (import.org.as_deref(), import.create_orgs), (file, format));
        let (row, reasons) = (ContactRow::default(), BTreeMap::new());
        Self { import, contacts, extent, row, rejects, reasons, told, writer }
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
            let next = self.contacts.next(&mut self.row).map_err(|problem| self.about_file(problem))?;
            let problem = match next {
                Next::End => return self.end(writing).map(Some),
                Next::Reject(problem) => Some(problem),
                Next::Row => match self.writer.take(writing, &self.row) {
                    Ok(()) => None,
                    Err(Stop::Reject(fault)) => Some(self.contacts.problem(Some(fault.field), fault.kind)),
                    Err(Stop::Fail(error)) => return Err(error),
                },
            };
            self.writer.counts.rows += 1;
            if let Some(problem) = problem {
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
        self.rejects.write(self.contacts.record(), problem, watch.words)?;
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
        let Self { import, contacts, rejects, reasons, writer, .. } = self;
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
