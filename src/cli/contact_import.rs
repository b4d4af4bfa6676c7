//! `mesa contact import`: contacts from a file.
use std::num::NonZeroU64;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};

use super::import::{OnError, Warned, count, delimiter, progress_bar, say_more, stays};
use super::{Context, Ending};
use crate::domain::contact_file::{ColumnMap, ContactFormat, Extra, Field, Target};
use crate::domain::contact_import::{Blanks, MatchBy, Mode, Rules, Tagging};
use crate::domain::import::{RowProblem, Stays};
use crate::domain::language::Language;
use crate::domain::phone::PhoneRules;
use crate::error::Error;
use crate::i18n;
use crate::ops::import::contacts::{self, ContactImport, Progress, ReadingOptions, Summary, Watch};
use crate::render::{Cell, Column};

/// What stands below the flags.
pub const HELP: &str = "\
Encoding, delimiter and format are found out: mesa's own columns in three languages (`mesa contact template` shows them),
exports of Google, Outlook, Zendesk and Blip by their headers, vCard 2.1 to 4.0 by its first line.

A row is about the contact that has its e-mail (--match); by name: who is called so, has the same phone and organisation
or none, and has neither e-mail nor external_id. A blank cell says nothing (--blank). The second of two rows
about one contact is rejected. Rejected rows go to --rejects with _line, _code, _field and _message, to be mended and
loaded again.

Phones are kept as +, country and number. One without its country is rejected unless --default-country says where it
is dialled; the country of the organisation does not. Old forms are read as --phone-rules names them:
  mexico         +52 1 and 044, 045, 01 before ten digits: without them, as Mexico dials since 2019
  argentina      a mobile dialled with 15 becomes +54 9 without the 15; one with neither stays a fixed line
  brazil         a mobile of eight digits gets its ninth, a 9
  leading-zeros  0055… and 055… stand for +55… where there is no default country; Mexico's 01, 044 and 045 for nothing
  strict         none of these

Example:
  mesa contact import list.csv --org acme --default-country CL --rejects bad.csv --dry-run";

/// `mesa contact import`.
#[derive(Debug, Args)]
pub struct Import {
    /// The file, or - for standard input
    file: PathBuf,
    #[command(flatten)]
    reading: Reading,
    /// The organisation of every row, whatever its own column says
    #[arg(long, value_name = "ORG")]
    org: Option<String>,
    /// What is made where the file names it and it is missing
    #[arg(long, value_name = "orgs", value_enum)]
    create: Vec<Create>,
    /// Where phones without a country are dialled: two letters of ISO 3166
    #[arg(long, value_name = "COUNTRY")]
    default_country: Option<String>,
    /// Old forms of phones that are read
    #[arg(
        long,
        value_name = "RULE,…",
        value_enum,
        value_delimiter = ',',
        default_value = "mexico,argentina"
    )]
    phone_rules: Vec<PhoneRule>,
    /// What may become of a row
    #[arg(long, value_enum, default_value = "upsert")]
    mode: ModeArg,
    /// What tells whether a row is about a contact that is there: of several, the first that the row has
    #[arg(
        long = "match",
        value_name = "email|phone|external_id|name",
        value_enum,
        value_delimiter = ',',
        default_value = "email"
    )]
    match_by: Vec<MatchArg>,
    /// What a blank cell means: nothing is said, or what was there goes
    #[arg(long, value_enum, default_value = "keep")]
    blank: BlankArg,
    /// Whether a row's tags join those that are there, or replace them
    #[arg(long, value_enum, default_value = "add")]
    tags: TagsArg,
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

/// How the file is read.
#[derive(Debug, Args)]
struct Reading {
    /// Its encoding, as utf-8 or windows-1252 [default: found out]
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// What parts its fields: one sign, or tab [default: found out]
    #[arg(long, value_name = "SIGN", value_parser = delimiter)]
    delimiter: Option<u8>,
    /// Who wrote it [default: found out]
    #[arg(long, value_name = "auto|mesa|google|outlook|zendesk|blip|vcard", value_parser = format)]
    format: Option<Format>,
    /// What a column is read as: Correo=email, Zona=custom.zone, Id=ignore; may be repeated
    #[arg(long, value_name = "COLUMN=FIELD", value_parser = column_map)]
    map: Vec<ColumnMap>,
    /// What becomes of columns that mesa does not know
    #[arg(long, value_enum, default_value = "error")]
    extra: ExtraArg,
}

/// `--format`; none: found out.
#[derive(Clone, Copy, Debug)]
struct Format(Option<ContactFormat>);

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Create {
    /// organisations
    Orgs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum PhoneRule {
    Mexico,
    Argentina,
    Brazil,
    LeadingZeros,
    Strict,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ModeArg {
    /// new ones alone
    Create,
    /// those that are there alone
    Update,
    /// both
    Upsert,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum MatchArg {
    Email,
    Phone,
    #[value(name = "external_id", alias = "external-id")]
    ExternalId,
    Name,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum BlankArg {
    /// nothing is said
    Keep,
    /// what was there goes
    Clear,
}

impl ModeArg {
    /// Returns what it means.
    pub fn mode(self) -> Mode {
        match self {
            Self::Create => Mode::Create,
            Self::Update => Mode::Update,
            Self::Upsert => Mode::Upsert,
        }
    }
}

impl BlankArg {
    /// Returns what it means.
    pub fn blanks(self) -> Blanks {
        match self {
            Self::Keep => Blanks::Keep,
            Self::Clear => Blanks::Clear,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum TagsArg {
    Add,
    Replace,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ExtraArg {
    /// the file is refused
    Error,
    /// they are left out
    Ignore,
    /// they are kept as custom values
    Custom,
}

impl MatchArg {
    fn key(self) -> MatchBy {
        match self {
            Self::Email => MatchBy::Email,
            Self::Phone => MatchBy::Phone,
            Self::ExternalId => MatchBy::ExternalId,
            Self::Name => MatchBy::Name,
        }
    }
}

fn format(text: &str) -> Result<Format, &'static str> {
    if text == "auto" {
        return Ok(Format(None));
    }
    let found = ContactFormat::ALL.into_iter().find(|format| format.slug() == text);
    found.map(|format| Format(Some(format))).ok_or("auto, mesa, google, outlook, zendesk, blip or vcard")
}

fn column_map(text: &str) -> Result<ColumnMap, String> {
    let (column, target) = text.rsplit_once('=').ok_or("COLUMN=FIELD, as Correo=email")?;
    let target = Target::parse(target).map_err(|near| {
        let fields: Vec<&str> = Field::ALL.into_iter().map(Field::slug).collect();
        let near = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
        format!("`{target}` is no field: {}, custom.KEY or ignore{near}", fields.join(", "))
    })?;
    Ok(ColumnMap { column: column.to_owned(), target })
}

fn phone_rules(rules: &[PhoneRule]) -> PhoneRules {
    if rules.contains(&PhoneRule::Strict) {
        return PhoneRules::STRICT;
    }
    PhoneRules {
        mexico_old_prefixes: rules.contains(&PhoneRule::Mexico),
        argentina_fifteen: rules.contains(&PhoneRule::Argentina),
        brazil_ninth_digit: rules.contains(&PhoneRule::Brazil),
        leading_zeros: rules.contains(&PhoneRule::LeadingZeros),
    }
}

impl Import {
    fn into_request(self) -> ContactImport {
        let Reading { encoding, delimiter, format, map, extra } = self.reading;
        let extra = match extra {
            ExtraArg::Error => None,
            ExtraArg::Ignore => Some(Extra::Ignore),
            ExtraArg::Custom => Some(Extra::Custom),
        };
        let format = format.and_then(|format| format.0);
        ContactImport {
            file: self.file,
            reading: ReadingOptions { encoding, delimiter, format, maps: map, extra },
            rules: Rules {
                mode: self.mode.mode(),
                match_by: self.match_by.into_iter().map(MatchArg::key).collect(),
                blanks: self.blank.blanks(),
                tagging: match self.tags {
                    TagsArg::Add => Tagging::Add,
                    TagsArg::Replace => Tagging::Replace,
                },
                default_country: self.default_country,
                phones: phone_rules(&self.phone_rules),
            },
            org: self.org,
            create_orgs: self.create.contains(&Create::Orgs),
            rejects: self.rejects,
            all_or_nothing: self.on_error == OnError::Abort,
            max_errors: self.max_errors,
            batch: self.batch,
        }
    }
}

/// A finished run with its warnings in words.
pub struct SummaryView {
    summary: Summary,
    warnings: Vec<Warned>,
}

/// How a finished run is shown.
pub const IMPORTED: &[Column<SummaryView>] = &[
    Column::new("run", |view| view.summary.run.map_or(Cell::Null, |number| Cell::Id("I-", number))),
    Column::new("file", |view| Cell::text(&view.summary.file)),
    Column::new("encoding", |view| Cell::text(view.summary.found.encoding)),
    Column::new("delimiter", |view| view.summary.found.delimiter.map(String::from).into()),
    Column::new("format", |view| Cell::text(view.summary.found.format.slug())),
    Column::number("rows", |view| count(view.summary.counts.rows)),
    Column::number("created", |view| count(view.summary.counts.created)),
    Column::number("updated", |view| count(view.summary.counts.updated)),
    Column::number("unchanged", |view| count(view.summary.counts.unchanged)),
    Column::number("rejected", |view| count(view.summary.counts.rejected)),
    Column::number("orgs_created", |view| count(view.summary.counts.orgs)),
    Column::new("reasons", |view| {
        Cell::Record(view.summary.reasons.iter().map(|(code, rows)| ((*code).into(), count(*rows))).collect())
    }),
    Column::new("rejects_file", |view| view.summary.rejects_file.as_deref().into()),
    Column::new("warnings", |view| Cell::List(view.warnings.iter().map(Warned::cell).collect())),
];

/// Runs `mesa contact import`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(import: Import, context: &Context) -> Result<Ending, Error> {
    context.must_have_columns(IMPORTED)?;
    let (request, mut session) = (import.into_request(), context.session()?);
    let language = session.read(|reading| Ok::<_, Error>(context.language_at(reading.policy())))?;
    let bar = progress_bar(context);
    let words = |problem: &RowProblem| i18n::exchange::row_problem(problem, language);
    let rejected = |problem: &RowProblem| {
        bar.suspend(|| context.say(&i18n::exchange::reject_line(problem, language)));
    };
    let progress = |progress| show_progress(&bar, progress, language);
    let stopped = |summary: &Summary, stays| bar.suspend(|| tell(context, summary, stays, language));
    let watch = Watch { words: &words, rejected: &rejected, stopped: &stopped, progress: &progress };
    let done = contacts::contacts(&mut session, &request, &watch);
    bar.finish_and_clear();
    let done = done?;
    tell(context, &done.value, stays(done.dry_run), language);
    let partial = done.value.counts.rejected > 0;
    session.read(|reading| {
        let language = context.language_of_answer(reading.policy())?;
        let view =
            done.map(|summary| SummaryView { summary: summary.clone(), warnings: warned(summary, language) });
        context.wrote(reading.policy(), ("mesa.contact.import/1", IMPORTED), &view, Vec::new())
    })?;
    Ok(if partial { Ending::Partial } else { Ending::Done })
}

/// Tells what was found and what it came to.
fn tell(context: &Context, summary: &Summary, stays: Stays, language: Language) {
    for warning in &summary.strange {
        context.say(&i18n::contacts::strange_line(warning, language));
    }
    let more = untold(summary);
    if more > 0 {
        context.say(&i18n::contacts::more_strange(more, language));
    }
    for warning in &summary.warnings {
        context.say(i18n::exchange::warning(*warning, language));
    }
    if summary.rejects_file.is_none() {
        say_more(context, summary.counts.rejected, stays, language);
    }
    let found = &summary.found;
    context.say(&i18n::contacts::found(found.encoding, found.delimiter, found.format.slug(), language));
    context.say(&i18n::contacts::summary(&summary.counts, stays, language));
}

/// Returns how many more things look wrong than are told.
fn untold(summary: &Summary) -> u64 {
    summary.strange_count.saturating_sub(summary.strange.len() as u64)
}

/// Returns what the answer warns of.
fn warned(summary: &Summary, language: Language) -> Vec<Warned> {
    let strange = summary.strange.iter().map(|warning| Warned {
        code: warning.kind.code(),
        place: Some((warning.line, warning.column.clone(), warning.character as u64)),
        message: i18n::contacts::strange(warning, language),
    });
    let more = (untold(summary) > 0).then(|| Warned {
        code: "more-warnings",
        place: None,
        message: i18n::contacts::more_strange(untold(summary), language),
    });
    let others = summary.warnings.iter().map(|warning| Warned::of_file(*warning, language));
    strange.chain(more).chain(others).collect()
}

/// Shows how far it is.
pub fn show_progress(bar: &ProgressBar, progress: Progress, language: Language) {
    let Progress { rows, bytes, of } = progress;
    if bar.length().is_none() {
        let template = if of.is_some() {
            "{bar:40} {msg} ({binary_bytes_per_sec}, {eta})"
        } else {
            "{spinner} {msg} ({elapsed})"
        };
        // The templates are ours: they always parse.
        let style = ProgressStyle::with_template(template);
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.set_length(of.unwrap_or_default());
    }
    let seconds = bar.elapsed().as_secs().max(1);
    bar.set_message(i18n::contacts::rows(rows, rows / seconds, language));
    bar.set_position(bytes);
}
