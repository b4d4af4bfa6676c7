//! The formats that contacts come in: which names of columns each has, in English, Spanish and Portuguese.
//!
//! A field may stand in several columns: of the places with the lowest rank that holds something, the parts are joined
//! (first name, last name); higher ranks stand in for it (business phone for mobile phone).
use super::outlook;
use super::words::{self, Word};
use crate::domain::contact_file::{CUSTOM, ContactFormat, Field, custom_key};
use crate::domain::text::fold;

/// What a format has a column for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A field, or a part of one
    Field {
        field: Field,
        /// which of several columns is asked first
        rank: usize,
        /// which part of the value it is
        part: usize,
    },
    /// A custom value
    Custom(String),
    /// Something that mesa has no place for; a value in it is told
    LeftOut,
    /// Something that nobody wants
    Ignored,
}

/// Returns a column's name as it is compared: folded, without signs.
pub(super) fn plain(name: &str) -> String {
    let spaced: String = fold(name).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Columns of mesa that follow a format's own have this rank: they stand in for them.
const STAND_IN: usize = 100;

/// Returns what a column holds in a format.
pub(super) fn place(format: ContactFormat, name: &str) -> Option<Place> {
    let folded = fold(name);
    for prefix in [CUSTOM, "custom_fields."] {
        if let Some(key) = folded.strip_prefix(prefix) {
            return custom_key(key).map(Place::Custom);
        }
    }
    let plain = plain(name);
    match format {
        ContactFormat::Mesa | ContactFormat::Vcard => of_words(words::MESA, &plain),
        ContactFormat::Google => google(&plain),
        ContactFormat::Outlook => outlook(&plain),
        ContactFormat::Zendesk => zendesk(&plain),
        ContactFormat::Blip => blip(&plain),
    }
}

/// Finds a name among the words of a format.
fn of_words(list: &[Word], plain: &str) -> Option<Place> {
    let (.., field, rank, part) = list.iter().find(|(names, ..)| names.contains(&plain))?;
    Some(Place::Field { field: *field, rank: *rank, part: *part })
}

/// Finds a name among mesa's own words, as a stand-in for the columns of the format.
fn stand_in(plain: &str) -> Option<Place> {
    let place = of_words(words::MESA, plain)?;
    Some(match place {
        Place::Field { field, rank, part } => Place::Field { field, rank: rank + STAND_IN, part },
        other => other,
    })
}

/// Parts a name such as `e mail 2 value` into its words around the number.
fn numbered(plain: &str) -> Option<(&str, usize, &str)> {
    let at = plain.find(|c: char| c.is_ascii_digit())?;
    let (before, rest) = plain.split_at(at);
    let (number, after) = rest.split_once(' ')?;
    Some((before.trim_end(), number.parse().ok()?, after))
}

fn google(plain: &str) -> Option<Place> {
    if let Some((what, number, kind)) = numbered(plain) {
        let field = match (what, kind) {
            ("e mail" | "email" | "correo electronico", "value" | "valor") => Field::Email,
            ("phone" | "telefono" | "telefone", "value" | "valor") => Field::Phone,
            ("organization", "name") => Field::Org,
            ("organization", "title") => Field::Role,
            _ => return words::GOOGLE_GROUPS.contains(&what).then_some(Place::LeftOut),
        };
        return Some(Place::Field { field, rank: number, part: 0 });
    }
    of_words(words::GOOGLE, plain)
        .or_else(|| words::GOOGLE_OTHER.contains(&plain).then_some(Place::LeftOut))
        .or_else(|| stand_in(plain))
}

fn outlook(plain: &str) -> Option<Place> {
    let known = |part: &&str| plain.split(' ').any(|word| word == *part) || plain == *part;
    of_words(outlook::COLUMNS, plain)
        .or_else(|| outlook::OTHER.iter().any(known).then_some(Place::LeftOut))
        .or_else(|| stand_in(plain))
}

fn zendesk(plain: &str) -> Option<Place> {
    match plain {
        "details" | "detalles" | "detalhes" => Some(Place::Custom("details".to_owned())),
        "organization" | "organisation" | "organizacion" | "organizacao" => {
            Some(Place::Field { field: Field::Org, rank: 0, part: 0 })
        }
        _ if words::ZENDESK_OTHER.contains(&plain) => Some(Place::LeftOut),
        _ => of_words(words::MESA, plain),
    }
}

fn blip(plain: &str) -> Option<Place> {
    let number = plain.strip_prefix("extra").map(str::trim);
    let is_extra = number.is_some_and(|digits| digits.chars().all(|c| c.is_ascii_digit()));
    if is_extra || matches!(plain, "button" | "urllink" | "url link") {
        return Some(Place::LeftOut);
    }
    of_words(words::MESA, plain)
}

/// Tells which format a header is of: `mesa` where no other shows.
pub(super) fn of_header(names: &[String]) -> ContactFormat {
    let plain: Vec<String> = names.iter().map(|name| plain(name)).collect();
    let has = |word: &str| plain.iter().any(|name| name == word);
    let any = |words: &[&str]| words.iter().any(|word| has(word));
    let numbered = |name: &String| {
        let found = numbered(name).map(|(what, _, kind)| (what, kind));
        matches!(
            found,
            Some((
                "e mail" | "phone" | "correo electronico" | "telefono" | "telefone",
                "value" | "valor" | "type" | "label" | "etiqueta"
            ))
        )
    };
    let is_first_phone = plain.first().is_some_and(|first| {
        matches!(first.as_str(), "phone" | "telephone" | "telefone" | "telefono" | "celular")
    });
    if plain.iter().any(numbered) || (has("group membership") && has("given name")) {
        ContactFormat::Google
    } else if any(outlook::EMAIL) && any(outlook::SIGNS) {
        ContactFormat::Outlook
    } else if names.iter().any(|name| fold(name).starts_with("custom_fields."))
        || (has("organization") && any(&["external id", "details", "restriction", "brand", "role"]))
        || (has("name") && any(&["restriction", "brand"]))
        || (any(&["name", "nombre", "nome"]) && any(words::ZENDESK_SIGNS))
    {
        ContactFormat::Zendesk
    } else if is_first_phone && any(&["button", "urllink", "url link", "extra1", "extra 1"]) {
        ContactFormat::Blip
    } else {
        ContactFormat::Mesa
    }
}

#[cfg(test)]
mod tests;
