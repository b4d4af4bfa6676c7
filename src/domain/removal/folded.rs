//! A text as marks are looked for in it: without accents and case, each letter with its place.
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A letter, folded, and where what it was made of stands in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letter {
    /// in lowercase, without its accent
    pub folded: char,
    /// its first byte
    pub start: usize,
    /// the byte after its last, accents that follow it included
    pub end: usize,
}

/// Returns the letters of a text.
pub(super) fn letters(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(text.len());
    for (start, letter) in text.char_indices() {
        let end = start + letter.len_utf8();
        if is_combining_mark(letter) {
            if let Some(before) = letters.last_mut() {
                before.end = end;
            }
            continue;
        }
        if letter.is_ascii() {
            letters.push(Letter { folded: letter.to_ascii_lowercase(), start, end });
            continue;
        }
        let plain = letter.nfd().filter(|one| !is_combining_mark(*one)).flat_map(char::to_lowercase);
        let plain = plain.nfd().filter(|one| !is_combining_mark(*one));
        letters.extend(plain.map(|folded| Letter { folded, start, end }));
    }
    letters
}

/// Returns a mark as its letters.
pub(super) fn folded(text: &str) -> Vec<char> {
    letters(text).into_iter().map(|letter| letter.folded).collect()
}
