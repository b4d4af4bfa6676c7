//! What time brings to organisations: contracts that run out, balances that fell.
use super::org::zone;
use super::session::Desk;
use super::{Writing, credit};
use crate::domain::instant::Instant;
use crate::domain::notice::{Notice, Point, Watched};
use crate::domain::org::Org;
use crate::error::Error;
use crate::store::{self, Tx};

/// Records what is to be told of an organisation by `now`, and when it is to be looked at next; returns what was told.
pub(super) fn book(tx: &Tx, desk: &Desk, key: &str, now: Instant) -> Result<Vec<Notice>, Error> {
    let (due, next) = coming(tx, desk, key, now)?;
    let mut end = store::event::chain_end(tx)?;
    for notice in &due {
        store::event::append_notice(tx, &mut end, notice, now)?;
    }
    store::time::look_later(tx, key, next)?;
    Ok(due)
}

/// Records what is to be told of every organisation by now: before the policy changes from which it follows.
///
/// # Errors
/// The store cannot be read or written.
pub(super) fn book_all(writing: &Writing) -> Result<(), Error> {
    let (tx, now) = (writing.tx, writing.now);
    for key in store::time::orgs_due(tx, now, u32::MAX)? {
        book(tx, writing.desk, &key, now)?;
    }
    Ok(store::time::look_at_all(tx)?)
}

/// Returns what is to be told of an organisation by `now`, and when there is more.
pub(super) fn coming(
    tx: &Tx,
    desk: &Desk,
    key: &str,
    now: Instant,
) -> Result<(Vec<Notice>, Option<Instant>), Error> {
    let org = store::org::by_key(tx, key)?.filter(|org| org.active);
    let Some(org) = org else { return Ok((Vec::new(), None)) };
    let policy = &desk.policy;
    let (points, expiry) = points(tx, desk, &org, now)?;
    let mut contracts = Vec::new();
    for contract in store::contract::of_org(tx, key)? {
        let terms = store::contract::terms(tx, contract.id)?;
        contracts.push((contract, terms));
    }
    let applied = store::policy::entry(tx, desk.version)?.map(|entry| entry.applied_at);
    let watched = Watched {
        org: key,
        zone: zone(policy, Some(&org)),
        contracts: &contracts,
        points: &points,
        told: &store::event::notices(tx, key)?,
        expiry_notice: policy.contracts.expiry_notice,
        low_balance: policy.credits.low_balance_minutes.map(i64::from),
        // Acts are dated at whole seconds.
        since: applied.unwrap_or(Instant::MIN).floor_to_second(),
    };
    let mut due = watched.coming();
    let later = due.split_off(due.partition_point(|notice| notice.at <= now));
    Ok((due, later.first().map(|notice| notice.at).into_iter().chain(expiry).min()))
}

/// Returns how a balance changed up to `now`, and when a lot expires next.
fn points(tx: &Tx, desk: &Desk, org: &Org, now: Instant) -> Result<(Vec<Point>, Option<Instant>), Error> {
    let recorded = store::credit::of_org(tx, &org.key, Instant::MAX)?;
    let mut balance = 0;
    let mut points: Vec<Point> = Vec::with_capacity(recorded.len());
    for one in &recorded {
        balance += one.entry.minutes;
        points.push(Point { at: one.entry.at, recorded_at: one.recorded_at, balance });
    }
    let ledger = credit::replayed(org, &desk.policy, &recorded, Instant::MAX)?;
    for expiry in ledger.expiries(now) {
        balance -= expiry.minutes;
        points.push(Point { at: expiry.at, recorded_at: expiry.at, balance });
    }
    let expires = |held: &crate::domain::credit::Holding| ledger.expires_at(&held.lot);
    let next = ledger.holdings_at(now).iter().filter(|held| held.remaining > 0).filter_map(expires).min();
    Ok((points, next))
}
