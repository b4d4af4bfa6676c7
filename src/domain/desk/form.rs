//! Forms: the extra questions of a department or a type.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::lookup::{Keyed, by_key};
use super::policy::unlabelled;
use super::section::Section;
use super::words::Words;
use crate::domain::language::Label;

/// The questions asked when a ticket is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Slug
    pub key: String,
    /// Whether files are asked for
    #[serde(default)]
    pub attachments: AttachmentNeed,
    /// Its questions, in the order they are asked
    #[serde(default, rename = "field", skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
}

impl Form {
    /// Returns the field whose slug is `key`.
    pub fn field(&self, key: &str) -> Option<&Field> {
        by_key(&self.fields, key)
    }
}

impl Keyed for Form {
    const SECTION: Section = Section::Form;

    fn key(&self) -> &str {
        &self.key
    }
}

/// Whether a form asks for files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AttachmentNeed {
    /// Nothing is said without one
    #[default]
    Optional,
    /// Without one there is a warning
    Recommended,
    /// Without one the ticket is not opened
    Required,
}

/// One question of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Slug
    pub key: String,
    /// What people read
    #[serde(default, skip_serializing_if = "unlabelled")]
    pub label: Label,
    /// What to answer
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<Label>,
    /// What an answer looks like
    #[serde(default)]
    pub kind: FieldKind,
    /// Whether a ticket needs an answer
    #[serde(default)]
    pub required: bool,
    /// Whether an answer needs a file beside it
    #[serde(default)]
    pub requires_attachment: bool,
    /// The answers of a `choice` or `choices`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<FieldOption>,
    /// Whether an answer outside `options` is accepted and kept as written
    #[serde(default)]
    pub other: bool,
    /// Answers to earlier fields, all of which must be given for this one to be asked
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub when: BTreeMap<String, Words>,
}

impl Field {
    /// Returns the option that `given` names by slug or label, case and accents folded.
    pub fn find_option(&self, given: &str) -> Result<&FieldOption, super::LookupError> {
        super::find(&self.options, given)
    }

    /// Tells whether the field is asked, given the answers so far as pairs of field and value.
    pub fn is_asked(&self, answers: &[(&str, &str)]) -> bool {
        self.when.iter().all(|(field, wanted)| {
            answers.iter().any(|(name, value)| name == field && wanted.contains(value))
        })
    }
}

impl Keyed for Field {
    const SECTION: Section = Section::Field;

    fn key(&self) -> &str {
        &self.key
    }

    fn label(&self) -> Option<&Label> {
        Some(&self.label)
    }
}

/// What an answer looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// One line
    #[default]
    Text,
    /// Several lines
    LongText,
    /// One of `options`
    Choice,
    /// Some of `options`
    Choices,
    /// `yes` or `no`
    YesNo,
    /// An integer or decimal number
    Number,
    /// A date, `YYYY-MM-DD`
    Date,
    /// An asset of the organisation
    Asset,
    /// An e-mail address
    Email,
    /// A phone number
    Phone,
}

impl FieldKind {
    /// Tells whether its answers come from `options`.
    pub fn has_options(self) -> bool {
        matches!(self, Self::Choice | Self::Choices)
    }
}

/// An answer offered by a field, with what it proposes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldOption {
    /// Slug
    pub key: String,
    /// What people read
    #[serde(default, skip_serializing_if = "unlabelled")]
    pub label: Label,
    /// The impact that it proposes
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impact: Option<String>,
    /// Key of the team that it proposes
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
}

impl Keyed for FieldOption {
    const SECTION: Section = Section::Option;

    fn key(&self) -> &str {
        &self.key
    }

    fn label(&self) -> Option<&Label> {
        Some(&self.label)
    }
}
