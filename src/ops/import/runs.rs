//! The runs of imports: listed, shown, undone.
use serde::Serialize;

use super::{assets, contacts, contracts, credits, orgs};
use crate::domain::import::{ImportCounts, ImportKind, ImportRun};
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::ticket::TicketNumber;
use crate::domain::ticket::act::Step;
use crate::domain::ticket::event::EventBody;
use crate::error::Error;
use crate::ops::credit;
use crate::ops::ticket::record::{self, Said};
use crate::ops::{Done, Made, Outcome, Reading, Session, Writing};
use crate::store::{self, Tx};

/// A run with the name of who ran it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunRow {
    /// the run
    pub run: ImportRun,
    /// the agent's e-mail
    pub agent: Option<String>,
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

fn find(tx: &Tx, name: &str) -> Result<ImportRun, Error> {
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
    Ok(RunRow { run, agent: agent.map(|agent| agent.email.written().to_owned()) })
}

/// What `import undo` is asked.
#[derive(Serialize)]
struct Undo<'a> {
    run: &'a str,
    force: bool,
}

/// Takes back what the run that `name` names has done.
///
/// Tickets are withdrawn: they are kept, shown nowhere, and may be brought in again; what was said in them is erased.
/// Contacts are taken out or restored, see [`contacts`]. Organisations and contacts that the run made and nothing else needs are disabled.
///
/// # Errors
/// There is no such run, it was undone already, or, unless `force` is set, its tickets or contacts went on; the actor is no admin.
pub fn undo(session: &mut Session, name: &str, force: bool) -> Result<Done<RunRow>, Error> {
    let act = |writing: &Writing| {
        writing.person.must_be_admin()?;
        let mut run = find(writing.tx, name)?;
        if run.undone_at.is_some() {
            return Err(Refusal::AlreadyUndone { import: run.number }.into());
        }
        match run.kind {
            ImportKind::Tickets => withdraw_all(writing, &run, force)?,
            ImportKind::Contacts => contacts::undo(writing, &run, force)?,
            ImportKind::Contracts => contracts::undo(writing, &run, force)?,
            ImportKind::Credits => credits::undo(writing, &run, force)?,
            ImportKind::Assets => assets::undo(writing, &run, force)?,
            ImportKind::Orgs => orgs::undo(writing, &run, force)?,
        }
        run.undone_at = Some(writing.now);
        store::import::update(writing.tx, &run)?;
        store::import::disable_made(writing.tx, run.number)?;
        Ok(Made { outcome: Outcome::Updated, name: run.number.to_string() })
    };
    let target = named(name).map(|number| number.to_string()).unwrap_or_default();
    let load = |reading: &Reading, name: &str| show(reading, name);
    session.write(("import undo", &target), &Undo { run: name, force }, act, load)
}

fn withdraw_all(writing: &Writing, run: &ImportRun, force: bool) -> Result<(), Error> {
    let touched = if force { Vec::new() } else { store::import::touched(writing.tx, run.number)? };
    if !touched.is_empty() {
        return Err(Refusal::UndoTouched { tickets: touched }.into());
    }
    for ticket in store::import::tickets(writing.tx, run.number)? {
        // Nobody pays for work on a ticket that is shown nowhere.
        credit::refund_ticket(writing, ticket, &format!("I-{}", run.number))?;
        withdraw(writing, ticket)?;
    }
    Ok(())
}

fn withdraw(writing: &Writing, number: TicketNumber) -> Result<(), Error> {
    let ticket = store::ticket::load(writing.tx, number)?;
    let ticket = ticket.ok_or_else(|| store::Error::Damaged(format!("ticket {number} is missing")))?;
    let at = writing.at(Some(ticket.updated_at))?;
    let step = Step::silent(EventBody::Withdrawn);
    record::acts(writing, &ticket, &[step], Said { at, author: None })?;
    Ok(store::import::redact(writing.tx, number)?)
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
