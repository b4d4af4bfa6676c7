//! Statements that are run by the million.
use rusqlite::CachedStatement;

use super::{Tx, Value};
use crate::store::Error;

/// A statement that is looked up once and run very often: to look it up each time costs as much as a short statement
/// itself, and so does binding again what did not change.
pub struct Prepared<'t>(CachedStatement<'t>);

impl Tx<'_> {
    /// Prepares a statement that is going to be run very often.
    pub fn prepare(&self, sql: &str) -> Result<Prepared<'_>, Error> {
        Ok(Prepared(self.arm.connection().prepare_cached(sql)?))
    }
}

impl Prepared<'_> {
    /// Binds the parameter `?place` for each run from now on, until it is bound anew.
    pub fn bind(&mut self, place: usize, value: Value) -> Result<(), Error> {
        Ok(self.0.raw_bind_parameter(place, value)?)
    }

    /// Runs the statement, which returns no rows.
    pub fn run(&mut self) -> Result<(), Error> {
        self.0.raw_execute()?;
        Ok(())
    }
}
