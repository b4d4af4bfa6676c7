//! Finds people and organisations by whatever names them.
use std::collections::BTreeSet;

use crate::domain::agent::Agent;
use crate::domain::contact::{Contact, Reference, references};
use crate::domain::email::{self, Email};
use crate::domain::org::Org;
use crate::domain::phone;
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::text::{body, one_line, suggest};
use crate::error::Error;
use crate::store::{self, Tx};

/// Returns the contact that `name` names: own id, e-mail, phone in any written form, or external id.
///
/// A phone written without its country is read as it is dialled in `country`. Without one it is read as it is dialled in
/// each country that organisations have, and as digits that only lack their `+` (as chat links write them): a country
/// is never guessed (REQUIREMENTS B4), so numbers of several contacts are an ambiguity.
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
    look_up_contact_among(tx, name, country, |_| true)
}

/// Returns the contact that `name` names among those that `known` lets through, if there is one.
///
/// # Errors
/// Several are called so.
pub(super) fn look_up_contact_among(
    tx: &Tx,
    name: &str,
    country: Option<&str>,
    known: impl Fn(&Contact) -> bool,
) -> Result<Option<Contact>, Error> {
    for reference in references(name) {
        let mut found = named(tx, &reference, country)?;
        found.retain(&known);
        match (found.pop(), found.is_empty()) {
            (None, _) => {}
            (Some(only), true) => return Ok(store::contact::by_id(tx, only.id)?),
            (Some(last), false) => {
                let candidates = found.iter().chain([&last]).map(|one| format!("{} {}", one.id, one.name));
                let (noun, given, candidates) = (Noun::Contact, name.to_owned(), candidates.collect());
                return Err(Refusal::Ambiguous { noun, given, candidates }.into());
            }
        }
    }
    Ok(None)
}

/// Returns the contacts that one way of naming finds, in the order they were added.
fn named(tx: &Tx, reference: &Reference, country: Option<&str>) -> Result<Vec<Contact>, Error> {
    let Reference::NationalPhone(written) = reference else {
        return Ok(store::contact::named(tx, reference)?);
    };
    let mut found = Vec::new();
    for e164 in readings(tx, written, country)? {
        found.extend(store::contact::named(tx, &Reference::Phone(e164))?);
    }
    found.sort_unstable_by_key(|contact| contact.id);
    Ok(found)
}

/// Returns every number that one written without its country may be, each once; see [`contact`].
fn readings(tx: &Tx, written: &str, country: Option<&str>) -> Result<BTreeSet<String>, Error> {
    let dialled =
        |country: &str| phone::parse(written, Some(country)).ok().map(|phone| phone.e164().to_owned());
    if let Some(country) = country {
        return Ok(dialled(country).into_iter().collect());
    }
    let countries = store::org::countries(tx)?;
    let international = phone::lookup_key(&format!("+{}", written.trim().trim_start_matches('0')));
    Ok(countries.iter().filter_map(|country| dialled(country)).chain(international).collect())
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

/// Returns an e-mail address given in `field`.
///
/// # Errors
/// It is none.
pub(super) fn email(field: &'static str, text: &str) -> Result<Email, Refusal> {
    Email::parse(text).map_err(|problem| Refusal::Email { field, given: text.to_owned(), problem })
}

/// Returns a line given in `field`.
///
/// # Errors
/// It is blank, of several lines or too long.
pub(super) fn line(field: &'static str, text: &str) -> Result<String, Refusal> {
    one_line(text).map_err(|problem| Refusal::Text { field, problem })
}

/// Returns a text of any number of lines given in `field`.
///
/// # Errors
/// It is blank or too long.
pub(super) fn lines(field: &'static str, text: &str) -> Result<String, Refusal> {
    body(text).map_err(|problem| Refusal::Text { field, problem })
}
