//! What the argument parser complains about, in mesa's own form.
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue};

use crate::error::Error;

/// Returns the parser's complaint as an error of ours: its first paragraph, and what it would suggest.
pub fn of_parser(error: &clap::Error) -> Error {
    let text = error.render().to_string();
    let mut paragraphs = text.split("\n\n");
    let message = paragraphs.next().unwrap_or_default().trim_start_matches("error: ").trim();
    let suggestion =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
            .into_iter()
            .find_map(|kind| error.get(kind))
            .map(|value| match value {
                ContextValue::Strings(all) => all.join(", "),
                other => other.to_string(),
            });
    let usage = text.lines().find_map(|line| line.strip_prefix("Usage: ")).map(str::to_owned);
    let hint = suggestion.map(|near| format!("did you mean `{near}`?")).or(usage);
    let message =
        if message.is_empty() || message.starts_with("Usage") { "what is to be done?" } else { message };
    Error::Usage { message: message.to_owned(), hint: hint.or_else(|| Some("mesa --help".to_owned())) }
}

/// Tells whether JSON was asked for on a command line that does not parse.
pub fn wants_json(args: &[OsString]) -> bool {
    let words: Vec<_> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let pairs = words.windows(2).any(|pair| matches!(pair, ["-o" | "--output", "json" | "jsonl"]));
    pairs || words.iter().any(|word| matches!(*word, "--json" | "-ojson" | "--output=json" | "-o=json"))
}
