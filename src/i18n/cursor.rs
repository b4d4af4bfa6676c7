//! Words about cursors: what a script has been told.
use super::refusal::Words;
use super::{Language, pick};

/// Says that a cursor is another command's.
pub fn of_another(name: &str, command: &str, l: Language) -> Words {
    Words::new(match l {
        Language::Es => format!("el cursor `{name}` es de `mesa {command}`"),
        Language::En => format!("the cursor `{name}` belongs to `mesa {command}`"),
    })
    .hint(pick(l, "dele otro nombre  |  mesa cursor list", "give it another name  |  mesa cursor list"))
}

/// Says that a cursor tells events of other kinds.
pub fn of_kinds(name: &str, kinds: Option<&str>, l: Language) -> Words {
    let told = kinds.map(|kinds| format!("--kind {kinds}"));
    Words::new(match (l, &told) {
        (Language::Es, Some(told)) => {
            format!("el cursor `{name}` cuenta `{told}`: lo demás quedaría sin contar")
        }
        (Language::Es, None) => format!("el cursor `{name}` cuenta todos los tipos"),
        (Language::En, Some(told)) => {
            format!("the cursor `{name}` tells `{told}`: the rest would never be told")
        }
        (Language::En, None) => format!("the cursor `{name}` tells every kind"),
    })
    .hint(match l {
        Language::Es => format!("dele otro nombre  |  mesa cursor reset {name}"),
        Language::En => format!("give it another name  |  mesa cursor reset {name}"),
    })
}

/// Says that what is new would be told to nobody.
pub fn unheard(l: Language) -> Words {
    Words::new(pick(
        l,
        "la salida estándar está cerrada o se desecha: lo nuevo se daría por contado sin que nadie lo lea",
        "standard output is closed or thrown away: what is new would count as told, and nobody would read it",
    ))
    .hint(pick(
        l,
        "con --from-now, un nombre nuevo se salta lo pasado  |  --dry-run",
        "a name that is new passes over the past with --from-now  |  --dry-run",
    ))
}
