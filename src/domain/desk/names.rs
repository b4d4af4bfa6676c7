//! The slugs that a document defines, for the references within it.
use std::collections::{BTreeMap, BTreeSet};

use toml::de::DeTable;

use super::document::{entries, items, table};
use super::section::Section;

/// Every slug that a document defines, by section.
pub(super) struct Defined<'d>(BTreeMap<Section, BTreeSet<&'d str>>);

impl<'d> Defined<'d> {
    /// Returns those of `document`.
    pub(super) fn of(document: &'d DeTable<'d>) -> Self {
        let mut sets = BTreeMap::new();
        for section in Section::ALL {
            sets.insert(section, slugs(document, section));
        }
        Self(sets)
    }

    /// Tells whether `slug` is defined in `section`.
    pub(super) fn has(&self, section: Section, slug: &str) -> bool {
        self.0.get(&section).is_some_and(|set| set.contains(slug))
    }

    /// Returns the slugs of `section`.
    pub(super) fn all(&self, section: Section) -> impl Iterator<Item = &'d str> {
        self.0.get(&section).into_iter().flatten().copied()
    }
}

fn slugs<'d>(document: &'d DeTable<'d>, section: Section) -> BTreeSet<&'d str> {
    match section {
        Section::Field => fields(document).filter_map(|field| field.text("key")).collect(),
        Section::Option => fields(document)
            .flat_map(|field| entries(field.table, "options"))
            .filter_map(|o| o.text("key"))
            .collect(),
        Section::Priority => listed(document, "levels"),
        Section::Impact => listed(document, "impacts"),
        Section::Urgency => listed(document, "urgencies"),
        Section::Status
        | Section::Calendar
        | Section::Channel
        | Section::Plan
        | Section::Type
        | Section::Department
        | Section::Form
        | Section::Team
        | Section::Sla
        | Section::ContractKind
        | Section::Product
        | Section::Escalation
        | Section::Template => {
            entries(document, section.word()).filter_map(|entry| entry.text("key")).collect()
        }
    }
}

fn fields<'d>(document: &'d DeTable<'d>) -> impl Iterator<Item = super::document::Entry<'d>> {
    entries(document, "form").flat_map(|form| entries(form.table, "field"))
}

fn listed<'d>(document: &'d DeTable<'d>, list: &str) -> BTreeSet<&'d str> {
    let Some(priority) = table(document, "priority") else { return BTreeSet::new() };
    items(priority, list).filter_map(|(_, value)| value.get_ref().as_str()).collect()
}
