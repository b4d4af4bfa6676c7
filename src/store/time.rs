//! What time brings: which tickets it is due for, and how they are read as if it had been recorded.
//!
//! `main.` names the lasting table, whatever is laid before it (see [`super::as_of`]).
use super::{Error, Tx};
use crate::domain::contact::ContactId;
use crate::domain::instant::Instant;
use crate::domain::ticket::TicketNumber;

const OF_TICKET: &str = "select tick_at, policy_version from main.ticket where ticket_id = ?1";
const DUE: &str =
    "select ticket_id, policy_version from main.ticket where tick_at <= ?1 order by tick_at, ticket_id";
const OF_CONTACT: &str = "select ticket_id, policy_version from main.ticket where contact_id = ?1 and tick_at <= ?2 order by tick_at, ticket_id";
const FIRST_DUE: &str = "select ticket_id, policy_version from main.ticket where tick_at <= ?1 order by tick_at, ticket_id limit ?2";
/// What was saved in the tables laid by [`super::as_of::lay`] stands for the tickets that it is about, the lasting rows
/// for all others.
const RENAME: &str = "drop table ticket_field; drop table ticket_cc; drop table ticket_trail; \
    alter table ticket rename to brought_ticket; alter table clock rename to brought_clock; \
    create unique index brought_ticket_by_number on brought_ticket (ticket_id); \
    create index brought_clock_by_ticket on brought_clock (ticket_id)";
/// Put together with the instant up to which time has brought something, in milliseconds.
const VIEWS: [&str; 2] = [
    "create temp view ticket as select * from main.ticket where tick_at is null or tick_at > ",
    " union all select * from brought_ticket; \
     create temp view clock as select * from main.clock c where not exists \
     (select 1 from brought_ticket b where b.ticket_id = c.ticket_id) union all select * from brought_clock",
];

const LOOK_AT: &str = "update org set tick_at = 0 where key = ?1 and (tick_at is null or tick_at > 0)";
const LOOK_AT_ALL: &str = "update org set tick_at = 0 where tick_at is null or tick_at > 0";
const LATER: &str = "update org set tick_at = ?2 where key = ?1";
const ORGS_DUE: &str = "select key from org where tick_at <= ?1 order by tick_at limit ?2";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] =
    &[OF_TICKET, DUE, OF_CONTACT, FIRST_DUE, LOOK_AT, LOOK_AT_ALL, LATER, ORGS_DUE];

/// Keeps that something about an organisation changed from which notices follow.
pub(super) fn look_at(tx: &Tx, org: &str) -> Result<(), Error> {
    tx.run(LOOK_AT, &[org.into()])?;
    Ok(())
}

/// Keeps that something about every organisation changed from which notices follow: the policy.
pub fn look_at_all(tx: &Tx) -> Result<(), Error> {
    tx.run(LOOK_AT_ALL, &[])?;
    Ok(())
}

/// Keeps when an organisation is to be looked at next.
pub fn look_later(tx: &Tx, org: &str, at: Option<Instant>) -> Result<(), Error> {
    tx.run(LATER, &[org.into(), at.into()])?;
    Ok(())
}

/// Returns the first `most` organisations that are to be looked at by `until`.
pub fn orgs_due(tx: &Tx, until: Instant, most: u32) -> Result<Vec<String>, Error> {
    tx.rows(ORGS_DUE, &[until.into(), i64::from(most).into()], |row| row.text(0))
}

/// A ticket for which time has brought something, and the version of the policy that it keeps.
pub type Due = (TicketNumber, i64);

/// Returns the version of the policy that a ticket keeps, if time has brought it something by `until`.
pub fn of_ticket(tx: &Tx, ticket: TicketNumber, until: Instant) -> Result<Option<i64>, Error> {
    let kept =
        tx.first(OF_TICKET, &[ticket.get().into()], |row| Ok((row.instant_or_null(0)?, row.int(1)?)))?;
    Ok(kept.and_then(|(next, version)| next.filter(|next| *next <= until).map(|_| version)))
}

/// Returns the tickets for which time has brought something by `until`, the earliest first.
pub fn due(tx: &Tx, until: Instant) -> Result<Vec<Due>, Error> {
    tx.rows(DUE, &[until.into()], read)
}

/// Returns those of a contact.
pub fn of_contact(tx: &Tx, contact: ContactId, until: Instant) -> Result<Vec<Due>, Error> {
    tx.rows(OF_CONTACT, &[contact.number().into(), until.into()], read)
}

/// Returns the first `most` of all of them.
pub fn first_due(tx: &Tx, until: Instant, most: u32) -> Result<Vec<Due>, Error> {
    tx.rows(FIRST_DUE, &[until.into(), i64::from(most).into()], read)
}

fn read(row: &super::Row) -> Result<Due, Error> {
    let number = TicketNumber::new(row.int(0)?);
    Ok((number.ok_or_else(|| Error::Damaged("a ticket's number".to_owned()))?, row.int(1)?))
}

/// Lets what was saved in the laid tables stand before the lasting rows of the same tickets, which all others keep: those
/// for which time has brought nothing by `until`.
pub fn finish(tx: &Tx, until: Instant) -> Result<(), Error> {
    tx.script(RENAME)?;
    let [before, after] = VIEWS;
    tx.script(&[before, &until.millis().to_string(), after].concat())
}
