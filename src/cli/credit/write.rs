//! `mesa credit buy`, `grant`, `refund` and `adjust`.
use chrono::NaiveDate;
use clap::Args;

use super::view::LINE;
use crate::cli::ticket::targets::name;
use crate::cli::{Context, Ending};
use crate::domain::credit::EntryId;
use crate::domain::day;
use crate::error::Error;
use crate::ops::credit::{self, Line, RefundOf};
use crate::ops::{Done, Reading, Session};
use crate::render::{Format, List, Mark, Summary};

/// The most minutes that one command books.
const MOST: i64 = 10_000_000;

/// `mesa credit buy`.
#[derive(Debug, Args)]
pub struct Buy {
    /// For whom: its key or name
    #[arg(long, value_name = "ORG")]
    org: String,
    /// The size of the pack in minutes, one of the policy's
    #[arg(long, value_name = "MINUTES", value_parser = clap::value_parser!(u32).range(1..=MOST))]
    pack: u32,
    /// How many packs
    #[arg(long, visible_alias = "qty", value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=1000))]
    quantity: u32,
    /// The last day on which they can be spent [default: they never expire]
    #[arg(long, value_name = "DATE", value_parser = day)]
    expires: Option<NaiveDate>,
    /// An invoice, an order
    #[arg(long, value_name = "TEXT")]
    reference: Option<String>,
}

/// `mesa credit grant`.
#[derive(Debug, Args)]
pub struct Grant {
    /// To whom: its key or name
    #[arg(long, value_name = "ORG")]
    org: String,
    /// How many minutes
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=MOST))]
    minutes: u32,
    /// The last day on which they can be spent [default: they never expire]
    #[arg(long, value_name = "DATE", value_parser = day)]
    expires: Option<NaiveDate>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

/// `mesa credit refund`.
#[derive(Debug, Args)]
pub struct Refund {
    /// The charge, as E-4 or 4
    #[arg(value_name = "ENTRY", value_parser = entry, required_unless_present = "ticket", conflicts_with = "ticket")]
    entry: Option<EntryId>,
    /// Every charge of this ticket
    #[arg(long, value_name = "TICKET")]
    ticket: Option<String>,
    /// So many minutes of the charge [default: all that are left]
    #[arg(long, value_name = "N", conflicts_with = "ticket", value_parser = clap::value_parser!(u32).range(1..=MOST))]
    minutes: Option<u32>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

/// `mesa credit adjust`.
#[derive(Debug, Args)]
pub struct Adjust {
    /// Whose: its key or name
    #[arg(long, value_name = "ORG")]
    org: String,
    /// What is added; negative: what is taken
    #[arg(long, value_name = "±N", allow_negative_numbers = true, value_parser = clap::value_parser!(i64).range(-MOST..=MOST))]
    minutes: i64,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

fn day(text: &str) -> Result<NaiveDate, &'static str> {
    day::parse(text).ok_or("a day, as 2027-03-01")
}

/// Reads `E-4` or `4`.
pub(super) fn entry(text: &str) -> Result<EntryId, &'static str> {
    text.parse().map_err(|_| "an entry, as E-4")
}

/// Runs `mesa credit buy`.
pub(super) fn buy(command: Buy, context: &Context) -> Result<Ending, Error> {
    let Buy { org, pack, quantity, expires, reference } = command;
    let request = credit::Buy { org, pack, quantity, expires_on: expires, reference };
    wrote(context, |session| credit::buy(session, &request))
}

/// Runs `mesa credit grant`.
pub(super) fn grant(command: Grant, context: &Context) -> Result<Ending, Error> {
    let Grant { org, minutes, expires, reason } = command;
    let request = credit::Grant { org, minutes, expires_on: expires, reason };
    wrote(context, |session| credit::grant(session, &request))
}

/// Runs `mesa credit adjust`.
pub(super) fn adjust(command: Adjust, context: &Context) -> Result<Ending, Error> {
    let Adjust { org, minutes, reason } = command;
    wrote(context, |session| credit::adjust(session, &credit::Adjust { org, minutes, reason }))
}

/// Runs `mesa credit refund`.
pub(super) fn refund(command: Refund, context: &Context) -> Result<Ending, Error> {
    let Refund { entry, ticket, minutes, reason } = command;
    let of = match (entry, ticket) {
        (Some(entry), _) => RefundOf::Entry(entry, minutes),
        (None, ticket) => RefundOf::Ticket(name(&ticket.unwrap_or_default())?),
    };
    context.must_have_columns(LINE)?;
    let mut session = context.session()?;
    let done = credit::refund(&mut session, &credit::Refund { of, reason })?;
    session.read(|reading| match done.value.as_slice() {
        [line] if entry.is_some() => {
            let one = Done { outcome: done.outcome, dry_run: done.dry_run, value: line.clone() };
            context.wrote(reading.policy(), ("mesa.credit.entry/1", LINE), &one, Vec::new())
        }
        lines => {
            all(context, reading, lines, Mark { result: Some(done.outcome.slug()), dry_run: done.dry_run })
        }
    })
}

fn wrote(
    context: &Context,
    write: impl FnOnce(&mut Session) -> Result<Done<Line>, Error>,
) -> Result<Ending, Error> {
    context.must_have_columns(LINE)?;
    let mut session = context.session()?;
    let done = write(&mut session)?;
    session.read(|reading| context.wrote(reading.policy(), ("mesa.credit.entry/1", LINE), &done, Vec::new()))
}

/// Lists the entries that take back what a ticket was charged.
fn all(context: &Context, reading: &Reading, lines: &[Line], mark: Mark) -> Result<Ending, Error> {
    let mut style = context.style(reading.policy())?;
    if context.asked_format()?.is_none() && !context.on_terminal() {
        style.format = Format::Name;
        style.columns = None;
    }
    let mut out = context.out();
    let mut list = List::begin(&style, &mut out, "mesa.credit.entry.list/1", LINE)?;
    for line in lines {
        list.marked_row(line, mark)?;
    }
    list.end(Summary::default())?;
    Ok(Ending::Done)
}
