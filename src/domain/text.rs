//! Texts that people type: folding for comparison, suggestions, slugs, and what is taken in as a line or a body.
//!
//! Invariant: texts are kept as written but for their ends, line breaks and NULs; folding serves comparison alone.
use serde::Serialize;
use unicode_normalization::UnicodeNormalization as _;

/// The most characters a line may have: subjects, names, labels.
pub const LINE_LIMIT: usize = 300;

/// The most bytes a body may have: 1 MiB.
pub const BODY_LIMIT: usize = 1 << 20;

/// The most characters a slug may have.
pub const SLUG_LIMIT: usize = 64;

/// Why a text is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TextProblem {
    /// Nothing in it can be seen
    Blank,
    /// A line break stands inside what must be one line
    Newline,
    /// A NUL character stands inside what must be one line
    Nul,
    /// It is no UTF-8
    NotUtf8 {
        /// bytes before the first that is none
        after: usize,
    },
    /// It has more characters (a line) or bytes (a body) than may be
    TooLong {
        /// the most there may be
        limit: usize,
        /// how many there are
        found: usize,
    },
}

/// Returns bytes that came from elsewhere as a text.
///
/// # Errors
/// They are more than a message may have, or no UTF-8.
pub fn from_bytes(bytes: Vec<u8>, limit: usize) -> Result<String, TextProblem> {
    if bytes.len() > limit {
        return Err(TextProblem::TooLong { limit, found: bytes.len() });
    }
    String::from_utf8(bytes).map_err(|error| TextProblem::NotUtf8 { after: error.utf8_error().valid_up_to() })
}

/// Returns `text` as it is compared: lowercase, without accents, trimmed, inner white space as single spaces.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let before = folded.len();
        if before > 0 {
            folded.push(' ');
        }
        let start = folded.len();
        if word.is_ascii() {
            folded.extend(word.chars().map(|c| c.to_ascii_lowercase()));
        } else {
            // Decomposed again after lowercasing, which makes letters with accents of its own: `İ`.
            let lower = word.nfd().filter(|c| !is_accent(*c)).flat_map(char::to_lowercase);
            folded.extend(lower.nfd().filter(|c| !is_accent(*c)));
        }
        if folded.len() == start {
            folded.truncate(before); // a word of accents alone
        }
    }
    folded
}

/// Tells whether `a` and `b` are the same but for case, accents and white space.
pub fn same_folded(a: &str, b: &str) -> bool {
    fold(a) == fold(b)
}

/// Tells whether a character only decorates the letter before it, as in decomposed Latin, Greek and Cyrillic.
/// Signs that carry meaning in other scripts (Indic vowels, Japanese voicing) are not accents.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Returns the candidate most like `given`, if one is so like it that it may have been meant.
///
/// One slip in three letters is allowed, at least one; a given beginning of three letters or more also counts.
/// The candidate is returned as it is written; of equally good ones, the first.
pub fn suggest<'a>(given: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    let given = fold(given);
    let allowed = (given.chars().count() / 3).max(1);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let Some(distance) = distance(&given, &fold(candidate), allowed) else { continue };
        if best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate.to_owned())
}

/// Returns how far `candidate` is from `given`, if not too far: slips of typing, or just past them for a beginning.
fn distance(given: &str, candidate: &str, allowed: usize) -> Option<usize> {
    let letters = given.chars().count();
    if letters == 0 {
        return None;
    }
    // Texts whose lengths differ by more than the slips allowed need no matrix.
    if candidate.chars().count().abs_diff(letters) <= allowed {
        let slips = strsim::osa_distance(given, candidate);
        if slips <= allowed && slips < letters {
            return Some(slips);
        }
    }
    (letters >= 3 && candidate.starts_with(given)).then_some(allowed + 1)
}

/// Tells whether `text` may be a key of policies and stores: ASCII lowercase letters, digits, `-`, `_` and `.`,
/// a letter or digit first, 64 characters at most.
pub fn is_slug(text: &str) -> bool {
    let plain = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit();
    text.len() <= SLUG_LIMIT
        && text.bytes().next().is_some_and(plain)
        && text.bytes().all(|c| plain(c) || matches!(c, b'-' | b'_' | b'.'))
}

/// Takes in a line: a subject, a name. White space at its ends goes; everything else stays as written.
///
/// # Errors
/// Nothing visible in it, a line break or NUL inside, more than 300 characters.
pub fn one_line(text: &str) -> Result<String, TextProblem> {
    as_line(text).map(str::to_owned)
}

/// Takes in a line as [`one_line`] does, without a copy of it.
///
/// # Errors
/// As [`one_line`].
pub fn as_line(text: &str) -> Result<&str, TextProblem> {
    let line = text.trim();
    if line.contains('\0') {
        return Err(TextProblem::Nul);
    }
    if is_blank(line) {
        return Err(TextProblem::Blank);
    }
    if line.contains(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) {
        return Err(TextProblem::Newline);
    }
    match line.chars().count() {
        found if found > LINE_LIMIT => Err(TextProblem::TooLong { limit: LINE_LIMIT, found }),
        _ => Ok(line),
    }
}

/// Takes in the body of a message: CR LF and CR become LF, NULs and the white space at its end go.
///
/// # Errors
/// Nothing visible in it, more than 1 MiB.
pub fn body(text: &str) -> Result<String, TextProblem> {
    if text.len() > BODY_LIMIT {
        return Err(TextProblem::TooLong { limit: BODY_LIMIT, found: text.len() });
    }
    let mut body = text.replace('\0', "").replace("\r\n", "\n").replace('\r', "\n");
    body.truncate(body.trim_end().len());
    if is_blank(&body) { Err(TextProblem::Blank) } else { Ok(body) }
}

/// Tells whether nothing in `text` can be seen: white space, controls, zero-width and other invisible characters.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control() || is_invisible(c))
}

/// Tells whether a character takes part in a text without being seen (Unicode's default ignorables and blank letters).
fn is_invisible(c: char) -> bool {
    is_accent(c)
        || matches!(
            c,
            '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'
                ..='\u{180f}'
        )
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}')
        || matches!(c, '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}')
        || matches!(c, '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// What is poor about a subject: said as a warning, never a refusal (SAN-42).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubjectWarning {
    /// Fewer than three words
    FewWords,
    /// One of the phrases that the policy calls vague
    Vague,
}

/// Judges a subject: `vague` are the policy's phrases, compared without case, accents and punctuation at the ends.
pub fn subject_warning<'a>(
    subject: &str,
    vague: impl IntoIterator<Item = &'a str>,
) -> Option<SubjectWarning> {
    let bare = |text: &str| fold(text).trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let bared = bare(subject);
    if vague.into_iter().any(|phrase| bare(phrase) == bared) {
        return Some(SubjectWarning::Vague);
    }
    (bared.split(' ').filter(|word| !word.is_empty()).count() < 3).then_some(SubjectWarning::FewWords)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folding_forgets_case_accents_and_spacing() {
        assert_eq!(fold("  Ana\t DÍAZ  Peña "), "ana diaz pena");
        assert_eq!(fold("İstanbul ﬁn"), "istanbul ﬁn");
        assert_eq!(fold("e\u{301}xito"), "exito");
        assert_eq!(fold("a \u{301} b \u{301}"), "a b");
        assert_eq!(fold(""), "");
    }

    #[test]
    fn suggestions_forgive_slips_and_beginnings_only() {
        let plans = || ["super", "startup", "enterprise", "Súper-2"].into_iter();
        assert_eq!(suggest("supre", plans()).as_deref(), Some("super"));
        assert_eq!(suggest("SÚPER-3", plans()).as_deref(), Some("Súper-2"));
        assert_eq!(suggest("enter", plans()).as_deref(), Some("enterprise"));
        assert_eq!(suggest("gold", plans()), None);
        assert_eq!(suggest("x", ["y"].into_iter()), None);
        assert_eq!(suggest("", plans()), None);
    }

    #[test]
    fn slugs_are_plain_ascii() {
        for good in ["a", "waiting-for-customer", "dep_77", "v1.2", "7bd", &"x".repeat(64)] {
            assert!(is_slug(good), "{good}");
        }
        for bad in ["", "-a", ".a", "A", "ñ", "a b", "a/b", &"x".repeat(65)] {
            assert!(!is_slug(bad), "{bad}");
        }
    }

    #[test]
    fn a_line_is_one_visible_line() {
        assert_eq!(one_line("  Audio roto \n").as_deref(), Ok("Audio roto"));
        assert_eq!(one_line("--help").as_deref(), Ok("--help"));
        assert_eq!(one_line(" \u{200b}\u{feff}\t"), Err(TextProblem::Blank));
        assert_eq!(one_line("\u{3164}"), Err(TextProblem::Blank));
        assert_eq!(one_line("a\nb"), Err(TextProblem::Newline));
        assert_eq!(one_line("a\u{2028}b"), Err(TextProblem::Newline));
        assert_eq!(one_line("a\0b"), Err(TextProblem::Nul));
        assert_eq!(one_line(&"ñ".repeat(300)), Ok("ñ".repeat(300)));
        assert_eq!(one_line(&"ñ".repeat(301)), Err(TextProblem::TooLong { limit: 300, found: 301 }));
    }

    #[test]
    fn a_body_keeps_its_lines() {
        assert_eq!(body("  uno\r\n\r\ndos\0\rtres\n\n").as_deref(), Ok("  uno\n\ndos\ntres"));
        assert_eq!(body(" \r\n\u{200b}"), Err(TextProblem::Blank));
        assert!(body(&"x".repeat(BODY_LIMIT)).is_ok());
        assert!(matches!(body(&"x".repeat(BODY_LIMIT + 1)), Err(TextProblem::TooLong { .. })));
    }

    #[test]
    fn poor_subjects_are_warned_about() {
        let vague = ["ayuda por favor", "urgente"];
        assert_eq!(subject_warning("¡Ayuda, por favor!", vague), None);
        assert_eq!(subject_warning("AYUDA POR FAVOR!!", vague), Some(SubjectWarning::Vague));
        assert_eq!(subject_warning("No funciona", vague), Some(SubjectWarning::FewWords));
        assert_eq!(subject_warning("Audio unidireccional en la oficina", vague), None);
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn what_is_taken_in_is_taken_in_unchanged(text in any::<String>()) {
            if let Ok(line) = one_line(&text) {
                prop_assert_eq!(one_line(&line), Ok(line));
            }
            if let Ok(taken) = body(&text) {
                prop_assert_eq!(body(&taken), Ok(taken));
            }
        }
    }
}
