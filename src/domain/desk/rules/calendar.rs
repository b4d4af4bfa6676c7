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
        | CalendarProblemKind::NeverOpen
        | CalendarProblemKind::AlwaysOpenWithHours => None,
    };
    let span = locate(calendar.value, &problem.path);
    found.add_suggested(&path, &span, problem.kind, nearest);
}

/// Returns where `path` stands within a calendar, or the part of it that there is.
fn locate(calendar: &Value<'_>, path: &str) -> Range<usize> {
    let (mut value, mut span) = (calendar, calendar.span());
    for step in path.split(['.', '[', ']']).filter(|step| !step.is_empty()) {
        let next = match step.parse::<usize>() {
            Ok(index) if value.get_ref().is_array() => value.get_ref().get(index),
            _ => value.get_ref().get(step),
        };
        let Some(next) = next else { break };
        (value, span) = (next, next.span());
    }
    span
}
