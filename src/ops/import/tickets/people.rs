//! The people and organisations of a file in the store: each found once while it is loaded, or made.
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::names::FileNames;
use super::record::Name;
use crate::domain::agent::AgentId;
use crate::domain::contact::{Contact, ContactId};
use crate::domain::email::Email;
use crate::domain::instant::Instant;
use crate::domain::org::Org;
use crate::domain::refusal::{Noun, Refusal};
use crate::error::Error;
use crate::exchange::import_map::ImportMap;
use crate::ops::import::org_names::{Found, find_org, slug_of};
use crate::ops::people;
use crate::store::bulk::Series;
use crate::store::loading::Newcomers;
use crate::store::{self, Tx};

/// An organisation as tickets name it.
#[derive(Debug)]
pub(super) struct OrgRef {
    /// its key
    pub key: String,
    /// its plan
    pub plan: Option<String>,
}

/// Who asks in a ticket.
#[derive(Clone, Debug, Default)]
pub(super) struct Asker {
    /// the person
    pub contact: Option<ContactId>,
    /// their organisation
    pub org: Option<Arc<OrgRef>>,
}

impl Asker {
    /// Returns the organisation's key.
    pub(super) fn org_key(&self) -> Option<String> {
        self.org.as_ref().map(|org| org.key.clone())
    }

    /// Returns the organisation's plan.
    pub(super) fn plan(&self) -> Option<String> {
        self.org.as_ref()?.plan.clone()
    }
}

/// How a row names who asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct AskerNames<'a> {
    /// organisation
    pub org: Option<Name>,
    /// contact
    pub contact: Option<Name>,
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

/// A contact, and their organisation.
type Known = (ContactId, Option<Arc<OrgRef>>);

/// Finds people and organisations, each once, and makes those that are missing.
pub(super) struct People<'m> {
    map: &'m ImportMap,
    names: &'m FileNames,
    /// by the places of their names, as the next two
    orgs: Vec<Option<Arc<OrgRef>>>,
    contacts: Vec<Option<Known>>,
    agents: Vec<Option<AgentId>>,
    /// the organisations that contacts are of, by key
    orgs_of_contacts: HashMap<Box<str>, Arc<OrgRef>>,
    /// those who are made and not added yet
    newcomers: Newcomers,
    /// numbers for contacts that are made, within a transaction
    numbers: Option<Series>,
    /// the transaction began without any contact
    nobody_was_there: bool,
    /// what e-mails are compared by, of those that were written otherwise
    respelled: HashSet<Box<str>>,
    /// organisations made
    pub orgs_made: u64,
    /// contacts made
    pub contacts_made: u64,
}

impl<'m> People<'m> {
    /// Returns an empty address book.
    pub(super) fn new(map: &'m ImportMap, names: &'m FileNames) -> Self {
        Self {
            map,
            names,
            orgs: vec![None; names.orgs.len()],
            contacts: vec![None; names.contacts.len()],
            agents: vec![None; names.assignees.len()],
            orgs_of_contacts: HashMap::new(),
            newcomers: Newcomers::default(),
            numbers: None,
            nobody_was_there: false,
            respelled: HashSet::new(),
            orgs_made: 0,
            contacts_made: 0,
        }
    }

    /// Begins to make people within a transaction.
    pub(super) fn begin(&mut self, tx: &Tx) -> Result<(), Error> {
        let numbers = Series::begin(tx, "contact")?;
        self.nobody_was_there = numbers.is_fresh();
        self.numbers = Some(numbers);
        Ok(())
    }

    /// Keeps the numbers of those that were made, before the transaction ends.
    pub(super) fn end(&mut self, tx: &Tx) -> Result<(), Error> {
        Ok(self.numbers.take().map_or(Ok(()), |numbers| numbers.end(tx))?)
    }

    /// Tells whether an address is nobody's, without asking the store: nobody was there, and of those made since, one
    /// with this address would be known by it, unless it was written otherwise.
    fn is_nobodys(&self, name: &str) -> bool {
        self.nobody_was_there
            && Email::parse(name).is_ok_and(|email| email.key() == name)
            && !self.respelled.contains(name)
    }

    /// Adds those who were made: to be called before tickets speak of them.
    pub(super) fn settle(&mut self, tx: &Tx) -> Result<(), Error> {
        Ok(self.newcomers.settle(tx)?)
    }

    /// Makes a contact, and returns the id given.
    fn make_contact(&mut self, making: Making, contact: &Contact) -> Result<ContactId, Error> {
        let id = match &mut self.numbers {
            Some(numbers) => numbers.give(),
            None => store::counter::next(making.tx, "contact")?,
        };
        let id = ContactId::new(id);
        self.newcomers.contact(making.run, id, contact);
        if let Some(email) = contact.email.as_ref().filter(|email| email.key() != contact.name) {
            self.respelled.insert(email.key().into());
        }
        self.contacts_made += 1;
        Ok(id)
    }

    /// Returns who asks. The row's organisation counts most, then the one that the contact has, then the map's default.
    pub(super) fn asker(&mut self, making: Making, names: AskerNames) -> Result<Asker, Error> {
        let of_row = names.org.map(|org| self.org(making, org, names.plan)).transpose()?;
        let Some(contact) = names.contact.or(self.names.default_contact) else {
            return self.without_contact(making, of_row, names.plan);
        };
        if slot(&self.contacts, contact).is_none() {
            let known = self.contact(making, contact, of_row.as_ref(), names.plan)?;
            keep(&mut self.contacts, contact, known);
        }
        let known = slot(&self.contacts, contact);
        let contact = known.map(|(id, _)| *id);
        match of_row.or_else(|| known.and_then(|(_, org)| org.clone())) {
            None if contact.is_some() => {
                let asker = self.without_contact(making, None, names.plan)?;
                Ok(Asker { contact, ..asker })
            }
            org => Ok(Asker { contact, org }),
        }
    }

    fn without_contact(
        &mut self,
        making: Making,
        org: Option<Arc<OrgRef>>,
        plan: Option<&str>,
    ) -> Result<Asker, Error> {
        let org = match org {
            Some(org) => Some(org),
            None => self.default_org(making, plan)?,
        };
        Ok(Asker { contact: None, org })
    }

    fn default_org(&mut self, making: Making, plan: Option<&str>) -> Result<Option<Arc<OrgRef>>, Error> {
        self.names.default_org.map(|org| self.org(making, org, plan)).transpose()
    }

    fn org(&mut self, making: Making, place: Name, plan: Option<&str>) -> Result<Arc<OrgRef>, Error> {
        if let Some(known) = slot(&self.orgs, place) {
            return Ok(known.clone());
        }
        let org = self.find_or_make_org(making, self.names.orgs.get(place as usize), plan)?;
        keep(&mut self.orgs, place, org.clone());
        Ok(org)
    }

    /// Returns the organisation of a contact that was there.
    fn org_of_contact(&mut self, making: Making, key: &str) -> Result<Arc<OrgRef>, Error> {
        if let Some(known) = self.orgs_of_contacts.get(key) {
            return Ok(known.clone());
        }
        let org = self.find_or_make_org(making, key, None)?;
        self.orgs_of_contacts.insert(key.into(), org.clone());
        Ok(org)
    }

    fn find_or_make_org(
        &mut self,
        making: Making,
        name: &str,
        plan: Option<&str>,
    ) -> Result<Arc<OrgRef>, Error> {
        let org = match find_org(making.tx, name)? {
            Found::One(org) => self.taken_up_org(making, org)?,
            Found::None => self.make_org(making, name, plan)?,
            Found::Several(candidates) => {
                return Err(Refusal::Ambiguous { noun: Noun::Org, given: name.to_owned(), candidates }.into());
            }
        };
        Ok(Arc::new(OrgRef { key: org.key, plan: org.plan }))
    }

    /// Enables an organisation again that only the undoing of an import has disabled.
    fn taken_up_org(&mut self, making: Making, mut org: Org) -> Result<Org, Error> {
        if !org.active && store::import::org_was_undone(making.tx, &org.key)? {
            org.active = true;
            store::org::update(making.tx, &org)?;
            self.newcomers.made_org(making.run, &org.key);
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
        self.newcomers.made_org(making.run, &org.key);
        self.orgs_made += 1;
        Ok(org)
    }

    fn contact(
        &mut self,
        making: Making,
        place: Name,
        org: Option<&Arc<OrgRef>>,
        plan: Option<&str>,
    ) -> Result<Known, Error> {
        let name = self.names.contacts.get(place as usize);
        let found = if self.is_nobodys(name) {
            None
        } else {
            self.newcomers.settle(making.tx)?;
            people::look_up_contact(making.tx, name, None)?
        };
        if let Some(mut contact) = found {
            if !contact.active && store::import::contact_was_undone(making.tx, contact.id)? {
                contact.active = true;
                store::contact::update(making.tx, &contact)?;
                self.newcomers.made_contact(making.run, contact.id);
                self.contacts_made += 1;
            }
            let own = contact.org.as_deref().map(|org| self.org_of_contact(making, org)).transpose()?;
            return Ok((contact.id, own));
        }
        let org = match org {
            Some(org) => Some(org.clone()),
            None => self.default_org(making, plan)?,
        };
        let key = org.as_ref().map(|org| org.key.clone());
        let contact = new_contact(name, key, making.at.floor_to_second());
        Ok((self.make_contact(making, &contact)?, org))
    }

    /// Returns the agent with this e-mail.
    pub(super) fn agent(&mut self, tx: &Tx, place: Name) -> Result<AgentId, Error> {
        if let Some(known) = slot(&self.agents, place) {
            return Ok(*known);
        }
        let agent = people::agent(tx, self.names.assignees.get(place as usize))?;
        keep(&mut self.agents, place, agent.id);
        Ok(agent.id)
    }
}

/// Returns what is known under the name at a place.
fn slot<T>(known: &[Option<T>], place: Name) -> Option<&T> {
    known.get(place as usize)?.as_ref()
}

/// Keeps what is known under the name at a place.
fn keep<T>(known: &mut [Option<T>], place: Name, value: T) {
    if let Some(slot) = known.get_mut(place as usize) {
        *slot = Some(value);
    }
}

/// Returns the contact that is made of a name: an address where it is one, else the person's key in the other system.
fn new_contact(name: &str, org: Option<String>, created_at: Instant) -> Contact {
    let email = if name.contains('@') { Email::parse(name).ok() } else { None };
    let external_id = email.is_none().then(|| name.to_owned());
    Contact { external_id, email, org, ..Contact::new(name, created_at) }
}
