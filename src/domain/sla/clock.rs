//! The clocks of a ticket at an instant.
use std::sync::Arc;

use super::meter::Spent;
use super::{Fact, Metric, Phase, Promise, StoredClock, project};
use crate::domain::calendar::Target;
use crate::domain::instant::Instant;

/// How a promise stands: exactly one of these, so that they add up in a report (DESIGN §12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClockState {
    /// Counting, within its target
    Running,
    /// Waiting for somebody else, within its target
    Paused,
    /// Kept: the act came with no more than the target spent
    Met,
    /// Broken: more than the target is spent, whether the act has come since or not
    Breached,
    /// Nothing to keep: the ticket ended without the act, was withdrawn, or nobody asked
    Cancelled,
}

impl ClockState {
    /// Every state.
    pub const ALL: [Self; 5] = [Self::Running, Self::Paused, Self::Met, Self::Breached, Self::Cancelled];

    /// Returns the word used in SQL and JSON.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Met => "met",
            Self::Breached => "breached",
            Self::Cancelled => "cancelled",
        }
    }

    /// Returns the state of a slug.
    pub fn of_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.slug() == slug)
    }
}

/// One promise to one ticket, judged at an instant.
///
/// `next_response` is one clock over all its cycles: the cycle that waits for an answer gives the numbers; when none
/// does, the one furthest over (or nearest to) its target. One broken cycle makes it [`ClockState::Breached`] for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Which act it waits for
    pub metric: Metric,
    /// Key of the rule that made the promise
    pub rule: Arc<str>,
    /// Key of the calendar that it is counted on
    pub calendar: Arc<str>,
    /// The target in seconds of that calendar; none while business days have no start, or never come
    pub target_s: Option<i64>,
    /// When it began to count
    pub started_at: Option<Instant>,
    /// When the target is (or was) spent; none where nothing waits or nothing will come of it
    pub due_at: Option<Instant>,
    /// When the act happened, in time or late
    pub met_at: Option<Instant>,
    /// How it stands
    pub state: ClockState,
    /// Open seconds counted
    pub elapsed_s: i64,
    /// Open seconds that pauses took; closed hours within a pause are not part of it
    pub paused_s: i64,
    /// Open seconds left, negative when late; none once it no longer waits
    pub remaining_s: Option<i64>,
    /// Seconds on the wall from its start to its stop, or to now: pauses, closed hours and all
    pub wall_s: i64,
    /// Paused spells; neighbouring paused statuses are one
    pub paused_spells: u32,
    /// How often the ticket has been reopened
    pub reopenings: u32,
    /// Why an escalation affects the promise
    pub affected: Option<String>,
}

/// Returns the clocks of a ticket at `as_of`, as the facts up to then tell them; none before it is opened.
///
/// ```
/// use mesa::domain::calendar::{Calendar, Target};
/// use mesa::domain::instant::Instant;
/// use mesa::domain::sla::{ClockState, Fact, FactKind, Metric, Promise, State, clocks};
///
/// let opened = Fact { at: Instant::MIN, kind: FactKind::Opened { state: State::Open, status: "new" } };
/// let promise = Promise::new("default", Calendar::always("always")).with(Metric::Resolution, Target::Seconds(3600));
/// let clock = &clocks(&[opened], &promise, Instant::from_seconds(3601))[0];
/// assert_eq!((clock.state, clock.remaining_s), (ClockState::Breached, Some(-1)));
/// ```
pub fn clocks(facts: &[Fact<'_>], promise: &Promise, as_of: Instant) -> Vec<Clock> {
    let stored = project(known(facts, as_of), promise);
    stored.iter().map(|clock| judge(clock, promise, as_of)).collect()
}

/// Returns the facts that had happened by `as_of`.
pub(super) fn known<'a, 'f>(facts: &'a [Fact<'f>], as_of: Instant) -> &'a [Fact<'f>] {
    let known = facts.partition_point(|fact| fact.at <= as_of);
    facts.get(..known).unwrap_or_default()
}

/// Returns what [`clocks`] does, from what is stored of the same facts, for any `as_of` not before the last of them.
pub fn judge(stored: &StoredClock, promise: &Promise, as_of: Instant) -> Clock {
    let as_of = as_of.floor_to_second().max(stored.since);
    let passed = match stored.phase {
        Phase::Running | Phase::Paused => promise.hours.elapsed(stored.since, as_of),
        Phase::Idle | Phase::Ended | Phase::Stopped => 0,
    };
    let running_s = if stored.phase == Phase::Running { passed } else { 0 };
    let elapsed_s = stored.elapsed_s + running_s;
    let state = state(stored, elapsed_s);
    let waits = matches!(stored.phase, Phase::Running | Phase::Paused);
    let end = if waits { as_of } else { stored.since };
    Clock {
        metric: stored.metric,
        rule: promise.rule.clone(),
        calendar: promise.calendar_key.clone(),
        target_s: stored.target_s,
        started_at: stored.started_at,
        due_at: due(stored, promise, as_of).filter(|_| state != ClockState::Cancelled),
        met_at: has_happened(stored).then_some(stored.since),
        state,
        elapsed_s,
        paused_s: stored.paused_s + passed - running_s,
        remaining_s: stored.target_s.filter(|_| waits).map(|target_s| target_s - elapsed_s),
        wall_s: stored.started_at.map_or(0, |start| end.seconds() - start.seconds()),
        paused_spells: stored.paused_spells,
        reopenings: stored.reopenings,
        affected: stored.affected.clone(),
    }
}

fn state(stored: &StoredClock, elapsed_s: i64) -> ClockState {
    let over = stored.target_s.is_some_and(|target_s| elapsed_s > target_s);
    match stored.phase {
        _ if over || stored.breached_cycles > 0 => ClockState::Breached,
        Phase::Running => ClockState::Running,
        Phase::Paused => ClockState::Paused,
        Phase::Stopped | Phase::Ended if has_happened(stored) => ClockState::Met,
        Phase::Stopped | Phase::Ended | Phase::Idle => ClockState::Cancelled,
    }
}

/// Says whether the act has happened: for a resolution, the ending itself, unless the ticket was withdrawn.
fn has_happened(stored: &StoredClock) -> bool {
    let resolved = stored.metric == Metric::Resolution && !stored.withdrawn;
    stored.phase == Phase::Stopped || stored.phase == Phase::Ended && resolved
}

fn due(stored: &StoredClock, promise: &Promise, as_of: Instant) -> Option<Instant> {
    let waits = matches!(stored.phase, Phase::Running | Phase::Paused);
    if stored.metric == Metric::NextResponse && !waits {
        return None; // nothing waits for an answer
    }
    if stored.phase != Phase::Paused || stored.due_at.is_some() {
        return stored.due_at;
    }
    let spent = Spent { started_at: stored.started_at?, elapsed_s: stored.elapsed_s };
    // A contract may have promised this ticket another target than its rule: the seconds that it keeps decide.
    let same = |target: &Target| spent.seconds(&promise.hours, *target) == stored.target_s;
    match promise.targets.get(stored.metric).filter(same) {
        Some(target) => spent.due(&promise.hours, target, as_of),
        None => promise.hours.advance(as_of, (stored.target_s? - stored.elapsed_s).max(0)),
    }
}
