//! What may be done to a ticket, and which events it makes.
use serde::Serialize;

use super::edit::{copies, edit, triage, unless_empty};
use super::event::{Assignment, Escalation, EventBody, Move, Reason, Reply, Requester, StatusChange};
use super::open::named_channel;
use super::work::Work;
use super::{Ticket, is_over, reply, until};
use crate::domain::agent::AgentId;
use crate::domain::change::Change;
use crate::domain::desk::Policy;
use crate::domain::form::Known;
use crate::domain::instant::{Instant, Span};
use crate::domain::refusal::{Need, Refusal};
use crate::domain::sla::State;

/// An act on one ticket, as asked: names are still as people write them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// says something that the customer sees
    Reply {
        /// what is said
        text: String,
        /// what follows in the same breath
        then: Option<Then>,
        /// the time worked on it
        work: Option<Work>,
        /// the channel by which the customer's words arrived
        channel: Option<String>,
    },
    /// says how long was worked on it
    Time {
        /// the time
        work: Work,
    },
    /// says something among agents
    Note {
        /// what is said
        text: String,
    },
    /// confirms that the ticket was received (CHA-27)
    Acknowledge,
    /// brings it to a status
    Status {
        /// the status
        status: String,
        /// said to the customer
        message: Option<String>,
        /// why
        reason: Option<String>,
        /// how long it lasts
        lasting: Option<Lasting>,
    },
    /// hands it to another area (CHA-19)
    Escalate {
        /// the policy's escalation
        to: String,
        /// said to the customer
        message: Option<String>,
        /// why
        reason: Option<String>,
    },
    /// says that the problem is solved
    Resolve {
        /// said to the customer
        message: Option<String>,
        /// why
        reason: Option<String>,
    },
    /// ends it
    Close {
        /// said to the customer
        message: Option<String>,
        /// why
        reason: Option<String>,
    },
    /// takes it up again
    Reopen {
        /// said to the customer
        message: Option<String>,
        /// why
        reason: Option<String>,
    },
    /// gives it to somebody, or to nobody
    Assign {
        /// the agent
        assignee: Change<AgentId>,
        /// the team
        team: Change<String>,
    },
    /// brings it to another department (PAM-9)
    Move {
        /// the department
        department: String,
        /// why
        reason: Option<String>,
    },
    /// decides its weight (PAM-12, TAL-27)
    Triage {
        /// what it touches
        impact: Option<String>,
        /// how it presses
        urgency: Option<String>,
        /// overrides what the matrix says
        priority: Option<String>,
        /// the right team
        team: Option<String>,
        /// why
        reason: Option<String>,
    },
    /// corrects what it says of itself (SAN-48, BLI-47)
    Edit {
        /// the title
        subject: Option<String>,
        /// the requester
        contact: Option<Requester>,
        /// the asset's key
        asset: Change<String>,
        /// the type
        ticket_type: Change<String>,
        /// answers, a field with several of them several times; an empty one takes the answer away
        fields: Vec<(String, String)>,
        /// what is known of whoever answers, to be looked up before the act is whole
        #[serde(skip)]
        known: Known,
        /// why
        reason: Option<String>,
    },
    /// changes who is kept informed (TAL-21)
    Cc {
        /// e-mails
        add: Vec<String>,
        /// e-mails
        remove: Vec<String>,
    },
}

impl Act {
    /// Tells whether only the desk may do it, whatever the ticket.
    pub fn is_desk_only(&self) -> bool {
        match self {
            Self::Time { .. }
            | Self::Note { .. }
            | Self::Acknowledge
            | Self::Status { .. }
            | Self::Escalate { .. }
            | Self::Assign { .. }
            | Self::Move { .. }
            | Self::Triage { .. } => true,
            Self::Reply { work, .. } => work.is_some(),
            Self::Resolve { .. }
            | Self::Close { .. }
            | Self::Reopen { .. }
            | Self::Edit { .. }
            | Self::Cc { .. } => false,
        }
    }

    /// Returns the time worked that the act tells of.
    pub fn work(&self) -> Option<&Work> {
        match self {
            Self::Reply { work, .. } => work.as_ref(),
            Self::Time { work } => Some(work),
            Self::Note { .. }
            | Self::Acknowledge
            | Self::Status { .. }
            | Self::Escalate { .. }
            | Self::Resolve { .. }
            | Self::Close { .. }
            | Self::Reopen { .. }
            | Self::Assign { .. }
            | Self::Move { .. }
            | Self::Triage { .. }
            | Self::Edit { .. }
            | Self::Cc { .. } => None,
        }
    }
}

/// What follows a reply in the same transaction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Then {
    /// a status
    Status(String),
    /// it is resolved
    Resolve,
    /// it is closed
    Close,
}

/// How long a status lasts, as asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lasting {
    /// its end
    pub until: End,
    /// the status that follows; absent: the one it came from, if work goes on there, else the one of customers' replies
    pub then: Option<String>,
}

/// The end of a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// so long after the act
    After(Span),
    /// at an instant
    At(Instant),
}

/// On whose side somebody stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// the desk's
    Desk,
    /// the customer's: a contact, or an agent who records a contact's words (`--from`)
    Customer,
}

/// One event to come, with what is said in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// the event
    pub body: EventBody,
    /// what is said
    pub text: Option<String>,
}

/// What an act comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// these events follow; none when everything is so already
    Steps(Vec<Step>),
    /// the ticket stays closed and the words open a new one (`reopen.on_customer_reply = "new"`)
    OpenNew,
}

impl Step {
    /// Returns a step in which nothing is said.
    pub fn silent(body: EventBody) -> Self {
        Self { body, text: None }
    }

    /// Returns a public reply.
    pub fn reply(text: &str) -> Self {
        Self { body: EventBody::Replied(Reply::default()), text: Some(text.to_owned()) }
    }
}

/// Decides which events `act` makes of `ticket` at the instant `at`.
///
/// # Errors
/// The side may not do it, the state does not allow it, or it names what the policy does not have.
pub fn decide(
    ticket: &Ticket,
    policy: &Policy,
    act: &Act,
    side: Side,
    at: Instant,
) -> Result<Decision, Refusal> {
    let mut steps = Vec::new();
    if let Some(text) = said(act) {
        steps.push(Step::reply(text));
    }
    let events = match act {
        Act::Reply { text, then, work, channel } => {
            let decided = reply::decide(ticket, policy, (text, then.as_ref()), side, at)?;
            let channel = channel.as_deref().map(|name| named_channel(policy, Some(name))).transpose()?;
            return Ok(arrived_by(with_time(decided, work.as_ref()), channel));
        }
        Act::Time { work } => {
            desk_only(side)?;
            vec![EventBody::TimeLogged(Box::new(work.logged()))]
        }
        Act::Note { text } => {
            desk_only(side)?;
            return Ok(Decision::Steps(vec![Step { body: EventBody::Noted, text: Some(text.clone()) }]));
        }
        Act::Acknowledge => {
            desk_only(side)?;
            vec![EventBody::Acknowledged]
        }
        Act::Status { status, reason, lasting, .. } => {
            desk_only(side)?;
            let key = &policy.find_status(status)?.key;
            match lasting {
                None => to_status(ticket, key, reason.as_ref()),
                Some(lasting) => vec![until::until(ticket, policy, (key, reason.as_ref()), lasting, at)?],
            }
        }
        Act::Escalate { to, reason, .. } => {
            desk_only(side)?;
            escalate(ticket, policy, to, reason.as_ref())?
        }
        Act::Resolve { reason, .. } => resolve(ticket, policy, reason.as_ref())?,
        Act::Close { reason, .. } => close(ticket, policy, reason.as_ref()),
        Act::Reopen { reason, .. } => reopen(ticket, policy, reason.as_ref(), side, at)?,
        Act::Assign { assignee, team } => {
            desk_only(side)?;
            assign(ticket, policy, assignee, team)?
        }
        Act::Move { department, reason } => {
            desk_only(side)?;
            to_department(ticket, policy, department, reason.as_ref())?
        }
        Act::Triage { .. } => {
            desk_only(side)?;
            triage(ticket, policy, act)?
        }
        Act::Edit { .. } => edit(ticket, policy, act)?,
        Act::Cc { add, remove } => copies(ticket, add, remove),
    };
    steps.extend(events.into_iter().map(Step::silent));
    Ok(Decision::Steps(steps))
}

/// Adds the time worked to what a reply comes to; words that open a new ticket take no time of the old one.
fn with_time(decision: Decision, work: Option<&Work>) -> Decision {
    match (decision, work) {
        (Decision::Steps(mut steps), Some(work)) => {
            steps.push(Step::silent(EventBody::TimeLogged(Box::new(work.logged()))));
            Decision::Steps(steps)
        }
        (decision, _) => decision,
    }
}

/// Says by which channel the words of a reply arrived.
fn arrived_by(mut decision: Decision, channel: Option<String>) -> Decision {
    if let Decision::Steps(steps) = &mut decision
        && let Some(EventBody::Replied(reply)) = steps.first_mut().map(|step| &mut step.body)
    {
        reply.channel = channel;
    }
    decision
}

fn said(act: &Act) -> Option<&str> {
    match act {
        Act::Status { message, .. }
        | Act::Escalate { message, .. }
        | Act::Resolve { message, .. }
        | Act::Close { message, .. }
        | Act::Reopen { message, .. } => message.as_deref(),
        Act::Reply { .. }
        | Act::Time { .. }
        | Act::Note { .. }
        | Act::Acknowledge
        | Act::Assign { .. }
        | Act::Move { .. }
        | Act::Triage { .. }
        | Act::Edit { .. }
        | Act::Cc { .. } => None,
    }
}

fn desk_only(side: Side) -> Result<(), Refusal> {
    match side {
        Side::Desk => Ok(()),
        Side::Customer => Err(Refusal::Forbidden { need: Need::Agent }),
    }
}

/// Returns the move to the status `key`, if the ticket is not there already.
pub(super) fn to_status(ticket: &Ticket, key: &str, reason: Option<&String>) -> Vec<EventBody> {
    if ticket.status == key && ticket.escalated_to.is_none() {
        return Vec::new();
    }
    let reason = reason.cloned().map(Reason::Said);
    vec![EventBody::StatusChanged(StatusChange::to(key, reason))]
}

/// Returns the refusal of a verb that the ticket's state does not allow.
fn stuck(ticket: &Ticket, policy: &Policy, verb: &'static str) -> Refusal {
    let name = ticket.number.shown(&policy.desk.ticket_prefix);
    Refusal::Transition { ticket: name, verb, state: ticket.state }
}

/// Returns the events of resolving; a resolved ticket is left as it is.
pub(super) fn resolve(
    ticket: &Ticket,
    policy: &Policy,
    reason: Option<&String>,
) -> Result<Vec<EventBody>, Refusal> {
    match ticket.state {
        State::Closed => Err(stuck(ticket, policy, "resolve")),
        State::Resolved => Ok(Vec::new()),
        State::Open | State::Paused => Ok(to_status(ticket, &policy.statuses.resolved().key, reason)),
    }
}

/// Returns the events of closing; a closed ticket is left as it is.
pub(super) fn close(ticket: &Ticket, policy: &Policy, reason: Option<&String>) -> Vec<EventBody> {
    match ticket.state {
        State::Closed => Vec::new(),
        State::Open | State::Paused | State::Resolved => {
            to_status(ticket, &policy.statuses.closed().key, reason)
        }
    }
}

fn reopen(
    ticket: &Ticket,
    policy: &Policy,
    reason: Option<&String>,
    side: Side,
    at: Instant,
) -> Result<Vec<EventBody>, Refusal> {
    if !is_over(ticket.state) {
        return Err(stuck(ticket, policy, "reopen"));
    }
    if side == Side::Customer && !reply::may_reopen(ticket, policy, at) {
        return Err(Refusal::ReopeningRefused);
    }
    Ok(to_status(ticket, &policy.statuses.on_customer_reply().key, reason))
}

fn escalate(
    ticket: &Ticket,
    policy: &Policy,
    to: &str,
    reason: Option<&String>,
) -> Result<Vec<EventBody>, Refusal> {
    let escalation = policy.find_escalation(to)?;
    if is_over(ticket.state) {
        return Err(stuck(ticket, policy, "escalate"));
    }
    if ticket.escalated_to.as_ref() == Some(&escalation.key) {
        return Ok(Vec::new());
    }
    Ok(vec![EventBody::Escalated(Escalation {
        to: escalation.key.clone(),
        sla: escalation.sla,
        reason: reason.cloned(),
        status: escalation.status.clone(),
    })])
}

pub(super) fn assign(
    ticket: &Ticket,
    policy: &Policy,
    assignee: &Change<AgentId>,
    team: &Change<String>,
) -> Result<Vec<EventBody>, Refusal> {
    let team = match team {
        Change::Set(name) => Change::Set(policy.find_team(name)?.key.clone()),
        Change::Keep | Change::Clear => team.clone(),
    };
    let assignment = Assignment {
        assignee: assignee.clone().against(ticket.assignee.as_ref()),
        team: team.against(ticket.team.as_ref()),
    };
    Ok(unless_empty(assignment, EventBody::Assigned))
}

fn to_department(
    ticket: &Ticket,
    policy: &Policy,
    department: &str,
    reason: Option<&String>,
) -> Result<Vec<EventBody>, Refusal> {
    let department = super::open::department(policy, Some(department))?;
    if department.key == ticket.department {
        return Ok(Vec::new());
    }
    Ok(vec![EventBody::Moved(Move {
        department: department.key.clone(),
        team: department.team.clone(),
        reason: reason.cloned(),
    })])
}
