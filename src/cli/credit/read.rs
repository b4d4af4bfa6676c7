//! `mesa credit packs`, `balance`, `ledger` and `explain`.
use clap::Args;

use super::view::{BALANCE, LINE, LOT, OF_ORG, PACK, SLICE};
use crate::cli::args::written_month;
use crate::cli::ticket::targets::name;
use crate::cli::{Context, Ending};
use crate::domain::credit::EntryId;
use crate::domain::refusal::Refusal;
use crate::error::Error;
use crate::i18n;
use crate::ops::credit::{self, LedgerFilter, Monthly, balance as balances};
use crate::render::{Object, Section, Summary};

/// `mesa credit balance`.
#[derive(Debug, Args)]
pub struct BalanceArgs {
    /// Whose: its key or name [default: every organisation]
    #[arg(long, value_name = "ORG")]
    org: Option<String>,
    /// Only where there are fewer minutes; exit 10 when there are any such
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    below: Option<i64>,
    /// Exit 10 unless there are that many minutes
    #[arg(long, value_name = "N", requires = "org", conflicts_with = "below")]
    require: Option<u32>,
}

/// `mesa credit ledger`.
#[derive(Debug, Args)]
pub struct LedgerArgs {
    /// Whose: its key or name [default: every organisation's]
    #[arg(long, value_name = "ORG")]
    org: Option<String>,
    /// Only a month, in the organisation's zone: `2026-10`, `current` or `previous`
    #[arg(long, value_name = "MONTH")]
    month: Option<String>,
    /// Only what was charged for this ticket, and refunded
    #[arg(long, value_name = "TICKET")]
    ticket: Option<String>,
}

/// `mesa credit explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// The entry, as E-4 or 4
    #[arg(value_name = "ENTRY", value_parser = super::write::entry)]
    entry: EntryId,
}

/// Runs `mesa credit packs`.
pub(super) fn packs(context: &Context) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        let policy = reading.policy();
        let packs = &policy.credits.packs;
        if packs.is_empty() {
            context.say(i18n::credit::no_packs(context.language_at(policy)));
        }
        context.list(policy, ("mesa.credit.pack.list/1", PACK), |row| {
            packs.iter().try_for_each(row)?;
            Ok(Summary::default())
        })
    })
}

/// Runs `mesa credit balance`.
pub(super) fn balance(command: &BalanceArgs, context: &Context) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        let policy = reading.policy();
        let Some(org) = &command.org else {
            let mut found = false;
            let ending = context.list(policy, ("mesa.credit.balance.list/1", BALANCE), |row| {
                balances::each(reading, command.below, &mut |balance| {
                    found = true;
                    row(balance)
                })?;
                Ok(Summary::default())
            })?;
            return Ok(if found && command.below.is_some() { Ending::Attention } else { ending });
        };
        let balance = balances::of(reading, org)?;
        let lots = Section::rows("lots", LOT, &balance.lots);
        context.object(policy, ("mesa.credit.balance/1", OF_ORG), &balance, vec![lots])?;
        let short = command.below.is_some_and(|below| balance.minutes < below)
            || command.require.is_some_and(|required| balance.minutes < required.into());
        Ok(if short { Ending::Attention } else { Ending::Done })
    })
}

/// Runs `mesa credit ledger`.
pub(super) fn ledger(command: LedgerArgs, context: &Context) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        let policy = reading.policy();
        let filter = LedgerFilter {
            org: command.org,
            month: command.month.as_deref().map(monthly).transpose()?,
            ticket: command.ticket.as_deref().map(name).transpose()?,
        };
        context.list(policy, ("mesa.credit.entry.list/1", LINE), |row| {
            credit::each_line(reading, &filter, row)?;
            Ok(Summary::default())
        })
    })
}

fn monthly(given: &str) -> Result<Monthly, Refusal> {
    Ok(match given {
        "current" => Monthly::Current,
        "previous" => Monthly::Previous,
        month => Monthly::One(written_month(month)?),
    })
}

/// Runs `mesa credit explain`.
pub(super) fn explain(command: &Explain, context: &Context) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        let explained = credit::explain(reading, command.entry)?;
        let style = context.style(reading.policy())?;
        Object::new("mesa.credit.explain/1", LINE, &explained.line)
            .rows(Section::rows("minutes_by_lot", SLICE, &explained.slices))
            .write(&style, &mut context.out())?;
        Ok(Ending::Done)
    })
}
