//! `mesa asset`: the product units that organisations own.
use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::args::{self, Ahead, YesNo};
use super::contract::{CONTRACT, ContractView};
use super::{Context, Ending, listing_import};
use crate::domain::contact::Contact;
use crate::domain::day::days_left;
use crate::domain::desk::{Keyed, Policy, Product};
use crate::domain::language::Language;
use crate::error::Error;
use crate::ops::asset::{self, AssetData, AssetFilter, Held};
use crate::ops::members::{self, Membership};
use crate::ops::{Done, Reading, Session, contract};
use crate::render::{Cell, Column, Section, Summary};

/// What to do with assets.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Adds an asset: a product unit that an organisation owns
    #[command(
        after_help = "Example:\n  mesa asset add DEP-77 --org acme --product freepbx --warranty-until 2027-03-01"
    )]
    Add(Add),
    /// Brings in assets from a list: the same list again changes nothing
    #[command(after_help = listing_import::ASSETS)]
    Import(Box<listing_import::ThingImport>),
    /// Lists assets
    #[command(
        after_help = "Example:\n  mesa asset list --org acme\n  mesa asset list --warranty-expiring-within 30d --maintenance-expiring-within 30d -o csv"
    )]
    List(List),
    /// Shows an asset with its contracts and its team
    #[command(after_help = "Example:\n  mesa asset show DEP-77")]
    Show {
        /// Its key: serial, deployment id, domain
        asset: String,
    },
    /// Changes an asset; an empty value takes what was said away
    #[command(
        after_help = "Example:\n  mesa asset edit DEP-77 --maintenance-until 2027-09-30\n  mesa asset edit DEP-77 --active no"
    )]
    Edit(Edit),
    /// The team of an asset
    #[command(subcommand)]
    Member(Member),
}

/// What to do with the team of an asset.
#[derive(Debug, Subcommand)]
pub enum Member {
    /// Puts contacts on the team of an asset
    #[command(after_help = "Example:\n  mesa asset member add BOT-3 ana@acme.example luis@acme.example")]
    Add(Who),
    /// Takes contacts off the team of an asset
    #[command(after_help = "Example:\n  mesa asset member remove BOT-3 ana@acme.example")]
    Remove(Who),
}

/// `mesa asset member add` and `remove`.
#[derive(Debug, Args)]
pub struct Who {
    /// The asset's key
    asset: String,
    /// Contacts: e-mail, phone, external id or own id
    #[arg(required = true, value_name = "CONTACT")]
    contacts: Vec<String>,
}

/// `mesa asset add`.
#[derive(Debug, Args)]
pub struct Add {
    /// Its key: serial, deployment id, domain, as the customer writes it
    #[arg(value_name = "KEY")]
    asset: String,
    /// The organisation that owns it
    #[arg(long, value_name = "ORG")]
    org: String,
    #[command(flatten)]
    data: Data,
    /// A contact of its team; may be repeated
    #[arg(long, value_name = "CONTACT")]
    member: Vec<String>,
}

/// `mesa asset edit`.
#[derive(Debug, Args)]
pub struct Edit {
    /// Its key
    asset: String,
    /// Another organisation, where it has neither contracts nor a team
    #[arg(long, value_name = "ORG")]
    org: Option<String>,
    #[command(flatten)]
    data: Data,
    /// Whether tickets may be about it: `no` retires it
    #[arg(long, value_name = "yes|no")]
    active: Option<YesNo>,
}

/// `mesa asset list`.
#[derive(Debug, Args)]
pub struct List {
    /// Only those of this organisation
    #[arg(long, value_name = "ORG")]
    org: Option<String>,
    /// Only those of this product
    #[arg(long, value_name = "PRODUCT")]
    product: Option<String>,
    /// Only those whose warranty ends within so long, alone: within the policy's `expiry_notice`; beside the maintenance
    /// either will do
    #[arg(long, value_name = "SPAN", num_args = 0..=1, default_missing_value = "notice", value_parser = args::ahead)]
    warranty_expiring_within: Option<Ahead>,
    /// Only those whose maintenance ends within so long, alone: within the policy's `expiry_notice`; beside the warranty
    /// either will do
    #[arg(long, value_name = "SPAN", num_args = 0..=1, default_missing_value = "notice", value_parser = args::ahead)]
    maintenance_expiring_within: Option<Ahead>,
    /// Retired ones too
    #[arg(long)]
    all: bool,
}

/// What is said of an asset.
#[derive(Debug, Args)]
pub struct Data {
    /// Its product, one of the policy's
    #[arg(long)]
    product: Option<String>,
    /// What people call it
    #[arg(long)]
    name: Option<String>,
    /// The day it was bought
    #[arg(long, value_name = "DATE")]
    purchased: Option<String>,
    /// The last day of its warranty
    #[arg(long, value_name = "DATE")]
    warranty_until: Option<String>,
    /// The last day of its maintenance [default: what comes with a new unit, from the day it was bought]
    #[arg(long, value_name = "DATE")]
    maintenance_until: Option<String>,
    /// What agents should know
    #[arg(long)]
    notes: Option<String>,
}

impl Data {
    fn into_request(self, org: Option<String>, active: Option<YesNo>) -> AssetData {
        AssetData {
            org,
            product: args::change(self.product),
            name: args::change(self.name),
            purchased_on: args::change(self.purchased),
            warranty_until: args::change(self.warranty_until),
            maintenance_until: args::change(self.maintenance_until),
            notes: args::change(self.notes),
            active: active.map(YesNo::is_yes),
        }
    }
}

/// An asset with the words its reader needs.
pub struct AssetView {
    held: Held,
    product_label: Option<(String, String)>,
}

impl AssetView {
    /// Returns the view for a reader of `language`.
    pub fn new(held: &Held, policy: &Policy, language: Language) -> Self {
        let product = held.asset.product.as_deref().and_then(|key| policy.product(key));
        let name = |product: &Product, language| product.name(language).to_owned();
        let label = |product| (name(product, language), name(product, policy.desk.language));
        Self { held: held.clone(), product_label: product.map(label) }
    }

    fn left(&self, until: Option<NaiveDate>) -> Cell<'static> {
        until.map(|until| days_left(until, self.held.today)).into()
    }
}

/// How assets are shown.
pub const ASSET: &[Column<AssetView>] = &[
    Column::new("asset", |view| Cell::text(&view.held.asset.key)),
    Column::new("org", |view| Cell::text(&view.held.asset.org)),
    Column::choice("product", |view| match (&view.held.asset.product, &view.product_label) {
        (Some(product), Some((label, desk_label))) => Cell::choice(product, label, desk_label),
        (Some(product), None) => Cell::choice(product, product, product),
        (None, _) => Cell::Null,
    }),
    Column::new("name", |view| view.held.asset.name.as_deref().into()),
    Column::new("purchased_on", |view: &AssetView| view.held.asset.purchased_on.into()).flat(),
    Column::new("warranty_until", |view| view.held.asset.warranty_until.into()),
    Column::number("warranty_days_left", |view: &AssetView| view.left(view.held.asset.warranty_until)).flat(),
    Column::new("maintenance_until", |view| view.held.asset.maintenance_until.into()),
    Column::number("maintenance_days_left", |view: &AssetView| view.left(view.held.asset.maintenance_until))
        .flat(),
    Column::new("members", |view: &AssetView| {
        Cell::List(view.held.asset.members.iter().map(|member| Cell::Id("P-", member.number())).collect())
    })
    .flat(),
    Column::new("notes", |view: &AssetView| view.held.asset.notes.as_deref().into()).flat(),
    Column::new("active", |view| view.held.asset.active.into()),
    Column::new("created_at", |view: &AssetView| view.held.asset.created_at.into()).flat(),
];

/// How the people on the team of an asset or in view of a contract are shown.
pub const MEMBER: &[Column<Contact>] = &[
    Column::new("id", |one| Cell::Id("P-", one.id.number())),
    Column::new("name", |one| Cell::text(&one.name)),
    Column::new("email", |one| one.email.as_ref().map(crate::domain::email::Email::written).into()),
];

/// Runs `mesa asset`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(command: Command, context: &Context) -> Result<Ending, Error> {
    match command {
        Command::Add(Add { asset: key, org, data, member }) => {
            let request = data.into_request(Some(org), None);
            wrote(context, |session| asset::add(session, (&key, &member), &request))
        }
        Command::Edit(Edit { asset: name, org, data, active }) => {
            let request = data.into_request(org, active);
            args::something_asked(
                request != AssetData::default(),
                &["--product", "--name", "--warranty-until", "--maintenance-until", "--notes", "--active"],
            )?;
            wrote(context, |session| asset::edit(session, &name, &request))
        }
        Command::Show { asset: name } => context.session()?.read(|reading| {
            let held = asset::show(reading, &name)?;
            show(context, reading, &held)
        }),
        Command::Import(import) => listing_import::assets(*import, context),
        Command::List(command) => list(command, context),
        Command::Member(Member::Add(Who { asset: name, contacts })) => {
            wrote(context, |session| asset::members(session, &name, &Membership::Add(contacts)))
        }
        Command::Member(Member::Remove(Who { asset: name, contacts })) => {
            wrote(context, |session| asset::members(session, &name, &Membership::Remove(contacts)))
        }
    }
}

fn show(context: &Context, reading: &Reading, held: &Held) -> Result<Ending, Error> {
    let (policy, language) = (reading.policy(), context.language_at(reading.policy()));
    let view = AssetView::new(held, policy, language);
    let contracts = contract::of_asset(reading, &held.asset.key, held.today)?;
    let contracts: Vec<_> = contracts.iter().map(|one| ContractView::new(one, policy, language)).collect();
    let team = members::of(reading, &held.asset.members)?;
    let sections = vec![
        Section::rows("contracts", CONTRACT, &contracts),
        Section::rows("contacts", MEMBER, &team).for_people(),
    ];
    context.object(policy, ("mesa.asset/1", ASSET), &view, sections)
}

fn wrote(
    context: &Context,
    write: impl FnOnce(&mut Session) -> Result<Done<Held>, Error>,
) -> Result<Ending, Error> {
    context.must_have_columns(ASSET)?;
    let mut session = context.session()?;
    let done = write(&mut session)?;
    session.read(|reading| {
        let policy = reading.policy();
        let view = done.map(|held| AssetView::new(held, policy, context.language_at(policy)));
        context.wrote(policy, ("mesa.asset/1", ASSET), &view, Vec::new())
    })
}

fn list(command: List, context: &Context) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        let policy = reading.policy();
        let notice = policy.contracts.expiry_notice;
        let filter = AssetFilter {
            org: command.org,
            product: command.product,
            warranty_within: command.warranty_expiring_within.map(|ahead| ahead.span(notice)),
            maintenance_within: command.maintenance_expiring_within.map(|ahead| ahead.span(notice)),
            all: command.all,
        };
        let language = context.language_at(policy);
        context.list(policy, ("mesa.asset.list/1", ASSET), |row| {
            asset::each(reading, &filter, &mut |held| row(&AssetView::new(held, policy, language)))?;
            Ok(Summary::default())
        })
    })
}
