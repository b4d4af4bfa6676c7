//! `mesa whoami`: who acts, how that is known, and on which store.
use super::{Context, Ending};
use crate::domain::email::Email;
use crate::error::Error;
use crate::ops::identity::{self, Who};
use crate::render::{Cell, Column};

/// Who acts, with what else a command takes from its circumstances.
struct WhoView {
    who: Who,
    uid: u32,
    store: String,
    language: &'static str,
    zone: String,
}

impl WhoView {
    fn name(&self) -> Cell<'_> {
        let agent = self.who.agent.as_ref().map(|agent| agent.name.as_str());
        agent.or(self.who.contact.as_ref().map(|contact| contact.name.as_str())).into()
    }

    fn email(&self) -> Cell<'_> {
        let agent = self.who.agent.as_ref().map(|agent| &agent.email);
        let contact = self.who.contact.as_ref().and_then(|contact| contact.email.as_ref());
        agent.or(contact).map(Email::written).into()
    }

    /// Returns the agent's role; of a contact, whether it is an administrator.
    fn role(&self) -> Cell<'_> {
        match (&self.who.agent, &self.who.contact) {
            (Some(agent), _) => Cell::Word(agent.role.slug()),
            (None, Some(contact)) if contact.administrator => Cell::Word("administrator"),
            (None, _) => Cell::Null,
        }
    }

    fn teams(&self) -> Cell<'_> {
        let teams = self.who.agent.iter().flat_map(|agent| &agent.teams);
        Cell::List(teams.map(Cell::text).collect())
    }
}

/// How it is shown; the first column is what `--as` takes.
const WHOAMI: &[Column<WhoView>] = &[
    Column::new("actor", |view| Cell::text(&view.who.identity.name)),
    Column::choice("kind", |view| Cell::Word(view.who.identity.person.actor().kind())),
    Column::new("name", WhoView::name),
    Column::new("email", WhoView::email),
    Column::choice("role", WhoView::role),
    Column::new("teams", WhoView::teams),
    Column::new("org", |view| view.who.contact.as_ref().and_then(|contact| contact.org.as_deref()).into()),
    Column::choice("how", |view| Cell::Word(view.who.identity.how.slug())),
    Column::number("uid", |view| Cell::Int(view.uid.into())),
    Column::new("via", |view| view.who.identity.via.as_deref().into()),
    Column::new("store", |view| Cell::text(&view.store)),
    Column::new("language", |view| Cell::text(view.language)),
    Column::new("zone", |view| Cell::text(&view.zone)),
];

/// Runs `mesa whoami`.
///
/// # Errors
/// Nobody acts, or the store cannot be read.
pub fn run(context: &Context) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        let policy = reading.policy();
        let view = WhoView {
            who: identity::whoami(reading)?,
            uid: context.circumstances().uid,
            store: context.config.store()?.display().to_string(),
            language: context.language_at(policy).code(),
            zone: context.zone(policy)?.name().to_owned(),
        };
        context.object(policy, ("mesa.whoami/1", WHOAMI), &view, Vec::new())
    })
}
