//! `mesa contract`: support that organisations have paid for a time.
use clap::{Args, Subcommand};

use super::args::{self, Ahead};
use super::asset::MEMBER;
use super::{Context, Ending, listing_import};
use crate::domain::day::days_left;
use crate::domain::desk::{ContractKind, Keyed, Policy};
use crate::domain::language::Language;
use crate::error::Error;
use crate::ops::contract::{self, ContractData, ContractFilter, New, Paid, Renewal, Seen};
use crate::ops::members::{self, Membership};
use crate::ops::{Done, Session};
use crate::render::{Cell, Column, Section, Summary};

/// What to do with contracts.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Records a contract, and grants the credits that its kind includes
    #[command(
        after_help = "Example:\n  mesa contract add --asset DEP-77 --kind gold --starts 2026-01-01\n  mesa contract add --org acme --kind plan --starts 2026-01-01 --channel phone=yes --target resolution=4h"
    )]
    Add(Box<Add>),
    /// Brings in contracts from a list: the same list again changes nothing
    #[command(after_help = listing_import::CONTRACTS)]
    Import(Box<listing_import::ThingImport>),
    /// Lists contracts: those in force or to come
    #[command(after_help = "Example:\n  mesa contract list --expiring-within 30d -o csv")]
    List(List),
    /// Shows a contract with its terms
    #[command(after_help = "Example:\n  mesa contract show C-1")]
    Show {
        /// As C-1 or 1
        contract: String,
    },
    /// Changes what a contract says; an empty value takes what was said away
    #[command(
        after_help = "Example:\n  mesa contract edit C-1 --channel phone=yes --target first_response=1h\n  mesa contract edit C-1 --channel phone= --calendar \"\""
    )]
    Edit(Edit),
    /// Adds the term that follows the last, and grants the credits that the kind includes
    #[command(after_help = "Example:\n  mesa contract renew C-1 --reference INV-10 --key inv-10")]
    Renew(Renew),
    /// Ends a contract before its time; what it granted stays granted
    #[command(after_help = "Example:\n  mesa contract cancel C-1 --on 2026-10-01 --reason \"unit sold\"")]
    Cancel(Cancel),
    /// Who is in view of a contract
    #[command(subcommand)]
    Member(Member),
}

/// What to do with those in view of a contract.
#[derive(Debug, Subcommand)]
pub enum Member {
    /// Puts contacts in view of a contract
    #[command(after_help = "Example:\n  mesa contract member add C-9 ana@acme.example")]
    Add(Who),
    /// Takes contacts out of view of a contract
    #[command(after_help = "Example:\n  mesa contract member remove C-9 ana@acme.example")]
    Remove(Who),
}

/// `mesa contract member add` and `remove`.
#[derive(Debug, Args)]
pub struct Who {
    /// As C-1 or 1
    contract: String,
    /// Contacts: e-mail, phone, external id or own id
    #[arg(required = true, value_name = "CONTACT")]
    contacts: Vec<String>,
}

/// `mesa contract add`.
#[derive(Debug, Args)]
pub struct Add {
    /// The asset that it is for [default: the whole organisation, where its kind allows]
    #[arg(long)]
    asset: Option<String>,
    /// The organisation [default: the asset's]
    #[arg(long)]
    org: Option<String>,
    /// Its kind, one of the policy's
    #[arg(long)]
    kind: String,
    /// Its first day
    #[arg(long, value_name = "DATE")]
    starts: String,
    /// Its last day [default: by the months of its kind]
    #[arg(long, value_name = "DATE")]
    ends: Option<String>,
    /// How many months [default: those of its kind]
    #[arg(long, value_name = "N", conflicts_with = "ends", value_parser = clap::value_parser!(u32).range(1..))]
    months: Option<u32>,
    /// A contact in view of it; may be repeated
    #[arg(long, value_name = "CONTACT")]
    member: Vec<String>,
    #[command(flatten)]
    data: Data,
}

/// `mesa contract edit`.
#[derive(Debug, Args)]
pub struct Edit {
    /// As C-1 or 1
    contract: String,
    #[command(flatten)]
    data: Data,
}

/// `mesa contract renew`.
#[derive(Debug, Args)]
pub struct Renew {
    /// As C-1 or 1
    contract: String,
    /// How many months [default: those of its kind]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    months: Option<u32>,
    /// An invoice, an order: in the place of the old one
    #[arg(long, value_name = "TEXT")]
    reference: Option<String>,
}

/// `mesa contract cancel`.
#[derive(Debug, Args)]
pub struct Cancel {
    /// As C-1 or 1
    contract: String,
    /// The first day on which it is no longer in force [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

/// `mesa contract list`.
#[derive(Debug, Args)]
pub struct List {
    /// Only those of this organisation
    #[arg(long)]
    org: Option<String>,
    /// Only those for this asset
    #[arg(long)]
    asset: Option<String>,
    /// Only those of this kind
    #[arg(long)]
    kind: Option<String>,
    /// Only those in force that end within so long; alone: within the policy's `expiry_notice`
    #[arg(long, value_name = "SPAN", num_args = 0..=1, default_missing_value = "notice", value_parser = args::ahead)]
    expiring_within: Option<Ahead>,
    /// Those that are over too
    #[arg(long)]
    all: bool,
}

/// What is said of a contract.
#[derive(Debug, Args)]
pub struct Data {
    /// An invoice, an order
    #[arg(long, value_name = "TEXT")]
    reference: Option<String>,
    /// The calendar that it promises instead of the rule's
    #[arg(long)]
    calendar: Option<String>,
    /// What it says of a channel, whatever the plan says; may be repeated
    #[arg(long, value_name = "CHANNEL=yes|no")]
    channel: Vec<String>,
    /// What it promises instead of the rule; may be repeated
    #[arg(long, value_name = "METRIC=TARGET")]
    target: Vec<String>,
    /// What agents should know
    #[arg(long, value_name = "TEXT")]
    notes: Option<String>,
}

impl Data {
    fn into_request(self) -> ContractData {
        ContractData {
            reference: args::change(self.reference),
            calendar: args::change(self.calendar),
            channels: self.channel,
            targets: self.target,
            notes: args::change(self.notes),
        }
    }
}

/// A contract with the words its reader needs.
pub struct ContractView {
    seen: Seen,
    kind_label: Option<(String, String)>,
}

impl ContractView {
    /// Returns the view for a reader of `language`.
    pub fn new(seen: &Seen, policy: &Policy, language: Language) -> Self {
        let kind = policy.contract_kind(&seen.contract.kind);
        let name = |kind: &ContractKind, language| kind.name(language).to_owned();
        let label = |kind| (name(kind, language), name(kind, policy.desk.language));
        Self { seen: seen.clone(), kind_label: kind.map(label) }
    }

    /// Returns the days that are left, 0 on the last; none of what is not in force.
    fn left(&self) -> Cell<'static> {
        let in_force = self.seen.standing() == crate::domain::contract::Standing::InForce;
        in_force.then(|| days_left(self.seen.contract.last_day(), self.seen.today)).into()
    }
}

/// How contracts are shown.
pub const CONTRACT: &[Column<ContractView>] = &[
    Column::new("contract", |view| Cell::Id("C-", view.seen.contract.id.number())),
    Column::new("org", |view| Cell::text(&view.seen.contract.org)),
    Column::new("asset", |view| view.seen.contract.asset.as_deref().into()),
    Column::choice("kind", |view| match &view.kind_label {
        Some((label, desk_label)) => Cell::choice(&view.seen.contract.kind, label, desk_label),
        None => Cell::choice(&view.seen.contract.kind, &view.seen.contract.kind, &view.seen.contract.kind),
    }),
    Column::new("starts", |view| view.seen.contract.starts.into()),
    Column::new("ends", |view| view.seen.contract.ends.into()),
    Column::choice("state", |view| Cell::Word(view.seen.standing().slug())),
    Column::number("days_left", ContractView::left),
    Column::new("cancelled_on", |view: &ContractView| view.seen.contract.cancelled_on.into()).flat(),
    Column::new("cancel_reason", |view: &ContractView| view.seen.contract.cancel_reason.as_deref().into())
        .flat(),
    Column::new("reference", |view: &ContractView| view.seen.contract.reference.as_deref().into()).flat(),
    Column::new("calendar", |view: &ContractView| view.seen.contract.calendar.as_deref().into()).flat(),
    Column::new("channels", |view: &ContractView| {
        let channels = view.seen.contract.channels.iter();
        let word = |open: bool| Cell::Word(if open { "yes" } else { "no" });
        Cell::Record(channels.map(|(channel, open)| (channel.into(), word(*open))).collect())
    })
    .flat(),
    Column::new("targets", |view: &ContractView| {
        let targets = view.seen.contract.targets.iter();
        let target = |target: &crate::domain::calendar::Target| Cell::text(target.to_string());
        Cell::Record(targets.map(|(metric, promised)| (metric.slug().into(), target(promised))).collect())
    })
    .flat(),
    Column::new("members", |view: &ContractView| {
        let members = view.seen.contract.members.iter();
        Cell::List(members.map(|member| Cell::Id("P-", member.number())).collect())
    })
    .flat(),
    Column::new("notes", |view: &ContractView| view.seen.contract.notes.as_deref().into()).flat(),
    Column::new("created_at", |view: &ContractView| view.seen.contract.created_at.into()).flat(),
];

/// How the terms of a contract are shown.
const TERM: &[Column<Paid>] = &[
    Column::number("term", |paid| Cell::Int(paid.term.number.into())),
    Column::new("starts", |paid| paid.term.starts.into()),
    Column::new("ends", |paid| paid.term.ends.into()),
    Column::number("granted_min", |paid| paid.granted.map_or(Cell::Null, |(_, min)| Cell::Minutes(min))),
    Column::new("entry", |paid| paid.granted.map_or(Cell::Null, |(entry, _)| Cell::Id("E-", entry.number()))),
    Column::new("recorded_at", |paid| paid.term.recorded_at.into()),
];

/// Runs `mesa contract`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(command: Command, context: &Context) -> Result<Ending, Error> {
    match command {
        Command::Add(command) => add(*command, context),
        Command::Edit(Edit { contract: name, data }) => {
            let request = data.into_request();
            args::something_asked(
                request != ContractData::default(),
                &["--reference", "--calendar", "--channel", "--target", "--notes"],
            )?;
            wrote(context, |session| contract::edit(session, &name, &request))
        }
        Command::Renew(Renew { contract: name, months, reference }) => {
            let request = Renewal { months, reference };
            wrote(context, |session| contract::renew(session, &name, &request))
        }
        Command::Cancel(Cancel { contract: name, on, reason }) => {
            wrote(context, |session| contract::cancel(session, &name, (on.as_deref(), reason.as_deref())))
        }
        Command::Show { contract: name } => show(&name, context),
        Command::Import(import) => listing_import::contracts(*import, context),
        Command::List(command) => list(command, context),
        Command::Member(Member::Add(Who { contract: name, contacts })) => {
            wrote(context, |session| contract::members(session, &name, &Membership::Add(contacts)))
        }
        Command::Member(Member::Remove(Who { contract: name, contacts })) => {
            wrote(context, |session| contract::members(session, &name, &Membership::Remove(contacts)))
        }
    }
}

fn add(command: Add, context: &Context) -> Result<Ending, Error> {
    let request = New {
        org: command.org,
        asset: command.asset,
        kind: command.kind,
        starts: command.starts,
        ends: command.ends,
        months: command.months,
        members: command.member,
        data: command.data.into_request(),
    };
    wrote(context, |session| contract::add(session, &request))
}

fn show(name: &str, context: &Context) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        let policy = reading.policy();
        let seen = contract::show(reading, name)?;
        let view = ContractView::new(&seen, policy, context.language_at(policy));
        let in_view = members::of(reading, &seen.contract.members)?;
        let sections = vec![
            Section::rows("terms", TERM, &seen.terms),
            Section::rows("contacts", MEMBER, &in_view).for_people(),
        ];
        context.object(policy, ("mesa.contract/1", CONTRACT), &view, sections)
    })
}

fn wrote(
    context: &Context,
    write: impl FnOnce(&mut Session) -> Result<Done<Seen>, Error>,
) -> Result<Ending, Error> {
    context.must_have_columns_or(CONTRACT, &["terms"])?;
    let mut session = context.session()?;
    let done = write(&mut session)?;
    session.read(|reading| {
        let policy = reading.policy();
        let terms = done.value.terms.clone();
        let view = done.map(|seen| ContractView::new(seen, policy, context.language_at(policy)));
        let terms = Section::rows("terms", TERM, &terms);
        context.wrote(policy, ("mesa.contract/1", CONTRACT), &view, vec![terms])
    })
}

fn list(command: List, context: &Context) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        let policy = reading.policy();
        let notice = policy.contracts.expiry_notice;
        let filter = ContractFilter {
            org: command.org,
            asset: command.asset,
            kind: command.kind,
            expiring_within: command.expiring_within.map(|ahead| ahead.span(notice)),
            all: command.all,
        };
        let language = context.language_at(policy);
        context.list(policy, ("mesa.contract.list/1", CONTRACT), |row| {
            contract::each(reading, &filter, &mut |seen| row(&ContractView::new(seen, policy, language)))?;
            Ok(Summary::default())
        })
    })
}
