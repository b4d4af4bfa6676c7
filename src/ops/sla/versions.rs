//! Every version of the policy at once, for reading tickets that keep different ones.
use std::sync::Arc;

use crate::domain::calendar::{Calendar, Hours, Timeline};
use crate::domain::desk::Policy;
use crate::domain::instant::Instant;
use crate::domain::sla::Promise;
use crate::domain::ticket::promise::Promises;
use crate::error::Error;
use crate::ops::session::parse_policy;
use crate::store::{self, Tx};

/// How far beyond now calendars are laid out: nearly every running clock is due by then.
const AHEAD_S: i64 = 60 * 86_400;

/// Every version of the policy, the first one first.
pub(super) struct Versions(Vec<Policy>);

impl Versions {
    /// Reads every version.
    pub(super) fn load(tx: &Tx) -> Result<Self, Error> {
        let (last, _) = store::policy::current(tx)?;
        let policy = |version| match store::policy::text(tx, version)? {
            Some(text) => parse_policy(&text),
            None => Err(missing(version)),
        };
        Ok(Self((1..=last).map(policy).collect::<Result<_, Error>>()?))
    }

    /// Returns one policy alone, as version 1.
    pub(super) fn of(policy: Policy) -> Self {
        Self(vec![policy])
    }

    /// Returns what all versions promise.
    pub(super) fn promises(&self) -> AllPromises<'_> {
        AllPromises {
            versions: self.0.iter().map(Promises::new).collect(),
            named: Vec::new(),
            timelines: Vec::new(),
        }
    }
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

/// The promises of every version, their calendars laid out over the time of all tickets.
pub(super) struct AllPromises<'v> {
    versions: Vec<Promises<'v>>,
    named: Vec<Named>,
    timelines: Vec<Arc<Timeline>>,
}

impl<'v> AllPromises<'v> {
    /// Lays every calendar out from `from` to some time after `to`: worth it for many tickets, not for one.
    pub(super) fn lay_out(&mut self, from: Instant, to: Instant) {
        let to = to.checked_add_seconds(AHEAD_S).unwrap_or(to);
        for promises in &self.versions {
            for spec in &promises.policy().calendars {
                let Some(Hours::Calendar(calendar)) = promises.hours(&spec.key) else { continue };
                promises.lay_out(Hours::from(timeline(&mut self.timelines, calendar, (from, to))));
            }
        }
    }

    /// Returns the promises of one version.
    pub(super) fn of(&self, version: i64) -> Result<&Promises<'v>, Error> {
        let place = usize::try_from(version - 1).ok();
        place.and_then(|place| self.versions.get(place)).ok_or_else(|| missing(version))
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

/// Returns `calendar` laid out; versions that did not change it share one.
fn timeline(
    timelines: &mut Vec<Arc<Timeline>>,
    calendar: Arc<Calendar>,
    (from, to): (Instant, Instant),
) -> Arc<Timeline> {
    if let Some(laid) = timelines.iter().find(|laid| *laid.calendar() == calendar) {
        return laid.clone();
    }
    let laid = Arc::new(Timeline::new(calendar, from, to));
    timelines.push(laid.clone());
    laid
}
