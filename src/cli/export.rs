//! `mesa export`: everything of one kind, as CSV unless another format is asked for.
use std::fmt::Write as _;

use clap::{Args, Subcommand};

use super::clock_view::CLOCK_OF_TICKET;
use super::org::{ORG, OrgView};
use super::telling::TellingFlags;
use super::{Context, Ending, contact_sheet, news, ticket};
use crate::domain::desk::Policy;
use crate::domain::instant::Instant;
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::export::{self, NamedEvent};
use crate::ops::news::Kind;
use crate::ops::org::{self, OrgFilter};
use crate::ops::ticket::list::ListFilter;
use crate::render::{Cell, Column, Format, Style, Summary};

/// What to export.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Exports every ticket, by number
    #[command(
        after_help = "Example:\n  mesa export tickets --columns number,org,status,opened_at > tickets.csv"
    )]
    Tickets,
    /// Exports what happened to every ticket, in the order of recording
    #[command(
        after_help = "Example:\n  mesa export events > events.csv\n  mesa export events --new-since mail --kind opened,replied,closed -o jsonl >> events.jsonl\n\nWith --new-since each event is told once, with its recipients: the requester and those in copy, in public\nmatters alone; whoever said something is not told of it. A name that is new begins at the beginning, or at\nthis moment with --from-now; it is moved only after everything was written.\nA name tells the kinds that it began with: others need another name, or `mesa cursor reset`. Where the output is\nclosed or /dev/null nothing is told, and the name stays where it was."
    )]
    Events(Events),
    /// Exports the clocks of every ticket
    #[command(after_help = "Example:\n  mesa export clocks -o jsonl > clocks.jsonl")]
    Clocks,
    /// Exports every organisation
    #[command(after_help = "Example:\n  mesa export orgs --excel es > orgs.csv")]
    Orgs,
    /// Exports every contact
    #[command(after_help = contact_sheet::HELP)]
    Contacts,
}

/// Returns how an export is written: CSV even for a person, who is going to redirect it.
fn style(context: &Context, policy: &Policy) -> Result<Style, Error> {
    let format = context.asked_format()?.unwrap_or(Format::Csv);
    Ok(Style { format, ..context.style(policy)? })
}

/// How events are exported.
#[derive(Debug, Args)]
pub struct Events {
    /// Of these kinds alone, as opened,replied,closed
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = kind)]
    kind: Vec<Kind>,
    #[command(flatten)]
    telling: TellingFlags,
}

fn kind(given: &str) -> Result<Kind, String> {
    Kind::of_slug(given.trim()).ok_or_else(|| {
        let slugs: Vec<_> = Kind::all().map(Kind::slug).collect();
        format!("one of {}", slugs.join(", "))
    })
}

/// How events are exported.
const EVENT: &[Column<Exported>] = &[
    Column::number("id", |one| Cell::Int(one.event.id)),
    Column::new("ticket", |one| if one.ticket.is_empty() { Cell::Null } else { Cell::text(&one.ticket) }),
    Column::new("at", |one| Cell::Instant(Instant::from_millis(one.event.at_ms))),
    Column::new("recorded_at", |one: &Exported| {
        Cell::Instant(Instant::from_millis(one.event.recorded_at_ms))
    })
    .flat(),
    Column::new("kind", |one| Cell::Word(&one.event.kind)),
    Column::new("status", |one| one.event.status.as_ref().into()),
    Column::new("actor", |one| Cell::text(&one.event.actor)),
    Column::new("actor_kind", |one: &Exported| Cell::Word(&one.event.actor_kind)).flat(),
    Column::new("author", |one: &Exported| one.event.author.as_ref().into()).flat(),
    Column::new("via", |one: &Exported| one.event.via.as_ref().into()).flat(),
    Column::new("data", |one: &Exported| {
        let data = one.event.data.as_deref().and_then(|data| serde_json::from_str(data).ok());
        data.map_or(Cell::Null, Cell::Json)
    })
    .flat(),
    Column::new("message", |one: &Exported| one.event.message.as_ref().into()).flat(),
    Column::new("org", |one: &Exported| one.event.org.as_ref().into()).flat(),
];

/// An event with its ticket's number as people see it; empty where it is about an organisation.
#[derive(Default)]
struct Exported {
    ticket: String,
    event: NamedEvent,
}

/// Runs `mesa export`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(command: &Command, context: &Context) -> Result<Ending, Error> {
    let mut session = context.session()?;
    if let Command::Events(flags) = command {
        flags.telling.must_be_new(context)?;
        if let Some(name) = &flags.telling.new_since {
            let style = session.read(|reading| style(context, reading.policy()))?;
            return news::tell(context, &mut session, (&flags.telling, name), &style, &flags.kind);
        }
    }
    session.read(|reading| {
        reading.person()?.must_be_agent()?;
        let style = style(context, reading.policy())?;
        match command {
            Command::Tickets => {
                let every = ListFilter { all: true, ..ListFilter::default() };
                ticket::list::write(context, reading, &style, &every)
            }
            Command::Events(flags) => events(context, reading, &style, &flags.kind),
            Command::Clocks => context.list_in(&style, ("mesa.clock.list/1", CLOCK_OF_TICKET), |write| {
                export::clocks(reading, write)?;
                Ok(Summary::default())
            }),
            Command::Orgs => orgs(context, reading, &style),
            Command::Contacts => contact_sheet::export(context, reading, &style),
        }
    })
}

fn events(context: &Context, reading: &Reading, style: &Style, kinds: &[Kind]) -> Result<Ending, Error> {
    let prefix = &reading.policy().desk.ticket_prefix;
    context.list_in(style, ("mesa.event.list/1", EVENT), |write| {
        let mut one = Exported::default();
        export::events(reading, kinds, &mut |event| {
            one.ticket.clear();
            if let Some(number) = event.ticket {
                // Writing to a string cannot fail.
                let _ = write!(one.ticket, "{prefix}-{number}");
            }
            std::mem::swap(event, &mut one.event);
            write(&one)?;
            std::mem::swap(event, &mut one.event);
            Ok(())
        })?;
        Ok(Summary::default())
    })
}

fn orgs(context: &Context, reading: &Reading, style: &Style) -> Result<Ending, Error> {
    let every = OrgFilter { plan: None, all: true };
    context.list_in(style, ("mesa.org.list/1", ORG), |write| {
        org::each(reading, &every, &mut |org| write(&OrgView::new(org, reading.policy(), style.language)))?;
        Ok(Summary::default())
    })
}
