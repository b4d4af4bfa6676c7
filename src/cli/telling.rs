//! Tells a script what is new: writes it, and only then lets the cursor move.
//!
//! Where the answer is appended to a file (`>> alerts.csv`) it is noted, written, flushed to the disk and kept portion by
//! portion, and a run that follows a killed one goes on where that one was cut. Anywhere else the cursor moves once, at
//! the end: a reader that went away or a full disk leaves it where it was.
use std::fs::{File, Metadata};
use std::io::{self, Write};
use std::os::fd::AsFd as _;
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _};

use clap::Args;

use super::Context;
use super::appended::{Appended, Sink};
use crate::domain::cursor::{CursorName, Line};
use crate::domain::refusal::{Refusal, Usage};
use crate::error::Error;
use crate::ops::Session;
use crate::ops::cursor::{self, Held, Moves, Purpose};
use crate::render::{Column, Format, List, Style, Summary};

/// How a command that tells what is new is asked for it.
#[derive(Debug, Args)]
pub struct TellingFlags {
    /// Only what was not told under this name before
    #[arg(long, value_name = "NAME", value_parser = name)]
    pub new_since: Option<CursorName>,
    /// Takes what there is now as told, where the name is new
    #[arg(long, requires = "new_since")]
    pub from_now: bool,
}

/// Reads the name of a cursor.
///
/// # Errors
/// It is none.
pub fn name(text: &str) -> Result<CursorName, &'static str> {
    CursorName::parse(text).ok_or(CursorName::FORMS)
}

impl TellingFlags {
    /// Refuses flags that mean something only beside `--new-since`, and that beside an output which nobody reads.
    ///
    /// # Errors
    /// There is such a flag; see [`Error::Unheard`].
    pub fn must_be_new(&self, context: &Context) -> Result<(), Error> {
        let dry_run = context.globals.dry_run;
        match &self.new_since {
            None if dry_run => Err(Refusal::Usage(Usage::Pointless { flag: "--dry-run" }).into()),
            Some(_) if !self.from_now => must_be_heard(dry_run),
            _ => Ok(()),
        }
    }
}

/// Refuses to tell what is new where standard output is thrown away. A closed one is the null device too: the runtime
/// opens that in its place before anything of ours runs.
fn must_be_heard(dry_run: bool) -> Result<(), Error> {
    let out = File::from(io::stdout().as_fd().try_clone_to_owned().map_err(Error::Output)?);
    let out = out.metadata().map_err(Error::Output)?;
    let is_null = |null: Metadata| out.file_type().is_char_device() && null.rdev() == out.rdev();
    if !dry_run && std::fs::metadata("/dev/null").is_ok_and(is_null) { Err(Error::Unheard) } else { Ok(()) }
}

/// How much is appended before the cursor moves.
const PORTION_BYTES: usize = 1 << 20;

/// What is told in one go, and how far the cursor moves with it.
pub struct Portion<T> {
    /// rows, each with what it tells
    pub rows: Vec<(T, String)>,
    /// how far the cursor moves once they are written, their number apart
    pub moves: Moves,
}

/// Rows of one list on their way to a script.
pub struct Telling<'a, T: 'static> {
    held: Held,
    style: &'a Style,
    columns: (&'a str, &'a [Column<T>]),
    /// the answer is appended to a file in which lines may be told apart
    file: Option<Appended>,
    sink: Sink,
    /// what is to be kept once everything was written
    owed: Moves,
    dry_run: bool,
}

impl<'a, T: 'static> Telling<'a, T> {
    /// Takes the turn of the cursor `name`, and counts what a killed run had written.
    ///
    /// # Errors
    /// See [`cursor::take`].
    pub fn begin(
        context: &Context,
        session: &mut Session,
        (name, purpose): (&CursorName, Purpose),
        style: &'a Style,
        columns: (&'a str, &'a [Column<T>]),
    ) -> Result<Self, Error> {
        let mut held = cursor::take(session, name, purpose)?;
        let dry_run = context.globals.dry_run;
        let file = if dry_run { None } else { Appended::stdout(style.format)? };
        if let Some(file) = &file {
            let whole = held.noted().map_or(Ok(0), |noted| file.recover(noted))?;
            held.count_noted(session, whole)?;
        }
        Ok(Self { held, style, columns, file, sink: Sink::default(), owed: Moves::default(), dry_run })
    }

    /// Returns the cursor.
    pub fn held(&self) -> &Held {
        &self.held
    }

    /// Returns how it is written.
    pub fn style(&self) -> &'a Style {
        self.style
    }

    /// Shows other columns.
    #[must_use]
    pub fn showing(self, columns: &'a [Column<T>]) -> Self {
        Self { columns: (self.columns.0, columns), ..self }
    }

    /// Moves the cursor without a word.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn pass_over(mut self, session: &mut Session, moves: &Moves) -> Result<(), Error> {
        self.held.keep(session, moves)
    }

    /// Writes the portions that `next` returns until there is none, and moves the cursor. Returns how many rows there were.
    ///
    /// # Errors
    /// The output fails or nobody reads it; what `next` meets; the store cannot be written.
    pub fn tell(
        mut self,
        session: &mut Session,
        mut next: impl FnMut(&mut Session, &Held) -> Result<Option<Portion<T>>, Error>,
    ) -> Result<u64, Error> {
        must_be_heard(self.dry_run)?;
        let mut out = self.sink.clone();
        let (style, (schema, columns)) = (self.style, self.columns);
        let mut unused: Option<&mut (dyn Write + Send)> = Some(&mut out);
        let (mut list, mut count) = (None, 0);
        while let Some(Portion { rows, moves }) = next(session, &self.held)? {
            let mut lines = Vec::new();
            for (row, what) in rows {
                if let Some(out) = unused.take() {
                    list = Some(self.headed(List::begin(style, out, schema, columns)?)?);
                }
                if let Some(list) = &mut list {
                    list.row(&row)?;
                    list.settle()?;
                }
                count += 1;
                lines.push(self.sink.line(what));
                if self.sink.length() > PORTION_BYTES {
                    let moves = self.held.count(&lines);
                    self.pass(session, &std::mem::take(&mut lines), moves)?;
                }
            }
            let told = i64::try_from(lines.len()).unwrap_or(i64::MAX);
            self.pass(session, &lines, Moves { told, ..moves })?;
        }
        if let Some(out) = unused.take().filter(|_| style.format == Format::Json) {
            list = Some(List::begin(style, out, schema, columns)?);
        }
        list.map_or(Ok(0), |list| list.end(Summary::default()))?;
        self.sink.write_out()?;
        self.held.keep(session, &self.owed)?;
        Ok(count)
    }

    /// Takes away what stands before the rows where the file has it already.
    fn headed(&self, mut list: List<'a, T>) -> Result<List<'a, T>, Error>
    where
        T: 'a,
    {
        if self.file.as_ref().map_or(Ok(0), Appended::length)? > 0 {
            list.settle()?;
            self.sink.clear();
        }
        Ok(list)
    }

    /// Writes what is in the sink. In a file it is noted before and kept after; elsewhere it is kept at the end.
    fn pass(&mut self, session: &mut Session, lines: &[Line], moves: Moves) -> Result<(), Error> {
        let Some(file) = &self.file else {
            self.sink.write_out()?;
            self.owed.told += moves.told;
            self.owed.event = moves.event.or(self.owed.event);
            self.owed.changes.told.extend(moves.changes.told);
            self.owed.changes.forgotten.extend(moves.changes.forgotten);
            return Ok(());
        };
        if !lines.is_empty() {
            self.held.note(session, file.place()?, lines)?;
            self.sink.write_out()?;
            file.sync()?;
        }
        self.held.keep(session, &moves)
    }
}
