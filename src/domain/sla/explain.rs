//! Why a clock shows what it shows: every interval from opening to now, and whether it counted (DESIGN §12).
//!
//! The intervals of a clock are disjoint, in order and without a gap, so their seconds add up to the whole; their
//! counted seconds add up to `elapsed_s`, and those of [`Reason::Paused`] to `paused_s` (over all cycles). Within a
//! pause the closed hours are [`Reason::ClosedHours`]: pause and closed hours are intersected, never added.
use chrono::NaiveDate;

use super::clock::known;
use super::project::{Ticket, Track};
use super::{Clock, ClockState, Fact, FactKind, Metric, Phase, Promise, Runs, State, clocks};
use crate::domain::calendar::{Calendar, Holiday, Stretch, StretchKind, Window};
use crate::domain::instant::Instant;

/// One clock with its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// The clock, as [`clocks`] gives it
    pub clock: Clock,
    /// The cycles of `next_response`, earliest first; empty for the others
    pub cycles: Vec<Cycle>,
    /// Every stretch from opening to the instant asked for
    pub intervals: Vec<Interval>,
}

/// One question and answer of `next_response`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycle {
    /// The customer's message
    pub started_at: Instant,
    /// The agent's reply; none while it waits
    pub met_at: Option<Instant>,
    /// The target in open seconds
    pub target_s: Option<i64>,
    /// Open seconds counted
    pub elapsed_s: i64,
    /// How it stands
    pub state: ClockState,
}

/// A stretch of time in which a clock did one thing for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interval {
    /// First instant
    pub from: Instant,
    /// First instant after it
    pub to: Instant,
    /// Its length
    pub seconds: i64,
    /// `seconds` where it counted, else 0
    pub counted_s: i64,
    /// What the clock did
    pub reason: Reason,
    /// Because of what
    pub detail: Detail,
}

/// What a clock does in an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// It ran
    Counted,
    /// Somebody else's turn, within opening hours
    Paused,
    /// The desk was closed
    ClosedHours,
    /// The ticket was resolved or closed, and the clock had not been stopped by its act
    Resolved,
    /// Nothing waited for this clock's act yet (or, between cycles, again)
    BeforeStart,
    /// The act had happened
    AfterStop,
}

impl Reason {
    /// Returns the word used in JSON.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::Paused => "paused",
            Self::ClosedHours => "closed-hours",
            Self::Resolved => "resolved",
            Self::BeforeStart => "before-start",
            Self::AfterStop => "after-stop",
        }
    }
}

/// What an interval's reason rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Nothing more to say
    None,
    /// The calendar never closes
    AlwaysOpen,
    /// This opening window
    Window(Window),
    /// Outside the weekday's windows
    OutsideHours,
    /// This holiday
    Holiday(Holiday),
    /// Outside the windows of this date's own entry
    Dated(NaiveDate),
    /// This status, by its slug
    Status(String),
}

/// Returns the clocks of a ticket at `as_of` with every interval since its opening; none before it is opened.
pub fn explain(facts: &[Fact<'_>], promise: &Promise, as_of: Instant) -> Vec<Explained> {
    let facts = known(facts, as_of);
    let Some(ticket) = Ticket::fold(facts, promise) else { return Vec::new() };
    let as_of = as_of.floor_to_second();
    let spans = spans(facts, as_of);
    let explained = clocks(facts, promise, as_of).into_iter().zip(&ticket.tracks).map(|(clock, track)| {
        let cycles = cycles_of(track, &clock, promise, as_of);
        let mut teller = Teller { calendar: promise.hours.calendar(), track, intervals: Vec::new() };
        teller.tell(&measured(&clock, &cycles, as_of), &spans, (ticket.opened_at, as_of));
        Explained { clock, cycles, intervals: teller.intervals }
    });
    explained.collect()
}

/// A stretch in which the ticket had one status.
pub(super) struct Span<'f> {
    pub(super) from: Instant,
    pub(super) to: Instant,
    pub(super) phase: Phase,
    pub(super) status: &'f str,
}

/// Returns the statuses of a ticket one after another, the last up to `as_of`.
pub(super) fn spans<'f>(facts: &[Fact<'f>], as_of: Instant) -> Vec<Span<'f>> {
    let mut spans: Vec<Span<'f>> = Vec::new();
    for fact in facts {
        let from = fact.at.floor_to_second();
        let last = spans.last().map_or("", |span| span.status);
        let (phase, status) = match fact.kind {
            FactKind::Opened { state, status } if spans.is_empty() => (Runs::ByState.phase(state), status),
            FactKind::Moved { state, runs, status, .. } if !spans.is_empty() => (runs.phase(state), status),
            FactKind::Withdrawn if !spans.is_empty() => (Runs::ByState.phase(State::Closed), last),
            FactKind::Opened { .. }
            | FactKind::Moved { .. }
            | FactKind::Withdrawn
            | FactKind::Replied { .. }
            | FactKind::Acknowledged { .. }
            | FactKind::Responded => continue,
        };
        if let Some(span) = spans.last_mut() {
            span.to = from;
        }
        spans.push(Span { from, to: as_of, phase, status });
    }
    spans
}

/// Returns every cycle of `next_response` at `as_of`, the waiting one last; none where that is not promised.
pub fn cycles(facts: &[Fact<'_>], promise: &Promise, as_of: Instant) -> Vec<Cycle> {
    let facts = known(facts, as_of);
    let Some(ticket) = Ticket::fold(facts, promise) else { return Vec::new() };
    let as_of = as_of.floor_to_second();
    let clocks = clocks(facts, promise, as_of).into_iter().zip(&ticket.tracks);
    clocks.flat_map(|(clock, track)| cycles_of(track, &clock, promise, as_of)).collect()
}

fn cycles_of(track: &Track<'_, '_>, clock: &Clock, promise: &Promise, as_of: Instant) -> Vec<Cycle> {
    if clock.metric != Metric::NextResponse {
        return Vec::new();
    }
    let judged = track.cycles.iter().chain(&track.meter).map(|meter| {
        let clock = super::judge(&meter.store(clock.metric), promise, as_of);
        let started_at = meter.started_at;
        let Clock { met_at, target_s, elapsed_s, state, .. } = clock;
        Cycle { started_at, met_at, target_s, elapsed_s, state }
    });
    judged.collect()
}

/// Returns the stretches in which the clock waited for its act.
fn measured(clock: &Clock, cycles: &[Cycle], as_of: Instant) -> Vec<(Instant, Instant)> {
    if clock.metric == Metric::NextResponse {
        return cycles.iter().map(|cycle| (cycle.started_at, cycle.met_at.unwrap_or(as_of))).collect();
    }
    clock.started_at.map(|start| (start, clock.met_at.unwrap_or(as_of))).into_iter().collect()
}

/// Collects the intervals of one clock.
struct Teller<'a> {
    calendar: &'a Calendar,
    track: &'a Track<'a, 'a>,
    intervals: Vec<Interval>,
}

impl Teller<'_> {
    fn tell(
        &mut self,
        measured: &[(Instant, Instant)],
        spans: &[Span<'_>],
        (opened, as_of): (Instant, Instant),
    ) {
        let mut told = opened;
        for &(start, stop) in measured {
            self.push((told, start), Reason::BeforeStart, Detail::None);
            for span in spans {
                self.tell_span(span, (span.from.max(start), span.to.min(stop)));
            }
            told = stop;
        }
        let rest = if measured.is_empty() { Reason::BeforeStart } else { Reason::AfterStop };
        self.push((told, as_of), rest, Detail::None);
    }

    fn tell_span(&mut self, span: &Span<'_>, (from, to): (Instant, Instant)) {
        if to <= from {
            return;
        }
        let status = || Detail::Status(span.status.to_owned());
        let phase = self.track.own(span.phase);
        if phase == Phase::Ended {
            return self.push((from, to), Reason::Resolved, status());
        }
        for stretch in self.calendar.stretches(from, to) {
            let (reason, detail) = match because(&stretch) {
                (Reason::Counted, _) if phase == Phase::Paused => (Reason::Paused, status()),
                because => because,
            };
            self.push((stretch.from, stretch.to), reason, detail);
        }
    }

    /// Adds an interval, or lengthens the last one where nothing else has changed.
    fn push(&mut self, (from, to): (Instant, Instant), reason: Reason, detail: Detail) {
        if to <= from {
            return;
        }
        let counted = |seconds| if reason == Reason::Counted { seconds } else { 0 };
        match self.intervals.last_mut() {
            Some(last) if last.to == from && last.reason == reason && last.detail == detail => {
                last.seconds = to.seconds() - last.from.seconds();
                (last.to, last.counted_s) = (to, counted(last.seconds));
            }
            _ => {
                let seconds = to.seconds() - from.seconds();
                self.intervals.push(Interval {
                    from,
                    to,
                    seconds,
                    counted_s: counted(seconds),
                    reason,
                    detail,
                });
            }
        }
    }
}

/// Returns what a running clock does in a stretch of its calendar.
fn because(stretch: &Stretch) -> (Reason, Detail) {
    match stretch.kind {
        StretchKind::AlwaysOpen => (Reason::Counted, Detail::AlwaysOpen),
        StretchKind::Open(window) => (Reason::Counted, Detail::Window(window)),
        StretchKind::Closed => (Reason::ClosedHours, Detail::OutsideHours),
        StretchKind::Holiday(holiday) => (Reason::ClosedHours, Detail::Holiday(holiday)),
        StretchKind::Dated(date) => (Reason::ClosedHours, Detail::Dated(date)),
    }
}
