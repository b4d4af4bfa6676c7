//! Who may open a ticket where: role, channel, contract, credits, warranty, maintenance, membership, form.
//!
//! One pure function, [`judge()`], over a [`Standing`] that the caller gathers. `department check`,
//! `department list --available-to` and `ticket open` all ask it, so none can say what another does not.
//!
//! Invariant: a verdict lists the eight requirements, each once, in the order of [`Requirement::ALL`].
mod channel;
mod cover;
mod judge;
#[cfg(test)]
mod tests;
mod verdict;

pub use channel::{Access, By, access, access_about, plans_that_open};
pub use cover::covering;
pub use judge::judge;
pub use verdict::{Judged, Mending, Offer, Requirement, Verdict, Why};

use chrono::NaiveDate;

use super::asset::Asset;
use super::contact::Contact;
use super::contract::Contract;
use super::desk::{Plan, Policy};
use super::form::FormProblem;
use super::org::Org;

/// What is known of an organisation and of whoever asks in its name, on one day.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// the desk's policy
    pub policy: &'a Policy,
    /// the day, in the organisation's zone
    pub today: NaiveDate,
    /// the organisation; none: a requester of nobody's, who has neither plan nor contract
    pub org: Option<&'a Org>,
    /// its active assets
    pub assets: &'a [Asset],
    /// its contracts, in force or not
    pub contracts: &'a [Contract],
    /// its credits, in minutes
    pub balance_min: i64,
    /// who opens the ticket: whose role counts (TAL-1, TAL-3)
    pub submitter: Option<&'a Contact>,
    /// whom the ticket is for: whose membership counts (BLI-41)
    pub requester: Option<&'a Contact>,
}

/// What is asked about, beside the department.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// key of one of the organisation's assets
    pub asset: Option<&'a str>,
    /// slug of the channel; none: not judged
    pub channel: Option<&'a str>,
    /// a channel that is open on a condition will do: somebody has seen to the condition
    pub allow_conditional: bool,
    /// what is wrong with the answers to the form; none: not judged
    pub form: Option<&'a [FormProblem]>,
    /// slug of the type, whose form is asked beside the department's
    pub ticket_type: Option<&'a str>,
}

impl<'a> Standing<'a> {
    /// Returns the organisation's plan; one that the policy no longer has is none.
    pub fn plan(&self) -> Option<&'a Plan> {
        self.policy.plan(self.org?.plan.as_deref()?)
    }

    /// Returns the contracts in force today, in the order they were recorded.
    pub fn in_force(&self) -> impl Iterator<Item = &'a Contract> + use<'a> {
        let today = self.today;
        self.contracts.iter().filter(move |contract| contract.in_force_on(today))
    }
}
