//! Organisations, brought in from a list.
use super::listing::{
    self, Kind, ListingImport, ListingSummary, ListingWatch, Row, Stop, Taken, blank, language, yes_or_no,
};
use super::org_names::slug_of;
use super::undo::Undoing;
use crate::domain::import::ImportKind;
use crate::domain::org::{Kept, Org};
use crate::domain::refusal::Refusal;
use crate::domain::undo::LeftNoun;
use crate::error::Error;
use crate::exchange::listing::Known;
use crate::ops::org::{self, OrgData};
use crate::ops::{Done, Outcome, Session, Writing, people};
use crate::store::{self, Tx};

/// The columns of a list of organisations: those of `export orgs`, and what people call them.
const COLUMNS: &[Known] = &[
    Known {
        name: "org",
        words: &["key", "clave", "slug", "id", "codigo", "external id", "organisation key"],
        read: true,
    },
    Known {
        name: "name",
        words: &[
            "nombre",
            "nome",
            "razon social",
            "razao social",
            "organization",
            "organisation",
            "organizacion",
            "organizacao",
            "company",
            "company name",
            "empresa",
            "cliente",
            "customer",
        ],
        read: true,
    },
    Known { name: "plan", words: &["tier", "plano"], read: true },
    Known { name: "language", words: &["lang", "idioma", "locale"], read: true },
    Known {
        name: "zone",
        words: &["time zone", "timezone", "tz", "zona horaria", "fuso horario"],
        read: true,
    },
    Known { name: "country", words: &["pais", "country code"], read: true },
    listing::NOTES,
    Known { name: "active", words: &["activa", "activo", "ativa", "ativo", "enabled"], read: true },
    Known { name: "created_at", words: &[], read: false },
];

const ORGS: Kind =
    Kind { kind: ImportKind::Orgs, command: "org import", columns: COLUMNS, needed: &["org", "name"], take };

/// Brings in the organisations of a list: a row is about the one with its key, else with its name. A blank cell says
/// nothing.
///
/// # Errors
/// The actor is no agent; the file cannot be read; rows are rejected and it was to be all or nothing.
pub fn orgs(
    session: &mut Session,
    import: &ListingImport,
    watch: &ListingWatch,
) -> Result<Done<ListingSummary>, Error> {
    listing::bring_in(session, &ORGS, import, watch)
}

fn take(writing: &Writing, row: &Row, run: i64) -> Result<Taken, Stop> {
    let data = said(row)?;
    let Some(before) = find(writing.tx, row)? else {
        row.may_make()?;
        let org = org::made(writing, &new_key(writing.tx, row)?, &data)?;
        store::import::made_org(writing.tx, run, &org.key)?;
        let after = Kept::of(&org).to_json();
        return Ok(Taken { outcome: Outcome::Created, key: org.key, before: None, after });
    };
    row.may_change(&before.key)?;
    let mut org = before.clone();
    org::change(writing, &mut org, &data)?;
    if !org.active && data.active.is_none() && store::import::org_was_undone(writing.tx, &org.key)? {
        org.active = true; // only the undoing of an import had disabled it
    }
    let outcome = if org == before { Outcome::Unchanged } else { Outcome::Updated };
    if outcome == Outcome::Updated {
        org::updated(writing, &before, &org)?;
    }
    let [before, after] = [&before, &org].map(|org| Kept::of(org).to_json());
    Ok(Taken { outcome, key: org.key, before: Some(before), after })
}

/// Returns the organisation that a row is about, if it is there.
fn find(tx: &Tx, row: &Row) -> Result<Option<Org>, Error> {
    if let Some(key) = row.cell("org") {
        return Ok(store::org::by_key(tx, key)?);
    }
    let name = row.cell("name").ok_or_else(|| blank("--name"))?;
    match people::org(tx, name) {
        Ok(org) => Ok(Some(org)),
        Err(Error::Refused(refusal)) if matches!(*refusal, Refusal::Unknown { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Returns the key of an organisation that is made: the row's own, else what its name comes to.
fn new_key(tx: &Tx, row: &Row) -> Result<String, Error> {
    if let Some(key) = row.cell("org") {
        return Ok(key.to_owned());
    }
    let name = row.cell("name").unwrap_or_default();
    let slug = slug_of(name);
    if slug.is_empty() {
        let (field, given) = ("--name", name.to_owned());
        return Err(Refusal::Malformed { field, given, expected: "letters or digits, for its key" }.into());
    }
    let (mut key, mut number) = (slug.clone(), 1);
    while store::org::by_key(tx, &key)?.is_some() {
        number += 1;
        key = format!("{slug}-{number}");
    }
    Ok(key)
}

/// Returns what a row says; a blank cell says nothing.
fn said(row: &Row) -> Result<OrgData, Error> {
    let (text, change) = (|name| row.text(name), |name| row.change(name));
    let language = change("language").try_map(|text| language(text))?;
    Ok(OrgData {
        name: text("name"),
        plan: change("plan"),
        language,
        zone: change("zone"),
        country: change("country"),
        notes: change("notes"),
        active: row.cell("active").map(yes_or_no).transpose()?,
    })
}

/// Restores the organisations that a run changed; those that it made are disabled with everything else that it made.
///
/// # Errors
/// The store fails.
pub(super) fn undo(undoing: &mut Undoing) -> Result<(), Error> {
    for act in store::import::acts(undoing.tx(), undoing.run.number)? {
        let Some(org) = store::org::by_key(undoing.tx(), &act.key)? else { continue };
        let now = Kept::of(&org).to_json();
        let is_gone = act.before.is_none() && !org.active;
        if is_gone || act.is_as_before(&now) {
            continue;
        }
        if !act.is_as_after(&now) && !undoing.force {
            let why = undoing.edited(&act.key)?;
            undoing.leave(LeftNoun::Org, &act.key, why);
            continue;
        }
        let Some(before) = act.before else { continue };
        let before = Kept::from_json(&before)
            .ok_or_else(|| store::Error::Damaged(format!("how organisation {} was before", act.key)))?
            .restored(&org);
        let is_to_go = org.active && !before.active && !undoing.force;
        let why = if is_to_go { undoing.stands_on_org(&org.key)? } else { None };
        if let Some(why) = why {
            undoing.leave(LeftNoun::Org, &act.key, why);
        } else {
            org::updated(undoing.writing, &org, &before)?;
            undoing.done += 1;
        }
    }
    Ok(())
}
