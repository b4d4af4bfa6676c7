//! Guesses the encoding of a text that does not say it.
//!
//! Only what lists of people in Spanish, Portuguese and English are written in is guessed: UTF-8, UTF-16, Windows-1252
//! and Mac Roman, told apart by which bytes would be letters where a letter must stand. Whatever else it may be is for
//! its owner to say: chardetng, which knows what browsers meet, only makes the hint.
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::domain::import::FileProblem;

/// So many bytes are shown to chardetng.
const SHOWN: usize = 64 << 10;

/// What the letters of a file tell of its encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Guess {
    pub encoding: &'static Encoding,
    /// whether hardly anything else can be meant
    pub sure: bool,
}

/// Returns the encoding that the bytes of a file's beginning show whatever its letters are: UTF-16.
///
/// # Errors
/// It is no text.
pub(super) fn at_start(sample: &[u8]) -> Result<Option<&'static Encoding>, FileProblem> {
    let signatures: [(&[u8], &'static str); 5] = [
        (b"PK\x03\x04", "ZIP"),
        (b"\xd0\xcf\x11\xe0", "XLS"),
        (b"%PDF-", "PDF"),
        (b"\x1f\x8b", "GZIP"),
        (b"SQLite format 3\0", "SQLite"),
    ];
    if let Some((_, kind)) = signatures.iter().find(|(start, _)| sample.starts_with(start)) {
        return Err(FileProblem::NotText { kind: Some(kind) });
    }
    if let Some(encoding) = utf_16(sample) {
        return Ok(Some(encoding));
    }
    let strange = |byte: &&u8| matches!(byte, 0..=8 | 14..=25 | 28..=31);
    let controls = sample.iter().filter(strange).count();
    if controls >= 16 && controls > sample.len() / 10 {
        return Err(FileProblem::NotText { kind: None });
    }
    Ok(None)
}

/// Tells whether a sample is in UTF-32: by its mark, or by the two highest bytes of each letter.
pub(super) fn is_utf_32(sample: &[u8]) -> bool {
    let (letters, rest) = sample.as_chunks::<4>();
    let plain = |zeros: fn(&[u8; 4]) -> bool| rest.is_empty() && letters.iter().all(zeros);
    let little = plain(|letter| matches!(letter, [low, _, 0 | 1, 0] if *low > 0));
    let big = plain(|letter| matches!(letter, [0, 0 | 1, _, low] if *low > 0));
    let marked = matches!(sample, [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..]);
    marked || (letters.len() > 1 && (little || big))
}

/// Finds UTF-16 without a byte order mark by where the zero bytes are: half of most letters that lists are made of.
fn utf_16(sample: &[u8]) -> Option<&'static Encoding> {
    let zeros = |first: usize| sample.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let units = sample.len() / 2;
    let many = |zeros: usize| zeros > 1 && zeros * 5 >= units;
    if many(odd) && even * 20 <= odd {
        Some(UTF_16LE)
    } else if many(even) && odd * 20 <= even {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Returns the encoding of a sample with letters beyond ASCII.
///
/// # Errors
/// It cannot be told.
pub(super) fn by_letters(sample: &[u8], whole: bool) -> Result<Guess, FileProblem> {
    if is_utf_8(sample, whole) {
        return Ok(Guess { encoding: UTF_8, sure: true });
    }
    let high = i64::try_from(sample.iter().filter(|byte| !byte.is_ascii()).count()).unwrap_or(i64::MAX);
    let (latin, mac) = (likeness(sample, WINDOWS_1252), likeness(sample, MACINTOSH));
    let guess = if mac > latin && mac >= high {
        Guess { encoding: MACINTOSH, sure: mac - latin > 2 }
    } else {
        Guess { encoding: WINDOWS_1252, sure: latin >= high }
    };
    if latin.max(mac) * 2 < -high {
        return Err(FileProblem::UnknownEncoding { tried: TRIED, hint: hint(sample) });
    }
    Ok(guess)
}

/// The encodings that are guessed.
const TRIED: &[&str] = &["utf-8", "utf-16", "windows-1252", "mac-roman"];

/// What Excel's "CSV (MS-DOS)" is in where Spanish or Portuguese is spoken. mesa does not read it; iconv does.
const DOS: &str = "cp850";

/// Returns the encoding that a sample may be in though it is not guessed.
fn hint(sample: &[u8]) -> Option<&'static str> {
    let letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphabetic);
    let places = || sample.iter().enumerate().filter(|(_, byte)| !byte.is_ascii());
    // ü é â ç ê É ô á í ó ú ñ Ñ, beside a letter
    let is_dos = |(index, byte): &(usize, &u8)| {
        let beside =
            letter(sample.get(index + 1)) || letter(index.checked_sub(1).and_then(|at| sample.get(at)));
        matches!(byte, 0x81..=0x83 | 0x87 | 0x88 | 0x90 | 0x93 | 0xa0..=0xa5) && beside
    };
    if places().filter(is_dos).count() * 5 >= places().count() * 4 {
        return Some(DOS);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample.get(..SHOWN).unwrap_or(sample), true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    (encoding != WINDOWS_1252).then(|| super::slug(encoding))
}

/// Tells whether a sample is UTF-8, single rows perhaps excepted: those are rejected alone.
fn is_utf_8(sample: &[u8], whole: bool) -> bool {
    let (mut letters, mut wrong) = (0_usize, 0_usize);
    let mut chunks = sample.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        letters += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        let is_cut = !whole && chunks.peek().is_none();
        wrong += usize::from(!chunk.invalid().is_empty() && !is_cut);
    }
    wrong == 0 || letters > wrong * 2
}

/// Returns how much a sample looks like Spanish or Portuguese in a single-byte encoding: two points at best for each
/// letter beyond ASCII, fewer than none for what no word has.
fn likeness(sample: &[u8], encoding: &'static Encoding) -> i64 {
    let all: Vec<u8> = (0..=255).collect();
    let letters: Vec<char> = encoding.decode_without_bom_handling(&all).0.chars().collect();
    let letter = |index: usize| {
        let byte = sample.get(index)?;
        letters.get(usize::from(*byte)).copied()
    };
    let mut points = 0;
    for (index, _) in sample.iter().enumerate().filter(|(_, byte)| !byte.is_ascii()) {
        let before = index.checked_sub(1).and_then(letter).unwrap_or(' ');
        let after = letter(index + 1).unwrap_or(' ');
        points += letter(index).map_or(0, |this| points_of(this, before, after));
    }
    points
}

/// Judges a letter by its neighbours.
fn points_of(this: char, before: char, after: char) -> i64 {
    if !before.is_ascii() && !after.is_ascii() {
        return -3; // `ção` has two in a row; three are another script
    }
    let (begins, ends) = (!before.is_alphabetic(), !after.is_alphabetic());
    match this {
        'ç' | 'ã' | 'õ' if begins => -1,
        'á' | 'é' | 'í' | 'ó' | 'ú' | 'ü' | 'ñ' | 'ç' | 'ã' | 'õ' | 'â' | 'ê' | 'ô' | 'à' => {
            if begins {
                1
            } else if after.is_uppercase() {
                -2
            } else {
                2
            }
        }
        'Á' | 'É' | 'Í' | 'Ó' | 'Ú' | 'Ü' | 'Ñ' | 'Ç' | 'Ã' | 'Õ' | 'Â' | 'Ê' | 'Ô' | 'À' => {
            if before.is_lowercase() {
                -3
            } else {
                2
            }
        }
        '¿' | '¡' if begins => 1 + i64::from(!after.is_lowercase()), // rather `¿Qué` than `¡ngel`
        'º' | 'ª' | '°' if ends => 1,
        '’' if !begins && after.is_uppercase() => 2, // O’Brien
        '’' | '\u{a0}' => 0,
        _ if this.is_lowercase() => i64::from(!after.is_uppercase()),
        _ if this.is_uppercase() => {
            if before.is_lowercase() {
                -3
            } else {
                0
            }
        }
        _ if begins && ends => 0,
        _ if begins || ends => -1,
        _ => -3, // a sign within a word
    }
}
