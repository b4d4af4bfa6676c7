//! The sections of a policy's text, for people who want to read one of them.
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::document::without_bom;

/// The sections of the format, in the order of its description.
pub const SECTIONS: [&str; 22] = [
    "desk",
    "status",
    "calendar",
    "channel",
    "plan",
    "type",
    "department",
    "form",
    "team",
    "priority",
    "sla",
    "credits",
    "contract_kind",
    "product",
    "attachments",
    "reopen",
    "escalation",
    "template",
    "lifecycle",
    "contracts",
    "drafts",
    "subject",
];

/// Returns the part of a policy's text that is `section`, comments included; nothing where the text has none of it.
pub fn section_text(policy_text: &str, section: &str) -> Option<String> {
    let text = without_bom(policy_text);
    let document = DeTable::parse(text).ok()?;
    let value = document.get_ref().iter().find(|(name, _)| name.get_ref() == section)?.1;
    let mut headers = Vec::new();
    for (name, value) in document.get_ref() {
        collect_headers(text, name.get_ref(), value, &mut headers);
    }
    headers.sort_unstable();
    headers.dedup();
    if !headers.iter().any(|(_, name)| name == section) {
        return rewritten(section, value); // written as `desk = { … }` or `desk.name = …`
    }
    Some(slices(text, &headers, section))
}

/// Finds where `[name…]` and `[[name…]]` stand, as pairs of offset and top-level name.
fn collect_headers(text: &str, name: &str, value: &Spanned<DeValue<'_>>, headers: &mut Vec<(usize, String)>) {
    let start = value.span().start;
    match value.get_ref() {
        DeValue::Table(table) => {
            if text.get(start..).is_some_and(|rest| rest.starts_with('[')) {
                headers.push((start, name.to_owned()));
            }
            table.values().for_each(|value| collect_headers(text, name, value, headers));
        }
        DeValue::Array(list) => list.iter().for_each(|value| collect_headers(text, name, value, headers)),
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_) => {}
    }
}

fn rewritten(section: &str, value: &Spanned<DeValue<'_>>) -> Option<String> {
    let value: toml::Value = serde::Deserialize::deserialize(ValueDeserializer::from(value.clone())).ok()?;
    toml::to_string_pretty(&toml::Table::from_iter([(section.to_owned(), value)])).ok()
}

/// Joins what stands between the headers of `section` and whatever header follows each.
fn slices(text: &str, headers: &[(usize, String)], section: &str) -> String {
    let mut out = String::new();
    for (at, (start, name)) in headers.iter().enumerate() {
        if name != section {
            continue;
        }
        let end =
            headers.get(at.saturating_add(1)).map_or(text.len(), |(next, _)| comment_above(text, *next));
        let part = text.get(comment_above(text, *start)..end).unwrap_or_default().trim_end();
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(part);
        out.push('\n');
    }
    out
}

/// Returns where the comment lines directly above the line at `header` begin; `header`'s own line where there are none.
fn comment_above(text: &str, header: usize) -> usize {
    let line_start =
        |at: usize| text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |at| at.saturating_add(1));
    let mut start = line_start(header);
    while start > 0 {
        let above = line_start(start.saturating_sub(1));
        if !text.get(above..start).is_some_and(|line| line.trim_start().starts_with('#')) {
            break;
        }
        start = above;
    }
    start
}
