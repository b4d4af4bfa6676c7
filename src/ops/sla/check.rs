//! Which promises need somebody now.
use super::versions::{AllPromises, Versions};
use crate::domain::instant::Instant;
use crate::domain::sla::check::{Changes, Threshold, Waiting, Watch};
use crate::domain::sla::{Clock, Metric, Phase, judge};
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::cursor::Held;
use crate::ops::ticket::list::ListFilter;
use crate::ops::ticket::narrow::conditions;
use crate::ops::ticket::past;
use crate::store;

pub use crate::store::due::DueRow;

/// How far back calendars are laid out: nearly every waiting clock began to wait since.
const BACK_S: i64 = 400 * 86_400;

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct CheckRequest {
    /// among these tickets, closed or not
    pub filter: ListFilter,
    /// among these clocks; none: all
    pub metrics: Vec<Metric>,
    /// past one of these
    pub thresholds: Vec<Threshold>,
}

/// A promise that needs somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// its ticket's number as people see it
    pub ticket: String,
    /// the clock as its row has it, with what is told of its ticket
    pub row: DueRow,
    /// the clock now
    pub clock: Clock,
    /// the worst threshold that it has crossed
    pub threshold: Threshold,
    /// the crossing, as a cursor remembers it
    pub waiting: Waiting,
}

impl Alert {
    /// Returns what tells this crossing from every other: the same in each run, another when it is crossed again later.
    pub fn id(&self) -> String {
        let due = self.clock.due_at.unwrap_or(self.waiting.since);
        format!("{}/{}/{}/{due}", self.ticket, self.clock.metric.slug(), self.threshold)
    }

    /// Returns how much of the target is spent, in hundredths of a percent.
    pub fn spent(&self) -> Option<i32> {
        let target_s = self.clock.target_s.filter(|target_s| *target_s > 0)?;
        i32::try_from(self.clock.elapsed_s.saturating_mul(10_000) / target_s).ok()
    }
}

/// What a look at the clocks came to.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// what needs somebody, the most urgent first
    pub alerts: Vec<Alert>,
    /// what the cursor knows from now on, once that was told
    pub changes: Changes,
}

/// Looks at every clock that waits and returns those past a threshold; with a cursor, those of which that is news.
///
/// # Errors
/// The actor is no agent; something that the filter names does not exist.
pub fn check(reading: &Reading, request: &CheckRequest, held: Option<&Held>) -> Result<Checked, Error> {
    reading.person()?.must_be_agent()?;
    let told = held.map_or_else(|| Ok(Vec::new()), |held| held.crossings(reading.tx))?;
    past::lay(reading)?;
    let query = store::due::DueQuery {
        conditions: conditions(reading, &ListFilter { all: true, ..request.filter.clone() })?,
        metrics: request.metrics.clone(),
        due_by: due_by(&request.thresholds, reading.as_of),
    };
    let back = reading.as_of.checked_sub_seconds(BACK_S).unwrap_or(Instant::MIN);
    let versions = Versions::load(reading.tx)?.laid_out(back, reading.as_of);
    let promises = versions.promises();
    let mut look =
        Look { reading, promises, watch: Watch::new(request.thresholds.clone(), told), alerts: Vec::new() };
    store::due::each(reading.tx, &query, |row| look.at(row))?;
    look.recheck()?;
    let Look { watch, mut alerts, .. } = look;
    alerts.sort_by_key(urgency);
    Ok(Checked { alerts, changes: watch.changes() })
}

/// Returns until when a running clock must be due to be looked at; none where the calendar decides.
fn due_by(thresholds: &[Threshold], now: Instant) -> Option<Instant> {
    let ahead = |threshold: &Threshold| match threshold {
        Threshold::Breached => Some(0),
        Threshold::Within(span) => Some(span.seconds()),
        Threshold::Percent(_) => None,
    };
    let ahead = thresholds.iter().map(ahead).collect::<Option<Vec<_>>>()?;
    now.checked_add_seconds(ahead.into_iter().max().unwrap_or(0))
}

/// The earliest due first, then the highest priority, then by number.
fn urgency(alert: &Alert) -> (Instant, i64, i64, Metric) {
    let due = alert.clock.due_at.unwrap_or(Instant::MAX);
    let rank = alert.row.priority_rank.unwrap_or(i64::MAX);
    (due, rank, alert.row.ticket.get(), alert.clock.metric)
}

struct Look<'a> {
    reading: &'a Reading<'a>,
    promises: AllPromises<'a>,
    watch: Watch,
    alerts: Vec<Alert>,
}

impl Look<'_> {
    fn at(&mut self, row: DueRow) -> Result<(), Error> {
        let clock = self.judge(&row)?;
        let Some(since) = clock.started_at else { return Ok(()) };
        let waiting = Waiting { ticket: row.ticket, metric: clock.metric, since };
        let (paused, as_of) = (row.row.clock.phase == Phase::Paused, self.reading.as_of);
        let news = self.watch.look(waiting, |threshold| threshold.is_crossed(&clock, paused, as_of));
        if let Some(threshold) = news {
            let ticket = row.ticket.shown(&self.reading.policy().desk.ticket_prefix);
            self.alerts.push(Alert { ticket, row, clock, threshold, waiting });
        }
        Ok(())
    }

    fn judge(&mut self, row: &DueRow) -> Result<Clock, Error> {
        let named = (&*row.row.rule, &*row.row.calendar);
        let promise = self.promises.named(row.policy_version, named)?;
        Ok(judge(&row.row.clock, &promise, self.reading.as_of.max(row.updated_at)))
    }

    /// Looks at the clocks that were told of and are not among those asked for: they may have recovered.
    fn recheck(&mut self) -> Result<(), Error> {
        for waiting in self.watch.unseen() {
            let row = store::due::one(self.reading.tx, waiting.ticket, waiting.metric)?;
            let phase = row.as_ref().map(|row| row.row.clock.phase);
            let clock = row.as_ref().map(|row| self.judge(row)).transpose()?;
            let as_of = self.reading.as_of;
            self.watch.recheck(waiting, |threshold| match (&clock, phase) {
                (Some(clock), Some(phase @ (Phase::Running | Phase::Paused))) => {
                    clock.started_at == Some(waiting.since)
                        && threshold.is_crossed(clock, phase == Phase::Paused, as_of)
                }
                _ => false,
            });
        }
        Ok(())
    }
}
