//! One organisation's ledger: replayed to be read, and open for entries in a write.
use chrono_tz::Tz;

use crate::domain::credit::{Book, Entry, EntryId, EntryKind, Ledger};
use crate::domain::desk::Policy;
use crate::domain::instant::Instant;
use crate::domain::org::Org;
use crate::domain::refusal::Refusal;
use crate::domain::ticket::event::Actor;
use crate::error::Error;
use crate::ops::Writing;
use crate::ops::org::zone;
use crate::store::credit::{Recorded, Recording};
use crate::store::{self, Tx};

/// A ledger open for entries in the write under way.
pub(super) struct Account<'w> {
    writing: &'w Writing<'w>,
    at: Instant,
    book: Book,
}

impl<'w> Account<'w> {
    /// Opens the ledger of `org` for entries that are not before `after` either.
    ///
    /// # Errors
    /// `--at` lies before its last entry.
    pub(super) fn open(writing: &'w Writing<'w>, org: &Org, after: Option<Instant>) -> Result<Self, Error> {
        let ledger = ledger(writing.tx, org, &writing.desk.policy)?;
        let at = writing.at(ledger.last_at().max(after))?;
        Self::at(writing, ledger, at)
    }

    /// Opens `ledger` for entries at `at`, which is not before its last.
    pub(super) fn at(writing: &'w Writing<'w>, ledger: Ledger, at: Instant) -> Result<Self, Error> {
        let book = Book::open(ledger, at, store::credit::numbers(writing.tx)?);
        Ok(Self { writing, at, book })
    }

    /// Returns the instant at which the entries count.
    pub(super) fn instant(&self) -> Instant {
        self.at
    }

    /// Books by `decide` and returns what it made.
    pub(super) fn book(
        &mut self,
        decide: impl FnOnce(&mut Book) -> Result<EntryId, Refusal>,
    ) -> Result<EntryId, Error> {
        Ok(decide(&mut self.book)?)
    }

    /// Books that what is left of what `entry` brought in is taken back.
    pub(super) fn withdraw(&mut self, entry: EntryId, reason: &str) {
        self.book.withdraw(entry, Some(reason.to_owned()));
    }

    /// Books that a deposit is taken back at its own instant.
    pub(super) fn annul(&mut self, deposit: &Entry, reason: &str) {
        self.book.annul(deposit, Some(reason.to_owned()));
    }

    /// Keeps what was booked, and returns it.
    pub(super) fn keep(self) -> Result<Vec<Entry>, Error> {
        let Self { writing, book, .. } = self;
        let org = book.ledger().org().to_owned();
        let entries = book.finish();
        for entry in &entries {
            // What a last day brings is nobody's act.
            let by_time = entry.kind == EntryKind::Expiry;
            let recording = Recording {
                at: writing.now,
                actor: if by_time { Actor::System } else { writing.person.actor() },
                via: writing.via.as_deref().filter(|_| !by_time),
                key: writing.key().filter(|_| !by_time),
            };
            store::credit::append(writing.tx, &org, entry, recording)?;
        }
        Ok(entries)
    }
}

/// Returns the whole ledger of an organisation.
pub(super) fn ledger(tx: &Tx, org: &Org, policy: &Policy) -> Result<Ledger, Error> {
    let recorded = store::credit::of_org(tx, &org.key, Instant::MAX)?;
    replayed(org, policy, &recorded, Instant::MAX)
}

/// Returns what the entries of an organisation, all of them, come to up to `until`.
pub(in crate::ops) fn replayed(
    org: &Org,
    policy: &Policy,
    recorded: &[Recorded],
    until: Instant,
) -> Result<Ledger, Error> {
    let (before, after) = recorded.split_at(recorded.partition_point(|one| one.entry.at <= until));
    let [before, after] = [before, after].map(|part| part.iter().map(|one| &one.entry));
    let ledger = Ledger::replay(&org.key, zone(policy, Some(org)), before);
    Ok(ledger.map_err(|(entry, _)| damaged(entry))?.followed_by(after))
}

/// Books what expired where `org` was before its days became those of another zone, by an act or by the desk's.
///
/// # Errors
/// The store cannot be read or written.
pub(in crate::ops) fn move_to(writing: &Writing, org: &Org, zone: Tz) -> Result<(), Error> {
    if !store::credit::has_expiring(writing.tx, &org.key)? {
        return Ok(());
    }
    let ledger = ledger(writing.tx, org, &writing.desk.policy)?;
    if ledger.zone() == zone {
        return Ok(());
    }
    let now = writing.now.floor_to_second();
    let mut account = Account::at(writing, ledger, now)?;
    account.book.move_to(zone);
    account.keep()?;
    Ok(())
}

/// Returns the failure of a ledger that does not add up.
pub(super) fn damaged(entry: EntryId) -> store::Error {
    store::Error::Damaged(format!("credit entry {entry}"))
}
