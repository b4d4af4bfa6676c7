//! Charges time worked on a ticket to the credits of its organisation.
use super::account::{Account, ledger};
use crate::domain::credit::{Charge, Ledger, Particulars, charged};
use crate::domain::desk::Policy;
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::domain::ticket::Ticket;
use crate::domain::ticket::act::Step;
use crate::domain::ticket::event::EventBody;
use crate::domain::ticket::work::{TimeLog, Uncharged, Work};
use crate::error::Error;
use crate::ops::Writing;
use crate::store;

/// Who pays for time worked on a ticket.
pub(in crate::ops) enum Payer {
    /// nobody: it is kept all the same
    Nobody(Uncharged),
    /// the organisation of this ledger
    Org(Box<Ledger>),
}

/// Returns who pays for `work` on `ticket`, whose policy is `policy`.
///
/// # Errors
/// The work ends in the future.
pub(in crate::ops) fn payer(
    writing: &Writing,
    ticket: &Ticket,
    policy: &Policy,
    work: &Work,
) -> Result<Payer, Error> {
    if let Some((_, to)) = work.stretch.filter(|(_, to)| *to > writing.now) {
        let (field, expected) = ("--to", "an instant that has passed");
        return Err(Refusal::Malformed { field, given: to.to_string(), expected }.into());
    }
    let uses_credits = policy.department(&ticket.department).is_some_and(|department| department.credits);
    let org = match &ticket.org {
        Some(key) => store::org::by_key(writing.tx, key)?,
        None => None,
    };
    Ok(match org {
        _ if !uses_credits => Payer::Nobody(Uncharged::Department),
        _ if work.free => Payer::Nobody(Uncharged::Said),
        None => Payer::Nobody(Uncharged::NoOrganisation),
        Some(org) => Payer::Org(Box::new(ledger(writing.tx, &org, &writing.desk.policy)?)),
    })
}

impl Payer {
    /// Returns when the last entry of who pays counts: the charge cannot be earlier.
    pub(in crate::ops) fn last_at(&self) -> Option<Instant> {
        match self {
            Self::Nobody(_) => None,
            Self::Org(ledger) => ledger.last_at(),
        }
    }

    /// Books the time that `steps` log at `at`, and lets them say what was charged.
    ///
    /// # Errors
    /// The credits do not suffice and the desk does not let them be overdrawn.
    pub(in crate::ops) fn charge(
        self,
        writing: &Writing,
        (ticket, policy): (&Ticket, &Policy),
        at: Instant,
        steps: &mut [Step],
    ) -> Result<(), Error> {
        let logged = steps.iter_mut().find_map(|step| match &mut step.body {
            EventBody::TimeLogged(log) => Some(log),
            _ => None,
        });
        let Some(log) = logged else { return Ok(()) };
        match self {
            Self::Nobody(why) => log.uncharged = Some(why),
            Self::Org(ledger) => {
                let account = Account::at(writing, *ledger, at)?;
                book(account, (ticket, policy), log)?;
            }
        }
        Ok(())
    }
}

fn book(mut account: Account, (ticket, policy): (&Ticket, &Policy), log: &mut TimeLog) -> Result<(), Error> {
    log.charged = charged(log.minutes, policy.credits.rounding);
    let charge = Charge {
        minutes: log.charged.into(),
        overdraw: policy.credits.overdraw,
        particulars: Particulars {
            worked: Some(log.minutes),
            ticket: Some(ticket.number),
            reason: log.note.clone(),
            approved_by: log.approved_by.clone(),
            ..Particulars::default()
        },
    };
    log.entry = Some(account.book(|book| book.consume(charge))?);
    account.keep()?;
    Ok(())
}
