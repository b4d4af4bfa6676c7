//! Takes back what a run made of the contacts.
use std::collections::BTreeMap;

use crate::domain::contact::{Contact, ContactId};
use crate::domain::contact_import::Before;
use crate::domain::instant::Instant;
use crate::domain::ticket::TicketNumber;
use crate::domain::undo::{LeftNoun, Reason, Why, gaps};
use crate::error::Error;
use crate::ops::contact::holder_of;
use crate::ops::import::undo::{Undoing, by_run};
use crate::ops::ticket::time::catch_up_with;
use crate::store;
use crate::store::contact_import::{self as bulk, Changed};
use crate::store::undo as stands;

/// Takes out the contacts that a run made and restores those that it changed.
///
/// A contact that something newer speaks of is left; one that only withdrawn tickets and undone runs speak of is
/// disabled, for they keep its id.
///
/// # Errors
/// The store fails.
pub(in crate::ops::import) fn undo(undoing: &mut Undoing) -> Result<(), Error> {
    undoing.tx().expect_many_rows(store::Memory::FEW)?;
    // First what is new goes: it may hold the e-mail or key that an older contact gets back.
    take_out(undoing)?;
    restore(undoing)
}

fn take_out(undoing: &mut Undoing) -> Result<(), Error> {
    let (tx, run) = (undoing.tx(), undoing.run.number);
    let spoke = stands::spoke(tx, run)?;
    let mut staying = Vec::new();
    for (id, is_needed) in stands::spoken_of(tx, run)? {
        match keeps_made(undoing, id, &spoke)? {
            Some(why) => undoing.leave(LeftNoun::Contact, id, why),
            None if is_needed => undoing.disable_contact(id)?,
            None => continue,
        }
        staying.push(id.number());
    }
    for stretch in bulk::stretches(tx, run)? {
        for gap in gaps((stretch.first, stretch.last), staying.iter().copied()) {
            undoing.done += stands::delete_contacts(tx, gap)?;
        }
    }
    Ok(())
}

/// Returns why a contact that the run made is left; none: it goes.
fn keeps_made(
    undoing: &Undoing,
    id: ContactId,
    spoke: &BTreeMap<ContactId, TicketNumber>,
) -> Result<Option<Why>, Error> {
    let is_active = store::contact::by_id(undoing.tx(), id)?.is_some_and(|contact| contact.active);
    if undoing.force || !is_active {
        return Ok(None);
    }
    if let Some(why) = undoing.stands_on_contact(id, Instant::MIN)? {
        return Ok(Some(why));
    }
    Ok(spoke.get(&id).map(|ticket| undoing.ticket(*ticket)).or(written_since(undoing, id)?))
}

/// Returns what wrote a contact after the run.
fn written_since(undoing: &Undoing, id: ContactId) -> Result<Option<Why>, Error> {
    Ok(match bulk::writer(undoing.tx(), id)? {
        Some(run) if run == undoing.run.number => None,
        Some(later) => Some(by_run(later)),
        None => Some((Reason::Edit, None)),
    })
}

fn restore(undoing: &mut Undoing) -> Result<(), Error> {
    let (tx, run) = (undoing.tx(), undoing.run.number);
    let (mut place_of_left, mut last) = (Vec::new(), 0);
    bulk::each_change(tx, run, |place, changed| {
        last = last.max(place);
        let Some(contact) = store::contact::by_id(tx, changed.contact)? else { return Ok(()) };
        let before: Before = serde_json::from_str(&changed.before)
            .map_err(|_| store::Error::Damaged(format!("how contact {} was before", changed.contact)))?;
        let restored = before.restored(&contact);
        if let Some(why) = keeps_changed(undoing, changed, (&contact, &restored))? {
            undoing.leave(LeftNoun::Contact, changed.contact, why);
            place_of_left.push(place);
        } else {
            if restored.active != contact.active {
                catch_up_with(undoing.writing, contact.id)?;
            }
            store::contact::update_as(tx, &restored, changed.run_before)?;
            undoing.done += 1;
        }
        Ok::<(), Error>(())
    })?;
    place_of_left.sort_unstable();
    // How contacts were before is nobody's to keep once they are so again.
    for gap in gaps((1, last), place_of_left) {
        bulk::forget_changes(tx, run, gap)?;
    }
    Ok(())
}

/// Returns why a contact that the run changed is left; none: it becomes what it was.
fn keeps_changed(
    undoing: &Undoing,
    changed: &Changed,
    (contact, restored): (&Contact, &Contact),
) -> Result<Option<Why>, Error> {
    if let Some(why) = written_since(undoing, changed.contact)?.filter(|_| !undoing.force) {
        return Ok(Some(why));
    }
    // A ticket stands on whose the contact is, and on what it may do.
    let rights = |one: &Contact| (one.org.clone(), one.active, one.administrator);
    let since = undoing.run.started_at;
    if rights(contact) != rights(restored) && !undoing.force {
        if let Some(why) = undoing.stands_on_contact(contact.id, since)? {
            return Ok(Some(why));
        }
    } else if contact.org != restored.org {
        let (assets, contracts) = store::contact::memberships(undoing.tx(), contact.id)?;
        let team = assets.into_iter().next().or_else(|| contracts.first().map(ToString::to_string));
        if team.is_some() {
            return Ok(Some((Reason::Member, team)));
        }
    }
    if (&restored.email, &restored.external_id) == (&contact.email, &contact.external_id) {
        return Ok(None);
    }
    let holder = holder_of(undoing.tx(), restored)?;
    Ok(holder.map(|holder| (Reason::Taken, Some(holder.to_string()))))
}
