//! What to ask a person next, so that their answers pass [`judge`](super::judge).
//!
//! No dialogue happens here: whoever holds it asks [`Interview::question`], tells [`Interview::answer`], and goes on
//! until there is no question left.
use std::collections::{BTreeMap, BTreeSet};

use super::{AnswerProblem, FormProblem, Known, Questionnaire, Standing, Standings};
use super::{answer, given, is_asked};
use crate::domain::desk::Field;

/// A form being filled in.
#[derive(Clone, Debug)]
pub struct Interview<'p> {
    asked: Questionnaire<'p>,
    known: Known,
    answers: Vec<(String, String)>,
    /// optional questions that were passed over
    passed: BTreeSet<String>,
    /// what was wrong with answers that came beforehand
    wrong: BTreeMap<String, Vec<FormProblem>>,
}

impl<'p> Interview<'p> {
    /// Begins with the answers given beforehand; those that cannot be taken are asked again.
    pub fn new(asked: Questionnaire<'p>, answers: Vec<(String, String)>, known: Known) -> Self {
        let mut wrong: BTreeMap<String, Vec<FormProblem>> = BTreeMap::new();
        for field in &asked.fields {
            if let Err(problems) = answer::read(field, &given(&answers, &field.key), &known) {
                let problems = problems.into_iter().map(|problem| FormProblem::of(field, problem));
                wrong.insert(field.key.clone(), problems.collect());
            }
        }
        let answers = answers.into_iter().filter(|(key, _)| !wrong.contains_key(key)).collect();
        Self { asked, known, answers, passed: BTreeSet::new(), wrong }
    }

    /// Tells whether the ticket cannot be opened without asking: something required is missing, or an answer cannot be
    /// taken.
    pub fn is_needed(&self) -> bool {
        !self.wrong.is_empty() || self.open_questions().any(|field| field.required)
    }

    /// Returns the next question, in the order of the form, with what was wrong with an answer given beforehand.
    pub fn question(&self) -> Option<(&'p Field, &[FormProblem])> {
        let field = self.open_questions().find(|field| !self.passed.contains(&field.key))?;
        Some((field, self.wrong.get(&field.key).map_or(&[], Vec::as_slice)))
    }

    /// Takes the answers to a question; none passes an optional one over.
    ///
    /// # Errors
    /// Everything that is wrong with them: the question stays open.
    pub fn answer(&mut self, field: &Field, given: &[&str]) -> Result<(), Vec<FormProblem>> {
        let refuse = |wrong: Vec<AnswerProblem>| -> Vec<FormProblem> {
            wrong.into_iter().map(|problem| FormProblem::of(field, problem)).collect()
        };
        let values = answer::read(field, given, &self.known).map_err(refuse)?;
        if values.is_empty() && field.required {
            return Err(refuse(vec![AnswerProblem::missing(field)]));
        }
        if values.is_empty() {
            self.passed.insert(field.key.clone());
        }
        self.wrong.remove(&field.key);
        self.answers.extend(values.into_iter().map(|value| (field.key.clone(), value)));
        Ok(())
    }

    /// Returns the answers, those given beforehand first.
    pub fn finish(self) -> Vec<(String, String)> {
        self.answers
    }

    /// Returns the questions that are asked by now and have no answer.
    fn open_questions(&self) -> impl Iterator<Item = &'p Field> {
        let mut standings = Standings::new();
        let mut open = Vec::new();
        for field in &self.asked.fields {
            // What could not be taken was left out: an error is no longer possible.
            let values =
                answer::read(field, &given(&self.answers, &field.key), &self.known).unwrap_or_default();
            let asked = is_asked(field, &standings) == Some(true);
            if asked && values.is_empty() {
                open.push(*field);
            }
            let answered = asked && !values.is_empty();
            let standing = if answered { Standing::Answered(values) } else { Standing::Unanswered };
            standings.insert(&field.key, standing);
        }
        open.into_iter()
    }
}
