//! Clocks and tickets streamed for a report, without a string per row.
use std::ops::Range;

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
    /// the clock, without the reason for which it is affected
    pub clock: StoredClock,
    /// whether an escalation affects it
    pub affected: bool,
    row: &'r Row<'r>,
}

impl ClockLine<'_> {
    /// Returns the slugs of its rule and its calendar.
    pub fn rule_and_calendar(&self) -> Result<(&str, &str), Error> {
        Ok((self.row.str(14)?, self.row.str(15)?))
    }
}

/// Put together with two of [`group_column`] between the first and the second part.
const TICKETS: [&str; 2] = [
    "select ticket_id, opened_at, closed_at, policy_version",
    " from ticket where withdrawn = 0 and opened_at >= ?1 and opened_at < ?2 order by ticket_id",
];
const AGENTS: &str = "select agent_id, email from agent";
const ORGS: &str = "select key, name from org";
const CLOCKS: &str = "select ticket_id, metric, phase, since, started_at, target_s, due_at, elapsed_s, paused_s, \
    paused_spells, reopenings, breached_cycles, withdrawn, affected is not null, rule, calendar from clock";
const CLOCKS_OF_METRIC: &str = "select ticket_id, metric, phase, since, started_at, target_s, due_at, elapsed_s, \
    paused_s, paused_spells, reopenings, breached_cycles, withdrawn, affected is not null, rule, calendar from clock \
    where metric = ?1";

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

/// Hands every ticket that was opened within `opened` to `visit`, by number; those whose import was undone are left out.
pub fn each_ticket<E: From<Error>>(
    tx: &Tx,
    by: [Option<Dimension>; 2],
    opened: &Range<Instant>,
    mut visit: impl FnMut(&TicketLine<'_>) -> Result<(), E>,
) -> Result<(), E> {
    tx.each(&tickets_statement(by), &[opened.start.into(), opened.end.into()], |row| {
        visit(&TicketLine {
            ticket: row.int(0)?,
            opened_at: row.instant(1)?,
            closed_at: row.instant_or_null(2)?,
            policy_version: row.int(3)?,
            groups: [row.str_or_null(4)?, row.str_or_null(5)?],
        })
    })
}

/// Hands every clock (of one metric) to `visit`, in no order.
pub fn each_clock<E: From<Error>>(
    tx: &Tx,
    metric: Option<Metric>,
    mut visit: impl FnMut(&ClockLine<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let wanted: Option<Value> = metric.map(|metric| metric.slug().into());
    let statement = if wanted.is_some() { CLOCKS_OF_METRIC } else { CLOCKS };
    tx.each(statement, wanted.as_slice(), |row| visit(&read(row)?))
}

fn read<'r>(row: &'r Row<'r>) -> Result<ClockLine<'r>, Error> {
    let small = |index: usize| -> Result<u32, Error> { Ok(u32::try_from(row.int(index)?).unwrap_or(0)) };
    let damaged = |what: &str| Error::Damaged(format!("a clock's {what}"));
    let clock = StoredClock {
        metric: Metric::of_slug(row.str(1)?).ok_or_else(|| damaged("metric"))?,
        phase: Phase::of_slug(row.str(2)?).ok_or_else(|| damaged("phase"))?,
        since: row.instant(3)?,
        started_at: row.instant_or_null(4)?,
        target_s: row.int_or_null(5)?,
        due_at: row.instant_or_null(6)?,
        elapsed_s: row.int(7)?,
        paused_s: row.int(8)?,
        paused_spells: small(9)?,
        reopenings: small(10)?,
        breached_cycles: small(11)?,
        withdrawn: row.flag(12)?,
        affected: None,
    };
    Ok(ClockLine { ticket: row.int(0)?, clock, affected: row.flag(13)?, row })
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
