//! What a status means to the clocks.
use serde::{Deserialize, Serialize};

/// The state that each of the desk's statuses belongs to (DESIGN §2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// The desk's turn: clocks run.
    Open,
    /// Somebody else's turn: clocks that the policy lists do not run.
    Paused,
    /// Done, unless the customer says otherwise.
    Resolved,
    /// Done.
    Closed,
}

impl State {
    /// Every state, in the order of a ticket's life.
    pub const ALL: [Self; 4] = [Self::Open, Self::Paused, Self::Resolved, Self::Closed];

    /// Returns the word used in TOML, SQL and JSON.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Paused => "paused",
            Self::Resolved => "resolved",
            Self::Closed => "closed",
        }
    }

    /// Returns the state of a slug.
    pub fn of_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.slug() == slug)
    }

    /// Says whether the ticket is done with: resolved or closed. Leaving such a state is a reopening.
    pub fn is_ended(self) -> bool {
        matches!(self, Self::Resolved | Self::Closed)
    }
}
