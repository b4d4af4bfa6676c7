//! What may be wrong with answers, as data; the words are in `i18n`.
use serde::Serialize;

use crate::domain::desk::{Field, FieldKind, Keyed as _, Words};
use crate::domain::email::EmailProblem;
use crate::domain::language::Label;
use crate::domain::phone::PhoneProblem;
use crate::domain::text::TextProblem;

/// One thing that is wrong with the answers to a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FormProblem {
    /// the field; none where the form as a whole asks for something
    pub field: Option<String>,
    /// what people call it
    #[serde(skip)]
    pub label: Option<Label>,
    /// what is wrong
    #[serde(flatten)]
    pub problem: AnswerProblem,
}

/// Why an answer is not what was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "problem", rename_all = "kebab-case")]
pub enum AnswerProblem {
    /// no form asks this
    UnknownField {
        /// what was probably meant
        suggestion: Option<String>,
        /// what is asked
        valid: Vec<String>,
    },
    /// it is asked only after other answers
    NotAsked {
        /// those that bring it up: fields, each with the answers that do
        when: Vec<(String, Vec<String>)>,
    },
    /// a ticket needs it
    Missing {
        /// what may be answered, where that is a list
        valid: Vec<String>,
    },
    /// it takes one answer
    Several {
        /// those that were given
        given: Vec<String>,
    },
    /// it is none of the answers offered
    UnknownOption {
        /// as given
        given: String,
        /// what was probably meant
        suggestion: Option<String>,
        /// those offered
        valid: Vec<String>,
    },
    /// several of the answers offered are called so
    AmbiguousOption {
        /// as given
        given: String,
        /// what it may be
        valid: Vec<String>,
    },
    /// it is neither yes nor no
    NotYesNo {
        /// as given
        given: String,
        /// what may be answered
        valid: Vec<String>,
    },
    /// it is no number
    NotANumber {
        /// as given
        given: String,
    },
    /// it is no day of the calendar
    NotADate {
        /// as given
        given: String,
    },
    /// the organisation has no such asset
    UnknownAsset {
        /// as given
        given: String,
        /// what was probably meant
        suggestion: Option<String>,
    },
    /// the ticket is said to be about another asset (SAN-40)
    OtherAsset {
        /// as given
        given: String,
        /// key of the asset that the ticket is about
        asset: String,
    },
    /// it is no e-mail address
    NotAnEmail {
        /// as given
        given: String,
        /// why
        why: EmailProblem,
    },
    /// it is no phone number
    NotAPhone {
        /// as given
        given: String,
        /// why
        why: PhoneProblem,
    },
    /// it cannot be taken in as a text
    BadText {
        /// why
        why: TextProblem,
    },
    /// a file should stand beside it
    NoAttachment,
}

impl FormProblem {
    /// Returns the problem with the name of its field.
    pub(super) fn of(field: &Field, problem: AnswerProblem) -> Self {
        Self { field: Some(field.key.clone()), label: Some(field.label.clone()), problem }
    }
}

impl AnswerProblem {
    /// Returns the problem of a field without the answer that it needs.
    pub(super) fn missing(field: &Field) -> Self {
        Self::Missing { valid: offered(field) }
    }

    /// Returns the problem of an answer that nothing brought up.
    pub(super) fn not_asked(field: &Field) -> Self {
        let condition = |(name, wanted): (&String, &Words)| (name.clone(), wanted.as_slice().to_vec());
        Self::NotAsked { when: field.when.iter().map(condition).collect() }
    }
}

/// Returns the answers that a field offers; none where it asks for words, a number or the like.
pub fn offered(field: &Field) -> Vec<String> {
    match field.kind {
        FieldKind::YesNo => [super::answer::YES, super::answer::NO].map(str::to_owned).to_vec(),
        _ => field.options.iter().map(|option| option.key().to_owned()).collect(),
    }
}
