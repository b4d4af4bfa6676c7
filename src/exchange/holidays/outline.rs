//! The outline of an iCalendar file: what begins must end. The parser takes a file that was cut off for a whole one.
use crate::domain::import::FileProblem;

/// Checks that every component of `text` ends.
///
/// # Errors
/// A component has no end, or not where it should.
pub(super) fn check(text: &str) -> Result<(), FileProblem> {
    let mut open = Vec::new();
    for (line, content) in unfolded(text) {
        let name = content.split([';', ':']).next().unwrap_or_default().trim();
        let value = content.rsplit(':').next().unwrap_or_default().trim();
        if name.eq_ignore_ascii_case("BEGIN") {
            open.push((value.to_ascii_uppercase(), line));
        } else if name.eq_ignore_ascii_case("END") {
            match open.pop() {
                Some((component, line)) if !component.eq_ignore_ascii_case(value) => {
                    return Err(FileProblem::OpenComponent { component, line });
                }
                _ => {}
            }
        }
    }
    match open.pop() {
        Some((component, line)) => Err(FileProblem::OpenComponent { component, line }),
        None => Ok(()),
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
        assert_eq!(check("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VE\r\n VENT\r\nend:vcalendar\r\n"), Ok(()));
        assert_eq!(check("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:END:VEVENT\n"), open("VEVENT", 2));
        assert_eq!(check("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n"), open("VEVENT", 2));
        assert_eq!(check("\u{feff}BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\n"), open("VCALENDAR", 1));
    }
}
