//! The file that a store is: what is checked before the engine may touch it, and how it is made.
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::os::unix::fs::{FileTypeExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use super::migrate::Version;
use super::{APPLICATION_ID, Error, Foreign};

/// What the first bytes of a store say.
pub(super) struct Header {
    /// the schema version as of the last checkpoint
    pub version: Version,
}

/// Reads and judges the first bytes of the file at `path`, without locks and before any connection exists.
///
/// An empty or foreign file would otherwise be opened by the engine as a fresh database.
pub(super) fn inspect(path: &Path) -> Result<Header, Error> {
    let foreign = |why| Error::Foreign { path: path.to_owned(), why };
    let meta = std::fs::metadata(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Error::Missing(path.to_owned()),
        _ => Error::from(error),
    })?;
    let kind = meta.file_type();
    if kind.is_dir() {
        return Err(foreign(Foreign::Directory));
    }
    if kind.is_fifo() || kind.is_socket() || kind.is_char_device() || kind.is_block_device() {
        return Err(foreign(Foreign::Special));
    }
    let mut head = [0_u8; 100];
    match File::open(path)?.read_exact(&mut head) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => {
            return Err(foreign(if meta.len() < 16 { Foreign::Empty } else { Foreign::NotSqlite }));
        }
        Err(error) => return Err(error.into()),
    }
    judge(&head, meta.len(), wal_has_content(path)).map_err(foreign).and_then(|version| version.known())
}

/// Returns the schema version in a database header, unless the file is none of ours.
///
/// Offsets are those of the SQLite file format: page size at 16, pages at 28, user version at 60, application at 68.
fn judge(head: &[u8; 100], length: u64, wal: bool) -> Result<Version, Foreign> {
    let word = |at: usize| {
        head.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_be_bytes)
    };
    if !head.starts_with(b"SQLite format 3\0") {
        return Err(Foreign::NotSqlite);
    }
    if word(68) != APPLICATION_ID {
        return Err(Foreign::OtherApplication);
    }
    if head.get(16..18) != Some(&[0x10, 0x00]) {
        return Err(Foreign::OtherFormat);
    }
    let whole = u64::from(word(28)) * 4096;
    if !wal && (length < whole || length % 4096 != 0) {
        return Err(Foreign::Truncated);
    }
    Ok(Version::of_user_version(word(60)))
}

impl Version {
    /// Refuses a version that this program does not know.
    pub(super) fn known(self) -> Result<Header, Error> {
        if self > Version::CURRENT {
            return Err(Error::TooNew { store: self.pair(), ours: Version::CURRENT.pair() });
        }
        Ok(Header { version: self })
    }
}

/// Tells whether a write-ahead log with frames lies beside the file.
pub(super) fn wal_has_content(path: &Path) -> bool {
    std::fs::metadata(beside(path, "-wal")).is_ok_and(|meta| meta.len() > 0)
}

/// Returns the path of a companion file.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Tells whether the file or its folder refuses writing, so that only a reader without locks can open it.
pub(super) fn is_read_only(path: &Path) -> bool {
    use rustix::fs::{Access, access};
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    access(path, Access::WRITE_OK).is_err() || access(folder, Access::WRITE_OK).is_err()
}

/// Who may read and write a new store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// only its owner
    Private,
    /// its folder's group too
    Group,
}

/// Makes an empty file for a new store, readable by nobody else from its first moment.
pub(super) fn create(path: &Path, sharing: Sharing) -> Result<(), Error> {
    let mode = match sharing {
        Sharing::Private => 0o600,
        Sharing::Group => 0o660,
    };
    let file =
        File::options().write(true).create_new(true).mode(mode).open(path).map_err(|error| {
            match error.kind() {
                ErrorKind::AlreadyExists => Error::Exists(path.to_owned()),
                _ => Error::from(error),
            }
        })?;
    Ok(file.set_permissions(std::fs::Permissions::from_mode(mode))?)
}

/// Removes a store that was never finished, with its companions.
pub(super) fn discard(path: &Path) {
    for file in [path.to_owned(), beside(path, "-wal"), beside(path, "-shm")] {
        // Best effort: the error that led here is the one to report.
        drop(std::fs::remove_file(file));
    }
}
