//! What is refused because the command was written so.
use serde::Serialize;

/// A combination of arguments that makes no sense, beyond what the parser can tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Usage {
    /// these flags are needed and nobody can be asked
    Missing(Vec<&'static str>),
    /// standard input was to give both ids and text
    StdinTwice,
    /// the command changes nothing as it stands
    NothingAsked(Vec<&'static str>),
    /// a prefix that is not this desk's
    WrongPrefix {
        /// as given
        given: String,
        /// this desk's
        prefix: String,
    },
    /// a file to be written is the one that is read
    SameFile {
        /// the flag
        flag: &'static str,
    },
    /// a file to be written is the store, or one of the files beside it
    StoreFile {
        /// the flag
        flag: &'static str,
    },
    /// a file to be written is there and is no regular file, or is `-`
    NoPlainFile {
        /// the flag
        flag: &'static str,
        /// as given
        given: String,
    },
    /// a flag of CSV where another format is asked for
    OnlyCsv {
        /// the flag
        flag: &'static str,
    },
    /// a flag that this command cannot honour
    Pointless {
        /// the flag
        flag: &'static str,
    },
}
