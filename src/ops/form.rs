//! Forms: what is asked, and what judging answers needs to know of whoever answers.
use super::{Reading, contact};
use crate::domain::desk::{Department, Field, FieldKind, Policy, TicketType};
use crate::domain::form::{self, Answers, Evidence, FormProblem, Known, Questionnaire};
use crate::domain::ticket::open;
use crate::domain::ticket::view::Person;
use crate::error::Error;
use crate::store::{self, Tx};

/// What is asked of whoever opens a ticket in a department, and beside it for a type.
#[derive(Clone, Debug)]
pub struct Asked<'p> {
    /// the department
    pub department: &'p Department,
    /// the type
    pub ticket_type: Option<&'p TicketType>,
    /// the questions
    pub questions: Questionnaire<'p>,
    /// where no type is named: those that ask for more
    pub types: Vec<&'p TicketType>,
}

/// Returns what the department that `name` names asks, with what the type that `ticket_type` names asks beside it.
///
/// # Errors
/// Nothing is called so, or the department takes no tickets.
pub fn describe<'p>(
    reading: &Reading<'p>,
    name: &str,
    ticket_type: Option<&str>,
) -> Result<Asked<'p>, Error> {
    let policy = reading.policy();
    let department = open::department(policy, Some(name))?;
    let ticket_type = ticket_type.map(|name| policy.find_type(name)).transpose()?;
    let more = |one: &&TicketType| one.form.is_some() && one.form != department.form;
    Ok(Asked {
        department,
        ticket_type,
        questions: Questionnaire::of(policy, &department.key, ticket_type.map(|one| one.key.as_str())),
        types: if ticket_type.is_none() { policy.types.iter().filter(more).collect() } else { Vec::new() },
    })
}

/// Returns what is known of whoever a ticket is opened for, for every question that `policy` may ask them: of the
/// contact named, else of the contact who acts.
///
/// # Errors
/// There is no such contact.
pub fn known_of_requester(reading: &Reading, contact: Option<&str>) -> Result<Known, Error> {
    let contact = match (contact, reading.person()?) {
        (Some(name), _) => Some(contact::show(reading, name)?),
        (None, Person::Contact { id, .. }) => store::contact::by_id(reading.tx, id)?,
        (None, Person::Agent { .. }) => None,
    };
    let org = contact.and_then(|contact| contact.org);
    let fields: Vec<&Field> = reading.policy().forms.iter().flat_map(|form| &form.fields).collect();
    known(reading.tx, &fields, org.as_deref())
}

/// What is said of a ticket beside the answers to its forms.
#[derive(Clone, Copy, Debug)]
pub(super) struct Beside<'a> {
    /// what is known of files
    pub(super) evidence: Evidence,
    /// the asset that it is said to be about
    pub(super) asset: Option<&'a str>,
}

/// Judges answers for a ticket in `department` of `ticket_type`, both slugs, by people of `org`, with what is said
/// beside them.
///
/// # Errors
/// The store cannot be read.
pub(super) fn judge_for(
    tx: &Tx,
    policy: &Policy,
    (department, ticket_type): (&str, Option<&str>),
    org: Option<&str>,
    (answers, beside): (&[(String, String)], Beside<'_>),
) -> Result<Result<Answers, Vec<FormProblem>>, Error> {
    let asked = Questionnaire::of(policy, department, ticket_type);
    let known = known(tx, &asked.fields, org)?;
    Ok(form::judge(&asked, answers, &known, beside.evidence).and_then(|answers| {
        match beside.asset.and_then(|asset| asked.other_asset(&answers, asset)) {
            Some(problem) => Err(vec![problem]),
            None => Ok(answers),
        }
    }))
}

/// Returns what is known of people of `org`, as far as judging answers to `fields` needs it.
pub(super) fn known(tx: &Tx, fields: &[&Field], org: Option<&str>) -> Result<Known, Error> {
    let asks = |kind| fields.iter().any(|field| field.kind == kind);
    let Some(org) = org else { return Ok(Known::default()) };
    let country =
        if asks(FieldKind::Phone) { store::org::by_key(tx, org)?.and_then(|org| org.country) } else { None };
    let assets = if asks(FieldKind::Asset) { store::form::assets_of(tx, org)? } else { Vec::new() };
    Ok(Known { country, assets })
}

/// Returns what judging `answers` needs to know, whichever form of `policy` asks for them.
pub(super) fn known_of_answers(
    tx: &Tx,
    policy: &Policy,
    answers: &[(String, String)],
    org: Option<&str>,
) -> Result<Known, Error> {
    let fields = policy.forms.iter().flat_map(|form| &form.fields);
    let answered: Vec<&Field> =
        fields.filter(|field| answers.iter().any(|(key, _)| *key == field.key)).collect();
    known(tx, &answered, org)
}
