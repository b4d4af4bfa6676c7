//! Checks the text of a policy and tells everything that is wrong with it at once.
use toml::de::DeTable;

use super::document::{Findings, line_of, without_bom};
use super::names::Defined;
use super::policy::Policy;
use super::problem::{Problem, ProblemKind};
use super::{rules, walk};

/// The longest text of a policy, in bytes: 1 MiB.
pub const MAX_BYTES: usize = 1 << 20;

/// Returns the text in the bytes of a policy file.
///
/// # Errors
/// Longer than [`MAX_BYTES`], not UTF-8, or with a NUL inside.
pub fn text_of(bytes: &[u8]) -> Result<&str, Problem> {
    if bytes.len() > MAX_BYTES {
        return Err(unplaced(ProblemKind::TooLong { bytes: bytes.len() }));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let breaks = bytes.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count();
        Problem { line: Some(breaks.saturating_add(1)), ..unplaced(ProblemKind::NotUtf8) }
    })?;
    match text.find('\0') {
        Some(at) => Err(Problem { line: Some(line_of(text, at)), ..unplaced(ProblemKind::Nul) }),
        None => Ok(without_bom(text)),
    }
}

/// Reads the text of a policy, with or without a byte order mark.
///
/// # Errors
/// Every problem of the text, in the order of its lines. A text that is not TOML has one: where it stops being so.
pub fn check(text: &str) -> Result<Policy, Vec<Problem>> {
    let text = text_of(text.as_bytes()).map_err(|problem| vec![problem])?;
    let (document, errors) = DeTable::parse_recoverable(text);
    if let Some(first) = errors.iter().min_by_key(|error| error.span().map_or(usize::MAX, |span| span.start))
    {
        let line = first.span().map(|span| line_of(text, span.start));
        let kind = ProblemKind::Syntax { message: first.message().to_owned() };
        return Err(vec![Problem { line, ..unplaced(kind) }]);
    }
    let mut found = Findings::new(text);
    let defined = Defined::of(document.get_ref());
    walk::walk(document.get_ref(), &defined, &mut found);
    rules::judge(document.get_ref(), &mut found);
    if found.is_empty() {
        Policy::from_applied(text).map_err(|problem| vec![problem])
    } else {
        Err(found.into_problems())
    }
}

fn unplaced(kind: ProblemKind) -> Problem {
    Problem { path: String::new(), line: None, kind, suggestion: None }
}
