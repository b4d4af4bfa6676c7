//! What becomes of one row: a new contact, a changed one, the same one, or a reject.
use super::orgs::{Named, Orgs};
use super::refused::{Line, Refused};
use super::seen::Seen;
use crate::domain::change::Change;
use crate::domain::contact::{Contact, ContactId};
use crate::domain::contact_file::Field;
use crate::domain::contact_import::{Before, Fault, MatchBy, Mode, Rules, Said};
use crate::domain::email::Email;
use crate::domain::import::{ImportCounts, ImportKind, ImportRun, Party, RowProblemKind};
use crate::domain::instant::Instant;
use crate::domain::phone::Phone;
use crate::error::Error;
use crate::ops::import::runs::{self, Beginning};
use crate::ops::ticket::time::catch_up_with;
use crate::ops::{Writing, members};
use crate::store::bulk::Index;
use crate::store::contact_import::{self as bulk, Changed, Stretch};
use crate::store::{self, Tx};

/// Why a row is not taken.
pub(super) enum Stop {
    /// it is rejected; the others go on
    Reject(Fault),
    /// nothing goes on
    Fail(Error),
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Reject(fault)
    }
}

impl<E: Into<Error>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Fail(error.into())
    }
}

/// Writes rows.
pub(super) struct Writer<'i> {
    rules: &'i Rules,
    org: Option<String>,
    orgs: Orgs,
    seen: Seen,
    /// the lines of rejected rows by their keys
    refused: Refused,
    file: String,
    format: &'static str,
    at: Instant,
    run: Option<ImportRun>,
    ids: Option<Ids>,
    /// indexes that the present transaction does without
    away: Vec<&'static Index>,
    /// what it came to so far
    pub counts: ImportCounts,
}

/// So many new contacts in one transaction make it worth while to sort indexes at its end.
const MANY: i64 = 10_000;

/// Ids that the present transaction gives out.
#[derive(Clone, Copy)]
struct Ids {
    first: i64,
    next: i64,
}

/// What a row's organisation comes to.
type Place = Change<(String, Named)>;

impl<'i> Writer<'i> {
    /// Returns a writer that has written nothing. `org` is the organisation of all rows.
    pub(super) fn new(
        rules: &'i Rules,
        (org, create_orgs): (Option<&str>, bool),
        (file, format): (String, &'static str),
    ) -> Self {
        Self {
            rules,
            org: org.map(str::to_owned),
            orgs: Orgs::new(create_orgs),
            seen: Seen::default(),
            refused: Refused::default(),
            file,
            format,
            at: Instant::from_millis(0),
            run: None,
            ids: None,
            away: Vec::new(),
            counts: ImportCounts::default(),
        }
    }

    /// Returns the run, if anything was made or changed.
    pub(super) fn run(&self) -> Option<&ImportRun> {
        self.run.as_ref()
    }

    /// Begins a transaction.
    pub(super) fn begin(&mut self, writing: &Writing) -> Result<(), Error> {
        self.at = writing.at(None)?;
        self.ids = None;
        self.away.clear();
        Ok(writing.tx.expect_many_rows(store::Memory::FEW)?)
    }

    /// Saves what the run has come to, at the end of a transaction.
    pub(super) fn end(&mut self, tx: &Tx) -> Result<(), Error> {
        store::bulk::put_back(tx, &self.away)?;
        self.away.clear();
        self.counts.contacts = self.counts.created;
        let Some(run) = &mut self.run else { return Ok(()) };
        run.counts = self.counts;
        if let Some(Ids { first, next }) = self.ids.take() {
            store::bulk::take_numbers(tx, "contact", u64::try_from(next - first).unwrap_or_default())?;
            bulk::keep_stretch(tx, run.number, Stretch { first, last: next - 1 })?;
        }
        Ok(store::import::update(tx, run)?)
    }

    /// Takes a row in, and returns what became of the contact.
    pub(super) fn take(&mut self, writing: &Writing, said: Said, at: Line) -> Result<Contact, Stop> {
        let taken = self.take_in(writing, said, at);
        if let Err(Stop::Reject(_)) = &taken {
            self.refuse(at);
        }
        taken
    }

    /// Remembers that a row is rejected.
    pub(super) fn refuse(&mut self, at: Line) {
        self.refused.add(at);
    }

    fn take_in(&mut self, writing: &Writing, mut said: Said, at: Line) -> Result<Contact, Stop> {
        let (tx, field) = (writing.tx, said.by.field());
        let place = self.place(tx, std::mem::take(&mut said.org))?;
        let found = find(tx, &said, &place)?;
        let again = |kind| Err(Fault::new(field, kind).into());
        match (found, self.rules.mode) {
            (Some(contact), _) if self.seen.has(contact.number()) => {
                return again(RowProblemKind::Duplicate { contact });
            }
            (Some(contact), Mode::Create) => return again(RowProblemKind::Exists { contact }),
            (None, Mode::Update) => return again(RowProblemKind::Absent),
            (Some(_) | None, _) => {}
        }
        if let Some(line) = self.refused.line_of(at) {
            return again(RowProblemKind::SameKey { line });
        }
        match found {
            Some(id) => self.update(writing, id, said, place),
            None => self.create(writing, said, place),
        }
    }

    /// Finds out about the organisation that a row names; nothing is made yet.
    fn place(&mut self, tx: &Tx, org: Change<String>) -> Result<Place, Stop> {
        if let Some(org) = &self.org {
            return Ok(Change::Set((String::new(), Named::Known(org.clone()))));
        }
        match org {
            Change::Keep => Ok(Change::Keep),
            Change::Clear => Ok(Change::Clear),
            Change::Set(name) => match self.orgs.named(tx, &name)? {
                Named::Problem(kind) => Err(Fault::new(Field::Org, kind).into()),
                named => Ok(Change::Set((name, named))),
            },
        }
    }

    /// Brings the organisation into the contact, making it where it is new.
    fn settle(&mut self, writing: &Writing, place: Place, contact: &mut Contact) -> Result<(), Error> {
        let key = match place {
            Change::Keep => return Ok(()),
            Change::Clear => {
                contact.org = None;
                return Ok(());
            }
            Change::Set((_, Named::Known(key))) => key,
            Change::Set((name, named)) => {
                let run = self.number(writing)?;
                self.counts.orgs += 1;
                self.orgs.make(writing.tx, (&name, &named), (run, self.at))?
            }
        };
        contact.org = Some(key);
        Ok(())
    }

    fn create(&mut self, writing: &Writing, said: Said, place: Place) -> Result<Contact, Stop> {
        let (tx, by) = (writing.tx, said.by);
        let mut contact = self.rules.new_contact(said, self.at)?;
        must_be_free(tx, by, None, &contact)?;
        self.settle(writing, place, &mut contact)?;
        let run = self.number(writing)?;
        let id = self.next_id(tx)?;
        store::contact::insert_as(tx, ContactId::new(id), &contact, Some(run))?;
        self.seen.add(id);
        self.counts.created += 1;
        Ok(contact)
    }

    fn update(
        &mut self,
        writing: &Writing,
        id: ContactId,
        said: Said,
        place: Place,
    ) -> Result<Contact, Stop> {
        let (tx, by, active) = (writing.tx, said.by, said.active);
        let before = store::contact::by_id(tx, id)?;
        let before = before.ok_or_else(|| store::Error::Damaged(format!("contact {id} is missing")))?;
        let mut contact = before.clone();
        self.rules.apply(said, &mut contact);
        if !contact.active && active.is_none() && bulk::was_undone(tx, id)? {
            contact.active = true; // only the undoing of an import had disabled it
        }
        must_be_free(tx, by, Some(&before), &contact)?;
        self.settle(writing, place, &mut contact)?;
        members::must_have_left(tx, &before, &contact).map_err(|error| match error {
            Error::Refused(refusal) => Fault::new(Field::Org, RowProblemKind::Refused(refusal)).into(),
            other => Stop::from(other),
        })?;
        self.seen.add(id.number());
        if contact == before {
            self.counts.unchanged += 1;
            return Ok(contact);
        }
        let run = self.number(writing)?;
        self.counts.updated += 1;
        let place = i64::try_from(self.counts.updated).unwrap_or(i64::MAX);
        bulk::keep_change(tx, (run, place), &changed(tx, &before)?)?;
        catch_up_with(writing, id)?;
        store::contact::update_as(tx, &contact, Some(run))?;
        Ok(contact)
    }

    fn next_id(&mut self, tx: &Tx) -> Result<i64, Error> {
        let ids = if let Some(ids) = self.ids {
            ids
        } else {
            let first = store::bulk::take_numbers(tx, "contact", 0)?;
            Ids { first, next: first }
        };
        self.ids = Some(Ids { next: ids.next + 1, ..ids });
        let given = ids.next - ids.first;
        if given >= MANY && given >= ids.first && self.away.is_empty() {
            self.take_indexes_away(tx)?;
        }
        Ok(ids.next)
    }

    /// Goes on without the indexes that no row is judged by, once most of the store's contacts come from this file.
    fn take_indexes_away(&mut self, tx: &Tx) -> Result<(), Error> {
        self.away.push(&store::bulk::CONTACT_BY_ORG);
        if !self.rules.match_by.contains(&MatchBy::Phone) {
            self.away.push(&store::bulk::CONTACT_BY_PHONE);
        }
        Ok(store::bulk::take_away(tx, &self.away)?)
    }

    /// Returns the number of this run, which is kept once there is something to keep.
    fn number(&mut self, writing: &Writing) -> Result<i64, Error> {
        let (kind, file, source) = (ImportKind::Contacts, self.file.clone(), self.format.to_owned());
        runs::begun(writing, &mut self.run, Beginning { kind, file, source, counts: self.counts })
    }
}

/// Returns the contact that a row is about, if it is there.
fn find(tx: &Tx, said: &Said, place: &Place) -> Result<Option<ContactId>, Stop> {
    let found = match (said.by, &said.email, &said.phone, &said.external_id) {
        (MatchBy::Email, Change::Set(email), _, _) => bulk::with_email(tx, email.key())?,
        (MatchBy::ExternalId, _, _, Change::Set(id)) => bulk::with_external_id(tx, id)?,
        (MatchBy::Phone, _, Change::Set(phone), _) => return with_phone(tx, phone),
        (MatchBy::Name, ..) => return with_name(tx, said, place),
        _ => None, // no row without its key is let through
    };
    Ok(found)
}

fn with_phone(tx: &Tx, phone: &Phone) -> Result<Option<ContactId>, Stop> {
    let found = bulk::with_phone(tx, phone.e164())?;
    the_only(&found, Field::Phone)
}

/// Finds who is called so, has the same phone and organisation or none, and can be told by nothing else.
fn with_name(tx: &Tx, said: &Said, place: &Place) -> Result<Option<ContactId>, Stop> {
    let org = match place {
        Change::Set((_, Named::Known(key))) => Some(key.as_str()),
        Change::Set(_) => return Ok(None), // of an organisation that is still to be made
        Change::Keep | Change::Clear => None,
    };
    let phone = if let Change::Set(phone) = &said.phone { Some(phone.e164()) } else { None };
    the_only(&bulk::with_name(tx, said.name.as_deref().unwrap_or_default(), phone, org)?, Field::Name)
}

fn the_only(found: &[ContactId], field: Field) -> Result<Option<ContactId>, Stop> {
    match found {
        [] => Ok(None),
        [only] => Ok(Some(*only)),
        several => {
            let candidates = several.iter().map(ToString::to_string).collect();
            let kind = RowProblemKind::Several { who: Party::Contact, candidates };
            Err(Fault::new(field, kind).into())
        }
    }
}

/// Refuses an e-mail or external id that is another contact's; a phone may be shared.
fn must_be_free(tx: &Tx, by: MatchBy, before: Option<&Contact>, after: &Contact) -> Result<(), Stop> {
    let own = before.map(|before| before.id);
    let key_before = before.and_then(|before| before.email.as_ref()).map(Email::key);
    let key = after.email.as_ref().map(Email::key).filter(|key| Some(*key) != key_before);
    if let Some(key) = key.filter(|_| by != MatchBy::Email) {
        must_be_own(Field::Email, bulk::with_email(tx, key)?, own)?;
    }
    let id_before = before.and_then(|before| before.external_id.as_deref());
    let id = after.external_id.as_deref().filter(|id| Some(*id) != id_before);
    if let Some(id) = id.filter(|_| by != MatchBy::ExternalId) {
        must_be_own(Field::ExternalId, bulk::with_external_id(tx, id)?, own)?;
    }
    Ok(())
}

fn must_be_own(field: Field, holder: Option<ContactId>, own: Option<ContactId>) -> Result<(), Fault> {
    match holder.filter(|holder| Some(*holder) != own) {
        Some(holder) => Err(Fault::new(field, RowProblemKind::Taken { holder })),
        None => Ok(()),
    }
}

fn changed(tx: &Tx, before: &Contact) -> Result<Changed, Error> {
    // Made of texts and flags: it always serialises.
    let json = serde_json::to_string(&Before::of(before)).unwrap_or_default();
    Ok(Changed { contact: before.id, before: json, run_before: bulk::writer(tx, before.id)? })
}
