//! Words about what stands in the way when a ticket, an asset or a contact comes to another organisation.
use super::refusal::Words;
use super::{Language, pick};
use crate::domain::contact::ContactId;
use crate::domain::contract::ContractId;

/// Returns what is said of an asset that tickets are about.
pub(super) fn asset_busy(asset: &str, tickets: u64, l: Language) -> Words {
    Words::new(match l {
        Language::Es if tickets == 1 => format!("un ticket sin cerrar trata del activo `{asset}`"),
        Language::Es => format!("{tickets} tickets sin cerrar tratan del activo `{asset}`"),
        Language::En if tickets == 1 => format!("a ticket that is not closed is about asset `{asset}`"),
        Language::En => format!("{tickets} tickets that are not closed are about asset `{asset}`"),
    })
    .hint(format!("mesa ticket list --asset {asset}"))
}

/// Returns what is said of a contact that is still a member of what belongs to the organisation before.
pub(super) fn still_member(
    contact: ContactId,
    assets: &[String],
    contracts: &[ContractId],
    l: Language,
) -> Words {
    let of = assets.iter().map(|asset| ("asset", asset.clone()));
    let of: Vec<_> = of.chain(contracts.iter().map(|one| ("contract", one.to_string()))).collect();
    let names = of.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ");
    let words = Words::new(match l {
        Language::Es => format!("{contact} aún está en el equipo de {names}, de la organización que deja"),
        Language::En => format!("{contact} is still a member of {names}, of the organisation that it leaves"),
    });
    match of.first() {
        Some((noun, name)) => words.hint(format!("mesa {noun} member remove {name} {contact}")),
        None => words,
    }
}

/// Returns what is said of a ticket that is about an asset of the organisation before.
pub(super) fn left_behind(asset: bool, fields: &[String], l: Language) -> Words {
    let cleared = fields.iter().map(|field| format!(" --field {field}=\"\"")).collect::<Vec<_>>().concat();
    let asset = if asset { " --asset \"\"" } else { "" };
    Words::new(pick(
        l,
        "el ticket trata de un activo de la organización que deja",
        "the ticket is about an asset of the organisation that it leaves",
    ))
    .hint(format!("mesa ticket edit TICKET --contact WHO{asset}{cleared}"))
}
