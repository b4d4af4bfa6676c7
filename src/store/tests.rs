//! The store on its own: statements, plans, migrations, the chain.
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::TempDir;

use super::check::{differences, expected, objects};
use super::engine::{Access, Engine};
use super::migrate::{self, Step};
use super::*;
use crate::domain::agent::AgentId;
use crate::domain::contact::ContactId;
use crate::domain::instant::Instant;
use crate::domain::notice::{Notice, Told};
use crate::domain::sla::Metric;
use crate::domain::ticket::TicketNumber;
use crate::domain::ticket::event::{Actor, Event, EventBody, Reply};

/// Every statement of every file, by the file's name.
const STATEMENTS: &[(&str, &[&str])] = &[
    ("agent", agent::STATEMENTS),
    ("asset", asset::STATEMENTS),
    ("bulk", bulk::STATEMENTS),
    ("charges", charges::STATEMENTS),
    ("check", check::STATEMENTS),
    ("clock", clock::STATEMENTS),
    ("contact", contact::STATEMENTS),
    ("contact_import", contact_import::STATEMENTS),
    ("contract", contract::STATEMENTS),
    ("counter", counter::STATEMENTS),
    ("credit", credit::STATEMENTS),
    ("cursor", cursor::STATEMENTS),
    ("due", due::STATEMENTS),
    ("event", event::STATEMENTS),
    ("export", export::STATEMENTS),
    ("form", form::STATEMENTS),
    ("import", import::STATEMENTS),
    ("list", list::STATEMENTS),
    ("message", message::STATEMENTS),
    ("migrate", migrate::STATEMENTS),
    ("org", org::STATEMENTS),
    ("people", people::STATEMENTS),
    ("policy", policy::STATEMENTS),
    ("recipient", recipient::STATEMENTS),
    ("removal", removal::STATEMENTS),
    ("report/clocks", report::clocks::STATEMENTS),
    ("report/histories", report::histories::STATEMENTS),
    ("report/projection", report::projection::STATEMENTS),
    ("report/trails", report::trails::STATEMENTS),
    ("request", request::STATEMENTS),
    ("stats", stats::STATEMENTS),
    ("ticket", ticket::STATEMENTS),
    ("time", time::STATEMENTS),
    ("undo", undo::STATEMENTS),
];

const PATIENCE: Patience = Patience { lock_wait: Duration::ZERO, on_wait: || {} };

fn fresh() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    Store::create::<Error>(&path, Sharing::Private, PATIENCE, |_| Ok(())).unwrap();
    (folder, path)
}

fn open(path: &Path) -> Store {
    Store::open(path, PATIENCE).unwrap()
}

/// Runs statements that mesa has none of, as other hands would.
fn by_hand(path: &Path, sql: &str) {
    let mut store = open(path);
    let tx = store.begin_write().unwrap();
    tx.script(sql).unwrap();
    tx.commit().unwrap();
}

#[test]
fn the_list_of_statements_is_complete() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store");
    let mut files = Vec::new();
    for (inside, prefix) in [(folder.clone(), ""), (folder.join("report"), "report/")] {
        for entry in std::fs::read_dir(inside).unwrap() {
            let path = entry.unwrap().path();
            let is_source = path.extension().is_some_and(|extension| extension == "rs");
            if is_source && std::fs::read_to_string(&path).unwrap().contains("#[cfg(test)]\npub") {
                files.push(format!("{prefix}{}", path.file_stem().unwrap().to_str().unwrap()));
            }
        }
    }
    files.sort_unstable();
    let listed: Vec<_> = STATEMENTS.iter().map(|(name, _)| *name).collect();
    assert_eq!(files, listed, "name the file in STATEMENTS above");
}

#[test]
fn every_statement_can_be_prepared() {
    let (_folder, path) = fresh();
    open(&path)
        .read(|tx| {
            let several = [event::rows, clock::rows, ticket::rows, contact::rows, import::made_rows];
            let several = several.map(|rows: fn(usize) -> String| rows(2));
            for sql in report::clocks::put_together().into_iter().chain(list::put_together()).chain(several) {
                tx.plan(&sql)?;
            }
            for (file, statements) in STATEMENTS {
                for sql in *statements {
                    if let Err(error) = tx.plan(sql) {
                        panic!("{file}: {error:?}\n{sql}");
                    }
                }
            }
            Ok::<(), Error>(())
        })
        .unwrap();
}

/// Questions asked too seldom for an index: the answers to a field that no policy knows, the tickets of a run to undo.
const MAY_SCAN: &[&str] = &[
    "select 1 from ticket_field",
    "select ticket_id from ticket where import_id",
    "select t.ticket_id from ticket t where t.import_id",
    // Undoing a run asks once for all that it wrote.
    "select contact_id, needed from",
    "select e.actor_id, min(e.ticket_id) from event e",
    "select t.asset, t.ticket_id, e.recorded_at from ticket t",
];

#[test]
fn what_is_looked_up_by_a_value_is_found_by_an_index() {
    let (_folder, path) = fresh();
    // A report reads everything: that is its purpose.
    let aggregates = STATEMENTS.iter().filter(|(file, _)| !file.starts_with("report/"));
    let lookups = aggregates.flat_map(|(_, statements)| *statements);
    let lookups = lookups.filter(|sql| sql.starts_with("select") && sql.contains(" = ?1"));
    let lookups = lookups.filter(|sql| !MAY_SCAN.iter().any(|start| sql.starts_with(start)));
    open(&path)
        .read(|tx| {
            for sql in lookups {
                let plan = tx.plan(sql)?;
                let scans = |step: &&String| step.starts_with("SCAN") && !step.contains("CONSTANT");
                assert_eq!(plan.iter().find(scans), None, "{sql}");
            }
            Ok::<(), Error>(())
        })
        .unwrap();
}

#[test]
fn lists_come_in_order_from_their_indexes() {
    let (_folder, path) = fresh();
    let plan = |sql: &str| open(&path).read(|tx| tx.plan(sql)).unwrap().join("; ");
    for (sql, index) in [
        (
            "select ticket_id from ticket where state = 'open' order by opened_at desc limit 20",
            "ticket_by_state_opened",
        ),
        (
            "select ticket_id from ticket where next_due_at <= ?1 order by next_due_at limit 20",
            "ticket_by_due",
        ),
        ("select event_id from event where ticket_id = ?1 order by at, event_id", "event_by_ticket"),
        ("select ticket_id from ticket where contact_id = ?1", "ticket_by_contact"),
        ("select ticket_id from ticket where assignee_id = ?1", "ticket_by_assignee"),
        (
            "select ticket_id, policy_version from main.ticket where tick_at <= ?1 order by tick_at, ticket_id limit ?2",
            "ticket_by_tick",
        ),
        ("select key from org where tick_at <= ?1 order by tick_at limit ?2", "org_by_tick"),
        ("select event_id from event where org = ?1 order by at, event_id", "event_by_org"),
        ("select ticket_id from ticket where org = ?1", "ticket_by_org"),
        ("select ticket_id from ticket_cc where email_key = ?1", "ticket_cc_by_email"),
        ("select message_id from message where ticket_id = ?1", "message_by_ticket"),
    ] {
        let plan = plan(sql);
        assert!(plan.contains(index) && !plan.contains("SCAN") && !plan.contains("TEMP"), "{sql}: {plan}");
    }
}

#[test]
fn only_clocks_that_wait_are_looked_at() {
    let (_folder, path) = fresh();
    let org = list::Condition::In(list::TextColumn::Org, vec!["acme".to_owned()]);
    for (conditions, due_by) in [(vec![], None), (vec![org], Some(Instant::MAX))] {
        let query = due::DueQuery { conditions, metrics: vec![Metric::Resolution], due_by };
        for (sql, _) in due::questions(&query) {
            let plan = open(&path).read(|tx| tx.plan(&sql)).unwrap().join("; ");
            assert!(plan.starts_with("SEARCH k USING INDEX clock_by_due (phase=?"), "{sql}: {plan}");
            assert!(plan.contains("SEARCH t USING") && !plan.contains("SCAN"), "{sql}: {plan}");
        }
    }
}

#[test]
fn the_database_library_is_one_without_the_log_reset_bug() {
    let numbers = |text: &str| text.split('.').map(|part| part.parse::<u32>().unwrap()).collect::<Vec<_>>();
    assert!(numbers(Engine::library()) >= vec![3, 51, 3], "{}", Engine::library());
}

const ONE_MORE: &[Step] = &[
    Step { to: Version::new(1, 1), sql: "alter table org add column colour text" },
    Step { to: Version::new(1, 2), sql: "create table extra (key text not null primary key) strict" },
];

#[test]
fn an_older_store_is_migrated_once_and_a_copy_kept() {
    let (folder, path) = fresh();
    by_hand(&path, "insert into counter values ('ticket', 7)");
    let dry = Store::migrate_by(ONE_MORE, &path, PATIENCE, true).unwrap();
    assert_eq!((dry.from.pair(), dry.to.pair(), dry.copy), ((1, 0), (1, 2), None));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);

    let done = Store::migrate_by(ONE_MORE, &path, PATIENCE, false).unwrap();
    let copy = done.copy.unwrap();
    assert_eq!(copy, std::fs::canonicalize(&path).unwrap().with_extension("db.v1.0"));
    let kept = open(&copy).read(|tx| tx.first("select value from counter", &[], |row| row.int(0))).unwrap();
    assert_eq!((kept, file::mode(&copy).unwrap()), (Some(7), 0o600));

    assert!(matches!(Store::open(&path, PATIENCE), Err(Error::TooNew { store: (1, 2), .. })));
    let again = Store::migrate_by(ONE_MORE, &path, PATIENCE, false).unwrap();
    assert_eq!((again.from, again.copy), (again.to, None));
    assert!(matches!(Store::migrate(&path, PATIENCE, false), Err(Error::TooNew { .. })));
}

#[test]
fn a_step_that_fails_leaves_the_store_as_it_was() {
    const BROKEN: &[Step] = &[
        Step { to: Version::new(1, 1), sql: "create table extra (x integer) strict" },
        Step { to: Version::new(1, 2), sql: "insert into nowhere values (1)" },
    ];
    let (_folder, path) = fresh();
    Store::migrate_by(BROKEN, &path, PATIENCE, false).unwrap_err();
    assert_eq!(open(&path).read(objects).unwrap(), expected().unwrap());
    // The copy of the first attempt is kept; the next one gets a number.
    let done = Store::migrate_by(ONE_MORE, &path, PATIENCE, false).unwrap();
    assert!(done.copy.unwrap().ends_with("desk.db.v1.0-2"));
}

#[test]
fn a_store_migrated_by_another_is_neither_read_nor_written_as_before() {
    let (_folder, path) = fresh();
    let mut old = open(&path);
    old.read(|_| Ok::<(), Error>(())).unwrap();
    Store::migrate_by(ONE_MORE, &path, PATIENCE, false).unwrap();
    assert!(matches!(old.begin_write().err(), Some(Error::TooNew { .. })));
    assert!(matches!(old.read(|_| Ok::<(), Error>(())), Err(Error::TooNew { .. })));
}

/// Returns the frozen schema of 1.0 as one script; `UPDATE=1` writes it anew, which ends with the first release.
fn first_schema() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stores/v1.0.sql");
    #[expect(clippy::disallowed_methods, reason = "a switch of this test, not of the program")]
    if std::env::var_os("UPDATE").is_some() {
        let all = expected().unwrap();
        let (tables, rest): (Vec<_>, Vec<_>) = all.iter().partition(|(name, _)| name.starts_with("table "));
        let lines = tables.iter().chain(&rest).map(|(_, sql)| format!("{sql};\n"));
        std::fs::write(&path, lines.collect::<String>()).unwrap();
    }
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn the_first_store_migrated_has_the_schema_of_a_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut engine = Engine::open(&created(folder.path()), Access::Fresh, PATIENCE).unwrap();
    let tx = engine.begin_write().unwrap();
    tx.script(&first_schema()).unwrap();
    migrate::migrate(&tx, Version::FIRST, migrate::STEPS).unwrap();
    let differing = differences(&objects(&tx).unwrap(), &expected().unwrap());
    assert_eq!(
        differing,
        Vec::<String>::new(),
        "schema.sql changed: until 1.0 is out, UPDATE=1 cargo test store"
    );
}

fn created(folder: &Path) -> PathBuf {
    let path = folder.join("first.db");
    std::fs::File::create_new(&path).unwrap();
    path
}

#[test]
fn layout_and_comments_are_no_part_of_a_schema() {
    let written = "create table t (  -- it's a table\n  a text,\n  b text -- last\n) strict";
    assert_eq!(migrate::plain(written), "create table t(a text,b text)strict");
    assert_eq!(migrate::plain("select 'a -- b  (c)'"), "select 'a -- b  (c)'");
    assert_ne!(migrate::plain("a b"), migrate::plain("ab"));
}

/// A store with one ticket of three events, each with a message, and a notice.
fn with_history() -> (TempDir, PathBuf) {
    let (folder, path) = fresh();
    by_hand(
        &path,
        "insert into policy values (1, 0, null, ''); \
         insert into agent values (1, 'a@b.example', 'a@b.example', 'A', 'admin', null, null, 1, 0); \
         insert into org (key, name, name_key, active, created_at) values ('acme', 'Acme', 'acme', 1, 0); \
         insert into contact (contact_id, name, administrator, active, created_at) values (1, 'Ana', 0, 1, 0); \
         insert into ticket (ticket_id, subject, department, channel, status, state, opened_at, updated_at, \
           reopen_count, minutes_worked, minutes_charged, policy_version, withdrawn) \
         values (1, 's', 'd', 'cli', 'new', 'open', 0, 0, 0, 0, 0, 1, 0)",
    );
    let mut store = open(&path);
    let tx = store.begin_write().unwrap();
    let mut end = event::chain_end(&tx).unwrap();
    for (body, text) in [
        (EventBody::Replied(Reply::default()), "one"),
        (EventBody::Noted, "two"),
        (EventBody::Replied(Reply::default()), "three"),
    ] {
        let actor = Actor::Agent(AgentId::new(1));
        let event = Event { at: Instant::from_millis(1_000), actor, author: Some(ContactId::new(1)), body };
        let recording = event::Recording { at: Instant::from_millis(1_500), via: Some("uid:7") };
        event::append(&tx, &mut end, TicketNumber::new(1).unwrap(), (&event, Some(text)), recording).unwrap();
    }
    let what = Told::LowBalance { balance_min: 10, threshold_min: 30 };
    let notice = Notice { org: "acme".to_owned(), at: Instant::from_millis(1_000), what };
    event::append_notice(&tx, &mut end, &notice, Instant::from_millis(1_500)).unwrap();
    tx.commit().unwrap();
    (folder, path)
}

#[test]
fn events_can_be_neither_changed_nor_removed() {
    let (_folder, path) = with_history();
    let mut store = open(&path);
    for sql in [
        "update event set at = 0",
        "update event set data = null",
        "update event set org = null, ticket_id = 1 where event_id = 4",
        "update event set data_sha256 = null, redacted_at = 1",
        "delete from event where event_id = 3",
    ] {
        let tx = store.begin_write().unwrap();
        assert!(matches!(tx.run(sql, &[]), Err(Error::Conflict(_))), "{sql}");
    }
    assert_eq!(store.read(event::verify).unwrap().events, 4);
}

#[test]
fn the_chain_tells_what_was_edited_removed_or_moved() {
    const FREE: &str = "drop trigger event_is_never_changed; drop trigger event_data_is_only_redacted; \
        drop trigger event_is_never_removed;";
    for (act, event, message) in [
        ("select 1", None, None),
        ("update event set at = 2000 where event_id = 2", Some(2), None),
        ("update event set via = null where event_id = 3", Some(3), None),
        ("update event set data = '{}', redacted_at = null where event_id = 2", Some(2), None),
        ("update event set data = '{}', redacted_at = 5 where event_id = 2", None, None),
        ("update event set org = null, ticket_id = 1 where event_id = 4", Some(4), None),
        ("delete from event where event_id = 1", Some(2), None),
        (
            "update event set event_id = 9 where event_id = 1; update event set event_id = 1 where event_id = 2",
            Some(1),
            None,
        ),
        ("update message set body = 'other' where message_id = 2", None, Some(2)),
        ("update message set body = '', redacted = 1 where message_id = 2", None, None),
    ] {
        let (_folder, path) = with_history();
        by_hand(&path, &format!("{FREE} {act}"));
        let found = open(&path).read(event::verify).unwrap();
        assert_eq!((found.broken_event, found.broken_message), (event, message), "{act}");
    }
}

#[test]
fn a_history_is_read_as_it_was_recorded() {
    let (_folder, path) = with_history();
    let number = TicketNumber::new(1).unwrap();
    let read = open(&path).read(|tx| event::of_ticket(tx, number, Instant::from_millis(5_000))).unwrap();
    let kinds: Vec<_> = read.iter().map(|recorded| recorded.event.body.kind()).collect();
    assert_eq!(kinds, ["replied", "noted", "replied"]);
    assert_eq!(
        (read[0].via.as_deref(), read[0].recorded_at.millis(), read[2].message),
        (Some("uid:7"), 1_500, Some(3))
    );
}

#[test]
fn an_event_is_of_a_ticket_or_of_an_organisation() {
    let (_folder, path) = with_history();
    let mut store = open(&path);
    for (ticket, org) in [("null", "null"), ("1", "'acme'")] {
        let tx = store.begin_write().unwrap();
        let sql = format!(
            "insert into event (event_id, ticket_id, org, at, recorded_at, kind, actor, hash) \
             values (5, {ticket}, {org}, 0, 0, 'notice', 'system', x'00')"
        );
        assert!(matches!(tx.run(&sql, &[]), Err(Error::Conflict(_))), "{sql}");
    }
    let told = store.read(|tx| event::notices(tx, "acme")).unwrap();
    assert_eq!(told.len(), 1);
    let mut seen = Vec::new();
    let mut count = |ticket: TicketNumber, events: &[Event]| {
        seen.push((ticket.get(), events.len()));
        Ok(())
    };
    let all = 0..=i64::MAX;
    store.read(|tx| report::histories::each::<Error>(tx, &all, Instant::MAX, &mut count)).unwrap();
    assert_eq!(seen, [(1, 3)], "what is asked of tickets knows no notice");
}

#[test]
fn siblings_see_what_the_snapshot_sees_and_nothing_newer() {
    let (_folder, path) = with_history();
    let candidate = || Engine::open(&path, Access::ReadWrite, PATIENCE).unwrap().candidate().unwrap();
    let count = |tx: &Tx| tx.first("select count(*) from agent", &[], |row| row.int(0));
    let (joins, comes_late) = (candidate(), candidate());
    let seen = open(&path).read_by(3, |tx, siblings| {
        let joined = joins.join()?.expect("nobody has written since");
        by_hand(
            &path,
            "insert into agent values (2, 'b@b.example', 'b@b.example', 'B', 'agent', null, null, 1, 0)",
        );
        assert!(comes_late.join()?.is_none(), "somebody has written since");
        let mut seen = vec![count(tx)?, count(&joined.tx())?];
        for sibling in &siblings {
            seen.push(count(&sibling.tx())?);
        }
        Ok::<_, Error>(seen)
    });
    assert_eq!(seen.unwrap(), [Some(1); 4]);
    assert_eq!(open(&path).read(count).unwrap(), Some(2));
}
