//! Does one thing to one ticket.
use std::collections::BTreeSet;

use serde::Serialize;

use super::record::{self, Said};
use super::show::{self, TicketDetail};
use super::time::caught_up;
use super::{load, open, terms};
use crate::domain::agent::AgentId;
use crate::domain::change::Change;
use crate::domain::contact::ContactId;
use crate::domain::desk::Policy;
use crate::domain::email::{self, Email};
use crate::domain::refusal::{Need, Noun, Refusal};
use crate::domain::text::{body, one_line};
use crate::domain::ticket::act::{Act, Decision, Side, decide};
use crate::domain::ticket::open::Opening;
use crate::domain::ticket::view::Person;
use crate::domain::ticket::work::Work;
use crate::domain::ticket::{Ticket, TicketName};
use crate::error::Error;
use crate::ops::credit::{self, Payer};
use crate::ops::entitlement::Customer;
use crate::ops::{Done, Made, Outcome, Reading, Session, Writing, contact as contacts, form, people};
use crate::store;

/// An act as the command line gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Acting {
    /// the verb, for the idempotency key: `ticket reply`
    #[serde(skip)]
    pub command: &'static str,
    /// the act
    pub act: Act,
    /// whose words an agent records (`--from`)
    pub from: Option<String>,
    /// people who are named and must be looked up before the act is whole
    pub words: Words,
}

/// People that an act names as people write them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Words {
    /// the agent of an assignment: an e-mail, or `me`
    pub assignee: Option<String>,
    /// the new requester of an edit
    pub contact: Option<String>,
}

/// Does one thing to the ticket that `name` names.
///
/// # Errors
/// There is no such ticket, the actor may not see it or do this, or its state does not allow it.
pub fn act(session: &mut Session, name: &TicketName, acting: &Acting) -> Result<Done<TicketDetail>, Error> {
    let target = name.number.to_string();
    let perform = |writing: &Writing| {
        let ticket = load(writing.tx, &writing.desk.policy.desk.ticket_prefix, name)?;
        writing.person.must_see(&ticket, &writing.desk.policy.desk.ticket_prefix)?;
        perform(writing, &caught_up(writing, ticket)?, acting)
    };
    session.write((acting.command, &target), acting, perform, show::made)
}

fn perform(writing: &Writing, ticket: &Ticket, acting: &Acting) -> Result<Made, Error> {
    // Before anybody is looked up: who may not do it learns nothing of whom it names.
    writing.person.must_be_allowed(ticket, &acting.act)?;
    let author = author(writing, acting.from.as_deref())?;
    let side = if author.is_some() || !writing.person.is_agent() { Side::Customer } else { Side::Desk };
    let mut act = whole(writing, ticket, acting)?;
    let policy = writing.desk.policy_of(writing.tx, ticket.policy_version)?;
    answered(writing, ticket, &policy, &mut act)?;
    let payer = act.work().map(|work| credit::payer(writing, ticket, &policy, work)).transpose()?;
    let last = payer.as_ref().and_then(Payer::last_at).max(Some(ticket.updated_at));
    let at = writing.at(last)?;
    let mut steps = match decide(ticket, &policy, &act, side, at)? {
        Decision::Steps(steps) => steps,
        Decision::OpenNew => return follow(writing, ticket, &act, author),
    };
    terms::fix_anew(writing, (ticket, &policy), at, &mut steps)?;
    if let Some(payer) = payer {
        payer.charge(writing, (ticket, &policy), at, &mut steps)?;
    }
    if steps.is_empty() {
        return Ok(Made { outcome: Outcome::Unchanged, name: ticket.number.to_string() });
    }
    record::acts(writing, ticket, &steps, Said { at, author })?;
    Ok(Made { outcome: Outcome::Updated, name: ticket.number.to_string() })
}

/// Looks up what the new answers of an edit are judged by, and the asset that it names.
fn answered(writing: &Writing, ticket: &Ticket, policy: &Policy, act: &mut Act) -> Result<(), Error> {
    let Act::Edit { fields, known, contact, asset, .. } = act else { return Ok(()) };
    let org = contact.as_ref().map_or(&ticket.org, |requester| &requester.org);
    if let Change::Set(name) = asset {
        // As at its opening; a ticket of nobody's may still be about anything.
        if let Some(org) =
            org.as_deref().map(|key| store::org::by_key(writing.tx, key)).transpose()?.flatten()
        {
            let customer = Customer::gather(writing.tx, writing.desk, Some(org), writing.now)?;
            customer.asset(name)?.key.clone_into(name);
        }
    }
    if !fields.is_empty() {
        *known = form::known_of_answers(writing.tx, policy, fields, org.as_deref())?;
    }
    Ok(())
}

fn author(writing: &Writing, from: Option<&str>) -> Result<Option<ContactId>, Error> {
    let Some(name) = from else { return Ok(None) };
    writing.person.must_be_agent()?;
    Ok(Some(people::contact(writing.tx, name, None)?.id))
}

/// Opens the ticket that a customer's words become where the desk does not reopen the old one (C-40).
fn follow(writing: &Writing, ticket: &Ticket, act: &Act, author: Option<ContactId>) -> Result<Made, Error> {
    let Act::Reply { text, channel, .. } = act else { return Err(Refusal::ReopeningRefused.into()) };
    let speaker = match (&writing.person, author) {
        (_, Some(author)) => author,
        (Person::Contact { id, .. }, None) => *id,
        (Person::Agent { .. }, None) => return Err(Refusal::Forbidden { need: Need::Agent }.into()),
    };
    let contact = store::contact::by_id(writing.tx, speaker)?
        .ok_or_else(|| Refusal::unknown(Noun::Contact, &speaker.to_string(), None))?;
    let opening = Opening {
        subject: ticket.subject.clone(),
        message: Some(text.clone()),
        department: Some(ticket.department.clone()),
        ticket_type: ticket.ticket_type.clone(),
        channel: Some(channel.as_ref().unwrap_or(&ticket.channel).clone()),
        // What was seen to when the channel was first used is not asked again (BLI-38).
        allow_conditional: channel.as_ref().is_none_or(|channel| *channel == ticket.channel),
        asset: ticket.asset.clone(),
        cc: ticket.cc.iter().cloned().collect(),
        fields: ticket.fields.clone().into_iter().collect(),
        follows: Some(ticket.number),
        ..Opening::default()
    };
    let people = open::People { submitter: contact.clone(), requester: contact };
    let opened =
        open::opened(writing, &people, &opening).map_err(|error| open::or_write_to(writing, error))?;
    Ok(Made { outcome: Outcome::Created, name: opened.number.to_string() })
}

/// Takes in what is told of time worked.
fn told(work: &mut Work) -> Result<(), Refusal> {
    let line = |text: &mut Option<String>, field| {
        let taken = text.as_deref().map(one_line).transpose();
        *text = taken.map_err(|problem| Refusal::Text { field, problem })?;
        Ok(())
    };
    line(&mut work.approved_by, "--approved-by")?;
    line(&mut work.note, "--note")
}

/// Returns the act with its texts taken in and its people looked up.
fn whole(writing: &Writing, ticket: &Ticket, acting: &Acting) -> Result<Act, Error> {
    let mut act = acting.act.clone();
    let line = |text: &mut Option<String>, field| -> Result<(), Refusal> {
        *text =
            text.as_deref().map(one_line).transpose().map_err(|problem| Refusal::Text { field, problem })?;
        Ok(())
    };
    let said = |text: &str| body(text).map_err(|problem| Refusal::Text { field: "--message", problem });
    match &mut act {
        Act::Reply { text, work, .. } => {
            *text = said(text)?;
            work.iter_mut().try_for_each(told)?;
        }
        Act::Time { work } => told(work)?,
        Act::Note { text } => *text = said(text)?,
        Act::Status { message, reason, .. }
        | Act::Escalate { message, reason, .. }
        | Act::Resolve { message, reason }
        | Act::Close { message, reason }
        | Act::Reopen { message, reason } => {
            *message = message.as_deref().map(said).transpose()?;
            line(reason, "--reason")?;
        }
        Act::Assign { assignee, .. } => {
            if let Some(name) = &acting.words.assignee {
                *assignee = Change::Set(assignable(writing, name)?);
            }
        }
        Act::Move { reason, .. } | Act::Triage { reason, .. } => line(reason, "--reason")?,
        Act::Edit { subject, contact, reason, .. } => {
            line(subject, "--subject")?;
            line(reason, "--reason")?;
            if let Some(name) = &acting.words.contact {
                let named = contacts::show(&writing.reading(), name)?;
                writing.person.must_be_allowed_requester(ticket, named.org.as_deref())?;
                *contact = Some(open::as_requester(writing, &named)?);
            }
        }
        Act::Cc { add, .. } => *add = emails(add)?,
        Act::Acknowledge => {}
    }
    Ok(act)
}

/// Returns the active agent with the e-mail `name`, or for `me` the one who acts.
pub(in crate::ops) fn assignable(writing: &Writing, name: &str) -> Result<AgentId, Error> {
    if name == "me" {
        return writing.agent().ok_or_else(|| Refusal::Forbidden { need: Need::Agent }.into());
    }
    let agent = people::agent(writing.tx, name)?;
    if !agent.active {
        return Err(Refusal::Inactive { noun: Noun::Agent, name: agent.email.written().to_owned() }.into());
    }
    Ok(agent.id)
}

/// Returns the e-mails as they are kept, each address once.
pub(super) fn emails(all: &[String]) -> Result<Vec<String>, Refusal> {
    let read = |text: &String| {
        let refuse = |_| Refusal::Malformed { field: "--cc", given: text.clone(), expected: "an e-mail" };
        Email::parse(text).map(|email| email.written().to_owned()).map_err(refuse)
    };
    let mut read: Vec<String> = all.iter().map(read).collect::<Result<_, _>>()?;
    let mut seen = BTreeSet::new();
    read.retain(|one| seen.insert(email::key(one)));
    Ok(read)
}

impl Reading<'_> {
    /// Refuses whoever may not see `ticket`.
    pub(in crate::ops) fn must_see(&self, ticket: &Ticket) -> Result<(), Error> {
        Ok(self.person()?.must_see(ticket, &self.policy().desk.ticket_prefix)?)
    }
}
