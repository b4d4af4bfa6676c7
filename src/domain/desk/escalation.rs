//! Where a ticket may be escalated to, and canned replies.
use serde::{Deserialize, Serialize};

use super::lookup::Keyed;
use super::policy::unlabelled;
use super::section::Section;
use crate::domain::language::Label;

/// A place outside the desk that `ticket escalate --to` may name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Escalation {
    /// Slug
    pub key: String,
    /// What people read
    #[serde(default, skip_serializing_if = "unlabelled")]
    pub label: Label,
    /// Key of the status that it sets
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// What it does to the clocks
    #[serde(default)]
    pub sla: EscalationSla,
}

impl Keyed for Escalation {
    const SECTION: Section = Section::Escalation;

    fn key(&self) -> &str {
        &self.key
    }

    fn label(&self) -> Option<&Label> {
        Some(&self.label)
    }
}

/// What an escalation does to the clocks (CHA-19, CHA-29, CHA-30).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EscalationSla {
    /// They pause
    Pause,
    /// They go on, flagged with the reason
    Affected,
    /// They go on
    #[default]
    None,
}

/// A canned reply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Slug
    pub key: String,
    /// Its text with placeholders such as `{contact}`; see [`PLACEHOLDERS`]
    pub text: Label,
}

impl Keyed for Template {
    const SECTION: Section = Section::Template;

    fn key(&self) -> &str {
        &self.key
    }
}

/// What a template may name in braces.
pub const PLACEHOLDERS: [&str; 11] = [
    "agent",
    "contact",
    "department",
    "desk",
    "org",
    "priority",
    "status",
    "subject",
    "team",
    "ticket",
    "type",
];

/// Returns each `{word}` of a template's text, without its braces; braces around anything else are text.
///
/// ```
/// # use mesa::domain::desk::placeholders;
/// assert_eq!(placeholders("Hello {contact}, see { this } and {ticket}").collect::<Vec<_>>(), ["contact", "ticket"]);
/// ```
pub fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{')
        .skip(1)
        .filter_map(|after| after.split_once('}'))
        .map(|(word, _)| word)
        .filter(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'))
}

/// Returns a template's text with what `value` knows in the place of each placeholder; the others stay as they are.
///
/// ```
/// # use mesa::domain::desk::filled;
/// let text = filled("Hello {contact}, see { this } {x}", |name| (name == "contact").then(|| "Ana".to_owned()));
/// assert_eq!(text, "Hello Ana, see { this } {x}");
/// ```
pub fn filled(text: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let found = after.split_once('}').and_then(|(name, rest)| Some((value(name)?, rest)));
        rest = if let Some((word, rest)) = found {
            filled.push_str(&word);
            rest
        } else {
            filled.push('{');
            after
        };
    }
    filled + rest
}
