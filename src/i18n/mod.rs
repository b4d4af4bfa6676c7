//! Every word that a person reads, in Spanish and English side by side.
//!
//! Invariant: a text without one of the languages does not compile.
pub mod calendar;
pub mod contacts;
pub mod contract;
pub mod credit;
pub mod cursor;
pub mod demo;
pub mod desk;
pub mod entitlement;
pub mod exchange;
pub mod explain;
pub mod failure;
pub mod form;
mod handover;
pub mod headings;
pub mod history;
pub mod mend;
pub mod notes;
pub mod notice;
pub mod people;
pub mod refusal;
pub mod report;
pub mod sla;
pub mod sla_page;
pub mod store;
pub mod topics;
pub mod undo;
pub mod usage;
mod words;

use std::borrow::Cow;

pub use crate::domain::language::{Label, Language};

/// Returns a name that stands bare within a line: of a file, of a column. What would break the line or drive a terminal
/// is written out (`\n`).
fn visible(name: &str) -> Cow<'_, str> {
    if !name.contains(char::is_control) {
        return Cow::Borrowed(name);
    }
    let letter = |c: char| if c.is_control() { c.escape_default().to_string() } else { c.to_string() };
    Cow::Owned(name.chars().map(letter).collect())
}

/// Returns the one of two texts that is written in `language`.
pub const fn pick<'a>(language: Language, es: &'a str, en: &'a str) -> &'a str {
    match language {
        Language::Es => es,
        Language::En => en,
    }
}
