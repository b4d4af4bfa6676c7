//! Finds people and organisations by whatever names them.
use crate::domain::agent::Agent;
use crate::domain::contact::{Contact, Reference, references};
use crate::domain::email;
use crate::domain::org::Org;
use crate::domain::phone;
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::text::suggest;
use crate::error::Error;
use crate::store::{self, Tx};

/// Returns the contact that `name` names: own id, e-mail, phone in any written form, or external id.
///
/// `country` reads a phone that is written without its country.
///
/// # Errors
/// Nobody is called so, or several are.
pub fn contact(tx: &Tx, name: &str, country: Option<&str>) -> Result<Contact, Error> {
    match look_up_contact(tx, name, country)? {
        Some(contact) => Ok(contact),
        None => Err(Refusal::unknown(Noun::Contact, name, nearest_contact(tx, name)?).into()),
    }
}

/// Returns the contact that `name` names, if there is one.
///
/// # Errors
/// Several are called so.
pub(super) fn look_up_contact(tx: &Tx, name: &str, country: Option<&str>) -> Result<Option<Contact>, Error> {
    for reference in references(name) {
        let reference = match (reference, country) {
            (Reference::NationalPhone(written), Some(country)) => match phone::parse(&written, Some(country))
            {
                Ok(phone) => Reference::Phone(phone.e164().to_owned()),
                Err(_) => continue,
            },
            (reference, _) => reference,
        };
        let mut found = store::contact::named(tx, &reference)?;
        match (found.pop(), found.is_empty()) {
            (None, _) => {}
            (Some(only), true) => return Ok(store::contact::by_id(tx, only.id)?),
            (Some(last), false) => {
                let candidates =
                    found.iter().chain([&last]).map(|one| format!("{} {}", one.id, one.name)).collect();
                return Err(
                    Refusal::Ambiguous { noun: Noun::Contact, given: name.to_owned(), candidates }.into()
                );
            }
        }
    }
    Ok(None)
}

/// Returns the e-mail that was probably meant.
pub(super) fn nearest_contact(tx: &Tx, name: &str) -> Result<Option<String>, Error> {
    let emails = store::contact::emails(tx)?;
    Ok(suggest(name, emails.iter().map(String::as_str)))
}

/// Returns the organisation that `name` names: its key, or its name with case and accents folded.
///
/// # Errors
/// None is called so, or several are.
pub fn org(tx: &Tx, name: &str) -> Result<Org, Error> {
    if let Some(org) = store::org::by_key(tx, name)? {
        return Ok(org);
    }
    let mut found = store::org::by_name(tx, name)?;
    match (found.pop(), found.is_empty()) {
        (Some(only), true) => Ok(only),
        (Some(last), false) => {
            let candidates = found.into_iter().chain([last]).map(|one| one.key).collect();
            Err(Refusal::Ambiguous { noun: Noun::Org, given: name.to_owned(), candidates }.into())
        }
        (None, _) => {
            let names = store::org::names(tx)?;
            let nearest = suggest(name, names.iter().flat_map(|(key, name)| [key.as_str(), name.as_str()]));
            let key = nearest.map(|near| {
                names.iter().find(|(_, name)| *name == near).map_or(near, |(key, _)| key.clone())
            });
            Err(Refusal::unknown(Noun::Org, name, key).into())
        }
    }
}

/// Returns the agent with this e-mail.
///
/// # Errors
/// Nobody has it.
pub fn agent(tx: &Tx, name: &str) -> Result<Agent, Error> {
    if let Some(agent) = store::agent::by_email(tx, &email::key(name))? {
        return Ok(agent);
    }
    let all = store::agent::all(tx)?;
    let nearest = suggest(name, all.iter().map(|agent| agent.email.written()));
    Err(Refusal::unknown(Noun::Agent, name, nearest).into())
}
