//! Assets, brought in from a list.
use serde::{Deserialize, Serialize};

use super::listing::{
    self, Kind, ListingImport, ListingSummary, ListingWatch, Row, Stop, Taken, blank, yes_or_no,
};
use super::undo::Undoing;
use crate::domain::asset::Asset;
use crate::domain::day;
use crate::domain::import::ImportKind;
use crate::domain::undo::{LeftNoun, Reason, Why};
use crate::error::Error;
use crate::exchange::listing::Known;
use crate::ops::asset::{self, AssetData};
use crate::ops::{Done, Outcome, Session, Writing};
use crate::store;
use crate::store::undo::TicketSince;

/// The columns of a list of assets: those of `asset list`, and what people call them.
const COLUMNS: &[Known] = &[
    Known {
        name: "asset",
        words: &[
            "key",
            "serial",
            "serial number",
            "deployment id",
            "numero de serie",
            "serie",
            "activo fijo",
            "id",
        ],
        read: true,
    },
    listing::ORG,
    Known { name: "product", words: &["producto", "produto", "model", "modelo"], read: true },
    Known { name: "name", words: &["nombre", "nome", "description", "descripcion", "descricao"], read: true },
    Known {
        name: "purchased_on",
        words: &["purchased", "purchase date", "fecha de compra", "data de compra"],
        read: true,
    },
    Known {
        name: "warranty_until",
        words: &["warranty", "warranty end", "garantia", "garantia hasta", "fin de garantia", "garantia ate"],
        read: true,
    },
    Known {
        name: "maintenance_until",
        words: &["maintenance", "mantenimiento", "mantenimiento hasta", "manutencao", "manutencao ate"],
        read: true,
    },
    listing::NOTES,
    Known { name: "active", words: &["activo", "ativo", "enabled"], read: true },
    Known { name: "warranty_days_left", words: &[], read: false },
    Known { name: "maintenance_days_left", words: &[], read: false },
    Known { name: "members", words: &[], read: false },
    Known { name: "created_at", words: &[], read: false },
];

const ASSETS: Kind =
    Kind { kind: ImportKind::Assets, command: "asset import", columns: COLUMNS, needed: &["asset"], take };

/// Brings in the assets of a list: a row is about the one with its key, case folded. A blank cell says nothing.
///
/// # Errors
/// The actor is no agent; the file cannot be read; rows are rejected and it was to be all or nothing.
pub fn assets(
    session: &mut Session,
    import: &ListingImport,
    watch: &ListingWatch,
) -> Result<Done<ListingSummary>, Error> {
    listing::bring_in(session, &ASSETS, import, watch)
}

fn take(writing: &Writing, row: &Row, _run: i64) -> Result<Taken, Stop> {
    let key = row.cell("asset").ok_or_else(|| blank("--asset"))?;
    let data = said(row)?;
    let Some(before) = store::asset::by_key(writing.tx, key)? else {
        row.may_make()?;
        if data.org.is_none() {
            return Err(blank("--org").into());
        }
        let asset = asset::added(writing, (key, &[]), &data)?;
        let after = Kept::of(&asset).to_json();
        return Ok(Taken { outcome: Outcome::Created, key: asset.key, before: None, after });
    };
    row.may_change(&before.key)?;
    let mut asset = asset::edited(writing, &before, &data)?;
    let undone = || store::import::was_undone(writing.tx, (ImportKind::Assets, &before.key));
    if !asset.active && data.active.is_none() && undone()? {
        asset.active = true; // only the undoing of an import had disabled it
    }
    let outcome = if asset == before { Outcome::Unchanged } else { Outcome::Updated };
    if outcome == Outcome::Updated {
        store::asset::update(writing.tx, &asset)?;
    }
    let [before, after] = [&before, &asset].map(|asset| Kept::of(asset).to_json());
    Ok(Taken { outcome, key: asset.key, before: Some(before), after })
}

/// Returns what a row says; a blank cell says nothing.
fn said(row: &Row) -> Result<AssetData, Error> {
    let (text, change) = (|name| row.text(name), |name| row.change(name));
    Ok(AssetData {
        org: text("org"),
        product: change("product"),
        name: change("name"),
        purchased_on: change("purchased_on"),
        warranty_until: change("warranty_until"),
        maintenance_until: change("maintenance_until"),
        notes: change("notes"),
        active: row.cell("active").map(yes_or_no).transpose()?,
    })
}

/// What imports keep of an asset: all that a list can change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    org: String,
    product: Option<String>,
    name: Option<String>,
    /// purchase, last day of warranty, last day of maintenance
    days: [Option<String>; 3],
    notes: Option<String>,
    active: bool,
}

impl Kept {
    fn of(asset: &Asset) -> Self {
        let Asset { org, product, name, notes, active, .. } = asset.clone();
        let days = [asset.purchased_on, asset.warranty_until, asset.maintenance_until];
        Self { org, product, name, days: days.map(|day| day.map(|day| day.to_string())), notes, active }
    }

    /// Writes it as JSON, always in the same order.
    fn to_json(&self) -> String {
        // Made of texts and flags: it always serialises.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Returns `asset` as it was.
    fn restored(self, asset: &Asset) -> Asset {
        let Self { org, product, name, days, notes, active } = self;
        let [purchased_on, warranty_until, maintenance_until] =
            days.map(|day| day.and_then(|day| day::parse(&day)));
        Asset {
            org,
            product,
            name,
            purchased_on,
            warranty_until,
            maintenance_until,
            notes,
            active,
            ..asset.clone()
        }
    }
}

/// Restores the assets that a run changed and disables those that it made: tickets and contracts may speak of them.
///
/// # Errors
/// The store fails.
pub(super) fn undo(undoing: &mut Undoing) -> Result<(), Error> {
    let (tx, run) = (undoing.tx(), undoing.run.number);
    let tickets = store::undo::tickets_of_assets(tx, run)?;
    for act in store::import::acts(tx, run)? {
        let Some(asset) = store::asset::by_key(tx, &act.key)? else { continue };
        let now = Kept::of(&asset).to_json();
        let is_gone = act.before.is_none() && !asset.active;
        if is_gone || act.is_as_before(&now) {
            continue;
        }
        let before = match &act.before {
            Some(before) => serde_json::from_str::<Kept>(before)
                .map_err(|_| store::Error::Damaged(format!("how asset {} was before", act.key)))?
                .restored(&asset),
            None => Asset { active: false, ..asset.clone() },
        };
        let tickets = tickets.get(&act.key).map(Vec::as_slice).unwrap_or_default();
        let why = match act.is_as_after(&now) {
            _ if undoing.force => None,
            false => Some(undoing.edited(&act.key)?),
            true => stands_on(undoing, (&asset, &before), tickets)?,
        };
        if let Some(why) = why {
            undoing.leave(LeftNoun::Asset, &act.key, why);
        } else {
            store::asset::update(tx, &before)?;
            undoing.done += 1;
        }
    }
    Ok(())
}

/// Returns what newer thing stands on what an asset would lose.
fn stands_on(
    undoing: &Undoing,
    (asset, before): (&Asset, &Asset),
    tickets: &[TicketSince],
) -> Result<Option<Why>, Error> {
    // A ticket stands on whose the asset is, and on what it is entitled to.
    let rights = |one: &Asset| {
        (one.org.clone(), one.active, one.product.clone(), one.warranty_until, one.maintenance_until)
    };
    let since = undoing.run.started_at;
    let ticket = tickets.iter().find(|(_, recorded_at)| *recorded_at > since);
    if let Some((ticket, _)) = ticket.filter(|_| rights(asset) != rights(before)) {
        return Ok(Some(undoing.ticket(*ticket)));
    }
    if asset.org == before.org && asset.active == before.active {
        return Ok(None);
    }
    if let Some(member) = asset.members.first() {
        return Ok(Some((Reason::Contact, Some(member.to_string()))));
    }
    let contracts = store::contract::of_asset(undoing.tx(), &asset.key)?;
    let stands = contracts.iter().find(|one| one.cancelled_on.is_none_or(|day| day > one.starts));
    Ok(stands.map(|contract| (Reason::Contract, Some(contract.id.to_string()))))
}
