//! Agents: added, changed, disabled, listed.
use std::collections::BTreeSet;

use serde::Serialize;

use super::identity::identify_or_found;
use super::people::{self, email, line};
use super::problems::Problems;
use super::{Done, Made, Outcome, Reading, Session, Writing, ticket};
use crate::domain::agent::{Agent, AgentId, Role};
use crate::domain::change::Change;
use crate::domain::email::Email;
use crate::domain::language::Language;
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::ticket::TicketNumber;
use crate::error::Error;
use crate::store::{self, Tx};

/// What is said of an agent; an absent part stays as it was, or is the usual.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AgentData {
    /// name; the usual: the e-mail's local part
    pub name: Option<String>,
    /// a new e-mail
    pub email: Option<String>,
    /// role; the usual: `agent`, and `admin` for the first one of a desk
    pub role: Option<Role>,
    /// teams to join, by slug or label
    pub teams: Vec<String>,
    /// teams to leave
    pub not_teams: Vec<String>,
    /// language
    pub language: Change<Language>,
    /// the operating system's user who is this agent
    pub uid: Change<u32>,
    /// may act
    pub active: Option<bool>,
}

impl AgentData {
    /// Tells whether it is what every agent may say of itself: name and language.
    fn is_personal(&self) -> bool {
        let personal = Self { name: self.name.clone(), language: self.language.clone(), ..Self::default() };
        *self == personal
    }
}

/// Adds an agent. The first one of a desk without agents is added by whoever holds the store, becomes an admin and, unless
/// said otherwise, is linked to that user of the operating system, as `init --agent` does.
///
/// # Errors
/// The e-mail or user is taken; the data are no data; the actor is no admin.
pub fn add(session: &mut Session, address: &str, data: &AgentData) -> Result<Done<Agent>, Error> {
    let uid = session.circumstances().uid;
    let act = |writing: &Writing| {
        writing.person.must_be_admin()?;
        let first = store::agent::all(writing.tx)?.is_empty();
        let before = Agent {
            id: AgentId::new(0),
            email: Email::stored(address.trim().to_owned()),
            name: address.trim().split('@').next().unwrap_or_default().to_owned(),
            role: if first { Role::Admin } else { Role::Agent },
            teams: BTreeSet::new(),
            language: None,
            uid: first.then_some(uid),
            active: true,
        };
        let data = AgentData { email: Some(address.to_owned()), ..data.clone() };
        let agent = changed(writing, &before, &data, "EMAIL")?;
        if first && agent.role != Role::Admin {
            return Err(Refusal::LastAdmin.into());
        }
        let id = store::agent::insert(writing.tx, &agent, writing.at(None)?)?;
        Ok(Made { outcome: Outcome::Created, name: id.number().to_string() })
    };
    session.write_by((identify_or_found, "agent add", ""), &(address, data), act, load)
}

/// Changes what is said of the agent with the e-mail `name`.
///
/// # Errors
/// There is none; the data are no data; the actor is no admin and says more than its own name and language; the last
/// active admin would go; an agent would be disabled who has open tickets.
pub fn edit(session: &mut Session, name: &str, data: &AgentData) -> Result<Done<Agent>, Error> {
    let act = |writing: &Writing| {
        writing.person.must_be_agent()?;
        writing.undated()?;
        let before = people::agent(writing.tx, name)?;
        if writing.agent() != Some(before.id) || !data.is_personal() {
            writing.person.must_be_admin()?;
        }
        let agent = changed(writing, &before, data, "--email")?;
        if before.active && !agent.active {
            must_be_idle(&before, &store::agent::open_tickets(writing.tx, before.id)?)?;
        }
        save(writing, &before, &agent)
    };
    session.write(("agent edit", ""), &(name, data), act, load)
}

/// To whom the open tickets of a leaving agent go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Heir {
    /// to nobody
    Nobody,
    /// to the agent with this e-mail, or `me`
    Agent(String),
}

/// Disables the agent with the e-mail `name`; its open tickets go to `heir`, each with an event of its own.
///
/// # Errors
/// There is none; it has open tickets and no heir, or one that cannot take them; it is the last active admin; the actor
/// is no admin.
pub fn disable(session: &mut Session, name: &str, heir: Option<&Heir>) -> Result<Done<Agent>, Error> {
    let act = |writing: &Writing| {
        writing.person.must_be_admin()?;
        let before = people::agent(writing.tx, name)?;
        let heir = heir.map(|heir| inherits(writing, &before, heir)).transpose()?;
        let tickets = store::agent::open_tickets(writing.tx, before.id)?;
        match heir {
            None => must_be_idle(&before, &tickets)?,
            Some(heir) => hand_over(writing, &tickets, &heir)?,
        }
        let made = save(writing, &before, &Agent { active: false, ..before.clone() })?;
        let outcome = if tickets.is_empty() { made.outcome } else { Outcome::Updated };
        Ok(Made { outcome, ..made })
    };
    session.write(("agent disable", ""), &(name, heir), act, load)
}

fn inherits(writing: &Writing, leaver: &Agent, heir: &Heir) -> Result<Change<AgentId>, Error> {
    let Heir::Agent(name) = heir else { return Ok(Change::Clear) };
    let heir = ticket::assignable(writing, name)?;
    if heir == leaver.id {
        let expected = "another agent's e-mail, or none";
        return Err(Refusal::Malformed { field: "--reassign-to", given: name.clone(), expected }.into());
    }
    Ok(Change::Set(heir))
}

fn hand_over(writing: &Writing, tickets: &[i64], heir: &Change<AgentId>) -> Result<(), Error> {
    for number in tickets.iter().filter_map(|number| TicketNumber::new(*number)) {
        ticket::reassign(writing, number, heir.clone())?;
    }
    Ok(())
}

fn must_be_idle(agent: &Agent, tickets: &[i64]) -> Result<(), Refusal> {
    if tickets.is_empty() {
        return Ok(());
    }
    let tickets = u64::try_from(tickets.len()).unwrap_or(u64::MAX);
    Err(Refusal::AgentBusy { agent: agent.email.written().to_owned(), tickets })
}

fn save(writing: &Writing, before: &Agent, agent: &Agent) -> Result<Made, Error> {
    let name = agent.id.number().to_string();
    if agent == before {
        return Ok(Made { outcome: Outcome::Unchanged, name });
    }
    let leads = |agent: &Agent| agent.active && agent.role == Role::Admin;
    if leads(before) && !leads(agent) {
        let all = store::agent::all(writing.tx)?;
        if !all.iter().any(|other| other.id != agent.id && leads(other)) {
            return Err(Refusal::LastAdmin.into());
        }
    }
    // A reminder that is due says what was true when it was.
    ticket::time::book_all(writing)?;
    store::agent::update(writing.tx, agent)?;
    Ok(Made { outcome: Outcome::Updated, name })
}

/// Returns what `data` makes of `before`; an e-mail that will not do is a problem of `field`.
fn changed(writing: &Writing, before: &Agent, data: &AgentData, field: &'static str) -> Result<Agent, Error> {
    let (mut agent, mut problems) = (before.clone(), Problems::default());
    let address = data.email.as_deref().map(|text| own_email(writing.tx, before.id, (field, text)));
    if let Some(address) = problems.take(address.transpose())?.flatten() {
        agent.email = address;
    }
    let name = data.name.as_deref().map(|text| line("--name", text)).transpose();
    agent.name = problems.take(name)?.flatten().unwrap_or(agent.name);
    agent.role = data.role.unwrap_or(agent.role);
    for name in &data.teams {
        let team = writing.desk.policy.find_team(name);
        agent.teams.extend(problems.take(team)?.map(|team| team.key.clone()));
    }
    for name in &data.not_teams {
        // A team that the policy no longer has can still be left.
        if !agent.teams.remove(name) {
            let team = problems.take(writing.desk.policy.find_team(name))?;
            team.map(|team| agent.teams.remove(&team.key));
        }
    }
    data.language.applied_to(&mut agent.language);
    let uid = data.uid.try_map(|uid| own_uid(writing.tx, before.id, *uid));
    problems.take(uid)?.unwrap_or_default().applied_to(&mut agent.uid);
    agent.active = data.active.unwrap_or(agent.active);
    problems.finish()?;
    Ok(agent)
}

fn own_email(tx: &Tx, id: AgentId, (field, text): (&'static str, &str)) -> Result<Email, Error> {
    let address = email(field, text)?;
    match store::agent::by_email(tx, address.key())? {
        Some(holder) if holder.id != id => Err(taken(field, text, &holder)),
        Some(_) | None => Ok(address),
    }
}

fn own_uid(tx: &Tx, id: AgentId, uid: u32) -> Result<u32, Error> {
    let all = store::agent::all(tx)?;
    match all.iter().find(|other| other.uid == Some(uid) && other.id != id) {
        Some(holder) => Err(taken("--uid", &uid.to_string(), holder)),
        None => Ok(uid),
    }
}

fn taken(field: &'static str, given: &str, holder: &Agent) -> Error {
    let (given, holder) = (given.to_owned(), Some(holder.email.written().to_owned()));
    Refusal::Taken { noun: Noun::Agent, field, given, holder }.into()
}

/// Returns the agent with the e-mail `name`.
///
/// # Errors
/// There is none, or the actor is no agent.
pub fn show(reading: &Reading, name: &str) -> Result<Agent, Error> {
    reading.person()?.must_be_agent()?;
    people::agent(reading.tx, name)
}

fn load(reading: &Reading, id: &str) -> Result<Agent, Error> {
    let found = id.parse().map(|id| store::agent::by_id(reading.tx, AgentId::new(id)));
    let found = found.ok().transpose()?.flatten();
    found.ok_or_else(|| Refusal::unknown(Noun::Agent, id, None).into())
}

/// Which agents are listed.
#[derive(Clone, Debug, Default)]
pub struct AgentFilter {
    /// those of this team
    pub team: Option<String>,
    /// those with this role
    pub role: Option<Role>,
    /// disabled ones too
    pub all: bool,
}

/// Hands the agents that `filter` lets through to `visit`, in the order they were added.
///
/// # Errors
/// There is no such team, or the actor is no agent.
pub fn each(
    reading: &Reading,
    filter: &AgentFilter,
    visit: &mut dyn FnMut(&Agent) -> Result<(), Error>,
) -> Result<(), Error> {
    reading.person()?.must_be_agent()?;
    let team = filter.team.as_deref().map(|team| reading.desk.policy.find_team(team)).transpose()?;
    let wanted = |agent: &&Agent| {
        (filter.all || agent.active)
            && filter.role.is_none_or(|role| role == agent.role)
            && team.is_none_or(|team| agent.teams.contains(&team.key))
    };
    store::agent::all(reading.tx)?.iter().filter(wanted).try_for_each(visit)
}
