//! Buys, grants, takes back and puts right.
use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::account::Account;
use super::line::{Line, made};
use crate::domain::contract::Contract;
use crate::domain::credit::{Deposit, EntryId, Pack, Particulars};
use crate::domain::instant::Instant;
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::ticket::act::Step;
use crate::domain::ticket::event::EventBody;
use crate::domain::ticket::work::Refund as Refunded;
use crate::domain::ticket::{TicketName, TicketNumber};
use crate::error::Error;
use crate::ops::org::today_of;
use crate::ops::ticket::record::{self, Said};
use crate::ops::ticket::time::caught_up;
use crate::ops::{Done, Made, Outcome, Session, Writing, people};
use crate::store;

/// Packs to be bought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Buy {
    /// for whom
    pub org: String,
    /// minutes in one
    pub pack: u32,
    /// how many
    pub quantity: u32,
    /// last day on which they can be spent
    #[serde(serialize_with = "written")]
    pub expires_on: Option<NaiveDate>,
    /// an invoice, an order
    pub reference: Option<String>,
}

/// Minutes to be granted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Grant {
    /// to whom
    pub org: String,
    /// how many
    pub minutes: u32,
    /// last day on which they can be spent
    #[serde(serialize_with = "written")]
    pub expires_on: Option<NaiveDate>,
    /// why
    pub reason: String,
}

/// A correction of the balance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Adjust {
    /// whose
    pub org: String,
    /// what is added; negative: taken
    pub minutes: i64,
    /// why
    pub reason: String,
}

/// Charges to be taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refund {
    /// which
    pub of: RefundOf,
    /// why
    pub reason: String,
}

/// Which charges are taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum RefundOf {
    /// one, or so many minutes of it
    Entry(EntryId, Option<u32>),
    /// every one of a ticket, with whatever is left of it
    Ticket(TicketName),
}

#[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn written<S: Serializer>(day: &Option<NaiveDate>, to: S) -> Result<S::Ok, S::Error> {
    day.map(|day| day.to_string()).serialize(to)
}

/// Buys packs; only those that the policy sells (SAN-7).
///
/// # Errors
/// The policy sells no such pack; the actor is no agent; `--at` lies before the organisation's last entry.
pub fn buy(session: &mut Session, request: &Buy) -> Result<Done<Line>, Error> {
    write(session, "credit buy", request, |writing| {
        writing.person.must_be_agent()?;
        let org = people::org(writing.tx, &request.org)?;
        let packs = &writing.desk.policy.credits.packs;
        if !packs.contains(&request.pack) {
            return Err(Refusal::UnknownPack { given: request.pack, packs: packs.clone() }.into());
        }
        let reference = request.reference.as_deref().map(|text| people::line("--reference", text));
        let deposit = Deposit {
            minutes: i64::from(request.pack).saturating_mul(request.quantity.into()),
            expires_on: request.expires_on,
            particulars: Particulars {
                pack: Some(Pack { size: request.pack, quantity: request.quantity }),
                reference: reference.transpose()?,
                ..Particulars::default()
            },
        };
        let mut account = Account::open(writing, &org, None)?;
        let entry = account.book(|book| book.buy(deposit))?;
        account.keep()?;
        Ok(entry)
    })
}

/// Grants minutes.
///
/// # Errors
/// The actor is no agent; `--at` lies before the organisation's last entry.
pub fn grant(session: &mut Session, request: &Grant) -> Result<Done<Line>, Error> {
    write(session, "credit grant", request, |writing| {
        writing.person.must_be_agent()?;
        let org = people::org(writing.tx, &request.org)?;
        let reason = Some(people::line("--reason", &request.reason)?);
        let particulars = Particulars { reason, ..Particulars::default() };
        let deposit =
            Deposit { minutes: request.minutes.into(), expires_on: request.expires_on, particulars };
        let mut account = Account::open(writing, &org, None)?;
        let entry = account.book(|book| book.grant(deposit))?;
        account.keep()?;
        Ok(entry)
    })
}

/// Puts a balance right.
///
/// # Errors
/// The actor is no admin; more is taken than is there; `--at` lies before the organisation's last entry.
pub fn adjust(session: &mut Session, request: &Adjust) -> Result<Done<Line>, Error> {
    write(session, "credit adjust", request, |writing| {
        writing.person.must_be_admin()?;
        let org = people::org(writing.tx, &request.org)?;
        let reason = Some(people::line("--reason", &request.reason)?);
        let particulars = Particulars { reason, ..Particulars::default() };
        let mut account = Account::open(writing, &org, None)?;
        let entry = account.book(|book| book.adjust(request.minutes, particulars))?;
        account.keep()?;
        Ok(entry)
    })
}

/// Takes charges back, and lets the ticket's history say so.
///
/// # Errors
/// There is no such charge, or less of it is left; the actor is no agent; `--at` lies before the last entry of the
/// organisation or of the ticket.
pub fn refund(session: &mut Session, request: &Refund) -> Result<Done<Vec<Line>>, Error> {
    let act = |writing: &Writing| {
        writing.person.must_be_agent()?;
        let reason = people::line("--reason", &request.reason)?;
        let entries = match &request.of {
            RefundOf::Entry(entry, minutes) => {
                let owner = store::credit::owner(writing.tx, *entry)?;
                let owner = owner.ok_or_else(|| Refusal::unknown(Noun::Entry, &entry.to_string(), None))?;
                vec![refund_entry(writing, &owner, (*entry, *minutes), &reason)?]
            }
            RefundOf::Ticket(name) => {
                let prefix = &writing.desk.policy.desk.ticket_prefix;
                let ticket = crate::ops::ticket::load(writing.tx, prefix, name)?.number;
                let refunds = refund_ticket(writing, ticket, &reason)?;
                if refunds.is_empty() {
                    return Err(Refusal::NothingCharged { ticket: ticket.shown(prefix) }.into());
                }
                refunds
            }
        };
        let names: Vec<String> = entries.iter().map(ToString::to_string).collect();
        Ok(Made { outcome: Outcome::Created, name: names.join(" ") })
    };
    session.write(("credit refund", ""), request, act, |reading, names| {
        made(reading, &names.split(' ').map(remembered).collect::<Result<Vec<_>, _>>()?)
    })
}

/// Takes back whatever is left of every charge of `ticket`, in the write under way.
///
/// # Errors
/// `--at` lies before the last entry of the organisation or of the ticket.
pub(in crate::ops) fn refund_ticket(
    writing: &Writing,
    ticket: TicketNumber,
    reason: &str,
) -> Result<Vec<EntryId>, Error> {
    let mut refunds = Vec::new();
    for owner in store::credit::owners(writing.tx, ticket)? {
        let org = people::org(writing.tx, &owner)?;
        let charges = super::account::ledger(writing.tx, &org, &writing.desk.policy)?.refundable(ticket);
        for charge in charges {
            refunds.push(refund_entry(writing, &owner, (charge, None), reason)?);
        }
    }
    Ok(refunds)
}

fn refund_entry(
    writing: &Writing,
    owner: &str,
    (charge, minutes): (EntryId, Option<u32>),
    reason: &str,
) -> Result<EntryId, Error> {
    let org = people::org(writing.tx, owner)?;
    let before = store::credit::of_org(writing.tx, owner, Instant::MAX)?;
    let charged = before.iter().find(|one| one.entry.id == charge);
    let ticket = charged.and_then(|one| one.entry.particulars.ticket);
    let ticket = ticket.map(|number| store::ticket::load(writing.tx, number)).transpose()?.flatten();
    let ticket = ticket.map(|ticket| caught_up(writing, ticket)).transpose()?;
    let mut account = Account::open(writing, &org, ticket.as_ref().map(|ticket| ticket.updated_at))?;
    let at = account.instant();
    let entry = account.book(|book| book.refund(charge, minutes.map(i64::from), Some(reason.to_owned())))?;
    let booked = account.keep()?;
    let minutes = booked.iter().find(|one| one.id == entry).map_or(0, |one| one.minutes);
    if let Some(ticket) = ticket {
        let body = EventBody::Refunded(Refunded {
            entry,
            reverses: charge,
            minutes: u32::try_from(minutes).unwrap_or(u32::MAX),
            reason: Some(reason.to_owned()),
        });
        record::acts(writing, &ticket, &[Step::silent(body)], Said { at, author: None })?;
    }
    Ok(entry)
}

/// Grants what the `term`th term of a contract includes, once, and returns the entry (SAN-8).
///
/// Nothing is granted for a term that ended before the day of the act in the organisation's zone, nor for `minutes` = 0,
/// nor a second time for the same term.
///
/// # Errors
/// `--at` lies before the organisation's last entry.
pub(in crate::ops) fn grant_for_contract(
    writing: &Writing,
    contract: &Contract,
    term: u32,
    minutes: u32,
) -> Result<Option<EntryId>, Error> {
    let org = people::org(writing.tx, &contract.org)?;
    // A term that is recorded as of an earlier day was not over then
    let today = today_of(&writing.desk.policy, Some(&org), writing.at(None)?);
    let granted = store::credit::granted(writing.tx, contract.id, term)?.is_some();
    if minutes == 0 || granted || contract.ends < today {
        return Ok(None);
    }
    let particulars = Particulars { contract: Some((contract.id, term)), ..Particulars::default() };
    let deposit = Deposit { minutes: minutes.into(), expires_on: None, particulars };
    let mut account = Account::open(writing, &org, None)?;
    let entry = account.book(|book| book.grant(deposit))?;
    account.keep()?;
    Ok(Some(entry))
}

fn write(
    session: &mut Session,
    command: &'static str,
    request: &impl Serialize,
    act: impl FnOnce(&Writing) -> Result<EntryId, Error>,
) -> Result<Done<Line>, Error> {
    let act = |writing: &Writing| Ok(Made { outcome: Outcome::Created, name: act(writing)?.to_string() });
    session.write((command, ""), request, act, |reading, name| {
        let entry = remembered(name)?;
        made(reading, &[entry])?.pop().ok_or_else(|| super::account::damaged(entry).into())
    })
}

fn remembered(name: &str) -> Result<EntryId, store::Error> {
    name.parse().map_err(|_| store::Error::Damaged("a remembered credit entry".to_owned()))
}
