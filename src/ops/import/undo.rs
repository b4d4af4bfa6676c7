//! Takes back what a run has done, but for what something newer stands on: that is left and named.
use std::fmt::Display;

use serde::Serialize;

use super::runs::{self, RunRow};
use super::{assets, contacts, contracts, credits, orgs};
use crate::domain::contact::{Contact, ContactId};
use crate::domain::import::{ImportKind, ImportRun};
use crate::domain::instant::Instant;
use crate::domain::org::Org;
use crate::domain::refusal::Refusal;
use crate::domain::ticket::TicketNumber;
use crate::domain::ticket::act::Step;
use crate::domain::ticket::event::EventBody;
use crate::domain::undo::{Left, LeftNoun, Reason, Why};
use crate::error::Error;
use crate::ops::credit;
use crate::ops::ticket::record::{self, Said};
use crate::ops::ticket::time::{catch_up_with, caught_up};
use crate::ops::{Done, Made, Outcome, Reading, Session, Writing};
use crate::store::undo as stands;
use crate::store::{self, Tx};

/// What `import undo` is asked.
#[derive(Serialize)]
struct Asked<'a> {
    run: &'a str,
    force: bool,
}

/// Takes back what the run that `name` names has done.
///
/// Tickets are withdrawn: they are kept, shown nowhere, and may be brought in again; what was said in them is erased.
/// Contacts are taken out or restored, other things disabled or restored, credits taken back by reversing entries.
/// What something newer touched or stands on is left as it is and named, unless `force` is set. What was left can be
/// undone later, once nothing stands on it any more.
///
/// # Errors
/// There is no such run; it was undone whole already; all of it would be left; the actor is no admin.
pub fn undo(session: &mut Session, name: &str, force: bool) -> Result<Done<RunRow>, Error> {
    let act = |writing: &Writing| {
        writing.person.must_be_admin()?;
        let mut run = runs::find(writing.tx, name)?;
        if run.undone_at.is_some() && stands::left(writing.tx, run.number)?.is_empty() {
            return Err(Refusal::AlreadyUndone { import: run.number }.into());
        }
        let mut undoing = Undoing { writing, run: &run, force, left: Vec::new(), done: 0 };
        undoing.everything()?;
        let Undoing { mut left, done, .. } = undoing;
        left.sort_by_cached_key(in_order);
        if done == 0 && !left.is_empty() {
            return Err(Refusal::NothingUndone { import: run.number, left }.into());
        }
        run.undone_at = Some(run.undone_at.unwrap_or(writing.now));
        store::import::update(writing.tx, &run)?;
        stands::keep_left(writing.tx, run.number, &left)?;
        Ok(Made { outcome: Outcome::Updated, name: run.number.to_string() })
    };
    let target = runs::named(name).map(|number| number.to_string()).unwrap_or_default();
    let load = |reading: &Reading, name: &str| runs::show(reading, name);
    session.write(("import undo", &target), &Asked { run: name, force }, act, load)
}

/// An undoing under way.
pub(super) struct Undoing<'u> {
    /// the write
    pub writing: &'u Writing<'u>,
    /// the run
    pub run: &'u ImportRun,
    /// nothing is left for what is newer
    pub force: bool,
    /// what is left
    left: Vec<Left>,
    /// how many things were taken back
    pub done: u64,
}

impl<'u> Undoing<'u> {
    /// Returns the transaction.
    pub(super) fn tx(&self) -> &'u Tx<'u> {
        self.writing.tx
    }

    /// Leaves a thing as it is.
    pub(super) fn leave(&mut self, noun: LeftNoun, key: impl Display, (reason, by): Why) {
        self.left.push(Left { noun, key: key.to_string(), reason, by });
    }

    fn is_left(&self, noun: LeftNoun, key: &str) -> bool {
        self.left.iter().any(|left| left.noun == noun && left.key == key)
    }

    /// Returns a ticket as a reason.
    pub(super) fn ticket(&self, ticket: TicketNumber) -> Why {
        (Reason::Ticket, Some(ticket.shown(&self.writing.desk.policy.desk.ticket_prefix)))
    }

    /// Returns how a thing that is not as the run left it was changed: by a later run, else by hand.
    pub(super) fn edited(&self, key: &str) -> Result<Why, Error> {
        let later = stands::later_act(self.tx(), (self.run.kind, key), self.run.number)?;
        Ok(later.map_or((Reason::Edit, None), by_run))
    }

    fn everything(&mut self) -> Result<(), Error> {
        match self.run.kind {
            ImportKind::Tickets => self.tickets()?,
            ImportKind::Contacts => contacts::undo(self)?,
            ImportKind::Contracts => contracts::undo(self)?,
            ImportKind::Credits => credits::undo(self)?,
            ImportKind::Assets => assets::undo(self)?,
            ImportKind::Orgs => orgs::undo(self)?,
        }
        self.made_contacts()?;
        self.made_orgs()
    }

    fn tickets(&mut self) -> Result<(), Error> {
        let (tx, run) = (self.tx(), self.run.number);
        let touched = if self.force { Vec::new() } else { store::import::touched(tx, run)? };
        for ticket in store::import::tickets(tx, run)? {
            if touched.binary_search(&ticket).is_ok() {
                let (_, shown) = self.ticket(ticket);
                self.leave(LeftNoun::Ticket, shown.unwrap_or_default(), (Reason::Edit, None));
                continue;
            }
            // Nobody pays for work on a ticket that is shown nowhere.
            credit::refund_ticket(self.writing, ticket, &format!("I-{run}"))?;
            withdraw(self.writing, ticket)?;
            self.done += 1;
        }
        Ok(())
    }

    /// Disables the contacts that a run of tickets made because its file named them.
    fn made_contacts(&mut self) -> Result<(), Error> {
        for id in stands::made_contacts(self.tx(), self.run.number)? {
            let Some(contact) = store::contact::by_id(self.tx(), id)?.filter(|contact| contact.active) else {
                continue;
            };
            let why = if self.force { None } else { self.stands_on_named(&contact)? };
            match why {
                Some(why) => self.leave(LeftNoun::Contact, id, why),
                None => self.disable_contact(id)?,
            }
        }
        Ok(())
    }

    /// Disables a contact, once what time brought to its tickets is recorded.
    pub(super) fn disable_contact(&mut self, id: ContactId) -> Result<(), Error> {
        catch_up_with(self.writing, id)?;
        self.done += u64::from(stands::disable_contact(self.tx(), id)?);
        Ok(())
    }

    /// Returns what stands on a contact that was made because a file named it.
    fn stands_on_named(&self, contact: &Contact) -> Result<Option<Why>, Error> {
        if let Some(why) = self.stands_on_contact(contact.id, Instant::MIN)? {
            return Ok(Some(why));
        }
        if let Some(later) = store::contact_import::writer(self.tx(), contact.id)? {
            return Ok(Some(by_run(later)));
        }
        Ok(says_more_than_its_name(contact).then_some((Reason::Edit, None)))
    }

    /// Returns what newer thing speaks of a contact: a ticket since, a team, a later run.
    pub(super) fn stands_on_contact(&self, id: ContactId, since: Instant) -> Result<Option<Why>, Error> {
        let tx = self.tx();
        let mut ticket = stands::ticket_of_contact(tx, id, since)?;
        if ticket.is_none() && since == Instant::MIN {
            ticket = stands::said_in(tx, id)?;
        }
        if let Some(ticket) = ticket {
            return Ok(Some(self.ticket(ticket)));
        }
        let (assets, contracts) = store::contact::memberships(tx, id)?;
        let team = assets.into_iter().next().or_else(|| contracts.first().map(ToString::to_string));
        if team.is_some() {
            return Ok(Some((Reason::Member, team)));
        }
        Ok(stands::later_maker(tx, id, self.run.number)?.map(by_run))
    }

    /// Disables the organisations that the run made.
    fn made_orgs(&mut self) -> Result<(), Error> {
        for key in stands::made_orgs(self.tx(), self.run.number)? {
            let Some(org) = store::org::by_key(self.tx(), &key)?.filter(|org| org.active) else { continue };
            if self.is_left(LeftNoun::Org, &key) {
                continue;
            }
            if let Some(why) = self.keeps_org(&org)? {
                self.leave(LeftNoun::Org, key, why);
            } else {
                store::org::update(self.tx(), &Org { active: false, ..org })?;
                self.done += 1;
            }
        }
        Ok(())
    }

    fn keeps_org(&self, org: &Org) -> Result<Option<Why>, Error> {
        if self.force {
            return Ok(None);
        }
        let named = self.run.kind != ImportKind::Orgs;
        let edited = || named && [&org.zone, &org.country, &org.notes].into_iter().any(Option::is_some);
        Ok(self.stands_on_org(&org.key)?.or_else(|| edited().then_some((Reason::Edit, None))))
    }

    /// Returns what belongs to an organisation that is to be disabled.
    pub(super) fn stands_on_org(&self, key: &str) -> Result<Option<Why>, Error> {
        let tx = self.tx();
        if let Some(ticket) = stands::ticket_of_org(tx, key)? {
            return Ok(Some(self.ticket(ticket)));
        }
        if let Some(entry) = stands::entry_of_org(tx, key)? {
            return Ok(Some((Reason::Credit, Some(entry.to_string()))));
        }
        if let Some(contract) = stands::contract_of_org(tx, key)? {
            return Ok(Some((Reason::Contract, Some(contract.to_string()))));
        }
        if let Some(asset) = stands::asset_of_org(tx, key)? {
            return Ok(Some((Reason::Asset, Some(asset))));
        }
        let contact = stands::contact_of_org(tx, key)?;
        Ok(contact.map(|contact| (Reason::Contact, Some(contact.to_string()))))
    }
}

/// Things of a kind stand together, by number where their keys end in one.
fn in_order(left: &Left) -> (&'static str, String, u64) {
    let name = left.key.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let number = left.key.get(name.len()..).and_then(|number| number.parse().ok()).unwrap_or_default();
    (left.noun.slug(), name.to_owned(), number)
}

/// Returns a run as a reason.
pub(super) fn by_run(run: i64) -> Why {
    (Reason::Import, Some(format!("I-{run}")))
}

/// Tells whether somebody said more of a contact than the file that named it.
fn says_more_than_its_name(contact: &Contact) -> bool {
    let texts = [contact.role.as_deref(), contact.notes.as_deref()];
    texts.into_iter().any(|text| text.is_some())
        || contact.phone.is_some()
        || contact.administrator
        || !contact.tags.is_empty()
        || !contact.custom.is_empty()
}

fn withdraw(writing: &Writing, number: TicketNumber) -> Result<(), Error> {
    let ticket = store::ticket::load(writing.tx, number)?;
    let ticket = ticket.ok_or_else(|| store::Error::Damaged(format!("ticket {number} is missing")))?;
    let ticket = caught_up(writing, ticket)?;
    let at = writing.at(Some(ticket.updated_at))?;
    let step = Step::silent(EventBody::Withdrawn);
    record::acts(writing, &ticket, &[step], Said { at, author: None })?;
    Ok(store::import::redact(writing.tx, number)?)
}
