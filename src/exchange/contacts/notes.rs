//! What looks strange in a file, remembered up to a bound.
use crate::domain::contact_file::FileWarning;

/// The warnings of a file.
#[derive(Debug, Default)]
pub(super) struct Notes {
    kept: Vec<FileWarning>,
    count: u64,
}

impl Notes {
    pub(super) fn kept(&self) -> &[FileWarning] {
        &self.kept
    }

    pub(super) fn count(&self) -> u64 {
        self.count
    }
}
