//! Numbers given out one by one, in the transaction of the thing they number.
use super::{Error, Tx};

const NEXT: &str = "insert into counter (name, value) values (?1, 1) \
    on conflict (name) do update set value = counter.value + 1 returning value";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[NEXT];

/// Returns the next number of the series `name`: 1, 2, 3 … without gap or reuse.
pub fn next(tx: &Tx, name: &str) -> Result<i64, Error> {
    let value = tx.first(NEXT, &[name.into()], |row| row.int(0))?;
    value.ok_or_else(|| Error::Damaged(format!("the counter `{name}`")))
}
