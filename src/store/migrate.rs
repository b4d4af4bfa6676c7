//! The schema's versions and the way from each to the next.
//!
//! A store says its version in `user_version`. Steps are never changed once released; each is one transaction with
//! the version it ends in. `schema.sql` is always the whole result.
use std::cmp::Ordering;

use super::{Error, Tx};

/// A version of the schema: a new minor only adds, a new major does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    major: u16,
    minor: u16,
}

/// The current schema.
pub const SCHEMA: &str = include_str!("../../schema.sql");

const VERSION: &str = "pragma user_version";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[VERSION];

/// Returns how many triggers the current schema has; it has no views.
pub fn programs() -> i64 {
    i64::try_from(SCHEMA.matches("\ncreate trigger ").count()).unwrap_or(i64::MAX)
}

/// A step from the version before to `to`.
pub struct Step {
    /// the version it ends in
    pub to: Version,
    /// the statements
    pub sql: &'static str,
}

/// Every step since 1.0, oldest first; never remove or change one.
pub const STEPS: &[Step] = &[];

impl Version {
    /// The first released schema.
    pub const FIRST: Self = Self::new(1, 0);

    /// The version that `schema.sql` describes.
    pub const CURRENT: Self = Self::after(STEPS);

    /// Returns the version that the last of `steps` ends in.
    pub(super) const fn after(steps: &[Step]) -> Self {
        match steps.last() {
            Some(step) => step.to,
            None => Self::FIRST,
        }
    }

    /// Returns the version `major.minor`.
    pub const fn new(major: u16, minor: u16) -> Self {
        Self { major, minor }
    }

    /// Returns the version written in a database header.
    pub fn of_user_version(written: u32) -> Self {
        let [a, b, c, d] = written.to_be_bytes();
        Self::new(u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d]))
    }

    /// Returns (major, minor).
    pub fn pair(self) -> (u16, u16) {
        (self.major, self.minor)
    }

    /// Refuses every version but the current one.
    pub(super) fn must_be_current(self) -> Result<(), Error> {
        let (store, ours) = (self.pair(), Self::CURRENT.pair());
        match self.cmp(&Self::CURRENT) {
            Ordering::Less => Err(Error::TooOld { store, ours }),
            Ordering::Equal => Ok(()),
            Ordering::Greater => Err(Error::TooNew { store, ours }),
        }
    }

    fn user_version(self) -> i64 {
        i64::from(self.major) << 16 | i64::from(self.minor)
    }
}

/// Makes the whole schema in an empty store.
pub(super) fn create(tx: &Tx) -> Result<(), Error> {
    tx.script(SCHEMA)?;
    stamp(tx, Version::CURRENT)?;
    tx.script(&format!("pragma application_id = {}", super::APPLICATION_ID))
}

/// Returns the version that the store has inside this transaction.
pub(super) fn version(tx: &Tx) -> Result<Version, Error> {
    let written = tx.first(VERSION, &[], |row| row.int(0))?.unwrap_or(0);
    Ok(Version::of_user_version(u32::try_from(written).unwrap_or(0)))
}

/// Applies the steps that a store of version `from` lacks.
pub(super) fn migrate(tx: &Tx, from: Version, steps: &[Step]) -> Result<(), Error> {
    for step in steps.iter().filter(|step| step.to > from) {
        tx.script(step.sql)?;
        stamp(tx, step.to)?;
    }
    Ok(())
}

fn stamp(tx: &Tx, version: Version) -> Result<(), Error> {
    tx.script(&format!("pragma user_version = {}", version.user_version()))
}

/// Returns the text of a statement without its layout and comments, in which two equal schemas may differ.
pub(super) fn plain(sql: &str) -> String {
    let (mut plain, mut rest) = (String::with_capacity(sql.len()), sql);
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '\'' => {
                1 + rest.get(1..).and_then(|quoted| quoted.find('\'')).map_or(rest.len() - 1, |end| end + 1)
            }
            '-' if rest.starts_with("--") => {
                rest = rest.find('\n').and_then(|end| rest.get(end..)).unwrap_or_default();
                continue;
            }
            _ => first.len_utf8(),
        };
        let (piece, after) = rest.split_at(length);
        push_piece(&mut plain, piece);
        rest = after;
    }
    plain.trim_end().to_owned()
}

fn push_piece(plain: &mut String, piece: &str) {
    let is_mark = |c: char| matches!(c, '(' | ')' | ',' | ';');
    let after_mark = plain.chars().last().is_none_or(|last| last == ' ' || is_mark(last));
    if piece.trim().is_empty() {
        if !after_mark {
            plain.push(' ');
        }
        return;
    }
    if piece.starts_with(is_mark) {
        plain.truncate(plain.trim_end().len());
    }
    plain.push_str(piece);
}
