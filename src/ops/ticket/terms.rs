//! Fixes what the contracts in force promise a ticket at its opening (BLI-37, BLI-39).
use crate::domain::contract::{Contract, terms};
use crate::domain::entitlement::{Standing, covering};
use crate::domain::instant::Instant;
use crate::domain::ticket::act::Step;
use crate::domain::ticket::event::EventBody;
use crate::domain::ticket::promise::Promises;
use crate::domain::ticket::{Ticket, TicketNumber};

/// Puts into the opening of the ticket `number` at `at` what covers it on that day of its organisation's.
pub(super) fn fix(standing: &Standing<'_>, (number, at): (TicketNumber, Instant), steps: &mut [Step]) {
    let opened = steps.iter_mut().find_map(|step| match &mut step.body {
        EventBody::Opened(opened) => Some(opened),
        _ => None,
    });
    let Some(opened) = opened else { return };
    let policy = standing.policy;
    let Some(department) = policy.department(&opened.department) else { return };
    let covering: Vec<Contract> =
        covering(department, standing, opened.asset.as_deref()).into_iter().cloned().collect();
    if !covering.is_empty() {
        let ticket = Ticket::opened(number, at, opened, policy);
        opened.terms = terms(&covering, &ticket, &Promises::new(policy));
    }
}
