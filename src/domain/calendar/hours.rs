//! One calendar, asked directly or through a timeline.
use std::sync::Arc;

use super::{Calendar, Target, Timeline};
use crate::domain::instant::Instant;

/// How a clock asks its calendar: for one ticket directly, for many through a [`Timeline`]. The answers are the same.
#[derive(Clone, Debug)]
pub enum Hours {
    /// Walks the days of each question.
    Calendar(Arc<Calendar>),
    /// Looks the answer up.
    Timeline(Arc<Timeline>),
}

impl Hours {
    /// Returns the calendar.
    pub fn calendar(&self) -> &Calendar {
        match self {
            Self::Calendar(calendar) => calendar,
            Self::Timeline(timeline) => timeline.calendar(),
        }
    }

    /// Returns the open seconds from `from` to `to`, as [`Calendar::elapsed`].
    pub fn elapsed(&self, from: Instant, to: Instant) -> i64 {
        match self {
            Self::Calendar(calendar) => calendar.elapsed(from, to),
            Self::Timeline(timeline) => timeline.elapsed(from, to),
        }
    }

    /// Returns the instant at which `seconds` of open time have passed, as [`Calendar::advance`].
    pub fn advance(&self, from: Instant, seconds: i64) -> Option<Instant> {
        match self {
            Self::Calendar(calendar) => calendar.advance(from, seconds),
            Self::Timeline(timeline) => timeline.advance(from, seconds),
        }
    }

    /// Returns when `target` is due from `from`, as [`Calendar::due`].
    pub fn due(&self, from: Instant, target: Target) -> Option<Instant> {
        match target.fixed_seconds() {
            Some(seconds) => self.advance(from, seconds),
            None => self.calendar().due(from, target),
        }
    }
}

impl From<Arc<Calendar>> for Hours {
    fn from(calendar: Arc<Calendar>) -> Self {
        Self::Calendar(calendar)
    }
}

impl From<Calendar> for Hours {
    fn from(calendar: Calendar) -> Self {
        Self::Calendar(Arc::new(calendar))
    }
}

impl From<Arc<Timeline>> for Hours {
    fn from(timeline: Arc<Timeline>) -> Self {
        Self::Timeline(timeline)
    }
}
