//! Verbs that the parser learns only once their noun is named.
//!
//! Sixty commands with twenty flags each are most of what a short command does before its work; it needs one of them.
use clap::{ArgMatches, Command, Error, FromArgMatches, Subcommand};

/// The verbs of a noun.
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

/// Adds the verbs to a noun, which keeps what it says of itself.
fn verbs<T: Subcommand>(noun: Command) -> Command {
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
