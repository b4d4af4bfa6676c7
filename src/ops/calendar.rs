//! The calendars of the policy in force, asked for hours.
use chrono::Days;

use super::Reading;
use crate::domain::calendar::{Calendar, CalendarSpec, ChangedWindow, Target};
use crate::domain::desk::Policy;
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::error::Error;
use crate::store;

/// Returns the calendar that `name` names, as the policy writes it and ready to be asked.
///
/// # Errors
/// There is none.
pub fn named<'r>(reading: &Reading<'r>, name: &str) -> Result<(&'r CalendarSpec, Calendar), Error> {
    let spec = reading.policy().find_calendar(name)?;
    Ok((spec, compiled(spec)?))
}

/// Returns every calendar, in the policy's order.
///
/// # Errors
/// A calendar of the stored policy cannot be read: it was changed by other hands.
pub fn all<'r>(reading: &Reading<'r>) -> Result<Vec<(&'r CalendarSpec, Calendar)>, Error> {
    reading.policy().calendars.iter().map(|spec| Ok((spec, compiled(spec)?))).collect()
}

fn compiled(spec: &CalendarSpec) -> Result<Calendar, Error> {
    // A policy is checked before it is applied: its calendars compile.
    Calendar::compile(spec).map_err(|_| store::Error::Damaged(format!("calendar {}", spec.key)).into())
}

/// Returns when `target`, begun at `from`, is due by `calendar`; none where it never is.
///
/// # Errors
/// The target is in days of 24 hours and the calendar closes (DESIGN §7.4).
pub fn due(calendar: &Calendar, from: Instant, target: Target) -> Result<Option<Instant>, Refusal> {
    if matches!(target, Target::Days(_)) && !calendar.is_always_open() {
        return Err(Refusal::DaysNeedOpenCalendar { calendar: calendar.key().to_owned() });
    }
    Ok(calendar.due(from, target))
}

/// How far ahead windows are looked at, in days: every change of a zone's clocks comes once in it.
const YEAR: u64 = 366;

/// Returns the windows that a change of clocks removes, shortens or lengthens within a year from `now`, with the keys of
/// their calendars.
pub fn changed_windows(policy: &Policy, now: Instant) -> Vec<(String, ChangedWindow)> {
    let calendars = policy.calendars.iter().filter_map(|spec| Calendar::compile(spec).ok());
    let changed = calendars.flat_map(|calendar| {
        let today = now.local(calendar.zone()).date();
        let last = today.checked_add_days(Days::new(YEAR)).unwrap_or(today);
        let key = calendar.key().to_owned();
        calendar
            .changed_windows(today, last)
            .into_iter()
            .map(move |one| (key.clone(), one))
            .collect::<Vec<_>>()
    });
    changed.collect()
}
