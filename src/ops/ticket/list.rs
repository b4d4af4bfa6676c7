//! Lists tickets: who may see them, which are asked for, in which order.
use std::collections::HashMap;
use std::rc::Rc;

use super::narrow::conditions;
use super::show::TicketRow;
use super::{Reading, past};
use crate::domain::desk::Policy;
use crate::domain::instant::{Instant, Span};
use crate::domain::sla::State;
use crate::domain::ticket::WaitingOn;
use crate::error::Error;
use crate::ops::desk::of_version;
use crate::store::list::{Order, Query};
use crate::store::listed::{Listed, set, set_or_null};
use crate::store::{self, Tx};

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

/// What a reader needs of each ticket beyond its row.
#[derive(Clone, Copy, Debug, Default)]
pub struct Needs {
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
/// The row may be taken apart: the next one is read into whatever is left in its place.
pub type Visit<'v> = dyn FnMut(&mut TicketRow, Option<&Rc<Policy>>) -> Result<(), Error> + 'v;

/// Hands the tickets that `filter` lets through and the actor may see to `visit`, as they are read.
///
/// # Errors
/// Something that the filter names does not exist; nobody is known to act; whatever `visit` meets.
pub fn list(
    reading: &Reading,
    filter: &ListFilter,
    needs: Needs,
    visit: &mut Visit,
) -> Result<ListEnd, Error> {
    past::lay(reading)?;
    let query = Query {
        conditions: conditions(reading, filter)?,
        order: order(filter),
        limit: filter.limit.map(|limit| i64::from(limit) + 1),
    };
    let limit = filter.limit.map_or(u64::MAX, u64::from);
    let (mut seen, mut reader) = (0, Reader::new(reading, needs, &query.order));
    store::list::each(reading.tx, &query, |listed| {
        seen += 1;
        if seen <= limit { reader.read(listed, visit) } else { Ok(()) }
    })?;
    let truncated = seen > limit;
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

/// Reads tickets one after the other into the same memory.
struct Reader<'r> {
    reading: &'r Reading<'r>,
    needs: Needs,
    row: Option<TicketRow>,
    policies: Policies<'r>,
    rest: Rest,
}

impl<'r> Reader<'r> {
    fn new(reading: &'r Reading<'r>, needs: Needs, order: &Order) -> Self {
        let ahead = if *order == Order::Number { AHEAD } else { 1 };
        let rest = Rest { ahead, ..Rest::default() };
        Self { reading, needs, row: None, policies: Policies::new(reading), rest }
    }

    fn read(&mut self, listed: &Listed, visit: &mut Visit) -> Result<(), Error> {
        let row = match &mut self.row {
            Some(row) => {
                listed.fill(&mut row.ticket)?;
                row
            }
            none => none.insert(TicketRow {
                ticket: listed.ticket()?,
                number: String::new(),
                contact: None,
                assignee: None,
                next_due_at: None,
            }),
        };
        number(&mut row.number, self.reading.prefix(), row.ticket.number.get());
        name(row, listed)?;
        set_or_null(&mut row.assignee, listed.assignee()?);
        row.next_due_at = listed.next_due_at()?;
        if self.needs.rest {
            self.rest.fill(self.reading.tx, row)?;
        }
        let policy = self.needs.policy.then(|| self.policies.of(row.ticket.policy_version)).transpose()?;
        visit(row, policy.as_ref())
    }
}

fn number(into: &mut String, prefix: &str, number: i64) {
    use std::fmt::Write as _;
    set(into, prefix);
    // Writing to a string cannot fail.
    let _ = write!(into, "-{number}");
}

fn name(row: &mut TicketRow, listed: &Listed) -> Result<(), Error> {
    let Some((email, name)) = listed.contact()? else {
        row.contact = None;
        return Ok(());
    };
    let (shown, called) = row.contact.get_or_insert_default();
    set(called, name);
    match (email, row.ticket.contact) {
        (Some(email), _) => set(shown, email),
        (None, Some(id)) => *shown = id.to_string(),
        (None, None) => shown.clear(),
    }
    Ok(())
}

/// How many tickets' answers are read at once where tickets come by number.
const AHEAD: i64 = 1000;

/// Answers and copies of the tickets that come next.
#[derive(Default)]
struct Rest {
    ahead: i64,
    last: i64,
    fields: HashMap<i64, Vec<(String, String)>>,
    cc: HashMap<i64, Vec<String>>,
}

impl Rest {
    fn fill(&mut self, tx: &Tx, row: &mut TicketRow) -> Result<(), Error> {
        let number = row.ticket.number.get();
        if self.ahead == 1 || number > self.last {
            self.read(tx, number)?;
        }
        row.ticket.fields.extend(self.fields.remove(&number).unwrap_or_default());
        row.ticket.cc.extend(self.cc.remove(&number).unwrap_or_default());
        Ok(())
    }

    fn read(&mut self, tx: &Tx, first: i64) -> Result<(), Error> {
        self.last = first + self.ahead - 1;
        self.fields.clear();
        self.cc.clear();
        store::list::fields(tx, (first, self.last), |ticket, key, value| {
            self.fields.entry(ticket).or_default().push((key.to_owned(), value.to_owned()));
            Ok::<(), Error>(())
        })?;
        store::list::cc(tx, (first, self.last), |ticket, email| {
            self.cc.entry(ticket).or_default().push(email.to_owned());
            Ok::<(), Error>(())
        })
    }
}

/// The policies that tickets keep, each read once.
pub(crate) struct Policies<'r> {
    reading: &'r Reading<'r>,
    known: HashMap<i64, Rc<Policy>>,
}

impl<'r> Policies<'r> {
    /// Returns an empty shelf.
    pub(crate) fn new(reading: &'r Reading<'r>) -> Self {
        Self { reading, known: HashMap::new() }
    }

    /// Returns the policy of `version`.
    pub(crate) fn of(&mut self, version: i64) -> Result<Rc<Policy>, Error> {
        if let Some(policy) = self.known.get(&version) {
            return Ok(Rc::clone(policy));
        }
        let policy = Rc::new(of_version(self.reading.tx, self.reading.desk, version)?.into_owned());
        self.known.insert(version, Rc::clone(&policy));
        Ok(policy)
    }
}
