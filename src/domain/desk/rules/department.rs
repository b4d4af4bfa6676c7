//! Some department takes tickets; parents are centres and lead nowhere round.
use std::collections::BTreeMap;

use toml::de::DeTable;

use crate::domain::desk::document::{Entry, Findings, entries};
use crate::domain::desk::problem::BrokenRule;

pub(super) fn judge(document: &DeTable<'_>, found: &mut Findings) {
    if !document.contains_key("department") {
        return; // said already
    }
    let all: Vec<_> = entries(document, "department").collect();
    if all.iter().all(|department| department.flag("centre")) {
        found.add_unplaced("department", BrokenRule::NoDepartment);
    }
    let by_slug: Centres<'_, '_> = all.iter().map(|department| (department.slug(), department)).collect();
    for department in &all {
        parent(department, &by_slug, found);
    }
}

type Centres<'a, 'd> = BTreeMap<&'d str, &'a Entry<'d>>;

fn parent(department: &Entry<'_>, all: &Centres<'_, '_>, found: &mut Findings) {
    let Some(parent) = department.text("parent").and_then(|slug| all.get(slug)) else { return };
    let (path, span) = (format!("department[{}].parent", department.index), department.span("parent"));
    if let Some(cycle) = cycle(department, all) {
        found.add(&path, &span, BrokenRule::ParentCycle { cycle });
    } else if !parent.flag("centre") {
        found.add(&path, &span, BrokenRule::ParentNotCentre { parent: parent.slug().to_owned() });
    }
}

/// Returns the way from a department over its parents back to it, if there is one.
fn cycle(department: &Entry<'_>, all: &Centres<'_, '_>) -> Option<Vec<String>> {
    let start = department.slug();
    let mut way = vec![start];
    let mut next = department.text("parent")?;
    while next != start {
        if way.len() > all.len() {
            return None; // a ring further up, found from its own members
        }
        way.push(next);
        next = all.get(next)?.text("parent")?;
    }
    way.push(start);
    Some(way.into_iter().map(str::to_owned).collect())
}
