//! Counts the clocks of all tickets, group by group.
use std::collections::HashMap;
use std::sync::Arc;

use chrono_tz::Tz;

use super::groups::{Group, Groups, Places, order};
use super::histories::{Histories, policy_version};
use super::versions::{AllPromises, Versions};
use crate::domain::calendar::Calendar;
use crate::domain::instant::Instant;
use crate::domain::sla::report::{By, Dimension, Figures, Tally};
use crate::domain::sla::{Clock, Metric, Phase, Promise, judge};
use crate::domain::ticket::event::Event;
use crate::domain::ticket::{Ticket, TicketNumber};
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::ticket::record::Copy;
use crate::store::report::clocks::{self, ClockLine};
use crate::store::report::projection;
use crate::store::{self, clock::ClockRow};

/// From how many tickets on calendars are laid out.
const MANY: usize = 1_000;

/// What is to be reported.
#[derive(Clone, Debug)]
pub struct ReportRequest {
    /// the first instant of the period; none: from the beginning
    pub from: Option<Instant>,
    /// the first instant after it; none: to the end
    pub to: Option<Instant>,
    /// which instant puts a clock into the period
    pub by: By,
    /// what tickets are told apart by: none, one or two
    pub group_by: [Option<Dimension>; 2],
    /// this promise alone
    pub metric: Option<Metric>,
    /// the zone of months
    pub zone: Tz,
}

impl ReportRequest {
    /// Tells whether `at` lies in the period.
    pub(super) fn holds(&self, at: Instant) -> bool {
        self.from.is_none_or(|from| from <= at) && self.to.is_none_or(|to| at < to)
    }
}

/// How promises were kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// the first instant of the period
    pub from: Option<Instant>,
    /// the first instant after it
    pub to: Option<Instant>,
    /// which instant puts a clock into the period
    pub by: By,
    /// the instant at which running clocks were judged
    pub as_of: Instant,
    /// what was counted, group by group
    pub rows: Vec<ReportRow>,
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
/// # Errors
/// The actor is no agent; the store cannot be read.
pub fn report(reading: &Reading, request: &ReportRequest) -> Result<Report, Error> {
    reading.person()?.must_be_agent()?;
    let versions = Versions::load(reading.tx)?;
    let promises = versions.promises();
    let counting = Counting::new(request, reading.as_of);
    let counting = if reading.past {
        Replay { counting, promises }.run(reading)?
    } else {
        Scan { counting, promises, tickets: Vec::new(), near: 0, finished: Arc::new(no_promise()) }
            .run(reading)?
    };
    let rows = counting.rows(reading)?;
    Ok(Report { from: request.from, to: request.to, by: request.by, as_of: reading.as_of, rows })
}

/// The clocks of each group by metric.
type Tallies = [Tally; Metric::ALL.len()];

/// A report being counted.
struct Counting<'r> {
    request: &'r ReportRequest,
    as_of: Instant,
    groups: Groups,
    /// by the places of the first and the second dimension
    tallies: Vec<Vec<Option<Box<Tallies>>>>,
}

impl<'r> Counting<'r> {
    fn new(request: &'r ReportRequest, as_of: Instant) -> Self {
        Self { request, as_of, groups: Groups::new(request.group_by, request.zone), tallies: Vec::new() }
    }

    fn holds(&self, at: Instant) -> bool {
        self.request.holds(at)
    }

    /// Returns the places of a ticket in this report, if it may have clocks there.
    fn ticket(
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
            Some(at) => self.holds(at).then(|| self.groups.dated(places, at)),
            None => Some(places),
        }
    }

    /// Counts one clock of a ticket at `places`.
    fn clock(&mut self, mut places: Places, clock: &Clock, affected: bool) {
        let at = match self.request.by {
            By::Opened | By::Closed => None,
            By::Met => Some(clock.met_at),
            By::Due => Some(clock.due_at),
        };
        if let Some(at) = at {
            let Some(at) = at.filter(|at| self.holds(*at)) else { return };
            places = self.groups.dated(places, at);
        }
        let [first, second] = places.map(|place| usize::try_from(place).unwrap_or(usize::MAX));
        let metric = Metric::ALL.iter().position(|metric| *metric == clock.metric);
        let tallies = cell(cell(&mut self.tallies, first), second).get_or_insert_default();
        if let Some(tally) = metric.and_then(|metric| tallies.get_mut(metric)) {
            tally.add(clock, affected);
        }
    }

    fn rows(self, reading: &Reading) -> Result<Vec<ReportRow>, Error> {
        let Self { groups, tallies, request, .. } = self;
        let names = Names::load(reading, request)?;
        let mut rows = Vec::new();
        for (first, seconds) in (0..).zip(tallies) {
            for (second, tallies) in (0..).zip(seconds) {
                let Some(tallies) = tallies else { continue };
                let shared = names.put_into(groups.named([first, second]));
                let figures = tallies.map(Tally::figures);
                let told = Metric::ALL.into_iter().zip(figures).filter(|(_, figures)| figures.tickets > 0);
                rows.extend(told.map(|(metric, figures)| ReportRow {
                    groups: shared.clone(),
                    metric,
                    figures,
                }));
            }
        }
        let policy = reading.policy();
        let key = |row: &ReportRow| -> Vec<_> {
            row.groups
                .iter()
                .map(|group| {
                    let (none, place, slug) = order(group, policy);
                    (none, place, slug.map(str::to_owned))
                })
                .collect()
        };
        rows.sort_by_cached_key(|row| (key(row), row.metric));
        Ok(rows)
    }
}

/// Returns the element at `index`, lengthening the list up to it.
fn cell<T: Default>(list: &mut Vec<T>, index: usize) -> &mut T {
    if list.len() <= index {
        list.resize_with(index + 1, T::default);
    }
    #[expect(clippy::indexing_slicing, reason = "the list has just been made long enough")]
    &mut list[index]
}

/// Proper names that the store keeps beside the keys.
pub(super) struct Names {
    agents: HashMap<String, String>,
    orgs: HashMap<String, String>,
}

impl Names {
    /// Reads the names that the dimensions of `request` ask for.
    pub(super) fn load(reading: &Reading, request: &ReportRequest) -> Result<Self, Error> {
        let asks = |dimension| request.group_by.contains(&Some(dimension));
        let (mut agents, mut orgs) = (HashMap::new(), HashMap::new());
        if asks(Dimension::Assignee) {
            agents.extend(clocks::agents(reading.tx)?);
        }
        if asks(Dimension::Org) {
            orgs.extend(clocks::orgs(reading.tx)?);
        }
        Ok(Self { agents, orgs })
    }

    /// Returns `groups` as people know them.
    pub(super) fn put_into(&self, mut groups: Vec<Group>) -> Vec<Group> {
        for group in &mut groups {
            let Some(slug) = &mut group.slug else { continue };
            match group.dimension {
                Dimension::Assignee => {
                    if let Some(email) = self.agents.get(slug.as_str()) {
                        slug.clone_from(email);
                    }
                }
                Dimension::Org => group.name = self.orgs.get(slug.as_str()).cloned(),
                Dimension::Priority
                | Dimension::Type
                | Dimension::Plan
                | Dimension::Department
                | Dimension::Month
                | Dimension::Team
                | Dimension::Channel => {}
            }
        }
        groups
    }
}

/// Counts what is kept of the present: no event is read.
struct Scan<'r, 'v> {
    counting: Counting<'r>,
    promises: AllPromises<'v>,
    tickets: Vec<Line>,
    /// where the last clock's ticket stands: the next one's is mostly near
    near: usize,
    /// what a clock that no longer runs is judged by: it needs no calendar
    finished: Arc<Promise>,
}

/// A ticket of the report.
struct Line {
    ticket: i64,
    policy_version: i64,
    places: Places,
}

fn no_promise() -> Promise {
    Promise::new("", Calendar::always(""))
}

impl<'r> Scan<'r, '_> {
    fn run(mut self, reading: &Reading) -> Result<Counting<'r>, Error> {
        let request = self.counting.request;
        let opened = match request.by {
            By::Opened => request.from.unwrap_or(Instant::MIN)..request.to.unwrap_or(Instant::MAX),
            By::Met | By::Closed | By::Due => Instant::MIN..Instant::MAX,
        };
        let Self { counting, tickets, .. } = &mut self;
        clocks::each_ticket(reading.tx, request.group_by, &opened, |line| {
            let places = counting.ticket(line.groups, line.opened_at, line.closed_at);
            let (ticket, policy_version) = (line.ticket, line.policy_version);
            tickets.extend(places.map(|places| Line { ticket, policy_version, places }));
            Ok::<(), Error>(())
        })?;
        if self.tickets.len() > MANY {
            let first = projection::first_opening(reading.tx)?.unwrap_or(reading.as_of);
            self.promises.lay_out(first, reading.as_of);
        }
        clocks::each_clock(reading.tx, request.metric, |line| self.clock(line))?;
        Ok(self.counting)
    }

    fn clock(&mut self, line: &ClockLine<'_>) -> Result<(), Error> {
        let Some((policy_version, places)) = self.ticket(line.ticket) else { return Ok(()) };
        let promise = match line.clock.phase {
            Phase::Running | Phase::Paused => {
                self.promises.named(policy_version, line.rule_and_calendar()?)?
            }
            Phase::Idle | Phase::Ended | Phase::Stopped => self.finished.clone(),
        };
        let clock = judge(&line.clock, &promise, self.counting.as_of);
        self.counting.clock(places, &clock, line.affected);
        Ok(())
    }

    fn ticket(&mut self, number: i64) -> Option<(i64, Places)> {
        let is_it = |index: usize| self.tickets.get(index).is_some_and(|line| line.ticket == number);
        let near = [self.near, self.near + 1].into_iter().find(|index| is_it(*index));
        let found = near.or_else(|| self.tickets.binary_search_by_key(&number, |line| line.ticket).ok());
        self.near = found?;
        self.tickets.get(self.near).map(|line| (line.policy_version, line.places))
    }
}

/// Counts the past: every ticket's events up to then.
struct Replay<'r, 'v> {
    counting: Counting<'r>,
    promises: AllPromises<'v>,
}

impl<'r> Replay<'r, '_> {
    fn run(mut self, reading: &Reading) -> Result<Counting<'r>, Error> {
        let first = projection::first_opening(reading.tx)?.unwrap_or(reading.as_of);
        self.promises.lay_out(first, reading.as_of);
        let mut histories = Histories::new(|number, events: &[Event]| self.ticket(number, events));
        store::event::each(reading.tx, reading.as_of, |recorded| histories.take(recorded))?;
        histories.end()?;
        Ok(self.counting)
    }

    fn ticket(&mut self, number: TicketNumber, events: &[Event]) -> Result<(), Error> {
        let Self { counting, promises } = self;
        let Some(version) = policy_version(events) else { return Ok(()) };
        let promises = promises.of(version)?;
        let Some(Copy { ticket, clocks, .. }) = Copy::fold(number, events, promises) else { return Ok(()) };
        let (Some(promise), false) = (promises.of(&ticket), ticket.withdrawn) else { return Ok(()) };
        let assignee = ticket.assignee.map(|agent| agent.number().to_string());
        let value = |dimension: Option<Dimension>| value(&ticket, assignee.as_deref(), dimension?);
        let values = counting.request.group_by.map(value);
        let Some(places) = counting.ticket(values, ticket.opened_at, ticket.closed_at) else { return Ok(()) };
        let metric = counting.request.metric;
        let wanted = |row: &&ClockRow| metric.is_none_or(|metric| metric == row.clock.metric);
        for row in clocks.iter().filter(wanted) {
            let clock = judge(&row.clock, &promise, counting.as_of);
            counting.clock(places, &clock, row.clock.affected.is_some());
        }
        Ok(())
    }
}

/// Returns what tells `ticket` apart by a dimension, as the store's column would.
pub(super) fn value<'t>(
    ticket: &'t Ticket,
    assignee: Option<&'t str>,
    dimension: Dimension,
) -> Option<&'t str> {
    match dimension {
        Dimension::Priority => ticket.priority.as_deref(),
        Dimension::Type => ticket.ticket_type.as_deref(),
        Dimension::Plan => ticket.plan.as_deref(),
        Dimension::Department => Some(&ticket.department),
        Dimension::Org => ticket.org.as_deref(),
        Dimension::Assignee => assignee,
        Dimension::Month => None,
        Dimension::Team => ticket.team.as_deref(),
        Dimension::Channel => Some(&ticket.channel),
    }
}
