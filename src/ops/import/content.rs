//! What a file holds, known before its first row: under the same key, a file of other content is another request.
use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::domain::import::FileProblem;
use crate::exchange::source;

/// So many bytes are read at once.
const PIECE: usize = 1 << 16;

/// A file to be read, and what is known of what it holds.
pub(super) struct Content {
    /// its bytes
    pub input: Box<dyn Read + Send>,
    /// their SHA-256, where it was asked for
    pub digest: Option<Vec<u8>>,
}

impl Content {
    /// Opens a file, or standard input for `-`.
    ///
    /// A file that is `keyed` is copied and its digest taken: what is loaded is what the key stands for, whatever becomes
    /// of the file in between.
    ///
    /// # Errors
    /// It cannot be opened or read.
    pub(super) fn open(path: &Path, keyed: bool) -> Result<Self, FileProblem> {
        let input: Box<dyn Read + Send> =
            if path == Path::new("-") { Box::new(io::stdin()) } else { Box::new(source::open(path)?) };
        if !keyed {
            return Ok(Self { input, digest: None });
        }
        let (copy, digest) = copy(input).map_err(|error| FileProblem::Unreadable(error.to_string()))?;
        Ok(Self { input: Box::new(copy), digest: Some(digest) })
    }
}

/// Copies all of `input` into a file without a name, and returns it with the digest of what it holds.
fn copy(mut input: impl Read) -> io::Result<(File, Vec<u8>)> {
    let (mut copy, mut digest, mut piece) = (tempfile::tempfile()?, Sha256::new(), vec![0; PIECE]);
    loop {
        let read = match input.read(&mut piece) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            read => read?,
        };
        let bytes = piece.get(..read).unwrap_or_default();
        if bytes.is_empty() {
            break;
        }
        digest.update(bytes);
        copy.write_all(bytes)?;
    }
    copy.rewind()?;
    Ok((copy, digest.finalize().to_vec()))
}
