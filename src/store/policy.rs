//! The versions of the desk's policy.
use super::{Error, Tx};
use crate::domain::agent::AgentId;
use crate::domain::instant::Instant;

/// One applied version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyVersion {
    /// 1, 2, 3 …
    pub version: i64,
    /// when it was applied
    pub applied_at: Instant,
    /// e-mail of who applied it; null for the one that `init` applied
    pub applied_by: Option<String>,
    /// open tickets that keep it
    pub open_tickets: i64,
    /// all tickets that keep it
    pub tickets: i64,
}

const CURRENT: &str = "select version, text from policy order by version desc limit 1";
const TEXT: &str = "select text from policy where version = ?1";
const INSERT: &str = "insert into policy (version, applied_at, applied_by, text) values (?1, ?2, ?3, ?4)";
const HISTORY: &str = "select p.version, p.applied_at, a.email, \
    (select count(*) from ticket t where t.policy_version = p.version and t.state in ('open', 'paused') and t.withdrawn = 0), \
    (select count(*) from ticket t where t.policy_version = p.version and t.withdrawn = 0) \
    from policy p left join agent a on a.agent_id = p.applied_by order by p.version";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[CURRENT, TEXT, INSERT, HISTORY];

/// Returns the version in force and its text.
pub fn current(tx: &Tx) -> Result<(i64, String), Error> {
    let found = tx.first(CURRENT, &[], |row| Ok((row.int(0)?, row.text(1)?)))?;
    found.ok_or_else(|| Error::Damaged("no policy".to_owned()))
}

/// Returns the text of a version.
pub fn text(tx: &Tx, version: i64) -> Result<Option<String>, Error> {
    tx.first(TEXT, &[version.into()], |row| row.text(0))
}

/// Adds the next version and returns its number.
pub fn apply(tx: &Tx, text: &str, at: Instant, by: Option<AgentId>) -> Result<i64, Error> {
    let last = tx.first(CURRENT, &[], |row| row.int(0))?.unwrap_or(0);
    tx.run(INSERT, &[(last + 1).into(), at.into(), by.map(AgentId::number).into(), text.into()])?;
    Ok(last + 1)
}

/// Returns every version, oldest first.
pub fn history(tx: &Tx) -> Result<Vec<PolicyVersion>, Error> {
    tx.rows(HISTORY, &[], |row| {
        Ok(PolicyVersion {
            version: row.int(0)?,
            applied_at: row.instant(1)?,
            applied_by: row.text_or_null(2)?,
            open_tickets: row.int(3)?,
            tickets: row.int(4)?,
        })
    })
}
