//! What the undoing of imports asks and keeps: what newer things stand on, and what was left for them.
use std::collections::BTreeMap;

use super::{Error, Row, Tx, Value};
use crate::domain::contact::ContactId;
use crate::domain::contract::ContractId;
use crate::domain::credit::EntryId;
use crate::domain::import::ImportKind;
use crate::domain::instant::Instant;
use crate::domain::ticket::TicketNumber;
use crate::domain::undo::{Left, LeftNoun, Reason};

const INSERT_LEFT: &str =
    "insert into import_left (import_id, place, noun, key, reason, by_key) values (?1, ?2, ?3, ?4, ?5, ?6)";
const FORGET_LEFT: &str = "delete from import_left where import_id = ?1";
const LEFT: &str = "select noun, key, reason, by_key from import_left where import_id = ?1 order by place";

const MADE_ORGS: &str =
    "select distinct org from import_made where import_id = ?1 and org is not null order by org";
const MADE_CONTACTS: &str = "select distinct contact_id from import_made \
    where import_id = ?1 and contact_id is not null order by contact_id";
const LATER_ACT: &str = "select max(a.import_id) from import_act a join import_run i on i.import_id = a.import_id \
    where a.key = ?1 and i.kind = ?2 and a.import_id > ?3 and i.undone_at is null";
const LATER_MAKER: &str = "select max(m.import_id) from import_made m join import_run i on i.import_id = m.import_id \
    where m.contact_id = ?1 and m.import_id > ?2 and i.undone_at is null";

const TICKET_OF_CONTACT: &str = "select t.ticket_id from ticket t where t.contact_id = ?1 and t.withdrawn = 0 \
    and exists (select 1 from event e where e.ticket_id = t.ticket_id and e.kind = 'opened' and e.recorded_at > ?2) \
    order by t.ticket_id limit 1";
const SAID_IN: &str = "select e.ticket_id from event e join ticket t on t.ticket_id = e.ticket_id \
    where e.author_id = ?1 and t.withdrawn = 0 order by e.event_id limit 1";
const SPOKE: &str = "select e.actor_id, min(e.ticket_id) from event e \
    join ticket t on t.ticket_id = e.ticket_id where e.actor = 'contact' and t.withdrawn = 0 and exists \
    (select 1 from import_stretch s where s.import_id = ?1 and e.actor_id between s.first_id and s.last_id) \
    group by e.actor_id";
/// Contacts that a run made and that any row speaks of, which tells the second column, or that anything wrote since.
const SPOKEN_OF: &str = "select contact_id, needed from (select c.contact_id, c.import_id, \
    (exists (select 1 from ticket t where t.contact_id = c.contact_id) \
    or exists (select 1 from event e where e.author_id = c.contact_id) \
    or c.contact_id in (select a.actor_id from event a where a.actor = 'contact') \
    or exists (select 1 from asset_member m where m.contact_id = c.contact_id) \
    or exists (select 1 from contract_member n where n.contact_id = c.contact_id) \
    or exists (select 1 from import_made o where o.contact_id = c.contact_id) \
    or exists (select 1 from import_change h where h.contact_id = c.contact_id)) as needed \
    from import_stretch s join contact c on c.contact_id between s.first_id and s.last_id where s.import_id = ?1) u \
    where needed or coalesce(import_id, 0) <> ?1 order by contact_id";
const DISABLE_CONTACT: &str = "update contact set active = 0 where contact_id = ?1 and active = 1";
const DELETE_TAGS: &str = "delete from contact_tag where contact_id between ?1 and ?2";
const DELETE_CUSTOM: &str = "delete from contact_custom where contact_id between ?1 and ?2";
const DELETE_CONTACTS: &str = "delete from contact where contact_id between ?1 and ?2";

const TICKETS_OF_ASSETS: &str = "select t.asset, t.ticket_id, e.recorded_at from ticket t \
    join event e on e.ticket_id = t.ticket_id and e.kind = 'opened' \
    where t.withdrawn = 0 and t.asset in (select a.key from import_act a where a.import_id = ?1) \
    order by t.ticket_id";
const TICKET_OF_CONTRACT: &str = "select t.ticket_id from ticket t \
    where t.org = ?1 and t.withdrawn = 0 and t.terms like ?2 order by t.ticket_id limit 1";

const TICKET_OF_ORG: &str =
    "select ticket_id from ticket where org = ?1 and withdrawn = 0 order by ticket_id limit 1";
// What was bought or spent and taken back again is as if it had not been.
const ENTRY_OF_ORG: &str = "select e.entry_id from credit_entry e where e.org = ?1 and e.reverses is null \
    and not exists (select 1 from credit_entry r where r.reverses = e.entry_id) order by e.entry_id limit 1";
const CONTRACT_OF_ORG: &str = "select contract_id from contract where org = ?1 \
    and (cancelled_on is null or cancelled_on > starts) order by contract_id limit 1";
const ASSET_OF_ORG: &str = "select key from asset where org = ?1 and active = 1 order by key limit 1";
const CONTACT_OF_ORG: &str =
    "select contact_id from contact where org = ?1 and active = 1 order by contact_id limit 1";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[
    INSERT_LEFT,
    FORGET_LEFT,
    LEFT,
    MADE_ORGS,
    MADE_CONTACTS,
    LATER_ACT,
    LATER_MAKER,
    TICKET_OF_CONTACT,
    SAID_IN,
    SPOKE,
    SPOKEN_OF,
    DISABLE_CONTACT,
    DELETE_TAGS,
    DELETE_CUSTOM,
    DELETE_CONTACTS,
    TICKETS_OF_ASSETS,
    TICKET_OF_CONTRACT,
    TICKET_OF_ORG,
    ENTRY_OF_ORG,
    CONTRACT_OF_ORG,
    ASSET_OF_ORG,
    CONTACT_OF_ORG,
];

/// Keeps what the undoing of a run leaves, in the place of what an earlier one left.
pub fn keep_left(tx: &Tx, run: i64, left: &[Left]) -> Result<(), Error> {
    tx.run(FORGET_LEFT, &[run.into()])?;
    for (left, place) in left.iter().zip(1_i64..) {
        let Left { noun, key, reason, by } = left;
        let (noun, reason) = (noun.slug(), reason.slug());
        tx.run(
            INSERT_LEFT,
            &[run.into(), place.into(), noun.into(), key.into(), reason.into(), by.as_ref().into()],
        )?;
    }
    Ok(())
}

/// Returns what the undoing of a run left.
pub fn left(tx: &Tx, run: i64) -> Result<Vec<Left>, Error> {
    tx.rows(LEFT, &[run.into()], |row| {
        let noun = LeftNoun::parse(row.str(0)?).zip(Reason::parse(row.str(2)?));
        let (noun, reason) = noun.ok_or_else(|| Error::Damaged("what an undoing left".to_owned()))?;
        Ok(Left { noun, key: row.text(1)?, reason, by: row.text_or_null(3)? })
    })
}

/// Returns the organisations that a run made, by key.
pub fn made_orgs(tx: &Tx, run: i64) -> Result<Vec<String>, Error> {
    tx.rows(MADE_ORGS, &[run.into()], |row| row.text(0))
}

/// Returns the contacts that a run of tickets made.
pub fn made_contacts(tx: &Tx, run: i64) -> Result<Vec<ContactId>, Error> {
    tx.rows(MADE_CONTACTS, &[run.into()], |row| row.int(0).map(ContactId::new))
}

/// Returns the last run after `run` that wrote the thing of this kind and key, and was not undone.
pub fn later_act(tx: &Tx, (kind, key): (ImportKind, &str), run: i64) -> Result<Option<i64>, Error> {
    let values = [key.into(), kind.slug().into(), run.into()];
    Ok(tx.first(LATER_ACT, &values, |row| row.int_or_null(0))?.flatten())
}

/// Returns the last run of tickets after `run` that made or enabled this contact, and was not undone.
pub fn later_maker(tx: &Tx, contact: ContactId, run: i64) -> Result<Option<i64>, Error> {
    let values = [contact.number().into(), run.into()];
    Ok(tx.first(LATER_MAKER, &values, |row| row.int_or_null(0))?.flatten())
}

/// Returns the first ticket of a contact that the store learned of after `since`.
pub fn ticket_of_contact(tx: &Tx, contact: ContactId, since: Instant) -> Result<Option<TicketNumber>, Error> {
    first_ticket(tx, TICKET_OF_CONTACT, &[contact.number().into(), since.into()])
}

/// Returns the first ticket in which an agent recorded what a contact said.
pub fn said_in(tx: &Tx, contact: ContactId) -> Result<Option<TicketNumber>, Error> {
    first_ticket(tx, SAID_IN, &[contact.number().into()])
}

/// Returns the contacts that a run made and that acted in tickets themselves, with the first ticket of each.
pub fn spoke(tx: &Tx, run: i64) -> Result<BTreeMap<ContactId, TicketNumber>, Error> {
    let read = |row: &Row| Ok((ContactId::new(row.int(0)?), ticket(row, 1)?));
    Ok(tx.rows(SPOKE, &[run.into()], read)?.into_iter().collect())
}

/// Returns the contacts that a run made and that any row of the store speaks of, which is told, or that anything wrote
/// since.
pub fn spoken_of(tx: &Tx, run: i64) -> Result<Vec<(ContactId, bool)>, Error> {
    tx.rows(SPOKEN_OF, &[run.into()], |row| Ok((ContactId::new(row.int(0)?), row.flag(1)?)))
}

/// Disables a contact; tells whether it was enabled.
pub fn disable_contact(tx: &Tx, contact: ContactId) -> Result<bool, Error> {
    Ok(tx.run(DISABLE_CONTACT, &[contact.number().into()])? > 0)
}

/// Deletes the contacts of these ids, from the first to the last; returns how many there were.
pub fn delete_contacts(tx: &Tx, (first, last): (i64, i64)) -> Result<u64, Error> {
    let (mut deleted, mut from) = (0, first);
    while from <= last {
        let to = last.min(from.saturating_add(AT_ONCE - 1));
        let values: [Value; 2] = [from.into(), to.into()];
        for statement in [DELETE_TAGS, DELETE_CUSTOM] {
            tx.run(statement, &values)?;
        }
        deleted += tx.run(DELETE_CONTACTS, &values)?;
        from = to + 1;
    }
    Ok(deleted)
}

/// So many contacts are deleted at once: the engine remembers the rows that a statement is about to delete.
const AT_ONCE: i64 = 10_000;

/// A ticket about an asset, and when the store learned of it.
pub type TicketSince = (TicketNumber, Instant);

/// Returns the tickets about assets that a run wrote, by the asset's key.
pub fn tickets_of_assets(tx: &Tx, run: i64) -> Result<BTreeMap<String, Vec<TicketSince>>, Error> {
    let mut tickets: BTreeMap<String, Vec<TicketSince>> = BTreeMap::new();
    tx.each::<Error>(TICKETS_OF_ASSETS, &[run.into()], |row| {
        tickets.entry(row.text(0)?).or_default().push((ticket(row, 1)?, row.instant(2)?));
        Ok(())
    })?;
    Ok(tickets)
}

/// Returns the first ticket of `org` that was opened under a contract.
pub fn ticket_of_contract(tx: &Tx, org: &str, contract: ContractId) -> Result<Option<TicketNumber>, Error> {
    // The terms are JSON in which a contract stands as people see it.
    first_ticket(tx, TICKET_OF_CONTRACT, &[org.into(), format!("%\"{contract}\"%").into()])
}

/// Returns the first ticket of an organisation.
pub fn ticket_of_org(tx: &Tx, org: &str) -> Result<Option<TicketNumber>, Error> {
    first_ticket(tx, TICKET_OF_ORG, &[org.into()])
}

/// Returns the first entry of an organisation's ledger that was not taken back.
pub fn entry_of_org(tx: &Tx, org: &str) -> Result<Option<EntryId>, Error> {
    tx.first(ENTRY_OF_ORG, &[org.into()], |row| row.int(0).map(EntryId::new))
}

/// Returns the first contract of an organisation that was ever in force.
pub fn contract_of_org(tx: &Tx, org: &str) -> Result<Option<ContractId>, Error> {
    tx.first(CONTRACT_OF_ORG, &[org.into()], |row| row.int(0).map(ContractId::new))
}

/// Returns the first active asset of an organisation.
pub fn asset_of_org(tx: &Tx, org: &str) -> Result<Option<String>, Error> {
    tx.first(ASSET_OF_ORG, &[org.into()], |row| row.text(0))
}

/// Returns the first active contact of an organisation.
pub fn contact_of_org(tx: &Tx, org: &str) -> Result<Option<ContactId>, Error> {
    tx.first(CONTACT_OF_ORG, &[org.into()], |row| row.int(0).map(ContactId::new))
}

fn first_ticket(tx: &Tx, sql: &'static str, values: &[Value]) -> Result<Option<TicketNumber>, Error> {
    tx.first(sql, values, |row| ticket(row, 0))
}

fn ticket(row: &Row, index: usize) -> Result<TicketNumber, Error> {
    TicketNumber::new(row.int(index)?).ok_or_else(|| Error::Damaged("a ticket's number".to_owned()))
}
