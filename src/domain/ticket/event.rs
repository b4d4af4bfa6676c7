//! What can happen to a ticket: immutable facts, from which everything else about it follows.
mod status;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use self::status::{Reason, Reminder, StatusChange, Until};

use self::status::Particulars;
use super::TicketNumber;
use super::work::{Refund, TimeLog};
use crate::domain::agent::AgentId;
use crate::domain::change::Change;
use crate::domain::contact::ContactId;
use crate::domain::contract::Terms;
use crate::domain::desk::EscalationSla;
use crate::domain::instant::Instant;

/// Who did something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// somebody of the desk
    Agent(AgentId),
    /// somebody of a customer
    Contact(ContactId),
    /// mesa itself: an import, what time brings
    System,
}

impl Actor {
    /// Returns the slug: `agent`, `contact` or `system`.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Agent(_) => "agent",
            Self::Contact(_) => "contact",
            Self::System => "system",
        }
    }

    /// Returns the person's id.
    pub fn id(self) -> Option<i64> {
        match self {
            Self::Agent(id) => Some(id.number()),
            Self::Contact(id) => Some(id.number()),
            Self::System => None,
        }
    }
}

/// One thing that happened to a ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// when it happened, whole seconds
    pub at: Instant,
    /// who did it
    pub actor: Actor,
    /// whose words an agent recorded; null: the actor's own
    pub author: Option<ContactId>,
    /// what it was
    pub body: EventBody,
}

/// What happened. What is large and seldom is kept apart: there are many more of the small ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventBody {
    /// it was opened
    Opened(Box<Opened>),
    /// something was said that the customer sees
    Replied(Reply),
    /// something was said among agents
    Noted,
    /// an agent confirmed that it was received (CHA-27, TAL-28)
    Acknowledged,
    /// another system's history says that an agent had answered by now
    Responded,
    /// it went to another status
    StatusChanged(StatusChange),
    /// it was handed to another area (CHA-19, CHA-29)
    Escalated(Escalation),
    /// it was given to an agent, or to nobody
    Assigned(Assignment),
    /// it went to another department
    Moved(Move),
    /// its impact, urgency or priority was decided (PAM-12, TAL-27)
    Triaged(Box<Triage>),
    /// what it says of itself was corrected (SAN-48, BLI-47)
    Edited(Box<Edit>),
    /// people were added to or taken from its copies
    CcChanged(CcChange),
    /// time was worked on it
    TimeLogged(Box<TimeLog>),
    /// what it was charged was taken back, whole or in part
    Refunded(Refund),
    /// its import was undone: it is kept and shown nowhere
    Withdrawn,
    /// it left the policy that it kept for a newer one (`desk apply --rebase-open`, DESIGN §5)
    Rebased(Rebase),
    /// the customer was reminded that the desk waits for an answer
    Reminded(Reminder),
}

impl Event {
    /// Returns whose words these are, whoever wrote them down.
    pub fn speaker(&self) -> Actor {
        self.author.map_or(self.actor, Actor::Contact)
    }

    /// Tells whether the words are a customer's, whoever wrote them down.
    pub fn is_customers(&self) -> bool {
        matches!(self.speaker(), Actor::Contact(_))
    }
}

/// Something said that the customer sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// slug of the channel by which the customer's words arrived, where it is said
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
}

/// How a ticket began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// the policy version that it keeps
    pub policy_version: i64,
    /// the requester's organisation
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org: Option<String>,
    /// the requester
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<ContactId>,
    /// the title
    pub subject: String,
    /// slug
    pub department: String,
    /// slug of the type
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub ticket_type: Option<String>,
    /// slug
    pub channel: String,
    /// the asset's key
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asset: Option<String>,
    /// the organisation's plan at this moment
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<String>,
    /// slug of the requested priority, where the desk has a scale
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<String>,
    /// slug of the first status
    pub status: String,
    /// slug of the team that the department names
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// answers to the form
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, String>,
    /// e-mails kept informed
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cc: Vec<String>,
    /// the closed ticket that a customer's reply could not reopen
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<TicketNumber>,
    /// where it was imported from
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// when it was imported: time brings it nothing from before
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub imported_at: Option<Instant>,
    /// the impact that answers to the form propose (BLI-53, TAL-27)
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impact: Option<String>,
    /// what the contracts in force promise it (BLI-37)
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<Terms>,
}

/// The other system that a ticket came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// the system's name in the import map
    pub name: String,
    /// the ticket's key there
    pub key: String,
    /// the run that brought it
    pub import: i64,
}

/// A handing over to another area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Escalation {
    /// slug of the policy's escalation
    pub to: String,
    /// what it does to the clocks
    pub sla: EscalationSla,
    /// in somebody's own words
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// the status it sets, kept in the event's own column
    #[serde(skip)]
    pub status: Option<String>,
}

/// Who works on it now; an absent part stays as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// the agent
    #[serde(default, skip_serializing_if = "Change::is_keep")]
    pub assignee: Change<AgentId>,
    /// slug of the team
    #[serde(default, skip_serializing_if = "Change::is_keep")]
    pub team: Change<String>,
}

/// A move to another department.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    /// slug
    pub department: String,
    /// the team that the department names
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// in somebody's own words
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// What the desk decided about its weight; an absent part stays as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Triage {
    /// slug
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impact: Option<String>,
    /// slug
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urgency: Option<String>,
    /// slug of the effective priority
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<String>,
    /// in somebody's own words
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Corrections; an absent part stays as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// the title
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// the requester
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Requester>,
    /// the asset's key
    #[serde(default, skip_serializing_if = "Change::is_keep")]
    pub asset: Change<String>,
    /// slug of the type
    #[serde(rename = "type", default, skip_serializing_if = "Change::is_keep")]
    pub ticket_type: Change<String>,
    /// answers; an empty one takes the answer away
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, String>,
    /// in somebody's own words
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A requester with what the desk's rules ask of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requester {
    /// the person
    pub contact: ContactId,
    /// their organisation
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org: Option<String>,
    /// its plan
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<String>,
    /// what its contracts promise, where the ticket comes to another organisation
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<Box<Terms>>,
}

/// People added to or taken from the copies.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CcChange {
    /// e-mails
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub added: Vec<String>,
    /// e-mails
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub removed: Vec<String>,
}

/// A ticket's change to another version of the policy: everything about it is seen anew under that one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rebase {
    /// the version that it keeps from now on
    pub policy_version: i64,
}

/// An event's data contradicts its kind: the store was changed by other hands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAnEvent;

impl EventBody {
    /// Every kind, as stored and shown.
    pub const KINDS: [&'static str; 17] = [
        "opened",
        "replied",
        "noted",
        "acknowledged",
        "responded",
        "status-changed",
        "escalated",
        "assigned",
        "moved",
        "triaged",
        "edited",
        "cc-changed",
        "time-logged",
        "refunded",
        "withdrawn",
        "rebased",
        "reminded",
    ];

    /// Returns the kind as stored and shown.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Opened(_) => "opened",
            Self::Replied(_) => "replied",
            Self::Noted => "noted",
            Self::Acknowledged => "acknowledged",
            Self::Responded => "responded",
            Self::StatusChanged(_) => "status-changed",
            Self::Escalated(_) => "escalated",
            Self::Assigned(_) => "assigned",
            Self::Moved(_) => "moved",
            Self::Triaged(_) => "triaged",
            Self::Edited(_) => "edited",
            Self::CcChanged(_) => "cc-changed",
            Self::TimeLogged(_) => "time-logged",
            Self::Refunded(_) => "refunded",
            Self::Withdrawn => "withdrawn",
            Self::Rebased(_) => "rebased",
            Self::Reminded(_) => "reminded",
        }
    }

    /// Returns the status that the event sets, where it sets one.
    pub fn status(&self) -> Option<&str> {
        match self {
            Self::Opened(opened) => Some(&opened.status),
            Self::StatusChanged(change) => Some(&change.status),
            Self::Escalated(escalation) => escalation.status.as_deref(),
            Self::Replied(_)
            | Self::Noted
            | Self::Acknowledged
            | Self::Responded
            | Self::Assigned(_)
            | Self::Moved(_)
            | Self::Triaged(_)
            | Self::Edited(_)
            | Self::CcChanged(_)
            | Self::TimeLogged(_)
            | Self::Refunded(_)
            | Self::Withdrawn
            | Self::Rebased(_)
            | Self::Reminded(_) => None,
        }
    }

    /// Returns the event without what an agent wrote beside it: as every note, that is the desk's own.
    #[must_use]
    pub fn without_asides(mut self) -> Self {
        match &mut self {
            Self::StatusChanged(change) => {
                change.reason.take_if(|reason| matches!(reason, Reason::Said(_)));
            }
            Self::Escalated(Escalation { reason, .. })
            | Self::Moved(Move { reason, .. })
            | Self::Refunded(Refund { reason, .. }) => *reason = None,
            Self::Triaged(triage) => triage.reason = None,
            Self::Edited(edit) => edit.reason = None,
            Self::TimeLogged(log) => log.note = None,
            Self::Opened(_)
            | Self::Replied(_)
            | Self::Noted
            | Self::Acknowledged
            | Self::Responded
            | Self::Assigned(_)
            | Self::CcChanged(_)
            | Self::Withdrawn
            | Self::Rebased(_)
            | Self::Reminded(_) => {}
        }
        self
    }

    /// Returns the rest of the event as JSON, if there is a rest.
    pub fn data(&self) -> Option<String> {
        let json = match self {
            Self::Noted | Self::Acknowledged | Self::Responded | Self::Withdrawn => {
                return None;
            }
            Self::Opened(opened) => serde_json::to_string(opened),
            Self::Replied(reply) if reply.channel.is_none() => return None,
            Self::Replied(reply) => serde_json::to_string(reply),
            Self::StatusChanged(change) => serde_json::to_string(&Particulars::of(change)?),
            Self::Escalated(escalation) => serde_json::to_string(escalation),
            Self::Assigned(assignment) => serde_json::to_string(assignment),
            Self::Moved(to) => serde_json::to_string(to),
            Self::Triaged(triage) => serde_json::to_string(triage),
            Self::Edited(edit) => serde_json::to_string(edit),
            Self::CcChanged(change) => serde_json::to_string(change),
            Self::TimeLogged(time) => serde_json::to_string(time),
            Self::Refunded(refund) => serde_json::to_string(refund),
            Self::Rebased(rebase) => serde_json::to_string(rebase),
            Self::Reminded(reminder) => serde_json::to_string(reminder),
        };
        // Strings and maps with string keys always serialise.
        json.ok()
    }

    /// Returns the event of the stored parts.
    pub fn from_parts(kind: &str, status: Option<&str>, data: Option<&str>) -> Result<Self, NotAnEvent> {
        fn read<'de, T: Deserialize<'de>>(data: Option<&'de str>) -> Result<T, NotAnEvent> {
            serde_json::from_str(data.ok_or(NotAnEvent)?).map_err(|_| NotAnEvent)
        }
        Ok(match kind {
            "opened" => Self::Opened(read(data)?),
            "replied" => Self::Replied(data.map_or_else(|| Ok(Reply::default()), |data| read(Some(data)))?),
            "noted" => Self::Noted,
            "acknowledged" => Self::Acknowledged,
            "responded" => Self::Responded,
            "status-changed" => {
                let particulars = data.map(|data| read::<Particulars>(Some(data))).transpose()?;
                let (reason, until) = particulars.map(Particulars::into_parts).unwrap_or_default();
                Self::StatusChanged(StatusChange {
                    status: status.ok_or(NotAnEvent)?.to_owned(),
                    reason,
                    until,
                })
            }
            "escalated" => {
                Self::Escalated(Escalation { status: status.map(str::to_owned), ..read::<Escalation>(data)? })
            }
            "assigned" => Self::Assigned(read(data)?),
            "moved" => Self::Moved(read(data)?),
            "triaged" => Self::Triaged(read(data)?),
            "edited" => Self::Edited(read(data)?),
            "cc-changed" => Self::CcChanged(read(data)?),
            "time-logged" => Self::TimeLogged(read(data)?),
            "refunded" => Self::Refunded(read(data)?),
            "withdrawn" => Self::Withdrawn,
            "rebased" => Self::Rebased(read(data)?),
            "reminded" => Self::Reminded(read(data)?),
            _ => return Err(NotAnEvent),
        })
    }
}
