//! Which open promises need somebody now, and which of that was not said before.
//!
//! Invariant: what a run tells depends on the clocks as they stand and on what earlier runs told. A run that came twice
//! changes nothing; what recovered and came back between two runs is one alert, for nobody saw it recover.
use std::collections::HashMap;
use std::fmt;

use super::{Clock, Metric};
use crate::domain::instant::{Instant, Span};
use crate::domain::ticket::TicketNumber;

/// From when on an open promise needs somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Threshold {
    /// this much of its target is spent, in percent of the calendar's time
    Percent(u32),
    /// it is due within this time on the wall, or was due before
    Within(Span),
    /// more than its target is spent
    Breached,
}

impl Threshold {
    /// The most that can be asked for: ten times the target.
    pub const MOST_PERCENT: u32 = 1000;

    /// Returns the threshold of a slug: `breached`, `within-30m`, `percent-80`.
    pub fn of_slug(slug: &str) -> Option<Self> {
        match slug.split_once('-') {
            None if slug == "breached" => Some(Self::Breached),
            Some(("within", span)) => Span::parse(span).ok().map(Self::Within),
            Some(("percent", percent)) => percent.parse().ok().map(Self::Percent),
            _ => None,
        }
    }

    /// Tells whether a clock that waits has come this far.
    ///
    /// While it is `paused` it comes no nearer: only one that is over its target already needs somebody (DESIGN §7.5).
    pub fn is_crossed(self, clock: &Clock, paused: bool, as_of: Instant) -> bool {
        let (Some(target_s), Some(remaining_s)) = (clock.target_s, clock.remaining_s) else { return false };
        let over = remaining_s < 0;
        match self {
            Self::Breached => over,
            _ if paused && !over => false,
            Self::Within(span) => {
                let until = as_of.checked_add_seconds(span.seconds()).unwrap_or(Instant::MAX);
                over || clock.due_at.is_some_and(|due| due <= until)
            }
            Self::Percent(percent) => {
                clock.elapsed_s.saturating_mul(100) >= target_s.saturating_mul(i64::from(percent))
            }
        }
    }

    /// Returns what orders thresholds: the greater is the worse news.
    fn gravity(self) -> (u8, i64) {
        match self {
            Self::Percent(percent) if percent > 100 => (3, i64::from(percent)),
            Self::Breached => (2, 0),
            Self::Within(span) => (1, -span.seconds()),
            Self::Percent(percent) => (0, i64::from(percent)),
        }
    }
}

impl fmt::Display for Threshold {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Percent(percent) => write!(formatter, "percent-{percent}"),
            Self::Within(span) => write!(formatter, "within-{span}"),
            Self::Breached => formatter.write_str("breached"),
        }
    }
}

/// One spell of waiting of one clock: of `next_response`, every question of the customer is another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Waiting {
    /// the ticket
    pub ticket: TicketNumber,
    /// the clock
    pub metric: Metric,
    /// when it began to count
    pub since: Instant,
}

/// A threshold that a clock has crossed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Crossing {
    /// which clock, in which spell
    pub waiting: Waiting,
    /// which threshold
    pub threshold: Threshold,
}

impl Crossing {
    /// Returns the crossing that [`fmt::Display`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(' ');
        let waiting = Waiting {
            ticket: TicketNumber::new(parts.next()?.parse().ok()?)?,
            metric: Metric::of_slug(parts.next()?)?,
            since: Instant::from_millis(parts.next()?.parse().ok()?),
        };
        Some(Self { waiting, threshold: Threshold::of_slug(parts.next()?)? })
    }
}

/// Writes the crossing so that [`Crossing::parse`] reads it.
impl fmt::Display for Crossing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Waiting { ticket, metric, since } = self.waiting;
        write!(formatter, "{} {} {} {}", ticket.get(), metric.slug(), since.millis(), self.threshold)
    }
}

/// What earlier runs told, while a run looks at the clocks.
#[derive(Debug, Default)]
pub struct Watch {
    asked: Vec<Threshold>,
    told: HashMap<Waiting, Vec<Threshold>>,
    seen: Vec<Waiting>,
    changes: Changes,
}

/// What a run changes about what is known to have been told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// what is told from now on
    pub told: Vec<Crossing>,
    /// what is over, so that it would be news again
    pub forgotten: Vec<Crossing>,
}

impl Watch {
    /// Returns a watch for the thresholds `asked` for, where `told` was told before.
    pub fn new(mut asked: Vec<Threshold>, told: impl IntoIterator<Item = Crossing>) -> Self {
        asked.sort_by_key(|threshold| threshold.gravity());
        let mut watch = Self { asked, ..Self::default() };
        for Crossing { waiting, threshold } in told {
            watch.told.entry(waiting).or_default().push(threshold);
        }
        watch
    }

    /// Returns the thresholds that are asked for.
    pub fn asked(&self) -> &[Threshold] {
        &self.asked
    }

    /// Looks at a clock of which `is_crossed` tells how far it has come, and returns the worst news of it.
    ///
    /// The lesser thresholds that it has crossed with that one are told by it. Where the worst was told before there is
    /// no news; what was told and holds no longer is forgotten, so that crossing it again is news again.
    pub fn look(
        &mut self,
        waiting: Waiting,
        mut is_crossed: impl FnMut(Threshold) -> bool,
    ) -> Option<Threshold> {
        let told = self.told.get(&waiting).map(Vec::as_slice);
        if told.is_some() {
            self.seen.push(waiting);
        }
        let told = told.unwrap_or_default();
        let crossing = |threshold| Crossing { waiting, threshold };
        let over = told.iter().filter(|threshold| !is_crossed(**threshold));
        self.changes.forgotten.extend(over.map(|threshold| crossing(*threshold)));
        let crossed: Vec<_> = self.asked.iter().copied().filter(|one| is_crossed(*one)).collect();
        let new = crossed.iter().filter(|threshold| !told.contains(threshold));
        self.changes.told.extend(new.map(|threshold| crossing(*threshold)));
        // What is graver and was told of it before tells this too.
        let known = told
            .iter()
            .filter(|threshold| is_crossed(**threshold))
            .map(|threshold| threshold.gravity())
            .max();
        crossed.last().copied().filter(|worst| known.is_none_or(|known| worst.gravity() > known))
    }

    /// Returns the clocks of which something was told and that were not looked at: each may have recovered.
    pub fn unseen(&self) -> Vec<Waiting> {
        let seen: std::collections::HashSet<_> = self.seen.iter().collect();
        self.told.keys().filter(|waiting| !seen.contains(waiting)).copied().collect()
    }

    /// Looks again at a clock that was not among those asked for: nothing of it is told, what is over is forgotten.
    pub fn recheck(&mut self, waiting: Waiting, mut is_crossed: impl FnMut(Threshold) -> bool) {
        let told = self.told.get(&waiting).map(Vec::as_slice).unwrap_or_default();
        let over = told.iter().filter(|threshold| !is_crossed(**threshold));
        self.changes.forgotten.extend(over.map(|threshold| Crossing { waiting, threshold: *threshold }));
    }

    /// Returns what the run changes.
    pub fn changes(self) -> Changes {
        self.changes
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use std::collections::HashSet;

    use super::*;

    const ASKED: [Threshold; 4] = [
        Threshold::Breached,
        Threshold::Percent(80),
        Threshold::Within(Span::from_seconds(1_800)),
        Threshold::Percent(150),
    ];

    fn waiting() -> Waiting {
        let ticket = TicketNumber::new(7).unwrap();
        Waiting { ticket, metric: Metric::Resolution, since: Instant::from_seconds(60) }
    }

    /// One run with the thresholds in `crossed`, and what is told after it.
    fn run(told: &mut HashSet<Crossing>, crossed: &[Threshold]) -> Option<Threshold> {
        let mut watch = Watch::new(ASKED.to_vec(), told.iter().copied());
        let news = watch.look(waiting(), |threshold| crossed.contains(&threshold));
        assert_eq!(watch.unseen(), []);
        let changes = watch.changes();
        changes.forgotten.iter().for_each(|one| assert!(told.remove(one)));
        changes.told.iter().for_each(|one| assert!(told.insert(*one)));
        news
    }

    #[test]
    fn a_threshold_is_written_and_read() {
        for threshold in ASKED {
            let crossing = Crossing { waiting: waiting(), threshold };
            assert_eq!(Crossing::parse(&crossing.to_string()), Some(crossing));
        }
        assert_eq!(Threshold::of_slug("within-"), None);
        assert_eq!(Crossing::parse("7 resolution x breached"), None);
    }

    #[test]
    fn the_worst_news_is_told_once_and_again_after_recovery() {
        let (mut told, soon, late) = (HashSet::new(), ASKED[2], ASKED[0]);
        assert_eq!(run(&mut told, &[soon]), Some(soon));
        assert_eq!(run(&mut told, &[soon]), None);
        assert_eq!(run(&mut told, &[soon, late]), Some(late));
        assert_eq!(run(&mut told, &[soon, late]), None);
        assert_eq!(run(&mut told, &[soon]), None, "better news is none");
        assert_eq!(run(&mut told, &[soon, late]), Some(late), "it is late a second time");
        assert_eq!(run(&mut told, &[]), None);
        assert!(told.is_empty());
        assert_eq!(run(&mut told, &[soon, late]), Some(late), "one line for what came while nobody looked");
        assert_eq!(told.len(), 2);
    }

    #[test]
    fn a_threshold_that_is_asked_for_later_is_no_news_where_a_graver_one_was_told() {
        let told = Crossing { waiting: waiting(), threshold: Threshold::Breached };
        let mut watch = Watch::new(vec![Threshold::Percent(50)], [told]);
        assert_eq!(watch.look(waiting(), |_| true), None);
        assert_eq!(watch.changes().told.len(), 1);
    }

    #[test]
    fn a_clock_that_is_not_listed_is_forgotten_when_it_recovers() {
        let told = Crossing { waiting: waiting(), threshold: Threshold::Breached };
        let mut watch = Watch::new(vec![Threshold::Breached], [told]);
        assert_eq!(watch.unseen(), [waiting()]);
        watch.recheck(waiting(), |_| true);
        assert_eq!(watch.changes(), Changes::default());
        let mut watch = Watch::new(vec![Threshold::Breached], [told]);
        watch.recheck(waiting(), |_| false);
        assert_eq!(watch.changes().forgotten, [told]);
    }

    proptest! {
        /// A run tells exactly when the worst that holds did not hold at the run before, however many were missed.
        #[test]
        fn every_crossing_is_told_once(runs in prop::collection::vec(prop::collection::vec(any::<bool>(), 4), 1..40)) {
            let (mut told, mut before) = (HashSet::new(), Vec::new());
            for marks in runs {
                let held: Vec<_> = ASKED.iter().zip(&marks).filter(|(_, mark)| **mark).map(|(one, _)| *one).collect();
                let worst = held.iter().copied().max_by_key(|one| one.gravity());
                let news = run(&mut told, &held);
                prop_assert_eq!(news, worst.filter(|worst| !before.contains(worst)));
                prop_assert_eq!(run(&mut told, &held), None, "the same again is no news");
                before = held;
            }
        }
    }
}
