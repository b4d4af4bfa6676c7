//! What the clocks see of a ticket's history, and which promise it is held to.
use std::collections::BTreeMap;

use super::event::{Actor, Escalation, Event, EventBody, Reason};
use super::{Ticket, state_of};
use crate::domain::desk::{Attributes, EscalationSla, Policy};
use crate::domain::sla::{Fact, FactKind, Party, Runs, State};

/// Returns the facts of a history under `policy`, which says what each status means.
///
/// Events come ordered by instant, then by recording.
pub fn facts<'e>(events: &'e [Event], policy: &Policy) -> Vec<Fact<'e>> {
    let mut facts = Vec::with_capacity(events.len());
    let mut last = ("", State::Open);
    for event in events {
        if let Some(status) = event.body.status() {
            last = (status, state_of(policy, status));
        }
        facts.extend(kind(event, last).map(|kind| Fact { at: event.at, kind }));
    }
    facts
}

fn kind<'e>(event: &'e Event, (status, state): (&'e str, State)) -> Option<FactKind<'e>> {
    let by = party(event);
    Some(match &event.body {
        EventBody::Opened(_) => FactKind::Opened { state, status },
        EventBody::StatusChanged(change) if change.reason == Some(Reason::NotAdministrator) => {
            FactKind::Withdrawn
        }
        EventBody::StatusChanged(_) => FactKind::Moved { state, runs: Runs::ByState, status, by },
        EventBody::Escalated(escalation) => FactKind::Moved { state, runs: runs(escalation), status, by },
        EventBody::Replied(_) => FactKind::Replied { by },
        EventBody::Acknowledged => FactKind::Acknowledged { by },
        EventBody::Responded => FactKind::Responded,
        EventBody::Withdrawn => FactKind::Withdrawn,
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

/// Returns what the policy's SLA rules ask of a ticket.
pub fn attributes(ticket: &Ticket) -> Attributes<'_> {
    let fields: &BTreeMap<String, String> = &ticket.fields;
    let kinds = ticket.terms.iter().flat_map(|terms| &terms.kinds);
    Attributes {
        department: Some(&ticket.department),
        ticket_type: ticket.ticket_type.as_deref(),
        plan: ticket.plan.as_deref(),
        priority: ticket.priority.as_deref(),
        org: ticket.org.as_deref(),
        channel: Some(&ticket.channel),
        contract_kinds: kinds.map(String::as_str).collect(),
        fields: fields.iter().map(|(field, value)| (field.as_str(), value.as_str())).collect(),
    }
}
