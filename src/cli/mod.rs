//! The command line: one file per noun, each from clap's arguments over `ops` to a view.
//!
//! Invariant: no rule is decided here, no SQL is written and no transaction is seen.
mod agent;
mod appended;
mod args;
mod asset;
mod calendar;
mod channel;
pub mod clock_view;
pub mod completions;
mod contact;
mod contact_import;
mod contact_remove;
mod contact_sheet;
mod context;
mod contract;
mod credit;
pub mod csv;
mod cursor;
mod demo;
mod department;
mod department_form;
mod desk;
mod export;
mod globals;
mod help;
mod import;
mod init;
mod later;
mod listing_import;
mod news;
mod org;
mod period;
mod question;
pub mod reads;
mod sla;
mod store;
mod telling;
mod tick;
pub mod ticket;
pub mod usage;
mod whoami;

use clap::{Parser, Subcommand};

pub use context::{Context, Ending};
pub use globals::Globals;
pub use later::{Later, read};

use crate::error::Error;

/// A help desk in one program: tickets, contacts and SLA clocks over a local SQLite file.
#[derive(Debug, Parser)]
#[command(
    name = "mesa",
    version,
    propagate_version = true,
    disable_help_subcommand = true,
    max_term_width = 110
)]
pub struct Cli {
    /// flags that every command takes
    #[command(flatten)]
    pub globals: Globals,
    /// what to do
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Makes a new desk
    #[command(after_help = "Example:\n  mesa init --agent sofia@desk.example")]
    Init(init::Command),
    /// The desk's policy: one file, every applied version kept
    #[command(subcommand)]
    Desk(Later<desk::Command>),
    /// Opening hours: when the desk is open, and what is due when
    #[command(subcommand)]
    Calendar(Later<calendar::Command>),
    /// Departments: where tickets go, and what each requires
    #[command(subcommand)]
    Department(Later<department::Command>),
    /// Channels: the ways in, and the plans that open them
    #[command(subcommand)]
    Channel(Later<channel::Command>),
    /// Organisations: the customers
    #[command(subcommand)]
    Org(Later<org::Command>),
    /// Assets: the product units that organisations own
    #[command(subcommand)]
    Asset(Later<asset::Command>),
    /// Contracts: support paid for a time, for an asset or a whole organisation
    #[command(subcommand)]
    Contract(Later<contract::Command>),
    /// Credits: minutes of support, bought and spent
    #[command(subcommand)]
    Credit(Later<credit::Command>),
    /// Promises, and how they were kept
    #[command(subcommand)]
    Sla(Later<sla::Command>),
    /// Tickets: numbered conversations, each about one problem
    #[command(subcommand)]
    Ticket(Later<ticket::Command>),
    /// Runs what time brings: closings, reminders, ends of passing statuses, notices; from cron
    ///
    /// Tells a line of each. What time had brought to a ticket before another command came to it is recorded by that
    /// command, without a line here: `export events --new-since NAME` tells all.
    #[command(
        after_help = "Example:\n  mesa tick --dry-run\n  */15 * * * * mesa --store /srv/desk/mesa.db tick"
    )]
    Tick,
    /// Everything of one kind, as a file for other programs
    #[command(subcommand)]
    Export(Later<export::Command>),
    /// Plays a support morning on a new desk, in a new folder
    #[command(after_help = "Example:\n  mesa demo")]
    Demo(demo::Command),
    /// Prints the script that completes mesa's commands in a shell
    #[command(
        after_help = "Example:\n  mesa completions bash > ~/.local/share/bash-completion/completions/mesa"
    )]
    Completions(completions::Command),
    /// Writes a manual page for every command
    #[command(after_help = "Example:\n  mesa man ~/.local/share/man/man1")]
    Man(completions::Pages),
    /// Explains a command or a topic
    #[command(after_help = "Example:\n  mesa help exit-codes\n  mesa help ticket open")]
    Help(help::Command),
    /// Contacts: the people of the organisations
    #[command(subcommand)]
    Contact(Later<contact::Command>),
    /// Agents: the people of the desk
    #[command(subcommand)]
    Agent(Later<agent::Command>),
    /// Says who acts, how that is known, and on which store
    #[command(after_help = "Example:\n  mesa whoami --json")]
    Whoami,
    /// The store: the file that keeps everything
    #[command(subcommand)]
    Store(Later<store::Command>),
    /// Names under which scripts are told what is new
    #[command(subcommand)]
    Cursor(Later<cursor::Command>),
    /// Tickets of another system, with their history
    #[command(subcommand)]
    Import(Later<import::Command>),
}

/// Runs one command.
///
/// # Errors
/// Whatever stands in its way, to be reported by the caller.
pub fn run(command: Command, context: &Context) -> Result<Ending, Error> {
    context.say_more();
    match command {
        Command::Init(command) => init::run(command, context),
        Command::Desk(Later(command)) => desk::run(command, context),
        Command::Calendar(Later(command)) => calendar::run(command, context),
        Command::Department(Later(command)) => department::run(command, context),
        Command::Channel(Later(command)) => channel::run(command, context),
        Command::Org(Later(command)) => org::run(command, context),
        Command::Asset(Later(command)) => asset::run(command, context),
        Command::Contract(Later(command)) => contract::run(command, context),
        Command::Credit(Later(command)) => credit::run(command, context),
        Command::Sla(Later(command)) => sla::run(command, context),
        Command::Ticket(Later(command)) => ticket::run(command, context),
        Command::Tick => tick::run(context),
        Command::Export(Later(command)) => export::run(&command, context),
        Command::Demo(command) => demo::run(&command, context),
        Command::Completions(command) => completions::run(&command, context),
        Command::Man(command) => completions::write_pages(&command, context),
        Command::Help(command) => help::run(&command, context),
        Command::Contact(Later(command)) => contact::run(command, context),
        Command::Agent(Later(command)) => agent::run(command, context),
        Command::Whoami => whoami::run(context),
        Command::Store(Later(command)) => store::run(command, context),
        Command::Cursor(Later(command)) => cursor::run(command, context),
        Command::Import(Later(command)) => import::run(command, context),
    }
}
