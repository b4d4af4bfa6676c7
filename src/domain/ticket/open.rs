//! How a ticket begins.
use std::collections::BTreeMap;

use serde::Serialize;

use super::TicketNumber;
use super::act::Step;
use super::event::{EventBody, Opened, Reason, Requester, Source, StatusChange};
use crate::domain::desk::{Department, Policy};
use crate::domain::form::{self, Answers, Known, Questionnaire};
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::text::fold;

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
    /// a channel that is open on a condition will do: somebody has seen to the condition (BLI-38)
    pub allow_conditional: bool,
}

/// The channel of a ticket that nobody says how it arrived.
pub const OWN_CHANNEL: &str = "cli";

/// Where a ticket is to go, and how it arrives: names looked up.
#[derive(Clone, Debug)]
pub struct Asking<'p> {
    /// the department
    pub department: &'p Department,
    /// slug of the type
    pub ticket_type: Option<&'p str>,
    /// slug of the channel
    pub channel: String,
    /// slug of the priority
    priority: Option<&'p str>,
}

/// Looks up what `opening` names.
///
/// # Errors
/// It names what the policy does not have, or a department that takes no tickets.
pub fn asking<'p>(opening: &Opening, policy: &'p Policy) -> Result<Asking<'p>, Refusal> {
    let department = department(policy, opening.department.as_deref())?;
    let ticket_type = opening.ticket_type.as_deref().map(|name| policy.find_type(name)).transpose()?;
    let priority = match &opening.priority {
        Some(name) => Some(policy.priority.find(name)?),
        None => policy.priority.default.as_deref(),
    };
    let channel = named_channel(policy, opening.channel.as_deref())?;
    Ok(Asking { department, ticket_type: ticket_type.map(|one| one.key.as_str()), channel, priority })
}

/// What was found before a ticket is opened.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// answers to the form
    pub answers: Answers,
    /// key of the asset that it is about
    pub asset: Option<String>,
    /// its submitter is no administrator: it is kept, closed (TAL-2)
    pub closes: bool,
}

/// Decides the events that open a ticket.
pub fn decide(
    opening: &Opening,
    (policy, policy_version): (&Policy, i64),
    requester: &Requester,
    asking: &Asking<'_>,
    found: Findings,
) -> Vec<Step> {
    let Findings { answers, asset, closes } = found;
    let opened = Opened {
        policy_version,
        org: requester.org.clone(),
        contact: Some(requester.contact),
        subject: opening.subject.clone(),
        department: asking.department.key.clone(),
        channel: asking.channel.clone(),
        asset,
        plan: requester.plan.clone(),
        priority: asking.priority.map(str::to_owned),
        status: policy.statuses.initial().key.clone(),
        team: answers.team.or_else(|| asking.department.team.clone()),
        fields: answers.values,
        ticket_type: asking.ticket_type.map(str::to_owned),
        cc: opening.cc.clone(),
        follows: opening.follows,
        source: None::<Source>,
        imported_at: None,
        impact: answers.impact,
        terms: None,
    };
    let mut steps = vec![Step { body: EventBody::Opened(Box::new(opened)), text: opening.message.clone() }];
    if closes {
        let status = policy.statuses.closed().key.clone();
        let change = StatusChange::to(&status, Some(Reason::NotAdministrator));
        steps.push(Step::silent(EventBody::StatusChanged(change)));
    }
    steps
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

/// Returns the slug of the channel that `name` names; `cli` where nobody says. Words may arrive by one through which no
/// tickets are opened (PAM-5).
///
/// # Errors
/// Nothing is called so.
pub fn named_channel(policy: &Policy, name: Option<&str>) -> Result<String, Refusal> {
    match name.filter(|name| *name != OWN_CHANNEL) {
        Some(name) => Ok(policy.find_channel(name)?.key.clone()),
        None => Ok(OWN_CHANNEL.to_owned()),
    }
}

/// Returns the answers that a ticket takes over from the one that it follows, unjudged: a reply opened it, and nobody
/// can be asked.
pub fn carried(opening: &Opening, policy: &Policy, asking: &Asking<'_>) -> Answers {
    let asked = Questionnaire::of(policy, &asking.department.key, asking.ticket_type);
    asked.carried(opening.fields.iter().cloned().collect())
}

/// Returns the answers that can be taken, and leaves the others out: a ticket that is kept only as evidence (TAL-2) is
/// not sent back for its form.
pub fn sound(opening: &Opening, policy: &Policy, asking: &Asking<'_>, known: &Known) -> Answers {
    let asked = Questionnaire::of(policy, &asking.department.key, asking.ticket_type);
    let mut answers = opening.fields.clone();
    loop {
        let problems = match form::revise(&asked, &BTreeMap::new(), &answers, known) {
            Ok(values) => {
                return asked.carried(values.into_iter().filter(|(_, value)| !value.is_empty()).collect());
            }
            Err(problems) => problems,
        };
        let before = answers.len();
        let wrong = |key: &str| problems.iter().any(|problem| problem.field.as_deref() == Some(key));
        answers.retain(|(key, _)| !wrong(key));
        if answers.len() == before {
            return Answers::default();
        }
    }
}

/// Returns what in the subject or message speaks of another type than the one chosen, and that type (BLI-50).
///
/// Words are compared whole, with case and accents folded: `down` is not found in `download`.
pub fn misfit<'p>(
    policy: &'p Policy,
    ticket_type: Option<&str>,
    (subject, message): (&str, Option<&str>),
) -> Option<(&'p str, &'p str)> {
    let misfit = policy.ticket_type(ticket_type?)?.misfit.as_ref()?;
    let spaced = |text: &str| {
        let words: String = fold(text).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
        format!(" {} ", words.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    let said = [spaced(subject), spaced(message.unwrap_or_default())];
    let speaks = |word: &&String| {
        let word = spaced(word);
        !word.trim().is_empty() && said.iter().any(|text| text.contains(&word))
    };
    misfit.words.iter().find(speaks).map(|word| (word.as_str(), misfit.instead.as_str()))
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
