//! Contacts as a sheet that `mesa contact import` reads again: `export contacts`, and `contact template`.
use std::collections::{BTreeMap, BTreeSet};

use super::contact::CONTACT;
use super::{Context, Ending};
use crate::domain::contact::{Contact, ContactId};
use crate::domain::contact_file::{CUSTOM, Field};
use crate::domain::contact_import::join_tags;
use crate::domain::email::Email;
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::phone::Phone;
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::contact::{self, ContactFilter};
use crate::ops::export;
use crate::render::{Cell, Column, Format, Style, Summary};

/// What stands below the flags of `export contacts`.
pub const HELP: &str = "\
CSV has the columns that `mesa contact import` reads: exported, brought into an empty desk and exported again it is the
same file, byte by byte. What the store itself gives (id, created_at, confirmed_at) is left out; --columns asks for it.

Example:
  mesa export contacts > contacts.csv
  mesa contact import contacts.csv --create orgs --match external_id,email,name";

/// How contacts stand in a sheet: every cell as it is read again.
const SHEET: &[Column<Contact>] = &[
    Column::new("external_id", |one| one.external_id.as_deref().into()),
    Column::new("name", |one| Cell::text(&one.name)),
    Column::new("email", |one| one.email.as_ref().map(Email::written).into()),
    Column::new("phone", |one| one.phone.as_ref().map(Phone::e164).into()),
    Column::new("org", |one| one.org.as_deref().into()),
    Column::new("role", |one| one.role.as_deref().into()),
    Column::new("administrator", |one| one.administrator.into()),
    Column::new("language", |one| one.language.map(Language::code).into()),
    Column::new("tags", |one| Cell::text(join_tags(one.tags.iter().map(String::as_str)))),
    Column::new("notes", |one| one.notes.as_deref().into()),
    Column::new("active", |one| one.active.into()),
    Column::new("phone_written", |one| one.phone.as_ref().and_then(Phone::written_apart).into()),
    Column::record("custom", |one| {
        Cell::Record(one.custom.iter().map(|(key, value)| (key.into(), Cell::text(value))).collect())
    }),
    Column::new("id", |one| Cell::Id("P-", one.id.number())),
    Column::new("confirmed_at", |one| one.confirmed_at.into()),
    Column::new("created_at", |one| one.created_at.into()),
];

/// Exports every contact.
///
/// # Errors
/// The output fails, or there is no such column.
pub fn export(context: &Context, reading: &Reading, style: &Style) -> Result<Ending, Error> {
    let every = ContactFilter { all: true, ..ContactFilter::default() };
    let style = &of_sheet(style, || export::contact_extras(reading))?;
    let columns = if style.format == Format::Csv { SHEET } else { CONTACT };
    context.list_in(style, ("mesa.contact.list/1", columns), |write| {
        contact::each(reading, &every, write)?;
        Ok(Summary::default())
    })
}

/// Prints the canonical header with an example.
///
/// # Errors
/// The output fails, or there is no such column.
pub fn template(context: &Context) -> Result<Ending, Error> {
    let style = context.style_without_desk()?;
    let format = context.asked_format()?.unwrap_or(Format::Csv);
    let style = Style { format, ..style };
    let extras = export::ContactExtras { written: false, custom: vec!["zone".to_owned()] };
    let style = without_invention(of_sheet(&style, || Ok(extras))?);
    context.list_in(&style, ("mesa.contact.list/1", SHEET), |write| {
        write(&example())?;
        Ok(Summary::default())
    })
}

/// Returns `style` with the columns of an example, which no store has given an id, unless others are asked for.
fn without_invention(style: Style) -> Style {
    if style.columns.as_ref().is_some_and(|columns| !columns.is_empty()) {
        return style;
    }
    let custom = match style.format {
        Format::Json | Format::Jsonl => "custom".to_owned(),
        _ => format!("{CUSTOM}zone"),
    };
    let fields = Field::canonical().map(|field| field.slug().to_owned());
    Style { columns: Some(fields.chain([custom]).collect()), ..style }
}

/// Returns `style` with the columns of a sheet, unless others are asked for or the format is not CSV.
fn of_sheet(
    style: &Style,
    extras: impl FnOnce() -> Result<export::ContactExtras, Error>,
) -> Result<Style, Error> {
    if style.format != Format::Csv || style.columns.as_ref().is_some_and(|columns| !columns.is_empty()) {
        return Ok(style.clone());
    }
    let extras = extras()?;
    let written = extras.written.then_some(Field::PhoneWritten);
    let fields = Field::canonical().chain(written).map(|field| field.slug().to_owned());
    let custom = extras.custom.iter().map(|key| format!("{CUSTOM}{key}"));
    Ok(Style { columns: Some(fields.chain(custom).collect()), ..style.clone() })
}

/// Returns the contact of the template.
fn example() -> Contact {
    let words = |words: &[&str]| words.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
    let phone = "+56223456789".to_owned();
    Contact {
        id: ContactId::new(1),
        external_id: Some("crm-77".to_owned()),
        name: "Ana Díaz".to_owned(),
        email: Some(Email::stored("ana@acme.example".to_owned())),
        phone: Some(Phone::stored(phone.clone(), phone)),
        org: Some("acme".to_owned()),
        role: Some("CTO".to_owned()),
        administrator: true,
        language: Some(Language::Es),
        notes: Some("Calls on Mondays".to_owned()),
        tags: words(&["vip", "beta"]),
        custom: BTreeMap::from([("zone".to_owned(), "Norte".to_owned())]),
        active: true,
        confirmed_at: None,
        created_at: Instant::from_millis(0),
    }
}
