//! How elapsed times lie about their targets.
use crate::domain::sla::Clock;

/// How many clocks took how much of their target: finished ones, pauses excluded, as the percentiles have it.
///
/// Steps of [`Distribution::STEP_PERCENT`] of the target, the last one without an end. A step holds its upper end:
/// exactly the target is kept (DESIGN §7.9), so the first [`Distribution::KEPT`] steps are the clocks in time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Distribution {
    counts: [u64; Self::STEPS],
}

/// One step of a [`Distribution`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// More than this percentage of the target; the first step holds 0 too
    pub over_percent: u32,
    /// And up to this one; none: without an end
    pub to_percent: Option<u32>,
    /// How many clocks
    pub clocks: u64,
    /// Whether they were in time
    pub kept: bool,
}

impl Distribution {
    /// How much of the target one step spans.
    pub const STEP_PERCENT: u32 = 10;
    /// How many steps lie within the target.
    pub const KEPT: usize = 10;
    /// How many steps there are: up to twice the target, and all beyond.
    pub const STEPS: usize = 21;

    /// Counts a clock, if it is finished and has a target.
    pub fn add(&mut self, clock: &Clock) {
        let (Some(_), Some(target_s)) = (clock.met_at, clock.target_s) else { return };
        if let Some(count) = self.counts.get_mut(step(clock.elapsed_s, target_s)) {
            *count += 1;
        }
    }

    /// Takes in what was counted of other clocks.
    pub fn merge(&mut self, other: &Self) {
        for (count, more) in self.counts.iter_mut().zip(other.counts) {
            *count += more;
        }
    }

    /// Returns how many clocks it holds.
    pub fn clocks(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// Returns its steps, the fastest first.
    pub fn steps(&self) -> impl Iterator<Item = Step> + '_ {
        let ends = (0_u32..).map(|index| index * Self::STEP_PERCENT);
        self.counts.iter().zip(ends).enumerate().map(|(index, (clocks, over_percent))| Step {
            over_percent,
            to_percent: (index + 1 < Self::STEPS).then_some(over_percent + Self::STEP_PERCENT),
            clocks: *clocks,
            kept: index < Self::KEPT,
        })
    }
}

/// Returns the step that `elapsed_s` of `target_s` falls into.
fn step(elapsed_s: i64, target_s: i64) -> usize {
    let last = Distribution::STEPS - 1;
    if target_s <= 0 {
        return if elapsed_s <= target_s { 0 } else { last };
    }
    let target = i128::from(target_s);
    // rounded up, so that a step holds its upper end; in whole numbers, so that exactly the target is never late
    let taken = (i128::from(elapsed_s.max(0)) * 10 + target - 1) / target;
    usize::try_from(taken).map_or(last, |taken| taken.saturating_sub(1).min(last))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn exactly_the_target_is_kept_and_a_second_more_is_not() {
        assert_eq!((step(0, 1_000), step(100, 1_000), step(101, 1_000)), (0, 0, 1));
        assert_eq!((step(1_000, 1_000), step(1_001, 1_000)), (9, 10));
        assert_eq!((step(2_000, 1_000), step(2_001, 1_000), step(i64::MAX, 1)), (19, 20, 20));
        assert_eq!((step(0, 0), step(1, 0)), (0, 20));
    }

    #[test]
    fn steps_follow_each_other_and_the_last_has_no_end() {
        let steps: Vec<_> = Distribution::default().steps().collect();
        assert!(steps.windows(2).all(|pair| pair[0].to_percent == Some(pair[1].over_percent)));
        assert_eq!(steps.last().map(|step| (step.over_percent, step.to_percent)), Some((200, None)));
        assert_eq!(steps.iter().filter(|step| step.kept).count(), Distribution::KEPT);
    }

    proptest! {
        #[test]
        fn a_step_is_kept_just_where_the_target_is(elapsed in 0..1_000_000_i64, target in 0..1_000_000_i64) {
            prop_assert_eq!(step(elapsed, target) < Distribution::KEPT, elapsed <= target);
        }
    }
}
