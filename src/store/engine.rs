//! The seam between mesa and the database that keeps its store (`ENGINES.md`): values in, rows out.
//!
//! One arm today, SQLite in a local file. A second engine is a second arm of [`Arm`] and of nothing else:
//! all SQL keeps to the subset that both would read the same way.
//! Invariant: nothing outside this file and its folder names the database library's types.
mod prepared;
mod row;
mod sibling;
mod value;

use std::hash::{BuildHasher, RandomState};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior, params_from_iter};

pub use self::prepared::Prepared;
pub use self::row::Row;
pub use self::sibling::Sibling;
pub use self::value::Value;
use super::Error;

/// How a store file is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// an existing file, to read and write
    ReadWrite,
    /// a file in a place that cannot be written, with a log beside it: read as far as the log's index allows
    ReadOnly,
    /// a file in a place that cannot be written, at rest: read without locks
    Immutable,
    /// an empty file that is going to be a store
    Fresh,
}

/// How long to wait for another writer, and whom to tell.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// the longest wait for a lock
    pub lock_wait: Duration,
    /// called once when a wait has lasted a second
    pub on_wait: fn(),
}

enum Arm {
    Sqlite(Connection),
}

/// An open database.
pub struct Engine {
    arm: Arm,
}

/// Memory for the pages of a load, in KiB.
#[derive(Clone, Copy, Debug)]
pub struct Memory(u32);

impl Memory {
    /// 16 MiB: for rows that go where their neighbours went.
    pub const FEW: Self = Self(16_384);
    /// 128 MiB: for rows that touch indexes all over.
    pub const MANY: Self = Self(131_072);
    /// 2 MiB: for sorting, where as much as pages have is taken once more by what is sorted.
    pub const SORTING: Self = Self(2048);
}

/// A transaction: everything that reads or writes goes through one.
///
/// Dropped without [`Tx::commit`] it is rolled back.
pub struct Tx<'e> {
    arm: TxArm<'e>,
}

enum TxArm<'e> {
    Sqlite(rusqlite::Transaction<'e>),
    /// the snapshot of a [`Sibling`], which ends with it
    SqliteSibling(&'e Connection),
}

impl TxArm<'_> {
    fn connection(&self) -> &Connection {
        match self {
            Self::Sqlite(transaction) => transaction,
            Self::SqliteSibling(connection) => connection,
        }
    }
}

impl Engine {
    /// Opens the SQLite file at `path` with the settings of `DESIGN.md` §9.
    pub fn open(path: &Path, access: Access, patience: Patience) -> Result<Self, Error> {
        let mut connection = match access {
            Access::ReadWrite | Access::Fresh => {
                Connection::open_with_flags(path, FLAGS | OpenFlags::SQLITE_OPEN_READ_WRITE)
            }
            Access::ReadOnly => Connection::open_with_flags(path, FLAGS | OpenFlags::SQLITE_OPEN_READ_ONLY),
            Access::Immutable => Connection::open_with_flags(
                immutable_uri(path),
                FLAGS | OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI,
            ),
        }?;
        connection.busy_handler(Some(waiting(patience)))?;
        harden(&connection)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
        if access == Access::Fresh {
            connection.execute_batch("pragma page_size = 4096; pragma journal_mode = wal")?;
        }
        connection.execute_batch(SETTINGS)?;
        Ok(Self { arm: Arm::Sqlite(connection) })
    }

    /// Runs `act` in one read snapshot.
    pub fn read<T, E: From<Error>>(&mut self, act: impl FnOnce(&Tx) -> Result<T, E>) -> Result<T, E> {
        let Arm::Sqlite(connection) = &mut self.arm;
        let transaction = connection.transaction().map_err(Error::from)?;
        act(&Tx { arm: TxArm::Sqlite(transaction) })
    }

    /// Begins a write transaction, waiting for other writers with jitter up to the given patience.
    ///
    /// The write lock is taken at once (`BEGIN IMMEDIATE`): a transaction that reads first and writes later would
    /// fail whenever another writer came between.
    pub fn begin_write(&mut self) -> Result<Tx<'_>, Error> {
        let Arm::Sqlite(connection) = &mut self.arm;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        Ok(Tx { arm: TxArm::Sqlite(transaction) })
    }
}

impl Engine {
    /// Returns an empty database that lives in memory alone.
    pub fn in_memory() -> Result<Self, Error> {
        Ok(Self { arm: Arm::Sqlite(Connection::open_in_memory()?) })
    }

    /// Writes a whole copy of the database to the empty file at `path`; not to be called within a transaction.
    pub fn copy_to(&mut self, path: &Path) -> Result<(), Error> {
        let Arm::Sqlite(connection) = &mut self.arm;
        let name = ToSqlOutput::Borrowed(ValueRef::Text(path.as_os_str().as_bytes()));
        // The engine attaches the copy while it writes it, which is forbidden otherwise.
        connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
        let copied = connection.execute("vacuum into ?1", [name]);
        connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
        copied?;
        Ok(())
    }

    /// Brings everything from the log into the database's own file and empties it; tells whether nobody stood in the way.
    pub fn empty_log(&self) -> Result<bool, Error> {
        let Arm::Sqlite(connection) = &self.arm;
        let busy: i64 = connection.query_row("pragma wal_checkpoint(truncate)", [], |row| row.get(0))?;
        Ok(busy == 0)
    }

    /// Brings everything from the log into the database's own file and closes it: what is left is one file.
    pub fn settle(self) -> Result<(), Error> {
        let Arm::Sqlite(connection) = self.arm;
        let busy: i64 = connection.query_row("pragma wal_checkpoint(truncate)", [], |row| row.get(0))?;
        if busy != 0 {
            return Err(Error::Busy);
        }
        connection.close().map_err(|(_, error)| error.into())
    }

    /// Returns the version of the database library.
    pub fn library() -> &'static str {
        rusqlite::version()
    }
}

impl Tx<'_> {
    /// Runs one statement and returns how many rows it touched.
    pub fn run(&self, sql: &str, values: &[Value]) -> Result<u64, Error> {
        let touched = self.arm.connection().prepare_cached(sql)?.execute(params_from_iter(values))?;
        Ok(u64::try_from(touched).unwrap_or(u64::MAX))
    }

    /// Readies the connection for rows by the million: so much memory for pages, and what must be sorted or might be taken
    /// back goes to unlinked files in the system's folder for such, not into memory. A second thread helps to sort.
    pub fn expect_many_rows(&self, memory: Memory) -> Result<(), Error> {
        let kib = memory.0;
        self.script(&format!("pragma cache_size = -{kib}; pragma temp_store = file; pragma threads = 1"))
    }

    /// Runs several statements that take no values: a schema, a migration step.
    pub fn script(&self, sql: &str) -> Result<(), Error> {
        Ok(self.arm.connection().execute_batch(sql)?)
    }

    /// Hands each row of the answer to `visit` as it is read; an error from `visit` ends the reading.
    pub fn each<E: From<Error>>(
        &self,
        sql: &str,
        values: &[Value],
        mut visit: impl FnMut(&Row) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut statement = self.arm.connection().prepare_cached(sql).map_err(Error::from)?;
        let mut rows = statement.query(params_from_iter(values)).map_err(Error::from)?;
        while let Some(row) = rows.next().map_err(Error::from)? {
            visit(&Row(row))?;
        }
        Ok(())
    }

    /// Returns every row of a short answer.
    pub fn rows<T>(
        &self,
        sql: &str,
        values: &[Value],
        mut read: impl FnMut(&Row) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        let mut all = Vec::new();
        self.each(sql, values, |row| {
            all.push(read(row)?);
            Ok::<(), Error>(())
        })?;
        Ok(all)
    }

    /// Returns the first row of the answer, if there is one.
    pub fn first<T>(
        &self,
        sql: &str,
        values: &[Value],
        read: impl FnOnce(&Row) -> Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        let mut statement = self.arm.connection().prepare_cached(sql)?;
        let mut rows = statement.query(params_from_iter(values))?;
        rows.next()?.map(|row| read(&Row(row))).transpose()
    }

    /// Prepares a statement and returns how the engine would find its rows, one line a step.
    #[cfg(test)]
    pub fn plan(&self, sql: &str) -> Result<Vec<String>, Error> {
        let mut statement = self.arm.connection().prepare(&format!("explain query plan {sql}"))?;
        let nothing = vec![Value::Null; statement.parameter_count()];
        let steps = statement.query_map(params_from_iter(nothing), |row| row.get(3))?;
        Ok(steps.collect::<rusqlite::Result<_>>()?)
    }

    /// Makes everything that was done lasting.
    ///
    /// An error here leaves the outcome unknown ([`Error::OutcomeUnknown`]): the write may still be found after recovery.
    pub fn commit(self) -> Result<(), Error> {
        let TxArm::Sqlite(transaction) = self.arm else { return Ok(()) };
        transaction.commit().map_err(|error| match Error::from(error) {
            Error::Engine(cause) => Error::OutcomeUnknown(cause),
            other => other,
        })
    }
}

const FLAGS: OpenFlags = OpenFlags::SQLITE_OPEN_NO_MUTEX.union(OpenFlags::SQLITE_OPEN_EXRESCODE);

/// How many prepared statements are kept: more than one command ever uses.
const STATEMENTS_KEPT: usize = 64;

/// Settings of each connection; the reasons are in `DESIGN.md` §9.
const SETTINGS: &str = "pragma secure_delete = on; pragma synchronous = full; pragma foreign_keys = on; \
    pragma cell_size_check = on; pragma temp_store = memory; pragma wal_autocheckpoint = 256; \
    pragma journal_size_limit = 4194304; pragma mmap_size = 0";

/// Refuses what a hostile file could ask of the engine.
fn harden(connection: &Connection) -> Result<(), Error> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    // Not for safety: else a plan depends on the values it is first run with, and is made anew for others.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, 32 << 20)?;
    connection.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    Ok(())
}

/// Returns the handler that sleeps a random while whenever another process holds the lock.
///
/// Fixed back-off lets late writers starve for seconds; jitter gives each the same chance. The engine asks the handler
/// whenever a transaction begins, but not where waiting could deadlock (a reader that turns into a writer): no
/// transaction of ours does that.
pub(super) fn waiting(patience: Patience) -> impl FnMut(i32) -> bool + Send + 'static {
    let random = RandomState::new();
    let (mut slept, mut told) = (Duration::ZERO, false);
    move |attempt| {
        if attempt == 0 {
            slept = Duration::ZERO;
        }
        if slept >= patience.lock_wait {
            return false;
        }
        let longest_us = (2_000 << attempt.clamp(0, 4)).min(25_000);
        let pause = Duration::from_micros(200 + random.hash_one((attempt, slept)) % longest_us);
        std::thread::sleep(pause);
        slept += pause;
        if slept >= Duration::from_secs(1) && !told {
            told = true;
            (patience.on_wait)();
        }
        true
    }
}

/// Returns the URI that opens `path` without locks: every byte but the plainest is escaped.
fn immutable_uri(path: &Path) -> String {
    let mut uri = String::from("file:");
    for byte in path.as_os_str().as_bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => {
                uri.push(char::from(*byte));
            }
            other => uri.extend(['%', hex(other >> 4), hex(other & 15)]),
        }
    }
    uri.push_str("?immutable=1");
    uri
}

fn hex(nibble: u8) -> char {
    char::from_digit(nibble.into(), 16).unwrap_or('0')
}

impl From<rusqlite::types::FromSqlError> for Error {
    fn from(error: rusqlite::types::FromSqlError) -> Self {
        Self::Damaged(error.to_string())
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as Cause;
        if let Cause::InvalidColumnType(..)
        | Cause::FromSqlConversionFailure(..)
        | Cause::IntegralValueOutOfRange(..)
        | Cause::Utf8Error(..) = error
        {
            // A column holds what its schema does not allow: other hands wrote it.
            return Self::Damaged(error.to_string());
        }
        match error.sqlite_error_code() {
            Some(
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed,
            ) => Self::Busy,
            Some(ErrorCode::ConstraintViolation) => Self::Conflict(error.to_string()),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged(error.to_string()),
            _ => Self::Engine(error.to_string()),
        }
    }
}
