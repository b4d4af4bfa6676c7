//! Words about clocks: why a stretch counted or did not, and what a report says beside its figures.
use super::{Language, headings, pick};
use crate::domain::sla::{Clock, Detail, Metric};

/// Returns what a metric is called.
pub fn metric(metric: Metric, language: Language) -> &'static str {
    headings::word(metric.slug(), language).unwrap_or(metric.slug())
}

/// Returns the metric that `given` names: its slug or its name in either language, case and accents folded.
pub fn find_metric(given: &str) -> Option<Metric> {
    let fold = |text: &str| crate::domain::text::fold(text).replace(['-', '_'], " ");
    let wanted = fold(given);
    Metric::ALL.into_iter().find(|one| {
        fold(one.slug()) == wanted
            || Language::ALL.iter().any(|language| fold(metric(*one, *language)) == wanted)
    })
}

/// Returns the title of a clock: what it is, and how it stands.
pub fn clock_title(clock: &Clock, language: Language) -> String {
    let state = headings::word(clock.state.slug(), language).unwrap_or(clock.state.slug());
    let title = format!("{}: {state}", metric(clock.metric, language));
    let mut letters = title.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Returns why a stretch counted or did not, beyond its reason; `name` is what its status, holiday or date is called.
pub fn detail(detail: &Detail, name: Option<&str>, language: Language) -> String {
    match detail {
        Detail::None => String::new(),
        Detail::AlwaysOpen => pick(language, "abierto siempre", "always open").to_owned(),
        Detail::Window(window) => match language {
            Language::Es => format!("horario {window}"),
            Language::En => format!("open {window}"),
        },
        Detail::OutsideHours => pick(language, "fuera de horario", "outside opening hours").to_owned(),
        Detail::Holiday(holiday) => match language {
            Language::Es => format!("feriado {holiday}{}", named(name)),
            Language::En => format!("holiday {holiday}{}", named(name)),
        },
        Detail::Dated(date) => match language {
            Language::Es => format!("horario especial del {date}{}", named(name)),
            Language::En => format!("special hours of {date}{}", named(name)),
        },
        Detail::Status(slug) => name.unwrap_or(slug).to_owned(),
    }
}

fn named(name: Option<&str>) -> String {
    name.map_or_else(String::new, |name| format!(" ({name})"))
}

/// Said where a ticket has no promise to explain.
pub fn no_promise(language: Language) -> &'static str {
    pick(language, "no se prometió nada a este ticket", "nothing was promised to this ticket")
}

/// Said where no promise needs anybody.
pub fn nothing_urgent(language: Language) -> &'static str {
    pick(language, "ningún compromiso pide atención", "no promise needs attention")
}

/// Says what would become of the clocks of open tickets under another policy.
pub fn open_under((breached, saved): (usize, usize), language: Language) -> String {
    let would = pick(language, "con", "with");
    let told = match language {
        Language::Es => format!(
            "relojes de tickets abiertos que se incumplirían: {breached}; que dejarían de estarlo: {saved}"
        ),
        Language::En => {
            format!(
                "clocks of open tickets that would be breached: {breached}; that no longer would be: {saved}"
            )
        }
    };
    format!("{told} ({would} `desk apply --rebase-open`)")
}

/// Says what became of the clocks of open tickets under another policy.
pub fn turned((breached, saved): (usize, usize), language: Language) -> String {
    match language {
        Language::Es => format!("relojes que pasan a incumplidos: {breached}; que dejan de estarlo: {saved}"),
        Language::En => format!("clocks that are breached now: {breached}; that no longer are: {saved}"),
    }
}

/// Says how many open tickets could not be judged under another policy.
pub fn not_judged(tickets: u64, language: Language) -> String {
    match language {
        Language::Es => {
            format!("{tickets} sin juzgar: pasaron por estatus o departamentos que el archivo no tiene")
        }
        Language::En => {
            format!("{tickets} not judged: they went through statuses or departments that the file lacks")
        }
    }
}
