//! Opens a ticket.
use serde::Serialize;

use super::record::{self, Said};
use super::show::{self, TicketDetail};
use super::terms;
use crate::domain::contact::Contact;
use crate::domain::entitlement::{Asked, Requirement, Verdict, judge};
use crate::domain::form::{Answers, Evidence, FormProblem};
use crate::domain::org::Org;
use crate::domain::refusal::{Need, Noun, Refusal, Usage};
use crate::domain::text::{body, one_line};
use crate::domain::ticket::event::Requester;
use crate::domain::ticket::open::{self, Asking, Findings, Opening, unknown_requester};
use crate::domain::ticket::view::Person;
use crate::domain::ticket::{Ticket, TicketNumber};
use crate::error::Error;
use crate::ops::entitlement::Customer;
use crate::ops::form::Beside;
use crate::ops::{Done, Made, Outcome, Reading, Session, Writing, contact, form};
use crate::store;

/// A ticket to be opened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Open {
    /// who submits it; a contact who acts submits it itself
    pub contact: Option<String>,
    /// whom it is for; whoever submits it where absent (TAL-3)
    pub on_behalf_of: Option<String>,
    /// the rest
    pub opening: Opening,
}

/// A ticket that was opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// the ticket
    pub ticket: TicketDetail,
    /// how whoever submitted it is best named, where its data should be confirmed first (SAN-37)
    pub unconfirmed: Option<String>,
}

/// Opens a ticket.
///
/// # Errors
/// The requester is unknown or disabled; the desk's rules refuse it (`DESIGN.md` §6); a contact takes a condition as met
/// (BLI-38).
pub fn open(session: &mut Session, request: &Open) -> Result<Done<Opened>, Error> {
    let act = |writing: &Writing| {
        let opened = may_accept(writing, &request.opening)
            .and_then(|()| people(writing, request))
            .and_then(|people| opened(writing, &people, &taken_in(&request.opening)?))
            .map_err(|error| or_write_to(writing, error))?;
        Ok(Made { outcome: Outcome::Created, name: opened.number.to_string() })
    };
    let load = |reading: &Reading, number: &str| {
        let ticket = show::made(reading, number)?;
        let unconfirmed = ticket.submitter.map(|id| contact::unconfirmed(reading, id)).transpose()?.flatten();
        Ok(Opened { ticket, unconfirmed })
    };
    session.write(("ticket open", ""), request, act, load)
}

/// Refuses a contact who takes a condition as met (BLI-38).
fn may_accept(writing: &Writing, opening: &Opening) -> Result<(), Error> {
    if opening.allow_conditional { Ok(writing.person.must_be_agent()?) } else { Ok(()) }
}

/// Who is in an opening.
pub(super) struct People {
    /// who submits it: whose role counts (TAL-1)
    pub(super) submitter: Contact,
    /// whom it is for
    pub(super) requester: Contact,
}

/// Opens a ticket in the write under way, if its submitter is entitled to it.
pub(super) fn opened(writing: &Writing, people: &People, opening: &Opening) -> Result<Ticket, Error> {
    let policy = &writing.desk.policy;
    let asking = open::asking(opening, policy)?;
    let at = writing.at(None)?;
    let org = org_of(writing, &people.requester)?;
    let requester = requester(&people.requester, org.as_ref());
    let customer = Customer::gather(writing.tx, writing.desk, org, at)?;
    let found = found(writing, people, opening, &asking, &customer)?;
    let mut steps = open::decide(opening, (policy, writing.desk.version), &requester, &asking, found);
    let number = store::counter::next(writing.tx, "ticket")?;
    let number =
        TicketNumber::new(number).ok_or_else(|| store::Error::Damaged("the ticket counter".to_owned()))?;
    terms::fix(&customer.standing(policy, None, None), (number, at), &mut steps);
    // An agent who opens a ticket writes down what its submitter says.
    let author = writing.person.is_agent().then_some(people.submitter.id);
    record::opening(writing, number, &steps, Said { at, author })
}

/// Judges whether the ticket may be opened, as `department check` does.
fn found(
    writing: &Writing,
    People { submitter, requester }: &People,
    opening: &Opening,
    asking: &Asking<'_>,
    customer: &Customer,
) -> Result<Findings, Error> {
    let policy = &writing.desk.policy;
    let org = customer.org.as_ref().map(|org| org.key.as_str());
    let Answered { mut answers, problems } = answered(writing, opening, asking, org)?;
    let asset = asset(opening, &answers, customer)?;
    let asked = Asked {
        asset: asset.as_deref(),
        channel: Some(&asking.channel),
        allow_conditional: opening.allow_conditional,
        form: problems.as_deref(),
        ticket_type: asking.ticket_type,
    };
    let mut verdict =
        judge(asking.department, &customer.standing(policy, Some(submitter), Some(requester)), &asked);
    verdict.mending.by_contact = !writing.person.is_agent();
    let closes = verdict.closes_by_itself();
    let problems = problems.unwrap_or_default();
    if !closes && !verdict.is_entitled() {
        return Err(refused(verdict, asking, problems).into());
    }
    if !problems.is_empty() {
        let known = form::known_of_answers(writing.tx, policy, &opening.fields, org)?;
        answers = open::sound(opening, policy, asking, &known);
    }
    Ok(Findings { asset: verdict.asset, answers, closes })
}

/// What the answers to the forms come to; no problems at all where they were not judged.
struct Answered {
    answers: Answers,
    problems: Option<Vec<FormProblem>>,
}

fn answered(
    writing: &Writing,
    opening: &Opening,
    asking: &Asking<'_>,
    org: Option<&str>,
) -> Result<Answered, Error> {
    let policy = &writing.desk.policy;
    if opening.follows.is_some() {
        return Ok(Answered { answers: open::carried(opening, policy, asking), problems: None });
    }
    let form = (asking.department.key.as_str(), asking.ticket_type);
    let evidence = Evidence::in_message(opening.message.as_deref());
    let given = (opening.fields.as_slice(), Beside { evidence, asset: opening.asset.as_deref() });
    Ok(match form::judge_for(writing.tx, policy, form, org, given)? {
        Ok(answers) => Answered { answers, problems: Some(Vec::new()) },
        Err(problems) => Answered { answers: Answers::default(), problems: Some(problems) },
    })
}

/// Returns the asset that is named, on the command line or in an answer; one that the ticket before was about may be
/// gone by now.
fn asset(opening: &Opening, answers: &Answers, customer: &Customer) -> Result<Option<String>, Refusal> {
    let Some(name) = opening.asset.as_deref().or(answers.asset.as_deref()) else { return Ok(None) };
    match customer.asset(name) {
        Ok(asset) => Ok(Some(asset.key.clone())),
        Err(_) if opening.follows.is_some() => Ok(None),
        Err(refusal) => Err(refusal),
    }
}

/// Returns the refusal: where nothing but the form stands in the way, it says each thing that is wrong with it.
fn refused(verdict: Verdict, asking: &Asking<'_>, problems: Vec<FormProblem>) -> Refusal {
    if verdict.failing().any(|judged| judged.requirement != Requirement::Form) {
        return Refusal::NotEntitled { verdict: Box::new(verdict) };
    }
    Refusal::FormInvalid {
        department: asking.department.key.clone(),
        ticket_type: asking.ticket_type.map(str::to_owned),
        problems,
    }
}

/// Adds to a refused opening whom to write to instead (BLI-44); a command that was written wrong is written anew.
pub(super) fn or_write_to(writing: &Writing, error: Error) -> Error {
    match (error, &writing.desk.policy.desk.fallback_contact) {
        (Error::Refused(why), Some(address)) if !matches!(*why, Refusal::Usage(_)) => {
            let by_contact = !writing.person.is_agent();
            Refusal::Opening { why, fallback_contact: address.clone(), by_contact }.into()
        }
        (error, _) => error,
    }
}

/// Finds out who submits the ticket and whom it is for: people of one organisation.
fn people(writing: &Writing, request: &Open) -> Result<People, Error> {
    let named = |name: &Option<String>| name.as_deref().map(|name| named(writing, name)).transpose();
    let (contact, other) = (named(&request.contact)?, named(&request.on_behalf_of)?);
    let (submitter, other) = match &writing.person {
        Person::Agent { .. } => (contact, other),
        Person::Contact { id, .. } => {
            let own = store::contact::by_id(writing.tx, *id)?;
            match (contact, other) {
                (Some(contact), Some(_)) if contact.id != *id => {
                    return Err(Refusal::Forbidden { need: Need::Agent }.into());
                }
                // A contact submits in its own name: whom it names is whom the ticket is for.
                (contact, other) => (own, other.or(contact)),
            }
        }
    };
    let submitter = submitter.ok_or(Refusal::Usage(Usage::Missing(vec!["--contact"])))?;
    let requester = other.unwrap_or_else(|| submitter.clone());
    for contact in [&submitter, &requester] {
        if !contact.active {
            return Err(Refusal::Inactive { noun: Noun::Contact, name: contact.shown() }.into());
        }
    }
    if submitter.id != requester.id && (submitter.org.is_none() || submitter.org != requester.org) {
        let (submitter, requester) = (submitter.shown(), requester.shown());
        return Err(Refusal::OtherOrganisation { submitter, requester }.into());
    }
    Ok(People { submitter, requester })
}

/// Returns the contact that `name` names, as whoever acts may see it.
fn named(writing: &Writing, name: &str) -> Result<Contact, Error> {
    contact::show(&writing.reading(), name).map_err(|error| match error {
        Error::Refused(refusal) => match *refusal {
            Refusal::Unknown { noun: Noun::Contact, given, suggestion } => {
                unknown_requester(&writing.desk.policy, &given, suggestion).into()
            }
            other => other.into(),
        },
        other => other,
    })
}

/// Returns a contact with what the desk's rules ask of it.
pub(super) fn as_requester(writing: &Writing, contact: &Contact) -> Result<Requester, Error> {
    Ok(requester(contact, org_of(writing, contact)?.as_ref()))
}

fn requester(contact: &Contact, org: Option<&Org>) -> Requester {
    let plan = org.and_then(|org| org.plan.clone());
    Requester { contact: contact.id, org: contact.org.clone(), plan, terms: None }
}

/// Returns the organisation of `contact`, which must not be disabled.
fn org_of(writing: &Writing, contact: &Contact) -> Result<Option<Org>, Error> {
    let org = contact.org.as_deref().map(|key| store::org::by_key(writing.tx, key)).transpose()?.flatten();
    match org {
        Some(org) if !org.active => Err(Refusal::Inactive { noun: Noun::Org, name: org.key }.into()),
        org => Ok(org),
    }
}

/// Returns the opening with its texts as they are kept.
fn taken_in(opening: &Opening) -> Result<Opening, Refusal> {
    let refuse = |field| move |problem| Refusal::Text { field, problem };
    Ok(Opening {
        subject: one_line(&opening.subject).map_err(refuse("--subject"))?,
        message: opening.message.as_deref().map(body).transpose().map_err(refuse("--message"))?,
        asset: opening.asset.as_deref().map(one_line).transpose().map_err(refuse("--asset"))?,
        cc: super::act::emails(&opening.cc)?,
        ..opening.clone()
    })
}
