//! The scripts in `completions/` are what `mesa completions` prints today.
//!
//! `UPDATE=1 cargo test --test completions` writes them anew.
use std::path::Path;

use clap::ValueEnum as _;
use clap_complete::{Generator as _, Shell};
use mesa::cli::completions::script;

#[test]
#[expect(clippy::disallowed_methods, reason = "tests have no configuration to read the variable for them")]
fn the_scripts_in_the_repository_are_those_of_this_program() {
    let update = std::env::var_os("UPDATE").is_some();
    for shell in Shell::value_variants() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions").join(shell.file_name("mesa"));
        let fresh = script(*shell);
        if update {
            std::fs::write(&path, &fresh).expect("the repository can be written");
        }
        let kept = std::fs::read(&path).unwrap_or_default();
        assert!(kept == fresh, "{} is stale: UPDATE=1 cargo test --test completions", path.display());
    }
}
