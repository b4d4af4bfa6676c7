//! One command's way into the store: who acts, when, under which policy, and at most once per key.
mod key;

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

pub(super) use self::key::Key;
use super::identity::{Identity, identify};
use crate::clock::Clock;
use crate::domain::agent::AgentId;
use crate::domain::backdate;
use crate::domain::desk::Policy;
use crate::domain::instant::Instant;
use crate::domain::refusal::{Refusal, Usage};
use crate::domain::ticket::view::Person;
use crate::error::Error;
use crate::store::{self, Patience, Sibling, Store, Tx};

/// Finds out who acts.
pub(super) type Identify = fn(&Tx, &Circumstances) -> Result<Identity, Error>;

/// What surrounds a command, as the command line and the environment say it.
#[derive(Clone, Debug, Default)]
pub struct Circumstances {
    /// who acts: an e-mail, or how a contact is named (`--as`)
    pub acting: Option<String>,
    /// the operating system's user
    pub uid: u32,
    /// when it happened (`--at`)
    pub at: Option<Instant>,
    /// the state of which instant is asked (`--as-of`)
    pub as_of: Option<Instant>,
    /// idempotency key (`--key`)
    pub key: Option<String>,
    /// do everything, then take it back (`--dry-run`)
    pub dry_run: bool,
}

/// An open store with the circumstances of one command.
pub struct Session<'c> {
    store: Store,
    clock: &'c dyn Clock,
    circumstances: Circumstances,
    /// the policy that was in force when the store was last looked at
    desk: Option<Desk>,
}

/// The desk's policy at work.
#[derive(Clone, Debug)]
pub struct Desk {
    /// its version
    pub version: i64,
    /// the policy
    pub policy: Arc<Policy>,
    /// earlier versions that were asked for
    earlier: RefCell<BTreeMap<i64, Arc<Policy>>>,
}

impl Desk {
    /// Returns the policy of `version`, which may be the one in force; each is read once.
    pub(super) fn policy_of(&self, tx: &Tx, version: i64) -> Result<Arc<Policy>, Error> {
        if version == self.version {
            return Ok(Arc::clone(&self.policy));
        }
        if let Some(policy) = self.earlier.borrow().get(&version) {
            return Ok(Arc::clone(policy));
        }
        let missing = || store::Error::Damaged(format!("policy version {version} is missing"));
        let policy = parse_policy(&store::policy::text(tx, version)?.ok_or_else(missing)?)?;
        Ok(self.earlier.borrow_mut().entry(version).or_insert_with(|| Arc::new(policy)).clone())
    }
}

/// What a write came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// it made something
    Created,
    /// it changed something
    Updated,
    /// everything was so already
    Unchanged,
    /// its key was used before for the very same: nothing was done again
    Replayed,
}

impl Outcome {
    /// Returns the slug of the JSON contract.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Unchanged => "unchanged",
            Self::Replayed => "replayed",
        }
    }
}

/// What a write made or touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// created, updated or unchanged
    pub outcome: Outcome,
    /// its name, by which it can be loaded again: `1042`, `acme`
    pub name: String,
}

/// A finished write.
#[derive(Clone, Debug)]
pub struct Done<T> {
    /// what it came to
    pub outcome: Outcome,
    /// it was taken back
    pub dry_run: bool,
    /// what it made or touched, as it then was
    pub value: T,
}

impl<T> Done<T> {
    /// Returns the same with what `change` makes of the thing.
    pub fn map<U>(self, change: impl FnOnce(&T) -> U) -> Done<U> {
        Done { outcome: self.outcome, dry_run: self.dry_run, value: change(&self.value) }
    }
}

/// A read in progress.
pub struct Reading<'a> {
    /// the snapshot; only `ops` sees it
    pub(super) tx: &'a Tx<'a>,
    /// the same for other threads, as long as none has taken it
    siblings: Cell<Vec<Sibling>>,
    /// the policy in force
    pub desk: &'a Desk,
    /// the present
    pub now: Instant,
    /// the instant that is asked about: `--as-of`, else the present
    pub as_of: Instant,
    /// whether the past is asked about
    pub past: bool,
    circumstances: &'a Circumstances,
    person: OnceCell<Person>,
}

impl<'a> Reading<'a> {
    /// Returns the policy in force.
    pub fn policy(&self) -> &'a Policy {
        &self.desk.policy
    }

    /// Takes the snapshot for other threads: one for each that going through the whole store is worth.
    pub(super) fn siblings(&self) -> Vec<Sibling> {
        self.siblings.take()
    }

    /// Returns who acts.
    ///
    /// # Errors
    /// See [`identify`].
    pub fn person(&self) -> Result<Person, Error> {
        if let Some(person) = self.person.get() {
            return Ok(person.clone());
        }
        let person = self.identity()?.person;
        Ok(self.person.get_or_init(|| person).clone())
    }

    /// Returns who acts and how that is known.
    ///
    /// # Errors
    /// See [`identify`].
    pub fn identity(&self) -> Result<Identity, Error> {
        identify(self.tx, self.circumstances)
    }

    /// Tells whether somebody is named to act.
    pub(super) fn acting(&self) -> bool {
        self.circumstances.acting.is_some()
    }

    /// Returns when what was just written happened, where `--at` says so.
    pub fn written_at(&self) -> Option<Instant> {
        self.circumstances.at
    }
}

/// A write in progress.
pub struct Writing<'a> {
    /// the transaction; only `ops` sees it
    pub(super) tx: &'a Tx<'a>,
    /// the policy in force
    pub desk: &'a Desk,
    /// who acts
    pub person: Person,
    /// the operating system's user, where the actor is another
    pub via: Option<String>,
    /// the present, to the millisecond
    pub now: Instant,
    circumstances: &'a Circumstances,
}

impl Writing<'_> {
    /// Returns the instant at which the act counts, given the last entry of what it is about.
    pub fn at(&self, last: Option<Instant>) -> Result<Instant, Refusal> {
        let backdate_s = self.desk.policy.desk.backdate.seconds();
        backdate::judge(self.circumstances.at, self.now, last, self.person.reach(backdate_s))
    }

    /// Refuses `--at` for an act of which nobody keeps when it happened: what is said must not be lost silently.
    ///
    /// # Errors
    /// There is one; where it could not be anyhow, that is why.
    pub fn undated(&self) -> Result<(), Refusal> {
        if self.circumstances.at.is_none() {
            return Ok(());
        }
        self.at(None)?;
        Err(Refusal::Usage(Usage::Pointless { flag: "--at" }))
    }

    /// Returns the idempotency key that the write is done under.
    pub fn key(&self) -> Option<&str> {
        self.circumstances.key.as_deref()
    }

    /// Returns the acting agent's id, if an agent acts.
    pub fn agent(&self) -> Option<AgentId> {
        match self.person {
            Person::Agent { id, .. } => Some(id),
            Person::Contact { .. } => None,
        }
    }

    /// Returns the same write seen as a read, for showing what it made.
    pub fn reading(&self) -> Reading<'_> {
        let (tx, desk, now, circumstances) = (self.tx, self.desk, self.now, self.circumstances);
        let (siblings, as_of) = (Cell::default(), now.floor_to_second());
        let person = OnceCell::from(self.person.clone());
        Reading { tx, siblings, desk, now, as_of, past: false, circumstances, person }
    }
}

impl<'c> Session<'c> {
    /// Opens the store at `path`.
    ///
    /// # Errors
    /// What is there is no current store of mesa.
    pub fn open(path: &Path, patience: Patience, clock: &'c dyn Clock) -> Result<Self, Error> {
        let store = Store::open(path, patience)?;
        Ok(Self { store, clock, circumstances: Circumstances::default(), desk: None })
    }

    /// Returns the session in these circumstances.
    #[must_use]
    pub fn in_circumstances(self, circumstances: Circumstances) -> Self {
        Self { circumstances, ..self }
    }

    /// Returns the session with every write taken back, as under `--dry-run`.
    #[must_use]
    pub fn trying(mut self) -> Self {
        self.circumstances.dry_run = true;
        self
    }

    /// Returns where the store is.
    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// Leaves nothing of what was before in the files beside the store; tells whether no other process stood in the way.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn settle(&self) -> Result<bool, Error> {
        Ok(self.store.empty_log()?)
    }

    /// Returns the present.
    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    /// Returns the circumstances.
    pub fn circumstances(&self) -> &Circumstances {
        &self.circumstances
    }

    /// Runs `act` in one read snapshot.
    ///
    /// # Errors
    /// The store cannot be read, or whatever `act` refuses.
    pub fn read<T>(&mut self, act: impl FnOnce(&Reading) -> Result<T, Error>) -> Result<T, Error> {
        self.read_by(1, act)
    }

    /// Runs `act` in one read snapshot, where it may go through the whole store: with as many threads as are worth it.
    ///
    /// # Errors
    /// The store cannot be read, or whatever `act` refuses.
    pub fn read_all<T>(&mut self, act: impl FnOnce(&Reading) -> Result<T, Error>) -> Result<T, Error> {
        self.read_by(self.store.threads(), act)
    }

    /// Runs `act` in one read snapshot, where going through the whole store may take so many threads.
    ///
    /// # Errors
    /// The store cannot be read, or whatever `act` refuses.
    pub fn read_by<T>(
        &mut self,
        threads: usize,
        act: impl FnOnce(&Reading) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let now = self.clock.now();
        let Self { store, circumstances, desk: known, .. } = self;
        store.read_by(threads, |tx, siblings| {
            let desk = in_force(known, tx)?;
            // Whoever is named must be somebody, whatever is read.
            let named = circumstances.acting.as_ref().map(|_| identify(tx, circumstances)).transpose()?;
            let person = named.map_or_else(OnceCell::new, |named| OnceCell::from(named.person));
            let asked = circumstances.as_of;
            let as_of = asked.unwrap_or(now).floor_to_second();
            let past = asked.is_some_and(|asked| asked < now);
            let siblings = Cell::new(siblings);
            act(&Reading { tx, siblings, desk, now, as_of, past, circumstances, person })
        })
    }

    /// Runs `act` in one write transaction, at most once per idempotency key and `target`, and returns what `load`
    /// finds of what it made.
    ///
    /// A key that was used for the same `command` and `request` replays: nothing is done and the thing made then is
    /// loaded as it is now. Under `--dry-run` everything is done and then taken back.
    ///
    /// # Errors
    /// The key did something else before; nobody is known to act; whatever `act` refuses.
    pub fn write<T>(
        &mut self,
        (command, target): (&str, &str),
        request: &impl Serialize,
        act: impl FnOnce(&Writing) -> Result<Made, Error>,
        load: impl FnOnce(&Reading, &str) -> Result<T, Error>,
    ) -> Result<Done<T>, Error> {
        self.write_by((identify, command, target), request, act, load)
    }

    /// Runs `act` as [`Session::write`] does, for whoever `who` finds to act.
    pub(super) fn write_by<T>(
        &mut self,
        (who, command, target): (Identify, &str, &str),
        request: &impl Serialize,
        act: impl FnOnce(&Writing) -> Result<Made, Error>,
        load: impl FnOnce(&Reading, &str) -> Result<T, Error>,
    ) -> Result<Done<T>, Error> {
        if self.circumstances.as_of.is_some() {
            return Err(Refusal::Usage(Usage::Pointless { flag: "--as-of" }).into());
        }
        let now = self.clock.now();
        let Self { store, circumstances, desk: known, .. } = self;
        let tx = store.begin_write()?;
        let desk = in_force(known, &tx)?;
        let identity = who(&tx, circumstances)?;
        let (person, via) = (identity.person, identity.via);
        let writing = Writing { tx: &tx, desk, person, via, now, circumstances };
        let key = Key::new(circumstances, (command, target), request);
        let used = key.as_ref().map(|key| key.used(&tx)).transpose()?.flatten();
        let made = if let Some(name) = used {
            Made { outcome: Outcome::Replayed, name }
        } else {
            let made = act(&writing)?;
            key.map_or(Ok(()), |key| key.keep(&tx, (&made.name, made.outcome), now))?;
            made
        };
        let value = load(&writing.reading(), &made.name)?;
        if !circumstances.dry_run && made.outcome != Outcome::Replayed {
            tx.commit()?;
        }
        Ok(Done { outcome: made.outcome, dry_run: circumstances.dry_run, value })
    }
}

impl Session<'_> {
    /// Waits until no other run tells what is new under `cursor`.
    pub(super) fn turn(&self, cursor: &str) -> Result<store::Turn, Error> {
        Ok(self.store.turn(&format!("cursor {cursor}"))?)
    }

    /// Keeps something that is no act of anybody: what a script has been told.
    pub(super) fn book<T>(&mut self, act: impl FnOnce(&Tx, Instant) -> Result<T, Error>) -> Result<T, Error> {
        let now = self.clock.now();
        let tx = self.store.begin_write()?;
        let done = act(&tx, now)?;
        tx.commit()?;
        Ok(done)
    }

    /// Runs `part` as [`Self::write`] does, in as many write transactions as it takes until it says what was made.
    ///
    /// What was done before an error stays done, and the key is kept with the last part: the same command again takes up
    /// the rest. Under `--dry-run` `part` must finish at once.
    ///
    /// # Errors
    /// See [`Self::write`]; another run of the same key takes longer than the wait for a lock.
    pub fn write_parts<T>(
        &mut self,
        (command, target): (&str, &str),
        request: &impl Serialize,
        mut part: impl FnMut(&Writing) -> Result<Option<Made>, Error>,
        load: impl FnOnce(&Reading, &str) -> Result<T, Error>,
    ) -> Result<Done<T>, Error> {
        let Self { store, clock, circumstances, desk: known } = self;
        // Others of the same key must not write between the parts: they wait, and then replay.
        let key = circumstances.key.as_deref().filter(|_| !circumstances.dry_run);
        let _turn = key.map(|key| store.turn(key)).transpose()?;
        loop {
            let now = clock.now();
            let tx = store.begin_write()?;
            let desk = in_force(known, &tx)?;
            let identity = identify(&tx, circumstances)?;
            let (person, via) = (identity.person, identity.via);
            let writing = Writing { tx: &tx, desk, person, via, now, circumstances };
            let key = Key::new(circumstances, (command, target), request);
            let made = match key.as_ref().map(|key| key.used(&tx)).transpose()?.flatten() {
                Some(name) => Made { outcome: Outcome::Replayed, name },
                None => match part(&writing)? {
                    None => {
                        tx.commit()?;
                        continue;
                    }
                    Some(made) => {
                        key.map_or(Ok(()), |key| key.keep(&tx, (&made.name, made.outcome), now))?;
                        made
                    }
                },
            };
            let value = load(&writing.reading(), &made.name)?;
            if !circumstances.dry_run && made.outcome != Outcome::Replayed {
                tx.commit()?;
            }
            return Ok(Done { outcome: made.outcome, dry_run: circumstances.dry_run, value });
        }
    }
}

impl Session<'_> {
    /// Runs `act` in one write transaction of mesa itself, in nobody's name.
    ///
    /// # Errors
    /// The store cannot be written, or whatever `act` meets.
    pub(super) fn alone<T>(&mut self, act: impl FnOnce(&Tx, &Desk) -> Result<T, Error>) -> Result<T, Error> {
        let tx = self.store.begin_write()?;
        let done = act(&tx, in_force(&mut self.desk, &tx)?)?;
        tx.commit()?;
        Ok(done)
    }
}

/// Returns the policy in force; the one that is known is not read again, for no version ever changes.
fn in_force<'d>(known: &'d mut Option<Desk>, tx: &Tx) -> Result<&'d Desk, Error> {
    if let Some(desk) = known
        && store::policy::newest(tx)? != Some(desk.version)
    {
        *known = None;
    }
    match known {
        Some(desk) => Ok(desk),
        none => {
            let (version, text) = store::policy::current(tx)?;
            let policy = Arc::new(parse_policy(&text)?);
            Ok(none.insert(Desk { version, policy, earlier: RefCell::default() }))
        }
    }
}

/// Returns the policy of a stored text.
pub(super) fn parse_policy(text: &str) -> Result<Policy, Error> {
    Policy::from_applied(text).map_err(|_| store::Error::Damaged("a stored policy".to_owned()).into())
}
