//! The README's commands, played as they stand.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
use std::path::Path;
use std::process::{Command, Output};

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

/// What the recipes take for granted.
const DESK: &str = r#"
mesa init --agent sofia@desk.example
mesa desk apply desk.toml
mesa org add acme --name "Acme SA"
mesa contact add --org acme --name "Ana" --email ana@acme.example
mesa ticket open -c ana@acme.example -d telephony -s "Ring" -m "No sound" --at 100d
mesa ticket status T-1 waiting-for-customer --at 99d
echo "trunk 2 is down" > report.txt
printf 'Nombre;Correo;Empresa\nRosa Ñandú;rosa@zeta.example;Zeta\n;sin-nombre;Zeta\n' > people.csv
"#;

#[test]
fn every_recipe_does_its_work() {
    let readme = include_str!("../README.md");
    let recipes = readme.split("\n## ").find(|part| part.starts_with("Recipes")).unwrap();
    let blocks: Vec<&str> =
        recipes.split("```sh\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    assert!(blocks.len() > 5, "the recipes are found");
    let desk = tempfile::tempdir().unwrap();
    std::fs::copy("src/cli/demo/desk.toml", desk.path().join("desk.toml")).unwrap();
    for recipe in [DESK].into_iter().chain(blocks) {
        let output = shell(desk.path(), recipe);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{recipe}\n{said}");
    }
    let left = |file: &str| std::fs::read_to_string(desk.path().join(file)).unwrap();
    assert!(left("bad.csv").contains("sin-nombre"), "the nightly list leaves its rejects");
    assert!(left("sla.csv").starts_with("plan,"), "the figures are there");
    assert!(left("informe.html").starts_with("<!DOCTYPE html>\n<html lang=\"es\">"), "the page is there");
    assert!(left("figures.csv").starts_with("\u{feff}metric;"), "the spreadsheet is there");
    let shown = shell(desk.path(), "mesa ticket show T-1 --json");
    assert!(String::from_utf8_lossy(&shown.stdout).contains("closed"), "what waited is closed: {shown:?}");
}

/// Plays a recipe as its reader would: in a shell that stops at the first failure.
fn shell(folder: &Path, recipe: &str) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_mesa")).parent().unwrap();
    let path = format!("{}:/usr/bin:/bin", program.display());
    let mut shell = Command::new("sh");
    shell.args(["-euc", recipe]).current_dir(folder).env_clear().env("PATH", path).env("HOME", folder);
    shell.envs([("MESA_STORE", "mesa.db"), ("MESA_LANG", "en"), ("TZ", "UTC"), ("EVENT", "77")]);
    shell.output().unwrap()
}
