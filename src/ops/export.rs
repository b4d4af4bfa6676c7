//! Exports: everything of one kind, as it is read; for agents.
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use super::Reading;
use super::news::{self, Kind};
use super::ticket::ClockLine;
use super::ticket::past;
use crate::domain::calendar::{Calendar, Hours};
use crate::domain::desk::Policy;
use crate::domain::instant::Instant;
use crate::domain::sla::{Promise, judge};
use crate::error::Error;
use crate::store;

pub use crate::store::export::NamedEvent;

/// Hands every event up to the instant asked about to `visit`, in the order of recording; those of `kinds`, if any are
/// named.
///
/// # Errors
/// The actor is no agent; whatever `visit` meets.
pub fn events(
    reading: &Reading,
    kinds: &[Kind],
    visit: &mut dyn FnMut(&mut NamedEvent) -> Result<(), Error>,
) -> Result<(), Error> {
    reading.person()?.must_be_agent()?;
    let until = if reading.past { reading.as_of } else { Instant::MAX };
    store::export::events(reading.tx, until, |event, version| {
        if kinds.is_empty() || news::is_of(kinds, event, news::state(reading, event, version)?) {
            visit(event)?;
        }
        Ok(())
    })
}

/// Hands every clock, as it stands at the instant asked about, to `visit`, ticket by ticket.
///
/// # Errors
/// The actor is no agent; whatever `visit` meets.
pub fn clocks(
    reading: &Reading,
    visit: &mut dyn FnMut(&ClockLine) -> Result<(), Error>,
) -> Result<(), Error> {
    reading.person()?.must_be_agent()?;
    past::lay(reading)?;
    let prefix = &reading.policy().desk.ticket_prefix;
    let mut promised = Promised { reading, known: HashMap::new() };
    store::export::clocks(reading.tx, |one| {
        let key = (one.policy_version, one.row.rule.clone(), one.row.calendar.clone());
        let Some(promise) = promised.of(key)? else { return Ok(()) };
        let clock = judge(&one.row.clock, &promise, reading.as_of.max(one.updated_at));
        let (ticket, policy_version) = (one.ticket.shown(prefix), one.policy_version);
        visit(&ClockLine { ticket, clock, policy_version, contract: None })
    })
}

/// What a sheet of all contacts has columns for beside the canonical ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactExtras {
    /// phones as they were written
    pub written: bool,
    /// the keys of custom values
    pub custom: Vec<String>,
}

/// Returns what a sheet of all contacts needs columns for.
///
/// # Errors
/// The actor is no agent.
pub fn contact_extras(reading: &Reading) -> Result<ContactExtras, Error> {
    reading.person()?.must_be_agent()?;
    Ok(ContactExtras {
        written: store::contact::any_phone_is_written_apart(reading.tx)?,
        custom: store::contact::custom_keys(reading.tx)?,
    })
}

/// A version of the policy, a rule of it and a calendar.
type Keys = (i64, Arc<str>, Arc<str>);

/// The promises that clocks were measured by, each made once.
struct Promised<'r> {
    reading: &'r Reading<'r>,
    known: HashMap<Keys, Option<Rc<Promise>>>,
}

impl Promised<'_> {
    fn of(&mut self, key: Keys) -> Result<Option<Rc<Promise>>, Error> {
        if let Some(promise) = self.known.get(&key) {
            return Ok(promise.clone());
        }
        let policy = self.reading.desk.policy_of(self.reading.tx, key.0)?;
        let promise = promise(&policy, &key.1, &key.2).map(Rc::new);
        self.known.insert(key, promise.clone());
        Ok(promise)
    }
}

fn promise(policy: &Policy, rule: &str, calendar: &str) -> Option<Promise> {
    let rule = policy.sla_rule(rule)?;
    let calendar = policy.calendar(calendar)?;
    // A policy is checked before it is applied: its calendars compile.
    Some(rule.promise(Hours::from(Calendar::compile(calendar).ok()?)))
}
