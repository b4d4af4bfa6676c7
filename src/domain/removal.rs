//! A person's marks in texts that others wrote: found, and taken out when the person is removed.
mod folded;
mod phones;

use std::collections::BTreeSet;

use serde_json::Value;

use self::folded::{Letter, folded, letters};
use self::phones::Numbers;
use super::contact::{Contact, ContactId};

/// What a person is recognised by in a text, now and as it was before: e-mail, phone in any written form, external id
/// where nothing else looks like it, and a name of more than one word, turned round too.
///
/// A single first name is no mark: too many bear it. A name of one word is one where nobody else has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks {
    /// what takes the place of a mark
    id: String,
    /// e-mails: folded
    emails: BTreeSet<Vec<char>>,
    /// external ids: folded
    ids: BTreeSet<Vec<char>>,
    /// names by their words, each folded, in every order in which they are written
    names: BTreeSet<Vec<Vec<char>>>,
    /// names of several words as written, signs and all, parted at white space: each folded
    written: BTreeSet<Vec<Vec<char>>>,
    /// names of one word, as written
    words: BTreeSet<String>,
    numbers: Numbers,
}

/// Keys of an event's data that hold the desk's own words and never a person's.
const OWN_WORDS: [&str; 14] = [
    "policy_version",
    "org",
    "department",
    "type",
    "channel",
    "asset",
    "plan",
    "priority",
    "status",
    "team",
    "impact",
    "urgency",
    "terms",
    "source",
];

/// Fewer letters are no name by which a person is known.
const SHORTEST_NAME: usize = 4;

/// A key of another system with fewer characters may be any number or word.
const SHORTEST_ID: usize = 5;

/// How strictly a mark must stand by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// in a text of people: no part of a longer address or name
    Text,
    /// in the name of a file or an idempotency key, whose words are joined by signs
    Name,
}

/// Returns the name that a removed person's row keeps.
pub fn name_left(id: ContactId) -> String {
    id.to_string()
}

/// What stands after a removed person's id where their e-mail was: an address that nobody ever has (RFC 2606).
const AT_NOWHERE: &str = "@removed.invalid";

/// Tells whether an e-mail is what a removed person's address became.
pub fn is_of_nobody(email: &str) -> bool {
    email.ends_with(AT_NOWHERE)
}

impl Marks {
    /// Returns what `person` is recognised by, who was once as each of `before`; `is_distinct` tells whether nobody else
    /// bears a name of one word.
    pub fn of(person: &Contact, before: &[Contact], is_distinct: impl Fn(&str) -> bool) -> Self {
        let mut marks = Self {
            id: person.id.to_string(),
            emails: BTreeSet::new(),
            ids: BTreeSet::new(),
            names: BTreeSet::new(),
            written: BTreeSet::new(),
            words: BTreeSet::new(),
            numbers: Numbers::default(),
        };
        for one in std::iter::once(person).chain(before) {
            marks.emails.extend(one.email.as_ref().map(|email| folded(email.written())));
            one.phone.iter().for_each(|phone| marks.numbers.add(phone));
            let id = one.external_id.as_deref().filter(|id| is_telling(id));
            marks.ids.extend(id.map(folded));
            marks.add_name(&one.name, &is_distinct);
        }
        marks
    }

    fn add_name(&mut self, name: &str, is_distinct: impl Fn(&str) -> bool) {
        let words = name.split(|letter: char| !is_of_word(letter)).map(folded);
        let words: Vec<Vec<char>> = words.filter(|word| !word.is_empty()).collect();
        match words.as_slice() {
            [] => {}
            [only] if only.len() < SHORTEST_NAME || !is_distinct(name.trim()) => {}
            [_] => drop(self.words.insert(name.trim().to_owned())),
            // `Díaz, Ana` and `Cruz, Ana de la`
            several => {
                self.names.extend((0..several.len()).map(|first| {
                    let mut turned = several.to_vec();
                    turned.rotate_left(first);
                    turned
                }));
                // `José (ventas)` and `Sr. Ruiz Jr.`: also without the signs at its ends
                for name in [name, name.trim_matches(|letter: char| !is_of_word(letter))] {
                    self.written.insert(name.split_whitespace().map(folded).collect());
                }
            }
        }
    }

    /// Returns `text` without the person's marks; nothing where there are none in it.
    pub fn scrub(&self, text: &str) -> Option<String> {
        self.scrub_as(text, Kind::Text)
    }

    /// Returns a text of some kind without the person's marks; nothing where there are none in it.
    pub fn scrub_as(&self, text: &str, kind: Kind) -> Option<String> {
        if !self.may_be_in(text) {
            return None;
        }
        let letters = letters(text);
        let (mut clean, mut copied, mut at) = (String::with_capacity(text.len()), 0, 0);
        while at < letters.len() {
            let Some((end, left)) = self.found((text, &letters), at, kind) else {
                at += 1;
                continue;
            };
            let byte = |place: usize| letters.get(place).map_or(text.len(), |letter| letter.start);
            clean.push_str(text.get(copied..byte(at)).unwrap_or_default());
            clean.push_str(&left);
            copied =
                end.checked_sub(1).and_then(|last| letters.get(last)).map_or(text.len(), |last| last.end);
            at = end;
        }
        clean.push_str(text.get(copied..).unwrap_or_default());
        (copied > 0).then_some(clean)
    }

    /// Takes the person's marks out of an event's data; tells whether there were any.
    pub fn scrub_data(&self, data: &mut Value) -> bool {
        match data {
            Value::String(text) => self.scrub(text).map(|clean| *text = clean).is_some(),
            // Every part of it, not only up to the first that has a mark.
            Value::Array(items) => {
                let found: Vec<_> = items.iter_mut().map(|item| self.scrub_data(item)).collect();
                found.contains(&true)
            }
            Value::Object(fields) => {
                let told = fields.iter_mut().filter(|(key, _)| !OWN_WORDS.contains(&key.as_str()));
                let found: Vec<_> = told.map(|(_, value)| self.scrub_data(value)).collect();
                found.contains(&true)
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => false,
        }
    }

    /// Tells at a glance whether a closer look may find anything: most texts of a desk are not about one person.
    fn may_be_in(&self, text: &str) -> bool {
        if !text.is_ascii() {
            return true;
        }
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        if !self.numbers.is_empty() && digits >= 7 {
            return true;
        }
        let lower = text.to_ascii_lowercase();
        let begins = self.names.iter().filter_map(|name| name.first());
        let words = self.words.iter().map(|word| folded(word));
        let mut needles = self.emails.iter().chain(&self.ids).chain(begins).cloned().chain(words);
        needles.any(|needle| lower.contains(&needle.into_iter().collect::<String>()))
    }

    /// Returns where the mark that begins at a place ends, and what takes its place.
    fn found(&self, (text, letters): (&str, &[Letter]), at: usize, kind: Kind) -> Option<(usize, String)> {
        let before = at.checked_sub(1).and_then(|before| letters.get(before)).map(|letter| letter.folded);
        if before.is_some_and(char::is_alphanumeric) {
            return None;
        }
        let after = |end: &usize| letters.get(*end..).unwrap_or_default();
        if !(kind == Kind::Text && before.is_some_and(joins)) {
            let whole =
                |mark: &Vec<char>| spelt(letters, at, mark).filter(|end| !continues(after(end), kind));
            if let Some(end) = self.emails.iter().filter_map(whole).max() {
                return Some((end, format!("{}{AT_NOWHERE}", self.id.to_lowercase())));
            }
            if let Some(end) = self.ids.iter().filter_map(whole).max() {
                return Some((end, self.id.clone()));
            }
        }
        let is_own = |end: &usize| {
            kind == Kind::Name || !(is_of_address(after(end)) || is_list((text, letters), (at, *end)))
        };
        let ends_as_word =
            |end: usize| letters.get(end.wrapping_sub(1)).is_some_and(|l| is_of_word(l.folded));
        let is_own = |end: &usize| is_own(end) && !(ends_as_word(*end) && is_longer(after(end), kind));
        let name = self.names.iter().filter_map(|name| named(letters, at, name));
        let written = self.written.iter().filter_map(|name| said(letters, at, name));
        let name = name.chain(written).filter(is_own);
        let name = name.filter(|_| !(kind == Kind::Text && before == Some('-')));
        let word =
            self.words.iter().filter_map(|word| worded((text, letters), at, word, kind)).filter(is_own);
        let end = name.chain(word).chain(self.numbers.end(letters, at)).max()?;
        Some((end, self.id.clone()))
    }
}

/// Tells whether a key of another system is so much its own that it is nothing else in a text.
fn is_telling(id: &str) -> bool {
    id.chars().count() >= SHORTEST_ID
        && id.contains(|letter: char| letter.is_ascii_digit())
        && !id.chars().all(|letter| letter.is_ascii_digit() && id.len() < 7)
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || unicode_normalization::char::is_combining_mark(letter)
}

/// Returns the place after `mark` where it begins at `at`.
fn spelt(letters: &[Letter], at: usize, mark: &[char]) -> Option<usize> {
    let there = letters.get(at..at.checked_add(mark.len())?)?;
    there.iter().map(|letter| letter.folded).eq(mark.iter().copied()).then_some(at + mark.len())
}

/// Returns the place after a name whose words begin at `at`, one after the other.
fn named(letters: &[Letter], at: usize, words: &[Vec<char>]) -> Option<usize> {
    let mut at = at;
    for (place, word) in words.iter().enumerate() {
        if place > 0 {
            at += between(letters.get(at..)?)?;
        }
        at = spelt(letters, at, word)?;
    }
    Some(at)
}

/// Returns the place after a name that begins at `at` as it was written, whatever white space parts it.
fn said(letters: &[Letter], at: usize, parts: &[Vec<char>]) -> Option<usize> {
    let mut at = at;
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            let white = letters.get(at..)?.iter().take_while(|letter| letter.folded.is_whitespace()).count();
            at += (1..4).contains(&white).then_some(white)?;
        }
        at = spelt(letters, at, part)?;
    }
    Some(at)
}

/// Returns how many signs part two words of a name: white space, a comma, or one sign that joins them.
fn between(rest: &[Letter]) -> Option<usize> {
    let signs: Vec<char> = rest.iter().map(|letter| letter.folded).take(4).collect();
    let comma = usize::from(signs.first() == Some(&','));
    let white = signs.iter().skip(comma).take_while(|sign| sign.is_whitespace()).count();
    match (comma + white, signs.first()) {
        (0, Some('.' | '_' | '-' | '+' | '\'' | '\u{2019}' | '\u{b7}')) => Some(1),
        (0 | 4.., _) => None,
        (signs, _) => Some(signs),
    }
}

/// Tells whether what follows a name makes it a longer one.
fn is_longer(after: &[Letter], kind: Kind) -> bool {
    let mut after = after.iter().map(|letter| letter.folded);
    match after.next() {
        Some('-') if kind == Kind::Text => after.next().is_some_and(char::is_alphanumeric),
        letter => letter.is_some_and(char::is_alphanumeric),
    }
}

/// Tells whether what follows a name makes it part of an e-mail.
fn is_of_address(after: &[Letter]) -> bool {
    let mut rest = after.iter().map(|letter| letter.folded);
    rest.find(|letter| !letter.is_alphanumeric() && !matches!(letter, '.' | '_' | '+' | '-')) == Some('@')
}

/// Tells whether what looks like a name turned round is the end of one name and the beginning of the next:
/// `Luis Díaz, Ana Soto`.
fn is_list((text, letters): (&str, &[Letter]), (at, end): (usize, usize)) -> bool {
    let turned = letters.get(at..end).is_some_and(|name| name.iter().any(|letter| letter.folded == ','));
    let is_name = |word: Option<&str>| word.is_some_and(|word| word.starts_with(char::is_uppercase));
    let start = letters.get(at).map_or(text.len(), |letter| letter.start);
    let last = end.checked_sub(1).and_then(|last| letters.get(last)).map_or(0, |letter| letter.end);
    let before = text.get(..start).and_then(|before| before.strip_suffix(' '));
    let after = text.get(last..).and_then(|after| after.strip_prefix(' '));
    let before = before.and_then(|before| before.split_whitespace().next_back());
    turned && is_name(before.filter(|word| word.ends_with(char::is_alphabetic))) && is_name(after)
}

/// Returns the place after a name of one word, written as a name is.
fn worded((text, letters): (&str, &[Letter]), at: usize, word: &str, kind: Kind) -> Option<usize> {
    let end = spelt(letters, at, &folded(word))?;
    let (first, last) = (letters.get(at)?, letters.get(end.checked_sub(1)?)?);
    let written = text.get(first.start..last.end)?;
    let as_name = written == word || written.starts_with(char::is_uppercase) || kind == Kind::Name;
    as_name.then_some(end)
}

/// Tells whether a letter before a mark makes it part of a longer word or address.
fn joins(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '+' | '-' | '.')
}

/// Tells whether what follows a mark makes it part of a longer word or address: the full stop of a sentence does not.
fn continues(after: &[Letter], kind: Kind) -> bool {
    let mut letters = after.iter().map(|letter| letter.folded);
    match letters.next() {
        Some('.' | '-') if kind == Kind::Text => letters.next().is_some_and(char::is_alphanumeric),
        Some('_') => kind == Kind::Text,
        Some(letter) => letter.is_alphanumeric(),
        None => false,
    }
}

#[cfg(test)]
mod tests;
