//! `mesa desk`: the policy, as one file.
use std::io::Write;

use clap::{Args, Subcommand};

use super::{Context, Ending};
use crate::domain::desk::{Change, ChangeKind, Policy, presets, sections};
use crate::domain::language::Language;
use crate::error::Error;
use crate::i18n;
use crate::ops::desk::{self, Applied, PolicyEntry, PolicyVersion, Proposal, Verdicts};
use crate::ops::sla::{ChangedClock, Judged, OpenUnder};
use crate::render::{Cell, Column, Format, Object, Section, Style, Summary, terminal};

/// What to do with the policy.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Lists the policies that come with mesa
    #[command(after_help = "Example:\n  mesa desk presets")]
    Presets,
    /// Shows the policy in force, or one of its sections, as it was written
    #[command(
        disable_version_flag = true,
        after_help = "Examples:\n  mesa desk show > desk.toml\n  mesa desk show sla --version 2 --json"
    )]
    Show(Show),
    /// Tells everything that is wrong with a policy file; needs no store
    #[command(after_help = "Example:\n  mesa desk check desk.toml")]
    Check(File),
    /// Shows what a policy file would change; exit 10 when it changes anything
    #[command(after_help = "Example:\n  mesa desk diff desk.toml")]
    Diff(File),
    /// Puts a policy file in force for new tickets
    #[command(after_help = "Example:\n  mesa desk apply desk.toml --rebase-open --dry-run")]
    Apply(Apply),
    /// Lists every applied version and how many tickets keep it
    #[command(after_help = "Example:\n  mesa desk history")]
    History,
}

/// `mesa desk show`.
#[derive(Debug, Args)]
pub struct Show {
    /// A section of the file, as `sla` or `department`
    section: Option<String>,
    /// This version instead of the one in force; `mesa desk history` lists them
    #[arg(id = "policy_version", long = "version", value_name = "N")]
    version: Option<i64>,
}

/// `mesa desk check` and `mesa desk diff`.
#[derive(Debug, Args)]
pub struct File {
    /// The policy's file, or - for standard input
    file: String,
}

/// `mesa desk apply`.
#[derive(Debug, Args)]
pub struct Apply {
    #[command(flatten)]
    policy: File,
    /// Counts the clocks of open tickets anew under the new policy, instead of letting each keep its own
    #[arg(long)]
    rebase_open: bool,
}

/// A policy that comes with the program.
struct PresetView {
    name: &'static str,
    description: String,
}

const PRESET: &[Column<PresetView>] = &[
    Column::new("name", |view| Cell::text(view.name)),
    Column::new("description", |view| Cell::text(&view.description)),
];

/// A version of the policy, or a section of one.
struct PolicyView {
    entry: PolicyEntry,
    section: Option<&'static str>,
    text: String,
    policy: serde_json::Value,
}

const POLICY: &[Column<PolicyView>] = &[
    Column::number("version", |view| Cell::Int(view.entry.version)),
    Column::new("applied_at", |view| view.entry.applied_at.into()),
    Column::new("applied_by", |view| view.entry.applied_by.as_deref().into()),
    Column::new("section", |view| view.section.into()),
    Column::new("policy", |view: &PolicyView| Cell::Json(view.policy.clone())).json_only(),
    Column::new("text", |view| Cell::text(&view.text)),
];

/// A file that was found without a problem.
struct CheckView {
    file: String,
    warnings: Vec<String>,
}

const CHECK: &[Column<CheckView>] = &[
    Column::new("file", |view| Cell::text(&view.file)),
    Column::new("ok", |_| Cell::Bool(true)),
    Column::new("problems", |_: &CheckView| Cell::List(Vec::new())).json_only(),
    Column::new("warnings", |view: &CheckView| Cell::texts(&view.warnings)).json_only(),
];

const CHANGE: &[Column<Change>] = &[
    Column::new("path", |change| Cell::text(&change.path)),
    Column::choice("kind", |change| Cell::Word(kind(change))),
    Column::new("from", |change| sides(change).0.into()),
    Column::new("to", |change| sides(change).1.into()),
];

const APPLIED: &[Column<Applied>] = &[
    Column::number("version", |applied| Cell::Int(applied.version)),
    Column::new("applied_at", |applied| applied.applied_at.into()),
    Column::new("applied_by", |applied| applied.applied_by.as_deref().into()),
    Column::number("open_tickets_on_older", |applied| Cell::Int(applied.open_on_older)),
    Column::number("rebased_tickets", |applied| applied.rebased.map_or(Cell::Null, Cell::Int)),
    Column::number("newly_breached", |applied: &Applied| count(applied.verdicts.map(|one| one.breached)))
        .flat(),
    Column::number("no_longer_breached", |applied: &Applied| count(applied.verdicts.map(|one| one.saved)))
        .flat(),
];

const VERSION: &[Column<PolicyVersion>] = &[
    Column::number("version", |version| Cell::Int(version.version)),
    Column::new("applied_at", |version| version.applied_at.into()),
    Column::new("applied_by", |version| version.applied_by.as_deref().into()),
    Column::number("tickets", |version| Cell::Int(version.tickets)),
    Column::number("open_tickets", |version| Cell::Int(version.open_tickets)),
];

fn kind(change: &Change) -> &'static str {
    match change.kind {
        ChangeKind::Added { .. } => "added",
        ChangeKind::Removed { .. } => "removed",
        ChangeKind::Changed { .. } => "changed",
        ChangeKind::Reordered { .. } => "reordered",
    }
}

/// Returns what stood there and what would, as TOML or as keys in their order.
fn sides(change: &Change) -> (Option<String>, Option<String>) {
    match &change.kind {
        ChangeKind::Added { value } => (None, value.clone()),
        ChangeKind::Removed { value } => (value.clone(), None),
        ChangeKind::Changed { from, to } => (Some(from.clone()), Some(to.clone())),
        ChangeKind::Reordered { from, to } => (Some(from.join(", ")), Some(to.join(", "))),
    }
}

/// Runs `mesa desk`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(command: Command, context: &Context) -> Result<Ending, Error> {
    match command {
        Command::Presets => presets(context),
        Command::Show(Show { section, version }) => show(context, section.as_deref(), version),
        Command::Check(File { file }) => check(context, file),
        Command::Diff(File { file }) => diff(context, &file),
        Command::Apply(Apply { policy, rebase_open }) => apply(context, &policy.file, rebase_open),
        Command::History => context.session()?.read(|reading| {
            let versions = desk::history(reading)?;
            context.list(reading.policy(), ("mesa.desk.version.list/1", VERSION), |row| {
                versions.iter().try_for_each(row)?;
                Ok(Summary::default())
            })
        }),
    }
}

fn presets(context: &Context) -> Result<Ending, Error> {
    let style = context.style_without_desk()?;
    let people = matches!(style.format, Format::Table | Format::Md | Format::Html);
    // No desk is there whose language machine formats could be in.
    let language = if people { style.language } else { Language::En };
    context.list_in(&style, ("mesa.desk.preset.list/1", PRESET), |row| {
        for name in presets::names() {
            let description = i18n::desk::preset_line(name, language).unwrap_or_default();
            row(&PresetView { name, description })?;
        }
        Ok(Summary::default())
    })
}

fn show(context: &Context, section: Option<&str>, version: Option<i64>) -> Result<Ending, Error> {
    let section = section.map(desk::section).transpose()?;
    context.session()?.read(|reading| {
        let (entry, policy) = desk::version(reading, version)?;
        let style = context.style(reading.policy())?;
        let text = match section {
            None => Some(entry.text.clone()),
            Some(section) => sections::section_text(&entry.text, section),
        };
        if let (None, Some(section)) = (&text, section) {
            context.say(&i18n::notes::section_absent(section, entry.version, style.language));
        }
        let view =
            PolicyView { policy: as_json(&policy, section), section, text: text.unwrap_or_default(), entry };
        write_policy(context, &style, &view)
    })
}

/// Writes the text as it is wherever it can stand alone: what comes out goes back in with `desk apply`.
fn write_policy(context: &Context, style: &Style, view: &PolicyView) -> Result<Ending, Error> {
    let mut out = context.out();
    match style.format {
        Format::Table | Format::Tsv | Format::Name if context.on_terminal() => {
            out.write_all(terminal::escape_lines(&view.text).as_bytes())?;
        }
        Format::Table | Format::Tsv | Format::Name => out.write_all(view.text.as_bytes())?,
        Format::Csv | Format::Json | Format::Jsonl | Format::Md | Format::Html => {
            Object::new("mesa.desk/1", POLICY, view).write(style, &mut out)?;
        }
    }
    out.flush()?;
    Ok(Ending::Done)
}

/// Returns the policy as JSON, defaults spelled out; one section stands under its own name, as it does in the whole.
fn as_json(policy: &Policy, section: Option<&str>) -> serde_json::Value {
    // A policy has only texts, numbers, flags, lists and tables with text keys: all of it is JSON.
    let whole = serde_json::to_value(policy).unwrap_or_default();
    let Some(section) = section else { return whole };
    // Only lists are left out where they are empty.
    let part = whole.get(section).cloned().unwrap_or_else(|| serde_json::json!([]));
    serde_json::json!({ section: part })
}

fn check(context: &Context, file: String) -> Result<Ending, Error> {
    let proposal = Proposal::read(&file)?;
    let language = context.language_of_errors();
    let today = context.clock.now();
    let changed = crate::ops::calendar::changed_windows(proposal.policy(), today);
    let told = |(calendar, one): &(String, _)| i18n::calendar::changed_window(calendar, one, language);
    let warnings: Vec<String> = changed.iter().map(told).collect();
    context.say(&i18n::notes::no_problems(&file, language));
    for warning in &warnings {
        context.say(warning);
    }
    if context.asked_format()?.is_some() {
        let style = context.style_without_desk()?;
        let view = CheckView { file, warnings };
        Object::new("mesa.desk.check/1", CHECK, &view).write(&style, &mut context.out())?;
    }
    Ok(Ending::Done)
}

/// What a policy would change, and what would become of open tickets.
struct DiffView {
    total: usize,
    verdicts: Option<Verdicts>,
}

const DIFF: &[Column<DiffView>] = &[
    Column::new("total", |view: &DiffView| count(Some(view.total))).json_only(),
    Column::new("truncated", |_: &DiffView| Cell::Bool(false)).json_only(),
    Column::number("newly_breached", |view: &DiffView| count(view.verdicts.map(|one| one.breached)))
        .json_only(),
    Column::number("no_longer_breached", |view: &DiffView| count(view.verdicts.map(|one| one.saved)))
        .json_only(),
];

/// An open ticket whose verdict would change.
struct OpenView {
    ticket: String,
    clock: ChangedClock,
}

const OPEN: &[Column<OpenView>] = &[
    Column::new("ticket", |one| Cell::text(&one.ticket)),
    Column::choice("metric", |one| Cell::Word(one.clock.metric.slug())),
    Column::choice("change", |one| Cell::Word(one.clock.change.slug())),
    Column::choice("state_then", |one: &OpenView| state(one.clock.then)).flat(),
    Column::choice("state_now", |one: &OpenView| state(one.clock.now)).flat(),
    Column::new("due_then_at", |one| one.clock.then.and_then(|it| it.due_at).into()),
    Column::new("due_now_at", |one| one.clock.now.and_then(|it| it.due_at).into()),
];

/// How many open tickets people are shown; JSON tells of all.
const SHOWN: usize = 20;

fn count(number: Option<usize>) -> Cell<'static> {
    number.and_then(|number| i64::try_from(number).ok()).into()
}

fn state(judged: Option<Judged>) -> Cell<'static> {
    judged.map_or(Cell::Null, |judged| Cell::Word(judged.state.slug()))
}

fn diff(context: &Context, file: &str) -> Result<Ending, Error> {
    let proposal = Proposal::read(file)?;
    context.session()?.read(|reading| {
        let changes = desk::differences(reading, &proposal);
        let under = desk::open_tickets(reading, &proposal)?;
        let (policy, style) = (reading.policy(), context.style(reading.policy())?);
        let prefix = &policy.desk.ticket_prefix;
        let view =
            |clock: &ChangedClock| OpenView { ticket: format!("{prefix}-{}", clock.ticket), clock: *clock };
        let clocks = under.iter().flat_map(|under| &under.changed);
        let people = matches!(style.format, Format::Table | Format::Md | Format::Html);
        let shown = if people { SHOWN } else { usize::MAX };
        let open: Vec<OpenView> = clocks.take(shown).map(view).collect();
        let view = DiffView { total: changes.len(), verdicts: under.as_ref().map(Verdicts::from) };
        let object = Object::new("mesa.desk.change.list/1", DIFF, &view);
        let title = i18n::headings::heading_or_key("changes", style.language);
        let object = object.rows(Section::rows("items", CHANGE, &changes).titled(title));
        let object = match (people, open.is_empty()) {
            (true, true) => object,
            _ => object.section(Section::rows("open_tickets", OPEN, &open)),
        };
        object.write(&style, &mut context.out())?;
        tell(context, under.as_ref(), open.len(), style.language);
        if changes.is_empty() && style.format == Format::Table {
            context.say(i18n::notes::nothing_found(style.language));
        }
        let quiet = changes.is_empty() && !context.globals.fail_empty;
        Ok(if quiet { Ending::Done } else { Ending::Attention })
    })
}

/// Says what would become of open tickets, where anything would.
fn tell(context: &Context, under: Option<&OpenUnder>, shown: usize, language: Language) {
    let Some(under) = under else { return };
    if !under.changed.is_empty() {
        context.say(&i18n::sla::open_under((under.breached(), under.saved()), language));
    }
    if shown < under.changed.len() {
        context.say(&i18n::notes::cut_for_people(shown, under.changed.len(), language));
    }
    if under.not_judged > 0 {
        context.say(&i18n::sla::not_judged(under.not_judged, language));
    }
}

fn apply(context: &Context, file: &str, rebase_open: bool) -> Result<Ending, Error> {
    context.must_have_columns_or(APPLIED, &["changes"])?;
    let proposal = Proposal::read(file)?;
    let mut session = context.session()?;
    let done = desk::apply(&mut session, &proposal, rebase_open)?;
    session.read(|reading| {
        let policy = reading.policy();
        let language = context.language_at(policy);
        let changes = Section::rows("changes", CHANGE, &done.value.changes);
        // Where the answer is the version alone, what it changes is told beside it.
        if context.asked_format()?.is_none() && !context.on_terminal() {
            for change in &done.value.changes {
                context.say(&terminal::escape_lines(&i18n::desk::change_line(change, language)));
            }
        }
        let ending = context.wrote(policy, ("mesa.desk.applied/1", APPLIED), &done, vec![changes])?;
        if let Some(verdicts) = done.value.verdicts.filter(|one| one.breached + one.saved > 0) {
            context.say(&i18n::sla::turned((verdicts.breached, verdicts.saved), language));
        }
        if done.value.open_on_older > 0 {
            context.say(&i18n::notes::keep_older_policy(done.value.open_on_older, language));
        }
        Ok(ending)
    })
}
