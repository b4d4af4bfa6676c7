//! Assets: the product units that organisations own, with what covers them.
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::contact::ContactId;
use super::contract::Contract;
use super::desk::{ContractKind, Department, Policy};
use super::instant::Instant;
use super::text::fold;

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

impl Asset {
    /// Tells whether anything covers it on `today`: warranty, maintenance, or one of the contracts `in_force`.
    pub fn is_covered(&self, today: NaiveDate, in_force: &[&Contract], policy: &Policy) -> bool {
        let by_date =
            [self.warranty_until, self.maintenance_until].iter().flatten().any(|until| today <= *until);
        let by_contract = |contract: &&&Contract| {
            let kind = policy.contract_kind(&contract.kind);
            contract.covers(Some(&self.key))
                && kind.is_none_or(|kind| policy.kind_covers(kind, self.product.as_deref()))
        };
        by_date || in_force.iter().any(|contract| by_contract(&contract))
    }

    /// Tells whether `policy` covers units of its product: a kind of contract names it, or a department asks for its
    /// warranty or maintenance.
    pub fn is_coverable(&self, policy: &Policy) -> bool {
        let product = self.product.as_deref();
        let by_contract = |kind: &ContractKind| {
            !kind.products.is_empty() && policy.kind_covers(kind, self.product.as_deref())
        };
        let by_date = |department: &Department| {
            (department.warranty || department.maintenance)
                && (department.unit().is_none() || department.unit() == product)
        };
        policy.contract_kinds.iter().any(by_contract) || policy.departments.iter().any(by_date)
    }
}

/// The most characters that a key may have.
const KEY_LIMIT: usize = 64;

/// Checks the key of a new asset: a serial, a deployment id, a domain, as the customer writes it.
///
/// # Errors
/// It is blank or too long, or has a space or something that cannot be seen.
pub fn key(text: &str) -> Result<String, KeyProblem> {
    let key = text.trim();
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !is_invisible(c);
    let plain = key.chars().all(is_plain) && key.chars().count() <= KEY_LIMIT;
    // What folds away to nothing could not be told from anything else.
    if plain && !key.starts_with('-') && !fold(key).is_empty() { Ok(key.to_owned()) } else { Err(KeyProblem) }
}

/// A text that may be no asset's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyProblem;

/// Tells whether `c` has no width or changes the direction of writing: two keys could look the same.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_what_the_customer_reads_off_the_label() {
        for fine in ["DEP-77", "00:1A:2B", "pbx.acme.example", "bot_3@acme", "S/N#12", "Año-1"] {
            assert_eq!(key(&format!(" {fine}\n")), Ok(fine.to_owned()));
        }
        let long = "x".repeat(65);
        for none in ["", "  ", "DEP 77", "DEP\u{200b}77", "DEP\u{202e}77", "a\tb", "--org", "\u{301}", &long]
        {
            assert_eq!(key(none), Err(KeyProblem), "{none:?}");
        }
    }
}
