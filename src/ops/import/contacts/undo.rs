//! Takes back what a run made of the contacts.
use crate::domain::contact_import::Before;
use crate::domain::import::ImportRun;
use crate::domain::refusal::Refusal;
use crate::error::Error;
use crate::ops::Writing;
use crate::ops::contact::must_be_free;
use crate::ops::problems::Problems;
use crate::store;
use crate::store::contact_import::{self as bulk, Changed};

/// Takes out the contacts that a run made and restores those that it changed.
///
/// A contact that tickets, teams or other runs speak of is kept and disabled.
///
/// # Errors
/// Contacts of the run were written again since, and `force` is not set; an e-mail or external id that one gets back is
/// another's by now.
pub(in crate::ops::import) fn undo(writing: &Writing, run: &ImportRun, force: bool) -> Result<(), Error> {
    let tx = writing.tx;
    tx.expect_many_rows()?;
    let contacts = if force { Vec::new() } else { bulk::touched(tx, run.number)? };
    if !contacts.is_empty() {
        return Err(Refusal::UndoTouchedContacts { contacts }.into());
    }
    // First what is new goes: it may hold the e-mail or key that an older contact gets back.
    for stretch in bulk::stretches(tx, run.number)? {
        bulk::take_out(tx, run.number, stretch, force)?;
    }
    bulk::each_change(tx, run.number, |changed| restore(writing, changed))?;
    Ok(bulk::forget_changes(tx, run.number)?)
}

fn restore(writing: &Writing, changed: &Changed) -> Result<(), Error> {
    let Some(contact) = store::contact::by_id(writing.tx, changed.contact)? else { return Ok(()) };
    let before: Before = serde_json::from_str(&changed.before)
        .map_err(|_| store::Error::Damaged(format!("how contact {} was before", changed.contact)))?;
    let restored = before.restored(&contact);
    if (&restored.email, &restored.external_id) != (&contact.email, &contact.external_id) {
        let mut problems = Problems::default();
        must_be_free(writing, &restored, &mut problems)?;
        problems.finish()?;
    }
    Ok(store::contact::update_as(writing.tx, &restored, changed.run_before)?)
}
