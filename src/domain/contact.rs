//! Contacts: the people of the organisations that a desk serves, and how they are named.
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};

use super::email::Email;
use super::instant::Instant;
use super::language::Language;
use super::phone::{self, Phone};

/// A contact's own id, shown as `P-12`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ContactId(i64);

impl ContactId {
    /// Returns the id of a contact's row; ids begin at 1.
    pub const fn new(number: i64) -> Self {
        Self(number)
    }

    /// Returns the number in the id.
    pub const fn number(self) -> i64 {
        self.0
    }

    /// Reads `P-12` or `p-12`. A bare number, a leading zero or a sign is no id.
    pub fn parse(text: &str) -> Option<Self> {
        let number = text.trim().strip_prefix(['P', 'p'])?.strip_prefix('-')?;
        let plain = number.bytes().all(|byte| byte.is_ascii_digit()) && !number.starts_with('0');
        plain.then(|| number.parse().ok().map(Self))?
    }
}

impl fmt::Display for ContactId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "P-{}", self.0)
    }
}

/// A person of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// own id
    pub id: ContactId,
    /// key in another system; unique
    pub external_id: Option<String>,
    /// name, one line
    pub name: String,
    /// address; unique by its key; may be missing
    pub email: Option<Email>,
    /// phone; colleagues may share one
    pub phone: Option<Phone>,
    /// slug of the organisation
    pub org: Option<String>,
    /// what the person does, free text
    pub role: Option<String>,
    /// may open tickets where the policy asks for an administrator (TAL-1)
    pub administrator: bool,
    /// language the person is served in (BLI-42); none: the organisation's
    pub language: Option<Language>,
    /// what agents should know
    pub notes: Option<String>,
    /// free words
    pub tags: BTreeSet<String>,
    /// further columns of imports, by key
    pub custom: BTreeMap<String, String>,
    /// may act and open tickets
    pub active: bool,
    /// when the person, or an agent who asked it, confirmed that these data are right (SAN-37)
    pub confirmed_at: Option<Instant>,
    /// when it was recorded
    pub created_at: Instant,
}

impl Contact {
    /// Returns an active contact of whom nothing but the name is known; the store gives it its id.
    pub fn new(name: &str, created_at: Instant) -> Self {
        Self {
            id: ContactId::new(0),
            external_id: None,
            name: name.to_owned(),
            email: None,
            phone: None,
            org: None,
            role: None,
            administrator: false,
            language: None,
            notes: None,
            tags: BTreeSet::new(),
            custom: BTreeMap::new(),
            active: true,
            confirmed_at: None,
            created_at,
        }
    }
}

impl Contact {
    /// Returns how the contact is best named: its e-mail, else its own id.
    pub fn shown(&self) -> String {
        self.email.as_ref().map_or_else(|| self.id.to_string(), |email| email.written().to_owned())
    }
}

/// One way in which a text may name a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reference {
    /// Its own id
    Id(ContactId),
    /// The key of its address
    Email(String),
    /// Its phone, in canonical form
    Phone(String),
    /// Its phone as a national number, to be read with the country of the desk or organisation
    NationalPhone(String),
    /// Its key in another system, exactly
    ExternalId(String),
}

/// Returns the ways in which `text` may name a contact, the most specific first.
///
/// The first that finds somebody decides; finding several people by it is an ambiguity that the caller reports.
/// An external id may look like anything, so it is always the last.
pub fn references(text: &str) -> Vec<Reference> {
    let text = text.trim();
    let mut found = Vec::new();
    if text.is_empty() {
        return found;
    }
    found.extend(ContactId::parse(text).map(Reference::Id));
    if text.contains('@') {
        found.push(Reference::Email(super::email::key(text)));
    } else if phone::looks_like_phone(text) {
        found.push(match phone::lookup_key(text) {
            Some(e164) => Reference::Phone(e164),
            None => Reference::NationalPhone(text.to_owned()),
        });
    }
    found.push(Reference::ExternalId(text.to_owned()));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_id_is_read_as_it_is_shown() {
        assert_eq!(ContactId::parse("p-12"), Some(ContactId::new(12)));
        assert_eq!(ContactId::new(12).to_string(), "P-12");
        for none in ["12", "P-", "P-0", "P-012", "P-+1", "P--1", "P-9223372036854775808", "PP-1", "T-1"] {
            assert_eq!(ContactId::parse(none), None, "{none}");
        }
    }

    #[test]
    fn a_contact_is_named_by_id_address_phone_or_external_id() {
        let external = |text: &str| Reference::ExternalId(text.to_owned());
        assert_eq!(references(" P-12 "), [Reference::Id(ContactId::new(12)), external("P-12")]);
        assert_eq!(references("Ana@X.es"), [Reference::Email("ana@x.es".into()), external("Ana@X.es")]);
        assert_eq!(
            references("+56 2 2345-6789"),
            [Reference::Phone("+56223456789".into()), external("+56 2 2345-6789")]
        );
        assert_eq!(
            references("2345 6789"),
            [Reference::NationalPhone("2345 6789".into()), external("2345 6789")]
        );
        assert_eq!(references("crm-77"), [external("crm-77")]);
        assert_eq!(references("  "), []);
    }

    proptest! {
        #[test]
        fn every_visible_text_may_name_somebody(text in any::<String>()) {
            prop_assert_eq!(references(&text).is_empty(), text.trim().is_empty());
        }
    }
}
