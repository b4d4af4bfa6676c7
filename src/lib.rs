//! `mesa`: a help desk in one program over a local SQLite file.
//!
//! A command line becomes an answer in five steps, each a folder: [`cli`] reads arguments and shows views, [`ops`] runs
//! one use case in one transaction, [`domain`] decides, [`store`] keeps, [`render`] writes bytes in words of [`i18n`].
//! [`exchange`] reads files of other systems for `ops`.
//!
//! Invariant: `domain` imports nothing of ours; `store` and `render` never meet; `cli` never sees a transaction; `ops`
//! never sees an argument parser or a locale; nobody imports `cli`. `tests/architecture.rs` holds it.
//! Invariant: what a command acknowledges is on the disk; what it refuses has changed nothing.
use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;

pub mod cli;
pub mod clock;
pub mod config;
pub mod domain;
pub mod error;
pub mod exchange;
pub mod i18n;
pub mod ops;
pub mod render;
pub mod store;

use cli::{Cli, Context};
use config::{Config, Environment};
use domain::language::Language;
use domain::refusal::{Refusal, Usage};
use error::{Error, Exit};

/// Runs one command line and returns the process's exit code.
pub fn run(args: impl Iterator<Item = OsString>) -> ExitCode {
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    let args: Vec<OsString> = args.collect();
    let exit = match cli::read(&args) {
        Ok((cli, path)) => run_parsed(cli, &path),
        Err(error) => refuse(&error, &args),
    };
    ExitCode::from(exit.number())
}

fn run_parsed(cli: Cli, path: &str) -> Exit {
    let environment = Environment::read();
    let Cli { mut globals, command } = cli;
    let (flags, said, as_json) = (globals.flags(), globals.lang, globals.as_json(&environment));
    let config = match Config::new(flags, environment) {
        Ok(config) => config,
        Err(error) => return report(&error, said.unwrap_or(Language::En), as_json),
    };
    let pointless = cli::reads::pointless(&globals, path);
    let settled = cli::csv::settle(&mut globals, path);
    let context = Context { globals, config, clock: &clock::SystemClock };
    let done = match pointless {
        Some(flag) => Err(Refusal::Usage(Usage::Pointless { flag }).into()),
        None => settled.and_then(|()| cli::run(command, &context)),
    };
    match done {
        Ok(ending) => ending.exit(),
        Err(error) => report(&error, context.language_of_errors(), as_json),
    }
}

fn report(error: &Error, language: Language, as_json: bool) -> Exit {
    error.report(language, as_json);
    error.exit()
}

/// Prints help and version where they were asked for, and turns every other complaint of the parser into ours.
fn refuse(error: &clap::Error, args: &[OsString]) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            error::talk(error.render().to_string().trim_end());
            Exit::Usage
        }
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => match error.print() {
            Ok(()) => Exit::Done,
            Err(failure) => report(&Error::from(failure), Language::En, false),
        },
        _ => {
            let language = cli::usage::language_of(args, &Environment::read());
            report(&cli::usage::of_parser(error, args, language), language, cli::usage::wants_json(args))
        }
    }
}
