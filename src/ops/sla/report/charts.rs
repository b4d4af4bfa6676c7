//! What a page draws of a report: attainment by month, spans against targets, the week of openings.
use std::collections::BTreeMap;

use chrono_tz::Tz;

use super::counting::{Counting, cell};
use crate::domain::instant::{Instant, Month};
use crate::domain::sla::report::{
    Distribution, Figures, HoursOfWeek, Tally, attainment, by_weekday, coverage,
};
use crate::domain::sla::{Buckets, Clock, ClockState, Metric};
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::sla::groups::moved_to;
use crate::ops::sla::versions::AllPromises;
use crate::store::report::projection;

/// What a page draws of a report, over all its groups.
///
/// The worst breaches stand in [`Report::worst`](super::Report::worst); where time went in the figures of each promise,
/// if [`Details::buckets`](super::Details::buckets) asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charts {
    /// what each promise that was counted comes to over all groups, where its time went too, if that was asked for
    pub promises: Vec<(Metric, Figures)>,
    /// each month from the first with a clock to the last, without a gap; a month is that of the instant that puts the
    /// clock into the period, in the report's zone
    pub months: Vec<KeptInMonth>,
    /// for each promise that was counted, how long it took against its target; finished clocks
    pub distributions: Vec<(Metric, Distribution)>,
    /// how many of the report's tickets were opened in each local hour of the week, whatever puts them into the period
    pub openings: HoursOfWeek<u64>,
    /// the calendars that the report's tickets keep, the one of most tickets first
    pub coverage: Vec<Coverage>,
}

/// How promises were kept in a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptInMonth {
    /// the month
    pub month: Month,
    /// each promise that the report counted; one without clocks in the month has zeroes
    pub kept: Vec<(Metric, Kept)>,
}

/// How often a promise was kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// clocks in any state
    pub tickets: u64,
    /// in time
    pub met: u64,
    /// too late, answered or not
    pub breached: u64,
}

impl Kept {
    /// Returns `met` of those decided in hundredths of a percent, half rounded up; none where none is decided.
    pub fn attainment(self) -> Option<i32> {
        attainment(self.met, self.breached)
    }
}

/// A calendar's opening hours over the report's time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// the calendar's slug
    pub calendar: String,
    /// how many of the report's tickets keep it
    pub tickets: u64,
    /// how much of each local hour of the week it was open, in percent, holidays included; over the report's time, but
    /// its last year at most and eight days at least
    pub open_percent: HoursOfWeek<u8>,
}

/// Charts being counted.
pub(super) struct Drawing {
    zone: Tz,
    totals: [Tally; Metric::ALL.len()],
    /// by the place of the month, then of the metric
    months: Vec<[Kept; Metric::ALL.len()]>,
    distributions: [Distribution; Metric::ALL.len()],
    openings: [u64; 7 * 24],
    calendars: Vec<Keeping>,
}

/// How many tickets keep a calendar, as the policy's newest version seen has it.
struct Keeping {
    calendar: String,
    policy_version: i64,
    tickets: u64,
}

impl Drawing {
    pub(super) fn new(zone: Tz) -> Self {
        let (totals, distributions) = Default::default();
        let (months, openings, calendars) = (Vec::new(), [0; 7 * 24], Vec::new());
        Self { zone, totals, months, distributions, openings, calendars }
    }

    /// Counts a clock of the month at this place.
    pub(super) fn clock(&mut self, month: u32, clock: &Clock, affected: bool) {
        let Some(metric) = Metric::ALL.iter().position(|metric| *metric == clock.metric) else { return };
        let month = usize::try_from(month).unwrap_or_default();
        if let Some(kept) = cell(&mut self.months, month).get_mut(metric) {
            kept.tickets += 1;
            kept.met += u64::from(clock.state == ClockState::Met);
            kept.breached += u64::from(clock.state == ClockState::Breached);
        }
        if let Some(tally) = self.totals.get_mut(metric) {
            tally.add(clock, affected);
        }
        if let Some(distribution) = self.distributions.get_mut(metric) {
            distribution.add(clock);
        }
    }

    /// Adds where the time of a clock went.
    pub(super) fn buckets(&mut self, metric: Metric, buckets: &Buckets) {
        let place = Metric::ALL.iter().position(|one| *one == metric);
        if let Some(tally) = place.and_then(|place| self.totals.get_mut(place)) {
            tally.add_buckets(buckets);
        }
    }

    /// Counts a ticket that has a clock in the report: the hour of the week of its opening, and its calendar.
    pub(super) fn ticket(&mut self, hour: u8, (policy_version, calendar): (i64, &str)) {
        if let Some(openings) = self.openings.get_mut(usize::from(hour)) {
            *openings += 1;
        }
        if let Some(one) = self.calendars.iter_mut().find(|one| one.calendar == calendar) {
            one.tickets += 1;
            one.policy_version = one.policy_version.max(policy_version);
        } else {
            let calendar = calendar.to_owned();
            self.calendars.push(Keeping { calendar, policy_version, tickets: 1 });
        }
    }

    /// Takes in what another thread counted; `months` are the places here of its months.
    pub(super) fn merge(&mut self, other: Self, months: &[u32]) {
        for (total, more) in self.totals.iter_mut().zip(other.totals) {
            total.merge(more);
        }
        for (month, more) in other.months.into_iter().enumerate() {
            let month = usize::try_from(moved_to(months, month)).unwrap_or_default();
            for (kept, more) in cell(&mut self.months, month).iter_mut().zip(more) {
                kept.tickets += more.tickets;
                kept.met += more.met;
                kept.breached += more.breached;
            }
        }
        for (distribution, more) in self.distributions.iter_mut().zip(&other.distributions) {
            distribution.merge(more);
        }
        for (openings, more) in self.openings.iter_mut().zip(other.openings) {
            *openings += more;
        }
        other.calendars.into_iter().for_each(|keeping| self.keep(keeping));
    }

    fn keep(&mut self, keeping: Keeping) {
        match self.calendars.iter_mut().find(|one| one.calendar == keeping.calendar) {
            Some(one) => {
                one.tickets += keeping.tickets;
                one.policy_version = one.policy_version.max(keeping.policy_version);
            }
            None => self.calendars.push(keeping),
        }
    }

    fn coverage(
        self,
        versions: &AllPromises<'_>,
        period: (Instant, Instant),
    ) -> Result<Vec<Coverage>, Error> {
        let mut all = Vec::new();
        for Keeping { calendar, policy_version, tickets } in self.calendars {
            if let Some(hours) = versions.of(policy_version)?.hours(&calendar) {
                let open_percent = coverage(hours.calendar(), period, self.zone);
                all.push(Coverage { calendar, tickets, open_percent });
            }
        }
        all.sort_by(|a, b| (b.tickets, &a.calendar).cmp(&(a.tickets, &b.calendar)));
        Ok(all)
    }
}

/// Returns what was counted for charts, where that was asked for.
pub(super) fn drawn(
    reading: &Reading,
    counting: &mut Counting<'_>,
    versions: &AllPromises<'_>,
) -> Result<Option<Charts>, Error> {
    let Some(mut drawing) = counting.drawing.take() else { return Ok(None) };
    let totals = std::mem::take(&mut drawing.totals).map(Tally::figures);
    let promises: Vec<(Metric, Figures)> =
        Metric::ALL.into_iter().zip(totals).filter(|(_, figures)| figures.tickets > 0).collect();
    let metrics: Vec<Metric> = promises.iter().map(|(metric, _)| *metric).collect();
    let months = months(counting, &drawing, &metrics);
    let distributions = Metric::ALL.into_iter().zip(drawing.distributions.clone());
    let distributions = distributions.filter(|(metric, _)| metrics.contains(metric)).collect();
    let openings = by_weekday(|hour| drawing.openings.get(hour).copied().unwrap_or_default());
    let period = &counting.request.period;
    let first = projection::first_opening(reading.tx)?;
    let from = period.from.or(first).unwrap_or(reading.as_of);
    let to = period.to.map_or(reading.as_of, |to| to.min(reading.as_of));
    let coverage = drawing.coverage(versions, (from.min(to), to))?;
    Ok(Some(Charts { promises, months, distributions, openings, coverage }))
}

/// Returns every month from the first to the last that has a clock.
fn months(counting: &Counting<'_>, drawing: &Drawing, metrics: &[Metric]) -> Vec<KeptInMonth> {
    let counted = (0..).zip(&drawing.months);
    let counted = counted.filter_map(|(place, kept)| Some((counting.groups().month(place)?, *kept)));
    let counted: BTreeMap<Month, [Kept; Metric::ALL.len()]> = counted.collect();
    let (Some(first), Some(last)) = (counted.keys().next(), counted.keys().next_back()) else {
        return Vec::new();
    };
    let all = std::iter::successors(Some(*first), |month| Some(month.next()));
    let kept_in = |month: Month| {
        let kept = counted.get(&month).copied().unwrap_or_default();
        let kept = Metric::ALL.into_iter().zip(kept).filter(|(metric, _)| metrics.contains(metric));
        KeptInMonth { month, kept: kept.collect() }
    };
    all.take_while(|month| month <= last).map(kept_in).collect()
}
