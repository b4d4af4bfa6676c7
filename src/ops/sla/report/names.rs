//! The rows of a report in their order, under proper names that the store keeps beside the keys.
use std::collections::HashMap;

use super::counting::Counting;
use super::{ReportRequest, ReportRow};
use crate::domain::sla::report::Dimension;
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::sla::groups::{Group, order};
use crate::store::report::clocks;

/// Returns what was counted as rows: groups in the order of the policy, then by name; metrics in theirs.
pub(super) fn rows(reading: &Reading, counting: Counting<'_>) -> Result<Vec<ReportRow>, Error> {
    let names = Names::load(reading, counting.request)?;
    let row = |(groups, metric, figures)| ReportRow { groups: names.put_into(groups), metric, figures };
    let mut rows: Vec<ReportRow> = counting.figures().into_iter().map(row).collect();
    let policy = reading.policy();
    let place = |group: &Group| {
        let (none, place, slug) = order(group, policy);
        (none, place, slug.map(str::to_owned))
    };
    rows.sort_by_cached_key(|row| (row.groups.iter().map(place).collect::<Vec<_>>(), row.metric));
    Ok(rows)
}

/// Proper names that the store keeps beside the keys.
pub(in crate::ops::sla) struct Names {
    agents: HashMap<String, String>,
    orgs: HashMap<String, String>,
}

impl Names {
    /// Reads the names that the dimensions of `request` ask for.
    pub(in crate::ops::sla) fn load(reading: &Reading, request: &ReportRequest) -> Result<Self, Error> {
        let asks = |dimension| request.group_by.contains(&Some(dimension));
        let (mut agents, mut orgs) = (HashMap::new(), HashMap::new());
        if asks(Dimension::Assignee) {
            agents.extend(clocks::agents(reading.tx)?);
        }
        if asks(Dimension::Org) {
            orgs.extend(clocks::orgs(reading.tx)?);
        }
        Ok(Self { agents, orgs })
    }

    /// Returns `groups` as people know them.
    pub(in crate::ops::sla) fn put_into(&self, mut groups: Vec<Group>) -> Vec<Group> {
        for group in &mut groups {
            let Some(slug) = &mut group.slug else { continue };
            match group.dimension {
                Dimension::Assignee => {
                    if let Some(email) = self.agents.get(slug.as_str()) {
                        slug.clone_from(email);
                    }
                }
                Dimension::Org => group.name = self.orgs.get(slug.as_str()).cloned(),
                Dimension::Priority
                | Dimension::Type
                | Dimension::Plan
                | Dimension::Department
                | Dimension::Month
                | Dimension::Week
                | Dimension::Team
                | Dimension::Channel
                | Dimension::PolicyVersion => {}
            }
        }
        groups
    }
}
