//! Who acts (`DESIGN.md` §4, "Who am I").
use super::people;
use super::{Circumstances, Reading};
use crate::domain::agent::{Agent, AgentId, Role};
use crate::domain::contact::Contact;
use crate::domain::email;
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::text::suggest;
use crate::domain::ticket::view::Person;
use crate::error::Error;
use crate::store::{self, Tx};

/// Somebody who was found to act.
#[derive(Clone, Debug)]
pub struct Identity {
    /// with what decides what they may do
    pub person: Person,
    /// their e-mail, or how else they are named
    pub name: String,
    /// the operating system's user, where the actor is another
    pub via: Option<String>,
    /// how it was found out
    pub how: How,
}

/// How it was found out who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// named: `--as`, `MESA_AS` or the configuration
    Named,
    /// the agent linked to the operating system's user
    Linked,
    /// the only active agent
    Only,
    /// whoever holds the store of a desk that has no agents yet
    Founder,
}

impl How {
    /// Returns the slug.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Linked => "linked",
            Self::Only => "only-agent",
            Self::Founder => "founder",
        }
    }
}

/// Finds out who acts: named, linked to the operating system's user, or the only agent there is.
///
/// # Errors
/// Nobody, or somebody who was disabled.
pub fn identify(tx: &Tx, circumstances: &Circumstances) -> Result<Identity, Error> {
    if let Some(name) = &circumstances.acting {
        return named(tx, name, circumstances.uid);
    }
    if let Some(agent) = store::agent::by_uid(tx, circumstances.uid)? {
        return Ok(of_agent(&agent, circumstances.uid, How::Linked));
    }
    let active: Vec<Agent> = store::agent::all(tx)?.into_iter().filter(|agent| agent.active).collect();
    match active.as_slice() {
        [only] => Ok(of_agent(only, circumstances.uid, How::Only)),
        _ => Err(Refusal::NoActor.into()),
    }
}

/// Finds out who acts as [`identify`] does; on a desk without agents, whoever holds the store acts as its first admin.
///
/// Only adding that admin may be done so: nothing else is to carry the name of somebody who is not there yet.
///
/// # Errors
/// As [`identify`], where there are agents.
pub(super) fn identify_or_found(tx: &Tx, circumstances: &Circumstances) -> Result<Identity, Error> {
    if !store::agent::all(tx)?.is_empty() {
        return identify(tx, circumstances);
    }
    let person = Person::Agent { id: AgentId::new(1), role: Role::Admin };
    Ok(Identity { person, name: os_user(circumstances.uid), via: None, how: How::Founder })
}

/// Who acts, whole.
#[derive(Clone, Debug)]
pub struct Who {
    /// how they are named and how that is known
    pub identity: Identity,
    /// the agent, if one acts
    pub agent: Option<Agent>,
    /// the contact, if one acts
    pub contact: Option<Contact>,
}

/// Returns who acts, with all that is known of them.
///
/// # Errors
/// As [`identify`].
pub fn whoami(reading: &Reading) -> Result<Who, Error> {
    let identity = reading.identity()?;
    let (agent, contact) = match &identity.person {
        Person::Agent { id, .. } => (store::agent::by_id(reading.tx, *id)?, None),
        Person::Contact { id, .. } => (None, store::contact::by_id(reading.tx, *id)?),
    };
    Ok(Who { identity, agent, contact })
}

fn named(tx: &Tx, name: &str, uid: u32) -> Result<Identity, Error> {
    if let Some(agent) = store::agent::by_email(tx, &email::key(name))? {
        if !agent.active {
            return Err(
                Refusal::Inactive { noun: Noun::Agent, name: agent.email.written().to_owned() }.into()
            );
        }
        return Ok(of_agent(&agent, uid, How::Named));
    }
    if let Some(contact) = people::look_up_contact(tx, name, None)? {
        return of_contact(&contact, uid);
    }
    Err(Refusal::unknown(Noun::Agent, name, nearest(tx, name, uid)?).into())
}

/// Returns who was probably meant; nobody but the desk's own is told which contacts there are.
fn nearest(tx: &Tx, name: &str, uid: u32) -> Result<Option<String>, Error> {
    let agents = store::agent::all(tx)?;
    match suggest(name, agents.iter().map(|agent| agent.email.written())) {
        None if agents.iter().any(|agent| agent.uid == Some(uid)) => people::nearest_contact(tx, name),
        nearest => Ok(nearest),
    }
}

fn of_agent(agent: &Agent, uid: u32, how: How) -> Identity {
    let person = Person::Agent { id: agent.id, role: agent.role };
    let via = (agent.uid != Some(uid)).then(|| os_user(uid));
    Identity { person, name: agent.email.written().to_owned(), via, how }
}

fn of_contact(contact: &Contact, uid: u32) -> Result<Identity, Error> {
    if !contact.active {
        return Err(Refusal::Inactive { noun: Noun::Contact, name: contact.shown() }.into());
    }
    let person = Person::Contact {
        id: contact.id,
        org: contact.org.clone(),
        email_key: contact.email.as_ref().map(|email| email.key().to_owned()),
    };
    Ok(Identity { person, name: contact.shown(), via: Some(os_user(uid)), how: How::Named })
}

/// Returns the true user where another's acts are done by them (`DESIGN.md` §4): the number, which no renaming changes.
fn os_user(uid: u32) -> String {
    format!("uid:{uid}")
}
