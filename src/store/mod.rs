//! The store: the only place that knows SQL.
//!
//! One file per aggregate, each of free functions over a transaction; [`engine`] is the seam to the database.
//! Invariant: nothing here decides a rule, prints, or asks the time.
pub mod agent;
pub mod clock;
pub mod contact;
pub mod counter;
mod engine;
pub mod event;
mod file;
pub mod message;
mod migrate;
pub mod org;
pub mod policy;
pub mod request;
pub mod ticket;

use std::path::{Path, PathBuf};

pub use crate::domain::storage::{Foreign, StoreError as Error};
pub use engine::{Patience, Row, Tx, Value};
pub use file::Sharing;
pub use migrate::Version;

use engine::{Access, Engine};

/// `MESA` in ASCII: what a store's header carries so that no other file is taken for one.
const APPLICATION_ID: u32 = 0x4d45_5341;

/// An open store.
pub struct Store {
    engine: Engine,
    path: PathBuf,
    writable: bool,
}

impl Store {
    /// Opens the store at `path`, refusing by name whatever is not a current store of mesa, untouched.
    pub fn open(path: &Path, patience: Patience) -> Result<Self, Error> {
        let header = file::inspect(path)?;
        if header.version < Version::CURRENT {
            return Err(Error::TooOld { store: header.version.pair(), ours: Version::CURRENT.pair() });
        }
        Self::connect(path, patience)
    }

    fn connect(path: &Path, patience: Patience) -> Result<Self, Error> {
        let writable = !file::is_read_only(path);
        // A log beside an unwritable file may hold newer pages: reading past it would show the past as the present.
        if !writable && file::wal_has_content(path) {
            return Err(Error::ReadOnly);
        }
        let access = if writable { Access::ReadWrite } else { Access::Immutable };
        Ok(Self { engine: Engine::open(path, access, patience)?, path: path.to_owned(), writable })
    }

    /// Makes a new store at `path`, lets `fill` put the first rows in it, and opens it.
    ///
    /// Nothing is left behind when any step fails.
    pub fn create<E: From<Error>>(
        path: &Path,
        sharing: Sharing,
        patience: Patience,
        fill: impl FnOnce(&Tx) -> Result<(), E>,
    ) -> Result<Self, E> {
        file::create(path, sharing)?;
        let made = (|| {
            let mut engine = Engine::open(path, Access::Fresh, patience)?;
            let tx = engine.begin_write()?;
            migrate::create(&tx)?;
            fill(&tx)?;
            tx.commit()?;
            Ok(Self { engine, path: path.to_owned(), writable: true })
        })();
        if made.is_err() {
            file::discard(path);
        }
        made
    }

    /// Brings an older store up to the current schema and returns the versions passed, oldest first.
    ///
    /// A copy of the older file is kept beside it, named for its version.
    pub fn migrate(path: &Path, patience: Patience) -> Result<Vec<Version>, Error> {
        let header = file::inspect(path)?;
        if header.version >= Version::CURRENT {
            return Ok(Vec::new());
        }
        let mut store = Self::connect(path, patience)?;
        let (major, minor) = header.version.pair();
        let copy = file::beside(path, &format!(".v{major}.{minor}"));
        store.engine.copy_to(&copy)?;
        let tx = store.engine.begin_write()?;
        let passed = migrate::migrate(&tx, migrate::STEPS)?;
        tx.commit()?;
        Ok(passed)
    }

    /// Returns where the store is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Runs `act` in one read snapshot.
    pub fn read<T, E: From<Error>>(&mut self, act: impl FnOnce(&Tx) -> Result<T, E>) -> Result<T, E> {
        self.engine.read(act)
    }

    /// Begins a write transaction; dropped without a commit it leaves no trace.
    ///
    /// The schema version is read again inside it: a store migrated since it was opened must not be written as before.
    pub fn begin_write(&mut self) -> Result<Tx<'_>, Error> {
        if !self.writable {
            return Err(Error::ReadOnly);
        }
        let tx = self.engine.begin_write()?;
        let found = migrate::version(&tx)?;
        if found != Version::CURRENT {
            return Err(Error::TooNew { store: found.pair(), ours: Version::CURRENT.pair() });
        }
        Ok(tx)
    }
}
