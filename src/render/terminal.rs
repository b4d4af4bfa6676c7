//! What strangers wrote, made safe and sized for a terminal.
//!
//! Invariant: nothing that [`escape`] or [`escape_lines`] returns can move the cursor, colour, title or reorder a
//! terminal (RELIABILITY 21–24), and a flood of combining marks stays small (28).
use std::borrow::Cow;
use std::fmt::Write;

use unicode_width::UnicodeWidthChar;

/// Marks without a width that one letter may carry; real scripts need fewer than ten.
const MARKS_MAX: usize = 16;

/// Returns whether `c` could drive or reorder a terminal: controls, bidi marks, tags, invisible spaces.
///
/// The zero-width joiner stays: emoji and several scripts are written with it.
pub fn is_hostile(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}' | '\u{200c}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{feff}')
        || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}')
        || matches!(c, '\u{e0000}'..='\u{e007f}')
}

/// Returns `text` as one harmless line: hostile characters as `\x1b` or `\u{202e}`, line ends and tabs as a space.
///
/// Escaping twice changes nothing more.
pub fn escape(text: &str) -> Cow<'_, str> {
    escape_keeping(text, ' ')
}

/// Returns `text` as harmless lines: as [`escape`], but line ends (`\n`, `\r\n`) stay, as `\n`.
pub fn escape_lines(text: &str) -> Cow<'_, str> {
    escape_keeping(text, '\n')
}

/// Appends the visible form of a hostile character.
pub(super) fn push_escaped(out: &mut String, c: char) {
    let code = u32::from(c);
    // Writing to a String cannot fail
    let _ = if code < 0x80 { write!(out, "\\x{code:02x}") } else { write!(out, "\\u{{{code:x}}}") };
}

fn escape_keeping(text: &str, line_end: char) -> Cow<'_, str> {
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut marks = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        marks = if is_mark(c) { marks + 1 } else { 0 };
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' => out.push(line_end),
            '\t' => out.push(' '),
            c if is_hostile(c) => push_escaped(&mut out, c),
            c if marks <= MARKS_MAX => out.push(c),
            _ if marks == MARKS_MAX + 1 => out.push('…'),
            _ => {}
        }
    }
    Cow::Owned(out)
}

/// Whether nothing needs a second look; letters of Latin scripts pass without one.
fn is_plain(text: &str) -> bool {
    text.chars().all(|c| matches!(c, ' '..='~' | '\u{a0}'..='\u{2ff}'))
}

fn is_mark(c: char) -> bool {
    !is_hostile(c) && c.width() == Some(0)
}

/// Returns the cells of a terminal that `c` takes at most; a variation selector may widen its letter by one.
fn cells(c: char) -> usize {
    if c == '\u{fe0f}' { 1 } else { c.width().unwrap_or(0) }
}

/// Returns the cells of a terminal that `text` takes at most.
pub fn width_of(text: &str) -> usize {
    text.chars().map(cells).sum()
}

/// Returns `text` cut to `width` cells, the last one an ellipsis where something is missing.
pub fn clip(text: &str, width: usize) -> Cow<'_, str> {
    if width_of(text) <= width {
        return Cow::Borrowed(text);
    }
    let kept = prefix(text, width.saturating_sub(1));
    Cow::Owned(format!("{kept}…"))
}

/// Returns `text` as lines of at most `width` cells, broken at spaces where there are any; its own line ends stay.
pub fn wrap(text: &str, width: usize) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(move |line| Pieces { rest: Some(line), width })
}

/// The lines that one long line becomes.
struct Pieces<'t> {
    rest: Option<&'t str>,
    width: usize,
}

impl<'t> Iterator for Pieces<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let rest = self.rest.take()?;
        let fitting = prefix(rest, self.width);
        if fitting.len() == rest.len() {
            return Some(rest);
        }
        let end = end_of_word(rest, fitting);
        let (line, rest) = rest.split_at_checked(end).unwrap_or((rest, ""));
        self.rest = Some(rest.trim_start_matches(' ')).filter(|rest| !rest.is_empty());
        Some(line.trim_end_matches(' '))
    }
}

/// Returns where to break `text`, of which `fitting` fits: after its last whole word, else anywhere, at least one
/// letter on.
fn end_of_word(text: &str, fitting: &str) -> usize {
    if text.get(fitting.len()..).is_some_and(|rest| rest.starts_with(' ')) {
        return fitting.len().max(1);
    }
    let blank = fitting.rfind(' ').filter(|at| !fitting.get(..*at).unwrap_or_default().trim().is_empty());
    let first = text.chars().next().map_or(0, char::len_utf8);
    blank.map_or(fitting.len(), |at| at + 1).max(first)
}

/// Returns the longest beginning of `text` that takes no more than `width` cells.
fn prefix(text: &str, width: usize) -> &str {
    let mut used = 0;
    let end = text.char_indices().find(|(_, c)| {
        used += cells(*c);
        used > width
    });
    end.map_or(text, |(at, _)| text.get(..at).unwrap_or(text))
}

/// Returns the width to write for: a usable `COLUMNS` wins over what the terminal said; `None` is without limit.
pub fn width(columns: Option<&str>, terminal: Option<u16>) -> Option<u16> {
    let wanted = columns.and_then(|text| text.trim().parse::<u64>().ok()).filter(|width| *width > 0);
    wanted.map(|width| u16::try_from(width).unwrap_or(u16::MAX)).or(terminal).filter(|width| *width > 0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_width::UnicodeWidthStr;

    use super::*;

    #[test]
    fn terminal_codes_and_bidi_marks_become_visible() {
        assert_eq!(escape("\x1b]52;c;aGk=\x07"), "\\x1b]52;c;aGk=\\x07");
        assert_eq!(escape("\u{9b}31mred\u{7f}"), "\\u{9b}31mred\\x7f");
        assert_eq!(escape("abc\u{202e}fdp.exe"), "abc\\u{202e}fdp.exe");
        assert_eq!(escape("a\u{e0041}\u{200b}b"), "a\\u{e0041}\\u{200b}b");
        assert_eq!(escape("ok\rbad\x08"), "ok\\x0dbad\\x08");
    }

    #[test]
    fn lines_stay_lines_only_where_they_may() {
        assert_eq!(escape("one\r\ntwo\tthree"), "one two three");
        assert_eq!(escape_lines("one\r\ntwo\tthree"), "one\ntwo three");
    }

    #[test]
    fn accents_and_emoji_stay_as_they_are() {
        assert_eq!(escape("Ñandú 👩‍👩‍👧 ❤️ e\u{301}"), "Ñandú 👩‍👩‍👧 ❤️ e\u{301}");
    }

    #[test]
    fn a_flood_of_combining_marks_stays_small() {
        let flood = format!("a{}b", "\u{301}".repeat(100_000));
        let shown = escape(&flood);
        assert_eq!(shown.chars().count(), 1 + MARKS_MAX + 2);
        assert_eq!(escape(&shown), shown);
    }

    #[test]
    fn a_width_of_nothing_or_of_a_million_columns_is_survived() {
        assert_eq!(width(Some("0"), None), None);
        assert_eq!(width(Some("0"), Some(100)), Some(100));
        assert_eq!(width(Some("x"), Some(0)), None);
        assert_eq!(width(Some("1"), Some(80)), Some(1));
        assert_eq!(width(Some("1000000000"), Some(80)), Some(u16::MAX));
    }

    #[test]
    fn a_long_text_breaks_at_spaces_and_a_long_word_anywhere() {
        assert_eq!(wrap("uno dos tres", 8).collect::<Vec<_>>(), ["uno dos", "tres"]);
        assert_eq!(wrap("uno dos", 7).collect::<Vec<_>>(), ["uno dos"]);
        assert_eq!(wrap("abcdefgh", 3).collect::<Vec<_>>(), ["abc", "def", "gh"]);
        assert_eq!(wrap("a\n\nb", 3).collect::<Vec<_>>(), ["a", "", "b"]);
        assert_eq!(wrap("日本", 1).collect::<Vec<_>>(), ["日", "本"]);
        assert_eq!(wrap(&"x".repeat(1_000_000), 80).count(), 12_500);
    }

    proptest! {
        #[test]
        fn no_hostile_character_survives_and_escaping_twice_changes_nothing(text in r"\PC*|[\x00-\u{9f}]*|[\u{2000}-\u{2070}a]*|.*") {
            let once = escape(&text);
            prop_assert!(!once.chars().any(is_hostile));
            prop_assert_eq!(escape(&once), once.clone());
            prop_assert!(!escape_lines(&text).chars().any(|c| c != '\n' && is_hostile(c)));
        }

        #[test]
        fn a_clipped_text_fits(text in r"\PC*", width in 1usize..40) {
            prop_assert!(escape(&clip(&text, width)).width() <= width.max(1) || text.chars().any(is_hostile));
        }

        #[test]
        fn wrapping_loses_nothing_but_spaces(text in "[a-zé日 ]{0,80}", width in 1usize..20) {
            let lines: String = wrap(&text, width).collect();
            prop_assert_eq!(lines.replace(' ', ""), text.replace(' ', ""));
        }
    }
}
