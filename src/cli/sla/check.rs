//! `mesa sla check`: the promises that need somebody now.
use clap::Args;

use super::metric;
use crate::cli::args;
use crate::cli::telling::{Portion, Telling, TellingFlags};
use crate::cli::{Context, Ending};
use crate::domain::cursor::Teller;
use crate::domain::instant::Span;
use crate::domain::sla::Metric;
use crate::domain::sla::check::{Crossing, Threshold};
use crate::error::Error;
use crate::i18n;
use crate::ops::Session;
use crate::ops::cursor::{Moves, Purpose};
use crate::ops::sla::{Alert, CheckRequest, check};
use crate::ops::ticket::list::ListFilter;
use crate::render::{Cell, Column, Format, List, Style, Summary, fitting};

/// `mesa sla check`.
#[derive(Debug, Args)]
pub struct Check {
    /// These promises alone, as acknowledge,resolution: acknowledge, first_response, next_response, resolution [default: all]
    #[arg(long, value_delimiter = ',', value_parser = wanted)]
    metric: Vec<Wanted>,
    /// Those that are late [default, where nothing else is asked]
    #[arg(long)]
    breached: bool,
    /// Those due within this time on the clock on the wall, or late
    #[arg(long, value_name = "SPAN", value_parser = args::span)]
    within: Vec<Span>,
    /// Those that have used this much of their target, in percent of the calendar's time
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=i64::from(Threshold::MOST_PERCENT)))]
    percent: Vec<u32>,
    #[command(flatten)]
    among: Among,
    #[command(flatten)]
    telling: TellingFlags,
}

/// Among which tickets.
#[derive(Debug, Args)]
struct Among {
    /// Among tickets of this organisation
    #[arg(long)]
    org: Option<String>,
    /// In this department; several are any of them, here and below
    #[arg(long)]
    department: Vec<String>,
    /// With this team
    #[arg(long)]
    team: Vec<String>,
    /// Assigned to this agent
    #[arg(long, value_name = "EMAIL|me", conflicts_with = "unassigned")]
    assignee: Option<String>,
    /// Assigned to nobody
    #[arg(long)]
    unassigned: bool,
    /// Of this priority
    #[arg(long)]
    priority: Vec<String>,
    /// Whose organisation had this plan when they were opened
    #[arg(long)]
    plan: Vec<String>,
    /// Of this type
    #[arg(long = "type", value_name = "TYPE")]
    ticket_type: Vec<String>,
}

/// `--metric`: one of them, or all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    All,
    One(Metric),
}

fn wanted(given: &str) -> Result<Wanted, String> {
    if given == "all" { Ok(Wanted::All) } else { metric(given).map(Wanted::One) }
}

const ALERT: [Column<Alert>; 21] = [
    Column::new("ticket", |alert| Cell::text(&alert.ticket)),
    Column::new("subject", |alert| Cell::text(&alert.row.subject)),
    Column::new("org", |alert| alert.row.org.as_ref().into()),
    Column::new("contact", |alert: &Alert| alert.row.contact.as_ref().map(|(shown, _)| shown).into()).flat(),
    Column::choice("metric", |alert| Cell::Word(alert.clock.metric.slug())),
    Column::choice("state", |alert| Cell::Word(alert.clock.state.slug())),
    Column::number("target_s", |alert: &Alert| seconds(alert.clock.target_s)).flat(),
    Column::number("elapsed_s", |alert: &Alert| Cell::Seconds(alert.clock.elapsed_s)).flat(),
    Column::number("remaining_s", |alert| seconds(alert.clock.remaining_s)),
    Column::new("due_at", |alert| alert.clock.due_at.into()),
    Column::new("assignee", |alert| alert.row.assignee.as_ref().into()),
    Column::new("alert", |alert: &Alert| Cell::Text(alert.id().into())).flat(),
    Column::new("threshold", |alert: &Alert| Cell::Text(alert.threshold.to_string().into())).flat(),
    Column::number("spent_percent", |alert: &Alert| alert.spent().map_or(Cell::Null, Cell::Percent)).flat(),
    Column::new("contact_name", |alert: &Alert| alert.row.contact.as_ref().map(|(_, name)| name).into())
        .flat(),
    Column::new("priority", |alert: &Alert| alert.row.priority.as_ref().into()).flat(),
    Column::new("department", |alert: &Alert| Cell::text(&alert.row.department)).flat(),
    Column::new("team", |alert: &Alert| alert.row.team.as_ref().into()).flat(),
    Column::new("plan", |alert: &Alert| alert.row.plan.as_ref().into()).flat(),
    Column::new("calendar", |alert: &Alert| Cell::text(&*alert.clock.calendar)).flat(),
    Column::new("rule", |alert: &Alert| Cell::text(&*alert.clock.rule)).flat(),
];

const SCHEMA: (&str, &[Column<Alert>]) = ("mesa.sla.check.list/1", &ALERT);

/// What a narrow terminal does without, the first one first.
const GIVES_WAY: &[&str] = &["org", "assignee", "state", "due_at"];

fn seconds(span_s: Option<i64>) -> Cell<'static> {
    crate::cli::clock_view::seconds(span_s)
}

impl Check {
    fn request(&self) -> CheckRequest {
        let among = &self.among;
        let filter = ListFilter {
            org: among.org.clone(),
            departments: among.department.clone(),
            teams: among.team.clone(),
            assignee: among.assignee.clone(),
            unassigned: among.unassigned,
            priorities: among.priority.clone(),
            plans: among.plan.clone(),
            types: among.ticket_type.clone(),
            ..ListFilter::default()
        };
        let mut metrics = Vec::new();
        if !self.metric.contains(&Wanted::All) {
            for wanted in &self.metric {
                metrics.extend(if let Wanted::One(metric) = wanted { Some(*metric) } else { None });
            }
        }
        let within = self.within.iter().map(|span| Threshold::Within(*span));
        let percent = self.percent.iter().map(|percent| Threshold::Percent(*percent));
        let mut thresholds: Vec<_> = within.chain(percent).collect();
        if self.breached || thresholds.is_empty() {
            thresholds.push(Threshold::Breached);
        }
        CheckRequest { filter, metrics, thresholds }
    }
}

/// Runs `mesa sla check`.
pub(super) fn run(command: &Check, context: &Context) -> Result<Ending, Error> {
    command.telling.must_be_new(context)?;
    context.must_have_columns(&ALERT)?;
    let (mut session, request) = (context.session()?, command.request());
    let style = session.read(|reading| context.style(reading.policy()))?;
    let count = match &command.telling.new_since {
        Some(name) => {
            let purpose = Purpose { teller: Teller::Check, kinds: None };
            let telling = Telling::begin(context, &mut session, (name, purpose), &style, SCHEMA)?;
            tell(telling, &mut session, &request, command.telling.from_now)?
        }
        None => show(context, &mut session, &request, &style)?,
    };
    if count == 0 && context.on_terminal() && style.format == Format::Table {
        context.say(i18n::sla::nothing_urgent(style.language));
    }
    Ok(if count > 0 || context.globals.fail_empty { Ending::Attention } else { Ending::Done })
}

/// Writes every alert, and nothing at all where there is none but in JSON, which is a document.
fn show(
    context: &Context,
    session: &mut Session,
    request: &CheckRequest,
    style: &Style,
) -> Result<u64, Error> {
    let found = session.read(|reading| check(reading, request, None))?;
    if found.alerts.is_empty() && style.format != Format::Json {
        return Ok(0);
    }
    let mut out = context.out();
    let columns = fitting(style, ALERT.into(), &found.alerts, GIVES_WAY);
    let mut list = List::begin(style, &mut out, SCHEMA.0, &columns)?;
    for alert in &found.alerts {
        list.row(alert)?;
    }
    Ok(list.end(Summary::default())?)
}

/// Writes the alerts that are news.
fn tell(
    telling: Telling<Alert>,
    session: &mut Session,
    request: &CheckRequest,
    from_now: bool,
) -> Result<u64, Error> {
    let found = session.read(|reading| check(reading, request, Some(telling.held())))?;
    let moves = Moves { changes: found.changes, ..Moves::default() };
    if from_now && telling.held().is_new() {
        telling.pass_over(session, &moves)?;
        return Ok(0);
    }
    let columns = fitting(telling.style(), ALERT.into(), &found.alerts, GIVES_WAY);
    let rows = found.alerts.into_iter().map(|alert| {
        let what = Crossing { waiting: alert.waiting, threshold: alert.threshold }.to_string();
        (alert, what)
    });
    let mut portion = Some(Portion { rows: rows.collect(), moves });
    telling.showing(&columns).tell(session, |_, _| Ok(portion.take()))
}
