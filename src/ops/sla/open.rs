//! What another policy would make of the tickets that are open.

use super::simulate::{ChangedClock, Judged, change, lacking};
use super::versions::Versions;
use crate::domain::desk::Policy;
use crate::domain::instant::Instant;
use crate::domain::sla::{ClockState, Metric, judge};
use crate::domain::ticket::event::Event;
use crate::domain::ticket::promise::Promises;
use crate::domain::ticket::trail::Trail;
use crate::domain::ticket::{TicketNumber, is_over, policy_version};
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::ticket::record::Copy;
use crate::ops::ticket::time::history;
use crate::store;
use crate::store::clock::ClockRow;

/// What another policy would make of the tickets that are open, were they brought under it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenUnder {
    /// the clocks that would be breached and are not, or are and would not be, by ticket
    pub changed: Vec<ChangedClock>,
    /// open tickets that could not be judged: they went through what the policy lacks
    pub not_judged: u64,
}

impl OpenUnder {
    /// Returns how many clocks would be breached and are not.
    pub fn breached(&self) -> usize {
        self.changed.iter().filter(|one| is_breached(one.now)).count()
    }

    /// Returns how many clocks are breached and would not be.
    pub fn saved(&self) -> usize {
        self.changed.len() - self.breached()
    }
}

/// Judges every open ticket now, under the policy that it keeps and under `draft`.
///
/// # Errors
/// The store cannot be read.
pub fn open_under(reading: &Reading, draft: &Policy) -> Result<OpenUnder, Error> {
    let versions = Versions::load(reading.tx)?.for_all(reading)?;
    let drafts = Versions::of(draft.clone()).for_all(reading)?;
    let (promises, drafted) = (versions.promises(), drafts.promises());
    let open = store::ticket::open_on_older(reading.tx, i64::MAX)?;
    let mut under = OpenUnder::default();
    for number in open {
        let events: Vec<Event> =
            history(reading, number)?.into_iter().map(|one| one.recorded.event).collect();
        let Some(version) = policy_version(&events) else { continue };
        let (own, other) = (promises.of(version)?, drafted.of(1)?);
        // Time may have closed it: then a rebase leaves it alone too.
        let copy = Copy::fold(number, &events, own);
        let Some(copy) = copy.filter(|copy| !is_over(copy.ticket.state)) else { continue };
        if lacking(draft, &Trail::of(&events)).next().is_some() {
            under.not_judged += 1;
            continue;
        }
        let then = judged(&copy, own, reading.now);
        let now = Copy::fold(number, &events, other);
        let now = now.map(|copy| judged(&copy, other, reading.now)).unwrap_or_default();
        under.changed.extend(changes(number, &then, &now));
    }
    Ok(under)
}

type JudgedClocks = Vec<(Metric, Judged)>;

fn judged(Copy { ticket, clocks, .. }: &Copy, promises: &Promises, now: Instant) -> JudgedClocks {
    let Some(promise) = promises.of(ticket) else { return Vec::new() };
    let at = now.max(ticket.updated_at);
    let one = |row: &ClockRow| (row.clock.metric, Judged::from(&judge(&row.clock, &promise, at)));
    clocks.iter().map(one).collect()
}

/// Returns the clocks that the one side breaches and the other does not.
fn changes(
    number: TicketNumber,
    then: &JudgedClocks,
    now: &JudgedClocks,
) -> impl Iterator<Item = ChangedClock> {
    let of = |clocks: &JudgedClocks, metric| {
        clocks.iter().find(|(one, _)| *one == metric).map(|(_, judged)| *judged)
    };
    Metric::ALL.into_iter().filter_map(move |metric| {
        let (then, now) = (of(then, metric), of(now, metric));
        let change = change(then, now).filter(|_| is_breached(then) || is_breached(now))?;
        Some(ChangedClock { ticket: number.get(), metric, change, then, now })
    })
}

fn is_breached(judged: Option<Judged>) -> bool {
    judged.is_some_and(|judged| judged.state == ClockState::Breached)
}
