//! The calendars of the policy in force, asked for hours.
use std::cell::Cell;
use std::io::{self, Read};
use std::path::Path;

use chrono::{Datelike, Days, NaiveDate};
use chrono_tz::Tz;

use super::desk::{Proposal, put_in_force};
use super::{Done, Made, Outcome, Reading, Session, Writing};
use crate::domain::calendar::{Calendar, CalendarSpec, ChangedWindow, HolidayFile, Target};
use crate::domain::desk::{Policy, with_holidays};
use crate::domain::import::FileProblem;
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::error::{Error, about_file};
pub use crate::exchange::holidays::Options as HolidayOptions;
use crate::exchange::holidays::Reach;
use crate::exchange::{holidays, source};
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

/// Returns the key and the zone of the calendar that `name` names, which closes and so may have holidays.
///
/// # Errors
/// There is none; it never closes.
pub fn with_closings(policy: &Policy, name: &str) -> Result<(String, Tz), Error> {
    let spec = policy.find_calendar(name)?;
    if spec.always_open {
        return Err(Refusal::NeverCloses(spec.key.clone()).into());
    }
    Ok((spec.key.clone(), compiled(spec)?.zone()))
}

/// Reads a file of holidays for a calendar with its zone, or standard input for `-`; rules of other than yearly dates
/// are followed to the end of the year that lies `years` ahead.
///
/// # Errors
/// It cannot be read, or is no text.
pub fn read_holidays(
    ((calendar, zone), file): ((&str, Tz), &str),
    (years, now): (u16, Instant),
    options: &HolidayOptions,
) -> Result<HolidayFile, Error> {
    let refuse = |problem| match problem {
        FileProblem::Absent => about_file(file)(io::ErrorKind::NotFound.into()),
        problem => {
            let problem = Box::new(problem);
            let command = format!("calendar holidays import {calendar}").into();
            Error::Exchange { file: file.to_owned(), problem, command }
        }
    };
    let input: Box<dyn Read + Send> = if file == "-" {
        Box::new(io::stdin())
    } else {
        Box::new(source::open(Path::new(file)).map_err(refuse)?)
    };
    let today = now.local(zone).date();
    let last = NaiveDate::from_ymd_opt(today.year() + i32::from(years), 12, 31).unwrap_or(NaiveDate::MAX);
    holidays::read(input, &Reach { zone, today, last }, options).map_err(refuse)
}

/// What an import of holidays came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HolidaysImported {
    /// the calendar's key
    pub calendar: String,
    /// the policy's version
    pub version: i64,
    /// the policy's text
    pub text: String,
    /// holidays in the file
    pub found: usize,
    /// of them, those that the calendar lacked
    pub added: usize,
    /// of them, those that it had without a name
    pub named: usize,
}

/// Writes holidays into a calendar of the policy in force and applies that as a new version.
///
/// # Errors
/// There is no such calendar; the actor is no admin; the calendar never closes.
pub fn import_holidays(
    session: &mut Session,
    (calendar, file_name): (&str, &str),
    file: &HolidayFile,
) -> Result<Done<HolidaysImported>, Error> {
    let said: Vec<_> = file.holidays.iter().map(|one| (one.holiday.to_string(), &one.name)).collect();
    let counts = Cell::new((0, 0));
    let act = |writing: &Writing| {
        writing.person.must_be_admin()?;
        let (key, _) = &with_closings(&writing.desk.policy, calendar)?;
        let (version, text) = store::policy::current(writing.tx)?;
        let with = with_holidays(&text, key, &file.holidays)
            .ok_or_else(|| store::Error::Damaged(format!("calendar {key}")))?;
        counts.set((with.added, with.named));
        if with.added + with.named == 0 {
            return Ok(Made { outcome: Outcome::Unchanged, name: version.to_string() });
        }
        let (version, _) = put_in_force(writing, &Proposal::written(with.text, file_name)?, false)?;
        Ok(Made { outcome: Outcome::Created, name: version.to_string() })
    };
    let load = |reading: &Reading, version: &str| {
        let version =
            version.parse().map_err(|_| store::Error::Damaged("a remembered version".to_owned()))?;
        let calendar = reading.policy().find_calendar(calendar)?.key.clone();
        let text = store::policy::text(reading.tx, version)?.unwrap_or_default();
        Ok(HolidaysImported { calendar, version, text, ..HolidaysImported::default() })
    };
    let mut done = session.write(("calendar holidays import", ""), &(calendar, said), act, load)?;
    let (added, named) = counts.get();
    (done.value.found, done.value.added, done.value.named) = (file.holidays.len(), added, named);
    Ok(done)
}
