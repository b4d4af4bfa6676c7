//! Clocks: rows of `clock`, which are copies of what the events say.
use std::sync::Arc;

use super::sheet::several;
use super::{Error, Row, Tx, Value};
use crate::domain::sla::{Metric, Phase, StoredClock};
use crate::domain::ticket::TicketNumber;

const INSERT: &str = "insert into clock (ticket_id, metric, phase, since, started_at, target_s, due_at, elapsed_s, \
    paused_s, paused_spells, reopenings, breached_cycles, withdrawn, affected, calendar, rule) \
    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)";
const CLEAR: &str = "delete from clock where ticket_id = ?1";
const OF_TICKET: &str = "select metric, phase, since, started_at, target_s, due_at, elapsed_s, paused_s, paused_spells, \
    reopenings, breached_cycles, withdrawn, affected, calendar, rule from clock where ticket_id = ?1";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[INSERT, CLEAR, OF_TICKET];

/// A stored clock with the rule and the calendar that it was measured by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockRow {
    /// the clock
    pub clock: StoredClock,
    /// slug of the calendar
    pub calendar: Arc<str>,
    /// slug of the rule
    pub rule: Arc<str>,
}

/// Returns the clocks of a ticket, in the order of [`Metric::ALL`].
pub fn of_ticket(tx: &Tx, ticket: TicketNumber) -> Result<Vec<ClockRow>, Error> {
    let mut clocks = tx.rows(OF_TICKET, &[ticket.get().into()], |row| read(row, 0))?;
    clocks.sort_by_key(|row| row.clock.metric);
    Ok(clocks)
}

/// Puts `clocks` in the place of those that the ticket had.
pub fn replace(tx: &Tx, ticket: TicketNumber, clocks: &[ClockRow]) -> Result<(), Error> {
    tx.run(CLEAR, &[ticket.get().into()])?;
    insert(tx, ticket, clocks)
}

/// Adds the clocks of a new ticket.
pub fn insert(tx: &Tx, ticket: TicketNumber, clocks: &[ClockRow]) -> Result<(), Error> {
    for clock in clocks {
        tx.run(INSERT, &values(ticket, clock))?;
    }
    Ok(())
}

/// How many columns a clock has.
pub(super) const COLUMNS: usize = 16;

/// Returns a statement that adds `count` clocks: it takes the [`values`] of each.
pub(super) fn rows(count: usize) -> String {
    several(INSERT, (count, COLUMNS))
}

/// Returns what the row of a clock holds, in the order of the table's columns.
pub(super) fn values(
    ticket: TicketNumber,
    ClockRow { clock, calendar, rule }: &ClockRow,
) -> [Value<'_>; COLUMNS] {
    [
        ticket.get().into(),
        clock.metric.slug().into(),
        clock.phase.slug().into(),
        clock.since.into(),
        clock.started_at.into(),
        clock.target_s.into(),
        clock.due_at.into(),
        clock.elapsed_s.into(),
        clock.paused_s.into(),
        i64::from(clock.paused_spells).into(),
        i64::from(clock.reopenings).into(),
        i64::from(clock.breached_cycles).into(),
        clock.withdrawn.into(),
        clock.affected.as_ref().into(),
        calendar.as_ref().into(),
        rule.as_ref().into(),
    ]
}

/// Returns the clock whose fifteen columns, from `metric` to `rule`, begin at position `first`.
pub(super) fn read(row: &Row, first: usize) -> Result<ClockRow, Error> {
    let small =
        |index: usize| -> Result<u32, Error> { Ok(u32::try_from(row.int(first + index)?).unwrap_or(0)) };
    let damaged = |what: &str| Error::Damaged(format!("a clock's {what}"));
    let clock = StoredClock {
        metric: Metric::of_slug(row.str(first)?).ok_or_else(|| damaged("metric"))?,
        phase: Phase::of_slug(row.str(first + 1)?).ok_or_else(|| damaged("phase"))?,
        since: row.instant(first + 2)?,
        started_at: row.instant_or_null(first + 3)?,
        target_s: row.int_or_null(first + 4)?,
        due_at: row.instant_or_null(first + 5)?,
        elapsed_s: row.int(first + 6)?,
        paused_s: row.int(first + 7)?,
        paused_spells: small(8)?,
        reopenings: small(9)?,
        breached_cycles: small(10)?,
        withdrawn: row.flag(first + 11)?,
        affected: row.text_or_null(first + 12)?,
    };
    Ok(ClockRow { clock, calendar: row.str(first + 13)?.into(), rule: row.str(first + 14)?.into() })
}
