//! `mesa department`: where tickets go, what each place requires, and whether a customer meets it.
use clap::{Args, Subcommand};

use super::department_form::Form;
use super::ticket::field;
use super::{Context, Ending};
use crate::domain::desk::{ContractNeed, Department, Keyed, Opener, Policy};
use crate::domain::entitlement::{Judged, Requirement, Verdict};
use crate::domain::language::Language;
use crate::error::Error;
use crate::i18n::entitlement as words;
use crate::ops::department::{self, Checked, Listed, Question};
use crate::render::{Cell, Column, Format, Object, Section, Summary};

/// What to do with departments.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Lists departments with what each requires
    #[command(
        after_help = "Example:\n  mesa department list\n  mesa department list --available-to ana@acme.example"
    )]
    List(List),
    /// Shows the matrix of what each department requires
    #[command(after_help = "Example:\n  mesa department requirements -o csv")]
    Requirements,
    /// Checks every requirement for a customer: exit 5 where one is not met, 4 where the role is not
    #[command(
        after_help = "Example:\n  mesa department check support --contact ana@acme.example --channel phone\n  mesa department check support --org acme --asset DEP-77 --json"
    )]
    Check(Check),
    /// Describes what will be asked of whoever opens a ticket, in the order in which it is asked
    #[command(
        after_help = "Example:\n  mesa department form technical\n  mesa department form support --type incidente --json"
    )]
    Form(Form),
}

/// `mesa department list`.
#[derive(Debug, Args)]
pub struct List {
    /// Judges each for this contact: those that refuse it say why, and -o name leaves them out
    #[arg(long, value_name = "CONTACT")]
    available_to: Option<String>,
    /// Centres too, which group departments and take no tickets
    #[arg(long)]
    all: bool,
}

/// `mesa department check`.
#[derive(Debug, Args)]
pub struct Check {
    /// Its key or name
    department: String,
    /// For this organisation
    #[arg(long, value_name = "ORG", conflicts_with = "contact")]
    org: Option<String>,
    /// For this contact [default: yourself, where you are a contact]
    #[arg(short, long, value_name = "CONTACT")]
    contact: Option<String>,
    /// About this product unit [default: any that would do]
    #[arg(long, value_name = "ASSET")]
    asset: Option<String>,
    /// Through this channel [default: not judged]
    #[arg(long, value_name = "CHANNEL")]
    channel: Option<String>,
    /// A channel that is open on a condition will do
    #[arg(long)]
    allow_conditional: bool,
    /// Of this type, whose form is asked too
    #[arg(short = 't', long = "type", value_name = "TYPE")]
    ticket_type: Option<String>,
    /// An answer to the form; may be repeated [default: not judged]
    #[arg(long = "field", value_name = "FIELD=VALUE", value_parser = field)]
    fields: Vec<(String, String)>,
}

/// A department with what its reader needs.
struct DepartmentView {
    department: Department,
    label: String,
    /// its family: slug, label for the reader, label in the desk's language
    family: Option<[String; 3]>,
    /// whether the contact asked about may open a ticket there
    available: Option<bool>,
    /// which requirements are not met
    unmet: Vec<&'static str>,
    /// why not
    reasons: Vec<String>,
}

impl DepartmentView {
    fn new(listed: &Listed<'_>, policy: &Policy, (reader, answer): (Language, Language)) -> Self {
        let department = listed.department;
        let family = department.family.as_deref().map(|key| {
            let name = |language| policy.product(key).map_or(key, |product| product.name(language));
            [key, name(reader), name(policy.desk.language)].map(str::to_owned)
        });
        let verdict = listed.verdict.as_ref();
        Self {
            department: department.clone(),
            label: department.name(answer).to_owned(),
            family,
            available: verdict.map(Verdict::is_entitled),
            unmet: verdict.map(|verdict| verdict.failing().map(unmet).collect()).unwrap_or_default(),
            reasons: verdict.map(|verdict| words::causes(verdict, answer)).unwrap_or_default(),
        }
    }

    /// Returns which requirements it has, in the order in which they are judged.
    fn requires(&self) -> Vec<&'static str> {
        let Department { opener, contract, credits, warranty, maintenance, membership, form, .. } =
            &self.department;
        let all = [
            (*opener == Opener::Administrator, Requirement::Role),
            (*contract == ContractNeed::Required, Requirement::Contract),
            (*credits, Requirement::Credits),
            (*warranty, Requirement::Warranty),
            (*maintenance, Requirement::Maintenance),
            (*membership, Requirement::Membership),
            (form.is_some(), Requirement::Form),
        ];
        all.into_iter().filter(|(has, _)| *has).map(|(_, requirement)| requirement.slug()).collect()
    }

    fn family(&self) -> Cell<'_> {
        match &self.family {
            Some([key, label, desk_label]) => Cell::choice(key, label, desk_label),
            None => Cell::Null,
        }
    }
}

fn unmet(judged: &Judged) -> &'static str {
    judged.requirement.slug()
}

fn contract(need: ContractNeed) -> &'static str {
    match need {
        ContractNeed::Required => "required",
        ContractNeed::NotRequired => "not-required",
        ContractNeed::NotOffered => "not-offered",
    }
}

fn opener(opener: Opener) -> &'static str {
    match opener {
        Opener::Anyone => "anyone",
        Opener::Administrator => "administrator",
    }
}

fn words_of<'a>(slugs: &[&'a str]) -> Cell<'a> {
    Cell::List(slugs.iter().map(|slug| Cell::Word(slug)).collect())
}

macro_rules! department_columns {
    ($label:expr, $($more:expr),*) => {
        &[
            Column::new("department", |view| Cell::text(&view.department.key)),
            $label,
            Column::flat(Column::choice("family", |view| view.family())),
            Column::flat(Column::choice("contract", |view| Cell::Word(contract(view.department.contract)))),
            Column::flat(Column::new("credits", |view| view.department.credits.into())),
            Column::flat(Column::new("warranty", |view| view.department.warranty.into())),
            Column::flat(Column::new("maintenance", |view| view.department.maintenance.into())),
            Column::flat(Column::choice("opener", |view| Cell::Word(opener(view.department.opener)))),
            Column::flat(Column::new("secrets", |view| view.department.secrets.into())),
            Column::flat(Column::new("form", |view| view.department.form.as_deref().into())),
            Column::flat(Column::new("membership", |view| view.department.membership.into())),
            Column::flat(Column::new("parent", |view| view.department.parent.as_deref().into())),
            Column::flat(Column::new("centre", |view| view.department.centre.into())),
            $($more),*
        ]
    };
}

/// How departments are shown (`DESIGN.md` §12).
const DEPARTMENT: &[Column<DepartmentView>] = department_columns![
    Column::new("label", |view| Cell::text(&view.label)),
    Column::new("requires", |view| words_of(&view.requires()))
];

/// How departments are shown to, or about, one contact (SAN-38): people see first which requirements fail.
const AVAILABLE: &[Column<DepartmentView>] = department_columns![
    Column::flat(Column::new("label", |view| Cell::text(&view.label))),
    Column::new("available", |view| view.available.into()),
    Column::new("unmet", |view| words_of(&view.unmet)),
    Column::new("reasons", |view| Cell::texts(&view.reasons))
];

/// The matrix: what a department requires, in the order in which it is judged.
const REQUIREMENTS: &[Column<DepartmentView>] = &[
    Column::new("department", |view| Cell::text(&view.department.key)),
    Column::new("label", |view: &DepartmentView| Cell::text(&view.label)).flat(),
    Column::choice("family", |view: &DepartmentView| view.family()).flat(),
    Column::choice("role", |view| Cell::Word(opener(view.department.opener))),
    Column::choice("contract", |view| Cell::Word(contract(view.department.contract))),
    Column::new("credits", |view| view.department.credits.into()),
    Column::new("warranty", |view| view.department.warranty.into()),
    Column::new("maintenance", |view| view.department.maintenance.into()),
    Column::new("membership", |view| view.department.membership.into()),
    Column::new("form", |view| view.department.form.as_deref().into()),
];

/// A requirement with its words.
#[derive(Clone)]
struct RequirementView {
    judged: Judged,
    why: String,
    hint: Option<String>,
}

const REQUIREMENT: &[Column<RequirementView>] = &[
    Column::new("name", |view| Cell::Word(view.judged.requirement.slug())),
    Column::new("ok", |view| view.judged.ok().into()),
    Column::new("why", |view| Cell::text(&view.why)),
    Column::new("hint", |view: &RequirementView| view.hint.as_deref().into()).flat(),
    Column::new("reason", |view: &RequirementView| view.judged.why.slug().into()).json_only(),
];

/// What would mend a requirement: a command is to be typed, so it stands whole, on a line of its own.
const MENDING: &[Column<RequirementView>] = &[
    Column::new("name", |view| Cell::Word(view.judged.requirement.slug())),
    Column::new("why", |view| Cell::text(&view.why)),
];

const CHECK: &[Column<Checked>] = &[
    Column::new("department", |checked| Cell::text(&checked.department)),
    Column::new("org", |checked| checked.org.as_deref().into()),
    Column::new("contact", |checked: &Checked| checked.contact.as_deref().into()).flat(),
    Column::new("asset", |checked: &Checked| checked.verdict.asset.as_deref().into()).flat(),
    Column::new("entitled", |checked| checked.verdict.is_entitled().into()),
];

/// Runs `mesa department`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(command: Command, context: &Context) -> Result<Ending, Error> {
    match command {
        Command::List(List { available_to, all }) => {
            let shape = match available_to {
                Some(_) => ("mesa.department.list/1", AVAILABLE),
                None => ("mesa.department.list/1", DEPARTMENT),
            };
            list(context, shape, available_to.as_deref(), all)
        }
        Command::Requirements => {
            list(context, ("mesa.department.requirements.list/1", REQUIREMENTS), None, false)
        }
        Command::Check(check) => self::check(check, context),
        Command::Form(form) => super::department_form::run(&form, context),
    }
}

fn list(
    context: &Context,
    shape: (&str, &'static [Column<DepartmentView>]),
    available_to: Option<&str>,
    all: bool,
) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        let policy = reading.policy();
        let languages = (context.language_at(policy), context.language_of_answer(policy)?);
        let mut found = department::list(reading, available_to, all)?;
        if context.style(policy)?.format == Format::Name {
            // Names are for the next command, which a refused one is of no use to
            found.retain(|one| one.verdict.as_ref().is_none_or(Verdict::is_entitled));
        }
        context.list(policy, shape, |row| {
            found.iter().try_for_each(|one| row(&DepartmentView::new(one, policy, languages)))?;
            Ok(Summary::default())
        })
    })
}

fn check(check: Check, context: &Context) -> Result<Ending, Error> {
    let question = Question {
        org: check.org,
        contact: check.contact,
        asset: check.asset,
        channel: check.channel,
        ticket_type: check.ticket_type,
        fields: check.fields,
        allow_conditional: check.allow_conditional,
    };
    context.session()?.read(|reading| {
        let policy = reading.policy();
        let language = context.language_of_answer(policy)?;
        let checked = department::check(reading, &check.department, &question)?;
        let verdict = &checked.verdict;
        let fallback = policy.desk.fallback_contact.as_deref();
        let view = |judged: &Judged| RequirementView {
            judged: judged.clone(),
            why: words::why(judged, &verdict.mending, language),
            hint: words::hint(judged, &verdict.mending).or_else(|| {
                let address = fallback.filter(|_| judged.fails())?;
                Some(words::or_write_to(None, address, language))
            }),
        };
        let rows: Vec<RequirementView> = verdict.requirements.iter().map(view).collect();
        let unmet: Vec<_> = rows.iter().filter(|row| row.hint.is_some()).cloned().collect();
        let mending = Section::texts("hint", MENDING, &unmet, |row| row.hint.as_deref().unwrap_or_default());
        Object::new("mesa.department.check/1", CHECK, &checked)
            .rows(Section::rows("requirements", REQUIREMENT, &rows))
            .section(mending.for_people())
            .write(&context.style(policy)?, &mut context.out())?;
        Ok(ending(verdict))
    })
}

fn ending(verdict: &Verdict) -> Ending {
    match verdict.is_entitled() {
        true => Ending::Done,
        false if verdict.role_fails() => Ending::Forbidden,
        false => Ending::NotEntitled,
    }
}
