//! Asks on a terminal for the answers that a form still needs, and again for those that it cannot take.
use std::collections::BTreeSet;

use crate::cli::Context;
use crate::cli::question::{choose, choose_several, line};
use crate::domain::desk::{Field, FieldKind, Keyed as _, Policy};
use crate::domain::form::interview::Interview;
use crate::domain::form::{AnswerProblem, FormProblem, Known, Questionnaire};
use crate::domain::language::Language;
use crate::domain::refusal::Refusal;
use crate::error::Error;
use crate::i18n::form as words;
use crate::ops::form::known_of_requester;
use crate::ops::ticket::{Open, Opened, open};
use crate::ops::{Done, Session};
use crate::render::terminal;

/// Opens a ticket; where nothing but answers stands in its way and somebody sits at a terminal, asks for them first.
///
/// The ticket is tried before anything is asked, so that nobody answers questions for a ticket that would be refused.
///
/// # Errors
/// Whatever stands in its way.
pub fn opened(context: &Context, session: &mut Session, request: &mut Open) -> Result<Done<Opened>, Error> {
    let error = match open(session, request) {
        Err(error) if can_ask(context) => error,
        done => return done,
    };
    let Some((department, ticket_type)) = form_to_fill(&error) else { return Err(error) };
    let gathered = session.read(|reading| {
        Ok((reading.policy().clone(), known_of_requester(reading, request.contact.as_deref())?))
    })?;
    let (policy, known) = gathered;
    let form = Form { policy: &policy, department: &department, ticket_type: ticket_type.as_deref(), known };
    let language = context.language_at(&policy);
    let Some(answers) = form.filled(&request.opening.fields, language)? else {
        return Err(error);
    };
    request.opening.fields = answers;
    open(session, request).inspect_err(|_| {
        // They exist nowhere else.
        context.say(&words::answers_kept(&flags(&request.opening.fields), language));
    })
}

/// Tells whether somebody may be asked question after question: a script that runs on a terminal says that it is one.
fn can_ask(context: &Context) -> bool {
    let machine = context.globals.as_json(&context.config.environment);
    context.can_ask() && !machine && !context.globals.yes
}

/// Returns department and type of the form that `error` is about, if answers are all that it wants.
fn form_to_fill(error: &Error) -> Option<(String, Option<String>)> {
    let Error::Refused(refusal) = error else { return None };
    let refusal = match refusal.as_ref() {
        Refusal::Opening { why, .. } => why.as_ref(),
        refusal => refusal,
    };
    let Refusal::FormInvalid { department, ticket_type, problems } = refusal else { return None };
    let mends = |problem: &FormProblem| {
        !matches!(
            problem.problem,
            AnswerProblem::UnknownField { .. }
                | AnswerProblem::NotAsked { .. }
                | AnswerProblem::OtherAsset { .. }
                | AnswerProblem::NoAttachment
        )
    };
    problems.iter().all(mends).then(|| (department.clone(), ticket_type.clone()))
}

/// Returns answers as they are given on the command line.
fn flags(answers: &[(String, String)]) -> String {
    let flag = |(key, value): &(String, String)| {
        let answer = format!("{key}={value}");
        let quoted = shlex::try_quote(&answer).map(std::borrow::Cow::into_owned);
        format!("--field {}", quoted.unwrap_or(answer))
    };
    answers.iter().map(flag).collect::<Vec<_>>().join(" ")
}

fn tell(problems: &[FormProblem], language: Language) {
    for problem in problems {
        crate::error::talk(&terminal::escape(&words::problem(problem, language)));
    }
}

/// A form to be filled in.
struct Form<'p> {
    policy: &'p Policy,
    department: &'p str,
    ticket_type: Option<&'p str>,
    known: Known,
}

impl Form<'_> {
    /// Returns every answer, those given beforehand first; none where the form cannot be filled in by answering.
    fn filled(
        &self,
        given: &[(String, String)],
        language: Language,
    ) -> Result<Option<Vec<(String, String)>>, Error> {
        let form = Questionnaire::of(self.policy, self.department, self.ticket_type);
        let mut interview = Interview::new(form, given.to_vec(), self.known.clone());
        if !interview.is_needed() {
            return Ok(None);
        }
        let mut told = BTreeSet::new();
        while let Some((field, wrong)) = interview.question() {
            if field.kind == FieldKind::Asset && field.required && self.known.assets.is_empty() {
                return Ok(None);
            }
            if told.insert(field.key.clone()) {
                tell(wrong, language);
            }
            let answers = self.ask(field, language)?;
            let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
            if let Err(problems) = interview.answer(field, &answers) {
                tell(&problems, language);
            }
        }
        Ok(Some(interview.finish()))
    }

    fn ask(&self, field: &Field, l: Language) -> Result<Vec<String>, Error> {
        let offered = |items: &[(&str, &str)]| -> Vec<(String, String)> {
            items.iter().map(|&(key, label)| (key.to_owned(), label.to_owned())).collect()
        };
        let options = || field.options.iter().map(|option| (option.key.clone(), option.name(l).to_owned()));
        let items = match field.kind {
            FieldKind::Choices => return several(field, options().collect(), l),
            FieldKind::Choice => options().collect(),
            FieldKind::YesNo => offered(&[("yes", words::yes(l)), ("no", words::no(l))]),
            FieldKind::Asset => self.known.assets.iter().map(|key| (key.clone(), key.clone())).collect(),
            FieldKind::Text
            | FieldKind::LongText
            | FieldKind::Number
            | FieldKind::Date
            | FieldKind::Email
            | FieldKind::Phone => Vec::new(),
        };
        if items.is_empty() {
            return Ok(vec![line(&words::prompt(field, l), true)?]);
        }
        one(field, &items, l)
    }
}

/// Asks for one of `items`, keys with their labels; another answer and none at all are offered where the field takes
/// them.
fn one(field: &Field, items: &[(String, String)], l: Language) -> Result<Vec<String>, Error> {
    let mut labels: Vec<String> = items.iter().map(|(_, label)| label.clone()).collect();
    let other = field.other.then(|| {
        labels.push(words::another(l).to_owned());
        labels.len() - 1
    });
    if !field.required {
        labels.push(words::pass_over(l).to_owned());
    }
    let chosen = choose(&words::prompt(field, l), &labels)?;
    if let Some((key, _)) = items.get(chosen) {
        return Ok(vec![key.clone()]);
    }
    if other == Some(chosen) { Ok(vec![line(words::another(l), true)?]) } else { Ok(Vec::new()) }
}

fn several(field: &Field, items: Vec<(String, String)>, l: Language) -> Result<Vec<String>, Error> {
    let labels: Vec<String> = items.iter().map(|(_, label)| label.clone()).collect();
    let chosen = choose_several(&words::prompt_of_several(field, l), &labels)?;
    let mut answers: Vec<String> = items
        .into_iter()
        .enumerate()
        .filter(|(at, _)| chosen.contains(at))
        .map(|(_, (key, _))| key)
        .collect();
    if field.other {
        answers.push(line(words::others(l), true)?);
    }
    Ok(answers)
}
