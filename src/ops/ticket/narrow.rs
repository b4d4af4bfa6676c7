//! What a filter's words come to: the things that they name, as conditions.
use super::list::{Between, ListFilter};
use crate::domain::agent::AgentId;
use crate::domain::desk::{Field, LookupError, Policy, Section};
use crate::domain::email;
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::sla::State;
use crate::domain::text::suggest;
use crate::domain::ticket::TicketNumber;
use crate::domain::ticket::view::Person;
use crate::error::Error;
use crate::ops::{Reading, contact, org, people};
use crate::store::list::{Condition, Query, TextColumn, TimeColumn};
use crate::store::{self, Tx};

/// Returns what every listed ticket fulfils: seen by the actor, and let through by `filter`.
pub(in crate::ops) fn conditions(reading: &Reading, filter: &ListFilter) -> Result<Vec<Condition>, Error> {
    let person = reading.person()?;
    let mut all: Vec<Condition> = seen_by(&person).into_iter().collect();
    policy_words(reading, filter, &mut all)?;
    people_named(reading, filter, &person, &mut all)?;
    fields(reading, filter, &mut all)?;
    times(reading, filter, &mut all);
    if let Some(side) = filter.waiting_on {
        all.push(Condition::In(TextColumn::WaitingOn, vec![side.slug().to_owned()]));
    }
    if filter.reopened {
        all.push(Condition::Reopened);
    }
    if let Some(asset) = &filter.asset {
        let known = store::asset::by_key(reading.tx, asset)?;
        let key = known.map_or_else(|| asset.clone(), |known| known.key);
        all.push(Condition::In(TextColumn::Asset, vec![key]));
    }
    if let Some(key) = &filter.key {
        all.push(opened_under(reading.tx, key)?);
    }
    Ok(all)
}

/// How the policy in force finds the slug of a word.
type Find = fn(&Policy, &str) -> Result<String, LookupError>;

fn policy_words(reading: &Reading, filter: &ListFilter, all: &mut Vec<Condition>) -> Result<(), Error> {
    let (tx, policy) = (reading.tx, reading.policy());
    let asked: [(TextColumn, &[String], Find); 7] = [
        (TextColumn::Status, &filter.statuses, |p, given| p.find_status(given).map(|one| one.key.clone())),
        (TextColumn::Department, &filter.departments, |p, given| {
            p.find_department(given).map(|one| one.key.clone())
        }),
        (TextColumn::Team, &filter.teams, |p, given| p.find_team(given).map(|one| one.key.clone())),
        (TextColumn::Type, &filter.types, |p, given| p.find_type(given).map(|one| one.key.clone())),
        (TextColumn::Priority, &filter.priorities, |p, given| p.priority.find(given).map(str::to_owned)),
        (TextColumn::Channel, &filter.channels, |p, given| p.find_channel(given).map(|one| one.key.clone())),
        (TextColumn::Plan, &filter.plans, |p, given| p.find_plan(given).map(|one| one.key.clone())),
    ];
    for (column, given, find) in asked {
        if !given.is_empty() {
            let words = given.iter().map(|given| slugs(tx, column, given, find(policy, given)));
            let words = words.collect::<Result<Vec<_>, _>>()?;
            all.push(Condition::In(column, words.into_iter().flatten().collect()));
        }
    }
    let paused = filter.paused.then_some(State::Paused);
    let states: Vec<State> = filter.states.iter().copied().chain(paused).collect();
    if !states.is_empty() {
        let slugs = states.iter().map(|state| state.slug().to_owned()).collect();
        all.push(Condition::In(TextColumn::State, slugs));
    } else if hides_closed(filter) {
        all.push(Condition::NotClosed);
    }
    Ok(())
}

/// Tells whether closed tickets are left out because nothing asks for them.
fn hides_closed(filter: &ListFilter) -> bool {
    !filter.all && filter.statuses.is_empty() && filter.closed.is_any() && filter.key.is_none()
}

/// Returns the slug that was found, and the word itself, which tickets may still have from an older policy.
fn slugs(
    tx: &Tx,
    column: TextColumn,
    given: &str,
    found: Result<String, LookupError>,
) -> Result<Vec<String>, Error> {
    match found {
        Ok(slug) if slug == given => Ok(vec![slug]),
        Ok(slug) => Ok(vec![slug, given.to_owned()]),
        Err(_) if store::list::has_value(tx, column, given)? => Ok(vec![given.to_owned()]),
        Err(error) => Err(error.into()),
    }
}

fn people_named(
    reading: &Reading,
    filter: &ListFilter,
    person: &Person,
    all: &mut Vec<Condition>,
) -> Result<(), Error> {
    if let Some(org) = &filter.org {
        all.push(Condition::In(TextColumn::Org, vec![org::show(reading, org)?.key]));
    }
    if let Some(contact) = &filter.contact {
        all.push(Condition::Contact(contact::show(reading, contact)?.id));
    }
    if filter.mine {
        all.push(own(person));
    }
    if let Some(name) = &filter.cc {
        all.push(in_copy(reading, name)?);
    }
    match filter.assignee.as_deref() {
        Some("me") => {
            person.must_be_agent()?;
            all.push(own(person));
        }
        Some(name) => all.push(Condition::Assignee(Some(assignee(reading, name, person)?))),
        None if filter.unassigned => all.push(Condition::Assignee(None)),
        None => {}
    }
    Ok(())
}

/// Returns the agent that `name` names; to a contact those who have no ticket that it sees are as if they were not there.
fn assignee(reading: &Reading, name: &str, person: &Person) -> Result<AgentId, Error> {
    let Some(seen) = seen_by(person) else { return Ok(people::agent(reading.tx, name)?.id) };
    let unknown = || Refusal::unknown(Noun::Agent, name, None);
    let agent = store::agent::by_email(reading.tx, &email::key(name))?.ok_or_else(unknown)?;
    let conditions = vec![seen, Condition::Assignee(Some(agent.id))];
    match store::list::count(reading.tx, &Query { conditions, ..Query::default() })? {
        0 => Err(unknown().into()),
        _ => Ok(agent.id),
    }
}

/// Returns what narrows every list to the tickets that a contact sees.
fn seen_by(person: &Person) -> Option<Condition> {
    let Person::Contact { id, org, email_key } = person else { return None };
    Some(Condition::SeenBy { contact: *id, org: org.clone(), email_key: email_key.clone() })
}

fn own(person: &Person) -> Condition {
    match person {
        Person::Agent { id, .. } => Condition::Assignee(Some(*id)),
        Person::Contact { id, .. } => Condition::Contact(*id),
    }
}

/// Whoever is kept informed need not be a contact: an e-mail is taken as it is.
fn in_copy(reading: &Reading, name: &str) -> Result<Condition, Error> {
    if name.contains('@') {
        return Ok(Condition::Cc(email::key(name)));
    }
    let contact = contact::show(reading, name)?;
    Ok(contact.email.map_or(Condition::Nothing, |email| Condition::Cc(email.key().to_owned())))
}

fn fields(reading: &Reading, filter: &ListFilter, all: &mut Vec<Condition>) -> Result<(), Error> {
    let known: Vec<&Field> = reading.policy().forms.iter().flat_map(|form| &form.fields).collect();
    for (key, value) in &filter.fields {
        let field = known.iter().find(|field| field.key == *key);
        if field.is_none() && !store::list::has_field(reading.tx, key)? {
            let suggestion = suggest(key, known.iter().map(|field| field.key.as_str()));
            return Err(Refusal::unknown(Noun::Policy(Section::Field), key, suggestion).into());
        }
        // An answer may be named as people read it; one that is no option is looked for as it was written.
        let option = field.and_then(|field| field.find_option(value).ok());
        let value = option.map_or_else(|| value.clone(), |option| option.key.clone());
        all.push(Condition::Field(key.clone(), value));
    }
    Ok(())
}

fn times(reading: &Reading, filter: &ListFilter, all: &mut Vec<Condition>) {
    let asked = [
        (TimeColumn::Opened, filter.opened),
        (TimeColumn::Updated, filter.updated),
        (TimeColumn::Closed, filter.closed),
        // The earliest clock may be overdue while another is yet to be due: it bounds the tickets from above only.
        (TimeColumn::NextDue, Between { since: None, ..due(reading, filter) }),
    ];
    if let Between { since: Some(since), before: Some(before) } = due(reading, filter) {
        all.push(Condition::ClockDue(since, before));
    }
    for (column, Between { since, before }) in asked {
        all.extend(since.map(|instant| Condition::Since(column, instant)));
        all.extend(before.map(|instant| Condition::Before(column, instant)));
    }
}

/// Returns when the next clock is due: met exactly at its due instant it is met (`DESIGN.md` §7.9), so overdue is later.
fn due(reading: &Reading, filter: &ListFilter) -> Between {
    let now = reading.as_of;
    let since = (!filter.overdue && filter.due_within.is_some()).then_some(now);
    let until = filter.due_within.and_then(|span| now.checked_add_seconds(span.seconds().saturating_add(1)));
    let before = match filter.due_within {
        Some(_) => until,
        None => filter.overdue.then_some(now),
    };
    Between { since, before }
}

fn opened_under(tx: &Tx, key: &str) -> Result<Condition, Error> {
    let request = store::request::find(tx, key, "")?.filter(|request| request.command == "ticket open");
    let number = request.and_then(|request| request.made.parse().ok()).and_then(TicketNumber::new);
    Ok(number.map_or(Condition::Nothing, Condition::Number))
}
