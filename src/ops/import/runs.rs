//! The runs of imports: begun, listed, shown.
use crate::domain::import::{ImportCounts, ImportKind, ImportRun};
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::undo::Left;
use crate::error::Error;
use crate::ops::{Reading, Writing};
use crate::store::{self, Tx};

/// A run with the name of who ran it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunRow {
    /// the run
    pub run: ImportRun,
    /// the agent's e-mail
    pub agent: Option<String>,
    /// what its undoing left as it was, and why
    pub left: Vec<Left>,
}

/// What a run begins with.
pub(super) struct Beginning {
    pub(super) kind: ImportKind,
    pub(super) file: String,
    pub(super) source: String,
    pub(super) counts: ImportCounts,
}

/// Returns the number of the run under way, which begins with the first row that there is something to keep of.
pub(super) fn begun(writing: &Writing, run: &mut Option<ImportRun>, with: Beginning) -> Result<i64, Error> {
    if let Some(run) = run {
        return Ok(run.number);
    }
    let number = store::counter::next(writing.tx, "import")?;
    let Beginning { kind, file, source, counts } = with;
    let (started_at, agent) = (writing.now, writing.agent());
    let begun = ImportRun { number, kind, file, source, started_at, agent, counts, undone_at: None };
    store::import::insert(writing.tx, &begun)?;
    *run = Some(begun);
    Ok(number)
}

/// Returns the number of a run as somebody wrote it: `I-1`, `i-1` or `1`.
pub fn named(name: &str) -> Option<i64> {
    let digits = name.strip_prefix(['I', 'i']).and_then(|rest| rest.strip_prefix('-')).unwrap_or(name);
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    digits.parse().ok().filter(|_| plain)
}

pub(super) fn find(tx: &Tx, name: &str) -> Result<ImportRun, Error> {
    let found = named(name).map(|number| store::import::by_number(tx, number)).transpose()?.flatten();
    found.ok_or_else(|| Refusal::unknown(Noun::Import, name, None).into())
}

/// A run as it is stored, or what one came to that made nothing and is not.
pub(super) struct Kept {
    /// the run, where it is stored
    pub run: Option<ImportRun>,
    /// what it came to
    pub counts: ImportCounts,
}

/// Returns the name under which a key remembers a run that made nothing: `0 ROWS UNCHANGED REJECTED`.
pub(super) fn name_of_none(counts: &ImportCounts) -> String {
    format!("0 {} {} {}", counts.rows, counts.unchanged, counts.rejected)
}

/// Returns what a run came to, now or when its key was used first.
pub(super) fn load(reading: &Reading, name: &str) -> Result<Kept, Error> {
    let numbers: Vec<u64> = name.split(' ').filter_map(|number| number.parse().ok()).collect();
    if let [0, rows, unchanged, rejected] = numbers[..] {
        return Ok(Kept {
            run: None,
            counts: ImportCounts { rows, unchanged, rejected, ..ImportCounts::default() },
        });
    }
    let run = find(reading.tx, name)?;
    Ok(Kept { counts: run.counts, run: Some(run) })
}

/// Returns the run that `name` names.
///
/// # Errors
/// There is none, or the actor is no agent.
pub fn show(reading: &Reading, name: &str) -> Result<RunRow, Error> {
    reading.person()?.must_be_agent()?;
    row(reading.tx, find(reading.tx, name)?)
}

/// Hands every run to `visit`, oldest first.
///
/// # Errors
/// The actor is no agent.
pub fn each(reading: &Reading, visit: &mut dyn FnMut(&RunRow) -> Result<(), Error>) -> Result<(), Error> {
    reading.person()?.must_be_agent()?;
    store::import::each(reading.tx, |run| visit(&row(reading.tx, run.clone())?))
}

fn row(tx: &Tx, run: ImportRun) -> Result<RunRow, Error> {
    let agent = run.agent.map(|id| store::agent::by_id(tx, id)).transpose()?.flatten();
    let left = store::undo::left(tx, run.number)?;
    Ok(RunRow { run, agent: agent.map(|agent| agent.email.written().to_owned()), left })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_named_with_or_without_its_letter() {
        assert_eq!((named("I-12"), named("i-12"), named("12")), (Some(12), Some(12), Some(12)));
        for none in ["", "I-", "I-0", "01", "-1", "T-1", "+1"] {
            assert_eq!(named(none), None, "{none}");
        }
    }
}
