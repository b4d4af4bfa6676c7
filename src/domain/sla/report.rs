//! What the clocks of many tickets add up to (DESIGN §12): counts by state, attainment, percentiles by nearest rank.
mod distribution;
mod hours;
mod worst;

use super::{Buckets, Clock, ClockState};

pub use distribution::{Distribution, Step};
pub use hours::{HoursOfWeek, by_weekday, coverage, hour_of_week};
pub use worst::{Excess, Worst};

/// Which instant puts a clock into a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum By {
    /// The opening of its ticket.
    #[default]
    Opened,
    /// The act that it waited for; clocks without it are left out.
    Met,
    /// The closing of its ticket; tickets that are not closed are left out.
    Closed,
    /// The instant at which it is due; clocks that are not due at any are left out.
    Due,
}

impl By {
    /// Every one, in the order of the help.
    pub const ALL: [Self; 4] = [Self::Opened, Self::Met, Self::Closed, Self::Due];

    /// Returns the word used in JSON and on the command line.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Met => "met",
            Self::Closed => "closed",
            Self::Due => "due",
        }
    }
}

/// What tickets may be told apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// Effective priority.
    Priority,
    /// Type.
    Type,
    /// Plan of the organisation at opening.
    Plan,
    /// Department.
    Department,
    /// Organisation.
    Org,
    /// Who works on it.
    Assignee,
    /// Local month of the instant that [`By`] names.
    Month,
    /// Team.
    Team,
    /// Channel of opening.
    Channel,
    /// Local ISO week of the instant that [`By`] names.
    Week,
    /// Version of the policy that it keeps.
    PolicyVersion,
}

impl Dimension {
    /// Every one, in the order of the help.
    pub const ALL: [Self; 11] = [
        Self::Priority,
        Self::Type,
        Self::Plan,
        Self::Department,
        Self::Org,
        Self::Assignee,
        Self::Month,
        Self::Team,
        Self::Channel,
        Self::Week,
        Self::PolicyVersion,
    ];

    /// Returns the word used in JSON, and on the command line with `-` for `_`.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Priority => "priority",
            Self::Type => "type",
            Self::Plan => "plan",
            Self::Department => "department",
            Self::Org => "org",
            Self::Assignee => "assignee",
            Self::Month => "month",
            Self::Team => "team",
            Self::Channel => "channel",
            Self::Week => "week",
            Self::PolicyVersion => "policy_version",
        }
    }
}

/// The clocks of one group, being counted: eight bytes a finished clock.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    counts: [u64; ClockState::ALL.len()],
    affected: u64,
    reopened: u64,
    reopenings: u64,
    paused_spells: u64,
    paused_s: i64,
    elapsed_s: Vec<u32>,
    wall_s: Vec<u32>,
    buckets: Option<Box<Buckets>>,
}

impl Tally {
    /// Counts one clock; `affected` says whether an escalation affects its promise.
    pub fn add(&mut self, clock: &Clock, affected: bool) {
        if let Some(count) = self.counts.get_mut(place(clock.state)) {
            *count += 1;
        }
        self.affected += u64::from(affected);
        self.reopened += u64::from(clock.reopenings > 0);
        self.reopenings += u64::from(clock.reopenings);
        self.paused_spells += u64::from(clock.paused_spells);
        self.paused_s += clock.paused_s;
        if clock.met_at.is_some() {
            self.elapsed_s.push(short(clock.elapsed_s));
            self.wall_s.push(short(clock.wall_s));
        }
    }

    /// Adds where a clock's time went.
    pub fn add_buckets(&mut self, buckets: &Buckets) {
        self.buckets.get_or_insert_default().add(buckets);
    }

    /// Tells whether no clock was counted.
    pub fn is_empty(&self) -> bool {
        self.counts.iter().all(|count| *count == 0) && self.buckets.is_none()
    }

    /// Takes in what was counted of other clocks.
    pub fn merge(&mut self, mut other: Self) {
        for (count, more) in self.counts.iter_mut().zip(other.counts) {
            *count += more;
        }
        self.affected += other.affected;
        self.reopened += other.reopened;
        self.reopenings += other.reopenings;
        self.paused_spells += other.paused_spells;
        self.paused_s += other.paused_s;
        self.elapsed_s.append(&mut other.elapsed_s);
        self.wall_s.append(&mut other.wall_s);
        if let Some(buckets) = other.buckets {
            self.add_buckets(&buckets);
        }
    }

    fn count(&self, state: ClockState) -> u64 {
        self.counts.get(place(state)).copied().unwrap_or_default()
    }

    /// Returns what was counted.
    pub fn figures(mut self) -> Figures {
        let (met, breached) = (self.count(ClockState::Met), self.count(ClockState::Breached));
        Figures {
            tickets: self.counts.iter().sum(),
            met,
            breached,
            running: self.count(ClockState::Running),
            paused: self.count(ClockState::Paused),
            cancelled: self.count(ClockState::Cancelled),
            affected: self.affected,
            attainment: attainment(met, breached),
            elapsed: spread(&mut self.elapsed_s),
            wall: spread(&mut self.wall_s),
            reopened: self.reopened,
            reopenings: self.reopenings,
            paused_spells: self.paused_spells,
            paused_s: self.paused_s,
            buckets: self.buckets.map(|buckets| *buckets),
        }
    }
}

/// The place of a state among [`ClockState::ALL`].
fn place(state: ClockState) -> usize {
    match state {
        ClockState::Running => 0,
        ClockState::Paused => 1,
        ClockState::Met => 2,
        ClockState::Breached => 3,
        ClockState::Cancelled => 4,
    }
}

/// Returns a span in half the room; a finished clock spans less than the 136 years that fit.
fn short(span_s: i64) -> u32 {
    u32::try_from(span_s.max(0)).unwrap_or(u32::MAX)
}

/// What the clocks of one group come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// How many clocks, and so tickets: the five states add up to it
    pub tickets: u64,
    /// Kept
    pub met: u64,
    /// Broken, whether the act has come since or not
    pub breached: u64,
    /// Counting, within target
    pub running: u64,
    /// Waiting for somebody else, within target
    pub paused: u64,
    /// Nothing to keep
    pub cancelled: u64,
    /// Affected by an escalation (CHA-19)
    pub affected: u64,
    /// Hundredths of a percent of those decided that were met; none where none is decided
    pub attainment: Option<i32>,
    /// Of finished clocks, seconds counted
    pub elapsed: Option<Spread>,
    /// Of finished clocks, seconds on the wall, pauses and closed hours included
    pub wall: Option<Spread>,
    /// Tickets that were ever reopened
    pub reopened: u64,
    /// How often
    pub reopenings: u64,
    /// Paused spells; neighbouring paused statuses are one
    pub paused_spells: u64,
    /// Open seconds that pauses took
    pub paused_s: i64,
    /// Where the time went; none unless that was asked for
    pub buckets: Option<Buckets>,
}

/// How spans are spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// Median, by nearest rank
    pub p50_s: i64,
    /// 90th percentile, by nearest rank
    pub p90_s: i64,
    /// 99th percentile, by nearest rank
    pub p99_s: i64,
    /// Mean, half rounded up
    pub mean_s: i64,
}

fn spread(spans_s: &mut [u32]) -> Option<Spread> {
    let sum: u64 = spans_s.iter().copied().map(u64::from).sum();
    let mean_s = rounded(sum, spans_s.len().try_into().ok()?)?;
    Some(Spread {
        p50_s: nearest_rank(spans_s, 50)?,
        p90_s: nearest_rank(spans_s, 90)?,
        p99_s: nearest_rank(spans_s, 99)?,
        mean_s: mean_s.try_into().ok()?,
    })
}

/// Returns the smallest span that at least `percent` of all do not exceed, reordering them.
fn nearest_rank(spans_s: &mut [u32], percent: usize) -> Option<i64> {
    let rank = (spans_s.len() * percent).div_ceil(100).max(1);
    if rank > spans_s.len() {
        return None;
    }
    let (_, found, _) = spans_s.select_nth_unstable(rank - 1);
    Some(i64::from(*found))
}

/// Returns `met` of those decided in hundredths of a percent, half rounded up; none where none is decided.
pub fn attainment(met: u64, breached: u64) -> Option<i32> {
    rounded(met * 10_000, met + breached).and_then(|percent| percent.try_into().ok())
}

/// Returns a quotient with halves rounded up; none by nothing.
fn rounded(sum: u64, count: u64) -> Option<u64> {
    (2 * sum + count).checked_div(2 * count)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn percentiles_are_values_that_occurred() {
        let mut spans = [40, 10, 30, 20];
        assert_eq!(nearest_rank(&mut spans, 50), Some(20));
        assert_eq!(nearest_rank(&mut spans, 90), Some(40));
        assert_eq!(nearest_rank(&mut [7], 50), Some(7));
        assert_eq!(nearest_rank(&mut [], 50), None);
        assert_eq!(nearest_rank(&mut (1..=100).collect::<Vec<_>>(), 99), Some(99));
    }

    #[test]
    fn halves_are_rounded_up() {
        assert_eq!(rounded(3, 2), Some(2));
        assert_eq!(rounded(5, 4), Some(1));
        assert_eq!(rounded(0, 0), None);
    }

    #[test]
    fn attainment_has_two_decimals_and_none_where_nothing_is_decided() {
        assert_eq!(attainment(430, 79), Some(8448));
        assert_eq!(attainment(1, 2), Some(3333));
        assert_eq!(attainment(2, 1), Some(6667));
        assert_eq!(attainment(0, 0), None);
    }

    proptest! {
        #[test]
        fn a_percentile_is_the_first_that_enough_do_not_exceed(
            spans in proptest::collection::vec(0..1000_u32, 1..60),
            percent in prop::sample::select(vec![50_usize, 90, 99]),
        ) {
            let found = nearest_rank(&mut spans.clone(), percent).unwrap();
            let within = |limit: i64| spans.iter().filter(|span| i64::from(**span) <= limit).count();
            prop_assert!(within(found) * 100 >= spans.len() * percent);
            prop_assert!(within(found - 1) * 100 < spans.len() * percent);
        }
    }
}
