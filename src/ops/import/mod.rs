//! What other systems keep, brought in: tickets with their history, contacts, and lists of everything else.
mod assets;
pub mod contacts;
mod content;
mod contracts;
mod credits;
mod listing;
mod org_names;
mod orgs;
mod rejects;
mod runs;
mod settlement;
mod tickets;
mod undo;

pub use crate::exchange::import_map::delimiter;
pub use assets::assets;
pub use contracts::contracts;
pub use credits::credits;
pub use listing::{ListingImport, ListingOptions, ListingSummary, ListingWatch};
pub use orgs::orgs;
pub use runs::{RunRow, each, named, show};
pub use tickets::{Import, Progress, Summary, Watch, tickets};
pub use undo::undo;

use crate::ops::Session;

/// So many rejected rows are told in passing.
pub const TOLD: u64 = 10;

/// Returns how many rejected rows are told in passing: all of a dry run, which is there to show them.
fn told(session: &Session) -> u64 {
    if session.circumstances().dry_run { u64::MAX } else { TOLD }
}
