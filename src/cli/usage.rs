//! What the argument parser complains about, in mesa's own form.
use std::ffi::OsString;

use clap::CommandFactory as _;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::Cli;
use crate::config::Environment;
use crate::domain::language::Language;
use crate::error::Error;
use crate::i18n::refusal::did_you_mean_one_of;
use crate::i18n::usage::{self as words, Complaint};

/// Returns the parser's complaint as an error of ours: its first paragraph, and what it would suggest.
pub fn of_parser(error: &clap::Error, args: &[OsString], language: Language) -> Error {
    let text = error.render().to_string();
    let mut paragraphs = text.split("\n\n");
    let message = paragraphs.next().unwrap_or_default().trim_start_matches("error: ").trim();
    let suggested =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let suggestion = suggested.into_iter().find_map(|kind| nearest(error, kind));
    let usage = text.lines().find_map(|line| line.strip_prefix("Usage: ")).map(str::to_owned);
    let hint = suggestion.map(|nearest| did_you_mean_one_of(&nearest, language)).or(usage);
    let spanish = || (language == Language::Es).then(|| in_spanish(error)).flatten();
    let message = match message {
        "" => words::nothing_said(language).to_owned(),
        message if message.starts_with("Usage") => words::nothing_said(language).to_owned(),
        message => spanish().unwrap_or_else(|| message.to_owned()),
    };
    Error::Usage { message, hint: hint.or_else(|| Some(format!("{} --help", command_of(args)))) }
}

/// Returns the command that a command line names.
fn command_of(args: &[OsString]) -> String {
    let mut cli = Cli::command();
    cli.build();
    let (mut path, mut level) = ("mesa".to_owned(), &cli);
    for word in args.iter().skip(1).filter_map(|arg| arg.to_str()) {
        if let Some(verb) = level.find_subcommand(word) {
            path = format!("{path} {}", verb.get_name());
            level = verb;
        }
    }
    path
}

/// Returns what the parser would suggest, the likeliest first: it sorts them the other way round.
fn nearest(error: &clap::Error, kind: ContextKind) -> Option<Vec<String>> {
    error.get(kind).map(|value| match value {
        ContextValue::Strings(all) => all.iter().rev().cloned().collect(),
        other => vec![other.to_string()],
    })
}

fn said(error: &clap::Error, kind: ContextKind) -> Option<String> {
    error.get(kind).map(|value| match value {
        ContextValue::Strings(all) => all.join(", "),
        other => other.to_string(),
    })
}

/// Returns the complaint in Spanish, where it is one of those that people meet.
fn in_spanish(error: &clap::Error) -> Option<String> {
    let said = |kind| said(error, kind);
    let flag = said(ContextKind::InvalidArg).unwrap_or_default();
    let given = said(ContextKind::InvalidValue).unwrap_or_default();
    let other = said(ContextKind::PriorArg).unwrap_or_default();
    let command = said(ContextKind::InvalidSubcommand).unwrap_or_default();
    let possible = said(ContextKind::ValidValue).unwrap_or_default();
    let expected = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    let complaint = match error.kind() {
        ErrorKind::InvalidSubcommand => Complaint::UnknownCommand(&command),
        ErrorKind::UnknownArgument => Complaint::UnknownArgument(&flag),
        ErrorKind::MissingRequiredArgument => Complaint::Missing(&flag),
        ErrorKind::MissingSubcommand => Complaint::MissingCommand,
        ErrorKind::InvalidValue if possible.is_empty() => Complaint::NoValue(&flag),
        ErrorKind::InvalidValue => Complaint::NoneOf { flag: &flag, given: &given, possible: &possible },
        ErrorKind::ValueValidation => {
            Complaint::Unreadable { flag: &flag, given: &given, expected: &expected }
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => Complaint::NoValue(&flag),
        ErrorKind::ArgumentConflict if flag == other => Complaint::Twice(&flag),
        ErrorKind::ArgumentConflict => Complaint::Conflict(&flag, &other),
        _ => return None,
    };
    Some(words::in_spanish(complaint))
}

/// Returns the language that a command line which does not parse asks for.
pub fn language_of(args: &[OsString], environment: &Environment) -> Language {
    let words: Vec<_> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let apart = words.windows(2).find_map(|pair| match pair {
        ["--lang", code] => Some(*code),
        _ => None,
    });
    let code = apart.or_else(|| words.iter().find_map(|word| word.strip_prefix("--lang=")));
    let code = code.or(environment.get("MESA_LANG"));
    code.and_then(Language::of_locale).or_else(|| environment.locale()).unwrap_or(Language::En)
}

/// Tells whether JSON was asked for on a command line that does not parse.
pub fn wants_json(args: &[OsString]) -> bool {
    let words: Vec<_> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let pairs = words.windows(2).any(|pair| matches!(pair, ["-o" | "--output", "json" | "jsonl"]));
    pairs || words.iter().any(|word| matches!(*word, "--json" | "-ojson" | "--output=json" | "-o=json"))
}
