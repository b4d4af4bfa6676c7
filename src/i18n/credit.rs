//! What mesa says of credits.
use super::refusal::Words;
use super::{Language, pick};
use crate::domain::refusal::Refusal;

/// Returns what is said where credits do not allow something; nothing of other refusals.
pub(super) fn refused(refusal: &Refusal, l: Language) -> Words {
    match refusal {
        Refusal::InsufficientCredit { org, balance_min, needed_min } => Words::new(match l {
            Language::Es => {
                format!(
                    "los créditos de {org} no alcanzan: tiene {balance_min} min y hacen falta {needed_min}"
                )
            }
            Language::En => {
                format!("{org} has too few credits: {balance_min} min, where {needed_min} are needed")
            }
        })
        .hint(format!("mesa credit buy --org {org} --pack N  |  mesa credit packs")),
        Refusal::UnknownPack { given, packs } => unknown_pack(*given, packs, l),
        Refusal::NotACharge { entry } => Words::new(match l {
            Language::Es => format!("{entry} no es un cargo: solo lo que un ticket consumió se devuelve"),
            Language::En => format!("{entry} is no charge: only what a ticket consumed is refunded"),
        })
        .hint("mesa credit ledger --ticket T  |  mesa credit adjust --org O --minutes N --reason TEXT"),
        Refusal::RefundExceeds { entry, charged_min, refundable_min, asked_min } => {
            Words::new(refund_exceeds(entry, (*charged_min, *refundable_min, *asked_min), l))
                .hint("mesa credit ledger --ticket T")
        }
        Refusal::NothingCharged { ticket } => Words::new(match l {
            Language::Es => format!("al ticket {ticket} no le queda ningún cargo por devolver"),
            Language::En => format!("ticket {ticket} has no charge left to refund"),
        })
        .hint(format!("mesa credit ledger --ticket {ticket}")),
        _ => Words::default(),
    }
}

fn refund_exceeds(entry: &str, (charged, left, asked): (i64, i64, Option<i64>), l: Language) -> String {
    match (asked, l) {
        (None, Language::Es) => format!("los {charged} min de {entry} ya se devolvieron"),
        (None, Language::En) => format!("the {charged} min of {entry} have been refunded already"),
        (Some(asked), Language::Es) => {
            format!("de los {charged} min de {entry} quedan {left} por devolver, no {asked}")
        }
        (Some(asked), Language::En) => {
            format!("of the {charged} min of {entry}, {left} are left to refund, not {asked}")
        }
    }
}

fn unknown_pack(given: u32, packs: &[u32], l: Language) -> Words {
    let sold = sizes(packs);
    let what = match (packs, l) {
        ([], Language::Es) => format!("no hay paquete de {given} minutos: esta mesa no vende ninguno"),
        ([], Language::En) => format!("there is no pack of {given} minutes: this desk sells none"),
        (_, Language::Es) => format!("no hay paquete de {given} minutos: se venden de {sold}"),
        (_, Language::En) => format!("there is no pack of {given} minutes: those sold are {sold}"),
    };
    match packs.first() {
        None => Words::new(what).hint("mesa credit grant --org O --minutes N --reason TEXT"),
        Some(first) => Words::new(what).hint(format!("--pack {first}  |  mesa credit packs")),
    }
}

fn sizes(packs: &[u32]) -> String {
    let all: Vec<String> = packs.iter().map(ToString::to_string).collect();
    all.join(", ")
}

/// Said where the desk sells no packs.
pub fn no_packs(l: Language) -> &'static str {
    pick(
        l,
        "la política no vende paquetes: [credits] packs = [120, 300, 600] los añade",
        "the policy sells no packs: [credits] packs = [120, 300, 600] adds some",
    )
}

/// Said when an agent logs time on a ticket that overlaps what they logged before.
pub fn told_twice(ticket: &str, [from, to]: &[String; 2], l: Language) -> String {
    match l {
        Language::Es => {
            format!(
                "en {ticket} ya consta el trabajo de {from} a {to}; `mesa credit refund` devuelve un cargo"
            )
        }
        Language::En => {
            format!("{ticket} has work from {from} to {to} already; `mesa credit refund` takes a charge back")
        }
    }
}

/// Says that time worked on a ticket of nobody's is charged to nobody, although its department charges.
pub fn nobody_pays(ticket: &str, language: Language) -> String {
    match language {
        Language::Es => {
            format!(
                "{ticket} no es de ninguna organización: el tiempo no se cobra (mesa ticket edit {ticket} --contact QUIÉN)"
            )
        }
        Language::En => {
            format!(
                "{ticket} belongs to no organisation: its time is not charged (mesa ticket edit {ticket} --contact WHO)"
            )
        }
    }
}

/// Said when time was logged and little is left, or less than nothing.
pub fn low(org: &str, left: i64, l: Language) -> String {
    let owed = left.saturating_neg();
    let what = match l {
        Language::Es if owed > 0 => format!("{org} debe {owed} min"),
        Language::En if owed > 0 => format!("{org} owes {owed} min"),
        Language::Es => format!("a {org} le quedan {left} min"),
        Language::En => format!("{org} has {left} min left"),
    };
    format!("{what}: mesa credit buy --org {org} --pack N")
}

/// Said when a ticket is opened where credits pay.
pub fn available(org: &str, minutes: i64, l: Language) -> String {
    match l {
        Language::Es => format!("créditos de {org}: {minutes} min"),
        Language::En => format!("credits of {org}: {minutes} min"),
    }
}
