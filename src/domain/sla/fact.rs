//! What happened to a ticket, as far as its clocks care.
use serde::{Deserialize, Serialize};

use super::{Metric, Phase, State};
use crate::domain::instant::Instant;

/// One thing that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact<'f> {
    /// When it happened; a fraction of a second is cut off
    pub at: Instant,
    /// What
    pub kind: FactKind<'f>,
}

/// The kinds of fact that clocks know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactKind<'f> {
    /// The ticket came into being. Facts before it are ignored; a second one is too.
    Opened {
        /// State of its first status
        state: State,
        /// Slug of its first status
        status: &'f str,
    },
    /// Its status changed, or an escalation set how its clocks run.
    Moved {
        /// State of the status
        state: State,
        /// Whether the clocks follow the state, until the next move
        runs: Runs<'f>,
        /// Slug of the status
        status: &'f str,
        /// Who did it
        by: Party,
    },
    /// A public message other than the opening one.
    Replied {
        /// Whose words they are (not who typed them in)
        by: Party,
    },
    /// `ticket acknowledge`.
    Acknowledged {
        /// Who did it
        by: Party,
    },
    /// An imported status that stands for an agent's first response, and so for the acknowledgement too.
    Responded,
    /// Closed with a reason that voids the promises: not an administrator, merged, a mistake.
    Withdrawn,
}

/// Who did something. Kept in stores by place: a new one comes last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Party {
    /// A person of the desk.
    Agent,
    /// A person of the customer.
    Customer,
    /// `mesa tick`, an automatic answer, an import.
    System,
}

/// How the clocks take a move. Kept in stores by place: a new one comes last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Runs<'f> {
    /// As the state says.
    ByState,
    /// Escalated with `sla = "pause"`: paused although the status may be an open one.
    Paused,
    /// Escalated with `sla = "none"`: running although the status may be a paused one.
    Running,
    /// Escalated with `sla = "affected"`: running, and flagged with the reason.
    Affected(&'f str),
}

impl Runs<'_> {
    /// Returns what a ticket's clocks do in a state. Resolved and closed stop them whatever an escalation says.
    pub(super) fn phase(self, state: State) -> Phase {
        match (state, self) {
            (State::Resolved | State::Closed, _) => Phase::Ended,
            (_, Self::Paused) | (State::Paused, Self::ByState) => Phase::Paused,
            (_, Self::Running | Self::Affected(_)) | (State::Open, Self::ByState) => Phase::Running,
        }
    }
}

impl FactKind<'_> {
    /// Says whether the fact is the act that `metric` waits for, resolutions apart.
    pub(super) fn answers(self, metric: Metric) -> bool {
        match self {
            Self::Replied { by: Party::Agent } => metric != Metric::Resolution,
            Self::Acknowledged { by: Party::Agent } => metric == Metric::Acknowledge,
            Self::Responded => matches!(metric, Metric::Acknowledge | Metric::FirstResponse),
            Self::Moved { state, by: Party::Agent, .. } => {
                metric == Metric::FirstResponse && state.is_ended()
            }
            Self::Replied { .. }
            | Self::Acknowledged { .. }
            | Self::Opened { .. }
            | Self::Moved { .. }
            | Self::Withdrawn => false,
        }
    }
}
