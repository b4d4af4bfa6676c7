//! The commands that mend what stands in the way of a ticket.
use crate::domain::entitlement::{Judged, Mending, Requirement, Why};

/// Returns the command that mends a requirement that is not met; none where a contact asks, who may not type it.
pub fn hint(judged: &Judged, mending: &Mending) -> Option<String> {
    match &judged.why {
        Why::FormProblems { .. } => {
            let kind = mending.ticket_type.as_ref().map_or_else(String::new, |key| format!(" --type {key}"));
            Some(format!("mesa department form {}{kind}", mending.department))
        }
        Why::ChannelTakesNone { .. } => Some("mesa channel list".to_owned()),
        Why::OtherFamily { .. } => {
            Some(format!("mesa asset list --org {}{}", org(mending), product(mending)))
        }
        _ if mending.by_contact => None,
        _ => hint_of_agent(judged, mending),
    }
}

fn hint_of_agent(judged: &Judged, mending: &Mending) -> Option<String> {
    let (org, who) = (org(mending), mending.requester.as_deref().unwrap_or("CONTACT"));
    Some(match &judged.why {
        Why::NotAdministrator { .. } => {
            format!("mesa ticket open --contact ADMINISTRATOR --on-behalf-of {who} …")
        }
        Why::NoPlan { offers, .. } | Why::ShutByPlan { offers, .. } => match offers.first() {
            Some(offer) => format!("mesa org edit {org} --plan {}", offer.plan),
            None => "mesa channel list".to_owned(),
        },
        Why::Conditional { channel, .. } => {
            let says = format!(" --channel {channel}=yes");
            let contract = match mending.contract {
                Some(contract) => format!("mesa contract edit {contract}{says}"),
                None => contract(mending, &says),
            };
            format!("mesa ticket open --allow-conditional …  |  {contract}")
        }
        Why::ShutByContract { contract, channel } => {
            format!("mesa contract edit {contract} --channel {channel}=yes")
        }
        Why::ContractNotYet { contract, .. } => format!("mesa contract show {contract}"),
        Why::ContractOver { contract, cancelled: false, .. } => format!("mesa contract renew {contract}"),
        Why::ContractOver { .. } | Why::NoContract => contract(mending, ""),
        Why::NoBalance { .. } => match mending.packs {
            Some((pack, 1)) => format!("mesa credit buy --org {org} --pack {pack}"),
            Some((pack, many)) => format!("mesa credit buy --org {org} --pack {pack} --quantity {many}"),
            None => format!("mesa credit grant --org {org} --minutes N --reason TEXT"),
        },
        Why::CoverOver { asset, .. } | Why::CoverUnknown { asset } => {
            format!("mesa asset edit {asset} {} DAY", until(judged.requirement))
        }
        Why::NoAsset => {
            format!("mesa asset add KEY --org {org}{} {} DAY", product(mending), until(judged.requirement))
        }
        Why::NoMember => match mending.contract {
            Some(contract) => format!("mesa contract member add {contract} {who}"),
            None => contract(mending, &format!(" --member {who}")),
        },
        Why::NotPaid { .. } => match &mending.paid_plan {
            Some(plan) => format!("mesa org edit {org} --plan {plan}"),
            None => contract(mending, &format!(" --member {who}")),
        },
        _ => return None,
    })
}

fn org(mending: &Mending) -> &str {
    mending.org.as_deref().unwrap_or("ORG")
}

/// Returns the command that records a contract which says `more`, or first the asset that it is to be for (SAN-11).
fn contract(mending: &Mending, more: &str) -> String {
    let (kind, org) = (mending.contract_kind.as_deref().unwrap_or("KIND"), org(mending));
    let what = match &mending.asset {
        Some(asset) => format!("--asset {asset}"),
        None if mending.per_asset => {
            return format!("mesa asset add KEY --org {org}{}", product(mending));
        }
        None => format!("--org {org}"),
    };
    format!("mesa contract add {what} --kind {kind} --starts {}{more}", mending.today)
}

fn product(mending: &Mending) -> String {
    mending.product.as_ref().map(|product| format!(" --product {product}")).unwrap_or_default()
}

fn until(requirement: Requirement) -> &'static str {
    match requirement {
        Requirement::Maintenance => "--maintenance-until",
        _ => "--warranty-until",
    }
}
