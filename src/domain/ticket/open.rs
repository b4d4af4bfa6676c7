//! How a ticket begins.
use serde::Serialize;

use super::TicketNumber;
use super::act::Step;
use super::event::{EventBody, Opened, Requester, Source};
use crate::domain::desk::{Department, Policy};
use crate::domain::form::{self, Answers, Evidence, Known, Questionnaire};
use crate::domain::refusal::{Noun, Refusal};

/// A ticket as asked for: names are still as people write them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Opening {
    /// the title
    pub subject: String,
    /// the first message
    pub message: Option<String>,
    /// the department; the desk's only one where absent
    pub department: Option<String>,
    /// the type
    pub ticket_type: Option<String>,
    /// how it arrived; `cli` where absent
    pub channel: Option<String>,
    /// the asset's key
    pub asset: Option<String>,
    /// what the requester asks; the desk's default where absent
    pub priority: Option<String>,
    /// answers to the form: field and answer, a field with several answers several times
    pub fields: Vec<(String, String)>,
    /// e-mails kept informed (TAL-20)
    pub cc: Vec<String>,
    /// the closed ticket that it follows
    pub follows: Option<TicketNumber>,
}

/// The channel of a ticket that nobody says how it arrived.
pub const OWN_CHANNEL: &str = "cli";

/// Decides the events that open a ticket.
///
/// # Errors
/// It names what the policy does not have, or a department or channel that takes no tickets; the form is not answered
/// as it asks.
pub fn decide(
    opening: &Opening,
    policy: &Policy,
    policy_version: i64,
    requester: &Requester,
    known: &Known,
) -> Result<Vec<Step>, Refusal> {
    let department = department(policy, opening.department.as_deref())?;
    let ticket_type = opening.ticket_type.as_deref().map(|name| policy.find_type(name)).transpose()?;
    let priority = match &opening.priority {
        Some(name) => Some(policy.priority.find(name)?.to_owned()),
        None => policy.priority.default.clone(),
    };
    let type_key = ticket_type.map(|one| one.key.clone());
    let answers = answers(opening, policy, (&department.key, type_key.as_deref()), known)?;
    let opened = Opened {
        policy_version,
        org: requester.org.clone(),
        contact: Some(requester.contact),
        subject: opening.subject.clone(),
        department: department.key.clone(),
        channel: channel(policy, opening.channel.as_deref())?,
        asset: opening.asset.clone().or(answers.asset),
        plan: requester.plan.clone(),
        priority,
        status: policy.statuses.initial().key.clone(),
        team: answers.team.or_else(|| department.team.clone()),
        fields: answers.values,
        ticket_type: type_key,
        cc: opening.cc.clone(),
        follows: opening.follows,
        source: None::<Source>,
        impact: answers.impact,
        terms: None,
    };
    Ok(vec![Step { body: EventBody::Opened(Box::new(opened)), text: opening.message.clone() }])
}

/// Returns the department that `name` names, or the desk's only one.
///
/// # Errors
/// Nothing is called so, it only groups others (CHA-3), or there are several and none was named.
pub fn department<'p>(policy: &'p Policy, name: Option<&str>) -> Result<&'p Department, Refusal> {
    let takes_tickets = || policy.open_departments();
    let Some(name) = name else {
        let mut all = takes_tickets();
        return match (all.next(), all.next()) {
            (Some(only), None) => Ok(only),
            _ => {
                Err(Refusal::DepartmentNeeded { valid: takes_tickets().map(|one| one.key.clone()).collect() })
            }
        };
    };
    let found = policy.find_department(name)?;
    if found.centre {
        let inside = takes_tickets().filter(|one| one.parent.as_ref() == Some(&found.key));
        return Err(Refusal::Centre {
            department: found.key.clone(),
            inside: inside.map(|one| one.key.clone()).collect(),
        });
    }
    Ok(found)
}

/// Returns the slug of the channel that `name` names; `cli` where nobody says.
pub(super) fn channel(policy: &Policy, name: Option<&str>) -> Result<String, Refusal> {
    let Some(name) = name.filter(|name| *name != OWN_CHANNEL) else { return Ok(OWN_CHANNEL.to_owned()) };
    let found = policy.find_channel(name)?;
    if !found.opens_tickets {
        return Err(Refusal::ChannelClosed { channel: found.key.clone() });
    }
    Ok(found.key.clone())
}

/// Returns the answers to the forms of `department` and of the type, judged.
///
/// A ticket that follows another one was opened by a reply: nobody can be asked, so it takes over the answers of the
/// ticket that it follows, and the form is not judged.
///
/// # Errors
/// Everything that is wrong with them.
fn answers(
    opening: &Opening,
    policy: &Policy,
    (department, ticket_type): (&str, Option<&str>),
    known: &Known,
) -> Result<Answers, Refusal> {
    let asked = Questionnaire::of(policy, department, ticket_type);
    if opening.follows.is_some() {
        return Ok(asked.carried(opening.fields.iter().cloned().collect()));
    }
    let evidence = Evidence::in_message(opening.message.as_deref());
    form::judge(&asked, &opening.fields, known, evidence).map_err(|problems| Refusal::FormInvalid {
        department: department.to_owned(),
        ticket_type: ticket_type.map(str::to_owned),
        problems,
    })
}

/// Returns the refusal for a requester that nobody knows, with where to ask for an account (CHA-1, BLI-40).
pub fn unknown_requester(policy: &Policy, given: &str, suggestion: Option<String>) -> Refusal {
    match &policy.desk.account_requests {
        Some(address) => Refusal::UnknownRequester {
            given: given.to_owned(),
            suggestion,
            account_requests: Some(address.clone()),
        },
        None => Refusal::unknown(Noun::Contact, given, suggestion),
    }
}
