//! Who the people and organisations of a file are: judged while it is read, found or made while it is loaded.
use std::collections::HashMap;
use std::rc::Rc;

use super::super::people;
use crate::domain::agent::AgentId;
use crate::domain::contact::{Contact, ContactId};
use crate::domain::email::{self, Email};
use crate::domain::import::{Party, RowProblemKind};
use crate::domain::instant::Instant;
use crate::domain::org::Org;
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::text::{fold, is_slug, one_line, suggest};
use crate::error::Error;
use crate::exchange::import_map::ImportMap;
use crate::ops::Reading;
use crate::store::{self, Tx};

/// So many unknown names get a suggestion; looking for one takes longer than loading a ticket.
pub(super) const SUGGESTIONS: u32 = 100;

/// Judges the names of people and organisations, each once.
pub(super) struct Directory<'a> {
    tx: &'a Tx<'a>,
    create_orgs: bool,
    create_contacts: bool,
    judged: HashMap<&'static str, HashMap<Box<str>, Option<Box<RowProblemKind>>>>,
    suggestions: u32,
}

impl<'a> Directory<'a> {
    /// Returns an empty directory, after a look at the map's defaults.
    ///
    /// # Errors
    /// A default names nobody and may not be made.
    pub(super) fn new(reading: &Reading<'a>, map: &ImportMap) -> Result<Self, Error> {
        let mut directory = Self {
            tx: reading.tx,
            create_orgs: map.source.create_orgs,
            create_contacts: map.source.create_contacts,
            judged: HashMap::new(),
            suggestions: SUGGESTIONS,
        };
        let defaults =
            [("org", Noun::Org, &map.defaults.org), ("contact", Noun::Contact, &map.defaults.contact)];
        for (word, noun, name) in defaults {
            let Some(name) = name else { continue };
            match directory.problem(word, name)? {
                None => {}
                Some(RowProblemKind::Several { candidates, .. }) => {
                    return Err(Refusal::Ambiguous { noun, given: name.clone(), candidates }.into());
                }
                Some(RowProblemKind::Nobody { suggestion, .. }) => {
                    return Err(Refusal::unknown(noun, name, suggestion).into());
                }
                Some(_) => return Err(Refusal::unknown(noun, name, None).into()),
            }
        }
        Ok(directory)
    }

    /// Returns what is wrong with the name in a column.
    pub(super) fn problem(
        &mut self,
        word: &'static str,
        name: &str,
    ) -> Result<Option<RowProblemKind>, Error> {
        if let Some(judged) = self.judged.get(word).and_then(|names| names.get(name)) {
            return Ok(judged.as_deref().cloned());
        }
        let judged = match word {
            "org" => self.org(name)?,
            "contact" => self.contact(name)?,
            _ => self.assignee(name)?,
        };
        self.judged.entry(word).or_default().insert(name.into(), judged.clone().map(Box::new));
        Ok(judged)
    }

    fn org(&mut self, name: &str) -> Result<Option<RowProblemKind>, Error> {
        match find_org(self.tx, name)? {
            Found::One(_) => return Ok(None),
            Found::Several(candidates) => {
                return Ok(Some(RowProblemKind::Several { who: Party::Org, candidates }));
            }
            Found::None if self.create_orgs => {}
            Found::None => {
                let tx = self.tx;
                let names = || store::org::names(tx);
                let suggestion = self.suggestion(|| {
                    let names = names()?;
                    let both = names.iter().flat_map(|(key, name)| [key.as_str(), name.as_str()]);
                    Ok(suggest(name, both))
                })?;
                return Ok(Some(RowProblemKind::Nobody { who: Party::Org, suggestion }));
            }
        }
        Ok(match one_line(name) {
            Err(problem) => Some(RowProblemKind::Text(problem)),
            Ok(_) if slug_of(name).is_empty() => Some(RowProblemKind::NoKey),
            Ok(_) => None,
        })
    }

    fn contact(&mut self, name: &str) -> Result<Option<RowProblemKind>, Error> {
        match people::look_up_contact(self.tx, name, None) {
            Ok(Some(_)) => return Ok(None),
            Ok(None) if self.create_contacts => {}
            Ok(None) => {
                let tx = self.tx;
                let suggestion = self.suggestion(|| people::nearest_contact(tx, name))?;
                return Ok(Some(RowProblemKind::Nobody { who: Party::Contact, suggestion }));
            }
            Err(Error::Refused(refusal)) => {
                let Refusal::Ambiguous { candidates, .. } = *refusal else { return Err((*refusal).into()) };
                return Ok(Some(RowProblemKind::Several { who: Party::Contact, candidates }));
            }
            Err(other) => return Err(other),
        }
        Ok(one_line(name).err().map(RowProblemKind::Text))
    }

    fn assignee(&mut self, name: &str) -> Result<Option<RowProblemKind>, Error> {
        if store::agent::by_email(self.tx, &email::key(name))?.is_some() {
            return Ok(None);
        }
        let tx = self.tx;
        let suggestion = self.suggestion(|| {
            let agents = store::agent::all(tx)?;
            Ok(suggest(name, agents.iter().map(|agent| agent.email.written())))
        })?;
        Ok(Some(RowProblemKind::Nobody { who: Party::Agent, suggestion }))
    }

    fn suggestion(
        &mut self,
        look: impl FnOnce() -> Result<Option<String>, Error>,
    ) -> Result<Option<String>, Error> {
        if self.suggestions == 0 {
            return Ok(None);
        }
        self.suggestions -= 1;
        look()
    }
}

/// What a name finds.
pub(super) enum Found {
    /// nothing
    None,
    /// an organisation
    One(Org),
    /// these, by key
    Several(Vec<String>),
}

/// Finds an organisation by key or name, without looking for what may have been meant.
pub(super) fn find_org(tx: &Tx, name: &str) -> Result<Found, Error> {
    if let Some(org) = store::org::by_key(tx, name)? {
        return Ok(Found::One(org));
    }
    let mut found = store::org::by_name(tx, name)?;
    if found.is_empty()
        && let Some(org) = store::org::by_key(tx, &fold(name))?
    {
        return Ok(Found::One(org)); // `ACME` for `acme`
    }
    Ok(match (found.pop(), found.is_empty()) {
        (None, _) => Found::None,
        (Some(only), true) => Found::One(only),
        (Some(last), false) => Found::Several(found.into_iter().chain([last]).map(|org| org.key).collect()),
    })
}

/// Returns the key of an organisation that is made of `name`: itself where it is a slug; blank where nothing is left.
pub(super) fn slug_of(name: &str) -> String {
    if is_slug(name) {
        return name.to_owned();
    }
    let mut slug = String::new();
    for word in fold(name).split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        slug.push_str(if slug.is_empty() { "" } else { "-" });
        slug.push_str(word);
    }
    slug.truncate(56); // room for a number within the 64 characters of a slug
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// An organisation as tickets name it.
#[derive(Debug)]
pub(super) struct OrgRef {
    /// its key
    pub key: String,
    /// its plan
    pub plan: Option<String>,
}

/// Who asks in a ticket.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Asker {
    /// the person
    pub contact: Option<ContactId>,
    /// their organisation
    pub org: Option<String>,
    /// its plan
    pub plan: Option<String>,
}

/// How a row names who asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct AskerNames<'a> {
    /// organisation
    pub org: Option<&'a str>,
    /// contact
    pub contact: Option<&'a str>,
    /// slug of the plan of an organisation that is made
    pub plan: Option<&'a str>,
}

/// The transaction in which people are made, and the run that makes them.
#[derive(Clone, Copy)]
pub(super) struct Making<'a> {
    pub tx: &'a Tx<'a>,
    pub run: i64,
    pub at: Instant,
}

/// Finds people and organisations, each once, and makes those that are missing.
pub(super) struct People<'m> {
    map: &'m ImportMap,
    orgs: HashMap<Box<str>, Rc<OrgRef>>,
    contacts: HashMap<Box<str>, (ContactId, Option<Rc<OrgRef>>)>,
    agents: HashMap<Box<str>, AgentId>,
    /// organisations made
    pub orgs_made: u64,
    /// contacts made
    pub contacts_made: u64,
}

impl<'m> People<'m> {
    /// Returns an empty address book.
    pub(super) fn new(map: &'m ImportMap) -> Self {
        Self {
            map,
            orgs: HashMap::new(),
            contacts: HashMap::new(),
            agents: HashMap::new(),
            orgs_made: 0,
            contacts_made: 0,
        }
    }

    /// Returns who asks. The row's organisation counts most, then the one that the contact has, then the map's default.
    pub(super) fn asker(&mut self, making: Making, names: AskerNames) -> Result<Asker, Error> {
        let of_row = names.org.map(|org| self.org(making, org, names.plan)).transpose()?;
        let contact = names.contact.or(self.map.defaults.contact.as_deref());
        let Some(contact) = contact else { return self.without_contact(making, of_row, names.plan) };
        if !self.contacts.contains_key(contact) {
            let known = self.contact(making, contact, of_row.as_ref(), names.plan)?;
            self.contacts.insert(contact.into(), known);
        }
        let known = self.contacts.get(contact);
        let org = of_row.as_deref().or(known.and_then(|(_, org)| org.as_deref()));
        if let (None, Some((id, _))) = (org, known) {
            let id = *id;
            let asker = self.without_contact(making, None, names.plan)?;
            return Ok(Asker { contact: Some(id), ..asker });
        }
        Ok(Asker {
            contact: known.map(|(id, _)| *id),
            org: org.map(|org| org.key.clone()),
            plan: org.and_then(|org| org.plan.clone()),
        })
    }

    fn without_contact(
        &mut self,
        making: Making,
        org: Option<Rc<OrgRef>>,
        plan: Option<&str>,
    ) -> Result<Asker, Error> {
        let org = match org {
            Some(org) => Some(org),
            None => self.default_org(making, plan)?,
        };
        let (key, plan) = org.map_or((None, None), |org| (Some(org.key.clone()), org.plan.clone()));
        Ok(Asker { contact: None, org: key, plan })
    }

    fn default_org(&mut self, making: Making, plan: Option<&str>) -> Result<Option<Rc<OrgRef>>, Error> {
        let name = self.map.defaults.org.as_deref();
        name.map(|name| self.org(making, name, plan)).transpose()
    }

    fn org(&mut self, making: Making, name: &str, plan: Option<&str>) -> Result<Rc<OrgRef>, Error> {
        if let Some(known) = self.orgs.get(name) {
            return Ok(known.clone());
        }
        let org = match find_org(making.tx, name)? {
            Found::One(org) => self.taken_up_org(making, org)?,
            Found::None => self.make_org(making, name, plan)?,
            Found::Several(candidates) => {
                return Err(Refusal::Ambiguous { noun: Noun::Org, given: name.to_owned(), candidates }.into());
            }
        };
        let known = Rc::new(OrgRef { key: org.key, plan: org.plan });
        self.orgs.insert(name.into(), known.clone());
        Ok(known)
    }

    /// Enables an organisation again that only the undoing of an import has disabled.
    fn taken_up_org(&mut self, making: Making, mut org: Org) -> Result<Org, Error> {
        if !org.active && store::import::org_was_undone(making.tx, &org.key)? {
            org.active = true;
            store::org::update(making.tx, &org)?;
            store::import::made_org(making.tx, making.run, &org.key)?;
            self.orgs_made += 1;
        }
        Ok(org)
    }

    fn make_org(&mut self, making: Making, name: &str, plan: Option<&str>) -> Result<Org, Error> {
        let slug = slug_of(name);
        let mut key = slug.clone();
        let mut number = 1;
        while store::org::by_key(making.tx, &key)?.is_some() {
            number += 1;
            key = format!("{slug}-{number}");
        }
        let org = Org {
            key,
            name: name.to_owned(),
            plan: plan.map(str::to_owned).or_else(|| self.map.defaults.plan.clone()),
            language: None,
            zone: None,
            country: None,
            notes: None,
            active: true,
            created_at: making.at.floor_to_second(),
        };
        store::org::insert(making.tx, &org)?;
        store::import::made_org(making.tx, making.run, &org.key)?;
        self.orgs_made += 1;
        Ok(org)
    }

    fn contact(
        &mut self,
        making: Making,
        name: &str,
        org: Option<&Rc<OrgRef>>,
        plan: Option<&str>,
    ) -> Result<(ContactId, Option<Rc<OrgRef>>), Error> {
        if let Some(mut contact) = people::look_up_contact(making.tx, name, None)? {
            if !contact.active && store::import::contact_was_undone(making.tx, contact.id)? {
                contact.active = true;
                store::contact::update(making.tx, &contact)?;
                store::import::made_contact(making.tx, making.run, contact.id)?;
                self.contacts_made += 1;
            }
            let own = contact.org.as_deref().map(|org| self.org(making, org, None)).transpose()?;
            return Ok((contact.id, own));
        }
        let org = match org {
            Some(org) => Some(org.clone()),
            None => self.default_org(making, plan)?,
        };
        let key = org.as_ref().map(|org| org.key.clone());
        let contact = new_contact(name, key, making.at.floor_to_second());
        let id = store::contact::insert(making.tx, &contact)?;
        store::import::made_contact(making.tx, making.run, id)?;
        self.contacts_made += 1;
        Ok((id, org))
    }

    /// Returns the agent with this e-mail.
    pub(super) fn agent(&mut self, tx: &Tx, name: &str) -> Result<AgentId, Error> {
        if let Some(known) = self.agents.get(name) {
            return Ok(*known);
        }
        let agent = people::agent(tx, name)?;
        self.agents.insert(name.into(), agent.id);
        Ok(agent.id)
    }
}

/// Returns the contact that is made of a name: an address where it is one, else the person's key in the other system.
fn new_contact(name: &str, org: Option<String>, created_at: Instant) -> Contact {
    let email = if name.contains('@') { Email::parse(name).ok() } else { None };
    Contact {
        id: ContactId::new(0), // the store gives the true one
        external_id: email.is_none().then(|| name.to_owned()),
        name: name.to_owned(),
        email,
        phone: None,
        org,
        role: None,
        administrator: false,
        language: None,
        notes: None,
        tags: std::collections::BTreeSet::new(),
        custom: std::collections::BTreeMap::new(),
        active: true,
        confirmed_at: None,
        created_at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_of_a_name() {
        for (name, key) in [
            ("acme", "acme"),
            ("Acme S.A. (Perú)", "acme-s-a-peru"),
            ("  ", ""),
            ("株式会社", ""),
            ("-x-", "x"),
        ] {
            assert_eq!(slug_of(name), key, "{name}");
        }
        assert!(is_slug(&slug_of(&"Ñandú ".repeat(40))));
    }
}
