//! Finds a thing of the policy by whatever a person calls it: slug, alias, or label in either language.
use super::section::Section;
use crate::domain::language::{Label, Language};
use crate::domain::text::{fold, suggest};

/// A thing of the policy with a slug that never changes, and names that people use.
pub trait Keyed {
    /// Where it stands in the policy.
    const SECTION: Section;

    /// Returns its slug.
    fn key(&self) -> &str;

    /// Returns what people read, where the policy gives it.
    fn label(&self) -> Option<&Label> {
        None
    }

    /// Returns other names that serve as the slug.
    fn aliases(&self) -> &[String] {
        &[]
    }

    /// Returns the label in `language`, else in the other one, else the slug.
    fn name(&self, language: Language) -> &str {
        self.label().and_then(|label| label.text(language)).unwrap_or_else(|| self.key())
    }
}

/// Why a name given by a person names nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookupError {
    /// Nothing is called so (exit 3).
    Unknown {
        /// where it was looked for
        what: Section,
        /// the name as given
        given: String,
        /// the slug that was probably meant
        suggestion: Option<String>,
    },
    /// Several things carry that label; a slug would decide (exit 2).
    Ambiguous {
        /// where it was looked for
        what: Section,
        /// the name as given
        given: String,
        /// their slugs, in the policy's order
        candidates: Vec<String>,
    },
}

/// The names of one thing, borrowed.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    pub(super) key: &'a str,
    pub(super) aliases: &'a [String],
    pub(super) label: Option<&'a Label>,
}

impl<'a> Names<'a> {
    fn labels(self) -> impl Iterator<Item = &'a str> {
        self.label.into_iter().flat_map(|label| [label.es.as_deref(), label.en.as_deref()]).flatten()
    }

    fn all(self) -> impl Iterator<Item = &'a str> {
        std::iter::once(self.key).chain(self.aliases.iter().map(String::as_str)).chain(self.labels())
    }
}

/// Returns the thing whose slug is exactly `key`.
pub fn by_key<'a, T: Keyed>(items: &'a [T], key: &str) -> Option<&'a T> {
    items.iter().find(|item| item.key() == key)
}

/// Returns the thing that `given` names: its slug, then an alias, then a label, case and accents folded.
///
/// # Errors
/// Nothing is called so, or a label belongs to several.
pub fn find<'a, T: Keyed>(items: &'a [T], given: &str) -> Result<&'a T, LookupError> {
    if let Some(item) = by_key(items, given) {
        return Ok(item);
    }
    let names =
        || items.iter().map(|item| Names { key: item.key(), aliases: item.aliases(), label: item.label() });
    let key = resolve(T::SECTION, given, names)?;
    by_key(items, key).ok_or_else(|| unknown(T::SECTION, given, names()))
}

/// Returns the slug that `given` names among `names`; see [`find`].
pub(super) fn resolve<'a, I: Iterator<Item = Names<'a>>>(
    what: Section,
    given: &str,
    names: impl Fn() -> I,
) -> Result<&'a str, LookupError> {
    let folded = fold(given);
    let direct = names().find(|n| fold(n.key) == folded || n.aliases.iter().any(|a| fold(a) == folded));
    if let Some(found) = direct {
        return Ok(found.key);
    }
    let labelled: Vec<_> = names().filter(|n| n.labels().any(|label| fold(label) == folded)).collect();
    match labelled.as_slice() {
        [] => Err(unknown(what, given, names())),
        [one] => Ok(one.key),
        several => Err(LookupError::Ambiguous {
            what,
            given: given.to_owned(),
            candidates: several.iter().map(|n| n.key.to_owned()).collect(),
        }),
    }
}

fn unknown<'a>(what: Section, given: &str, names: impl Iterator<Item = Names<'a>>) -> LookupError {
    let names: Vec<_> = names.collect();
    let nearest = suggest(given, names.iter().flat_map(|n| n.all()));
    let suggestion = nearest
        .and_then(|name| names.iter().find(|n| n.all().any(|one| one == name)))
        .map(|n| n.key.to_owned());
    LookupError::Unknown { what, given: given.to_owned(), suggestion }
}
