//! Which organisation a row names: looked up once a name, made where that was asked for.
use std::borrow::Borrow;
use std::collections::{HashMap, HashSet};
use std::hash::{Hash, Hasher};

use super::super::org_names::{Found, SUGGESTIONS, find_org, slug_of};
use crate::domain::import::{Party, RowProblemKind};
use crate::domain::instant::Instant;
use crate::domain::org::Org;
use crate::domain::text::suggest;
use crate::error::Error;
use crate::store::{self, Tx};

/// So many names of organisations that are there are remembered; then all are forgotten and looked up anew.
const REMEMBERED: usize = 57_344; // seven eighths of 2¹⁶: as full as a set of its size gets

/// So many other names.
const OTHERS: usize = 4096;

/// The organisations of a file, by name.
pub(super) struct Orgs {
    create: bool,
    known: HashSet<Known>,
    others: HashMap<Box<str>, Named>,
    suggestions: u32,
}

/// The name of an organisation, and its key after it. There are tens of thousands of these: one text is half of two.
struct Known {
    text: Box<str>,
    name: usize,
}

impl Known {
    fn new(name: &str, key: &str) -> Self {
        Self { text: format!("{name}{key}").into(), name: name.len() }
    }

    fn name(&self) -> &str {
        self.text.split_at_checked(self.name).unwrap_or_default().0
    }

    fn key(&self) -> &str {
        self.text.split_at_checked(self.name).unwrap_or_default().1
    }
}

impl Borrow<str> for Known {
    fn borrow(&self) -> &str {
        self.name()
    }
}

impl Hash for Known {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

impl PartialEq for Known {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Known {}

/// What a name stands for.
#[derive(Clone, Debug)]
pub(super) enum Named {
    /// an organisation, by key
    Known(String),
    /// one that is still to be made
    New,
    /// one that the undoing of an import disabled, by key: it is enabled again
    Undone(String),
    /// none
    Problem(RowProblemKind),
}

impl Orgs {
    /// Returns an empty directory, which makes organisations where `create` says so.
    pub(super) fn new(create: bool) -> Self {
        let known = HashSet::with_capacity(REMEMBERED);
        Self { create, known, others: HashMap::new(), suggestions: SUGGESTIONS }
    }

    /// Returns what a name stands for.
    pub(super) fn named(&mut self, tx: &Tx, name: &str) -> Result<Named, Error> {
        if let Some(known) = self.known.get(name) {
            return Ok(Named::Known(known.key().to_owned()));
        }
        if let Some(other) = self.others.get(name) {
            return Ok(other.clone());
        }
        let named = self.look_up(tx, name)?;
        self.remember(name, named.clone());
        Ok(named)
    }

    fn remember(&mut self, name: &str, named: Named) {
        if let Named::Known(key) = &named {
            if self.known.len() >= REMEMBERED {
                self.known.clear();
            }
            self.others.remove(name);
            self.known.insert(Known::new(name, key));
            return;
        }
        if self.others.len() >= OTHERS {
            self.others.clear();
        }
        self.others.insert(name.into(), named);
    }

    fn look_up(&mut self, tx: &Tx, name: &str) -> Result<Named, Error> {
        let problem = |kind| Ok(Named::Problem(kind));
        match find_org(tx, name)? {
            Found::One(org) if self.create && !org.active && store::import::org_was_undone(tx, &org.key)? => {
                Ok(Named::Undone(org.key))
            }
            Found::One(org) => Ok(Named::Known(org.key)),
            Found::Several(candidates) => problem(RowProblemKind::Several { who: Party::Org, candidates }),
            Found::None if self.create && slug_of(name).is_empty() => problem(RowProblemKind::NoKey),
            Found::None if self.create => Ok(Named::New),
            Found::None => {
                let suggestion = self.suggestion(tx, name)?;
                problem(RowProblemKind::Nobody { who: Party::Org, suggestion })
            }
        }
    }

    fn suggestion(&mut self, tx: &Tx, name: &str) -> Result<Option<String>, Error> {
        if self.suggestions == 0 {
            return Ok(None);
        }
        self.suggestions -= 1;
        let names = store::org::names(tx)?;
        Ok(suggest(name, names.iter().flat_map(|(key, name)| [key.as_str(), name.as_str()])))
    }

    /// Makes the organisation that `name` names, or enables it again, as the doing of `run`; returns its key.
    pub(super) fn make(
        &mut self,
        tx: &Tx,
        (name, named): (&str, &Named),
        (run, at): (i64, Instant),
    ) -> Result<String, Error> {
        let key = if let Named::Undone(key) = named {
            if let Some(org) = store::org::by_key(tx, key)? {
                store::org::update(tx, &Org { active: true, ..org })?;
            }
            key.clone()
        } else {
            let org = new_org(tx, name, at)?;
            store::org::insert(tx, &org)?;
            org.key
        };
        store::import::made_org(tx, run, &key)?;
        self.remember(name, Named::Known(key.clone()));
        Ok(key)
    }
}

/// Returns an organisation of this name, under a key that is free.
fn new_org(tx: &Tx, name: &str, created_at: Instant) -> Result<Org, Error> {
    let slug = slug_of(name);
    let (mut key, mut number) = (slug.clone(), 1);
    while store::org::by_key(tx, &key)?.is_some() {
        number += 1;
        key = format!("{slug}-{number}");
    }
    Ok(Org {
        key,
        name: name.to_owned(),
        plan: None,
        language: None,
        zone: None,
        country: None,
        notes: None,
        active: true,
        created_at,
    })
}
