//! The worst breaches of a report, with what a person needs to act on them.
use std::collections::HashMap;

use super::counting::Counting;
use super::replay::{Replayed, one};
use crate::domain::sla::report::{Excess, Worst};
use crate::domain::sla::{Cycle, Metric, cycles};
use crate::domain::ticket::Ticket;
use crate::domain::ticket::facts::facts;
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::sla::versions::AllPromises;
use crate::store::report::clocks;

/// A promise that was broken, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// the ticket's number as people see it
    pub ticket: String,
    /// what it is about
    pub subject: String,
    /// key of its organisation
    pub org: Option<String>,
    /// slug of its priority
    pub priority: Option<String>,
    /// slug of its department
    pub department: String,
    /// slug of its status
    pub status: String,
    /// slug of the team that has it
    pub team: Option<String>,
    /// e-mail of the agent who has it
    pub assignee: Option<String>,
    /// which promise, what it took, and by how much it was too long
    pub excess: Excess,
}

impl Breach {
    /// Returns who holds the ticket: the agent, else the team, else nobody.
    pub fn holder(&self) -> Option<&str> {
        self.assignee.as_deref().or(self.team.as_deref())
    }
}

/// Returns the worst breaches that were counted, the worst first.
pub(super) fn worst(
    reading: &Reading,
    counting: &mut Counting<'_>,
    promises: &AllPromises<'_>,
) -> Result<Vec<Breach>, Error> {
    for (ticket, shown) in std::mem::take(&mut counting.hidden) {
        if let Some(replayed) = one(reading, promises, ticket)? {
            let answered = excesses(&replayed, promises, counting)?;
            if let Some(excess) = answered.into_iter().chain(shown).min() {
                counting.worst.add(excess);
            }
        }
    }
    let worst = std::mem::replace(&mut counting.worst, Worst::new(0)).list();
    if worst.is_empty() {
        return Ok(Vec::new());
    }
    let agents: HashMap<String, String> = clocks::agents(reading.tx)?.into_iter().collect();
    let breach = |excess: Excess| {
        let found = one(reading, promises, excess.ticket)?;
        Ok(found.map(|replayed| of(replayed.ticket, excess, &agents, reading)))
    };
    worst.into_iter().filter_map(|excess| breach(excess).transpose()).collect()
}

/// Returns every answered cycle of `next_response` that was broken: the clock shows the one that waits.
fn excesses(
    replayed: &Replayed,
    promises: &AllPromises<'_>,
    counting: &Counting<'_>,
) -> Result<Vec<Excess>, Error> {
    let Replayed { ticket, events } = replayed;
    let promises = promises.of(ticket.policy_version)?;
    let Some(promise) = promises.of(ticket) else { return Ok(Vec::new()) };
    let facts = facts(events, promises.policy());
    let excess = |cycle: Cycle| {
        let (target_s, met_at) = (cycle.target_s?, Some(cycle.met_at?));
        let (ticket, metric, elapsed_s) = (ticket.number.get(), Metric::NextResponse, cycle.elapsed_s);
        (elapsed_s > target_s).then_some(Excess { ticket, metric, target_s, elapsed_s, due_at: None, met_at })
    };
    Ok(cycles(&facts, &promise, counting.as_of).into_iter().filter_map(excess).collect())
}

fn of(ticket: Ticket, excess: Excess, agents: &HashMap<String, String>, reading: &Reading) -> Breach {
    let assignee = ticket.assignee.and_then(|agent| agents.get(&agent.number().to_string()));
    Breach {
        ticket: ticket.number.shown(reading.prefix()),
        subject: ticket.subject,
        org: ticket.org,
        priority: ticket.priority,
        department: ticket.department,
        status: ticket.status,
        team: ticket.team,
        assignee: assignee.cloned(),
        excess,
    }
}
