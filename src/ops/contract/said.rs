//! What a contract says beside its term: reference, notes, and what it overrides (BLI-37).
use serde::Serialize;

use crate::domain::calendar::Target;
use crate::domain::change::Change;
use crate::domain::contract::Contract;
use crate::domain::desk::Policy;
use crate::domain::refusal::Refusal;
use crate::domain::sla::Metric;
use crate::domain::text::fold;
use crate::error::Error;
use crate::ops::Writing;
use crate::ops::people::{line, lines};
use crate::ops::problems::Problems;

/// What is said of a contract; an absent part stays as it was, or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ContractData {
    /// an invoice, an order
    pub reference: Change<String>,
    /// the calendar that it promises, by slug or label
    pub calendar: Change<String>,
    /// what it says of channels: `phone=yes`; `phone=` says nothing any more
    pub channels: Vec<String>,
    /// what it promises: `resolution=4h`; `resolution=` promises nothing any more
    pub targets: Vec<String>,
    /// what agents should know
    pub notes: Change<String>,
}

/// Returns what `data` make of `contract`; everything that is wrong with them is refused at once.
pub(in crate::ops) fn changed(
    writing: &Writing,
    mut contract: Contract,
    data: &ContractData,
) -> Result<Contract, Error> {
    let (policy, mut problems) = (&writing.desk.policy, Problems::default());
    let reference = data.reference.try_map(|text| line("--reference", text));
    problems.take(reference)?.unwrap_or_default().applied_to(&mut contract.reference);
    let calendar = data.calendar.try_map(|name| policy.find_calendar(name).map(|found| found.key.clone()));
    problems.take(calendar)?.unwrap_or_default().applied_to(&mut contract.calendar);
    for given in &data.channels {
        if let Some((channel, value)) = problems.take(channel(policy, given))? {
            match value {
                Some(value) => drop(contract.channels.insert(channel, value)),
                None => drop(contract.channels.remove(&channel)),
            }
        }
    }
    for given in &data.targets {
        if let Some((metric, target)) = problems.take(target(given))? {
            match target {
                Some(target) => drop(contract.targets.insert(metric, target)),
                None => drop(contract.targets.remove(&metric)),
            }
        }
    }
    let notes = data.notes.try_map(|text| lines("--notes", text));
    problems.take(notes)?.unwrap_or_default().applied_to(&mut contract.notes);
    problems.take(days_fit(policy, &contract))?;
    problems.finish()?;
    Ok(contract)
}

/// Reads `phone=yes`; nothing behind the sign is no statement.
fn channel(policy: &Policy, given: &str) -> Result<(String, Option<bool>), Refusal> {
    let expected = "CHANNEL=yes or CHANNEL=no";
    let malformed = || Refusal::Malformed { field: "--channel", given: given.to_owned(), expected };
    let (name, value) = given.split_once('=').ok_or_else(malformed)?;
    let value = match fold(value.trim()).as_str() {
        "" => None,
        "yes" | "si" => Some(true),
        "no" => Some(false),
        _ => return Err(malformed()),
    };
    Ok((policy.find_channel(name.trim())?.key.clone(), value))
}

/// Reads `resolution=4h`; nothing behind the sign is no promise.
fn target(given: &str) -> Result<(Metric, Option<Target>), Refusal> {
    let expected = "METRIC=TARGET, as resolution=4h";
    let malformed = || Refusal::Malformed { field: "--target", given: given.to_owned(), expected };
    let (metric, target) = given.split_once('=').ok_or_else(malformed)?;
    let metric = Metric::of_slug(&metric.trim().replace('-', "_")).ok_or_else(malformed)?;
    let target = Some(target.trim()).filter(|target| !target.is_empty());
    Ok((metric, target.map(|target| Target::parse(target).map_err(|_| malformed())).transpose()?))
}

/// Refuses days of 24 hours where the contract's calendar closes, or is the rule's, which may (DESIGN §7.4).
fn days_fit(policy: &Policy, contract: &Contract) -> Result<(), Refusal> {
    let days = contract.targets.iter().find(|(_, target)| matches!(target, Target::Days(_)));
    let Some((metric, target)) = days else { return Ok(()) };
    let calendar = contract.calendar.as_deref().map(|key| (key, policy.calendar(key)));
    match calendar {
        Some((_, Some(calendar))) if calendar.always_open => Ok(()),
        Some((key, _)) => Err(Refusal::DaysNeedOpenCalendar { calendar: key.to_owned() }),
        None => Err(Refusal::Malformed {
            field: "--target",
            given: format!("{}={target}", metric.slug()),
            expected: "s, m, h or bd; d needs a --calendar that never closes",
        }),
    }
}
