//! How a refusal is named where it is one of many: by the flag that it is about, and in the report of an import.
use super::{AtProblem, Noun, Refusal};
use crate::domain::desk::Section;
use crate::domain::text::TextProblem;

impl Refusal {
    /// Returns the flag that it is about, where it is about one.
    pub fn flag(&self) -> Option<&'static str> {
        match self {
            Self::Taken { field, .. }
            | Self::Text { field, .. }
            | Self::Malformed { field, .. }
            | Self::Email { field, .. }
            | Self::Phone { field, .. } => Some(field),
            Self::Unknown { noun: Noun::Zone, .. } => Some("--zone"),
            Self::Unknown { noun: Noun::Org, .. } => Some("--org"),
            Self::Unknown { noun: Noun::Policy(Section::Plan), .. } => Some("--plan"),
            Self::Unknown { noun: Noun::Policy(Section::Product), .. } => Some("--product"),
            Self::Unknown { noun: Noun::Policy(Section::ContractKind), .. } => Some("--kind"),
            Self::Unknown { noun: Noun::Policy(Section::Calendar), .. } => Some("--calendar"),
            Self::Unknown { noun: Noun::Asset, .. } => Some("--asset"),
            Self::At(_) => Some("--at"),
            Self::Several(all) => all.first()?.flag(),
            _ => None,
        }
    }

    /// Returns the stable name of the problem of a row that was refused so.
    pub fn row_code(&self) -> &'static str {
        match self {
            Self::Unknown { noun: Noun::Zone, .. } => "unknown-zone",
            Self::Unknown { noun: Noun::Org, .. } => "unknown-org",
            Self::Unknown { noun: Noun::Policy(Section::Plan), .. } => "unknown-plan",
            Self::Unknown { noun: Noun::Policy(Section::Product), .. } => "unknown-product",
            Self::Unknown { noun: Noun::Policy(Section::ContractKind), .. } => "unknown-kind",
            Self::Unknown { noun: Noun::Policy(Section::Calendar), .. } => "unknown-calendar",
            Self::Unknown { noun: Noun::Asset, .. } => "unknown-asset",
            Self::Unknown { .. } => "unknown-word",
            Self::KindMisfits { .. } => "kind-misfits",
            Self::KindPerAsset { .. } => "kind-per-asset",
            Self::ContractOverlaps { .. } => "contract-overlaps",
            Self::Inactive { .. } => "inactive",
            Self::NotOfOrg { .. } => "not-of-org",
            Self::StillMember { .. } => "still-member",
            Self::Ambiguous { noun: Noun::Org, .. } => "ambiguous-org",
            Self::Taken { .. } => "taken",
            Self::Text { problem: TextProblem::Blank, .. } => "blank",
            Self::Text { .. } => "bad-text",
            Self::Malformed { .. } => "malformed",
            Self::At(AtProblem::Future) => "future",
            Self::At(AtProblem::BeforeLast { .. }) => "before-last",
            Self::At(AtProblem::TooOld { .. }) => "too-old",
            Self::Several(all) => all.first().map_or("refused", Self::row_code),
            _ => "refused",
        }
    }
}
