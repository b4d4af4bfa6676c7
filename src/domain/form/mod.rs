//! Forms: what a department and a type ask, and whether the answers are what was asked for.
//!
//! [`judge`] takes all answers at once and reports every problem at once, whatever their order; [`revise`] judges a
//! later change of some of them; [`interview`] tells what to ask a person next. Answers come out normalised, so that
//! filters, SLA rules and reports compare slugs, canonical phones and the like.
mod answer;
pub mod interview;
mod problem;
mod revise;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};

pub use self::answer::{ANSWER_LIMIT, values};
pub use self::problem::{AnswerProblem, FormProblem, offered as accepted};
pub use self::revise::revise;
use super::desk::{AttachmentNeed, Field, FieldKind, Policy, by_key};
use super::text::{fold, suggest};

/// Everything that is asked when a ticket is opened: the fields of the department's form, then of the type's.
#[derive(Clone, Debug)]
pub struct Questionnaire<'p> {
    /// the questions, in the order they are asked
    pub fields: Vec<&'p Field>,
    /// whether a file is asked for; of two forms the stricter one decides
    pub attachments: AttachmentNeed,
    /// the desk's impacts, the highest first
    impacts: &'p [String],
}

/// What is known of whoever answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// the organisation's country: where national phone numbers belong
    pub country: Option<String>,
    /// keys of the organisation's active assets
    pub assets: Vec<String>,
}

/// Whether there is a file beside the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// there is a link to one in the message (PAM-17)
    Given,
    /// there is none
    Absent,
    /// there is no message yet to look into
    NotJudged,
}

/// Answers as they are kept, with what they propose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// by field; several values of one field are joined by commas
    pub values: BTreeMap<String, String>,
    /// the highest impact that an option chosen proposes (BLI-53, TAL-17)
    pub impact: Option<String>,
    /// the team that an option chosen proposes; the last field that proposes one decides, being the most particular
    pub team: Option<String>,
    /// the asset that they name
    pub asset: Option<String>,
}

/// How it stands with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Standing {
    /// it has these values
    Answered(Vec<String>),
    /// it has none
    Unanswered,
    /// what was said cannot be taken: what hangs on it cannot be judged
    Unclear,
}

/// How it stands with the fields judged so far, by key.
type Standings<'p> = HashMap<&'p str, Standing>;

impl<'p> Questionnaire<'p> {
    /// Returns what is asked in a department and, beside it, for a type.
    pub fn of(policy: &'p Policy, department: &str, ticket_type: Option<&str>) -> Self {
        let forms = policy.forms_of(Some(department), ticket_type);
        let strictness = |need: &AttachmentNeed| match need {
            AttachmentNeed::Optional => 0,
            AttachmentNeed::Recommended => 1,
            AttachmentNeed::Required => 2,
        };
        Self {
            fields: policy.fields_of(Some(department), ticket_type),
            attachments: forms.iter().map(|form| form.attachments).max_by_key(strictness).unwrap_or_default(),
            impacts: &policy.priority.impacts,
        }
    }

    /// Returns what is wrong where `answers` name another asset than `asset`, which the ticket is about (SAN-40): what
    /// is judged, and pays, must be what is spoken of.
    pub fn other_asset(&self, answers: &Answers, asset: &str) -> Option<FormProblem> {
        let given = answers.asset.as_ref().filter(|given| fold(given) != fold(asset))?;
        let names =
            |field: &&&Field| field.kind == FieldKind::Asset && answers.values.get(&field.key) == Some(given);
        let field = self.fields.iter().find(names)?;
        let problem = AnswerProblem::OtherAsset { given: given.clone(), asset: asset.to_owned() };
        Some(FormProblem::of(field, problem))
    }

    /// Returns the field whose slug is `key`.
    pub fn field(&self, key: &str) -> Option<&'p Field> {
        self.fields.iter().find(|field| field.key == key).copied()
    }

    /// Tells whether a file is recommended (CHA-9) and the message holds no link to one.
    pub fn recommends_more(&self, message: Option<&str>) -> bool {
        self.attachments == AttachmentNeed::Recommended && Evidence::in_message(message) == Evidence::Absent
    }

    /// Returns the problem of an answer to a question that nobody asks.
    fn unknown(&self, given: &str) -> FormProblem {
        let valid: Vec<String> = self.fields.iter().map(|field| field.key.clone()).collect();
        let suggestion = suggest(given, valid.iter().map(String::as_str));
        FormProblem {
            field: Some(given.to_owned()),
            label: None,
            problem: AnswerProblem::UnknownField { suggestion, valid },
        }
    }

    /// Returns what normalised `values` propose, and the asset that they name; a value that is no option proposes
    /// nothing.
    pub fn carried(&self, values: BTreeMap<String, String>) -> Answers {
        let mut answers = Answers::default();
        let place = |impact: &String| self.impacts.iter().position(|one| one == impact);
        for field in &self.fields {
            let Some(value) = values.get(&field.key) else { continue };
            if field.kind == FieldKind::Asset && answers.asset.is_none() {
                answers.asset = Some(value.clone());
            }
            for option in answer::values(field, value).filter_map(|one| by_key(&field.options, one)) {
                let proposed = option.impact.iter().chain(&answers.impact);
                answers.impact = proposed.min_by_key(|impact| place(impact).unwrap_or(usize::MAX)).cloned();
                answers.team = option.team.clone().or(answers.team);
            }
        }
        answers.values = values;
        answers
    }
}

impl Evidence {
    /// Returns whether a message holds a link.
    pub fn in_message(message: Option<&str>) -> Self {
        let links = |text: &str| {
            let text = text.to_ascii_lowercase();
            ["https://", "http://"].iter().any(|scheme| {
                text.split(scheme).skip(1).any(|rest| rest.starts_with(|c: char| c.is_alphanumeric()))
            })
        };
        if message.is_some_and(links) { Self::Given } else { Self::Absent }
    }
}

/// Judges all answers that a ticket is opened with: pairs of field and answer, a field with several answers several
/// times.
///
/// An empty answer is none. What hangs on an answer that cannot be taken is judged for its form alone.
///
/// # Errors
/// Every problem there is, those of fields that are not asked first, the others in the order of the form.
pub fn judge(
    asked: &Questionnaire,
    answers: &[(String, String)],
    known: &Known,
    evidence: Evidence,
) -> Result<Answers, Vec<FormProblem>> {
    let mut problems: Vec<FormProblem> = unknown_fields(asked, answers);
    let mut standings = Standings::new();
    for field in &asked.fields {
        let standing = match answer::read(field, &given(answers, &field.key), known) {
            Err(wrong) => {
                problems.extend(wrong.into_iter().map(|problem| FormProblem::of(field, problem)));
                Standing::Unclear
            }
            Ok(values) => {
                let (standing, problem) = placed(field, values, &standings);
                problems.extend(problem.map(|problem| FormProblem::of(field, problem)));
                standing
            }
        };
        standings.insert(&field.key, standing);
    }
    problems.extend(missing_evidence(asked, &standings, evidence));
    if problems.is_empty() { Ok(asked.carried(joined(standings))) } else { Err(problems) }
}

fn unknown_fields(asked: &Questionnaire, answers: &[(String, String)]) -> Vec<FormProblem> {
    let mut unknown: Vec<&str> =
        answers.iter().map(|(key, _)| key.as_str()).filter(|key| asked.field(key).is_none()).collect();
    unknown.sort_unstable();
    unknown.dedup();
    unknown.into_iter().map(|key| asked.unknown(key)).collect()
}

fn given<'a>(answers: &'a [(String, String)], key: &str) -> Vec<&'a str> {
    answers.iter().filter(|(field, _)| field == key).map(|(_, value)| value.as_str()).collect()
}

/// Returns how it stands with a field of well-formed `values`, given those before it, and what is wrong with it.
fn placed(field: &Field, values: Vec<String>, before: &Standings) -> (Standing, Option<AnswerProblem>) {
    match (is_asked(field, before), values.is_empty()) {
        (Some(true), true) if field.required => (Standing::Unclear, Some(AnswerProblem::missing(field))),
        (Some(_), true) => (Standing::Unanswered, None),
        (Some(false), false) => (Standing::Unanswered, Some(AnswerProblem::not_asked(field))),
        (None, _) => (Standing::Unclear, None),
        (Some(true), false) => (Standing::Answered(values), None),
    }
}

/// Tells whether a field is asked; nothing where that hangs on what is unclear.
fn is_asked(field: &Field, before: &Standings) -> Option<bool> {
    let mut unclear = false;
    for (name, wanted) in &field.when {
        match before.get(name.as_str()) {
            Some(Standing::Answered(values)) if values.iter().any(|value| wanted.contains(value)) => {}
            Some(Standing::Unclear) => unclear = true,
            Some(Standing::Answered(_) | Standing::Unanswered) | None => return Some(false),
        }
    }
    (!unclear).then_some(true)
}

/// Returns what is missing beside the answers: one problem for the form as a whole, else one for each answer.
fn missing_evidence(asked: &Questionnaire, standings: &Standings, evidence: Evidence) -> Vec<FormProblem> {
    if evidence != Evidence::Absent {
        return Vec::new();
    }
    if asked.attachments == AttachmentNeed::Required {
        return vec![FormProblem { field: None, label: None, problem: AnswerProblem::NoAttachment }];
    }
    let needs = |field: &&&Field| {
        let standing = standings.get(field.key.as_str());
        // TAL-15: of a question answered with yes or no, only the yes has something to show.
        let shows = |values: &[String]| field.kind != FieldKind::YesNo || values == [answer::YES];
        field.requires_attachment && matches!(standing, Some(Standing::Answered(values)) if shows(values))
    };
    let problem = |field: &&Field| FormProblem::of(field, AnswerProblem::NoAttachment);
    asked.fields.iter().filter(needs).map(problem).collect()
}

fn joined(standings: Standings) -> BTreeMap<String, String> {
    let answered = |(key, standing): (&str, Standing)| match standing {
        Standing::Answered(values) => Some((key.to_owned(), values.join(","))),
        Standing::Unanswered | Standing::Unclear => None,
    };
    standings.into_iter().filter_map(answered).collect()
}
