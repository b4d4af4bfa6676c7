//! Statuses: the desk's own words, each of one state.
use serde::{Deserialize, Serialize};

use super::lookup::{Keyed, by_key};
use super::policy::unlabelled;
use super::section::Section;
use super::{Span, State};
use crate::domain::language::Label;

/// A word of the desk for where a ticket stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Status {
    /// Slug
    pub key: String,
    /// What it means for the clocks
    pub state: State,
    /// What people read
    #[serde(default, skip_serializing_if = "unlabelled")]
    pub label: Label,
    /// A new ticket starts here
    #[serde(default)]
    pub initial: bool,
    /// A paused ticket returns here when the customer writes
    #[serde(default)]
    pub on_customer_reply: bool,
    /// How long a ticket rests here before the customer is reminded
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remind_after: Option<Span>,
    /// The template of what the customer is then told; absent: mesa's own words
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remind_template: Option<String>,
    /// How long a ticket rests here before it is closed
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close_after: Option<Span>,
}

impl Keyed for Status {
    const SECTION: Section = Section::Status;

    fn key(&self) -> &str {
        &self.key
    }

    fn label(&self) -> Option<&Label> {
        Some(&self.label)
    }
}

/// The statuses of a desk, among them certainly one where tickets begin and one where they end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Status>", into = "Vec<Status>")]
pub struct Statuses {
    all: Vec<Status>,
    initial: Status,
    on_customer_reply: Status,
    closed: Status,
}

impl Statuses {
    /// Returns every status, in the policy's order.
    pub fn all(&self) -> &[Status] {
        &self.all
    }

    /// Returns the status whose slug is `key`.
    pub fn get(&self, key: &str) -> Option<&Status> {
        by_key(&self.all, key)
    }

    /// Takes one more status in, the last of all.
    pub(super) fn add(&mut self, status: Status) {
        self.all.push(status);
    }

    /// Returns the first status of `state`.
    pub fn of_state(&self, state: State) -> Option<&Status> {
        self.all.iter().find(|status| status.state == state)
    }

    /// Returns where a new ticket starts.
    pub fn initial(&self) -> &Status {
        &self.initial
    }

    /// Returns where a reply of the customer brings a paused ticket, and where a reopened one goes:
    /// the status marked `on_customer_reply`, else the first open one, else the initial one.
    pub fn on_customer_reply(&self) -> &Status {
        &self.on_customer_reply
    }

    /// Returns where `resolve` brings a ticket: the first resolved status, else the first closed one.
    pub fn resolved(&self) -> &Status {
        self.of_state(State::Resolved).unwrap_or(&self.closed)
    }

    /// Returns where `close` brings a ticket: the first closed status.
    pub fn closed(&self) -> &Status {
        &self.closed
    }
}

impl TryFrom<Vec<Status>> for Statuses {
    type Error = &'static str;

    fn try_from(all: Vec<Status>) -> Result<Self, Self::Error> {
        let first = |wanted: &dyn Fn(&Status) -> bool| all.iter().find(|status| wanted(status)).cloned();
        let initial = first(&|s| s.initial).ok_or("no status is `initial`")?;
        let closed = first(&|s| s.state == State::Closed).ok_or("no status has the state `closed`")?;
        let on_customer_reply = first(&|s| s.on_customer_reply)
            .or_else(|| first(&|s| s.state == State::Open))
            .unwrap_or_else(|| initial.clone());
        Ok(Self { all, initial, on_customer_reply, closed })
    }
}

impl From<Statuses> for Vec<Status> {
    fn from(statuses: Statuses) -> Self {
        statuses.all
    }
}
