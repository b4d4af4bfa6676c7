//! Lists of tickets: one question put together from fixed pieces of SQL, every value bound.
//!
//! Invariant: no text of a user becomes SQL; names of columns come from the enums and the table below.
use std::fmt::Write as _;

use super::listed::{Gathered, Portion};
#[cfg(test)]
use super::listed_part;
use super::listed_part::Part;
use super::{Error, Tx, Value};
use crate::domain::agent::AgentId;
use crate::domain::contact::ContactId;
use crate::domain::instant::Instant;
use crate::domain::ticket::TicketNumber;

/// What every list begins with: the number, before the parts that are asked for.
const NUMBER: &str = "select t.ticket_id";
const FROM: &str = " from ticket t";
/// For orders by how people are named; else names are looked up beside (`people.rs`).
const FROM_WITH_PEOPLE: &str = " from ticket t left join contact c on c.contact_id = t.contact_id \
    left join agent a on a.agent_id = t.assignee_id";
const COUNT: &str = "select count(*) from ticket t";
const SHOWN: &str = " where t.withdrawn = 0";
/// Not closed, in the form that walks the index of states …
const NOT_CLOSED: &str = "t.state in ('open', 'paused', 'resolved')";
/// … and in the form that leaves the walk to an index that narrows more.
const BESIDES_NOT_CLOSED: &str = "t.state <> 'closed'";
const IN_COPY: &str = "t.ticket_id in (select ticket_id from ticket_cc where email_key = ";
const ANSWERED: &str = "exists (select 1 from ticket_field f where f.ticket_id = t.ticket_id and f.key = ";
const CLOCK_DUE: &str =
    "exists (select 1 from clock k where k.ticket_id = t.ticket_id and k.phase in ('running', 'paused')";
const URGENT_FIRST: &str = " order by t.next_due_at nulls last, t.priority_rank nulls last, t.ticket_id";
const BY_NUMBER: &str = " order by t.ticket_id";
const FIELDS: &str = "select ticket_id, key, value from ticket_field \
    where ticket_id between ?1 and ?2 order by ticket_id, key";
const CC: &str =
    "select ticket_id, email from ticket_cc where ticket_id between ?1 and ?2 order by ticket_id, email_key";
const FIELD_KEY: &str = "select 1 from ticket_field where key = ?1 limit 1";

/// This file's whole statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[COUNT, FIELDS, CC, FIELD_KEY];

/// A column of texts that a list may be narrowed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextColumn {
    /// slug of the status
    Status,
    /// open, paused, resolved or closed
    State,
    /// the organisation's key
    Org,
    /// slug of the department
    Department,
    /// slug of the team
    Team,
    /// slug of the type
    Type,
    /// slug of the effective priority
    Priority,
    /// slug of the channel
    Channel,
    /// slug of the organisation's plan at opening
    Plan,
    /// the asset's key
    Asset,
    /// who is to speak next
    WaitingOn,
}

impl TextColumn {
    fn sql(self) -> &'static str {
        match self {
            Self::Status => "t.status",
            Self::State => "t.state",
            Self::Org => "t.org",
            Self::Department => "t.department",
            Self::Team => "t.team",
            Self::Type => "t.type",
            Self::Priority => "t.priority",
            Self::Channel => "t.channel",
            Self::Plan => "t.plan",
            Self::Asset => "t.asset",
            Self::WaitingOn => "t.waiting_on",
        }
    }
}

/// A column of instants that a list may be narrowed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeColumn {
    /// when it was opened
    Opened,
    /// its last event
    Updated,
    /// when it was closed
    Closed,
    /// when its next clock is due
    NextDue,
}

impl TimeColumn {
    fn sql(self) -> &'static str {
        match self {
            Self::Opened => "t.opened_at",
            Self::Updated => "t.updated_at",
            Self::Closed => "t.closed_at",
            Self::NextDue => "t.next_due_at",
        }
    }
}

/// Something that every listed ticket fulfils.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// its requester, its organisation's people and those in copy may see it (TAL-26)
    SeenBy {
        /// who looks
        contact: ContactId,
        /// their organisation
        org: Option<String>,
        /// their normalised e-mail
        email_key: Option<String>,
    },
    /// it is not closed
    NotClosed,
    /// the column has one of these values
    In(TextColumn, Vec<String>),
    /// it was asked by this contact
    Contact(ContactId),
    /// it is assigned to this agent, or to nobody
    Assignee(Option<AgentId>),
    /// this normalised e-mail is kept informed
    Cc(String),
    /// the field has this answer
    Field(String, String),
    /// the instant comes before this one
    Before(TimeColumn, Instant),
    /// the instant is this one or comes after it
    Since(TimeColumn, Instant),
    /// one of its running or paused clocks is due at or after the first instant, and before the second
    ClockDue(Instant, Instant),
    /// it was reopened
    Reopened,
    /// it has this number
    Number(TicketNumber),
    /// there is none
    Nothing,
}

impl Condition {
    /// Tells whether an index finds the few tickets that fulfil it.
    fn narrows(&self) -> bool {
        match self {
            Self::SeenBy { .. }
            | Self::Contact(_)
            | Self::Assignee(Some(_))
            | Self::Cc(_)
            | Self::Number(_) => true,
            Self::In(column, _) => *column == TextColumn::Org,
            Self::Before(column, _) | Self::Since(column, _) => *column == TimeColumn::NextDue,
            Self::NotClosed
            | Self::Assignee(None)
            | Self::Field(..)
            | Self::ClockDue(..)
            | Self::Reopened
            | Self::Nothing => false,
        }
    }
}

/// A column to sort by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    column: &'static Sortable,
    descending: bool,
}

/// Name, SQL, and whether it may be null.
type Sortable = (&'static str, &'static str, bool);

const SORTABLE: &[Sortable] = &[
    ("number", "t.ticket_id", false),
    ("subject", "t.subject", false),
    ("status", "t.status", false),
    ("state", "t.state", false),
    ("org", "t.org", true),
    ("contact", "c.email", true),
    ("contact_name", "c.name", true),
    ("department", "t.department", false),
    ("type", "t.type", true),
    ("channel", "t.channel", false),
    ("asset", "t.asset", true),
    ("plan", "t.plan", true),
    ("priority", "t.priority_rank", true),
    ("requested_priority", "t.requested_priority", true),
    ("impact", "t.impact", true),
    ("urgency", "t.urgency", true),
    ("assignee", "a.email", true),
    ("team", "t.team", true),
    ("waiting_on", "t.waiting_on", true),
    ("escalated_to", "t.escalated_to", true),
    ("opened_at", "t.opened_at", false),
    ("updated_at", "t.updated_at", false),
    ("resolved_at", "t.resolved_at", true),
    ("closed_at", "t.closed_at", true),
    ("reopen_count", "t.reopen_count", false),
    ("next_due_at", "t.next_due_at", true),
    ("minutes_worked", "t.minutes_worked", false),
    ("minutes_charged", "t.minutes_charged", false),
    ("policy_version", "t.policy_version", false),
    ("source", "t.source", true),
    ("source_key", "t.source_key", true),
];

impl Sort {
    /// Returns the order that `text` names: a column, or `-` and a column for the greatest first.
    pub fn named(text: &str) -> Option<Self> {
        let (name, descending) = text.strip_prefix('-').map_or((text, false), |name| (name, true));
        SORTABLE.iter().find(|(known, ..)| *known == name).map(|column| Self { column, descending })
    }

    /// Returns every name that [`Sort::named`] knows.
    pub fn names() -> impl Iterator<Item = &'static str> {
        SORTABLE.iter().map(|(name, ..)| *name)
    }
}

/// In which order tickets come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// the earliest due first, then the highest priority, then by number
    #[default]
    Urgency,
    /// by number
    Number,
    /// by these columns, what is empty last; then by number, in the direction of the last
    By(Vec<Sort>),
}

/// Which tickets are wanted, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// what each fulfils
    pub conditions: Vec<Condition>,
    /// in which order
    pub order: Order,
    /// how many at most
    pub limit: Option<i64>,
}

/// SQL under construction, with its values.
struct Sql {
    text: String,
    values: Vec<Value<'static>>,
}

impl Sql {
    fn of(query: &Query, select: &str) -> Self {
        let mut sql = Self { text: [select, SHOWN].concat(), values: Vec::new() };
        let narrowed = query.conditions.iter().any(Condition::narrows);
        for condition in &query.conditions {
            sql.text.push_str(" and ");
            match condition {
                Condition::NotClosed if narrowed => sql.push(BESIDES_NOT_CLOSED),
                condition => sql.condition(condition),
            }
        }
        sql
    }

    fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn bind(&mut self, value: impl Into<Value<'static>>) {
        self.values.push(value.into());
        // Writing to a string cannot fail.
        let _ = write!(self.text, "?{}", self.values.len());
    }

    fn condition(&mut self, condition: &Condition) {
        match condition {
            Condition::SeenBy { contact, org, email_key } => {
                self.seen_by(*contact, org.as_ref(), email_key.as_ref());
            }
            Condition::NotClosed => self.push(NOT_CLOSED),
            Condition::In(column, values) => self.one_of(*column, values),
            Condition::Contact(id) => self.compare("t.contact_id", " = ", id.number()),
            Condition::Assignee(Some(id)) => self.compare("t.assignee_id", " = ", id.number()),
            Condition::Assignee(None) => self.push("t.assignee_id is null"),
            Condition::Cc(email_key) => self.in_copy(email_key),
            Condition::Field(key, value) => {
                self.push(ANSWERED);
                self.bind(key.clone());
                self.compare(" and f.value", " = ", value.clone());
                self.push(")");
            }
            Condition::Before(column, instant) => self.compare(column.sql(), " < ", *instant),
            Condition::Since(column, instant) => self.compare(column.sql(), " >= ", *instant),
            Condition::ClockDue(since, before) => {
                self.push(CLOCK_DUE);
                self.compare(" and k.due_at", " >= ", *since);
                self.compare(" and k.due_at", " < ", *before);
                self.push(")");
            }
            Condition::Reopened => self.push("t.reopen_count > 0"),
            Condition::Number(number) => self.compare("t.ticket_id", " = ", number.get()),
            Condition::Nothing => self.push("1 = 0"),
        }
    }

    fn compare(&mut self, column: &str, operator: &str, value: impl Into<Value<'static>>) {
        self.push(column);
        self.push(operator);
        self.bind(value);
    }

    fn one_of(&mut self, column: TextColumn, values: &[String]) {
        if let [only] = values {
            return self.compare(column.sql(), " = ", only.clone());
        }
        self.push(column.sql());
        for (place, value) in values.iter().enumerate() {
            self.push(if place == 0 { " in (" } else { ", " });
            self.bind(value.clone());
        }
        self.push(if values.is_empty() { " is null" } else { ")" });
    }

    fn in_copy(&mut self, email_key: &str) {
        self.push(IN_COPY);
        self.bind(email_key.to_owned());
        self.push(")");
    }

    fn seen_by(&mut self, contact: ContactId, org: Option<&String>, email_key: Option<&String>) {
        self.compare("(t.contact_id", " = ", contact.number());
        if let Some(org) = org {
            self.compare(" or t.org", " = ", org.clone());
        }
        if let Some(email_key) = email_key {
            self.push(" or ");
            self.in_copy(email_key);
        }
        self.push(")");
    }

    fn order(&mut self, order: &Order) {
        match order {
            Order::Urgency => self.push(URGENT_FIRST),
            Order::Number => self.push(BY_NUMBER),
            Order::By(sorts) => {
                self.push(" order by ");
                for Sort { column: (_, column, nullable), descending } in sorts {
                    self.push(column);
                    self.push(if *descending { " desc" } else { "" });
                    self.push(if *nullable { " nulls last, " } else { ", " });
                }
                let descending = sorts.last().is_some_and(|sort| sort.descending);
                self.push(if descending { "t.ticket_id desc" } else { "t.ticket_id" });
            }
        }
    }
}

/// Returns `select`, whose tickets are `t`, narrowed to those shown that fulfil `conditions`, with its values.
pub(super) fn narrowed(select: &str, conditions: &[Condition]) -> (String, Vec<Value<'static>>) {
    let query = Query { conditions: conditions.to_vec(), ..Query::default() };
    let sql = Sql::of(&query, select);
    (sql.text, sql.values)
}

/// Returns how many tickets fulfil the conditions of `query`.
pub fn count(tx: &Tx, query: &Query) -> Result<u64, Error> {
    let sql = Sql::of(query, COUNT);
    let count = tx.first(&sql.text, &sql.values, |row| row.int(0))?.unwrap_or(0);
    Ok(u64::try_from(count).unwrap_or(0))
}

/// Hands the `parts` of the tickets that `query` asks for to `visit`, many at a time; returns how many tickets there are,
/// where they are more than its limit one more than that.
pub fn each<E: From<Error>>(
    tx: &Tx,
    query: &Query,
    parts: &[&'static Part],
    mut visit: impl FnMut(Portion) -> Result<(), E>,
) -> Result<u64, E> {
    let mut sql = Sql::of(query, &select(parts, &query.order));
    sql.order(&query.order);
    if let Some(limit) = query.limit {
        sql.push(" limit ");
        sql.bind(limit.saturating_add(1));
    }
    let limit = query.limit.and_then(|limit| u64::try_from(limit).ok()).unwrap_or(u64::MAX);
    let (mut seen, mut gathered) = (0, Gathered::new(tx, parts));
    tx.each(&sql.text, &sql.values, |row| {
        seen += 1;
        let portion = if seen <= limit { gathered.add(row)? } else { None };
        portion.map_or(Ok(()), &mut visit)
    })?;
    visit(gathered.rest()?)?;
    Ok(seen)
}

/// Returns the question for these parts of tickets.
fn select(parts: &[&'static Part], order: &Order) -> String {
    let by_people = |sorts: &Vec<Sort>| sorts.iter().any(|sort| !sort.column.1.starts_with("t."));
    let from = if matches!(order, Order::By(sorts) if by_people(sorts)) { FROM_WITH_PEOPLE } else { FROM };
    let columns = parts.iter().flat_map(|part| [", ", part.sql]);
    [NUMBER].into_iter().chain(columns).chain([from]).collect()
}

/// Returns the longest questions, for the test that prepares every one.
#[cfg(test)]
pub(super) fn put_together() -> [String; 2] {
    let by_contact = Order::By(Sort::named("contact").into_iter().collect());
    [Order::Number, by_contact].map(|order| {
        let mut sql = Sql::of(&Query::default(), &select(&listed_part::all(), &order));
        sql.order(&order);
        sql.text
    })
}

/// Hands ticket, key and answer of every answer to `visit`, for the tickets from `first` to `last`, by number.
pub fn fields<E: From<Error>>(
    tx: &Tx,
    (first, last): (i64, i64),
    mut visit: impl FnMut(i64, &str, &str) -> Result<(), E>,
) -> Result<(), E> {
    tx.each(FIELDS, &[first.into(), last.into()], |row| visit(row.int(0)?, row.str(1)?, row.str(2)?))
}

/// Hands ticket and e-mail of everybody kept informed to `visit`, for the tickets from `first` to `last`, by number.
pub fn cc<E: From<Error>>(
    tx: &Tx,
    (first, last): (i64, i64),
    mut visit: impl FnMut(i64, &str) -> Result<(), E>,
) -> Result<(), E> {
    tx.each(CC, &[first.into(), last.into()], |row| visit(row.int(0)?, row.str(1)?))
}

/// Tells whether any ticket has this value in this column: a word that no policy has any longer.
pub fn has_value(tx: &Tx, column: TextColumn, value: &str) -> Result<bool, Error> {
    let query = Query { conditions: vec![Condition::In(column, vec![value.to_owned()])], ..Query::default() };
    let mut sql = Sql::of(&query, "select 1 from ticket t");
    sql.push(" limit 1");
    Ok(tx.first(&sql.text, &sql.values, |_| Ok(()))?.is_some())
}

/// Tells whether any ticket has an answer under this key.
pub fn has_field(tx: &Tx, key: &str) -> Result<bool, Error> {
    Ok(tx.first(FIELD_KEY, &[key.into()], |_| Ok(()))?.is_some())
}
