//! Opening hours that can be read, by the calendar's own judgement.
use std::ops::Range;

use serde::Deserialize;
use toml::de::{DeTable, ValueDeserializer};

use crate::domain::calendar::{CalendarProblem, CalendarProblemKind, CalendarSpec};
use crate::domain::desk::document::{Entry, Findings, Value, entries};

pub(super) fn judge(document: &DeTable<'_>, found: &mut Findings) {
    for calendar in entries(document, "calendar") {
        // One whose parts have the wrong type or are missing has been spoken of already
        let spec = CalendarSpec::deserialize(ValueDeserializer::from(calendar.value.clone()));
        for problem in spec.iter().flat_map(CalendarSpec::problems) {
            report(&calendar, problem, found);
        }
    }
}

fn report(calendar: &Entry<'_>, problem: CalendarProblem, found: &mut Findings) {
    let path = format!("calendar[{}].{}", calendar.index, problem.path);
    let nearest = match &problem.kind {
        CalendarProblemKind::UnknownZone { nearest, .. }
        | CalendarProblemKind::UnknownWeekday { nearest, .. } => *nearest,
        CalendarProblemKind::BadWindow(_)
        | CalendarProblemKind::Overlap { .. }
        | CalendarProblemKind::BadDate(_)
        | CalendarProblemKind::BadHoliday(_)
        | CalendarProblemKind::ReversedRange(_)
        | CalendarProblemKind::NameOfNothing(_)
        | CalendarProblemKind::NeverOpen
        | CalendarProblemKind::AlwaysOpenWithHours => None,
    };
    let span = locate(calendar.value, &problem.path);
    found.add_suggested(&path, &span, problem.kind, nearest);
}

/// Returns where `path` stands within a calendar, or the part of it that there is.
fn locate(value: &Value<'_>, path: &str) -> Range<usize> {
    // A wrong date is a key that may hold dots of its own
    if let Some(found) = value.get_ref().get(path) {
        return found.span();
    }
    let (step, rest) = path.split_once(['.', '[']).unwrap_or((path, ""));
    let next = match step.strip_suffix(']').and_then(|index| index.parse::<usize>().ok()) {
        Some(index) => value.get_ref().get(index),
        None => value.get_ref().get(step),
    };
    next.map_or_else(|| value.span(), |next| locate(next, rest))
}
