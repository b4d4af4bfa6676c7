//! What has happened since a script looked last, and whom it concerns.
use super::Reading;
use super::ticket::show::until;
use crate::domain::notice::Notice;
use crate::domain::sla::State;
use crate::domain::ticket::TicketNumber;
use crate::domain::ticket::event::EventBody;
use crate::error::Error;
use crate::store::export::NewEvent;
use crate::store::{self, Tx};

pub use crate::store::export::NamedEvent;
pub use crate::store::recipient::Recipient;

/// How many events are read at a time: memory does not grow with the store.
const AT_A_TIME: i64 = 500;

/// The kinds of which the customer is told; the rest is the desk's own work.
const FOR_CUSTOMERS: [&str; 7] =
    ["opened", "replied", "acknowledged", "status-changed", "escalated", "reminded", Notice::KIND];

/// A kind of event, or the state that one leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// as events are stored and shown
    Event(&'static str),
    /// whatever sets a status of this state but the opening
    Into(State),
}

impl Kind {
    /// Every kind that can be asked for.
    pub fn all() -> impl Iterator<Item = Self> {
        let kinds = EventBody::KINDS.into_iter().chain([Notice::KIND]).map(Self::Event);
        kinds.chain([State::Paused, State::Resolved, State::Closed].map(Self::Into))
    }

    /// Returns the kind's word.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Event(kind) => kind,
            Self::Into(state) => state.slug(),
        }
    }

    /// Returns the kind of a word.
    pub fn of_slug(slug: &str) -> Option<Self> {
        Self::all().find(|kind| kind.slug() == slug)
    }

    fn is_of(self, event: &NamedEvent, state: Option<State>) -> bool {
        match self {
            Self::Event(kind) => event.kind == kind,
            Self::Into(wanted) => event.kind != "opened" && state == Some(wanted),
        }
    }
}

/// Something that happened, with what a script needs to tell people of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// the event
    pub event: NamedEvent,
    /// the ticket's number as people see it; none where it is about an organisation
    pub ticket: Option<String>,
    /// its title
    pub subject: Option<String>,
    /// the state of the status that it set
    pub state: Option<State>,
    /// it is history of another system
    pub imported: bool,
    /// whom it concerns; nobody where it is the desk's own work, or history
    pub recipients: Vec<Recipient>,
}

/// Returns the newest event's number: what a run of this moment goes up to.
///
/// # Errors
/// The actor is no agent.
pub fn newest(reading: &Reading) -> Result<i64, Error> {
    reading.person()?.must_be_agent()?;
    Ok(store::export::last_event(reading.tx)?)
}

/// Returns the next few events after one number and up to another that are of one of `kinds`, if any are named, and the
/// number of the last that was looked at.
///
/// # Errors
/// The actor is no agent.
pub fn next(reading: &Reading, (after, last): (i64, i64), kinds: &[Kind]) -> Result<(Vec<News>, i64), Error> {
    reading.person()?.must_be_agent()?;
    let found = store::export::news(reading.tx, (after, last), until(reading), AT_A_TIME)?;
    let whole = i64::try_from(found.len()).is_ok_and(|found| found < AT_A_TIME);
    let reached = found.last().filter(|_| !whole).map_or(last, |one| one.event.id);
    let mut all = Vec::new();
    for one in found {
        let state = state(reading, &one.event, one.policy_version)?;
        if kinds.is_empty() || is_of(kinds, &one.event, state) {
            all.push(news(reading, one, state)?);
        }
    }
    Ok((all, reached))
}

/// Tells whether an event that leads to `state` is of one of `kinds`.
pub(super) fn is_of(kinds: &[Kind], event: &NamedEvent, state: Option<State>) -> bool {
    kinds.iter().any(|kind| kind.is_of(event, state))
}

/// Returns the state of the status that an event sets, where its ticket keeps the policy of `version`.
pub(super) fn state(
    reading: &Reading,
    event: &NamedEvent,
    version: Option<i64>,
) -> Result<Option<State>, Error> {
    let (Some(status), Some(version)) = (&event.status, version) else { return Ok(None) };
    Ok(reading.desk.policy_of(reading.tx, version)?.status(status).map(|status| status.state))
}

fn news(reading: &Reading, one: NewEvent, state: Option<State>) -> Result<News, Error> {
    let mut recipients = recipients(reading.tx, &one)?;
    for recipient in &mut recipients {
        recipient.language.get_or_insert(reading.policy().desk.language);
    }
    let prefix = &reading.policy().desk.ticket_prefix;
    let is_customers = one.speaker.is_some();
    let NewEvent { mut event, subject, imported, .. } = one;
    if !recipients.is_empty() && !is_customers {
        // Where there is somebody to be told, nothing may stand that is not for them.
        let body = EventBody::from_parts(&event.kind, event.status.as_deref(), event.data.as_deref());
        event.data = body.map_or(event.data, |body| body.without_asides().data());
    }
    let ticket = event.ticket.map(|number| format!("{prefix}-{number}"));
    Ok(News { event, ticket, subject, state, imported, recipients })
}

/// Tells whether it is a reminder that nobody got.
fn was_not_sent(event: &NamedEvent) -> bool {
    let body = || EventBody::from_parts(&event.kind, event.status.as_deref(), event.data.as_deref());
    event.kind == "reminded" && matches!(body(), Ok(EventBody::Reminded(sent)) if sent.unsent)
}

/// Returns whom an event concerns: who asked and who is in copy, as they are now; of an organisation, its administrators.
///
/// Whoever said something is not told of it; of a new ticket they are, as a receipt.
fn recipients(tx: &Tx, one: &NewEvent) -> Result<Vec<Recipient>, Error> {
    let event = &one.event;
    if one.imported || !FOR_CUSTOMERS.contains(&event.kind.as_str()) || was_not_sent(event) {
        return Ok(Vec::new());
    }
    let Some(number) = event.ticket.and_then(TicketNumber::new) else {
        let org = event.org.as_deref();
        return Ok(org.map_or_else(|| Ok(Vec::new()), |org| store::recipient::administrators(tx, org))?);
    };
    let mut all: Vec<Recipient> = Vec::new();
    if let Some(contact) = one.requester {
        all.extend(store::recipient::requester(tx, contact)?);
    }
    for copy in store::recipient::copies(tx, number)? {
        if copy.contact.is_none() || all.iter().all(|other| other.contact != copy.contact) {
            all.push(copy);
        }
    }
    if event.kind != "opened" {
        all.retain(|recipient| recipient.contact.is_none() || recipient.contact != one.speaker);
    }
    Ok(all)
}
