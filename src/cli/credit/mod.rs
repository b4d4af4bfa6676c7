//! `mesa credit`: minutes of support, bought, granted, spent and explained.
mod read;
pub(super) mod view;
mod write;

use clap::Subcommand;

use super::{Context, Ending, listing_import};
use crate::error::Error;

/// What to do with credits.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Lists the packs that can be bought
    #[command(after_help = "Example:\n  mesa credit packs")]
    Packs,
    /// Buys packs of minutes for an organisation
    #[command(after_help = "Example:\n  mesa credit buy --org acme --pack 300 --reference INV-9 --key inv-9")]
    Buy(write::Buy),
    /// Grants minutes to an organisation
    #[command(after_help = "Example:\n  mesa credit grant --org acme --minutes 60 --reason \"courtesy\"")]
    Grant(write::Grant),
    /// Takes charges back: the lots that had paid get their minutes again
    #[command(
        after_help = "Example:\n  mesa credit refund E-4 --reason \"fixed by a product update\"\n  mesa credit refund --ticket T-1 --reason \"fixed by a product update\""
    )]
    Refund(write::Refund),
    /// Puts a balance right (admins)
    #[command(
        after_help = "Example:\n  mesa credit adjust --org acme --minutes=-15 --reason \"counted twice\""
    )]
    Adjust(write::Adjust),
    /// Brings in opening lots from a list: the same list again changes nothing
    #[command(after_help = listing_import::CREDITS)]
    Import(Box<listing_import::Import>),
    /// Shows what an organisation has, lot by lot, or what each has
    #[command(
        after_help = "Example:\n  mesa credit balance --org acme --require 30\n  mesa credit balance --below 60 -o csv"
    )]
    Balance(read::BalanceArgs),
    /// Lists the entries of the ledger
    #[command(after_help = "Example:\n  mesa credit ledger --org acme --month 2026-10 -o csv")]
    Ledger(read::LedgerArgs),
    /// Says which lot paid which minute of an entry
    #[command(after_help = "Example:\n  mesa credit explain E-4")]
    Explain(read::Explain),
}

/// Runs `mesa credit`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(command: Command, context: &Context) -> Result<Ending, Error> {
    match command {
        Command::Packs => read::packs(context),
        Command::Buy(command) => write::buy(command, context),
        Command::Grant(command) => write::grant(command, context),
        Command::Refund(command) => write::refund(command, context),
        Command::Adjust(command) => write::adjust(command, context),
        Command::Import(import) => listing_import::credits(*import, context),
        Command::Balance(command) => read::balance(&command, context),
        Command::Ledger(command) => read::ledger(command, context),
        Command::Explain(command) => read::explain(&command, context),
    }
}
