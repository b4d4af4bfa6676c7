//! Clocks that wait: the few among millions that somebody may have to look at.
use super::clock::ClockRow;
use super::list::{self, Condition};
use super::{Error, Row, Tx, Value};
use crate::domain::contact::ContactId;
use crate::domain::instant::Instant;
use crate::domain::sla::Metric;
use crate::domain::ticket::TicketNumber;

/// The clocks first: a crossed join is not turned round, so that only those are read that the index names.
const SELECT: &str = "select k.metric, k.phase, k.since, k.started_at, k.target_s, k.due_at, k.elapsed_s, k.paused_s, \
    k.paused_spells, k.reopenings, k.breached_cycles, k.withdrawn, k.affected, k.calendar, k.rule, t.ticket_id, \
    t.policy_version, t.updated_at, t.subject, t.org, t.contact_id, c.email, c.name, a.email, t.priority, \
    t.priority_rank, t.department, t.team, t.plan \
    from clock k cross join ticket t left join contact c on c.contact_id = t.contact_id \
    left join agent a on a.agent_id = t.assignee_id";
const OF_TICKET: &str = " and t.ticket_id = k.ticket_id";
const RUNNING: &str = " and k.phase = 'running'";
/// A paused clock has a due instant once its target is spent, and only then may it be late.
const PAUSED_AND_SPENT: &str = " and k.phase = 'paused' and k.due_at is not null";
const SHOWN: &str = " where t.withdrawn = 0";
const ONE: &str = " and k.ticket_id = ?1 and k.metric = ?2";

/// This file's whole statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[SELECT];

/// A clock that waits, with what is told of its ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueRow {
    /// the clock as the ticket's last event left it
    pub row: ClockRow,
    /// the ticket
    pub ticket: TicketNumber,
    /// the policy that it keeps
    pub policy_version: i64,
    /// its last event
    pub updated_at: Instant,
    /// its title
    pub subject: String,
    /// the organisation's key
    pub org: Option<String>,
    /// the requester: an e-mail or an id, and the name
    pub contact: Option<(String, String)>,
    /// e-mail of the assignee
    pub assignee: Option<String>,
    /// slug of the effective priority
    pub priority: Option<String>,
    /// 0 is the highest
    pub priority_rank: Option<i64>,
    /// slug
    pub department: String,
    /// slug
    pub team: Option<String>,
    /// the organisation's at opening
    pub plan: Option<String>,
}

/// Which clocks are looked for.
#[derive(Clone, Debug, Default)]
pub struct DueQuery {
    /// what their tickets fulfil
    pub conditions: Vec<Condition>,
    /// these metrics
    pub metrics: Vec<Metric>,
    /// running ones only where they are due by then
    pub due_by: Option<Instant>,
}

/// Hands every waiting clock that `query` asks for to `visit`: running ones, and those paused past their target.
pub fn each<E: From<Error>>(
    tx: &Tx,
    query: &DueQuery,
    mut visit: impl FnMut(DueRow) -> Result<(), E>,
) -> Result<(), E> {
    for (sql, values) in questions(query) {
        tx.each(&sql, &values, |row| visit(read(row)?))?;
    }
    Ok(())
}

/// Returns one clock of a ticket, whether it waits or not.
pub fn one(tx: &Tx, ticket: TicketNumber, metric: Metric) -> Result<Option<DueRow>, Error> {
    let sql = [SELECT, SHOWN, OF_TICKET, ONE].concat();
    tx.first(&sql, &[ticket.get().into(), metric.slug().into()], read)
}

/// Returns the two statements of `query`, put together from fixed pieces.
pub(super) fn questions(query: &DueQuery) -> [(String, Vec<Value<'static>>); 2] {
    [RUNNING, PAUSED_AND_SPENT].map(|phase| {
        let (mut sql, mut values) = list::narrowed(SELECT, &query.conditions);
        sql.push_str(OF_TICKET);
        sql.push_str(phase);
        let mut bind = |sql: &mut String, value: Value<'static>| {
            values.push(value);
            sql.push('?');
            sql.push_str(&values.len().to_string());
        };
        if let (RUNNING, Some(due_by)) = (phase, query.due_by) {
            sql.push_str(" and k.due_at <= ");
            bind(&mut sql, due_by.into());
        }
        for (place, metric) in query.metrics.iter().enumerate() {
            sql.push_str(if place == 0 { " and k.metric in (" } else { ", " });
            bind(&mut sql, metric.slug().into());
        }
        sql.push_str(if query.metrics.is_empty() { "" } else { ")" });
        (sql, values)
    })
}

fn read(row: &Row) -> Result<DueRow, Error> {
    let damaged = || Error::Damaged("the number of a clock's ticket".to_owned());
    let contact = match (row.text_or_null(21)?, row.int_or_null(20)?, row.text_or_null(22)?) {
        (Some(email), _, Some(name)) => Some((email, name)),
        (None, Some(id), Some(name)) => Some((ContactId::new(id).to_string(), name)),
        _ => None,
    };
    Ok(DueRow {
        row: super::clock::read(row, 0)?,
        ticket: TicketNumber::new(row.int(15)?).ok_or_else(damaged)?,
        policy_version: row.int(16)?,
        updated_at: row.instant(17)?,
        subject: row.text(18)?,
        org: row.text_or_null(19)?,
        contact,
        assignee: row.text_or_null(23)?,
        priority: row.text_or_null(24)?,
        priority_rank: row.int_or_null(25)?,
        department: row.text(26)?,
        team: row.text_or_null(27)?,
        plan: row.text_or_null(28)?,
    })
}
