//! Every version of the policy at once, for reading tickets that keep different ones.
use std::sync::Arc;

use crate::domain::calendar::{Calendar, Hours, Timeline};
use crate::domain::desk::Policy;
use crate::domain::instant::Instant;
use crate::domain::sla::Promise;
use crate::domain::ticket::event::Event;
use crate::domain::ticket::promise::Promises;
use crate::domain::ticket::{Ticket, TicketNumber, policy_version};
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::session::parse_policy;
use crate::store::report::projection;
use crate::store::{self, Tx};

/// How far beyond now calendars are laid out: nearly every running clock is due by then.
const AHEAD_S: i64 = 60 * 86_400;

/// Every version of the policy, the first one first.
pub(super) struct Versions {
    policies: Vec<Policy>,
    /// the calendars that are laid out
    timelines: Vec<Arc<Timeline>>,
}

impl Versions {
    /// Reads every version.
    pub(super) fn load(tx: &Tx) -> Result<Self, Error> {
        let (last, _) = store::policy::current(tx)?;
        let policy = |version| match store::policy::text(tx, version)? {
            Some(text) => parse_policy(&text),
            None => Err(missing(version)),
        };
        let policies = (1..=last).map(policy).collect::<Result<_, Error>>()?;
        Ok(Self { policies, timelines: Vec::new() })
    }

    /// Returns one policy alone, as version 1.
    pub(super) fn of(policy: Policy) -> Self {
        Self { policies: vec![policy], timelines: Vec::new() }
    }

    /// Returns what `find` finds in the newest version in which it finds anything.
    pub(super) fn newest<'v, T>(&'v self, find: impl FnMut(&'v Policy) -> Option<T>) -> Option<T> {
        self.policies.iter().rev().find_map(find)
    }

    /// Returns it ready for going through all tickets up to the instant asked about.
    ///
    /// # Errors
    /// The store cannot be read.
    pub(super) fn for_all(self, reading: &Reading) -> Result<Self, Error> {
        if projection::last_ticket(reading.tx)? < MANY {
            return Ok(self);
        }
        let first = projection::first_opening(reading.tx)?.unwrap_or(reading.as_of);
        Ok(self.laid_out(first, reading.as_of))
    }

    /// Returns it with every calendar laid out from `from` to some time after `to`: worth it for many tickets, not for one.
    pub(super) fn laid_out(mut self, from: Instant, to: Instant) -> Self {
        let to = to.checked_add_seconds(AHEAD_S).unwrap_or(to);
        for policy in &self.policies {
            let promises = Promises::new(policy);
            for spec in &policy.calendars {
                // A timeline serves all versions that did not change its calendar.
                if let Some(Hours::Calendar(calendar)) = promises.hours(&spec.key)
                    && laid(&self.timelines, &calendar).is_none()
                {
                    self.timelines.push(Arc::new(Timeline::new(calendar, from, to)));
                }
            }
        }
        self
    }

    /// Returns what all versions promise.
    pub(super) fn promises(&self) -> AllPromises<'_> {
        let promises = |policy| {
            let promises = Promises::new(policy);
            if !self.timelines.is_empty() {
                self.lay_out(&promises);
            }
            promises
        };
        AllPromises { versions: self.policies.iter().map(promises).collect(), named: Vec::new() }
    }

    fn lay_out(&self, promises: &Promises<'_>) {
        for spec in &promises.policy().calendars {
            if let Some(Hours::Calendar(calendar)) = promises.hours(&spec.key)
                && let Some(timeline) = laid(&self.timelines, &calendar)
            {
                promises.lay_out(Hours::from(timeline.clone()));
            }
        }
    }
}

/// From how many tickets on calendars are laid out.
const MANY: i64 = 1_000;

fn laid<'t>(timelines: &'t [Arc<Timeline>], calendar: &Arc<Calendar>) -> Option<&'t Arc<Timeline>> {
    timelines.iter().find(|timeline| timeline.calendar() == calendar)
}

fn missing(version: i64) -> Error {
    store::Error::Damaged(format!("policy version {version} is missing")).into()
}

/// What a rule of one version promises on a calendar.
struct Named {
    version: i64,
    rule: Box<str>,
    calendar: Box<str>,
    promise: Arc<Promise>,
}

/// The promises of every version: for one thread.
pub(super) struct AllPromises<'v> {
    versions: Vec<Promises<'v>>,
    named: Vec<Named>,
}

impl<'v> AllPromises<'v> {
    /// Returns the promises of one version.
    pub(super) fn of(&self, version: i64) -> Result<&Promises<'v>, Error> {
        let place = usize::try_from(version - 1).ok();
        place.and_then(|place| self.versions.get(place)).ok_or_else(|| missing(version))
    }

    /// Returns the ticket that a whole history makes under the version that it keeps; nothing where it does not begin with
    /// an opening.
    pub(super) fn ticket(&self, number: TicketNumber, events: &[Event]) -> Result<Option<Ticket>, Error> {
        let Some(version) = policy_version(events) else { return Ok(None) };
        Ok(Ticket::fold(number, events, self.of(version)?.policy()))
    }

    /// Returns what `rule` promises on `calendar`, as a clock's row names them.
    pub(super) fn named(
        &mut self,
        version: i64,
        (rule, calendar): (&str, &str),
    ) -> Result<Arc<Promise>, Error> {
        let known = |one: &&Named| one.version == version && *one.calendar == *calendar && *one.rule == *rule;
        if let Some(one) = self.named.iter().find(known) {
            return Ok(one.promise.clone());
        }
        let promises = self.of(version)?;
        let damaged = || store::Error::Damaged(format!("policy version {version} has no rule `{rule}`"));
        let hours = promises.hours(calendar).ok_or_else(damaged)?;
        let promise = Arc::new(promises.policy().sla_rule(rule).ok_or_else(damaged)?.promise(hours));
        let (rule, calendar) = (rule.into(), calendar.into());
        self.named.push(Named { version, rule, calendar, promise: promise.clone() });
        Ok(promise)
    }
}
