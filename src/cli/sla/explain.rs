//! `mesa sla explain`: why a clock shows what it shows.
use clap::Args;

use crate::cli::clock_view::{clock_columns, contract, seconds};
use crate::cli::ticket::targets::name;
use crate::cli::{Context, Ending};
use crate::domain::contract::ContractId;
use crate::domain::desk::{Keyed, Policy};
use crate::domain::language::Language;
use crate::domain::sla::{Clock, Cycle, Detail, Explained, Interval, Metric};
use crate::error::Error;
use crate::i18n;
use crate::ops::sla::{Explanation, explain};
use crate::render::{Cell, Choice, Column, Format, Object, Section, Style, Summary, Tone};

/// `mesa sla explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// The ticket, as T-1 or 1
    ticket: String,
    /// This clock alone: `acknowledge`, `first_response`, `next_response` or `resolution`
    #[arg(long, value_parser = super::metric)]
    metric: Option<Metric>,
}

/// One clock with its intervals, in the reader's words.
struct Told {
    clock: Clock,
    policy_version: i64,
    contract: Option<ContractId>,
    cycles: Vec<Cycle>,
    intervals: Vec<IntervalRow>,
    sums: Vec<Sum>,
}

/// One interval, in the reader's words.
struct IntervalRow {
    ticket: String,
    metric: &'static str,
    interval: Interval,
    /// its detail for machines, for the reader, and in the desk's language
    detail: Option<[String; 3]>,
    detail_kind: Option<&'static str>,
}

/// What the intervals of one reason add up to.
struct Sum {
    reason: Option<&'static str>,
    label: &'static str,
    seconds: i64,
    counted_s: i64,
}

const EXPLANATION: &[Column<Explanation>] =
    &[Column::new("ticket", |view| Cell::text(&view.ticket)), Column::new("as_of", |view| view.as_of.into())];

const TOLD: &[Column<Told>] = clock_columns![
    Told; ;
    Column::new("contract", |told: &Told| contract(told.contract)).json_only(),
    Column::new("cycles", |told: &Told| Cell::List(told.cycles.iter().map(cycle_record).collect())).json_only(),
    Column::new("intervals", |told: &Told| Cell::List(told.intervals.iter().map(interval_record).collect())).json_only()
];

const INTERVAL: &[Column<IntervalRow>] = &[
    Column::new("ticket", |row: &IntervalRow| Cell::text(&row.ticket)).flat(),
    Column::choice("metric", |row: &IntervalRow| Cell::Word(row.metric)).flat(),
    Column::new("from", |row| row.interval.from.into()),
    Column::new("to", |row| row.interval.to.into()),
    Column::number("seconds", |row| Cell::Seconds(row.interval.seconds)),
    Column::number("counted_s", |row| Cell::Seconds(row.interval.counted_s)),
    Column::choice("reason", |row| Cell::Word(row.interval.reason.slug())),
    Column::choice("detail", detail_cell),
];

const CYCLE: &[Column<Cycle>] = &[
    Column::new("started_at", |cycle| cycle.started_at.into()),
    Column::new("met_at", |cycle| cycle.met_at.into()),
    Column::number("target_s", |cycle| seconds(cycle.target_s)),
    Column::number("elapsed_s", |cycle| Cell::Seconds(cycle.elapsed_s)),
    Column::choice("state", |cycle| Cell::Word(cycle.state.slug())),
];

const SUM: &[Column<Sum>] = &[
    Column::choice("reason", |sum| sum.reason.map_or_else(|| Cell::text(sum.label), Cell::Word)),
    Column::number("seconds", |sum| Cell::Seconds(sum.seconds)),
    Column::number("counted_s", |sum| Cell::Seconds(sum.counted_s)),
];

fn detail_cell(row: &IntervalRow) -> Cell<'_> {
    let Some([slug, label, desk_label]) = &row.detail else { return Cell::Null };
    let [slug, label, desk_label] = [slug, label, desk_label].map(|text| text.as_str().into());
    Cell::Choice(Choice { slug, label, desk_label, tone: Tone::Plain })
}

fn record<'c>(fields: impl IntoIterator<Item = (&'static str, Cell<'c>)>) -> Cell<'c> {
    Cell::Record(fields.into_iter().map(|(name, cell)| (name.into(), cell)).collect())
}

fn interval_record(row: &IntervalRow) -> Cell<'_> {
    let Interval { from, to, seconds, counted_s, reason, .. } = &row.interval;
    let detail = |index: usize| row.detail.as_ref().and_then(|texts| texts.get(index)).into();
    record([
        ("from", (*from).into()),
        ("to", (*to).into()),
        ("seconds", Cell::Seconds(*seconds)),
        ("counted_s", Cell::Seconds(*counted_s)),
        ("reason", Cell::Word(reason.slug())),
        ("detail", detail(0)),
        ("detail_label", detail(2)),
        ("detail_kind", row.detail_kind.into()),
    ])
}

fn cycle_record(cycle: &Cycle) -> Cell<'_> {
    record(CYCLE.iter().map(|column| (column.key, (column.cell)(cycle))))
}

/// Runs `mesa sla explain`.
pub(super) fn run(command: &Explain, context: &Context) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        let view = explain(reading, &name(&command.ticket)?)?.only(command.metric);
        let style = context.style(reading.policy())?;
        let told: Vec<Told> = view.clocks.iter().map(|one| tell(one, &view, style.language)).collect();
        match style.format {
            Format::Tsv | Format::Csv | Format::Name => {
                context.list(reading.policy(), ("mesa.sla.explain.list/1", INTERVAL), |row| {
                    told.iter().flat_map(|told| &told.intervals).try_for_each(row)?;
                    Ok(Summary::default())
                })
            }
            Format::Json | Format::Jsonl => {
                let clocks = Section::rows("clocks", TOLD, &told);
                context.object(reading.policy(), (SCHEMA, EXPLANATION), &view, vec![clocks])
            }
            Format::Table | Format::Md | Format::Html => write_for_people(context, &style, &view, &told),
        }
    })
}

const SCHEMA: &str = "mesa.sla.explain/1";

fn write_for_people(
    context: &Context,
    style: &Style,
    view: &Explanation,
    told: &[Told],
) -> Result<Ending, Error> {
    let language = style.language;
    let mut object = Object::new(SCHEMA, EXPLANATION, view);
    for one in told {
        let title = i18n::sla::clock_title(&one.clock, language);
        let title = match one.contract {
            Some(contract) => i18n::sla::by_contract(&title, contract, language),
            None => title,
        };
        object = object
            .section(Section::rows("clocks", TOLD, std::slice::from_ref(one)).titled(title))
            .section(Section::rows("cycles", CYCLE, &one.cycles).titled(i18n::sla::cycles(language)))
            .section(Section::rows("intervals", INTERVAL, &one.intervals))
            .section(Section::rows("sums", SUM, &one.sums).titled(i18n::sla::sums(language)));
    }
    object.write(style, &mut context.out())?;
    if told.is_empty() {
        context.say(i18n::sla::no_promise(language));
    }
    Ok(Ending::Done)
}

fn tell(explained: &Explained, view: &Explanation, language: Language) -> Told {
    let Explained { clock, cycles, intervals } = explained;
    let row = |interval: &Interval| {
        let (slug, detail_kind) = machine_detail(&interval.detail).unzip();
        let detail = slug.map(|slug| {
            let said = |language| said(&interval.detail, &view.policy, language);
            [slug, said(language), said(view.policy.desk.language)]
        });
        let (ticket, interval) = (view.ticket.clone(), interval.clone());
        IntervalRow {
            ticket,
            metric: clock.metric.slug(),
            interval,
            detail,
            detail_kind: detail_kind.flatten(),
        }
    };
    Told {
        clock: clock.clone(),
        policy_version: view.policy_version,
        contract: view.terms.as_ref().and_then(|terms| terms.source(clock.metric)),
        cycles: cycles.clone(),
        intervals: intervals.iter().map(row).collect(),
        sums: sums(intervals, language),
    }
}

/// Returns a detail and its kind as scripts read them.
fn machine_detail(detail: &Detail) -> Option<(String, Option<&'static str>)> {
    Some(match detail {
        Detail::None => return None,
        Detail::AlwaysOpen => ("always-open".to_owned(), None),
        Detail::OutsideHours => ("outside-hours".to_owned(), None),
        Detail::Window(window) => (window.to_string(), Some("window")),
        Detail::Holiday(holiday) => (holiday.to_string(), Some("holiday")),
        Detail::Dated(date) => (date.to_string(), Some("date")),
        Detail::Status(status) => (status.clone(), Some("status")),
    })
}

fn said(detail: &Detail, policy: &Policy, language: Language) -> String {
    let status = if let Detail::Status(slug) = detail { policy.status(slug) } else { None };
    i18n::sla::detail(detail, status.map(|status| status.name(language)), language)
}

/// Returns what each reason adds up to, in the order of their appearance, and the whole.
fn sums(intervals: &[Interval], language: Language) -> Vec<Sum> {
    let mut sums: Vec<Sum> = Vec::new();
    for interval in intervals {
        let reason = Some(interval.reason.slug());
        let (seconds, counted_s) = (interval.seconds, interval.counted_s);
        match sums.iter_mut().find(|sum| sum.reason == reason) {
            Some(sum) => (sum.seconds, sum.counted_s) = (sum.seconds + seconds, sum.counted_s + counted_s),
            None => sums.push(Sum { reason, label: "", seconds, counted_s }),
        }
    }
    let whole = |part: fn(&Sum) -> i64| sums.iter().map(part).sum();
    let (seconds, counted_s) = (whole(|sum| sum.seconds), whole(|sum| sum.counted_s));
    sums.push(Sum { reason: None, label: i18n::sla::whole(language), seconds, counted_s });
    sums
}
