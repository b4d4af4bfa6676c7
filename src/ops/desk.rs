//! The desk's policy as the store keeps it.
use std::borrow::Cow;

use super::Session;
use super::session::{Desk, parse_policy};
use crate::domain::desk::Policy;
use crate::domain::language::Language;
use crate::error::Error;
use crate::store::{self, Tx};

/// Returns the zone and the language of the policy in force.
///
/// # Errors
/// The store cannot be read.
pub fn zone_and_language(session: &mut Session) -> Result<(String, Language), Error> {
    session.read(|reading| Ok((reading.policy().desk.timezone.clone(), reading.policy().desk.language)))
}

/// Returns the policy of `version`, which may be the one in force.
pub(crate) fn of_version<'d>(tx: &Tx, in_force: &'d Desk, version: i64) -> Result<Cow<'d, Policy>, Error> {
    if version == in_force.version {
        return Ok(Cow::Borrowed(&in_force.policy));
    }
    let text = store::policy::text(tx, version)?;
    let text = text.ok_or_else(|| store::Error::Damaged(format!("policy version {version} is missing")))?;
    Ok(Cow::Owned(parse_policy(&text)?))
}
