//! Gives a ticket to somebody else because whoever had it leaves.
use super::load_number;
use super::record::{self, Said};
use super::time::caught_up;
use crate::domain::agent::AgentId;
use crate::domain::change::Change;
use crate::domain::ticket::TicketNumber;
use crate::domain::ticket::act::{Act, Decision, Side, decide};
use crate::error::Error;
use crate::ops::Writing;

/// Assigns a ticket to an agent, or to nobody, in the write under way; its history says so.
pub(in crate::ops) fn reassign(
    writing: &Writing,
    number: TicketNumber,
    assignee: Change<AgentId>,
) -> Result<(), Error> {
    let ticket = load_number(writing.tx, &writing.desk.policy.desk.ticket_prefix, number)?;
    let ticket = caught_up(writing, ticket)?;
    let at = writing.at(Some(ticket.updated_at))?;
    let policy = writing.desk.policy_of(writing.tx, ticket.policy_version)?;
    let act = Act::Assign { assignee, team: Change::Keep };
    match decide(&ticket, &policy, &act, Side::Desk, at)? {
        Decision::Steps(steps) if !steps.is_empty() => {
            record::acts(writing, &ticket, &steps, Said { at, author: None })?;
        }
        Decision::Steps(_) | Decision::OpenNew => {}
    }
    Ok(())
}
