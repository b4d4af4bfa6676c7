//! Folds the facts of a ticket into the state of its clocks.
use super::meter::Meter;
use super::{Fact, FactKind, Metric, Party, Phase, Promise, Runs, State, StoredClock};
use crate::domain::calendar::Target;
use crate::domain::instant::Instant;

/// Returns the clocks of a ticket as they stand at its last fact; none before it is opened.
///
/// One clock for each metric with a target, in the order of [`Metric::ALL`]. This is what a store keeps.
pub fn project(facts: &[Fact<'_>], promise: &Promise) -> Vec<StoredClock> {
    Ticket::fold(facts, promise).map(|ticket| ticket.store()).unwrap_or_default()
}

/// A ticket while its facts are told.
pub(super) struct Ticket<'p, 'f> {
    pub(super) opened_at: Instant,
    state: State,
    runs: Runs<'f>,
    /// When it was withdrawn, unless it has been reopened since
    withdrawn_at: Option<Instant>,
    reopenings: u32,
    pub(super) tracks: Vec<Track<'p, 'f>>,
}

/// One metric of the ticket.
pub(super) struct Track<'p, 'f> {
    pub(super) metric: Metric,
    promise: &'p Promise,
    target: Target,
    pub(super) pauses: bool,
    /// The measure; for `next_response`, of the cycle that waits for an answer
    pub(super) meter: Option<Meter<'p, 'f>>,
    /// Cycles of `next_response` that an answer has ended
    pub(super) cycles: Vec<Meter<'p, 'f>>,
    /// It was the ending of the ticket that stopped the meter, not a message
    ended_by_move: bool,
}

impl<'p, 'f> Ticket<'p, 'f> {
    /// Tells all facts, from the opening on.
    pub(super) fn fold(facts: &[Fact<'f>], promise: &'p Promise) -> Option<Self> {
        let opening = facts.iter().position(|fact| matches!(fact.kind, FactKind::Opened { .. }))?;
        let (first, rest) = facts.get(opening..)?.split_first()?;
        let FactKind::Opened { state, .. } = first.kind else { return None };
        let at = first.at.floor_to_second();
        let phase = Runs::ByState.phase(state);
        let tracks =
            promise.metrics().map(|(metric, target)| Track::open(metric, target, promise, (at, phase)));
        let tracks = tracks.collect();
        let (withdrawn_at, reopenings) = (None, 0);
        let mut ticket = Self { opened_at: at, state, runs: Runs::ByState, withdrawn_at, reopenings, tracks };
        for fact in rest {
            ticket.tell(*fact);
        }
        Some(ticket)
    }

    fn tell(&mut self, fact: Fact<'f>) {
        let at = fact.at.floor_to_second();
        match fact.kind {
            FactKind::Opened { .. } => {}
            FactKind::Moved { state, runs, .. } => {
                if self.withdrawn_at.is_none() || !state.is_ended() {
                    self.answer(fact.kind, at);
                }
                self.go(state, runs, at);
            }
            FactKind::Withdrawn => self.withdraw(at),
            FactKind::Replied { by: Party::Customer } => self.ask(at),
            FactKind::Replied { .. } | FactKind::Acknowledged { .. } | FactKind::Responded => {
                self.answer(fact.kind, at);
            }
        }
    }

    fn go(&mut self, state: State, runs: Runs<'f>, at: Instant) {
        if self.state.is_ended() && !state.is_ended() {
            self.reopenings += 1;
            self.withdrawn_at = None;
        }
        (self.state, self.runs) = (state, runs);
        let phase = runs.phase(state);
        for track in &mut self.tracks {
            track.enter(at, phase);
            if let Runs::Affected(reason) = runs {
                track.flag(reason);
            }
        }
    }

    fn answer(&mut self, kind: FactKind<'_>, at: Instant) {
        let by_move = matches!(kind, FactKind::Moved { .. });
        let answered = |track: &&mut Track<'_, '_>| kind.answers(track.metric);
        self.tracks.iter_mut().filter(answered).for_each(|track| track.answer(at, by_move));
    }

    /// A customer's message starts a cycle, unless one already waits.
    fn ask(&mut self, at: Instant) {
        let phase = self.runs.phase(self.state);
        let asked =
            |track: &&mut Track<'_, '_>| track.metric == Metric::NextResponse && track.meter.is_none();
        for track in self.tracks.iter_mut().filter(asked) {
            track.begin(at, phase);
            if let Runs::Affected(reason) = self.runs {
                track.flag(reason);
            }
        }
    }

    /// Ends the ticket without keeping any promise. An ending by the same act is no first response.
    fn withdraw(&mut self, at: Instant) {
        self.withdrawn_at = Some(at);
        for track in &mut self.tracks {
            if let Some(meter) = track.meter.as_mut().filter(|it| track.ended_by_move && it.since == at) {
                meter.unstop();
                track.ended_by_move = false;
            }
        }
        self.go(State::Closed, Runs::ByState, at);
    }

    fn store(&self) -> Vec<StoredClock> {
        self.tracks.iter().map(|track| self.store_track(track)).collect()
    }

    pub(super) fn store_track(&self, track: &Track<'p, 'f>) -> StoredClock {
        let shown = track.shown();
        let mut stored = shown.map_or_else(|| self.idle(track), |meter| meter.store(track.metric));
        let breached = track.cycles.iter().filter(|cycle| cycle.is_over()).count();
        let shows_one = shown.is_some_and(|meter| meter.phase == Phase::Stopped && meter.is_over());
        let breached =
            breached.saturating_sub(usize::from(shows_one && track.metric == Metric::NextResponse));
        stored.breached_cycles = u32::try_from(breached).unwrap_or(u32::MAX);
        stored.reopenings = self.reopenings;
        stored.withdrawn = self.withdrawn_at.is_some_and(|at| stored.since >= at);
        stored
    }

    /// Returns the clock of a ticket to which no customer has written again.
    fn idle(&self, track: &Track<'_, '_>) -> StoredClock {
        StoredClock {
            metric: track.metric,
            phase: Phase::Idle,
            since: self.opened_at,
            started_at: None,
            target_s: track.target.fixed_seconds(),
            due_at: None,
            elapsed_s: 0,
            paused_s: 0,
            paused_spells: 0,
            reopenings: 0,
            breached_cycles: 0,
            withdrawn: false,
            affected: None,
        }
    }
}

impl<'p, 'f> Track<'p, 'f> {
    fn open(metric: Metric, target: Target, promise: &'p Promise, (at, phase): (Instant, Phase)) -> Self {
        let pauses = *promise.pauses.get(metric);
        let (meter, cycles) = (None, Vec::new());
        let mut track = Self { metric, promise, target, pauses, meter, cycles, ended_by_move: false };
        if metric != Metric::NextResponse {
            track.begin(at, phase);
        }
        track
    }

    fn begin(&mut self, at: Instant, phase: Phase) {
        self.meter = Some(Meter::start(&self.promise.hours, self.target, at, self.own(phase)));
    }

    /// Returns what this clock does while the ticket is in `phase`.
    pub(super) fn own(&self, phase: Phase) -> Phase {
        if phase == Phase::Paused && !self.pauses { Phase::Running } else { phase }
    }

    fn enter(&mut self, at: Instant, phase: Phase) {
        let phase = self.own(phase);
        if let Some(meter) = &mut self.meter {
            meter.enter(at, phase);
        }
    }

    fn flag(&mut self, reason: &'f str) {
        if let Some(meter) = self.meter.as_mut().filter(|meter| meter.phase != Phase::Stopped) {
            meter.affected = Some(reason);
        }
    }

    fn answer(&mut self, at: Instant, by_move: bool) {
        let Some(meter) = self.meter.as_mut().filter(|meter| meter.phase != Phase::Stopped) else { return };
        meter.enter(at, Phase::Stopped);
        self.ended_by_move = by_move;
        if self.metric == Metric::NextResponse {
            self.cycles.extend(self.meter.take());
        }
    }

    /// Returns the measure that stands for the metric.
    ///
    /// For `next_response`: the cycle that waits; when none does, the worst of those that were answered or broken, else
    /// the one that the ticket's ending left unanswered.
    fn shown(&self) -> Option<&Meter<'p, 'f>> {
        let waits = |meter: &&Meter<'_, '_>| meter.phase != Phase::Ended;
        if self.metric != Metric::NextResponse {
            return self.meter.as_ref();
        }
        let broken = self.meter.as_ref().filter(|meter| meter.is_over());
        let worst = || {
            let all = self.cycles.iter().chain(broken);
            all.reduce(|worst, cycle| if cycle.excess_s() > worst.excess_s() { cycle } else { worst })
        };
        self.meter.as_ref().filter(waits).or_else(worst).or(self.meter.as_ref())
    }
}
