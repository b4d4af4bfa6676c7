//! `mesa contact`: the people of the organisations.
use clap::{Args, Subcommand};

use super::args::{self, YesNo};
use super::{Context, Ending, contact_import, contact_remove, contact_sheet};
use crate::domain::change::Change;
use crate::domain::contact::Contact;
use crate::domain::email::Email;
use crate::domain::language::Language;
use crate::domain::phone::Phone;
use crate::error::Error;
use crate::ops::Done;
use crate::ops::contact::{self, ContactData, ContactFilter};
use crate::render::{Cell, Column, Summary};

/// What to do with contacts.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Adds a contact: a name, and an e-mail, phone or external id
    #[command(
        after_help = "Example:\n  mesa contact add --org acme --name \"Ana Díaz\" --email ana@acme.example --phone \"+56 2 2345 6789\""
    )]
    Add(Add),
    /// Lists contacts
    #[command(after_help = "Example:\n  mesa contact list --org acme --administrator -o csv")]
    List(List),
    /// Shows a contact
    #[command(after_help = "Example:\n  mesa contact show \"+56 2 2345 6789\"")]
    Show {
        /// Its e-mail, phone in any written form, external id, or own id (P-12)
        who: String,
    },
    /// Changes a contact; an empty value takes what was said away
    #[command(after_help = "Example:\n  mesa contact edit ana@acme.example --language en --tag vip")]
    Edit(Edit),
    /// Confirms that the data of a contact are right, or corrects them: yourself, or an agent for somebody
    #[command(
        after_help = "Example:\n  mesa contact confirm ana@acme.example\n  mesa contact confirm ana@acme.example --phone \"+56 2 2345 6789\""
    )]
    Confirm(Confirm),
    /// Brings in contacts from a file: the same file again changes nothing
    #[command(after_help = contact_import::HELP)]
    Import(Box<contact_import::Import>),
    /// Removes a person: the tickets stay, what they say of the person goes
    #[command(after_help = contact_remove::HELP)]
    Remove(contact_remove::Remove),
    /// Prints the header of a file of contacts, with an example
    #[command(after_help = "Example:\n  mesa contact template > contacts.csv")]
    Template,
}

/// `mesa contact add`.
#[derive(Debug, Args)]
pub struct Add {
    #[command(flatten)]
    data: Data,
    /// May open tickets where the desk asks for an administrator
    #[arg(long, value_name = "yes|no", num_args = 0..=1, default_missing_value = "yes")]
    administrator: Option<YesNo>,
}

/// `mesa contact edit`.
#[derive(Debug, Args)]
pub struct Edit {
    /// Its e-mail, phone in any written form, external id, or own id (P-12)
    who: String,
    #[command(flatten)]
    data: Data,
    /// Whether it may open tickets where the desk asks for an administrator
    #[arg(long, value_name = "yes|no")]
    administrator: Option<YesNo>,
    /// A tag to take off; may be repeated
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    no_tag: Vec<String>,
    /// Whether it may act and open tickets
    #[arg(long, value_name = "yes|no")]
    active: Option<YesNo>,
}

/// `mesa contact confirm`.
#[derive(Debug, Args)]
pub struct Confirm {
    /// Its e-mail, phone in any written form, external id, or own id (P-12) [default: yourself]
    who: Option<String>,
    /// Its name, corrected
    #[arg(long)]
    name: Option<String>,
    /// Its e-mail, corrected
    #[arg(long)]
    email: Option<String>,
    /// Its phone, corrected
    #[arg(long)]
    phone: Option<String>,
    /// What it does there, corrected
    #[arg(long)]
    role: Option<String>,
    /// The language it is served in
    #[arg(long, value_name = "es|en", value_parser = args::language)]
    language: Option<Change<Language>>,
}

/// `mesa contact list`.
#[derive(Debug, Args)]
pub struct List {
    /// Only those of this organisation
    #[arg(long, value_name = "ORG")]
    org: Option<String>,
    /// Only administrators
    #[arg(long)]
    administrator: bool,
    /// Disabled ones too
    #[arg(long)]
    all: bool,
}

/// What is said of a contact.
#[derive(Debug, Args)]
pub struct Data {
    /// Its name
    #[arg(long)]
    name: Option<String>,
    /// Its e-mail
    #[arg(long)]
    email: Option<String>,
    /// Its phone: with + and the country, or as it is dialled in the organisation's country
    #[arg(long)]
    phone: Option<String>,
    /// Its organisation
    #[arg(long, value_name = "ORG")]
    org: Option<String>,
    /// Its key in another system
    #[arg(long, value_name = "ID")]
    external_id: Option<String>,
    /// What it does there
    #[arg(long)]
    role: Option<String>,
    /// The language it is served in [default: the organisation's]
    #[arg(long, value_name = "es|en", value_parser = args::language)]
    language: Option<Change<Language>>,
    /// What agents should know
    #[arg(long)]
    notes: Option<String>,
    /// A tag to put on; may be repeated
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    tag: Vec<String>,
}

impl Data {
    fn into_request(self, administrator: Option<YesNo>) -> ContactData {
        ContactData {
            name: self.name,
            email: args::change(self.email),
            phone: args::change(self.phone),
            org: args::change(self.org),
            external_id: args::change(self.external_id),
            role: args::change(self.role),
            administrator: administrator.map(YesNo::is_yes),
            language: self.language.unwrap_or_default(),
            notes: args::change(self.notes),
            tags: self.tag,
            not_tags: Vec::new(),
            active: None,
        }
    }
}

/// How contacts are shown.
pub const CONTACT: &[Column<Contact>] = &[
    Column::new("id", |one| Cell::Id("P-", one.id.number())),
    Column::new("name", |one| Cell::text(&one.name)),
    Column::new("email", |one| one.email.as_ref().map(Email::written).into()),
    Column::new("phone", |one| one.phone.as_ref().map(Phone::e164).into()),
    Column::new("phone_written", |one: &Contact| one.phone.as_ref().map(Phone::written).into()).flat(),
    Column::new("phone_digits", |one: &Contact| one.phone.as_ref().map(Phone::digits).into()).json_only(),
    Column::new("org", |one| one.org.as_deref().into()),
    Column::new("external_id", |one: &Contact| one.external_id.as_deref().into()).flat(),
    Column::new("role", |one: &Contact| one.role.as_deref().into()).flat(),
    Column::new("administrator", |one| one.administrator.into()),
    Column::new("language", |one: &Contact| one.language.map(Language::code).into()).flat(),
    Column::new("notes", |one: &Contact| one.notes.as_deref().into()).flat(),
    Column::new("tags", |one: &Contact| Cell::List(one.tags.iter().map(Cell::text).collect())).flat(),
    Column::record("custom", |one: &Contact| {
        Cell::Record(one.custom.iter().map(|(key, value)| (key.into(), Cell::text(value))).collect())
    })
    .flat(),
    Column::new("active", |one| one.active.into()),
    Column::new("confirmed_at", |one: &Contact| one.confirmed_at.into()).flat(),
    Column::new("created_at", |one: &Contact| one.created_at.into()).flat(),
];

/// Runs `mesa contact`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(command: Command, context: &Context) -> Result<Ending, Error> {
    match command {
        Command::Add(Add { data, administrator }) => {
            let request = data.into_request(administrator);
            wrote(context, |session| contact::add(session, &request))
        }
        Command::Edit(edit) => self::edit(edit, context),
        Command::Confirm(Confirm { who, name, email, phone, role, language }) => {
            let request = ContactData {
                name,
                email: args::change(email),
                phone: args::change(phone),
                role: args::change(role),
                language: language.unwrap_or_default(),
                ..ContactData::default()
            };
            wrote(context, |session| contact::confirm(session, who.as_deref(), &request))
        }
        Command::Import(import) => contact_import::run(*import, context),
        Command::Remove(remove) => contact_remove::run(&remove, context),
        Command::Template => contact_sheet::template(context),
        Command::Show { who } => context.session()?.read(|reading| {
            let found = contact::show(reading, &who)?;
            context.object(reading.policy(), ("mesa.contact/1", CONTACT), &found, Vec::new())
        }),
        Command::List(List { org, administrator, all }) => {
            list(context, &ContactFilter { org, administrator, all })
        }
    }
}

fn edit(edit: Edit, context: &Context) -> Result<Ending, Error> {
    let Edit { who, data, administrator, no_tag, active } = edit;
    let request = ContactData {
        not_tags: no_tag,
        active: active.map(YesNo::is_yes),
        ..data.into_request(administrator)
    };
    args::something_asked(
        request != ContactData::default(),
        &["--name", "--email", "--phone", "--org", "--administrator", "--language", "--tag", "--active"],
    )?;
    wrote(context, |session| contact::edit(session, &who, &request))
}

fn wrote(
    context: &Context,
    write: impl FnOnce(&mut crate::ops::Session) -> Result<Done<Contact>, Error>,
) -> Result<Ending, Error> {
    context.must_have_columns(CONTACT)?;
    let mut session = context.session()?;
    let done = write(&mut session)?;
    session.read(|reading| context.wrote(reading.policy(), ("mesa.contact/1", CONTACT), &done, Vec::new()))
}

fn list(context: &Context, filter: &ContactFilter) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        context.list(reading.policy(), ("mesa.contact.list/1", CONTACT), |row| {
            contact::each(reading, filter, row)?;
            Ok(Summary::default())
        })
    })
}
