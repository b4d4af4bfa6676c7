//! Departments with what each requires, ticket types, teams.
use serde::{Deserialize, Serialize};

use super::lookup::Keyed;
use super::policy::unlabelled;
use super::section::Section;
use crate::domain::language::Label;

/// Where a ticket goes, with what it takes to open one there; or a centre that groups such places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a key of the format, set apart from the others")]
pub struct Department {
    /// Slug
    pub key: String,
    /// Key of the centre it belongs to
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Key of the product that it is about; an asset must be one, where one is required
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// Key of the product of which an asset must be instead, as a module of its family's system (SAN-17)
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    /// What people read
    #[serde(default, skip_serializing_if = "unlabelled")]
    pub label: Label,
    /// What it is for
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<Label>,
    /// Whether a contract is asked for
    #[serde(default)]
    pub contract: ContractNeed,
    /// Whether time worked here is charged, and a balance asked for
    #[serde(default)]
    pub credits: bool,
    /// Whether the asset must be under warranty
    #[serde(default)]
    pub warranty: bool,
    /// Whether the asset must be under maintenance
    #[serde(default)]
    pub maintenance: bool,
    /// Whether the requester must be on the contract, or on the team of an asset whose plan is paid (BLI-41)
    #[serde(default)]
    pub membership: bool,
    /// Who may open a ticket
    #[serde(default)]
    pub opener: Opener,
    /// What happens to a ticket of somebody who may not
    #[serde(default)]
    pub on_unauthorised: OnUnauthorised,
    /// Whether a mail may open a ticket here
    #[serde(default)]
    pub open_by_mail: bool,
    /// Whether a ticket may carry a sensitive block
    #[serde(default)]
    pub secrets: bool,
    /// Key of the form it asks
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// Key of the team that gets its tickets
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// A centre groups departments and takes no tickets
    #[serde(default)]
    pub centre: bool,
}

impl Department {
    /// Returns the key of the product of which an asset must be, where one is required.
    pub fn unit(&self) -> Option<&str> {
        self.product.as_deref().or(self.family.as_deref())
    }
}

impl Keyed for Department {
    const SECTION: Section = Section::Department;

    fn key(&self) -> &str {
        &self.key
    }

    fn label(&self) -> Option<&Label> {
        Some(&self.label)
    }
}

/// Whether a department asks for a contract.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContractNeed {
    /// A contract in force is required
    Required,
    /// None is asked for
    #[default]
    NotRequired,
    /// None is asked for, and none can be bought
    NotOffered,
}

/// Who may open a ticket in a department.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Opener {
    /// Any active contact
    #[default]
    Anyone,
    /// Only a contact with the administrator flag
    Administrator,
}

/// What happens when somebody opens a ticket where only administrators may.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnUnauthorised {
    /// It is not opened (exit 4)
    #[default]
    Refuse,
    /// It is kept, closed, with the reason `not-administrator`
    AutoClose,
}

/// What kind of thing a ticket is about, chosen at opening.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TicketType {
    /// Slug
    pub key: String,
    /// Other names that serve as the slug
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// What people read
    #[serde(default, skip_serializing_if = "unlabelled")]
    pub label: Label,
    /// When to choose it
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<Label>,
    /// Key of the form it asks, beside the department's
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// Words that another type would suit better (BLI-50): a warning, never a refusal
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub misfit: Option<Misfit>,
}

/// Words in a subject or message that speak of another type than the one chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Misfit {
    /// Words or phrases, compared with case and accents folded
    pub words: Vec<String>,
    /// Key of the type that suits them
    pub instead: String,
}

impl Keyed for TicketType {
    const SECTION: Section = Section::Type;

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

/// Agents who share work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Team {
    /// Slug
    pub key: String,
    /// What people read
    #[serde(default, skip_serializing_if = "unlabelled")]
    pub label: Label,
}

impl Keyed for Team {
    const SECTION: Section = Section::Team;

    fn key(&self) -> &str {
        &self.key
    }

    fn label(&self) -> Option<&Label> {
        Some(&self.label)
    }
}
