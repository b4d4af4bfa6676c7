//! Finds what is left of letters that an earlier program decoded wrongly (SAN-53). It is told, never changed.
use csv::StringRecord;

use crate::domain::contact_file::FileWarningKind;

/// Tells quickly whether a row can hold residue at all: most rows have none of these letters.
pub(super) fn may_be_in(record: &StringRecord) -> bool {
    let bytes = record.as_byte_record().as_slice();
    // Â, Ã, â, U+FFFD and U+FEFF
    let begins = |rest: &[u8]| {
        matches!(rest, [0xc3, 0x82 | 0x83 | 0xa2, ..] | [0xef, 0xbf, 0xbd, ..] | [0xef, 0xbb, 0xbf, ..])
    };
    memchr::memchr2_iter(0xc3, 0xef, bytes).any(|at| bytes.get(at..).is_some_and(begins))
}

/// Returns the first character of residue in a text, from 1, and its kind.
pub(super) fn find(text: &str) -> Option<(usize, FileWarningKind)> {
    let letters: Vec<char> = text.chars().collect();
    letters.iter().enumerate().find_map(|(index, letter)| {
        let before = index.checked_sub(1).and_then(|before| letters.get(before)).copied();
        let (after, second) = (letters.get(index + 1).copied(), letters.get(index + 2).copied());
        let mojibake = match letter {
            '\u{fffd}' => return Some((index + 1, FileWarningKind::Replacement)),
            '\u{feff}' => return Some((index + 1, FileWarningKind::InnerMark)),
            'Ã' => is_a_tilde_residue(before, after),
            'Â' => after.is_none_or(|after| after.is_whitespace() || is_sign(after)),
            'â' => after == Some('€') && second.is_none_or(|second| !second.is_ascii_digit()),
            _ => false,
        };
        mojibake.then_some((index + 1, FileWarningKind::Mojibake))
    })
}

/// Judges an `Ã`: in Portuguese capitals it ends a word or stands before `O`, `E` and a last `S` (`JOÃO`, `MÃE`,
/// `IRMÃS`); before a small letter, another consonant, a sign, or after a small letter it is half of another letter.
fn is_a_tilde_residue(before: Option<char>, after: Option<char>) -> bool {
    let in_capitals = before.is_some_and(char::is_uppercase);
    match after {
        Some('O' | 'E') => before.is_some_and(char::is_lowercase),
        Some(after) if after != 'S' && (after.is_alphabetic() || is_sign(after)) => true,
        Some(_) | None => !in_capitals,
    }
}

/// Tells whether a character is what Windows-1252 makes of the second byte of a letter in UTF-8: 0x80 to 0xBF.
fn is_sign(letter: char) -> bool {
    matches!(letter, '\u{80}'..='\u{bf}')
        || matches!(letter, '€' | '‚' | 'ƒ' | '„' | '…' | '†' | '‡' | 'ˆ' | '‰' | 'Š' | '‹' | 'Œ' | 'Ž')
        || matches!(letter, '‘' | '’' | '“' | '”' | '•' | '–' | '—' | '˜' | '™' | 'š' | '›' | 'œ' | 'ž' | 'Ÿ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn residue_is_found_at_its_character() {
        for (text, at) in [
            ("GarcÃ\u{AD}a", 5),
            ("Ibáñez GarcÃa", 12),
            ("MuÃ±oz", 3),
            ("JosÃ©", 4),
            ("DÃaz", 2),
            ("Ã‰lite", 1),
            ("PÃ‰REZ", 2),
            ("AquÃ", 4),
            ("aquÃ estÃ¡", 4),
            ("Ã", 1),
            ("precio:Â 5", 8),
            ("finalÂ", 6),
            ("NÂº 5", 2),
            ("donâ€™t", 4),
            ("MuÃz", 3),
        ] {
            assert_eq!(find(text), Some((at, FileWarningKind::Mojibake)), "{text}");
            assert!(may_be_in(&StringRecord::from(vec!["x", text])));
        }
        assert_eq!(find("\u{feff}Ana"), Some((1, FileWarningKind::InnerMark)));
        assert!(may_be_in(&StringRecord::from(vec!["x", "\u{feff}Ana"])));
        assert_eq!(find("Jos\u{fffd}"), Some((4, FileWarningKind::Replacement)));
    }

    #[test]
    fn true_letters_are_left_in_peace() {
        for text in [
            "JOÃO",
            "SÃO PAULO",
            "MÃE",
            "IRMÃS",
            "AMANHÃ",
            "AMANHÃ É DIA",
            "Ângela",
            "CÂMARA",
            "Âmbar",
            "José",
            "Muñoz",
            "IRMÃ, IRMÃO",
            "São",
            "château €5",
            "5 â 6",
            "LIMÕES",
            "ÂNGELO",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
        assert!(!may_be_in(&StringRecord::from(vec!["José Muñoz", "ñandú"])));
    }
}
