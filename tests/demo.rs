//! `mesa demo` plays its whole story, on a new folder only.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn mesa(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mesa"));
    command.args(args).env_clear().env("HOME", folder).current_dir(folder).stdin(Stdio::null());
    command.output().unwrap()
}

/// Returns what a run that must end well said.
fn done(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn the_demonstration_plays_to_its_end_in_both_languages() {
    for (language, end) in [("es", "Siga usted con esa mesa"), ("en", "Go on with that desk")] {
        let folder = tempfile::tempdir().unwrap();
        let told = done(&mesa(folder.path(), &["demo", "--lang", language]));
        assert!(told.contains(end), "{told}");
        let csv = std::fs::read_to_string(folder.path().join("mesa-demo/tickets.csv")).unwrap();
        assert!(csv.starts_with("number,") && csv.lines().count() >= 3, "{csv}");
        let store = ["--store", "mesa-demo/mesa.db", "store", "check"];
        done(&mesa(folder.path(), &store));
    }
}

#[test]
fn the_demonstration_never_enters_a_folder_that_exists() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("mesa-demo")).unwrap();
    done(&mesa(folder.path(), &["demo"]));
    assert!(folder.path().join("mesa-demo-2/mesa.db").is_file());
    assert_eq!(std::fs::read_dir(folder.path().join("mesa-demo")).unwrap().count(), 0);
    assert!(!mesa(folder.path(), &["demo", "mesa-demo-2"]).status.success());
}

#[test]
fn a_store_that_the_environment_names_is_not_the_one_that_the_demonstration_uses() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_mesa"));
    let named = folder.path().join("mine.db");
    command
        .arg("demo")
        .env_clear()
        .env("HOME", folder.path())
        .env("MESA_STORE", &named)
        .env("MESA_AS", "nobody");
    done(&command.current_dir(folder.path()).stdin(Stdio::null()).output().unwrap());
    assert!(!named.exists());
}

#[test]
fn a_dry_run_of_the_demonstration_only_shows_its_commands() {
    let folder = tempfile::tempdir().unwrap();
    let told = done(&mesa(folder.path(), &["demo", "--dry-run", "--lang", "en"]));
    assert!(told.contains("$ mesa sla report"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
