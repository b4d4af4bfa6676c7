//! The clocks of a report, counted one by one.
use super::ReportRequest;
use super::charts::Drawing;
use crate::domain::instant::Instant;
use crate::domain::sla::report::{By, Excess, Figures, Tally, Worst};
use crate::domain::sla::{Buckets, Clock, ClockState, Metric, Phase, StoredClock};
use crate::ops::sla::groups::{Group, Groups, Places, moved_to};

/// The clocks of each group by metric.
type Tallies = [Tally; Metric::ALL.len()];

/// A report being counted.
pub(super) struct Counting<'r> {
    pub(super) request: &'r ReportRequest,
    pub(super) as_of: Instant,
    groups: Groups,
    /// by the places of the first and the second dimension
    tallies: Vec<Vec<Option<Box<Tallies>>>>,
    pub(super) worst: Worst,
    /// tickets whose worst cycle of `next_response` may be another than the waiting one that their clock shows
    pub(super) hidden: Vec<(i64, Option<Excess>)>,
    pub(super) drawing: Option<Drawing>,
}

/// A clock as it is counted.
pub(super) struct Counted<'c> {
    /// its ticket's number
    pub ticket: i64,
    /// its ticket's places
    pub places: Places,
    /// as it was kept
    pub stored: &'c StoredClock,
    /// as it stands
    pub clock: &'c Clock,
    /// whether an escalation affects it
    pub affected: bool,
}

impl<'r> Counting<'r> {
    pub(super) fn new(request: &'r ReportRequest, as_of: Instant) -> Self {
        let (details, zone) = (request.details, request.period.zone);
        Self {
            request,
            as_of,
            groups: Groups::new(request.group_by, details.charts, zone),
            tallies: Vec::new(),
            worst: Worst::new(details.worst),
            hidden: Vec::new(),
            drawing: details.charts.then(|| Drawing::new(zone)),
        }
    }

    /// Returns the places of a ticket in this report, if it may have clocks there.
    pub(super) fn ticket(
        &mut self,
        values: [Option<&str>; 2],
        opened_at: Instant,
        closed_at: Option<Instant>,
    ) -> Option<Places> {
        let at = match self.request.by {
            By::Opened => Some(opened_at),
            By::Closed => Some(closed_at?),
            By::Met | By::Due => None,
        };
        let places = self.groups.places(values);
        match at {
            Some(at) => self.request.holds(at).then(|| self.groups.dated(places, at)),
            None => Some(places),
        }
    }

    /// Returns the places of one clock of a ticket at `places`, if it belongs to the period.
    fn places(&mut self, places: Places, clock: &Clock) -> Option<Places> {
        let at = match self.request.by {
            By::Opened | By::Closed => return Some(places),
            By::Met => clock.met_at,
            By::Due => clock.due_at,
        };
        let at = at.filter(|at| self.request.holds(*at))?;
        Some(self.groups.dated(places, at))
    }

    /// Counts one clock, and says whether it belongs to the period.
    pub(super) fn clock(&mut self, counted: &Counted<'_>) -> bool {
        let Counted { ticket, stored, clock, affected, .. } = *counted;
        let Some(places) = self.places(counted.places, clock) else { return false };
        let [first, second, month] = places;
        self.tally([first, second], clock.metric, |tally| tally.add(clock, affected));
        if clock.state == ClockState::Breached && self.worst.is_wanted() {
            let shown = Excess::of(ticket, clock);
            if stored.breached_cycles > 0 && matches!(stored.phase, Phase::Running | Phase::Paused) {
                self.hidden.push((ticket, shown));
            } else if let Some(excess) = shown {
                self.worst.add(excess);
            }
        }
        if let Some(drawing) = &mut self.drawing {
            drawing.clock(month, clock, affected);
        }
        true
    }

    /// Adds where the time of a clock went, if it belongs to the period.
    pub(super) fn buckets(&mut self, places: Places, (clock, buckets): &(Clock, Buckets)) {
        if let Some([first, second, _]) = self.places(places, clock) {
            self.tally([first, second], clock.metric, |tally| tally.add_buckets(buckets));
            if let Some(drawing) = &mut self.drawing {
                drawing.buckets(clock.metric, buckets);
            }
        }
    }

    fn tally(&mut self, [first, second]: [u32; 2], metric: Metric, act: impl FnOnce(&mut Tally)) {
        let [first, second] = [first, second].map(|place| usize::try_from(place).unwrap_or(usize::MAX));
        let index = Metric::ALL.iter().position(|one| *one == metric);
        let tallies = cell(cell(&mut self.tallies, first), second).get_or_insert_default();
        if let Some(tally) = index.and_then(|index| tallies.get_mut(index)) {
            act(tally);
        }
    }

    /// Returns what several threads counted, each of other tickets.
    pub(super) fn merged(
        threads: impl Iterator<Item = Self>,
        request: &'r ReportRequest,
        as_of: Instant,
    ) -> Self {
        let all = threads.reduce(|mut all, more| {
            all.merge(more);
            all
        });
        all.unwrap_or_else(|| Self::new(request, as_of))
    }

    fn merge(&mut self, other: Self) {
        let [firsts, seconds, months] = self.groups.merge(&other.groups);
        for (first, row) in other.tallies.into_iter().enumerate() {
            for (second, tallies) in row.into_iter().enumerate() {
                let Some(tallies) = tallies else { continue };
                let places = [moved_to(&firsts, first), moved_to(&seconds, second)];
                let counted = Metric::ALL.into_iter().zip(*tallies);
                for (metric, more) in counted.filter(|(_, more)| !more.is_empty()) {
                    self.tally(places, metric, |tally| tally.merge(more));
                }
            }
        }
        other.worst.list().into_iter().for_each(|excess| self.worst.add(excess));
        self.hidden.extend(other.hidden);
        if let (Some(drawing), Some(other)) = (&mut self.drawing, other.drawing) {
            drawing.merge(other, &months);
        }
    }

    /// Returns the groups, for months of charts.
    pub(super) fn groups(&self) -> &Groups {
        &self.groups
    }

    /// Returns what was counted of each promise to each group, in no order.
    pub(super) fn figures(self) -> Vec<(Vec<Group>, Metric, Figures)> {
        let Self { groups, tallies, .. } = self;
        let mut rows = Vec::new();
        for (first, seconds) in (0..).zip(tallies) {
            for (second, tallies) in (0..).zip(seconds) {
                let Some(tallies) = tallies else { continue };
                let shared = groups.named([first, second]);
                let figures = Metric::ALL.into_iter().zip(tallies.map(Tally::figures));
                let told = figures.filter(|(_, figures)| figures.tickets > 0);
                rows.extend(told.map(|(metric, figures)| (shared.clone(), metric, figures)));
            }
        }
        rows
    }
}

/// Returns the element at `index`, lengthening the list up to it.
pub(super) fn cell<T: Default>(list: &mut Vec<T>, index: usize) -> &mut T {
    if list.len() <= index {
        list.resize_with(index + 1, T::default);
    }
    #[expect(clippy::indexing_slicing, reason = "the list has just been made long enough")]
    &mut list[index]
}
