//! The clocks of an event's times: each time is written on one of its own (RFC 5545 §3.3.5), and read on another.
use calcard::common::PartialDateTime;
use calcard::common::timezone::Tz as FileTz;
use calcard::icalendar::timezone::TzResolver;
use calcard::icalendar::{
    ICalendarComponent, ICalendarEntry, ICalendarParameterName, ICalendarParameterValue, ICalendarProperty,
    ICalendarValue,
};
use chrono::{DateTime, Datelike, NaiveDateTime, NaiveTime, TimeZone, Timelike};
use chrono_tz::Tz;

use crate::domain::calendar::{SkipReason, from_local};
use crate::domain::instant::day_start;

/// Writes the zones of `event` by their IANA names, as `known` knows them; tells whether it knows them all.
pub(super) fn name_zones(event: &mut ICalendarComponent, known: &TzResolver<String>) -> bool {
    let mut all = true;
    for entry in event.entries.iter_mut().filter(|entry| holds_times(entry) && needs_zone(entry)) {
        for param in entry.params.iter_mut().filter(|param| param.name == ICalendarParameterName::Tzid) {
            match param.value.as_text().and_then(|name| known.resolve(name)) {
                Some(FileTz::Tz(zone)) => {
                    param.value = ICalendarParameterValue::Text(zone.name().to_owned());
                }
                _ => all = false,
            }
        }
    }
    all
}

/// Returns the zone on whose clock `event` begins; `home` where it names none.
pub(super) fn clock(event: &ICalendarComponent, home: Tz) -> Tz {
    let start = event.property(&ICalendarProperty::Dtstart);
    let at = start.and_then(|start| start.values.first()).and_then(ICalendarValue::as_partial_date_time);
    match (start, at) {
        (Some(start), Some(at)) if at.has_time() => zone_of(start, at, home),
        _ => home,
    }
}

/// Writes every time of `event` as the clock of `clock` shows it, and no zone any more; those without one are `home`'s.
///
/// # Errors
/// A date or a time of it cannot be read.
pub(super) fn put_on(event: &mut ICalendarComponent, clock: Tz, home: Tz) -> Result<(), SkipReason> {
    let is_timed = event.property(&ICalendarProperty::Dtstart).is_some_and(|start| !is_date(start));
    for entry in &mut event.entries {
        if holds_times(entry) {
            let mut values = std::mem::take(&mut entry.values);
            for value in &mut values {
                let ICalendarValue::PartialDateTime(at) = value else { return Err(unread(entry)) };
                let shown = local(at).ok_or_else(|| unread(entry))?;
                if at.has_time() {
                    **at = partial(moved(shown, zone_of(entry, at, home), clock));
                }
            }
            entry.values = values;
            entry.params.retain(|param| param.name != ICalendarParameterName::Tzid);
        }
        if let Some(ICalendarValue::RecurrenceRule(rule)) = entry.values.first_mut()
            && let Some(until) = &mut rule.until
        {
            let shown = local(until).ok_or(SkipReason::Rule)?;
            if until.has_time() {
                // What ends a rule of dates means its date, whatever it says of zones.
                let from = if is_timed && until.has_zone() { Tz::UTC } else { clock };
                *until = partial(moved(shown, from, clock));
            }
        }
    }
    Ok(())
}

/// Returns what the clock of `to` shows when that of `from` shows `shown`.
pub(super) fn moved(shown: NaiveDateTime, from: Tz, to: Tz) -> NaiveDateTime {
    if from == to {
        return shown;
    }
    let utc = DateTime::from_timestamp_millis(from_local(from, shown).millis());
    utc.map_or(shown, |utc| to.from_utc_datetime(&utc.naive_utc()).naive_local())
}

/// Tells whether a day begins in `zone` when its clock shows `shown`: at midnight, or later where the clocks skip it.
pub(super) fn begins_day(shown: NaiveDateTime, zone: Tz) -> bool {
    shown.time() == NaiveTime::MIN || day_start(shown.date(), zone).local(zone) == shown
}

/// Returns what a clock shows at `at`, or the midnight of a date; the clock is that of UTC where `at` has an offset.
pub(super) fn local(at: &PartialDateTime) -> Option<NaiveDateTime> {
    let read = at.to_date_time()?;
    match read.offset {
        Some(offset) => read.date_time.checked_sub_offset(offset),
        None => Some(read.date_time),
    }
}

fn partial(shown: NaiveDateTime) -> PartialDateTime {
    let small = |number: u32| u8::try_from(number).ok();
    PartialDateTime {
        year: u16::try_from(shown.year()).ok(),
        month: small(shown.month()),
        day: small(shown.day()),
        hour: small(shown.hour()),
        minute: small(shown.minute()),
        second: small(shown.second()),
        ..PartialDateTime::default()
    }
}

fn zone_of(entry: &ICalendarEntry, at: &PartialDateTime, home: Tz) -> Tz {
    if at.has_zone() { Tz::UTC } else { entry.tz_id().and_then(|name| name.parse().ok()).unwrap_or(home) }
}

fn holds_times(entry: &ICalendarEntry) -> bool {
    matches!(
        entry.name,
        ICalendarProperty::Dtstart
            | ICalendarProperty::Dtend
            | ICalendarProperty::RecurrenceId
            | ICalendarProperty::Exdate
            | ICalendarProperty::Rdate
    )
}

/// Tells whether one of the times is of the zone that is named: no date, nor one with an offset of its own.
fn needs_zone(entry: &ICalendarEntry) -> bool {
    let mut times = entry.values.iter().filter_map(ICalendarValue::as_partial_date_time);
    times.any(|at| at.has_time() && !at.has_zone())
}

fn is_date(entry: &ICalendarEntry) -> bool {
    let at = entry.values.first().and_then(ICalendarValue::as_partial_date_time);
    at.is_some_and(|at| !at.has_time())
}

/// Returns what it means that a time cannot be read: the event's own, or one of those that change its rule.
fn unread(entry: &ICalendarEntry) -> SkipReason {
    match entry.name {
        ICalendarProperty::Exdate | ICalendarProperty::Rdate => SkipReason::Rule,
        _ => SkipReason::NoDate,
    }
}
