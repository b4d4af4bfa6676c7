//! Idempotency keys: which writes were done before.
use sha2::{Digest, Sha256};

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

const FIND: &str = "select command, digest, made from request where key in (?1, ?3) and target = ?2";
const KEYS: &str = "select distinct key from request order by key";
const RENAME: &str = "update request set key = ?2 where key = ?1";
const INSERT: &str = "insert into request (key, target, command, digest, made, outcome, at) \
    values (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[FIND, KEYS, RENAME, INSERT];

/// Returns what was done under `key` about `target`.
pub fn find(tx: &Tx, key: &str, target: &str) -> Result<Option<Request>, Error> {
    tx.first(FIND, &[key.into(), target.into(), unreadable(key).into()], |row| {
        Ok(Request { command: row.text(0)?, digest: row.blob(1)?.to_vec(), made: row.text(2)? })
    })
}

/// Makes the keys unreadable that `tells` says something of a person; each is still known when it is given again.
pub fn hide(tx: &Tx, tells: impl Fn(&str) -> bool) -> Result<(), Error> {
    for key in tx.rows(KEYS, &[], |row| row.text(0))?.into_iter().filter(|key| tells(key)) {
        tx.run(RENAME, &[(&key).into(), unreadable(&key).into()])?;
    }
    Ok(())
}

/// Returns what is kept of a key that nobody may read any more.
pub fn unreadable(key: &str) -> String {
    let digest = Sha256::digest(key);
    digest.iter().fold("sha256:".to_owned(), |text, byte| text + &format!("{byte:02x}"))
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
