//! Where a file comes from: a path or standard input, opened so that nothing hangs.
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use rustix::fs::{Mode, OFlags};

use crate::domain::import::FileProblem;

/// Opens a file for reading.
///
/// A named pipe without a writer reads as empty instead of waiting for one; a pipe that has one (`<(…)`) is read to
/// its end. A directory is refused by name.
///
/// # Errors
/// It is absent, a directory, or cannot be opened.
pub fn open(path: &Path) -> Result<impl Read + use<>, FileProblem> {
    let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::CLOEXEC | OFlags::NOCTTY;
    let file = rustix::fs::open(path, flags, Mode::empty()).map_err(|error| problem(&error.into()))?;
    rustix::fs::fcntl_setfl(&file, OFlags::empty()).map_err(|error| problem(&error.into()))?;
    let file = File::from(file);
    let kind = file.metadata().map_err(|error| problem(&error))?;
    if kind.is_dir() { Err(FileProblem::Directory) } else { Ok(file) }
}

/// Opens a file, or standard input for `-`.
///
/// # Errors
/// As [`open`].
pub fn open_or_stdin(path: &Path) -> Result<Box<dyn Read>, FileProblem> {
    if path == Path::new("-") { Ok(Box::new(io::stdin().lock())) } else { Ok(Box::new(open(path)?)) }
}

/// The most bytes that a policy or map may have: 1 MiB.
pub const TEXT_LIMIT: usize = 1 << 20;

/// Reads a whole text of at most 1 MiB, such as a map: UTF-8, with or without byte order mark.
///
/// # Errors
/// As [`open`]; it is longer, or no UTF-8.
pub fn read_text(input: impl Read) -> Result<String, FileProblem> {
    let mut bytes = Vec::new();
    let most = TEXT_LIMIT as u64 + 1;
    input.take(most).read_to_end(&mut bytes).map_err(|error| problem(&error))?;
    if bytes.len() > TEXT_LIMIT {
        return Err(FileProblem::TooLong { limit: TEXT_LIMIT });
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        FileProblem::NotUtf8 { line: memchr::memchr_iter(b'\n', good).count() + 1 }
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Returns the problem of a file that the system refuses to open.
fn problem(error: &io::Error) -> FileProblem {
    if error.kind() == io::ErrorKind::NotFound {
        FileProblem::Absent
    } else {
        FileProblem::Unreadable(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(path: &Path) -> Result<String, FileProblem> {
        let mut text = String::new();
        open(path)?.read_to_string(&mut text).unwrap();
        Ok(text)
    }

    #[test]
    fn a_file_is_opened_or_refused_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.csv");
        assert_eq!(text(&path), Err(FileProblem::Absent));
        std::fs::write(&path, "a,b\n").unwrap();
        assert_eq!(text(&path).as_deref(), Ok("a,b\n"));
        assert_eq!(text(folder.path()), Err(FileProblem::Directory));
    }

    #[test]
    fn a_text_is_bounded_and_utf8() {
        assert_eq!(read_text("\u{feff}a\n".as_bytes()).as_deref(), Ok("a\n"));
        assert_eq!(read_text(&b"a\nb\xff"[..]), Err(FileProblem::NotUtf8 { line: 2 }));
        assert_eq!(read_text(io::repeat(b' ')), Err(FileProblem::TooLong { limit: TEXT_LIMIT }));
    }

    #[test]
    fn a_pipe_without_a_writer_is_empty() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pipe");
        rustix::fs::mknodat(rustix::fs::CWD, &path, rustix::fs::FileType::Fifo, Mode::RUSR | Mode::WUSR, 0)
            .unwrap();
        assert_eq!(text(&path).as_deref(), Ok(""));
    }
}
