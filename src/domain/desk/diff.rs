//! What changes from one policy to the next, by key and not by place in the file.
use std::collections::BTreeSet;

use toml::{Table, Value};

use super::lookup::Keyed;
use super::policy::Policy;
use super::section::Section;

/// One difference between two policies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where, by key: `sla.advanced.targets.resolution`
    pub path: String,
    /// How it differs
    pub kind: ChangeKind,
}

/// How two policies differ at one place; values are written as TOML, defaults as if they stood in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// Only the new one has it
    Added {
        /// what it has; none for a whole entry
        value: Option<String>,
    },
    /// Only the old one has it
    Removed {
        /// what it had; none for a whole entry
        value: Option<String>,
    },
    /// Both have it, with other contents
    Changed {
        /// the old value
        from: String,
        /// the new value
        to: String,
    },
    /// The entries that both have stand in another order, where the order decides something
    Reordered {
        /// the old order, as keys
        from: Vec<String>,
        /// the new order
        to: Vec<String>,
    },
}

/// Returns what changes from `old` to `new`, in the order of the format's sections.
pub fn diff(old: &Policy, new: &Policy) -> Vec<Change> {
    let (old, new) = (as_table(old), as_table(new));
    let mut changes = Vec::new();
    for section in super::sections::SECTIONS {
        compare(section, old.get(section), new.get(section), &mut changes);
    }
    changes
}

fn as_table(policy: &Policy) -> Table {
    // A policy has only texts, numbers, flags, lists and tables with text keys: none of what TOML cannot hold
    Table::try_from(policy).unwrap_or_default()
}

fn compare(path: &str, old: Option<&Value>, new: Option<&Value>, changes: &mut Vec<Change>) {
    let kind = match (old, new) {
        (None, None) => return,
        (Some(old), Some(new)) if old == new => return,
        (old, new) if both(old, new, Value::is_table) => return tables(path, (old, new), changes),
        (old, new) if both(old, new, |v| keyed(v).is_some()) => return lists(path, (old, new), changes),
        (None, Some(new)) => ChangeKind::Added { value: shown(new) },
        (Some(old), None) => ChangeKind::Removed { value: shown(old) },
        (Some(old), Some(new)) => ChangeKind::Changed { from: old.to_string(), to: new.to_string() },
    };
    changes.push(Change { path: path.to_owned(), kind });
}

type Pair<'v> = (Option<&'v Value>, Option<&'v Value>);

/// Tells whether what there is of the two is all of one form. One alone counts only as a list: its entries are named.
fn both(old: Option<&Value>, new: Option<&Value>, form: impl Fn(&Value) -> bool) -> bool {
    match (old, new) {
        (Some(old), Some(new)) => form(old) && form(new),
        (Some(one), None) | (None, Some(one)) => keyed(one).is_some() && form(one),
        (None, None) => false,
    }
}

fn shown(value: &Value) -> Option<String> {
    (!value.is_table()).then(|| value.to_string())
}

fn tables(path: &str, pair: Pair<'_>, changes: &mut Vec<Change>) {
    let (old, new) = (pair.0.and_then(Value::as_table), pair.1.and_then(Value::as_table));
    let names: BTreeSet<_> = old.into_iter().chain(new).flat_map(Table::keys).collect();
    for name in names {
        let (old, new) = (old.and_then(|t| t.get(name)), new.and_then(|t| t.get(name)));
        compare(&format!("{path}.{name}"), old, new, changes);
    }
}

fn lists(path: &str, pair: Pair<'_>, changes: &mut Vec<Change>) {
    let entries =
        |value: Option<&Value>| -> Vec<(String, Value)> { value.and_then(keyed).unwrap_or_default() };
    let (old, new) = (entries(pair.0), entries(pair.1));
    let get =
        |list: &[(String, Value)], key: &str| list.iter().find(|(k, _)| k == key).map(|(_, v)| v.clone());
    let added = new.iter().filter(|(key, _)| get(&old, key).is_none());
    for (key, _) in old.iter().chain(added) {
        compare(&format!("{path}.{key}"), get(&old, key).as_ref(), get(&new, key).as_ref(), changes);
    }
    if order_decides(path) {
        reordered(path, &old, &new, changes);
    }
}

/// Returns the entries of a list of tables with keys; nothing for any other value.
fn keyed(value: &Value) -> Option<Vec<(String, Value)>> {
    let list = value.as_array().filter(|list| !list.is_empty())?;
    list.iter().map(|entry| Some((entry.get("key")?.as_str()?.to_owned(), entry.clone()))).collect()
}

/// The first rule that matches decides; the first status of a state is where verbs lead; fields are asked in order.
fn order_decides(path: &str) -> bool {
    matches!(path.rsplit('.').next(), Some("sla" | "status" | "field"))
}

fn reordered(path: &str, old: &[(String, Value)], new: &[(String, Value)], changes: &mut Vec<Change>) {
    let common = |list: &[(String, Value)], other: &[(String, Value)]| -> Vec<String> {
        list.iter().map(|(key, _)| key.clone()).filter(|key| other.iter().any(|(k, _)| k == key)).collect()
    };
    let (from, to) = (common(old, new), common(new, old));
    if from != to {
        changes.push(Change { path: path.to_owned(), kind: ChangeKind::Reordered { from, to } });
    }
}

/// Returns every key that `old` defines and `new` does not, by section; open tickets may still use one.
pub fn removed(old: &Policy, new: &Policy) -> Vec<(Section, String)> {
    let mut gone = Vec::new();
    for section in Section::ALL {
        let kept: BTreeSet<_> = keys(new, section).into_iter().collect();
        let dropped: BTreeSet<_> = keys(old, section).into_iter().filter(|key| !kept.contains(key)).collect();
        gone.extend(dropped.into_iter().map(|key| (section, key.to_owned())));
    }
    gone
}

fn keys(policy: &Policy, section: Section) -> Vec<&str> {
    fn of<T: Keyed>(items: &[T]) -> Vec<&str> {
        items.iter().map(Keyed::key).collect()
    }
    let fields = || policy.forms.iter().flat_map(|form| &form.fields);
    match section {
        Section::Status => of(policy.statuses.all()),
        Section::Calendar => of(&policy.calendars),
        Section::Channel => of(&policy.channels),
        Section::Plan => of(&policy.plans),
        Section::Type => of(&policy.types),
        Section::Department => of(&policy.departments),
        Section::Form => of(&policy.forms),
        Section::Field => fields().map(Keyed::key).collect(),
        // An answer is kept as it was given, so an option may always go
        Section::Option => Vec::new(),
        Section::Team => of(&policy.teams),
        Section::Priority => policy.priority.levels.iter().map(String::as_str).collect(),
        Section::Impact => policy.priority.impacts.iter().map(String::as_str).collect(),
        Section::Urgency => policy.priority.urgencies.iter().map(String::as_str).collect(),
        Section::Sla => of(&policy.sla_rules),
        Section::ContractKind => of(&policy.contract_kinds),
        Section::Product => of(&policy.products),
        Section::Escalation => of(&policy.escalations),
        Section::Template => of(&policy.templates),
    }
}
