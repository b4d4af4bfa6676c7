//! `mesa org`: the customers.
use clap::{Args, Subcommand};

use super::args::{self, YesNo};
use super::asset::{ASSET, AssetView};
use super::contract::{CONTRACT, ContractView};
use super::credit::view::LOT;
use super::{Context, Ending, listing_import};
use crate::domain::change::Change;
use crate::domain::desk::{Keyed, Policy};
use crate::domain::language::Language;
use crate::domain::org::Org;
use crate::domain::sla::Clock;
use crate::error::Error;
use crate::i18n;
use crate::ops::Done;
use crate::ops::org::{self, OrgData, OrgFilter};
use crate::ops::overview::{self, OpenTicket, Overview};
use crate::render::{Cell, Column, Section, Summary};

/// What to do with organisations.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Adds an organisation
    #[command(after_help = "Example:\n  mesa org add acme --name \"Acme SA\" --country CL --language es")]
    Add(Add),
    /// Brings in organisations from a list: the same list again changes nothing
    #[command(after_help = listing_import::ORGS)]
    Import(Box<listing_import::ThingImport>),
    /// Lists organisations
    #[command(after_help = "Example:\n  mesa org list --plan super -o csv")]
    List(List),
    /// Shows an organisation with its credits, contracts, assets out of cover and open tickets
    #[command(after_help = "Example:\n  mesa org show acme")]
    Show {
        /// Its key or name
        org: String,
    },
    /// Changes an organisation
    #[command(after_help = "Example:\n  mesa org edit acme --plan super --zone America/Santiago")]
    Edit(Edit),
}

/// `mesa org add`.
#[derive(Debug, Args)]
pub struct Add {
    /// Its key: a slug that never changes
    key: String,
    #[command(flatten)]
    data: Data,
}

/// `mesa org edit`.
#[derive(Debug, Args)]
pub struct Edit {
    /// Its key or name
    org: String,
    #[command(flatten)]
    data: Data,
    /// Whether tickets may be opened for it
    #[arg(long, value_name = "yes|no")]
    active: Option<YesNo>,
}

/// `mesa org list`.
#[derive(Debug, Args)]
pub struct List {
    /// Only those of this plan
    #[arg(long, value_name = "PLAN")]
    plan: Option<String>,
    /// Disabled ones too
    #[arg(long)]
    all: bool,
}

/// What is said of an organisation; an empty value takes what was said away.
#[derive(Debug, Args)]
pub struct Data {
    /// Its name
    #[arg(long)]
    name: Option<String>,
    /// Its plan, one of the policy's
    #[arg(long)]
    plan: Option<String>,
    /// The language its people are served in
    #[arg(long, value_name = "es|en", value_parser = args::language)]
    language: Option<Change<Language>>,
    /// Its IANA zone
    #[arg(long)]
    zone: Option<String>,
    /// Its country, two letters: how its phones are read
    #[arg(long)]
    country: Option<String>,
    /// What agents should know
    #[arg(long)]
    notes: Option<String>,
}

impl Data {
    fn into_request(self, active: Option<YesNo>) -> OrgData {
        OrgData {
            name: self.name,
            plan: args::change(self.plan),
            language: self.language.unwrap_or_default(),
            zone: args::change(self.zone),
            country: args::change(self.country),
            notes: args::change(self.notes),
            active: active.map(YesNo::is_yes),
        }
    }
}

/// An organisation with the words its reader needs.
pub struct OrgView {
    org: Org,
    plan_label: Option<(String, String)>,
    /// its credits, where one is shown
    balance_min: Option<i64>,
}

impl OrgView {
    /// Returns the view for a reader of `language`.
    pub fn new(org: &Org, policy: &Policy, language: Language) -> Self {
        let plan = org.plan.as_deref().and_then(|key| policy.plan(key));
        let name = |plan: &crate::domain::desk::Plan, language| plan.name(language).to_owned();
        Self {
            org: org.clone(),
            plan_label: plan.map(|plan| (name(plan, language), name(plan, policy.desk.language))),
            balance_min: None,
        }
    }
}

/// The columns of an organisation, and those that stand after its plan and language.
macro_rules! org_columns {
    ($($more:expr),*) => { &[
    Column::new("org", |view| Cell::text(&view.org.key)),
    Column::new("name", |view| Cell::text(&view.org.name)),
    Column::choice("plan", |view| match (&view.org.plan, &view.plan_label) {
        (Some(plan), Some((label, desk_label))) => Cell::choice(plan, label, desk_label),
        (Some(plan), None) => Cell::choice(plan, plan, plan),
        (None, _) => Cell::Null,
    }),
    Column::new("language", |view| view.org.language.map(Language::code).into()),
    Column::new("zone", |view| view.org.zone.as_deref().into()),
    Column::new("country", |view| view.org.country.as_deref().into()),
    Column::new("notes", |view: &OrgView| view.org.notes.as_deref().into()).flat(),
    Column::new("active", |view| view.org.active.into()),
    Column::new("created_at", |view: &OrgView| view.org.created_at.into()).flat(),
    $($more,)*
    ] };
}

/// How organisations are listed.
pub const ORG: &[Column<OrgView>] = org_columns![];

/// How one organisation is shown.
const SHOWN: &[Column<OrgView>] = org_columns![Column::number("balance_min", |view: &OrgView| {
    view.balance_min.map_or(Cell::Null, Cell::Minutes)
})];

/// How its open tickets are shown, each with the clock that needs somebody first.
const OPEN: &[Column<OpenView>] = &[
    Column::new("ticket", |view| Cell::text(&view.open.row.number)),
    Column::new("subject", |view| Cell::text(&view.open.row.ticket.subject)),
    Column::choice("status", |view| {
        let (label, desk_label) = &view.status_label;
        Cell::choice(&view.open.row.ticket.status, label, desk_label)
    }),
    Column::new("assignee", |view: &OpenView| view.open.row.assignee.as_deref().into()).flat(),
    Column::choice("metric", |view| view.worst().map_or(Cell::Null, |clock| Cell::Word(clock.metric.slug()))),
    Column::choice("clock", |view| view.worst().map_or(Cell::Null, |clock| Cell::Word(clock.state.slug()))),
    Column::number("remaining_s", |view| {
        view.worst().and_then(|clock| clock.remaining_s).map_or(Cell::Null, Cell::Seconds)
    }),
    Column::new("due_at", |view| view.worst().and_then(|clock| clock.due_at).into()),
];

/// An open ticket with the words its reader needs.
struct OpenView {
    open: OpenTicket,
    status_label: (String, String),
}

impl OpenView {
    fn new(open: OpenTicket, language: Language) -> Self {
        let (policy, key) = (open.policy.clone(), open.row.ticket.status.clone());
        let label = |language| {
            let status = policy.status(&key);
            status.map_or_else(|| key.clone(), |status| status.name(language).to_owned())
        };
        let status_label = (label(language), label(policy.desk.language));
        Self { open, status_label }
    }

    fn worst(&self) -> Option<&Clock> {
        self.open.worst.as_ref()
    }
}

/// Runs `mesa org`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(command: Command, context: &Context) -> Result<Ending, Error> {
    match command {
        Command::Add(Add { key, data }) => {
            let request = data.into_request(None);
            wrote(context, |session| org::add(session, &key, &request))
        }
        Command::Edit(Edit { org: name, data, active }) => {
            let request = data.into_request(active);
            args::something_asked(
                request != OrgData::default(),
                &["--name", "--plan", "--language", "--zone", "--country", "--notes", "--active"],
            )?;
            wrote(context, |session| org::edit(session, &name, &request))
        }
        Command::Show { org: name } => show(&name, context),
        Command::Import(import) => listing_import::orgs(*import, context),
        Command::List(List { plan, all }) => list(context, &OrgFilter { plan, all }),
    }
}

fn show(name: &str, context: &Context) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        let policy = reading.policy();
        let language = context.language_at(policy);
        let Overview { org, balance, contracts, out_of_cover, tickets } = overview::show(reading, name)?;
        let view = OrgView { balance_min: Some(balance.minutes), ..OrgView::new(&org, policy, language) };
        let contracts: Vec<_> =
            contracts.iter().map(|one| ContractView::new(one, policy, language)).collect();
        let bare: Vec<_> = out_of_cover.iter().map(|one| AssetView::new(one, policy, language)).collect();
        let open: Vec<_> = tickets.into_iter().map(|one| OpenView::new(one, language)).collect();
        let sections = vec![
            Section::rows("lots", LOT, &balance.lots),
            Section::rows("contracts", CONTRACT, &contracts),
            Section::rows("out_of_cover", ASSET, &bare),
            Section::rows("tickets", OPEN, &open).titled(i18n::contract::open_tickets(language)),
        ];
        context.object(policy, ("mesa.org/1", SHOWN), &view, sections)
    })
}

fn wrote(
    context: &Context,
    write: impl FnOnce(&mut crate::ops::Session) -> Result<Done<Org>, Error>,
) -> Result<Ending, Error> {
    context.must_have_columns(ORG)?;
    let mut session = context.session()?;
    let done = write(&mut session)?;
    session.read(|reading| {
        let policy = reading.policy();
        let view = done.map(|org| OrgView::new(org, policy, context.language_at(policy)));
        context.wrote(policy, ("mesa.org/1", ORG), &view, Vec::new())
    })
}

fn list(context: &Context, filter: &OrgFilter) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        let policy = reading.policy();
        let language = context.language_at(policy);
        context.list(policy, ("mesa.org.list/1", ORG), |row| {
            org::each(reading, filter, &mut |org| row(&OrgView::new(org, policy, language)))?;
            Ok(Summary::default())
        })
    })
}
