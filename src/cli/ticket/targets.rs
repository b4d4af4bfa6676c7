//! Which tickets a command is about, and what becomes of the others when one is refused.
use std::collections::HashSet;
use std::io::Read;

use clap::{Args, ValueEnum};

use super::super::{Context, Ending};
use super::view::{TICKET, TicketView, Words};
use crate::domain::notice::is_low;
use crate::domain::refusal::{Refusal, Usage};
use crate::domain::text;
use crate::domain::ticket::act::Act;
use crate::domain::ticket::{TicketName, TicketNumber};
use crate::error::{Error, about_file};
use crate::i18n;
use crate::ops::ticket::{Acting, TicketDetail, act};
use crate::ops::{Done, Outcome, Session, department};
use crate::render::{Format, List, Mark, Summary};

/// What to do when one of several is refused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum OnError {
    /// go on with the next, and say so at the end (exit 8)
    #[default]
    Skip,
    /// stop there
    Abort,
}

/// Several tickets on the command line.
#[derive(Debug, Args)]
pub struct Tickets {
    /// The tickets, as T-1 or 1; `-` reads them from standard input
    #[arg(required = true, value_name = "TICKET")]
    pub tickets: Vec<String>,
    /// What to do when one of several is refused
    #[arg(long, value_enum, default_value_t, value_name = "WHAT")]
    pub on_error: OnError,
}

impl Tickets {
    /// Tells whether the tickets are to come from standard input.
    pub fn want_stdin(&self) -> bool {
        self.tickets.iter().any(|one| one == "-")
    }

    /// Returns the tickets as they are named.
    ///
    /// # Errors
    /// One is no name of a ticket, or standard input is to bring the message too.
    pub fn names(&self, stdin_taken: bool) -> Result<Vec<Named>, Error> {
        if stdin_taken && self.want_stdin() {
            return Err(Refusal::Usage(Usage::StdinTwice).into());
        }
        let mut names = Vec::new();
        for one in &self.tickets {
            if one == "-" {
                let text = stdin()?;
                names.extend(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(Named::new));
            } else {
                names.push(Named::new(one));
            }
        }
        Ok(names)
    }
}

/// A ticket as it was named; a text that names none is judged with the others, not before them.
#[derive(Clone, Debug)]
pub struct Named {
    text: String,
}

impl Named {
    fn new(text: &str) -> Self {
        Self { text: text.to_owned() }
    }

    /// Returns the prefix in capitals and the number; nothing where the text names no ticket.
    fn parts(&self) -> Option<(Option<String>, TicketNumber)> {
        let name: TicketName = self.text.parse().ok()?;
        Some((name.prefix.map(|prefix| prefix.to_ascii_uppercase()), name.number))
    }

    fn act(&self, session: &mut Session, acting: &Acting) -> Result<Done<TicketDetail>, Error> {
        act(session, &name(&self.text)?, acting)
    }
}

/// Returns the ticket that `text` names.
///
/// # Errors
/// It names none.
pub fn name(text: &str) -> Result<TicketName, Error> {
    let expected = "a ticket, as T-1042 or 1042";
    text.parse().map_err(|_| Refusal::Malformed { field: "TICKET", given: text.to_owned(), expected }.into())
}

fn stdin() -> Result<String, Error> {
    /// A million numbers fit; what never ends does not.
    const LIMIT: usize = 32 << 20;
    let mut bytes = Vec::new();
    std::io::stdin().take(LIMIT as u64 + 1).read_to_end(&mut bytes).map_err(about_file("-"))?;
    let refuse = |problem| Refusal::Text { field: "TICKET", problem }.into();
    text::from_bytes(bytes, LIMIT).map_err(refuse)
}

/// Does the same to each ticket, each judged alone, and shows what became of them.
///
/// # Errors
/// The only ticket was refused, or one of several under `--on-error abort`.
pub fn act_on(
    context: &Context,
    tickets: &Tickets,
    names: &[Named],
    acting: &Acting,
) -> Result<Ending, Error> {
    // Several are shown as a list, which has no sections.
    let sections = if names.len() == 1 { super::show::SECTIONS } else { &[] };
    context.must_have_columns_or(TICKET, sections)?;
    let mut session = context.session()?;
    match names {
        [] => Ok(Ending::Done),
        [only] => {
            let done = only.act(&mut session, acting)?;
            warn_of_work(context, acting, &done.value);
            warn_of_move(context, &mut session, acting, &done)?;
            wrote(context, &done)
        }
        several => each(context, &mut session, (tickets.on_error, several), acting),
    }
}

/// Says what those who logged time should know: that they told of it twice, that credits run low. Never refuses it.
fn warn_of_work(context: &Context, acting: &Acting, detail: &TicketDetail) {
    let Some(work) = acting.act.work() else { return };
    let (ticket, policy) = (&detail.row.ticket, &detail.policy);
    let l = context.language_at(policy);
    if let (Some((from, to)), Ok(zone)) = (detail.told_twice, context.zone(policy)) {
        let told = [from, to].map(|at| at.local(zone).format("%Y-%m-%d %H:%M").to_string());
        context.say(&i18n::credit::told_twice(&detail.row.number, &told, l));
    }
    let charges = policy.department(&ticket.department).is_some_and(|department| department.credits);
    if charges && ticket.org.is_none() && !work.free {
        context.say(&i18n::credit::nobody_pays(&detail.row.number, l));
    }
    // Where the policy does not say when a balance is low, debts are told.
    let low = policy.credits.low_balance_minutes.map_or(-1, i64::from);
    if let (Some(org), Some(left)) = (&ticket.org, detail.credit_available.filter(|left| is_low(*left, low)))
    {
        context.say(&i18n::credit::low(org, left, l));
    }
}

/// Says what its customer lacks where a ticket was moved to; the desk may move it all the same.
fn warn_of_move(
    context: &Context,
    session: &mut Session,
    acting: &Acting,
    done: &Done<TicketDetail>,
) -> Result<(), Error> {
    if !matches!(acting.act, Act::Move { .. }) || done.outcome != Outcome::Updated {
        return Ok(());
    }
    let TicketDetail { row, policy, .. } = &done.value;
    let lacking = session.read(|reading| department::moved(reading, &row.ticket, policy))?;
    if let Some(verdict) = lacking {
        context.say(&i18n::entitlement::moved(&row.number, &verdict, context.language_at(policy)));
    }
    Ok(())
}

/// Shows what a write made of one ticket.
///
/// # Errors
/// The output fails.
pub fn wrote(context: &Context, done: &Done<TicketDetail>) -> Result<Ending, Error> {
    let policy = &done.value.policy;
    let view = Done { outcome: done.outcome, dry_run: done.dry_run, value: view(context, &done.value) };
    context.wrote(policy, ("mesa.ticket/1", TICKET), &view, super::show::sections(&done.value, None))
}

/// Returns a ticket with the words that its reader needs.
pub fn view(context: &Context, detail: &TicketDetail) -> TicketView {
    let words =
        Words::new(detail.policy.clone(), context.language_at(&detail.policy), detail.policy.desk.language);
    let credit_available = detail.credit_available;
    TicketView { credit_available, ..TicketView::new(detail.row.clone(), Some(words)) }
}

fn each(
    context: &Context,
    session: &mut Session,
    (on_error, names): (OnError, &[Named]),
    acting: &Acting,
) -> Result<Ending, Error> {
    let (mut done, mut refused) = (Vec::new(), Vec::new());
    // However often and in whatever form a ticket is named, what is done to it is done once.
    let mut dealt_with = HashSet::new();
    for name in names {
        let parts = name.parts();
        if parts.as_ref().is_some_and(|parts| dealt_with.contains(parts)) {
            continue;
        }
        match name.act(session, acting) {
            Ok(one) => {
                if let Some((_, number)) = parts {
                    let prefix =
                        one.value.row.number.rsplit_once('-').map(|(prefix, _)| prefix.to_ascii_uppercase());
                    dealt_with.extend([(None, number), (prefix, number)]);
                }
                warn_of_work(context, acting, &one.value);
                warn_of_move(context, session, acting, &one)?;
                done.push(one);
            }
            Err(error) if on_error == OnError::Abort => {
                show_all(context, &done)?;
                return Err(error);
            }
            Err(error) => {
                error.report(
                    context.language_of_errors(),
                    context.globals.as_json(&context.config.environment),
                );
                refused.push(name.text.clone());
            }
        }
    }
    show_all(context, &done)?;
    if refused.is_empty() {
        return Ok(Ending::Done);
    }
    context.say(&i18n::notes::refused(&refused, context.language_of_errors()));
    Ok(Ending::Partial)
}

fn show_all(context: &Context, all: &[Done<TicketDetail>]) -> Result<(), Error> {
    let Some(first) = all.first() else { return Ok(()) };
    let policy = &first.value.policy;
    let mut style = context.style(policy)?;
    if context.asked_format()?.is_none() && !context.on_terminal() {
        style.format = Format::Name;
        style.columns = None;
    }
    let mut out = context.out();
    let mut list = List::begin(&style, &mut out, "mesa.ticket.list/1", TICKET)?;
    for done in all {
        let detail = &done.value;
        let mark = Mark { result: Some(done.outcome.slug()), dry_run: done.dry_run };
        list.marked_row(&view(context, detail), mark)?;
    }
    list.end(Summary::default())?;
    Ok(())
}
