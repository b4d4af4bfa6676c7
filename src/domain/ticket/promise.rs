//! Which promise a ticket is held to, with its calendar ready to count.
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::ptr;
use std::sync::Arc;

use super::Ticket;
use super::facts::attributes;
use crate::domain::calendar::{Calendar, CalendarSpec, Hours, Target};
use crate::domain::contract::Terms;
use crate::domain::desk::{Attributes, Policy, SlaRule};
use crate::domain::sla::{Metric, Promise};

/// The promises of one policy, each calendar compiled once.
#[derive(Debug)]
pub struct Promises<'p> {
    policy: &'p Policy,
    hours: RefCell<HashMap<String, Hours>>,
    made: RefCell<Vec<Made<'p>>>,
}

/// What a rule promises on a calendar: a policy has few of these.
#[derive(Debug)]
struct Made<'p> {
    rule: &'p SlaRule,
    calendar: &'p CalendarSpec,
    promise: Arc<Promise>,
    /// with what contracts promise instead of the rule's targets
    otherwise: HashMap<BTreeMap<Metric, Target>, Arc<Promise>>,
}

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
        self.of_attributes(&attributes(ticket), ticket.terms.as_ref())
    }

    /// Returns the promise made to a ticket with these attributes that contracts promise these `terms`.
    pub fn of_attributes(&self, ticket: &Attributes<'_>, terms: Option<&Terms>) -> Option<Arc<Promise>> {
        let rule = self.policy.sla_rule_for(ticket)?;
        let calendar = terms.and_then(|terms| self.policy.calendar(terms.calendar.as_deref()?));
        let calendar = calendar.or_else(|| self.policy.sla_calendar(rule, ticket.plan))?;
        let mut made = self.made.borrow_mut();
        let known = |made: &Made| ptr::eq(made.rule, rule) && ptr::eq(made.calendar, calendar);
        let place = if let Some(place) = made.iter().position(known) {
            place
        } else {
            let promise = Arc::new(rule.promise(self.hours(&calendar.key)?));
            made.push(Made { rule, calendar, promise, otherwise: HashMap::new() });
            made.len() - 1
        };
        let Made { promise, otherwise, .. } = made.get_mut(place)?;
        let targets = terms.map(|terms| &terms.targets).filter(|targets| !targets.is_empty());
        let Some(targets) = targets.filter(|_| !rule.promises_nothing()) else {
            return Some(promise.clone());
        };
        if !otherwise.contains_key(targets) {
            let with =
                |promise: Promise, (metric, target): (&Metric, &Target)| promise.with(*metric, *target);
            let promise = targets.iter().fold(Promise::clone(promise), with);
            otherwise.insert(targets.clone(), Arc::new(promise));
        }
        otherwise.get(targets).cloned()
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
