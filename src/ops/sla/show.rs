//! The clocks of one ticket, and why they show what they show.
use std::sync::Arc;

use crate::domain::contract::Terms;
use crate::domain::desk::Policy;
use crate::domain::instant::Instant;
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::sla::{self, Explained, Metric};
use crate::domain::ticket::event::Event;
use crate::domain::ticket::facts::facts;
use crate::domain::ticket::promise::Promises;
use crate::domain::ticket::{Ticket, TicketName, policy_version};
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::ticket::record::Copy;
use crate::ops::ticket::time::history;
use crate::ops::ticket::{ClockLine, load};

/// The clocks of one ticket at an instant.
#[derive(Clone, Debug)]
pub struct SlaView {
    /// the ticket's number as people see it
    pub ticket: String,
    /// the instant
    pub as_of: Instant,
    /// one clock for each promise
    pub clocks: Vec<ClockLine>,
}

/// The clocks of one ticket at an instant, each with its reasons.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// the ticket's number as people see it
    pub ticket: String,
    /// the instant
    pub as_of: Instant,
    /// the policy that the ticket keeps
    pub policy: Arc<Policy>,
    /// one clock for each promise
    pub clocks: Vec<Explained>,
    /// the policy version they were measured by
    pub policy_version: i64,
    /// what contracts promise instead of the policy's rule
    pub terms: Option<Terms>,
}

/// Returns the clocks of the ticket that `name` names, as they were at the instant asked about.
///
/// # Errors
/// There is no such ticket, it was not there yet, or the actor may not see it.
pub fn show(reading: &Reading, name: &TicketName) -> Result<SlaView, Error> {
    let Explanation { ticket, as_of, clocks, policy_version, terms, .. } = explain(reading, name)?;
    let line = |Explained { clock, .. }: Explained| {
        let contract = terms.as_ref().and_then(|terms| terms.source(clock.metric));
        ClockLine { ticket: ticket.clone(), clock, policy_version, contract }
    };
    let clocks = clocks.into_iter().map(line).collect();
    Ok(SlaView { ticket, as_of, clocks })
}

/// Returns the same with every interval since the ticket's opening.
///
/// # Errors
/// See [`show`].
pub fn explain(reading: &Reading, name: &TicketName) -> Result<Explanation, Error> {
    let now = load(reading.tx, reading.prefix(), name)?;
    reading.must_see(&now)?;
    let ticket = now.number.shown(reading.prefix());
    let events: Vec<Event> =
        history(reading, now.number)?.into_iter().map(|one| one.recorded.event).collect();
    let version = policy_version(&events).unwrap_or(now.policy_version);
    let policy = reading.desk.policy_of(reading.tx, version)?;
    let promises = Promises::new(&policy);
    let copy = Copy::fold(now.number, &events, &promises)
        .ok_or_else(|| Refusal::unknown(Noun::Ticket, &ticket, None))?;
    let as_of = reading.as_of.max(copy.ticket.updated_at);
    let clocks = promises.of(&copy.ticket).map_or_else(Vec::new, |promise| {
        let facts = facts(&events, &policy);
        sla::explain(&facts, &promise, as_of)
    });
    drop(promises);
    let Ticket { policy_version, terms, .. } = copy.ticket;
    Ok(Explanation { ticket, as_of, policy_version, policy, clocks, terms })
}

impl Explanation {
    /// Keeps one metric alone.
    #[must_use]
    pub fn only(mut self, metric: Option<Metric>) -> Self {
        self.clocks.retain(|one| metric.is_none_or(|metric| one.clock.metric == metric));
        self
    }
}
