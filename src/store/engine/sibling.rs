//! Several connections that see the same store, so that several threads read one snapshot.
use rusqlite::Connection;

use super::{Arm, Engine, Tx, TxArm};
use crate::store::Error;

/// A connection that knows how far the store was before a snapshot is taken.
pub struct Candidate {
    connection: Connection,
    before: i64,
}

/// Another connection that sees exactly what a snapshot sees: for a thread of its own.
///
/// It lets go of what it sees when it is dropped.
pub struct Sibling(Connection);

impl Engine {
    /// Looks how far the store is, before a snapshot is taken that this connection shall see too.
    pub fn candidate(self) -> Result<Candidate, Error> {
        let Self { arm: Arm::Sqlite(connection) } = self;
        Ok(Candidate { before: data_version(&connection)?, connection })
    }
}

impl Candidate {
    /// Sees what the snapshot sees that was taken since: none where anybody has committed since the look before it.
    pub fn join(self) -> Result<Option<Sibling>, Error> {
        let Self { connection, before } = self;
        connection.execute_batch("begin")?;
        let same = data_version(&connection)? == before;
        Ok(same.then_some(Sibling(connection)))
    }
}

impl Sibling {
    /// Returns the snapshot.
    pub fn tx(&self) -> Tx<'_> {
        Tx { arm: TxArm::SqliteSibling(&self.0) }
    }
}

/// Returns a number that is another, for this connection, once anybody else has committed.
fn data_version(connection: &Connection) -> Result<i64, Error> {
    Ok(connection.query_row("pragma data_version", [], |row| row.get(0))?)
}
