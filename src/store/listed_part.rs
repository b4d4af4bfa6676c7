//! What a list may ask of each ticket, one line a part: which columns show it, where it stands, and where it goes.
use super::Error;
use super::listed::{Found, TicketRow, missing, set, set_or_null};
use crate::domain::agent::AgentId;
use crate::domain::contact::ContactId;
use crate::domain::instant::Instant;
use crate::domain::sla::State;
use crate::domain::ticket::WaitingOn;
use crate::domain::ticket::event::Source;

/// Something that a list may ask of each ticket, its number apart.
#[derive(Debug)]
pub struct Part {
    shown_in: &'static [&'static str],
    pub(super) sql: &'static str,
    pub(super) nature: Nature,
    place: Place,
}

/// What stands in a part's column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nature {
    /// a text
    Text,
    /// a number
    Int,
    /// a version of the policy
    Version,
    /// the id of a contact, of whom the best name is wanted
    Contact,
    /// the id of a contact, of whom the proper name is wanted
    ContactName,
    /// the id of an agent, of whom the e-mail is wanted
    Agent,
}

/// Where a part goes.
#[derive(Clone, Copy, Debug)]
enum Place {
    Text(fn(&mut TicketRow) -> &mut String),
    Texts(fn(&mut TicketRow) -> &mut Option<String>),
    Int(fn(&mut TicketRow) -> &mut i64),
    Instant(fn(&mut TicketRow) -> &mut Instant),
    Instants(fn(&mut TicketRow) -> &mut Option<Instant>),
    Else(fn(&mut TicketRow, Found<'_>) -> Result<(), Error>),
}

/// Columns of ticket lists that show none of the parts.
const OTHERS: &[&str] = &["number", "credit_available_min", "cc", "fields"];
const SOURCE: &[&str] = &["source", "source_key"];

/// Everything that can be asked of a ticket, its number apart.
const PARTS: &[Part] = &[
    text(&["org"], "t.org", Place::Texts(|row| &mut row.ticket.org)),
    int(&["contact_id"], "t.contact_id", Place::Else(requester)),
    part(Nature::Contact, &["contact"], "t.contact_id", Place::Else(contact)),
    part(Nature::ContactName, &["contact_name"], "t.contact_id", Place::Else(contact_name)),
    text(&["subject"], "t.subject", Place::Text(|row| &mut row.ticket.subject)),
    text(&["department"], "t.department", Place::Text(|row| &mut row.ticket.department)),
    text(&["type"], "t.type", Place::Texts(|row| &mut row.ticket.ticket_type)),
    text(&["channel"], "t.channel", Place::Text(|row| &mut row.ticket.channel)),
    text(&["asset"], "t.asset", Place::Texts(|row| &mut row.ticket.asset)),
    text(&["plan"], "t.plan", Place::Texts(|row| &mut row.ticket.plan)),
    text(&["priority"], "t.priority", Place::Texts(|row| &mut row.ticket.priority)),
    text(
        &["requested_priority"],
        "t.requested_priority",
        Place::Texts(|row| &mut row.ticket.requested_priority),
    ),
    text(&["impact"], "t.impact", Place::Texts(|row| &mut row.ticket.impact)),
    text(&["urgency"], "t.urgency", Place::Texts(|row| &mut row.ticket.urgency)),
    text(&["status"], "t.status", Place::Text(|row| &mut row.ticket.status)),
    // Beside a status it is the tone.
    text(&["state", "status"], "t.state", Place::Else(state)),
    text(&["reason"], "t.reason", Place::Texts(|row| &mut row.ticket.reason)),
    text(&["team"], "t.team", Place::Texts(|row| &mut row.ticket.team)),
    int(&[], "t.assignee_id", Place::Else(assignee_id)),
    part(Nature::Agent, &["assignee"], "t.assignee_id", Place::Texts(|row| &mut row.assignee)),
    text(&["escalated_to"], "t.escalated_to", Place::Texts(|row| &mut row.ticket.escalated_to)),
    text(&["waiting_on"], "t.waiting_on", Place::Else(waiting_on)),
    int(&["opened_at"], "t.opened_at", Place::Instant(|row| &mut row.ticket.opened_at)),
    int(&["updated_at"], "t.updated_at", Place::Instant(|row| &mut row.ticket.updated_at)),
    int(&["resolved_at"], "t.resolved_at", Place::Instants(|row| &mut row.ticket.resolved_at)),
    int(&["closed_at"], "t.closed_at", Place::Instants(|row| &mut row.ticket.closed_at)),
    int(&["reopen_count"], "t.reopen_count", Place::Int(|row| &mut row.ticket.reopen_count)),
    int(&["next_due_at"], "t.next_due_at", Place::Instants(|row| &mut row.next_due_at)),
    part(
        Nature::Version,
        &["policy_version"],
        "t.policy_version",
        Place::Int(|row| &mut row.ticket.policy_version),
    ),
    int(&["minutes_worked"], "t.minutes_worked", Place::Int(|row| &mut row.ticket.minutes_worked)),
    int(&["minutes_charged"], "t.minutes_charged", Place::Int(|row| &mut row.ticket.minutes_charged)),
    // A source is there where all three are: the first makes its place, any that is missing takes it away.
    int(SOURCE, "t.import_id", Place::Else(import)),
    text(SOURCE, "t.source", Place::Else(source)),
    text(SOURCE, "t.source_key", Place::Else(source_key)),
];

const fn part(nature: Nature, shown_in: &'static [&'static str], sql: &'static str, place: Place) -> Part {
    Part { shown_in, sql, nature, place }
}

const fn text(shown_in: &'static [&'static str], sql: &'static str, place: Place) -> Part {
    part(Nature::Text, shown_in, sql, place)
}

const fn int(shown_in: &'static [&'static str], sql: &'static str, place: Place) -> Part {
    part(Nature::Int, shown_in, sql, place)
}

/// Returns every part.
pub fn all() -> Vec<&'static Part> {
    PARTS.iter().collect()
}

/// Returns the parts that these columns of ticket lists show, and the policy's version where `versions` are needed; every
/// part where a column is not known.
pub fn shown_in(columns: &[&str], versions: bool) -> Vec<&'static Part> {
    let is_known = |name| OTHERS.contains(name) || PARTS.iter().any(|part| part.shown_in.contains(name));
    if !columns.iter().all(is_known) {
        return all();
    }
    let is_shown = |part: &&Part| part.shown_in.iter().any(|name| columns.contains(name));
    PARTS.iter().filter(|part| is_shown(part) || versions && part.nature == Nature::Version).collect()
}

impl Part {
    /// Puts what was found in its place, whose memory it takes over.
    pub(super) fn put(&self, row: &mut TicketRow, found: Found<'_>) -> Result<(), Error> {
        match self.place {
            Place::Text(place) => set(place(row), found.text()?),
            Place::Texts(place) => set_or_null(place(row), found.text_or_null()?),
            Place::Int(place) => *place(row) = found.int()?,
            Place::Instant(place) => *place(row) = Instant::from_millis(found.int()?),
            Place::Instants(place) => *place(row) = found.int_or_null()?.map(Instant::from_millis),
            Place::Else(put) => put(row, found)?,
        }
        Ok(())
    }
}

fn requester(row: &mut TicketRow, found: Found<'_>) -> Result<(), Error> {
    row.ticket.contact = found.int_or_null()?.map(ContactId::new);
    Ok(())
}

fn contact(row: &mut TicketRow, found: Found<'_>) -> Result<(), Error> {
    match found.text_or_null()? {
        Some(shown) => set(&mut row.contact.get_or_insert_default().0, shown),
        None => row.contact = None,
    }
    Ok(())
}

fn contact_name(row: &mut TicketRow, found: Found<'_>) -> Result<(), Error> {
    match found.text_or_null()? {
        Some(name) => set(&mut row.contact.get_or_insert_default().1, name),
        None => row.contact = None,
    }
    Ok(())
}

fn state(row: &mut TicketRow, found: Found<'_>) -> Result<(), Error> {
    row.ticket.state = State::of_slug(found.text()?).ok_or_else(missing)?;
    Ok(())
}

fn assignee_id(row: &mut TicketRow, found: Found<'_>) -> Result<(), Error> {
    row.ticket.assignee = found.int_or_null()?.map(AgentId::new);
    Ok(())
}

fn waiting_on(row: &mut TicketRow, found: Found<'_>) -> Result<(), Error> {
    row.ticket.waiting_on = found.text_or_null()?.and_then(WaitingOn::of_slug);
    Ok(())
}

fn import(row: &mut TicketRow, found: Found<'_>) -> Result<(), Error> {
    let place = &mut row.ticket.source;
    match found.int_or_null()? {
        Some(import) => {
            let none = || Source { name: String::new(), key: String::new(), import };
            place.get_or_insert_with(none).import = import;
        }
        None => *place = None,
    }
    Ok(())
}

fn source(row: &mut TicketRow, found: Found<'_>) -> Result<(), Error> {
    of_source(&mut row.ticket.source, found, |source| &mut source.name)
}

fn source_key(row: &mut TicketRow, found: Found<'_>) -> Result<(), Error> {
    of_source(&mut row.ticket.source, found, |source| &mut source.key)
}

fn of_source(
    place: &mut Option<Source>,
    found: Found<'_>,
    of: fn(&mut Source) -> &mut String,
) -> Result<(), Error> {
    match (place.as_mut(), found.text_or_null()?) {
        (Some(source), Some(text)) => set(of(source), text),
        _ => *place = None,
    }
    Ok(())
}
