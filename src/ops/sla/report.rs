//! How promises were kept over many tickets: counted group by group, the worst of them, and what a page draws.
mod breaches;
mod charts;
mod counting;
mod names;
mod replay;
mod scan;

use chrono_tz::Tz;

pub use breaches::Breach;
pub use charts::{Charts, Coverage, Kept, KeptInMonth};
pub(super) use names::Names;
pub(super) use replay::value;

use super::groups::Group;
use super::versions::Versions;
use crate::domain::desk::Policy;
use crate::domain::instant::Instant;
use crate::domain::sla::Metric;
use crate::domain::sla::report::{By, Dimension, Figures};
use crate::domain::ticket::trail::Trailed;
use crate::error::Error;
use crate::ops::Reading;

/// What is to be reported.
#[derive(Clone, Debug)]
pub struct ReportRequest {
    /// the time it is about
    pub period: Period,
    /// which instant puts a clock into the period
    pub by: By,
    /// what tickets are told apart by: none, one or two
    pub group_by: [Option<Dimension>; 2],
    /// this promise alone
    pub metric: Option<Metric>,
    /// what is worked out beside the rows
    pub details: Details,
}

impl ReportRequest {
    /// Tells whether `at` lies in the period.
    pub(super) fn holds(&self, at: Instant) -> bool {
        let Period { from, to, .. } = self.period;
        from.is_none_or(|from| from <= at) && to.is_none_or(|to| at < to)
    }

    /// Returns when a ticket was closed under `policy`, where that puts it into the period.
    pub(super) fn closed_at(&self, one: &Trailed<'_>, policy: &Policy) -> Option<Instant> {
        (self.by == By::Closed).then(|| one.trail.closed_at(policy)).flatten()
    }

    /// Tells whether the clocks of `metric` are asked for.
    pub(super) fn asks(&self, metric: Metric) -> bool {
        self.metric.is_none_or(|only| only == metric)
    }
}

/// A stretch of time that a report is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// what it is called: `2026-10`, `2026-W41`; none where it has bounds alone
    pub name: Option<String>,
    /// the first instant; none: from the beginning
    pub from: Option<Instant>,
    /// the first instant after it; none: to the end
    pub to: Option<Instant>,
    /// the zone of its days, and of months, weeks and hours in the report
    pub zone: Tz,
}

/// What a report works out beside its rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// how many of the worst breaches are listed
    pub worst: usize,
    /// whether each row says where the time of its clocks went: the histories of its tickets are read for that
    pub buckets: bool,
    /// whether [`Charts`] are worked out
    pub charts: bool,
}

/// How promises were kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// the time it is about
    pub period: Period,
    /// which instant puts a clock into the period
    pub by: By,
    /// the instant at which running clocks were judged
    pub as_of: Instant,
    /// what was counted, group by group; groups without a clock have no row
    pub rows: Vec<ReportRow>,
    /// the promises that were broken by most, the worst first; as many as [`Details::worst`] asks for
    pub worst: Vec<Breach>,
    /// what a page draws, over all groups; none unless [`Details::charts`] asks for it
    pub charts: Option<Charts>,
}

/// How one promise was kept to one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportRow {
    /// what the tickets share
    pub groups: Vec<Group>,
    /// the promise
    pub metric: Metric,
    /// what was counted
    pub figures: Figures,
}

/// Counts the clocks that `request` asks for.
///
/// What is kept of the present is counted without reading an event; the past, where time went, and tickets to which time
/// has brought something that nobody has recorded yet, are replayed.
///
/// # Errors
/// The actor is no agent; the store cannot be read.
pub fn report(reading: &Reading, request: &ReportRequest) -> Result<Report, Error> {
    reading.person()?.must_be_agent()?;
    let versions = Versions::load(reading.tx)?.for_all(reading)?;
    let promises = versions.promises();
    let mut counting = if reading.past {
        replay::everything(reading, request, &versions)?
    } else {
        let mut counting = scan::scan(reading, request, &versions)?;
        replay::brought(reading, &mut counting, &promises)?;
        counting
    };
    let worst = breaches::worst(reading, &mut counting, &promises)?;
    let charts = charts::drawn(reading, &mut counting, &promises)?;
    let rows = names::rows(reading, counting)?;
    let (period, by, as_of) = (request.period.clone(), request.by, reading.as_of);
    Ok(Report { period, by, as_of, rows, worst, charts })
}
