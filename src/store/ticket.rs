//! Tickets: rows of `ticket`, `ticket_field`, `ticket_cc` and `clock`, which are copies of what the events say.
use super::clock::ClockRow;
use super::sheet::several;
use super::{Error, Row, Tx, Value};
use crate::domain::agent::AgentId;
use crate::domain::contact::ContactId;
use crate::domain::instant::Instant;
use crate::domain::sla::State;
use crate::domain::ticket::event::Source;
use crate::domain::ticket::{Ticket, TicketNumber, WaitingOn};

const SELECT: &str = "select ticket_id, org, contact_id, subject, department, type, channel, asset, plan, priority, \
    requested_priority, impact, urgency, status, state, reason, team, assignee_id, escalated_to, waiting_on, opened_at, \
    updated_at, resolved_at, closed_at, reopen_count, policy_version, import_id, source, source_key, withdrawn, minutes_worked, \
    terms, minutes_charged \
    from ticket where ticket_id = ?1";
const IS_SHOWN: &str = "select 1 from ticket where ticket_id = ?1 and withdrawn = 0";
const ANY_OF_SOURCE: &str = "select 1 from ticket where source = ?1 and withdrawn = 0 limit 1";
const BY_SOURCE: &str =
    "select ticket_id from ticket where source = ?1 and source_key = ?2 and withdrawn = 0";
const SAVE: &str = "insert into ticket (ticket_id, org, contact_id, subject, department, type, channel, asset, plan, \
    priority, priority_rank, requested_priority, impact, urgency, status, state, reason, team, assignee_id, \
    escalated_to, waiting_on, opened_at, updated_at, resolved_at, closed_at, reopen_count, next_due_at, \
    policy_version, import_id, source, source_key, withdrawn, minutes_worked, terms, minutes_charged, \
    tick_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, \
    ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36)";
const UPDATE: &str = "update ticket set org = ?2, contact_id = ?3, subject = ?4, department = ?5, type = ?6, \
    channel = ?7, asset = ?8, plan = ?9, priority = ?10, priority_rank = ?11, requested_priority = ?12, impact = ?13, \
    urgency = ?14, status = ?15, state = ?16, reason = ?17, team = ?18, assignee_id = ?19, escalated_to = ?20, \
    waiting_on = ?21, opened_at = ?22, updated_at = ?23, resolved_at = ?24, closed_at = ?25, reopen_count = ?26, \
    next_due_at = ?27, policy_version = ?28, import_id = ?29, source = ?30, source_key = ?31, withdrawn = ?32, minutes_worked = ?33, terms = ?34, \
    minutes_charged = ?35, tick_at = ?36 \
    where ticket_id = ?1";
const OPEN_ON_OLDER: &str = "select ticket_id from ticket where policy_version < ?1 and state in ('open', 'paused') \
    and withdrawn = 0 order by ticket_id";
const NOT_CLOSED_ABOUT: &str = "select count(*) from ticket where state in ('open', 'paused', 'resolved') and asset = ?1 \
    and withdrawn = 0";
const FIELDS: &str = "select key, value from ticket_field where ticket_id = ?1 order by key";
const CLEAR_FIELDS: &str = "delete from ticket_field where ticket_id = ?1";
pub(super) const INSERT_FIELD: &str = "insert into ticket_field (ticket_id, key, value) values (?1, ?2, ?3)";
const CC: &str = "select email from ticket_cc where ticket_id = ?1 order by email_key";
const CLEAR_CC: &str = "delete from ticket_cc where ticket_id = ?1";
pub(super) const INSERT_CC: &str = "insert into ticket_cc (ticket_id, email_key, email) values (?1, ?2, ?3)";
const INSERT_TRAIL: &str = "insert into ticket_trail (ticket_id, trail) values (?1, ?2)";
const SAVE_TRAIL: &str = "insert into ticket_trail (ticket_id, trail) values (?1, ?2) \
    on conflict (ticket_id) do update set trail = excluded.trail where trail <> excluded.trail";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[
    SELECT,
    IS_SHOWN,
    ANY_OF_SOURCE,
    BY_SOURCE,
    SAVE,
    UPDATE,
    OPEN_ON_OLDER,
    NOT_CLOSED_ABOUT,
    FIELDS,
    CLEAR_FIELDS,
    INSERT_FIELD,
    CC,
    CLEAR_CC,
    INSERT_CC,
    INSERT_TRAIL,
    SAVE_TRAIL,
];

/// Returns the ticket with this number.
pub fn load(tx: &Tx, number: TicketNumber) -> Result<Option<Ticket>, Error> {
    let id = [number.get().into()];
    let Some(mut ticket) = tx.first(SELECT, &id, read)? else { return Ok(None) };
    ticket.fields = tx.rows(FIELDS, &id, |row| Ok((row.text(0)?, row.text(1)?)))?.into_iter().collect();
    ticket.cc = tx.rows(CC, &id, |row| row.text(0))?.into_iter().collect();
    Ok(Some(ticket))
}

/// Tells whether there is a ticket with this number whose import was not undone.
pub fn is_shown(tx: &Tx, number: TicketNumber) -> Result<bool, Error> {
    Ok(tx.first(IS_SHOWN, &[number.get().into()], |_| Ok(()))?.is_some())
}

/// Returns the ticket that was imported from `source` under `key`, unless that import was undone.
pub fn by_source(tx: &Tx, source: &str, key: &str) -> Result<Option<TicketNumber>, Error> {
    let found = tx.first(BY_SOURCE, &[source.into(), key.into()], |row| row.int(0))?;
    Ok(found.and_then(TicketNumber::new))
}

/// Tells whether a ticket was imported from `source` by a run that is not undone.
pub fn any_of_source(tx: &Tx, source: &str) -> Result<bool, Error> {
    Ok(tx.first(ANY_OF_SOURCE, &[source.into()], |_| Ok(()))?.is_some())
}

/// Returns the open tickets that keep a version of the policy before this one, by number.
pub fn open_on_older(tx: &Tx, version: i64) -> Result<Vec<TicketNumber>, Error> {
    let numbers = tx.rows(OPEN_ON_OLDER, &[version.into()], |row| row.int(0))?;
    Ok(numbers.into_iter().filter_map(TicketNumber::new).collect())
}

/// Returns how many tickets that are not closed are about the asset `key`.
pub fn not_closed_about(tx: &Tx, key: &str) -> Result<u64, Error> {
    let count = tx.first(NOT_CLOSED_ABOUT, &[key.into()], |row| row.int(0))?.unwrap_or(0);
    Ok(u64::try_from(count).unwrap_or(0))
}

/// What the ticket's row keeps beside the ticket, so that lists need nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Derived {
    /// place of its priority in the policy's scale, 0 the highest
    pub priority_rank: Option<i64>,
    /// the earliest due instant of its running clocks
    pub next_due_at: Option<Instant>,
    /// when time alone brings something to it next
    pub tick_at: Option<Instant>,
    /// what replays need of its history, as [`Trail::write`] gives it
    ///
    /// [`Trail::write`]: crate::domain::ticket::trail::Trail::write
    pub trail: Vec<u8>,
}

/// Adds a new ticket.
pub fn insert(tx: &Tx, ticket: &Ticket, derived: &Derived, clocks: &[ClockRow]) -> Result<(), Error> {
    tx.run(SAVE, &values(ticket, derived))?;
    tx.run(INSERT_TRAIL, &trail(ticket, derived))?;
    save_rest(tx, ticket)?;
    super::clock::insert(tx, ticket.number, clocks)
}

/// Saves what a ticket has become since it was `before`.
pub fn update(
    tx: &Tx,
    before: &Ticket,
    ticket: &Ticket,
    derived: &Derived,
    clocks: &[ClockRow],
) -> Result<(), Error> {
    let id = [ticket.number.get().into()];
    tx.run(UPDATE, &values(ticket, derived))?;
    tx.run(SAVE_TRAIL, &trail(ticket, derived))?;
    if before.fields != ticket.fields || before.cc != ticket.cc {
        tx.run(CLEAR_FIELDS, &id)?;
        tx.run(CLEAR_CC, &id)?;
        save_rest(tx, ticket)?;
    }
    super::clock::replace(tx, ticket.number, clocks)
}

fn save_rest(tx: &Tx, ticket: &Ticket) -> Result<(), Error> {
    for field in fields(ticket) {
        tx.run(INSERT_FIELD, &field)?;
    }
    for copy in copies(ticket) {
        tx.run(INSERT_CC, &copy)?;
    }
    Ok(())
}

/// Returns the rows of a ticket's fields, as [`INSERT_FIELD`] takes them.
pub(super) fn fields(ticket: &Ticket) -> impl Iterator<Item = [Value<'_>; 3]> {
    let id = ticket.number.get();
    ticket.fields.iter().map(move |(field, value)| [id.into(), field.into(), value.into()])
}

/// Returns the rows of those who are kept informed, as [`INSERT_CC`] takes them.
pub(super) fn copies(ticket: &Ticket) -> impl Iterator<Item = [Value<'_>; 3]> {
    let id = ticket.number.get();
    ticket.cc.iter().map(move |email| [id.into(), crate::domain::email::key(email).into(), email.into()])
}

/// How many columns a ticket's trail has.
pub(super) const TRAIL: usize = 2;

/// Returns a statement that adds `count` trails: it takes the [`trail`] of each.
pub(super) fn trail_rows(count: usize) -> String {
    several(INSERT_TRAIL, (count, TRAIL))
}

/// Returns the row of a ticket's trail.
pub(super) fn trail<'d>(ticket: &Ticket, derived: &'d Derived) -> [Value<'d>; TRAIL] {
    [ticket.number.get().into(), derived.trail.as_slice().into()]
}

/// How many columns a ticket has.
pub(super) const COLUMNS: usize = 36;

/// Returns a statement that adds `count` tickets: it takes the [`values`] of each.
pub(super) fn rows(count: usize) -> String {
    several(SAVE, (count, COLUMNS))
}

/// Returns what the row of `ticket` holds, in the order of the table's columns.
pub(super) fn values<'t>(ticket: &'t Ticket, derived: &Derived) -> [Value<'t>; COLUMNS] {
    let source = ticket.source.as_ref();
    [
        ticket.number.get().into(),
        ticket.org.as_ref().into(),
        ticket.contact.map(ContactId::number).into(),
        (&ticket.subject).into(),
        (&ticket.department).into(),
        ticket.ticket_type.as_ref().into(),
        (&ticket.channel).into(),
        ticket.asset.as_ref().into(),
        ticket.plan.as_ref().into(),
        ticket.priority.as_ref().into(),
        derived.priority_rank.into(),
        ticket.requested_priority.as_ref().into(),
        ticket.impact.as_ref().into(),
        ticket.urgency.as_ref().into(),
        (&ticket.status).into(),
        ticket.state.slug().into(),
        ticket.reason.as_ref().into(),
        ticket.team.as_ref().into(),
        ticket.assignee.map(AgentId::number).into(),
        ticket.escalated_to.as_ref().into(),
        ticket.waiting_on.map(WaitingOn::slug).into(),
        ticket.opened_at.into(),
        ticket.updated_at.into(),
        ticket.resolved_at.into(),
        ticket.closed_at.into(),
        ticket.reopen_count.into(),
        derived.next_due_at.into(),
        ticket.policy_version.into(),
        source.map(|source| source.import).into(),
        source.map(|source| source.name.as_str()).into(),
        source.map(|source| source.key.as_str()).into(),
        ticket.withdrawn.into(),
        ticket.minutes_worked.into(),
        ticket.terms.as_ref().and_then(|terms| serde_json::to_string(terms).ok()).into(),
        ticket.minutes_charged.into(),
        derived.tick_at.into(),
    ]
}

fn read(row: &Row) -> Result<Ticket, Error> {
    let damaged = |what: &str| Error::Damaged(format!("ticket {}: {what}", row.int(0).unwrap_or_default()));
    let source = match (row.text_or_null(27)?, row.text_or_null(28)?, row.int_or_null(26)?) {
        (Some(name), Some(key), Some(import)) => Some(Source { name, key, import }),
        _ => None,
    };
    let terms = row.str_or_null(31)?.map(serde_json::from_str).transpose();
    Ok(Ticket {
        number: TicketNumber::new(row.int(0)?).ok_or_else(|| damaged("its number"))?,
        org: row.text_or_null(1)?,
        contact: row.int_or_null(2)?.map(ContactId::new),
        subject: row.text(3)?,
        department: row.text(4)?,
        ticket_type: row.text_or_null(5)?,
        channel: row.text(6)?,
        asset: row.text_or_null(7)?,
        plan: row.text_or_null(8)?,
        priority: row.text_or_null(9)?,
        requested_priority: row.text_or_null(10)?,
        impact: row.text_or_null(11)?,
        urgency: row.text_or_null(12)?,
        status: row.text(13)?,
        state: State::of_slug(row.str(14)?).ok_or_else(|| damaged("its state"))?,
        reason: row.text_or_null(15)?,
        team: row.text_or_null(16)?,
        assignee: row.int_or_null(17)?.map(AgentId::new),
        escalated_to: row.text_or_null(18)?,
        waiting_on: row.str_or_null(19)?.and_then(WaitingOn::of_slug),
        opened_at: row.instant(20)?,
        updated_at: row.instant(21)?,
        resolved_at: row.instant_or_null(22)?,
        closed_at: row.instant_or_null(23)?,
        reopen_count: row.int(24)?,
        policy_version: row.int(25)?,
        source,
        withdrawn: row.flag(29)?,
        minutes_worked: row.int(30)?,
        terms: terms.map_err(|_| damaged("its terms"))?,
        minutes_charged: row.int(32)?,
        fields: std::collections::BTreeMap::new(),
        cc: std::collections::BTreeSet::new(),
    })
}
