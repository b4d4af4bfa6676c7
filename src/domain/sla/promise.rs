//! What a rule of the policy promises one ticket.
use std::sync::Arc;

use super::{Metric, PerMetric};
use crate::domain::calendar::{Hours, Target};

/// The targets in force for a ticket, and the calendar that they are counted on.
#[derive(Clone, Debug)]
pub struct Promise {
    /// Key of the `[[sla]]` rule
    pub rule: Arc<str>,
    /// Key of the calendar
    pub calendar_key: Arc<str>,
    /// The calendar
    pub hours: Hours,
    /// What is promised; a metric without a target has no clock
    pub targets: PerMetric<Option<Target>>,
    /// Which clocks a paused status stops
    pub pauses: PerMetric<bool>,
}

impl Promise {
    /// Returns a promise on a calendar without any target yet, pausing as a rule does that says nothing of it.
    pub fn new(rule: &str, hours: impl Into<Hours>) -> Self {
        let hours = hours.into();
        Self {
            rule: rule.into(),
            calendar_key: hours.calendar().key().into(),
            hours,
            targets: PerMetric::default(),
            pauses: PerMetric::default_pauses(),
        }
    }

    /// Returns the promise with one more target.
    #[must_use]
    pub fn with(mut self, metric: Metric, target: Target) -> Self {
        *self.targets.get_mut(metric) = Some(target);
        self
    }

    /// Returns the metrics that have a target, in the order of [`Metric::ALL`].
    pub fn metrics(&self) -> impl Iterator<Item = (Metric, Target)> + '_ {
        Metric::ALL.into_iter().filter_map(|metric| Some((metric, (*self.targets.get(metric))?)))
    }
}
