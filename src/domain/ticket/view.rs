//! Who may see a ticket.
use super::Ticket;
use super::act::Act;
use crate::domain::agent::{AgentId, Role};
use crate::domain::backdate::Reach;
use crate::domain::contact::ContactId;
use crate::domain::email;
use crate::domain::refusal::{Need, Refusal};

use super::event::Actor;

/// Somebody at work, with what decides what they may see and do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Person {
    /// somebody of the desk: sees everything
    Agent {
        /// who
        id: AgentId,
        /// what they may do
        role: Role,
    },
    /// somebody of a customer: sees their own tickets, those they are in copy of, their organisation's (TAL-26, SAN-47)
    Contact {
        /// who
        id: ContactId,
        /// their organisation
        org: Option<String>,
        /// their normalised e-mail
        email_key: Option<String>,
    },
}

impl Person {
    /// Returns the person as events name them.
    pub fn actor(&self) -> Actor {
        match self {
            Self::Agent { id, .. } => Actor::Agent(*id),
            Self::Contact { id, .. } => Actor::Contact(*id),
        }
    }

    /// Tells whether the person belongs to the desk.
    pub fn is_agent(&self) -> bool {
        matches!(self, Self::Agent { .. })
    }

    /// Returns how far back the person may date an act, under a desk that allows agents `backdate_s` seconds.
    pub fn reach(&self, backdate_s: i64) -> Reach {
        match self {
            Self::Agent { role: Role::Admin, .. } => Reach::Unlimited,
            Self::Agent { role: Role::Agent, .. } => Reach::Seconds(backdate_s),
            Self::Contact { .. } => Reach::Seconds(0),
        }
    }

    /// Refuses whoever is not of the desk.
    pub fn must_be_agent(&self) -> Result<(), Refusal> {
        if self.is_agent() { Ok(()) } else { Err(Refusal::Forbidden { need: Need::Agent }) }
    }

    /// Refuses whoever is not an admin of the desk.
    pub fn must_be_admin(&self) -> Result<(), Refusal> {
        match self {
            Self::Agent { role: Role::Admin, .. } => Ok(()),
            Self::Agent { role: Role::Agent, .. } | Self::Contact { .. } => {
                Err(Refusal::Forbidden { need: Need::Admin })
            }
        }
    }

    /// Refuses whoever may not see `ticket`.
    pub fn must_see(&self, ticket: &Ticket, prefix: &str) -> Result<(), Refusal> {
        if self.sees(ticket) {
            Ok(())
        } else {
            Err(Refusal::NotVisible { ticket: ticket.number.shown(prefix) })
        }
    }

    /// Refuses an act on `ticket`, which the person sees, that is not theirs to do (SAN-48, BLI-47).
    ///
    /// Whoever sees it only because they are in copy may reply, and nothing else. Its own people may not classify it
    /// anew either: what the desk promises follows from its type.
    pub fn must_be_allowed(&self, ticket: &Ticket, act: &Act) -> Result<(), Refusal> {
        if self.is_agent() {
            return Ok(());
        }
        let classifies = matches!(act, Act::Edit { ticket_type, .. } if !ticket_type.is_keep());
        if act.is_desk_only() || classifies {
            return Err(Refusal::Forbidden { need: Need::Agent });
        }
        if self.is_of(ticket) || matches!(act, Act::Reply { then: None, .. }) {
            return Ok(());
        }
        Err(Refusal::Forbidden { need: Need::Colleague })
    }

    /// Refuses to hand `ticket` to a requester of another organisation; agents may.
    pub fn must_be_allowed_requester(&self, ticket: &Ticket, org: Option<&str>) -> Result<(), Refusal> {
        match (self, &ticket.org) {
            (Self::Agent { .. }, _) => Ok(()),
            (Self::Contact { .. }, Some(own)) if org == Some(own) => Ok(()),
            (Self::Contact { .. }, _) => Err(Refusal::Forbidden { need: Need::Agent }),
        }
    }

    /// Tells whether `ticket` is the person's own or their organisation's.
    fn is_of(&self, ticket: &Ticket) -> bool {
        match self {
            Self::Agent { .. } => true,
            Self::Contact { id, org, .. } => {
                ticket.contact == Some(*id) || (org.is_some() && ticket.org == *org)
            }
        }
    }

    /// Tells whether the person may see `ticket`.
    pub fn sees(&self, ticket: &Ticket) -> bool {
        match self {
            Self::Agent { .. } => true,
            Self::Contact { email_key: email, .. } => {
                self.is_of(ticket)
                    || email
                        .as_ref()
                        .is_some_and(|email| ticket.cc.iter().any(|one| email::key(one) == *email))
            }
        }
    }
}
