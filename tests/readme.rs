//! The README's commands, played as they stand.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
use std::path::Path;

#[path = "scenarios/play.rs"]
mod play;

#[test]
fn the_readme_shows_what_the_program_says() {
    play::play(&[Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")], 100);
}

#[test]
fn the_readme_begins_with_the_two_commands() {
    let readme = include_str!("../README.md");
    let top: String = readme.lines().take(20).collect::<Vec<_>>().join("\n");
    assert!(top.contains("cargo run --release --locked -- demo"));
    assert!(top.contains("cargo test --locked"));
}
