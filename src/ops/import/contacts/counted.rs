//! How much of a file was read, for whoever waits.
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::domain::import::FileProblem;
use crate::exchange::source;

/// A file whose bytes are counted as they are read.
pub(super) struct Counted<R> {
    inner: R,
    count: Arc<AtomicU64>,
}

/// How much of a file was read so far.
pub(super) struct Extent {
    count: Arc<AtomicU64>,
    of: Option<u64>,
}

impl Extent {
    /// Returns the bytes read so far, and of how many where that is known.
    pub(super) fn so_far(&self) -> (u64, Option<u64>) {
        (self.count.load(Ordering::Relaxed), self.of)
    }
}

/// Opens a file, or standard input for `-`.
///
/// # Errors
/// It cannot be opened.
pub(super) fn open(path: &Path) -> Result<(Counted<Box<dyn Read + Send>>, Extent), FileProblem> {
    let (inner, of): (Box<dyn Read + Send>, _) = if path == Path::new("-") {
        (Box::new(io::stdin()), None)
    } else {
        let of = std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file).map(|file| file.len());
        (Box::new(source::open(path)?), of)
    };
    let count = Arc::new(AtomicU64::new(0));
    Ok((Counted { inner, count: count.clone() }, Extent { count, of }))
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.count.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}
