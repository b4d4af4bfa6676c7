//! Pages as a browser shows them: nothing overflows, nothing is loaded, nothing is complained about.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]
use std::path::{Path, PathBuf};

#[path = "browser/chromium.rs"]
mod chromium;
#[path = "browser/fixtures.rs"]
mod fixtures;
#[allow(dead_code, reason = "every test file uses a part of it")]
mod played_desk;

use chromium::{Browser, Eye};
use fixtures::Report;
use played_desk::Desk;

/// What is wrong with a page, said by the page itself.
const WRONG: &str = include_str!("browser/wrong.js");

/// Where pages and their pictures are kept for the eye.
fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pages");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Returns what is wrong with a page as `eye` sees it, and keeps a picture.
fn look(browser: &mut Browser, file: &Path, eye: Eye) -> Vec<String> {
    browser.open(file, eye);
    let scheme = if eye.dark { "dark" } else { "light" };
    browser.screenshot(&file.with_extension(format!("{}.{scheme}.png", eye.width)));
    let wrong = browser.evaluate(WRONG);
    let mut wrong: Vec<String> = serde_json::from_value(wrong).unwrap();
    let itself = format!("file://{}", file.display());
    wrong.extend(
        browser.requests().iter().filter(|asked| **asked != itself).map(|asked| format!("loads {asked}")),
    );
    wrong.extend(browser.complaints().iter().map(ToString::to_string));
    wrong.iter().map(|wrong| format!("{} at {} {scheme}: {wrong}", file.display(), eye.width)).collect()
}

/// Looks at a page on a desk, on a phone, by day and by night, and returns what is wrong.
fn look_everywhere(browser: &mut Browser, name: &str, page: &[u8]) -> Vec<String> {
    let file = folder().join(format!("{name}.html"));
    std::fs::write(&file, page).unwrap();
    let eyes = [(1280, false), (1280, true), (768, false), (360, false), (360, true)];
    let wrong =
        eyes.into_iter().flat_map(|(width, dark)| look(browser, &file, Eye { width, dark })).collect();
    browser.print(&file.with_extension("pdf"));
    wrong
}

#[test]
fn pages_of_the_program_fit_every_screen_and_load_nothing() {
    let Some(mut browser) = Browser::start() else { return };
    let desk = Desk::played();
    let commands = [
        ("report", "sla report -o html --lang es --as-of 2020-03-20T10:00:00Z"),
        ("grouped", "sla report -o html --lang en --group-by org,department --month 2020-03"),
        ("list", "ticket list --all -o html --lang es"),
        ("ticket", "ticket show T-1 --full -o html --lang en"),
    ];
    let pages = commands.map(|(name, command)| (name, desk.ok(command)));
    let wrong = pages.iter().flat_map(|(name, page)| look_everywhere(&mut browser, name, page.as_bytes()));
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_page_fits_every_screen_and_paper_and_loads_nothing() {
    let Some(mut browser) = Browser::start() else { return };
    let wrong: Vec<String> = Report::all()
        .iter()
        .flat_map(|report| look_everywhere(&mut browser, report.name, &report.page()))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
