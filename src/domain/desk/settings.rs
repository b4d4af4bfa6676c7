//! The smaller sections: attachments, reopening, lifecycle, contracts, drafts, subjects.
use serde::{Deserialize, Serialize};

use super::Span;
use crate::domain::language::Label;

/// Which files a message may carry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attachments {
    /// File name extensions without the dot, lowercase; none named means all
    #[serde(default)]
    pub extensions: Vec<String>,
    /// Bytes of all attachments of one message together
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_bytes: Option<u64>,
    /// What to do instead
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub too_large_hint: Option<Label>,
}

/// What a customer's reply does to a closed ticket.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reopen {
    /// Within the window
    #[serde(default)]
    pub on_customer_reply: OnReply,
    /// How long after closing; afterwards a reply makes a new ticket. Absent: for ever
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Span>,
}

/// What a reply to a closed ticket does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OnReply {
    /// The ticket is open again
    #[default]
    Reopen,
    /// A new ticket is opened, linked to the old one
    New,
    /// The reply is refused
    Refuse,
}

/// What time alone does to tickets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lifecycle {
    /// How long a resolved ticket rests before it is closed; absent: never closed by itself
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close_resolved_after: Option<Span>,
}

/// What is said about contracts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Contracts {
    /// How long before its end a contract is said to run out
    pub expiry_notice: Span,
}

impl Default for Contracts {
    fn default() -> Self {
        Self { expiry_notice: Span::from_seconds(30 * 86_400) }
    }
}

/// What becomes of texts that could not be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Drafts {
    /// How long a draft is kept
    pub keep: Span,
}

impl Default for Drafts {
    fn default() -> Self {
        Self { keep: Span::from_seconds(30 * 86_400) }
    }
}

/// What is said about subjects.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// Subjects that say nothing: warned about, never refused
    #[serde(default)]
    pub vague: Vec<String>,
}
