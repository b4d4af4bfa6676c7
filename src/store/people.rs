//! How the people of a long list are named: looked up one by one, and held once that costs less.
//!
//! Joined by row, a million tickets read a page of contacts each. So as soon as the look-ups have cost what reading
//! everybody would have, everybody is read once, in order; who does not fit in [`HELD`] goes on being looked up.
use std::fmt::Write as _;

use super::{Error, Tx};
use crate::domain::contact::ContactId;

const CONTACT: &str = "select email, name from contact where contact_id = ?1";
const CONTACTS: &str =
    "select contact_id, email, name from contact where contact_id > ?1 order by contact_id limit ?2";
const LAST_CONTACT: &str = "select coalesce(max(contact_id), 0) from contact";
const AGENT: &str = "select email, name from agent where agent_id = ?1";
const AGENTS: &str = "select agent_id, email, name from agent where agent_id > ?1 order by agent_id limit ?2";
const LAST_AGENT: &str = "select coalesce(max(agent_id), 0) from agent";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[CONTACT, CONTACTS, LAST_CONTACT, AGENT, AGENTS, LAST_AGENT];

/// The most memory for names, in bytes: about half a million e-mails.
const HELD: usize = 16 << 20;

/// How many people are read at a time: between two portions it is seen whether more fit.
const PORTION: i64 = 4_096;

/// One look-up costs as much as reading so many people in order.
const DEARER: i64 = 8;

/// Contacts or agents, by their ids.
pub(super) struct People<'t> {
    tx: &'t Tx<'t>,
    sql: Sql,
    /// proper names are asked for beside the e-mails
    named: bool,
    /// how often somebody was looked up whom nobody holds
    looked_up: i64,
    /// the highest id, once somebody was looked up
    last: Option<i64>,
    held: Option<Held>,
    found: Found,
}

#[derive(Clone, Copy)]
struct Sql {
    one: &'static str,
    next: &'static str,
    last: &'static str,
}

/// Whom the last look-up found.
#[derive(Default)]
struct Found {
    id: Option<i64>,
    exists: bool,
    shown: String,
    name: String,
}

impl<'t> People<'t> {
    /// Returns the contacts, with their proper names where these are asked for.
    pub(super) fn contacts(tx: &'t Tx, named: bool) -> Self {
        Self::new(tx, Sql { one: CONTACT, next: CONTACTS, last: LAST_CONTACT }, named)
    }

    /// Returns the agents, by their e-mails alone.
    pub(super) fn agents(tx: &'t Tx) -> Self {
        Self::new(tx, Sql { one: AGENT, next: AGENTS, last: LAST_AGENT }, false)
    }

    fn new(tx: &'t Tx, sql: Sql, named: bool) -> Self {
        Self { tx, sql, named, looked_up: 0, last: None, held: None, found: Found::default() }
    }

    /// Returns how somebody is best named, by e-mail or id, and properly, where that is asked for; none where nobody has
    /// this id.
    pub(super) fn of(&mut self, id: i64) -> Result<Option<(&str, &str)>, Error> {
        if self.held.is_none() && self.is_worth_holding()? {
            self.held = Some(self.hold()?);
        }
        // The borrow of what is held ends before somebody is looked up.
        if self.held.as_ref().is_some_and(|held| held.reaches(id)) {
            return Ok(self.held.as_ref().and_then(|held| held.of(id)));
        }
        self.look_up(id)
    }

    fn is_worth_holding(&mut self) -> Result<bool, Error> {
        let last = match self.last {
            Some(last) => last,
            None => self.tx.first(self.sql.last, &[], |row| row.int(0))?.unwrap_or(0),
        };
        self.last = Some(last);
        Ok(self.looked_up.saturating_mul(DEARER) > last)
    }

    fn look_up(&mut self, id: i64) -> Result<Option<(&str, &str)>, Error> {
        let found = &mut self.found;
        if found.id != Some(id) {
            self.looked_up += 1;
            found.exists = false;
            self.tx.first(self.sql.one, &[id.into()], |row| {
                found.exists = true;
                found.shown.clear();
                show(&mut found.shown, id, row.str_or_null(0)?);
                row.str(1)?.clone_into(&mut found.name);
                Ok(())
            })?;
            found.id = Some(id);
        }
        Ok(found.exists.then_some((found.shown.as_str(), found.name.as_str())))
    }

    fn hold(&self) -> Result<Held, Error> {
        let mut held = Held { text: String::new(), ends: Vec::new(), texts: if self.named { 2 } else { 1 } };
        let (mut last, mut is_full) = (0, false);
        loop {
            let before = last;
            self.tx.each(self.sql.next, &[last.into(), PORTION.into()], |row| {
                last = row.int(0)?;
                is_full = is_full || !held.take(last, row.str_or_null(1)?, row.str(2)?);
                Ok::<(), Error>(())
            })?;
            if is_full || last == before {
                return Ok(held);
            }
        }
    }
}

/// Appends how somebody is best named: by e-mail, else by id.
fn show(into: &mut String, id: i64, email: Option<&str>) {
    match email {
        Some(email) => into.push_str(email),
        // Writing to a string cannot fail.
        None => drop(write!(into, "{}", ContactId::new(id))),
    }
}

/// The names of everybody up to some id, one after the other.
struct Held {
    text: String,
    /// where each ends, counted from id 0; what nobody has is empty
    ends: Vec<u32>,
    /// how many texts each person has: the best name and perhaps the proper one
    texts: usize,
}

impl Held {
    /// Adds somebody with a higher id than all before; tells whether they fit.
    fn take(&mut self, id: i64, email: Option<&str>, name: &str) -> bool {
        let Some(place) = usize::try_from(id).ok().and_then(|id| id.checked_mul(self.texts)) else {
            return false;
        };
        if self.text.len() + size_of::<u32>() * place > HELD {
            return false;
        }
        self.ends.resize(place, self.end());
        show(&mut self.text, id, email);
        self.ends.push(self.end());
        if self.texts > 1 {
            self.text.push_str(name);
            self.ends.push(self.end());
        }
        true
    }

    /// Returns where the next text begins.
    fn end(&self) -> u32 {
        u32::try_from(self.text.len()).unwrap_or(u32::MAX)
    }

    /// Tells whether somebody with this id would be held.
    fn reaches(&self, id: i64) -> bool {
        usize::try_from(id).is_ok_and(|id| id < self.ends.len() / self.texts)
    }

    fn of(&self, id: i64) -> Option<(&str, &str)> {
        let place = usize::try_from(id).ok()?.checked_mul(self.texts)?;
        let shown = self.text(place)?;
        let name = if self.texts > 1 { self.text(place + 1)? } else { "" };
        (!shown.is_empty()).then_some((shown, name))
    }

    fn text(&self, place: usize) -> Option<&str> {
        let begin = place.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        let end = *self.ends.get(place)?;
        self.text.get(usize::try_from(begin).ok()?..usize::try_from(end).ok()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::engine::Engine;

    /// Contacts 1 to 40 without those that 7 divides; those that 5 divides have no e-mail. Another far behind.
    const SOME: &str = "create table contact (contact_id integer not null primary key, email text, name text not null);
        with recursive n (id) as (select 1 union all select id + 1 from n where id < 40)
        insert into contact select id, case when id % 5 > 0 then 'p' || id end, 'Person ' || id from n where id % 7 > 0;
        insert into contact values (20000000, 'far@away.example', 'Far')";

    fn expected(id: i64) -> Option<(String, String)> {
        match id {
            20_000_000 => Some(("far@away.example".to_owned(), "Far".to_owned())),
            1..=40 if id % 7 > 0 => {
                let shown = if id % 5 > 0 { format!("p{id}") } else { format!("P-{id}") };
                Some((shown, format!("Person {id}")))
            }
            _ => None,
        }
    }

    #[test]
    fn people_are_named_the_same_held_or_looked_up() {
        let mut engine = Engine::in_memory().unwrap();
        let tx = engine.begin_write().unwrap();
        tx.script(SOME).unwrap();
        for named in [true, false] {
            let mut people = People::contacts(&tx, named);
            for (held, ids) in [(false, 0..45), (true, 0..45)] {
                if held {
                    people.held = Some(people.hold().unwrap());
                }
                for id in ids.chain([20_000_000, 20_000_001]) {
                    let found = people.of(id).unwrap();
                    let found = found.map(|(shown, name)| (shown.to_owned(), name.to_owned()));
                    let name = |name: String| if named || id > 40 { name } else { String::new() };
                    let wanted =
                        expected(id).map(|(shown, proper)| (shown, if held { name(proper) } else { proper }));
                    assert_eq!(found, wanted, "{id}, held: {held}");
                }
            }
        }
    }

    #[test]
    fn everybody_is_read_once_that_costs_less() {
        let mut engine = Engine::in_memory().unwrap();
        let tx = engine.begin_write().unwrap();
        tx.script(SOME).unwrap();
        tx.script("delete from contact where contact_id > 40").unwrap();
        let mut people = People::contacts(&tx, false);
        let looked_up: Vec<bool> = (1..=40)
            .map(|id| {
                people.of(id).unwrap();
                people.held.is_none()
            })
            .collect();
        assert_eq!(looked_up.iter().filter(|one| **one).count(), 6);
        assert!(people.held.is_some_and(|held| held.reaches(40) && !held.reaches(41)));
    }
}
