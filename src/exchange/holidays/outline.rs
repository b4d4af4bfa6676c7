//! The outline of an iCalendar file: what begins must end, and rules say only what is known.
//!
//! The parser takes a file that was cut off for a whole one, and passes over the parts of a rule that it does not know,
//! which makes the rule say more than its author meant. Both are looked for here, before it is asked.
use std::collections::BTreeSet;

use crate::domain::import::FileProblem;

/// What an `RRULE` may say (RFC 5545 §3.3.10, RFC 7529 §4).
const PARTS: [&str; 16] = [
    "FREQ",
    "UNTIL",
    "COUNT",
    "INTERVAL",
    "BYSECOND",
    "BYMINUTE",
    "BYHOUR",
    "BYDAY",
    "BYMONTHDAY",
    "BYYEARDAY",
    "BYWEEKNO",
    "BYMONTH",
    "BYSETPOS",
    "WKST",
    "RSCALE",
    "SKIP",
];

/// Checks that every component of `text` ends; returns which of its events, counted from 0, have a rule that says what
/// nobody knows.
///
/// # Errors
/// A component has no end, or not where it should.
pub(super) fn check(text: &str) -> Result<BTreeSet<usize>, FileProblem> {
    let (mut open, mut events, mut unknown) = (Vec::new(), 0_usize, BTreeSet::new());
    for (line, content) in unfolded(text) {
        let name = content.split([';', ':']).next().unwrap_or_default().trim();
        let value = content.rsplit(':').next().unwrap_or_default().trim();
        if name.eq_ignore_ascii_case("BEGIN") {
            let component = value.to_ascii_uppercase();
            events += usize::from(component == "VEVENT");
            open.push((component, line));
        } else if name.eq_ignore_ascii_case("END") {
            match open.pop() {
                Some((component, line)) if !component.eq_ignore_ascii_case(value) => {
                    return Err(FileProblem::OpenComponent { component, line });
                }
                _ => {}
            }
        } else if name.eq_ignore_ascii_case("RRULE") && !value.split(';').all(is_known) {
            unknown.insert(events.saturating_sub(1));
        }
    }
    match open.pop() {
        Some((component, line)) => Err(FileProblem::OpenComponent { component, line }),
        None => Ok(unknown),
    }
}

/// Tells whether a part of a rule is one that the parser reads as it stands.
fn is_known(part: &str) -> bool {
    let (name, value) = part.split_once('=').unwrap_or((part, ""));
    let (name, value) = (name.trim().to_ascii_uppercase(), value.trim());
    match name.as_str() {
        // The parser would leave these out where they are no number above 0.
        "COUNT" => value.parse::<u32>().is_ok_and(|number| number > 0),
        "INTERVAL" => value.parse::<u16>().is_ok_and(|number| number > 0),
        "" => value.is_empty(),
        name => PARTS.contains(&name),
    }
}

/// Returns the lines of `text` as they were before they were folded, each with the number of its first.
fn unfolded(text: &str) -> Vec<(u64, String)> {
    let mut lines: Vec<(u64, String)> = Vec::new();
    for (line, number) in text.trim_start_matches('\u{feff}').lines().zip(1..) {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some((_, last))) => last.push_str(rest),
            _ => lines.push((number, line.to_owned())),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_must_end_where_it_should() {
        let open =
            |component: &str, line| Err(FileProblem::OpenComponent { component: component.into(), line });
        assert_eq!(
            check("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VE\r\n VENT\r\nend:vcalendar\r\n"),
            Ok([].into())
        );
        assert_eq!(check("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:END:VEVENT\n"), open("VEVENT", 2));
        assert_eq!(check("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n"), open("VEVENT", 2));
        assert_eq!(check("\u{feff}BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\n"), open("VCALENDAR", 1));
    }

    #[test]
    fn a_rule_that_says_something_else_is_found_at_its_event() {
        let rules = [
            ("RRULE:FREQ=YEARLY;COUNT=2;", true),
            ("RRULE;X-END=20301231:FREQ=YEARLY;\r\n BYDAY=4TH", true),
            ("RRULE:FREQ=YEARLY;COUNT=0", false),
            ("RRULE:FREQ=YEARLY;INTERVAL=-1", false),
            ("rrule:freq=yearly;byeaster=0", false),
        ];
        for (rule, known) in rules {
            let text = format!(
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n{rule}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
            );
            let wanted = if known { BTreeSet::new() } else { [1].into() };
            assert_eq!(check(&text), Ok(wanted), "{rule}");
        }
    }
}
