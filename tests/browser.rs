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

/// Letter and A4, upright and across: pixels between the margins of `page.css`, and the tables that are printed so.
const PAPERS: [(u32, &str); 4] =
    [(710, "table:not(.wide)"), (687, "table:not(.wide)"), (972, "table.wide"), (1039, "table.wide")];

/// Returns which tables of the open page are cut off on paper, by their last column that is printed whole.
fn cut_off(browser: &mut Browser, file: &Path) -> Vec<String> {
    let mut wrong = Vec::new();
    for (width, tables) in PAPERS {
        browser.lay_out(width);
        let script = format!(
            "[...document.querySelectorAll('{tables}')].flatMap((table) => \
             [...table.querySelectorAll('th, td')].filter((cell) => \
             cell.getBoundingClientRect().right > {width} + 1 || cell.scrollWidth > cell.clientWidth + 1)\
             .map((cell) => cell.textContent)).slice(0, 5)"
        );
        let cells: Vec<String> = serde_json::from_value(browser.evaluate(&script)).unwrap();
        let file = file.display();
        wrong.extend(cells.iter().map(|cell| format!("{file} on paper of {width}: cuts off {cell}")));
    }
    wrong
}

/// Looks at a page on a desk, on a phone, by day and by night, and returns what is wrong.
fn look_everywhere(browser: &mut Browser, name: &str, page: &[u8]) -> Vec<String> {
    let file = folder().join(format!("{name}.html"));
    std::fs::write(&file, page).unwrap();
    let eyes = [(1280, false), (1280, true), (768, false), (360, false), (360, true)];
    let mut wrong: Vec<String> =
        eyes.into_iter().flat_map(|(width, dark)| look(browser, &file, Eye { width, dark })).collect();
    wrong.extend(cut_off(browser, &file));
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
        ("weekly", "sla report -o html --lang es --group-by org,week --month 2020-03"),
        ("weekly-en", "sla report -o html --lang en --group-by org,week --month 2020-03"),
        ("list", "ticket list --all -o html --lang es"),
        ("ticket", "ticket show T-1 --full -o html --lang en"),
    ];
    let pages = commands.map(|(name, command)| (name, desk.ok(command)));
    let wrong = pages.iter().flat_map(|(name, page)| look_everywhere(&mut browser, name, page.as_bytes()));
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn figures_of_many_columns_are_printed_across() {
    let Some(mut browser) = Browser::start() else { return };
    let page = Desk::played().ok("sla report -o html --group-by org,week --month 2020-03");
    let (file, paper) = (folder().join("across.html"), folder().join("across.pdf"));
    std::fs::write(&file, page).unwrap();
    browser.open(&file, Eye { width: 1280, dark: false });
    browser.print(&paper);
    let printed = std::fs::read(&paper).unwrap();
    let printed = String::from_utf8_lossy(&printed);
    let sizes: Vec<[f64; 2]> = printed
        .split("/MediaBox [0 0 ")
        .skip(1)
        .map(|rest| rest.split(']').next().unwrap().split(' ').map(|side| side.parse().unwrap()))
        .map(|mut sides| [sides.next().unwrap(), sides.next().unwrap()])
        .collect();
    let across = |[width, height]: &[f64; 2]| width > height;
    assert!(!across(sizes.first().unwrap()), "{sizes:?}");
    assert!(across(sizes.last().unwrap()), "{sizes:?}");
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
