//! Everything about tickets, row by row, for exports.
use super::clock::ClockRow;
use super::listed::{set, set_or_null};
use super::{Error, Row, Tx};
use crate::domain::contact::ContactId;
use crate::domain::instant::Instant;
use crate::domain::ticket::TicketNumber;

/// A selection of events with the names of the people they speak of, of tickets that are shown and of organisations.
macro_rules! events {
    ($rest:literal) => {
        concat!(
            "select e.event_id, e.ticket_id, e.at, e.recorded_at, e.kind, e.status, e.actor, e.actor_id, \
             coalesce(a.email, c.email), e.author_id, w.email, e.via, e.data, m.body, coalesce(t.org, e.org), \
             t.subject, t.contact_id, t.policy_version, i.started_at \
             from event e left join ticket t on t.ticket_id = e.ticket_id \
             left join agent a on e.actor = 'agent' and a.agent_id = e.actor_id \
             left join contact c on e.actor = 'contact' and c.contact_id = e.actor_id \
             left join contact w on w.contact_id = e.author_id \
             left join message m on m.message_id = e.message_id and m.visibility = 'public' and m.redacted <> 1 \
             left join import_run i on i.import_id = t.import_id \
             where coalesce(t.withdrawn, 0) = 0",
            $rest
        )
    };
}

const EVENTS: &str = events!(" and e.at <= ?1 order by e.event_id");
const NEWS: &str =
    events!(" and e.event_id > ?1 and e.event_id <= ?2 and e.at <= ?3 order by e.event_id limit ?4");
const LAST_EVENT: &str = "select coalesce(max(event_id), 0) from event";
const CLOCKS: &str = "select k.metric, k.phase, k.since, k.started_at, k.target_s, k.due_at, k.elapsed_s, k.paused_s, \
    k.paused_spells, k.reopenings, k.breached_cycles, k.withdrawn, k.affected, k.calendar, k.rule, \
    t.ticket_id, t.policy_version, t.updated_at \
    from ticket t join clock k on k.ticket_id = t.ticket_id where t.withdrawn = 0 order by t.ticket_id, k.metric";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[EVENTS, NEWS, LAST_EVENT, CLOCKS];

/// An event with the names of the people it speaks of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NamedEvent {
    /// order of recording
    pub id: i64,
    /// the ticket's number; none where it is about an organisation
    pub ticket: Option<i64>,
    /// when it happened, milliseconds
    pub at_ms: i64,
    /// when the store learned it, milliseconds
    pub recorded_at_ms: i64,
    /// what
    pub kind: String,
    /// the status it set
    pub status: Option<String>,
    /// who did it: an e-mail, or how else they are named
    pub actor: String,
    /// agent, contact or system
    pub actor_kind: String,
    /// whose words an agent recorded
    pub author: Option<String>,
    /// the operating system's user who acted as another
    pub via: Option<String>,
    /// the rest, JSON
    pub data: Option<String>,
    /// what was said in public
    pub message: Option<String>,
    /// key of the organisation that it is about
    pub org: Option<String>,
}

/// What a script that tells people of an event needs beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEvent {
    /// the event
    pub event: NamedEvent,
    /// the ticket's title
    pub subject: Option<String>,
    /// the requester
    pub requester: Option<ContactId>,
    /// whoever did it, or whose words it was, if a contact
    pub speaker: Option<ContactId>,
    /// the policy that the ticket keeps
    pub policy_version: Option<i64>,
    /// it happened before the import that brought its ticket: history of another system
    pub imported: bool,
}

/// Hands every event up to `until` to `visit`, in the order of recording, with the policy version that its ticket keeps;
/// each takes the place of the one before.
pub fn events<E: From<Error>>(
    tx: &Tx,
    until: Instant,
    mut visit: impl FnMut(&mut NamedEvent, Option<i64>) -> Result<(), E>,
) -> Result<(), E> {
    let mut event = NamedEvent::default();
    tx.each(EVENTS, &[until.into()], |row| {
        fill(&mut event, row)?;
        visit(&mut event, row.int_or_null(17)?)
    })
}

/// Returns the newest event's number; 0 where there is none.
pub fn last_event(tx: &Tx) -> Result<i64, Error> {
    Ok(tx.first(LAST_EVENT, &[], |row| row.int(0))?.unwrap_or(0))
}

/// Returns the next `limit` events after one number and up to another, of what happened up to `until`.
pub fn news(tx: &Tx, (after, last): (i64, i64), until: Instant, limit: i64) -> Result<Vec<NewEvent>, Error> {
    tx.rows(NEWS, &[after.into(), last.into(), until.into(), limit.into()], |row| {
        let mut event = NamedEvent::default();
        fill(&mut event, row)?;
        let author = row.int_or_null(9)?;
        let actor = row.int_or_null(7)?.filter(|_| event.actor_kind == "contact");
        let imported = row.int_or_null(18)?.is_some_and(|started_ms| event.at_ms < started_ms);
        Ok(NewEvent {
            event,
            subject: row.text_or_null(15)?,
            requester: row.int_or_null(16)?.map(ContactId::new),
            speaker: author.or(actor).map(ContactId::new),
            policy_version: row.int_or_null(17)?,
            imported,
        })
    })
}

/// Puts the event of `row` in the place of another, whose memory it takes over.
fn fill(event: &mut NamedEvent, row: &Row) -> Result<(), Error> {
    event.id = row.int(0)?;
    event.ticket = row.int_or_null(1)?;
    event.at_ms = row.int(2)?;
    event.recorded_at_ms = row.int(3)?;
    set(&mut event.kind, row.str(4)?);
    set_or_null(&mut event.status, row.str_or_null(5)?);
    set(&mut event.actor_kind, row.str(6)?);
    match (row.str_or_null(8)?, row.str(6)?, row.int_or_null(7)?) {
        (Some(email), _, _) => set(&mut event.actor, email),
        (None, "contact", Some(id)) => set(&mut event.actor, &ContactId::new(id).to_string()),
        (None, "system", _) => set(&mut event.actor, "mesa"),
        (None, kind, id) => set(&mut event.actor, &format!("{kind}:{}", id.unwrap_or_default())),
    }
    match (row.int_or_null(9)?, row.str_or_null(10)?) {
        (_, Some(email)) => set_or_null(&mut event.author, Some(email)),
        (Some(id), None) => event.author = Some(ContactId::new(id).to_string()),
        (None, None) => event.author = None,
    }
    set_or_null(&mut event.via, row.str_or_null(11)?);
    set_or_null(&mut event.data, row.str_or_null(12)?);
    set_or_null(&mut event.message, row.str_or_null(13)?);
    set_or_null(&mut event.org, row.str_or_null(14)?);
    Ok(())
}

/// A clock and what it is read by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TicketClock {
    /// the ticket
    pub ticket: TicketNumber,
    /// the policy that the ticket keeps
    pub policy_version: i64,
    /// the ticket's last event
    pub updated_at: Instant,
    /// the clock
    pub row: ClockRow,
}

/// Hands every clock to `visit`, ticket by ticket.
pub fn clocks<E: From<Error>>(
    tx: &Tx,
    mut visit: impl FnMut(&TicketClock) -> Result<(), E>,
) -> Result<(), E> {
    tx.each(CLOCKS, &[], |row| {
        let ticket = TicketNumber::new(row.int(15)?)
            .ok_or_else(|| Error::Damaged("the number of a clock's ticket".to_owned()))?;
        let row_of_clock = super::clock::read(row, 0)?;
        visit(&TicketClock {
            ticket,
            policy_version: row.int(16)?,
            updated_at: row.instant(17)?,
            row: row_of_clock,
        })
    })
}
