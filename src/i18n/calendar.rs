//! Words about calendars.
use super::Language;
use crate::domain::calendar::{ChangedWindow, ClockChange, SkipReason, Skipped};

/// Warns of a window that a change of the zone's clocks makes other than it seems.
pub fn changed_window(calendar: &str, changed: &ChangedWindow, language: Language) -> String {
    let ChangedWindow { date, window, change } = changed;
    let minutes = |seconds: i64| format!("{} min", seconds / 60);
    let what = match (language, change) {
        (Language::Es, ClockChange::Removed) => "no existe por el cambio de hora".to_owned(),
        (Language::Es, ClockChange::Shortened(by)) => {
            format!("dura {} menos por el cambio de hora", minutes(*by))
        }
        (Language::Es, ClockChange::Lengthened(by)) => {
            format!("dura {} más por el cambio de hora", minutes(*by))
        }
        (Language::En, ClockChange::Removed) => "does not exist: the clocks change".to_owned(),
        (Language::En, ClockChange::Shortened(by)) => {
            format!("is {} shorter: the clocks change", minutes(*by))
        }
        (Language::En, ClockChange::Lengthened(by)) => {
            format!("is {} longer: the clocks change", minutes(*by))
        }
    };
    match language {
        Language::Es => format!("aviso: calendario `{calendar}`, {date}: el horario {window} {what}"),
        Language::En => format!("warning: calendar `{calendar}`, {date}: the window {window} {what}"),
    }
}

/// Says what of a file of holidays was left out, and why.
pub fn skipped(skipped: &Skipped, language: Language) -> String {
    let name = if skipped.name.is_empty() { "—" } else { &skipped.name };
    let why = match (language, skipped.why) {
        (Language::Es, SkipReason::Cancelled) => "está cancelado",
        (Language::Es, SkipReason::PartOfDay) => "no es de días enteros",
        (Language::Es, SkipReason::NoDate) => "no trae una fecha legible (2026-09-18, 18/09/2026 o 09-18)",
        (Language::Es, SkipReason::Zone) => "trae una zona horaria que no se conoce",
        (Language::Es, SkipReason::Rule) => "se repite por una regla que no se puede seguir",
        (Language::Es, SkipReason::Later) => "empieza después de los años que se siguen (--years)",
        (Language::En, SkipReason::Cancelled) => "is cancelled",
        (Language::En, SkipReason::PartOfDay) => "does not take whole days",
        (Language::En, SkipReason::NoDate) => {
            "has no date that can be read (2026-09-18, 18/09/2026 or 09-18)"
        }
        (Language::En, SkipReason::Zone) => "names a time zone that is not known",
        (Language::En, SkipReason::Rule) => "repeats by a rule that cannot be followed",
        (Language::En, SkipReason::Later) => "begins after the years that are followed (--years)",
    };
    match language {
        Language::Es => format!("omitido: {name}: {why}"),
        Language::En => format!("left out: {name}: {why}"),
    }
}
