//! What was said: rows of `message`.
use super::{Error, Tx};

const LOAD: &str = "select visibility, body, redacted from message where message_id = ?1";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[LOAD];

/// Returns a message's visibility, and its body unless it was taken out.
pub fn load(tx: &Tx, id: i64) -> Result<(String, Option<String>), Error> {
    let found = tx.first(LOAD, &[id.into()], |row| {
        Ok((row.text(0)?, if row.int(2)? == 1 { None } else { Some(row.text(1)?) }))
    })?;
    found.ok_or_else(|| Error::Damaged(format!("message {id} is missing")))
}
