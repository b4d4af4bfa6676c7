//! What the clocks see of a ticket's history, and which promise it is held to.
use super::Ticket;
use super::event::Event;
use super::trail::Trail;
use crate::domain::desk::{Attributes, Policy};
use crate::domain::sla::Fact;

/// Returns the facts of a history under `policy`, which says what each status means.
///
/// Events come ordered by instant, then by recording.
pub fn facts<'e>(events: &'e [Event], policy: &Policy) -> Vec<Fact<'e>> {
    Trail::of(events).facts(policy)
}

/// Returns what the policy's SLA rules ask of a ticket.
pub fn attributes(ticket: &Ticket) -> Attributes<'_> {
    let kinds = ticket.terms.iter().flat_map(|terms| &terms.kinds);
    Attributes {
        department: Some(&ticket.department),
        ticket_type: ticket.ticket_type.as_deref(),
        plan: ticket.plan.as_deref(),
        priority: ticket.priority.as_deref(),
        org: ticket.org.as_deref(),
        channel: Some(&ticket.channel),
        contract_kinds: kinds.map(String::as_str).collect(),
        fields: ticket.fields.iter().map(|(field, value)| (field.as_str(), value.as_str())).collect(),
    }
}
