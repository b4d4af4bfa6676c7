//! The house's rules that a machine can hold (DESIGN §3): who may import whom, where files lie, and how long they are.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Which parts of the crate each part may name, itself apart.
const MAY_NAME: [(&str, &[&str]); 11] = [
    ("domain", &[]),
    ("store", &["domain"]),
    ("exchange", &["domain"]),
    ("i18n", &["domain"]),
    ("render", &["domain", "i18n"]),
    ("ops", &["domain", "store", "exchange", "clock", "error"]),
    ("cli", &["ops", "render", "i18n", "domain", "config", "error", "clock"]),
    ("clock.rs", &["domain"]),
    ("config.rs", &["domain", "error"]),
    // The one place that turns every layer's failures into words and an exit code.
    ("error.rs", &["domain", "store", "exchange", "i18n", "render"]),
    // The walk from `main` down: it parses, makes a context and runs.
    ("lib.rs", &["cli", "clock", "config", "domain", "error"]),
];

/// What may lie at the top of the repository, dotfiles apart.
const TOP: [&str; 10] = [
    "Cargo.toml",
    "Cargo.lock",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    "schema.sql",
    "src",
    "tests",
    "completions",
    "benches",
];

/// Names that say nothing of what a file holds (STYLE, "What they agree on").
const NAMELESS: [&str; 6] = ["util", "common", "helper", "manager", "misc", "shared"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

/// Returns the path below the repository, with `/`.
fn below(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/")
}

/// Returns which part of the crate a file of `src/` belongs to: its folder, or itself where it lies at the top.
fn part_of(path: &Path) -> String {
    path.strip_prefix(root().join("src")).unwrap().iter().next().unwrap().to_string_lossy().into_owned()
}

/// Returns the code of a line without its comment; a `//` inside a string cuts it short, which hides no import.
fn code(line: &str) -> &str {
    line.split_once("//").map_or(line, |(code, _)| code)
}

/// Returns what follows every `crate::` of the text: the part that is named there.
fn named(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let code: String = text.lines().map(code).collect::<Vec<_>>().join("\n");
    for (at, path) in code.match_indices("crate::") {
        let after = &code[at + path.len()..];
        // `use crate::{a, b::{c}};` names a and b.
        let group = after.strip_prefix('{').map(|rest| rest.split(';').next().unwrap_or_default());
        match group {
            Some(group) => found.extend(top_names(group)),
            None => found.extend(identifier(after)),
        }
    }
    found
}

/// Returns the first identifier of every branch of a `use` group.
fn top_names(group: &str) -> Vec<String> {
    let mut depth = 0_usize;
    let mut branches = vec![String::new()];
    for letter in group.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => branches.push(String::new()),
            _ => {}
        }
        branches.last_mut().unwrap().push(letter);
    }
    branches.iter().filter_map(|branch| identifier(branch.trim_start_matches(',').trim())).collect()
}

fn identifier(text: &str) -> Option<String> {
    let name: String = text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
    (!name.is_empty()).then_some(name)
}

fn none(found: &[String]) {
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_part_names_only_what_it_may() {
    let allowed: std::collections::BTreeMap<_, _> = MAY_NAME.into_iter().collect();
    let mut wrong = Vec::new();
    for file in sources(&root().join("src")) {
        let part = part_of(&file);
        if part == "main.rs" {
            continue;
        }
        let Some(may) = allowed.get(part.as_str()) else {
            wrong.push(format!("{}: no part of the house; DESIGN §3 lists them", below(&file)));
            continue;
        };
        let names = named(&read(&file));
        let strange = names.iter().filter(|name| **name != part && !may.contains(&name.as_str()));
        wrong.extend(strange.map(|name| format!("{}: `{part}` may not name `crate::{name}`", below(&file))));
    }
    none(&wrong);
}

#[test]
fn no_path_climbs_out_of_its_folder() {
    // A folder is left by `crate::…`, where the rule above sees it; `super::super::` at two levels would hide it.
    let climbs = |file: &PathBuf| {
        let depth = file.strip_prefix(root().join("src")).unwrap().iter().count();
        let is_head = file.file_name().is_some_and(|name| name == "mod.rs");
        let steps = depth - usize::from(is_head);
        let out = "super::".repeat(steps);
        steps > 0 && part_of(file) != "lib.rs" && read(file).lines().map(code).any(|line| line.contains(&out))
    };
    let in_folders =
        sources(&root().join("src")).into_iter().filter(|file| file.parent() != Some(&root().join("src")));
    none(&in_folders.filter(climbs).map(|file| below(&file)).collect::<Vec<_>>());
}

#[test]
fn only_the_seam_names_the_engine() {
    let (seam, parts) = (root().join("src/store/engine.rs"), root().join("src/store/engine"));
    let others =
        sources(&root().join("src")).into_iter().filter(|file| *file != seam && !file.starts_with(&parts));
    let named = others.filter(|file| read(file).lines().map(code).any(|line| line.contains("rusqlite")));
    none(&named.map(|file| below(&file)).collect::<Vec<_>>());
}

#[test]
fn nothing_prints_past_its_one_home() {
    let mut wrong = Vec::new();
    for file in sources(&root().join("src")) {
        let text = read(&file);
        // Tests at the end of a file may say that they were skipped.
        let product = text.split("#[cfg(test)]").next().unwrap();
        let is_test = file.file_stem().is_some_and(|stem| stem == "tests" || stem == "testing");
        let prints = ["println!", "eprintln!", "print!(", "dbg!"];
        if !is_test && product.lines().map(code).any(|line| prints.iter().any(|it| line.contains(it))) {
            wrong.push(below(&file));
        }
    }
    none(&wrong);
}

#[test]
fn every_file_has_a_noun_for_a_name() {
    let nameless = |path: &PathBuf| {
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let folder = path.parent().unwrap().file_name().unwrap().to_string_lossy().into_owned();
        NAMELESS.iter().any(|word| stem.contains(word) || folder.contains(word))
    };
    let all = sources(&root().join("src")).into_iter().chain(sources(&root().join("tests")));
    none(&all.filter(nameless).map(|path| below(&path)).collect::<Vec<_>>());
}

#[test]
fn no_file_is_longer_than_five_hundred_lines() {
    let all = sources(&root().join("src")).into_iter().chain(sources(&root().join("tests")));
    let long = all.map(|file| (read(&file).lines().count(), file)).filter(|(lines, _)| *lines > 500);
    none(&long.map(|(lines, file)| format!("{}: {lines} lines", below(&file))).collect::<Vec<_>>());
}

#[test]
fn main_only_hands_over() {
    assert!(read(&root().join("src/main.rs")).lines().count() <= 25);
}

#[test]
fn the_top_level_is_the_one_that_was_decided() {
    let ignored = ["target"];
    let mut wrong = Vec::new();
    for entry in std::fs::read_dir(root()).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        let known = name.starts_with('.') || TOP.contains(&name.as_str()) || ignored.contains(&name.as_str());
        if !known {
            wrong.push(format!("{name} is no part of the top level"));
        }
    }
    none(&wrong);
}
