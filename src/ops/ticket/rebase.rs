//! Brings open tickets under a newer policy.
use super::load_number;
use super::record::{Said, acts_under};
use super::time::caught_up;
use crate::domain::desk::Policy;
use crate::domain::ticket::act::Step;
use crate::domain::ticket::event::{EventBody, Rebase};
use crate::domain::ticket::is_over;
use crate::domain::ticket::promise::Promises;
use crate::error::Error;
use crate::ops::Writing;
use crate::store;

/// Makes every open ticket that keeps an older version keep `version`, which is `policy`, and returns how many did.
///
/// Each gets an event, and its clocks are counted anew from the opening under the new promises (DESIGN §5, §7.8).
///
/// # Errors
/// `--at` lies before the last entry of one of them.
pub(in crate::ops) fn rebase_open(writing: &Writing, version: i64, policy: &Policy) -> Result<i64, Error> {
    let promises = Promises::new(policy);
    let step = [Step::silent(EventBody::Rebased(Rebase { policy_version: version }))];
    let mut rebased = 0;
    for number in store::ticket::open_on_older(writing.tx, version)? {
        let before = caught_up(writing, load_number(writing.tx, &policy.desk.ticket_prefix, number)?)?;
        if is_over(before.state) {
            // Time has ended it meanwhile: it keeps its policy.
            continue;
        }
        let said = Said { at: writing.at(Some(before.updated_at))?, author: None };
        acts_under(writing, &promises, &before, (&step, said))?;
        rebased += 1;
    }
    Ok(rebased)
}
