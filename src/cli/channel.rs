//! `mesa channel`: the ways in, and the plans that open them.
use clap::{Args, Subcommand};

use super::{Context, Ending};
use crate::domain::desk::{Channel, ChannelRule, Condition, Keyed, Policy};
use crate::domain::entitlement::{By, Offer};
use crate::domain::language::Language;
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::channel::{self, Checked, Customers};
use crate::render::{self, Column, Summary};

/// What to do with channels.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Lists which channels each plan opens
    #[command(after_help = "Example:\n  mesa channel list --plan super\n  mesa channel list --links")]
    List(List),
    /// Checks one channel for a plan or an organisation: exit 5 where it is not open
    #[command(
        after_help = "Example:\n  mesa channel check --plan super --channel phone --json\n  mesa channel check --org acme --channel phone --allow-conditional"
    )]
    Check(Check),
}

/// `mesa channel list`.
#[derive(Debug, Args)]
pub struct List {
    /// Only what this plan says
    #[arg(long, value_name = "PLAN")]
    plan: Option<String>,
    /// Only the channels that customers reach at an address, each once
    #[arg(long, conflicts_with = "plan")]
    links: bool,
}

/// `mesa channel check`.
#[derive(Debug, Args)]
pub struct Check {
    /// For customers of this plan
    #[arg(long, value_name = "PLAN", conflicts_with = "org")]
    plan: Option<String>,
    /// For this organisation: its plan, and what its contracts say
    #[arg(long, value_name = "ORG")]
    org: Option<String>,
    /// The channel
    #[arg(long, value_name = "CHANNEL")]
    channel: String,
    /// A channel that is open on a condition will do
    #[arg(long)]
    allow_conditional: bool,
}

/// A cell of the matrix, with the words its reader needs.
struct CellView {
    /// slug, label for the reader, label in the desk's language
    plan: Option<[String; 3]>,
    channel: Channel,
    label: String,
    value: &'static str,
    condition: Option<String>,
}

const CHANNEL: &[Column<CellView>] = &[
    Column::choice("plan", |view| match &view.plan {
        Some([key, label, desk_label]) => render::Cell::choice(key, label, desk_label),
        None => render::Cell::Null,
    }),
    Column::new("channel", |view| render::Cell::text(&view.channel.key)),
    Column::new("label", |view| render::Cell::text(&view.label)),
    Column::choice("value", |view| render::Cell::Word(view.value)),
    Column::new("condition", |view| view.condition.as_deref().into()),
    Column::new("opens_tickets", |view| view.channel.opens_tickets.into()),
    Column::new("address", |view: &CellView| view.channel.address.as_deref().into()).flat(),
];

/// A channel that customers reach at an address.
struct LinkView {
    channel: Channel,
    label: String,
}

const LINK: &[Column<LinkView>] = &[
    Column::new("channel", |view| render::Cell::text(&view.channel.key)),
    Column::new("label", |view| render::Cell::text(&view.label)),
    Column::new("address", |view| view.channel.address.as_deref().into()),
    Column::new("opens_tickets", |view| view.channel.opens_tickets.into()),
];

/// What was found of one channel.
struct CheckView {
    checked: Checked,
    condition: Option<String>,
    allowed: bool,
}

const CHECK: &[Column<CheckView>] = &[
    Column::choice("value", |view| render::Cell::Word(view.checked.access.rule.word())),
    Column::new("channel", |view| render::Cell::text(&view.checked.channel)),
    Column::new("plan", |view| view.checked.plan.as_deref().into()),
    Column::new("org", |view| view.checked.org.as_deref().into()),
    Column::new("condition", |view| view.condition.as_deref().into()),
    Column::new("opens_tickets", |view| view.checked.opens_tickets.into()),
    Column::new("allowed", |view| view.allowed.into()),
    Column::new("contract", |view: &CheckView| match view.checked.access.by {
        By::Contract(id) => render::Cell::Id("C-", id.number()),
        By::Desk | By::Plan(_) | By::NoPlan => render::Cell::Null,
    })
    .flat(),
    Column::new("plans", |view: &CheckView| plans(&view.checked.offers)).flat(),
];

fn plans(offers: &[Offer]) -> render::Cell<'_> {
    if offers.is_empty() {
        return render::Cell::Null;
    }
    render::Cell::List(offers.iter().map(|offer| render::Cell::text(&offer.plan)).collect())
}

/// Runs `mesa channel`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(command: Command, context: &Context) -> Result<Ending, Error> {
    context.session()?.read(|reading| match command {
        Command::List(List { links: true, .. }) => links(reading, context),
        Command::List(List { plan, .. }) => list(reading, context, plan.as_deref()),
        Command::Check(asked) => check(reading, context, asked),
    })
}

fn list(reading: &Reading, context: &Context, plan: Option<&str>) -> Result<Ending, Error> {
    let policy = reading.policy();
    let (reader, answer) = (context.language_at(policy), context.language_of_answer(policy)?);
    let cells = channel::matrix(reading, plan)?;
    context.list(policy, ("mesa.channel.list/1", CHANNEL), |row| {
        for cell in &cells {
            let plan = cell.plan.map(|plan| {
                [plan.key(), plan.name(reader), plan.name(policy.desk.language)].map(str::to_owned)
            });
            let (channel, label) = (cell.channel.clone(), cell.channel.name(answer).to_owned());
            let condition = condition(&cell.rule, answer);
            row(&CellView { plan, channel, label, value: cell.rule.word(), condition })?;
        }
        Ok(Summary::default())
    })
}

fn links(reading: &Reading, context: &Context) -> Result<Ending, Error> {
    let policy: &Policy = reading.policy();
    let answer = context.language_of_answer(policy)?;
    context.list(policy, ("mesa.channel.link.list/1", LINK), |row| {
        for channel in channel::links(reading) {
            row(&LinkView { channel: channel.clone(), label: channel.name(answer).to_owned() })?;
        }
        Ok(Summary::default())
    })
}

fn check(reading: &Reading, context: &Context, asked: Check) -> Result<Ending, Error> {
    let policy = reading.policy();
    let customers = asked.org.map(Customers::Org).or(asked.plan.map(Customers::Plan));
    let checked = channel::check(reading, &asked.channel, customers.as_ref())?;
    let allowed = checked.is_allowed(asked.allow_conditional);
    let condition = condition(&checked.access.rule, context.language_of_answer(policy)?);
    let view = CheckView { checked, condition, allowed };
    context.object(policy, ("mesa.channel.check/1", CHECK), &view, Vec::new())?;
    Ok(if allowed { Ending::Done } else { Ending::NotEntitled })
}

fn condition(rule: &ChannelRule, language: Language) -> Option<String> {
    let words = |condition: &Condition| condition.text(language).to_owned();
    match rule {
        ChannelRule::Conditional(condition) => Some(words(condition)),
        ChannelRule::Yes | ChannelRule::No => None,
    }
}
