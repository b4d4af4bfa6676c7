//! Gathers what entitlement is judged by: an organisation with its assets, contracts and credits on one day.
use chrono::NaiveDate;

use super::org::today_of;
use super::{Desk, credit};
use crate::domain::asset::Asset;
use crate::domain::contact::Contact;
use crate::domain::contract::Contract;
use crate::domain::desk::Policy;
use crate::domain::entitlement::Standing;
use crate::domain::instant::Instant;
use crate::domain::org::Org;
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::text::{fold, suggest};
use crate::error::Error;
use crate::store::{self, Tx};

/// An organisation as it stands at an instant; without one, somebody who has nothing.
#[derive(Clone, Debug)]
pub(in crate::ops) struct Customer {
    pub(in crate::ops) org: Option<Org>,
    today: NaiveDate,
    /// every asset, disabled ones too
    all_assets: Vec<Asset>,
    /// those about which tickets may be
    assets: Vec<Asset>,
    contracts: Vec<Contract>,
    balance_min: i64,
}

impl Customer {
    /// Gathers what is known of `org` at `at`: its balance then, its assets and contracts as they are recorded now.
    ///
    /// # Errors
    /// The store cannot be read.
    pub(in crate::ops) fn gather(tx: &Tx, desk: &Desk, org: Option<Org>, at: Instant) -> Result<Self, Error> {
        let today = today_of(&desk.policy, org.as_ref(), at);
        let Some(org) = org else {
            let (all_assets, assets, contracts) = (Vec::new(), Vec::new(), Vec::new());
            return Ok(Self { org: None, today, all_assets, assets, contracts, balance_min: 0 });
        };
        let all_assets = store::asset::of_org(tx, &org.key)?;
        let assets = all_assets.iter().filter(|asset| asset.active).cloned().collect();
        let contracts = store::contract::of_org(tx, &org.key)?;
        let balance_min = credit::balance(tx, &desk.policy, &org.key, at)?;
        Ok(Self { org: Some(org), today, all_assets, assets, contracts, balance_min })
    }

    /// Returns the customer as the domain judges it, for who opens a ticket and for whom.
    pub(in crate::ops) fn standing<'a>(
        &'a self,
        policy: &'a Policy,
        submitter: Option<&'a Contact>,
        requester: Option<&'a Contact>,
    ) -> Standing<'a> {
        Standing {
            policy,
            today: self.today,
            org: self.org.as_ref(),
            assets: &self.assets,
            contracts: &self.contracts,
            balance_min: self.balance_min,
            submitter,
            requester,
        }
    }

    /// Returns the asset of this organisation that `name` names, case folded.
    ///
    /// # Errors
    /// It has none of that key, or it was disabled.
    pub(in crate::ops) fn asset(&self, name: &str) -> Result<&Asset, Refusal> {
        let wanted = fold(name);
        match self.all_assets.iter().find(|asset| fold(&asset.key) == wanted) {
            Some(asset) if asset.active => Ok(asset),
            Some(asset) => Err(Refusal::Inactive { noun: Noun::Asset, name: asset.key.clone() }),
            None => {
                let nearest = suggest(name, self.assets.iter().map(|asset| asset.key.as_str()));
                Err(Refusal::unknown(Noun::Asset, name, nearest))
            }
        }
    }
}
