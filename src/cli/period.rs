//! The stretch of time that a report is about, as flags name it.
use chrono_tz::Tz;
use clap::Args;

use super::{Context, args};
use crate::domain::instant::{Instant, Month, Span, Week, days_before};
use crate::domain::refusal::Refusal;
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::sla::Period;

const DAY_S: i64 = 86_400;

/// The flags of a period: bounds, a month, a week, or the time just past; in the desk's zone or `--tz`.
#[derive(Debug, Default, Args)]
pub struct PeriodFlags {
    /// From this instant on [default: the beginning]
    #[arg(long, value_name = "INSTANT")]
    from: Option<String>,
    /// Before this instant [default: no end]
    #[arg(long, value_name = "INSTANT")]
    to: Option<String>,
    /// A whole month: `2026-10`, `current` or `previous`
    #[arg(long, conflicts_with_all = ["from", "to", "week", "last"])]
    month: Option<String>,
    /// A whole ISO week from Monday on: `2026-W41`, `current` or `previous`
    #[arg(long, conflicts_with_all = ["from", "to", "last"])]
    week: Option<String>,
    /// The time just past: `12h` to the second, `7d` or `4w` from the same time of day
    #[arg(long, value_name = "SPAN", value_parser = args::span, conflicts_with_all = ["from", "to"])]
    last: Option<Span>,
}

impl PeriodFlags {
    /// Returns the period, everything where no flag names one.
    ///
    /// # Errors
    /// A value is malformed; the period ends before it begins.
    pub fn read(&self, context: &Context, reading: &Reading) -> Result<Period, Error> {
        let policy = reading.policy();
        let zone = context.zone(policy)?;
        let today = reading.as_of.local(zone).date();
        let named =
            |name: String, (from, to)| Ok(Period { name: Some(name), from: Some(from), to: Some(to), zone });
        if let Some(month) = &self.month {
            let month = args::named_month(month, Month::of(today))?;
            return named(month.to_string(), month.bounds(zone));
        }
        if let Some(week) = &self.week {
            let week = named_week(week, Week::of(today))?;
            return named(week.to_string(), week.bounds(zone));
        }
        if let Some(last) = self.last {
            let (from, to) = just_past(last, reading.as_of, zone)?;
            return Ok(Period { name: None, from: Some(from), to: Some(to), zone });
        }
        let instant = |flag, text: &Option<String>| {
            text.as_deref().map(|text| context.instant((flag, text), policy)).transpose()
        };
        let (from, to) = (instant("--from", &self.from)?, instant("--to", &self.to)?);
        if let (Some(from), Some(to), Some(given)) = (from, to, &self.to)
            && to <= from
        {
            let expected = "an instant after --from";
            return Err(Refusal::Malformed { field: "--to", given: given.clone(), expected }.into());
        }
        Ok(Period { name: None, from, to, zone })
    }
}

/// Returns the week that `--week` names.
fn named_week(given: &str, this: Week) -> Result<Week, Refusal> {
    match given {
        "current" => Ok(this),
        "previous" => Ok(this.previous()),
        week => Week::parse(week).map_err(|_| {
            let expected = "an ISO week: 2026-W41, current or previous";
            Refusal::Malformed { field: "--week", given: given.to_owned(), expected }
        }),
    }
}

/// Returns the bounds of the time just past: up to and with the second of `now`, since acts are kept to the second.
///
/// Whole days and weeks begin at the same wall-clock time, whatever daylight saving did since.
fn just_past(last: Span, now: Instant, zone: Tz) -> Result<(Instant, Instant), Refusal> {
    let too_long = || {
        let expected = "a span that begins after 1970";
        Refusal::Malformed { field: "--last", given: last.to_string(), expected }
    };
    let seconds = last.seconds();
    if seconds == 0 {
        let expected = "a span longer than nothing, as 7d";
        return Err(Refusal::Malformed { field: "--last", given: last.to_string(), expected });
    }
    let to = now.checked_add_seconds(1).unwrap_or(now);
    let from = match u64::try_from(seconds / DAY_S) {
        Ok(days) if seconds % DAY_S == 0 => days_before(to, days, zone),
        _ => to.checked_sub_seconds(seconds),
    };
    Ok((from.ok_or_else(too_long)?, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        Instant::parse_rfc3339(text).unwrap()
    }

    fn last(span: &str, now: &str) -> (Instant, Instant) {
        just_past(Span::parse(span).unwrap(), at(now), Tz::Europe__Madrid).unwrap()
    }

    #[test]
    fn whole_days_begin_at_the_same_time_of_day_and_hours_are_counted() {
        let now = "2026-10-28T09:00:00+01:00"; // the clocks went back three days ago
        assert_eq!(last("7d", now).0, at("2026-10-21T09:00:01+02:00"));
        assert_eq!(last("1w", now), last("7d", now));
        assert_eq!(last("24h", now), last("1d", now));
        assert_eq!(last("90m", now), (at("2026-10-28T07:30:01+01:00"), at("2026-10-28T09:00:01+01:00")));
        assert_eq!(last("97h", now).0, at("2026-10-24T09:00:01+02:00"), "four days and an hour by the clock");
    }

    #[test]
    fn what_happens_now_belongs_to_the_time_just_past() {
        let (from, to) = last("1s", "2026-10-28T09:00:00Z");
        assert!(from <= at("2026-10-28T09:00:00Z") && at("2026-10-28T09:00:00Z") < to);
    }

    #[test]
    fn no_time_and_endless_time_are_refused() {
        for (span, now) in [("0d", "2026-10-28T09:00:00Z"), ("3w", "1970-01-05T00:00:00Z")] {
            assert!(just_past(Span::parse(span).unwrap(), at(now), Tz::UTC).is_err(), "{span}");
        }
    }

    #[test]
    fn a_week_is_named_by_number_or_from_today() {
        let this = Week::parse("2021-W01").unwrap();
        assert_eq!(named_week("current", this).unwrap(), this);
        assert_eq!(named_week("previous", this).unwrap().to_string(), "2020-W53");
        assert!(named_week("2021-W53", this).is_err());
    }
}
