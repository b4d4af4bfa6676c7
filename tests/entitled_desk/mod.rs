//! A desk that comes with the program, and what it answers to Ana of Acme.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "every test file uses a part of it; a test fails by panicking"
)]
#[path = "../desk/mod.rs"]
mod desk;

pub use desk::{Desk, Ran};
use serde_json::Value;

/// Returns a desk of a preset with one organisation, Acme, and Ana of it.
pub fn desk_of(preset: &str) -> Desk {
    let desk = Desk::bare();
    desk.ok(&["init", "--preset", preset, "--agent", "sofia@desk.example"]);
    desk.ok(&["org", "add", "acme", "--name", "Acme"]);
    desk.ok(&["contact", "add", "--org", "acme", "--name", "Ana", "--email", "ana@acme.example"]);
    desk
}

pub fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

pub fn done(desk: &Desk, line: &str) -> String {
    desk.ok(&words(line))
}

/// Runs a command, and returns its exit code with the object that it answers.
pub fn asked(desk: &Desk, line: &str) -> (i32, Value) {
    let mut line = words(line);
    line.push("--json");
    let Ran { code, out, err } = desk.run(&line);
    let text = if out.is_empty() { err } else { out };
    (code.unwrap(), serde_json::from_str(&text).unwrap_or_else(|_| panic!("{line:?}: {text}")))
}

/// Opens a ticket with `line` beside who asks and what is said; returns exit code and object.
pub fn opened(desk: &Desk, line: &str) -> (i32, Value) {
    let all = format!("ticket open {line} --subject Lines-fall-silent --message Since-this-morning");
    asked(desk, &all)
}

/// Returns the requirements that a judgement lists as not met.
pub fn failing(judgement: &Value) -> Vec<&str> {
    let all = judgement["requirements"].as_array().unwrap_or_else(|| panic!("{judgement}"));
    let named = all.iter().filter(|one| one["ok"] == false).map(|one| one["name"].as_str().unwrap());
    named.collect()
}

/// Returns Blip's desk, whose Ana stands on the contract of a bot.
pub fn blip(plan: &str) -> Desk {
    let desk = desk_of("blip");
    done(&desk, &format!("org edit acme --plan {plan}"));
    done(&desk, "asset add BOT-1 --org acme --product bot");
    done(
        &desk,
        "contract add --asset BOT-1 --kind plan --starts 2026-01-01 --months 1200 --member ana@acme.example",
    );
    desk
}
