//! What is said of contracts and assets.
use super::refusal::Words;
use super::{Language, headings, pick};
use crate::domain::contract::{ContractId, Standing};

/// Says that a kind of contract is not sold for an asset, and which are.
pub fn misfit((kind, asset): (&str, &str), product: Option<&str>, fitting: &[String], l: Language) -> Words {
    let words = Words::new(match (product, l) {
        (Some(product), Language::Es) => {
            format!("el contrato `{kind}` no cubre el producto `{product}` del activo {asset}")
        }
        (Some(product), Language::En) => {
            format!("the contract `{kind}` does not cover the product `{product}` of asset {asset}")
        }
        (None, Language::Es) => {
            format!("el contrato `{kind}` cubre ciertos productos, y el activo {asset} no dice el suyo")
        }
        (None, Language::En) => {
            format!("the contract `{kind}` covers certain products, and asset {asset} does not say its own")
        }
    });
    match (product, fitting.is_empty()) {
        (None, _) => words.hint(format!("mesa asset edit {asset} --product PRODUCT")),
        (Some(_), false) => words.hint(format!("--kind {}", fitting.join("|"))),
        (Some(_), true) => words.hint("mesa desk show contract_kind"),
    }
}

/// Says that a contract can be renewed or cancelled no longer.
pub fn over(contract: ContractId, standing: Standing, l: Language) -> Words {
    let state = headings::word(standing.slug(), l).unwrap_or(standing.slug());
    Words::new(match l {
        Language::Es => format!("el contrato {contract} está {state}"),
        Language::En => format!("contract {contract} is {state}"),
    })
    .hint(match standing {
        Standing::Cancelled => "mesa contract add --asset ASSET --kind KIND --starts DATE".to_owned(),
        Standing::InForce | Standing::Future | Standing::Expired => format!("mesa contract show {contract}"),
    })
}

/// Says that a contract covers the same already.
pub fn overlaps(contract: ContractId, (starts, ends): (&str, &str), l: Language) -> Words {
    Words::new(match l {
        Language::Es => format!("el contrato {contract}, del {starts} al {ends}, ya cubre ese activo"),
        Language::En => format!("contract {contract}, {starts} to {ends}, covers that asset already"),
    })
    .hint(format!("mesa contract renew {contract}"))
}

/// Returns the title of the tickets that are not closed.
pub fn open_tickets(l: Language) -> &'static str {
    pick(l, "Tickets abiertos", "Open tickets")
}
