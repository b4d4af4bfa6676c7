//! Letters that lists of people in Spanish, Portuguese or English hardly have: where the encoding was guessed by its
//! letters, they say that it may be another (`Dvoøák` for `Dvořák`).

/// Returns the first odd letter of a text, from 1.
pub(in crate::exchange) fn odd_letter(text: &str) -> Option<usize> {
    if text.is_ascii() {
        return None;
    }
    let letters: Vec<char> = text.chars().collect();
    let odd = letters.iter().enumerate().position(|(index, letter)| {
        let before = index.checked_sub(1).and_then(|before| letters.get(before)).copied().unwrap_or(' ');
        is_odd(*letter, before, letters.get(index + 1).copied().unwrap_or(' '))
    });
    odd.map(|index| index + 1)
}

/// Windows-1250, 1254 and 1257 have others in the places of these.
const ELSEWHERE: &str = "øØåÅðÐþÞýÝæÆšŠžŽÿŸƒ¤¬¦¯¸¨";

fn is_odd(letter: char, before: char, after: char) -> bool {
    let within = before.is_alphabetic() && after.is_alphabetic();
    match letter {
        letter if letter.is_ascii() => false,
        letter if ELSEWHERE.contains(letter) => true,
        'õ' => !after.eq_ignore_ascii_case(&'e'), // `põe`, `Simões`; in Hungarian it is an ő
        'ã' | 'ç' if !before.is_alphabetic() => true,
        '’' | '·' | '‑' | '–' | '\u{a0}' => false, // `d’Arc`, `Col·legi`
        '£' | '¢' | '¥' | '½' | '¼' | '¾' => after.is_alphabetic(),
        '³' | '¹' => before.is_alphabetic() && before != 'm', // `Pawe³`, but `5 m³`
        letter if letter.is_uppercase() => before.is_lowercase(),
        letter => !letter.is_alphabetic() && within,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{Encoding, WINDOWS_1250, WINDOWS_1252, WINDOWS_1254, WINDOWS_1257};

    #[test]
    fn names_of_here_have_no_odd_letter() {
        for name in [
            "José Muñoz",
            "Simões",
            "João",
            "Conceição",
            "IRMÃS",
            "Güell",
            "d’Arc",
            "Müller",
            "Núñez 3º",
            "¿Qué?",
            "Col·legi",
            "François",
            "Zoë",
            "5 €",
            "«señal»",
            "Niccolò",
            "PEÑA",
            "a\u{a0}b",
        ] {
            assert_eq!(odd_letter(name), None, "{name}");
        }
    }

    #[test]
    fn names_of_other_encodings_have_one() {
        let cases: [(&'static Encoding, &[&str]); 3] = [
            (WINDOWS_1250, &["Dvořák", "Łukasz", "Černý", "Erdős", "Marić", "Żak"]),
            (WINDOWS_1254, &["Yıldız", "Şahin", "Erdoğan", "İnönü"]),
            (WINDOWS_1257, &["Liepiņš", "Ozoliņš Žanis", "Šuļcs"]),
        ];
        for (encoding, names) in cases {
            for name in names {
                let (bytes, ..) = encoding.encode(name);
                let (read, ..) = WINDOWS_1252.decode(&bytes);
                assert!(odd_letter(&read).is_some(), "{name} as {read}");
            }
        }
    }
}
