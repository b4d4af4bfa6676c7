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
