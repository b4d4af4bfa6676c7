//! Words about what the undoing of an import leaves as it was.
use super::refusal::Words;
use super::{Language, pick};
use crate::domain::undo::{Left, Reason};

/// So many things are named in one line.
const NAMED: usize = 10;

/// Returns the line that names a thing that was left: `P-1 stays: newer ticket T-7`.
pub fn left(left: &Left, language: Language) -> String {
    format!("{} {}", left.key, pick(language, "se queda:", "stays:")) + " " + &why(left, language)
}

/// Returns what is said when nothing at all can be undone.
pub(super) fn nothing(import: i64, left: &[Left], language: Language) -> Words {
    let named: Vec<String> = left.iter().take(NAMED).map(|one| brief(one, language)).collect();
    let more = if left.len() > NAMED { ", …" } else { "" };
    let what = match language {
        Language::Es => format!("nada de I-{import} se deshizo: todo cambió o se usó después:"),
        Language::En => format!("nothing of I-{import} was undone: all of it was changed or used since:"),
    };
    Words::new(format!("{what} {}{more}", named.join(", ")))
        .hint(format!("mesa import undo I-{import} --force"))
}

/// Returns a thing that was left and why, in a few words: `P-1 (newer ticket T-7)`.
pub fn brief(left: &Left, language: Language) -> String {
    format!("{} ({})", left.key, why(left, language))
}

fn why(left: &Left, language: Language) -> String {
    let by = left.by.as_deref().unwrap_or_default();
    let why = match left.reason {
        Reason::Edit => return pick(language, "cambió después", "changed since").to_owned(),
        Reason::Import => pick(language, "cambió después con", "changed since by"),
        Reason::Ticket => pick(language, "ticket posterior", "newer ticket"),
        Reason::Member => pick(language, "pertenece a", "member of"),
        Reason::Contact => pick(language, "contacto", "contact"),
        Reason::Asset => pick(language, "activo", "asset"),
        Reason::Contract => pick(language, "contrato", "contract"),
        Reason::Credit => pick(language, "créditos", "credits"),
        Reason::Spent => pick(language, "gastado en", "spent in"),
        Reason::Expired => pick(language, "vencido en", "expired in"),
        Reason::Taken => {
            pick(language, "su correo o clave externa ya es de", "its e-mail or external id now belongs to")
        }
    };
    format!("{why} {by}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::undo::LeftNoun;

    #[test]
    fn what_is_left_says_why() {
        let one = |reason, by: Option<&str>| Left {
            noun: LeftNoun::Contact,
            key: "P-1".to_owned(),
            reason,
            by: by.map(str::to_owned),
        };
        let ticket = one(Reason::Ticket, Some("T-7"));
        assert_eq!(left(&ticket, Language::En), "P-1 stays: newer ticket T-7");
        assert_eq!(left(&one(Reason::Edit, None), Language::Es), "P-1 se queda: cambió después");
        let many = vec![ticket; 11];
        assert!(nothing(3, &many, Language::En).what.ends_with("P-1 (newer ticket T-7), …"));
    }
}
