//! Plays stories written in Markdown: their commands run for real, and their output is compared whole.
//!
//! `TRYCMD=overwrite cargo test --test scenarios` writes what the program says into the stories; read the difference.
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};

/// The policy that stands in every story's folder, beside what `tests/scenarios/files` has.
const POLICY: &str = include_str!("../../src/cli/demo/desk.toml");

/// What the stories' environment says; an empty value counts as absent.
const ENVIRONMENT: [(&str, &str); 13] = [
    ("TZ", "UTC"),
    ("LANG", "C.UTF-8"),
    ("MESA_LANG", "en"),
    ("LC_ALL", ""),
    ("LC_MESSAGES", ""),
    ("MESA_STORE", "mesa.db"),
    ("MESA_AS", ""),
    ("MESA_OUTPUT", ""),
    ("MESA_TZ", ""),
    ("MESA_LOCK_WAIT", ""),
    ("XDG_DATA_HOME", ""),
    ("XDG_CONFIG_HOME", ""),
    ("XDG_STATE_HOME", ""),
];

/// Plays each story in a folder of its own, on a terminal of that width.
pub fn play(stories: &[PathBuf], columns: u16) {
    let stage = tempfile::tempdir().unwrap();
    let cases = trycmd::TestCases::new();
    for (name, value) in ENVIRONMENT {
        cases.env(name, value);
    }
    cases.env("COLUMNS", columns.to_string());
    cases.env("HOME", stage.path().to_string_lossy());
    let played: Vec<PathBuf> = stories.iter().map(|story| set(stage.path(), story)).collect();
    for story in &played {
        cases.case(story);
    }
    let end = catch_unwind(AssertUnwindSafe(|| cases.run()));
    // The stories were played as copies: what was overwritten there belongs here.
    for (original, copy) in stories.iter().zip(&played) {
        if std::fs::read(original).unwrap() != std::fs::read(copy).unwrap() {
            std::fs::copy(copy, original).unwrap();
        }
    }
    end.unwrap_or_else(|failure| resume_unwind(failure));
}

/// Copies a story to the stage, beside the folder in which its commands run (trycmd calls it `STORY.in`).
fn set(stage: &Path, story: &Path) -> PathBuf {
    let copy = stage.join(story.file_name().unwrap());
    std::fs::copy(story, &copy).unwrap();
    let folder = copy.with_extension("in");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("desk.toml"), POLICY).unwrap();
    let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios/files");
    for file in std::fs::read_dir(files).unwrap().map(|entry| entry.unwrap().path()) {
        std::fs::copy(&file, folder.join(file.file_name().unwrap())).unwrap();
    }
    copy
}
