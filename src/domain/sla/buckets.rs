//! Where the time of a clock went: counted, paused by which status, outside opening hours, resolved before reopening.
use std::collections::BTreeMap;

use super::clock::known;
use super::explain::spans;
use super::project::{Ticket, Track};
use super::{Clock, Fact, Phase, Promise, judge};
use crate::domain::instant::Instant;

/// The time of a clock from its start to its stop (or to now), each second in one place.
///
/// Invariant: the parts add up to `wall_s` of the clock, `counted_s` is its `elapsed_s`, and the pauses add up to its
/// `paused_s`. Of `next_response` it is the time of the cycle that the clock shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Buckets {
    /// Open seconds that counted
    pub counted_s: i64,
    /// Open seconds that pauses took, by the slug of the status that paused
    pub paused_s: BTreeMap<String, i64>,
    /// Seconds outside opening hours, within pauses too
    pub closed_hours_s: i64,
    /// Seconds between a resolution and the reopening after it
    pub resolved_s: i64,
}

impl Buckets {
    /// Returns every second of them.
    pub fn total_s(&self) -> i64 {
        self.counted_s + self.paused_total_s() + self.closed_hours_s + self.resolved_s
    }

    /// Returns the seconds of every pause.
    pub fn paused_total_s(&self) -> i64 {
        self.paused_s.values().sum()
    }

    /// Adds another clock's.
    pub fn add(&mut self, other: &Self) {
        self.counted_s += other.counted_s;
        self.closed_hours_s += other.closed_hours_s;
        self.resolved_s += other.resolved_s;
        for (status, paused_s) in &other.paused_s {
            self.pause(status, *paused_s);
        }
    }

    fn pause(&mut self, status: &str, paused_s: i64) {
        match self.paused_s.get_mut(status) {
            Some(sum) => *sum += paused_s,
            None if paused_s > 0 => {
                self.paused_s.insert(status.to_owned(), paused_s);
            }
            None => {}
        }
    }
}

/// Returns the clocks of a ticket at `as_of` as [`clocks`](super::clocks) does, each with where its time went.
pub fn buckets(facts: &[Fact<'_>], promise: &Promise, as_of: Instant) -> Vec<(Clock, Buckets)> {
    let facts = known(facts, as_of);
    let Some(ticket) = Ticket::fold(facts, promise) else { return Vec::new() };
    let spans = spans(facts, as_of.floor_to_second());
    let of_track = |track: &Track<'_, '_>| {
        let clock = judge(&ticket.store_track(track), promise, as_of);
        let mut buckets = Buckets::default();
        let start = clock.started_at.map_or(0, Instant::seconds);
        let (start, stop) = (Instant::from_seconds(start), Instant::from_seconds(start + clock.wall_s));
        for span in &spans {
            let (from, to) = (span.from.max(start), span.to.min(stop));
            if from < to {
                buckets.fill((from, to), (track.own(span.phase), span.status), promise);
            }
        }
        (clock, buckets)
    };
    ticket.tracks.iter().map(of_track).collect()
}

impl Buckets {
    fn fill(&mut self, (from, to): (Instant, Instant), (phase, status): (Phase, &str), promise: &Promise) {
        let whole_s = to.seconds() - from.seconds();
        if matches!(phase, Phase::Ended | Phase::Stopped | Phase::Idle) {
            self.resolved_s += whole_s;
            return;
        }
        let open_s = promise.hours.elapsed(from, to);
        self.closed_hours_s += whole_s - open_s;
        if phase == Phase::Paused {
            self.pause(status, open_s);
        } else {
            self.counted_s += open_s;
        }
    }
}
