//! `mesa ticket list`, and the same as an export.
use std::sync::Arc;

use clap::{Args, ValueEnum};

use super::super::{Context, Ending};
use super::view::{TICKET, TicketView, Words};
use crate::domain::desk::Policy;
use crate::domain::instant::{Instant, Span};
use crate::domain::sla::State;
use crate::domain::text::suggest;
use crate::domain::ticket::WaitingOn;
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::ticket::TicketRow;
use crate::ops::ticket::list::{Between, ListFilter, Needs, Sort, list};
use crate::render::{Format, Style, Summary, UnknownColumn, shown_keys};

/// `mesa ticket list`.
#[derive(Debug, Args)]
pub struct List {
    /// Those in this status; several are any of them, here and below
    #[arg(long, value_name = "STATUS")]
    status: Vec<String>,
    /// Those in this state
    #[arg(long, value_name = "STATE", value_parser = state)]
    state: Vec<State>,
    /// Those of this organisation
    #[arg(long)]
    org: Option<String>,
    /// Those that this contact asked
    #[arg(long)]
    contact: Option<String>,
    /// Those assigned to the acting agent, or asked by the acting contact
    #[arg(long)]
    mine: bool,
    /// Those of which this e-mail or contact is kept informed
    #[arg(long, value_name = "EMAIL")]
    cc: Option<String>,
    /// Those in this department
    #[arg(long)]
    department: Vec<String>,
    /// Those with this team
    #[arg(long)]
    team: Vec<String>,
    /// Those assigned to this agent
    #[arg(long, value_name = "EMAIL|me", conflicts_with = "unassigned")]
    assignee: Option<String>,
    /// Those assigned to nobody
    #[arg(long)]
    unassigned: bool,
    /// Those of this type
    #[arg(long = "type", value_name = "TYPE")]
    ticket_type: Vec<String>,
    /// Those of this priority
    #[arg(long)]
    priority: Vec<String>,
    /// Those that came by this channel
    #[arg(long)]
    channel: Vec<String>,
    /// Those whose organisation had this plan when they were opened
    #[arg(long)]
    plan: Vec<String>,
    /// Those about this asset
    #[arg(long)]
    asset: Option<String>,
    /// Those with this answer
    #[arg(long, value_name = "K=V", value_parser = answer)]
    field: Vec<(String, String)>,
    #[command(flatten)]
    times: Times,
    #[command(flatten)]
    turn: Turn,
    /// The one that was opened under this idempotency key (`--key K` says the same)
    #[arg(long, value_name = "K")]
    with_key: Option<String>,
    /// Closed ones too, by number
    #[arg(long)]
    all: bool,
    /// By these columns; with - before one the greatest first
    #[arg(long, value_name = "FIELD|-FIELD", value_delimiter = ',', allow_hyphen_values = true)]
    sort: Vec<String>,
    /// This many at most [default: no limit]
    #[arg(long, value_name = "N")]
    limit: Option<u32>,
}

/// When things happened: a date, an instant, or an age as 30d.
#[derive(Debug, Args)]
struct Times {
    /// Those opened before then: a date, an instant or an age such as 30d
    #[arg(long, value_name = "INSTANT")]
    opened_before: Option<String>,
    /// Those opened then or later
    #[arg(long, value_name = "INSTANT")]
    opened_after: Option<String>,
    /// Those last touched before then
    #[arg(long, value_name = "INSTANT")]
    updated_before: Option<String>,
    /// Those last touched then or later
    #[arg(long, value_name = "INSTANT")]
    updated_after: Option<String>,
    /// Those closed before then
    #[arg(long, value_name = "INSTANT")]
    closed_before: Option<String>,
    /// Those closed then or later
    #[arg(long, value_name = "INSTANT")]
    closed_after: Option<String>,
}

/// Whose turn it is, and how much time is left.
#[derive(Debug, Args)]
struct Turn {
    /// Those with a clock past its due instant
    #[arg(long)]
    overdue: bool,
    /// Those with a clock due within this time; with --overdue, either
    #[arg(long, value_name = "SPAN", value_parser = span)]
    due_within: Option<Span>,
    /// Those that are paused
    #[arg(long)]
    paused: bool,
    /// Those in which this side is to speak next
    #[arg(long, value_name = "WHO", value_enum)]
    waiting_on: Option<Side>,
    /// Those that were reopened
    #[arg(long)]
    reopened: bool,
}

/// `--waiting-on`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Side {
    /// The desk
    #[value(alias = "desk")]
    Us,
    /// The customer
    Customer,
    /// Another area or company
    ThirdParty,
}

impl From<Side> for WaitingOn {
    fn from(side: Side) -> Self {
        match side {
            Side::Us => Self::Desk,
            Side::Customer => Self::Customer,
            Side::ThirdParty => Self::ThirdParty,
        }
    }
}

fn state(text: &str) -> Result<State, String> {
    let states = State::ALL.map(State::slug).join(", ");
    State::of_slug(text).ok_or_else(|| format!("one of {states}"))
}

fn span(text: &str) -> Result<Span, String> {
    Span::parse(text).map_err(|_| format!("a span of time as {}", Span::FORMS))
}

fn answer(text: &str) -> Result<(String, String), &'static str> {
    let (key, value) = text.split_once('=').ok_or("a field, = and its answer")?;
    Ok((key.to_owned(), value.to_owned()))
}

impl Times {
    fn read(
        &self,
        instant: impl Fn((&'static str, &str)) -> Result<Instant, Error>,
    ) -> Result<[Between; 3], Error> {
        let read =
            |flag, text: &Option<String>| text.as_deref().map(|text| instant((flag, text))).transpose();
        let opened = Between {
            since: read("--opened-after", &self.opened_after)?,
            before: read("--opened-before", &self.opened_before)?,
        };
        let updated = Between {
            since: read("--updated-after", &self.updated_after)?,
            before: read("--updated-before", &self.updated_before)?,
        };
        let closed = Between {
            since: read("--closed-after", &self.closed_after)?,
            before: read("--closed-before", &self.closed_before)?,
        };
        Ok([opened, updated, closed])
    }
}

fn sort(text: &str) -> Result<Sort, Error> {
    let name = text.trim();
    Sort::named(name).ok_or_else(|| {
        let given = name.trim_start_matches('-').to_owned();
        let valid: Vec<_> = Sort::names().collect();
        let suggestion = suggest(&given, valid.iter().copied());
        Error::Column(UnknownColumn { given, valid, suggestion })
    })
}

impl List {
    fn filter(self, context: &Context, policy: &Policy) -> Result<ListFilter, Error> {
        let [opened, updated, closed] = self.times.read(|written| context.instant(written, policy))?;
        Ok(ListFilter {
            statuses: self.status,
            states: self.state,
            org: self.org,
            contact: self.contact,
            mine: self.mine,
            cc: self.cc,
            departments: self.department,
            teams: self.team,
            assignee: self.assignee,
            unassigned: self.unassigned,
            types: self.ticket_type,
            priorities: self.priority,
            channels: self.channel,
            plans: self.plan,
            asset: self.asset,
            fields: self.field,
            opened,
            updated,
            closed,
            overdue: self.turn.overdue,
            due_within: self.turn.due_within,
            paused: self.turn.paused,
            waiting_on: self.turn.waiting_on.map(WaitingOn::from),
            reopened: self.turn.reopened,
            key: self.with_key.or_else(|| context.globals.key.clone()),
            all: self.all,
            sort: self.sort.iter().map(|text| sort(text)).collect::<Result<_, _>>()?,
            limit: self.limit,
        })
    }
}

/// Runs `mesa ticket list`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(command: List, context: &Context) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        let style = context.style(reading.policy())?;
        let filter = command.filter(context, reading.policy())?;
        write(context, reading, &style, &filter)
    })
}

/// Writes the tickets that `filter` lets through.
///
/// # Errors
/// Whatever stands in the way of listing or writing them.
pub fn write(
    context: &Context,
    reading: &Reading,
    style: &Style,
    filter: &ListFilter,
) -> Result<Ending, Error> {
    context.list_in(style, ("mesa.ticket.list/1", TICKET), |write| {
        let mut view: Option<TicketView> = None;
        let (reader, desk) = (style.language, style.desk_language);
        let words =
            |policy: Option<&Arc<Policy>>| policy.map(|policy| Words::new(policy.clone(), reader, desk));
        let end = list(reading, filter, &needs(style), &mut |row, policy| match &mut view {
            Some(view) => {
                std::mem::swap(row, &mut view.row);
                view.words = words(policy);
                write(view)?;
                std::mem::swap(row, &mut view.row);
                Ok(())
            }
            none => write(none.insert(TicketView::new(TicketRow::clone(row), words(policy)))),
        })?;
        Ok(Summary { total: end.total, truncated: end.truncated })
    })
}

/// Returns what of each ticket is going to be seen: what nobody sees is not looked up.
fn needs(style: &Style) -> Needs {
    let named = style.columns.as_deref().filter(|columns| !columns.is_empty());
    let asks =
        |wanted: &dyn Fn(&str) -> bool| named.map(|names| names.iter().any(|name| wanted(name.trim())));
    let rows = !matches!(style.format, Format::Table | Format::Md | Format::Html | Format::Name);
    let words = !matches!(style.format, Format::Csv | Format::Tsv | Format::Name);
    Needs {
        columns: shown_keys(TICKET, style),
        policy: words || asks(&|name| name.ends_with("_label")).unwrap_or(false),
        rest: asks(&|name| matches!(name, "cc" | "fields")).unwrap_or(rows),
        total: matches!(style.format, Format::Json | Format::Table),
    }
}
