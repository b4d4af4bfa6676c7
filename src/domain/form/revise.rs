//! A later change of some answers (SAN-48): what is said is judged, what is not said is left alone.
use std::collections::{BTreeMap, BTreeSet};

use super::{AnswerProblem, FormProblem, Known, Questionnaire, Standing, Standings};
use super::{answer, given, is_asked};
use crate::domain::text::{body, is_blank};

/// Judges changes to the answers `kept`, and returns the answers that change, empty ones to be taken away.
///
/// Answers to forms of before stay where nobody touches them (C-51), and may be changed or taken away. A question that
/// the change brings up is not asked for: whoever mends one word must not have to fill in the rest.
///
/// # Errors
/// Every problem there is: what [`judge`](super::judge) would say of the answers given, and a required answer that
/// would go while the form asks for it.
pub fn revise(
    asked: &Questionnaire,
    kept: &BTreeMap<String, String>,
    answers: &[(String, String)],
    known: &Known,
) -> Result<BTreeMap<String, String>, Vec<FormProblem>> {
    let (mut changes, mut problems) = (BTreeMap::new(), Vec::new());
    let touched: BTreeSet<&str> = answers.iter().map(|(key, _)| key.as_str()).collect();
    for key in touched {
        let given = given(answers, key);
        match new_value(asked, kept, (key, &given), known) {
            Ok(value) => drop(changes.insert(key.to_owned(), value)),
            Err(wrong) => problems.extend(wrong),
        }
    }
    problems.extend(out_of_place(asked, kept, &changes, &problems));
    if problems.is_empty() { Ok(changes) } else { Err(problems) }
}

/// Returns the new answer, empty where it goes.
fn new_value(
    asked: &Questionnaire,
    kept: &BTreeMap<String, String>,
    (key, given): (&str, &[&str]),
    known: &Known,
) -> Result<String, Vec<FormProblem>> {
    if let Some(field) = asked.field(key) {
        let refuse = |wrong: Vec<AnswerProblem>| {
            wrong.into_iter().map(|problem| FormProblem::of(field, problem)).collect()
        };
        return answer::read(field, given, known).map(|values| values.join(",")).map_err(refuse);
    }
    if !kept.contains_key(key) {
        return Err(vec![asked.unknown(key)]);
    }
    let refuse = |problem| vec![FormProblem { field: Some(key.to_owned()), label: None, problem }];
    match given {
        [text] if is_blank(text) => Ok(String::new()),
        [text] => body(text).map_err(|why| refuse(AnswerProblem::BadText { why })),
        several => {
            let given = several.iter().map(|&text| text.to_owned()).collect();
            Err(refuse(AnswerProblem::Several { given }))
        }
    }
}

/// Returns the changes that the form does not allow where they stand: an answer that nothing brings up, and a required
/// one that goes.
fn out_of_place(
    asked: &Questionnaire,
    kept: &BTreeMap<String, String>,
    changes: &BTreeMap<String, String>,
    wrong: &[FormProblem],
) -> Vec<FormProblem> {
    let mut problems = Vec::new();
    let mut standings = Standings::new();
    for field in &asked.fields {
        let change = changes.get(&field.key);
        let value = change.or_else(|| kept.get(&field.key)).filter(|value| !value.is_empty());
        let unclear = wrong.iter().any(|problem| problem.field.as_ref() == Some(&field.key));
        let standing = match value {
            _ if unclear => Standing::Unclear,
            Some(value) => Standing::Answered(answer::values(field, value).map(str::to_owned).collect()),
            None => Standing::Unanswered,
        };
        let had = kept.contains_key(&field.key);
        match (is_asked(field, &standings), change.map(String::is_empty)) {
            (Some(true), Some(true)) if field.required && had => {
                problems.push(FormProblem::of(field, AnswerProblem::missing(field)));
            }
            (Some(false), Some(false)) if !had => {
                problems.push(FormProblem::of(field, AnswerProblem::not_asked(field)));
            }
            (Some(_) | None, _) => {}
        }
        standings.insert(&field.key, standing);
    }
    problems
}
