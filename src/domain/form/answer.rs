//! One answer: read by the kind of its field, and written as it is kept.
//!
//! Invariant: what comes out goes in unchanged.
use chrono::{Datelike, NaiveDate};

use super::Known;
use super::problem::{AnswerProblem, offered};
use crate::domain::desk::{Field, FieldKind, LookupError};
use crate::domain::email::Email;
use crate::domain::phone;
use crate::domain::text::{TextProblem, body, fold, is_blank, one_line, suggest};

/// The most characters an answer of several lines may have: it stays in the ticket's history for good, and what is
/// longer belongs in the message.
pub const ANSWER_LIMIT: usize = 10_000;

/// The answer `yes`, as it is kept.
pub(super) const YES: &str = "yes";

/// The answer `no`, as it is kept.
pub(super) const NO: &str = "no";

/// Returns the single values of a kept answer: those of a field that takes several stand joined by commas.
pub fn values<'a>(field: &Field, kept: &'a str) -> impl Iterator<Item = &'a str> + use<'a> {
    let several = field.kind == FieldKind::Choices;
    let whole = (!several).then_some(kept);
    whole.into_iter().chain(several.then(|| kept.split(',')).into_iter().flatten())
}

/// Returns the values of a field, given everything that was answered to it; none where every answer is empty.
///
/// # Errors
/// Everything that is wrong with them.
pub(super) fn read(field: &Field, given: &[&str], known: &Known) -> Result<Vec<String>, Vec<AnswerProblem>> {
    let mut given: Vec<&str> = given.iter().copied().filter(|answer| !is_blank(answer)).collect();
    // Their order must not matter.
    given.sort_unstable();
    given.dedup();
    let words: Vec<&str> = match field.kind {
        FieldKind::Choices => given.iter().flat_map(|answer| several(field, answer)).collect(),
        _ => given,
    };
    let (mut values, mut problems) = (Vec::new(), Vec::new());
    for word in words {
        match one(field, word, known) {
            Ok(value) => values.push(value),
            Err(problem) => problems.push(problem),
        }
    }
    values.sort_by_key(|value| {
        let place = field.options.iter().position(|option| option.key == *value);
        (place.unwrap_or(usize::MAX), value.clone())
    });
    values.dedup();
    if values.len() > 1 && field.kind != FieldKind::Choices {
        problems.push(AnswerProblem::Several { given: std::mem::take(&mut values) });
    }
    if problems.is_empty() { Ok(values) } else { Err(problems) }
}

/// Returns the answers that one text gives, parted by commas; a label may hold a comma too.
fn several<'a>(field: &Field, text: &'a str) -> Vec<&'a str> {
    let parts: Vec<&str> = text.split(',').map(str::trim).filter(|part| !is_blank(part)).collect();
    let offers = |part: &&str| field.find_option(part).is_ok();
    if !parts.iter().all(offers) && offers(&text) { vec![text] } else { parts }
}

fn one(field: &Field, text: &str, known: &Known) -> Result<String, AnswerProblem> {
    match field.kind {
        FieldKind::Text => line(text),
        FieldKind::LongText => lines(text),
        FieldKind::Choice | FieldKind::Choices => option(field, text),
        FieldKind::YesNo => yes_no(field, text),
        FieldKind::Number => number(text),
        FieldKind::Date => date(text),
        FieldKind::Asset => asset(text, known),
        FieldKind::Email => {
            let refuse = |why| AnswerProblem::NotAnEmail { given: text.to_owned(), why };
            Email::parse(text).map(|email| email.written().to_owned()).map_err(refuse)
        }
        FieldKind::Phone => {
            let refuse = |why| AnswerProblem::NotAPhone { given: text.to_owned(), why };
            phone::parse(text, known.country.as_deref()).map(|phone| phone.e164().to_owned()).map_err(refuse)
        }
    }
}

fn line(text: &str) -> Result<String, AnswerProblem> {
    one_line(text).map_err(|why| AnswerProblem::BadText { why })
}

fn lines(text: &str) -> Result<String, AnswerProblem> {
    let text = body(text.trim()).map_err(|why| AnswerProblem::BadText { why })?;
    match text.chars().count() {
        found if found > ANSWER_LIMIT => {
            Err(AnswerProblem::BadText { why: TextProblem::TooLong { limit: ANSWER_LIMIT, found } })
        }
        _ => Ok(text),
    }
}

fn option(field: &Field, text: &str) -> Result<String, AnswerProblem> {
    match field.find_option(text) {
        Ok(option) => Ok(option.key.clone()),
        Err(LookupError::Ambiguous { given, candidates, .. }) => {
            Err(AnswerProblem::AmbiguousOption { given, valid: candidates })
        }
        Err(LookupError::Unknown { .. }) if field.other => line(text),
        Err(LookupError::Unknown { given, suggestion, .. }) => {
            Err(AnswerProblem::UnknownOption { given, suggestion, valid: offered(field) })
        }
    }
}

fn yes_no(field: &Field, text: &str) -> Result<String, AnswerProblem> {
    match fold(text).as_str() {
        "yes" | "y" | "si" | "s" | "true" | "verdadero" | "1" => Ok(YES.to_owned()),
        "no" | "n" | "false" | "falso" | "0" => Ok(NO.to_owned()),
        _ => Err(AnswerProblem::NotYesNo { given: text.to_owned(), valid: offered(field) }),
    }
}

/// Reads a number: digits, at most 30, with one point or comma before decimals.
///
/// A comma before exactly three digits is refused: it may part thousands or decimals, and nobody can tell.
fn number(text: &str) -> Result<String, AnswerProblem> {
    let refuse = || AnswerProblem::NotANumber { given: text.to_owned() };
    let trimmed = text.trim();
    let (sign, digits) = match trimmed.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", trimmed.strip_prefix('+').unwrap_or(trimmed)),
    };
    let (whole, decimals) =
        digits.split_once(['.', ',']).map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let thousands = digits.contains(',') && decimals.is_some_and(|part| part.len() == 3) && whole.len() < 4;
    if digits.len() > 30 || !plain(whole) || !decimals.is_none_or(plain) || (thousands && whole != "0") {
        return Err(refuse());
    }
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        significant => significant,
    };
    Ok(decimals.map_or_else(|| format!("{sign}{whole}"), |decimals| format!("{sign}{whole}.{decimals}")))
}

fn date(text: &str) -> Result<String, AnswerProblem> {
    let day = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok();
    let day = day.filter(|day| (1..=9_999).contains(&day.year()));
    day.map(|day| day.to_string()).ok_or_else(|| AnswerProblem::NotADate { given: text.to_owned() })
}

fn asset(text: &str, known: &Known) -> Result<String, AnswerProblem> {
    let found = known.assets.iter().find(|key| fold(key) == fold(text));
    found.cloned().ok_or_else(|| AnswerProblem::UnknownAsset {
        given: text.to_owned(),
        suggestion: suggest(text, known.assets.iter().map(String::as_str)),
    })
}
