//! A vCard file whose lines end in LF: those of an old Mac end in CR alone.
use std::io::{self, Read};

use crate::exchange::encoding::Decoder;

/// A file on its way to the reader of cards.
pub(super) struct Lines {
    input: Decoder,
    /// whether the first line ends in CR alone: then all do
    old_mac: bool,
}

impl Lines {
    pub(super) fn new(input: Decoder) -> Self {
        let (sample, _) = input.sample();
        let end = memchr::memchr2(b'\n', b'\r', &sample).and_then(|end| sample.get(end..));
        let old_mac = matches!(end, Some([b'\r'] | [b'\r', 0..=9 | 11.., ..]));
        Self { input, old_mac }
    }

    pub(super) fn decoder(&self) -> &Decoder {
        &self.input
    }
}

impl Read for Lines {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        if self.old_mac {
            let chunk = buffer.get_mut(..count).unwrap_or_default();
            chunk.iter_mut().filter(|byte| **byte == b'\r').for_each(|byte| *byte = b'\n');
        }
        Ok(count)
    }
}
