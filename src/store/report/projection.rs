//! Compares what is kept beside the events with what the events say.
use std::borrow::Cow;
use std::ops::RangeInclusive;

use crate::domain::email;
use crate::domain::instant::Instant;
use crate::domain::ticket::Ticket;
use crate::store::clock::ClockRow;
use crate::store::ticket::Derived;
use crate::store::{Error, Tx, Value, clock, ticket};

/// What the events of one ticket come to.
pub struct Computed {
    /// the ticket
    pub ticket: Ticket,
    /// what its row keeps beside it
    pub derived: Derived,
    /// its clocks
    pub clocks: Vec<ClockRow>,
}

/// One value that is kept otherwise than the events say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// the ticket's number
    pub ticket: i64,
    /// the value: `status`, `fields.serial`, `clocks.resolution.due_at`
    pub what: String,
    /// as kept; none where nothing is
    pub stored: Option<String>,
    /// as the events say; none where they say nothing
    pub computed: Option<String>,
}

/// A table of copies: how it is read (a ticket's number and a key, then the columns compared), what a row is called,
/// how many values of a row the number and the key stand for, and which column tells most of a whole row.
struct Table {
    select: &'static str,
    name: &'static str,
    columns: &'static [&'static str],
    keys: usize,
    telling: usize,
}

const LAST: &str = "select max(coalesce((select max(ticket_id) from ticket), 0), coalesce((select max(ticket_id) from event), 0))";
const AFTER: &str = "select min(n.ticket_id) from (select min(ticket_id) as ticket_id from ticket where ticket_id > ?1 \
    union all select min(ticket_id) from event where ticket_id > ?1) n";
/// State by state, as the index has it.
const FIRST: &str = "select min(s.opened_at) from (select min(opened_at) as opened_at from ticket where state = 'open' \
    union all select min(opened_at) from ticket where state = 'paused' \
    union all select min(opened_at) from ticket where state = 'resolved' \
    union all select min(opened_at) from ticket where state = 'closed') s";

const TICKETS: Table = Table {
    select: "select ticket_id, '', org, contact_id, subject, department, type, channel, asset, plan, \
        priority, priority_rank, requested_priority, impact, urgency, status, state, reason, team, assignee_id, \
        escalated_to, waiting_on, opened_at, updated_at, resolved_at, closed_at, reopen_count, next_due_at, \
        policy_version, import_id, source, source_key, withdrawn, minutes_worked, \
        terms, minutes_charged, tick_at from ticket where ticket_id between ?1 and ?2 \
        order by ticket_id",
    name: "",
    columns: &[
        "org",
        "contact_id",
        "subject",
        "department",
        "type",
        "channel",
        "asset",
        "plan",
        "priority",
        "priority_rank",
        "requested_priority",
        "impact",
        "urgency",
        "status",
        "state",
        "reason",
        "team",
        "assignee_id",
        "escalated_to",
        "waiting_on",
        "opened_at",
        "updated_at",
        "resolved_at",
        "closed_at",
        "reopen_count",
        "next_due_at",
        "policy_version",
        "import_id",
        "source",
        "source_key",
        "withdrawn",
        "minutes_worked",
        "terms",
        "minutes_charged",
        "tick_at",
    ],
    keys: 1,
    telling: 2,
};
const TRAILS: Table = Table {
    select: "select ticket_id, '', trail from ticket_trail where ticket_id between ?1 and ?2 order by ticket_id",
    name: "trail",
    columns: &["trail"],
    keys: 1,
    telling: 0,
};
const FIELDS: Table = Table {
    select: "select ticket_id, key, value from ticket_field where ticket_id between ?1 and ?2 order by ticket_id, key",
    name: "fields",
    columns: &["value"],
    keys: 0,
    telling: 0,
};
const CC: Table = Table {
    select: "select ticket_id, email_key, email from ticket_cc where ticket_id between ?1 and ?2 \
        order by ticket_id, email_key",
    name: "cc",
    columns: &["email"],
    keys: 0,
    telling: 0,
};
const CLOCKS: Table = Table {
    select: "select ticket_id, metric, phase, since, started_at, target_s, due_at, elapsed_s, \
        paused_s, paused_spells, reopenings, breached_cycles, withdrawn, affected, calendar, rule from clock \
        where ticket_id between ?1 and ?2 order by ticket_id, metric",
    name: "clocks",
    columns: &[
        "phase",
        "since",
        "started_at",
        "target_s",
        "due_at",
        "elapsed_s",
        "paused_s",
        "paused_spells",
        "reopenings",
        "breached_cycles",
        "withdrawn",
        "affected",
        "calendar",
        "rule",
    ],
    keys: 2,
    telling: 0,
};

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(in crate::store) const STATEMENTS: &[&str] =
    &[LAST, AFTER, FIRST, TICKETS.select, TRAILS.select, FIELDS.select, CC.select, CLOCKS.select];

/// Returns the highest number that a ticket or an event of one has.
pub fn last_ticket(tx: &Tx) -> Result<i64, Error> {
    Ok(tx.first(LAST, &[], |row| row.int(0))?.unwrap_or(0))
}

/// Returns the lowest number above `number` that a ticket or an event of one has.
pub fn ticket_after(tx: &Tx, number: i64) -> Result<Option<i64>, Error> {
    Ok(tx.first(AFTER, &[number.into()], |row| row.int_or_null(0))?.flatten())
}

/// Returns when the first ticket was opened.
pub fn first_opening(tx: &Tx) -> Result<Option<Instant>, Error> {
    Ok(tx.first(FIRST, &[], |row| row.instant_or_null(0))?.flatten())
}

fn ends(range: &RangeInclusive<i64>) -> [Value<'static>; 2] {
    [(*range.start()).into(), (*range.end()).into()]
}

/// Compares what is kept of the tickets in `range` with what was `computed` of them, in order of their numbers.
pub fn compare(
    tx: &Tx,
    range: &RangeInclusive<i64>,
    computed: &[Computed],
    found: &mut dyn FnMut(Difference),
) -> Result<(), Error> {
    let number = |one: &Computed| one.ticket.number.get();
    let tickets = || computed.iter().map(|one| (number(one), Cow::Borrowed(""), one));
    compare_table(tx, &TICKETS, range, (tickets(), |one| ticket::values(&one.ticket, &one.derived)), found)?;
    compare_table(tx, &TRAILS, range, (tickets(), |one| ticket::trail(&one.ticket, &one.derived)), found)?;
    let fields = computed.iter().flat_map(|one| {
        one.ticket.fields.iter().map(|(key, value)| (number(one), Cow::Borrowed(key.as_str()), value))
    });
    compare_table(tx, &FIELDS, range, (fields, |value| [value.into()]), found)?;
    compare_table(tx, &CC, range, (copies(computed).into_iter(), |email| [email.into()]), found)?;
    let clocks = computed.iter().flat_map(|one| {
        one.clocks
            .iter()
            .map(|row| (number(one), Cow::Borrowed(row.clock.metric.slug()), (one.ticket.number, row)))
    });
    compare_table(tx, &CLOCKS, range, (clocks, |(number, row)| clock::values(number, row)), found)
}

/// Returns who is in copy, in the order of the table.
fn copies(computed: &[Computed]) -> Vec<(i64, Cow<'_, str>, &String)> {
    let all = computed.iter().flat_map(|one| {
        let number = one.ticket.number.get();
        one.ticket.cc.iter().map(move |email| (number, Cow::Owned(email::key(email)), email))
    });
    let mut all: Vec<_> = all.collect();
    all.sort_by(|(a, a_key, _), (b, b_key, _)| (a, a_key).cmp(&(b, b_key)));
    all
}

/// Walks the rows of a table beside those expected, both in order of ticket and key.
fn compare_table<'c, T: Copy, V: AsRef<[Value<'c>]>>(
    tx: &Tx,
    table: &Table,
    range: &RangeInclusive<i64>,
    (expected, values): (impl Iterator<Item = (i64, Cow<'c, str>, T)>, impl Fn(T) -> V),
    found: &mut dyn FnMut(Difference),
) -> Result<(), Error> {
    let mut expected = expected.peekable();
    let missing = |(ticket, key, one): (i64, Cow<str>, T)| {
        table.whole((ticket, &key), None, values(one).as_ref().get(table.keys + table.telling))
    };
    tx.each::<Error>(table.select, &ends(range), |row| {
        let here = (row.int(0)?, row.str(1)?);
        while let Some(one) = expected.next_if(|(ticket, key, _)| (*ticket, key.as_ref()) < here) {
            found(missing(one));
        }
        let (ticket, key) = here;
        let Some((.., one)) = expected.next_if(|(ticket, key, _)| (*ticket, key.as_ref()) == here) else {
            found(table.whole(here, Some(&row.value(2 + table.telling)?), None));
            return Ok(());
        };
        let values = values(one);
        let values = values.as_ref().get(table.keys..).unwrap_or_default();
        debug_assert_eq!(values.len(), table.columns.len(), "a new column is compared too");
        for (index, (column, computed)) in table.columns.iter().zip(values).enumerate() {
            if !row.holds(2 + index, computed)? {
                let stored = row.value(2 + index)?;
                let what = table.name_of(key, Some(column));
                let [stored, computed] = [&stored, computed].map(|value| shown(column, value));
                found(Difference { ticket, what, stored, computed });
            }
        }
        Ok(())
    })?;
    expected.for_each(|one| found(missing(one)));
    Ok(())
}

impl Table {
    /// Returns what is said of a row that is missing or should not be there.
    fn whole(
        &self,
        (ticket, key): (i64, &str),
        stored: Option<&Value<'_>>,
        computed: Option<&Value<'_>>,
    ) -> Difference {
        let column = self.columns.get(self.telling).copied().unwrap_or_default();
        let [stored, computed] = [stored, computed].map(|value| value.and_then(|value| shown(column, value)));
        Difference { ticket, what: self.name_of(key, None), stored, computed }
    }

    fn name_of(&self, key: &str, column: Option<&str>) -> String {
        match (self.name, column) {
            ("", column) => column.unwrap_or("ticket").to_owned(),
            (name, _) if key.is_empty() => name.to_owned(),
            (name, Some(column)) if self.columns.len() > 1 => format!("{name}.{key}.{column}"),
            (name, _) => format!("{name}.{key}"),
        }
    }
}

/// Returns a value as a person reads it.
fn shown(column: &str, value: &Value<'_>) -> Option<String> {
    match value {
        Value::Null => None,
        Value::Int(millis) if column == "since" || column.ends_with("_at") => {
            Some(Instant::from_millis(*millis).to_string())
        }
        Value::Int(number) => Some(number.to_string()),
        Value::Text(text) => Some(text.clone().into_owned()),
        Value::Blob(bytes) => Some(bytes.escape_ascii().to_string()),
    }
}
