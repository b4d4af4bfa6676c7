//! Judges single values of a document: words, references, times, numbers.
use std::ops::Range;

use super::document::{Value, type_of};
use super::escalation::{PLACEHOLDERS, placeholders};
use super::problem::{BadValue, ProblemKind, ValueType};
use super::schema::Str;
use super::section::Section;
use super::walk::Walk;
use super::{Span, Target, parse_zone};
use crate::domain::text::is_blank;

impl Walk<'_, '_> {
    pub(super) fn text(&mut self, path: &str, value: &Value<'_>, judged: (&str, Str)) {
        let (text, shape) = judged;
        let given = text.to_owned();
        let problem = match shape {
            Str::Word(allowed) => return self.word(path, value, text, allowed),
            Str::Ref(section) => return self.reference(path, value, text, section),
            Str::Slug => None,
            Str::RuleCalendar if text == "plan" => None,
            Str::RuleCalendar => return self.reference(path, value, text, Section::Calendar),
            Str::Span => Span::parse(text).is_err().then_some(BadValue::Span(given)),
            Str::Target => Target::parse(text).is_err().then_some(BadValue::Target(given)),
            Str::Zone => return self.zone(path, value, text),
            Str::Template => return self.template(path, value, text),
            Str::Prefix => (!is_prefix(text)).then_some(BadValue::Prefix(given)),
            Str::Extension => (!is_extension(text)).then_some(BadValue::Extension(given)),
            Str::Any => return self.readable(path, value, text),
        };
        if let Some(kind) = problem {
            self.found.add(path, &value.span(), kind);
        }
    }

    fn word(&mut self, path: &str, value: &Value<'_>, text: &str, allowed: &'static [&'static str]) {
        if !allowed.contains(&text) {
            let kind = BadValue::NotOneOf { given: text.to_owned(), allowed };
            self.found.add_word(path, &value.span(), kind, (text, &mut allowed.iter().copied()));
        }
    }

    fn reference(&mut self, path: &str, value: &Value<'_>, text: &str, section: Section) {
        self.reference_at(path, &value.span(), text, section);
    }

    pub(super) fn reference_at(&mut self, path: &str, span: &Range<usize>, text: &str, section: Section) {
        if !self.defined.has(section, text) {
            let kind = ProblemKind::UnknownReference { what: section, given: text.to_owned() };
            self.found.add_word(path, span, kind, (text, &mut self.defined.all(section)));
        }
    }

    fn zone(&mut self, path: &str, value: &Value<'_>, text: &str) {
        if let Err(nearest) = parse_zone(text) {
            self.found.add_suggested(path, &value.span(), BadValue::Zone(text.to_owned()), nearest);
        }
    }

    fn readable(&mut self, path: &str, value: &Value<'_>, text: &str) {
        if is_blank(text) {
            self.found.add(path, &value.span(), ProblemKind::Empty);
        }
    }

    fn template(&mut self, path: &str, value: &Value<'_>, text: &str) {
        self.readable(path, value, text);
        for name in placeholders(text).filter(|name| !PLACEHOLDERS.contains(name)) {
            let kind = BadValue::Placeholder(name.to_owned());
            self.found.add_word(path, &value.span(), kind, (name, &mut PLACEHOLDERS.into_iter()));
        }
    }

    pub(super) fn wrong(&mut self, path: &str, value: &Value<'_>, expected: ValueType) {
        let found = type_of(value.get_ref());
        self.found.add(path, &value.span(), ProblemKind::WrongType { expected, found });
    }

    pub(super) fn flag(&mut self, path: &str, value: &Value<'_>) {
        if !value.get_ref().is_bool() {
            self.wrong(path, value, ValueType::Flag);
        }
    }

    pub(super) fn whole(&mut self, path: &str, value: &Value<'_>, range: (i64, i64)) {
        let Some(written) = value.get_ref().as_integer() else {
            return self.wrong(path, value, ValueType::Integer);
        };
        let (min, max) = range;
        let number = i64::from_str_radix(written.as_str(), written.radix()).ok();
        if number.is_none_or(|number| number < min || number > max) {
            let kind = BadValue::OutOfRange { given: written.to_string(), min, max };
            self.found.add(path, &value.span(), kind);
        }
    }
}

/// Tells whether `text` may stand before ticket numbers: one to eight letters.
fn is_prefix(text: &str) -> bool {
    (1..=8).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Tells whether `text` is a file name extension as the format writes it: lowercase letters and digits, inner dots.
fn is_extension(text: &str) -> bool {
    let parts_ok = text.split('.').all(|part| !part.is_empty());
    let bytes_ok = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b".-_+".contains(&b));
    parts_ok && bytes_ok && text.len() <= 16
}
