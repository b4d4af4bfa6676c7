//! Events streamed for replays, many at a time, without an allocation for each.
use std::ops::RangeInclusive;

use crate::domain::agent::AgentId;
use crate::domain::contact::ContactId;
use crate::domain::instant::Instant;
use crate::domain::ticket::TicketNumber;
use crate::domain::ticket::event::{Actor, Event, EventBody};
use crate::store::{Error, Row, Tx, Value};

/// A selection of what a replay needs of each event, ticket by ticket, each in the order of its history.
macro_rules! select {
    ($condition:literal) => {
        concat!(
            "select event_id, ticket_id, at, kind, status, actor, actor_id, author_id, data from event where ",
            $condition,
            " order by ticket_id, at, event_id"
        )
    };
}

const ALL: &str = select!("ticket_id is not null and at <= ?1");
const OF_TICKETS: &str = select!("ticket_id between ?1 and ?2");

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(in crate::store) const STATEMENTS: &[&str] = &[ALL, OF_TICKETS];

/// How many events are handed on at a time.
const HEAP: usize = 4_096;

/// Many events as they were read: what they say is made out where it is worked through, mostly on another thread.
#[derive(Debug, Default)]
pub struct Heap {
    /// what the events say, one after the other
    text: String,
    lines: Vec<Line>,
}

/// One event of a heap: numbers, and how long its words are.
#[derive(Clone, Copy, Debug)]
struct Line {
    id: i64,
    ticket: i64,
    at: Instant,
    actor: Actor,
    author: Option<ContactId>,
    kind: usize,
    status: Option<usize>,
    data: Option<usize>,
}

impl Heap {
    fn take(&mut self, row: &Row) -> Result<(), Error> {
        let id = row.int(0)?;
        let actor = match (row.str(5)?, row.int_or_null(6)?) {
            ("agent", Some(id)) => Actor::Agent(AgentId::new(id)),
            ("contact", Some(id)) => Actor::Contact(ContactId::new(id)),
            ("system", _) => Actor::System,
            _ => return Err(damaged(id)),
        };
        let (kind, status, data) = (row.str(3)?, row.str_or_null(4)?, row.str_or_null(8)?);
        for words in [Some(kind), status, data].into_iter().flatten() {
            self.text.push_str(words);
        }
        self.lines.push(Line {
            id,
            ticket: row.int(1)?,
            at: row.instant(2)?,
            actor,
            author: row.int_or_null(7)?.map(ContactId::new),
            kind: kind.len(),
            status: status.map(str::len),
            data: data.map(str::len),
        });
        Ok(())
    }

    /// Returns its events and their tickets in the order in which they were read.
    pub fn events(&self) -> impl Iterator<Item = Result<(TicketNumber, Event), Error>> + '_ {
        let mut rest = self.text.as_str();
        self.lines.iter().map(move |line| {
            let mut words = |length: usize| {
                let (words, after) = rest.split_at_checked(length).ok_or_else(|| damaged(line.id))?;
                rest = after;
                Ok::<_, Error>(words)
            };
            let kind = words(line.kind)?;
            let status = line.status.map(&mut words).transpose()?;
            let data = line.data.map(&mut words).transpose()?;
            let body = EventBody::from_parts(kind, status, data).map_err(|_| damaged(line.id))?;
            let ticket = TicketNumber::new(line.ticket).ok_or_else(|| damaged(line.id))?;
            Ok((ticket, Event { at: line.at, actor: line.actor, author: line.author, body }))
        })
    }
}

fn damaged(event: i64) -> Error {
    Error::Damaged(format!("event {event}"))
}

/// Hands every event up to `until` to `visit`, many at a time.
pub fn each<E: From<Error>>(
    tx: &Tx,
    until: Instant,
    visit: impl FnMut(Heap) -> Result<(), E>,
) -> Result<(), E> {
    heaps(tx, (ALL, &[until.into()]), visit)
}

/// Hands every event of the tickets in `range` to `visit`, many at a time.
pub fn each_of<E: From<Error>>(
    tx: &Tx,
    range: &RangeInclusive<i64>,
    visit: impl FnMut(Heap) -> Result<(), E>,
) -> Result<(), E> {
    heaps(tx, (OF_TICKETS, &[(*range.start()).into(), (*range.end()).into()]), visit)
}

fn heaps<E: From<Error>>(
    tx: &Tx,
    (statement, values): (&str, &[Value<'static>]),
    mut visit: impl FnMut(Heap) -> Result<(), E>,
) -> Result<(), E> {
    let mut heap = Heap::default();
    tx.each(statement, values, |row| {
        heap.take(row)?;
        if heap.lines.len() < HEAP {
            return Ok(());
        }
        let (text, lines) = (String::with_capacity(heap.text.len()), Vec::with_capacity(HEAP));
        visit(std::mem::replace(&mut heap, Heap { text, lines }))
    })?;
    visit(heap)
}
