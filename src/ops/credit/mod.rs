//! Credits: minutes of support that an organisation bought or was granted, and what became of them (`DESIGN.md` §8).
mod account;
pub mod balance;
mod book;
mod charge;
mod line;
pub(in crate::ops) mod opening;

pub(super) use account::{move_to, replayed};
pub use balance::Balance;
pub(super) use balance::available;
pub(super) use balance::balance;
pub(super) use book::grant_for_contract;
pub(super) use book::refund_ticket;
pub use book::{Adjust, Buy, Grant, Refund, RefundOf, adjust, buy, grant, refund};
pub(super) use charge::{Payer, payer};
pub use line::{Explained, LedgerFilter, Line, Monthly, each_line, explain};
