//! `mesa calendar holidays`: which days a calendar is closed.
use std::io::Write as _;

use clap::{Args, Subcommand};

use crate::cli::import::delimiter;
use crate::cli::{Context, Ending};
use crate::domain::calendar::Skipped;
use crate::domain::day;
use crate::error::Error;
use crate::i18n;
use crate::ops::calendar::{self, HolidayOptions, HolidaysImported};
use crate::render::{Cell, Column, Section, Summary};

/// What to do with holidays.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Lists a calendar's holidays, as the policy writes them
    #[command(after_help = "Example:\n  mesa calendar holidays list office")]
    List(List),
    /// Writes the holidays of a file into a calendar and applies that as a new version of the policy (admins)
    #[command(
        after_help = "Examples:\n  mesa calendar holidays import office feriados.ics --dry-run\n  mesa calendar holidays import office feriados.csv --print > desk.toml\n\nThe file is iCalendar (events of whole days in the calendar's zone; those of a date of every year\nthat have begun become yearly, other rules are followed to the end of --years) or a list of dates\nand names, whatever its encoding and delimiter. What is there stays; the same file again changes nothing."
    )]
    Import(Import),
}

/// `mesa calendar holidays list`.
#[derive(Debug, Args)]
pub struct List {
    /// The calendar's key
    calendar: String,
}

/// `mesa calendar holidays import`.
#[derive(Debug, Args)]
pub struct Import {
    /// The calendar's key
    calendar: String,
    /// The file, or - for standard input
    file: String,
    /// So many years ahead rules are followed that are no date of every year
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u16).range(0..=50))]
    years: u16,
    /// Its encoding, as utf-8 or windows-1252 [default: found out]
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// What parts the fields of a list: one sign, or tab [default: found out]
    #[arg(long, value_name = "SIGN", value_parser = delimiter)]
    delimiter: Option<u8>,
    /// Prints the whole policy as it would be, and applies nothing
    #[arg(long)]
    print: bool,
}

/// A holiday with its name.
struct HolidayView {
    written: String,
    name: Option<String>,
    yearly: bool,
}

const HOLIDAY: &[Column<HolidayView>] = &[
    Column::new("holiday", |view| Cell::text(&view.written)),
    Column::new("name", |view| view.name.as_deref().into()),
    Column::new("yearly", |view| view.yearly.into()),
];

const IMPORTED: &[Column<HolidaysImported>] = &[
    Column::number("version", |imported| Cell::Int(imported.version)),
    Column::new("calendar", |imported| Cell::text(&imported.calendar)),
    Column::number("found", |imported| count(imported.found)),
    Column::number("added", |imported| count(imported.added)),
    Column::number("named", |imported| count(imported.named)),
];

const SKIPPED: &[Column<Skipped>] = &[
    Column::new("name", |skipped| Cell::text(&skipped.name)),
    Column::choice("why", |skipped| Cell::Word(skipped.why.slug())),
];

fn count(number: usize) -> Cell<'static> {
    Cell::Int(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Runs `mesa calendar holidays`.
pub(super) fn run(command: &Command, context: &Context) -> Result<Ending, Error> {
    match command {
        Command::List(command) => list(command, context),
        Command::Import(command) => import(command, context),
    }
}

fn list(command: &List, context: &Context) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        let (spec, compiled) = calendar::named(reading, &command.calendar)?;
        context.list(reading.policy(), ("mesa.calendar.holiday.list/1", HOLIDAY), |row| {
            for holiday in compiled.holidays() {
                let name = spec.holiday_name(holiday).map(str::to_owned);
                row(&HolidayView { written: holiday.to_string(), name, yearly: holiday.is_yearly() })?;
            }
            // A date with hours of its own is closed where it has none.
            for date in spec.dates.iter().filter(|(_, windows)| windows.is_empty()).map(|(date, _)| date) {
                let name = day::parse(date).and_then(|date| spec.date_name(date)).map(str::to_owned);
                row(&HolidayView { written: date.clone(), name, yearly: false })?;
            }
            Ok(Summary::default())
        })
    })
}

fn import(command: &Import, context: &Context) -> Result<Ending, Error> {
    let Import { calendar, file, years, encoding, delimiter, print } = command;
    context.must_have_columns_or(IMPORTED, &["skipped"])?;
    let mut session = context.session()?;
    let (key, zone) = session.read(|reading| calendar::with_closings(reading.policy(), calendar))?;
    let options = HolidayOptions { encoding: encoding.clone(), delimiter: *delimiter };
    let read = calendar::read_holidays(((&key, zone), file), (*years, context.clock.now()), &options)?;
    if *print {
        session = session.trying();
    }
    let done = calendar::import_holidays(&mut session, (calendar, file), &read)?;
    let ending = if read.is_partial() { Ending::Partial } else { Ending::Done };
    session.read(|reading| {
        let language = context.language_at(reading.policy());
        for skipped in &read.skipped {
            context.say(&i18n::calendar::skipped(skipped, language));
        }
        if *print {
            let mut out = context.out();
            out.write_all(done.value.text.as_bytes())?;
            out.flush()?;
            return Ok(ending);
        }
        let skipped = Section::rows("skipped", SKIPPED, &read.skipped);
        context.wrote(
            reading.policy(),
            ("mesa.calendar.holidays.import/1", IMPORTED),
            &done,
            vec![skipped],
        )?;
        Ok(ending)
    })
}
