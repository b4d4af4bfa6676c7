//! A status that lasts until an instant, when time brings the ticket to another.
use super::act::{End, Lasting};
use super::event::{EventBody, Reason, StatusChange, Until};
use super::{Ticket, is_over, state_of};
use crate::domain::desk::Policy;
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;

/// Returns the move to the status `key` at `at` that ends by itself.
///
/// # Errors
/// The status ends the ticket, its end is not to come, or the same status would follow.
pub(super) fn until(
    ticket: &Ticket,
    policy: &Policy,
    (key, reason): (&str, Option<&String>),
    lasting: &Lasting,
    at: Instant,
) -> Result<EventBody, Refusal> {
    let malformed = |field, given: String, expected| Err(Refusal::Malformed { field, given, expected });
    if is_over(state_of(policy, key)) {
        return malformed("STATUS", key.to_owned(), "a status in which the ticket is not over");
    }
    let (ends, given) = match lasting.until {
        End::After(span) => (at.checked_add_seconds(span.seconds()), span.to_string()),
        End::At(instant) => (Some(instant.floor_to_second()), instant.to_string()),
    };
    let Some(ends) = ends.filter(|ends| *ends > at) else {
        return malformed("--until", given, "an instant to come, or a span as 3d");
    };
    let then = match &lasting.then {
        Some(name) => &policy.find_status(name)?.key,
        None if ticket.status != key && !is_over(ticket.state) => &ticket.status,
        None => &policy.statuses.on_customer_reply().key,
    };
    if then == key {
        return malformed("--then", then.clone(), "another status than the one that ends");
    }
    let reason = reason.cloned().map(Reason::Said);
    let until = Some(Until { at: ends, then: then.clone() });
    Ok(EventBody::StatusChanged(StatusChange { status: key.to_owned(), reason, until }))
}
