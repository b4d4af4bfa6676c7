//! Words of the report on promises: what it is about, and where time went.
use chrono_tz::Tz;

use super::{Language, pick};
use crate::domain::instant::Instant;
use crate::domain::sla::report::By;

/// Said where the report found no clocks.
pub fn nothing_reported(language: Language) -> &'static str {
    pick(language, "no hay relojes en ese periodo", "there are no clocks in that period")
}

/// Returns what a report is about: which tickets or clocks, from when to when, in which zone.
pub fn period(
    (name, from, to): (Option<&str>, Option<Instant>, Option<Instant>),
    (by, zone): (By, Tz),
    language: Language,
) -> String {
    let name = name.map(|name| format!("{name}: ")).unwrap_or_default();
    format!("{name}{} {} ({})", belonging(by, language), bounds((from, to), zone, language), zone.name())
}

/// Returns what belongs to a period.
fn belonging(by: By, language: Language) -> &'static str {
    match by {
        By::Opened => pick(language, "tickets abiertos", "tickets opened"),
        By::Met => pick(
            language,
            "relojes parados por lo que esperaban, a tiempo o tarde,",
            "clocks stopped by what they waited for, in time or late,",
        ),
        By::Closed => {
            pick(language, "tickets cerrados (y que siguen cerrados)", "tickets closed (and still closed)")
        }
        By::Due => pick(language, "relojes que vencen", "clocks due"),
    }
}

fn bounds((from, to): (Option<Instant>, Option<Instant>), zone: Tz, language: Language) -> String {
    let local = |at: Instant| {
        let local = at.local(zone);
        let seconds = if at.seconds() % 60 == 0 { "" } else { ":%S" };
        local.format(&format!("%Y-%m-%d %H:%M{seconds}")).to_string()
    };
    match (language, from.map(local), to.map(local)) {
        (Language::Es, Some(from), Some(to)) => format!("desde {from} y antes de {to}"),
        (Language::En, Some(from), Some(to)) => format!("from {from} and before {to}"),
        (Language::Es, Some(from), None) => format!("desde {from}"),
        (Language::En, Some(from), None) => format!("from {from}"),
        (Language::Es, None, Some(to)) => format!("antes de {to}"),
        (Language::En, None, Some(to)) => format!("before {to}"),
        (_, None, None) => pick(language, "en cualquier momento", "at any time").to_owned(),
    }
}

/// Returns what time is called that counted, that lay outside opening hours, and that a ticket stood resolved.
pub fn buckets(language: Language) -> [&'static str; 3] {
    [
        pick(language, "contado", "counted"),
        pick(language, "fuera de horario", "outside hours"),
        pick(language, "resuelto, antes de reabrirse", "resolved, before reopening"),
    ]
}

/// Returns what time is called that a status paused.
pub fn paused_by(status: &str, language: Language) -> String {
    match language {
        Language::Es => format!("en pausa: {status}"),
        Language::En => format!("paused: {status}"),
    }
}
