//! The sections of a policy that hold named things.
use serde::{Deserialize, Serialize};

/// What a key of the policy names: the word before the key in messages, and the list where it is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// `[[status]]`
    Status,
    /// `[[calendar]]`
    Calendar,
    /// `[[channel]]`
    Channel,
    /// `[[plan]]`
    Plan,
    /// `[[type]]`
    Type,
    /// `[[department]]`
    Department,
    /// `[[form]]`
    Form,
    /// `[[form.field]]`, of any form
    Field,
    /// `options` of a field
    Option,
    /// `[[team]]`
    Team,
    /// `priority.levels`
    Priority,
    /// `priority.impacts`
    Impact,
    /// `priority.urgencies`
    Urgency,
    /// `[[sla]]`
    Sla,
    /// `[[contract_kind]]`
    ContractKind,
    /// `[[product]]`
    Product,
    /// `[[escalation]]`
    Escalation,
    /// `[[template]]`
    Template,
}

impl Section {
    /// Every section, in the order of the format's description.
    pub const ALL: [Self; 18] = [
        Self::Status,
        Self::Calendar,
        Self::Channel,
        Self::Plan,
        Self::Type,
        Self::Department,
        Self::Form,
        Self::Field,
        Self::Option,
        Self::Team,
        Self::Priority,
        Self::Impact,
        Self::Urgency,
        Self::Sla,
        Self::ContractKind,
        Self::Product,
        Self::Escalation,
        Self::Template,
    ];

    /// Returns the word that the policy's text uses for it: the table's name, or the list's.
    pub fn word(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Calendar => "calendar",
            Self::Channel => "channel",
            Self::Plan => "plan",
            Self::Type => "type",
            Self::Department => "department",
            Self::Form => "form",
            Self::Field => "field",
            Self::Option => "option",
            Self::Team => "team",
            Self::Priority => "priority",
            Self::Impact => "impact",
            Self::Urgency => "urgency",
            Self::Sla => "sla",
            Self::ContractKind => "contract_kind",
            Self::Product => "product",
            Self::Escalation => "escalation",
            Self::Template => "template",
        }
    }

    /// Returns the words that may not be a key here, because commands or the policy give them a meaning.
    pub fn reserved(self) -> &'static [&'static str] {
        match self {
            Self::Calendar => &["plan"],   // `sla.calendar = "plan"`
            Self::Team => &["me", "none"], // `ticket assign --to me|none`
            Self::Field => &["field"],     // `sla.when`: `field.NAME`
            Self::Status
            | Self::Channel
            | Self::Plan
            | Self::Type
            | Self::Department
            | Self::Form
            | Self::Option
            | Self::Priority
            | Self::Impact
            | Self::Urgency
            | Self::Sla
            | Self::ContractKind
            | Self::Product
            | Self::Escalation
            | Self::Template => &[],
        }
    }
}
