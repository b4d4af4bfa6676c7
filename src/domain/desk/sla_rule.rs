//! SLA rules: which tickets get which promises.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::lookup::Keyed;
use super::section::Section;
use super::words::Words;
use super::{Metric, Target};
use crate::domain::calendar::Hours;
use crate::domain::sla::Promise;

/// A rule that gives its targets to the tickets it matches; the first that matches decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlaRule {
    /// Slug
    pub key: String,
    /// What a ticket must be; nothing said matches every ticket
    #[serde(default, skip_serializing_if = "When::is_empty")]
    pub when: When,
    /// In which hours its clocks run
    pub calendar: RuleCalendar,
    /// What is promised of each clock; said to be nothing, contracts promise nothing either (BLI-61)
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub targets: Option<BTreeMap<Metric, Target>>,
    /// The clocks that a paused status stops (DESIGN §7.5)
    #[serde(default = "usual_pauses")]
    pub pauses: Vec<Metric>,
}

impl SlaRule {
    /// Returns what the rule promises a ticket whose clocks run in `hours`.
    pub fn promise(&self, hours: impl Into<Hours>) -> Promise {
        let mut promise = Promise::new(&self.key, hours);
        promise.pauses = self.pauses.iter().copied().collect();
        let targets = self.targets.iter().flatten();
        targets.fold(promise, |promise, (metric, target)| promise.with(*metric, *target))
    }

    /// Tells whether it says in so many words, `targets = {}`, that nothing is promised, whatever contracts say (BLI-61).
    pub fn promises_nothing(&self) -> bool {
        self.targets.as_ref().is_some_and(BTreeMap::is_empty)
    }
}

fn usual_pauses() -> Vec<Metric> {
    vec![Metric::Resolution, Metric::NextResponse]
}

impl Keyed for SlaRule {
    const SECTION: Section = Section::Sla;

    fn key(&self) -> &str {
        &self.key
    }
}

/// Whose hours a rule counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum RuleCalendar {
    /// `"plan"`: those of the organisation's plan; without one the rule does not match
    OfPlan,
    /// Those of the calendar with this key
    Key(String),
}

impl From<String> for RuleCalendar {
    fn from(written: String) -> Self {
        if written == "plan" { Self::OfPlan } else { Self::Key(written) }
    }
}

impl From<RuleCalendar> for String {
    fn from(calendar: RuleCalendar) -> Self {
        match calendar {
            RuleCalendar::OfPlan => "plan".to_owned(),
            RuleCalendar::Key(key) => key,
        }
    }
}

/// What a ticket is, as far as rules ask; slugs throughout.
#[derive(Clone, Debug, Default)]
pub struct Attributes<'a> {
    /// Department
    pub department: Option<&'a str>,
    /// Type
    pub ticket_type: Option<&'a str>,
    /// Plan of the organisation
    pub plan: Option<&'a str>,
    /// Effective priority
    pub priority: Option<&'a str>,
    /// Organisation
    pub org: Option<&'a str>,
    /// Channel of opening
    pub channel: Option<&'a str>,
    /// Kinds of the contracts in force that cover the ticket
    pub contract_kinds: Vec<&'a str>,
    /// Answers: field and value; a field with several values stands several times
    pub fields: Vec<(&'a str, &'a str)>,
}

/// An attribute of a ticket that a rule may ask for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attribute {
    /// `department`
    Department,
    /// `type`
    Type,
    /// `plan`
    Plan,
    /// `priority`
    Priority,
    /// `org`
    Org,
    /// `channel`
    Channel,
    /// `contract_kind`
    ContractKind,
    /// `field.NAME`
    Field(String),
}

impl Attribute {
    /// The names of those that are not fields, as a policy writes them.
    pub const WORDS: [&'static str; 7] =
        ["department", "type", "plan", "priority", "org", "channel", "contract_kind"];

    pub(super) fn of_word(word: &str) -> Option<Self> {
        Some(match word {
            "department" => Self::Department,
            "type" => Self::Type,
            "plan" => Self::Plan,
            "priority" => Self::Priority,
            "org" => Self::Org,
            "channel" => Self::Channel,
            "contract_kind" => Self::ContractKind,
            _ => Self::Field(word.strip_prefix("field.")?.to_owned()),
        })
    }

    fn word(&self) -> String {
        match self {
            Self::Department => "department".to_owned(),
            Self::Type => "type".to_owned(),
            Self::Plan => "plan".to_owned(),
            Self::Priority => "priority".to_owned(),
            Self::Org => "org".to_owned(),
            Self::Channel => "channel".to_owned(),
            Self::ContractKind => "contract_kind".to_owned(),
            Self::Field(name) => format!("field.{name}"),
        }
    }
}

/// What a rule asks of a ticket: every attribute named must have one of its values.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "BTreeMap<String, Written>", into = "BTreeMap<String, Words>")]
pub struct When(BTreeMap<Attribute, Words>);

impl When {
    /// Tells whether nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns each attribute asked for with the values that serve.
    pub fn iter(&self) -> impl Iterator<Item = (&Attribute, &[String])> {
        self.0.iter().map(|(attribute, words)| (attribute, words.as_slice()))
    }

    /// Lets `other` serve wherever the department `known` does.
    pub(super) fn let_department(&mut self, other: &str, known: &str) {
        if let Some(words) = self.0.get_mut(&Attribute::Department).filter(|words| words.contains(known)) {
            words.add(other);
        }
    }

    /// Tells whether `ticket` is what the rule asks for.
    pub fn matches(&self, ticket: &Attributes<'_>) -> bool {
        self.0.iter().all(|(attribute, wanted)| {
            let is = |value: Option<&str>| value.is_some_and(|value| wanted.contains(value));
            match attribute {
                Attribute::Department => is(ticket.department),
                Attribute::Type => is(ticket.ticket_type),
                Attribute::Plan => is(ticket.plan),
                Attribute::Priority => is(ticket.priority),
                Attribute::Org => is(ticket.org),
                Attribute::Channel => is(ticket.channel),
                Attribute::ContractKind => ticket.contract_kinds.iter().any(|kind| wanted.contains(kind)),
                Attribute::Field(name) => {
                    ticket.fields.iter().any(|(field, value)| field == name && wanted.contains(value))
                }
            }
        })
    }
}

/// `field.NAME` may be quoted as one key or, as TOML reads a dotted key, be a table within.
#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Words(Words),
    Fields(BTreeMap<String, Words>),
}

impl TryFrom<BTreeMap<String, Written>> for When {
    type Error = String;

    fn try_from(written: BTreeMap<String, Written>) -> Result<Self, Self::Error> {
        let mut asked = BTreeMap::new();
        for (key, value) in written {
            match (key.as_str(), value) {
                ("field", Written::Fields(fields)) => {
                    asked.extend(fields.into_iter().map(|(name, words)| (Attribute::Field(name), words)));
                }
                (_, Written::Words(words)) => {
                    let attribute =
                        Attribute::of_word(&key).ok_or_else(|| format!("unknown attribute `{key}`"))?;
                    asked.insert(attribute, words);
                }
                (_, Written::Fields(_)) => return Err(format!("`{key}` must be a list of texts")),
            }
        }
        Ok(Self(asked))
    }
}

impl From<When> for BTreeMap<String, Words> {
    fn from(when: When) -> Self {
        when.0.into_iter().map(|(attribute, words)| (attribute.word(), words)).collect()
    }
}
