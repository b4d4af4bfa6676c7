//! The versions of the desk's policy.
use super::{Error, Tx};
use crate::domain::agent::AgentId;
use crate::domain::desk::Section;
use crate::domain::instant::Instant;

/// One applied version, as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyEntry {
    /// 1, 2, 3 …
    pub version: i64,
    /// when it was applied
    pub applied_at: Instant,
    /// e-mail of who applied it; null for the one that `init` applied without an agent
    pub applied_by: Option<String>,
    /// the TOML
    pub text: String,
}

/// One applied version, in numbers.
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
const NEWEST: &str = "select version from policy order by version desc limit 1";
const TEXT: &str = "select text from policy where version = ?1";
const INSERT: &str = "insert into policy (version, applied_at, applied_by, text) values (?1, ?2, ?3, ?4)";
const HISTORY: &str = "select p.version, p.applied_at, a.email, \
    (select count(*) from ticket t where t.policy_version = p.version and t.state in ('open', 'paused') and t.withdrawn = 0), \
    (select count(*) from ticket t where t.policy_version = p.version and t.withdrawn = 0) \
    from policy p left join agent a on a.agent_id = p.applied_by order by p.version";

const ENTRY: &str = "select p.version, p.applied_at, a.email, p.text from policy p \
    left join agent a on a.agent_id = p.applied_by where p.version = ?1";

/// A selection over the tickets that still need work; `t` is the ticket.
macro_rules! open {
    ($select:literal, $rest:literal) => {
        concat!($select, " t.state in ('open', 'paused') and t.withdrawn = 0", $rest)
    };
}

/// A selection of what stands in one column of open tickets, and in how many.
macro_rules! used {
    ($column:literal) => {
        concat!(
            "select t.",
            $column,
            ", count(*) from ticket t where t.state in ('open', 'paused') and t.withdrawn = 0 and t.",
            $column,
            " is not null group by t.",
            $column
        )
    };
}

const OPEN_ON_OLDER: &str = open!("select count(*) from ticket t where t.policy_version < ?1 and", "");
const OPEN_VERSIONS: &str = open!("select distinct t.policy_version from ticket t where", " order by 1");
const USED_STATUS: &str = used!("status");
const USED_CHANNEL: &str = used!("channel");
const USED_PLAN: &str = used!("plan");
const USED_TYPE: &str = used!("type");
const USED_DEPARTMENT: &str = used!("department");
const USED_TEAM: &str = used!("team");
const USED_PRIORITY: &str = used!("priority");
const USED_IMPACT: &str = used!("impact");
const USED_URGENCY: &str = used!("urgency");
const USED_ESCALATION: &str = used!("escalated_to");
const PASSED_STATUS: &str = open!(
    "select e.status, count(distinct e.ticket_id) from event e join ticket t on t.ticket_id = e.ticket_id \
     where e.status is not null and",
    " group by e.status"
);

/// Where the keys of a section stand in open tickets.
const USED: [(Section, &str); 10] = [
    (Section::Status, USED_STATUS),
    (Section::Channel, USED_CHANNEL),
    (Section::Plan, USED_PLAN),
    (Section::Type, USED_TYPE),
    (Section::Department, USED_DEPARTMENT),
    (Section::Team, USED_TEAM),
    (Section::Priority, USED_PRIORITY),
    (Section::Impact, USED_IMPACT),
    (Section::Urgency, USED_URGENCY),
    (Section::Escalation, USED_ESCALATION),
];

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[
    CURRENT,
    NEWEST,
    TEXT,
    INSERT,
    HISTORY,
    ENTRY,
    OPEN_ON_OLDER,
    OPEN_VERSIONS,
    USED_STATUS,
    USED_CHANNEL,
    USED_PLAN,
    USED_TYPE,
    USED_DEPARTMENT,
    USED_TEAM,
    USED_PRIORITY,
    USED_IMPACT,
    USED_URGENCY,
    USED_ESCALATION,
    PASSED_STATUS,
];

/// Returns the version in force and its text.
pub fn current(tx: &Tx) -> Result<(i64, String), Error> {
    let found = tx.first(CURRENT, &[], |row| Ok((row.int(0)?, row.text(1)?)))?;
    found.ok_or_else(|| Error::Damaged("no policy".to_owned()))
}

/// Returns the version in force.
pub fn newest(tx: &Tx) -> Result<Option<i64>, Error> {
    tx.first(NEWEST, &[], |row| row.int(0))
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

/// Returns a version, whole.
pub fn entry(tx: &Tx, version: i64) -> Result<Option<PolicyEntry>, Error> {
    tx.first(ENTRY, &[version.into()], |row| {
        Ok(PolicyEntry {
            version: row.int(0)?,
            applied_at: row.instant(1)?,
            applied_by: row.text_or_null(2)?,
            text: row.text(3)?,
        })
    })
}

/// Returns how many open tickets keep a version before this one.
pub fn open_on_older(tx: &Tx, version: i64) -> Result<i64, Error> {
    Ok(tx.first(OPEN_ON_OLDER, &[version.into()], |row| row.int(0))?.unwrap_or(0))
}

/// Returns the versions that open tickets keep, oldest first.
pub fn open_versions(tx: &Tx) -> Result<Vec<i64>, Error> {
    tx.rows(OPEN_VERSIONS, &[], |row| row.int(0))
}

/// A key of the policy at work: its section, itself, and how many open tickets use it.
pub type Use = (Section, String, u64);

/// Returns the keys that open tickets use now.
pub fn used(tx: &Tx) -> Result<Vec<Use>, Error> {
    let mut uses = Vec::new();
    for (section, statement) in USED {
        uses.extend(uses_of(tx, section, statement)?);
    }
    Ok(uses)
}

/// Returns the statuses that open tickets have ever passed through: their clocks follow from every one of them.
pub fn passed_statuses(tx: &Tx) -> Result<Vec<Use>, Error> {
    uses_of(tx, Section::Status, PASSED_STATUS)
}

fn uses_of(tx: &Tx, section: Section, statement: &str) -> Result<Vec<Use>, Error> {
    tx.rows(statement, &[], |row| Ok((section, row.text(0)?, u64::try_from(row.int(1)?).unwrap_or(0))))
}
