//! `mesa ticket open`.
use clap::Args;

use super::super::{Context, Ending, question};
use super::ask;
use super::targets::wrote;
use super::text::MessageArgs;
use super::view::TICKET;
use crate::domain::desk::{Keyed, Policy};
use crate::domain::form::Questionnaire;
use crate::domain::refusal::{Refusal, Usage};
use crate::domain::text::subject_warning;
use crate::domain::ticket::NOT_ADMINISTRATOR;
use crate::domain::ticket::open::{Opening, misfit};
use crate::error::Error;
use crate::i18n;
use crate::ops::ticket::{Open, Opened, TicketDetail};
use crate::ops::{Done, Session};

/// `mesa ticket open`.
#[derive(Debug, Args)]
pub struct Command {
    /// Who asks: e-mail, phone, external id or P-1 [default: yourself, where you are a contact]
    #[arg(short, long, value_name = "WHO")]
    contact: Option<String>,
    /// Whom it is for, of the same organisation [default: who asks]
    #[arg(long, value_name = "WHO")]
    on_behalf_of: Option<String>,
    /// The title: a short summary
    #[arg(short, long, value_name = "TEXT")]
    subject: Option<String>,
    #[command(flatten)]
    message: MessageArgs,
    /// Where it goes [default: the desk's only department]
    #[arg(short, long, value_name = "DEPARTMENT")]
    department: Option<String>,
    /// What it is about
    #[arg(short = 't', long = "type", value_name = "TYPE")]
    ticket_type: Option<String>,
    /// How urgent the requester finds it [default: the desk's]
    #[arg(short, long, value_name = "PRIORITY")]
    priority: Option<String>,
    /// How it arrived [default: cli]
    #[arg(long, value_name = "CHANNEL")]
    channel: Option<String>,
    /// A channel that is open on a condition will do
    #[arg(long)]
    allow_conditional: bool,
    /// The product unit it is about [default: the only one that would do]
    #[arg(long, value_name = "ASSET")]
    asset: Option<String>,
    /// An answer to the form that `mesa department form` shows; may be repeated
    #[arg(long = "field", value_name = "FIELD=VALUE", value_parser = field)]
    fields: Vec<(String, String)>,
    /// An e-mail to keep informed
    #[arg(long, value_name = "EMAIL")]
    cc: Vec<String>,
}

/// Reads `FIELD=VALUE`.
pub(in crate::cli) fn field(text: &str) -> Result<(String, String), &'static str> {
    let (key, value) = text.split_once('=').ok_or("an answer is written FIELD=VALUE")?;
    Ok((key.trim().to_owned(), value.trim().to_owned()))
}

/// Runs `mesa ticket open`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(command: Command, context: &Context) -> Result<Ending, Error> {
    context.must_have_columns_or(TICKET, super::show::SECTIONS)?;
    let mut session = context.session()?;
    let mut command = command;
    complete(&mut command, context, &mut session)?;
    let message = match (&command.subject, context.can_ask()) {
        (Some(subject), true) => command.message.required(context, subject)?,
        _ => command.message.given(context)?,
    };
    let mut request = Open {
        contact: command.contact,
        on_behalf_of: command.on_behalf_of,
        opening: Opening {
            subject: command.subject.unwrap_or_default(),
            message: message.text.clone(),
            department: command.department,
            ticket_type: command.ticket_type,
            channel: command.channel,
            asset: command.asset,
            priority: command.priority,
            fields: command.fields,
            cc: command.cc,
            follows: None,
            allow_conditional: command.allow_conditional,
        },
    };
    let opened = message.settle(context, ask::opened(context, &mut session, &mut request))?;
    warn(context, &opened);
    let Done { outcome, dry_run, value } = opened;
    wrote(context, &Done { outcome, dry_run, value: value.ticket })
}

/// Says what whoever opened the ticket should know of it; none of this refuses it.
fn warn(context: &Context, Done { value, dry_run, .. }: &Done<Opened>) {
    let Opened { ticket: opened, unconfirmed } = value;
    let (policy, ticket) = (&opened.policy, &opened.row.ticket);
    let language = context.language_at(policy);
    if ticket.reason.as_deref() == Some(NOT_ADMINISTRATOR) {
        context.say(&i18n::entitlement::closed_by_itself(&opened.row.number, *dry_run, language));
    }
    warn_of_subject(context, policy, &ticket.subject);
    let said = opened.messages.first().and_then(|message| message.body.as_deref());
    if let Some((word, instead)) = misfit(policy, ticket.ticket_type.as_deref(), (&ticket.subject, said)) {
        context.say(&i18n::entitlement::misfit(word, instead, &opened.row.number, language));
    }
    let asked = Questionnaire::of(policy, &ticket.department, ticket.ticket_type.as_deref());
    if asked.recommends_more(said) {
        context.say(i18n::form::attachment_recommended(language));
    }
    if let Some(who) = unconfirmed {
        context.say(&i18n::entitlement::unconfirmed(who, language));
    }
    say_credit(context, opened);
}

/// Says what the organisation has where the department uses credits (SAN-14).
fn say_credit(context: &Context, opened: &TicketDetail) {
    if let (Some(minutes), Some(org)) = (opened.credit_available, &opened.row.ticket.org) {
        let language = context.language_at(&opened.policy);
        context.say(&i18n::credit::available(org, minutes, language));
    }
}

/// Says that a subject says nothing (SAN-42); never refuses it.
fn warn_of_subject(context: &Context, policy: &Policy, subject: &str) {
    let vague = policy.subject.vague.iter().map(String::as_str);
    if let Some(warning) = subject_warning(subject, vague) {
        context.say(i18n::people::subject_warning(warning, context.language_at(policy)));
    }
}

/// Asks for what is missing where somebody can be asked, else names all of it.
fn complete(command: &mut Command, context: &Context, session: &mut Session) -> Result<(), Error> {
    let mut missing = Vec::new();
    if command.contact.is_none() && session.read(|reading| Ok(reading.person()?.is_agent()))? {
        missing.push("--contact");
    }
    if command.subject.is_none() {
        missing.push("--subject");
    }
    if missing.is_empty() && !context.can_ask() {
        return Ok(());
    }
    if !context.can_ask() {
        return Err(Refusal::Usage(Usage::Missing(missing)).into());
    }
    session.read(|reading| {
        let language = context.language_at(reading.policy());
        for flag in missing {
            let answer = question::line(&i18n::notes::ask(flag, language), false)?;
            let into = if flag == "--contact" { &mut command.contact } else { &mut command.subject };
            *into = Some(answer);
        }
        if command.department.is_none() {
            command.department = ask_department(reading.policy(), language)?;
        }
        Ok(())
    })
}

fn ask_department(policy: &Policy, language: i18n::Language) -> Result<Option<String>, Error> {
    let all: Vec<_> = policy.open_departments().collect();
    if all.len() < 2 {
        return Ok(None);
    }
    let names: Vec<&str> = all.iter().map(|department| department.name(language)).collect();
    let chosen = question::choose(&i18n::notes::ask("--department", language), &names)?;
    Ok(all.get(chosen).map(|department| department.key.clone()))
}
