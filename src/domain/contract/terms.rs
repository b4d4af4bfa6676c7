//! What several contracts promise one ticket: the most favourable of it (BLI-37, BLI-39).
use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Contract, ContractId, Terms};
use crate::domain::calendar::{Hours, Target};
use crate::domain::instant::Instant;
use crate::domain::sla::{Metric, Promise};
use crate::domain::ticket::Ticket;
use crate::domain::ticket::promise::Promises;

/// In which order two offers on different calendars are compared.
const WEIGHT: [Metric; 4] =
    [Metric::Resolution, Metric::FirstResponse, Metric::Acknowledge, Metric::NextResponse];

/// Returns what the contracts that cover a ticket promise it at its opening; none where none covers it.
///
/// A contract beats the rule, whether for better or for worse. Of several contracts on one calendar each metric has the
/// target that is due first; of several calendars the one counts on which the resolution is due first, then the first
/// response, and so on. The instant of opening decides, and the contract recorded first where all are equal.
pub fn terms(covering: &[Contract], ticket: &Ticket, promises: &Promises) -> Option<Terms> {
    if covering.is_empty() {
        return None;
    }
    let mut terms = Terms { contracts: covering.iter().map(|one| one.id).collect(), ..Terms::default() };
    for kind in covering.iter().map(|one| &one.kind) {
        if !terms.kinds.contains(kind) {
            terms.kinds.push(kind.clone());
        }
    }
    // The rule is looked for with the kinds known: it may ask for one.
    let plain = promises.of(&Ticket { terms: Some(terms.clone()), ..ticket.clone() });
    let offers = offers(covering, plain.as_ref(), promises, ticket.opened_at);
    let best = offers.into_iter().reduce(|best, offer| if offer.dues() < best.dues() { offer } else { best });
    if let Some(best) = best {
        (terms.calendar, terms.calendar_by) = best.calendar.unzip();
        terms.targets = best.targets.iter().map(|(metric, (target, _))| (*metric, *target)).collect();
        terms.targets_by = best.targets.iter().map(|(metric, (_, by))| (*metric, *by)).collect();
    }
    Some(terms)
}

/// What contracts offer on one calendar.
struct Offer {
    /// none: the rule's
    calendar: Option<(String, ContractId)>,
    hours: Option<Hours>,
    targets: BTreeMap<Metric, (Target, ContractId)>,
    rule: Option<Arc<Promise>>,
    opened_at: Instant,
}

impl Offer {
    fn due(&self, target: Target) -> Instant {
        let due = self.hours.as_ref().and_then(|hours| hours.due(self.opened_at, target));
        due.unwrap_or(Instant::MAX)
    }

    /// Returns when each metric is due, what weighs most first; what is not promised is due last.
    fn dues(&self) -> [Instant; 4] {
        WEIGHT.map(|metric| {
            let of_rule = || *self.rule.as_ref()?.targets.get(metric);
            let target = self.targets.get(&metric).map(|(target, _)| *target).or_else(of_rule);
            target.map_or(Instant::MAX, |target| self.due(target))
        })
    }

    fn take(&mut self, contract: &Contract) {
        for (metric, target) in &contract.targets {
            let sooner = |(had, _): &(Target, _)| self.due(*target) < self.due(*had);
            if self.targets.get(metric).is_none_or(sooner) {
                self.targets.insert(*metric, (*target, contract.id));
            }
        }
    }
}

/// Returns one offer for each calendar of the contracts that change anything.
fn offers(
    covering: &[Contract],
    rule: Option<&Arc<Promise>>,
    promises: &Promises,
    opened_at: Instant,
) -> Vec<Offer> {
    let mut offers: Vec<Offer> = Vec::new();
    for contract in covering {
        // A calendar that the policy has dropped since cannot count.
        let own = contract.calendar.as_ref().filter(|key| promises.hours(key).is_some());
        if own.is_none() && contract.targets.is_empty() {
            continue;
        }
        let same = |offer: &Offer| offer.calendar.as_ref().map(|(key, _)| key) == own;
        if let Some(offer) = offers.iter_mut().find(|offer| same(offer)) {
            offer.take(contract);
            continue;
        }
        let hours = match own {
            Some(key) => promises.hours(key),
            None => rule.map(|rule| rule.hours.clone()),
        };
        let calendar = own.map(|key| (key.clone(), contract.id));
        let mut offer = Offer { calendar, hours, targets: BTreeMap::new(), rule: rule.cloned(), opened_at };
        offer.take(contract);
        offers.push(offer);
    }
    offers
}
