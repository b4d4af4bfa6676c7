//! What loading very much at once needs beside the statements of each aggregate.
use super::{Error, Memory, Tx};

const TAKE: &str = "insert into counter (name, value) values (?1, ?2) \
    on conflict (name) do update set value = counter.value + excluded.value returning value";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[TAKE];

/// Takes `count` numbers of the series `name` at once and returns the first of them.
pub fn take_numbers(tx: &Tx, name: &str, count: u64) -> Result<i64, Error> {
    let damaged = || Error::Damaged(format!("the counter `{name}`"));
    let count = i64::try_from(count).map_err(|_| damaged())?;
    let last = tx.first(TAKE, &[name.into(), count.into()], |row| row.int(0))?;
    Ok(last.ok_or_else(damaged)? - count + 1)
}

/// An index that a load does not read.
pub struct Index {
    name: &'static str,
    on: &'static str,
    unique: bool,
}

impl Index {
    const fn new(name: &'static str, on: &'static str) -> Self {
        Self { name, on, unique: false }
    }

    /// Returns the statement that makes it.
    fn creation(&self) -> String {
        let Self { name, on, unique } = self;
        format!("create {}index {name} on {on}", if *unique { "unique " } else { "" })
    }
}

/// The contacts of each organisation.
pub const CONTACT_BY_ORG: Index = Index::new("contact_by_org", "contact (org)");
/// The contacts with each phone.
pub const CONTACT_BY_PHONE: Index = Index::new("contact_by_phone", "contact (phone) where phone is not null");

/// The tickets of each organisation.
pub const TICKET_BY_ORG: Index = Index::new("ticket_by_org", "ticket (org)");
/// The tickets of each requester.
pub const TICKET_BY_CONTACT: Index = Index::new("ticket_by_contact", "ticket (contact_id)");

/// The tickets of each system that they were imported from.
pub const TICKET_BY_SOURCE: Index = Index {
    name: "ticket_by_source",
    on: "ticket (source, source_key) where source is not null and withdrawn = 0",
    unique: true,
};

/// Takes indexes away for the rest of a load of very many rows, until [`put_back`]: to sort everything once at the end
/// costs less than to find a place for each row, and does so in little memory.
///
/// Nobody else sees it: the transaction that takes them away puts them back.
pub fn take_away(tx: &Tx, indexes: &[&Index]) -> Result<(), Error> {
    indexes.iter().try_for_each(|index| tx.script(&format!("drop index {}", index.name)))
}

/// Puts indexes back as the schema has them; afterwards the connection is not ready for many rows any more.
pub fn put_back(tx: &Tx, indexes: &[&Index]) -> Result<(), Error> {
    if indexes.is_empty() {
        return Ok(());
    }
    tx.expect_many_rows(Memory::SORTING)?;
    indexes.iter().try_for_each(|index| tx.script(&index.creation()))
}

/// Numbers of a series that one transaction gives out to very many, kept once at its end.
#[derive(Debug)]
pub struct Series {
    name: &'static str,
    given: u64,
    next: i64,
}

impl Series {
    /// Begins where the series `name` stands.
    pub fn begin(tx: &Tx, name: &'static str) -> Result<Self, Error> {
        Ok(Self { name, given: 0, next: take_numbers(tx, name, 0)? })
    }

    /// Tells whether nobody was given a number yet, in this transaction or before.
    pub fn is_fresh(&self) -> bool {
        self.next == 1
    }

    /// Gives out the next number.
    pub fn give(&mut self) -> i64 {
        self.next += 1;
        self.given += 1;
        self.next - 1
    }

    /// Keeps how many were given out: to be called before the transaction ends.
    pub fn end(self, tx: &Tx) -> Result<(), Error> {
        take_numbers(tx, self.name, self.given).map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indexes_are_put_back_as_the_schema_has_them() {
        let all = [CONTACT_BY_ORG, CONTACT_BY_PHONE, TICKET_BY_ORG, TICKET_BY_CONTACT, TICKET_BY_SOURCE];
        for index in all {
            let line = format!("\n{};\n", index.creation());
            assert!(include_str!("../../schema.sql").contains(&line), "{line}");
        }
    }
}
