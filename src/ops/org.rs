//! Organisations: added, changed, listed.
use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::Serialize;

use super::people::{self, line, lines};
use super::problems::Problems;
use super::ticket::time;
use super::{Done, Made, Outcome, Reading, Session, Writing, credit};
use crate::domain::change::Change;
use crate::domain::day;
use crate::domain::desk::Policy;
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::org::{self, Org, OrgProblem};
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::ticket::view::Person;
use crate::error::Error;
use crate::store;

/// What is said of an organisation; an absent part stays as it was, or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OrgData {
    /// name
    pub name: Option<String>,
    /// plan, by slug or label
    pub plan: Change<String>,
    /// language
    pub language: Change<Language>,
    /// IANA zone
    pub zone: Change<String>,
    /// ISO 3166 alpha-2
    pub country: Change<String>,
    /// what agents should know
    pub notes: Change<String>,
    /// may have tickets opened
    pub active: Option<bool>,
}

/// Adds an organisation under `key`.
///
/// # Errors
/// The key is taken or no slug; the data are no data; the actor is no agent.
pub fn add(session: &mut Session, key: &str, data: &OrgData) -> Result<Done<Org>, Error> {
    let act = |writing: &Writing| {
        writing.person.must_be_agent()?;
        let key = org::key(key).map_err(refuse)?;
        if let Some(taken) = store::org::by_key(writing.tx, &key)? {
            return Err(Refusal::Taken {
                noun: Noun::Org,
                field: "KEY",
                given: key,
                holder: Some(taken.key),
            }
            .into());
        }
        Ok(Made { outcome: Outcome::Created, name: made(writing, &key, data)?.key })
    };
    session.write(("org add", ""), &(key, data), act, load)
}

/// Makes an organisation under a key that is free.
///
/// # Errors
/// The key is no slug; the data are no data.
pub(super) fn made(writing: &Writing, key: &str, data: &OrgData) -> Result<Org, Error> {
    let key = org::key(key).map_err(refuse)?;
    let mut org = Org {
        name: key.clone(),
        key,
        plan: None,
        language: None,
        zone: None,
        country: None,
        notes: None,
        active: true,
        created_at: writing.at(None)?,
    };
    change(writing, &mut org, data)?;
    store::org::insert(writing.tx, &org)?;
    Ok(org)
}

/// Changes what is said of the organisation that `name` names.
///
/// # Errors
/// There is none; the data are no data; the actor is no agent.
pub fn edit(session: &mut Session, name: &str, data: &OrgData) -> Result<Done<Org>, Error> {
    let act = |writing: &Writing| {
        writing.person.must_be_agent()?;
        writing.undated()?;
        let before = people::org(writing.tx, name)?;
        let mut org = before.clone();
        change(writing, &mut org, data)?;
        if org == before {
            return Ok(Made { outcome: Outcome::Unchanged, name: org.key });
        }
        updated(writing, &before, &org)?;
        Ok(Made { outcome: Outcome::Updated, name: org.key })
    };
    session.write(("org edit", ""), &(name, data), act, load)
}

/// Saves what `before` has become; in another zone its credits do not come back to life, nor die earlier than now.
///
/// # Errors
/// The store cannot be written.
pub(super) fn updated(writing: &Writing, before: &Org, org: &Org) -> Result<(), Error> {
    // A reminder that is due says what was true when it was.
    time::book_all(writing)?;
    credit::move_to(writing, before, zone(&writing.desk.policy, Some(org)))?;
    Ok(store::org::update(writing.tx, org)?)
}

/// Brings `data` into `org`; everything that is wrong with them is refused at once.
pub(super) fn change(writing: &Writing, org: &mut Org, data: &OrgData) -> Result<(), Error> {
    let mut problems = Problems::default();
    let name = data.name.as_deref().map(|text| line("--name", text)).transpose();
    if let Some(name) = problems.take(name)?.flatten() {
        org.name = name;
    }
    let plan = data.plan.try_map(|plan| writing.desk.policy.find_plan(plan).map(|plan| plan.key.clone()));
    problems.take(plan)?.unwrap_or_default().applied_to(&mut org.plan);
    data.language.applied_to(&mut org.language);
    let zone = data.zone.try_map(|zone| org::zone(zone)).map_err(refuse);
    problems.take(zone)?.unwrap_or_default().applied_to(&mut org.zone);
    let country = data.country.try_map(|country| org::country(country)).map_err(refuse);
    problems.take(country)?.unwrap_or_default().applied_to(&mut org.country);
    let notes = data.notes.try_map(|text| lines("--notes", text));
    problems.take(notes)?.unwrap_or_default().applied_to(&mut org.notes);
    org.active = data.active.unwrap_or(org.active);
    problems.finish()
}

fn refuse(problem: OrgProblem) -> Refusal {
    match problem {
        OrgProblem::Key(given) => {
            Refusal::Malformed { field: "KEY", given, expected: "a slug: a-z, 0-9, - and _" }
        }
        OrgProblem::Country(given) => {
            Refusal::Malformed { field: "--country", given, expected: "two letters of ISO 3166, as CL" }
        }
        OrgProblem::Zone(given) => {
            let names = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name());
            let suggestion = crate::domain::text::suggest(&given, names);
            Refusal::unknown(Noun::Zone, &given, suggestion)
        }
    }
}

/// Returns the organisation that `name` names, if the actor may see it.
///
/// # Errors
/// There is none, or it is not the contact's own.
pub fn show(reading: &Reading, name: &str) -> Result<Org, Error> {
    let org = people::org(reading.tx, name);
    match reading.person()? {
        Person::Agent { .. } => org,
        // To a contact every other organisation is as if it were not there, what it is called included.
        Person::Contact { org: own, .. } => match org {
            Ok(org) if own.as_ref() == Some(&org.key) => Ok(Org { notes: None, ..org }),
            Ok(_) | Err(Error::Refused(_)) => Err(Refusal::unknown(Noun::Org, name, None).into()),
            Err(failure) => Err(failure),
        },
    }
}

fn load(reading: &Reading, key: &str) -> Result<Org, Error> {
    people::org(reading.tx, key)
}

/// Returns the organisation to which a list is narrowed, the one named or a contact's own, and whether an agent asks.
///
/// # Errors
/// There is no such organisation that the actor may see; a contact belongs to none.
pub(super) fn narrowed(reading: &Reading, name: Option<&str>) -> Result<(Option<String>, bool), Error> {
    let asked = name.map(|name| show(reading, name)).transpose()?.map(|org| org.key);
    match reading.person()? {
        Person::Agent { .. } => Ok((asked, true)),
        Person::Contact { org: Some(own), .. } => Ok((asked.or(Some(own)), false)),
        Person::Contact { org: None, .. } => {
            Err(Refusal::Forbidden { need: crate::domain::refusal::Need::Agent }.into())
        }
    }
}

/// Returns which day it is at `at` in the organisation's zone, else in the desk's.
pub(super) fn today_of(policy: &Policy, org: Option<&Org>, at: Instant) -> NaiveDate {
    day::at(at, zone(policy, org))
}

/// Returns the zone of an organisation's days: its own, else the desk's.
pub(super) fn zone(policy: &Policy, org: Option<&Org>) -> Tz {
    let own = org.and_then(|org| org.zone.as_deref());
    // Both were checked before they were kept.
    own.unwrap_or(&policy.desk.timezone).parse().unwrap_or(Tz::UTC)
}

/// Which organisations are listed.
#[derive(Clone, Debug, Default)]
pub struct OrgFilter {
    /// those of this plan
    pub plan: Option<String>,
    /// disabled ones too
    pub all: bool,
}

/// Hands the organisations that `filter` lets through to `visit`, by key.
///
/// # Errors
/// There is no such plan, or the actor is no agent.
pub fn each(
    reading: &Reading,
    filter: &OrgFilter,
    visit: &mut dyn FnMut(&Org) -> Result<(), Error>,
) -> Result<(), Error> {
    reading.person()?.must_be_agent()?;
    let plan = filter.plan.as_deref().map(|plan| reading.desk.policy.find_plan(plan)).transpose()?;
    store::org::each(reading.tx, |org| {
        let wanted =
            (filter.all || org.active) && plan.is_none_or(|plan| org.plan.as_ref() == Some(&plan.key));
        if wanted { visit(org) } else { Ok(()) }
    })
}
