//! Tests of the policy: its reading, its checks, its lookups and its differences.
mod reading;

use super::{Policy, Problem, check};

/// The policy that shows every section of the format.
const EXAMPLE: &str = include_str!("../../../../tests/data/desk.example.toml");

fn example() -> Policy {
    check(EXAMPLE).unwrap()
}

/// Returns the example with `from` replaced, and the line where the first replacement begins.
fn with(from: &str, to: &str) -> (String, usize) {
    let at = EXAMPLE.find(from).unwrap_or_else(|| panic!("`{from}` is not in the example"));
    (EXAMPLE.replacen(from, to, 1), super::document::line_of(EXAMPLE, at))
}

fn problems(text: &str) -> Vec<Problem> {
    check(text).err().unwrap_or_default()
}
