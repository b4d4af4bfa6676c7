//! The calendars of the policy in force, asked for hours.
use super::Reading;
use crate::domain::calendar::{Calendar, CalendarSpec, Target};
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
