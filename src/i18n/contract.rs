//! What is said of contracts and assets.
use super::refusal::Words;
use super::{Language, headings, pick};
use crate::domain::contract::{Contract, ContractId, Standing};

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

/// Says that a contract can be renewed or cancelled no longer; where it was to be renewed, what takes its place.
pub fn over(contract: ContractId, standing: Standing, again: Option<&Contract>, l: Language) -> Words {
    let state = headings::word(standing.slug(), l).unwrap_or(standing.slug());
    Words::new(match l {
        Language::Es => format!("el contrato {contract} está {state}"),
        Language::En => format!("contract {contract} is {state}"),
    })
    .hint(match again {
        Some(Contract { asset, org, kind, cancelled_on, starts, .. }) => {
            let what =
                asset.as_ref().map_or_else(|| format!("--org {org}"), |asset| format!("--asset {asset}"));
            format!("mesa contract add {what} --kind {kind} --starts {}", cancelled_on.unwrap_or(*starts))
        }
        None => format!("mesa contract show {contract}"),
    })
}

/// Says that a contract covers the same already; one that was cancelled is not to be renewed, but leaves days free.
pub fn overlaps(
    contract: ContractId,
    (starts, ends): (&str, &str),
    free_from: Option<&str>,
    l: Language,
) -> Words {
    let words = Words::new(match l {
        Language::Es => format!("el contrato {contract}, del {starts} al {ends}, ya cubre lo mismo"),
        Language::En => format!("contract {contract}, {starts} to {ends}, covers the same already"),
    });
    match free_from {
        Some(day) => words.hint(format!("mesa contract add … --starts {day}")),
        None => words.hint(format!("mesa contract renew {contract}")),
    }
}

/// Says that a kind of contract is sold for one asset, and which would do.
pub fn per_asset((kind, org): (&str, &str), fitting: &[String], product: Option<&str>, l: Language) -> Words {
    let words = Words::new(match l {
        Language::Es => format!("el contrato `{kind}` es de un activo, no de toda la organización {org}"),
        Language::En => format!("the contract `{kind}` is for one asset, not for the whole of {org}"),
    });
    if fitting.is_empty() {
        return words
            .hint(format!("mesa asset add KEY --org {org} --product {}", product.unwrap_or("PRODUCT")));
    }
    // A long list is shown by its own command.
    let shown = if fitting.len() > 8 { "KEY".to_owned() } else { fitting.join("|") };
    words.hint(format!("mesa contract add --asset {shown} --kind {kind} …"))
}

/// Returns the title of the tickets that are not closed.
pub fn open_tickets(l: Language) -> &'static str {
    pick(l, "Tickets abiertos", "Open tickets")
}
