//! Assets: the product units that organisations own, with what covers them.
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::contact::ContactId;
use super::instant::Instant;

/// A product unit: an appliance, a deployment, a domain, a bot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// serial, deployment id, domain: as the customer writes it; unique, case folded
    pub key: String,
    /// slug of the organisation that owns it
    pub org: String,
    /// slug of the policy's product
    pub product: Option<String>,
    /// what people call it
    pub name: Option<String>,
    /// when it was bought
    pub purchased_on: Option<NaiveDate>,
    /// last day of warranty
    pub warranty_until: Option<NaiveDate>,
    /// last day of maintenance
    pub maintenance_until: Option<NaiveDate>,
    /// what agents should know
    pub notes: Option<String>,
    /// its team (BLI-41)
    pub members: BTreeSet<ContactId>,
    /// tickets may be about it
    pub active: bool,
    /// when it was recorded
    pub created_at: Instant,
}
