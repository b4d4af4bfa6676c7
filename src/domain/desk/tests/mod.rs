//! Tests of the policy: its reading, its checks, its lookups and its differences.
mod asking;
mod differences;
mod format;
mod mutations;
mod reading;
mod rules;
mod values;

use super::{Policy, Problem, ProblemKind, check};

/// The policy that shows every section of the format.
const EXAMPLE: &str = include_str!("../../../../tests/data/desk.example.toml");

fn example() -> Policy {
    check(EXAMPLE).unwrap()
}

/// Returns the example with the first `from` replaced, and the line where that begins.
fn with(from: &str, to: &str) -> (String, usize) {
    let at = EXAMPLE.find(from).unwrap_or_else(|| panic!("`{from}` is not in the example"));
    (EXAMPLE.replacen(from, to, 1), super::document::line_of(EXAMPLE, at))
}

/// Returns the example with the first `from` replaced, as a policy.
fn policy_with(from: &str, to: &str) -> Policy {
    check(&with(from, to).0).unwrap()
}

fn problems(text: &str) -> Vec<Problem> {
    check(text).err().unwrap_or_default()
}

/// Asserts that replacing `from` makes the one problem `kind` at `path`, on the line of `from`; returns the suggestion.
fn breaks(from: &str, to: &str, path: &str, kind: impl Into<ProblemKind>) -> Option<String> {
    let (text, line) = with(from, to);
    let found = problems(&text);
    let [problem] = found.as_slice() else { panic!("one problem expected, found {found:#?}") };
    assert_eq!((problem.path.as_str(), problem.line, &problem.kind), (path, Some(line), &kind.into()));
    problem.suggestion.clone()
}
