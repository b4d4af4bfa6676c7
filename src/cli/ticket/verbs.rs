//! What is done to tickets: one verb, one act on each of the tickets named.
use clap::Args;

use super::super::{Context, Ending};
use super::open::field;
use super::targets::{OnError, Tickets, act_on};
use super::text::{Message, MessageArgs};
use super::time::Charge;
use crate::cli::args;
use crate::domain::change::Change;
use crate::domain::form::Known;
use crate::domain::instant::{self, Span};
use crate::domain::refusal::{Refusal, Usage};
use crate::domain::ticket::act::{Act, End, Lasting, Then};
use crate::domain::ticket::work::MINUTES_MAX;
use crate::error::Error;
use crate::ops::ticket::{Acting, Words};

/// `mesa ticket reply`.
#[derive(Debug, Args)]
pub struct Reply {
    #[command(flatten)]
    tickets: Tickets,
    #[command(flatten)]
    message: MessageArgs,
    /// Whose words these are: a contact's, which an agent types in
    #[arg(long, value_name = "WHO")]
    from: Option<String>,
    /// The channel by which the customer's words arrived
    #[arg(long, value_name = "CHANNEL", requires = "from")]
    channel: Option<String>,
    /// Brings the ticket to this status in the same breath
    #[arg(long, value_name = "STATUS", conflicts_with_all = ["resolve", "close"])]
    status: Option<String>,
    /// Resolves the ticket in the same breath
    #[arg(long, conflicts_with = "close")]
    resolve: bool,
    /// Closes the ticket in the same breath
    #[arg(long)]
    close: bool,
    /// Minutes worked on it
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=i64::from(MINUTES_MAX)))]
    minutes: Option<u32>,
    #[command(flatten)]
    charge: Charge,
}

/// `mesa ticket note`.
#[derive(Debug, Args)]
pub struct Note {
    #[command(flatten)]
    tickets: Tickets,
    #[command(flatten)]
    message: MessageArgs,
}

/// `mesa ticket acknowledge`.
#[derive(Debug, Args)]
pub struct Acknowledge {
    #[command(flatten)]
    tickets: Tickets,
}

/// `mesa ticket status`.
#[derive(Debug, Args)]
pub struct Status {
    /// The tickets, and the status to bring them to
    #[arg(required = true, num_args = 2.., value_names = ["TICKET", "STATUS"])]
    tickets_and_status: Vec<String>,
    /// Only until then: an instant, or a span from now as 3d; time then brings the ticket back
    #[arg(long, value_name = "WHEN")]
    until: Option<String>,
    /// The status that follows `--until` [default: the one it came from]
    #[arg(long, value_name = "STATUS", requires = "until")]
    then: Option<String>,
    #[command(flatten)]
    why: Why,
    /// What to do when one of several is refused
    #[arg(long, value_enum, default_value_t, value_name = "WHAT")]
    on_error: OnError,
}

/// What is said to the customer, and why.
#[derive(Debug, Args)]
pub struct Why {
    #[command(flatten)]
    message: MessageArgs,
    /// Why, for the history; of an agent, as a note: contacts do not see it
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

/// `mesa ticket resolve`, `close` and `reopen`.
#[derive(Debug, Args)]
pub struct Turn {
    #[command(flatten)]
    tickets: Tickets,
    #[command(flatten)]
    why: Why,
}

/// `mesa ticket escalate`.
#[derive(Debug, Args)]
pub struct Escalate {
    #[command(flatten)]
    tickets: Tickets,
    /// Where to: one of the policy's escalations
    #[arg(long, value_name = "ESCALATION")]
    to: String,
    #[command(flatten)]
    why: Why,
}

/// `mesa ticket assign`.
#[derive(Debug, Args)]
pub struct Assign {
    #[command(flatten)]
    tickets: Tickets,
    /// Who works on it
    #[arg(long, value_name = "EMAIL|me|none")]
    to: Option<String>,
    /// Which team works on it
    #[arg(long, value_name = "TEAM|none")]
    team: Option<String>,
}

/// `mesa ticket move`.
#[derive(Debug, Args)]
pub struct Move {
    #[command(flatten)]
    tickets: Tickets,
    /// The department it goes to
    #[arg(long, visible_alias = "department", value_name = "DEPARTMENT")]
    to: String,
    /// Why, for the history; of an agent, as a note: contacts do not see it
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

/// `mesa ticket triage`.
#[derive(Debug, Args)]
pub struct Triage {
    #[command(flatten)]
    tickets: Tickets,
    /// What it touches
    #[arg(long, value_name = "IMPACT")]
    impact: Option<String>,
    /// How it presses
    #[arg(long, value_name = "URGENCY")]
    urgency: Option<String>,
    /// The effective priority, whatever the matrix says
    #[arg(long, value_name = "PRIORITY")]
    priority: Option<String>,
    /// The right team
    #[arg(long, value_name = "TEAM")]
    team: Option<String>,
    /// Why, for the history; of an agent, as a note: contacts do not see it
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

/// `mesa ticket edit`.
#[derive(Debug, Args)]
pub struct Edit {
    #[command(flatten)]
    tickets: Tickets,
    /// The title
    #[arg(long, value_name = "TEXT")]
    subject: Option<String>,
    /// The requester
    #[arg(long, value_name = "WHO")]
    contact: Option<String>,
    /// The product unit; an empty value takes it away
    #[arg(long, value_name = "ASSET")]
    asset: Option<String>,
    /// What it is about; an empty value takes it away
    #[arg(long = "type", value_name = "TYPE")]
    ticket_type: Option<String>,
    /// An answer to the form; an empty value takes it away
    #[arg(long = "field", value_name = "FIELD=VALUE", value_parser = field)]
    fields: Vec<(String, String)>,
    /// Why, for the history; of an agent, as a note: contacts do not see it
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

/// `mesa ticket cc`.
#[derive(Debug, Args)]
pub struct Cc {
    /// The ticket, as T-1 or 1
    ticket: String,
    /// E-mails to keep informed
    #[arg(value_name = "EMAIL")]
    add: Vec<String>,
    /// An e-mail to keep informed no longer
    #[arg(long, value_name = "EMAIL")]
    remove: Vec<String>,
}

pub(super) fn acting(command: &'static str, act: Act) -> Acting {
    Acting { command, act, from: None, words: Words::default() }
}

/// Runs `mesa ticket reply`.
///
/// # Errors
/// Whatever stands in its way.
pub fn reply(command: Reply, context: &Context) -> Result<Ending, Error> {
    let names = command.tickets.names(command.message.wants_stdin())?;
    let message = command.message.required(context, &command.tickets.tickets.join(" "))?;
    let then = match (command.status, command.resolve, command.close) {
        (Some(status), ..) => Some(Then::Status(status)),
        (None, true, _) => Some(Then::Resolve),
        (None, false, true) => Some(Then::Close),
        (None, false, false) => None,
    };
    let text = message.text.clone().unwrap_or_default();
    let work = command.charge.of_reply(command.minutes)?;
    let act = Act::Reply { text, then, work, channel: command.channel };
    let acting = Acting { from: command.from, ..acting("ticket reply", act) };
    message.settle(context, act_on(context, &command.tickets, &names, &acting))
}

/// Runs `mesa ticket note`.
///
/// # Errors
/// Whatever stands in its way.
pub fn note(command: &Note, context: &Context) -> Result<Ending, Error> {
    let names = command.tickets.names(command.message.wants_stdin())?;
    let message = command.message.required(context, &command.tickets.tickets.join(" "))?;
    let text = message.text.clone().unwrap_or_default();
    let acting = acting("ticket note", Act::Note { text });
    message.settle(context, act_on(context, &command.tickets, &names, &acting))
}

/// Runs `mesa ticket acknowledge`.
///
/// # Errors
/// Whatever stands in its way.
pub fn acknowledge(command: &Acknowledge, context: &Context) -> Result<Ending, Error> {
    let names = command.tickets.names(false)?;
    act_on(context, &command.tickets, &names, &acting("ticket acknowledge", Act::Acknowledge))
}

/// Runs `mesa ticket status`.
///
/// # Errors
/// Whatever stands in its way.
pub fn status(command: Status, context: &Context) -> Result<Ending, Error> {
    let mut words = command.tickets_and_status;
    let Some(status) = words.pop() else { return Ok(Ending::Done) };
    let tickets = Tickets { tickets: words, on_error: command.on_error };
    let lasting = match command.until {
        Some(until) => Some(Lasting { until: end(&until, context)?, then: command.then }),
        None => None,
    };
    turn("ticket status", context, &tickets, command.why, |message, reason| Act::Status {
        status,
        message,
        reason,
        lasting,
    })
}

/// Reads when a status ends: a span from the act, RFC 3339, or local.
fn end(text: &str, context: &Context) -> Result<End, Error> {
    if let Ok(span) = Span::parse(text.trim()) {
        return Ok(End::After(span));
    }
    let (zone, _) = crate::ops::desk::zone_and_language(&mut context.session()?)?;
    instant::parse(text, context.zone_else(&zone)?).map(End::At).map_err(|_| {
        let expected = "2026-10-01T09:00:00Z, 2026-10-01 09:00 or a span as 3d";
        Refusal::Malformed { field: "--until", given: text.to_owned(), expected }.into()
    })
}

/// Runs `mesa ticket resolve`.
///
/// # Errors
/// Whatever stands in its way.
pub fn resolve(command: Turn, context: &Context) -> Result<Ending, Error> {
    turn("ticket resolve", context, &command.tickets, command.why, |message, reason| Act::Resolve {
        message,
        reason,
    })
}

/// Runs `mesa ticket close`.
///
/// # Errors
/// Whatever stands in its way.
pub fn close(command: Turn, context: &Context) -> Result<Ending, Error> {
    turn("ticket close", context, &command.tickets, command.why, |message, reason| Act::Close {
        message,
        reason,
    })
}

/// Runs `mesa ticket reopen`.
///
/// # Errors
/// Whatever stands in its way.
pub fn reopen(command: Turn, context: &Context) -> Result<Ending, Error> {
    turn("ticket reopen", context, &command.tickets, command.why, |message, reason| Act::Reopen {
        message,
        reason,
    })
}

/// Runs `mesa ticket escalate`.
///
/// # Errors
/// Whatever stands in its way.
pub fn escalate(command: Escalate, context: &Context) -> Result<Ending, Error> {
    let to = command.to;
    turn("ticket escalate", context, &command.tickets, command.why, |message, reason| Act::Escalate {
        to,
        message,
        reason,
    })
}

fn turn(
    command: &'static str,
    context: &Context,
    tickets: &Tickets,
    why: Why,
    act: impl FnOnce(Option<String>, Option<String>) -> Act,
) -> Result<Ending, Error> {
    let names = tickets.names(why.message.wants_stdin())?;
    let message: Message = why.message.given(context)?;
    let acting = acting(command, act(message.text.clone(), why.reason));
    message.settle(context, act_on(context, tickets, &names, &acting))
}

/// Runs `mesa ticket assign`.
///
/// # Errors
/// Whatever stands in its way.
pub fn assign(command: Assign, context: &Context) -> Result<Ending, Error> {
    args::something_asked(
        command.to.is_some() || command.team.is_some(),
        &["--to EMAIL|me|none", "--team TEAM|none"],
    )?;
    let names = command.tickets.names(false)?;
    let none = |word: &str| word == "none";
    let (assignee, words) = match command.to {
        Some(word) if none(&word) => (Change::Clear, Words::default()),
        to => (Change::Keep, Words { assignee: to, contact: None }),
    };
    let team = match command.team {
        Some(word) if none(&word) => Change::Clear,
        Some(team) => Change::Set(team),
        None => Change::Keep,
    };
    let acting = Acting { words, ..acting("ticket assign", Act::Assign { assignee, team }) };
    act_on(context, &command.tickets, &names, &acting)
}

/// Runs `mesa ticket move`.
///
/// # Errors
/// Whatever stands in its way.
pub fn move_to(command: Move, context: &Context) -> Result<Ending, Error> {
    let names = command.tickets.names(false)?;
    let act = Act::Move { department: command.to, reason: command.reason };
    act_on(context, &command.tickets, &names, &acting("ticket move", act))
}

/// Runs `mesa ticket triage`.
///
/// # Errors
/// Whatever stands in its way.
pub fn triage(command: Triage, context: &Context) -> Result<Ending, Error> {
    let Triage { tickets, impact, urgency, priority, team, reason } = command;
    let asked = impact.is_some() || urgency.is_some() || priority.is_some() || team.is_some();
    args::something_asked(asked, &["--impact", "--urgency", "--priority", "--team"])?;
    let names = tickets.names(false)?;
    let act = Act::Triage { impact, urgency, priority, team, reason };
    act_on(context, &tickets, &names, &acting("ticket triage", act))
}

/// Runs `mesa ticket edit`.
///
/// # Errors
/// Whatever stands in its way.
pub fn edit(command: Edit, context: &Context) -> Result<Ending, Error> {
    let Edit { tickets, subject, contact, asset, ticket_type, fields, reason } = command;
    let asked = subject.is_some()
        || contact.is_some()
        || asset.is_some()
        || ticket_type.is_some()
        || !fields.is_empty();
    args::something_asked(asked, &["--subject", "--contact", "--asset", "--type", "--field"])?;
    let names = tickets.names(false)?;
    let act = Act::Edit {
        subject,
        contact: None,
        asset: args::change(asset),
        ticket_type: args::change(ticket_type),
        fields,
        known: Known::default(),
        reason,
    };
    let words = Words { assignee: None, contact };
    act_on(context, &tickets, &names, &Acting { words, ..acting("ticket edit", act) })
}

/// Runs `mesa ticket cc`.
///
/// # Errors
/// Whatever stands in its way.
pub fn cc(command: Cc, context: &Context) -> Result<Ending, Error> {
    let Cc { ticket, add, remove } = command;
    if add.is_empty() && remove.is_empty() {
        return Err(Refusal::Usage(Usage::NothingAsked(vec!["EMAIL", "--remove EMAIL"])).into());
    }
    let tickets = Tickets { tickets: vec![ticket], on_error: OnError::Skip };
    let names = tickets.names(false)?;
    act_on(context, &tickets, &names, &acting("ticket cc", Act::Cc { add, remove }))
}
