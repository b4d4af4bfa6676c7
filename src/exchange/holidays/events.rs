//! Holidays in iCalendar: the events of whole days.
use std::collections::{BTreeMap, BTreeSet};

use calcard::common::PartialDateTime;
use calcard::common::timezone::Tz as FileTz;
use calcard::icalendar::dates::TimeOrDelta;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarStatus, ICalendarValue,
};
use calcard::{Entry, Parser};
use chrono::{Days, NaiveDate, NaiveDateTime};
use chrono_tz::Tz;

use super::{Reach, named, outline, rules, zones};
use crate::domain::calendar::{Holiday, HolidayFile, NamedHoliday, SkipReason, Skipped};
use crate::domain::import::FileProblem;

/// How often one event may come before its rule is given up: a date of every year reaches four centuries.
const TIMES: usize = 400;

/// Reads the events of `text`.
///
/// # Errors
/// It is cut off.
pub(super) fn read(text: &str, reach: &Reach) -> Result<HolidayFile, FileProblem> {
    let unknown = outline::check(text)?;
    let mut file = HolidayFile::default();
    for group in groups(text, &unknown) {
        group.read(reach, &mut file);
    }
    Ok(file)
}

/// An event with the changes of its single days: all of one UID.
#[derive(Default)]
struct Group {
    events: Vec<ICalendarComponent>,
    /// what is wrong with one of them already
    fault: Option<SkipReason>,
}

/// Returns the events by UID, in the order of the file; those without one stand alone. The rules of those in `unknown`,
/// counted from 0, cannot be read.
fn groups(text: &str, unknown: &BTreeSet<usize>) -> Vec<Group> {
    let mut parser = Parser::new(text);
    let (mut groups, mut places): (Vec<Group>, BTreeMap<String, usize>) = (Vec::new(), BTreeMap::new());
    let mut number = 0..;
    loop {
        let calendar = match parser.entry() {
            Entry::ICalendar(calendar) => calendar,
            Entry::Eof => return groups,
            _ => continue,
        };
        let known = calendar.build_owned_tz_resolver();
        let events = calendar.components.into_iter();
        for mut event in events.filter(|one| one.component_type == ICalendarComponentType::VEvent) {
            let rule = number.next().is_some_and(|number| unknown.contains(&number));
            let zone = !zones::name_zones(&mut event, &known);
            let fault = rule.then_some(SkipReason::Rule).or(zone.then_some(SkipReason::Zone));
            let place = event.uid().and_then(|uid| places.get(uid).copied()).unwrap_or(groups.len());
            if let Some(uid) = event.uid() {
                places.insert(uid.to_owned(), place);
            }
            if place == groups.len() {
                groups.push(Group::default());
            }
            if let Some(group) = groups.get_mut(place) {
                group.events.push(event);
                group.fault = group.fault.or(fault);
            }
        }
    }
}

impl Group {
    fn read(mut self, reach: &Reach, file: &mut HolidayFile) {
        let change = |event: &ICalendarComponent| event.has_property(&ICalendarProperty::RecurrenceId);
        let Some(main) = self.events.iter().find(|event| !change(event)).or(self.events.first()) else {
            return;
        };
        let (name, clock) = (summary(main).to_owned(), zones::clock(main, reach.zone));
        let cancelled = self.events.len() == 1 && is_cancelled(main);
        let read = if cancelled { Err(SkipReason::Cancelled) } else { self.days(clock, reach, file) };
        if let Err(why) = read {
            file.skipped.push(Skipped { name, why });
        }
    }

    /// Puts the days of the event, which begins on the clock of `clock`, into `file`.
    fn days(&mut self, clock: Tz, reach: &Reach, file: &mut HolidayFile) -> Result<(), SkipReason> {
        if let Some(fault) = self.fault {
            return Err(fault);
        }
        for event in &mut self.events {
            zones::put_on(event, clock, reach.zone)?;
            // The library takes a change of a day for another event where it was sent later than the rule.
            event.entries.retain(|entry| entry.name != ICalendarProperty::Sequence);
            if !rules::are_read(event) {
                return Err(SkipReason::Rule);
            }
        }
        if let [event] = self.events.as_slice() {
            let days = whole_days(event, clock, reach.zone)?;
            let yearly =
                || rules::yearly(event, days).filter(|_| clock == reach.zone && days.0 <= reach.today);
            if let Some(holiday) =
                (!event.is_recurrent()).then_some(Holiday::Dates(days.0, days.1)).or_else(yearly)
            {
                file.holidays.push(named(holiday, summary(event)));
                return Ok(());
            }
            if days.0 > reach.last {
                return Err(SkipReason::Later);
            }
        }
        self.follow(clock, reach, file)
    }

    /// Puts every day on which the event comes into `file`, up to the horizon.
    fn follow(&mut self, clock: Tz, reach: &Reach, file: &mut HolidayFile) -> Result<(), SkipReason> {
        let calendar = ICalendar { components: std::mem::take(&mut self.events) };
        let expanded = calendar.expand_dates(FileTz::Floating, TIMES);
        let last =
            expanded.events.iter().map(|event| event.start.date_naive()).max().ok_or(SkipReason::Rule)?;
        if !expanded.errors.is_empty() || expanded.events.len() >= TIMES && last < reach.last {
            return Err(SkipReason::Rule);
        }
        let (mut found, mut left_out) = (Vec::new(), None);
        for event in expanded.events {
            let component = usize::try_from(event.comp_id).ok().and_then(|id| calendar.components.get(id));
            let Some(component) = component.filter(|component| !is_cancelled(component)) else { continue };
            let start = event.start.naive_local();
            let end = match event.end {
                TimeOrDelta::Time(end) => Some(end.naive_local()),
                TimeOrDelta::Delta(lasts) => start.checked_add_signed(lasts),
            };
            let end = end.map(|end| one_day_at_least(component, start, end)).ok_or(SkipReason::Rule)?;
            match between((start, end), clock, reach.zone) {
                Ok((first, last)) if first <= reach.last => {
                    found.push(named(Holiday::Dates(first, last), summary(component)));
                }
                Ok(_) => {}
                Err(why) => left_out = left_out.or(Some(why)),
            }
        }
        file.holidays.extend::<Vec<NamedHoliday>>(found);
        left_out.map_or(Ok(()), Err)
    }
}

fn value<'e>(event: &'e ICalendarComponent, property: &ICalendarProperty) -> Option<&'e ICalendarValue> {
    event.property(property)?.values.first()
}

fn summary(event: &ICalendarComponent) -> &str {
    value(event, &ICalendarProperty::Summary).and_then(ICalendarValue::as_text).unwrap_or_default()
}

fn is_cancelled(event: &ICalendarComponent) -> bool {
    event.status() == Some(&ICalendarStatus::Cancelled)
}

fn starts(event: &ICalendarComponent) -> Option<&PartialDateTime> {
    value(event, &ICalendarProperty::Dtstart)?.as_partial_date_time()
}

/// Returns the first and the last day of an event, whose times are those of `clock`, by the clock of `home`; `DTEND` is
/// the day after.
fn whole_days(event: &ICalendarComponent, clock: Tz, home: Tz) -> Result<(NaiveDate, NaiveDate), SkipReason> {
    let at = starts(event).ok_or(SkipReason::NoDate)?;
    let start = zones::local(at).ok_or(SkipReason::NoDate)?;
    let end = match (value(event, &ICalendarProperty::Dtend), value(event, &ICalendarProperty::Duration)) {
        (Some(end), _) => end.as_partial_date_time().and_then(zones::local),
        (None, Some(ICalendarValue::Duration(lasts))) => {
            lasts.to_time_delta().and_then(|lasts| start.checked_add_signed(lasts))
        }
        (None, Some(_)) => None,
        (None, None) => Some(start),
    };
    let end = one_day_at_least(event, start, end.ok_or(SkipReason::NoDate)?);
    between((start, end), clock, home)
}

/// Returns the end of an event from `start`: one whose dates are the same takes that day, as one without end does.
fn one_day_at_least(event: &ICalendarComponent, start: NaiveDateTime, end: NaiveDateTime) -> NaiveDateTime {
    let is_date = starts(event).is_some_and(|at| !at.has_time());
    let next = start.checked_add_days(Days::new(1)).filter(|_| is_date && end == start);
    next.unwrap_or(end)
}

/// Returns the first and the last day that lie between two times of `clock`, by the clock of `home`.
fn between(
    (start, end): (NaiveDateTime, NaiveDateTime),
    clock: Tz,
    home: Tz,
) -> Result<(NaiveDate, NaiveDate), SkipReason> {
    if end < start {
        return Err(SkipReason::NoDate);
    }
    let (start, end) = (zones::moved(start, clock, home), zones::moved(end, clock, home));
    if end.date() <= start.date() || !zones::begins_day(start, home) || !zones::begins_day(end, home) {
        return Err(SkipReason::PartOfDay);
    }
    let last = end.date().pred_opt().ok_or(SkipReason::NoDate)?;
    Ok((start.date(), last))
}
