//! Runs of imports: rows of `import_run` and `import_made`.
use super::sheet::several;
use super::{Error, Row, Tx, Value};
use crate::domain::agent::AgentId;
use crate::domain::contact::ContactId;
use crate::domain::import::{ImportCounts, ImportKind, ImportRun};
use crate::domain::ticket::TicketNumber;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select i.import_id, i.file, i.source, i.started_at, i.agent_id, i.rows, i.created, i.unchanged, \
             i.rejected, i.events, i.orgs, i.contacts, i.undone_at, i.kind, i.updated from import_run i ",
            $rest
        )
    };
}

const BY_ID: &str = select!("where i.import_id = ?1");
const ALL: &str = select!("order by i.import_id");
const INSERT: &str = "insert into import_run (import_id, rows, created, unchanged, rejected, events, orgs, contacts, \
    updated, undone_at, kind, file, source, started_at, agent_id) \
    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)";
const UPDATE: &str = "update import_run set rows = ?2, created = ?3, unchanged = ?4, rejected = ?5, events = ?6, \
    orgs = ?7, contacts = ?8, updated = ?9, undone_at = ?10 where import_id = ?1";
const INSERT_MADE: &str = "insert into import_made (import_id, org, contact_id) values (?1, ?2, ?3)";
const INSERT_ACT: &str =
    "insert into import_act (import_id, place, key, before, after) values (?1, ?2, ?3, ?4, ?5)";
const ACTS: &str = "select key, before, after from import_act where import_id = ?1 order by place desc";
const ACT_UNDONE: &str = "select 1 from import_act a join import_run i on i.import_id = a.import_id \
    where a.key = ?1 and a.before is null and i.kind = ?2 and i.undone_at is not null limit 1";
const ORG_UNDONE: &str = "select 1 from import_made m join import_run i on i.import_id = m.import_id \
    where m.org = ?1 and i.undone_at is not null limit 1";
const CONTACT_UNDONE: &str = "select 1 from import_made m join import_run i on i.import_id = m.import_id \
    where m.contact_id = ?1 and i.undone_at is not null limit 1";
const TICKETS: &str =
    "select ticket_id from ticket where import_id = ?1 and withdrawn = 0 order by ticket_id";
const TOUCHED: &str = "select t.ticket_id from ticket t where t.import_id = ?1 and t.withdrawn = 0 and exists \
    (select 1 from event e where e.ticket_id = t.ticket_id and e.actor <> 'system' and e.recorded_at <> \
    (select o.recorded_at from event o where o.ticket_id = t.ticket_id and o.kind = 'opened')) order by t.ticket_id";
const REDACT: &str = "update message set body = '', redacted = 1 where ticket_id = ?1 and redacted <> 1";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[
    BY_ID,
    ALL,
    INSERT,
    UPDATE,
    INSERT_MADE,
    INSERT_ACT,
    ACTS,
    ACT_UNDONE,
    ORG_UNDONE,
    CONTACT_UNDONE,
    TICKETS,
    TOUCHED,
    REDACT,
];

/// Returns the run with this number.
pub fn by_number(tx: &Tx, number: i64) -> Result<Option<ImportRun>, Error> {
    tx.first(BY_ID, &[number.into()], read)
}

/// Hands every run to `visit`, oldest first.
pub fn each<E: From<Error>>(tx: &Tx, mut visit: impl FnMut(&ImportRun) -> Result<(), E>) -> Result<(), E> {
    tx.each(ALL, &[], |row| visit(&read(row)?))
}

/// Adds a run.
pub fn insert(tx: &Tx, run: &ImportRun) -> Result<(), Error> {
    let mut values: Vec<Value> = vec![run.number.into()];
    values.extend(counts(&run.counts));
    values.extend([
        run.undone_at.into(),
        run.kind.slug().into(),
        (&run.file).into(),
        (&run.source).into(),
        run.started_at.into(),
        run.agent.map(AgentId::number).into(),
    ]);
    tx.run(INSERT, &values)?;
    Ok(())
}

/// Saves what a run has come to.
pub fn update(tx: &Tx, run: &ImportRun) -> Result<(), Error> {
    let mut values: Vec<Value> = vec![run.number.into()];
    values.extend(counts(&run.counts));
    values.push(run.undone_at.into());
    tx.run(UPDATE, &values)?;
    Ok(())
}

/// How many columns what a run made has.
pub(super) const MADE: usize = 3;

/// Returns a statement that keeps what a run made, `count` things: the run of each, then the organisation's key or the
/// contact's number.
pub(super) fn made_rows(count: usize) -> String {
    several(INSERT_MADE, (count, MADE))
}

/// Keeps that a run made an organisation.
pub fn made_org(tx: &Tx, run: i64, org: &str) -> Result<(), Error> {
    tx.run(INSERT_MADE, &[run.into(), org.into(), Value::Null])?;
    Ok(())
}

/// What a run made or changed of a thing that is neither ticket nor contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowAct {
    /// its key
    pub key: String,
    /// how it was before, as JSON; none: it was made
    pub before: Option<String>,
    /// how it was after, as JSON
    pub after: String,
}

impl RowAct {
    /// Tells whether the thing is as the run left it.
    pub fn is_as_after(&self, now: &str) -> bool {
        same(&self.after, now)
    }

    /// Tells whether the thing is as the run found it.
    pub fn is_as_before(&self, now: &str) -> bool {
        self.before.as_deref().is_some_and(|before| same(before, now))
    }
}

/// Tells whether two JSON texts say the same; a person who was removed from one left it in another order.
fn same(one: &str, other: &str) -> bool {
    let read = |text| serde_json::from_str::<serde_json::Value>(text).ok();
    one == other || read(one).is_some_and(|value| Some(value) == read(other))
}

/// Keeps what a run made or changed; `place` says in which order.
pub fn keep_act(tx: &Tx, (run, place): (i64, i64), act: &RowAct) -> Result<(), Error> {
    let RowAct { key, before, after } = act;
    tx.run(INSERT_ACT, &[run.into(), place.into(), key.into(), before.as_ref().into(), after.into()])?;
    Ok(())
}

/// Returns what a run made or changed, the last first.
pub fn acts(tx: &Tx, run: i64) -> Result<Vec<RowAct>, Error> {
    tx.rows(ACTS, &[run.into()], |row| {
        Ok(RowAct { key: row.text(0)?, before: row.text_or_null(1)?, after: row.text(2)? })
    })
}

/// Tells whether a run that was undone had made the thing of this kind and key.
pub fn was_undone(tx: &Tx, (kind, key): (ImportKind, &str)) -> Result<bool, Error> {
    Ok(tx.first(ACT_UNDONE, &[key.into(), kind.slug().into()], |_| Ok(()))?.is_some())
}

/// Tells whether a run that was undone had made this organisation.
pub fn org_was_undone(tx: &Tx, org: &str) -> Result<bool, Error> {
    Ok(tx.first(ORG_UNDONE, &[org.into()], |_| Ok(()))?.is_some())
}

/// Tells whether a run that was undone had made this contact.
pub fn contact_was_undone(tx: &Tx, contact: ContactId) -> Result<bool, Error> {
    Ok(tx.first(CONTACT_UNDONE, &[contact.number().into()], |_| Ok(()))?.is_some())
}

/// Returns the tickets that a run made and that are not withdrawn.
pub fn tickets(tx: &Tx, run: i64) -> Result<Vec<TicketNumber>, Error> {
    tx.rows(TICKETS, &[run.into()], number)
}

/// Returns those of them that went on: something was recorded later than their opening.
pub fn touched(tx: &Tx, run: i64) -> Result<Vec<TicketNumber>, Error> {
    tx.rows(TOUCHED, &[run.into()], number)
}

/// Takes out the bodies of everything that was said in a ticket.
pub fn redact(tx: &Tx, ticket: TicketNumber) -> Result<(), Error> {
    tx.run(REDACT, &[ticket.get().into()])?;
    Ok(())
}

fn counts(counts: &ImportCounts) -> [Value<'static>; 8] {
    let ImportCounts { rows, created, updated, unchanged, rejected, events, orgs, contacts } = *counts;
    [rows, created, unchanged, rejected, events, orgs, contacts, updated]
        .map(|count| i64::try_from(count).unwrap_or(i64::MAX).into())
}

fn number(row: &Row) -> Result<TicketNumber, Error> {
    TicketNumber::new(row.int(0)?).ok_or_else(|| Error::Damaged("a ticket's number".to_owned()))
}

fn read(row: &Row) -> Result<ImportRun, Error> {
    let count = |index: usize| -> Result<u64, Error> { Ok(u64::try_from(row.int(index)?).unwrap_or(0)) };
    let kind = ImportKind::parse(row.str(13)?);
    Ok(ImportRun {
        number: row.int(0)?,
        kind: kind.ok_or_else(|| Error::Damaged("a run's kind".to_owned()))?,
        file: row.text(1)?,
        source: row.text(2)?,
        started_at: row.instant(3)?,
        agent: row.int_or_null(4)?.map(AgentId::new),
        counts: ImportCounts {
            rows: count(5)?,
            created: count(6)?,
            unchanged: count(7)?,
            rejected: count(8)?,
            events: count(9)?,
            orgs: count(10)?,
            contacts: count(11)?,
            updated: count(14)?,
        },
        undone_at: row.instant_or_null(12)?,
    })
}
