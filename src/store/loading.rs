//! Adds very many tickets with their histories: written down on one thread, added on the one that has the store.
use super::clock::{self, ClockRow};
use super::engine::Prepared;
use super::event::{self, ChainEnd, Recording};
use super::sheet::Sheet;
use super::ticket::{self, Derived};
use super::{Error, Tx, Value, contact, import};
use crate::domain::contact::{Contact, ContactId};
use crate::domain::ticket::Ticket;
use crate::domain::ticket::event::Event;

/// So many events are added by one statement.
const EVENTS: usize = 16;

/// So many tickets, clocks, or people are.
const OTHERS: usize = 8;

/// Tickets with their histories, chained, as the tables hold them.
#[derive(Debug)]
pub struct Written {
    tickets: Sheet,
    trails: Sheet,
    fields: Sheet,
    copies: Sheet,
    clocks: Sheet,
    messages: Sheet,
    events: Sheet,
}

impl Default for Written {
    fn default() -> Self {
        Self {
            tickets: Sheet::new(ticket::COLUMNS, OTHERS),
            trails: Sheet::new(ticket::TRAIL, OTHERS),
            fields: Sheet::new(3, 1),
            copies: Sheet::new(3, 1),
            clocks: Sheet::new(clock::COLUMNS, OTHERS),
            messages: Sheet::new(event::MESSAGE, 1),
            events: Sheet::new(event::OWN, EVENTS),
        }
    }
}

impl Written {
    /// Forgets what was written, and keeps its room.
    pub fn clear(&mut self) {
        let Self { tickets, trails, fields, copies, clocks, messages, events } = self;
        [tickets, trails, fields, copies, clocks, messages, events].into_iter().for_each(Sheet::clear);
    }

    /// Writes a ticket down as its history leaves it, and moves the chain's end on past that history.
    pub fn add<'h>(
        &mut self,
        end: &mut ChainEnd,
        (ticket, derived, clocks): (&Ticket, &Derived, &[ClockRow]),
        history: impl Iterator<Item = (&'h Event, Option<&'h str>)>,
        recording: Recording,
    ) {
        let number = ticket.number;
        self.tickets.add(ticket::values(ticket, derived));
        self.trails.add(ticket::trail(ticket, derived));
        ticket::fields(ticket).for_each(|field| self.fields.add(field));
        ticket::copies(ticket).for_each(|copy| self.copies.add(copy));
        for row in clocks {
            self.clocks.add(clock::values(number, row));
        }
        for (event, text) in history {
            let link = end.link(number, event, text, recording);
            if let (Some(id), Some(text)) = (link.message, text) {
                self.messages.add(event::message(id, number, event, text));
            }
            self.events.add(link.own(event));
        }
    }
}

/// Several rows' statement, and one row's.
type Both<'t> = (Prepared<'t>, Prepared<'t>);

fn both<'t>(tx: &'t Tx<'t>, rows: fn(usize) -> String) -> Result<Both<'t>, Error> {
    Ok((tx.prepare(&rows(OTHERS))?, tx.prepare(&rows(1))?))
}

/// Contacts that a run makes, and what it keeps of having made them and organisations, until all are added at once.
#[derive(Debug)]
pub struct Newcomers {
    contacts: Sheet,
    made: Sheet,
}

impl Default for Newcomers {
    fn default() -> Self {
        Self { contacts: Sheet::new(contact::COLUMNS, OTHERS), made: Sheet::new(import::MADE, OTHERS) }
    }
}

impl Newcomers {
    /// Takes a contact without tags and further columns that `run` makes.
    pub fn contact(&mut self, run: i64, id: ContactId, contact: &Contact) {
        self.contacts.add(contact::values(contact, id, None));
        self.made_contact(run, id);
    }

    /// Takes that `run` made a contact.
    pub fn made_contact(&mut self, run: i64, id: ContactId) {
        self.made.add([run.into(), Value::Null, id.number().into()]);
    }

    /// Takes that `run` made an organisation.
    pub fn made_org(&mut self, run: i64, key: &str) {
        self.made.add([run.into(), key.into(), Value::Null]);
    }

    /// Adds them: to be called before anything looks for them or speaks of them in the store.
    pub fn settle(&mut self, tx: &Tx) -> Result<(), Error> {
        for (sheet, rows) in
            [(&mut self.contacts, contact::rows as fn(usize) -> String), (&mut self.made, import::made_rows)]
        {
            if !sheet.is_empty() {
                let mut both = both(tx, rows)?;
                sheet.run((&mut both.0, &mut both.1), 1)?;
                sheet.clear();
            }
        }
        Ok(())
    }
}

/// Adds what was written down.
pub struct Loading<'t> {
    tickets: Both<'t>,
    trails: Both<'t>,
    field: Prepared<'t>,
    copy: Prepared<'t>,
    clocks: Both<'t>,
    message: Prepared<'t>,
    events: Both<'t>,
}

impl<'t> Loading<'t> {
    /// Prepares to add tickets whose histories are recorded so.
    pub fn new(tx: &'t Tx<'t>, recording: Recording) -> Result<Self, Error> {
        let event = |count| {
            let mut statement = tx.prepare(&event::rows(count))?;
            statement.bind(1, recording.at.into())?;
            statement.bind(2, recording.via.into())?;
            Ok::<_, Error>(statement)
        };
        Ok(Self {
            tickets: both(tx, ticket::rows)?,
            trails: both(tx, ticket::trail_rows)?,
            field: tx.prepare(ticket::INSERT_FIELD)?,
            copy: tx.prepare(ticket::INSERT_CC)?,
            clocks: both(tx, clock::rows)?,
            message: tx.prepare(event::INSERT_MESSAGE)?,
            events: (event(EVENTS)?, event(1)?),
        })
    }

    /// Adds tickets with their histories, in the order in which they were chained.
    ///
    /// What they speak of must be there: contacts, organisations, the run.
    pub fn add(&mut self, written: &Written) -> Result<(), Error> {
        let Self { tickets, trails, field, copy, clocks, message, events } = self;
        written.tickets.run((&mut tickets.0, &mut tickets.1), 1)?;
        written.trails.run((&mut trails.0, &mut trails.1), 1)?;
        written.fields.run_one_by_one(field)?;
        written.copies.run_one_by_one(copy)?;
        written.clocks.run((&mut clocks.0, &mut clocks.1), 1)?;
        written.messages.run_one_by_one(message)?;
        written.events.run((&mut events.0, &mut events.1), 3)
    }
}
