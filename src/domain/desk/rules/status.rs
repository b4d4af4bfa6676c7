//! One status begins, one ends, and at most one takes customers' replies.
use toml::de::DeTable;

use crate::domain::desk::State;
use crate::domain::desk::document::{Entry, Findings, entries};
use crate::domain::desk::problem::BrokenRule;

pub(super) fn judge(document: &DeTable<'_>, found: &mut Findings) {
    if !document.contains_key("status") {
        return; // said already
    }
    let all: Vec<_> = entries(document, "status").collect();
    if !all.iter().any(|status| status.flag("initial")) {
        found.add_unplaced("status", BrokenRule::NoInitial);
    }
    if !all.iter().any(|status| state(status) == Some(State::Closed)) {
        found.add_unplaced("status", BrokenRule::NoClosed);
    }
    single(&all, "initial", found);
    single(&all, "on_customer_reply", found);
    // A ticket cannot begin at its end; a reply that left the clocks paused would answer nothing
    flagged(&all, "initial", found, |state| matches!(state, State::Open | State::Paused));
    flagged(&all, "on_customer_reply", found, |state| state == State::Open);
}

fn single(all: &[Entry<'_>], flag: &'static str, found: &mut Findings) {
    let mut carriers = all.iter().filter(|status| status.flag(flag));
    let Some(first) = carriers.next() else { return };
    let first_line = found.line(&first.span(flag));
    for status in carriers {
        let path = format!("status[{}].{flag}", status.index);
        found.add(&path, &status.span(flag), BrokenRule::SecondFlag { flag, first_line });
    }
}

fn flagged(all: &[Entry<'_>], flag: &'static str, found: &mut Findings, fits: impl Fn(State) -> bool) {
    for status in all.iter().filter(|status| status.flag(flag)) {
        if let Some(state) = state(status).filter(|state| !fits(*state)) {
            let path = format!("status[{}].{flag}", status.index);
            found.add(&path, &status.span(flag), BrokenRule::FlagOnState { flag, state });
        }
    }
}

fn state(status: &Entry<'_>) -> Option<State> {
    State::of_slug(status.text("state")?)
}
