//! Opening lots: credits that another system's ledger had left, brought in with their own day, and taken back.
use chrono_tz::Tz;

use super::account::{Account, replayed};
use crate::domain::backdate;
use crate::domain::credit::{Deposit, Draw, Entry, EntryId, EntryKind, LotId, void};
use crate::domain::instant::{Instant, parse_when};
use crate::domain::org::Org;
use crate::domain::refusal::Refusal;
use crate::domain::undo::{Reason, Why};
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
/// Deposits that are void, and what expired by itself, are no hindrance to an earlier day.
///
/// # Errors
/// `at` lies in the future, further back than the actor may go, or before the organisation's last entry.
pub(in crate::ops) fn bring_in(
    writing: &Writing,
    org: &Org,
    (at, deposit): (Option<Instant>, Deposit),
) -> Result<EntryId, Error> {
    let policy = &writing.desk.policy;
    let recorded = store::credit::of_org(writing.tx, &org.key, Instant::MAX)?;
    let (ledger, at) = if let Some(at) = at {
        let reach = writing.person.reach(policy.desk.backdate.seconds());
        let at = backdate::judge(Some(at), writing.now, last_act(&recorded), reach)?;
        (replayed(org, policy, &recorded, at)?, at)
    } else {
        let ledger = replayed(org, policy, &recorded, Instant::MAX)?;
        let at = writing.at(ledger.last_at())?;
        (ledger, at)
    };
    let mut account = Account::at(writing, ledger, at)?;
    let entry = account.book(|book| book.grant(deposit))?;
    account.keep()?;
    Ok(entry)
}

/// Returns when the last entry counts that somebody made and that stands.
fn last_act(recorded: &[Recorded]) -> Option<Instant> {
    let void = void(&entries(recorded));
    let acts = recorded.iter().map(|one| &one.entry);
    acts.filter(|one| one.kind != EntryKind::Expiry && !void.contains(&one.id)).map(|one| one.at).max()
}

fn entries(recorded: &[Recorded]) -> Vec<&Entry> {
    recorded.iter().map(|one| &one.entry).collect()
}

/// Tells whether an entry was taken back.
pub(in crate::ops) fn is_reversed(writing: &Writing, org: &Org, entry: EntryId) -> Result<bool, Error> {
    let all = store::credit::of_org(writing.tx, &org.key, Instant::MAX)?;
    Ok(all.iter().any(|one| one.entry.reverses == Some(entry)))
}

/// Returns what took from what an entry brought in, if anything did.
pub(in crate::ops) fn drawn(
    writing: &Writing,
    org: &Org,
    (entry, minutes): (EntryId, i64),
) -> Result<Option<Why>, Error> {
    let all = store::credit::of_org(writing.tx, &org.key, Instant::MAX)?;
    let Some(deposit) = all.iter().map(|one| &one.entry).find(|one| one.id == entry) else { return Ok(None) };
    let own = |draw: &Draw| deposit.lots.iter().any(|lot| lot.id == draw.lot);
    let taker = all.iter().map(|one| &one.entry).find(|one| one.id != entry && one.draws.iter().any(own));
    if let Some(taker) = taker {
        let reason = if taker.kind == EntryKind::Expiry { Reason::Expired } else { Reason::Spent };
        return Ok(Some((reason, Some(taker.id.to_string()))));
    }
    // What came in when minutes were owed paid those first.
    let kept: i64 = deposit.draws.iter().filter(|draw| own(draw)).map(|draw| draw.minutes).sum();
    Ok((kept != minutes).then(|| (Reason::Spent, Some(entry.to_string()))))
}

/// Takes back what is left of what entries of one organisation brought in, by reversing entries.
///
/// Where nothing of the ledger is newer, they count at the instants of what they reverse: the past is as if it had not
/// been brought in, and may be brought in anew. Else they count now, for the past is as somebody found it.
pub(in crate::ops) fn take_back(
    writing: &Writing,
    org: &Org,
    (taken, reason): (&[EntryId], &str),
) -> Result<(), Error> {
    let all = store::credit::of_org(writing.tx, &org.key, Instant::MAX)?;
    if is_last(&all, taken) {
        let ledger = replayed(org, &writing.desk.policy, &all, Instant::MAX)?;
        let at = ledger.last_at().unwrap_or(writing.now);
        let mut account = Account::at(writing, ledger, at)?;
        for deposit in all.iter().filter(|one| taken.contains(&one.entry.id)) {
            account.annul(&deposit.entry, reason);
        }
        account.keep()?;
        return Ok(());
    }
    for entry in taken {
        let mut account = Account::open(writing, org, None)?;
        account.withdraw(*entry, reason);
        account.keep()?;
    }
    Ok(())
}

/// Tells whether nothing was drawn from what `taken` brought in, and nobody wrote into the ledger after it.
fn is_last(all: &[Recorded], taken: &[EntryId]) -> bool {
    let (void, first) = (void(&entries(all)), taken.iter().min());
    let is_taken = |one: &&Entry| taken.contains(&one.id);
    let lots: Vec<LotId> = all
        .iter()
        .map(|one| &one.entry)
        .filter(is_taken)
        .flat_map(|one| &one.lots)
        .map(|lot| lot.id)
        .collect();
    all.iter().map(|one| &one.entry).all(|one| {
        let draws_own = one.draws.iter().all(|draw| lots.contains(&draw.lot));
        let draws_theirs = one.draws.iter().any(|draw| lots.contains(&draw.lot));
        match taken.contains(&one.id) {
            true => draws_own,
            false if draws_theirs => false,
            false => Some(&one.id) < first || one.kind == EntryKind::Expiry || void.contains(&one.id),
        }
    })
}
