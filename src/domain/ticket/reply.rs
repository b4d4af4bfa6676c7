//! What a public reply brings about, which depends on who speaks and on where the ticket stands.
use super::act::{Decision, Side, Step, Then, close, resolve, to_status};
use super::event::{EventBody, Reason, StatusChange};
use super::{NOT_ADMINISTRATOR, Ticket, is_over};
use crate::domain::desk::{OnReply, Policy};
use crate::domain::instant::Instant;
use crate::domain::refusal::{Need, Refusal};
use crate::domain::sla::State;

/// Decides what the words `text`, and what shall follow them, come to.
pub(super) fn decide(
    ticket: &Ticket,
    policy: &Policy,
    (text, then): (&str, Option<&Then>),
    side: Side,
    at: Instant,
) -> Result<Decision, Refusal> {
    let mut steps = vec![Step::reply(text)];
    let events = match (then, side) {
        (Some(then), _) => follow(ticket, policy, then, side)?,
        (None, Side::Desk) => Vec::new(),
        (None, Side::Customer) => match returning(ticket, policy, at)? {
            Some(events) => events,
            None => return Ok(Decision::OpenNew),
        },
    };
    steps.extend(events.into_iter().map(Step::silent));
    Ok(Decision::Steps(steps))
}

fn follow(ticket: &Ticket, policy: &Policy, then: &Then, side: Side) -> Result<Vec<EventBody>, Refusal> {
    match then {
        Then::Status(_) if side == Side::Customer => Err(Refusal::Forbidden { need: Need::Agent }),
        Then::Status(name) => Ok(to_status(ticket, &policy.find_status(name)?.key, None)),
        Then::Resolve => resolve(ticket, policy, None),
        Then::Close => Ok(close(ticket, policy, None)),
    }
}

/// Returns where the customer's words bring the ticket back to; `None` when they must open a new one (SAN-51).
fn returning(ticket: &Ticket, policy: &Policy, at: Instant) -> Result<Option<Vec<EventBody>>, Refusal> {
    let back = || {
        let status = policy.statuses.on_customer_reply().key.clone();
        vec![EventBody::StatusChanged(StatusChange::to(&status, Some(Reason::CustomerReply)))]
    };
    match ticket.state {
        State::Open => Ok(Some(Vec::new())),
        State::Paused | State::Resolved => Ok(Some(back())),
        State::Closed if may_reopen(ticket, policy, at) => Ok(Some(back())),
        State::Closed if turned_away(ticket) || policy.reopen.on_customer_reply == OnReply::Refuse => {
            Err(Refusal::ReopeningRefused)
        }
        State::Closed => Ok(None),
    }
}

/// Tells whether the desk lets the customer take this ticket up again at `at` (C-40 … C-42).
pub(super) fn may_reopen(ticket: &Ticket, policy: &Policy, at: Instant) -> bool {
    let reopen = &policy.reopen;
    let window_s = reopen.window.as_ref().map(|window| window.seconds());
    match (is_over(ticket.state), ticket.closed_at) {
        (true, _) if turned_away(ticket) => false,
        (true, None) => true,
        (true, Some(closed)) => {
            reopen.on_customer_reply == OnReply::Reopen
                && window_s.is_none_or(|window| at.seconds() - closed.seconds() <= window)
        }
        (false, _) => false,
    }
}

/// Tells whether the ticket closed because its submitter is no administrator: words of theirs would be no more (TAL-2).
fn turned_away(ticket: &Ticket) -> bool {
    ticket.state == State::Closed && ticket.reason.as_deref() == Some(NOT_ADMINISTRATOR)
}
