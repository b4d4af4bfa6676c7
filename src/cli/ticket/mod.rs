//! `mesa ticket`: numbered conversations, each about one problem.
mod ask;
pub mod event_view;
pub mod list;
mod open;
mod show;
pub(super) mod targets;
mod text;
mod time;
mod verbs;
pub mod view;

use clap::Subcommand;

pub(in crate::cli) use open::field;

use super::{Context, Ending};
use crate::error::Error;

/// What to do with tickets.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Opens a ticket
    #[command(
        after_help = "Example:\n  mesa ticket open --contact ana@acme.example --subject \"No ring on line 2\" --message-file - < report.txt"
    )]
    Open(Box<open::Command>),
    /// Says something that the customer sees
    #[command(
        after_help = "Example:\n  mesa ticket reply T-1 --message \"We are on it\" --minutes 15 --status waiting-for-customer"
    )]
    Reply(verbs::Reply),
    /// Says how long was worked on tickets; charged where credits pay
    #[command(
        after_help = "Example:\n  mesa ticket time T-1 --minutes 25 --note \"traced the call\"\n  mesa ticket time T-1 --from \"2026-10-01 09:00\" --to \"2026-10-01 09:40\" --no-charge"
    )]
    Time(time::Time),
    /// Says something among agents
    #[command(after_help = "Example:\n  mesa ticket note T-1 --message \"Asked the carrier\"")]
    Note(verbs::Note),
    /// Confirms that a ticket was received
    #[command(after_help = "Example:\n  mesa ticket acknowledge T-1")]
    Acknowledge(verbs::Acknowledge),
    /// Decides impact, urgency and priority
    #[command(after_help = "Example:\n  mesa ticket triage T-1 --priority medium --reason \"not urgent\"")]
    Triage(verbs::Triage),
    /// Gives tickets to an agent or a team
    #[command(after_help = "Example:\n  mesa ticket assign T-1 T-2 --to me")]
    Assign(verbs::Assign),
    /// Brings tickets to another department
    #[command(after_help = "Example:\n  mesa ticket move T-1 --to support --reason \"wrong door\"")]
    Move(verbs::Move),
    /// Corrects what a ticket says of itself
    #[command(
        after_help = "Example:\n  mesa ticket edit T-1 --subject \"One-way audio at head office\" --reason \"as the customer says\""
    )]
    Edit(verbs::Edit),
    /// Brings tickets to a status
    #[command(
        after_help = "Example:\n  mesa ticket status T-1 waiting-for-customer\n  mesa ticket status T-1 external-escalation --until 3d --then waiting-for-support"
    )]
    Status(verbs::Status),
    /// Hands tickets to another area
    #[command(
        after_help = "Example:\n  mesa ticket escalate T-1 --to projects --reason \"new functionality\""
    )]
    Escalate(verbs::Escalate),
    /// Says that the problem is solved
    #[command(after_help = "Example:\n  mesa ticket resolve T-1 --message \"Fixed: please try again\"")]
    Resolve(verbs::Turn),
    /// Ends tickets
    #[command(
        after_help = "Example:\n  mesa ticket list --state resolved --updated-before 2d -o name | mesa ticket close -"
    )]
    Close(verbs::Turn),
    /// Takes resolved or closed tickets up again
    #[command(after_help = "Example:\n  mesa ticket reopen T-1 --reason \"it is back\"")]
    Reopen(verbs::Turn),
    /// Changes who is kept informed
    #[command(after_help = "Example:\n  mesa ticket cc T-1 luis@acme.example --remove eva@acme.example")]
    Cc(verbs::Cc),
    /// Shows a ticket: its clocks and what was said
    #[command(after_help = "Example:\n  mesa ticket show T-1 --json\n  mesa ticket show --key nagios-77")]
    Show(show::Show),
    /// Lists tickets: those not closed, the most urgent first
    #[command(
        after_help = "Example:\n  mesa ticket list --mine --overdue\n  mesa ticket list --status waiting-for-customer --updated-before 30d -o name"
    )]
    List(Box<list::List>),
    /// Lists what happened to a ticket
    #[command(after_help = "Example:\n  mesa ticket history T-1")]
    History(show::History),
}

/// Runs `mesa ticket`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(command: Command, context: &Context) -> Result<Ending, Error> {
    match command {
        Command::Open(command) => open::run(*command, context),
        Command::Reply(command) => verbs::reply(command, context),
        Command::Time(command) => time::run(command, context),
        Command::Note(command) => verbs::note(&command, context),
        Command::Acknowledge(command) => verbs::acknowledge(&command, context),
        Command::Triage(command) => verbs::triage(command, context),
        Command::Assign(command) => verbs::assign(command, context),
        Command::Move(command) => verbs::move_to(command, context),
        Command::Edit(command) => verbs::edit(command, context),
        Command::Status(command) => verbs::status(command, context),
        Command::Escalate(command) => verbs::escalate(command, context),
        Command::Resolve(command) => verbs::resolve(command, context),
        Command::Close(command) => verbs::close(command, context),
        Command::Reopen(command) => verbs::reopen(command, context),
        Command::Cc(command) => verbs::cc(command, context),
        Command::Show(command) => show::run(&command, context),
        Command::List(command) => list::run(*command, context),
        Command::History(command) => show::run_history(&command, context),
    }
}
