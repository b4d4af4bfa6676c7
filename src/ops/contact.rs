//! Contacts: added, changed, listed.
use serde::Serialize;

use super::people::{self, email, line, lines};
use super::problems::Problems;
use super::ticket::time::catch_up_with;
use super::{Done, Made, Outcome, Reading, Session, Writing, members, org};
use crate::domain::change::Change;
use crate::domain::contact::{Contact, ContactId, Reference};
use crate::domain::language::Language;
use crate::domain::phone::{self, Phone};
use crate::domain::refusal::{Need, Noun, Refusal, Usage};
use crate::domain::ticket::view::Person;
use crate::error::Error;
use crate::store;

/// What is said of a contact; an absent part stays as it was, or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ContactData {
    /// name
    pub name: Option<String>,
    /// address
    pub email: Change<String>,
    /// phone, in any written form
    pub phone: Change<String>,
    /// organisation, by key or name
    pub org: Change<String>,
    /// key in another system
    pub external_id: Change<String>,
    /// what the person does
    pub role: Change<String>,
    /// may open tickets where the policy asks for an administrator (TAL-1)
    pub administrator: Option<bool>,
    /// language the person is served in (BLI-42)
    pub language: Change<Language>,
    /// what agents should know
    pub notes: Change<String>,
    /// tags to put on
    pub tags: Vec<String>,
    /// tags to take off
    pub not_tags: Vec<String>,
    /// may act and open tickets
    pub active: Option<bool>,
}

/// What names a contact beside its own id: one of these must be there.
const NAMING: &str = "--email|--phone|--external-id";

/// Adds a contact.
///
/// # Errors
/// The name is missing, or whatever would name it; the e-mail or external id is taken; the data are no data; the actor
/// is no agent.
pub fn add(session: &mut Session, data: &ContactData) -> Result<Done<Contact>, Error> {
    let act = |writing: &Writing| {
        writing.person.must_be_agent()?;
        let before = Contact::new("", writing.at(None)?);
        must_be_whole(data)?;
        let contact = changed(writing, &before, data)?;
        let id = store::contact::insert(writing.tx, &contact)?;
        Ok(Made { outcome: Outcome::Created, name: id.to_string() })
    };
    session.write(("contact add", ""), data, act, load)
}

/// Changes what is said of the contact that `name` names.
///
/// # Errors
/// There is none, or several; the e-mail or external id is taken; nothing would be left to name it by; the data are no
/// data; it is a member of what belongs to the organisation that it leaves; the actor is no agent.
pub fn edit(session: &mut Session, name: &str, data: &ContactData) -> Result<Done<Contact>, Error> {
    let act = |writing: &Writing| {
        writing.person.must_be_agent()?;
        writing.undated()?;
        let before = people::contact(writing.tx, name, None)?;
        let contact = changed(writing, &before, data)?;
        if is_named(&before) && !is_named(&contact) {
            return Err(Refusal::Usage(Usage::Missing(vec![NAMING])).into());
        }
        let name = contact.id.to_string();
        if contact == before {
            return Ok(Made { outcome: Outcome::Unchanged, name });
        }
        members::must_have_left(writing.tx, &before, &contact)?;
        catch_up_with(writing, contact.id)?;
        store::contact::update(writing.tx, &contact)?;
        Ok(Made { outcome: Outcome::Updated, name })
    };
    session.write(("contact edit", ""), &(name, data), act, load)
}

/// Confirms that what is known of a contact is right, once changed by what `data` says (SAN-37).
///
/// A contact confirms its own data, an agent anybody's; whoever is not named is the one who acts.
///
/// # Errors
/// There is no such contact; a contact names another; whatever [`edit`] refuses of the data.
pub fn confirm(
    session: &mut Session,
    name: Option<&str>,
    data: &ContactData,
) -> Result<Done<Contact>, Error> {
    let act = |writing: &Writing| {
        let before = to_confirm(writing, name)?;
        let changed = changed(writing, &before, data)?;
        if is_named(&before) && !is_named(&changed) {
            return Err(Refusal::Usage(Usage::Missing(vec![NAMING])).into());
        }
        let name = before.id.to_string();
        if changed == before && before.confirmed_at.is_some() {
            return Ok(Made { outcome: Outcome::Unchanged, name });
        }
        let confirmed_at = Some(writing.at(before.confirmed_at)?);
        store::contact::update(writing.tx, &Contact { confirmed_at, ..changed })?;
        Ok(Made { outcome: Outcome::Updated, name })
    };
    session.write(("contact confirm", ""), &(name, data), act, load)
}

fn to_confirm(writing: &Writing, name: Option<&str>) -> Result<Contact, Error> {
    let own = match &writing.person {
        Person::Agent { .. } => None,
        Person::Contact { id, .. } => store::contact::by_id(writing.tx, *id)?,
    };
    let named = name.map(|name| show(&writing.reading(), name)).transpose()?;
    match (named, own) {
        (Some(named), Some(own)) if named.id != own.id => {
            Err(Refusal::Forbidden { need: Need::Agent }.into())
        }
        // What it may not see of itself must not be lost.
        (_, Some(own)) => Ok(own),
        (Some(named), None) => Ok(named),
        (None, None) => Err(Refusal::Usage(Usage::Missing(vec!["WHO"])).into()),
    }
}

/// Returns how the contact `id` is best named, if the desk asks that its data be confirmed (SAN-37) and nobody has.
///
/// # Errors
/// The store cannot be read.
pub(super) fn unconfirmed(reading: &Reading, id: ContactId) -> Result<Option<String>, Error> {
    if !reading.policy().desk.confirm_contacts {
        return Ok(None);
    }
    let contact = store::contact::by_id(reading.tx, id)?;
    Ok(contact.filter(|contact| contact.confirmed_at.is_none()).map(|contact| contact.shown()))
}

fn is_named(contact: &Contact) -> bool {
    contact.email.is_some() || contact.phone.is_some() || contact.external_id.is_some()
}

/// Refuses a new contact of whom too little is said.
fn must_be_whole(data: &ContactData) -> Result<(), Refusal> {
    let is_set = |change: &Change<String>| matches!(change, Change::Set(_));
    let mut missing = Vec::new();
    if data.name.is_none() {
        missing.push("--name");
    }
    if ![&data.email, &data.phone, &data.external_id].into_iter().any(is_set) {
        missing.push(NAMING);
    }
    if missing.is_empty() { Ok(()) } else { Err(Refusal::Usage(Usage::Missing(missing))) }
}

/// Returns what `data` makes of `before`; everything that is wrong with it is refused at once.
fn changed(writing: &Writing, before: &Contact, data: &ContactData) -> Result<Contact, Error> {
    let (mut contact, mut problems) = (before.clone(), Problems::default());
    let name = data.name.as_deref().map(|text| line("--name", text)).transpose();
    contact.name = problems.take(name)?.flatten().unwrap_or(contact.name);
    let org = data.org.try_map(|name| people::org(writing.tx, name).map(|org| org.key));
    problems.take(org)?.unwrap_or_default().applied_to(&mut contact.org);
    let address = data.email.try_map(|text| email("--email", text));
    problems.take(address)?.unwrap_or_default().applied_to(&mut contact.email);
    let number = data.phone.try_map(|text| read_phone(writing, contact.org.as_deref(), text));
    problems.take(number)?.unwrap_or_default().applied_to(&mut contact.phone);
    let external_id = data.external_id.try_map(|text| line("--external-id", text));
    problems.take(external_id)?.unwrap_or_default().applied_to(&mut contact.external_id);
    let role = data.role.try_map(|text| line("--role", text));
    problems.take(role)?.unwrap_or_default().applied_to(&mut contact.role);
    let notes = data.notes.try_map(|text| lines("--notes", text));
    problems.take(notes)?.unwrap_or_default().applied_to(&mut contact.notes);
    data.language.applied_to(&mut contact.language);
    contact.administrator = data.administrator.unwrap_or(contact.administrator);
    contact.active = data.active.unwrap_or(contact.active);
    for tag in &data.tags {
        contact.tags.extend(problems.take(line("--tag", tag))?);
    }
    for tag in &data.not_tags {
        contact.tags.remove(tag.trim());
    }
    must_be_free(writing, &contact, &mut problems)?;
    problems.finish()?;
    Ok(contact)
}

/// Returns the phone; one written without its country belongs to the organisation's.
fn read_phone(writing: &Writing, org: Option<&str>, text: &str) -> Result<Phone, Error> {
    let org = org.map(|key| store::org::by_key(writing.tx, key)).transpose()?.flatten();
    let country = org.and_then(|org| org.country);
    let refuse = |problem| Refusal::Phone { field: "--phone", given: text.to_owned(), problem };
    Ok(phone::parse(text, country.as_deref()).map_err(refuse)?)
}

/// Refuses an e-mail or external id that is another contact's; a phone may be shared.
pub(in crate::ops) fn must_be_free(
    writing: &Writing,
    contact: &Contact,
    problems: &mut Problems,
) -> Result<(), Error> {
    let email = contact.email.as_ref();
    let email = email.map(|email| ("--email", email.written(), Reference::Email(email.key().to_owned())));
    let external_id = contact.external_id.as_ref();
    let external_id = external_id.map(|id| ("--external-id", id.as_str(), Reference::ExternalId(id.clone())));
    for (field, given, reference) in email.into_iter().chain(external_id) {
        let holder = store::contact::named(writing.tx, &reference)?.into_iter().next();
        if let Some(holder) = holder.filter(|holder| holder.id != contact.id) {
            let seen = sees(&writing.person, &holder);
            let (given, holder) = (given.to_owned(), seen.then(|| holder.id.to_string()));
            problems.add(Refusal::Taken { noun: Noun::Contact, field, given, holder });
        }
    }
    Ok(())
}

/// Returns another contact that has the e-mail or external id of `contact`.
pub(in crate::ops) fn holder_of(tx: &store::Tx, contact: &Contact) -> Result<Option<ContactId>, Error> {
    let email = contact.email.as_ref().map(|email| Reference::Email(email.key().to_owned()));
    let external_id = contact.external_id.clone().map(Reference::ExternalId);
    for reference in email.into_iter().chain(external_id) {
        let holder = store::contact::named(tx, &reference)?.into_iter().next();
        if let Some(holder) = holder.filter(|holder| holder.id != contact.id) {
            return Ok(Some(holder.id));
        }
    }
    Ok(None)
}

/// Returns the contact that `name` names, as the actor may see it: a contact sees itself and its colleagues, and nobody
/// else's name decides what it finds.
///
/// # Errors
/// There is none that the actor may see, or several.
pub fn show(reading: &Reading, name: &str) -> Result<Contact, Error> {
    let person = reading.person()?;
    if person.is_agent() {
        return people::contact(reading.tx, name, None);
    }
    let found = people::look_up_contact_among(reading.tx, name, None, |contact| sees(&person, contact))?;
    let found = found.ok_or_else(|| Refusal::unknown(Noun::Contact, name, None))?;
    Ok(as_seen_by(&person, found))
}

fn sees(person: &Person, contact: &Contact) -> bool {
    match person {
        Person::Agent { .. } => true,
        Person::Contact { id, org, .. } => *id == contact.id || (org.is_some() && *org == contact.org),
    }
}

/// Returns the contact without what only agents should know.
fn as_seen_by(person: &Person, contact: Contact) -> Contact {
    if person.is_agent() { contact } else { Contact { notes: None, ..contact } }
}

/// Returns the contact with this id of its own.
///
/// # Errors
/// There is none.
pub(super) fn by_own_id(reading: &Reading, id: &str) -> Result<Contact, Error> {
    load(reading, id)
}

fn load(reading: &Reading, id: &str) -> Result<Contact, Error> {
    let found = ContactId::parse(id).map(|id| store::contact::by_id(reading.tx, id)).transpose()?;
    found.flatten().ok_or_else(|| Refusal::unknown(Noun::Contact, id, None).into())
}

/// Which contacts are listed.
#[derive(Clone, Debug, Default)]
pub struct ContactFilter {
    /// those of this organisation
    pub org: Option<String>,
    /// administrators alone
    pub administrator: bool,
    /// disabled ones too
    pub all: bool,
}

/// Hands the contacts that `filter` lets through and the actor may see to `visit`, in the order they were added.
///
/// # Errors
/// There is no such organisation.
pub fn each(
    reading: &Reading,
    filter: &ContactFilter,
    visit: &mut dyn FnMut(&Contact) -> Result<(), Error>,
) -> Result<(), Error> {
    let person = reading.person()?;
    let asked = filter.org.as_deref().map(|name| org::show(reading, name)).transpose()?;
    let own = match &person {
        Person::Agent { .. } => None,
        Person::Contact { org, .. } => org.clone(),
    };
    let org = asked.map(|org| org.key).or(own);
    store::contact::each(reading.tx, org.as_deref(), |contact| {
        let wanted = (filter.all || contact.active)
            && (!filter.administrator || contact.administrator)
            && sees(&person, contact);
        if wanted { visit(&as_seen_by(&person, contact.clone())) } else { Ok(()) }
    })
}
