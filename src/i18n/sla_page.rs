//! Words of the page that shows how promises were kept.
use std::borrow::Cow;

use super::{Language, pick, sla};
use crate::domain::instant::Month;
use crate::domain::sla::Metric;
use crate::domain::sla::report::By;

/// A sentence or title that stands by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// title of the page
    Title,
    /// title of the months
    Months,
    /// title of the distribution
    Spread,
    /// title of the openings
    Openings,
    /// title of the time
    Time,
    /// title of the worst breaches
    Breaches,
    /// title of the table
    Figures,
    /// title of how the figures are made
    Method,
    /// nothing falls into the period
    Nothing,
    /// no promise was broken
    NoBreach,
    /// below the months
    MonthsNote,
    /// below the distribution
    SpreadNote,
    /// below the openings
    OpeningsNote,
    /// below the time
    TimeNote,
    /// where no clock is decided yet
    Undecided,
    /// where no clock is finished yet
    Unfinished,
    /// hours in which the calendar is open
    OpenHours,
    /// hours in which it is closed
    ClosedHours,
    /// how the attainment is made
    Attainment,
    /// how elapsed time is counted
    Elapsed,
    /// how percentiles are made
    Percentiles,
    /// what is a breach
    Breached,
    /// median
    Median,
    /// nine of ten
    NineOfTen,
    /// kept of those decided
    Kept,
}

/// Returns a phrase.
pub const fn phrase(phrase: Phrase, language: Language) -> &'static str {
    let (es, en) = match phrase {
        Phrase::Title => ("Informe de SLA", "SLA report"),
        Phrase::Months => ("Cumplimiento por mes", "Attainment by month"),
        Phrase::Spread => ("Tiempo empleado frente al objetivo", "Elapsed time against the target"),
        Phrase::Openings => ("Aperturas por día y hora", "Openings by weekday and hour"),
        Phrase::Time => ("En qué se fue el tiempo", "Where the time went"),
        Phrase::Breaches => ("Peores incumplimientos", "Worst breaches"),
        Phrase::Figures => ("Las cifras", "The figures"),
        Phrase::Method => ("Cómo se obtienen las cifras", "How the figures are made"),
        Phrase::Nothing => (
            "Ningún reloj cae en este periodo, así que no hay nada que medir.",
            "No clock falls into this period, so there is nothing to measure.",
        ),
        Phrase::NoBreach => ("Ninguna promesa se incumplió.", "No promise was broken."),
        Phrase::MonthsNote => (
            "Abajo, lo cumplido; arriba, lo incumplido. El número es el porcentaje cumplido.",
            "Met below, breached above. The number is the percentage met.",
        ),
        Phrase::SpreadNote => (
            "Relojes terminados, según la parte del objetivo que tardaron.",
            "Finished clocks by the share of their target that they took.",
        ),
        Phrase::OpeningsNote => (
            "El área de cada punto crece con los tickets abiertos a esa hora.",
            "The area of a dot grows with the tickets opened in that hour.",
        ),
        Phrase::TimeNote => (
            "De la apertura al final de cada reloj, o a la fecha del informe.",
            "From opening to the end of each clock, or to the date of the report.",
        ),
        Phrase::Undecided => ("Aún no hay ninguno decidido.", "None is decided yet."),
        Phrase::Unfinished => ("Aún no hay ninguno terminado.", "None is finished yet."),
        Phrase::OpenHours => ("el calendario está abierto", "the calendar is open"),
        Phrase::ClosedHours => ("está cerrado", "it is closed"),
        Phrase::Attainment => (
            "El cumplimiento es cumplidos ÷ (cumplidos + incumplidos). Los relojes en curso, en pausa y cancelados no entran.",
            "Attainment is met ÷ (met + breached). Running, paused and cancelled clocks are left out.",
        ),
        Phrase::Elapsed => (
            "El tiempo empleado cuenta solo las horas de apertura del calendario, sin las pausas ni el tiempo en que el ticket estuvo resuelto.",
            "Elapsed time counts the calendar's open hours alone, without pauses and without the time in which the ticket was resolved.",
        ),
        Phrase::Percentiles => (
            "Mediana y percentiles son de relojes terminados, por rango más cercano: valores que ocurrieron.",
            "Median and percentiles are of finished clocks, by nearest rank: values that occurred.",
        ),
        Phrase::Breached => (
            "Un reloj está incumplido en cuanto rebasa su objetivo, aunque siga en curso.",
            "A clock is breached as soon as it exceeds its target, even while it runs.",
        ),
        Phrase::Median => ("mediana", "median"),
        Phrase::NineOfTen => ("9 de cada 10", "9 of 10 within"),
        Phrase::Kept => ("cumplimiento", "attainment"),
    };
    pick(language, es, en)
}

/// Returns a metric as it begins a line.
pub fn metric(metric: Metric, language: Language) -> String {
    capital(sla::metric(metric, language))
}

/// Returns a text as it begins a sentence.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Returns the title of a promise's months.
pub fn months_of(metric: Metric, language: Language) -> String {
    of(Phrase::Months, metric, language)
}

/// Returns the title of a promise's distribution.
pub fn spread_of(metric: Metric, language: Language) -> String {
    of(Phrase::Spread, metric, language)
}

/// Returns the title of a promise's time.
pub fn time_of(metric: Metric, language: Language) -> String {
    of(Phrase::Time, metric, language)
}

fn of(title: Phrase, metric: Metric, language: Language) -> String {
    format!("{}: {}", phrase(title, language), sla::metric(metric, language))
}

/// Returns the title of the openings.
pub const fn openings(language: Language) -> &'static str {
    phrase(Phrase::Openings, language)
}

/// Returns what the target is called in a chart.
pub const fn target(language: Language) -> &'static str {
    pick(language, "objetivo", "target")
}

/// Returns a share of the target: `50–75 %`.
pub fn share(over: u32, up_to: Option<u32>, language: Language) -> String {
    let sign = pick(language, " %", "%");
    match up_to {
        Some(up_to) => format!("{over}–{up_to}{sign}"),
        None => format!(">{over}{sign}"),
    }
}

/// Returns a month with its year: `octubre de 2026`.
pub fn month(month: Month, language: Language) -> String {
    let (year, month) = month.year_and_month();
    let [_, es, en] = named(month);
    match language {
        Language::Es => format!("{es} de {year}"),
        Language::En => format!("{en} {year}"),
    }
}

/// Returns a month in three letters or four.
pub fn short_month(month: u32, language: Language) -> &'static str {
    let [both, ..] = named(month);
    let (es, en) = both.split_once('/').unwrap_or((both, both));
    pick(language, es, en)
}

const fn named(month: u32) -> [&'static str; 3] {
    match month {
        1 => ["ene/Jan", "enero", "January"],
        2 => ["feb/Feb", "febrero", "February"],
        3 => ["mar/Mar", "marzo", "March"],
        4 => ["abr/Apr", "abril", "April"],
        5 => ["may/May", "mayo", "May"],
        6 => ["jun/Jun", "junio", "June"],
        7 => ["jul/Jul", "julio", "July"],
        8 => ["ago/Aug", "agosto", "August"],
        9 => ["sep/Sep", "septiembre", "September"],
        10 => ["oct/Oct", "octubre", "October"],
        11 => ["nov/Nov", "noviembre", "November"],
        _ => ["dic/Dec", "diciembre", "December"],
    }
}

/// Returns a weekday, 0 for Monday.
pub const fn weekday(day: usize, language: Language) -> &'static str {
    let (es, en) = match day {
        0 => ("lunes", "Monday"),
        1 => ("martes", "Tuesday"),
        2 => ("miércoles", "Wednesday"),
        3 => ("jueves", "Thursday"),
        4 => ("viernes", "Friday"),
        5 => ("sábado", "Saturday"),
        _ => ("domingo", "Sunday"),
    };
    pick(language, es, en)
}

/// Returns a weekday in two or three letters, 0 for Monday.
pub const fn short_weekday(day: usize, language: Language) -> &'static str {
    let (es, en) = match day {
        0 => ("lun", "Mon"),
        1 => ("mar", "Tue"),
        2 => ("mié", "Wed"),
        3 => ("jue", "Thu"),
        4 => ("vie", "Fri"),
        5 => ("sáb", "Sat"),
        _ => ("dom", "Sun"),
    };
    pick(language, es, en)
}

/// A part of a clock's time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spent {
    /// it counted
    Counted,
    /// it waited for somebody else
    Paused,
    /// the calendar was closed
    Closed,
    /// it was resolved, before it was reopened
    Resolved,
}

/// Returns what a part of the time is called; `status` is the status that paused.
pub fn spent(part: Spent, status: Option<&str>, language: Language) -> Cow<'static, str> {
    let name = match part {
        Spent::Counted => pick(language, "Contó", "Counted"),
        Spent::Paused => pick(language, "En pausa", "Paused"),
        Spent::Closed => pick(language, "Fuera de horario", "Outside hours"),
        Spent::Resolved => pick(language, "Resuelto, antes de reabrirse", "Resolved, before it was reopened"),
    };
    match status {
        Some(status) => format!("{name}: {status}").into(),
        None => name.into(),
    }
}

/// Returns what the page covers, by which instant.
pub fn period(by: By, (from, to): (Option<&str>, Option<&str>), language: Language) -> String {
    let (es, en) = match by {
        By::Opened => ("Tickets abiertos", "Tickets opened"),
        By::Met => ("Relojes parados por lo que esperaban", "Clocks stopped by what they waited for"),
        By::Closed => ("Tickets cerrados", "Tickets closed"),
        By::Due => ("Relojes que vencen", "Clocks due"),
    };
    let what = pick(language, es, en);
    let when = match (from, to, language) {
        (Some(from), Some(to), _) if from == to => match language {
            Language::Es => format!("el {from}"),
            Language::En => format!("on {from}"),
        },
        (Some(from), Some(to), Language::Es) => format!("del {from} al {to}"),
        (Some(from), Some(to), Language::En) => format!("from {from} to {to}"),
        (Some(from), None, Language::Es) => format!("desde el {from}"),
        (Some(from), None, Language::En) => format!("since {from}"),
        (None, Some(to), Language::Es) => format!("hasta el {to}"),
        (None, Some(to), Language::En) => format!("until {to}"),
        (None, None, Language::Es) => "desde el principio".to_owned(),
        (None, None, Language::En) => "since the beginning".to_owned(),
    };
    format!("{what} {when}")
}

/// Returns when running clocks were judged, and in which zone times stand.
pub fn as_of(instant: &str, zone: &str, language: Language) -> String {
    match language {
        Language::Es => format!("A fecha de {instant}, hora de {zone}"),
        Language::En => format!("As of {instant}, {zone} time"),
    }
}

/// Returns what tickets are told apart by.
pub fn grouped(groups: &[Cow<'_, str>], language: Language) -> String {
    let groups = groups.join(", ").to_lowercase();
    match language {
        Language::Es => format!("Las cifras se agrupan por: {groups}."),
        Language::En => format!("The figures are grouped by: {groups}."),
    }
}

/// Returns how many are listed of all that there are.
pub fn listed(listed: &str, all: &str, language: Language) -> String {
    match language {
        Language::Es => format!("{listed} de {all}, el peor primero."),
        Language::En => format!("{listed} of {all}, the worst first."),
    }
}

/// Returns how many finished clocks were in time, and how many were not.
pub fn kept_and_late((kept, late): (&str, &str), share: &str, language: Language) -> String {
    match language {
        Language::Es => format!("Dentro del objetivo: {kept} ({share}). Más allá: {late}."),
        Language::En => format!("Within the target: {kept} ({share}). Beyond: {late}."),
    }
}

/// Returns that the calendar shown is not the only one.
pub fn other_calendars(others: usize, language: Language) -> String {
    match (language, others) {
        (Language::Es, 1) => "Otro calendario rige menos tickets y no se muestra.".to_owned(),
        (Language::Es, _) => format!("Otros {others} calendarios rigen menos tickets y no se muestran."),
        (Language::En, 1) => "Another calendar is kept by fewer tickets and is not shown.".to_owned(),
        (Language::En, _) => format!("{others} other calendars are kept by fewer tickets and are not shown."),
    }
}

/// Returns how many tickets the greatest dot stands for.
pub fn greatest(tickets: &str, language: Language) -> String {
    match language {
        Language::Es => format!("el mayor: {tickets}"),
        Language::En => format!("the greatest: {tickets}"),
    }
}

/// Returns how many tickets were opened while the calendar was closed.
pub fn outside(outside: &str, all: &str, language: Language) -> String {
    match language {
        Language::Es => format!("{outside} de {all} llegaron en horas en que el calendario no abre."),
        Language::En => format!("{outside} of {all} came in hours in which the calendar does not open."),
    }
}

/// Returns that only the last months are drawn.
pub fn last_months(months: usize, language: Language) -> String {
    match language {
        Language::Es => format!("Los últimos {months} meses."),
        Language::En => format!("The last {months} months."),
    }
}
