//! What a command line that does not parse is told.
use super::pick;
use super::refusal::expected;
use crate::domain::language::Language;

/// What the parser complains about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Complaint<'a> {
    /// there is no such command
    UnknownCommand(&'a str),
    /// there is no such flag, or one word too many
    UnknownArgument(&'a str),
    /// these have to be given
    Missing(&'a str),
    /// a command has to follow
    MissingCommand,
    /// a value that is none of those that there are
    NoneOf {
        /// the flag
        flag: &'a str,
        /// what was written
        given: &'a str,
        /// those that there are
        possible: &'a str,
    },
    /// a value that cannot be read
    Unreadable {
        /// the flag
        flag: &'a str,
        /// what was written
        given: &'a str,
        /// what was expected, in English
        expected: &'a str,
    },
    /// a flag without its value
    NoValue(&'a str),
    /// two that cannot be used together
    Conflict(&'a str, &'a str),
    /// one that is given twice
    Twice(&'a str),
}

/// Returns the complaint in Spanish; in English the parser speaks for itself.
pub fn in_spanish(complaint: Complaint<'_>) -> String {
    match complaint {
        Complaint::UnknownCommand(name) => format!("no hay ninguna orden `{name}`"),
        Complaint::UnknownArgument(name) => format!("no se esperaba `{name}`"),
        Complaint::Missing(flags) => format!("falta {flags}"),
        Complaint::MissingCommand => "falta la orden".to_owned(),
        Complaint::NoneOf { flag, given: "", possible } => format!("falta el valor de {flag}: {possible}"),
        Complaint::NoneOf { flag, given, possible } => format!("`{given}` no sirve para {flag}: {possible}"),
        Complaint::Unreadable { flag, given, expected } => {
            let wanted =
                expected::of_parser(expected).map(|wanted| format!(": {wanted}")).unwrap_or_default();
            format!("`{given}` no sirve para {flag}{wanted}")
        }
        Complaint::NoValue(flag) => format!("falta el valor de {flag}"),
        Complaint::Conflict(one, other) => format!("{one} no puede ir con {other}"),
        Complaint::Twice(flag) => format!("{flag} solo puede darse una vez"),
    }
}

/// Returns what is asked where a command line says nothing.
pub fn nothing_said(language: Language) -> &'static str {
    pick(language, "¿qué hay que hacer?", "what is to be done?")
}
