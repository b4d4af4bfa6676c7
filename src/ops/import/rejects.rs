//! The file of rejected rows: it appears whole, once what was read counts.
//!
//! Until then it has no name, so that nothing of it stays behind whatever ends the run.
use std::ffi::OsString;
use std::fs::{self, File, Metadata, Permissions};
use std::io::{self, BufWriter, ErrorKind, Seek};
use std::os::fd::{AsFd, AsRawFd};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use csv::ByteRecord;
use rustix::fs::{AtFlags, CWD, linkat};

use crate::domain::import::RowProblem;
use crate::domain::refusal::{Refusal, Usage};
use crate::error::{Error, about_file, about_folder};
use crate::exchange::rejects::Rejects;

const FLAG: &str = "--rejects";

/// So many links are followed at most, as the system itself does.
const LINKS: usize = 40;

/// What lies beside a store, and the store.
const OF_STORE: [&str; 4] = ["", "-wal", "-shm", "-journal"];

/// Where rejected rows are to go.
pub(super) struct Place {
    given: PathBuf,
    /// the file itself, whatever links lead to it
    target: PathBuf,
    /// those of the file that is there already
    permissions: Option<Permissions>,
}

impl Place {
    /// Finds out where the rejected rows of `inputs` are to go, before anything is read; none where nobody asked.
    ///
    /// # Errors
    /// It is the store at `store` or one of `inputs`, by whatever name; it is there and is no regular file or cannot be
    /// written; its folder is missing.
    pub(super) fn find(
        rejects: Option<&Path>,
        store: &Path,
        inputs: &[&Path],
    ) -> Result<Option<Self>, Error> {
        let Some(given) = rejects else { return Ok(None) };
        let refused = |usage| Err(Refusal::Usage(usage).into());
        let there = metadata(given).map_err(about_file(given))?;
        if given == Path::new("-") || there.as_ref().is_some_and(|there| !there.is_file()) {
            return refused(Usage::NoPlainFile { flag: FLAG, given: given.display().to_string() });
        }
        let target = target(given).map_err(about_folder(folder(given)))?;
        if is_of_store(&target, there.as_ref(), store) {
            return refused(Usage::StoreFile { flag: FLAG });
        }
        let there_already = there.as_ref().map(identity);
        if there_already.is_some() && inputs.iter().any(|input| identity_of_input(input) == there_already) {
            return refused(Usage::SameFile { flag: FLAG });
        }
        if there.is_some() {
            // Renaming would replace even what must not be written to.
            File::options().append(true).open(&target).map_err(about_file(given))?;
        }
        let permissions = there.map(|there| there.permissions());
        Ok(Some(Self { given: given.to_owned(), target, permissions }))
    }
}

/// Returns what is known of the file that a path leads to, if there is one.
fn metadata(path: &Path) -> io::Result<Option<Metadata>> {
    match fs::metadata(path) {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Returns the file that a path leads to, which need not be there: only its folder must.
fn target(given: &Path) -> io::Result<PathBuf> {
    let mut path = given.to_owned();
    for _ in 0..LINKS {
        let Ok(next) = fs::read_link(&path) else { break };
        path = folder(&path).join(next);
    }
    Ok(folder(&path).canonicalize()?.join(path.file_name().unwrap_or_default()))
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn is_of_store(target: &Path, there: Option<&Metadata>, store: &Path) -> bool {
    let Ok(store) = store.canonicalize() else { return false };
    OF_STORE.iter().any(|suffix| {
        let mut name = store.clone().into_os_string();
        name.push(suffix);
        let file = PathBuf::from(name);
        target == file
            || there
                .is_some_and(|there| fs::metadata(&file).is_ok_and(|file| identity(&file) == identity(there)))
    })
}

/// Returns what no two files share.
fn identity(file: &Metadata) -> (u64, u64) {
    (file.dev(), file.ino())
}

fn identity_of_input(path: &Path) -> Option<(u64, u64)> {
    if path != Path::new("-") {
        return fs::metadata(path).ok().as_ref().map(identity);
    }
    let input = io::stdin().as_fd().try_clone_to_owned().ok()?;
    File::from(input).metadata().ok().as_ref().map(identity)
}

/// A file of rejected rows in the making, or none where nobody asked for it.
pub(super) struct RejectsFile(Option<(Place, Rejects<BufWriter<File>>)>);

impl RejectsFile {
    /// Begins the file that is to appear at `place`, for an input with this header.
    ///
    /// It is made in the folder of its place: where there is no room for it, that is known before anything is stored.
    pub(super) fn begin(place: Option<Place>, header: &ByteRecord) -> Result<Self, Error> {
        let Some(place) = place else { return Ok(Self(None)) };
        let file = tempfile::tempfile_in(folder(&place.target)).map_err(about_file(&place.given))?;
        let rejects = Rejects::new(BufWriter::new(file), header).map_err(about_file(&place.given))?;
        Ok(Self(Some((place, rejects))))
    }

    /// Adds a row.
    pub(super) fn write(
        &mut self,
        row: &ByteRecord,
        problem: &RowProblem,
        words: &dyn Fn(&RowProblem) -> String,
    ) -> Result<(), Error> {
        let Some((place, rejects)) = &mut self.0 else { return Ok(()) };
        rejects.write(row, problem, &words(problem)).map_err(about_file(&place.given))
    }

    /// Writes out what was held back, so that a full disk is known before anything is stored.
    pub(super) fn flush(&mut self) -> Result<(), Error> {
        let Some((place, rejects)) = &mut self.0 else { return Ok(()) };
        rejects.flush().map_err(about_file(&place.given))
    }

    /// Puts the file in its place.
    pub(super) fn finish(self) -> Result<(), Error> {
        let Some((place, rejects)) = self.0 else { return Ok(()) };
        place.put(rejects).map_err(about_file(&place.given))
    }
}

impl Place {
    fn put(&self, rejects: Rejects<BufWriter<File>>) -> io::Result<()> {
        let mut file = rejects.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?;
        if let Some(permissions) = &self.permissions {
            file.set_permissions(permissions.clone())?;
        }
        named(&file, &self.target).or_else(|_| self.replace(&mut file))
    }

    /// Puts `file` in the place of another, which is there until the very end.
    ///
    /// For that it needs a name for a moment, always the same: what a run that was killed just then left behind is taken
    /// away by the next.
    fn replace(&self, file: &mut File) -> io::Result<()> {
        let part = self.part();
        for _ in 0..TRIES {
            forget(&part)?;
            let made = named(file, &part).or_else(|error| match error.kind() {
                ErrorKind::AlreadyExists => Err(error),
                // Not every system gives a file without a name one later.
                _ => copied(file, &part),
            });
            match made.and_then(|()| fs::rename(&part, &self.target)) {
                // Another run of the same rejects was quicker: it took the name away, or put its own file there.
                Err(error) if matches!(error.kind(), ErrorKind::AlreadyExists | ErrorKind::NotFound) => {}
                Err(error) => {
                    forget(&part)?;
                    return Err(error);
                }
                Ok(()) => return Ok(()),
            }
        }
        Err(ErrorKind::ResourceBusy.into())
    }

    fn part(&self) -> PathBuf {
        let mut name = OsString::from(".");
        name.push(self.target.file_name().unwrap_or_default());
        name.push(".part");
        self.target.with_file_name(name)
    }
}

/// How often the name of a moment is tried for.
const TRIES: u32 = 100;

/// Gives a file without a name one that nothing has.
fn named(file: &File, path: &Path) -> io::Result<()> {
    let own = format!("/proc/self/fd/{}", file.as_raw_fd());
    Ok(linkat(CWD, own, CWD, path, AtFlags::SYMLINK_FOLLOW)?)
}

/// Writes what `file` holds into a file that is not there yet.
fn copied(file: &mut File, path: &Path) -> io::Result<()> {
    let mut copy = File::options().write(true).create_new(true).open(path)?;
    copy.set_permissions(file.metadata()?.permissions())?;
    file.rewind()?;
    io::copy(file, &mut copy).map(drop)
}

fn forget(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
