//! The desk's policy: read from a file, compared with the one in force, applied, looked up as it once was.
use std::cell::Cell;
use std::collections::BTreeSet;
use std::io::Read;
use std::path::Path;

use super::session::parse_policy;
use super::sla::{OpenUnder, open_under};
use super::ticket::{past, time};
use super::{Done, Made, Outcome, Reading, Session, Writing, credit, notices, org, ticket};
use crate::domain::desk::{self, Change, MAX_BYTES, Policy, Section, sections};
use crate::domain::import::FileProblem;
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::text::{fold, suggest};
use crate::domain::ticket::open::OWN_CHANNEL;
use crate::error::{Error, about_file};
use crate::exchange::source;
use crate::store;

pub use crate::store::policy::{PolicyEntry, PolicyVersion};

/// Returns the zone and the language of the policy in force.
///
/// # Errors
/// The store cannot be read.
pub fn zone_and_language(session: &mut Session) -> Result<(String, Language), Error> {
    session.read(|reading| Ok((reading.policy().desk.timezone.clone(), reading.policy().desk.language)))
}

/// The text of a policy from outside, found without a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// as it stood in the file, without its byte order mark
    text: String,
    policy: Policy,
}

impl Proposal {
    /// Reads and checks the policy in `file`, or on standard input for `-`.
    ///
    /// # Errors
    /// The file cannot be read; every problem of its text.
    pub fn read(file: &str) -> Result<Self, Error> {
        let bytes = bytes(file)?;
        let refuse = |problems| Error::Policy { file: file.to_owned(), problems };
        let text = desk::text_of(&bytes).map_err(|problem| refuse(vec![problem]))?;
        let policy = desk::check(text).map_err(refuse)?;
        Ok(Self { text: text.to_owned(), policy })
    }

    /// Checks a policy that was written from the one in force; `file` is what it was written from.
    ///
    /// # Errors
    /// Every problem of its text.
    pub(super) fn written(text: String, file: &str) -> Result<Self, Error> {
        let refuse = |problems| Error::Policy { file: file.to_owned(), problems };
        let policy = desk::check(&text).map_err(refuse)?;
        Ok(Self { text, policy })
    }

    /// Returns the policy that is proposed.
    pub fn policy(&self) -> &Policy {
        &self.policy
    }
}

/// Reads a file up to the first byte that is too many.
fn bytes(file: &str) -> Result<Vec<u8>, Error> {
    let input = source::open_or_stdin(Path::new(file)).map_err(|problem| match problem {
        // A file that is not there is a name that names nothing: exit 3, as everywhere.
        FileProblem::Absent => about_file(file)(std::io::ErrorKind::NotFound.into()),
        other => {
            Error::Exchange { file: file.to_owned(), problem: Box::new(other), command: "desk check".into() }
        }
    })?;
    let mut bytes = Vec::new();
    input.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(about_file(file))?;
    Ok(bytes)
}

/// Returns what would change if `proposal` were applied.
pub fn differences(reading: &Reading, proposal: &Proposal) -> Vec<Change> {
    desk::diff(reading.policy(), &proposal.policy)
}

/// Returns what would become of the open tickets if `proposal` were applied and they were brought under it; none where
/// whoever asks is no agent.
///
/// # Errors
/// The store cannot be read.
pub fn open_tickets(reading: &Reading, proposal: &Proposal) -> Result<Option<OpenUnder>, Error> {
    let is_agent = reading.person().is_ok_and(|person| person.is_agent());
    is_agent.then(|| open_under(reading, &proposal.policy)).transpose()
}

/// Returns the section that `given` names.
///
/// # Errors
/// The format has none of that name.
pub fn section(given: &str) -> Result<&'static str, Refusal> {
    let found = sections::SECTIONS.into_iter().find(|section| *section == fold(given));
    found
        .ok_or_else(|| Refusal::unknown(Noun::Section, given, suggest(given, sections::SECTIONS.into_iter())))
}

/// Returns a version of the policy, by default the one in force, as text and as it is understood.
///
/// # Errors
/// There is no such version.
pub fn version(reading: &Reading, number: Option<i64>) -> Result<(PolicyEntry, Policy), Error> {
    let number = number.unwrap_or(reading.desk.version);
    let entry = store::policy::entry(reading.tx, number)?;
    let entry = entry.ok_or_else(|| Refusal::unknown(Noun::PolicyVersion, &number.to_string(), None))?;
    let policy = parse_policy(&entry.text)?;
    Ok((entry, policy))
}

/// Returns every applied version, oldest first.
///
/// # Errors
/// The actor is no agent.
pub fn history(reading: &Reading) -> Result<Vec<PolicyVersion>, Error> {
    reading.person()?.must_be_agent()?;
    past::lay(reading)?;
    Ok(store::policy::history(reading.tx)?)
}

/// A policy that was applied, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// its version
    pub version: i64,
    /// when it was applied
    pub applied_at: Instant,
    /// e-mail of who applied it
    pub applied_by: Option<String>,
    /// what it changed in the version before it
    pub changes: Vec<Change>,
    /// open tickets that keep an older version
    pub open_on_older: i64,
    /// open tickets that were brought under it; none where the write was replayed
    pub rebased: Option<i64>,
    /// of their clocks, how many that breaks and how many it saves; none where none was brought under it
    pub verdicts: Option<Verdicts>,
}

/// How many verdicts a change of policy turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdicts {
    /// clocks that it breaches
    pub breached: usize,
    /// clocks that were breached and no longer are
    pub saved: usize,
}

impl From<&OpenUnder> for Verdicts {
    fn from(under: &OpenUnder) -> Self {
        Self { breached: under.breached(), saved: under.saved() }
    }
}

/// Puts `proposal` in force, and with `rebase_open` brings every open ticket under it.
///
/// A text that is in force already makes no new version.
///
/// # Errors
/// The actor is no admin, or the policy drops keys that open tickets use.
pub fn apply(session: &mut Session, proposal: &Proposal, rebase_open: bool) -> Result<Done<Applied>, Error> {
    let (rebased, verdicts) = (Cell::new(None), Cell::new(None));
    let act = |writing: &Writing| {
        let (version, is_new) = put_in_force(writing, proposal, rebase_open)?;
        if rebase_open {
            verdicts.set(Some(Verdicts::from(&open_under(&writing.reading(), &proposal.policy)?)));
        }
        let moved = if rebase_open { ticket::rebase_open(writing, version, &proposal.policy)? } else { 0 };
        rebased.set(Some(moved));
        let outcome = match (is_new, moved) {
            (true, _) => Outcome::Created,
            (false, 0) => Outcome::Unchanged,
            (false, _) => Outcome::Updated,
        };
        Ok(Made { outcome, name: version.to_string() })
    };
    let mut done = session.write(("desk apply", ""), &(&proposal.text, rebase_open), act, applied)?;
    (done.value.rebased, done.value.verdicts) = (rebased.get(), verdicts.get());
    if matches!(done.outcome, Outcome::Unchanged | Outcome::Updated) {
        done.value.changes.clear();
    }
    Ok(done)
}

/// Makes `proposal` the policy in force and returns its version, and whether that is a new one.
pub(super) fn put_in_force(
    writing: &Writing,
    proposal: &Proposal,
    rebase_open: bool,
) -> Result<(i64, bool), Error> {
    writing.person.must_be_admin()?;
    let (_, in_force) = store::policy::current(writing.tx)?;
    let is_new = in_force != proposal.text;
    // What time brought, it brought under the policy before.
    time::book_all(writing)?;
    refuse_dropped_keys(writing, &proposal.policy, rebase_open)?;
    move_credits(writing, &proposal.policy)?;
    if is_new {
        notices::book_all(writing)?;
    }
    let version = if is_new { add_version(writing, &proposal.text)? } else { writing.desk.version };
    Ok((version, is_new))
}

/// Books what expired where the desk was, for the organisations whose days are the desk's, before it moves.
fn move_credits(writing: &Writing, policy: &Policy) -> Result<(), Error> {
    if policy.desk.timezone == writing.desk.policy.desk.timezone {
        return Ok(());
    }
    let mut orgs = Vec::new();
    store::org::each::<Error>(writing.tx, |org| {
        orgs.extend(org.zone.is_none().then(|| org.clone()));
        Ok(())
    })?;
    orgs.iter().try_for_each(|org| credit::move_to(writing, org, org::zone(policy, Some(org))))
}

fn add_version(writing: &Writing, text: &str) -> Result<i64, Error> {
    let last = store::policy::entry(writing.tx, writing.desk.version)?.map(|entry| entry.applied_at);
    let at = writing.at(last)?;
    // The first version was applied within a second, which acts do not have: the next must not seem to precede it.
    let at = last.map_or(at, |last| at.max(last));
    Ok(store::policy::apply(writing.tx, text, at, writing.agent())?)
}

fn applied(reading: &Reading, version: &str) -> Result<Applied, Error> {
    let number = version.parse().map_err(|_| store::Error::Damaged("a remembered version".to_owned()))?;
    let (entry, policy) = self::version(reading, Some(number))?;
    let changes = match store::policy::text(reading.tx, number - 1)? {
        Some(before) => desk::diff(&parse_policy(&before)?, &policy),
        None => Vec::new(),
    };
    Ok(Applied {
        version: number,
        applied_at: entry.applied_at,
        applied_by: entry.applied_by,
        changes,
        open_on_older: store::policy::open_on_older(reading.tx, number)?,
        rebased: None,
        verdicts: None,
    })
}

/// Refuses a policy without a key that open tickets use.
///
/// Forms, calendars and rules may go: each ticket finds them in the version that it keeps. A ticket that is rebased
/// loses that version, so its keys are judged against all that it may lose, and so are the statuses of its past.
fn refuse_dropped_keys(writing: &Writing, policy: &Policy, rebase_open: bool) -> Result<(), Error> {
    let mut gone: BTreeSet<_> = desk::removed(&writing.desk.policy, policy).into_iter().collect();
    let mut uses = store::policy::used(writing.tx)?;
    if rebase_open {
        for version in store::policy::open_versions(writing.tx)? {
            gone.extend(desk::removed(&*writing.desk.policy_of(writing.tx, version)?, policy));
        }
        uses.retain(|(section, ..)| *section != Section::Status);
        uses.extend(store::policy::passed_statuses(writing.tx)?);
    }
    // mesa's own channel needs no policy: a ticket that nobody says how it arrived holds none back.
    gone.remove(&(Section::Channel, OWN_CHANNEL.to_owned()));
    let lost = uses.into_iter().filter(|(section, key, _)| gone.contains(&(*section, key.clone())));
    let keys: Vec<_> =
        lost.map(|(section, key, tickets)| (section.word().to_owned(), key, tickets)).collect();
    if keys.is_empty() { Ok(()) } else { Err(Refusal::PolicyKeysInUse { keys }.into()) }
}
