//! The schema's versions and the way from each to the next.
//!
//! A store says its version in `user_version`. Steps are never changed once released; each is one transaction with
//! the version it ends in. `schema.sql` is always the whole result.
use super::{Error, Tx};

/// A version of the schema: a new minor only adds, a new major does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    major: u16,
    minor: u16,
}

/// The current schema.
pub const SCHEMA: &str = include_str!("../../schema.sql");

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
    pub const CURRENT: Self = match STEPS.last() {
        Some(step) => step.to,
        None => Self::FIRST,
    };

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
    let written = tx.first("pragma user_version", &[], |row| row.int(0))?.unwrap_or(0);
    Ok(Version::of_user_version(u32::try_from(written).unwrap_or(0)))
}

/// Applies the steps that the store lacks and returns the versions passed, oldest first.
///
/// The version is read again inside the transaction: of two processes that migrate at once, one finds nothing to do.
pub(super) fn migrate(tx: &Tx, steps: &[Step]) -> Result<Vec<Version>, Error> {
    let from = version(tx)?;
    let mut passed = Vec::new();
    for step in steps.iter().filter(|step| step.to > from) {
        tx.script(step.sql)?;
        stamp(tx, step.to)?;
        passed.push(step.to);
    }
    Ok(passed)
}

fn stamp(tx: &Tx, version: Version) -> Result<(), Error> {
    tx.script(&format!("pragma user_version = {}", version.user_version()))
}
