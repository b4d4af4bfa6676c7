//! Every fact of the five manuals (`tests/requirements.csv`), and the step of a story that fails where it is broken.
//!
//! A step is a piece of exactly one line of the story: of a command, or of what it prints.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
use std::collections::BTreeMap;
use std::path::Path;

/// The manuals, how many facts each has (`CHA-1` … `CHA-31`), and whether all of them have to be told by now.
const MANUALS: [(&str, usize, bool); 5] =
    [("CHA", 31, true), ("BLI", 63, true), ("TAL", 30, true), ("SAN", 53, true), ("PAM", 33, true)];

/// What has no meaning in a tool on one's own machine: logins, sessions, and remarks on the manual itself.
const NOT_APPLICABLE: [&str; 10] =
    ["CHA-2", "BLI-63", "TAL-19", "TAL-30", "SAN-35", "SAN-36", "PAM-2", "PAM-6", "PAM-25", "PAM-29"];

/// What waits for something that mesa does not have yet.
const LATER: [(&str, &[&str]); 6] = [
    ("mail", &["SAN-3", "SAN-4", "SAN-46", "PAM-3", "PAM-4", "PAM-5", "PAM-28"]),
    ("secrets", &["PAM-19", "PAM-20", "PAM-21", "PAM-22"]),
    ("attachments", &["SAN-44", "PAM-15", "PAM-16"]),
    ("drafts", &["PAM-18", "PAM-30", "PAM-31"]),
    (
        "knowledge base",
        &[
            "BLI-58", "BLI-59", "BLI-60", "TAL-7", "TAL-24", "TAL-25", "PAM-1", "PAM-14", "PAM-23", "PAM-24",
            "PAM-32",
        ],
    ),
    ("search", &["PAM-13"]),
];

/// A row of the list: the scenario is a file, `not applicable` or `later: …`; without a story the step says why.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Fact {
    id: String,
    fact: String,
    scenario: String,
    step: String,
}

/// Where a fact is told.
enum Told<'f> {
    Story(&'f str),
    NotApplicable,
    Later(&'f str),
}

impl Fact {
    fn told(&self) -> Told<'_> {
        match (self.scenario.as_str(), self.scenario.strip_prefix("later: ")) {
            ("not applicable", _) => Told::NotApplicable,
            (_, Some(what)) => Told::Later(what),
            (story, None) => Told::Story(story),
        }
    }
}

fn facts() -> Vec<Fact> {
    let mut reader = csv::Reader::from_reader(include_str!("requirements.csv").as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

/// Returns the lines of a story that are commands or output.
fn console(story: &str) -> Vec<&str> {
    let mut inside = false;
    let lines = story.lines().filter(|line| {
        if line.starts_with("```") {
            inside = *line == "```console";
            return false;
        }
        inside
    });
    lines.collect()
}

#[test]
fn every_fact_of_a_manual_is_listed_once_and_in_its_order() {
    let facts = facts();
    let listed: Vec<&str> = facts.iter().map(|fact| fact.id.as_str()).collect();
    let ids = MANUALS
        .into_iter()
        .flat_map(|(manual, count, all)| (1..=count).map(move |number| (format!("{manual}-{number}"), all)));
    let expected: Vec<String> =
        ids.filter(|(id, all)| *all || listed.contains(&id.as_str())).map(|(id, _)| id).collect();
    assert_eq!(listed, expected);
}

#[test]
fn every_fact_is_one_sentence() {
    for Fact { id, fact, .. } in facts() {
        let first = fact.chars().next();
        assert!(first.is_some_and(|first| !first.is_lowercase()) && fact.ends_with('.'), "{id}: {fact}");
        assert!(fact.chars().count() <= 160, "{id} is no short sentence");
    }
}

#[test]
fn nothing_is_left_out_but_what_may_be() {
    let later: BTreeMap<&str, &[&str]> = LATER.into_iter().collect();
    for fact in facts() {
        let id = fact.id.as_str();
        let may_be = match fact.told() {
            Told::Story(_) => true,
            Told::NotApplicable => NOT_APPLICABLE.contains(&id),
            Told::Later(what) => later.get(what).is_some_and(|ids| ids.contains(&id)),
        };
        assert!(may_be, "{id} is to be told");
        assert!(!fact.step.is_empty(), "{id} has no step, and no reason for having none");
    }
}

#[test]
fn every_step_is_one_line_of_its_story() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let mut wrong = Vec::new();
    for fact in facts() {
        let Told::Story(name) = fact.told() else { continue };
        let story = std::fs::read_to_string(folder.join(name)).unwrap_or_default();
        let count = console(&story).iter().filter(|line| line.contains(&fact.step)).count();
        if count != 1 {
            wrong.push(format!("{}: {count} lines of {name} have `{}`", fact.id, fact.step));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
