//! `mesa store`: the file that keeps everything.
use clap::Subcommand;

use super::{Context, Ending};
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::storage::Check;
use crate::error::Error;
use crate::i18n;
use crate::ops::store::{self, Migration, Stats};
use crate::render::{Cell, Choice, Column, Object, Section, Tone};

/// What to do with the store.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Looks for damage; exit 11 where there is any
    #[command(after_help = "Example:\n  mesa store check --json")]
    Check {
        /// Reads every index as well
        #[arg(long)]
        deep: bool,
    },
    /// Says how large it is, and of what
    #[command(after_help = "Example:\n  mesa store stats -o json")]
    Stats,
    /// Brings a store of an older mesa up to date and keeps a copy of it beside
    #[command(after_help = "Example:\n  mesa store migrate --dry-run")]
    Migrate,
}

/// A check with the words for it.
struct CheckView {
    name: &'static str,
    ok: bool,
    /// for the reader
    detail: Option<String>,
    /// for machines: English whatever the reader speaks
    stable: Option<String>,
}

impl CheckView {
    fn new(check: &Check, language: Language) -> Self {
        let said = |language| i18n::store::finding(check.name, &check.finding, language);
        Self { name: check.name.slug(), ok: check.ok, detail: said(language), stable: said(Language::En) }
    }

    fn detail(&self) -> Cell<'_> {
        let (Some(detail), Some(stable)) = (&self.detail, &self.stable) else { return Cell::Null };
        let tone = if self.ok { Tone::Plain } else { Tone::Bad };
        let [slug, desk_label] = [stable, stable].map(Into::into);
        Cell::Choice(Choice { slug, label: detail.into(), desk_label, tone })
    }
}

const REPORT: &[Column<bool>] = &[Column::new("ok", |ok| Cell::Bool(*ok))];

const CHECK: &[Column<CheckView>] = &[
    Column::new("name", |check| Cell::Word(check.name)),
    Column::new("ok", |check| Cell::Bool(check.ok)),
    Column::new("detail", CheckView::detail),
];

const STATS: &[Column<Stats>] = &[
    Column::new("store", |stats| Cell::text(stats.path.to_string_lossy())),
    Column::number("file_bytes", |stats| stats.size.into()),
    Column::number("log_bytes", |stats| stats.log.into()),
    Column::number("page_bytes", |stats| stats.page_size.into()),
    Column::number("pages", |stats| stats.pages.into()),
    Column::number("free_pages", |stats| stats.free_pages.into()),
    Column::new("schema_version", |stats| i18n::failure::version(stats.schema.pair()).into()),
    Column::new("sqlite_version", |stats| stats.library.into()),
    Column::number("policy_version", |stats| stats.policy.0.into()),
    Column::number("events", |stats| stats.events.into()),
    Column::new("first_recorded_at", |stats| stats.recorded.map(first).into()),
    Column::new("last_recorded_at", |stats| stats.recorded.map(last).into()),
];

const TABLE: &[Column<(String, i64)>] =
    &[Column::new("table", |(name, _)| name.into()), Column::number("rows", |(_, rows)| (*rows).into())];

const STATE: &[Column<(String, i64)>] = &[
    Column::new("state", |(state, _)| Cell::Word(state)),
    Column::number("tickets", |(_, tickets)| (*tickets).into()),
];

const MIGRATION: &[Column<(String, Migration)>] = &[
    Column::new("store", |(store, _)| store.into()),
    Column::new("schema_before", |(_, migration)| i18n::failure::version(migration.from.pair()).into()),
    Column::new("schema_version", |(_, migration)| i18n::failure::version(migration.to.pair()).into()),
    Column::new("copy", |(_, migration)| {
        migration.copy.as_ref().map(|copy| Cell::text(copy.to_string_lossy())).into()
    }),
];

fn first((first, _): (Instant, Instant)) -> Instant {
    first
}

fn last((_, last): (Instant, Instant)) -> Instant {
    last
}

/// Runs `mesa store`.
///
/// # Errors
/// Whatever stands in its way.
#[expect(clippy::needless_pass_by_value, reason = "every noun is handed its command whole")]
pub fn run(command: Command, context: &Context) -> Result<Ending, Error> {
    match command {
        Command::Check { deep } => check(context, deep),
        Command::Stats => stats(context),
        Command::Migrate => {
            context.must_have_columns(MIGRATION)?;
            let path = context.config.store()?;
            let done = store::migrate(&path, context.patience()?, context.globals.dry_run)?;
            let view = done.map(|migration| (path.display().to_string(), migration.clone()));
            context.wrote_without_desk(("mesa.store.migrate/1", MIGRATION), &view)
        }
    }
}

fn check(context: &Context, deep: bool) -> Result<Ending, Error> {
    let checks = store::check(&context.config.store()?, context.patience()?, deep)?;
    let views: Vec<_> = checks.iter().map(|check| CheckView::new(check, context.language())).collect();
    let ok = checks.iter().all(|check| check.ok);
    let rows = Section::rows("checks", CHECK, &views);
    let report = Object::new("mesa.store.check/1", REPORT, &ok).rows(rows);
    report.write(&context.style_without_desk()?, &mut context.out())?;
    Ok(if ok { Ending::Done } else { Ending::Damage })
}

fn stats(context: &Context) -> Result<Ending, Error> {
    let (stats, policy) = store::stats(&context.config.store()?, context.patience()?)?;
    let sections =
        vec![Section::rows("states", STATE, &stats.states), Section::rows("tables", TABLE, &stats.tables)];
    context.object(&policy, ("mesa.store.stats/1", STATS), &stats, sections)
}
