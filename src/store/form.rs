//! What forms ask the store: the assets that an answer may name.
use super::{Error, Tx};

const ASSETS: &str = "select key from asset where org = ? and active = 1 order by key";

/// Every statement of this file, for the test that prepares each.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[ASSETS];

/// Returns the keys of an organisation's active assets, in order.
pub fn assets_of(tx: &Tx, org: &str) -> Result<Vec<String>, Error> {
    tx.rows(ASSETS, &[org.into()], |row| row.text(0))
}
