//! What encoding a file is in, and its bytes as UTF-8 on their way to the parser.
//!
//! A file is plain ASCII until its first other letter; there the bytes that follow decide. UTF-8 is handed through as it
//! is; every row is judged later.
//! Invariant: bytes that the encoding has no letter for become a byte that UTF-8 does not have. The row is then rejected
//! where they stand, and nothing turns into U+FFFD in silence.
mod doubt;
mod guess;

use std::io::{self, Read};

use encoding_rs::{DecoderResult, Encoding, MACINTOSH, UTF_8};

pub(super) use self::doubt::odd_letter;
use self::guess::Guess;
use super::guard;
use crate::domain::import::FileProblem;

/// So many bytes of a file are looked at before its encoding and delimiter are decided.
const SAMPLE: usize = 256 << 10;

/// So many bytes are decoded at once.
const CHUNK: usize = 128 << 10;

/// A byte that no UTF-8 has.
const NO_LETTER: u8 = 0xff;

/// A file's bytes as UTF-8.
pub(super) struct Decoder {
    inner: Box<dyn Read + Send>,
    /// bytes that were read ahead
    ahead: Vec<u8>,
    /// how many of them were handed on
    used: usize,
    charset: Charset,
    doubt: Doubt,
}

/// How sure it is what a file is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// it was said, or the bytes themselves show it
    None,
    /// its letters tell it: one that no such list has speaks against it
    Slight,
    /// its letters could well be others
    Great,
}

/// What a file is in, as far as it was read.
enum Charset {
    /// ASCII alone so far
    Ascii,
    Utf8,
    Other(Box<Decoding>),
}

/// An encoding that is not UTF-8, and the text decoded ahead.
struct Decoding {
    encoding: &'static Encoding,
    decoder: encoding_rs::Decoder,
    text: Vec<u8>,
    /// bytes of `text` that were decoded
    filled: usize,
    /// bytes of `text` that were handed on
    told: usize,
    at_end: bool,
    finished: bool,
}

/// Returns the encoding that a name stands for: any label of the Encoding Standard, and what spreadsheets call them.
pub(super) fn named(name: &str) -> Option<&'static Encoding> {
    let name = name.trim().to_ascii_lowercase().replace(['_', ' '], "-");
    let label = match name.as_str() {
        "mac-roman" | "macroman" | "mac-os-roman" => "macintosh",
        "latin-1" | "ansi" | "cp-1252" | "windows1252" => "windows-1252",
        "utf-8-sig" | "utf-8-bom" => "utf-8",
        "utf16" => "utf-16",
        "utf16le" | "unicode" => "utf-16le",
        "utf16be" => "utf-16be",
        other => other,
    };
    let underscored = || Encoding::for_label_no_replacement(label.replace('-', "_").as_bytes());
    Encoding::for_label_no_replacement(label.as_bytes()).or_else(underscored)
}

/// Returns what an encoding is called in flags and JSON.
pub(super) fn slug(encoding: &'static Encoding) -> &'static str {
    const LOWER: [&str; 22] = [
        "utf-8",
        "utf-16le",
        "utf-16be",
        "iso-8859-2",
        "iso-8859-3",
        "iso-8859-4",
        "iso-8859-5",
        "iso-8859-6",
        "iso-8859-7",
        "iso-8859-8",
        "iso-8859-10",
        "iso-8859-13",
        "iso-8859-14",
        "iso-8859-15",
        "iso-8859-16",
        "koi8-r",
        "koi8-u",
        "ibm866",
        "gbk",
        "big5",
        "euc-kr",
        "shift_jis",
    ];
    if encoding == MACINTOSH {
        return "mac-roman";
    }
    let name = encoding.name();
    LOWER.into_iter().find(|lower| lower.eq_ignore_ascii_case(name)).unwrap_or(name)
}

impl Decoder {
    /// Begins to read `inner`, which is in `forced` or in what its first bytes tell.
    ///
    /// # Errors
    /// It cannot be read, is no text, or its encoding cannot be told.
    pub(super) fn new(
        inner: Box<dyn Read + Send>,
        forced: Option<&'static Encoding>,
    ) -> Result<Self, FileProblem> {
        let mut decoder =
            Self { inner, ahead: Vec::new(), used: 0, charset: Charset::Ascii, doubt: Doubt::None };
        decoder.read_ahead().map_err(|error| FileProblem::Unreadable(error.to_string()))?;
        if forced.is_none() && guess::is_utf_32(&decoder.ahead) {
            return Err(FileProblem::Utf32); // whose mark begins as that of UTF-16 does
        }
        let mark = Encoding::for_bom(&decoder.ahead);
        let encoding = match (forced, mark) {
            (Some(encoding), _) | (None, Some((encoding, _))) => Some(encoding),
            (None, None) => guess::at_start(&decoder.ahead)?,
        };
        decoder.used = mark.filter(|(marked, _)| Some(*marked) == encoding).map_or(0, |(_, length)| length);
        match encoding {
            Some(encoding) => decoder.charset = Charset::of(encoding),
            None => decoder.settle()?,
        }
        Ok(decoder)
    }

    /// Returns the name of the encoding, as far as the file was read.
    pub(super) fn encoding(&self) -> &'static str {
        match &self.charset {
            Charset::Ascii | Charset::Utf8 => slug(UTF_8),
            Charset::Other(decoding) => slug(decoding.encoding),
        }
    }

    /// Tells how sure the encoding is, as far as the file was read.
    pub(super) fn doubt(&self) -> Doubt {
        self.doubt
    }

    /// Returns the file's beginning as UTF-8, and whether that is all of it.
    pub(super) fn sample(&self) -> (Vec<u8>, bool) {
        let bytes = self.ahead.get(self.used..).unwrap_or_default();
        let text = match &self.charset {
            Charset::Ascii | Charset::Utf8 => bytes.to_vec(),
            Charset::Other(decoding) => {
                decoding.encoding.decode_without_bom_handling(bytes).0.into_owned().into_bytes()
            }
        };
        (text, self.ahead.len() < SAMPLE)
    }

    /// Reads until a whole sample lies ahead, or the file has ended.
    fn read_ahead(&mut self) -> io::Result<()> {
        let most = SAMPLE.saturating_sub(self.ahead.len());
        self.inner.by_ref().take(most as u64).read_to_end(&mut self.ahead).map(drop)
    }

    /// Decides the encoding by the bytes ahead, if there is a letter beyond ASCII in them.
    fn settle(&mut self) -> Result<(), FileProblem> {
        if !self.ahead.is_ascii() {
            let Guess { encoding, sure } = guess::by_letters(&self.ahead, self.ahead.len() < SAMPLE)?;
            self.charset = Charset::of(encoding);
            self.doubt = match (encoding == UTF_8, sure) {
                (true, _) => Doubt::None,
                (false, true) => Doubt::Slight,
                (false, false) => Doubt::Great,
            };
        }
        Ok(())
    }

    /// Reads bytes as they are.
    fn read_raw(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut rest = self.ahead.get(self.used..).unwrap_or_default();
        if rest.is_empty() {
            return self.inner.read(buffer);
        }
        let count = rest.read(buffer)?;
        self.used += count;
        Ok(count)
    }
}

impl Read for Decoder {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match &mut self.charset {
            Charset::Utf8 => self.read_raw(buffer),
            Charset::Other(decoding) => {
                decoding.refill(&mut self.inner, &mut self.ahead, &mut self.used)?;
                decoding.read(buffer)
            }
            Charset::Ascii => {
                let count = self.read_raw(buffer)?;
                let chunk = buffer.get(..count).unwrap_or_default();
                let Some(first) = chunk.iter().position(|byte| !byte.is_ascii()) else { return Ok(count) };
                self.ahead = chunk.get(first..).unwrap_or_default().to_vec();
                self.used = 0;
                self.read_ahead()?;
                self.settle().map_err(guard::broken)?;
                if first > 0 { Ok(first) } else { self.read(buffer) }
            }
        }
    }
}

impl Charset {
    fn of(encoding: &'static Encoding) -> Self {
        if encoding == UTF_8 {
            return Self::Utf8;
        }
        Self::Other(Box::new(Decoding {
            encoding,
            decoder: encoding.new_decoder_without_bom_handling(),
            text: vec![0; CHUNK],
            filled: 0,
            told: 0,
            at_end: false,
            finished: false,
        }))
    }
}

impl Decoding {
    /// Sees to it that there is text to hand on, unless the file has ended.
    fn refill(&mut self, inner: &mut dyn Read, ahead: &mut Vec<u8>, used: &mut usize) -> io::Result<()> {
        if self.told < self.filled {
            return Ok(());
        }
        (self.told, self.filled) = (0, 0);
        while self.filled == 0 && !self.finished {
            if *used == ahead.len() && !self.at_end {
                ahead.resize(CHUNK, 0);
                let count = inner.read(ahead)?;
                ahead.truncate(count);
                *used = 0;
                self.at_end = count == 0;
            }
            *used += self.decode(ahead.get(*used..).unwrap_or_default());
        }
        self.mark_controls();
        Ok(())
    }

    /// Decodes as much of `bytes` as there is room for; returns how many were taken.
    fn decode(&mut self, bytes: &[u8]) -> usize {
        let mut taken = 0;
        // A letter has four bytes at most, and the decoder may want room for two.
        while self.text.len() - self.filled > 8 {
            let rest = bytes.get(taken..).unwrap_or_default();
            let room = self.text.get_mut(self.filled..).unwrap_or_default();
            let (result, read, written) =
                self.decoder.decode_to_utf8_without_replacement(rest, room, self.at_end);
            taken += read;
            self.filled += written;
            match result {
                DecoderResult::InputEmpty => {
                    self.finished = self.at_end;
                    break;
                }
                DecoderResult::OutputFull => break,
                DecoderResult::Malformed(..) => {
                    if let Some(byte) = self.text.get_mut(self.filled) {
                        *byte = NO_LETTER;
                        self.filled += 1;
                    }
                }
            }
        }
        taken
    }

    /// Marks the controls U+0080 to U+009F: the Encoding Standard has them for bytes that stand for no letter.
    fn mark_controls(&mut self) {
        if !self.encoding.is_single_byte() {
            return;
        }
        let text = self.text.get_mut(..self.filled).unwrap_or_default();
        let mut at = 0;
        while let Some(found) = text.get(at..).and_then(|rest| memchr::memchr(0xc2, rest)) {
            at += found;
            if let Some(pair @ [_, 0x80..=0x9f]) = text.get_mut(at..at + 2) {
                pair.fill(NO_LETTER);
            }
            at += 2;
        }
    }

    /// Hands on what was decoded.
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut rest = self.text.get(self.told..self.filled).unwrap_or_default();
        let count = rest.read(buffer)?;
        self.told += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests;
