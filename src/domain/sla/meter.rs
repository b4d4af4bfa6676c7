//! One promise being measured: open time spent, open time paused, and when it is due.
use crate::domain::calendar::{Hours, Target};
use crate::domain::instant::Instant;

use super::Metric;

/// What a clock does between two facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Nothing waits for an answer yet; only `next_response`.
    Idle,
    /// Open time counts.
    Running,
    /// Open time does not count.
    Paused,
    /// The ticket is resolved or closed and may yet be reopened.
    Ended,
    /// The act it waited for has happened; nothing changes it any more.
    Stopped,
}

impl Phase {
    /// Every phase.
    pub const ALL: [Self; 5] = [Self::Idle, Self::Running, Self::Paused, Self::Ended, Self::Stopped];

    /// Returns the word that a store keeps.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Ended => "ended",
            Self::Stopped => "stopped",
        }
    }

    /// Returns the phase of a slug.
    pub fn of_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.slug() == slug)
    }
}

/// A clock as it stood at the ticket's last fact: all that a report needs to judge it at any later instant.
///
/// [`super::judge`] reads it. Once `phase` is [`Phase::Stopped`], [`Phase::Ended`] or [`Phase::Idle`] the judgement
/// needs no calendar at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredClock {
    /// Which act it waits for
    pub metric: Metric,
    /// What it has done since `since`
    pub phase: Phase,
    /// When the phase began; once stopped, when it stopped
    pub since: Instant,
    /// When it began to count; none while idle
    pub started_at: Option<Instant>,
    /// The target in seconds of its calendar; none while business days have no start or no end
    pub target_s: Option<i64>,
    /// When it is due; none where that depends on the instant asked for (paused before its target was spent)
    pub due_at: Option<Instant>,
    /// Open seconds counted before `since`
    pub elapsed_s: i64,
    /// Open seconds that pauses took before `since`
    pub paused_s: i64,
    /// Paused spells, the present one included; neighbouring paused statuses are one
    pub paused_spells: u32,
    /// How often the ticket has been reopened
    pub reopenings: u32,
    /// Finished cycles of `next_response` that came too late, the one shown here excepted
    pub breached_cycles: u32,
    /// The ticket was withdrawn: its ending is no resolution
    pub withdrawn: bool,
    /// Why the promise is affected by an escalation
    pub affected: Option<String>,
}

/// A measure under way. It borrows its calendar: what is left of it after the fold is a [`StoredClock`].
#[derive(Clone, Debug)]
pub(super) struct Meter<'p, 'f> {
    hours: &'p Hours,
    target: Target,
    pub(super) target_s: Option<i64>,
    pub(super) started_at: Instant,
    pub(super) phase: Phase,
    pub(super) since: Instant,
    pub(super) elapsed_s: i64,
    paused_s: i64,
    paused_spells: u32,
    /// The due instant, once the target has been spent before `since`
    spent_at: Option<Instant>,
    pub(super) affected: Option<&'f str>,
}

impl<'p> Meter<'p, '_> {
    /// Starts measuring at `at`, in the phase that the ticket is in.
    pub(super) fn start(hours: &'p Hours, target: Target, at: Instant, phase: Phase) -> Self {
        let target_s = target_seconds(hours, target, at);
        let paused_spells = u32::from(phase == Phase::Paused);
        Self {
            hours,
            target,
            target_s,
            started_at: at,
            phase,
            since: at,
            elapsed_s: 0,
            paused_s: 0,
            paused_spells,
            spent_at: None,
            affected: None,
        }
    }

    /// Changes the phase at `at`. Neighbours of one phase are one spell; a stopped clock stays stopped.
    pub(super) fn enter(&mut self, at: Instant, phase: Phase) {
        if self.phase == phase || self.phase == Phase::Stopped {
            return;
        }
        // The act that starts it may end the pause: then there was none.
        self.paused_spells -= u32::from(self.phase == Phase::Paused && at == self.started_at);
        self.settle(at);
        self.phase = phase;
        self.paused_spells += u32::from(phase == Phase::Paused);
    }

    /// Takes back a stop: the ticket did not end by an answer after all.
    pub(super) fn unstop(&mut self) {
        self.phase = Phase::Ended;
    }

    /// Says whether more than the target has been spent.
    pub(super) fn is_over(&self) -> bool {
        self.target_s.is_some_and(|target_s| self.elapsed_s > target_s)
    }

    /// Returns how far over its target the measure is, negative below it; for finding the worst.
    pub(super) fn excess_s(&self) -> i64 {
        self.target_s.map_or(i64::MIN, |target_s| self.elapsed_s - target_s)
    }

    /// Adds what has passed since the phase began.
    fn settle(&mut self, at: Instant) {
        let passed = match self.phase {
            Phase::Running | Phase::Paused => self.hours.elapsed(self.since, at),
            Phase::Idle | Phase::Ended | Phase::Stopped => 0,
        };
        if self.phase == Phase::Running {
            self.spend(passed, at);
        } else {
            self.paused_s += passed;
        }
        self.since = at;
    }

    fn spend(&mut self, passed: i64, until: Instant) {
        let spent = self.target_s.is_some_and(|target_s| self.elapsed_s + passed >= target_s);
        if spent && self.spent_at.is_none() {
            // a target of zero is due at the next opening, which this phase may not have reached
            let in_reach = |due: &Instant| *due <= until || self.target.fixed_seconds().is_none();
            self.spent_at = self.due().filter(in_reach);
        }
        self.elapsed_s += passed;
    }

    /// Returns when the target is spent if the clock runs on from `since`.
    fn due(&self) -> Option<Instant> {
        let spent = Spent { started_at: self.started_at, elapsed_s: self.elapsed_s };
        self.spent_at.or_else(|| spent.due(self.hours, self.target, self.since))
    }

    /// Returns what is worth keeping; what only the ticket knows is left for the caller.
    pub(super) fn store(&self, metric: Metric) -> StoredClock {
        let known = match self.phase {
            Phase::Paused | Phase::Idle => self.spent_at,
            Phase::Running | Phase::Ended | Phase::Stopped => self.due(),
        };
        StoredClock {
            metric,
            phase: self.phase,
            since: self.since,
            started_at: Some(self.started_at),
            target_s: self.target_s,
            due_at: known,
            elapsed_s: self.elapsed_s,
            paused_s: self.paused_s,
            paused_spells: self.paused_spells,
            reopenings: 0,
            breached_cycles: 0,
            withdrawn: false,
            affected: self.affected.map(str::to_owned),
        }
    }
}

/// What a clock has spent when it runs on.
pub(super) struct Spent {
    pub(super) started_at: Instant,
    pub(super) elapsed_s: i64,
}

impl Spent {
    /// Returns `target` in open seconds from the clock's start.
    pub(super) fn seconds(&self, hours: &Hours, target: Target) -> Option<i64> {
        target_seconds(hours, target, self.started_at)
    }

    /// Returns when `target` is spent if the clock runs on from `since` without a pause.
    ///
    /// Business days keep their wall time as long as not one open second has been lost; from then on only their number
    /// of seconds moves on, as any other target's does.
    pub(super) fn due(&self, hours: &Hours, target: Target, since: Instant) -> Option<Instant> {
        let target_s = self.seconds(hours, target)?;
        let whole = || hours.elapsed(self.started_at, since) == self.elapsed_s;
        if target.fixed_seconds().is_none() && whole() {
            return hours.due(self.started_at, target);
        }
        hours.advance(since, (target_s - self.elapsed_s).max(0))
    }
}

/// Returns a target in open seconds from `at`: for business days, those up to the due instant without a pause.
fn target_seconds(hours: &Hours, target: Target, at: Instant) -> Option<i64> {
    target.fixed_seconds().or_else(|| Some(hours.elapsed(at, hours.due(at, target)?)))
}
