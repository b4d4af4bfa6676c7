//! What can be done: one file per use case. Each begins a transaction, loads, asks the domain, saves and commits.
//!
//! Invariant: nothing here knows clap, a locale or an output format, and no SQL is written here.
pub mod agent;
pub mod asset;
mod beside;
pub mod calendar;
pub mod channel;
pub mod contact;
pub mod contract;
pub mod credit;
pub mod cursor;
pub mod department;
pub mod desk;
mod entitlement;
pub mod export;
pub mod form;
pub mod identity;
pub mod import;
pub mod init;
pub mod members;
pub mod news;
mod notices;
pub mod org;
pub mod overview;
pub mod people;
mod problems;
pub mod removal;
mod session;
pub mod sla;
pub mod store;
pub mod tick;
pub mod ticket;

pub use crate::store::Patience;
pub use session::{Circumstances, Desk, Done, Made, Outcome, Reading, Session, Writing};
