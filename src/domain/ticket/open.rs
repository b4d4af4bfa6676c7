//! How a ticket begins.
use std::collections::BTreeMap;

use serde::Serialize;

use super::TicketNumber;
use super::act::Step;
use super::event::{EventBody, Opened, Requester, Source};
use crate::domain::desk::{Department, Policy};
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::text::suggest;

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
    /// answers to the form
    pub fields: BTreeMap<String, String>,
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
/// It names what the policy does not have, or a department or channel that takes no tickets.
pub fn decide(
    opening: &Opening,
    policy: &Policy,
    policy_version: i64,
    requester: &Requester,
) -> Result<Vec<Step>, Refusal> {
    let department = department(policy, opening.department.as_deref())?;
    let ticket_type = opening.ticket_type.as_deref().map(|name| policy.find_type(name)).transpose()?;
    let priority = match &opening.priority {
        Some(name) => Some(policy.priority.find(name)?.to_owned()),
        None => policy.priority.default.clone(),
    };
    let type_key = ticket_type.map(|one| one.key.clone());
    let opened = Opened {
        policy_version,
        org: requester.org.clone(),
        contact: Some(requester.contact),
        subject: opening.subject.clone(),
        department: department.key.clone(),
        channel: channel(policy, opening.channel.as_deref())?,
        asset: opening.asset.clone(),
        plan: requester.plan.clone(),
        priority,
        status: policy.statuses.initial().key.clone(),
        team: department.team.clone(),
        fields: fields(policy, &department.key, type_key.as_deref(), &opening.fields, &BTreeMap::new())?,
        ticket_type: type_key,
        cc: opening.cc.clone(),
        follows: opening.follows,
        source: None::<Source>,
        impact: None,
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

/// Returns the answers under the fields' slugs; `kept` ones may be changed although the form no longer asks them (C-51).
///
/// # Errors
/// A field that neither the department's nor the type's form has.
pub(super) fn fields(
    policy: &Policy,
    department: &str,
    ticket_type: Option<&str>,
    answers: &BTreeMap<String, String>,
    kept: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>, Refusal> {
    let valid: Vec<String> =
        policy.fields_of(Some(department), ticket_type).into_iter().map(|field| field.key.clone()).collect();
    for given in answers.keys() {
        if !valid.contains(given) && !kept.contains_key(given) {
            let suggestion = suggest(given, valid.iter().map(String::as_str));
            return Err(Refusal::UnknownField { given: given.clone(), suggestion, valid });
        }
    }
    Ok(answers.clone())
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
