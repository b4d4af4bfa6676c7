//! The store: the only place that knows SQL.
//!
//! One file per aggregate, each of free functions over a transaction; `engine` is the seam to the database.
//! Invariant: nothing here decides a rule, prints, or asks the time.
pub mod agent;
pub mod as_of;
pub mod asset;
pub mod bulk;
mod charges;
pub mod check;
pub mod clock;
pub mod contact;
pub mod contact_import;
pub mod contract;
pub mod counter;
pub mod credit;
pub mod cursor;
pub mod due;
mod engine;
pub mod event;
pub mod export;
mod file;
pub mod form;
pub mod import;
pub mod list;
pub mod listed;
pub mod listed_part;
pub mod loading;
pub mod message;
mod migrate;
pub mod org;
mod people;
pub mod policy;
pub mod recipient;
pub mod removal;
pub mod report;
pub mod request;
mod sheet;
pub mod stats;
#[cfg(test)]
mod tests;
pub mod ticket;
pub mod time;
mod turn;
pub mod undo;

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread::available_parallelism;

pub use crate::domain::storage::{Foreign, StoreError as Error};
pub use engine::{Memory, Patience, Row, Sibling, Tx, Value};
pub use file::Sharing;
pub use migrate::Version;
pub use turn::Turn;

use engine::{Access, Engine};
use file::{HalfMade, Header};
use migrate::Step;

/// `MESA` in ASCII: what a store's header carries so that no other file is taken for one.
const APPLICATION_ID: u32 = 0x4d45_5341;

/// An open store.
pub struct Store {
    engine: Engine,
    path: PathBuf,
    access: Access,
    patience: Patience,
}

/// What bringing a store up to date came to, or would come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Migration {
    /// the schema version before
    pub from: Version,
    /// the schema version after
    pub to: Version,
    /// where the older store was kept, if anything was done
    pub copy: Option<PathBuf>,
}

impl Store {
    /// Opens the store at `path`, refusing by name whatever is not a current store of mesa, untouched.
    pub fn open(path: &Path, patience: Patience) -> Result<Self, Error> {
        let Header { path, version, .. } = file::inspect(path)?;
        // A log may hold a header newer than the file's: then the first transaction tells.
        if version > Version::CURRENT || !file::has_log(&path) {
            version.must_be_current()?;
        }
        Self::connect(path, patience)
    }

    /// Opens the file at `path`, which was looked at before, whatever the version of its schema.
    fn connect(path: PathBuf, patience: Patience) -> Result<Self, Error> {
        let writable = !file::is_read_only(&path);
        // A log beside an unwritable file may hold newer pages: reading past it would show the past as the present.
        let access = match (writable, file::has_log(&path)) {
            (true, _) => Access::ReadWrite,
            (false, true) => Access::ReadOnly,
            (false, false) => Access::Immutable,
        };
        let mut engine = Engine::open(&path, access, patience)?;
        if access == Access::ReadOnly {
            engine.read(migrate::version).map_err(|error| match error {
                Error::Engine(_) => Error::ReadOnly,
                other => other,
            })?;
        }
        Ok(Self { engine, path, access, patience })
    }

    /// Makes a new store at `path` and lets `fill` put the first rows in it.
    ///
    /// It is made under a passing name and gets its own once it is whole: nobody ever sees half a store, and nothing is
    /// left behind when any step fails.
    pub fn create<E: From<Error>>(
        path: &Path,
        sharing: Sharing,
        patience: Patience,
        fill: impl FnOnce(&Tx) -> Result<(), E>,
    ) -> Result<(), E> {
        let half = HalfMade::beside(path, sharing.mode())?;
        let mut engine = Engine::open(half.path(), Access::Fresh, patience)?;
        let tx = engine.begin_write()?;
        migrate::create(&tx)?;
        fill(&tx)?;
        tx.commit()?;
        engine.settle()?;
        Ok(half.keep_as(path)?)
    }

    /// Brings the store at `path` up to the current schema, keeping a copy of the older one beside it; under `dry_run`
    /// every step is taken and then taken back.
    pub fn migrate(path: &Path, patience: Patience, dry_run: bool) -> Result<Migration, Error> {
        Self::migrate_by(migrate::STEPS, path, patience, dry_run)
    }

    /// The lock is taken before the version is read and held until the end: of several processes that migrate at once
    /// one does it, and the copy misses nothing.
    fn migrate_by(
        steps: &[Step],
        path: &Path,
        patience: Patience,
        dry_run: bool,
    ) -> Result<Migration, Error> {
        let to = Version::after(steps);
        let Header { path, version, .. } = file::inspect(path)?;
        if version == to && !file::has_log(&path) {
            return Ok(Migration { from: to, to, copy: None });
        }
        let mut store = Self::connect(path.clone(), patience)?;
        if store.access != Access::ReadWrite {
            return Err(Error::ReadOnly);
        }
        let tx = store.engine.begin_write()?;
        let from = migrate::version(&tx)?;
        if from > to {
            return Err(Error::TooNew { store: from.pair(), ours: to.pair() });
        }
        let mut copy = None;
        if from < to {
            if !dry_run {
                copy = Some(keep_copy(&path, from, patience)?);
            }
            migrate::migrate(&tx, from, steps)?;
        }
        if copy.is_some() {
            tx.commit()?;
        }
        Ok(Migration { from, to, copy })
    }

    /// Returns where the store is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Leaves nothing of older pages in the log; tells whether no other process stood in the way.
    pub fn empty_log(&self) -> Result<bool, Error> {
        self.engine.empty_log()
    }

    /// Waits until nobody else writes in several transactions under `key`, and keeps others waiting until it is dropped.
    pub fn turn(&self, key: &str) -> Result<Turn, Error> {
        Turn::wait(&self.path, key, self.patience)
    }

    /// Runs `act` in one read snapshot of a store whose schema is current.
    pub fn read<T, E: From<Error>>(&mut self, act: impl FnOnce(&Tx) -> Result<T, E>) -> Result<T, E> {
        self.engine.read(|tx| {
            migrate::version(tx)?.must_be_current()?;
            act(tx)
        })
    }

    /// Runs `act` in one read snapshot that other connections see too, for `threads` threads; for fewer where somebody has
    /// just committed or the system gives no more.
    pub fn read_by<T, E: From<Error>>(
        &mut self,
        threads: usize,
        act: impl FnOnce(&Tx, Vec<Sibling>) -> Result<T, E>,
    ) -> Result<T, E> {
        let open = |_| Engine::open(&self.path, self.access, self.patience)?.candidate();
        let candidates: Vec<_> = (1..threads).map_while(|more| open(more).ok()).collect();
        self.engine.read(|tx| {
            migrate::version(tx)?.must_be_current()?;
            act(tx, candidates.into_iter().filter_map(|candidate| candidate.join().ok()?).collect())
        })
    }

    /// Returns how many threads read the whole store soonest: one, where it is small.
    pub fn threads(&self) -> usize {
        let most = available_parallelism().map_or(1, NonZero::get).min(MOST_THREADS);
        if file::length(&self.path) < LARGE { 1 } else { most }
    }

    /// Begins a write transaction; dropped without a commit it leaves no trace.
    ///
    /// The schema version is read again inside it: a store migrated since it was opened must not be written as before.
    pub fn begin_write(&mut self) -> Result<Tx<'_>, Error> {
        if self.access != Access::ReadWrite {
            return Err(Error::ReadOnly);
        }
        let tx = self.engine.begin_write()?;
        migrate::version(&tx)?.must_be_current()?;
        // A trigger or a view that others put in would write more than was asked, in the name of whoever writes.
        if tx.first(PROGRAMS, &[], |row| row.int(0))? != Some(migrate::programs()) {
            return Err(Error::Damaged("triggers or views that mesa did not make".to_owned()));
        }
        Ok(tx)
    }
}

/// From this length on, in bytes, reading everything takes so long that it is worth opening more connections.
const LARGE: u64 = 16 << 20;

/// More threads than these would wait for each other.
const MOST_THREADS: usize = 8;

/// How many triggers and views the store has.
const PROGRAMS: &str = "select count(*) from sqlite_master where type in ('trigger', 'view')";

/// Copies the store at `path` beside itself under a name that says its version, and returns where.
///
/// A connection of its own reads what was committed last, whatever its caller is about to write.
fn keep_copy(path: &Path, version: Version, patience: Patience) -> Result<PathBuf, Error> {
    let half = HalfMade::beside(path, file::mode(path)?)?;
    Engine::open(path, Access::ReadWrite, patience)?.copy_to(half.path())?;
    Engine::open(half.path(), Access::Fresh, patience)?.settle()?;
    let (major, minor) = version.pair();
    let plain = file::beside(path, &format!(".v{major}.{minor}"));
    // An older copy is somebody's: it stays, and this one gets a number.
    let numbered = (2..100).map(|number| file::beside(&plain, &format!("-{number}")));
    for name in std::iter::once(plain.clone()).chain(numbered) {
        match half.keep_as(&name) {
            Err(Error::Exists(_)) => {}
            Err(error) => return Err(error),
            Ok(()) => return Ok(name),
        }
    }
    Err(Error::Exists(plain))
}
