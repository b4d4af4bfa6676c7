//! Is the store whole? Every check of `mesa store check`, read from one snapshot.
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono_tz::Tz;

use super::engine::Engine;
use super::file::{self, Header};
use super::migrate::{self, Version};
use super::{Error, Foreign, Patience, Tx};
use crate::domain::credit::Ledger;
use crate::domain::instant::Instant;
use crate::domain::storage::{Check, CheckName, Finding};

const QUICK: &str = "pragma quick_check(20)";
const DEEP: &str = "pragma integrity_check(20)";
const OBJECTS: &str = "select type, name, sql from sqlite_master where name not like 'sqlite\\_%' escape '\\' order by type, name";
const REFERENCES: &str = "pragma foreign_key_check";
const POLICIES: &str = "select version, text from policy order by version";
const MESSAGES: &str = "select (select count(*) from message), \
    (select count(distinct message_id) from event where message_id is not null)";
const COUNTER: &str = "select value from counter where name = ?1";
const TICKETS: &str = "select coalesce(max(ticket_id), 0), count(*) from ticket";
const CONTACTS: &str = "select coalesce(max(contact_id), 0), count(*) from contact";
const IMPORTS: &str = "select coalesce(max(import_id), 0), count(*) from import_run";
const UNOPENED: &str = "select t.ticket_id from ticket t where not exists \
    (select 1 from event e where e.ticket_id = t.ticket_id and e.kind = 'opened') order by t.ticket_id limit 1";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] =
    &[QUICK, DEEP, OBJECTS, REFERENCES, POLICIES, MESSAGES, COUNTER, TICKETS, CONTACTS, IMPORTS, UNOPENED];

/// What one check says: whether nothing is damaged, and what there is to say.
type Verdict = Result<(bool, Finding), Error>;

/// Looks at everything that can be looked at in the store at `path`, an older one too; `deep` reads every index as
/// well, and `is_policy` tells whether a text is a policy.
///
/// # Errors
/// What is there is no store, is newer than this program, or is held by another process. Damage is no error: it is
/// what the checks say.
pub fn check(
    path: &Path,
    patience: Patience,
    deep: bool,
    is_policy: &dyn Fn(&str) -> bool,
) -> Result<Vec<Check>, Error> {
    let header = match file::inspect(path) {
        Ok(header) => header,
        Err(Error::Foreign { why: why @ (Foreign::Truncated | Foreign::OtherFormat), .. }) => {
            return Ok(vec![Check { name: CheckName::Header, ok: false, finding: Finding::File(why) }]);
        }
        Err(error) => return Err(error),
    };
    if header.version > Version::CURRENT {
        header.version.must_be_current()?;
    }
    let mut checks = Checks(Vec::new());
    checks.add(CheckName::Header, Ok((true, Finding::Sound)))?;
    match super::Store::connect(header.path.clone(), patience) {
        Ok(mut store) => store.engine.read(|tx| inside(tx, &mut checks, &header, deep, is_policy))?,
        Err(error) => checks.add(CheckName::Pages, Err(error))?,
    }
    checks.add(CheckName::Permissions, permissions(&header.path))?;
    checks.add(CheckName::Leftovers, leftovers(&header.path))?;
    Ok(checks.0)
}

struct Checks(Vec<Check>);

impl Checks {
    /// Adds what a check came to; one that the damage itself stopped has found it.
    fn add(&mut self, name: CheckName, verdict: Verdict) -> Result<(), Error> {
        let (ok, finding) = match verdict {
            Ok(verdict) => verdict,
            Err(Error::Damaged(cause) | Error::Engine(cause) | Error::Io(cause)) => {
                (false, Finding::Engine(vec![cause]))
            }
            Err(error) => return Err(error),
        };
        self.0.push(Check { name, ok, finding });
        Ok(())
    }
}

fn inside(
    tx: &Tx,
    checks: &mut Checks,
    header: &Header,
    deep: bool,
    is_policy: &dyn Fn(&str) -> bool,
) -> Result<(), Error> {
    checks.add(CheckName::Pages, pages(tx, deep))?;
    checks.add(CheckName::Journal, Ok(journal(header)))?;
    checks.add(CheckName::Schema, schema(tx))?;
    checks.add(CheckName::References, references(tx))?;
    checks.add(CheckName::Policy, policies(tx, is_policy))?;
    match super::event::verify(tx) {
        Err(error) => checks.add(CheckName::Events, Err(error))?,
        Ok(log) => {
            let events = log.broken_event.map_or(Finding::Counted(log.events), Finding::Event);
            checks.add(CheckName::Events, Ok((log.broken_event.is_none(), events)))?;
            checks.add(CheckName::Messages, messages(tx, log.broken_message))?;
        }
    }
    checks.add(CheckName::Numbers, numbers(tx))?;
    checks.add(CheckName::Tickets, tickets(tx))?;
    checks.add(CheckName::Entries, entries(tx))?;
    checks.add(CheckName::Credits, credits(tx))
}

fn pages(tx: &Tx, deep: bool) -> Verdict {
    let said = tx.rows(if deep { DEEP } else { QUICK }, &[], |row| row.text(0))?;
    let ok = said == ["ok"];
    Ok((ok, if ok { Finding::Sound } else { Finding::Engine(said) }))
}

fn journal(header: &Header) -> (bool, Finding) {
    match (header.logged, file::log_length(&header.path)) {
        (false, _) => (false, Finding::JournalMode),
        (true, 0) => (true, Finding::Sound),
        (true, length) => (true, Finding::Log(length)),
    }
}

fn schema(tx: &Tx) -> Verdict {
    let version = migrate::version(tx)?;
    if version < Version::CURRENT {
        return Ok((true, Finding::Older { store: version.pair(), ours: Version::CURRENT.pair() }));
    }
    let differing = differences(&objects(tx)?, &expected()?);
    Ok(if differing.is_empty() { (true, Finding::Sound) } else { (false, Finding::Objects(differing)) })
}

/// Every table, index and trigger by `type name`, with its text but for layout and comments.
pub(super) type Objects = BTreeMap<String, String>;

/// Returns what the store's schema is made of.
pub(super) fn objects(tx: &Tx) -> Result<Objects, Error> {
    let all = tx.rows(OBJECTS, &[], |row| {
        let sql = row.str_or_null(2)?.unwrap_or_default();
        Ok((format!("{} {}", row.str(0)?, row.str(1)?), migrate::plain(sql)))
    })?;
    Ok(all.into_iter().collect())
}

/// Returns what the schema of a new store is made of.
pub(super) fn expected() -> Result<Objects, Error> {
    let mut engine = Engine::in_memory()?;
    let tx = engine.begin_write()?;
    migrate::create(&tx)?;
    objects(&tx)
}

/// Returns the names of what is not the same in both.
pub(super) fn differences(store: &Objects, ours: &Objects) -> Vec<String> {
    let names: BTreeSet<_> = store.keys().chain(ours.keys()).collect();
    names.into_iter().filter(|name| store.get(*name) != ours.get(*name)).cloned().collect()
}

fn references(tx: &Tx) -> Verdict {
    let mut dangling: BTreeMap<(String, String), u64> = BTreeMap::new();
    tx.each::<Error>(REFERENCES, &[], |row| {
        *dangling.entry((row.text(0)?, row.text(2)?)).or_default() += 1;
        Ok(())
    })?;
    if dangling.is_empty() {
        return Ok((true, Finding::Sound));
    }
    let counted = dangling.into_iter().map(|((table, parent), rows)| (table, parent, rows));
    Ok((false, Finding::Dangling(counted.collect())))
}

fn policies(tx: &Tx, is_policy: &dyn Fn(&str) -> bool) -> Verdict {
    let all = tx.rows(POLICIES, &[], |row| Ok((row.int(0)?, is_policy(row.str(1)?))))?;
    let wrong = (1..).zip(&all).find(|(expected, (version, good))| version != expected || !good);
    Ok(match (wrong, all.len()) {
        (Some((expected, _)), _) => (false, Finding::PolicyVersion(expected)),
        (None, 0) => (false, Finding::PolicyVersion(1)),
        (None, count) => (true, Finding::Counted(count as u64)),
    })
}

fn messages(tx: &Tx, broken: Option<i64>) -> Verdict {
    if let Some(event) = broken {
        return Ok((false, Finding::Message(event)));
    }
    let counts = tx.first(MESSAGES, &[], |row| Ok((row.int(0)?, row.int(1)?)))?;
    let (messages, spoken) = counts.unwrap_or_default();
    Ok(if messages == spoken {
        (true, Finding::Counted(u64::try_from(messages).unwrap_or(0)))
    } else {
        (false, Finding::Unspoken { messages, spoken })
    })
}

/// Ticket numbers know neither gap nor reuse; of the others only that none was given twice.
fn numbers(tx: &Tx) -> Verdict {
    for (name, sql) in [("ticket", TICKETS), ("contact", CONTACTS), ("import", IMPORTS)] {
        let counter = tx.first(COUNTER, &[name.into()], |row| row.int(0))?.unwrap_or(0);
        let used = tx.first(sql, &[], |row| Ok((row.int(0)?, row.int(1)?)))?;
        let (largest, used) = used.unwrap_or_default();
        let gapless = name != "ticket" || (counter == largest && largest == used);
        if counter < largest || !gapless {
            return Ok((false, Finding::Series { name, counter, largest, used }));
        }
    }
    Ok((true, Finding::Sound))
}

fn tickets(tx: &Tx) -> Verdict {
    let unopened = tx.first(UNOPENED, &[], |row| row.int(0))?;
    Ok(unopened.map_or((true, Finding::Sound), |ticket| (false, Finding::Unopened(ticket))))
}

fn entries(tx: &Tx) -> Verdict {
    let chain = super::credit::verify(tx)?;
    Ok(chain.broken.map_or((true, Finding::Counted(chain.entries)), |entry| (false, Finding::Entry(entry))))
}

/// Replays the ledger of every organisation: entries, balance and what lots have left must add up at each entry, and
/// tickets must say the same of what they were charged.
fn credits(tx: &Tx) -> Verdict {
    let (mut count, mut wrong) = (0, None);
    super::credit::each_org::<Error>(tx, Instant::MAX, |org, recorded| {
        count += 1;
        // Which instant a last day ends at decides no sum.
        if let Err((entry, _)) = Ledger::replay(org, Tz::UTC, recorded.iter().map(|one| &one.entry)) {
            wrong.get_or_insert(Finding::Unbalanced { org: org.to_owned(), entry: entry.number() });
        }
        Ok(())
    })?;
    let wrong = match wrong {
        None => super::charges::unsaid(tx)?.map(Finding::Unsaid),
        unbalanced => unbalanced,
    };
    Ok(wrong.map_or((true, Finding::Counted(count)), |wrong| (false, wrong)))
}

/// A file that more people can read than mesa lets in is no damage: it is said.
fn permissions(path: &Path) -> Verdict {
    let mode = file::mode(path)?;
    let shared = file::mode(file::folder_of(path))? & 0o2000 != 0;
    let wanted = if shared { 0o660 } else { 0o600 };
    Ok((true, if mode & 0o777 & !wanted == 0 { Finding::Sound } else { Finding::Mode(mode & 0o777) }))
}

fn leftovers(path: &Path) -> Verdict {
    let names = file::leftovers(path)?;
    Ok((true, if names.is_empty() { Finding::Sound } else { Finding::Files(names) }))
}
