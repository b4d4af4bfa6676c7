//! Everything a command can end in: the exit codes, and the one place that prints an error.
use std::borrow::Cow;
use std::fmt::{Display, Write as _};
use std::io::Write as _;
use std::path::PathBuf;

use serde_json::json;

use crate::domain::desk::Problem;
use crate::domain::import::{FileProblem, ImportRun, MapProblem};
use crate::domain::language::Language;
use crate::domain::refusal::{Need, Refusal, Usage};
use crate::i18n::refusal::Words;
use crate::i18n::{self, failure};
use crate::render::terminal;
use crate::{render, store};

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
        problem: Box<FileProblem>,
        /// the noun and verb that read it, as `contact import`
        command: Cow<'static, str>,
    },
    /// an import failed after something of it was stored
    InPart {
        /// the run as it is stored
        run: Box<ImportRun>,
        /// what it failed for
        why: Box<Error>,
    },
    /// an import map has problems
    Map {
        /// the file as given
        file: String,
        /// every problem
        problems: Vec<MapProblem>,
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
    /// what is new would be told to nobody: standard output is closed or thrown away
    Unheard,
    /// the editor did not end well
    Editor(String),
    /// a command of the demonstration ended otherwise than it should
    Stopped {
        /// as it was typed
        command: String,
        /// what it said to the shell, unless a signal ended it
        exit: Option<i32>,
    },
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
            render::Error::UnknownColumn(unknown) => Self::Column(unknown),
            render::Error::Io(error) => error.into(),
        }
    }
}

/// Returns a failure about a file that was named.
pub fn about_file(file: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Error {
    move |cause| Error::Io { file: file.into(), cause }
}

/// Returns a failure about a file that cannot be made, because the folder that it names is not there.
pub fn about_folder(folder: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Error {
    move |cause| {
        let absent = cause.kind() == std::io::ErrorKind::NotFound;
        let cause = if absent { std::io::ErrorKind::NotADirectory.into() } else { cause };
        Error::Io { file: folder.into(), cause }
    }
}

fn is_absent(cause: &std::io::Error) -> bool {
    matches!(cause.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory)
}

/// Returns a usage error in somebody's own words.
pub fn usage(message: impl Display) -> Error {
    Error::Usage { message: message.to_string(), hint: None }
}

impl Error {
    /// Returns what the process says to the shell.
    pub fn exit(&self) -> Exit {
        match self {
            Self::Refused(refusal) => exit_of(refusal),
            Self::InPart { why, .. } => why.exit(),
            Self::Store(error) => exit_of_store(error),
            Self::Exchange { problem, .. } if **problem == FileProblem::Absent => Exit::NotFound,
            Self::Policy { .. } | Self::Map { .. } | Self::Exchange { .. } => Exit::Invalid,
            Self::Usage { .. } | Self::Column(_) => Exit::Usage,
            Self::Io { cause, .. } if is_absent(cause) => Exit::NotFound,
            Self::Io { cause, .. } if cause.kind() == std::io::ErrorKind::IsADirectory => Exit::Invalid,
            Self::Io { .. } | Self::Output(_) | Self::Unheard | Self::Editor(_) | Self::Stopped { .. } => {
                Exit::Failure
            }
            Self::BrokenPipe => Exit::Done,
        }
    }

    /// Returns the stable code of the JSON contract.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Refused(refusal) => code_of(refusal),
            Self::InPart { why, .. } => why.code(),
            Self::Store(error) => code_of_store(error),
            Self::Policy { .. } => "POLICY_INVALID",
            Self::Map { .. } => "MAP_INVALID",
            Self::Exchange { .. } => "FILE_INVALID",
            Self::Usage { .. } => "USAGE",
            Self::Column(_) => "UNKNOWN_COLUMN",
            Self::Io { .. } => "FILE",
            Self::BrokenPipe | Self::Output(_) | Self::Unheard => "OUTPUT",
            Self::Editor(_) => "EDITOR",
            Self::Stopped { .. } => "DEMO_STOPPED",
        }
    }

    /// Returns what is said of it: what failed and what to do next, and its causes.
    fn words(&self, language: Language) -> (Words, Vec<String>) {
        match self {
            Self::Refused(refusal) => {
                (i18n::refusal::words(refusal, language), i18n::refusal::causes(refusal, language))
            }
            Self::Store(error) => {
                let (words, cause) = failure::store(error, language);
                (words, cause.into_iter().collect())
            }
            Self::Policy { file, problems } => failure::policy(file, problems, language),
            Self::Map { file, problems } => failure::map(file, problems, language),
            Self::Exchange { file, problem, command } => failure::data_file(file, problem, command, language),
            Self::InPart { run, why } => failure::in_part(run, why.words(language), language),
            Self::Usage { message, hint } => {
                (Words { what: message.clone(), hint: hint.clone() }, Vec::new())
            }
            Self::Column(unknown) => (
                failure::column(&unknown.given, &unknown.valid, unknown.suggestion.as_deref(), language),
                Vec::new(),
            ),
            Self::Io { file, cause } => {
                (failure::file(file, cause, language), vec![failure::system(cause, language)])
            }
            Self::BrokenPipe => (Words::default(), Vec::new()),
            Self::Output(cause) => (failure::output(language), vec![cause.to_string()]),
            Self::Unheard => (i18n::cursor::unheard(language), Vec::new()),
            Self::Editor(cause) => (failure::editor(language), vec![cause.clone()]),
            Self::Stopped { command, exit } => (i18n::demo::stopped(command, *exit, language), Vec::new()),
        }
    }

    /// Returns what a script may want to know beyond the words: the causes, and each problem of a policy with its place.
    fn details(&self, causes: &[String], language: Language) -> serde_json::Value {
        if let Self::Refused(refusal) = self {
            return details_of(refusal, language);
        }
        if let Self::InPart { run, .. } = self {
            let counts = run.counts;
            return json!({
                "causes": causes, "run": format!("I-{}", run.number), "rows": counts.rows, "created": counts.created,
                "updated": counts.updated, "unchanged": counts.unchanged, "rejected": counts.rejected,
            });
        }
        let Self::Policy { problems, .. } = self else { return json!({ "causes": causes }) };
        let problem = |problem: &Problem| {
            json!({
                "path": problem.path, "line": problem.line,
                "message": i18n::desk::problem_text(&problem.kind, language), "suggestion": problem.suggestion,
            })
        };
        json!({ "causes": causes, "problems": problems.iter().map(problem).collect::<Vec<_>>() })
    }

    /// Reports the failure on standard error: three lines for people, one object under `--json`.
    pub fn report(&self, language: Language, as_json: bool) {
        if matches!(self, Self::BrokenPipe) {
            return;
        }
        let (mut words, causes) = self.words(language);
        // Every failure ends in a command that works.
        words.hint.get_or_insert_with(|| "mesa help".to_owned());
        if as_json {
            let report = json!({
                "schema": "mesa.error/1", "code": self.code(), "exit": self.exit().number(),
                "message": words.what, "hint": words.hint, "details": self.details(&causes, language),
            });
            talk(&report.to_string());
            return;
        }
        let mut text = format!("error: {}", terminal::escape_lines(&words.what));
        for cause in &causes {
            // Writing to a string cannot fail.
            let _ = write!(text, "\n  caused by: {}", terminal::escape_lines(cause));
        }
        if let Some(hint) = &words.hint {
            let _ = write!(text, "\nhint: {}", terminal::escape_lines(hint));
        }
        talk(&text);
    }
}

/// Says a line on standard error; where nobody can hear it, nothing is lost.
pub fn talk(text: &str) {
    drop(writeln!(std::io::stderr().lock(), "{text}"));
}

/// Returns what a script may want to know of a refusal: its own fields, for entitlement every requirement.
fn details_of(refusal: &Refusal, language: Language) -> serde_json::Value {
    match refusal {
        Refusal::NotEntitled { verdict } => i18n::entitlement::details(verdict, language),
        Refusal::Opening { why, fallback_contact, .. } => {
            let mut details = details_of(why, language);
            if let Some(fields) = details.as_object_mut() {
                fields.insert("fallback_contact".to_owned(), json!(fallback_contact));
            }
            details
        }
        // Made of strings and numbers: it always serialises.
        _ => serde_json::to_value(refusal)
            .ok()
            .filter(serde_json::Value::is_object)
            .unwrap_or_else(|| json!({})),
    }
}

fn exit_of(refusal: &Refusal) -> Exit {
    match refusal {
        Refusal::Unknown { .. } | Refusal::UnknownRequester { .. } => Exit::NotFound,
        Refusal::Ambiguous { .. }
        | Refusal::NoActor
        | Refusal::Malformed { .. }
        | Refusal::Email { .. }
        | Refusal::Phone { .. }
        | Refusal::DepartmentNeeded { .. }
        | Refusal::Centre { .. }
        | Refusal::DaysNeedOpenCalendar { .. }
        | Refusal::Usage(_) => Exit::Usage,
        Refusal::Inactive { .. }
        | Refusal::Forbidden { .. }
        | Refusal::NotVisible { .. }
        | Refusal::OtherOrganisation { .. } => Exit::Forbidden,
        Refusal::NotEntitled { verdict } if verdict.role_fails() => Exit::Forbidden,
        Refusal::NotEntitled { .. } | Refusal::InsufficientCredit { .. } => Exit::NotEntitled,
        Refusal::Text { .. }
        | Refusal::FormInvalid { .. }
        | Refusal::NeverCloses(_)
        | Refusal::UnknownPack { .. }
        | Refusal::KindMisfits { .. }
        | Refusal::PolicyLacks { .. }
        | Refusal::AssetLeftBehind { .. }
        | Refusal::KindPerAsset { .. }
        | Refusal::NotOfOrg { .. } => Exit::Invalid,
        Refusal::Opening { why, .. } => exit_of(why),
        Refusal::Several(all) => all.first().map_or(Exit::Failure, exit_of),
        Refusal::At(problem) => match problem {
            crate::domain::refusal::AtProblem::Future => Exit::Usage,
            crate::domain::refusal::AtProblem::BeforeLast { .. } => Exit::Conflict,
            crate::domain::refusal::AtProblem::TooOld { .. } => Exit::Forbidden,
        },
        Refusal::Taken { .. }
        | Refusal::LastAdmin
        | Refusal::Transition { .. }
        | Refusal::ReopeningRefused
        | Refusal::KeyReused { .. }
        | Refusal::ContractOver { .. }
        | Refusal::ContractOverlaps { .. }
        | Refusal::AgentBusy { .. }
        | Refusal::AssetBusy { .. }
        | Refusal::StillMember { .. }
        | Refusal::PolicyKeysInUse { .. }
        | Refusal::AlreadyUndone { .. }
        | Refusal::FolderInUse { .. }
        | Refusal::NotACharge { .. }
        | Refusal::RefundExceeds { .. }
        | Refusal::NothingCharged { .. }
        | Refusal::CursorOfAnother { .. }
        | Refusal::CursorOfKinds { .. }
        | Refusal::NothingUndone { .. } => Exit::Conflict,
    }
}

fn code_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Unknown { .. } | Refusal::UnknownRequester { .. } => "NOT_FOUND",
        Refusal::Ambiguous { .. } => "AMBIGUOUS",
        Refusal::Taken { .. } => "TAKEN",
        Refusal::Inactive { .. } => "INACTIVE",
        Refusal::Forbidden { need: Need::Agent | Need::Admin | Need::Administrator | Need::Colleague }
        | Refusal::OtherOrganisation { .. } => "FORBIDDEN",
        Refusal::NoActor => "NO_ACTOR",
        Refusal::LastAdmin => "LAST_ADMIN",
        Refusal::NotVisible { .. } => "NOT_VISIBLE",
        Refusal::At(_) => "BAD_INSTANT",
        Refusal::Transition { .. } => "ILLEGAL_TRANSITION",
        Refusal::ReopeningRefused => "REOPENING_REFUSED",
        Refusal::KeyReused { .. } => "KEY_REUSED",
        Refusal::Centre { .. } => "CENTRE",
        Refusal::DepartmentNeeded { .. } => "DEPARTMENT_NEEDED",
        Refusal::AgentBusy { .. } => "AGENT_BUSY",
        Refusal::KindMisfits { .. } => "KIND_MISFITS",
        Refusal::KindPerAsset { .. } => "KIND_PER_ASSET",
        Refusal::ContractOver { .. } => "CONTRACT_OVER",
        Refusal::ContractOverlaps { .. } => "CONTRACT_OVERLAPS",
        Refusal::NotOfOrg { .. } | Refusal::AssetLeftBehind { .. } => "NOT_OF_ORG",
        Refusal::AssetBusy { .. } => "ASSET_BUSY",
        Refusal::StillMember { .. } => "STILL_MEMBER",
        Refusal::Text { .. } => "BAD_TEXT",
        Refusal::Malformed { .. } | Refusal::Email { .. } | Refusal::Phone { .. } => "MALFORMED",
        Refusal::NotEntitled { .. } => "NOT_ENTITLED",
        Refusal::Opening { why, .. } => code_of(why),
        Refusal::Several(all) => all.first().map_or("USAGE", code_of),
        Refusal::FormInvalid { .. } => "FORM_INVALID",
        Refusal::DaysNeedOpenCalendar { .. } => "BAD_TARGET",
        Refusal::NeverCloses(_) => "CALENDAR_NEVER_CLOSES",
        Refusal::PolicyKeysInUse { .. } => "POLICY_KEYS_IN_USE",
        Refusal::PolicyLacks { .. } => "POLICY_LACKS_KEYS",
        Refusal::AlreadyUndone { .. } => "ALREADY_UNDONE",
        Refusal::NothingUndone { .. } => "UNDO_TOUCHED",
        Refusal::FolderInUse { .. } => "FOLDER_IN_USE",
        Refusal::InsufficientCredit { .. } => "INSUFFICIENT_CREDIT",
        Refusal::UnknownPack { .. } => "UNKNOWN_PACK",
        Refusal::NotACharge { .. } => "NOT_A_CHARGE",
        Refusal::RefundExceeds { .. } => "REFUND_EXCEEDS",
        Refusal::NothingCharged { .. } => "NOTHING_CHARGED",
        Refusal::CursorOfAnother { .. } => "CURSOR_OF_ANOTHER",
        Refusal::CursorOfKinds { .. } => "CURSOR_OF_KINDS",
        Refusal::Usage(Usage::Missing(_)) => "MISSING_FLAGS",
        Refusal::Usage(_) => "USAGE",
    }
}

fn exit_of_store(error: &store::Error) -> Exit {
    match error {
        store::Error::Busy => Exit::Busy,
        store::Error::Missing(_) => Exit::NotFound,
        store::Error::Conflict(_) | store::Error::Exists(_) => Exit::Conflict,
        store::Error::Foreign { .. }
        | store::Error::TooNew { .. }
        | store::Error::TooOld { .. }
        | store::Error::Damaged(_) => Exit::Integrity,
        store::Error::ReadOnly
        | store::Error::Unreadable(_)
        | store::Error::Full
        | store::Error::OutcomeUnknown(_)
        | store::Error::Io(_)
        | store::Error::Engine(_) => Exit::Failure,
    }
}

fn code_of_store(error: &store::Error) -> &'static str {
    match error {
        store::Error::Busy => "BUSY",
        store::Error::Missing(_) => "NO_STORE",
        store::Error::Conflict(_) => "CONFLICT",
        store::Error::Exists(_) => "STORE_EXISTS",
        store::Error::Foreign { .. } => "FOREIGN_STORE",
        store::Error::TooNew { .. } => "NEWER_STORE",
        store::Error::TooOld { .. } => "OLDER_STORE",
        store::Error::Damaged(_) => "DAMAGED_STORE",
        store::Error::ReadOnly => "READ_ONLY",
        store::Error::Unreadable(_) => "UNREADABLE",
        store::Error::Full => "DISK_FULL",
        store::Error::OutcomeUnknown(_) => "OUTCOME_UNKNOWN",
        store::Error::Io(_) | store::Error::Engine(_) => "STORE",
    }
}
