//! What a history leaves behind for replays, kept beside the ticket: to try another policy on a million tickets, nobody
//! has to read all their events again.
use serde::{Deserialize, Serialize};

use super::event::{Actor, Escalation, Event, EventBody, Reason};
use super::facts::attributes;
use super::{Ticket, TicketNumber, state_of};
use crate::domain::agent::AgentId;
use crate::domain::contract::Terms;
use crate::domain::desk::{Attributes, EscalationSla, Policy};
use crate::domain::instant::Instant;
use crate::domain::sla::{Fact, FactKind, Party, Runs, State};

/// A ticket with its trail: all that a replay under any policy needs of it.
#[derive(Clone, Debug)]
pub struct Trailed<'t> {
    /// the number
    pub number: TicketNumber,
    /// the policy that it keeps
    pub policy_version: i64,
    /// when it was opened
    pub opened_at: Instant,
    /// what rules ask
    pub attributes: Attributes<'t>,
    /// what the contracts in force promised it at opening
    pub terms: Option<&'t Terms>,
    /// slug
    pub team: Option<&'t str>,
    /// who works on it
    pub assignee: Option<AgentId>,
    /// what its history left behind
    pub trail: Trail<'t>,
}

impl<'t> Trailed<'t> {
    /// Returns `ticket`, which `events` made.
    pub fn of(ticket: &'t Ticket, events: &'t [Event]) -> Self {
        Self {
            number: ticket.number,
            policy_version: ticket.policy_version,
            opened_at: ticket.opened_at,
            attributes: attributes(ticket),
            terms: ticket.terms.as_ref(),
            team: ticket.team.as_deref(),
            assignee: ticket.assignee,
            trail: Trail::of(events),
        }
    }
}

/// What clocks may see of a ticket's history, and which statuses and departments it went through: as it happened, whatever
/// a policy says a status means.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trail<'e> {
    /// slugs, in the order in which it came to them
    #[serde(borrow)]
    statuses: Vec<&'e str>,
    /// slugs, in the order in which it came to them
    #[serde(borrow)]
    departments: Vec<&'e str>,
    #[serde(borrow)]
    steps: Vec<Step<'e>>,
}

/// Something that happened. What is written of it is kept in stores: a new kind comes last, here and in what it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Step<'e> {
    /// seconds since the step before; of the first one, since 1970
    after_s: i64,
    #[serde(borrow)]
    act: Act<'e>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Act<'e> {
    Opened {
        status: Place,
    },
    Moved {
        status: Place,
        #[serde(borrow)]
        runs: Runs<'e>,
        by: Party,
    },
    Replied {
        by: Party,
    },
    Acknowledged {
        by: Party,
    },
    Responded,
    /// Closed because its submitter is no administrator (TAL-2)
    Rejected {
        status: Place,
    },
    /// Its import was undone
    Withdrawn,
}

/// Where a status stands among those that the ticket went through.
type Place = u16;

/// Bytes that hold no trail: the store was changed by other hands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotATrail;

impl<'e> Trail<'e> {
    /// Returns the trail of a history.
    ///
    /// Events come ordered by instant, then by recording.
    pub fn of(events: &'e [Event]) -> Self {
        let mut trail = Self { steps: Vec::with_capacity(events.len()), ..Self::default() };
        let (mut status, mut last_s) = (0, 0);
        for event in events {
            if let Some(slug) = event.body.status() {
                status = Place::try_from(place(&mut trail.statuses, slug)).unwrap_or(Place::MAX);
            }
            match &event.body {
                EventBody::Opened(opened) => drop(place(&mut trail.departments, &opened.department)),
                EventBody::Moved(to) => drop(place(&mut trail.departments, &to.department)),
                _ => {}
            }
            if let Some(act) = act(event, status) {
                let at_s = event.at.seconds();
                trail.steps.push(Step { after_s: at_s - last_s, act });
                last_s = at_s;
            }
        }
        trail
    }

    /// Reads what [`Trail::write`] wrote.
    ///
    /// # Errors
    /// The bytes are something else, or tell of an instant that mesa does not read.
    pub fn read(bytes: &'e [u8]) -> Result<Self, NotATrail> {
        let trail: Self = postcard::from_bytes(bytes).map_err(|_| NotATrail)?;
        let is_sound = trail.dated().all(|(at, _)| at.is_readable());
        if is_sound { Ok(trail) } else { Err(NotATrail) }
    }

    /// Returns it as a store keeps it.
    pub fn write(&self) -> Vec<u8> {
        let slugs: usize = self.statuses().chain(self.departments()).map(|slug| slug.len() + 1).sum();
        let room = Vec::with_capacity(slugs + self.steps.len() * 8 + 8);
        // Only a writer that is full or a sequence of unknown length could fail: a vector is neither.
        postcard::to_extend(self, room).unwrap_or_default()
    }

    /// Returns the statuses that it went through.
    pub fn statuses(&self) -> impl Iterator<Item = &'e str> {
        self.statuses.iter().copied()
    }

    /// Returns the departments that it went through.
    pub fn departments(&self) -> impl Iterator<Item = &'e str> {
        self.departments.iter().copied()
    }

    /// Returns what clocks see under `policy`, which says what each status means.
    pub fn facts(&self, policy: &Policy) -> Vec<Fact<'e>> {
        let known = self.known(policy);
        let kind = |act: Act<'e>| match act {
            Act::Opened { status } => {
                let (status, state) = meaning(&known, status);
                FactKind::Opened { state, status }
            }
            Act::Moved { status, runs, by } => {
                let (status, state) = meaning(&known, status);
                FactKind::Moved { state, runs, status, by }
            }
            Act::Replied { by } => FactKind::Replied { by },
            Act::Acknowledged { by } => FactKind::Acknowledged { by },
            Act::Responded => FactKind::Responded,
            Act::Rejected { .. } | Act::Withdrawn => FactKind::Withdrawn,
        };
        self.dated().map(|(at, act)| Fact { at, kind: kind(act) }).collect()
    }

    /// Returns when it was closed under `policy`, if it is.
    pub fn closed_at(&self, policy: &Policy) -> Option<Instant> {
        let known = self.known(policy);
        let mut closed_at = None;
        for (when, act) in self.dated() {
            if let Act::Opened { status } | Act::Moved { status, .. } | Act::Rejected { status } = act {
                let is_closed = meaning(&known, status).1 == State::Closed;
                closed_at = is_closed.then(|| closed_at.unwrap_or(when));
            }
        }
        closed_at
    }

    fn known(&self, policy: &Policy) -> Vec<(&'e str, State)> {
        self.statuses().map(|slug| (slug, state_of(policy, slug))).collect()
    }

    fn dated(&self) -> impl Iterator<Item = (Instant, Act<'e>)> {
        let since = |at_s: &mut i64, step: &Step<'e>| {
            *at_s = at_s.saturating_add(step.after_s);
            Some((Instant::from_seconds(*at_s), step.act))
        };
        self.steps.iter().scan(0, since)
    }
}

/// Returns where `slug` stands, added where it is new.
fn place<'e>(slugs: &mut Vec<&'e str>, slug: &'e str) -> usize {
    slugs.iter().position(|known| *known == slug).unwrap_or_else(|| {
        slugs.push(slug);
        slugs.len() - 1
    })
}

/// Returns the status that stands at a place, with what it means.
fn meaning<'e>(known: &[(&'e str, State)], status: Place) -> (&'e str, State) {
    known.get(usize::from(status)).copied().unwrap_or(("", State::Open))
}

/// Returns what an event is to clocks; `status` is the one that the ticket has after it.
fn act(event: &Event, status: Place) -> Option<Act<'_>> {
    let by = party(event);
    Some(match &event.body {
        EventBody::Opened(_) => Act::Opened { status },
        EventBody::StatusChanged(change) if change.reason == Some(Reason::NotAdministrator) => {
            Act::Rejected { status }
        }
        EventBody::StatusChanged(_) => Act::Moved { status, runs: Runs::ByState, by },
        EventBody::Escalated(escalation) => Act::Moved { status, runs: runs(escalation), by },
        EventBody::Replied(_) => Act::Replied { by },
        EventBody::Acknowledged => Act::Acknowledged { by },
        EventBody::Responded => Act::Responded,
        EventBody::Withdrawn => Act::Withdrawn,
        EventBody::Noted
        | EventBody::Assigned(_)
        | EventBody::Moved(_)
        | EventBody::Triaged(_)
        | EventBody::Edited(_)
        | EventBody::CcChanged(_)
        | EventBody::TimeLogged(_)
        | EventBody::Refunded(_)
        | EventBody::Rebased(_)
        | EventBody::Reminded(_) => return None,
    })
}

/// Returns whose act it was: the words of a customer stay the customer's when an agent writes them down.
fn party(event: &Event) -> Party {
    match event.actor {
        _ if event.author.is_some() => Party::Customer,
        Actor::Agent(_) => Party::Agent,
        Actor::Contact(_) => Party::Customer,
        Actor::System => Party::System,
    }
}

fn runs(escalation: &Escalation) -> Runs<'_> {
    match escalation.sla {
        EscalationSla::Pause => Runs::Paused,
        EscalationSla::Affected => Runs::Affected(&escalation.to),
        EscalationSla::None => Runs::Running,
    }
}
