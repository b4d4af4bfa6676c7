//! Stands in for the clocks' types until they exist.
use serde::{Deserialize, Serialize};

/// What a status means for the clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// The clocks run
    Open,
    /// The pausable ones rest
    Paused,
    /// Solved, not yet closed
    Resolved,
    /// Over
    Closed,
}

impl State {
    /// Returns the word used in TOML.
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
        [Self::Open, Self::Paused, Self::Resolved, Self::Closed]
            .into_iter()
            .find(|state| state.slug() == slug)
    }
}

/// A promise with a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Metric {
    /// First sign of life
    Acknowledge,
    /// First answer
    FirstResponse,
    /// Each later answer
    NextResponse,
    /// The last resolution
    Resolution,
}
