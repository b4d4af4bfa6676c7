//! Fixes what the contracts in force promise a ticket at its opening (BLI-37, BLI-39), or where it changes hands.
use crate::domain::contract::{Contract, terms};
use crate::domain::desk::Policy;
use crate::domain::entitlement::{Standing, covering};
use crate::domain::instant::Instant;
use crate::domain::ticket::act::Step;
use crate::domain::ticket::event::EventBody;
use crate::domain::ticket::promise::Promises;
use crate::domain::ticket::{Ticket, TicketNumber};
use crate::error::Error;
use crate::ops::Writing;
use crate::ops::entitlement::Customer;
use crate::store;

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

/// Puts into an edit that brings `ticket` to another organisation what that one's contracts promise it, as if it had
/// always been theirs: they are judged on the day of the edit.
pub(super) fn fix_anew(
    writing: &Writing,
    (ticket, policy): (&Ticket, &Policy),
    at: Instant,
    steps: &mut [Step],
) -> Result<(), Error> {
    for step in steps {
        let EventBody::Edited(edit) = &mut step.body else { continue };
        let mut after = ticket.clone();
        after.correct(edit);
        let Some(requester) = edit.contact.as_mut().filter(|requester| requester.org != ticket.org) else {
            continue;
        };
        let (Some(org), Some(department)) = (&requester.org, policy.department(&after.department)) else {
            continue;
        };
        let org = store::org::by_key(writing.tx, org)?;
        let customer = Customer::gather(writing.tx, writing.desk, org, at)?;
        let standing = customer.standing(policy, None, None);
        let covering: Vec<Contract> =
            covering(department, &standing, after.asset.as_deref()).into_iter().cloned().collect();
        requester.terms = terms(&covering, &after, &Promises::new(policy)).map(Box::new);
    }
    Ok(())
}
