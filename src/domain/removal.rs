//! A person's marks in texts that others wrote: found, and taken out when the person is removed.
use serde_json::Value;

use super::contact::{Contact, ContactId};
use super::phone::Phone;

/// What a person is recognised by in a text: e-mail, phone, and a name of more than one word.
///
/// A single first name is no mark: too many bear it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks {
    /// each in lowercase, with what takes its place
    marks: Vec<(String, String)>,
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

/// Returns the name that a removed person's row keeps.
pub fn name_left(id: ContactId) -> String {
    id.to_string()
}

impl Marks {
    /// Returns what `contact` is recognised by.
    pub fn of(contact: &Contact) -> Self {
        let (id, mut marks) = (contact.id.to_string(), Vec::new());
        if let Some(email) = &contact.email {
            let left = format!("{}@removed.invalid", id.to_lowercase());
            marks.push((email.written().to_lowercase(), left));
        }
        if let Some(phone) = &contact.phone {
            let written = [Phone::e164(phone), Phone::written(phone), Phone::digits(phone)];
            marks.extend(written.map(|text| (text.to_lowercase(), id.clone())));
        }
        if contact.name.split_whitespace().nth(1).is_some() {
            marks.push((contact.name.to_lowercase(), id));
        }
        Self { marks }
    }

    /// Returns `text` without the person's marks; nothing where there are none in it.
    pub fn scrub(&self, text: &str) -> Option<String> {
        let lower = text.to_lowercase();
        let mut found = None;
        for (mark, left) in self.marks.iter().filter(|(mark, _)| lower.contains(mark)) {
            let before = found.as_deref().unwrap_or(text);
            found = replaced(before, mark, left).or(found);
        }
        found
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
}

/// Returns `text` with `left` wherever `mark`, which is in lowercase, stands by itself.
fn replaced(text: &str, mark: &str, left: &str) -> Option<String> {
    let (mut clean, mut rest, mut found) = (String::with_capacity(text.len()), text, false);
    while let Some(letter) = rest.chars().next() {
        let whole = beginning(rest, mark).filter(|after| {
            let before = clean.chars().next_back();
            !before.is_some_and(joins) && !continues(after)
        });
        if let Some(after) = whole {
            clean.push_str(left);
            (rest, found) = (after, true);
        } else {
            clean.push(letter);
            rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        }
    }
    found.then_some(clean)
}

/// Returns what follows `mark` at the beginning of `text`, whatever the case of its letters.
fn beginning<'t>(text: &'t str, mark: &str) -> Option<&'t str> {
    let (mut wanted, mut letters) = (mark.chars().peekable(), text.char_indices());
    while wanted.peek().is_some() {
        let (_, letter) = letters.next()?;
        if !letter.to_lowercase().all(|lower| wanted.next() == Some(lower)) {
            return None;
        }
    }
    Some(letters.as_str())
}

/// Tells whether a letter before a mark makes it part of a longer word or address.
fn joins(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '+' | '-' | '.')
}

/// Tells whether what follows a mark makes it part of a longer word or address: the full stop of a sentence does not.
fn continues(after: &str) -> bool {
    let mut letters = after.chars();
    match letters.next() {
        Some('.' | '-') => letters.next().is_some_and(char::is_alphanumeric),
        Some(letter) => letter.is_alphanumeric() || letter == '_',
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::domain::email::Email;
    use crate::domain::instant::Instant;

    fn ana() -> Marks {
        Marks::of(&Contact {
            id: ContactId::new(12),
            external_id: None,
            name: "Ana Díaz".to_owned(),
            email: Some(Email::stored("Ana.Diaz@acme.example".to_owned())),
            phone: Some(Phone::stored("+56223456789".to_owned(), "2 2345 6789".to_owned())),
            org: None,
            role: None,
            administrator: false,
            language: None,
            notes: None,
            tags: BTreeSet::new(),
            custom: BTreeMap::new(),
            active: true,
            confirmed_at: None,
            created_at: Instant::from_millis(0),
        })
    }

    #[test]
    fn marks_are_found_whatever_their_case_and_only_by_themselves() {
        for (text, clean) in [
            ("ANA DÍAZ called from +56223456789.", Some("P-12 called from P-12.")),
            ("(ana.diaz@ACME.example)", Some("(p-12@removed.invalid)")),
            ("dial 2 2345 6789, ask for ana díaz", Some("dial P-12, ask for P-12")),
            ("Mariana Díaz, ana.diaz@acme.example.mx, Ana", None),
            ("12 2345 67890", None),
            ("", None),
        ] {
            assert_eq!(ana().scrub(text).as_deref(), clean, "{text}");
        }
    }

    #[test]
    fn the_desks_own_words_are_never_touched() {
        let mut data =
            json!({"subject": "Ana Díaz", "org": "ana díaz", "fields": {"who": "Ana Díaz"}, "cc": [1, "x"]});
        assert!(ana().scrub_data(&mut data));
        let clean = json!({"subject": "P-12", "org": "ana díaz", "fields": {"who": "P-12"}, "cc": [1, "x"]});
        assert_eq!((ana().scrub_data(&mut data), data), (false, clean));
    }

    proptest! {
        #[test]
        fn nothing_is_left_to_take_out(before in ".{0,6}", after in ".{0,6}", mark in 0_usize..3) {
            let mark = ["Ana Díaz", "ANA.DIAZ@acme.example", "+56223456789"][mark];
            let text = format!("{before} {mark} {after}");
            let clean = ana().scrub(&text).unwrap();
            prop_assert_eq!(ana().scrub(&clean), None);
            prop_assert!(clean.starts_with(&before) && clean.ends_with(&after));
        }
    }
}
