//! Agents: rows of `agent` and `agent_team`.
use std::collections::BTreeSet;

use super::{Error, Row, Tx};
use crate::domain::agent::{Agent, AgentId, Role};
use crate::domain::email::Email;
use crate::domain::instant::Instant;
use crate::domain::language::Language;

macro_rules! columns {
    () => {
        "a.agent_id, a.email, a.name, a.role, a.language, a.uid, a.active, \
         (select group_concat(t.team, ' ') from agent_team t where t.agent_id = a.agent_id)"
    };
}

const BY_ID: &str = concat!("select ", columns!(), " from agent a where a.agent_id = ?1");
const BY_EMAIL: &str = concat!("select ", columns!(), " from agent a where a.email_key = ?1");
const BY_UID: &str = concat!("select ", columns!(), " from agent a where a.uid = ?1 and a.active = 1");
const ALL: &str = concat!("select ", columns!(), " from agent a order by a.agent_id");
const INSERT: &str = "insert into agent (agent_id, email, email_key, name, role, language, uid, active, created_at) \
    values ((select coalesce(max(agent_id), 0) + 1 from agent), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) returning agent_id";
const UPDATE: &str = "update agent set email = ?2, email_key = ?3, name = ?4, role = ?5, language = ?6, uid = ?7, \
    active = ?8 where agent_id = ?1";
const CLEAR_TEAMS: &str = "delete from agent_team where agent_id = ?1";
const INSERT_TEAM: &str = "insert into agent_team (agent_id, team) values (?1, ?2)";
const OPEN_TICKETS: &str = "select ticket_id from ticket where assignee_id = ?1 and state in ('open', 'paused') \
    and withdrawn = 0 order by ticket_id";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] =
    &[BY_ID, BY_EMAIL, BY_UID, ALL, INSERT, UPDATE, CLEAR_TEAMS, INSERT_TEAM, OPEN_TICKETS];

/// Returns the agent with this id.
pub fn by_id(tx: &Tx, id: AgentId) -> Result<Option<Agent>, Error> {
    tx.first(BY_ID, &[id.number().into()], read)
}

/// Returns the agent with this normalised e-mail.
pub fn by_email(tx: &Tx, key: &str) -> Result<Option<Agent>, Error> {
    tx.first(BY_EMAIL, &[key.into()], read)
}

/// Returns the active agent that this user of the operating system is.
pub fn by_uid(tx: &Tx, uid: u32) -> Result<Option<Agent>, Error> {
    tx.first(BY_UID, &[i64::from(uid).into()], read)
}

/// Returns every agent, in the order they were added.
pub fn all(tx: &Tx) -> Result<Vec<Agent>, Error> {
    tx.rows(ALL, &[], read)
}

/// Adds an agent, whose own id is not looked at, and returns the id given.
pub fn insert(tx: &Tx, agent: &Agent, at: Instant) -> Result<AgentId, Error> {
    let id = tx.first(
        INSERT,
        &[
            agent.email.written().into(),
            agent.email.key().into(),
            (&agent.name).into(),
            agent.role.slug().into(),
            agent.language.map(Language::code).into(),
            agent.uid.map(i64::from).into(),
            agent.active.into(),
            at.into(),
        ],
        |row| row.int(0),
    )?;
    let id = AgentId::new(id.ok_or_else(|| Error::Damaged("an agent without an id".to_owned()))?);
    save_teams(tx, id, &agent.teams)?;
    Ok(id)
}

/// Saves what `agent` has become.
pub fn update(tx: &Tx, agent: &Agent) -> Result<(), Error> {
    tx.run(
        UPDATE,
        &[
            agent.id.number().into(),
            agent.email.written().into(),
            agent.email.key().into(),
            (&agent.name).into(),
            agent.role.slug().into(),
            agent.language.map(Language::code).into(),
            agent.uid.map(i64::from).into(),
            agent.active.into(),
        ],
    )?;
    tx.run(CLEAR_TEAMS, &[agent.id.number().into()])?;
    save_teams(tx, agent.id, &agent.teams)
}

fn save_teams(tx: &Tx, id: AgentId, teams: &BTreeSet<String>) -> Result<(), Error> {
    for team in teams {
        tx.run(INSERT_TEAM, &[id.number().into(), team.into()])?;
    }
    Ok(())
}

/// Returns the numbers of the open tickets assigned to the agent, oldest first.
pub fn open_tickets(tx: &Tx, id: AgentId) -> Result<Vec<i64>, Error> {
    tx.rows(OPEN_TICKETS, &[id.number().into()], |row| row.int(0))
}

fn read(row: &Row) -> Result<Agent, Error> {
    let role = row.str(3)?;
    let teams = row.str_or_null(7)?.unwrap_or_default();
    Ok(Agent {
        id: AgentId::new(row.int(0)?),
        email: Email::stored(row.text(1)?),
        name: row.text(2)?,
        role: Role::parse(role).ok_or_else(|| Error::Damaged(format!("an agent's role `{role}`")))?,
        teams: teams.split_ascii_whitespace().map(str::to_owned).collect(),
        language: row.str_or_null(4)?.and_then(Language::of_locale),
        uid: row.int_or_null(5)?.and_then(|uid| u32::try_from(uid).ok()),
        active: row.flag(6)?,
    })
}
