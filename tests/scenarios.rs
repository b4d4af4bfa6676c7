//! Stories of a support desk, told in `tests/scenarios/*.md` and played as they stand.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
use std::path::{Path, PathBuf};

#[path = "scenarios/play.rs"]
mod play;

#[test]
fn every_story_goes_as_it_is_told() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut stories: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|extension| extension == "md")).collect();
    stories.sort();
    play::play(&stories, 80);
}
