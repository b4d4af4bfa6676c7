//! `mesa sla`: promises, and how they were kept.
mod asked;
mod check;
mod explain;
mod report;
mod show;
mod simulate;
mod verify;

use clap::Subcommand;

use super::{Context, Ending};
use crate::domain::sla::Metric;
use crate::error::Error;
use crate::i18n;

/// What to do with promises.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Shows the clocks of a ticket
    #[command(after_help = "Example:\n  mesa sla show T-1 --as-of \"2026-10-01 09:00\"")]
    Show(show::Show),
    /// Explains a ticket's clocks: every interval, and why it counted or did not
    #[command(after_help = "Example:\n  mesa sla explain T-1 --metric resolution")]
    Explain(explain::Explain),
    /// Reports how promises were kept, group by group
    #[command(
        after_help = "Examples:\n  mesa sla report --month 2026-10 --group-by plan,type -o csv\n  mesa sla report --month previous --fail-under 95\n  mesa sla report --last 7d --worst 20 -o csv\n  mesa sla report --month previous -o html > sla.html"
    )]
    Report(report::Report),
    /// Replays the past under another policy and sets it beside what happened
    #[command(
        after_help = "Examples:\n  mesa sla simulate --policy draft.toml --month previous --group-by priority\n  mesa sla simulate --policy draft.toml --tickets -o csv\n  mesa sla simulate --policy draft.toml --map waiting-for-customer=waiting\n\nWhat time brought (closings, reminders) follows the ticket's own policy on both sides: only promises are judged anew."
    )]
    Simulate(Box<simulate::Simulate>),
    /// Tells which open promises need somebody: late, nearly due, or nearly spent (exit 10 where there are any)
    #[command(
        after_help = "Example:\n  mesa sla check --metric acknowledge --within 10m --new-since ack-cron\n  mesa sla check --breached --org acme\n\nA paused clock is told only where it is late already. --within counts on the wall, up to due_at as it is shown; --percent counts the calendar's time. With --new-since each crossing is told once, and again once a run has seen that the clock had recovered; the name is moved only after everything was written."
    )]
    Check(check::Check),
    /// Recomputes clocks and tickets from their history and compares (exit 11 where they differ)
    #[command(after_help = "Example:\n  mesa sla verify && echo sound")]
    Verify(verify::Verify),
}

/// Runs `mesa sla`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(command: Command, context: &Context) -> Result<Ending, Error> {
    match command {
        Command::Show(command) => show::run(&command, context),
        Command::Explain(command) => explain::run(&command, context),
        Command::Report(command) => report::run(&command, context),
        Command::Simulate(command) => simulate::run(&command, context),
        Command::Check(command) => check::run(&command, context),
        Command::Verify(command) => verify::run(&command, context),
    }
}

/// Reads a metric by its slug or its name in either language.
fn metric(given: &str) -> Result<Metric, String> {
    i18n::sla::find_metric(given).ok_or_else(|| {
        let slugs: Vec<_> = Metric::ALL.iter().map(|metric| metric.slug()).collect();
        format!("one of {}", slugs.join(", "))
    })
}
