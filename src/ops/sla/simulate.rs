//! Replays the past under another policy and sets it beside what happened.
use std::collections::BTreeMap;

use super::groups::{Group, Groups, Places, moved_to, order};
use super::portions::work_through;
use super::report::{Names, Period, ReportRequest, value};
use super::versions::{AllPromises, Versions};
use crate::domain::desk::{Attributes, Policy, Section};
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::domain::sla::report::{By, Figures, Tally};
use crate::domain::sla::{Clock, ClockState, Fact, Metric, PerMetric, StoredClock, judge, project};
use crate::domain::ticket::event::Event;
use crate::domain::ticket::trail::{Trail, Trailed};
use crate::domain::ticket::{TicketNumber, state_of};
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::ticket::time::Pending;
use crate::store::report::{histories, trails};

/// What is to be simulated.
#[derive(Clone, Debug)]
pub struct SimulationRequest {
    /// which clocks, and how they are grouped: as a report
    pub report: ReportRequest,
    /// whether the clocks that change are to be listed
    pub listed: bool,
    /// statuses and departments of the desk, each with the one of the draft that stands in for it
    pub replaced: Vec<(String, String)>,
}

/// What another policy would have made of the past, beside what happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Simulation {
    /// the first instant of the period
    pub from: Option<Instant>,
    /// the first instant after it
    pub to: Option<Instant>,
    /// which instant puts a clock into the period
    pub by: By,
    /// the instant at which running clocks were judged
    pub as_of: Instant,
    /// tickets replayed, in the period or not
    pub replayed: u64,
    /// both, group by group
    pub rows: Vec<SimulatedRow>,
    /// the clocks whose verdict changes, where they were asked for, by ticket
    pub changed: Vec<ChangedClock>,
    /// plans, types and priorities that the draft lacks: the section's word, the key, and how many tickets have it
    pub unknown: Vec<(String, String, u64)>,
}

/// How one promise was kept to one group, and how it would have been.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SimulatedRow {
    /// what the tickets share
    pub groups: Vec<Group>,
    /// the promise
    pub metric: Metric,
    /// under the policies that the tickets keep
    pub then: Figures,
    /// under the other policy
    pub now: Figures,
    /// clocks that would be breached and are not
    pub newly_breached: u64,
    /// clocks that would be met and are not
    pub newly_met: u64,
}

/// How another policy changes the verdict on a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It would be breached, and is not
    Breached,
    /// It would be met, and is not
    Met,
    /// It is breached, and would not be; nothing is met yet either
    Saved,
    /// Anything else: a promise that would not be given, a pause that would not be one
    Other,
}

impl Change {
    /// Returns the word used in JSON.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Breached => "newly-breached",
            Self::Met => "newly-met",
            Self::Saved => "no-longer-breached",
            Self::Other => "other",
        }
    }
}

/// A clock whose verdict changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChangedClock {
    /// its ticket's number
    pub ticket: i64,
    /// the promise
    pub metric: Metric,
    /// how
    pub change: Change,
    /// under the policy that the ticket keeps; none where it promises nothing
    pub then: Option<Judged>,
    /// under the other; none where it promises nothing
    pub now: Option<Judged>,
}

/// How a clock stands under one of the policies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// the verdict
    pub state: ClockState,
    /// the target in seconds of its calendar
    pub target_s: Option<i64>,
    /// open seconds counted
    pub elapsed_s: i64,
    /// when it is due
    pub due_at: Option<Instant>,
}

impl From<&Clock> for Judged {
    fn from(clock: &Clock) -> Self {
        let Clock { state, target_s, elapsed_s, due_at, .. } = *clock;
        Self { state, target_s, elapsed_s, due_at }
    }
}

/// Which of the two policies.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    /// The one that each ticket keeps
    Then,
    /// The other one
    Now,
}

/// Replays every ticket up to the instant asked about, under the policy that it keeps and under `draft`.
///
/// # Errors
/// The actor is no agent; something is replaced that no version of the policy ever had; the draft lacks a status or a
/// department that a counted ticket went through; the store cannot be read.
pub fn simulate(reading: &Reading, draft: &Policy, request: &SimulationRequest) -> Result<Simulation, Error> {
    reading.person()?.must_be_agent()?;
    let versions = Versions::load(reading.tx)?;
    let draft = with_stand_ins(draft, &versions, &request.replaced)?;
    let (versions, drafts) = (versions.for_all(reading)?, Versions::of(draft).for_all(reading)?);
    let (as_of, past, pending) = (reading.as_of, reading.past, &Pending::load(reading)?);
    let begin = || Ok(Replay::new(request, as_of, (&versions, &drafts)));
    let threads = work_through(reading, begin, |replay, tx, range| {
        if !past {
            // What the present's events leave behind is kept beside them.
            return trails::each(tx, range, |one| match pending.history(tx, one.number)? {
                Some(events) => replay.history(one.number, &events),
                None => replay.ticket(one),
            });
        }
        histories::each_shown(tx, range, as_of, |number, events| {
            replay.history(number, &pending.after(number, events))
        })
    })?;
    let all = threads.into_iter().reduce(|mut all, more| {
        all.merge(more);
        all
    });
    all.unwrap_or_else(|| Replay::new(request, as_of, (&versions, &drafts))).finish(reading)
}

/// Returns `draft` in which statuses and departments stand in for those that only the desk has: both are named as people
/// name them.
fn with_stand_ins(
    draft: &Policy,
    versions: &Versions,
    replaced: &[(String, String)],
) -> Result<Policy, Error> {
    let mut draft = draft.clone();
    for (old, new) in replaced {
        // A key of any version goes before a label of a newer one.
        let status = versions.newest(|policy| policy.status(old));
        let status = status.or_else(|| versions.newest(|policy| policy.find_status(old).ok()));
        let department = versions.newest(|policy| policy.department(old));
        let department = department.or_else(|| versions.newest(|policy| policy.find_department(old).ok()));
        let status = status.is_some_and(|old| draft.stand_in_status(&old.key, new));
        let department = department.is_some_and(|old| draft.stand_in_department(&old.key, new));
        if !status && !department {
            let given = format!("{old}={new}");
            return Err(Refusal::Malformed { field: "--map", given, expected: REPLACED_EXPECTED }.into());
        }
    }
    Ok(draft)
}

/// What `--map` takes.
pub const REPLACED_EXPECTED: &str =
    "OLD=KEY: a status or department of the desk that the file lacks, and one that it has";

/// The clocks of one group under both policies, being counted.
#[derive(Default)]
struct Pair {
    then: Tally,
    now: Tally,
    newly_breached: u64,
    newly_met: u64,
}

impl Pair {
    fn merge(&mut self, other: Self) {
        self.then.merge(other.then);
        self.now.merge(other.now);
        self.newly_breached += other.newly_breached;
        self.newly_met += other.newly_met;
    }
}

/// A simulation under way.
struct Replay<'r, 'v> {
    request: &'r SimulationRequest,
    as_of: Instant,
    promises: AllPromises<'v>,
    drafted: AllPromises<'v>,
    groups: Groups,
    pairs: BTreeMap<(Places, Metric), Pair>,
    lacking: BTreeMap<(Section, String), u64>,
    unknown: BTreeMap<(Section, String), u64>,
    replayed: u64,
    changed: Vec<ChangedClock>,
}

/// The clocks of a ticket under one policy, each with its group's place where it lies in the period.
type Kept = PerMetric<Option<Placed>>;

type Placed = (Clock, Option<Places>);

/// What one policy makes of a ticket's trail.
struct Seen<'t> {
    facts: Vec<Fact<'t>>,
    /// when it was closed, where that is asked about
    closed_at: Option<Instant>,
}

impl<'t> Seen<'t> {
    fn new(one: &Trailed<'t>, policy: &Policy, report: &ReportRequest) -> Self {
        Self { facts: one.trail.facts(policy), closed_at: report.closed_at(one, policy) }
    }
}

impl<'r, 'v> Replay<'r, 'v> {
    fn new(request: &'r SimulationRequest, as_of: Instant, policies: (&'v Versions, &'v Versions)) -> Self {
        let (versions, drafts) = policies;
        Self {
            request,
            as_of,
            promises: versions.promises(),
            drafted: drafts.promises(),
            groups: Groups::new(request.report.group_by, false, request.report.period.zone),
            pairs: BTreeMap::new(),
            lacking: BTreeMap::new(),
            unknown: BTreeMap::new(),
            replayed: 0,
            changed: Vec::new(),
        }
    }

    /// Takes in what another thread replayed.
    fn merge(&mut self, other: Self) {
        let [firsts, seconds, _] = self.groups.merge(&other.groups);
        for (([first, second, _], metric), more) in other.pairs {
            let places = [moved_to(&firsts, first), moved_to(&seconds, second), 0];
            self.pairs.entry((places, metric)).or_default().merge(more);
        }
        for (all, more) in [(&mut self.lacking, other.lacking), (&mut self.unknown, other.unknown)] {
            for (key, tickets) in more {
                *all.entry(key).or_default() += tickets;
            }
        }
        self.replayed += other.replayed;
        self.changed.extend(other.changed);
    }

    /// Counts a ticket that these events make.
    fn history(&mut self, number: TicketNumber, events: &[Event]) -> Result<(), Error> {
        let ticket = self.promises.ticket(number, events)?.filter(|ticket| !ticket.withdrawn);
        ticket.map_or(Ok(()), |ticket| self.ticket(&Trailed::of(&ticket, events)))
    }

    fn ticket(&mut self, one: &Trailed<'_>) -> Result<(), Error> {
        let own = self.promises.of(one.policy_version)?.policy();
        let other = self.drafted.of(1)?.policy();
        // Of a policy a trail sees only what its statuses mean: mostly the same.
        let differs = |status: &str| state_of(own, status) != state_of(other, status);
        let then = Seen::new(one, own, &self.request.report);
        let now = one.trail.statuses().any(differs).then(|| Seen::new(one, other, &self.request.report));
        self.replayed += 1;
        let (mut kept_then, mut kept_now) = <(Kept, Kept)>::default();
        let counts_then = self.keep((one, &then), Side::Then, &mut kept_then)?;
        let counts_now = self.keep((one, now.as_ref().unwrap_or(&then)), Side::Now, &mut kept_now)?;
        if counts_then || counts_now {
            for key in lacking(other, &one.trail) {
                *self.lacking.entry(key).or_default() += 1;
            }
            for key in unknown(other, &one.attributes) {
                *self.unknown.entry(key).or_default() += 1;
            }
        }
        for metric in Metric::ALL {
            let (then, now) = (kept_then.get(metric).as_ref(), kept_now.get(metric).as_ref());
            self.count((one.number.get(), metric), then, now);
        }
        Ok(())
    }

    /// Puts the clocks of a ticket into `kept`; tells whether it may have some in the period.
    fn keep(
        &mut self,
        (one, seen): (&Trailed<'_>, &Seen<'_>),
        side: Side,
        kept: &mut Kept,
    ) -> Result<bool, Error> {
        let Self { promises, drafted, groups, request, .. } = self;
        let report = &request.report;
        let promises = if side == Side::Then { promises.of(one.policy_version) } else { drafted.of(1) }?;
        let at = match report.by {
            By::Opened => Some(one.opened_at),
            By::Closed => seen.closed_at,
            By::Met | By::Due => None,
        };
        let by_ticket = matches!(report.by, By::Opened | By::Closed);
        if by_ticket && !at.is_some_and(|at| report.holds(at)) {
            return Ok(false);
        }
        let Some(promise) = promises.of_attributes(&one.attributes, one.terms) else { return Ok(true) };
        let places = match report.group_by {
            [None, None] => Places::default(),
            by => groups.places(by.map(|by| value(one, by?)).each_ref().map(|value| value.as_deref())),
        };
        let wanted = |clock: &StoredClock| report.asks(clock.metric);
        for stored in project(&seen.facts, &promise).into_iter().filter(wanted) {
            let clock = judge(&stored, &promise, self.as_of);
            let at = match report.by {
                By::Opened | By::Closed => at,
                By::Met => clock.met_at.filter(|at| report.holds(*at)),
                By::Due => clock.due_at.filter(|at| report.holds(*at)),
            };
            let places = at.map(|at| groups.dated(places, at));
            *kept.get_mut(stored.metric) = Some((clock, places));
        }
        Ok(true)
    }

    /// Counts a clock under both policies.
    fn count(&mut self, (ticket, metric): (i64, Metric), then: Option<&Placed>, now: Option<&Placed>) {
        let place = |placed: Option<&Placed>| placed.and_then(|(_, places)| *places);
        let (then_at, now_at) = (place(then), place(now));
        if let (Some(places), Some((clock, _))) = (then_at, then) {
            let pair = self.pairs.entry((places, metric)).or_default();
            pair.then.add(clock, clock.affected.is_some());
        }
        if let (Some(places), Some((clock, _))) = (now_at, now) {
            let pair = self.pairs.entry((places, metric)).or_default();
            pair.now.add(clock, clock.affected.is_some());
        }
        let Some(places) = now_at.or(then_at) else { return };
        let judged = |placed: Option<&Placed>| placed.map(|(clock, _)| Judged::from(clock));
        let (then, now) = (judged(then), judged(now));
        let Some(change) = change(then, now) else { return };
        let pair = self.pairs.entry((places, metric)).or_default();
        pair.newly_breached += u64::from(change == Change::Breached);
        pair.newly_met += u64::from(change == Change::Met);
        if self.request.listed {
            self.changed.push(ChangedClock { ticket, metric, change, then, now });
        }
    }

    fn finish(self, reading: &Reading) -> Result<Simulation, Error> {
        let Self { request, as_of, groups, pairs, lacking, unknown, replayed, mut changed, .. } = self;
        changed.sort_by_key(|one| (one.ticket, one.metric));
        let word = |((section, key), tickets): ((Section, _), _)| (section.word().to_owned(), key, tickets);
        if !lacking.is_empty() {
            return Err(Refusal::PolicyLacks { keys: lacking.into_iter().map(word).collect() }.into());
        }
        let names = Names::load(reading, &request.report)?;
        let row = |(([first, second, _], metric), pair): ((Places, Metric), Pair)| SimulatedRow {
            groups: names.put_into(groups.named([first, second])),
            metric,
            then: pair.then.figures(),
            now: pair.now.figures(),
            newly_breached: pair.newly_breached,
            newly_met: pair.newly_met,
        };
        let mut rows: Vec<SimulatedRow> = pairs.into_iter().map(row).collect();
        let policy = reading.policy();
        rows.sort_by_cached_key(|row| {
            let key = row.groups.iter().map(|group| {
                let (none, place, slug) = order(group, policy);
                (none, place, slug.map(str::to_owned))
            });
            (key.collect::<Vec<_>>(), row.metric)
        });
        let ReportRequest { period: Period { from, to, .. }, by, .. } = request.report;
        let unknown = unknown.into_iter().map(word).collect();
        Ok(Simulation { from, to, by, as_of, replayed, rows, changed, unknown })
    }
}

/// Returns the statuses and departments that a ticket went through and `policy` lacks.
pub(super) fn lacking<'t>(
    policy: &'t Policy,
    trail: &'t Trail<'_>,
) -> impl Iterator<Item = (Section, String)> + 't {
    let statuses = trail.statuses().filter(|status| policy.status(status).is_none());
    let departments = trail.departments().filter(|key| policy.department(key).is_none());
    let statuses = statuses.map(|status| (Section::Status, status.to_owned()));
    statuses.chain(departments.map(|key| (Section::Department, key.to_owned())))
}

/// Returns what a ticket is that rules may ask for and `policy` lacks.
fn unknown(policy: &Policy, ticket: &Attributes<'_>) -> impl Iterator<Item = (Section, String)> {
    let Attributes { plan, ticket_type, priority, .. } = *ticket;
    let plan = plan.filter(|key| policy.plan(key).is_none()).map(|key| (Section::Plan, key));
    let of_type = ticket_type.filter(|key| policy.ticket_type(key).is_none()).map(|key| (Section::Type, key));
    let priority = priority.filter(|level| policy.priority.rank(level).is_none());
    let all = [plan, of_type, priority.map(|level| (Section::Priority, level))];
    all.map(|one| one.map(|(section, key)| (section, key.to_owned()))).into_iter().flatten()
}

/// Returns how the verdict changes, if it does.
pub(super) fn change(then: Option<Judged>, now: Option<Judged>) -> Option<Change> {
    let state = |judged: Option<Judged>| judged.map(|judged| judged.state);
    match (state(then), state(now)) {
        (then, now) if then == now => None,
        (_, Some(ClockState::Breached)) => Some(Change::Breached),
        (_, Some(ClockState::Met)) => Some(Change::Met),
        (Some(ClockState::Breached), _) => Some(Change::Saved),
        _ => Some(Change::Other),
    }
}
