//! The clocks of a ticket: what was promised, how much of it is spent, when it is due (DESIGN §7, §12).
//!
//! Invariant: everything is a pure function of the facts, the promise in force and an instant. There is one way to
//! count: [`project`] folds the facts into what is worth storing, [`judge`] reads that at an instant, and [`clocks`]
//! is the one after the other. [`explain`] walks the calendar on its own; tests hold its sums to the clocks'.
//!
//! Invariant: a ticket's facts come ordered by `at`, equal instants in the order of recording. The message that
//! opened a ticket is no [`FactKind::Replied`]. When priority, type or department change, the caller passes the promise
//! now in force with the same facts: the clocks are computed anew from opening, pauses kept (DESIGN §7.8).
mod buckets;
pub mod check;
mod clock;
mod explain;
mod fact;
mod meter;
mod metric;
pub mod passage;
mod project;
mod promise;
pub mod report;
mod state;

pub use super::calendar::{Target, TargetError};
pub use buckets::{Buckets, buckets};
pub use clock::{Clock, ClockState, clocks, judge};
pub use explain::{Cycle, Detail, Explained, Interval, Reason, cycles, explain};
pub use fact::{Fact, FactKind, Party, Runs};
pub use meter::{Phase, StoredClock};
pub use metric::{Metric, PerMetric};
pub use project::project;
pub use promise::Promise;
pub use state::State;

#[cfg(test)]
mod tests;
