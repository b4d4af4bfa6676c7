//! What an organisation has: credits, contracts, assets that nothing covers, open tickets.
use std::collections::BTreeMap;
use std::sync::Arc;

use super::Reading;
use super::asset::{self, AssetFilter, Held};
use super::contract::{self, Seen};
use super::credit::{self, Balance};
use super::org::{self, today_of};
use super::ticket::list::{ListFilter, Needs, list};
use super::ticket::record::Copy;
use super::ticket::show::TicketRow;
use super::ticket::time::history;
use crate::domain::contract::Standing;
use crate::domain::desk::Policy;
use crate::domain::org::Org;
use crate::domain::sla::{Clock, ClockState, judge};
use crate::domain::ticket::event::Event;
use crate::domain::ticket::promise::Promises;
use crate::error::Error;
use crate::store;

/// An organisation with what it has at the instant asked about.
#[derive(Clone, Debug)]
pub struct Overview {
    /// the organisation
    pub org: Org,
    /// its credits, lot by lot
    pub balance: Balance,
    /// its contracts in force and to come
    pub contracts: Vec<Seen>,
    /// its active assets without warranty, maintenance or a contract in force that had one or could have
    pub out_of_cover: Vec<Held>,
    /// its tickets that are not closed, as far as the actor may see them, the first due first
    pub tickets: Vec<OpenTicket>,
}

/// A ticket that is not closed, with the clock that needs somebody first.
#[derive(Clone, Debug)]
pub struct OpenTicket {
    /// the ticket
    pub row: TicketRow,
    /// the policy that it keeps
    pub policy: Arc<Policy>,
    /// the clock over its target or nearest to it, if one waits for anything
    pub worst: Option<Clock>,
}

/// Returns what the organisation that `name` names has, if the actor may see it.
///
/// # Errors
/// There is none, or it is not the contact's own.
pub fn show(reading: &Reading, name: &str) -> Result<Overview, Error> {
    let org = org::show(reading, name)?;
    let today = today_of(reading.policy(), Some(&org), reading.as_of);
    let contracts = contract::of_org(reading, &org.key, today)?;
    Ok(Overview {
        balance: credit::balance::of(reading, &org.key)?,
        out_of_cover: out_of_cover(reading, &org.key, &contracts)?,
        tickets: open_tickets(reading, &org.key)?,
        contracts,
        org,
    })
}

fn out_of_cover(reading: &Reading, org: &str, contracts: &[Seen]) -> Result<Vec<Held>, Error> {
    let policy = reading.policy();
    let in_force = contracts.iter().filter(|seen| seen.standing() == Standing::InForce);
    let in_force: Vec<_> = in_force.map(|seen| &seen.contract).collect();
    let filter = AssetFilter { org: Some(org.to_owned()), ..AssetFilter::default() };
    let mut bare = Vec::new();
    asset::each(reading, &filter, &mut |held| {
        let asset = &held.asset;
        if asset.is_covered(held.today, &in_force, policy) {
            return Ok(());
        }
        // A desk that covers nothing misses nothing.
        let had = asset.warranty_until.or(asset.maintenance_until).is_some();
        if had || asset.is_coverable(policy) || !store::contract::of_asset(reading.tx, &asset.key)?.is_empty()
        {
            bare.push(held.clone());
        }
        Ok(())
    })?;
    Ok(bare)
}

fn open_tickets(reading: &Reading, org: &str) -> Result<Vec<OpenTicket>, Error> {
    let filter = ListFilter { org: Some(org.to_owned()), ..ListFilter::default() };
    let needs = Needs { policy: true, ..Needs::default() };
    let mut tickets = Vec::new();
    list(reading, &filter, &needs, &mut |row, policy| {
        tickets.extend(policy.map(|policy| (TicketRow::clone(row), policy.clone())));
        Ok(())
    })?;
    // Each policy's calendars are compiled once, however many tickets keep it.
    let policies: BTreeMap<i64, Arc<Policy>> =
        tickets.iter().map(|(row, policy)| (row.ticket.policy_version, policy.clone())).collect();
    let promises: BTreeMap<i64, Promises> =
        policies.iter().map(|(version, policy)| (*version, Promises::new(policy))).collect();
    let with_clock = |(row, policy): (TicketRow, Arc<Policy>)| {
        let clocks = promises.get(&row.ticket.policy_version).map(|promises| clocks(reading, &row, promises));
        let worst = clocks.transpose()?.and_then(|clocks| worst(clocks.into_iter()));
        Ok(OpenTicket { row, policy, worst })
    };
    tickets.into_iter().map(with_clock).collect()
}

fn clocks(reading: &Reading, row: &TicketRow, promises: &Promises) -> Result<Vec<Clock>, Error> {
    let events = history(reading, row.ticket.number)?;
    let events: Vec<Event> = events.into_iter().map(|one| one.recorded.event).collect();
    let Some(copy) = Copy::fold(row.ticket.number, &events, promises) else { return Ok(Vec::new()) };
    let Some(promise) = promises.of(&copy.ticket) else { return Ok(Vec::new()) };
    let as_of = reading.as_of.max(copy.ticket.updated_at);
    Ok(copy.clocks.iter().map(|row| judge(&row.clock, &promise, as_of)).collect())
}

/// Returns the clock that needs somebody first: of those that wait for something, the one with the least time left, a
/// paused one last.
fn worst(clocks: impl Iterator<Item = Clock>) -> Option<Clock> {
    let waits = |clock: &Clock| clock.remaining_s.is_some();
    let order = |clock: &Clock| (clock.state == ClockState::Paused, clock.remaining_s);
    clocks.filter(waits).min_by_key(order)
}
