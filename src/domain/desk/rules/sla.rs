//! What rules ask for can be, and what they promise can be measured.
use std::ops::Range;

use toml::de::DeTable;

use super::form::{answers, offers};
use crate::domain::desk::document::{Entry, Findings, Value, entries, table, words};
use crate::domain::desk::problem::BrokenRule;

pub(super) fn judge(document: &DeTable<'_>, found: &mut Findings) {
    for rule in entries(document, "sla") {
        centres(document, &rule, found);
        field_answers(document, &rule, found);
        let calendars = calendars(document, &rule, found);
        day_targets(&rule, &calendars, found);
    }
}

/// A rule that names a centre would match no ticket.
fn centres(document: &DeTable<'_>, rule: &Entry<'_>, found: &mut Findings) {
    let Some(asked) = table(rule.table, "when").and_then(|when| when.get("department")) else { return };
    for (slug, span) in words(asked) {
        if entries(document, "department").any(|d| d.slug() == slug && d.flag("centre")) {
            let path = format!("sla[{}].when.department", rule.index);
            found.add(&path, &span, BrokenRule::CentreTakesNoTickets { centre: slug.to_owned() });
        }
    }
}

fn field_answers(document: &DeTable<'_>, rule: &Entry<'_>, found: &mut Findings) {
    let Some(when) = table(rule.table, "when") else { return };
    for (name, value) in when {
        if let Some(field) = name.get_ref().strip_prefix("field.") {
            field_answer(document, (rule.index, field), value, found);
        }
    }
    for (name, value) in table(when, "field").into_iter().flatten() {
        field_answer(document, (rule.index, name.get_ref()), value, found);
    }
}

/// A field may stand in several forms: an answer that one of them offers serves.
fn field_answer(document: &DeTable<'_>, asked: (usize, &str), value: &Value<'_>, found: &mut Findings) {
    let (rule, name) = asked;
    let fields: Vec<_> = entries(document, "form")
        .flat_map(|form| entries(form.table, "field"))
        .filter(|field| field.slug() == name)
        .collect();
    for (answer, span) in words(value) {
        if !fields.is_empty() && !fields.iter().any(|field| offers(field, answer)) {
            let kind = BrokenRule::UnknownAnswer { field: name.to_owned(), given: answer.to_owned() };
            let path = format!("sla[{rule}].when.field.{name}");
            found.add_word(&path, &span, kind, (answer, &mut fields.iter().flat_map(answers)));
        }
    }
}

/// Returns the calendars in which a rule may count: its own, or those of the plans that it can match.
fn calendars<'d>(document: &'d DeTable<'d>, rule: &Entry<'d>, found: &mut Findings) -> Vec<Entry<'d>> {
    let by_slug = |slug: &str| entries(document, "calendar").find(|calendar| calendar.slug() == slug);
    let Some(wanted) = rule.text("calendar") else { return Vec::new() };
    if wanted != "plan" {
        return by_slug(wanted).into_iter().collect();
    }
    let asked = table(rule.table, "when").and_then(|when| when.get("plan"));
    let matched =
        |plan: &Entry<'_>| asked.is_none_or(|value| words(value).any(|(slug, _)| slug == plan.slug()));
    let plans: Vec<_> = entries(document, "plan").filter(matched).collect();
    // Plans that do not exist have been spoken of already
    let known = asked.is_none() || !plans.is_empty();
    if known && plans.iter().all(|plan| !plan.table.contains_key("calendar")) {
        let path = format!("sla[{}].calendar", rule.index);
        found.add(&path, &rule.span("calendar"), BrokenRule::NoPlanCalendar);
    }
    plans.iter().filter_map(|plan| by_slug(plan.text("calendar")?)).collect()
}

/// DESIGN §7.4: a day of 24 hours means something only where no hour is closed.
fn day_targets(rule: &Entry<'_>, calendars: &[Entry<'_>], found: &mut Findings) {
    let Some(closing) = calendars.iter().find(|calendar| !calendar.flag("always_open")) else { return };
    for (metric, value) in table(rule.table, "targets").into_iter().flatten() {
        let span: Range<usize> = value.span();
        if value.get_ref().as_str().is_some_and(in_days) {
            let path = format!("sla[{}].targets.{}", rule.index, metric.get_ref());
            found.add(
                &path,
                &span,
                BrokenRule::DaysOnClosingCalendar { calendar: closing.slug().to_owned() },
            );
        }
    }
}

fn in_days(target: &str) -> bool {
    target.ends_with('d') && !target.ends_with("bd")
}
