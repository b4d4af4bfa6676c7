//! Lines of the ledger as they are shown.
use std::collections::HashMap;

use chrono_tz::Tz;

use super::account::{damaged, replayed};
use crate::domain::contract::ContractId;
use crate::domain::credit::{Draw, Entry, EntryId, EntryKind, Expiry, Holding, Ledger, Lot, Pack, Slice};
use crate::domain::instant::{Instant, Month};
use crate::domain::org::Org;
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::ticket::event::Actor;
use crate::domain::ticket::view::Person;
use crate::error::Error;
use crate::ops::ticket::show::{Names, until};
use crate::ops::{Reading, people};
use crate::store;
use crate::store::credit::Recorded;

/// A line of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// the entry; none where a lot's last day is over and nothing was booked since
    pub entry: Option<EntryId>,
    /// the organisation
    pub org: String,
    /// when it counts
    pub at: Instant,
    /// when the store learned it
    pub recorded_at: Option<Instant>,
    /// what it is about
    pub kind: EntryKind,
    /// what it adds to the balance
    pub minutes: i64,
    /// the organisation's balance after it
    pub balance: i64,
    /// what it put into lots and took out of them
    pub draws: Vec<(Draw, Lot)>,
    /// of a charge: minutes worked
    pub worked: Option<u32>,
    /// of a purchase
    pub pack: Option<Pack>,
    /// the ticket's number as people see it
    pub ticket: Option<String>,
    /// the contract that grants
    pub contract: Option<ContractId>,
    /// an invoice, an order
    pub reference: Option<String>,
    /// the idempotency key that it was made under
    pub key: Option<String>,
    /// the entry that it takes back
    pub reverses: Option<EntryId>,
    /// why
    pub reason: Option<String>,
    /// who answers for the charge
    pub approved_by: Option<String>,
    /// who booked it
    pub actor: String,
    /// the operating system's user who acted as another
    pub via: Option<String>,
}

/// A month, in the zone of each organisation: a customer's statement does not depend on who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Monthly {
    /// this one
    One(Month),
    /// the one of the instant asked about
    Current,
    /// the one before that
    Previous,
}

impl Monthly {
    /// Returns its first instant and the first after it, as it is asked about at `at`.
    fn bounds(self, at: Instant, zone: Tz) -> (Instant, Instant) {
        let today = Month::of(at.local(zone).date());
        let month = match self {
            Self::One(month) => month,
            Self::Current => today,
            Self::Previous => today.previous(),
        };
        month.bounds(zone)
    }
}

/// Which lines are listed.
#[derive(Clone, Debug, Default)]
pub struct LedgerFilter {
    /// those of this organisation
    pub org: Option<String>,
    /// those that count in this month
    pub month: Option<Monthly>,
    /// those of this ticket
    pub ticket: Option<crate::domain::ticket::TicketName>,
}

/// Hands the lines that `filter` lets through to `visit`, organisation by organisation, the oldest first.
///
/// # Errors
/// What the filter names is not there, or not for the actor to see.
pub fn each_line(
    reading: &Reading,
    filter: &LedgerFilter,
    visit: &mut dyn FnMut(&Line) -> Result<(), Error>,
) -> Result<(), Error> {
    let only = visible(reading, filter.org.as_deref())?;
    let ticket = filter.ticket.as_ref();
    let ticket =
        ticket.map(|name| crate::ops::ticket::load(reading.tx, reading.prefix(), name)).transpose()?;
    ticket.as_ref().map_or(Ok(()), |ticket| reading.must_see(ticket))?;
    let number = ticket.map(|ticket| ticket.number.shown(reading.prefix()));
    let mut names = Names::new(reading.tx);
    each_account(reading, only, |org, recorded| {
        let zone = crate::ops::org::zone(reading.policy(), Some(org));
        let period = filter.month.map(|month| month.bounds(reading.as_of, zone));
        let wanted = |line: &&Line| {
            period.is_none_or(|(from, to)| from <= line.at && line.at < to)
                && (number.is_none() || line.ticket == number)
        };
        lines(reading, (org, recorded), &mut names)?.iter().filter(wanted).try_for_each(&mut *visit)
    })
}

/// Returns the organisation to which the actor's question is narrowed: the one that `name` names, or a contact's own.
///
/// # Errors
/// There is none, or it is not the contact's own.
pub(super) fn visible(reading: &Reading, name: Option<&str>) -> Result<Option<Org>, Error> {
    let named = name.map(|name| people::org(reading.tx, name));
    let Person::Contact { org: own, .. } = reading.person()? else { return named.transpose() };
    let own = own.ok_or(Refusal::Forbidden { need: crate::domain::refusal::Need::Agent })?;
    match (name, named) {
        (Some(_), Some(Ok(org))) if org.key == own => Ok(Some(org)),
        (Some(_), Some(Err(failure @ Error::Store(_)))) => Err(failure),
        // To a contact every other organisation is as if it were not there.
        (Some(name), _) => Err(Refusal::unknown(Noun::Org, name, None).into()),
        (None, _) => Ok(Some(people::org(reading.tx, &own)?)),
    }
}

/// Hands every ledger, or that of `only`, to `visit`: whole, for what was booked later says what of the past is so.
pub(super) fn each_account(
    reading: &Reading,
    only: Option<Org>,
    mut visit: impl FnMut(&Org, &[Recorded]) -> Result<(), Error>,
) -> Result<(), Error> {
    if let Some(org) = only {
        return visit(&org, &store::credit::of_org(reading.tx, &org.key, Instant::MAX)?);
    }
    store::credit::each_org(reading.tx, Instant::MAX, |key, recorded| {
        let org = store::org::by_key(reading.tx, key)?
            .ok_or_else(|| store::Error::Damaged(format!("the organisation {key}")))?;
        visit(&org, recorded)
    })
}

/// Returns the lines of one organisation up to the instant asked about: its entries, then what expired since and is not
/// booked.
pub(super) fn lines(
    reading: &Reading,
    (org, recorded): (&Org, &[Recorded]),
    names: &mut Names,
) -> Result<Vec<Line>, Error> {
    let until = until(reading);
    let ledger = replayed(org, reading.policy(), recorded, until)?;
    let is_agent = reading.person()?.is_agent();
    let (mut balance, mut lines) = (0_i64, Vec::with_capacity(recorded.len()));
    for one in recorded.iter().filter(|one| one.entry.at <= until) {
        balance = balance.saturating_add(one.entry.minutes);
        let mut line = booked(reading, (&ledger, one), balance, names)?;
        // What an agent wrote beside time worked is a note among agents.
        line.reason = line.reason.filter(|_| is_agent || line.kind != EntryKind::Consumption);
        lines.push(line);
    }
    for expiry in ledger.expiries(reading.as_of) {
        balance = balance.saturating_sub(expiry.minutes);
        lines.push(to_come(&ledger, expiry, balance, names)?);
    }
    Ok(lines)
}

fn booked(
    reading: &Reading,
    (ledger, recorded): (&Ledger, &Recorded),
    balance: i64,
    names: &mut Names,
) -> Result<Line, Error> {
    let (entry, said) = (&recorded.entry, &recorded.entry.particulars);
    Ok(Line {
        entry: Some(entry.id),
        org: ledger.org().to_owned(),
        at: entry.at,
        recorded_at: Some(recorded.recorded_at),
        kind: entry.kind,
        minutes: entry.minutes,
        balance,
        draws: draws(ledger, entry)?,
        worked: said.worked,
        pack: said.pack,
        ticket: said.ticket.map(|ticket| ticket.shown(reading.prefix())),
        contract: said.contract.map(|(contract, _)| contract),
        reference: said.reference.clone(),
        key: recorded.key.clone(),
        reverses: entry.reverses,
        reason: said.reason.clone(),
        approved_by: said.approved_by.clone(),
        actor: names.of(recorded.actor)?,
        via: recorded.via.clone(),
    })
}

fn draws(ledger: &Ledger, entry: &Entry) -> Result<Vec<(Draw, Lot)>, Error> {
    let lot = |draw: &Draw| {
        let holding = ledger.holding(draw.lot).ok_or_else(|| damaged(entry.id))?;
        Ok((*draw, holding.lot))
    };
    entry.draws.iter().map(lot).collect()
}

fn to_come(ledger: &Ledger, expiry: Expiry, balance: i64, names: &mut Names) -> Result<Line, Error> {
    let draw = Draw { lot: expiry.lot, minutes: expiry.minutes.saturating_neg() };
    Ok(Line {
        entry: None,
        org: ledger.org().to_owned(),
        at: expiry.at,
        recorded_at: None,
        kind: EntryKind::Expiry,
        minutes: draw.minutes,
        balance,
        draws: ledger.holding(expiry.lot).map(|holding| (draw, holding.lot)).into_iter().collect(),
        worked: None,
        pack: None,
        ticket: None,
        contract: None,
        reference: None,
        key: None,
        reverses: None,
        reason: None,
        approved_by: None,
        actor: names.of(Actor::System)?,
        via: None,
    })
}

/// An entry with which lot paid which of its minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// the entry
    pub line: Line,
    /// its minutes, lot by lot
    pub slices: Vec<(Slice, Holding)>,
}

/// Returns which lot paid which minute of `entry`.
///
/// # Errors
/// There is none, it was not there yet, or it is not for the actor to see.
pub fn explain(reading: &Reading, entry: EntryId) -> Result<Explained, Error> {
    let unknown = || Refusal::unknown(Noun::Entry, &entry.to_string(), None);
    let owner = store::credit::owner(reading.tx, entry)?.ok_or_else(unknown)?;
    let own = visible(reading, None)?;
    if own.is_some_and(|own| own.key != owner) {
        return Err(unknown().into());
    }
    let org = people::org(reading.tx, &owner)?;
    let recorded = store::credit::of_org(reading.tx, &owner, Instant::MAX)?;
    let lines = lines(reading, (&org, &recorded), &mut Names::new(reading.tx))?;
    let line = lines.into_iter().find(|line| line.entry == Some(entry)).ok_or_else(unknown)?;
    let ledger = replayed(&org, reading.policy(), &recorded, until(reading))?;
    let entry = recorded.iter().find(|one| one.entry.id == entry).ok_or_else(unknown)?;
    let held = |slice: Slice| ledger.holding(slice.lot).map(|holding| (slice, *holding));
    Ok(Explained { line, slices: entry.entry.slices().into_iter().filter_map(held).collect() })
}

/// Returns the entries of these ids, for showing what a write made.
pub(super) fn made(reading: &Reading, entries: &[EntryId]) -> Result<Vec<Line>, Error> {
    let mut by_id: HashMap<EntryId, Line> = HashMap::new();
    for entry in entries {
        let owner = store::credit::owner(reading.tx, *entry)?.ok_or_else(|| damaged(*entry))?;
        if by_id.contains_key(entry) {
            continue;
        }
        let org = people::org(reading.tx, &owner)?;
        let recorded = store::credit::of_org(reading.tx, &owner, Instant::MAX)?;
        let lines = lines(reading, (&org, &recorded), &mut Names::new(reading.tx))?;
        by_id.extend(lines.into_iter().filter_map(|line| Some((line.entry?, line))));
    }
    entries.iter().map(|entry| by_id.remove(entry).ok_or_else(|| damaged(*entry).into())).collect()
}
