//! How large the store is, and of what.
use std::path::{Path, PathBuf};

use super::engine::Engine;
use super::{Error, Patience, Store, Tx, Version, check, file, migrate};
use crate::domain::instant::Instant;

const PAGES: &str = "pragma page_count";
const FREE_PAGES: &str = "pragma freelist_count";
const PAGE_SIZE: &str = "pragma page_size";
const STATES: &str = "select state, count(*) from ticket where withdrawn = 0 group by state order by state";
const EVENTS: &str = "select count(*), min(recorded_at), max(recorded_at) from event";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[PAGES, FREE_PAGES, PAGE_SIZE, STATES, EVENTS];

/// How large a store is, and of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stats {
    /// where it really is
    pub path: PathBuf,
    /// bytes of its file
    pub size: i64,
    /// bytes of the write-ahead log beside it
    pub log: i64,
    /// bytes of a page
    pub page_size: i64,
    /// pages
    pub pages: i64,
    /// pages that hold nothing and are used next
    pub free_pages: i64,
    /// version of the schema
    pub schema: Version,
    /// version of the database library
    pub library: &'static str,
    /// version and text of the policy in force
    pub policy: (i64, String),
    /// rows of every table, by name
    pub tables: Vec<(String, i64)>,
    /// tickets by state, those of undone imports apart
    pub states: Vec<(String, i64)>,
    /// events
    pub events: i64,
    /// when the first and the last event were recorded
    pub recorded: Option<(Instant, Instant)>,
}

/// Returns how large the store at `path` is, and of what.
///
/// # Errors
/// What is there is no current store of mesa.
pub fn stats(path: &Path, patience: Patience) -> Result<Stats, Error> {
    let mut store = Store::open(path, patience)?;
    let path = store.path.clone();
    let length = |bytes: u64| i64::try_from(bytes).unwrap_or(i64::MAX);
    let (size, log) = (length(std::fs::metadata(&path)?.len()), length(file::log_length(&path)));
    store.read(|tx| {
        let (events, recorded) = events(tx)?;
        Ok(Stats {
            path,
            size,
            log,
            page_size: one(tx, PAGE_SIZE)?,
            pages: one(tx, PAGES)?,
            free_pages: one(tx, FREE_PAGES)?,
            schema: migrate::version(tx)?,
            library: Engine::library(),
            policy: super::policy::current(tx)?,
            tables: tables(tx)?,
            states: tx.rows(STATES, &[], |row| Ok((row.text(0)?, row.int(1)?)))?,
            events,
            recorded,
        })
    })
}

fn one(tx: &Tx, sql: &str) -> Result<i64, Error> {
    Ok(tx.first(sql, &[], |row| row.int(0))?.unwrap_or(0))
}

fn events(tx: &Tx) -> Result<(i64, Option<(Instant, Instant)>), Error> {
    let read =
        tx.first(EVENTS, &[], |row| Ok((row.int(0)?, row.instant_or_null(1)?.zip(row.instant_or_null(2)?))))?;
    Ok(read.unwrap_or_default())
}

fn tables(tx: &Tx) -> Result<Vec<(String, i64)>, Error> {
    let objects = check::objects(tx)?;
    let names = objects.keys().filter_map(|name| name.strip_prefix("table "));
    names.map(|name| Ok((name.to_owned(), one(tx, &format!("select count(*) from {name}"))?))).collect()
}
