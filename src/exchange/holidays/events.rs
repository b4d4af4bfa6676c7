//! Holidays in iCalendar: the events of whole days.
use std::collections::BTreeMap;

use calcard::common::PartialDateTime;
use calcard::common::timezone::Tz;
use calcard::icalendar::dates::TimeOrDelta;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarFrequency, ICalendarProperty,
    ICalendarRecurrenceRule, ICalendarStatus, ICalendarValue,
};
use calcard::{Entry, Parser};
use chrono::{Datelike, Days, NaiveDate};

use super::{named, outline};
use crate::domain::calendar::{Holiday, HolidayFile, SkipReason, Skipped};
use crate::domain::import::FileProblem;

/// How often one event may come before its rule is given up: a date of every year reaches four centuries.
const TIMES: usize = 400;

/// Reads the events of `text`.
///
/// # Errors
/// It is cut off.
pub(super) fn read(text: &str, horizon: NaiveDate) -> Result<HolidayFile, FileProblem> {
    outline::check(text)?;
    let mut file = HolidayFile::default();
    for group in groups(text) {
        group.read(horizon, &mut file);
    }
    Ok(file)
}

/// An event with the changes of its single days: all of one UID.
struct Group(Vec<ICalendarComponent>);

/// Returns the events by UID, in the order of the file; those without one stand alone.
fn groups(text: &str) -> Vec<Group> {
    let mut parser = Parser::new(text);
    let (mut groups, mut places): (Vec<Group>, BTreeMap<String, usize>) = (Vec::new(), BTreeMap::new());
    loop {
        let calendar = match parser.entry() {
            Entry::ICalendar(calendar) => calendar,
            Entry::Eof => return groups,
            _ => continue,
        };
        let events = calendar.components.into_iter();
        for event in events.filter(|one| one.component_type == ICalendarComponentType::VEvent) {
            let known = event.uid().and_then(|uid| places.get(uid).copied());
            if let Some(group) = known.and_then(|place| groups.get_mut(place)) {
                group.0.push(event);
                continue;
            }
            if let Some(uid) = event.uid() {
                places.insert(uid.to_owned(), groups.len());
            }
            groups.push(Group(vec![event]));
        }
    }
}

impl Group {
    fn read(self, horizon: NaiveDate, file: &mut HolidayFile) {
        let Some(first) = self.0.first() else { return };
        let skip = |event: &ICalendarComponent, why| Skipped { name: summary(event).to_owned(), why };
        if self.0.len() == 1 && is_cancelled(first) {
            return file.skipped.push(skip(first, SkipReason::Cancelled));
        }
        let Some(days) = whole_days(first) else {
            let why = if starts(first).is_some() { SkipReason::PartOfDay } else { SkipReason::NoDate };
            return file.skipped.push(skip(first, why));
        };
        if self.0.len() == 1 && !first.is_recurrent() {
            return file.holidays.push(named(Holiday::Dates(days.0, days.1), summary(first)));
        }
        if let Some(yearly) = (self.0.len() == 1).then(|| yearly(first, days)).flatten() {
            return file.holidays.push(named(yearly, summary(first)));
        }
        let skipped = skip(first, SkipReason::Rule);
        match self.followed(horizon) {
            Some(found) => file.holidays.extend(found),
            None => file.skipped.push(skipped),
        }
    }

    /// Returns every day on which the event comes, up to the horizon; none where its rule cannot be followed so far.
    fn followed(self, horizon: NaiveDate) -> Option<Vec<crate::domain::calendar::NamedHoliday>> {
        let calendar = ICalendar { components: self.0 };
        let expanded = calendar.expand_dates(Tz::Floating, TIMES);
        let last = expanded.events.iter().map(|event| event.start.date_naive()).max()?;
        if !expanded.errors.is_empty() || expanded.events.len() >= TIMES && last < horizon {
            return None;
        }
        let found = expanded.events.into_iter().filter_map(|event| {
            let component = usize::try_from(event.comp_id).ok().and_then(|id| calendar.components.get(id))?;
            let first = event.start.date_naive();
            let end = match event.end {
                TimeOrDelta::Time(end) => end.date_naive(),
                TimeOrDelta::Delta(lasts) => (event.start + lasts).date_naive(),
            };
            let last = end.pred_opt().filter(|last| *last >= first).unwrap_or(first);
            let comes = first <= horizon && !is_cancelled(component);
            comes.then(|| named(Holiday::Dates(first, last), summary(component)))
        });
        Some(found.collect())
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

fn day(at: &PartialDateTime) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(at.year?.into(), at.month?.into(), at.day?.into())
}

/// Tells whether it is a date, or a midnight.
fn is_day(at: &PartialDateTime) -> bool {
    [at.hour, at.minute, at.second].into_iter().all(|part| part.unwrap_or(0) == 0)
}

/// Returns the first and the last day of an event that takes whole days; `DTEND` is the day after.
fn whole_days(event: &ICalendarComponent) -> Option<(NaiveDate, NaiveDate)> {
    let start = starts(event).filter(|start| is_day(start))?;
    let first = day(start)?;
    let end = value(event, &ICalendarProperty::Dtend).and_then(ICalendarValue::as_partial_date_time);
    let last = match (end, value(event, &ICalendarProperty::Duration)) {
        (Some(end), _) if !is_day(end) => return None,
        (Some(end), _) => day(end)?.pred_opt()?,
        (None, Some(ICalendarValue::Duration(lasts))) => {
            let days = u64::try_from(lasts.as_seconds() / 86_400).ok().filter(|days| *days > 0)?;
            first.checked_add_days(Days::new(days - 1))?
        }
        (None, _) if start.hour.is_some() => return None,
        (None, _) => first,
    };
    Some((first, last.max(first)))
}

/// Returns the date of every year that the event's rule says, if that is all it says.
fn yearly(event: &ICalendarComponent, (first, last): (NaiveDate, NaiveDate)) -> Option<Holiday> {
    let beside = [ICalendarProperty::Exdate, ICalendarProperty::Rdate];
    if beside.iter().any(|property| event.has_property(property)) {
        return None;
    }
    let mut rules = event.properties(&ICalendarProperty::Rrule);
    let (rule, other) = (rules.next()?.values.first()?, rules.next());
    let ICalendarValue::RecurrenceRule(rule) = rule else { return None };
    let plain =
        other.is_none() && says_every_year(rule, first) && last < first.checked_add_days(Days::new(300))?;
    let day = |date: NaiveDate| (date.month(), date.day());
    plain.then(|| Holiday::Yearly(day(first), day(last)))
}

fn says_every_year(rule: &ICalendarRecurrenceRule, first: NaiveDate) -> bool {
    let month_is = rule.bymonth.iter().all(|month| u32::from(month.month()) == first.month());
    let day_is = rule.bymonthday.iter().all(|day| u32::try_from(*day) == Ok(first.day()));
    rule.freq == ICalendarFrequency::Yearly
        && rule.until.is_none()
        && rule.count.is_none()
        && rule.interval.unwrap_or(1) <= 1
        && rule.byday.is_empty()
        && rule.byyearday.is_empty()
        && rule.byweekno.is_empty()
        && rule.bysetpos.is_empty()
        && rule.rscale.is_none()
        && month_is
        && day_is
        && rule.bymonth.len() <= 1
        && rule.bymonthday.len() <= 1
        // A day of every month would need its month too.
        && (rule.bymonthday.is_empty() || !rule.bymonth.is_empty())
}
