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
use crate::i18n::explain::Telling;
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
            Format::Tsv | Format::Csv => {
                context.list(reading.policy(), ("mesa.sla.explain.list/1", INTERVAL), |row| {
                    told.iter().flat_map(|told| &told.intervals).try_for_each(row)?;
                    Ok(Summary::default())
                })
            }
            Format::Json | Format::Jsonl | Format::Name => {
                let clocks = Section::rows("clocks", TOLD, &told);
                context.object(reading.policy(), (SCHEMA, EXPLANATION), &view, vec![clocks])
            }
            Format::Table | Format::Md | Format::Html => write_for_people(context, &style, &view),
        }
    })
}

const SCHEMA: &str = "mesa.sla.explain/1";

/// Writes the story of each clock: sentences that its customer can read.
fn write_for_people(context: &Context, style: &Style, view: &Explanation) -> Result<Ending, Error> {
    let stories: Vec<Story> = view.clocks.iter().map(|one| story(one, view, style)).collect();
    let times = i18n::explain::local_times(style.zone, style.language);
    Object::new(SCHEMA, EXPLANATION, view)
        .section(Section::texts("clocks", STORY, &stories, |story| &story.body).introduced(times))
        .write(style, &mut context.out())?;
    if stories.is_empty() {
        context.say(i18n::sla::no_promise(style.language));
    }
    Ok(Ending::Done)
}

/// What became of one clock, in sentences.
struct Story {
    title: String,
    body: String,
}

const STORY: &[Column<Story>] = &[Column::new("clock", |story| Cell::text(&story.title))];

fn story(explained: &Explained, view: &Explanation, style: &Style) -> Story {
    let clock = &explained.clock;
    let terms = view.terms.as_ref();
    let promised = terms.and_then(|terms| terms.targets.get(&clock.metric).copied());
    let rule = view.policy.sla_rule(&clock.rule).and_then(|rule| rule.targets.as_ref());
    let telling = Telling {
        policy: &view.policy,
        target: promised.or_else(|| rule?.get(&clock.metric).copied()),
        contract: terms.and_then(|terms| terms.source(clock.metric)),
        as_of: view.as_of,
        zone: style.zone,
        language: style.language,
    };
    Story { title: i18n::sla::clock_title(clock, style.language), body: telling.story(explained) }
}

fn tell(explained: &Explained, view: &Explanation, language: Language) -> Told {
    let Explained { clock, cycles, intervals } = explained;
    let row = |interval: &Interval| {
        let (slug, detail_kind) = machine_detail(&interval.detail).unzip();
        let detail = slug.map(|slug| {
            let said = |language| said(&interval.detail, &clock.calendar, &view.policy, language);
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

/// Returns a detail in words, with what the policy calls a status, a holiday or a date.
fn said(detail: &Detail, calendar: &str, policy: &Policy, language: Language) -> String {
    let calendar = policy.calendar(calendar);
    let name = match detail {
        Detail::Status(slug) => policy.status(slug).map(|status| status.name(language)),
        Detail::Holiday(holiday) => calendar.and_then(|calendar| calendar.holiday_name(holiday)),
        Detail::Dated(date) => calendar.and_then(|calendar| calendar.date_name(*date)),
        Detail::None | Detail::AlwaysOpen | Detail::Window(_) | Detail::OutsideHours => None,
    };
    i18n::sla::detail(detail, name, language)
}
