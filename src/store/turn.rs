//! One after the other: whoever writes in several transactions under an idempotency key keeps others of that key waiting.
//!
//! Between two of its transactions the database knows of no lock: a file beside the store is locked instead, which ends
//! with the process, however that ends.
use std::fs::{File, Permissions, TryLockError};
use std::io::ErrorKind;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::engine::waiting;
use super::file::{beside, folder_of, mode};
use super::{Error, Patience};

/// What follows the store's name in that of a turn.
const TURN: &str = ".turn-";

/// The right to write under a key, until it is dropped.
pub struct Turn {
    path: PathBuf,
    /// locked as long as it is open
    _file: File,
}

impl Turn {
    /// Waits for the turn of `key` on the store at `store`.
    ///
    /// # Errors
    /// Another had it for longer than `patience` allows; there is no room beside the store.
    pub(super) fn wait(store: &Path, key: &str, patience: Patience) -> Result<Self, Error> {
        let digest = Sha256::digest(key);
        let name = digest.iter().take(8).fold(String::new(), |name, byte| name + &format!("{byte:02x}"));
        let path = beside(store, &format!("{TURN}{name}"));
        let (mut wait, mut attempt) = (waiting(patience), 0);
        loop {
            if let Some(file) = locked(&path, mode(store)?)? {
                sweep(store, &path)?;
                return Ok(Self { path, _file: file });
            }
            if !wait(attempt) {
                return Err(Error::Busy);
            }
            attempt = attempt.saturating_add(1);
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        // Best effort, and still under the lock: an empty file is no harm, and the next turn of any key takes it away.
        drop(std::fs::remove_file(&self.path));
    }
}

/// Opens and locks the file of a turn; none where another has it.
fn locked(path: &Path, mode: u32) -> Result<Option<File>, Error> {
    let file = match File::options().append(true).open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let new = File::options().append(true).create(true).open(path)?;
            new.set_permissions(Permissions::from_mode(mode))?;
            new
        }
        opened => opened?,
    };
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => return Ok(None),
        Err(TryLockError::Error(error)) => return Err(error.into()),
        Ok(()) => {}
    }
    // Whoever had it before may have taken the name away in between: then it is nobody's any more.
    let is_named = std::fs::metadata(path).is_ok_and(|named| {
        file.metadata().is_ok_and(|own| (own.dev(), own.ino()) == (named.dev(), named.ino()))
    });
    Ok(is_named.then_some(file))
}

/// Takes away the files of turns that ended with a killed process.
fn sweep(store: &Path, own: &Path) -> Result<(), Error> {
    let prefix = beside(store, TURN);
    let prefix = prefix.file_name().unwrap_or_default().to_string_lossy();
    for entry in std::fs::read_dir(folder_of(store))? {
        let entry = entry?;
        let path = folder_of(store).join(entry.file_name());
        let is_turn = entry.file_name().to_string_lossy().starts_with(prefix.as_ref()) && path != own;
        if !is_turn {
            continue; // above all not the store: closing it would end the database's own locks
        }
        let file = File::options().append(true).open(&path);
        if file.is_ok_and(|file| file.try_lock().is_ok()) {
            drop(std::fs::remove_file(&path));
        }
    }
    Ok(())
}
