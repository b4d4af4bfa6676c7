//! Channels: which plans open them, and which a customer may use.
use super::entitlement::Customer;
use super::{Reading, org};
use crate::domain::desk::{Channel, ChannelRule, Plan};
use crate::domain::entitlement::{Access, By, Offer, access, access_about, plans_that_open};
use crate::domain::refusal::{Refusal, Usage};
use crate::error::Error;

/// A cell of the matrix of plans and channels.
#[derive(Clone, Debug)]
pub struct Cell<'p> {
    /// the plan; none on a desk without plans
    pub plan: Option<&'p Plan>,
    /// the channel
    pub channel: &'p Channel,
    /// open, shut, or open on a condition
    pub rule: ChannelRule,
}

/// Returns the matrix, plan by plan, of all plans or of the one that `plan` names.
///
/// # Errors
/// There is no such plan.
pub fn matrix<'p>(reading: &Reading<'p>, plan: Option<&str>) -> Result<Vec<Cell<'p>>, Error> {
    let policy = reading.policy();
    let of = |plan: Option<&'p Plan>| {
        policy.channels.iter().map(move |channel| {
            let rule = plan.map_or(ChannelRule::Yes, |plan| plan.channel(&channel.key).clone());
            Cell { plan, channel, rule }
        })
    };
    let plans: Vec<Option<&Plan>> = match plan {
        Some(name) => vec![Some(policy.find_plan(name)?)],
        None if policy.plans.is_empty() => vec![None],
        None => policy.plans.iter().map(Some).collect(),
    };
    Ok(plans.into_iter().flat_map(of).collect())
}

/// Returns the channels that customers reach at an address.
pub fn links<'p>(reading: &Reading<'p>) -> Vec<&'p Channel> {
    reading.policy().channels.iter().filter(|channel| channel.address.is_some()).collect()
}

/// For whom a channel is checked.
#[derive(Clone, Debug)]
pub enum Customers {
    /// those of a plan
    Plan(String),
    /// one organisation, with what its contracts say
    Org(String),
}

/// A channel as a customer finds it.
#[derive(Clone, Debug)]
pub struct Checked {
    /// slug of the plan
    pub plan: Option<String>,
    /// key of the organisation
    pub org: Option<String>,
    /// slug of the channel
    pub channel: String,
    /// tickets are opened through it at all (PAM-5)
    pub opens_tickets: bool,
    /// open or not, and who says so
    pub access: Access,
    /// plans that would do, where it is not open
    pub offers: Vec<Offer>,
}

impl Checked {
    /// Tells whether the channel may be used, if only to read or to reply; one that is open on a condition only where `allow_conditional`.
    pub fn is_allowed(&self, allow_conditional: bool) -> bool {
        match self.access.rule {
            ChannelRule::Yes => true,
            ChannelRule::Conditional(_) => allow_conditional,
            ChannelRule::No => false,
        }
    }
}

/// Tells how the channel that `name` names stands for `customers`.
///
/// # Errors
/// It names what is not there, or what the actor may not see.
pub fn check(reading: &Reading, name: &str, customers: Option<&Customers>) -> Result<Checked, Error> {
    let policy = reading.policy();
    let channel = super::department::channel(policy, name)?;
    let (org, plan, access) = match customers {
        Some(Customers::Org(name)) => {
            let org = org::show(reading, name)?;
            let customer = Customer::gather(reading.tx, reading.desk, Some(org), reading.as_of)?;
            let standing = customer.standing(policy, None, None);
            let plan = standing.plan().map(|plan| plan.key.clone());
            let access = access_about(&standing, &channel, None);
            (standing.org.map(|org| org.key.clone()), plan, access)
        }
        Some(Customers::Plan(name)) => {
            let plan = policy.find_plan(name)?;
            let access = access(policy, Some(plan), std::iter::empty(), &channel);
            (None, Some(plan.key.clone()), access)
        }
        None if policy.plans.is_empty() => (None, None, access(policy, None, std::iter::empty(), &channel)),
        None => return Err(Refusal::Usage(Usage::Missing(vec!["--plan|--org"])).into()),
    };
    let shut = access.rule != ChannelRule::Yes && !matches!(access.by, By::Desk);
    let offers = if shut { plans_that_open(policy, &channel) } else { Vec::new() };
    let opens_tickets = policy.channel(&channel).is_none_or(|channel| channel.opens_tickets);
    Ok(Checked { plan, org, channel, opens_tickets, access, offers })
}
