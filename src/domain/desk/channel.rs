//! Channels, and what each plan says about them.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::lookup::Keyed;
use super::policy::{unlabelled, yes};
use super::section::Section;
use crate::domain::language::{Label, Language};

/// A way for a ticket to arrive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Slug
    pub key: String,
    /// What people read
    #[serde(default, skip_serializing_if = "unlabelled")]
    pub label: Label,
    /// Whether tickets are opened through it; documentation and forums open none
    #[serde(default = "yes")]
    pub opens_tickets: bool,
    /// How customers reach it
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

impl Keyed for Channel {
    const SECTION: Section = Section::Channel;

    fn key(&self) -> &str {
        &self.key
    }

    fn label(&self) -> Option<&Label> {
        Some(&self.label)
    }
}

/// What an organisation has subscribed to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Slug
    pub key: String,
    /// Other names that serve as the slug
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// What people read
    #[serde(default, skip_serializing_if = "unlabelled")]
    pub label: Label,
    /// Whether its organisations pay
    #[serde(default = "yes")]
    pub paid: bool,
    /// Key of the calendar of its SLA, where a rule says `calendar = "plan"`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<String>,
    /// What it says of each channel; none given means all are open
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channels: Option<BTreeMap<String, ChannelRule>>,
}

impl Plan {
    /// Returns whether the plan opens `channel`: without a `channels` table every one is open, with it an absent one is not.
    pub fn channel(&self, channel: &str) -> &ChannelRule {
        match &self.channels {
            None => &ChannelRule::Yes,
            Some(channels) => channels.get(channel).unwrap_or(&ChannelRule::No),
        }
    }
}

impl Keyed for Plan {
    const SECTION: Section = Section::Plan;

    fn key(&self) -> &str {
        &self.key
    }

    fn label(&self) -> Option<&Label> {
        Some(&self.label)
    }

    fn aliases(&self) -> &[String] {
        &self.aliases
    }
}

/// A cell of the plan × channel matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ChannelRule {
    /// Open
    Yes,
    /// Shut
    No,
    /// Open on a condition that people read
    Conditional(Condition),
}

impl ChannelRule {
    /// Returns `yes`, `no` or `conditional`.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Conditional(_) => "conditional",
        }
    }
}

/// The condition of a channel: one text for everybody, or one in each language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Condition {
    /// The same words in every language
    Text(String),
    /// Words in each language
    Label(Label),
}

impl Condition {
    /// Returns the words in `language`, else in the other one.
    pub fn text(&self, language: Language) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Label(label) => label.text(language).unwrap_or_default(),
        }
    }
}
