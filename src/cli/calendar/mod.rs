//! `mesa calendar`: opening hours, asked.
mod holidays;

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate, Weekday};
use clap::{Args, Subcommand};

use crate::cli::{Context, Ending};
use crate::domain::calendar::{Calendar, CalendarSpec, DayRule, Target, WEEKDAYS};
use crate::domain::day;
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::error::Error;
use crate::i18n;
use crate::ops::{Reading, calendar};
use crate::render::{Cell, Column, Object, Section, Summary};

/// What to ask of calendars.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Lists calendars, and whether each is open now
    #[command(after_help = "Example:\n  mesa calendar list")]
    List,
    /// Shows a calendar, whether it is open at an instant (--at, else now) and when that changes
    #[command(
        after_help = "Examples:\n  mesa calendar show always --at 2026-09-18T15:00:00Z\n  mesa calendar show always --week 2026-09-18"
    )]
    Show(Show),
    /// Tells when a target that begins at an instant is due
    #[command(after_help = "Example:\n  mesa calendar due always --from \"2026-10-01 17:30\" --target 90m")]
    Due(Due),
    /// Tells how much open time lies between two instants
    #[command(
        after_help = "Example:\n  mesa calendar between always --from 2026-10-01 --to \"2026-10-02 12:00\""
    )]
    Between(Between),
    /// Lists holidays, or brings them in from a file
    #[command(subcommand)]
    Holidays(holidays::Command),
}

/// `mesa calendar show`.
#[derive(Debug, Args)]
#[expect(
    clippy::option_option,
    reason = "no flag, a bare flag and a flag with a date are three things to clap"
)]
pub struct Show {
    /// Its key
    calendar: String,
    /// The hours of each day in the week of DATE [default: of the instant that is asked about]
    #[arg(long, value_name = "DATE", num_args = 0..=1, value_parser = date)]
    week: Option<Option<NaiveDate>>,
}

/// `mesa calendar due`.
#[derive(Debug, Args)]
pub struct Due {
    /// Its key
    calendar: String,
    /// When the target begins: RFC 3339, local time, or an age as 4h
    #[arg(long, value_name = "INSTANT")]
    from: String,
    /// How long: 90s, 30m, 4h, 5d (only where it never closes) or 7bd (open days)
    #[arg(long, value_name = "SPAN")]
    target: String,
}

/// `mesa calendar between`.
#[derive(Debug, Args)]
pub struct Between {
    /// Its key
    calendar: String,
    /// From when: RFC 3339, local time, or an age as 4h
    #[arg(long, value_name = "INSTANT")]
    from: String,
    /// Until when
    #[arg(long, value_name = "INSTANT")]
    to: String,
}

/// A calendar at an instant.
struct CalendarView {
    spec: CalendarSpec,
    at: Instant,
    open: bool,
    next_change_at: Option<Instant>,
}

impl CalendarView {
    fn new(spec: &CalendarSpec, calendar: &Calendar, at: Instant) -> Self {
        Self { spec: spec.clone(), at, open: calendar.is_open(at), next_change_at: calendar.next_change(at) }
    }
}

const CALENDAR: &[Column<CalendarView>] = &[
    Column::new("calendar", |view| Cell::text(&view.spec.key)),
    Column::new("timezone", |view| Cell::text(&view.spec.timezone)),
    Column::new("always_open", |view| view.spec.always_open.into()),
    Column::new("at", |view: &CalendarView| view.at.into()).flat(),
    Column::new("open", |view| view.open.into()),
    Column::new("next_change_at", |view| view.next_change_at.into()),
    Column::new("hours", |view: &CalendarView| hours(&view.spec)).flat(),
    Column::new("dates", |view: &CalendarView| dates(&view.spec)).flat(),
    Column::new("holidays", |view: &CalendarView| texts_or_null(&view.spec.holidays)).flat(),
    Column::new("holiday_names", |view: &CalendarView| names(&view.spec)).flat(),
];

/// Returns the windows of each weekday, Monday first; days without any are left out.
fn hours(spec: &CalendarSpec) -> Cell<'_> {
    let of_day = |day| Some((Cow::Borrowed(day), Cell::texts(spec.hours.get(day)?)));
    record_or_null(WEEKDAYS.into_iter().filter_map(of_day).collect())
}

fn dates(spec: &CalendarSpec) -> Cell<'_> {
    let dates = spec.dates.iter();
    record_or_null(
        dates.map(|(date, windows)| (Cow::Borrowed(date.as_str()), Cell::texts(windows))).collect(),
    )
}

fn names(spec: &CalendarSpec) -> Cell<'_> {
    let names = spec.holiday_names.iter();
    record_or_null(names.map(|(written, name)| (Cow::Borrowed(written.as_str()), name.into())).collect())
}

fn record_or_null<'c>(fields: Vec<(Cow<'c, str>, Cell<'c>)>) -> Cell<'c> {
    if fields.is_empty() { Cell::Null } else { Cell::Record(fields) }
}

fn texts_or_null(texts: &[String]) -> Cell<'_> {
    if texts.is_empty() { Cell::Null } else { Cell::texts(texts) }
}

/// A day of a calendar, in the calendar's own zone.
struct DayView {
    date: NaiveDate,
    weekday: &'static str,
    rule: &'static str,
    windows: Vec<String>,
    holiday: Option<String>,
    name: Option<String>,
    open_s: i64,
    clock_changes: Vec<&'static str>,
}

const DAY: &[Column<DayView>] = &[
    Column::new("date", |day| Cell::text(day.date.to_string())),
    Column::choice("weekday", |day| Cell::Word(day.weekday)),
    Column::new("windows", |day| Cell::texts(&day.windows)),
    Column::choice("rule", |day| Cell::Word(day.rule)),
    Column::new("detail", |day| day.holiday.as_deref().into()),
    Column::new("name", |day| day.name.as_deref().into()),
    Column::number("open_s", |day| Cell::Seconds(day.open_s)),
    Column::new("clock_changes", |day: &DayView| {
        Cell::List(day.clock_changes.iter().map(|change| Cell::Word(change)).collect())
    })
    .flat(),
];

/// When something is due.
struct DueView {
    calendar: String,
    from: Instant,
    target: Target,
    due_at: Option<Instant>,
}

const DUE: &[Column<DueView>] = &[
    Column::new("due_at", |view| view.due_at.into()),
    Column::new("calendar", |view| Cell::text(&view.calendar)),
    Column::new("from", |view| view.from.into()),
    Column::new("target", |view| Cell::text(view.target.to_string())),
];

/// How much open time passed.
struct BetweenView {
    calendar: String,
    from: Instant,
    to: Instant,
    elapsed_s: i64,
}

const BETWEEN: &[Column<BetweenView>] = &[
    Column::number("elapsed_s", |view| Cell::Seconds(view.elapsed_s)),
    Column::new("calendar", |view| Cell::text(&view.calendar)),
    Column::new("from", |view| view.from.into()),
    Column::new("to", |view| view.to.into()),
];

/// Runs `mesa calendar`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(command: Command, context: &Context) -> Result<Ending, Error> {
    match command {
        Command::List => context.session()?.read(|reading| list(reading, context)),
        Command::Show(asked) => context.session()?.read(|reading| show(reading, context, &asked)),
        Command::Due(asked) => context.session()?.read(|reading| due(reading, context, &asked)),
        Command::Between(asked) => context.session()?.read(|reading| between(reading, context, &asked)),
        Command::Holidays(command) => holidays::run(&command, context),
    }
}

fn list(reading: &Reading, context: &Context) -> Result<Ending, Error> {
    let at = instant_asked(reading, context)?;
    let calendars = calendar::all(reading)?;
    context.list(reading.policy(), ("mesa.calendar.list/1", CALENDAR), |row| {
        calendars.iter().try_for_each(|(spec, calendar)| row(&CalendarView::new(spec, calendar, at)))?;
        Ok(Summary::default())
    })
}

fn show(reading: &Reading, context: &Context, asked: &Show) -> Result<Ending, Error> {
    let (spec, calendar) = calendar::named(reading, &asked.calendar)?;
    let view = CalendarView::new(spec, &calendar, instant_asked(reading, context)?);
    let object = Object::new("mesa.calendar/1", CALENDAR, &view);
    let week =
        asked.week.map(|date| week((spec, &calendar), date.unwrap_or(view.at.local(calendar.zone()).date())));
    let object = match &week {
        Some(days) => object.rows(Section::rows("week", DAY, days)),
        None => object,
    };
    let style = context.style(reading.policy())?;
    object.write(&style, &mut context.out())?;
    if let Some((first, last)) = week.iter().flatten().next().zip(week.iter().flatten().last()) {
        for changed in calendar.changed_windows(first.date, last.date) {
            context.say(&i18n::calendar::changed_window(calendar.key(), &changed, style.language));
        }
    }
    Ok(Ending::Done)
}

fn due(reading: &Reading, context: &Context, asked: &Due) -> Result<Ending, Error> {
    let (_, calendar) = calendar::named(reading, &asked.calendar)?;
    let from = context.instant(("--from", &asked.from), reading.policy())?;
    let target = Target::parse(&asked.target).map_err(|_| Refusal::Malformed {
        field: "--target",
        given: asked.target.clone(),
        expected: Target::FORMS,
    })?;
    let due_at = calendar::due(&calendar, from, target)?;
    let view = DueView { calendar: calendar.key().to_owned(), from, target, due_at };
    context.object(reading.policy(), ("mesa.calendar.due/1", DUE), &view, Vec::new())
}

fn between(reading: &Reading, context: &Context, asked: &Between) -> Result<Ending, Error> {
    let (_, calendar) = calendar::named(reading, &asked.calendar)?;
    let from = context.instant(("--from", &asked.from), reading.policy())?;
    let to = context.instant(("--to", &asked.to), reading.policy())?;
    let elapsed_s = calendar.elapsed(from, to);
    let view = BetweenView { calendar: calendar.key().to_owned(), from, to, elapsed_s };
    context.object(reading.policy(), ("mesa.calendar.between/1", BETWEEN), &view, Vec::new())
}

/// Returns the instant of `--at`, which here may lie ahead, else of `--as-of`, else now.
fn instant_asked(reading: &Reading, context: &Context) -> Result<Instant, Error> {
    match &context.globals.at {
        Some(text) => context.instant(("--at", text), reading.policy()),
        None => Ok(reading.as_of),
    }
}

/// Returns the week from Monday to Sunday in which `date` lies.
fn week((spec, calendar): (&CalendarSpec, &Calendar), date: NaiveDate) -> Vec<DayView> {
    let days = date.week(Weekday::Mon).first_day().iter_days().zip(WEEKDAYS);
    // The first and the last of all weeks have days that mesa does not read.
    let days = days.filter(|(date, _)| day::YEARS.contains(&date.year()));
    days.map(|(date, weekday)| day((spec, calendar), date, weekday)).collect()
}

fn day((spec, calendar): (&CalendarSpec, &Calendar), date: NaiveDate, weekday: &'static str) -> DayView {
    let (rule, windows) = calendar.day(date);
    let name = match rule {
        DayRule::Weekly => None,
        DayRule::Holiday(holiday) => spec.holiday_name(holiday),
        DayRule::Dated => spec.date_name(date),
    };
    let (rule, holiday) = match rule {
        _ if calendar.is_always_open() => ("always", None),
        DayRule::Weekly => ("weekly", None),
        DayRule::Holiday(holiday) => ("holiday", Some(holiday.to_string())),
        DayRule::Dated => ("dated", None),
    };
    let windows = windows.iter().map(ToString::to_string).collect();
    let changes = calendar.changed_windows(date, date);
    DayView {
        date,
        weekday,
        rule,
        windows,
        holiday,
        name: name.map(str::to_owned),
        open_s: calendar.open_seconds_on(date),
        clock_changes: changes.iter().map(|one| one.change.slug()).collect(),
    }
}

/// Reads exactly `YYYY-MM-DD`.
fn date(text: &str) -> Result<NaiveDate, &'static str> {
    day::stored(text).ok_or("expected a date from 1970-01-01 to 9999-12-31, as 2026-09-18")
}
