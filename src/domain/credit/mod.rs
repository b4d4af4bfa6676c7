//! Credits: minutes of support, bought or granted in lots and spent by the minute (`DESIGN.md` §8).
//!
//! A [`Ledger`] is what the entries of one organisation come to, in their order; a [`Book`] adds entries to it. Nothing
//! is ever changed: what was wrong is reversed by another entry.
//!
//! Invariant: the sum of all entries = the balance = the sum of what lots have left, at every instant.
//! Invariant: no lot but one of [`LotSource::Overdraft`] ever has less than nothing left, and while one has, no other
//! lot has anything left.
mod book;
mod entry;
mod id;
mod ledger;
mod rounding;
#[cfg(test)]
mod tests;

pub use book::{Book, Charge, Deposit, Numbers};
pub use entry::{Draw, Entry, EntryKind, Lot, LotSource, Pack, Particulars, Slice};
pub use id::{EntryId, LotId};
pub use ledger::{Expiry, Flaw, Holding, Ledger, void};
pub use rounding::charged;
