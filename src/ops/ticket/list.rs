//! Lists tickets: who may see them, which are asked for, in which order.
use std::collections::HashMap;
use std::sync::Arc;

use super::narrow::conditions;
use super::show::TicketRow;
use super::{Reading, past};
use crate::domain::desk::Policy;
use crate::domain::instant::{Instant, Span};
use crate::domain::sla::State;
use crate::domain::ticket::WaitingOn;
use crate::error::Error;
use crate::ops::beside::beside;
use crate::store;
use crate::store::list::{Order, Query};
use crate::store::listed::{self, set};
use crate::store::listed_part;

pub use crate::store::list::Sort;

/// Which tickets are listed, in the words of whoever asks.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a filter of its own, on or off")]
pub struct ListFilter {
    /// in one of these statuses, by slug or label
    pub statuses: Vec<String>,
    /// in one of these states
    pub states: Vec<State>,
    /// of this organisation
    pub org: Option<String>,
    /// asked by this contact
    pub contact: Option<String>,
    /// assigned to the acting agent, or asked by the acting contact
    pub mine: bool,
    /// this e-mail, or this contact, is kept informed
    pub cc: Option<String>,
    /// in one of these departments
    pub departments: Vec<String>,
    /// with one of these teams
    pub teams: Vec<String>,
    /// assigned to this agent: an e-mail or `me`
    pub assignee: Option<String>,
    /// assigned to nobody
    pub unassigned: bool,
    /// of one of these types
    pub types: Vec<String>,
    /// of one of these priorities
    pub priorities: Vec<String>,
    /// that came by one of these channels
    pub channels: Vec<String>,
    /// whose organisation had one of these plans
    pub plans: Vec<String>,
    /// about this asset
    pub asset: Option<String>,
    /// with these answers
    pub fields: Vec<(String, String)>,
    /// opened then
    pub opened: Between,
    /// last touched then
    pub updated: Between,
    /// closed then
    pub closed: Between,
    /// with a clock past its due instant
    pub overdue: bool,
    /// with a clock that is due within this time; with `overdue`, either
    pub due_within: Option<Span>,
    /// paused
    pub paused: bool,
    /// this side is to speak next
    pub waiting_on: Option<WaitingOn>,
    /// reopened
    pub reopened: bool,
    /// opened under this idempotency key
    pub key: Option<String>,
    /// closed ones too, and by number
    pub all: bool,
    /// in this order
    pub sort: Vec<Sort>,
    /// this many at most
    pub limit: Option<u32>,
}

/// A stretch of time, open at either end where nothing is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Between {
    /// from then on
    pub since: Option<Instant>,
    /// earlier than then
    pub before: Option<Instant>,
}

impl Between {
    /// Tells whether nothing is said.
    pub(super) fn is_any(self) -> bool {
        self == Self::default()
    }
}

/// What a reader needs of each ticket beyond its number.
#[derive(Clone, Debug, Default)]
pub struct Needs {
    /// what these columns show; none: everything
    pub columns: Option<Vec<&'static str>>,
    /// the policy that it keeps, for labels
    pub policy: bool,
    /// its answers and who is kept informed
    pub rest: bool,
    /// how many there are, where not all are listed
    pub total: bool,
}

/// How a list ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ListEnd {
    /// how many there are, where that was asked or all were listed
    pub total: Option<u64>,
    /// there are more than were listed
    pub truncated: bool,
}

/// Takes a listed ticket and the policy that it keeps, where that is needed.
///
/// The row may be taken apart: the next one is made out in whatever is left in its place.
pub type Visit<'v> = dyn FnMut(&mut Box<TicketRow>, Option<&Arc<Policy>>) -> Result<(), Error> + Send + 'v;

/// Hands the tickets that `filter` lets through and the actor may see to `visit`; where they are many, on another thread
/// than the one that reads them.
///
/// # Errors
/// Something that the filter names does not exist; nobody is known to act; whatever `visit` meets.
pub fn list(
    reading: &Reading,
    filter: &ListFilter,
    needs: &Needs,
    visit: &mut Visit,
) -> Result<ListEnd, Error> {
    past::lay(reading)?;
    let query = Query {
        conditions: conditions(reading, filter)?,
        order: order(filter),
        limit: filter.limit.map(i64::from),
    };
    let parts = match &needs.columns {
        Some(columns) => listed_part::shown_in(columns, needs.policy),
        None => listed_part::all(),
    };
    let (around, mut row) = (Around::new(reading, needs, &query.order), Box::default());
    let prefix = reading.prefix();
    let seen = beside(
        |hand_on| store::list::each(reading.tx, &query, &parts, |listed| hand_on(around.complete(listed)?)),
        |mut portion: Portion| portion.each(&mut row, prefix, visit),
    )?;
    let truncated = filter.limit.is_some_and(|limit| seen > u64::from(limit));
    let total = match (truncated, needs.total) {
        (false, _) => Some(seen),
        (true, true) => Some(store::list::count(reading.tx, &query)?),
        (true, false) => None,
    };
    Ok(ListEnd { total, truncated })
}

fn order(filter: &ListFilter) -> Order {
    if !filter.sort.is_empty() {
        Order::By(filter.sort.clone())
    } else if filter.all {
        Order::Number
    } else {
        Order::Urgency
    }
}

/// Listed tickets with what stands around their rows.
struct Portion {
    listed: listed::Portion,
    policies: Vec<(i64, Arc<Policy>)>,
    fields: HashMap<i64, Vec<(String, String)>>,
    cc: HashMap<i64, Vec<String>>,
}

impl Portion {
    /// Makes each ticket out in the place of the one before, for `visit`.
    fn each(&mut self, row: &mut Box<TicketRow>, prefix: &str, visit: &mut Visit) -> Result<(), Error> {
        let Self { listed, policies, fields, cc } = self;
        listed.each(row, |row| {
            let number = row.ticket.number.get();
            name(&mut row.number, prefix, number);
            row.ticket.fields.clear();
            row.ticket.cc.clear();
            // Mostly there are none, and then none need be looked for.
            if !fields.is_empty() {
                row.ticket.fields.extend(fields.remove(&number).unwrap_or_default());
            }
            if !cc.is_empty() {
                row.ticket.cc.extend(cc.remove(&number).unwrap_or_default());
            }
            let policy = policies.iter().find(|(version, _)| *version == row.ticket.policy_version);
            visit(row, policy.map(|(_, policy)| policy))
        })
    }
}

fn name(into: &mut String, prefix: &str, number: i64) {
    set(into, prefix);
    into.push('-');
    into.push_str(itoa::Buffer::new().format(number));
}

/// How many tickets' answers are read at once where tickets come by number.
const AHEAD: i64 = 1000;

/// Reads what stands around the rows of listed tickets.
struct Around<'r> {
    reading: &'r Reading<'r>,
    needs: &'r Needs,
    ahead: i64,
}

impl<'r> Around<'r> {
    fn new(reading: &'r Reading<'r>, needs: &'r Needs, order: &Order) -> Self {
        let ahead = if *order == Order::Number { AHEAD } else { 1 };
        Self { reading, needs, ahead }
    }

    fn complete(&self, listed: listed::Portion) -> Result<Portion, Error> {
        let mut policies = Vec::new();
        for version in listed.versions().iter().filter(|_| self.needs.policy) {
            policies.push((*version, self.reading.desk.policy_of(self.reading.tx, *version)?));
        }
        let mut portion = Portion { listed, policies, fields: HashMap::new(), cc: HashMap::new() };
        if self.needs.rest {
            self.rest(&mut portion)?;
        }
        Ok(portion)
    }

    /// Reads answers and copies of many tickets at a time: where tickets come by number, of all that may come next.
    fn rest(&self, portion: &mut Portion) -> Result<(), Error> {
        let Portion { listed, fields, cc, .. } = portion;
        let (numbers, mut last) = (listed.numbers(), 0);
        for number in numbers {
            if self.ahead > 1 && *number <= last {
                continue;
            }
            last = number + self.ahead - 1;
            let is_listed = |ticket: i64| self.ahead == 1 || numbers.binary_search(&ticket).is_ok();
            store::list::fields(self.reading.tx, (*number, last), |ticket, key, value| {
                if is_listed(ticket) {
                    fields.entry(ticket).or_default().push((key.to_owned(), value.to_owned()));
                }
                Ok::<(), Error>(())
            })?;
            store::list::cc(self.reading.tx, (*number, last), |ticket, email| {
                if is_listed(ticket) {
                    cc.entry(ticket).or_default().push(email.to_owned());
                }
                Ok::<(), Error>(())
            })?;
        }
        Ok(())
    }
}
