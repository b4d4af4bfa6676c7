//! `mesa cursor`: how far scripts were told what is new.
use clap::{Args, Subcommand};

use super::telling::name;
use super::{Context, Ending};
use crate::domain::cursor::{Cursor, CursorName};
use crate::error::Error;
use crate::ops::cursor;
use crate::render::{Cell, Column, Summary};

/// What to do with cursors.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Lists the names under which scripts are told what is new
    #[command(after_help = "Example:\n  mesa cursor list")]
    List,
    /// Shows how far one was told
    #[command(after_help = "Example:\n  mesa cursor show mail")]
    Show(Show),
    /// Forgets how far one was told: its next run begins anew
    #[command(
        after_help = "Example:\n  mesa cursor reset mail\n\nThe next run tells everything from the beginning, or nothing before then with --from-now."
    )]
    Reset(Reset),
}

/// `mesa cursor show`.
#[derive(Debug, Args)]
pub struct Show {
    /// The name given to --new-since
    cursor: String,
}

/// `mesa cursor reset`.
#[derive(Debug, Args)]
pub struct Reset {
    /// The name given to --new-since
    #[arg(value_parser = name)]
    cursor: CursorName,
}

const CURSOR: &[Column<Cursor>] = &[
    Column::new("cursor", |cursor| Cell::text(&cursor.name)),
    Column::new("command", |cursor| Cell::text(cursor.teller.command())),
    Column::new("kinds", |cursor: &Cursor| cursor.kinds.as_deref().into()).flat(),
    Column::new("started_at", |cursor| cursor.started_at.into()),
    Column::new("told_at", |cursor| cursor.told_at.into()),
    Column::number("told", |cursor| Cell::Int(cursor.told)),
    Column::number(
        "last_event",
        |cursor| if cursor.event > 0 { Cell::Int(cursor.event) } else { Cell::Null },
    ),
    Column::number("crossings", |cursor| Cell::Int(cursor.open)),
];

/// Runs `mesa cursor`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(command: Command, context: &Context) -> Result<Ending, Error> {
    let mut session = context.session()?;
    match command {
        Command::List => session.read(|reading| {
            context.list(reading.policy(), ("mesa.cursor.list/1", CURSOR), |write| {
                cursor::list(reading)?.iter().try_for_each(write)?;
                Ok(Summary::default())
            })
        }),
        Command::Show(command) => session.read(|reading| {
            let shown = cursor::show(reading, &command.cursor)?;
            context.object(reading.policy(), ("mesa.cursor/1", CURSOR), &shown, Vec::new())
        }),
        Command::Reset(command) => {
            context.must_have_columns(CURSOR)?;
            let done = cursor::reset(&mut session, &command.cursor)?;
            session
                .read(|reading| context.wrote(reading.policy(), ("mesa.cursor/1", CURSOR), &done, Vec::new()))
        }
    }
}
