//! Cursors: a script is told everything once, however its runs are missed, doubled or killed.
//!
//! A run holds its turn from beginning to end. It reads, hands on what it tells, and begins or moves the cursor only once
//! that was written. Where lines are appended to a file it notes them first: killed in between, the next run finds in the file
//! what had been written ([`crate::domain::cursor`]).
use super::{Done, Made, Outcome, Reading, Session, Writing};
use crate::domain::cursor::{Cursor, CursorName, Line, Place, Teller};
use crate::domain::instant::Instant;
use crate::domain::refusal::{Noun, Refusal, Usage};
use crate::domain::sla::check::{Changes, Crossing};
use crate::domain::text::suggest;
use crate::error::Error;
use crate::store::{self, Turn, Tx};

/// A cursor that nobody else moves while it is held.
pub struct Held {
    cursor: Cursor,
    /// it is not kept yet: a run that is killed before anything was told or passed over leaves no trace
    is_new: bool,
    noted: Option<(Place, Vec<Line>)>,
    /// none under `--dry-run`, where nothing is moved
    turn: Option<Turn>,
}

/// How far a cursor is moved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    /// how many lines were told
    pub told: i64,
    /// the last event that was told or passed over
    pub event: Option<i64>,
    /// crossings that were told, and those that are over
    pub changes: Changes,
}

/// What a run tells, by which one cursor is kept from serving another.
#[derive(Clone, Copy, Debug)]
pub struct Purpose<'a> {
    /// the command
    pub teller: Teller,
    /// the kinds of events asked for, none twice, in alphabetical order; none: all
    pub kinds: Option<&'a str>,
}

/// Waits for the turn of `name` and returns it; where it is new it is kept with its first move.
///
/// # Errors
/// It is another command's, or tells events of other kinds; the actor is no agent; the past is asked about, which nobody is told as news.
pub fn take(session: &mut Session, name: &CursorName, purpose: Purpose) -> Result<Held, Error> {
    let dry_run = session.circumstances().dry_run;
    if session.circumstances().as_of.is_some() && !dry_run {
        return Err(Refusal::Usage(Usage::Pointless { flag: "--as-of" }).into());
    }
    session.read(|reading| Ok(reading.person()?.must_be_agent()?))?;
    let turn = if dry_run { None } else { Some(session.turn(name.as_str())?) };
    let name = name.as_str();
    let (found, noted) = session.read(|reading| {
        let tx = reading.tx;
        Ok::<_, Error>((store::cursor::find(tx, name)?, store::cursor::noted(tx, name)?))
    })?;
    let (cursor, is_new) = match found {
        Some(cursor) if cursor.teller != purpose.teller => {
            let command = cursor.teller.command();
            return Err(Refusal::CursorOfAnother { name: cursor.name, command }.into());
        }
        Some(cursor) if cursor.kinds.as_deref() != purpose.kinds => {
            return Err(Refusal::CursorOfKinds { name: cursor.name, kinds: cursor.kinds }.into());
        }
        Some(cursor) => (cursor, false),
        None => (fresh(name, purpose, session.now()), true),
    };
    Ok(Held { cursor, is_new, noted, turn })
}

fn fresh(name: &str, Purpose { teller, kinds }: Purpose, started_at: Instant) -> Cursor {
    let (name, kinds) = (name.to_owned(), kinds.map(str::to_owned));
    Cursor { name, teller, kinds, started_at, told_at: None, told: 0, event: 0, open: 0, moves: 0 }
}

impl Held {
    /// Tells whether nothing was told under its name before.
    pub fn is_new(&self) -> bool {
        self.is_new
    }

    /// Returns the last event that was told or passed over.
    pub fn event(&self) -> i64 {
        self.cursor.event
    }

    /// Returns the file and the lines that a killed run was going to append to it.
    pub fn noted(&self) -> Option<&(Place, Vec<Line>)> {
        self.noted.as_ref()
    }

    /// Returns what was told and still holds.
    pub(super) fn crossings(&self, tx: &Tx) -> Result<Vec<Crossing>, Error> {
        Ok(store::cursor::crossings(tx, &self.cursor.name)?)
    }

    /// Counts the first `whole` of the noted lines as told: they stand in the file.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn count_noted(&mut self, session: &mut Session, whole: usize) -> Result<(), Error> {
        let Some((_, lines)) = self.noted.take() else { return Ok(()) };
        let moves = self.count(lines.get(..whole).unwrap_or_default());
        self.settle(session, &moves)
    }

    /// Returns how far the cursor moves with `lines` alone.
    pub fn count(&self, lines: &[Line]) -> Moves {
        let told = i64::try_from(lines.len()).unwrap_or(i64::MAX);
        let mut moves = Moves { told, ..Moves::default() };
        match self.cursor.teller {
            Teller::Check => {
                moves.changes.told = lines.iter().filter_map(|line| Crossing::parse(&line.what)).collect();
            }
            Teller::Events => moves.event = lines.last().and_then(|line| line.what.parse().ok()),
        }
        moves
    }

    /// Notes the lines that are going to be appended at `place`.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn note(&mut self, session: &mut Session, place: Place, lines: &[Line]) -> Result<(), Error> {
        if self.turn.is_none() {
            return Ok(());
        }
        session.book(|tx, _| {
            self.must_be_kept(tx)?;
            Ok(store::cursor::note(tx, &self.cursor.name, place, lines)?)
        })?;
        self.is_new = false;
        Ok(())
    }

    fn must_be_kept(&self, tx: &Tx) -> Result<(), Error> {
        if self.is_new {
            store::cursor::insert(tx, &self.cursor)?;
        }
        Ok(())
    }

    /// Moves the cursor: what it tells was written. Nothing is done where nothing changed, but that a new one is kept.
    ///
    /// # Errors
    /// The store cannot be written, or the cursor was moved by others.
    pub fn keep(&mut self, session: &mut Session, moves: &Moves) -> Result<(), Error> {
        let same = !self.is_new
            && moves.told == 0
            && moves.event.is_none_or(|event| event == self.cursor.event)
            && moves.changes == Changes::default();
        if same { Ok(()) } else { self.settle(session, moves) }
    }

    fn settle(&mut self, session: &mut Session, moves: &Moves) -> Result<(), Error> {
        if self.turn.is_none() {
            return Ok(());
        }
        let event = moves.event.unwrap_or(self.cursor.event);
        let cursor = &self.cursor;
        session.book(|tx, now| {
            self.must_be_kept(tx)?;
            if !store::cursor::advance(tx, cursor, (moves.told, event), now)? {
                return Err(store::Error::Conflict(format!("cursor {}", cursor.name)).into());
            }
            store::cursor::change(tx, &cursor.name, &moves.changes)?;
            Ok(store::cursor::forget_lines(tx, &cursor.name)?)
        })?;
        self.is_new = false;
        self.cursor.event = event;
        self.cursor.moves += 1;
        Ok(())
    }
}

/// Returns every cursor, by name.
///
/// # Errors
/// The actor is no agent; the past is asked about, of which nothing is known.
pub fn list(reading: &Reading) -> Result<Vec<Cursor>, Error> {
    must_be_present(reading)?;
    Ok(store::cursor::all(reading.tx)?)
}

/// Returns the cursor called `name`.
///
/// # Errors
/// There is none; the actor is no agent; the past is asked about, of which nothing is known.
pub fn show(reading: &Reading, name: &str) -> Result<Cursor, Error> {
    must_be_present(reading)?;
    find(reading.tx, name)
}

fn must_be_present(reading: &Reading) -> Result<(), Error> {
    reading.person()?.must_be_agent()?;
    if reading.past {
        return Err(Refusal::Usage(Usage::Pointless { flag: "--as-of" }).into());
    }
    Ok(())
}

fn find(tx: &Tx, name: &str) -> Result<Cursor, Error> {
    if let Some(cursor) = store::cursor::find(tx, name)? {
        return Ok(cursor);
    }
    let all = store::cursor::all(tx)?;
    let nearest = suggest(name, all.iter().map(|cursor| cursor.name.as_str()));
    Err(Refusal::unknown(Noun::Cursor, name, nearest).into())
}

/// Forgets how far `name` was told: its next run begins anew. Returns the cursor as it was.
///
/// # Errors
/// There is none; the actor is no agent; a run that holds it does not end in time.
pub fn reset(session: &mut Session, name: &CursorName) -> Result<Done<Cursor>, Error> {
    let _turn = session.turn(name.as_str())?;
    let name = name.as_str();
    let mut before = None;
    let act = |writing: &Writing| {
        writing.person.must_be_agent()?;
        writing.undated()?;
        before = Some(find(writing.tx, name)?);
        store::cursor::remove(writing.tx, name)?;
        Ok(Made { outcome: Outcome::Updated, name: name.to_owned() })
    };
    let done = session.write(("cursor reset", ""), &name, act, |reading, name| {
        // Under a key that was used before there may be none any longer: then nothing is known but its name.
        let nothing = Purpose { teller: Teller::Check, kinds: None };
        Ok(store::cursor::find(reading.tx, name)?.unwrap_or_else(|| fresh(name, nothing, reading.now)))
    })?;
    Ok(match before {
        Some(cursor) => done.map(|_| cursor.clone()),
        None => done,
    })
}
