//! Contracts: recorded, renewed, cancelled, listed; each term grants the credits that its kind includes, once.
mod acts;
mod said;
mod seen;

pub(in crate::ops) use acts::added;
pub use acts::{New, Renewal, add, cancel, edit, members, renew};
pub use said::ContractData;
pub(in crate::ops) use said::changed;
pub use seen::{ContractFilter, Paid, Seen, each, of_asset, of_org, show};

use crate::domain::contract::{Contract, ContractId};
use crate::domain::refusal::{Noun, Refusal};
use crate::error::Error;
use crate::store::{self, Tx};

/// Returns the contract that `name` names: `C-1` or `1`.
///
/// # Errors
/// There is none.
fn find(tx: &Tx, name: &str) -> Result<Contract, Error> {
    let found = ContractId::parse(name).map(|id| store::contract::by_id(tx, id)).transpose()?.flatten();
    found.ok_or_else(|| Refusal::unknown(Noun::Contract, name, None).into())
}
