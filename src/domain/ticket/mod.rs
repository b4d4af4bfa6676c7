//! A ticket: what its events have made of it, and what may be done to it next.
//!
//! [`Ticket::apply`] folds one event at a time; the files beside decide which events an act makes ([`act`]), and
//! distil what the clocks see ([`facts`]). The stored row is only a copy of the fold.
pub mod act;
mod edit;
pub mod event;
pub mod facts;
mod number;
pub mod open;
pub mod promise;
pub mod reply;
#[cfg(test)]
mod tests;
pub mod time;
pub mod trail;
mod until;
pub mod view;
pub mod work;

use std::collections::{BTreeMap, BTreeSet};

pub use number::{NotATicketName, TicketName, TicketNumber};

use self::event::{Actor, Edit, Event, EventBody, Opened, Reason, Source};
use super::agent::AgentId;
use super::contact::ContactId;
use super::contract::Terms;
use super::desk::{EscalationSla, Policy};
use super::email;
use super::instant::Instant;
use super::sla::State;

/// The reason of a ticket that was kept, closed, because its submitter is no administrator (TAL-2).
pub const NOT_ADMINISTRATOR: &str = "not-administrator";

/// The reason of a ticket that mesa closed because the customer did not answer (`close_after`).
pub const NO_ANSWER: &str = "no-answer";

/// A ticket as its events have left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// the number
    pub number: TicketNumber,
    /// the requester's organisation
    pub org: Option<String>,
    /// the requester
    pub contact: Option<ContactId>,
    /// the title
    pub subject: String,
    /// slug
    pub department: String,
    /// slug
    pub ticket_type: Option<String>,
    /// slug
    pub channel: String,
    /// the asset's key
    pub asset: Option<String>,
    /// the organisation's plan at opening
    pub plan: Option<String>,
    /// effective priority: what the desk decided
    pub priority: Option<String>,
    /// what the requester asked
    pub requested_priority: Option<String>,
    /// slug
    pub impact: Option<String>,
    /// slug
    pub urgency: Option<String>,
    /// slug
    pub status: String,
    /// what the status means
    pub state: State,
    /// why it was closed, in somebody's words
    pub reason: Option<String>,
    /// slug
    pub team: Option<String>,
    /// who works on it
    pub assignee: Option<AgentId>,
    /// slug of the escalation, while it lasts
    pub escalated_to: Option<String>,
    /// who is to speak next
    pub waiting_on: Option<WaitingOn>,
    /// when it was opened
    pub opened_at: Instant,
    /// its last event
    pub updated_at: Instant,
    /// start of the resolved or closed stretch it stands in
    pub resolved_at: Option<Instant>,
    /// when it was closed, while it is
    pub closed_at: Option<Instant>,
    /// how often it left a resolved or closed state
    pub reopen_count: i64,
    /// the policy that it keeps
    pub policy_version: i64,
    /// answers to the form
    pub fields: BTreeMap<String, String>,
    /// e-mails kept informed, as written
    pub cc: BTreeSet<String>,
    /// where it was imported from
    pub source: Option<Source>,
    /// minutes worked on it
    pub minutes_worked: i64,
    /// of them, those that the organisation's credits paid, refunds taken off
    pub minutes_charged: i64,
    /// what the contracts in force promised it at opening
    pub terms: Option<Terms>,
    /// its import was undone
    pub withdrawn: bool,
}

/// Who is to speak next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitingOn {
    /// the desk
    Desk,
    /// the customer
    Customer,
    /// another area or company
    ThirdParty,
}

impl WaitingOn {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Desk, Self::Customer, Self::ThirdParty];

    /// Returns the slug.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Customer => "customer",
            Self::ThirdParty => "third-party",
        }
    }

    /// Returns the one with this slug.
    pub fn of_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.slug() == slug)
    }
}

impl Ticket {
    /// Returns the ticket that its first event makes.
    pub fn opened(number: TicketNumber, at: Instant, opened: &Opened, policy: &Policy) -> Self {
        let state = state_of(policy, &opened.status);
        let mut ticket = Self {
            number,
            org: opened.org.clone(),
            contact: opened.contact,
            subject: opened.subject.clone(),
            department: opened.department.clone(),
            ticket_type: opened.ticket_type.clone(),
            channel: opened.channel.clone(),
            asset: opened.asset.clone(),
            plan: opened.plan.clone(),
            priority: opened.priority.clone(),
            requested_priority: opened.priority.clone(),
            impact: opened.impact.clone(),
            urgency: None,
            status: opened.status.clone(),
            state,
            reason: None,
            team: opened.team.clone(),
            assignee: None,
            escalated_to: None,
            waiting_on: Some(WaitingOn::Desk),
            opened_at: at,
            updated_at: at,
            resolved_at: None,
            closed_at: None,
            reopen_count: 0,
            policy_version: opened.policy_version,
            fields: opened.fields.clone(),
            cc: opened.cc.iter().cloned().collect(),
            source: opened.source.clone(),
            minutes_worked: 0,
            minutes_charged: 0,
            terms: opened.terms.clone(),
            withdrawn: false,
        };
        ticket.enter(state, at);
        ticket
    }

    /// Returns the ticket that a whole history makes; nothing where it does not begin with an opening.
    pub fn fold(number: TicketNumber, events: &[Event], policy: &Policy) -> Option<Self> {
        let (first, rest) = events.split_first()?;
        let EventBody::Opened(opened) = &first.body else { return None };
        let mut ticket = Self::opened(number, first.at, opened, policy);
        for event in rest {
            ticket.apply(event, policy);
        }
        Some(ticket)
    }

    /// Folds the next event in; events come ordered by instant, then by recording.
    ///
    /// `policy` is the one that the ticket keeps in the end: a rebased ticket is seen from its beginning under the
    /// policy of its last [`EventBody::Rebased`].
    pub fn apply(&mut self, event: &Event, policy: &Policy) {
        // That mesa reminds of it changes nothing about a ticket: words from before may still be recorded.
        if !matches!(event.body, EventBody::Reminded(_)) {
            self.updated_at = self.updated_at.max(event.at);
        }
        match &event.body {
            EventBody::Opened(_) | EventBody::Noted | EventBody::Acknowledged | EventBody::Reminded(_) => {}
            EventBody::Replied(_) => self.hear(event),
            EventBody::Responded => self.await_customer(),
            EventBody::StatusChanged(change) => {
                self.escalated_to = None;
                self.go(&change.status, policy, event.at);
                self.give_reason(change.reason.as_ref());
            }
            EventBody::Escalated(escalation) => {
                if let Some(status) = &escalation.status {
                    self.go(status, policy, event.at);
                }
                self.escalated_to = Some(escalation.to.clone());
                if escalation.sla != EscalationSla::None && !is_over(self.state) {
                    self.waiting_on = Some(WaitingOn::ThirdParty);
                }
            }
            EventBody::Assigned(assignment) => {
                assignment.assignee.applied_to(&mut self.assignee);
                assignment.team.applied_to(&mut self.team);
            }
            EventBody::Moved(to) => {
                self.department.clone_from(&to.department);
                if to.team.is_some() {
                    self.team.clone_from(&to.team);
                }
            }
            EventBody::Triaged(triage) => {
                replace(&mut self.impact, triage.impact.as_ref());
                replace(&mut self.urgency, triage.urgency.as_ref());
                replace(&mut self.priority, triage.priority.as_ref());
            }
            EventBody::Edited(edit) => self.correct(edit),
            EventBody::CcChanged(change) => {
                self.cc.retain(|email| !change.removed.iter().any(|gone| same_email(gone, email)));
                self.cc.extend(change.added.iter().cloned());
            }
            EventBody::TimeLogged(time) => {
                self.minutes_worked += i64::from(time.minutes);
                self.minutes_charged += i64::from(time.charged);
            }
            EventBody::Refunded(refund) => self.minutes_charged -= i64::from(refund.minutes),
            EventBody::Withdrawn => self.withdrawn = true,
            EventBody::Rebased(rebase) => self.policy_version = rebase.policy_version,
        }
    }

    fn give_reason(&mut self, reason: Option<&Reason>) {
        self.reason = match reason {
            Some(Reason::NotAdministrator) => {
                // Nobody solved anything (TAL-2).
                self.resolved_at = None;
                Some(NOT_ADMINISTRATOR.to_owned())
            }
            Some(Reason::Said(words)) if is_over(self.state) => Some(words.clone()),
            Some(Reason::NoAnswer) => Some(NO_ANSWER.to_owned()),
            // Why it was resolved is why it is closed.
            Some(Reason::GraceOver) => return,
            Some(Reason::Said(_) | Reason::CustomerReply | Reason::TimeCame) | None => None,
        };
    }

    fn hear(&mut self, event: &Event) {
        if event.is_customers() && !is_over(self.state) {
            self.waiting_on = Some(WaitingOn::Desk);
        } else if matches!(event.actor, Actor::Agent(_)) {
            self.await_customer();
        }
    }

    fn await_customer(&mut self) {
        if self.state == State::Open {
            self.waiting_on = Some(WaitingOn::Customer);
        }
    }

    fn go(&mut self, status: &str, policy: &Policy, at: Instant) {
        status.clone_into(&mut self.status);
        self.enter(state_of(policy, status), at);
    }

    fn enter(&mut self, state: State, at: Instant) {
        if is_over(self.state) && !is_over(state) {
            self.reopen_count += 1;
        }
        if is_over(state) {
            self.resolved_at = self.resolved_at.filter(|_| is_over(self.state)).or(Some(at));
        } else {
            self.resolved_at = None;
        }
        self.closed_at = (state == State::Closed).then(|| self.closed_at.unwrap_or(at));
        self.waiting_on = match state {
            State::Resolved | State::Closed => None,
            State::Paused => Some(WaitingOn::Customer),
            State::Open if self.state == State::Open => self.waiting_on,
            State::Open => Some(WaitingOn::Desk),
        };
        self.state = state;
    }

    /// Brings a correction in.
    pub(crate) fn correct(&mut self, edit: &Edit) {
        if let Some(subject) = &edit.subject {
            self.subject.clone_from(subject);
        }
        if let Some(requester) = &edit.contact {
            self.contact = Some(requester.contact);
            if self.org != requester.org {
                self.terms = requester.terms.as_deref().cloned();
            }
            self.org.clone_from(&requester.org);
            self.plan.clone_from(&requester.plan);
        }
        edit.asset.applied_to(&mut self.asset);
        edit.ticket_type.applied_to(&mut self.ticket_type);
        for (field, value) in &edit.fields {
            if value.is_empty() {
                self.fields.remove(field);
            } else {
                self.fields.insert(field.clone(), value.clone());
            }
        }
    }
}

/// Returns the version of the policy under which a history is seen: that of its last change to another, else the one that
/// it was opened under; none where it does not begin with an opening.
pub fn policy_version(events: &[Event]) -> Option<i64> {
    let EventBody::Opened(opened) = &events.first()?.body else { return None };
    let rebased = events.iter().rev().find_map(|event| {
        if let EventBody::Rebased(rebase) = event.body { Some(rebase.policy_version) } else { None }
    });
    Some(rebased.unwrap_or(opened.policy_version))
}

/// Returns what a status means; one that the policy does not have (any longer) counts as open.
pub fn state_of(policy: &Policy, status: &str) -> State {
    policy.status(status).map_or(State::Open, |status| status.state)
}

/// Tells whether no more work is expected in `state`.
pub fn is_over(state: State) -> bool {
    state.is_ended()
}

fn replace(value: &mut Option<String>, new: Option<&String>) {
    if new.is_some() {
        *value = new.cloned();
    }
}

fn same_email(a: &str, b: &str) -> bool {
    email::key(a) == email::key(b)
}
