//! Which organisation a name in a file means, and what key one gets that is made of it.
use crate::domain::org::Org;
use crate::domain::text::{fold, is_slug};
use crate::error::Error;
use crate::store::{self, Tx};

/// So many unknown names get a suggestion; looking for one takes longer than loading a ticket.
pub(super) const SUGGESTIONS: u32 = 100;

/// What a name finds.
pub(super) enum Found {
    /// nothing
    None,
    /// an organisation
    One(Org),
    /// these, by key
    Several(Vec<String>),
}

/// Finds an organisation by key or name, without looking for what may have been meant.
pub(super) fn find_org(tx: &Tx, name: &str) -> Result<Found, Error> {
    if let Some(org) = store::org::by_key(tx, name)? {
        return Ok(Found::One(org));
    }
    let mut found = store::org::by_name(tx, name)?;
    if found.is_empty()
        && let Some(org) = store::org::by_key(tx, &fold(name))?
    {
        return Ok(Found::One(org)); // `ACME` for `acme`
    }
    Ok(match (found.pop(), found.is_empty()) {
        (None, _) => Found::None,
        (Some(only), true) => Found::One(only),
        (Some(last), false) => Found::Several(found.into_iter().chain([last]).map(|org| org.key).collect()),
    })
}

/// Returns the key of an organisation that is made of `name`: itself where it is a slug; blank where nothing is left.
pub(super) fn slug_of(name: &str) -> String {
    if is_slug(name) {
        return name.to_owned();
    }
    let mut slug = String::new();
    for word in fold(name).split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        slug.push_str(if slug.is_empty() { "" } else { "-" });
        slug.push_str(word);
    }
    slug.truncate(56); // room for a number within the 64 characters of a slug
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_of_a_name() {
        for (name, key) in [
            ("acme", "acme"),
            ("Acme S.A. (Perú)", "acme-s-a-peru"),
            ("  ", ""),
            ("株式会社", ""),
            ("-x-", "x"),
        ] {
            assert_eq!(slug_of(name), key, "{name}");
        }
        assert!(is_slug(&slug_of(&"Ñandú ".repeat(40))));
    }
}
