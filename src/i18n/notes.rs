//! Short things said beside the answer.
use super::{Language, pick};

/// Said where a list is empty.
pub fn nothing_found(language: Language) -> &'static str {
    pick(language, "nada que mostrar", "nothing to show")
}

/// Says what a write came to.
pub fn outcome(slug: &str, dry_run: bool, language: Language) -> String {
    let word = match slug {
        "created" => pick(language, "creado", "created"),
        "updated" => pick(language, "actualizado", "updated"),
        "replayed" => pick(language, "ya se había hecho con esta clave", "already done under this key"),
        _ => pick(language, "sin cambios", "unchanged"),
    };
    if dry_run {
        let taken_back = pick(language, "simulación: no se guardó nada", "dry run: nothing was kept");
        format!("{word} ({taken_back})")
    } else {
        word.to_owned()
    }
}

/// Said while another process holds the store, when nobody's language can be looked up.
pub const WAITING: &str = "esperando a otra mesa · waiting for another mesa…";
