//! Clocks and tickets streamed for a report, without a string per row.
use std::ops::{Range, RangeInclusive};

use crate::domain::instant::Instant;
use crate::domain::sla::report::Dimension;
use crate::domain::sla::{Metric, Phase, StoredClock};
use crate::store::{Error, Row, Tx, Value};

/// A ticket as a report sees it.
pub struct TicketLine<'r> {
    /// its number
    pub ticket: i64,
    /// when it was opened
    pub opened_at: Instant,
    /// when it was closed, while it is
    pub closed_at: Option<Instant>,
    /// the policy that it keeps
    pub policy_version: i64,
    /// what it is grouped by, in the order asked; a month or week is for the caller
    pub groups: [Option<&'r str>; 2],
}

/// A clock as a report sees it.
pub struct ClockLine<'r> {
    /// its ticket
    pub ticket: i64,
    /// the clock, without the reason for which it is affected; when it is due only as [`Wanted`] has it
    pub clock: StoredClock,
    /// whether an escalation affects it
    pub affected: bool,
    /// the slugs of its rule and its calendar, where they matter
    pub named: Option<(&'r str, &'r str)>,
}

/// Which clocks are read, and what of those that neither run nor are paused.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted {
    /// of this metric alone
    pub metric: Option<Metric>,
    /// also when those are due that were kept; of a broken one it is always read
    pub due: bool,
    /// also their rule and calendar
    pub named: bool,
}

/// Put together with two of [`group_column`] between the first and the second part.
const TICKETS: [&str; 2] = [
    "select ticket_id, opened_at, closed_at, policy_version",
    " from ticket where ticket_id between ?1 and ?2 and withdrawn = 0 and opened_at >= ?3 and opened_at < ?4 \
     order by ticket_id",
];
const AGENTS: &str = "select agent_id, email from agent";
const ORGS: &str = "select key, name from org";
/// A selection of clocks: first what every one needs, then what is seldom anything but 0, behind one number that says
/// whether any of it is.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select ticket_id, metric, phase, since, started_at, target_s, elapsed_s, paused_s, paused_spells, \
             reopenings | breached_cycles | withdrawn | case when affected is null then 0 else 1 end, \
             due_at, reopenings, breached_cycles, withdrawn, affected is not null, rule, calendar from clock \
             where ticket_id between ?1 and ?2",
            $rest
        )
    };
}

const CLOCKS: &str = select!("");
const CLOCKS_OF_METRIC: &str = select!(" and metric = ?3");

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(in crate::store) const STATEMENTS: &[&str] = &[AGENTS, ORGS, CLOCKS, CLOCKS_OF_METRIC];

/// Returns the column, after a comma, by which a dimension tells tickets apart; nothing for those that need none.
const fn group_column(dimension: Option<Dimension>) -> &'static str {
    match dimension {
        None | Some(Dimension::Month | Dimension::Week) => ", null",
        Some(Dimension::Priority) => ", priority",
        Some(Dimension::Type) => ", type",
        Some(Dimension::Plan) => ", plan",
        Some(Dimension::Department) => ", department",
        Some(Dimension::Org) => ", org",
        Some(Dimension::Assignee) => ", cast(assignee_id as text)",
        Some(Dimension::Team) => ", team",
        Some(Dimension::Channel) => ", channel",
        Some(Dimension::PolicyVersion) => ", cast(policy_version as text)",
    }
}

fn tickets_statement(by: [Option<Dimension>; 2]) -> String {
    let [first, second] = by.map(group_column);
    let [select, from] = TICKETS;
    [select, first, second, from].concat()
}

/// Hands every ticket in `range` that was opened within `opened` to `visit`, by number; those whose import was undone are
/// left out.
pub fn each_ticket<E: From<Error>>(
    tx: &Tx,
    by: [Option<Dimension>; 2],
    (range, opened): (&RangeInclusive<i64>, &Range<Instant>),
    mut visit: impl FnMut(&TicketLine<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let [first, last] = ends(range);
    tx.each(&tickets_statement(by), &[first, last, opened.start.into(), opened.end.into()], |row| {
        visit(&TicketLine {
            ticket: row.int(0)?,
            opened_at: row.instant(1)?,
            closed_at: row.instant_or_null(2)?,
            policy_version: row.int(3)?,
            groups: [row.str_or_null(4)?, row.str_or_null(5)?],
        })
    })
}

/// Hands every clock of the tickets in `range` that is wanted to `visit`.
pub fn each_clock<E: From<Error>>(
    tx: &Tx,
    range: &RangeInclusive<i64>,
    wanted: Wanted,
    mut visit: impl FnMut(&ClockLine<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let [first, last] = ends(range);
    let mut read_to = |row: &Row| visit(&read(row, wanted)?);
    match wanted.metric {
        None => tx.each(CLOCKS, &[first, last], read_to),
        Some(metric) => tx.each(CLOCKS_OF_METRIC, &[first, last, metric.slug().into()], &mut read_to),
    }
}

fn ends(range: &RangeInclusive<i64>) -> [Value<'static>; 2] {
    [(*range.start()).into(), (*range.end()).into()]
}

fn read<'r>(row: &'r Row, wanted: Wanted) -> Result<ClockLine<'r>, Error> {
    let small = |index: usize| -> Result<u32, Error> { Ok(u32::try_from(row.int(index)?).unwrap_or(0)) };
    let damaged = |what: &str| Error::Damaged(format!("a clock's {what}"));
    let phase = Phase::of_slug(row.str(2)?).ok_or_else(|| damaged("phase"))?;
    let (target_s, elapsed_s) = (row.int_or_null(5)?, row.int(6)?);
    let waits = matches!(phase, Phase::Running | Phase::Paused);
    let over = target_s.is_some_and(|target_s| elapsed_s > target_s);
    let mut line = ClockLine {
        ticket: row.int(0)?,
        clock: StoredClock {
            metric: Metric::of_slug(row.str(1)?).ok_or_else(|| damaged("metric"))?,
            phase,
            since: row.instant(3)?,
            started_at: row.instant_or_null(4)?,
            target_s,
            due_at: if waits || over || wanted.due { row.instant_or_null(10)? } else { None },
            elapsed_s,
            paused_s: row.int(7)?,
            paused_spells: small(8)?,
            reopenings: 0,
            breached_cycles: 0,
            withdrawn: false,
            affected: None,
        },
        affected: false,
        named: if waits || wanted.named { Some((row.str(15)?, row.str(16)?)) } else { None },
    };
    if row.int(9)? != 0 {
        let clock = &mut line.clock;
        (clock.reopenings, clock.breached_cycles, clock.withdrawn) = (small(11)?, small(12)?, row.flag(13)?);
        line.affected = row.flag(14)?;
    }
    Ok(line)
}

/// Returns the e-mail of every agent by id, as text.
pub fn agents(tx: &Tx) -> Result<Vec<(String, String)>, Error> {
    tx.rows(AGENTS, &[], |row| Ok((row.int(0)?.to_string(), row.text(1)?)))
}

/// Returns the name of every organisation by key.
pub fn orgs(tx: &Tx) -> Result<Vec<(String, String)>, Error> {
    tx.rows(ORGS, &[], |row| Ok((row.text(0)?, row.text(1)?)))
}

#[cfg(test)]
pub(in crate::store) fn put_together() -> Vec<String> {
    let all = Dimension::ALL.into_iter().map(Some).chain([None]);
    all.map(|dimension| tickets_statement([dimension, dimension])).collect()
}
