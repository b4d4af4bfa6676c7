//! The clocks that were broken by most.
use std::collections::BTreeSet;

use crate::domain::instant::Instant;
use crate::domain::sla::{Clock, ClockState, Metric};

/// A broken promise: how far over its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Excess {
    /// The ticket's number
    pub ticket: i64,
    /// The promise
    pub metric: Metric,
    /// What was promised, in open seconds
    pub target_s: i64,
    /// What it took, or has taken so far
    pub elapsed_s: i64,
    /// When the target was spent
    pub due_at: Option<Instant>,
    /// When the act came; none while it has not
    pub met_at: Option<Instant>,
}

impl Excess {
    /// Returns the excess of a broken clock; none where it is not broken, or not by what the clock shows: an earlier
    /// cycle of `next_response` may have been.
    pub fn of(ticket: i64, clock: &Clock) -> Option<Self> {
        let broken = clock.state == ClockState::Breached;
        let target_s = clock.target_s.filter(|target_s| broken && clock.elapsed_s > *target_s)?;
        let Clock { metric, elapsed_s, due_at, met_at, .. } = *clock;
        Some(Self { ticket, metric, target_s, elapsed_s, due_at, met_at })
    }

    /// Returns by how many open seconds the target is exceeded.
    pub fn over_s(&self) -> i64 {
        self.elapsed_s - self.target_s
    }

    /// Returns what decides who is worse: most over first, then the older ticket.
    fn rank(&self) -> (i64, i64, Metric) {
        (-self.over_s(), self.ticket, self.metric)
    }
}

/// The worse, the less: a list in order begins with the worst.
impl PartialOrd for Excess {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Excess {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let rest = |one: &Self| (one.target_s, one.due_at, one.met_at);
        self.rank().cmp(&other.rank()).then_with(|| rest(self).cmp(&rest(other)))
    }
}

/// The worst of any number of broken promises, as many as are asked for.
#[derive(Clone, Debug)]
pub struct Worst {
    limit: usize,
    kept: BTreeSet<Excess>,
}

impl Worst {
    /// Returns an empty list that keeps `limit` of them.
    pub fn new(limit: usize) -> Self {
        Self { limit, kept: BTreeSet::new() }
    }

    /// Tells whether any are asked for.
    pub fn is_wanted(&self) -> bool {
        self.limit > 0
    }

    /// Adds one, unless there are enough that are worse.
    pub fn add(&mut self, excess: Excess) {
        if self.kept.len() < self.limit {
            self.kept.insert(excess);
        } else if self.kept.last().is_some_and(|least| excess < *least) {
            self.kept.insert(excess);
            if self.kept.len() > self.limit {
                self.kept.pop_last();
            }
        }
    }

    /// Returns them, the worst first.
    pub fn list(self) -> Vec<Excess> {
        self.kept.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn excess(ticket: i64, elapsed_s: i64) -> Excess {
        let metric = Metric::Resolution;
        Excess { ticket, metric, target_s: 100, elapsed_s, due_at: None, met_at: None }
    }

    proptest! {
        #[test]
        fn the_worst_are_those_that_sorting_all_would_give(
            spans in proptest::collection::vec(101..130_i64, 0..40), limit in 0..12_usize,
        ) {
            let all: Vec<_> = (1..).zip(&spans).map(|(ticket, elapsed_s)| excess(ticket, *elapsed_s)).collect();
            let mut worst = Worst::new(limit);
            all.iter().rev().for_each(|one| worst.add(*one));
            let mut sorted = all;
            sorted.sort_by_key(|one| (-one.elapsed_s, one.ticket));
            sorted.truncate(limit);
            prop_assert_eq!(worst.list(), sorted);
        }
    }
}
