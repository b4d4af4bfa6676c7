//! The contacts on the team of an asset, or in view of a contract (BLI-41).
use std::collections::BTreeSet;

use serde::Serialize;

use super::people;
use super::problems::Problems;
use crate::domain::contact::{Contact, ContactId};
use crate::domain::refusal::{Noun, Refusal};
use crate::error::Error;
use crate::ops::Reading;
use crate::store::{self, Tx};

/// Contacts to be put among the members, or taken from them, as people name them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Membership {
    /// they become members
    Add(Vec<String>),
    /// they are members no longer
    Remove(Vec<String>),
}

impl Membership {
    /// Brings the change into `members`, people of the organisation `org`.
    ///
    /// # Errors
    /// A contact is unknown, or one to be added is of another organisation; every such one is told.
    pub(super) fn apply(&self, tx: &Tx, org: &str, members: &mut BTreeSet<ContactId>) -> Result<(), Error> {
        match self {
            Self::Add(names) => members.extend(found(tx, org, names)?),
            Self::Remove(names) => {
                for gone in named(tx, names)? {
                    members.remove(&gone.id);
                }
            }
        }
        Ok(())
    }
}

/// Returns the contacts of the organisation `org` that `names` name.
///
/// # Errors
/// A contact is unknown, or of another organisation; every such one is told.
pub(super) fn found(tx: &Tx, org: &str, names: &[String]) -> Result<BTreeSet<ContactId>, Error> {
    let (mut members, mut problems) = (BTreeSet::new(), Problems::default());
    for contact in named(tx, names)? {
        if contact.org.as_deref() == Some(org) {
            members.insert(contact.id);
        } else {
            let (name, org) = (contact.shown(), org.to_owned());
            problems.add(Refusal::NotOfOrg { noun: Noun::Contact, name, org });
        }
    }
    problems.finish()?;
    Ok(members)
}

/// Refuses to bring a contact to another organisation while it is a member of what belongs to the one before.
///
/// # Errors
/// It is.
pub(super) fn must_have_left(tx: &Tx, before: &Contact, after: &Contact) -> Result<(), Error> {
    if before.org == after.org {
        return Ok(());
    }
    match store::contact::memberships(tx, before.id)? {
        (assets, contracts) if assets.is_empty() && contracts.is_empty() => Ok(()),
        (assets, contracts) => Err(Refusal::StillMember { contact: before.id, assets, contracts }.into()),
    }
}

fn named(tx: &Tx, names: &[String]) -> Result<Vec<Contact>, Error> {
    let (mut all, mut problems) = (Vec::new(), Problems::default());
    for name in names {
        all.extend(problems.take(people::contact(tx, name, None))?);
    }
    problems.finish()?;
    Ok(all)
}

/// Returns the contacts of these ids, in their order.
///
/// # Errors
/// The store cannot be read.
pub fn of(reading: &Reading, members: &BTreeSet<ContactId>) -> Result<Vec<Contact>, Error> {
    let mut all = Vec::with_capacity(members.len());
    for member in members {
        all.extend(store::contact::by_id(reading.tx, *member)?);
    }
    Ok(all)
}
