//! Which channels are open to whom: the plan says, and contracts in force beat it.
use super::{Asked, Offer, Standing, Why};
use crate::domain::contract::{Contract, ContractId};
use crate::domain::desk::{ChannelRule, Plan, Policy};
use crate::domain::ticket::open::OWN_CHANNEL;

/// Who decides that a channel is open, or shut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// nobody needs to: the desk's own command line, or a desk without plans
    Desk,
    /// the plan with this slug
    Plan(String),
    /// a contract in force (BLI-37)
    Contract(ContractId),
    /// there is no plan to open it, on a desk with plans
    NoPlan,
}

/// How a channel stands for a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// open, shut, or open on a condition
    pub rule: ChannelRule,
    /// who says so
    pub by: By,
}

/// Returns how the channel with the slug `channel` stands under `plan` and the contracts in force that count.
///
/// What contracts say of it beats the plan (BLI-37); of several that speak, the most favourable decides (BLI-39).
pub fn access<'a>(
    policy: &Policy,
    plan: Option<&Plan>,
    contracts: impl Iterator<Item = &'a Contract>,
    channel: &str,
) -> Access {
    let shut_or_open = |open: &bool| if *open { ChannelRule::Yes } else { ChannelRule::No };
    let said = contracts.filter_map(|contract| Some((contract.channels.get(channel)?, contract.id)));
    // Of equally favourable ones the first: `max_by_key` would take the last.
    let best = said.reduce(|best, next| if next.0 > best.0 { next } else { best });
    match (best, plan) {
        (Some((open, contract)), _) => Access { rule: shut_or_open(open), by: By::Contract(contract) },
        (None, _) if channel == OWN_CHANNEL || policy.plans.is_empty() => {
            Access { rule: ChannelRule::Yes, by: By::Desk }
        }
        (None, Some(plan)) => Access { rule: plan.channel(channel).clone(), by: By::Plan(plan.key.clone()) },
        (None, None) => Access { rule: ChannelRule::No, by: By::NoPlan },
    }
}

/// Returns how a channel stands for a customer, about one of its assets or none in particular.
///
/// A contract for another asset says nothing of this one. Where no asset is meant, what a contract shuts for its own
/// asset is not shut for all, but what it opens will do.
pub fn access_about(standing: &Standing<'_>, channel: &str, asset: Option<&str>) -> Access {
    let counts = |contract: &&Contract| match (contract.asset.as_deref(), asset) {
        (None, _) => true,
        (Some(bound), Some(about)) => bound == about,
        (Some(_), None) => contract.channels.get(channel) == Some(&true),
    };
    access(standing.policy, standing.plan(), standing.in_force().filter(counts), channel)
}

/// Returns the plans that open `channel`, those with a condition last, each group in the policy's order.
pub fn plans_that_open(policy: &Policy, channel: &str) -> Vec<Offer> {
    let offer = |plan: &Plan| match plan.channel(channel) {
        ChannelRule::Yes => Some(Offer { plan: plan.key.clone(), conditional: false }),
        ChannelRule::Conditional(_) => Some(Offer { plan: plan.key.clone(), conditional: true }),
        ChannelRule::No => None,
    };
    let mut offers: Vec<Offer> = policy.plans.iter().filter_map(offer).collect();
    offers.sort_by_key(|offer| offer.conditional);
    offers
}

/// Judges the channel that is asked about; `asset` is the one that the ticket is about, if one is known.
pub(super) fn judge(standing: &Standing<'_>, asked: &Asked<'_>, asset: Option<&str>) -> Why {
    let Some(channel) = asked.channel else { return Why::NotJudged };
    if channel == OWN_CHANNEL {
        return Why::OwnChannel;
    }
    if standing.policy.channel(channel).is_some_and(|channel| !channel.opens_tickets) {
        return Why::ChannelTakesNone { channel: channel.to_owned() };
    }
    why(standing.policy, channel.to_owned(), access_about(standing, channel, asset), asked.allow_conditional)
}

fn why(policy: &Policy, channel: String, access: Access, allow_conditional: bool) -> Why {
    let offers = || plans_that_open(policy, &channel);
    let without_condition = || offers().into_iter().filter(|offer| !offer.conditional).collect();
    match (access.rule, access.by) {
        (ChannelRule::Yes, By::Plan(plan)) => Why::OpenByPlan { plan },
        (ChannelRule::Yes, By::Contract(contract)) => Why::OpenByContract { contract },
        (ChannelRule::Yes, By::Desk | By::NoPlan) => Why::NoPlans,
        (ChannelRule::Conditional(condition), _) if allow_conditional => Why::ConditionAccepted { condition },
        (ChannelRule::Conditional(condition), By::Plan(plan)) => {
            Why::Conditional { offers: without_condition(), channel, plan, condition }
        }
        (ChannelRule::No, By::Contract(contract)) => Why::ShutByContract { channel, contract },
        (ChannelRule::No, By::Plan(plan)) => Why::ShutByPlan { offers: offers(), channel, plan },
        // Only a plan sets a condition.
        (ChannelRule::No | ChannelRule::Conditional(_), _) => Why::NoPlan { offers: offers(), channel },
    }
}
