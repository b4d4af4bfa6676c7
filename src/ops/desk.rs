//! The desk's policy as the store keeps it.
use super::Session;
use crate::domain::language::Language;
use crate::error::Error;

/// Returns the zone and the language of the policy in force.
///
/// # Errors
/// The store cannot be read.
pub fn zone_and_language(session: &mut Session) -> Result<(String, Language), Error> {
    session.read(|reading| Ok((reading.policy().desk.timezone.clone(), reading.policy().desk.language)))
}
