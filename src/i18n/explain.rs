//! What became of a promise, told to whoever it was given.
mod verdict;

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use chrono_tz::Tz;

use super::{Language, headings, pick};
use crate::domain::calendar::{CalendarSpec, Holiday, Target, WEEKDAYS};
use crate::domain::contract::ContractId;
use crate::domain::desk::{Keyed, Policy};
use crate::domain::instant::Instant;
use crate::domain::sla::passage::{Closed, Passage, PassageKind, passages};
use crate::domain::sla::{Clock, ClockState, Cycle, Explained, Metric};

/// How many stretches of one passage are told one by one.
const EACH: usize = 14;

/// What the story of a clock rests on, beside the clock.
#[derive(Clone, Copy, Debug)]
pub struct Telling<'t> {
    /// the policy that the ticket keeps
    pub policy: &'t Policy,
    /// the target as it was promised
    pub target: Option<Target>,
    /// the contract that promised it instead of the rule
    pub contract: Option<ContractId>,
    /// the instant at which it is told
    pub as_of: Instant,
    /// the reader's zone
    pub zone: Tz,
    /// the reader's language
    pub language: Language,
}

impl Telling<'_> {
    /// Returns the story of a clock: what was promised, what counted and what did not, and the verdict.
    pub fn story(&self, explained: &Explained) -> String {
        let Explained { clock, cycles, intervals } = explained;
        let calendar = self.policy.calendar(&clock.calendar);
        let mut lines = vec![self.promise(clock, calendar)];
        lines.extend(calendar.and_then(|calendar| self.hours(calendar)));
        lines.extend(clock.affected.as_deref().map(|to| self.affected(to)));
        lines.extend(cycles.iter().map(|cycle| self.cycle(cycle)));
        for passage in passages(intervals) {
            lines.extend(self.passage(&passage, calendar));
        }
        lines.extend(self.sum(clock));
        lines.push(self.verdict(clock));
        lines.join("\n")
    }

    fn promise(&self, clock: &Clock, calendar: Option<&CalendarSpec>) -> String {
        let always = calendar.is_some_and(|calendar| calendar.always_open);
        let within = match (self.target, clock.target_s) {
            (Some(Target::BusinessDays(days)), _) => match (self.language, days) {
                (Language::Es, 1) => "1 día hábil".to_owned(),
                (Language::Es, _) => format!("{days} días hábiles"),
                (Language::En, 1) => "1 business day".to_owned(),
                (Language::En, _) => format!("{days} business days"),
            },
            (_, Some(seconds)) if always => span(seconds),
            (_, Some(seconds)) => {
                format!(
                    "{} {}",
                    span(seconds),
                    pick(self.language, "de horario de atención", "of opening hours")
                )
            }
            (_, None) => pick(self.language, "un plazo que no llega", "a time that never comes").to_owned(),
        };
        let promised = match (self.language, clock.metric) {
            (Language::Es, Metric::Acknowledge) => "confirmar la recepción",
            (Language::Es, Metric::FirstResponse) => "dar la primera respuesta",
            (Language::Es, Metric::NextResponse) => "responder cada mensaje",
            (Language::Es, Metric::Resolution) => "resolver el ticket",
            (Language::En, Metric::Acknowledge) => "to confirm that it was received",
            (Language::En, Metric::FirstResponse) => "to give a first answer",
            (Language::En, Metric::NextResponse) => "to answer each message",
            (Language::En, Metric::Resolution) => "to resolve the ticket",
        };
        let by = match (self.contract, self.language) {
            (Some(contract), Language::Es) => format!(", por el contrato {contract}"),
            (Some(contract), Language::En) => format!(", by contract {contract}"),
            (None, _) => String::new(),
        };
        match self.language {
            Language::Es => format!("Se prometió {promised} en {within}{by}."),
            Language::En => format!("It was promised {promised} within {within}{by}."),
        }
    }

    /// Returns the calendar's week, equal days together: `Monday to Thursday 09:00–18:00; Friday 09:00–17:00`.
    fn hours(&self, calendar: &CalendarSpec) -> Option<String> {
        if calendar.always_open {
            return None;
        }
        let windows = |day: &str| calendar.hours.get(day).map_or(&[][..], Vec::as_slice);
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for (index, day) in WEEKDAYS.iter().enumerate().filter(|(_, day)| !windows(day).is_empty()) {
            let same = |first: usize| WEEKDAYS.get(first).is_some_and(|one| windows(one) == windows(day));
            match runs.last_mut().filter(|(first, last)| *last + 1 == index && same(*first)) {
                Some((_, last)) => *last = index,
                None => runs.push((index, index)),
            }
        }
        let name = |index: usize| {
            let day = WEEKDAYS.get(index).copied().unwrap_or_default();
            headings::word(day, self.language).unwrap_or(day)
        };
        let run = |(first, last): &(usize, usize)| {
            let day = WEEKDAYS.get(*first).copied().unwrap_or_default();
            let times = windows(day).join(pick(self.language, " y ", " and ")).replace('-', "–");
            match (self.language, first == last) {
                (_, true) => format!("{} {times}", name(*first)),
                (Language::Es, false) => format!("{} a {} {times}", name(*first), name(*last)),
                (Language::En, false) => format!("{} to {} {times}", name(*first), name(*last)),
            }
        };
        let week: Vec<String> = runs.iter().map(run).collect();
        let title = pick(self.language, "Horario de atención", "Opening hours");
        let elsewhere = calendar.timezone != self.zone.name();
        let zone = if elsewhere { format!(" ({})", calendar.timezone) } else { String::new() };
        Some(format!("{title}: {}{zone}.", week.join("; ")))
    }

    fn affected(&self, to: &str) -> String {
        let name = self.policy.escalation(to).map_or(to, |one| one.name(self.language));
        match self.language {
            Language::Es => format!("El ticket se escaló a «{name}»; el plazo siguió corriendo."),
            Language::En => format!("The ticket was escalated to “{name}”; the clock went on."),
        }
    }

    fn cycle(&self, cycle: &Cycle) -> String {
        let (asked, spent) = (self.at(cycle.started_at), span(cycle.elapsed_s));
        let late = cycle.state == ClockState::Breached;
        let verdict = match (self.language, late) {
            (Language::Es, true) => "fuera de plazo",
            (Language::Es, false) => "a tiempo",
            (Language::En, true) => "too late",
            (Language::En, false) => "in time",
        };
        match (self.language, cycle.met_at) {
            (Language::Es, Some(met)) => {
                format!("- Mensaje {asked}: se respondió {}, tras {spent}, {verdict}.", self.at(met))
            }
            (Language::En, Some(met)) => {
                format!("- Message {asked}: answered {}, after {spent}, {verdict}.", self.at(met))
            }
            (Language::Es, None) => format!("- Mensaje {asked}: sin respuesta aún, tras {spent}."),
            (Language::En, None) => format!("- Message {asked}: not answered yet, after {spent}."),
        }
    }

    fn passage(&self, passage: &Passage, calendar: Option<&CalendarSpec>) -> Vec<String> {
        let status = |slug: &str| {
            self.policy.status(slug).map_or(slug, |status| status.name(self.language)).to_owned()
        };
        match &passage.kind {
            PassageKind::Counted => self.counted(passage, calendar),
            PassageKind::Paused(slug) => {
                let always = calendar.is_some_and(|calendar| calendar.always_open);
                vec![self.paused(passage, &status(slug), always)]
            }
            PassageKind::Ended(slug) => vec![match self.language {
                Language::Es => {
                    format!("- {}: no cuenta, el ticket estaba «{}».", self.stretch(passage), status(slug))
                }
                Language::En => {
                    format!("- {}: does not count, the ticket was “{}”.", self.stretch(passage), status(slug))
                }
            }],
        }
    }

    fn paused(&self, passage: &Passage, status: &str, always: bool) -> String {
        let (stretch, open) = (self.stretch(passage), span(passage.seconds));
        let of = if always { "" } else { pick(self.language, " de horario", " of opening hours") };
        match self.language {
            Language::Es => format!("- {stretch}: en pausa por «{status}»; {open}{of} no cuentan."),
            Language::En => format!("- {stretch}: paused by “{status}”; {open}{of} do not count."),
        }
    }

    fn counted(&self, passage: &Passage, calendar: Option<&CalendarSpec>) -> Vec<String> {
        if passage.open.is_empty() {
            let stretch = self.stretch(passage);
            let mut lines = vec![match self.language {
                Language::Es => format!("- {stretch}: no cuenta nada, fuera de horario."),
                Language::En => format!("- {stretch}: nothing counted, outside opening hours."),
            }];
            lines.extend(passage.closed.iter().map(|closed| self.closed(closed, calendar)));
            return lines;
        }
        let mut lines: Vec<(Instant, String)> = Vec::new();
        if passage.open.len() > EACH {
            let (stretch, counted, times) =
                (self.stretch(passage), span(passage.seconds), passage.open.len());
            let line = match self.language {
                Language::Es => {
                    format!("- {stretch}: {} {counted}, en {times} tramos de horario.", verb(passage.seconds))
                }
                Language::En => {
                    format!("- {stretch}: counted {counted}, in {times} stretches of opening hours.")
                }
            };
            lines.push((passage.from, line));
        } else {
            lines.extend(passage.open.iter().map(|open| (open.0, self.open(*open))));
        }
        let closed = passage.closed.iter().map(|closed| {
            let (Closed::Holiday(_, at, _) | Closed::Dated(_, at)) = closed;
            (*at, self.closed(closed, calendar))
        });
        lines.extend(closed);
        lines.sort_by_key(|(at, _)| *at);
        lines.into_iter().map(|(_, line)| line).collect()
    }

    fn open(&self, (from, to): (Instant, Instant)) -> String {
        let seconds = to.seconds() - from.seconds();
        let counted = span(seconds);
        let (start, end) = (self.local(from), self.local(to));
        if start.date() == end.date() || (end.time().num_seconds_from_midnight() == 0 && is_next(start, end))
        {
            let end = if start.date() == end.date() { time(end) } else { "24:00".to_owned() };
            let (day, start) = (self.day(start.date()), time(start));
            return match self.language {
                Language::Es => format!("- {day}: {} {counted}, de {start} a {end}.", verb(seconds)),
                Language::En => format!("- {day}: counted {counted}, from {start} to {end}."),
            };
        }
        let stretch = self.between(from, to);
        match self.language {
            Language::Es => format!("- {stretch}: {} {counted}.", verb(seconds)),
            Language::En => format!("- {stretch}: counted {counted}."),
        }
    }

    fn closed(&self, closed: &Closed, calendar: Option<&CalendarSpec>) -> String {
        // A holiday is a day of the calendar, whatever the reader's zone.
        let zone = calendar.and_then(|calendar| calendar.timezone.parse().ok()).unwrap_or(self.zone);
        let (first, last, name) = match closed {
            Closed::Holiday(holiday, from, to) => {
                let last = to.checked_sub_seconds(1).unwrap_or(*to).max(*from);
                (from.local(zone).date(), last.local(zone).date(), holiday_name(calendar, holiday))
            }
            Closed::Dated(date, _) => (*date, *date, calendar.and_then(|calendar| calendar.date_name(*date))),
        };
        let day = match self.language {
            _ if first == last => self.day(first),
            Language::Es => format!("{} al {}", self.day(first), self.day(last)),
            Language::En => format!("{} to {}", self.day(first), self.day(last)),
        };
        let named = match (name, self.language) {
            (None, _) => String::new(),
            (Some(name), Language::Es) => format!(" («{name}»)"),
            (Some(name), Language::En) => format!(" (“{name}”)"),
        };
        match (closed, self.language) {
            (Closed::Holiday(..), Language::Es) => format!("- {day}: feriado{named}, no cuenta."),
            (Closed::Holiday(..), Language::En) => format!("- {day}: holiday{named}, does not count."),
            (Closed::Dated(..), Language::Es) => format!("- {day}: horario especial{named}."),
            (Closed::Dated(..), Language::En) => format!("- {day}: special hours{named}."),
        }
    }

    fn sum(&self, clock: &Clock) -> Option<String> {
        let (counted, paused) = (span(clock.elapsed_s), span(clock.paused_s));
        (clock.paused_s > 0).then(|| match self.language {
            Language::Es => {
                format!("En total {} {counted}; {paused} en pausa no cuentan.", verb(clock.elapsed_s))
            }
            Language::En => format!("In all {counted} counted; {paused} paused do not."),
        })
    }

    fn done(&self, metric: Metric) -> &'static str {
        let language = self.language;
        match metric {
            Metric::Acknowledge => pick(language, "se confirmó", "it was confirmed"),
            Metric::FirstResponse | Metric::NextResponse => pick(language, "se respondió", "it was answered"),
            Metric::Resolution => pick(language, "se resolvió", "it was resolved"),
        }
    }

    fn local(&self, at: Instant) -> NaiveDateTime {
        at.local(self.zone)
    }

    /// Returns a day with its name: `Friday 9 October`; with its year where that is not the present one.
    fn day(&self, date: NaiveDate) -> String {
        self.day_of(date, date.year() != self.local(self.as_of).year())
    }

    /// Returns a day with its name, and with its year where that is wanted.
    fn day_of(&self, date: NaiveDate, with_year: bool) -> String {
        let day = date.weekday().num_days_from_monday();
        let slug = usize::try_from(day).ok().and_then(|day| WEEKDAYS.get(day)).copied().unwrap_or_default();
        let weekday = headings::word(slug, self.language).unwrap_or(slug);
        let month = month(date.month(), self.language);
        let year = with_year.then(|| date.year());
        match (self.language, year) {
            (Language::Es, None) => format!("{weekday} {} de {month}", date.day()),
            (Language::Es, Some(year)) => format!("{weekday} {} de {month} de {year}", date.day()),
            (Language::En, None) => format!("{weekday} {} {month}", date.day()),
            (Language::En, Some(year)) => format!("{weekday} {} {month} {year}", date.day()),
        }
    }

    /// Returns when something happened, as part of a sentence: `on Friday 9 October at 16:00`.
    fn at(&self, at: Instant) -> String {
        let local = self.local(at);
        match self.language {
            Language::Es => format!("el {} a las {}", self.day(local.date()), time(local)),
            Language::En => format!("on {} at {}", self.day(local.date()), time(local)),
        }
    }

    fn stretch(&self, passage: &Passage) -> String {
        self.between(passage.from, passage.to)
    }

    /// Returns a stretch of time at the beginning of a line.
    fn between(&self, from: Instant, to: Instant) -> String {
        let (start, end) = (self.local(from), self.local(to));
        if start.date() == end.date() {
            return match self.language {
                Language::Es => format!("{}, de {} a {}", self.day(start.date()), time(start), time(end)),
                Language::En => format!("{}, from {} to {}", self.day(start.date()), time(start), time(end)),
            };
        }
        let (first, last) = if start.year() == end.year() {
            (self.day(start.date()), self.day(end.date()))
        } else {
            (self.day_of(start.date(), true), self.day_of(end.date(), true))
        };
        match self.language {
            Language::Es => format!("{first} {} a {last} {}", time(start), time(end)),
            Language::En => format!("{first} {} to {last} {}", time(start), time(end)),
        }
    }
}

fn holiday_name<'c>(calendar: Option<&'c CalendarSpec>, holiday: &Holiday) -> Option<&'c str> {
    calendar?.holiday_name(holiday)
}

fn is_next(start: NaiveDateTime, end: NaiveDateTime) -> bool {
    start.date().succ_opt() == Some(end.date())
}

/// Returns a time of day, its seconds only where there are any.
fn time(local: NaiveDateTime) -> String {
    let (hour, minute, second) = (local.hour(), local.minute(), local.second());
    if second == 0 { format!("{hour:02}:{minute:02}") } else { format!("{hour:02}:{minute:02}:{second:02}") }
}

/// Returns the Spanish verb before so much time: `se contó 1 h`, `se contaron 2 h`.
fn verb(seconds: i64) -> &'static str {
    if matches!(seconds, 1 | 60 | 3_600) { "se contó" } else { "se contaron" }
}

/// Returns a span of time in a sentence: `2 h 10 min`; the same in both languages, and never broken at its units.
fn span(seconds: i64) -> String {
    let seconds = seconds.max(0);
    let parts = [(seconds / 3_600, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s")];
    let told: Vec<String> = parts
        .into_iter()
        .filter(|(number, _)| *number > 0)
        .map(|(n, unit)| format!("{n}\u{a0}{unit}"))
        .collect();
    if told.is_empty() { "0\u{a0}min".to_owned() } else { told.join("\u{a0}") }
}

fn month(month: u32, language: Language) -> &'static str {
    const ES: [&str; 12] = [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let index = usize::try_from(month).unwrap_or(1).saturating_sub(1);
    let names = match language {
        Language::Es => ES,
        Language::En => EN,
    };
    names.get(index).copied().unwrap_or_default()
}

/// Says in whose time the story is told.
pub fn local_times(zone: Tz, language: Language) -> String {
    match language {
        Language::Es => format!("Las horas son de {}.", zone.name()),
        Language::En => format!("Times are those of {}.", zone.name()),
    }
}
