//! Some department takes tickets; parents are centres and lead nowhere round.
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
    for department in &all {
        parent(department, &all, found);
    }
}

fn parent(department: &Entry<'_>, all: &[Entry<'_>], found: &mut Findings) {
    let Some(parent) = department.text("parent").and_then(|slug| all.iter().find(|d| d.slug() == slug))
    else {
        return;
    };
    let (path, span) = (format!("department[{}].parent", department.index), department.span("parent"));
    if let Some(cycle) = cycle(department, all) {
        found.add(&path, &span, BrokenRule::ParentCycle { cycle });
    } else if !parent.flag("centre") {
        found.add(&path, &span, BrokenRule::ParentNotCentre { parent: parent.slug().to_owned() });
    }
}

/// Returns the way from a department over its parents back to it, if there is one.
fn cycle(department: &Entry<'_>, all: &[Entry<'_>]) -> Option<Vec<String>> {
    let start = department.slug();
    let mut way = vec![start.to_owned()];
    let mut next = department.text("parent")?;
    while next != start {
        if way.len() > all.len() {
            return None; // a ring further up, found from its own members
        }
        way.push(next.to_owned());
        next = all.iter().find(|d| d.slug() == next)?.text("parent")?;
    }
    way.push(start.to_owned());
    Some(way)
}
