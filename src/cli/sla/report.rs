//! `mesa sla report`: how promises were kept, group by group.
use clap::{Args, ValueEnum};

use crate::cli::args;
use crate::cli::clock_view::seconds;
use crate::cli::{Context, Ending};
use crate::domain::desk::{Keyed, Policy};
use crate::domain::instant::Month;
use crate::domain::language::Language;
use crate::domain::refusal::Refusal;
use crate::domain::sla::Metric;
use crate::domain::sla::report::{By, Dimension, Figures, Spread};
use crate::error::Error;
use crate::i18n;
use crate::ops::Reading;
use crate::ops::sla::{Group, Report as Counted, ReportRequest, ReportRow, report};
use crate::render::{Cell, Choice, Column, Format, Object, Section, Style, Tone};

/// `mesa sla report`.
#[derive(Debug, Args)]
pub struct Report {
    /// From this instant on [default: the beginning]
    #[arg(long, value_name = "INSTANT")]
    from: Option<String>,
    /// Before this instant [default: no end]
    #[arg(long, value_name = "INSTANT")]
    to: Option<String>,
    /// A whole month: `2026-10`, `current` or `previous`
    #[arg(long, conflicts_with_all = ["from", "to"])]
    month: Option<String>,
    /// Which instant puts a ticket into the period
    #[arg(long, value_enum, default_value_t)]
    by: ByArg,
    /// Tells tickets apart by one or two
    #[arg(long, value_enum, value_delimiter = ',', value_name = "A,B")]
    group_by: Vec<DimensionArg>,
    /// This clock alone: `acknowledge`, `first_response`, `next_response` or `resolution`
    #[arg(long, value_parser = super::metric)]
    metric: Option<Metric>,
    /// Exit 10 when any attainment is below this percentage
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    pub(super) fail_under: Option<i32>,
}

/// `--by`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum ByArg {
    /// its opening
    #[default]
    Opened,
    /// the act that a clock waits for; clocks without it are left out
    Met,
    /// its closing; tickets that are not closed are left out
    Closed,
    /// the instant a clock is due; clocks without one are left out
    Due,
}

impl From<ByArg> for By {
    fn from(by: ByArg) -> Self {
        match by {
            ByArg::Opened => Self::Opened,
            ByArg::Met => Self::Met,
            ByArg::Closed => Self::Closed,
            ByArg::Due => Self::Due,
        }
    }
}

/// `--group-by`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum DimensionArg {
    Priority,
    Type,
    Plan,
    Department,
    Org,
    Assignee,
    Month,
    Team,
    Channel,
}

impl From<DimensionArg> for Dimension {
    fn from(dimension: DimensionArg) -> Self {
        match dimension {
            DimensionArg::Priority => Self::Priority,
            DimensionArg::Type => Self::Type,
            DimensionArg::Plan => Self::Plan,
            DimensionArg::Department => Self::Department,
            DimensionArg::Org => Self::Org,
            DimensionArg::Assignee => Self::Assignee,
            DimensionArg::Month => Self::Month,
            DimensionArg::Team => Self::Team,
            DimensionArg::Channel => Self::Channel,
        }
    }
}

/// Reads a percentage with at most two decimals as hundredths.
fn percent(given: &str) -> Result<i32, &'static str> {
    const EXPECTED: &str = "a percentage from 0 to 100, as 95 or 99.5";
    let number = given.trim().trim_end_matches('%');
    let (whole, decimals) = number.split_once(['.', ',']).unwrap_or((number, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || decimals.len() > 2 || !digits(whole) || !digits(decimals) {
        return Err(EXPECTED);
    }
    let hundredths: i32 = format!("{whole}{decimals:0<2}").parse().map_err(|_| EXPECTED)?;
    if hundredths <= 10_000 { Ok(hundredths) } else { Err(EXPECTED) }
}

impl Report {
    /// Returns what the flags ask for.
    pub(super) fn request(&self, context: &Context, reading: &Reading) -> Result<ReportRequest, Error> {
        let policy = reading.policy();
        let zone = context.zone(policy)?;
        let instant = |flag, text: &Option<String>| {
            text.as_deref().map(|text| context.instant((flag, text), policy)).transpose()
        };
        let (mut from, mut to) = (instant("--from", &self.from)?, instant("--to", &self.to)?);
        if let Some(month) = &self.month {
            let today = Month::of(reading.as_of.local(zone).date());
            let (start, end) = args::named_month(month, today)?.bounds(zone);
            (from, to) = (Some(start), Some(end));
        }
        if let (Some(from), Some(to), Some(given)) = (from, to, &self.to)
            && to <= from
        {
            let expected = "an instant after --from";
            return Err(Refusal::Malformed { field: "--to", given: given.clone(), expected }.into());
        }
        let (by, metric) = (self.by.into(), self.metric);
        Ok(ReportRequest { from, to, by, group_by: self.dimensions()?, metric, zone })
    }

    fn dimensions(&self) -> Result<[Option<Dimension>; 2], Error> {
        let all: Vec<Dimension> = self.group_by.iter().copied().map(Into::into).collect();
        match *all.as_slice() {
            [] => Ok([None, None]),
            [one] => Ok([Some(one), None]),
            [first, second] if first != second => Ok([Some(first), Some(second)]),
            _ => {
                let given = all.iter().map(|one| one.slug()).collect::<Vec<_>>().join(",");
                let expected = "one or two different ones, as plan,type";
                Err(Refusal::Malformed { field: "--group-by", given, expected }.into())
            }
        }
    }
}

/// A row with its groups in the reader's words.
struct View {
    row: ReportRow,
    groups: Vec<GroupView>,
}

/// What the tickets of a row share: for machines, for the reader, in the desk's language.
struct GroupView {
    key: &'static str,
    texts: Option<[String; 3]>,
}

impl View {
    fn new(row: ReportRow, policy: &Policy, language: Language) -> Self {
        let view = |group: &Group| GroupView {
            key: group.dimension.slug(),
            texts: group.slug.as_deref().map(|slug| {
                let label = |language| label(group, slug, policy, language);
                [slug.to_owned(), label(language), label(policy.desk.language)]
            }),
        };
        Self { groups: row.groups.iter().map(view).collect(), row }
    }

    fn group(&self, index: usize) -> Cell<'_> {
        let texts = self.groups.get(index).and_then(|group| group.texts.as_ref());
        texts.map_or(Cell::Null, |[slug, label, desk_label]| {
            let [slug, label, desk_label] = [slug, label, desk_label].map(|text| text.as_str().into());
            Cell::Choice(Choice { slug, label, desk_label, tone: Tone::Plain })
        })
    }

    /// Returns the groups as one record of their slugs (0) or labels (2).
    fn record(&self, text: usize) -> Cell<'_> {
        let field = |group: &GroupView| {
            let value = |texts: &[String; 3]| texts.get(text).cloned();
            (group.key.into(), group.texts.as_ref().and_then(value).into())
        };
        Cell::Record(self.groups.iter().map(field).collect())
    }

    fn figures(&self) -> &Figures {
        &self.row.figures
    }
}

pub(super) fn label(group: &Group, slug: &str, policy: &Policy, language: Language) -> String {
    fn name<T: Keyed>(found: Option<&T>, language: Language) -> Option<&str> {
        found.map(|found| found.name(language))
    }
    let name = match group.dimension {
        Dimension::Priority => Some(policy.priority.name(slug, language)),
        Dimension::Type => name(policy.ticket_type(slug), language),
        Dimension::Plan => name(policy.plan(slug), language),
        Dimension::Department => name(policy.department(slug), language),
        Dimension::Team => name(policy.team(slug), language),
        Dimension::Channel => name(policy.channel(slug), language),
        Dimension::Org => group.name.as_deref(),
        Dimension::Assignee | Dimension::Month => None,
    };
    name.unwrap_or(slug).to_owned()
}

const PERIOD: &[Column<Counted>] = &[
    Column::new("from", |report: &Counted| report.from.into()).flat(),
    Column::new("to", |report: &Counted| report.to.into()).flat(),
    Column::choice("by", |report| Cell::Word(report.by.slug())),
    Column::new("as_of", |report| report.as_of.into()),
];

const PERIOD_RECORD: &[Column<Counted>] = &[
    Column::new("period", |report| {
        let by = Cell::text(report.by.slug());
        let fields = [("from", report.from.into()), ("to", report.to.into()), ("by", by)];
        Cell::Record(fields.into_iter().map(|(name, cell)| (name.into(), cell)).collect())
    }),
    Column::new("as_of", |report| report.as_of.into()),
];

/// Returns the columns of the rows: what they share first, for machines that read JSON as one record.
fn columns(dimensions: &[Dimension], style: &Style) -> Vec<Column<View>> {
    let json = matches!(style.format, Format::Json | Format::Jsonl);
    let mut columns = Vec::new();
    if json {
        columns.push(Column::new("group", |view: &View| view.record(0)));
        columns.push(Column::new("group_label", |view: &View| view.record(2)));
    }
    // In JSON the same stands in `group`, unless it is asked for by name.
    if !json || style.columns.is_some() {
        let cells: [for<'a> fn(&'a View) -> Cell<'a>; 2] = [|view| view.group(0), |view| view.group(1)];
        columns.extend(dimensions.iter().zip(cells).map(|(one, cell)| Column::choice(one.slug(), cell)));
    }
    columns.extend(figures());
    columns
}

fn figures() -> [Column<View>; 21] {
    [
        Column::choice("metric", |view: &View| Cell::Word(view.row.metric.slug())),
        Column::number("tickets", |view: &View| count(view.figures().tickets)),
        Column::number("met", |view: &View| count(view.figures().met)),
        Column::number("breached", |view: &View| count(view.figures().breached)),
        Column::number("running", |view: &View| count(view.figures().running)),
        Column::number("paused", |view: &View| count(view.figures().paused)),
        Column::number("cancelled", |view: &View| count(view.figures().cancelled)),
        Column::number("affected", |view: &View| count(view.figures().affected)).flat(),
        Column::number("attainment_percent", |view: &View| {
            view.figures().attainment.map_or(Cell::Null, Cell::Percent)
        }),
        Column::number("p50_s", |view: &View| elapsed(view, |spread| spread.p50_s)),
        Column::number("p90_s", |view: &View| elapsed(view, |spread| spread.p90_s)),
        Column::number("p99_s", |view: &View| elapsed(view, |spread| spread.p99_s)).flat(),
        Column::number("mean_s", |view: &View| elapsed(view, |spread| spread.mean_s)).flat(),
        Column::number("wall_p50_s", |view: &View| wall(view, |spread| spread.p50_s)).flat(),
        Column::number("wall_p90_s", |view: &View| wall(view, |spread| spread.p90_s)).flat(),
        Column::number("wall_p99_s", |view: &View| wall(view, |spread| spread.p99_s)).flat(),
        Column::number("wall_mean_s", |view: &View| wall(view, |spread| spread.mean_s)).flat(),
        Column::number("reopened", |view: &View| count(view.figures().reopened)),
        Column::number("reopenings", |view: &View| count(view.figures().reopenings)).flat(),
        Column::number("paused_spells", |view: &View| count(view.figures().paused_spells)).flat(),
        Column::number("paused_s", |view: &View| Cell::Seconds(view.figures().paused_s)).flat(),
    ]
}

fn count(number: u64) -> Cell<'static> {
    Cell::Int(i64::try_from(number).unwrap_or(i64::MAX))
}

fn elapsed(view: &View, part: fn(Spread) -> i64) -> Cell<'static> {
    seconds(view.figures().elapsed.map(part))
}

fn wall(view: &View, part: fn(Spread) -> i64) -> Cell<'static> {
    seconds(view.figures().wall.map(part))
}

/// Runs `mesa sla report`.
pub(super) fn run(command: &Report, context: &Context) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        let request = command.request(context, reading)?;
        let mut counted = report(reading, &request)?;
        let (policy, style) = (reading.policy(), context.style(reading.policy())?);
        let rows = std::mem::take(&mut counted.rows);
        let rows: Vec<View> = rows.into_iter().map(|row| View::new(row, policy, style.language)).collect();
        let dimensions: Vec<Dimension> = request.group_by.into_iter().flatten().collect();
        let columns = columns(&dimensions, &style);
        let json = matches!(style.format, Format::Json | Format::Jsonl);
        let period = if json { PERIOD_RECORD } else { PERIOD };
        let title = i18n::headings::heading_or_key("clocks", style.language);
        Object::new("mesa.sla.report/1", period, &counted)
            .rows(Section::rows("rows", &columns, &rows).titled(title))
            .write(&style, &mut context.out())?;
        Ok(ending(command, context, &rows, style.language))
    })
}

/// Returns how the report ends: with attention where an attainment is too low, or where nothing had to be nothing.
fn ending(command: &Report, context: &Context, rows: &[View], language: Language) -> Ending {
    if rows.is_empty() {
        context.say(i18n::sla::nothing_reported(language));
        return if context.globals.fail_empty { Ending::Attention } else { Ending::Done };
    }
    let below = |view: &&View| match (view.figures().attainment, command.fail_under) {
        (Some(attainment), Some(least)) => attainment < least,
        _ => false,
    };
    if rows.iter().any(|view| below(&view)) { Ending::Attention } else { Ending::Done }
}
