//! The ledger of credits: rows of `credit_entry`, `credit_lot` and `credit_draw`.
use super::{Error, Tx};
use crate::domain::instant::Instant;

const BALANCE: &str =
    "select cast(coalesce(sum(minutes), 0) as integer) from credit_entry where org = ?1 and at <= ?2";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[BALANCE];

/// Returns what the entries of an organisation up to `at` come to, in minutes.
pub fn balance(tx: &Tx, org: &str, at: Instant) -> Result<i64, Error> {
    Ok(tx.first(BALANCE, &[org.into(), at.into()], |row| row.int(0))?.unwrap_or(0))
}
