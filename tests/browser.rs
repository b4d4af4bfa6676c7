//! Pages as a browser shows them: nothing overflows, nothing is loaded, nothing is complained about.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]
use std::path::{Path, PathBuf};

#[path = "browser/chromium.rs"]
mod chromium;
#[path = "browser/fixtures.rs"]
mod fixtures;

use chromium::{Browser, Eye};
use fixtures::Report;

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

#[test]
fn a_page_fits_every_screen_and_paper_and_loads_nothing() {
    let Some(mut browser) = Browser::start() else { return };
    let mut wrong = Vec::new();
    for report in Report::all() {
        let file = folder().join(format!("{}.html", report.name));
        std::fs::write(&file, report.page()).unwrap();
        for (width, dark) in [(1280, false), (1280, true), (768, false), (360, false), (360, true)] {
            wrong.extend(look(&mut browser, &file, Eye { width, dark }));
        }
        browser.print(&file.with_extension("pdf"));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
