//! A desk for tests: the statuses, department and priorities of the preset `blank`.
use super::import_map::DeskWords;
use crate::domain::import::WordList;
use crate::domain::text::{same_folded, suggest};

/// The words of the preset `blank`.
pub(super) struct Blank;

impl DeskWords for Blank {
    fn find(&self, list: WordList, word: &str) -> Result<String, Option<String>> {
        let words: &[(&str, &str)] = match list {
            WordList::Status => &[
                ("new", "Nuevo"),
                ("in-progress", "In progress"),
                ("waiting-for-customer", "Waiting for customer"),
                ("resolved", "Resuelto"),
                ("closed", "Cerrado"),
            ],
            WordList::Priority => &[("urgent", "Urgente"), ("medium", "Media"), ("low", "Baja")],
            WordList::Department => &[("support", "Soporte")],
            WordList::Type => &[("incident", "Incidente")],
            WordList::Channel => &[("email", "Correo")],
            WordList::Plan => &[],
        };
        let found = words.iter().find(|(slug, label)| *slug == word || same_folded(label, word));
        match found {
            Some((slug, _)) => Ok((*slug).to_owned()),
            None => Err(suggest(word, words.iter().map(|(slug, _)| *slug))),
        }
    }
}
