//! How a ticket is shown: one set of columns for lists, exports and `ticket show`.
use std::sync::Arc;

use crate::domain::desk::{Keyed, Policy};
use crate::domain::language::Language;
use crate::domain::sla::State;
use crate::domain::ticket::WaitingOn;
use crate::ops::ticket::TicketRow;
use crate::render::{Cell, Column, Tone};

/// A ticket with the words its reader needs.
pub struct TicketView {
    /// the ticket
    pub row: Box<TicketRow>,
    /// minutes that its organisation has; none in lists, and where its department uses no credits
    pub credit_available: Option<i64>,
    /// where labels are looked up; none where nobody reads them
    pub words: Option<Words>,
}

/// The words of one policy for one reader.
#[derive(Clone)]
pub struct Words {
    policy: Arc<Policy>,
    reader: Language,
    desk: Language,
}

impl Words {
    /// Returns the words of `policy`, the one that the tickets keep, for a reader's language and the desk's.
    pub fn new(policy: impl Into<Arc<Policy>>, reader: Language, desk: Language) -> Self {
        Self { policy: policy.into(), reader, desk }
    }
}

impl TicketView {
    /// Returns the view of a ticket; without words, slugs stand for their labels.
    pub fn new(row: impl Into<Box<TicketRow>>, words: Option<Words>) -> Self {
        Self { row: row.into(), words, credit_available: None }
    }

    /// Returns a slug with the label of what `find` finds under it; one that the policy does not know is its own label.
    fn choice<'v, T: Keyed + 'v>(
        &'v self,
        slug: Option<&'v String>,
        find: impl FnOnce(&'v Policy, &'v str) -> Option<&'v T>,
    ) -> Cell<'v> {
        self.labelled(slug, |words, slug| {
            let thing = find(&words.policy, slug)?;
            Some((thing.name(words.reader), thing.name(words.desk)))
        })
    }

    fn labelled<'v>(
        &'v self,
        slug: Option<&'v String>,
        label: impl FnOnce(&'v Words, &'v str) -> Option<(&'v str, &'v str)>,
    ) -> Cell<'v> {
        let Some(slug) = slug else { return Cell::Null };
        let found = self.words.as_ref().and_then(|words| label(words, slug));
        let (reader, desk) = found.unwrap_or((slug, slug));
        Cell::choice(slug, reader, desk)
    }

    fn level<'v>(&'v self, slug: Option<&'v String>) -> Cell<'v> {
        self.labelled(slug, |words, slug| {
            let scale = &words.policy.priority;
            Some((scale.name(slug, words.reader), scale.name(slug, words.desk)))
        })
    }
}

/// How tickets are shown (`DESIGN.md` §12).
pub const TICKET: &[Column<TicketView>] = &[
    Column::new("number", |view| Cell::text(&view.row.number)),
    Column::new("subject", |view| Cell::text(&view.row.ticket.subject)),
    Column::choice("status", |view| {
        let ticket = &view.row.ticket;
        view.choice(Some(&ticket.status), Policy::status).toned(tone(ticket.state))
    }),
    Column::choice("state", |view: &TicketView| Cell::Word(view.row.ticket.state.slug())).flat(),
    Column::new("org", |view| view.row.ticket.org.as_ref().into()),
    Column::new("contact", |view: &TicketView| view.row.contact.as_ref().map(|(shown, _)| shown).into())
        .flat(),
    Column::new("contact_id", |view: &TicketView| {
        view.row.ticket.contact.map_or(Cell::Null, |id| Cell::Id("P-", id.number()))
    })
    .json_only(),
    Column::new("contact_name", |view: &TicketView| view.row.contact.as_ref().map(|(_, name)| name).into())
        .flat(),
    Column::choice("department", |view: &TicketView| {
        view.choice(Some(&view.row.ticket.department), Policy::department)
    })
    .flat(),
    Column::choice("type", |view: &TicketView| {
        view.choice(view.row.ticket.ticket_type.as_ref(), Policy::ticket_type)
    })
    .flat(),
    Column::choice("channel", |view: &TicketView| {
        view.choice(Some(&view.row.ticket.channel), Policy::channel)
    })
    .flat(),
    Column::new("asset", |view: &TicketView| view.row.ticket.asset.as_ref().into()).flat(),
    Column::choice("plan", |view: &TicketView| view.choice(view.row.ticket.plan.as_ref(), Policy::plan))
        .flat(),
    Column::choice("priority", |view| view.level(view.row.ticket.priority.as_ref())),
    Column::choice("requested_priority", |view: &TicketView| {
        view.level(view.row.ticket.requested_priority.as_ref())
    })
    .flat(),
    Column::new("impact", |view: &TicketView| view.row.ticket.impact.as_ref().into()).flat(),
    Column::new("urgency", |view: &TicketView| view.row.ticket.urgency.as_ref().into()).flat(),
    Column::new("assignee", |view| view.row.assignee.as_ref().into()),
    Column::choice("team", |view: &TicketView| view.choice(view.row.ticket.team.as_ref(), Policy::team))
        .flat(),
    Column::choice("waiting_on", |view: &TicketView| {
        view.row.ticket.waiting_on.map_or(Cell::Null, |side: WaitingOn| Cell::Word(side.slug()))
    })
    .flat(),
    Column::choice("escalated_to", |view: &TicketView| {
        view.choice(view.row.ticket.escalated_to.as_ref(), Policy::escalation)
    })
    .flat(),
    Column::new("reason", |view: &TicketView| view.row.ticket.reason.as_ref().into()).flat(),
    Column::new("opened_at", |view: &TicketView| view.row.ticket.opened_at.into()).flat(),
    Column::new("updated_at", |view: &TicketView| view.row.ticket.updated_at.into()).flat(),
    Column::new("resolved_at", |view: &TicketView| view.row.ticket.resolved_at.into()).flat(),
    Column::new("closed_at", |view: &TicketView| view.row.ticket.closed_at.into()).flat(),
    Column::number("reopen_count", |view: &TicketView| view.row.ticket.reopen_count.into()).flat(),
    Column::number("minutes_worked", |view: &TicketView| Cell::Minutes(view.row.ticket.minutes_worked))
        .flat(),
    Column::number("minutes_charged", |view: &TicketView| Cell::Minutes(view.row.ticket.minutes_charged))
        .flat(),
    Column::number("credit_available_min", |view: &TicketView| {
        view.credit_available.map_or(Cell::Null, Cell::Minutes)
    })
    .json_only(),
    Column::new("next_due_at", |view| view.row.next_due_at.into()),
    Column::new("cc", |view: &TicketView| Cell::List(view.row.ticket.cc.iter().map(Cell::from).collect()))
        .flat(),
    Column::new("fields", |view: &TicketView| {
        let fields = &view.row.ticket.fields;
        Cell::Record(fields.iter().map(|(key, value)| (key.into(), Cell::from(value))).collect())
    })
    .flat(),
    Column::number("policy_version", |view: &TicketView| view.row.ticket.policy_version.into()).flat(),
    Column::new("source", |view: &TicketView| {
        view.row.ticket.source.as_ref().map(|source| &source.name).into()
    })
    .flat(),
    Column::new("source_key", |view: &TicketView| {
        view.row.ticket.source.as_ref().map(|source| &source.key).into()
    })
    .flat(),
];

fn tone(state: State) -> Tone {
    match state {
        State::Open => Tone::Plain,
        State::Paused => Tone::Waiting,
        State::Resolved => Tone::Good,
        State::Closed => Tone::Quiet,
    }
}
