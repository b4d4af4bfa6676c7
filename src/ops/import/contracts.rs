//! Contracts, brought in from a list.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::listing::{self, Kind, ListingImport, ListingSummary, ListingWatch, Taken, blank};
use crate::domain::change::Change;
use crate::domain::contract::{Contract, ContractId};
use crate::domain::credit::EntryId;
use crate::domain::import::{ImportKind, ImportRun};
use crate::domain::org::Org;
use crate::domain::refusal::{Noun, Refusal};
use crate::error::Error;
use crate::exchange::listing::{Known, Listing};
use crate::ops::asset::{find as find_asset, read_day};
use crate::ops::contract::{self, ContractData, New};
use crate::ops::credit::opening;
use crate::ops::{Done, Outcome, Session, Writing, people};
use crate::store::{self, Tx};

/// The columns of a list of contracts: those of `contract list`, and what people call them.
const COLUMNS: &[Known] = &[
    listing::ORG,
    Known {
        name: "asset",
        words: &["serial", "serial number", "deployment id", "numero de serie", "serie"],
        read: true,
    },
    Known { name: "kind", words: &["type", "tipo", "clase", "plan"], read: true },
    Known {
        name: "starts",
        words: &["start", "start date", "inicio", "desde", "fecha de inicio"],
        read: true,
    },
    Known {
        name: "ends",
        words: &["end", "end date", "fin", "hasta", "fecha de fin", "vence", "fim"],
        read: true,
    },
    Known { name: "reference", words: &["referencia", "ref", "invoice", "factura", "fatura"], read: true },
    Known { name: "calendar", words: &["calendario", "horario"], read: true },
    listing::NOTES,
    Known { name: "contract", words: &["contrato"], read: false },
    Known { name: "state", words: &[], read: false },
    Known { name: "days_left", words: &[], read: false },
    Known { name: "cancelled_on", words: &[], read: false },
    Known { name: "cancel_reason", words: &[], read: false },
    Known { name: "channels", words: &[], read: false },
    Known { name: "targets", words: &[], read: false },
    Known { name: "members", words: &[], read: false },
    Known { name: "created_at", words: &[], read: false },
];

const CONTRACTS: Kind = Kind {
    kind: ImportKind::Contracts,
    command: "contract import",
    columns: COLUMNS,
    needed: &["kind"],
    take,
};

/// Brings in the contracts of a list: a row is about the one of its organisation, asset, kind and first day. A blank
/// cell says nothing.
///
/// # Errors
/// The actor is no agent; the file cannot be read; rows are rejected and it was to be all or nothing.
pub fn contracts(
    session: &mut Session,
    import: &ListingImport,
    watch: &ListingWatch,
) -> Result<Done<ListingSummary>, Error> {
    listing::bring_in(session, &CONTRACTS, import, watch)
}

fn take(writing: &Writing, row: &Listing, _run: i64) -> Result<Taken, Error> {
    let request = said(row)?;
    let Some(before) = find(writing, &request)? else {
        let contract = contract::added(writing, &request)?;
        let (key, after) = (contract.id.to_string(), Kept::of(&contract).to_json());
        return Ok(Taken { outcome: Outcome::Created, key, before: None, after });
    };
    let ends = request.ends.as_deref().map(|text| read_day("--ends", text)).transpose()?;
    if let Some(ends) = ends.filter(|ends| *ends != before.ends) {
        let (noun, field, holder) = (Noun::Contract, "--ends", Some(before.id.to_string()));
        return Err(Refusal::Taken { noun, field, given: ends.to_string(), holder }.into());
    }
    let contract = contract::changed(writing, before.clone(), &request.data)?;
    let outcome = if contract == before { Outcome::Unchanged } else { Outcome::Updated };
    if outcome == Outcome::Updated {
        store::contract::update(writing.tx, &contract)?;
    }
    let [before, after] = [&before, &contract].map(|contract| Kept::of(contract).to_json());
    Ok(Taken { outcome, key: contract.id.to_string(), before: Some(before), after })
}

/// Returns what a row says; a blank cell says nothing.
fn said(row: &Listing) -> Result<New, Error> {
    let text = |name| row.cell(name).map(str::to_owned);
    let change = |name| text(name).map_or(Change::Keep, Change::Set);
    let (org, asset) = (text("org"), text("asset"));
    if org.is_none() && asset.is_none() {
        return Err(blank("--org").into());
    }
    Ok(New {
        org,
        asset,
        kind: text("kind").ok_or_else(|| blank("--kind"))?,
        starts: text("starts").ok_or_else(|| blank("--starts"))?,
        ends: text("ends"),
        data: ContractData {
            reference: change("reference"),
            calendar: change("calendar"),
            notes: change("notes"),
            ..ContractData::default()
        },
        ..New::default()
    })
}

/// Returns the contract that a row is about, if it is there; one that the undoing of an import took back is not.
fn find(writing: &Writing, request: &New) -> Result<Option<Contract>, Error> {
    let kind = &writing.desk.policy.find_contract_kind(&request.kind)?.key;
    let starts: NaiveDate = read_day("--starts", &request.starts)?;
    let all = match (&request.asset, &request.org) {
        (Some(asset), _) => {
            let asset = find_asset(writing.tx, asset)?;
            store::contract::of_asset(writing.tx, &asset.key)?
        }
        (None, org) => {
            let org = people::org(writing.tx, org.as_deref().unwrap_or_default())?;
            let mut all = store::contract::of_org(writing.tx, &org.key)?;
            all.retain(|one| one.asset.is_none());
            all
        }
    };
    let is_it =
        |one: &Contract| one.kind == *kind && one.starts == starts && one.cancelled_on != Some(starts);
    Ok(all.into_iter().find(is_it))
}

/// What imports keep of a contract: all that a list can change, and by what a newer act is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    reference: Option<String>,
    calendar: Option<String>,
    notes: Option<String>,
    ends: String,
    cancelled_on: Option<String>,
}

impl Kept {
    fn of(contract: &Contract) -> Self {
        let Contract { reference, calendar, notes, ends, cancelled_on, .. } = contract.clone();
        let cancelled_on = cancelled_on.map(|day| day.to_string());
        Self { reference, calendar, notes, ends: ends.to_string(), cancelled_on }
    }

    /// Writes it as JSON, always in the same order.
    fn to_json(&self) -> String {
        // Made of texts: it always serialises.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Returns `contract` with what a list had changed as it was.
    fn restored(self, contract: &Contract) -> Contract {
        let Self { reference, calendar, notes, .. } = self;
        Contract { reference, calendar, notes, ..contract.clone() }
    }
}

/// Restores the contracts that a run changed. Those that it made were never in force, and what they granted is taken
/// back by reversing entries.
///
/// # Errors
/// Contracts of the run were written again since, or what they granted was spent, and `force` is not set.
pub(super) fn undo(writing: &Writing, run: &ImportRun, force: bool) -> Result<(), Error> {
    let mut brought = Vec::new();
    for act in store::import::acts(writing.tx, run.number)? {
        let id = ContractId::parse(&act.key);
        let contract = id.map(|id| store::contract::by_id(writing.tx, id)).transpose()?.flatten();
        let contract = contract.ok_or_else(|| store::Error::Damaged(format!("contract {}", act.key)))?;
        let grants = if act.before.is_none() { grants(writing.tx, &contract)? } else { Vec::new() };
        brought.push((act, contract, grants));
    }
    let mut touched = Vec::new();
    for (act, contract, grants) in &brought {
        let org = org_of(writing.tx, contract)?;
        let mut whole = Kept::of(contract).to_json() == act.after;
        for grant in grants {
            whole = whole && opening::is_whole(writing, &org, *grant)?;
        }
        if !whole {
            touched.push(act.key.clone());
        }
    }
    if !touched.is_empty() && !force {
        return Err(Refusal::UndoTouchedThings { noun: Noun::Contract, keys: touched }.into());
    }
    let reason = format!("I-{}", run.number);
    for (act, contract, grants) in brought {
        let org = org_of(writing.tx, &contract)?;
        for (entry, _) in grants {
            opening::take_back(writing, &org, (entry, &reason))?;
        }
        let restored = match &act.before {
            Some(before) => serde_json::from_str::<Kept>(before)
                .map_err(|_| store::Error::Damaged(format!("how contract {} was before", act.key)))?
                .restored(&contract),
            None => Contract {
                cancelled_on: Some(contract.starts),
                cancel_reason: Some(reason.clone()),
                cancelled_at: Some(writing.now.floor_to_second()),
                ..contract
            },
        };
        store::contract::update(writing.tx, &restored)?;
    }
    Ok(())
}

/// Returns what the terms of a contract granted: entries with their minutes.
fn grants(tx: &Tx, contract: &Contract) -> Result<Vec<(EntryId, i64)>, Error> {
    let mut grants = Vec::new();
    for term in store::contract::terms(tx, contract.id)? {
        grants.extend(store::credit::granted(tx, contract.id, term.number)?);
    }
    Ok(grants)
}

fn org_of(tx: &Tx, contract: &Contract) -> Result<Org, Error> {
    people::org(tx, &contract.org)
}
