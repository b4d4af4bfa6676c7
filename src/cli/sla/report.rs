//! `mesa sla report`: how promises were kept, group by group.
mod beside;
mod page;
mod view;

use clap::Args;

use self::beside::{BREACH_GIVES_WAY, BreachView, TimeView, breach_columns, time_columns, times};
pub(super) use self::view::label;
use self::view::{GIVES_WAY, PeriodView, View, columns, period_columns};
use super::asked::Asked;
use crate::cli::{Context, Ending};
use crate::domain::language::Language;
use crate::domain::refusal::{Refusal, Usage};
use crate::domain::sla::report::Dimension;
use crate::error::Error;
use crate::i18n;
use crate::ops::Reading;
use crate::ops::sla::{Details, Report as Counted, ReportRequest, report};
use crate::render::{Column, Format, Object, Section, Style, fitting};

/// How many of the worst breaches people are shown unless they say otherwise.
const WORST: usize = 10;

/// `mesa sla report`.
#[derive(Debug, Args)]
pub struct Report {
    #[command(flatten)]
    asked: Asked,
    /// Lists so many of the worst breaches [default: 10; 0 in csv, tsv, jsonl and name, where they replace the rows]
    #[arg(long, value_name = "N")]
    worst: Option<usize>,
    /// Says where the time went: counted, paused by which status, outside hours, resolved; replays the period's tickets,
    /// as html always does
    #[arg(long)]
    buckets: bool,
}

impl Report {
    /// Returns what is worked out beside the rows.
    fn details(&self, format: Format) -> Details {
        let usual = if is_of_rows(format) { 0 } else { WORST };
        let page = format == Format::Html;
        Details { worst: self.worst.unwrap_or(usual), buckets: self.buckets || page, charts: page }
    }
}

/// Tells whether a format has room for one kind of rows alone.
fn is_of_rows(format: Format) -> bool {
    matches!(format, Format::Csv | Format::Tsv | Format::Jsonl | Format::Name)
}

/// Runs `mesa sla report`.
pub(super) fn run(command: &Report, context: &Context) -> Result<Ending, Error> {
    context.session()?.read_all(|reading| {
        let style = context.style(reading.policy())?;
        if is_of_rows(style.format) && command.worst.is_some() && command.buckets {
            // Rows of one kind alone can be written: those of the worst breaches.
            return Err(Refusal::Usage(Usage::Pointless { flag: "--buckets" }).into());
        }
        let request = command.asked.request(context, reading, command.details(style.format))?;
        let counted = report(reading, &request)?;
        let rows: Vec<View> = counted
            .rows
            .iter()
            .map(|row| View::new(row, &counted, reading.policy(), style.language))
            .collect();
        write(
            &Shown { command, request: &request, counted: &counted, rows: &rows },
            context,
            (reading, &style),
        )?;
        Ok(ending(command, context, &rows, style.language))
    })
}

/// A report on its way out.
struct Shown<'s> {
    command: &'s Report,
    request: &'s ReportRequest,
    counted: &'s Counted,
    rows: &'s [View],
}

fn write(shown: &Shown<'_>, context: &Context, (reading, style): (&Reading, &Style)) -> Result<(), Error> {
    let (policy, language) = (reading.policy(), style.language);
    let Shown { command, request, counted, rows } = *shown;
    let dimensions: Vec<Dimension> = request.group_by.into_iter().flatten().collect();
    let columns: Vec<Column<View>> =
        fitting(style, columns(&dimensions, request.details.buckets, style), rows, GIVES_WAY);
    let breaches: Vec<BreachView> =
        counted.worst.iter().map(|breach| BreachView::new(breach, policy, language)).collect();
    let times: Vec<TimeView> = rows.iter().flat_map(|row| times(row, policy, language)).collect();
    let about = PeriodView::new(counted, language);
    let period = period_columns(style.format == Format::Json);
    let breach_columns = fitting(style, breach_columns(), &breaches, BREACH_GIVES_WAY);
    let time_columns = time_columns(&dimensions);
    let worst = Section::rows("worst", &breach_columns, &breaches);
    if style.format == Format::Html {
        let rows = Section::rows("rows", &columns, rows);
        let group_by = dimensions.iter().map(|dimension| dimension.slug()).collect();
        let shown = page::Shown { counted, group_by, rows, breaches: worst };
        return Ok(page::page(shown, policy, language).write(style, &mut context.out())?);
    }
    let object = Object::new("mesa.sla.report/1", &period, &about);
    let object = if is_of_rows(style.format) && command.worst.is_some() {
        object.rows(worst)
    } else {
        let title = i18n::headings::heading_or_key("clocks", language);
        let rows = Section::rows("rows", &columns, rows).titled(title);
        let times = Section::rows("time_spent", &time_columns, &times).for_people();
        object.rows(rows).section(times).section(worst)
    };
    Ok(object.write(style, &mut context.out())?)
}

/// Returns how the report ends: with attention where an attainment is too low, or where nothing had to be nothing.
fn ending(command: &Report, context: &Context, rows: &[View], language: Language) -> Ending {
    if rows.is_empty() {
        context.say(i18n::report::nothing_reported(language));
        return if context.globals.fail_empty { Ending::Attention } else { Ending::Done };
    }
    let below = |view: &&View| match (view.figures().attainment, command.asked.fail_under) {
        (Some(attainment), Some(least)) => attainment < least,
        _ => false,
    };
    if rows.iter().any(|view| below(&view)) { Ending::Attention } else { Ending::Done }
}
