//! The desk's policy as the store keeps it.
use crate::domain::language::Language;
use crate::error::Error;
use crate::ops::session::parse_policy;
use crate::store::{self, Store};

/// Returns the zone of the policy in force.
///
/// # Errors
/// The store cannot be read.
pub fn zone(store: &mut Store) -> Result<String, Error> {
    let (_, text) = store.read(store::policy::current)?;
    Ok(parse_policy(&text)?.desk.timezone)
}

/// Returns the language of the policy in force.
///
/// # Errors
/// The store cannot be read.
pub fn language(store: &mut Store) -> Result<Language, Error> {
    let (_, text) = store.read(store::policy::current)?;
    Ok(parse_policy(&text)?.desk.language)
}
