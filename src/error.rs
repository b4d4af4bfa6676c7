//! Everything a command can end in: the exit codes, and the one place that prints an error.
use std::fmt::Display;
use std::path::PathBuf;

use crate::domain::desk::Problem;
use crate::domain::refusal::Refusal;
use crate::{exchange, render, store};

/// What a process says to the shell that ran it (`DESIGN.md` §4): frozen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Exit {
    /// done, an empty list included
    Done = 0,
    /// I/O, or our bug
    Failure = 1,
    /// the command line makes no sense
    Usage = 2,
    /// a named thing does not exist
    NotFound = 3,
    /// forbidden by role
    Forbidden = 4,
    /// not entitled: contract, credits, warranty, maintenance, plan or channel
    NotEntitled = 5,
    /// conflict: illegal transition, key reused with other arguments
    Conflict = 6,
    /// invalid data: form, attachment, file
    Invalid = 7,
    /// a bulk run finished with rejects
    Partial = 8,
    /// locked longer than `--lock-wait`; nothing was changed
    Busy = 9,
    /// a check found something
    Attention = 10,
    /// the store is damaged, foreign or newer
    Integrity = 11,
}

impl Exit {
    /// Every exit code, in order.
    pub const ALL: [Self; 12] = [
        Self::Done,
        Self::Failure,
        Self::Usage,
        Self::NotFound,
        Self::Forbidden,
        Self::NotEntitled,
        Self::Conflict,
        Self::Invalid,
        Self::Partial,
        Self::Busy,
        Self::Attention,
        Self::Integrity,
    ];

    /// Returns the number that the shell sees.
    pub fn number(self) -> u8 {
        self as u8
    }
}

/// Why a command failed.
#[derive(Debug)]
pub enum Error {
    /// a rule of the desk says no
    Refused(Box<Refusal>),
    /// the store says no
    Store(store::Error),
    /// a policy file has problems
    Policy {
        /// the file as given
        file: String,
        /// every problem
        problems: Vec<Problem>,
    },
    /// a file could not be read as what it should be
    Exchange {
        /// the file as given
        file: String,
        /// what is wrong
        problem: Box<exchange::FileProblem>,
    },
    /// the command line does not parse
    Usage {
        /// the parser's own words
        message: String,
        /// a command that works
        hint: Option<String>,
    },
    /// no such column
    Column(render::UnknownColumn),
    /// the operating system refused
    Io {
        /// the file as given
        file: PathBuf,
        /// its words
        cause: std::io::Error,
    },
    /// whoever reads our answer went away: nothing to say
    BrokenPipe,
    /// the answer could not be written
    Output(std::io::Error),
    /// the editor did not end well
    Editor(String),
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(refusal))
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        Self::Store(error)
    }
}

impl From<crate::domain::desk::LookupError> for Error {
    fn from(error: crate::domain::desk::LookupError) -> Self {
        Refusal::from(error).into()
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Self::BrokenPipe,
            _ => Self::Output(error),
        }
    }
}

impl From<render::Error> for Error {
    fn from(error: render::Error) -> Self {
        match error {
            render::Error::Column(unknown) => Self::Column(unknown),
            render::Error::Io(error) => error.into(),
        }
    }
}

/// Returns a failure about a file that was named.
pub fn about_file(file: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Error {
    move |cause| Error::Io { file: file.into(), cause }
}

/// Returns a usage error in somebody's own words.
pub fn usage(message: impl Display) -> Error {
    Error::Usage { message: message.to_string(), hint: None }
}
