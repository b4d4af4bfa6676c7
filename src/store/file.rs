//! The file that a store is: what is checked before the engine may touch it, and how it is made.
use std::fs::{File, Metadata};
use std::io::{ErrorKind, Read};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use super::migrate::Version;
use super::{APPLICATION_ID, Error, Foreign};

/// What is known of a store before it is opened.
pub(super) struct Header {
    /// where the file really is: companions lie beside it, not beside a link to it
    pub path: PathBuf,
    /// the schema version as of the last checkpoint
    pub version: Version,
    /// what is written goes through a write-ahead log
    pub logged: bool,
}

/// Reads and judges the first bytes of the file at `path`, without locks and before any connection exists.
///
/// An empty or foreign file would otherwise be opened by the engine as a fresh database.
pub(super) fn inspect(path: &Path) -> Result<Header, Error> {
    let foreign = |why| Error::Foreign { path: path.to_owned(), why };
    let refused = |error: std::io::Error| refused(path, &error);
    let real = std::fs::canonicalize(path).map_err(refused)?;
    let meta = std::fs::metadata(&real).map_err(refused)?;
    kind_of(&meta).map_err(foreign)?;
    let mut head = [0_u8; 100];
    match File::open(&real).map_err(refused)?.read_exact(&mut head) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => {
            return Err(foreign(if meta.len() < 16 { Foreign::Empty } else { Foreign::NotSqlite }));
        }
        Err(error) => return Err(refused(error)),
    }
    let version = judge(&head, meta.len(), has_log(&real)).map_err(foreign)?;
    // Offsets 18 and 19 say how the file is written and read: 2 is with a log.
    Ok(Header { path: real, version, logged: head.get(18..20) == Some(&[2, 2]) })
}

fn refused(path: &Path, error: &std::io::Error) -> Error {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Error::Missing(path.to_owned()),
        ErrorKind::PermissionDenied => Error::Unreadable(path.to_owned()),
        _ => Error::Io(error.to_string()),
    }
}

/// Refuses everything but a file with one name: under a second one its log would be another, and so would its locks.
fn kind_of(meta: &Metadata) -> Result<(), Foreign> {
    if meta.is_dir() {
        Err(Foreign::Directory)
    } else if !meta.is_file() {
        Err(Foreign::Special)
    } else if meta.nlink() > 1 {
        Err(Foreign::HardLinked)
    } else {
        Ok(())
    }
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
    if !wal && (length < whole || !length.is_multiple_of(4096)) {
        return Err(Foreign::Truncated);
    }
    let version = Version::of_user_version(word(60));
    if version < Version::FIRST { Err(Foreign::OtherFormat) } else { Ok(version) }
}

/// Returns the length of the file, in bytes, with that of its log.
pub(super) fn length(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |meta| meta.len()) + log_length(path)
}

/// Returns the length of the write-ahead log beside the file, in bytes.
pub(super) fn log_length(path: &Path) -> u64 {
    std::fs::metadata(beside(path, "-wal")).map_or(0, |meta| meta.len())
}

/// Tells whether a log lies beside the file that may hold newer pages, or older ones to be put back.
pub(super) fn has_log(path: &Path) -> bool {
    log_length(path) > 0 || std::fs::metadata(beside(path, "-journal")).is_ok_and(|meta| meta.len() > 0)
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
    access(path, Access::WRITE_OK).is_err() || access(folder_of(path), Access::WRITE_OK).is_err()
}

/// Who may read and write a new store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// only its owner
    Private,
    /// its folder's group too
    Group,
}

impl Sharing {
    /// Returns the mode of a store's file.
    pub(super) fn mode(self) -> u32 {
        match self {
            Self::Private => 0o600,
            Self::Group => 0o660,
        }
    }
}

/// What the name of a file ends in while it is being made.
const HALF: &str = ".half";

/// A file that is going to be a store, under a passing name in the folder where it will be.
///
/// Dropped before [`HalfMade::keep_as`] it is removed with its companions. A process that is killed leaves it, under a
/// name that nobody opens.
pub(super) struct HalfMade {
    path: PathBuf,
}

impl HalfMade {
    /// Makes an empty file beside `path`, readable by nobody else from its first moment.
    pub(super) fn beside(path: &Path, mode: u32) -> Result<Self, Error> {
        let mut prefix = path.file_name().unwrap_or_default().to_owned();
        prefix.push(".");
        let file = tempfile::Builder::new().prefix(&prefix).suffix(HALF).tempfile_in(folder_of(path))?;
        file.as_file().set_permissions(std::fs::Permissions::from_mode(mode))?;
        let path = file.into_temp_path().keep().map_err(|error| Error::from(error.error))?;
        Ok(Self { path })
    }

    /// Returns the passing name.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Gives the finished file the name `path`, whole and lasting or not at all; never in the place of another.
    pub(super) fn keep_as(&self, path: &Path) -> Result<(), Error> {
        File::open(&self.path)?.sync_all()?;
        let finished = tempfile::TempPath::try_from_path(&self.path)?;
        if let Err(refused) = finished.persist_noclobber(path) {
            let taken = refused.error.kind() == ErrorKind::AlreadyExists;
            // Still ours: it may be tried under another name.
            drop(refused.path.keep());
            return Err(if taken { Error::Exists(path.to_owned()) } else { refused.error.into() });
        }
        Ok(File::open(folder_of(path))?.sync_all()?)
    }
}

impl Drop for HalfMade {
    fn drop(&mut self) {
        for suffix in ["", "-wal", "-shm", "-journal"] {
            // Best effort: the error that led here is the one to report.
            drop(std::fs::remove_file(beside(&self.path, suffix)));
        }
    }
}

/// Returns the names of the files that an interrupted command left beside `path`.
pub(super) fn leftovers(path: &Path) -> Result<Vec<String>, Error> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder_of(path))? {
        let entry = entry?.file_name();
        let entry = entry.to_string_lossy();
        if entry.starts_with(name.as_ref()) && entry.ends_with(HALF) {
            found.push(entry.into_owned());
        }
    }
    found.sort_unstable();
    Ok(found)
}

/// Returns the folder that the file is in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Returns the file's permission bits.
pub(super) fn mode(path: &Path) -> Result<u32, Error> {
    Ok(std::fs::metadata(path)?.permissions().mode() & 0o7777)
}
