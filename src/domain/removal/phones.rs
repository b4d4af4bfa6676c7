//! The ways in which people write one phone number: with its country or without, with spaces, dots, dashes or brackets.
use super::folded::Letter;
use crate::domain::phone::Phone;

/// Fewer digits are no number by themselves.
const SHORTEST: usize = 7;

/// Between two digits of a number stand at most so many other signs.
const SEPARATORS: usize = 3;

/// Calling codes of two digits; 1 and 7 have one, all others three.
const TWO_DIGITS: &str = "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 \
    65 66 81 82 84 86 90 91 92 93 94 95 98";

/// The digits by which a phone is recognised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Numbers {
    /// country first: behind a `+` or not
    international: Vec<String>,
    /// as they are dialled at home
    national: Vec<String>,
}

impl Numbers {
    /// Adds the forms of a phone.
    pub(super) fn add(&mut self, phone: &Phone) {
        let digits = phone.digits();
        let (code, number) = digits.split_at(calling_code(digits).min(digits.len()));
        for form in forms(code, number) {
            self.international.push(format!("{code}{form}"));
            self.national.push(format!("0{form}"));
            self.national.push(form);
        }
        for prefix in ["00", "0"] {
            self.national.push(format!("{prefix}{digits}"));
        }
        if code == "52" {
            self.international.push(format!("521{number}"));
            self.national.extend(["01", "044", "045"].map(|prefix| format!("{prefix}{number}")));
        }
        self.national.push(phone.written().chars().filter(char::is_ascii_digit).collect());
        self.national.extend_from_slice(&self.international);
        for all in [&mut self.international, &mut self.national] {
            all.retain(|form| form.len() >= SHORTEST);
            all.sort_unstable_by_key(|form| std::cmp::Reverse(form.len()));
            all.dedup();
        }
    }

    /// Tells whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.national.is_empty()
    }

    /// Returns the place after the number that begins at `at`, if one of these does.
    pub(super) fn end(&self, text: &[Letter], at: usize) -> Option<usize> {
        let sign = |at: usize| text.get(at).map(|letter| letter.folded);
        let before = at.checked_sub(1).and_then(sign);
        let begins = match sign(at)? {
            '+' | '(' => true,
            letter => letter.is_ascii_digit(),
        };
        if !begins || before.is_some_and(|before| before.is_alphanumeric() || before == '+') {
            return None;
        }
        // A longer number, or a date, of which it would be the end.
        let is_joint = |sign: char| matches!(sign, '-' | '.' | '/');
        let before_that = at.checked_sub(2).and_then(sign);
        if before.is_some_and(is_joint) && before_that.is_some_and(|one| one.is_ascii_digit()) {
            return None;
        }
        let opens = text.get(at..)?.iter().take(2).take_while(|letter| matches!(letter.folded, '(' | '+'));
        let (skip, plus) = opens.fold((0, false), |(skip, plus), one| (skip + 1, plus || one.folded == '+'));
        let forms = if plus { &self.international } else { &self.national };
        forms.iter().find_map(|form| {
            let end = written(text, at + skip, form)?;
            let goes_on = |one: Option<char>| one.is_some_and(|one| one.is_ascii_digit());
            let longer = sign(end).is_some_and(char::is_alphanumeric)
                || (sign(end).is_some_and(is_joint) && goes_on(sign(end + 1)));
            (!longer).then_some(end)
        })
    }
}

/// Returns the place after `digits`, which begin at `at` with other signs between them.
fn written(text: &[Letter], at: usize, digits: &str) -> Option<usize> {
    let mut at = at;
    for (place, digit) in digits.chars().enumerate() {
        let rest = text.get(at..)?;
        let between = rest.iter().take_while(|letter| is_separator(letter.folded)).count();
        if between > SEPARATORS || (place == 0 && between > 0) || rest.get(between)?.folded != digit {
            return None;
        }
        at += between + 1;
    }
    Some(at)
}

fn is_separator(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '\t' | '.' | '-' | '(' | ')' | '/' | '\u{a0}' | '\u{202f}' | '\u{2010}'..='\u{2013}'
    )
}

fn calling_code(digits: &str) -> usize {
    match digits.get(..2) {
        Some(two) if TWO_DIGITS.split(' ').any(|code| code == two) => 2,
        Some(two) if two.starts_with(['1', '7']) => 1,
        _ => 3,
    }
}

/// Returns a number of a country as it is and was dialled there.
fn forms(code: &str, number: &str) -> Vec<String> {
    let mut forms = vec![number.to_owned()];
    if let Some(rest) = number.strip_prefix('9').filter(|_| code == "54") {
        forms.push(rest.to_owned());
        // The 15 of a mobile stands behind its area, which has two to four digits.
        let areas = (2..=4).filter_map(|area| rest.split_at_checked(area));
        forms.extend(areas.map(|(area, own)| format!("{area}15{own}")));
    }
    if code == "55" && number.len() == 11 {
        let (area, own) = number.split_at(2);
        forms.extend(own.strip_prefix('9').map(|old| format!("{area}{old}")));
    }
    forms
}
