//! Which promise a ticket is held to, with its calendar ready to count.
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use super::Ticket;
use super::facts::attributes;
use crate::domain::calendar::{Calendar, Hours, Target};
use crate::domain::desk::Policy;
use crate::domain::sla::{Metric, Promise};

/// The promises of one policy, each calendar compiled once.
#[derive(Debug)]
pub struct Promises<'p> {
    policy: &'p Policy,
    hours: RefCell<HashMap<String, Hours>>,
    made: RefCell<HashMap<Made<'p>, Arc<Promise>>>,
}

/// What tells promises apart: the rule, the calendar, and the targets that contracts promise instead of the rule's.
type Made<'p> = (&'p str, &'p str, Vec<(Metric, Target)>);

impl<'p> Promises<'p> {
    /// Returns the promises of `policy`.
    pub fn new(policy: &'p Policy) -> Self {
        Self { policy, hours: RefCell::default(), made: RefCell::default() }
    }

    /// Returns the policy.
    pub fn policy(&self) -> &'p Policy {
        self.policy
    }

    /// Counts on `hours` wherever a rule names their calendar: for replaying many tickets, laid out over their time.
    pub fn lay_out(&self, hours: Hours) {
        let key = hours.calendar().key().to_owned();
        self.hours.borrow_mut().insert(key, hours);
    }

    /// Returns the promise that the first matching rule makes to `ticket`, if one matches, with what the contracts that
    /// covered it at its opening promise instead (BLI-37); nothing where the rule says that nothing is promised (BLI-61).
    pub fn of(&self, ticket: &Ticket) -> Option<Arc<Promise>> {
        let rule = self.policy.sla_rule_for(&attributes(ticket))?;
        let terms = ticket.terms.as_ref();
        let calendar = terms.and_then(|terms| self.policy.calendar(terms.calendar.as_deref()?));
        let calendar = calendar.or_else(|| self.policy.sla_calendar(rule, ticket.plan.as_deref()))?;
        let overrides = terms.filter(|_| !rule.promises_nothing());
        let targets = overrides.into_iter().flat_map(|terms| &terms.targets);
        let targets: Vec<_> = targets.map(|(metric, target)| (*metric, *target)).collect();
        let key = (rule.key.as_str(), calendar.key.as_str(), targets);
        if let Some(made) = self.made.borrow().get(&key) {
            return Some(made.clone());
        }
        let promise = rule.promise(self.hours(&calendar.key)?);
        let with = |promise: Promise, (metric, target): &(Metric, Target)| promise.with(*metric, *target);
        let promise = Arc::new(key.2.iter().fold(promise, with));
        self.made.borrow_mut().insert(key, promise.clone());
        Some(promise)
    }

    /// Returns the hours of the calendar with this slug, if the policy has one.
    pub fn hours(&self, calendar: &str) -> Option<Hours> {
        if let Some(hours) = self.hours.borrow().get(calendar) {
            return Some(hours.clone());
        }
        // A policy is checked before it is applied: its calendars compile.
        let hours = Hours::from(Calendar::compile(self.policy.calendar(calendar)?).ok()?);
        self.hours.borrow_mut().insert(calendar.to_owned(), hours.clone());
        Some(hours)
    }
}
