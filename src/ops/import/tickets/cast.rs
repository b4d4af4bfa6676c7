//! Finds and makes the people of tickets, before another thread tells what happened: that one does not see the store.
//!
//! Invariant: people are met in the order of the tickets and of their rows, and told in the same.
use std::vec::Drain;

use super::people::{Asker, AskerNames, Making, People};
use super::record::Record;
use super::stage::Slugs;
use crate::domain::agent::AgentId;
use crate::error::Error;

/// How the rows of one ticket have named who asks so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Naming<'a>(Option<AskerNames<'a>>);

impl<'a> Naming<'a> {
    /// Returns the names from the next row on, where it is the first or names somebody else.
    pub(super) fn news(&mut self, row: &Record<'a>, words: &'a Slugs) -> Option<AskerNames<'a>> {
        let plan = row.words.plan.map(|plan| words.word(plan));
        let new = AskerNames { org: row.names.org, contact: row.names.contact, plan };
        let names = match self.0 {
            None => new,
            Some(before) => {
                let names = AskerNames {
                    org: new.org.or(before.org),
                    contact: new.contact.or(before.contact),
                    plan: new.plan.or(before.plan),
                };
                if (names.org, names.contact) == (before.org, before.contact) {
                    return None;
                }
                names
            }
        };
        self.0 = Some(names);
        Some(names)
    }
}

/// Who appears in some tickets.
#[derive(Debug, Default)]
pub(super) struct Cast {
    askers: Vec<Asker>,
    agents: Vec<AgentId>,
}

impl Cast {
    /// Adds who appears in the rows of one ticket; those after the first that name nobody may be left out.
    pub(super) fn meet<'a>(
        &mut self,
        (people, making): (&mut People, Making),
        words: &'a Slugs,
        rows: impl Iterator<Item = Record<'a>>,
    ) -> Result<(), Error> {
        let mut naming = Naming::default();
        for row in rows {
            if let Some(names) = naming.news(&row, words) {
                self.askers.push(people.asker(making, names)?);
            }
            if let Some(name) = row.names.assignee {
                self.agents.push(people.agent(making.tx, name)?);
            }
        }
        Ok(())
    }

    /// Hands everybody on, in the same order.
    pub(super) fn play(&mut self) -> Playing<'_> {
        Playing { askers: self.askers.drain(..), agents: self.agents.drain(..) }
    }
}

/// Those who appear, one after the other.
pub(super) struct Playing<'c> {
    askers: Drain<'c, Asker>,
    agents: Drain<'c, AgentId>,
}

impl Playing<'_> {
    /// Returns who asks next: to be called wherever [`Naming::news`] has some.
    pub(super) fn asker(&mut self) -> Asker {
        self.askers.next().unwrap_or_default()
    }

    /// Returns the next agent: to be called wherever a row names one.
    pub(super) fn agent(&mut self) -> Option<AgentId> {
        self.agents.next()
    }
}
