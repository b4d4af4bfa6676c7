//! Contracts, brought in from a list.
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::listing::{self, Kind, ListingImport, ListingSummary, ListingWatch, Row, Stop, Taken, blank};
use super::undo::Undoing;
use crate::domain::calendar::Target;
use crate::domain::contact::ContactId;
use crate::domain::contract::{Contract, ContractId};
use crate::domain::credit::EntryId;
use crate::domain::day;
use crate::domain::import::ImportKind;
use crate::domain::org::Org;
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::sla::Metric;
use crate::domain::undo::{LeftNoun, Why};
use crate::error::Error;
use crate::exchange::listing::Known;
use crate::ops::asset::{find as find_asset, read_day};
use crate::ops::contract::{self, ContractData, New};
use crate::ops::credit::opening;
use crate::ops::{Done, Outcome, Session, Writing, members, people};
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
    Known { name: "months", words: &["meses"], read: true },
    Known { name: "channels", words: &["channel", "canales", "canais"], read: true },
    Known { name: "targets", words: &["target", "objetivos", "metas"], read: true },
    Known { name: "members", words: &["member", "miembros", "membros", "contacts", "contactos"], read: true },
    listing::NOTES,
    Known { name: "contract", words: &["contrato"], read: false },
    Known { name: "state", words: &[], read: false },
    Known { name: "days_left", words: &[], read: false },
    Known { name: "cancelled_on", words: &[], read: false },
    Known { name: "cancel_reason", words: &[], read: false },
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

fn take(writing: &Writing, row: &Row, _run: i64) -> Result<Taken, Stop> {
    let request = said(row)?;
    let Some(before) = find(writing, &request)? else {
        row.may_make()?;
        let contract = contract::added(writing, &request)?;
        let (key, after) = (contract.id.to_string(), Kept::of(&contract).to_json());
        return Ok(Taken { outcome: Outcome::Created, key, before: None, after });
    };
    row.may_change(&before.id.to_string())?;
    must_end_alike(&before, &request)?;
    let mut contract = before.clone();
    // What stands in the cell is all that the contract says of it.
    if !row.change("channels").is_keep() {
        contract.channels.clear();
    }
    if !row.change("targets").is_keep() {
        contract.targets.clear();
    }
    if !row.change("members").is_keep() {
        contract.members = members::found(writing.tx, &contract.org, &request.members)?;
    }
    let contract = contract::changed(writing, contract, &request.data)?;
    let outcome = if contract == before { Outcome::Unchanged } else { Outcome::Updated };
    if outcome == Outcome::Updated {
        store::contract::update(writing.tx, &contract)?;
    }
    let [before, after] = [&before, &contract].map(|contract| Kept::of(contract).to_json());
    Ok(Taken { outcome, key: contract.id.to_string(), before: Some(before), after })
}

/// Refuses another last day than the contract's: terms are added by renewing it.
fn must_end_alike(before: &Contract, request: &New) -> Result<(), Error> {
    let ends = match (&request.ends, request.months) {
        (Some(text), _) => Some(read_day("--ends", text)?),
        (None, Some(months)) => day::last_of_months(before.starts, months),
        (None, None) => None,
    };
    let Some(ends) = ends.filter(|ends| *ends != before.ends) else { return Ok(()) };
    let field = if request.ends.is_some() { "--ends" } else { "--months" };
    let (noun, holder) = (Noun::Contract, Some(before.id.to_string()));
    Err(Refusal::Taken { noun, field, given: ends.to_string(), holder }.into())
}

/// Returns what a row says; a blank cell says nothing.
fn said(row: &Row) -> Result<New, Error> {
    let (text, change) = (|name| row.text(name), |name| row.change(name));
    let (org, asset) = (text("org"), text("asset"));
    if org.is_none() && asset.is_none() {
        return Err(blank("--org").into());
    }
    let (ends, months) = (text("ends"), row.cell("months").map(months).transpose()?);
    if let (Some(_), Some(months)) = (&ends, months) {
        let expected = "months or a last day, not both";
        return Err(Refusal::Malformed { field: "--months", given: months.to_string(), expected }.into());
    }
    Ok(New {
        org,
        asset,
        kind: text("kind").ok_or_else(|| blank("--kind"))?,
        starts: text("starts").ok_or_else(|| blank("--starts"))?,
        ends,
        months,
        members: row.cell("members").map(several).unwrap_or_default(),
        data: ContractData {
            reference: change("reference"),
            calendar: change("calendar"),
            channels: row.cell("channels").map(pairs).unwrap_or_default(),
            targets: row.cell("targets").map(pairs).unwrap_or_default(),
            notes: change("notes"),
        },
    })
}

fn months(text: &str) -> Result<u32, Refusal> {
    let (field, given) = ("--months", text.to_owned());
    let months = text.parse().ok().filter(|months| *months > 0);
    months.ok_or(Refusal::Malformed { field, given, expected: "a whole number of months above 0" })
}

/// Reads values that `;`, `,` or line ends part.
fn several(text: &str) -> Vec<String> {
    let parts = text.split([';', ',', '\n']).map(str::trim);
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Reads `phone=yes; email=no`, or the JSON of which mesa's own lists make a cell.
fn pairs(text: &str) -> Vec<String> {
    match serde_json::from_str::<BTreeMap<String, String>>(text) {
        Ok(pairs) => pairs.into_iter().map(|(name, value)| format!("{name}={value}")).collect(),
        Err(_) => several(text),
    }
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
    channels: BTreeMap<String, bool>,
    /// by the metric's slug
    targets: BTreeMap<String, String>,
    members: BTreeSet<i64>,
}

impl Kept {
    fn of(contract: &Contract) -> Self {
        let Contract { reference, calendar, notes, ends, cancelled_on, channels, .. } = contract.clone();
        let targets = contract.targets.iter();
        Self {
            reference,
            calendar,
            notes,
            ends: ends.to_string(),
            cancelled_on: cancelled_on.map(|day| day.to_string()),
            channels,
            targets: targets.map(|(metric, target)| (metric.slug().to_owned(), target.to_string())).collect(),
            members: contract.members.iter().map(|member| member.number()).collect(),
        }
    }

    /// Writes it as JSON, always in the same order.
    fn to_json(&self) -> String {
        // Made of texts: it always serialises.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Returns `contract` with what a list had changed as it was.
    fn restored(self, contract: &Contract) -> Contract {
        let Self { reference, calendar, notes, channels, targets, members, .. } = self;
        let target = |(metric, target): (&String, &String)| {
            Some((Metric::of_slug(metric)?, Target::parse(target).ok()?))
        };
        let targets = targets.iter().filter_map(target).collect();
        let members = members.into_iter().map(ContactId::new).collect();
        Contract { reference, calendar, notes, channels, targets, members, ..contract.clone() }
    }
}

/// Restores the contracts that a run changed. Those that it made were never in force, and what they granted is taken
/// back by reversing entries.
///
/// # Errors
/// The store fails.
pub(super) fn undo(undoing: &mut Undoing) -> Result<(), Error> {
    let (tx, run) = (undoing.tx(), undoing.run.number);
    for act in store::import::acts(tx, run)? {
        let id = ContractId::parse(&act.key);
        let contract = id.map(|id| store::contract::by_id(tx, id)).transpose()?.flatten();
        let contract = contract.ok_or_else(|| store::Error::Damaged(format!("contract {}", act.key)))?;
        let now = Kept::of(&contract).to_json();
        let is_gone = act.before.is_none() && contract.cancelled_on == Some(contract.starts);
        if is_gone || act.is_as_before(&now) {
            continue;
        }
        let why = match act.is_as_after(&now) {
            _ if undoing.force => None,
            false => Some(undoing.edited(&act.key)?),
            true if act.before.is_some() => None,
            true => stands_on(undoing, &contract)?,
        };
        if let Some(why) = why {
            undoing.leave(LeftNoun::Contract, &act.key, why);
            continue;
        }
        let restored = match &act.before {
            Some(before) => serde_json::from_str::<Kept>(before)
                .map_err(|_| store::Error::Damaged(format!("how contract {} was before", act.key)))?
                .restored(&contract),
            None => taken_back(undoing, contract)?,
        };
        store::contract::update(tx, &restored)?;
        undoing.done += 1;
    }
    Ok(())
}

/// Returns what newer thing stands on a contract that the run made: what it granted was spent, or tickets were opened
/// under it.
fn stands_on(undoing: &Undoing, contract: &Contract) -> Result<Option<Why>, Error> {
    let (tx, org) = (undoing.tx(), org_of(undoing.tx(), contract)?);
    for grant in grants(tx, contract)? {
        if let Some(why) = opening::drawn(undoing.writing, &org, grant)? {
            return Ok(Some(why));
        }
    }
    let ticket = store::undo::ticket_of_contract(tx, &contract.org, contract.id)?;
    Ok(ticket.map(|ticket| undoing.ticket(ticket)))
}

/// Takes back what a contract granted, and returns it as one that was never in force.
fn taken_back(undoing: &Undoing, contract: Contract) -> Result<Contract, Error> {
    let (org, reason) = (org_of(undoing.tx(), &contract)?, format!("I-{}", undoing.run.number));
    let grants = grants(undoing.tx(), &contract)?;
    let grants: Vec<EntryId> = grants.into_iter().map(|(entry, _)| entry).collect();
    opening::take_back(undoing.writing, &org, (&grants, &reason))?;
    Ok(Contract {
        cancelled_on: Some(contract.starts),
        cancel_reason: Some(reason),
        cancelled_at: Some(undoing.writing.now.floor_to_second()),
        ..contract
    })
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
