//! `mesa import`: another system's tickets, and the runs that brought them.
use std::borrow::Cow;
use std::io::IsTerminal;
use std::num::NonZeroU64;
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::{Context, Ending};
use crate::domain::import::{ImportCounts, ImportWarning, RowProblem, Stays};
use crate::domain::language::Language;
use crate::domain::refusal::{Refusal, Usage};
use crate::error::Error;
use crate::i18n;
use crate::ops::Done;
use crate::ops::import::{self, Import, Progress, RunRow, Summary, Watch};
use crate::render::{self, Cell, Column};

/// What stands below the flags of `import undo`.
const UNDO: &str = "\
Tickets are withdrawn, contacts taken out or restored, other things disabled or restored, credits taken back by reversing
entries. What changed since, or what a newer ticket, member, contract or entry stands on, stays as it is: each is named on
stderr and in the JSON (left), and the exit code is 8. It can be undone later, once nothing stands on it any more.

Example:
  mesa import undo I-1";

/// What to do with imports.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Brings in another system's tickets with their history
    #[command(after_help = "Example:\n  mesa import tickets log.csv --map servicenow.toml --rejects bad.csv")]
    Tickets(Tickets),
    /// Lists what was brought in
    #[command(after_help = "Example:\n  mesa import list")]
    List,
    /// Shows a run of an import
    #[command(after_help = "Example:\n  mesa import show I-1")]
    Show {
        /// Its number, as I-1
        run: String,
    },
    /// Takes back what a run has done, but for what something newer changed or stands on
    #[command(after_help = UNDO)]
    Undo {
        /// Its number, as I-1
        run: String,
        /// Takes back even what changed or was used since
        #[arg(long)]
        force: bool,
    },
}

/// `mesa import tickets`.
#[derive(Debug, Args)]
pub struct Tickets {
    /// The CSV file, or - for standard input
    file: PathBuf,
    /// The map that says how it is read
    #[arg(long, value_name = "MAP.toml")]
    map: PathBuf,
    /// Where rejected rows go, with what is wrong with each
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
    /// Tickets of a transaction [default: all in one]
    #[arg(long, value_name = "N")]
    batch: Option<NonZeroU64>,
    /// Its encoding, as windows-1252 [default: utf-8]
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// What parts the fields: one sign, or tab [default: the map's, else found out]
    #[arg(long, value_name = "SIGN", value_parser = delimiter)]
    delimiter: Option<u8>,
    /// What a rejected row does: is left out, or stops everything
    #[arg(long, value_name = "skip|abort", default_value = "skip")]
    on_error: OnError,
}

/// What a rejected row does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum OnError {
    /// It is left out
    Skip,
    /// Nothing is taken
    Abort,
}

/// Reads a delimiter.
pub fn delimiter(text: &str) -> Result<u8, &'static str> {
    import::delimiter(text).ok_or("a single sign, or tab")
}

/// How a finished import is shown.
pub const IMPORT: &[Column<SummaryView>] = &[
    Column::new("run", |view| view.summary.run.map_or(Cell::Null, |number| Cell::Id("I-", number))),
    Column::new("file", |view| Cell::text(&view.summary.file)),
    Column::new("source", |view| Cell::text(&view.summary.source)),
    Column::new("delimiter", |view: &SummaryView| Cell::text(view.summary.delimiter.to_string())),
    Column::number("rows", |view| count(view.summary.counts.rows)),
    Column::number("created", |view| count(view.summary.counts.created)),
    Column::number("unchanged", |view| count(view.summary.counts.unchanged)),
    Column::number("rejected", |view| count(view.summary.counts.rejected)),
    Column::number("events", |view| count(view.summary.counts.events)),
    Column::number("orgs_created", |view| count(view.summary.counts.orgs)),
    Column::number("contacts_created", |view| count(view.summary.counts.contacts)),
    Column::new("rejects_file", |view| view.summary.rejects_file.as_deref().into()),
    Column::new("warnings", |view| Cell::List(view.warnings.iter().map(Warned::cell).collect())),
];

/// How runs are shown.
pub const RUN: &[Column<RunView>] = &[
    Column::new("run", |view| Cell::Id("I-", view.row.run.number)),
    Column::new("kind", |view: &RunView| Cell::text(view.row.run.kind.slug())),
    Column::new("file", |view| Cell::text(&view.row.run.file)),
    Column::new("source", |view| Cell::text(&view.row.run.source)),
    Column::new("started_at", |view| view.row.run.started_at.into()),
    Column::new("agent", |view| view.row.agent.as_deref().into()),
    Column::number("rows", |view| count(view.row.run.counts.rows)),
    Column::number("created", |view| count(view.row.run.counts.created)),
    Column::number("updated", |view: &RunView| count(view.row.run.counts.updated)),
    Column::number("unchanged", |view| count(view.row.run.counts.unchanged)),
    Column::number("rejected", |view| count(view.row.run.counts.rejected)),
    Column::number("events", |view: &RunView| count(view.row.run.counts.events)).flat(),
    Column::number("orgs_created", |view: &RunView| count(view.row.run.counts.orgs)).flat(),
    Column::number("contacts_created", |view: &RunView| count(view.row.run.counts.contacts)).flat(),
    Column::new("undone_at", |view| view.row.run.undone_at.into()),
    Column::new("left", |view: &RunView| Cell::List(view.left().collect())).flat(),
];

/// A run, with what its undoing left in the reader's words.
pub struct RunView {
    row: RunRow,
    left: Vec<String>,
}

impl RunView {
    fn new(row: RunRow, language: Language) -> Self {
        Self { left: row.left.iter().map(|left| i18n::undo::brief(left, language)).collect(), row }
    }

    fn left(&self) -> impl Iterator<Item = Cell<'_>> {
        self.row.left.iter().zip(&self.left).map(|(left, words)| {
            let fields = vec![
                ("noun".into(), Cell::text(left.noun.slug())),
                ("key".into(), Cell::text(&left.key)),
                ("reason".into(), Cell::text(left.reason.slug())),
                ("by".into(), left.by.as_deref().into()),
            ];
            Cell::Brief(Cow::Borrowed(words), fields)
        })
    }
}

/// Returns a count as a cell.
pub fn count(count: u64) -> Cell<'static> {
    Cell::Int(i64::try_from(count).unwrap_or(i64::MAX))
}

/// A finished import with its warnings in words.
pub struct SummaryView {
    summary: Summary,
    warnings: Vec<Warned>,
}

/// Something to be warned of, as the answer tells it.
pub struct Warned {
    /// its stable name
    pub code: &'static str,
    /// where it is in the file: line, column, character within the cell
    pub place: Option<(u64, String, u64)>,
    /// what it is, in words
    pub message: String,
}

impl Warned {
    /// Returns a warning about the whole of a file.
    pub fn of_file(warning: ImportWarning, language: Language) -> Self {
        let message = i18n::exchange::warning(warning, language).to_owned();
        Self { code: warning.code(), place: None, message }
    }

    /// Returns it as an object for machines, and as a sentence for people.
    pub fn cell(&self) -> Cell<'_> {
        let place = self.place.as_ref();
        let at = |value: Option<u64>| value.map_or(Cell::Null, count);
        let fields = vec![
            ("code".into(), Cell::text(self.code)),
            ("line".into(), at(place.map(|(line, ..)| *line))),
            ("column".into(), place.map(|(_, column, _)| column.as_str()).into()),
            ("character".into(), at(place.map(|(.., character)| *character))),
            ("message".into(), Cell::text(&self.message)),
        ];
        Cell::Brief(Cow::Borrowed(&self.message), fields)
    }
}

/// Runs `mesa import`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(command: Command, context: &Context) -> Result<Ending, Error> {
    match command {
        Command::Tickets(tickets) => bring_in(tickets, context),
        Command::Show { run } => context.session()?.read(|reading| {
            let row = import::show(reading, &run)?;
            let view = RunView::new(row, context.language_of_answer(reading.policy())?);
            context.object(reading.policy(), ("mesa.import/1", RUN), &view, Vec::new())
        }),
        Command::List => context.session()?.read(|reading| {
            let language = context.language_of_answer(reading.policy())?;
            context.list(reading.policy(), ("mesa.import.list/1", RUN), |row| {
                import::each(reading, &mut |run| row(&RunView::new(run.clone(), language)))?;
                Ok(render::Summary::default())
            })
        }),
        Command::Undo { run, force } => {
            context.must_have_columns(RUN)?;
            let mut session = context.session()?;
            let done = import::undo(&mut session, &run, force)?;
            session.read(|reading| {
                let policy = reading.policy();
                for left in &done.value.left {
                    context.say(&i18n::undo::left(left, context.language_at(policy)));
                }
                let language = context.language_of_answer(policy)?;
                let ending = if done.value.left.is_empty() { Ending::Done } else { Ending::Partial };
                let view = done.map(|row| RunView::new(row.clone(), language));
                context.wrote(policy, ("mesa.import/1", RUN), &view, Vec::new())?;
                Ok(ending)
            })
        }
    }
}

fn bring_in(tickets: Tickets, context: &Context) -> Result<Ending, Error> {
    context.must_have_columns(IMPORT)?;
    let Tickets { file, map, rejects, batch, encoding, delimiter, on_error } = tickets;
    if file.as_os_str() == "-" && map.as_os_str() == "-" {
        return Err(Refusal::Usage(Usage::StdinTwice).into());
    }
    let all_or_nothing = on_error == OnError::Abort;
    let request = Import { file, map, rejects, batch, encoding, delimiter, all_or_nothing };
    let mut session = context.session()?;
    let language = session.read(|reading| Ok::<_, Error>(context.language_at(reading.policy())))?;
    let bar = progress_bar(context);
    let words = |problem: &RowProblem| i18n::exchange::row_problem(problem, language);
    let progress = |progress| show_progress(&bar, progress, language);
    let told = |problem: &RowProblem| {
        bar.suspend(|| context.say(&i18n::exchange::reject_line(problem, language)));
    };
    let stopped = |counts: &ImportCounts| {
        bar.suspend(|| context.say(&i18n::contacts::summary(counts, Stays::Nothing, language)));
    };
    let watch = Watch { words: &words, rejected: &told, stopped: &stopped, progress: &progress };
    let done = import::tickets(&mut session, &request, &watch);
    bar.finish_and_clear();
    let done = done?;
    let rejected = done.value.counts.rejected;
    if done.value.rejects_file.is_none() {
        say_more(context, rejected, stays(done.dry_run), language);
    }
    for warning in &done.value.warnings {
        context.say(i18n::exchange::warning(*warning, language));
    }
    session.read(|reading| {
        let language = context.language_of_answer(reading.policy())?;
        let warned = |summary: &Summary| -> Vec<_> {
            summary.warnings.iter().map(|warning| Warned::of_file(*warning, language)).collect()
        };
        let view = done.map(|summary| SummaryView { summary: summary.clone(), warnings: warned(summary) });
        wrote(context, reading.policy(), &view)
    })?;
    Ok(if rejected > 0 { Ending::Partial } else { Ending::Done })
}

fn wrote(
    context: &Context,
    policy: &crate::domain::desk::Policy,
    view: &Done<SummaryView>,
) -> Result<Ending, Error> {
    context.wrote(policy, ("mesa.import/1", IMPORT), view, Vec::new())
}

/// Says how many more rows were rejected than were told.
pub fn say_more(context: &Context, rejected: u64, stays: Stays, language: Language) {
    // A dry run tells them all.
    if rejected > import::TOLD && stays != Stays::DryRun {
        context.say(&i18n::exchange::more_rejects(rejected - import::TOLD, language));
    }
}

/// Returns what of a run stays that was done to its end.
pub fn stays(dry_run: bool) -> Stays {
    if dry_run { Stays::DryRun } else { Stays::All }
}

/// Returns the bar that shows how far it is to somebody who watches.
pub fn progress_bar(context: &Context) -> ProgressBar {
    let watched = !context.globals.quiet && std::io::stderr().is_terminal();
    let target = if watched { ProgressDrawTarget::stderr_with_hz(4) } else { ProgressDrawTarget::hidden() };
    ProgressBar::with_draw_target(None, target)
}

fn show_progress(bar: &ProgressBar, progress: Progress, language: Language) {
    match progress {
        Progress::Read { rows } => {
            bar.set_message(i18n::exchange::rows_read(language));
            bar.set_position(rows);
        }
        Progress::Loaded { tickets, of } => {
            if bar.length() != Some(of) {
                // The template is ours: it always parses.
                let style = ProgressStyle::with_template("{bar:40} {human_pos}/{human_len} {msg} ({eta})");
                bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
                bar.set_message(i18n::exchange::tickets_loaded(language));
                bar.set_length(of);
            }
            bar.set_position(tickets);
        }
    }
}
