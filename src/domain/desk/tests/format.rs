//! The format described twice, as types and as data: here the two are held together.
use super::EXAMPLE;
use crate::domain::desk::schema::{Key, POLICY, Shape};
use crate::domain::desk::{Policy, sections};

#[test]
fn the_sections_are_those_of_the_format() {
    assert_eq!(POLICY.iter().map(|key| key.name).collect::<Vec<_>>(), sections::SECTIONS);
}

#[test]
fn types_and_checks_know_the_same_keys() {
    let mut base: toml::Table = EXAMPLE.parse().unwrap();
    // What the example leaves out must still be reached.
    let misfit = toml::toml! { words = ["outage"]
    instead = "incident" };
    reach(&mut base, &["type"]).insert("misfit".to_owned(), misfit.into());
    hold(&base, &[], POLICY);
}

/// Puts a key that nobody knows at `path`: serde's answer names the keys that its type has.
fn hold(base: &toml::Table, path: &[&str], keys: &[Key]) {
    let mut text = base.clone();
    let table = reach(&mut text, path);
    table.insert("zzz".to_owned(), toml::Value::Boolean(true));
    let said = toml::from_str::<Policy>(&text.to_string()).unwrap_err().message().to_owned();
    let known: Vec<_> = said.split("expected").nth(1).unwrap().split('`').skip(1).step_by(2).collect();
    let mut ours: Vec<_> = keys.iter().map(|key| key.name).collect();
    let mut theirs = known.clone();
    ours.sort_unstable();
    theirs.sort_unstable();
    assert_eq!(ours, theirs, "keys of {path:?}");
    for key in keys {
        if let Shape::Table(inner) | Shape::Each(_, inner) = key.shape {
            hold(base, &[path, &[key.name]].concat(), inner);
        }
    }
}

fn reach<'t>(table: &'t mut toml::Table, path: &[&str]) -> &'t mut toml::Table {
    let Some((first, rest)) = path.split_first() else { return table };
    let value = table.get_mut(*first).unwrap();
    if value.is_table() {
        return reach(value.as_table_mut().unwrap(), rest);
    }
    let entry = value.as_array_mut().unwrap().iter_mut().find(|entry| can_reach(entry, rest));
    reach(entry.unwrap().as_table_mut().unwrap(), rest)
}

fn can_reach(entry: &toml::Value, rest: &[&str]) -> bool {
    rest.first().is_none_or(|next| entry.get(next).is_some())
}
