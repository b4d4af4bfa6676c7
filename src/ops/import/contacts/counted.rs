//! How much of a file was read, for whoever waits.
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A file whose bytes are counted as they are read.
pub(in crate::ops::import) struct Counted<R> {
    inner: R,
    count: Arc<AtomicU64>,
}

/// How much of a file was read so far.
pub(in crate::ops::import) struct Extent {
    count: Arc<AtomicU64>,
    of: Option<u64>,
}

impl Extent {
    /// Returns the bytes read so far, and of how many where that is known.
    pub(in crate::ops::import) fn so_far(&self) -> (u64, Option<u64>) {
        (self.count.load(Ordering::Relaxed), self.of)
    }
}

/// Counts the bytes of `input`, which is what the file at `path` holds, or standard input for `-`.
pub(in crate::ops::import) fn counted<R: Read>(input: R, path: &Path) -> (Counted<R>, Extent) {
    let file = std::fs::metadata(path).ok().filter(|file| file.is_file() && path != Path::new("-"));
    let count = Arc::new(AtomicU64::new(0));
    (Counted { inner: input, count: count.clone() }, Extent { count, of: file.map(|file| file.len()) })
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.count.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}
