//! Opening lots: credits that another system's ledger had left, brought in with their own day, and taken back.
use chrono_tz::Tz;

use super::account::{Account, ledger};
use crate::domain::backdate;
use crate::domain::credit::{Deposit, EntryId};
use crate::domain::instant::{Instant, parse_when};
use crate::domain::org::Org;
use crate::domain::refusal::Refusal;
use crate::error::Error;
use crate::ops::Writing;
use crate::ops::org::zone;
use crate::store;
use crate::store::credit::Recorded;

/// Returns when a row says that its credits count: a day begins in the organisation's zone.
///
/// # Errors
/// It is no day and no instant.
pub(in crate::ops) fn instant(writing: &Writing, org: &Org, text: &str) -> Result<Instant, Refusal> {
    let zone: Tz = zone(&writing.desk.policy, Some(org));
    let expected = "a day or an instant, as 2026-10-01";
    let malformed = |_| Refusal::Malformed { field: "--at", given: text.to_owned(), expected };
    parse_when(text, zone, writing.now).map(Instant::floor_to_second).map_err(malformed)
}

/// Returns the entry of an organisation that brought credits in under a reference and still stands.
pub(in crate::ops) fn under(
    writing: &Writing,
    org: &Org,
    reference: &str,
) -> Result<Option<Recorded>, Error> {
    let all = store::credit::of_org(writing.tx, &org.key, Instant::MAX)?;
    let reversed: Vec<EntryId> = all.iter().filter_map(|one| one.entry.reverses).collect();
    Ok(all.into_iter().find(|one| {
        let entry = &one.entry;
        entry.minutes > 0
            && entry.particulars.reference.as_deref() == Some(reference)
            && !reversed.contains(&entry.id)
    }))
}

/// Grants what another ledger had left, as of `at`.
///
/// # Errors
/// `at` lies in the future, further back than the actor may go, or before the organisation's last entry.
pub(in crate::ops) fn bring_in(
    writing: &Writing,
    org: &Org,
    (at, deposit): (Option<Instant>, Deposit),
) -> Result<EntryId, Error> {
    let ledger = ledger(writing.tx, org, &writing.desk.policy)?;
    let reach = writing.person.reach(writing.desk.policy.desk.backdate.seconds());
    let at = match at {
        Some(at) => backdate::judge(Some(at), writing.now, ledger.last_at(), reach)?,
        None => writing.at(ledger.last_at())?,
    };
    let mut account = Account::at(writing, ledger, at)?;
    let entry = account.book(|book| book.grant(deposit))?;
    account.keep()?;
    Ok(entry)
}

/// Tells whether nothing of what an entry brought in was spent or has expired.
pub(in crate::ops) fn is_whole(writing: &Writing, org: &Org, entry: (EntryId, i64)) -> Result<bool, Error> {
    let account = Account::open(writing, org, None)?;
    Ok(account.left_of(entry.0) == entry.1)
}

/// Takes back what is left of what an entry brought in, by a reversing entry.
pub(in crate::ops) fn take_back(
    writing: &Writing,
    org: &Org,
    (entry, reason): (EntryId, &str),
) -> Result<(), Error> {
    let mut account = Account::open(writing, org, None)?;
    account.withdraw(entry, reason);
    account.keep()?;
    Ok(())
}
