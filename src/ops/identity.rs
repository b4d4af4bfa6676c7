//! Who acts (`DESIGN.md` §4, "Who am I").
use super::Circumstances;
use super::people;
use crate::domain::agent::Agent;
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
}

impl How {
    /// Returns the slug.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Linked => "linked",
            Self::Only => "only-agent",
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
    let agents = store::agent::all(tx)?;
    let nearest = suggest(name, agents.iter().map(|agent| agent.email.written()));
    Err(Refusal::unknown(Noun::Agent, name, nearest).into())
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
