//! The append-only, hash-chained log of what happened, and the messages it speaks of.
use sha2::{Digest, Sha256};

use super::{Error, Row, Tx, Value};
use crate::domain::agent::AgentId;
use crate::domain::contact::ContactId;
use crate::domain::instant::Instant;
use crate::domain::notice::{Notice, Told};
use crate::domain::ticket::TicketNumber;
use crate::domain::ticket::event::{Actor, Event, EventBody};

/// An event with what the store knows beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// order of recording
    pub id: i64,
    /// the ticket
    pub ticket: TicketNumber,
    /// what happened
    pub event: Event,
    /// when the store learned it
    pub recorded_at: Instant,
    /// the operating system's user who acted as another
    pub via: Option<String>,
    /// the message that was said
    pub message: Option<i64>,
}

/// Circumstances that an event's recording adds to it.
#[derive(Clone, Copy, Debug)]
pub struct Recording<'a> {
    /// when the store learns it
    pub at: Instant,
    /// the operating system's user who acts as another
    pub via: Option<&'a str>,
}

/// The end of the chain: the next event's number and the hash it follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainEnd {
    next_event: i64,
    next_message: i64,
    hash: [u8; 32],
}

const END: &str = "select event_id, hash from event order by event_id desc limit 1";
const LAST_MESSAGE: &str = "select coalesce(max(message_id), 0) from message";
pub(super) const INSERT_MESSAGE: &str =
    "insert into message (message_id, ticket_id, visibility, body, redacted) values (?1, ?2, ?3, ?4, 0)";
const INSERT: &str = "insert into event (event_id, ticket_id, org, at, recorded_at, kind, status, actor, actor_id, \
    author_id, via, data_sha256, message_id, message_sha256, hash, data) \
    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)";
const MANY: &str = "insert into event (recorded_at, via, event_id, ticket_id, at, kind, status, actor, actor_id, author_id, \
    data_sha256, message_id, message_sha256, hash, data) values ";
/// Its columns are those that [`read`] takes, in its order.
const OF_TICKET: &str = "select e.event_id, e.ticket_id, e.at, e.recorded_at, e.kind, e.status, e.actor, e.actor_id, \
    e.author_id, e.via, e.data, e.message_id \
    from event e where e.ticket_id = ?1 and e.at <= ?2 order by e.at, e.event_id";
const NOTICES: &str = "select event_id, org, at, data from event where org = ?1 order by at, event_id";
/// The columns that a hash covers, in their order, then what they are compared with.
const CHAIN: &str = "select e.event_id, e.ticket_id, e.org, e.at, e.recorded_at, e.kind, e.status, e.actor, e.actor_id, \
    e.author_id, e.via, e.data_sha256, e.message_id, e.message_sha256, e.hash, e.data, m.body, m.redacted, e.redacted_at \
    from event e left join message m on m.message_id = e.message_id order by e.event_id";
/// How many columns a hash covers: as many as [`CHAIN`] begins with.
const COVERED: usize = 14;

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] =
    &[END, LAST_MESSAGE, INSERT_MESSAGE, INSERT, OF_TICKET, NOTICES, CHAIN];

/// Returns the end of the chain.
pub fn chain_end(tx: &Tx) -> Result<ChainEnd, Error> {
    let (event, hash) = newest(tx)?.unwrap_or((0, [0; 32]));
    let message = tx.first(LAST_MESSAGE, &[], |row| row.int(0))?.unwrap_or(0);
    Ok(ChainEnd { next_event: event + 1, next_message: message + 1, hash })
}

/// A hash of the chain: SHA-256.
pub(super) type Hash = [u8; 32];

/// Returns the newest event and its hash.
pub(super) fn newest(tx: &Tx) -> Result<Option<(i64, Hash)>, Error> {
    tx.first(END, &[], |row| Ok((row.int(0)?, hash_of(row.blob(1)?)?)))
}

/// Returns the hash that a row keeps.
pub(super) fn hash_of(bytes: &[u8]) -> Result<[u8; 32], Error> {
    bytes.try_into().map_err(|_| Error::Damaged("an event's hash".to_owned()))
}

/// Appends one event of `ticket`, with what is said in it, and moves the chain's end on.
pub fn append(
    tx: &Tx,
    end: &mut ChainEnd,
    ticket: TicketNumber,
    (event, text): (&Event, Option<&str>),
    recording: Recording,
) -> Result<(), Error> {
    let link = end.link(ticket, event, text, recording);
    if let (Some(id), Some(text)) = (link.message, text) {
        tx.run(INSERT_MESSAGE, &message(id, ticket, event, text))?;
    }
    let covered = link.covered(event, recording);
    let rest = [link.hash.as_slice().into(), link.data.as_deref().into()];
    let row: Vec<Value> = covered.into_iter().chain(rest).collect();
    tx.run(INSERT, &row)?;
    Ok(())
}

/// What the chain adds to an event.
#[derive(Clone, Debug)]
pub(super) struct Link {
    id: i64,
    ticket: TicketNumber,
    /// the number of what was said
    pub message: Option<i64>,
    said: Option<Hash>,
    data: Option<String>,
    digest: Option<Hash>,
    hash: Hash,
}

impl ChainEnd {
    /// Moves the chain's end on past an event of `ticket`.
    pub(super) fn link(
        &mut self,
        ticket: TicketNumber,
        event: &Event,
        text: Option<&str>,
        recording: Recording,
    ) -> Link {
        let data = event.body.data();
        let digest = data.as_deref().map(|data| Sha256::digest(data.as_bytes()).into());
        let said = text.map(|text| Sha256::digest(text.as_bytes()).into());
        let message = text.map(|_| self.next_message);
        let (id, hash) = (self.next_event, [0; 32]);
        let mut link = Link { id, ticket, message, said, data, digest, hash };
        link.hash = chained(&self.hash, &link.covered(event, recording));
        self.hash = link.hash;
        self.next_event += 1;
        self.next_message += i64::from(message.is_some());
        link
    }
}

impl Link {
    /// Returns the values that the hash covers, in the order of [`CHAIN`].
    fn covered<'v>(&'v self, event: &'v Event, recording: Recording<'v>) -> [Value<'v>; COVERED] {
        [
            self.id.into(),
            self.ticket.get().into(),
            Value::Null,
            event.at.into(),
            recording.at.into(),
            event.body.kind().into(),
            event.body.status().into(),
            event.actor.kind().into(),
            event.actor.id().into(),
            event.author.map(ContactId::number).into(),
            recording.via.into(),
            self.digest.as_ref().map(AsRef::<[u8]>::as_ref).into(),
            self.message.into(),
            self.said.as_ref().map(AsRef::<[u8]>::as_ref).into(),
        ]
    }

    /// Returns what [`rows`] takes of each event.
    pub(super) fn own<'v>(&'v self, event: &'v Event) -> [Value<'v>; OWN] {
        [
            self.id.into(),
            self.ticket.get().into(),
            event.at.into(),
            event.body.kind().into(),
            event.body.status().into(),
            event.actor.kind().into(),
            event.actor.id().into(),
            event.author.map(ContactId::number).into(),
            self.digest.as_ref().map(AsRef::<[u8]>::as_ref).into(),
            self.message.into(),
            self.said.as_ref().map(AsRef::<[u8]>::as_ref).into(),
            self.hash.as_slice().into(),
            self.data.as_deref().into(),
        ]
    }
}

/// How many values each event of [`rows`] has for itself.
pub(super) const OWN: usize = 13;

/// Returns a statement that adds `count` events: it takes when they are recorded and by whom, then [`Link::own`] of each.
pub(super) fn rows(count: usize) -> String {
    let mut sql = MANY.to_owned();
    super::sheet::places(&mut sql, (count, OWN), "?1, ?2, ", 3);
    sql
}

/// How many values [`message`] has.
pub(super) const MESSAGE: usize = 4;

/// Returns what [`INSERT_MESSAGE`] takes.
pub(super) fn message<'v>(
    id: i64,
    ticket: TicketNumber,
    event: &Event,
    text: &'v str,
) -> [Value<'v>; MESSAGE] {
    let visibility = if event.body == EventBody::Noted { "internal" } else { "public" };
    [id.into(), ticket.get().into(), visibility.into(), text.into()]
}

/// Appends a notice, and moves the chain's end on.
pub fn append_notice(
    tx: &Tx,
    end: &mut ChainEnd,
    notice: &Notice,
    recorded_at: Instant,
) -> Result<(), Error> {
    let data = notice.what.data();
    let digest = Sha256::digest(data.as_bytes());
    let values = vec![
        end.next_event.into(),
        Value::Null,
        (&notice.org).into(),
        notice.at.into(),
        recorded_at.into(),
        Notice::KIND.into(),
        Value::Null,
        Actor::System.kind().into(),
        Value::Null,
        Value::Null,
        Value::Null,
        AsRef::<[u8]>::as_ref(&digest).into(),
        Value::Null,
        Value::Null,
    ];
    chain(tx, end, values, Some(&data))
}

/// Adds a row of the values that a hash covers, chained to the one before.
fn chain(tx: &Tx, end: &mut ChainEnd, values: Vec<Value>, data: Option<&str>) -> Result<(), Error> {
    let hash = chained(&end.hash, &values);
    let rest = [hash.as_slice().into(), data.into()];
    let row: Vec<Value> = values.into_iter().chain(rest).collect();
    tx.run(INSERT, &row)?;
    end.hash = hash;
    end.next_event += 1;
    Ok(())
}

/// Returns the notices of an organisation, in the order of its history.
pub fn notices(tx: &Tx, org: &str) -> Result<Vec<Notice>, Error> {
    tx.rows(NOTICES, &[org.into()], |row| {
        let damaged = || Error::Damaged(format!("event {}", row.int(0).unwrap_or_default()));
        let what = Told::of_data(row.str(3)?).ok_or_else(damaged)?;
        Ok(Notice { org: row.text(1)?, at: row.instant(2)?, what })
    })
}

/// Returns SHA-256 over the hash before and every value, each with its kind and length so that none can shift.
pub(super) fn chained(before: &[u8; 32], values: &[Value]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(before);
    for value in values {
        match value {
            Value::Null => hasher.update([0]),
            Value::Int(number) => {
                hasher.update([1]);
                hasher.update(number.to_be_bytes());
            }
            Value::Text(text) => sized(&mut hasher, 2, text.as_bytes()),
            Value::Blob(bytes) => sized(&mut hasher, 3, bytes),
        }
    }
    hasher.finalize().into()
}

fn sized(hasher: &mut Sha256, kind: u8, bytes: &[u8]) {
    hasher.update([kind]);
    hasher.update((bytes.len() as u64).to_be_bytes());
    hasher.update(bytes);
}

/// Returns the events of `ticket` up to `until`, in the order of its history.
pub fn of_ticket(tx: &Tx, ticket: TicketNumber, until: Instant) -> Result<Vec<Recorded>, Error> {
    tx.rows(OF_TICKET, &[ticket.get().into(), until.into()], read)
}

/// Returns the event on which a row stands.
pub(super) fn read(row: &Row) -> Result<Recorded, Error> {
    let damaged = || Error::Damaged(format!("event {}", row.int(0).unwrap_or_default()));
    let actor = actor(row, 6)?.ok_or_else(damaged)?;
    let body = EventBody::from_parts(row.str(4)?, row.str_or_null(5)?, row.str_or_null(10)?)
        .map_err(|_| damaged())?;
    Ok(Recorded {
        id: row.int(0)?,
        ticket: TicketNumber::new(row.int(1)?).ok_or_else(damaged)?,
        event: Event { at: row.instant(2)?, actor, author: row.int_or_null(8)?.map(ContactId::new), body },
        recorded_at: row.instant(3)?,
        via: row.text_or_null(9)?,
        message: row.int_or_null(11)?,
    })
}

/// Returns who did it, of the kind in column `first` and the id in the next one.
pub(super) fn actor(row: &Row, first: usize) -> Result<Option<Actor>, Error> {
    let id = || row.int_or_null(first + 1);
    Ok(match row.str(first)? {
        "agent" => id()?.map(AgentId::new).map(Actor::Agent),
        "contact" => id()?.map(ContactId::new).map(Actor::Contact),
        "system" => Some(Actor::System),
        _ => None,
    })
}

/// What recomputing the whole chain found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// how many events were read
    pub events: u64,
    /// the first event that does not follow from those before
    pub broken_event: Option<i64>,
    /// the first event whose message is not the one that was said
    pub broken_message: Option<i64>,
}

/// Recomputes the whole chain, and the digest of every message that was not redacted.
pub fn verify(tx: &Tx) -> Result<Verified, Error> {
    let (mut before, mut verified) = ([0; 32], Verified::default());
    tx.each::<Error>(CHAIN, &[], |row| {
        verified.events += 1;
        let id = row.int(0)?;
        let values = (0..COVERED).map(|index| row.value(index)).collect::<Result<Vec<_>, _>>()?;
        let written = hash_of(row.blob(COVERED)?)?;
        let follows = written == chained(&before, &values)
            && u64::try_from(id) == Ok(verified.events)
            && data_fit(row)?;
        // Going on from what is written, one edited event does not spoil all that follow.
        before = written;
        if !follows {
            verified.broken_event.get_or_insert(id);
        }
        if !message_fits(row, &values)? {
            verified.broken_message.get_or_insert(id);
        }
        Ok(())
    })?;
    Ok(verified)
}

/// Tells whether an event's data are those whose digest the chain holds; redacted ones cannot be compared.
fn data_fit(row: &Row) -> Result<bool, Error> {
    let digest = row.str_or_null(15)?.map(|data| Sha256::digest(data.as_bytes()));
    let fits = row.value(11)? == digest.as_ref().map(AsRef::<[u8]>::as_ref).into();
    Ok(fits || row.int_or_null(18)?.is_some())
}

/// Tells whether the message beside an event of [`CHAIN`] is the one whose digest the event holds.
fn message_fits(row: &Row, values: &[Value]) -> Result<bool, Error> {
    let (message, digest) = (row.int_or_null(12)?, values.last());
    Ok(match (row.str_or_null(16)?, row.int_or_null(17)?) {
        (Some(body), Some(0)) => digest == Some(&Sha256::digest(body.as_bytes()).as_slice().into()),
        // A redacted body is gone: its digest stays, and nothing can be compared.
        (Some(_), _) => true,
        (None, _) => message.is_none(),
    })
}
