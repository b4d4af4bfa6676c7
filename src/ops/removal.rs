//! A person is removed: the tickets stay, what they say of the person goes.
use super::ticket::record::{self, Said};
use super::ticket::time::catch_up_with;
use super::{Done, Made, Outcome, Reading, Session, Writing, contact, people};
use crate::domain::contact::Contact;
use crate::domain::contact_import::Before;
use crate::domain::removal::{Kind, Marks, name_left};
use crate::domain::text::fold;
use crate::domain::ticket::TicketNumber;
use crate::error::Error;
use crate::store::{self, Tx};

/// Removes the contact that `name` names: what it said is taken out, and so are its e-mail, phone and name wherever
/// others wrote them. Its id stays, for tickets speak of it. Returns its marks beside it, for texts outside the store.
///
/// # Errors
/// There is none, or several; the actor is no admin.
pub fn remove(session: &mut Session, name: &str) -> Result<(Done<Contact>, Option<Marks>), Error> {
    let mut marks = None;
    let act = |writing: &Writing| {
        writing.person.must_be_admin()?;
        writing.undated()?;
        let tx = writing.tx;
        let person = people::contact(tx, name, None)?;
        let id = person.id.to_string();
        if store::removal::is_removed(tx, person.id)? {
            return Ok(Made { outcome: Outcome::Unchanged, name: id });
        }
        catch_up_with(writing, person.id)?;
        let found = marks_of(tx, &person)?;
        store::removal::erase_words(tx, person.id)?;
        scrub_all(writing, &found)?;
        for ticket in store::removal::scrub_events(tx, writing.now, |data| scrubbed(&found, data))? {
            refold(writing, ticket)?;
        }
        store::contact::update(tx, &nobody(&person))?;
        store::removal::forget(tx, person.id, writing.now)?;
        marks = Some(found);
        Ok(Made { outcome: Outcome::Updated, name: id })
    };
    let load = |reading: &Reading, id: &str| contact::by_own_id(reading, id);
    let done = session.write(("contact remove", ""), &name, act, load)?;
    Ok((done, marks))
}

/// Tells whether `name` names a contact that is still to be removed, and how it is best named.
///
/// # Errors
/// There is none, or several; the actor is no admin.
pub fn to_remove(reading: &Reading, name: &str) -> Result<Option<String>, Error> {
    reading.person()?.must_be_admin()?;
    let person = people::contact(reading.tx, name, None)?;
    Ok((!store::removal::is_removed(reading.tx, person.id)?).then(|| person.shown()))
}

/// Returns the users of the operating system who are agents: those who may have drafts.
///
/// # Errors
/// The store cannot be read.
pub fn uids(reading: &Reading) -> Result<Vec<u32>, Error> {
    Ok(store::agent::all(reading.tx)?.into_iter().filter_map(|agent| agent.uid).collect())
}

/// Returns what a person is recognised by, now and as imports found them before.
fn marks_of(tx: &Tx, person: &Contact) -> Result<Marks, Error> {
    let before = store::removal::changes_of(tx, person.id)?;
    let before = before.iter().filter_map(|before| serde_json::from_str::<Before>(before).ok());
    let before: Vec<Contact> = before.map(|before| before.restored(person)).collect();
    let mut distinct = Vec::new();
    for name in std::iter::once(person).chain(&before).map(|one| one.name.trim()) {
        let is_one_word = !name.contains(char::is_whitespace);
        let bears = |other: &str| fold(other).split(' ').any(|word| word == fold(name));
        if is_one_word && !store::removal::is_borne(tx, person.id, bears)? {
            distinct.push(name.to_owned());
        }
    }
    Ok(Marks::of(person, &before, |name| distinct.iter().any(|one| one == name)))
}

/// Takes the marks out of everything that others wrote, but for events.
fn scrub_all(writing: &Writing, found: &Marks) -> Result<(), Error> {
    let tx = writing.tx;
    let tells = |key: &str| found.scrub_as(key, Kind::Name).is_some();
    let hidden = |key: &str| tells(key).then(|| store::request::unreadable(key));
    store::removal::scrub_bodies(tx, |body| found.scrub(body))?;
    store::removal::scrub_notes(tx, |notes| found.scrub(notes))?;
    store::removal::scrub_entries(tx, writing.now, |words| found.scrub(words), hidden)?;
    store::removal::scrub_files(tx, |file| found.scrub_as(file, Kind::Name))?;
    store::removal::scrub_kept(tx, |data| scrubbed(found, data))?;
    Ok(store::request::hide(tx, tells)?)
}

/// Returns an event's data without the marks, where there were any.
fn scrubbed(marks: &Marks, data: &str) -> Option<String> {
    let mut value = serde_json::from_str(data).ok()?;
    marks.scrub_data(&mut value).then(|| value.to_string())
}

/// Makes a ticket's row what its events now say.
fn refold(writing: &Writing, number: TicketNumber) -> Result<(), Error> {
    let ticket = load(writing.tx, number)?;
    record::acts(writing, &ticket, &[], Said { at: writing.now, author: None })?;
    Ok(())
}

fn load(tx: &Tx, number: TicketNumber) -> Result<crate::domain::ticket::Ticket, Error> {
    let ticket = store::ticket::load(tx, number)?;
    Ok(ticket.ok_or_else(|| store::Error::Damaged(format!("ticket {number} is missing")))?)
}

/// Returns what is left of a removed person.
fn nobody(person: &Contact) -> Contact {
    Contact { id: person.id, active: false, ..Contact::new(&name_left(person.id), person.created_at) }
}
