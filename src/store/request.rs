//! Idempotency keys: which writes were done before.
use super::{Error, Tx};
use crate::domain::instant::Instant;

/// A write that was done under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// `ticket open` …
    pub command: String,
    /// SHA-256 of its arguments
    pub digest: Vec<u8>,
    /// what it made or touched: `T-1`
    pub made: String,
}

const FIND: &str = "select command, digest, made from request where key = ?1 and target = ?2";
const INSERT: &str = "insert into request (key, target, command, digest, made, outcome, at) \
    values (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[FIND, INSERT];

/// Returns what was done under `key` about `target`.
pub fn find(tx: &Tx, key: &str, target: &str) -> Result<Option<Request>, Error> {
    tx.first(FIND, &[key.into(), target.into()], |row| {
        Ok(Request { command: row.text(0)?, digest: row.blob(1)?.to_vec(), made: row.text(2)? })
    })
}

/// Keeps that `request` was done under `key` about `target`.
pub fn keep(
    tx: &Tx,
    (key, target): (&str, &str),
    request: &Request,
    outcome: &str,
    at: Instant,
) -> Result<(), Error> {
    tx.run(
        INSERT,
        &[
            key.into(),
            target.into(),
            (&request.command).into(),
            request.digest.as_slice().into(),
            (&request.made).into(),
            outcome.into(),
            at.into(),
        ],
    )?;
    Ok(())
}
