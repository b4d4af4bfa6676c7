//! `mesa org import`, `mesa asset import` and their like: things from a list, one a row.
use std::path::PathBuf;

use clap::Args;

use super::import::{OnError, count, delimiter, say_more, stays};
use super::{Context, Ending};
use crate::domain::import::RowProblem;
use crate::error::Error;
use crate::i18n;
use crate::ops::import::{self, ListingImport, ListingOptions, ListingSummary, ListingWatch};
use crate::ops::{Done, Session};
use crate::render::{Cell, Column};

/// What stands below the flags of `org import`.
pub const ORGS: &str = "\
A row is about the organisation with its key (org), else with its name; without a key one is made of the name. A blank
cell says nothing. Columns: org, name, plan, language, zone, country, notes, active, also in Spanish and Portuguese.

Example:
  mesa org import customers.csv --rejects bad.csv --dry-run";

/// What stands below the flags of `asset import`.
pub const ASSETS: &str = "\
A row is about the asset with its key (asset), whatever its case. A blank cell says nothing. Columns: asset, org, product,
name, purchased_on, warranty_until, maintenance_until (days as 2026-10-01), notes, active, also in Spanish and Portuguese.

Example:
  mesa asset import units.csv --rejects bad.csv --dry-run";

/// What stands below the flags of `credit import`.
pub const CREDITS: &str = "\
A row is an opening lot: what another ledger had left. It is taken once, by its organisation and reference. Columns: org,
minutes, at (a day; the rows of an organisation in their order), expires (its last day), reference, also in Spanish and
Portuguese. Undoing the run books reversing entries.

Example:
  mesa credit import balances.csv --rejects bad.csv --dry-run";

/// What stands below the flags of `contract import`.
pub const CONTRACTS: &str = "\
A row is about the contract of its asset (or organisation), kind and first day. A blank cell says nothing. A new contract
grants what its kind includes, as `contract add` does, unless its last day is over. Columns: org, asset, kind, starts,
ends, reference, calendar, notes, also in Spanish and Portuguese. Undoing the run takes back what was granted.

Example:
  mesa contract import contracts.csv --rejects bad.csv --dry-run";

/// What brings in a list of one kind.
type BringIn = fn(&mut Session, &ListingImport, &ListingWatch) -> Result<Done<ListingSummary>, Error>;

/// A list to be brought in.
#[derive(Debug, Args)]
pub struct Import {
    /// The file, or - for standard input
    file: PathBuf,
    /// Its encoding, as utf-8 or windows-1252 [default: found out]
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// What parts its fields: one sign, or tab [default: found out]
    #[arg(long, value_name = "SIGN", value_parser = delimiter)]
    delimiter: Option<u8>,
    /// What a column is read as: Cliente=name, Id=ignore; may be repeated
    #[arg(long, value_name = "COLUMN=FIELD", value_parser = column_map)]
    map: Vec<(String, String)>,
    /// What becomes of columns that mesa does not know
    #[arg(long, value_enum, default_value = "error")]
    extra: Extra,
    /// What a rejected row does: is left out, or nothing at all is taken
    #[arg(long, value_name = "skip|abort", default_value = "skip")]
    on_error: OnError,
    /// Where rejected rows go, with what is wrong with each
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Extra {
    /// the file is refused
    Error,
    /// they are left out
    Ignore,
}

fn column_map(text: &str) -> Result<(String, String), &'static str> {
    let (column, field) = text.rsplit_once('=').ok_or("COLUMN=FIELD, as Cliente=name")?;
    Ok((column.to_owned(), field.to_owned()))
}

/// How a finished run is shown.
const IMPORTED: &[Column<ListingSummary>] = &[
    Column::new("run", |summary| summary.run.map_or(Cell::Null, |number| Cell::Id("I-", number))),
    Column::new("file", |summary| Cell::text(&summary.file)),
    Column::new("encoding", |summary| Cell::text(summary.encoding)),
    Column::new("delimiter", |summary| Cell::text(summary.delimiter.to_string())),
    Column::number("rows", |summary| count(summary.counts.rows)),
    Column::number("created", |summary| count(summary.counts.created)),
    Column::number("updated", |summary| count(summary.counts.updated)),
    Column::number("unchanged", |summary| count(summary.counts.unchanged)),
    Column::number("rejected", |summary| count(summary.counts.rejected)),
    Column::new("reasons", |summary| {
        Cell::Record(summary.reasons.iter().map(|(code, rows)| ((*code).into(), count(*rows))).collect())
    }),
    Column::new("rejects_file", |summary| summary.rejects_file.as_deref().into()),
];

/// Runs `mesa org import`.
///
/// # Errors
/// Whatever stands in its way.
pub fn orgs(import: Import, context: &Context) -> Result<Ending, Error> {
    run(import, context, ("mesa.org.import/1", import::orgs))
}

/// Runs `mesa asset import`.
///
/// # Errors
/// Whatever stands in its way.
pub fn assets(import: Import, context: &Context) -> Result<Ending, Error> {
    run(import, context, ("mesa.asset.import/1", import::assets))
}

/// Runs `mesa contract import`.
///
/// # Errors
/// Whatever stands in its way.
pub fn contracts(import: Import, context: &Context) -> Result<Ending, Error> {
    run(import, context, ("mesa.contract.import/1", import::contracts))
}

/// Runs `mesa credit import`.
///
/// # Errors
/// Whatever stands in its way.
pub fn credits(import: Import, context: &Context) -> Result<Ending, Error> {
    run(import, context, ("mesa.credit.import/1", import::credits))
}

fn run(
    import: Import,
    context: &Context,
    (schema, bring_in): (&'static str, BringIn),
) -> Result<Ending, Error> {
    let Import { file, encoding, delimiter, map, extra, on_error, rejects } = import;
    let request = ListingImport {
        file,
        reading: ListingOptions { encoding, delimiter, maps: map, ignore_extra: extra == Extra::Ignore },
        rejects,
        all_or_nothing: on_error == OnError::Abort,
    };
    context.must_have_columns(IMPORTED)?;
    let mut session = context.session()?;
    let language = session.read(|reading| Ok::<_, Error>(context.language_at(reading.policy())))?;
    let words = |problem: &RowProblem| i18n::exchange::row_problem(problem, language);
    let rejected = |problem: &RowProblem| context.say(&i18n::exchange::reject_line(problem, language));
    let tell = |summary: &ListingSummary, stays| {
        if summary.rejects_file.is_none() {
            say_more(context, summary.counts.rejected, stays, language);
        }
        context.say(&i18n::contacts::found(summary.encoding, Some(summary.delimiter), "mesa", language));
        context.say(&i18n::contacts::summary(&summary.counts, stays, language));
    };
    let watch = ListingWatch { words: &words, rejected: &rejected, stopped: &tell };
    let done = bring_in(&mut session, &request, &watch)?;
    tell(&done.value, stays(done.dry_run));
    let partial = done.value.counts.rejected > 0;
    session.read(|reading| context.wrote(reading.policy(), (schema, IMPORTED), &done, Vec::new()))?;
    Ok(if partial { Ending::Partial } else { Ending::Done })
}
