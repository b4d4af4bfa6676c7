//! What an organisation has: credits, contracts, assets that nothing covers, open tickets.
use std::rc::Rc;

use super::asset::{self, AssetFilter, Held};
use super::contract::{self, Seen};
use super::credit::{self, Balance};
use super::org::{self, today_of};
use super::ticket::list::{ListFilter, Needs, list};
use super::ticket::show::TicketRow;
use super::{Reading, sla};
use crate::domain::contract::Standing;
use crate::domain::desk::Policy;
use crate::domain::org::Org;
use crate::domain::sla::{Clock, ClockState};
use crate::domain::ticket::TicketName;
use crate::error::Error;

/// An organisation with what it has at the instant asked about.
#[derive(Clone, Debug)]
pub struct Overview {
    /// the organisation
    pub org: Org,
    /// its credits, lot by lot
    pub balance: Balance,
    /// its contracts in force and to come
    pub contracts: Vec<Seen>,
    /// its active assets without warranty, maintenance or a contract in force
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
    pub policy: Rc<Policy>,
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
        if !held.asset.is_covered(held.today, &in_force, policy) {
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
    list(reading, &filter, needs, &mut |row, policy| {
        tickets.extend(policy.map(|policy| (row.clone(), policy.clone())));
        Ok(())
    })?;
    let with_clock = |(row, policy): (TicketRow, Rc<Policy>)| {
        let name = TicketName { number: row.ticket.number, prefix: None };
        let clocks = sla::show(reading, &name)?.clocks.into_iter().map(|line| line.clock);
        Ok(OpenTicket { row, policy, worst: worst(clocks) })
    };
    tickets.into_iter().map(with_clock).collect()
}

/// Returns the clock that needs somebody first: of those that wait for something, the one with the least time left, a
/// paused one last.
fn worst(clocks: impl Iterator<Item = Clock>) -> Option<Clock> {
    let waits = |clock: &Clock| clock.remaining_s.is_some();
    let order = |clock: &Clock| (clock.state == ClockState::Paused, clock.remaining_s);
    clocks.filter(waits).min_by_key(order)
}
