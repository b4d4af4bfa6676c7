//! What organisations have.
use super::account::replayed;
use super::line::{each_account, visible};
use crate::domain::credit::{Holding, Ledger};
use crate::domain::desk::Policy;
use crate::domain::instant::Instant;
use crate::domain::org::Org;
use crate::domain::refusal::{Refusal, Usage};
use crate::domain::ticket::Ticket;
use crate::domain::ticket::view::Person;
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::ticket::show::until;
use crate::store::credit::Recorded;
use crate::store::{self, Tx};

/// What an organisation has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// the organisation
    pub org: String,
    /// what it is called
    pub name: String,
    /// minutes; negative where it is overdrawn
    pub minutes: i64,
    /// what its lots have left, and when each expires, in the order in which they are spent
    pub lots: Vec<(Holding, Option<Instant>)>,
}

impl Balance {
    fn new(org: &Org, ledger: &Ledger, at: Instant) -> Self {
        let held = ledger.holdings_at(at);
        let lots = held.into_iter().map(|one| (one, ledger.expires_at(&one.lot))).collect();
        Self { org: org.key.clone(), name: org.name.clone(), minutes: ledger.balance_at(at), lots }
    }
}

/// Returns what the organisation `org` has at the instant asked about.
///
/// # Errors
/// There is none, or it is not the contact's own.
pub fn of(reading: &Reading, org: &str) -> Result<Balance, Error> {
    let org = visible(reading, Some(org))?;
    let org = org.ok_or_else(|| Refusal::Usage(Usage::Missing(vec!["--org"])))?;
    let recorded = store::credit::of_org(reading.tx, &org.key, Instant::MAX)?;
    let ledger = replayed(&org, reading.policy(), &recorded, until(reading))?;
    Ok(Balance::new(&org, &ledger, reading.as_of))
}

/// Hands what each organisation has to `visit`, by key; to a contact its own alone.
///
/// One that is disabled is told of only while it has something, or owes it.
///
/// # Errors
/// The contact belongs to no organisation.
pub fn each(
    reading: &Reading,
    below: Option<i64>,
    visit: &mut dyn FnMut(&Balance) -> Result<(), Error>,
) -> Result<(), Error> {
    let policy = reading.policy();
    let mut tell = |org: &Org, recorded: &[Recorded]| {
        let balance = Balance::new(org, &replayed(org, policy, recorded, until(reading))?, reading.as_of);
        let told = org.active || balance.minutes != 0;
        if told && below.is_none_or(|below| balance.minutes < below) { visit(&balance) } else { Ok(()) }
    };
    let only = visible(reading, None)?;
    if only.is_some() {
        return each_account(reading, only, tell);
    }
    let mut without = Vec::new();
    store::org::each::<Error>(reading.tx, |org| {
        without.push(org.clone());
        Ok(())
    })?;
    let mut without = without.into_iter().peekable();
    // Both come by key: who never had an entry is told of in between.
    each_account(reading, None, |org, recorded| {
        while let Some(before) = without.next_if(|one| one.key < org.key) {
            tell(&before, &[])?;
        }
        without.next_if(|one| one.key == org.key);
        tell(org, recorded)
    })?;
    without.try_for_each(|org| tell(&org, &[]))
}

/// Returns how many minutes the organisation `org` has at `at` under the policy in force; negative where it is overdrawn.
///
/// # Errors
/// The store cannot be read.
pub(in crate::ops) fn balance(tx: &Tx, in_force: &Policy, org: &str, at: Instant) -> Result<i64, Error> {
    if !store::credit::has_expiring(tx, org)? {
        return Ok(store::credit::booked_balance(tx, org, at)?);
    }
    let Some(org) = store::org::by_key(tx, org)? else { return Ok(0) };
    let recorded = store::credit::of_org(tx, &org.key, Instant::MAX)?;
    Ok(replayed(&org, in_force, &recorded, at)?.balance_at(at))
}

/// Returns what the organisation of a ticket has, where its department uses credits by the ticket's `policy` (SAN-14);
/// after a write, what it had when that happened. A contact of another organisation, who is kept informed of the
/// ticket, is not told.
///
/// # Errors
/// The store cannot be read.
pub(in crate::ops) fn available(
    reading: &Reading,
    ticket: &Ticket,
    policy: &Policy,
) -> Result<Option<i64>, Error> {
    let department = policy.department(&ticket.department);
    let stranger = |own: &str| match reading.person()? {
        Person::Agent { .. } => Ok::<bool, Error>(false),
        Person::Contact { org, .. } => Ok(org.as_deref() != Some(own)),
    };
    match &ticket.org {
        Some(org) if stranger(org)? => Ok(None),
        Some(org) if department.is_some_and(|department| department.credits) => {
            let at = reading.written_at().unwrap_or(reading.as_of);
            balance(reading.tx, reading.policy(), org, at).map(Some)
        }
        _ => Ok(None),
    }
}
