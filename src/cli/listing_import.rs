//! `mesa org import`, `mesa asset import` and their like: things from a list, one a row.
use std::num::NonZeroU64;
use std::path::PathBuf;

use clap::Args;

use super::contact_import::{BlankArg, ModeArg, show_progress};
use super::import::{OnError, Warned, count, delimiter, progress_bar, say_more, stays};
use super::{Context, Ending};
use crate::domain::contact_file::FileWarning;
use crate::domain::contact_import::{Blanks, Mode};
use crate::domain::import::RowProblem;
use crate::domain::language::Language;
use crate::error::Error;
use crate::i18n;
use crate::ops::import::{self, ListingImport, ListingOptions, ListingSummary, ListingWatch};
use crate::ops::{Done, Session};
use crate::render::{Cell, Column};

/// What stands below the flags of `org import`.
pub const ORGS: &str = "\
A row is about the organisation with its key (org), else with its name; without a key one is made of the name. A blank
cell says nothing (--blank). Columns: org, name, plan, language, zone, country, notes, active, also in Spanish and Portuguese.

Example:
  mesa org import customers.csv --rejects bad.csv --dry-run";

/// What stands below the flags of `asset import`.
pub const ASSETS: &str = "\
A row is about the asset with its key (asset), whatever its case. A blank cell says nothing (--blank). Columns: asset, org, product,
name, purchased_on, warranty_until, maintenance_until (days as 2026-10-01), notes, active, also in Spanish and Portuguese.

Example:
  mesa asset import units.csv --rejects bad.csv --dry-run";

/// What stands below the flags of `credit import`.
pub const CREDITS: &str = "\
A row is an opening lot: what another ledger had left. It is taken once, by its organisation and reference. Columns: org,
minutes, at (a day; the rows of an organisation in their order), expires (its last day), reference, also in Spanish and
Portuguese. Undoing the run books reversing entries.

A lot cannot be dated before an organisation's last entry: bring balances in before contracts, whose credits are granted
now; or leave the column at out, and the lot counts from now on.

Example:
  mesa credit import balances.csv --rejects bad.csv --dry-run";

/// What stands below the flags of `contract import`.
pub const CONTRACTS: &str = "\
A row is about the contract of its asset (or organisation), kind and first day. A blank cell says nothing. A new contract
grants what its kind includes, as `contract add` does, unless its last day is over. Columns: org, asset, kind, starts,
ends or months, reference, calendar, channels (phone=yes; email=no), targets (resolution=4h), members (e-mails or other
names, parted by ;), notes, also in Spanish and Portuguese. Undoing the run takes back what was granted.

Credits are granted now: bring dated balances of another ledger in first, with `credit import`.

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
    /// Gives up once more rows than this are rejected
    #[arg(long, value_name = "N")]
    max_errors: Option<u64>,
    /// Rows of a transaction [default: all in one]
    #[arg(long, value_name = "N")]
    batch: Option<NonZeroU64>,
    /// Where rejected rows go, with what is wrong with each
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
}

/// A list of things that can be changed, to be brought in.
#[derive(Debug, Args)]
pub struct ThingImport {
    #[command(flatten)]
    import: Import,
    /// What may become of a row
    #[arg(long, value_enum, default_value = "upsert")]
    mode: ModeArg,
    /// What a blank cell means: nothing is said, or what was there goes
    #[arg(long, value_enum, default_value = "keep")]
    blank: BlankArg,
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

/// A finished run with its warnings in words.
struct SummaryView {
    summary: ListingSummary,
    warnings: Vec<Warned>,
}

impl SummaryView {
    fn new(summary: &ListingSummary, language: Language) -> Self {
        let warned = |warning: &FileWarning| Warned {
            code: warning.kind.code(),
            place: Some((warning.line, warning.column.clone(), warning.character as u64)),
            message: i18n::contacts::strange(warning, language),
        };
        Self { summary: summary.clone(), warnings: summary.doubtful.iter().map(warned).collect() }
    }
}

/// How a finished run is shown.
const IMPORTED: &[Column<SummaryView>] = &[
    Column::new("run", |view| view.summary.run.map_or(Cell::Null, |number| Cell::Id("I-", number))),
    Column::new("file", |view| Cell::text(&view.summary.file)),
    Column::new("encoding", |view| Cell::text(view.summary.encoding)),
    Column::new("delimiter", |view| Cell::text(view.summary.delimiter.to_string())),
    Column::number("rows", |view| count(view.summary.counts.rows)),
    Column::number("created", |view| count(view.summary.counts.created)),
    Column::number("updated", |view| count(view.summary.counts.updated)),
    Column::number("unchanged", |view| count(view.summary.counts.unchanged)),
    Column::number("rejected", |view| count(view.summary.counts.rejected)),
    Column::new("reasons", |view| {
        Cell::Record(view.summary.reasons.iter().map(|(code, rows)| ((*code).into(), count(*rows))).collect())
    }),
    Column::new("rejects_file", |view| view.summary.rejects_file.as_deref().into()),
    Column::new("warnings", |view| Cell::List(view.warnings.iter().map(Warned::cell).collect())),
];

/// Runs `mesa org import`.
///
/// # Errors
/// Whatever stands in its way.
pub fn orgs(import: ThingImport, context: &Context) -> Result<Ending, Error> {
    run_thing(import, context, ("mesa.org.import/1", import::orgs))
}

/// Runs `mesa asset import`.
///
/// # Errors
/// Whatever stands in its way.
pub fn assets(import: ThingImport, context: &Context) -> Result<Ending, Error> {
    run_thing(import, context, ("mesa.asset.import/1", import::assets))
}

/// Runs `mesa contract import`.
///
/// # Errors
/// Whatever stands in its way.
pub fn contracts(import: ThingImport, context: &Context) -> Result<Ending, Error> {
    run_thing(import, context, ("mesa.contract.import/1", import::contracts))
}

/// Runs `mesa credit import`.
///
/// # Errors
/// Whatever stands in its way.
pub fn credits(import: Import, context: &Context) -> Result<Ending, Error> {
    bring_in(&import.into_request(), context, ("mesa.credit.import/1", import::credits))
}

fn run_thing(import: ThingImport, context: &Context, into: (&'static str, BringIn)) -> Result<Ending, Error> {
    let ThingImport { import, mode, blank } = import;
    let request = ListingImport { mode: mode.mode(), blanks: blank.blanks(), ..import.into_request() };
    bring_in(&request, context, into)
}

impl Import {
    fn into_request(self) -> ListingImport {
        let Self { file, encoding, delimiter, map, extra, on_error, max_errors, batch, rejects } = self;
        ListingImport {
            file,
            reading: ListingOptions { encoding, delimiter, maps: map, ignore_extra: extra == Extra::Ignore },
            rejects,
            all_or_nothing: on_error == OnError::Abort,
            mode: Mode::default(),
            blanks: Blanks::default(),
            max_errors,
            batch,
        }
    }
}

fn bring_in(
    request: &ListingImport,
    context: &Context,
    (schema, bring_in): (&'static str, BringIn),
) -> Result<Ending, Error> {
    context.must_have_columns(IMPORTED)?;
    let mut session = context.session()?;
    let language = session.read(|reading| Ok::<_, Error>(context.language_at(reading.policy())))?;
    let bar = progress_bar(context);
    let words = |problem: &RowProblem| i18n::exchange::row_problem(problem, language);
    let rejected = |problem: &RowProblem| {
        bar.suspend(|| context.say(&i18n::exchange::reject_line(problem, language)));
    };
    let tell = |summary: &ListingSummary, stays| {
        if let Some(warning) = &summary.doubtful {
            context.say(&i18n::contacts::strange_line(warning, language));
        }
        if summary.rejects_file.is_none() {
            say_more(context, summary.counts.rejected, stays, language);
        }
        context.say(&i18n::contacts::found(summary.encoding, Some(summary.delimiter), "mesa", language));
        context.say(&i18n::contacts::summary(&summary.counts, stays, language));
    };
    let stopped = |summary: &ListingSummary, stays| bar.suspend(|| tell(summary, stays));
    let progress = |progress| show_progress(&bar, progress, language);
    let watch = ListingWatch { words: &words, rejected: &rejected, stopped: &stopped, progress: &progress };
    let done = bring_in(&mut session, request, &watch);
    bar.finish_and_clear();
    let done = done?;
    tell(&done.value, stays(done.dry_run));
    let partial = done.value.counts.rejected > 0;
    session.read(|reading| {
        let language = context.language_of_answer(reading.policy())?;
        let view = done.map(|summary| SummaryView::new(summary, language));
        context.wrote(reading.policy(), (schema, IMPORTED), &view, Vec::new())
    })?;
    Ok(if partial { Ending::Partial } else { Ending::Done })
}
