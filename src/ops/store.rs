//! The store itself: checked, measured, brought up to date. No rule of the desk is asked and nobody need be known.
use std::path::Path;

use super::session::parse_policy;
use super::{Done, Outcome, Patience};
use crate::domain::desk::Policy;
use crate::domain::storage::Check;
use crate::error::Error;
use crate::store;
pub use crate::store::Migration;
pub use crate::store::stats::Stats;

/// Looks for damage in the store at `path`; `deep` reads every index as well.
///
/// # Errors
/// What is there is no store, or a newer one. Damage is no error.
pub fn check(path: &Path, patience: Patience, deep: bool) -> Result<Vec<Check>, Error> {
    Ok(store::check::check(path, patience, deep, &|text| parse_policy(text).is_ok())?)
}

/// Returns how large the store at `path` is and of what, with the policy in force.
///
/// # Errors
/// What is there is no current store.
pub fn stats(path: &Path, patience: Patience) -> Result<(Stats, Policy), Error> {
    let stats = store::stats::stats(path, patience)?;
    let policy = parse_policy(&stats.policy.1)?;
    Ok((stats, policy))
}

/// Brings the store at `path` up to the current schema, keeping a copy of an older one beside it.
///
/// # Errors
/// What is there is no store, or a newer one; it cannot be written.
pub fn migrate(path: &Path, patience: Patience, dry_run: bool) -> Result<Done<Migration>, Error> {
    let value = store::Store::migrate(path, patience, dry_run)?;
    let outcome = if value.from == value.to { Outcome::Unchanged } else { Outcome::Updated };
    Ok(Done { outcome, dry_run, value })
}
