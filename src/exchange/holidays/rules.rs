//! The rules by which events come again: whether one can be read, and whether a date of every year says it.
use calcard::common::CalendarScale;
use calcard::icalendar::{
    ICalendarComponent, ICalendarFrequency, ICalendarProperty, ICalendarRecurrenceRule, ICalendarSkip,
    ICalendarValue,
};
use chrono::{Datelike, Days, NaiveDate};

use crate::domain::calendar::Holiday;

/// Years by which ranges of every year are judged: common before common, common before leap, and leap.
const YEARS: [i32; 3] = [2022, 2023, 2024];

/// Tells whether every rule of `event` was read, and is one that can be followed: one rule at most, of our calendar.
pub(super) fn are_read(event: &ICalendarComponent) -> bool {
    let mut rules = event.properties(&ICalendarProperty::Rrule);
    let is_read = rules.next().is_none_or(|rule| match rule.values.as_slice() {
        [ICalendarValue::RecurrenceRule(rule)] => {
            matches!(rule.rscale, None | Some(CalendarScale::Gregorian))
                && matches!(rule.skip, None | Some(ICalendarSkip::Omit))
        }
        _ => false,
    });
    is_read && rules.next().is_none() && !event.has_property(&ICalendarProperty::Exrule)
}

/// Returns the date of every year that the event's rule says, if that is all it says.
pub(super) fn yearly(event: &ICalendarComponent, (first, last): (NaiveDate, NaiveDate)) -> Option<Holiday> {
    let beside = [ICalendarProperty::Exdate, ICalendarProperty::Rdate];
    if beside.iter().any(|property| event.has_property(property)) {
        return None;
    }
    let ICalendarValue::RecurrenceRule(rule) = event.property(&ICalendarProperty::Rrule)?.values.first()?
    else {
        return None;
    };
    let day = |date: NaiveDate| (date.month(), date.day());
    let plain = says_every_year(rule, first)
        && last < first.checked_add_days(Days::new(300))?
        && (first == last || has_same_ends(first, last));
    plain.then(|| Holiday::Yearly(day(first), day(last)))
}

/// Tells whether as many days from the same date on end on the same date in every year: none of them is near the 29th of
/// February.
fn has_same_ends(first: NaiveDate, last: NaiveDate) -> bool {
    let more = last - first;
    YEARS.iter().all(|year| {
        let ends = first.with_year(*year).and_then(|first| first.checked_add_signed(more));
        ends.is_some_and(|ends| (ends.month(), ends.day()) == (last.month(), last.day()))
    })
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
