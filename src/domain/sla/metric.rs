//! The four promises that a policy can make.
use serde::{Deserialize, Serialize};

/// Which act a clock waits for (DESIGN §7.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Metric {
    /// The first act by a human agent that the customer sees.
    Acknowledge,
    /// The first public reply of an agent; resolving without one counts.
    FirstResponse,
    /// An agent's reply to the first unanswered customer message after the opening one.
    NextResponse,
    /// The last resolution.
    Resolution,
}

impl Metric {
    /// Every metric, in the order in which clocks are listed.
    pub const ALL: [Self; 4] = [Self::Acknowledge, Self::FirstResponse, Self::NextResponse, Self::Resolution];

    /// Returns the word used in TOML, SQL, JSON and on the command line.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Acknowledge => "acknowledge",
            Self::FirstResponse => "first_response",
            Self::NextResponse => "next_response",
            Self::Resolution => "resolution",
        }
    }

    /// Returns the metric of a slug.
    pub fn of_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|metric| metric.slug() == slug)
    }
}

/// One value for each metric; in TOML a table of them, where absent ones take the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[serde(bound(deserialize = "T: Deserialize<'de> + Default"))]
pub struct PerMetric<T> {
    /// Value for [`Metric::Acknowledge`]
    pub acknowledge: T,
    /// Value for [`Metric::FirstResponse`]
    pub first_response: T,
    /// Value for [`Metric::NextResponse`]
    pub next_response: T,
    /// Value for [`Metric::Resolution`]
    pub resolution: T,
}

impl<T> PerMetric<T> {
    /// Returns the value of one metric.
    pub fn get(&self, metric: Metric) -> &T {
        match metric {
            Metric::Acknowledge => &self.acknowledge,
            Metric::FirstResponse => &self.first_response,
            Metric::NextResponse => &self.next_response,
            Metric::Resolution => &self.resolution,
        }
    }

    /// Returns the value of one metric, to be changed.
    pub fn get_mut(&mut self, metric: Metric) -> &mut T {
        match metric {
            Metric::Acknowledge => &mut self.acknowledge,
            Metric::FirstResponse => &mut self.first_response,
            Metric::NextResponse => &mut self.next_response,
            Metric::Resolution => &mut self.resolution,
        }
    }
}

impl PerMetric<bool> {
    /// Returns the clocks that a paused status stops where a rule has no `pauses` (DESIGN §7.5).
    pub fn default_pauses() -> Self {
        Self { next_response: true, resolution: true, ..Self::default() }
    }
}

impl FromIterator<Metric> for PerMetric<bool> {
    /// Marks the metrics listed: `pauses = ["resolution"]`.
    fn from_iter<I: IntoIterator<Item = Metric>>(metrics: I) -> Self {
        let mut marked = Self::default();
        metrics.into_iter().for_each(|metric| *marked.get_mut(metric) = true);
        marked
    }
}
