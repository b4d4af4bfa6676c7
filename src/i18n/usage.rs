//! What a command line that does not parse is told.
use super::pick;
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
            let wanted = expectation(expected).map(|wanted| format!(": {wanted}")).unwrap_or_default();
            format!("`{given}` no sirve para {flag}{wanted}")
        }
        Complaint::NoValue(flag) => format!("falta el valor de {flag}"),
        Complaint::Conflict(one, other) => format!("{one} no puede ir con {other}"),
        Complaint::Twice(flag) => format!("{flag} solo puede darse una vez"),
    }
}

/// What values have to be, in English and in Spanish; what follows the words stays as it is.
const EXPECTATIONS: [(&str, &str); 17] = [
    ("invalid digit found in string", "se espera un número"),
    ("cannot parse integer from empty string", "se espera un número"),
    ("number too large to fit in target type", "es demasiado grande"),
    ("number too small to fit in target type", "es demasiado pequeño"),
    ("a span of time, as ", "un lapso, como "),
    ("a span of time as ", "un lapso, como "),
    ("mesa speaks es and en", "mesa habla es y en"),
    ("a user's number, me or none", "el número de un usuario, me o none"),
    ("a role is admin or agent", "un rol es admin o agent"),
    ("a day, as ", "un día, como "),
    ("an entry, as ", "un asiento, como "),
    ("a field, = and its answer", "un campo, = y su respuesta"),
    ("a single sign, or tab", "un solo signo, o tab"),
    ("an agent's e-mail, me, or none", "el correo de un agente, me o none"),
    ("COLUMN=FIELD, as ", "COLUMNA=CAMPO, como "),
    ("one of ", "uno de "),
    ("a percentage from 0 to 100, as ", "un porcentaje de 0 a 100, como "),
];

fn expectation(english: &str) -> Option<String> {
    if let Some((given, range)) = english.split_once(" is not in ") {
        return Some(format!("{given} no está en {range}"));
    }
    let known = EXPECTATIONS.iter().find(|(words, _)| english.starts_with(words));
    known.map(|(words, spanish)| format!("{spanish}{}", english.strip_prefix(words).unwrap_or_default()))
}

/// Returns what is asked where a command line says nothing.
pub fn nothing_said(language: Language) -> &'static str {
    pick(language, "¿qué hay que hacer?", "what is to be done?")
}
