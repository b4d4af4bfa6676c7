//! `mesa sla simulate`: what another policy would have made of the past.
use clap::Args;

use super::asked::Asked;
use super::report::label;
use crate::cli::clock_view::seconds;
use crate::cli::{Context, Ending};
use crate::domain::desk::Policy;
use crate::domain::refusal::Refusal;
use crate::domain::sla::report::{Dimension, Figures, Spread};
use crate::error::Error;
use crate::i18n;
use crate::ops::desk::Proposal;
use crate::ops::sla::{
    ChangedClock, Details, Judged, REPLACED_EXPECTED, SimulatedRow, Simulation, SimulationRequest, simulate,
};
use crate::render::{Cell, Choice, Column, Format, Object, Section, Style, Tone};

/// `mesa sla simulate`.
#[derive(Debug, Args)]
pub struct Simulate {
    /// The other policy's file, or - for standard input
    #[arg(long, value_name = "FILE")]
    policy: String,
    /// Lets a status or department of the file stand in for one that it lacks; may be repeated
    #[arg(long, value_name = "OLD=KEY")]
    map: Vec<String>,
    /// Lists the tickets whose verdict changes, instead of figures where a format has one list
    #[arg(long)]
    tickets: bool,
    #[command(flatten)]
    asked: Asked,
}

impl Simulate {
    /// Returns what stands in for what, each pair once.
    fn replaced(&self) -> Result<Vec<(String, String)>, Error> {
        let mut all = Vec::new();
        for given in &self.map {
            let pair = given.split_once('=').map(|(old, new)| (old.trim().to_owned(), new.trim().to_owned()));
            let Some(pair) = pair.filter(|(old, _)| !old.is_empty()) else {
                let given = given.clone();
                return Err(Refusal::Malformed { field: "--map", given, expected: REPLACED_EXPECTED }.into());
            };
            if !all.contains(&pair) {
                all.push(pair);
            }
        }
        Ok(all)
    }
}

/// A row with its groups in the reader's words.
struct View {
    row: SimulatedRow,
    groups: Vec<GroupView>,
}

/// What the tickets of a row share: for machines, for the reader, in the desk's language.
struct GroupView {
    key: &'static str,
    texts: Option<[String; 3]>,
}

impl View {
    fn new(row: SimulatedRow, policy: &Policy, style: &Style) -> Self {
        let groups = row.groups.iter().map(|group| GroupView {
            key: group.dimension.slug(),
            texts: group.slug.as_deref().map(|slug| {
                let label = |language| label(group, slug, policy, language);
                [slug.to_owned(), label(style.language), label(policy.desk.language)]
            }),
        });
        Self { groups: groups.collect(), row }
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
}

/// One of the three lines in which people read a row.
struct Line<'v> {
    view: &'v View,
    part: Part,
}

/// What a line tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Then,
    Now,
    Difference,
}

impl Part {
    const ALL: [Self; 3] = [Self::Then, Self::Now, Self::Difference];

    fn word(self) -> &'static str {
        match self {
            Self::Then => "then",
            Self::Now => "now",
            Self::Difference => "change",
        }
    }
}

/// A figure of a row: a number that both policies have, and so a difference.
struct Figure {
    key: &'static str,
    value: fn(&Figures) -> Option<i64>,
    cell: fn(i64) -> Cell<'static>,
}

impl Figure {
    fn of(&self, row: &SimulatedRow, part: Part) -> Cell<'static> {
        let (then, now) = ((self.value)(&row.then), (self.value)(&row.now));
        let value = match part {
            Part::Then => then,
            Part::Now => now,
            Part::Difference => then.zip(now).map(|(then, now)| now - then),
        };
        value.map_or(Cell::Null, self.cell)
    }
}

fn percent(hundredths: i64) -> Cell<'static> {
    i32::try_from(hundredths).map_or(Cell::Null, Cell::Percent)
}

fn spread(figures: &Figures, part: fn(&Spread) -> i64) -> Option<i64> {
    figures.elapsed.as_ref().map(part)
}

fn wall(figures: &Figures, part: fn(&Spread) -> i64) -> Option<i64> {
    figures.wall.as_ref().map(part)
}

fn whole(count: u64) -> Option<i64> {
    i64::try_from(count).ok()
}

const TICKETS: Figure = Figure { key: "tickets", value: |one| whole(one.tickets), cell: Cell::Int };
const MET: Figure = Figure { key: "met", value: |one| whole(one.met), cell: Cell::Int };
const BREACHED: Figure = Figure { key: "breached", value: |one| whole(one.breached), cell: Cell::Int };
const RUNNING: Figure = Figure { key: "running", value: |one| whole(one.running), cell: Cell::Int };
const PAUSED: Figure = Figure { key: "paused", value: |one| whole(one.paused), cell: Cell::Int };
const CANCELLED: Figure = Figure { key: "cancelled", value: |one| whole(one.cancelled), cell: Cell::Int };
const ATTAINMENT: Figure =
    Figure { key: "attainment_percent", value: |one| one.attainment.map(i64::from), cell: percent };
const P50: Figure = Figure { key: "p50_s", value: |one| spread(one, |it| it.p50_s), cell: Cell::Seconds };
const P90: Figure = Figure { key: "p90_s", value: |one| spread(one, |it| it.p90_s), cell: Cell::Seconds };

/// Every figure of a report, as `then`, `now` and `difference` hold them in JSON.
const FIGURES: [Figure; 20] = [
    TICKETS,
    MET,
    BREACHED,
    RUNNING,
    PAUSED,
    CANCELLED,
    Figure { key: "affected", value: |one| whole(one.affected), cell: Cell::Int },
    ATTAINMENT,
    P50,
    P90,
    Figure { key: "p99_s", value: |one| spread(one, |it| it.p99_s), cell: Cell::Seconds },
    Figure { key: "mean_s", value: |one| spread(one, |it| it.mean_s), cell: Cell::Seconds },
    Figure { key: "wall_p50_s", value: |one| wall(one, |it| it.p50_s), cell: Cell::Seconds },
    Figure { key: "wall_p90_s", value: |one| wall(one, |it| it.p90_s), cell: Cell::Seconds },
    Figure { key: "wall_p99_s", value: |one| wall(one, |it| it.p99_s), cell: Cell::Seconds },
    Figure { key: "wall_mean_s", value: |one| wall(one, |it| it.mean_s), cell: Cell::Seconds },
    Figure { key: "reopened", value: |one| whole(one.reopened), cell: Cell::Int },
    Figure { key: "reopenings", value: |one| whole(one.reopenings), cell: Cell::Int },
    Figure { key: "paused_spells", value: |one| whole(one.paused_spells), cell: Cell::Int },
    Figure { key: "paused_s", value: |one| Some(one.paused_s), cell: Cell::Seconds },
];

fn figures(view: &View, part: Part) -> Cell<'_> {
    Cell::Record(FIGURES.iter().map(|figure| (figure.key.into(), figure.of(&view.row, part))).collect())
}

/// Gives a figure its columns in flat formats: as it was, as it would be, and the difference.
macro_rules! flat {
    ($figure:ident, $then:literal, $now:literal, $difference:literal) => {
        [
            Column::number($then, |view: &View| $figure.of(&view.row, Part::Then)),
            Column::number($now, |view: &View| $figure.of(&view.row, Part::Now)),
            Column::number($difference, |view: &View| $figure.of(&view.row, Part::Difference)),
        ]
    };
}

/// Returns the columns of a row for machines.
fn columns(groups: &[&'static str], style: &Style) -> Vec<Column<View>> {
    let json = matches!(style.format, Format::Json | Format::Jsonl);
    let mut columns = Vec::new();
    if json {
        columns.push(Column::new("group", |view: &View| view.record(0)));
        columns.push(Column::new("group_label", |view: &View| view.record(2)));
    } else {
        let cells: [for<'a> fn(&'a View) -> Cell<'a>; 2] = [|view| view.group(0), |view| view.group(1)];
        columns.extend(groups.iter().zip(cells).map(|(key, cell)| Column::choice(key, cell)));
    }
    columns.push(Column::choice("metric", |view: &View| Cell::Word(view.row.metric.slug())));
    if json {
        columns.push(Column::record("then", |view| figures(view, Part::Then)));
        columns.push(Column::record("now", |view| figures(view, Part::Now)));
        columns.push(Column::record("difference", |view| figures(view, Part::Difference)));
    } else {
        let flat = [
            flat!(TICKETS, "tickets_then", "tickets_now", "tickets_difference"),
            flat!(MET, "met_then", "met_now", "met_difference"),
            flat!(BREACHED, "breached_then", "breached_now", "breached_difference"),
            flat!(RUNNING, "running_then", "running_now", "running_difference"),
            flat!(PAUSED, "paused_then", "paused_now", "paused_difference"),
            flat!(CANCELLED, "cancelled_then", "cancelled_now", "cancelled_difference"),
            flat!(
                ATTAINMENT,
                "attainment_percent_then",
                "attainment_percent_now",
                "attainment_percent_difference"
            ),
            flat!(P50, "p50_then_s", "p50_now_s", "p50_difference_s"),
            flat!(P90, "p90_then_s", "p90_now_s", "p90_difference_s"),
        ];
        columns.extend(flat.into_iter().flatten());
    }
    columns.push(Column::number("newly_breached", |view: &View| whole(view.row.newly_breached).into()));
    columns.push(Column::number("newly_met", |view: &View| whole(view.row.newly_met).into()));
    columns
}

/// Returns the columns of a line for people; what the lines of a row share stands in the first alone.
fn line_columns<'v>(groups: &[&'static str]) -> Vec<Column<Line<'v>>> {
    let cells: [for<'a> fn(&'a Line<'v>) -> Cell<'a>; 2] = [|line| line.group(0), |line| line.group(1)];
    let mut columns: Vec<Column<Line<'v>>> =
        groups.iter().zip(cells).map(|(key, cell)| Column::choice(key, cell)).collect();
    columns.extend([
        Column::choice("metric", |line: &Line| match line.part {
            Part::Then => Cell::Word(line.view.row.metric.slug()),
            Part::Now | Part::Difference => Cell::Null,
        }),
        Column::choice("policy", |line: &Line| Cell::Word(line.part.word())),
        Column::number("tickets", |line: &Line| TICKETS.of(&line.view.row, line.part)),
        Column::number("met", |line: &Line| MET.of(&line.view.row, line.part)),
        Column::number("breached", |line: &Line| BREACHED.of(&line.view.row, line.part)),
        Column::number("attainment_percent", |line: &Line| ATTAINMENT.of(&line.view.row, line.part)),
        Column::number("p50_s", |line: &Line| P50.of(&line.view.row, line.part)),
        Column::number("p90_s", |line: &Line| P90.of(&line.view.row, line.part)),
    ]);
    columns
}

impl Line<'_> {
    fn group(&self, index: usize) -> Cell<'_> {
        if self.part == Part::Then { self.view.group(index) } else { Cell::Null }
    }
}

/// A changed clock with its ticket as people see it.
struct Changed {
    ticket: String,
    clock: ChangedClock,
}

const CHANGED: &[Column<Changed>] = &[
    Column::new("ticket", |one| Cell::text(&one.ticket)),
    Column::choice("metric", |one| Cell::Word(one.clock.metric.slug())),
    Column::choice("change", |one| Cell::Word(one.clock.change.slug())),
    Column::choice("state_then", |one| state(one.clock.then)),
    Column::choice("state_now", |one| state(one.clock.now)),
    Column::number("target_then_s", |one: &Changed| judged(one.clock.then, |it| it.target_s)).flat(),
    Column::number("target_now_s", |one: &Changed| judged(one.clock.now, |it| it.target_s)).flat(),
    Column::number("elapsed_then_s", |one| judged(one.clock.then, |it| Some(it.elapsed_s))),
    Column::number("elapsed_now_s", |one| judged(one.clock.now, |it| Some(it.elapsed_s))),
];

fn state(judged: Option<Judged>) -> Cell<'static> {
    judged.map_or(Cell::Null, |judged| Cell::Word(judged.state.slug()))
}

fn judged(judged: Option<Judged>, part: fn(&Judged) -> Option<i64>) -> Cell<'static> {
    seconds(judged.as_ref().and_then(part))
}

/// What stands above the rows.
struct Told {
    simulation: Simulation,
    file: String,
}

impl Told {
    fn sum(&self, part: fn(&SimulatedRow) -> u64) -> Cell<'static> {
        whole(self.simulation.rows.iter().map(part).sum()).into()
    }
}

const TOLD: &[Column<Told>] = &[
    Column::new("policy", |told: &Told| Cell::text(&told.file)),
    Column::new("from", |told: &Told| told.simulation.from.into()).flat(),
    Column::new("to", |told: &Told| told.simulation.to.into()).flat(),
    Column::choice("by", |told| Cell::Word(told.simulation.by.slug())),
    Column::new("as_of", |told| told.simulation.as_of.into()),
    Column::number("newly_breached", |told| told.sum(|row| row.newly_breached)),
    Column::number("newly_met", |told| told.sum(|row| row.newly_met)),
];

const TOLD_RECORD: &[Column<Told>] = &[
    Column::new("policy", |told: &Told| Cell::text(&told.file)),
    Column::new("period", |told| {
        let Simulation { from, to, by, .. } = &told.simulation;
        let fields = [("from", (*from).into()), ("to", (*to).into()), ("by", Cell::text(by.slug()))];
        Cell::Record(fields.into_iter().map(|(name, cell)| (name.into(), cell)).collect())
    }),
    Column::new("as_of", |told| told.simulation.as_of.into()),
    Column::number("replayed", |told| whole(told.simulation.replayed).into()),
    Column::number("newly_breached", |told| told.sum(|row| row.newly_breached)),
    Column::number("newly_met", |told| told.sum(|row| row.newly_met)),
];

/// Runs `mesa sla simulate`.
pub(super) fn run(command: &Simulate, context: &Context) -> Result<Ending, Error> {
    let (draft, replaced) = (Proposal::read(&command.policy)?.policy().clone(), command.replaced()?);
    context.session()?.read_all(|reading| {
        let report = command.asked.request(context, reading, Details::default())?;
        let groups: Vec<&str> = report.group_by.into_iter().flatten().map(Dimension::slug).collect();
        let request = SimulationRequest { report, listed: command.tickets, replaced: replaced.clone() };
        let mut simulation = simulate(reading, &draft, &request)?;
        let (policy, style) = (reading.policy(), context.style(reading.policy())?);
        let prefix = &policy.desk.ticket_prefix;
        let changed = |clock: ChangedClock| Changed { ticket: format!("{prefix}-{}", clock.ticket), clock };
        let changed: Vec<Changed> = simulation.changed.drain(..).map(changed).collect();
        let views = simulation.rows.iter().map(|row| View::new(row.clone(), policy, &style));
        let views: Vec<View> = views.collect();
        let told = Told { simulation, file: command.policy.clone() };
        write(command, context, &style, (&told, &groups, &views, &changed))?;
        if !told.simulation.unknown.is_empty() {
            context.say(&i18n::desk::keys_unknown(&told.simulation.unknown, style.language));
        }
        Ok(ending(command, context, &views, &style))
    })
}

fn write(
    command: &Simulate,
    context: &Context,
    style: &Style,
    (told, groups, views, changed): (&Told, &[&'static str], &[View], &[Changed]),
) -> Result<(), Error> {
    let people = matches!(style.format, Format::Table | Format::Md | Format::Html);
    let json = matches!(style.format, Format::Json | Format::Jsonl);
    let title = i18n::headings::heading_or_key("clocks", style.language);
    let tickets = || Section::rows("tickets", CHANGED, changed);
    let head = if json { TOLD_RECORD } else { TOLD };
    let (columns, lines, rows) = (columns(groups, style), line_columns(groups), lines(views));
    let object = Object::new("mesa.sla.simulation/1", head, told);
    let figures =
        if people { Section::rows("rows", &lines, &rows) } else { Section::rows("rows", &columns, views) };
    let figures = figures.titled(title);
    let object = match (command.tickets, people || style.format == Format::Json) {
        (false, _) => object.rows(figures),
        (true, true) => object.rows(figures).section(tickets()),
        (true, false) => object.rows(tickets()),
    };
    Ok(object.write(style, &mut context.out())?)
}

fn lines(views: &[View]) -> Vec<Line<'_>> {
    views.iter().flat_map(|view| Part::ALL.map(|part| Line { view, part })).collect()
}

/// Returns how the simulation ends: with attention where an attainment would be too low.
fn ending(command: &Simulate, context: &Context, views: &[View], style: &Style) -> Ending {
    if views.is_empty() {
        context.say(i18n::report::nothing_reported(style.language));
        return if context.globals.fail_empty { Ending::Attention } else { Ending::Done };
    }
    let below = |view: &View| match (view.row.now.attainment, command.asked.fail_under) {
        (Some(attainment), Some(least)) => attainment < least,
        _ => false,
    };
    if views.iter().any(below) { Ending::Attention } else { Ending::Done }
}
