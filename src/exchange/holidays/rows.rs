//! Holidays in a list: a date a row, and what it is called.
use chrono::NaiveDate;
use csv::{ReaderBuilder, StringRecord};

use super::named;
use crate::domain::calendar::{Holiday, HolidayFile, SkipReason, Skipped};
use crate::domain::import::FileProblem;
use crate::domain::text::fold;
use crate::exchange::delimiter;
use crate::exchange::guard::{self, Guard};

/// What people call the column of dates, and that of names; folded.
const DATE: [&str; 6] = ["date", "fecha", "day", "dia", "holiday", "festivo"];
const NAME: [&str; 8] =
    ["name", "nombre", "feriado", "title", "titulo", "summary", "descripcion", "description"];

/// Reads a list whose fields `delimiter` parts, else the sign that is found. A first row that holds no date is its header; without one the first column is the date.
///
/// # Errors
/// Its quotes do not close: it is damaged.
pub(super) fn read(text: &str, delimiter: Option<u8>) -> Result<HolidayFile, FileProblem> {
    let known = |name: &str| DATE.contains(&fold(name).as_str()) || NAME.contains(&fold(name).as_str());
    let delimiter = delimiter.unwrap_or_else(|| delimiter::find(text.as_bytes(), true, &known));
    let mut rows = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(Guard::new(text.as_bytes(), delimiter));
    let mut file = HolidayFile::default();
    let mut places = (0, 1);
    for (index, row) in rows.records().enumerate() {
        let row = row.map_err(|error| guard::file_problem(&error))?;
        if index == 0
            && let Some(found) = header(&row)
        {
            places = found;
            continue;
        }
        let cell = |place: usize| row.get(place).unwrap_or_default().trim();
        let (date, name) = (cell(places.0), cell(places.1));
        if date.is_empty() && name.is_empty() {
            continue;
        }
        if let Some(holiday) = holiday(date) {
            file.holidays.push(named(holiday, name));
            continue;
        }
        let name = row.iter().collect::<Vec<_>>().join(" ").trim().to_owned();
        file.skipped.push(Skipped { name, why: SkipReason::NoDate });
    }
    Ok(file)
}

/// Returns where date and name stand, if the row is a header.
fn header(row: &StringRecord) -> Option<(usize, usize)> {
    let place = |words: &[&str]| row.iter().position(|cell| words.contains(&fold(cell.trim()).as_str()));
    let date = place(&DATE)?;
    Some((date, place(&NAME).unwrap_or(usize::MAX)))
}

/// Reads a holiday as the policy writes it, or a date with the day first: `18/09/2026`.
fn holiday(text: &str) -> Option<Holiday> {
    Holiday::parse(text).ok().or_else(|| {
        let mut parts = text.split(['/', '.', '-']);
        let mut part = || parts.next()?.parse::<u32>().ok();
        let (day, month, year) = (part()?, part()?, part()?);
        let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).filter(|_| year > 999)?;
        Some(Holiday::Dates(date, date))
    })
}
