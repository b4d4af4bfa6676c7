//! The judgement itself.
use super::verdict::{Judged, Mending, Requirement, Verdict, Why};
use super::{Asked, Standing, channel, cover};
use crate::domain::desk::{ContractNeed, Department, OnUnauthorised, Opener};

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
    let fits = |products: &[String]| {
        products.is_empty() || department.family.as_ref().is_none_or(|family| products.contains(family))
    };
    let kind = policy.contract_kinds.iter().find(|kind| fits(&kind.products));
    let required = department.contract == ContractNeed::Required;
    Mending {
        department: department.key.clone(),
        ticket_type: asked.ticket_type.map(str::to_owned),
        family: department.family.clone(),
        org: standing.org.map(|org| org.key.clone()),
        requester: standing.requester.map(crate::domain::contact::Contact::shown),
        asset: asset.cloned(),
        contract_kind: kind.filter(|_| required).map(|kind| kind.key.clone()),
        pack: policy.credits.packs.iter().copied().min(),
        today: standing.today,
    }
}
