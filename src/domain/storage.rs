//! What can go wrong with the store, as data: what it refuses is part of what mesa promises (`DESIGN.md` §9).
use std::path::PathBuf;

/// A failure of the store.
#[derive(Debug, PartialEq, Eq)]
pub enum StoreError {
    /// another process held the lock longer than the caller would wait; nothing was changed
    Busy,
    /// a rule of the schema refused the write: two writers made the same thing
    Conflict(String),
    /// there is no file here
    Missing(PathBuf),
    /// a file is here already, where a new store was to be made
    Exists(PathBuf),
    /// what is here is no store of mesa
    Foreign {
        /// where
        path: PathBuf,
        /// what it is
        why: Foreign,
    },
    /// the store was made by a newer mesa
    TooNew {
        /// the store's schema version
        store: (u16, u16),
        /// the newest that this program knows
        ours: (u16, u16),
    },
    /// the store was made by an older mesa and must be migrated first
    TooOld {
        /// the store's schema version
        store: (u16, u16),
        /// the version that this program needs
        ours: (u16, u16),
    },
    /// the file's content contradicts itself
    Damaged(String),
    /// the file or its folder cannot be written
    ReadOnly,
    /// the disk is full
    Full,
    /// the last step failed: the write may or may not be found later
    OutcomeUnknown(String),
    /// the operating system refused
    Io(String),
    /// anything else that the engine reports
    Engine(String),
}

/// What a file is that is not a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// a folder
    Directory,
    /// a device, a pipe, a socket
    Special,
    /// nothing in it
    Empty,
    /// not a SQLite file
    NotSqlite,
    /// another program's SQLite file
    OtherApplication,
    /// shorter than its header says
    Truncated,
    /// a page size or format that mesa never makes
    OtherFormat,
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull => Self::Full,
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Io(error.to_string()),
        }
    }
}
