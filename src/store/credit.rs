//! The append-only, hash-chained ledger of credits: rows of `credit_entry`, `credit_lot` and `credit_draw`.
use chrono::NaiveDate;

use super::event::{self, Hash, chained};
use super::{Error, Row, Tx, Value};
use crate::domain::agent::AgentId;
use crate::domain::contact::ContactId;
use crate::domain::contract::ContractId;
use crate::domain::credit::{
    Draw, Entry, EntryId, EntryKind, Lot, LotId, LotSource, Numbers, Pack, Particulars,
};
use crate::domain::instant::Instant;
use crate::domain::ticket::TicketNumber;
use crate::domain::ticket::event::Actor;

/// An entry with what the store knows beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// the entry
    pub entry: Entry,
    /// when the store learned it
    pub recorded_at: Instant,
    /// who booked it
    pub actor: Actor,
    /// the operating system's user who acted as another
    pub via: Option<String>,
    /// the idempotency key that it was made under
    pub key: Option<String>,
}

/// Circumstances that an entry's recording adds to it.
#[derive(Clone, Copy, Debug)]
pub struct Recording<'a> {
    /// when the store learns it
    pub at: Instant,
    /// who books it
    pub actor: Actor,
    /// the operating system's user who acts as another
    pub via: Option<&'a str>,
    /// the idempotency key that it is made under
    pub key: Option<&'a str>,
}

/// The columns of an entry that its hash covers, in their order, for `credit_entry e`.
macro_rules! columns {
    () => {
        "e.entry_id, e.org, e.at, e.recorded_at, e.kind, e.minutes, e.minutes_worked, e.pack, e.quantity, \
         e.ticket_id, e.contract_id, e.term, e.reference, e.request_key, e.reverses, e.reason, e.approved_by, \
         e.actor, e.actor_id, e.via, e.after_event"
    };
}

/// A selection of entries that [`read`] takes: one row for each draw, with the lot where the entry made it.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select ",
            columns!(),
            ", d.lot_id, d.minutes, l.source, l.expires_on from credit_entry e \
             left join credit_draw d on d.entry_id = e.entry_id \
             left join credit_lot l on l.lot_id = d.lot_id and l.entry_id = e.entry_id ",
            $rest
        )
    };
}

/// How many columns [`columns`] names; those of the draw follow.
const COLUMNS: usize = 21;

const OF_ORG: &str = select!("where e.org = ?1 and e.at <= ?2 order by e.org, e.at, e.entry_id, d.place");
const ALL: &str = select!("where e.at <= ?1 order by e.org, e.at, e.entry_id, d.place");
const OWNER: &str = "select org from credit_entry where entry_id = ?1";
const OWNERS: &str = "select distinct org from credit_entry where ticket_id = ?1 order by org";
const GRANTED: &str = "select entry_id, minutes from credit_entry where contract_id = ?1 and term = ?2";
const BALANCE: &str =
    "select cast(coalesce(sum(minutes), 0) as integer) from credit_entry where org = ?1 and at <= ?2";
const EXPIRING: &str = "select lot_id from credit_lot where org = ?1 and expires_on is not null limit 1";
const END: &str = "select entry_id, hash from credit_entry order by entry_id desc limit 1";
const LAST_LOT: &str = "select coalesce(max(lot_id), 0) from credit_lot";
const INSERT: &str = "insert into credit_entry (entry_id, org, at, recorded_at, kind, minutes, minutes_worked, pack, \
    quantity, ticket_id, contract_id, term, reference, request_key, reverses, reason, approved_by, actor, actor_id, via, \
    after_event, said_sha256, hash) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, \
    ?20, ?21, ?22, ?23)";
const INSERT_LOT: &str =
    "insert into credit_lot (lot_id, org, entry_id, source, expires_on) values (?1, ?2, ?3, ?4, ?5)";
const INSERT_DRAW: &str =
    "insert into credit_draw (entry_id, place, lot_id, minutes) values (?1, ?2, ?3, ?4)";
const CHAIN: &str = concat!(
    "select ",
    columns!(),
    ", e.hash, v.hash, e.said_sha256, e.redacted_at from credit_entry e left join event v on v.event_id = e.after_event order by e.entry_id"
);
const DRAWS: &str = "select d.place, d.lot_id, d.minutes, l.org, l.source, l.expires_on from credit_draw d \
    left join credit_lot l on l.lot_id = d.lot_id and l.entry_id = d.entry_id where d.entry_id = ?1 order by d.place";
const STRAY_LOT: &str = "select l.entry_id from credit_lot l where not exists \
    (select 1 from credit_draw d where d.entry_id = l.entry_id and d.lot_id = l.lot_id) order by l.lot_id limit 1";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[
    OF_ORG,
    ALL,
    OWNER,
    OWNERS,
    GRANTED,
    BALANCE,
    EXPIRING,
    END,
    LAST_LOT,
    INSERT,
    INSERT_LOT,
    INSERT_DRAW,
    CHAIN,
    DRAWS,
    STRAY_LOT,
];

/// Returns the entries of an organisation up to `until`, in their order.
pub fn of_org(tx: &Tx, org: &str, until: Instant) -> Result<Vec<Recorded>, Error> {
    let mut all: Vec<Recorded> = Vec::new();
    tx.each::<Error>(OF_ORG, &[org.into(), until.into()], |row| gather(&mut all, row))?;
    Ok(all)
}

/// Hands the entries of each organisation up to `until` to `visit`, organisation by organisation, each in their order.
pub fn each_org<E: From<Error>>(
    tx: &Tx,
    until: Instant,
    mut visit: impl FnMut(&str, &[Recorded]) -> Result<(), E>,
) -> Result<(), E> {
    let (mut org, mut all) = (String::new(), Vec::new());
    tx.each(ALL, &[until.into()], |row| {
        let next = row.str(1)?;
        if next != org {
            if !all.is_empty() {
                visit(&org, &all)?;
            }
            all.clear();
            next.clone_into(&mut org);
        }
        Ok::<(), E>(gather(&mut all, row)?)
    })?;
    if all.is_empty() { Ok(()) } else { visit(&org, &all) }
}

/// Returns whose entry it is.
pub fn owner(tx: &Tx, entry: EntryId) -> Result<Option<String>, Error> {
    tx.first(OWNER, &[entry.number().into()], |row| row.text(0))
}

/// Returns the organisations whose credits were charged for a ticket.
pub fn owners(tx: &Tx, ticket: TicketNumber) -> Result<Vec<String>, Error> {
    tx.rows(OWNERS, &[ticket.get().into()], |row| row.text(0))
}

/// Returns the entry that granted what the `term`th term of a contract includes, and how many minutes that was.
pub fn granted(tx: &Tx, contract: ContractId, term: u32) -> Result<Option<(EntryId, i64)>, Error> {
    tx.first(GRANTED, &[contract.number().into(), i64::from(term).into()], |row| {
        Ok((EntryId::new(row.int(0)?), row.int(1)?))
    })
}

/// Returns the sum of the entries of an organisation up to `at`, in minutes: what expired since the last is still in it.
pub fn booked_balance(tx: &Tx, org: &str, at: Instant) -> Result<i64, Error> {
    Ok(tx.first(BALANCE, &[org.into(), at.into()], |row| row.int(0))?.unwrap_or(0))
}

/// Tells whether an organisation ever had a lot that expires.
pub fn has_expiring(tx: &Tx, org: &str) -> Result<bool, Error> {
    Ok(tx.first(EXPIRING, &[org.into()], |row| row.int(0))?.is_some())
}

/// Returns the numbers that the next entry and the next lot get.
pub fn numbers(tx: &Tx) -> Result<Numbers, Error> {
    let entry = tx.first(END, &[], |row| row.int(0))?.unwrap_or(0);
    let lot = tx.first(LAST_LOT, &[], |row| row.int(0))?.unwrap_or(0);
    Ok(Numbers { entry: EntryId::new(entry).next(), lot: LotId::new(lot).next() })
}

/// Appends one entry of `org` with its lots and draws.
///
/// Its hash follows from the entry's before and from the newest event's, so that neither log can be cut or rewritten
/// without the other.
pub fn append(tx: &Tx, org: &str, entry: &Entry, recording: Recording) -> Result<(), Error> {
    let before = tx.first(END, &[], |row| event::hash_of(row.blob(1)?))?.unwrap_or_default();
    let newest = event::newest(tx)?;
    let mut values = values(org, entry, recording);
    values.push(newest.map(|(id, _)| id).into());
    let draws = draws(org, entry);
    let said = said(&values);
    let hash = hash(&before, newest.map(|(_, hash)| hash), &without_words(&values, &said), &draws);
    values.push(said.as_slice().into());
    values.push(hash.as_slice().into());
    tx.run(INSERT, &values)?;
    super::time::look_at(tx, org)?;
    let id = Value::from(entry.id.number());
    for lot in &entry.lots {
        let (source, expires_on) = (lot.source.slug(), lot.expires_on.map(written));
        tx.run(
            INSERT_LOT,
            &[lot.id.number().into(), org.into(), id.clone(), source.into(), expires_on.as_deref().into()],
        )?;
    }
    for (place, draw) in (1_i64..).zip(&entry.draws) {
        tx.run(INSERT_DRAW, &[id.clone(), place.into(), draw.lot.number().into(), draw.minutes.into()])?;
    }
    Ok(())
}

fn written(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// Returns the values of [`columns`] but for the last.
fn values<'v>(org: &'v str, entry: &'v Entry, recording: Recording<'v>) -> Vec<Value<'v>> {
    let said = &entry.particulars;
    vec![
        entry.id.number().into(),
        org.into(),
        entry.at.into(),
        recording.at.into(),
        entry.kind.slug().into(),
        entry.minutes.into(),
        said.worked.map(i64::from).into(),
        said.pack.map(|pack| i64::from(pack.size)).into(),
        said.pack.map(|pack| i64::from(pack.quantity)).into(),
        said.ticket.map(TicketNumber::get).into(),
        said.contract.map(|(contract, _)| contract.number()).into(),
        said.contract.map(|(_, term)| i64::from(term)).into(),
        said.reference.as_deref().into(),
        recording.key.into(),
        entry.reverses.map(EntryId::number).into(),
        said.reason.as_deref().into(),
        said.approved_by.as_deref().into(),
        recording.actor.kind().into(),
        recording.actor.id().into(),
        recording.via.into(),
    ]
}

/// Returns the values of [`DRAWS`], row after row.
fn draws<'v>(org: &'v str, entry: &'v Entry) -> Vec<Value<'v>> {
    let mut values = Vec::new();
    for (place, draw) in (1_i64..).zip(&entry.draws) {
        let made = entry.lots.iter().find(|lot| lot.id == draw.lot);
        values.extend([
            place.into(),
            draw.lot.number().into(),
            draw.minutes.into(),
            made.map(|_| org).into(),
            made.map(|lot| lot.source.slug()).into(),
            made.and_then(|lot| lot.expires_on).map_or(Value::Null, |day| Value::Text(written(day).into())),
        ]);
    }
    values
}

/// Where [`columns`] has what somebody wrote: a reference, a key, why the entry was made, and who answers for it.
const WORDS: [usize; 4] = [12, 13, 15, 16];

/// Returns the digest of what somebody said of an entry.
fn said(values: &[Value]) -> Hash {
    let words: Vec<Value> = WORDS.iter().filter_map(|place| values.get(*place)).cloned().collect();
    chained(&Hash::default(), &words)
}

/// Returns an entry's values as the chain holds them: what somebody said, which may be redacted, by its digest.
fn without_words<'v>(values: &[Value<'v>], said: &'v Hash) -> Vec<Value<'v>> {
    let others = values.iter().enumerate().filter(|(place, _)| !WORDS.contains(place));
    others.map(|(_, value)| value.clone()).chain([said.as_slice().into()]).collect()
}

fn hash(before: &Hash, event: Option<Hash>, values: &[Value], draws: &[Value]) -> Hash {
    let mut all = vec![event.as_ref().map(<[u8; 32]>::as_slice).into()];
    all.extend(values.iter().chain(draws).cloned());
    chained(before, &all)
}

/// Adds the draw of a row to the entry that it belongs to, the last of `all`, or begins the next with it.
fn gather(all: &mut Vec<Recorded>, row: &Row) -> Result<(), Error> {
    let id = EntryId::new(row.int(0)?);
    if all.last().is_none_or(|last| last.entry.id != id) {
        all.push(read(row)?);
    }
    let (Some(lot), Some(recorded)) = (row.int_or_null(COLUMNS)?, all.last_mut()) else { return Ok(()) };
    let lot = LotId::new(lot);
    recorded.entry.draws.push(Draw { lot, minutes: row.int(COLUMNS + 1)? });
    if let Some(source) = row.str_or_null(COLUMNS + 2)? {
        let source = LotSource::parse(source).ok_or_else(|| damaged(row))?;
        let day = row.str_or_null(COLUMNS + 3)?;
        let expires_on = day.map(str::parse).transpose().map_err(|_| damaged(row))?;
        recorded.entry.lots.push(Lot { id: lot, source, expires_on });
    }
    Ok(())
}

fn damaged(row: &Row) -> Error {
    Error::Damaged(format!("credit entry {}", row.int(0).unwrap_or_default()))
}

/// Returns the entry on which a row stands, without its draws.
fn read(row: &Row) -> Result<Recorded, Error> {
    let small = |index| {
        let number = row.int_or_null(index)?;
        number.map(u32::try_from).transpose().map_err(|_| damaged(row))
    };
    let actor = match (row.str(17)?, row.int_or_null(18)?) {
        ("agent", Some(id)) => Actor::Agent(AgentId::new(id)),
        ("contact", Some(id)) => Actor::Contact(ContactId::new(id)),
        ("system", _) => Actor::System,
        _ => return Err(damaged(row)),
    };
    let ticket = row.int_or_null(9)?;
    let particulars = Particulars {
        worked: small(6)?,
        pack: small(7)?.zip(small(8)?).map(|(size, quantity)| Pack { size, quantity }),
        ticket: ticket.map(|number| TicketNumber::new(number).ok_or_else(|| damaged(row))).transpose()?,
        contract: row.int_or_null(10)?.map(ContractId::new).zip(small(11)?),
        reference: row.text_or_null(12)?,
        reason: row.text_or_null(15)?,
        approved_by: row.text_or_null(16)?,
    };
    let entry = Entry {
        id: EntryId::new(row.int(0)?),
        at: row.instant(2)?,
        kind: EntryKind::parse(row.str(4)?).ok_or_else(|| damaged(row))?,
        minutes: row.int(5)?,
        reverses: row.int_or_null(14)?.map(EntryId::new),
        lots: Vec::new(),
        draws: Vec::new(),
        particulars,
    };
    let (recorded_at, via, key) = (row.instant(3)?, row.text_or_null(19)?, row.text_or_null(13)?);
    Ok(Recorded { entry, recorded_at, actor, via, key })
}

/// What recomputing the whole chain found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// how many entries were read
    pub entries: u64,
    /// the first entry that does not follow from those before, or whose lots are not those that it made
    pub broken: Option<i64>,
}

/// Recomputes the whole chain, lots and draws included.
pub fn verify(tx: &Tx) -> Result<Verified, Error> {
    let (mut before, mut after, mut verified) = (Hash::default(), 0, Verified::default());
    tx.each::<Error>(CHAIN, &[], |row| {
        verified.entries += 1;
        let id = row.int(0)?;
        let values = (0..COLUMNS).map(|index| row.value(index)).collect::<Result<Vec<_>, _>>()?;
        let event = if row.int_or_null(COLUMNS - 1)?.is_none() {
            None
        } else {
            Some(event::hash_of(row.blob(COLUMNS + 1)?)?)
        };
        let newest = row.int_or_null(COLUMNS - 1)?.unwrap_or(0);
        let written = event::hash_of(row.blob(COLUMNS)?)?;
        let kept = event::hash_of(row.blob(COLUMNS + 2)?)?;
        let follows = written == hash(&before, event, &without_words(&values, &kept), &draws_of(tx, id)?)
            && (kept == said(&values) || row.int_or_null(COLUMNS + 3)?.is_some())
            && u64::try_from(id) == Ok(verified.entries)
            && newest >= after;
        // Going on from what is written, one edited entry does not spoil all that follow.
        (before, after) = (written, newest);
        if !follows {
            verified.broken.get_or_insert(id);
        }
        Ok(())
    })?;
    verified.broken = verified.broken.or(tx.first(STRAY_LOT, &[], |row| row.int(0))?);
    Ok(verified)
}

fn draws_of(tx: &Tx, entry: i64) -> Result<Vec<Value<'static>>, Error> {
    let mut values = Vec::new();
    tx.each::<Error>(DRAWS, &[entry.into()], |row| {
        for index in 0..6 {
            values.push(match row.value(index)? {
                Value::Null => Value::Null,
                Value::Int(number) => Value::Int(number),
                Value::Text(text) => Value::Text(text.into_owned().into()),
                Value::Blob(bytes) => Value::Blob(bytes.into_owned().into()),
            });
        }
        Ok(())
    })?;
    Ok(values)
}
