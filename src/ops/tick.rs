//! Runs what time brings to tickets and organisations (`mesa tick`), once each, however often it runs.
//!
//! Invariant: every effect is dated at the instant at which it was due, never at the one of the run.
use std::sync::Arc;

use super::session::Desk;
use super::ticket::time::{self, Brought};
use super::{Circumstances, Reading, Session, notices};
use crate::domain::cursor::{Line, Place};
use crate::domain::desk::Policy;
use crate::domain::instant::Instant;
use crate::domain::notice::Notice;
use crate::domain::refusal::{Refusal, Usage};
use crate::domain::ticket::TicketNumber;
use crate::domain::ticket::event::{EventBody, Reason};
use crate::error::Error;
use crate::store::{self, Tx};

/// How many tickets are recorded in one transaction: other writers get their turn in between.
const AT_A_TIME: u32 = 200;

/// Something that time brought.
#[derive(Clone, Debug)]
pub struct Effect {
    /// the very instant at which it was due
    pub at: Instant,
    /// to whom, and what
    pub what: What,
}

/// To whom time brought something, and what.
#[derive(Clone, Debug)]
pub enum What {
    /// to a ticket
    Ticket {
        /// its number as people see it
        number: String,
        /// its event
        body: EventBody,
        /// what the customer is told
        text: Option<String>,
        /// the policy that it keeps
        policy: Arc<Policy>,
    },
    /// to an organisation
    Org(Notice),
}

impl Effect {
    fn of(notice: Notice) -> Self {
        Self { at: notice.at, what: What::Org(notice) }
    }

    /// Returns its slug: `closed`, `returned`, `reminded`, `contract-expiring` or `low-balance`.
    pub fn slug(&self) -> &'static str {
        match &self.what {
            What::Ticket { body: EventBody::StatusChanged(change), .. } => {
                if change.reason == Some(Reason::TimeCame) { "returned" } else { "closed" }
            }
            What::Ticket { body, .. } => body.kind(),
            What::Org(notice) => notice.what.slug(),
        }
    }
}

/// What takes the effects.
pub trait Listener {
    /// Waits until it can take some more, while nothing is locked.
    fn wait(&mut self) -> Result<(), Error> {
        Ok(())
    }

    /// Takes what time brought to one ticket or organisation; tells whether that is enough for one go.
    fn take(&mut self, effects: &[Effect]) -> Result<bool, Error>;

    /// Hands on what it took.
    fn pass(&mut self) -> Result<(), Error> {
        Ok(())
    }

    /// Returns itself where it appends lines to a file.
    fn appending(&mut self) -> Option<&mut dyn Appending> {
        None
    }
}

/// A listener that appends lines to a file: what it is going to append is noted before, so that a run that follows a
/// killed one finds which of them stand there ([`crate::domain::cursor`]).
pub trait Appending {
    /// Returns the lines that it took and is going to append, and where.
    fn noted(&mut self) -> Result<(Place, Vec<Line>), Error>;

    /// Lets go of what it took.
    fn forget(&mut self);

    /// Finds in the file what a killed run had noted: those lines are not appended again.
    fn recover(&mut self, noted: &(Place, Vec<Line>)) -> Result<(), Error>;
}

impl<F: FnMut(&[Effect]) -> Result<(), Error>> Listener for F {
    fn take(&mut self, effects: &[Effect]) -> Result<bool, Error> {
        self(effects).map(|()| false)
    }
}

/// Records what time has brought by now and hands the effects to `listener`; under `--dry-run` nothing is recorded.
///
/// Killed anywhere or run several times at once, it records each effect once: what is left is done by the next run. What
/// `listener` could not take is not recorded, so that the next run hands it on again.
///
/// # Errors
/// The store cannot be written; a contact acts; whatever `listener` meets.
pub fn tick(session: &mut Session, listener: &mut impl Listener) -> Result<(), Error> {
    may(session.circumstances())?;
    let dry_run = session.circumstances().dry_run;
    let now = session.now();
    let waits = session.read(|reading| {
        if reading.acting() {
            reading.person()?.must_be_agent()?;
        }
        if dry_run {
            foresee(reading, listener)?;
            return Ok(false);
        }
        anything(reading.tx, now)
    })?;
    let _turn = if dry_run { None } else { recover(session, waits, listener)? };
    while waits && !some(session, now, listener)? {}
    Ok(())
}

/// Waits until no other run appends lines, and finds what a killed one had appended.
fn recover(
    session: &mut Session,
    waits: bool,
    listener: &mut impl Listener,
) -> Result<Option<store::Turn>, Error> {
    let Some(file) = listener.appending() else { return Ok(None) };
    let noted = |session: &mut Session| {
        session.read(|reading| Ok::<_, Error>(store::cursor::noted(reading.tx, store::cursor::TICK)?))
    };
    if !waits && noted(session)?.is_none() {
        return Ok(None);
    }
    let turn = session.turn(store::cursor::TICK)?;
    if let Some(noted) = noted(session)? {
        file.recover(&noted)?;
        if !waits {
            session.alone(|tx, _| Ok(store::cursor::forget_lines(tx, store::cursor::TICK)?))?;
        }
    }
    Ok(Some(turn))
}

/// Refuses what has no meaning for it.
fn may(circumstances: &Circumstances) -> Result<(), Refusal> {
    let pointless = [
        ("--at", circumstances.at.is_some()),
        ("--as-of", circumstances.as_of.is_some()),
        ("--key", circumstances.key.is_some()),
    ];
    match pointless.into_iter().find(|(_, given)| *given) {
        Some((flag, _)) => Err(Refusal::Usage(Usage::Pointless { flag })),
        None => Ok(()),
    }
}

/// Tells whether time has brought anything: without, no lock is taken.
fn anything(tx: &Tx, now: Instant) -> Result<bool, Error> {
    Ok(!store::time::first_due(tx, now, 1)?.is_empty() || !store::time::orgs_due(tx, now, 1)?.is_empty())
}

/// Records what time brought to some tickets by `until`, in one transaction; tells whether nothing is left.
fn some(session: &mut Session, until: Instant, listener: &mut impl Listener) -> Result<bool, Error> {
    listener.wait()?;
    let mut tries = 0;
    loop {
        let noted = if tries < TRIES { note(session, until, listener)? } else { None };
        let done = session.alone(|tx, desk| {
            let all = bring((tx, desk), until, Doing::Record, listener)?;
            if let (Some(file), Some(noted)) = (listener.appending(), &noted) {
                if file.noted()?.1 != *noted {
                    return Err(store::Error::Conflict("what time brings".to_owned()).into());
                }
                store::cursor::forget_lines(tx, store::cursor::TICK)?;
            }
            // Before they are recorded for good: else nobody would ever hear of what could not be written.
            listener.pass()?;
            Ok(all)
        });
        match (done, listener.appending()) {
            // Somebody else came between: what was noted is not what is to be appended.
            (Err(Error::Store(store::Error::Conflict(_))), Some(file)) => file.forget(),
            (done, _) => return done,
        }
        tries += 1;
    }
}

/// So often lines are noted anew because others came between; then they are appended without.
const TRIES: u32 = 5;

/// Notes the lines that [`some`] is going to append, if it appends any, before anything is recorded or written.
fn note(
    session: &mut Session,
    until: Instant,
    listener: &mut impl Listener,
) -> Result<Option<Vec<Line>>, Error> {
    if listener.appending().is_none() {
        return Ok(None);
    }
    session.alone(|tx, desk| {
        bring((tx, desk), until, Doing::Foresee, listener)?;
        let Some(file) = listener.appending() else { return Ok(None) };
        let (place, lines) = file.noted()?;
        file.forget();
        store::cursor::note_of_tick(tx, until, place, &lines)?;
        Ok(Some(lines))
    })
}

/// What is done about what time brings.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Doing {
    Foresee,
    Record,
}

/// Hands what time brought to some tickets and organisations by `until` to `listener`; tells whether that was all.
fn bring(
    (tx, desk): (&Tx, &Desk),
    until: Instant,
    doing: Doing,
    listener: &mut impl Listener,
) -> Result<bool, Error> {
    let is_many = |found: usize| found >= usize::try_from(AT_A_TIME).unwrap_or(usize::MAX);
    let due = store::time::first_due(tx, until, AT_A_TIME)?;
    for one in &due {
        let brought = match doing {
            Doing::Foresee => time::to_come(tx, desk, *one, until)?,
            Doing::Record => time::book(tx, desk, *one, until)?.0,
        };
        if take(listener, &shown((tx, desk), *one, brought)?)? {
            return Ok(false);
        }
    }
    let orgs = store::time::orgs_due(tx, until, AT_A_TIME)?;
    for key in &orgs {
        let notices = match doing {
            Doing::Foresee => notices::coming(tx, desk, key, until)?.0,
            Doing::Record => notices::book(tx, desk, key, until)?,
        };
        if take(listener, &notices.into_iter().map(Effect::of).collect::<Vec<_>>())? {
            return Ok(false);
        }
    }
    Ok(!is_many(due.len()) && !is_many(orgs.len()))
}

fn take(listener: &mut impl Listener, effects: &[Effect]) -> Result<bool, Error> {
    if effects.is_empty() { Ok(false) } else { listener.take(effects) }
}

/// Hands on what would be recorded.
fn foresee(reading: &Reading, listener: &mut impl Listener) -> Result<(), Error> {
    let (tx, desk) = (reading.tx, reading.desk);
    for one in store::time::due(tx, reading.now)? {
        let brought = time::to_come(tx, desk, one, reading.now)?;
        if take(listener, &shown((tx, desk), one, brought)?)? {
            listener.pass()?;
        }
    }
    for key in store::time::orgs_due(tx, reading.now, u32::MAX)? {
        let (due, _) = notices::coming(tx, desk, &key, reading.now)?;
        take(listener, &due.into_iter().map(Effect::of).collect::<Vec<_>>())?;
    }
    listener.pass()
}

/// Turns what was brought to a ticket into effects.
fn shown(
    (tx, desk): (&Tx, &Desk),
    (number, version): (TicketNumber, i64),
    brought: Vec<Brought>,
) -> Result<Vec<Effect>, Error> {
    let policy = desk.policy_of(tx, version)?;
    let number = number.shown(&desk.policy.desk.ticket_prefix);
    // Of a reminder that nobody gets there is nothing to tell.
    let told = |one: &Brought| !matches!(&one.event.body, EventBody::Reminded(sent) if sent.unsent);
    let effect = |one: Brought| Effect {
        at: one.event.at,
        what: What::Ticket {
            number: number.clone(),
            body: one.event.body,
            text: one.text,
            policy: Arc::clone(&policy),
        },
    };
    Ok(brought.into_iter().filter(told).map(effect).collect())
}
