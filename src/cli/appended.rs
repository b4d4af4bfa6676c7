//! Lines that are appended to a file (`>> alerts.csv`): which of them a killed run had written whole.
use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom, Write};
use std::os::fd::AsFd as _;
use std::os::unix::fs::MetadataExt as _;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::domain::cursor::{Line, Place, Standing, standing};
use crate::error::Error;
use crate::render::Format;

/// How much of a file is read to find what a killed run left there.
const LOOK_BYTES: u64 = 64 << 20;

/// Bytes on their way to standard output.
#[derive(Clone, Default)]
pub(super) struct Sink(Arc<Mutex<Pending>>);

#[derive(Default)]
struct Pending {
    bytes: Vec<u8>,
    /// where the last line ends
    marked: usize,
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.pending().bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Sink {
    fn pending(&self) -> MutexGuard<'_, Pending> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn length(&self) -> usize {
        self.pending().bytes.len()
    }

    pub(super) fn clear(&self) {
        *self.pending() = Pending::default();
    }

    /// Returns everything, and holds nothing any more.
    pub(super) fn taken(&self) -> Vec<u8> {
        std::mem::take(&mut *self.pending()).bytes
    }

    /// Keeps of the bytes, which are `lines`, those of the lines that `keeps` says.
    pub(super) fn retain(&self, lines: &[Line], mut keeps: impl FnMut(&Line) -> bool) {
        let all = self.taken();
        let mut rest = all.as_slice();
        for line in lines {
            let length = usize::try_from(line.length).unwrap_or(usize::MAX).min(rest.len());
            let (bytes, after) = rest.split_at(length);
            rest = after;
            if keeps(line) {
                self.pending().bytes.extend_from_slice(bytes);
            }
        }
    }

    /// Returns what is known of the bytes since the last line, which tell of `what`.
    pub(super) fn line(&self, what: String) -> Line {
        let mut pending = self.pending();
        let line = Line::of(what, pending.bytes.get(pending.marked..).unwrap_or_default());
        pending.marked = pending.bytes.len();
        line
    }

    /// Writes everything to standard output. A reader that went away is a failure here: it has not been told.
    pub(super) fn write_out(&self) -> Result<(), Error> {
        let mut out = io::stdout().lock();
        out.write_all(&self.pending().bytes).and_then(|()| out.flush()).map_err(Error::Output)?;
        self.clear();
        Ok(())
    }
}

/// A regular file that standard output is appended to.
pub(super) struct Appended {
    file: File,
    format: Format,
}

impl Appended {
    /// Returns the file that standard output is appended to, if it is one and lines may be told apart in this format.
    pub(super) fn stdout(format: Format) -> Result<Option<Self>, Error> {
        use rustix::fs::{OFlags, fcntl_getfl};
        if !matches!(format, Format::Csv | Format::Tsv | Format::Jsonl | Format::Name) {
            return Ok(None);
        }
        let out = io::stdout();
        let appends = fcntl_getfl(&out).is_ok_and(|flags| flags.contains(OFlags::APPEND));
        let file = File::from(out.as_fd().try_clone_to_owned().map_err(Error::Output)?);
        let regular = file.metadata().map_err(Error::Output)?.is_file();
        Ok((appends && regular).then_some(Self { file, format }))
    }

    /// Returns which file it is and how long.
    pub(super) fn place(&self) -> Result<Place, Error> {
        let meta = self.file.metadata().map_err(Error::Output)?;
        Ok(Place { device: meta.dev(), inode: meta.ino(), length: meta.len() })
    }

    /// Returns its length in bytes.
    pub(super) fn length(&self) -> Result<u64, Error> {
        Ok(self.place()?.length)
    }

    /// Returns how many of the noted lines stand in the file, and cuts off what a killed run left torn.
    pub(super) fn recover(&self, (noted, lines): &(Place, Vec<Line>)) -> Result<usize, Error> {
        let here = self.place()?;
        let same = (here.device, here.inode) == (noted.device, noted.inode) && here.length >= noted.length;
        // It was opened to append, not to read; where the system has no second way to it, everything is told again.
        let Some(mut file) = same.then(|| File::open("/proc/self/fd/1").ok()).flatten() else { return Ok(0) };
        let mut region = Vec::new();
        file.seek(SeekFrom::Start(noted.length)).map_err(Error::Output)?;
        file.take(LOOK_BYTES).read_to_end(&mut region).map_err(Error::Output)?;
        let Standing { whole, torn } = standing(&region, lines, self.format == Format::Csv);
        if torn > 0 {
            self.file.set_len(here.length - torn).map_err(Error::Output)?;
        }
        Ok(whole)
    }

    /// Waits until everything that was written to it is on the disk.
    pub(super) fn sync(&self) -> Result<(), Error> {
        self.file.sync_data().map_err(Error::Output)
    }
}
