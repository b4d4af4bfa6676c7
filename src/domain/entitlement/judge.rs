//! The judgement itself.
use super::verdict::{Judged, Mending, Requirement, Verdict, Why};
use super::{Asked, Standing, channel, cover};
use crate::domain::contract::Contract;
use crate::domain::desk::{ContractKind, Department, OnUnauthorised, Opener};

/// Judges whether a ticket may be opened in `department`, requirement by requirement.
pub fn judge(department: &Department, standing: &Standing<'_>, asked: &Asked<'_>) -> Verdict {
    let cover::Found { cover, about } = cover::find(department, standing, asked.asset);
    let mending = mending(department, (standing, asked), about.as_ref().or(cover.asset.as_ref()));
    let why = |requirement| match requirement {
        Requirement::Role => role(department, standing),
        Requirement::Channel => channel::judge(standing, asked, about.as_deref()),
        Requirement::Contract => cover.contract.clone(),
        Requirement::Credits => credits(department, standing),
        Requirement::Warranty => cover.warranty.clone(),
        Requirement::Maintenance => cover.maintenance.clone(),
        Requirement::Membership => membership(department, standing),
        Requirement::Form => form(asked),
    };
    let requirements =
        Requirement::ALL.into_iter().map(|requirement| Judged { requirement, why: why(requirement) });
    Verdict { requirements: requirements.collect(), asset: about, mending }
}

fn role(department: &Department, standing: &Standing<'_>) -> Why {
    match (department.opener, standing.submitter) {
        (Opener::Anyone, _) => Why::NotRequired,
        (Opener::Administrator, None) => Why::NotJudged,
        (Opener::Administrator, Some(submitter)) if submitter.administrator => Why::Administrator,
        (Opener::Administrator, Some(_)) => {
            Why::NotAdministrator { auto_close: department.on_unauthorised == OnUnauthorised::AutoClose }
        }
    }
}

fn credits(department: &Department, standing: &Standing<'_>) -> Why {
    let minutes = standing.balance_min;
    match department.credits {
        false => Why::NotRequired,
        true if minutes > 0 => Why::Balance { minutes },
        true => Why::NoBalance { minutes },
    }
}

fn membership(department: &Department, standing: &Standing<'_>) -> Why {
    if !department.membership {
        return Why::NotRequired;
    }
    let Some(requester) = standing.requester else { return Why::NotJudged };
    if let Some(contract) = standing.in_force().find(|one| one.members.contains(&requester.id)) {
        return Why::MemberOfContract { contract: contract.id };
    }
    let asset = standing.assets.iter().find(|asset| asset.members.contains(&requester.id));
    let asset = asset.map(|asset| asset.key.clone());
    match asset {
        Some(asset) if standing.plan().is_some_and(|plan| plan.paid) => Why::MemberOfAsset { asset },
        Some(asset) => Why::NotPaid { asset },
        None => Why::NoMember,
    }
}

fn form(asked: &Asked<'_>) -> Why {
    match asked.form {
        None => Why::NotJudged,
        Some([]) => Why::Answered,
        Some(problems) => Why::FormProblems { problems: problems.to_vec() },
    }
}

fn mending(
    department: &Department,
    (standing, asked): (&Standing<'_>, &Asked<'_>),
    asset: Option<&String>,
) -> Mending {
    let policy = standing.policy;
    let kind = kind(department, standing, asset);
    let family = department.unit().map(str::to_owned);
    let counts = |contract: &&Contract| asked.asset.is_none_or(|about| contract.covers(Some(about)));
    Mending {
        department: department.key.clone(),
        ticket_type: asked.ticket_type.map(str::to_owned),
        family: family.clone(),
        org: standing.org.map(|org| org.key.clone()),
        requester: standing.requester.map(crate::domain::contact::Contact::shown),
        asset: asset.cloned(),
        contract_kind: kind.map(|kind| kind.key.clone()),
        per_asset: kind.is_some_and(|kind| kind.per_asset),
        product: family.or_else(|| kind?.products.first().cloned()),
        contract: standing.in_force().find(counts).map(|contract| contract.id),
        paid_plan: policy.plans.iter().find(|plan| plan.paid).map(|plan| plan.key.clone()),
        packs: packs(&policy.credits.packs, standing.balance_min),
        by_contact: false,
        today: standing.today,
    }
}

/// Returns the first kind of contract for the department's family, and for the asset where one is known.
fn kind<'p>(
    department: &Department,
    standing: &Standing<'p>,
    asset: Option<&String>,
) -> Option<&'p ContractKind> {
    let policy = standing.policy;
    let of_family = |kind: &&ContractKind| {
        kind.products.is_empty()
            || department.unit().is_none_or(|unit| kind.products.iter().any(|product| product == unit))
    };
    let product =
        standing.assets.iter().find(|one| Some(&one.key) == asset).map(|one| one.product.as_deref());
    let of_asset = |kind: &&ContractKind| product.is_none_or(|product| policy.kind_covers(kind, product));
    let mut kinds = policy.contract_kinds.iter().filter(of_family);
    kinds.clone().find(of_asset).or_else(|| kinds.next())
}

/// Returns a pack, and how many of it make `balance_min` positive: one of the smallest that does, else of the largest.
fn packs(sold: &[u32], balance_min: i64) -> Option<(u32, i64)> {
    let needed = 1_i64.saturating_sub(balance_min).max(1);
    if let Some(pack) = sold.iter().copied().filter(|pack| i64::from(*pack) >= needed).min() {
        return Some((pack, 1));
    }
    let largest = sold.iter().copied().max().filter(|pack| *pack > 0)?;
    Some((largest, needed.saturating_sub(1) / i64::from(largest) + 1))
}
