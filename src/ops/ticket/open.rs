//! Opens a ticket.
use serde::Serialize;

use super::record::{self, Said};
use super::show::{self, TicketDetail};
use crate::domain::contact::Contact;
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::text::{body, one_line};
use crate::domain::ticket::event::Requester;
use crate::domain::ticket::open::{self, Opening, unknown_requester};
use crate::domain::ticket::view::Person;
use crate::domain::ticket::{Ticket, TicketNumber};
use crate::error::Error;
use crate::ops::{Done, Made, Outcome, Session, Writing, form, people};
use crate::store;

/// A ticket to be opened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Open {
    /// who asks; a contact who acts asks for itself where absent
    pub contact: Option<String>,
    /// the rest
    pub opening: Opening,
}

/// Opens a ticket.
///
/// # Errors
/// The requester is unknown or disabled; the desk's rules refuse it (`DESIGN.md` §6).
pub fn open(session: &mut Session, request: &Open) -> Result<Done<TicketDetail>, Error> {
    let act = |writing: &Writing| {
        let contact = requester(writing, request.contact.as_deref())?;
        let ticket = opened(writing, &contact, &taken_in(&request.opening)?)?;
        Ok(Made { outcome: Outcome::Created, name: ticket.number.to_string() })
    };
    session.write(("ticket open", ""), request, act, show::made)
}

/// Opens a ticket for `contact` in the write under way.
pub(super) fn opened(writing: &Writing, contact: &Contact, opening: &Opening) -> Result<Ticket, Error> {
    let requester = as_requester(writing, contact)?;
    let policy = &writing.desk.policy;
    let known = form::known_of_answers(writing.tx, policy, &opening.fields, requester.org.as_deref())?;
    let steps = open::decide(opening, policy, writing.desk.version, &requester, &known)?;
    let number = store::counter::next(writing.tx, "ticket")?;
    let number =
        TicketNumber::new(number).ok_or_else(|| store::Error::Damaged("the ticket counter".to_owned()))?;
    // An agent who opens a ticket writes down what its requester says.
    let author = writing.person.is_agent().then_some(contact.id);
    record::opening(writing, number, &steps, Said { at: writing.at(None)?, author })
}

fn requester(writing: &Writing, name: Option<&str>) -> Result<Contact, Error> {
    let contact = match (name, &writing.person) {
        (None, Person::Contact { id, .. }) => store::contact::by_id(writing.tx, *id)?,
        (None, Person::Agent { .. }) => None,
        (Some(name), _) => Some(named(writing, name)?),
    };
    let contact =
        contact.ok_or_else(|| Refusal::Usage(crate::domain::refusal::Usage::Missing(vec!["--contact"])))?;
    if !contact.active {
        return Err(Refusal::Inactive { noun: Noun::Contact, name: contact.shown() }.into());
    }
    match &writing.person {
        Person::Contact { id, org, .. } if *id != contact.id && (org.is_none() || *org != contact.org) => {
            Err(Refusal::Forbidden { need: crate::domain::refusal::Need::Agent }.into())
        }
        Person::Contact { .. } | Person::Agent { .. } => Ok(contact),
    }
}

fn named(writing: &Writing, name: &str) -> Result<Contact, Error> {
    people::contact(writing.tx, name, None).map_err(|error| match error {
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
    let org = match &contact.org {
        Some(key) => store::org::by_key(writing.tx, key)?,
        None => None,
    };
    if let Some(org) = org.as_ref().filter(|org| !org.active) {
        return Err(Refusal::Inactive { noun: Noun::Org, name: org.key.clone() }.into());
    }
    Ok(Requester { contact: contact.id, org: contact.org.clone(), plan: org.and_then(|org| org.plan) })
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
