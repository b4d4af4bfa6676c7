//! The flags that every command takes.
use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{Args, ValueEnum};

use super::csv::CsvFlags;
use crate::config::{Environment, Flags};
use crate::domain::language::Language;
use crate::render::Format;

/// Flags that every command takes.
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own on the command line")]
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Global flags")]
pub struct Globals {
    /// The store's file [env: MESA_STORE; else ./mesa.db if it exists, else the user's data folder]
    #[arg(long, global = true, value_name = "PATH")]
    pub store: Option<PathBuf>,
    /// Who acts: an agent's e-mail, or a contact [env: MESA_AS]
    #[arg(long = "as", global = true, value_name = "EMAIL")]
    pub acting: Option<String>,
    /// How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]
    #[arg(short, long, global = true, value_name = "FORMAT", value_enum, conflicts_with = "json")]
    pub output: Option<Output>,
    /// The same as -o json
    #[arg(long, global = true)]
    pub json: bool,
    /// These columns, in this order
    #[arg(long, global = true, value_name = "A,B", value_delimiter = ',')]
    pub columns: Option<Vec<String>>,
    /// Says nothing but the answer and errors
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Says more on standard error
    #[arg(short, long, global = true, conflicts_with = "quiet")]
    pub verbose: bool,
    /// Answers yes to every question
    #[arg(short, long, global = true)]
    pub yes: bool,
    /// Never asks anything
    #[arg(long, global = true)]
    pub no_input: bool,
    /// Does everything, then takes it back
    #[arg(short = 'n', long, global = true)]
    pub dry_run: bool,
    /// Idempotency key of a write: the same key and arguments again do nothing again
    #[arg(id = "idempotency_key", long = "key", global = true, value_name = "K", value_parser = NonEmptyStringValueParser::new())]
    pub key: Option<String>,
    /// When a write happened [default: now]
    #[arg(long, global = true, value_name = "INSTANT")]
    pub at: Option<String>,
    /// Reads the state of that instant [default: now]
    #[arg(long, global = true, value_name = "INSTANT")]
    pub as_of: Option<String>,
    /// Language of what people read [env: MESA_LANG; else the locale, else the desk's]
    #[arg(long, global = true, value_name = "es|en", value_parser = language)]
    pub lang: Option<Language>,
    /// Zone of times that people read and write [env: MESA_TZ; else the desk's]
    #[arg(long, global = true, value_name = "ZONE")]
    pub tz: Option<String>,
    /// When to colour
    #[arg(long, global = true, value_name = "WHEN", value_enum)]
    pub color: Option<Colour>,
    /// Exit 10 when a list is empty
    #[arg(long, global = true)]
    pub fail_empty: bool,
    /// How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]
    #[arg(long, global = true, value_name = "SPAN")]
    pub lock_wait: Option<String>,
    /// how CSV is written
    #[command(flatten)]
    pub csv: CsvFlags,
}

impl Globals {
    /// Returns what the configuration has a say in.
    pub fn flags(&self) -> Flags {
        Flags {
            store: self.store.clone(),
            acting: self.acting.clone(),
            lang: self.lang,
            tz: self.tz.clone(),
            lock_wait: self.lock_wait.clone(),
        }
    }

    /// Tells whether errors are to be written as JSON too.
    pub fn as_json(&self, environment: &Environment) -> bool {
        match self.output {
            _ if self.json => true,
            Some(output) => matches!(output, Output::Json | Output::Jsonl),
            None => matches!(environment.get("MESA_OUTPUT"), Some("json" | "jsonl")),
        }
    }
}

/// `--output`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Output {
    Table,
    Tsv,
    Csv,
    Json,
    Jsonl,
    Name,
    Md,
    Html,
}

impl From<Output> for Format {
    fn from(output: Output) -> Self {
        match output {
            Output::Table => Self::Table,
            Output::Tsv => Self::Tsv,
            Output::Csv => Self::Csv,
            Output::Json => Self::Json,
            Output::Jsonl => Self::Jsonl,
            Output::Name => Self::Name,
            Output::Md => Self::Md,
            Output::Html => Self::Html,
        }
    }
}

/// `--color`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Colour {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

fn language(text: &str) -> Result<Language, &'static str> {
    Language::ALL.into_iter().find(|language| language.code() == text).ok_or("mesa speaks es and en")
}
