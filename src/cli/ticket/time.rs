//! `mesa ticket time`: how long was worked.
use clap::Args;

use super::super::{Context, Ending};
use super::targets::{Tickets, act_on};
use super::verbs::acting;
use crate::domain::refusal::{Refusal, Usage};
use crate::domain::ticket::act::Act;
use crate::domain::ticket::work::{MINUTES_MAX, Work};
use crate::error::Error;

/// `mesa ticket time`.
#[derive(Debug, Args)]
pub struct Time {
    #[command(flatten)]
    tickets: Tickets,
    /// Minutes worked
    #[arg(long, value_name = "N", conflicts_with_all = ["from", "to"], value_parser = clap::value_parser!(u32).range(1..=i64::from(MINUTES_MAX)))]
    minutes: Option<u32>,
    /// When the work began
    #[arg(long, value_name = "INSTANT", requires = "to")]
    from: Option<String>,
    /// When it ended
    #[arg(long, value_name = "INSTANT", requires = "from")]
    to: Option<String>,
    #[command(flatten)]
    charge: Charge,
    /// What was done; only agents see it
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

/// Who pays for time worked.
#[derive(Debug, Args)]
pub struct Charge {
    /// Keeps the time without charging it
    #[arg(long)]
    no_charge: bool,
    /// Who answers for the charge
    #[arg(long, value_name = "WHO")]
    approved_by: Option<String>,
}

impl Charge {
    /// Returns the work of a reply that told of `minutes`, if it did.
    ///
    /// # Errors
    /// Something is said of time, but not how much.
    pub fn of_reply(self, minutes: Option<u32>) -> Result<Option<Work>, Error> {
        match minutes {
            Some(minutes) => Ok(Some(self.of(Work { minutes, ..Work::default() }))),
            None if self.no_charge || self.approved_by.is_some() => {
                Err(Refusal::Usage(Usage::Missing(vec!["--minutes"])).into())
            }
            None => Ok(None),
        }
    }

    fn of(self, work: Work) -> Work {
        Work { free: self.no_charge, approved_by: self.approved_by, ..work }
    }
}

/// Runs `mesa ticket time`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(command: Time, context: &Context) -> Result<Ending, Error> {
    let names = command.tickets.names(false)?;
    let work = match (command.minutes, &command.from, &command.to) {
        (Some(minutes), ..) => Work { minutes, ..Work::default() },
        (None, Some(from), Some(to)) => context.session()?.read(|reading| {
            let read = |flag, text| context.instant((flag, text), reading.policy());
            Ok(Work::stretch(read("--from", from)?, read("--to", to)?)?)
        })?,
        (None, ..) => {
            return Err(
                Refusal::Usage(Usage::Missing(vec!["--minutes N | --from INSTANT --to INSTANT"])).into()
            );
        }
    };
    let work = Work { note: command.note, ..command.charge.of(work) };
    act_on(context, &command.tickets, &names, &acting("ticket time", Act::Time { work }))
}
