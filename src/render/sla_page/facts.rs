//! Numbers as people read them.
use crate::domain::language::Language;
use crate::i18n::{headings, pick};
use crate::render::machine::Hundredths;

/// Returns a number with its thousands apart: `12,345`, `12 345`.
pub(super) fn count(number: u64, language: Language) -> String {
    let digits = number.to_string();
    // Spanish leaves numbers of four digits whole.
    if language == Language::Es && digits.len() < 5 {
        return digits;
    }
    let between = pick(language, "\u{a0}", ",");
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push_str(between);
        }
        grouped.push(digit);
    }
    grouped
}

/// Returns hundredths of a percent: `84.48%`, `84,48 %`; a dash for none.
pub(super) fn percent(hundredths: Option<i32>, language: Language) -> String {
    hundredths.map_or_else(|| "–".to_owned(), |share| written(&Hundredths(share).to_string(), language))
}

/// Returns hundredths of a percent with one decimal at most and without its sign, for a narrow column: `84.5`, `100`.
pub(super) fn short_percent(hundredths: i32, language: Language) -> String {
    let mut tenths = (hundredths + 5) / 10;
    // What is not whole never looks so.
    if hundredths < 10_000 {
        tenths = tenths.min(999);
    }
    let (whole, decimal) = (tenths / 10, tenths % 10);
    let point = pick(language, ",", ".");
    if decimal == 0 { whole.to_string() } else { format!("{whole}{point}{decimal}") }
}

/// Returns a number of an axis; nothing where it is none that can be counted.
pub(super) fn whole(number: f64, language: Language) -> String {
    let written = format!("{number}");
    written.parse().map_or_else(|_| String::new(), |number| count(number, language))
}

/// Returns a percentage without decimals.
pub(super) fn whole_percent(share: f64, language: Language) -> String {
    written(&format!("{share:.0}"), language)
}

/// Returns what part of a whole is, without decimals; more than nothing is never `0%`.
pub(super) fn share(part: i64, whole: i64, language: Language) -> String {
    let percent = (i128::from(part) * 200 + i128::from(whole)) / (i128::from(whole) * 2);
    match percent {
        0 if part > 0 => format!("<{}", written("1", language)),
        percent => written(&percent.to_string(), language),
    }
}

fn written(number: &str, language: Language) -> String {
    match language {
        Language::Es => format!("{}\u{a0}%", number.replace('.', ",")),
        Language::En => format!("{number}%"),
    }
}

/// Returns one of mesa's own words.
pub(super) fn word(word: &'static str, language: Language) -> &'static str {
    headings::word(word, language).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_each_language_does() {
        assert_eq!(count(1_234, Language::En), "1,234");
        assert_eq!(count(1_234, Language::Es), "1234");
        assert_eq!(count(1_234_567, Language::Es), "1\u{a0}234\u{a0}567");
        assert_eq!(percent(Some(8_448), Language::Es), "84,48\u{a0}%");
        assert_eq!(percent(None, Language::En), "–");
    }

    #[test]
    fn what_is_not_whole_never_looks_so() {
        assert_eq!(short_percent(9_999, Language::En), "99.9");
        assert_eq!(short_percent(10_000, Language::En), "100");
        assert_eq!(short_percent(8_448, Language::Es), "84,5");
        assert_eq!(share(1, 1_000, Language::En), "<1%");
        assert_eq!(share(0, 1_000, Language::En), "0%");
    }
}
