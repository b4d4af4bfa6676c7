//! The file of rejected rows: it appears whole, once the whole input was read.
use std::io::{BufWriter, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use csv::ByteRecord;
use tempfile::NamedTempFile;

use crate::domain::import::RowProblem;
use crate::domain::refusal::{Refusal, Usage};
use crate::error::{Error, about_file};
use crate::exchange::rejects::Rejects;

/// Refuses a file of rejects that is the input itself, by whatever name.
pub(super) fn must_be_another(file: &Path, rejects: Option<&Path>) -> Result<(), Error> {
    let Some(rejects) = rejects else { return Ok(()) };
    let identity = |path: &Path| std::fs::metadata(path).ok().map(|meta| (meta.dev(), meta.ino()));
    let same = identity(file).filter(|_| file != Path::new("-"));
    if same.is_some() && same == identity(rejects) {
        return Err(Refusal::Usage(Usage::SameFile { flag: "--rejects" }).into());
    }
    Ok(())
}

/// A file of rejected rows in the making, or none where nobody asked for it.
pub(super) struct RejectsFile(Option<(PathBuf, Rejects<BufWriter<NamedTempFile>>)>);

impl RejectsFile {
    /// Begins the file that is to appear at `path`, for an input with this header.
    pub(super) fn begin(path: Option<&Path>, header: &ByteRecord) -> Result<Self, Error> {
        let Some(path) = path else { return Ok(Self(None)) };
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let file = NamedTempFile::new_in(folder.unwrap_or(Path::new("."))).map_err(about_file(path))?;
        let rejects = Rejects::new(BufWriter::new(file), header).map_err(about_file(path))?;
        Ok(Self(Some((path.to_owned(), rejects))))
    }

    /// Adds a row.
    pub(super) fn write(
        &mut self,
        row: &ByteRecord,
        problem: &RowProblem,
        words: &dyn Fn(&RowProblem) -> String,
    ) -> Result<(), Error> {
        let Some((path, rejects)) = &mut self.0 else { return Ok(()) };
        rejects.write(row, problem, &words(problem)).map_err(about_file(&*path))
    }

    /// Puts the file in its place.
    pub(super) fn finish(self) -> Result<(), Error> {
        let Some((path, rejects)) = self.0 else { return Ok(()) };
        let mut file = rejects.finish().map_err(about_file(&path))?;
        file.flush().map_err(about_file(&path))?;
        let file =
            file.into_inner().map_err(std::io::IntoInnerError::into_error).map_err(about_file(&path))?;
        file.persist(&path).map_err(|error| about_file(&path)(error.error))?;
        Ok(())
    }
}
