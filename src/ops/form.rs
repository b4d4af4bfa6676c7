//! Forms: what is asked, and whether it is answered.
use crate::domain::desk::{Field, FieldKind, Policy};
use crate::domain::form::{self, Answers, Evidence, FormProblem, Known, Questionnaire};
use crate::error::Error;
use crate::store::{self, Tx};

/// Judges answers for a ticket in `department` of `ticket_type`, both slugs, by people of `org`; files are left out, as
/// there is no message yet.
///
/// # Errors
/// The store cannot be read.
pub(super) fn judge_for(
    tx: &Tx,
    policy: &Policy,
    (department, ticket_type): (&str, Option<&str>),
    org: Option<&str>,
    answers: &[(String, String)],
) -> Result<Result<Answers, Vec<FormProblem>>, Error> {
    let asked = Questionnaire::of(policy, department, ticket_type);
    let known = known(tx, &asked.fields, org)?;
    Ok(form::judge(&asked, answers, &known, Evidence::NotJudged))
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
