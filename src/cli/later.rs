//! The parser learns the command that is named, and no other.
//!
//! A hundred commands with thirty flags each are most of what a short command does before its work; it needs one of them.
use std::ffi::OsString;

use clap::{ArgMatches, Args, Command, CommandFactory, Error, FromArgMatches, Subcommand};

use super::{Cli, Globals};

/// Reads a command line, and returns it with the command that it names, its words with spaces between.
///
/// What its words seem to name is tried alone. Whoever makes a mistake or asks for help is answered by the parser that
/// knows every command.
///
/// # Errors
/// What the parser complains of; help and version are complaints too.
pub fn read(args: &[OsString]) -> Result<(Cli, String), Error> {
    let alone = named(args).and_then(|command| whole(command.try_get_matches_from(args).ok()?).ok());
    alone.map_or_else(|| whole(Cli::command().try_get_matches_from(args)?), Ok)
}

fn whole(mut matches: ArgMatches) -> Result<(Cli, String), Error> {
    let path = path(&matches);
    let cli = Cli::from_arg_matches_mut(&mut matches);
    Ok((cli.map_err(|error| error.format(&mut Cli::command()))?, path))
}

fn path(matches: &ArgMatches) -> String {
    let (mut names, mut at) = (Vec::new(), matches);
    while let Some((name, inner)) = at.subcommand() {
        names.push(name);
        at = inner;
    }
    names.join(" ")
}

/// Returns a parser of the one noun, and of its one verb, that the words of a command line seem to name: it takes what
/// the whole parser takes, or complains.
fn named(args: &[OsString]) -> Option<Command> {
    let words = args.iter().skip(1).filter_map(|arg| arg.to_str());
    let mut words = words.filter(|word| !word.starts_with('-')).peekable();
    words.peek()?;
    let nouns = super::Command::augment_subcommands(Command::new("mesa"));
    let noun = words.find_map(|word| nouns.find_subcommand(word)).cloned()?;
    let noun = match words.next() {
        // Nothing is displayed by this parser: the name for that tells `verbs` which of them is called.
        Some(verb) => noun.display_name(verb.to_owned()),
        None => noun,
    };
    Some(Globals::augment_args(Command::new("mesa")).disable_help_subcommand(true).subcommand(noun))
}

/// The verbs of a noun, which the parser learns once the noun is named.
#[derive(Debug)]
pub struct Later<T>(pub T);

impl<T: FromArgMatches> FromArgMatches for Later<T> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        T::from_arg_matches(matches).map(Self)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        self.0.update_from_arg_matches(matches)
    }
}

impl<T: Subcommand> Subcommand for Later<T> {
    fn augment_subcommands(noun: Command) -> Command {
        noun.defer(verbs::<T>)
    }

    fn augment_subcommands_for_update(noun: Command) -> Command {
        noun.defer(verbs::<T>)
    }

    fn has_subcommand(name: &str) -> bool {
        T::has_subcommand(name)
    }
}

/// Adds the verbs to a noun, which keeps what it says of itself; where one is named, that one alone.
fn verbs<T: Subcommand>(noun: Command) -> Command {
    if let Some(name) = noun.get_display_name().filter(|name| T::has_subcommand(name)) {
        let verb = T::augment_subcommands(Command::new("")).find_subcommand(name).cloned();
        return noun.subcommands(verb);
    }
    let (about, long_about) = (noun.get_about().cloned(), noun.get_long_about().cloned());
    let noun = T::augment_subcommands(noun);
    let noun = match about {
        Some(about) => noun.about(about),
        None => noun.about(None::<&str>),
    };
    match long_about {
        Some(about) => noun.long_about(about),
        None => noun.long_about(None::<&str>),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every command's words, and the lines of its examples.
    fn lines(command: &Command, words: &[&str], lines: &mut Vec<Vec<String>>) {
        lines.push(words.iter().map(ToString::to_string).collect());
        let examples = command.get_after_help().map(ToString::to_string).unwrap_or_default();
        let examples = examples.lines().filter_map(|line| line.trim().strip_prefix("mesa "));
        lines.extend(examples.filter_map(shlex::split));
        for verb in command.get_subcommands() {
            self::lines(verb, &[words, &[verb.get_name()]].concat(), lines);
        }
    }

    /// What the parser that knows every command makes of a line, and what is made of it here.
    fn read_both_ways(line: &[String]) -> [String; 2] {
        let args: Vec<OsString> =
            std::iter::once("mesa").chain(line.iter().map(String::as_str)).map(OsString::from).collect();
        let told = |read: Result<(Cli, String), Error>| match read {
            Ok(read) => format!("{read:?}"),
            Err(complaint) => complaint.to_string(),
        };
        [told(Cli::command().try_get_matches_from(&args).and_then(whole)), told(read(&args))]
    }

    #[test]
    fn a_line_is_read_as_by_the_parser_that_knows_every_command() {
        let mut all = Vec::new();
        let mut cli = Cli::command();
        cli.build();
        lines(&cli, &[], &mut all);
        assert!(all.len() > 250, "{}", all.len());
        let flags = ["--store", "x.db", "--json", "--key", "ticket", "--as", "list", "-q"].map(str::to_owned);
        for line in &all {
            let (noun, rest) = line.split_at(line.len().min(1));
            let flagged =
                [[&flags, noun, rest].concat(), [noun, &flags, rest].concat(), [noun, rest, &flags].concat()];
            let asking =
                ["--help", "--version", "--no-such"].map(|flag| [noun, rest, &[flag.to_owned()]].concat());
            for line in flagged.iter().chain(&asking).chain([line]) {
                let [all, alone] = read_both_ways(line);
                assert_eq!(all, alone, "{line:?}");
            }
        }
    }

    #[test]
    fn words_that_only_look_like_commands_mislead_nobody() {
        for line in [
            "--as ticket org list",
            "--as=ticket org list",
            "--as org ticket show 1",
            "org --as list show acme",
            "org --as ticket list",
            "calendar list holidays",
            "tick ticket",
            "ticket tick",
            "-- ticket list",
            "ticket -- list",
            "ticket help list",
            "no-such ticket list",
            "contact import x.csv --delimiter ;",
        ] {
            let line: Vec<String> = line.split(' ').map(str::to_owned).collect();
            let [all, alone] = read_both_ways(&line);
            assert_eq!(all, alone, "{line:?}");
        }
    }
}
