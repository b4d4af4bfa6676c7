//! Tickets with their trails, streamed for replays of very many.
use std::ops::RangeInclusive;

use crate::domain::agent::AgentId;
use crate::domain::contract::Terms;
use crate::domain::desk::Attributes;
use crate::domain::ticket::TicketNumber;
use crate::domain::ticket::trail::{Trail, Trailed};
use crate::store::{Error, Row, Tx};

const TICKETS: &str = "select t.ticket_id, t.opened_at, t.policy_version, t.org, t.department, t.type, t.channel, t.plan, \
    t.terms, t.priority, t.team, t.assignee_id, r.trail \
    from ticket t left join ticket_trail r on r.ticket_id = t.ticket_id \
    where t.ticket_id between ?1 and ?2 and t.withdrawn = 0 order by t.ticket_id";
const FIELDS: &str = "select ticket_id, key, value from ticket_field where ticket_id between ?1 and ?2 \
    order by ticket_id, key";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(in crate::store) const STATEMENTS: &[&str] = &[TICKETS, FIELDS];

/// An answer to a form: of which ticket, to which field, and what was answered.
type Answer = (i64, String, String);

/// Hands each ticket in `range` that is shown to `visit`, by number.
pub fn each<E: From<Error>>(
    tx: &Tx,
    range: &RangeInclusive<i64>,
    mut visit: impl FnMut(&Trailed<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let ends = [(*range.start()).into(), (*range.end()).into()];
    let answers = tx.rows(FIELDS, &ends, |row| Ok((row.int(0)?, row.text(1)?, row.text(2)?)))?;
    tx.each(TICKETS, &ends, |row| {
        let terms = terms(row)?;
        visit(&read(row, terms.as_ref(), &answers)?)
    })
}

fn terms(row: &Row) -> Result<Option<Terms>, Error> {
    let terms = row.str_or_null(8)?.map(serde_json::from_str).transpose();
    terms.map_err(|_| damaged(row, "its terms"))
}

fn read<'r>(row: &'r Row, terms: Option<&'r Terms>, answers: &'r [Answer]) -> Result<Trailed<'r>, Error> {
    let id = row.int(0)?;
    let first = answers.partition_point(|(ticket, ..)| *ticket < id);
    let own = answers.iter().skip(first).take_while(|(ticket, ..)| *ticket == id);
    let kinds = terms.iter().flat_map(|terms| &terms.kinds);
    let trail = row.blob_or_null(12)?.and_then(|bytes| Trail::read(bytes).ok());
    Ok(Trailed {
        number: TicketNumber::new(id).ok_or_else(|| damaged(row, "its number"))?,
        opened_at: row.instant(1)?,
        policy_version: row.int(2)?,
        attributes: Attributes {
            org: row.str_or_null(3)?,
            department: Some(row.str(4)?),
            ticket_type: row.str_or_null(5)?,
            channel: Some(row.str(6)?),
            plan: row.str_or_null(7)?,
            priority: row.str_or_null(9)?,
            contract_kinds: kinds.map(String::as_str).collect(),
            fields: own.map(|(_, key, value)| (key.as_str(), value.as_str())).collect(),
        },
        terms,
        team: row.str_or_null(10)?,
        assignee: row.int_or_null(11)?.map(AgentId::new),
        trail: trail.ok_or_else(|| damaged(row, "its trail"))?,
    })
}

fn damaged(row: &Row, what: &str) -> Error {
    Error::Damaged(format!("ticket {}: {what}", row.int(0).unwrap_or_default()))
}
