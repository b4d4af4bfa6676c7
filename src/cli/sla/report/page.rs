//! A report as the page of `-o html`: its figures over all groups, drawn, and the table below.
use crate::domain::desk::{Keyed, Policy};
use crate::domain::language::Language;
use crate::domain::sla::report::{Figures, Step};
use crate::domain::sla::{Buckets, Metric};
use crate::ops::sla::{Charts, Coverage, KeptInMonth, Report as Counted};
use crate::render::Section;
use crate::render::sla_page::{self, Openings, Part, Promise, SlaPage, Spent};

/// What a page shows: the report over all groups, and the rows group by group.
pub(super) struct Shown<'s> {
    /// the report with its charts
    pub counted: &'s Counted,
    /// what tickets are told apart by
    pub group_by: Vec<&'static str>,
    /// the table
    pub rows: Section<'s>,
    /// the worst breaches
    pub breaches: Section<'s>,
}

/// Returns the page.
pub(super) fn page<'s>(shown: Shown<'s>, policy: &Policy, language: Language) -> SlaPage<'s> {
    let Shown { counted, group_by, rows, breaches } = shown;
    let words = (policy, language);
    let charts = counted.charts.as_ref();
    let promises: Vec<Promise> = charts.map(|charts| promises(charts, words)).unwrap_or_default();
    let period = &counted.period;
    SlaPage {
        from: period.from,
        to: period.to,
        name: period.name.clone(),
        by: counted.by,
        as_of: counted.as_of,
        group_by,
        breached: promises.iter().map(|promise| promise.breached).sum(),
        promises,
        openings: charts.map(|charts| openings(charts, words)).unwrap_or_default(),
        breaches,
        rows,
    }
}

fn promises(charts: &Charts, words: (&Policy, Language)) -> Vec<Promise> {
    let promise = |(metric, figures): &(Metric, Figures)| Promise {
        metric: *metric,
        tickets: figures.tickets,
        met: figures.met,
        breached: figures.breached,
        running: figures.running,
        paused: figures.paused,
        cancelled: figures.cancelled,
        attainment: figures.attainment,
        typical_s: figures.elapsed.map(|spread| (spread.p50_s, spread.p90_s)),
        months: months(&charts.months, *metric),
        spread: steps(charts, *metric),
        time: figures.buckets.as_ref().map(|buckets| parts(buckets, words)).unwrap_or_default(),
    };
    charts.promises.iter().map(promise).collect()
}

fn months(months: &[KeptInMonth], metric: Metric) -> Vec<sla_page::KeptInMonth> {
    let of_metric = |kept: &KeptInMonth| {
        let (_, found) = kept.kept.iter().find(|(one, _)| *one == metric)?;
        Some(sla_page::KeptInMonth { month: kept.month, met: found.met, breached: found.breached })
    };
    months.iter().filter_map(of_metric).collect()
}

fn steps(charts: &Charts, metric: Metric) -> Vec<Step> {
    let found = charts.distributions.iter().find(|(one, _)| *one == metric);
    found.map(|(_, distribution)| distribution.steps().collect()).unwrap_or_default()
}

fn parts(buckets: &Buckets, (policy, language): (&Policy, Language)) -> Vec<Part> {
    let part = |kind, seconds| Part { kind, status: None, seconds };
    let paused = buckets.paused_s.iter().map(|(slug, seconds)| {
        let status = policy.status(slug).map_or(slug.as_str(), |status| status.name(language));
        Part { kind: Spent::Paused, status: Some(status.to_owned()), seconds: *seconds }
    });
    let counted = [part(Spent::Counted, buckets.counted_s)];
    let rest = [part(Spent::Closed, buckets.closed_hours_s), part(Spent::Resolved, buckets.resolved_s)];
    counted.into_iter().chain(paused).chain(rest).collect()
}

fn openings(charts: &Charts, (policy, language): (&Policy, Language)) -> Openings {
    let name = |coverage: &Coverage| {
        let slug = coverage.calendar.as_str();
        policy.calendar(slug).map_or(slug, |calendar| calendar.name(language)).to_owned()
    };
    Openings {
        tickets: charts.openings,
        open: charts.coverage.first().map(|coverage| (coverage.open_percent, name(coverage))),
        other_calendars: charts.coverage.len().saturating_sub(1),
    }
}
