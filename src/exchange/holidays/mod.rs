//! Holidays in files: iCalendar, or a list of dates and names.
mod events;
mod outline;
mod rows;
mod rules;
mod zones;

use std::io::Read;

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::encoding::{self, Decoder};
use crate::domain::calendar::{Holiday, HolidayFile, NamedHoliday};
use crate::domain::import::FileProblem;

/// The most bytes that a file of holidays may have: 4 MiB.
const LIMIT: usize = 4 << 20;

/// How a file is read where its writer is known better than by looking at it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// its encoding
    pub encoding: Option<String>,
    /// what parts the fields of a list
    pub delimiter: Option<u8>,
}

/// For which days a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// the calendar's zone: its days are meant
    pub zone: Tz,
    /// the present day there: a yearly date has begun by then
    pub today: NaiveDate,
    /// the last day to which rules are followed that no yearly date can say
    pub last: NaiveDate,
}

/// Reads a file of holidays, whatever it is.
///
/// # Errors
/// It cannot be read, is no text, or is too long; it is cut off; it is no iCalendar and holds no date.
pub fn read(
    input: Box<dyn Read + Send>,
    reach: &Reach,
    options: &Options,
) -> Result<HolidayFile, FileProblem> {
    let mut text = String::new();
    let named =
        |name: &String| encoding::named(name).ok_or_else(|| FileProblem::NoSuchEncoding(name.clone()));
    let said = options.encoding.as_ref().map(named).transpose()?;
    let mut decoder = Decoder::new(Box::new(input.take(LIMIT as u64 + 1)), said)?;
    decoder.read_to_string(&mut text).map_err(|_| FileProblem::NotText { kind: None })?;
    if text.len() > LIMIT {
        return Err(FileProblem::TooLong { limit: LIMIT });
    }
    let mut file =
        if is_calendar(&text) { events::read(&text, reach)? } else { rows::read(&text, options.delimiter)? };
    if file.holidays.is_empty() && !is_calendar(&text) {
        return Err(FileProblem::NoHoliday);
    }
    file.holidays.sort_by_key(|one| order(&one.holiday));
    file.holidays.dedup_by(|next, one| next.holiday == one.holiday);
    Ok(file)
}

fn is_calendar(text: &str) -> bool {
    let begin = text.trim_start_matches('\u{feff}').trim_start().get(.."BEGIN:VCALENDAR".len());
    begin.is_some_and(|begin| begin.eq_ignore_ascii_case("BEGIN:VCALENDAR"))
}

/// Dates first, in their order, then what comes every year.
fn order(holiday: &Holiday) -> (bool, NaiveDate, NaiveDate, (u32, u32)) {
    match *holiday {
        Holiday::Dates(first, last) => (false, first, last, (0, 0)),
        Holiday::Yearly(first, _) => (true, NaiveDate::MIN, NaiveDate::MIN, first),
    }
}

fn named(holiday: Holiday, name: &str) -> NamedHoliday {
    let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ");
    NamedHoliday { holiday, name: (!name.is_empty()).then_some(name) }
}

#[cfg(test)]
mod tests;
