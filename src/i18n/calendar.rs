//! Words about calendars.
use super::Language;
use crate::domain::calendar::{ChangedWindow, ClockChange};

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
