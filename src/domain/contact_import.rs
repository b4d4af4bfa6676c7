//! What a row of a file of contacts says, judged: which contact it is about, and what it makes of it.
//!
//! Invariant: nothing here knows who is in the store already; that is judged beside it, by whoever loads the row.
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::change::Change;
use super::contact::Contact;
use super::contact_file::Field;
pub use super::contact_match::MatchBy;
use super::contact_row::{Cell, ContactRow};
use super::email::Email;
use super::import::RowProblemKind;
use super::instant::Instant;
use super::language::Language;
use super::phone::{Phone, PhoneRules};
use super::text::{as_line, body, fold, is_blank};

/// What may become of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// new contacts alone: a row about one that is there is refused
    Create,
    /// contacts that are there alone: a row about a new one is refused
    Update,
    /// both
    #[default]
    Upsert,
}

/// What a blank cell means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Blanks {
    /// nothing is said
    #[default]
    Keep,
    /// what was there goes. A name stays, and so does whether the contact is active: there is no third state
    Clear,
}

/// What a row's tags do to those of a contact that is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tagging {
    /// they join them
    #[default]
    Add,
    /// they take their place
    Replace,
}

/// How rows are judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rules {
    /// what may become of a row
    pub mode: Mode,
    /// what tells whether a row is about a contact that is there: the first of these that the row has
    pub match_by: Vec<MatchBy>,
    /// what a blank cell means
    pub blanks: Blanks,
    /// what tags do
    pub tagging: Tagging,
    /// ISO 3166 alpha-2: where phones without a country belong. Nothing else says it, the organisation's country least of
    /// all: a number in a file belongs where the file's author dials it
    pub default_country: Option<String>,
    /// how old forms of phones are read
    pub phones: PhoneRules,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            mode: Mode::default(),
            match_by: vec![MatchBy::default()],
            blanks: Blanks::default(),
            tagging: Tagging::default(),
            default_country: None,
            phones: PhoneRules::default(),
        }
    }
}

/// What is wrong with a row, and in which cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// the cell
    pub field: Field,
    /// what is wrong
    pub kind: RowProblemKind,
}

impl Fault {
    /// Returns what is wrong with a cell.
    pub fn new(field: Field, kind: RowProblemKind) -> Self {
        Self { field, kind }
    }

    fn missing(field: Field) -> Self {
        Self::new(field, RowProblemKind::Blank)
    }
}

/// What a row says of a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// what the row is matched by
    pub by: MatchBy,
    /// name; none: nothing is said
    pub name: Option<String>,
    /// e-mail
    pub email: Change<Email>,
    /// phone
    pub phone: Change<Phone>,
    /// organisation, by key or name as written
    pub org: Change<String>,
    /// key in another system
    pub external_id: Change<String>,
    role: Change<String>,
    administrator: Option<bool>,
    language: Change<Language>,
    notes: Change<String>,
    /// may act and open tickets; none: nothing is said
    pub active: Option<bool>,
    tags: Change<Vec<String>>,
    custom: Vec<(String, String)>,
}

impl Rules {
    /// Judges a row by itself.
    ///
    /// # Errors
    /// The first cell that says what cannot be taken in, in the order of the canonical columns; what the row must be
    /// matched by is missing.
    pub fn judge(&self, row: &ContactRow) -> Result<Said, Fault> {
        let mut said = Said {
            by: MatchBy::default(),
            external_id: self.line(Field::ExternalId, &row.external_id)?,
            name: value(self.line(Field::Name, &row.name)?),
            email: self.read(Field::Email, &row.email, email)?,
            phone: self.read(Field::Phone, &row.phone, |text| self.phone(text, &row.phone_written))?,
            org: self.line(Field::Org, &row.org)?,
            role: self.line(Field::Role, &row.role)?,
            administrator: match self.read(Field::Administrator, &row.administrator, yes_or_no)? {
                Change::Keep => None,
                Change::Clear => Some(false),
                Change::Set(answer) => Some(answer),
            },
            language: self.read(Field::Language, &row.language, language)?,
            tags: self.read(Field::Tags, &row.tags, tags)?,
            notes: self.read(Field::Notes, &row.notes, notes)?,
            active: value(self.read(Field::Active, &row.active, yes_or_no)?),
            custom: row.custom.clone(),
        };
        said.by = self.matched_by(&said, row)?;
        Ok(said)
    }

    fn line(&self, field: Field, cell: &Cell) -> Result<Change<String>, Fault> {
        self.read(field, cell, |text| as_line(text).map(str::to_owned).map_err(RowProblemKind::Text))
    }

    fn phone(&self, text: &str, written: &Cell) -> Result<Phone, RowProblemKind> {
        let phone = Phone::parse(text, self.default_country.as_deref(), self.phones)
            .map_err(RowProblemKind::Phone)?;
        Ok(match written.as_deref().filter(|written| !is_blank(written)) {
            Some(written) => phone.written_as(written),
            None => phone,
        })
    }

    /// Returns what a cell says: nothing where the column is absent, what [`Blanks`] says where it is blank.
    fn read<'r, T>(
        &self,
        field: Field,
        cell: &'r Cell,
        read: impl FnOnce(&'r str) -> Result<T, RowProblemKind>,
    ) -> Result<Change<T>, Fault> {
        match cell {
            None => Ok(Change::Keep),
            Some(text) if is_blank(text) => {
                Ok(if self.blanks == Blanks::Clear { Change::Clear } else { Change::Keep })
            }
            Some(text) => read(text).map(Change::Set).map_err(|kind| Fault::new(field, kind)),
        }
    }

    /// Returns the contact that a row makes, which has no id and no organisation yet.
    ///
    /// # Errors
    /// The row has no name.
    pub fn new_contact(&self, mut said: Said, at: Instant) -> Result<Contact, Fault> {
        let Some(name) = said.name.take() else { return Err(Fault::missing(Field::Name)) };
        let mut contact = Contact::new(&name, at);
        self.apply(said, &mut contact);
        Ok(contact)
    }

    /// Brings what a row says into a contact, its organisation apart.
    ///
    /// An e-mail or phone that is the same but for how it is written stays as it is written.
    pub fn apply(&self, said: Said, contact: &mut Contact) {
        if let Some(name) = said.name
            && contact.name != name
        {
            contact.name = name;
        }
        if set(&said.email).map(Email::key) != contact.email.as_ref().map(Email::key) {
            said.email.apply_to(&mut contact.email);
        }
        if set(&said.phone).map(Phone::e164) != contact.phone.as_ref().map(Phone::e164) {
            said.phone.apply_to(&mut contact.phone);
        }
        said.external_id.apply_to(&mut contact.external_id);
        said.role.apply_to(&mut contact.role);
        said.notes.apply_to(&mut contact.notes);
        said.language.apply_to(&mut contact.language);
        contact.administrator = said.administrator.unwrap_or(contact.administrator);
        contact.active = said.active.unwrap_or(contact.active);
        self.apply_tags(said.tags, &mut contact.tags);
        self.apply_custom(said.custom, &mut contact.custom);
    }

    fn apply_tags(&self, change: Change<Vec<String>>, tags: &mut BTreeSet<String>) {
        match change {
            Change::Keep => {}
            Change::Clear => tags.clear(),
            Change::Set(new) => {
                if self.tagging == Tagging::Replace {
                    tags.clear();
                }
                tags.extend(new);
            }
        }
    }

    fn apply_custom(&self, cells: Vec<(String, String)>, custom: &mut BTreeMap<String, String>) {
        for (key, text) in cells {
            let text = text.trim();
            if !text.is_empty() {
                let text = text.to_owned();
                custom.insert(key, text);
            } else if self.blanks == Blanks::Clear {
                custom.remove(&key);
            }
        }
    }
}

/// Returns the value that a change sets.
fn set<T>(change: &Change<T>) -> Option<&T> {
    match change {
        Change::Set(value) => Some(value),
        Change::Keep | Change::Clear => None,
    }
}

/// Returns the value that a change sets, itself.
fn value<T>(change: Change<T>) -> Option<T> {
    match change {
        Change::Set(value) => Some(value),
        Change::Keep | Change::Clear => None,
    }
}

/// Reads yes or no in Spanish, English or Portuguese.
fn yes_or_no(text: &str) -> Result<bool, RowProblemKind> {
    const YES: [&str; 14] = [
        "yes",
        "y",
        "si",
        "s",
        "sim",
        "true",
        "verdadero",
        "verdadeiro",
        "1",
        "x",
        "on",
        "active",
        "activo",
        "ativo",
    ];
    const NO: [&str; 11] =
        ["no", "n", "nao", "false", "falso", "0", "off", "inactive", "inactivo", "inativo", "disabled"];
    let word = fold(text);
    match (YES.contains(&word.as_str()), NO.contains(&word.as_str())) {
        (true, _) => Ok(true),
        (_, true) => Ok(false),
        _ => Err(RowProblemKind::YesNo),
    }
}

/// Reads a language by code, locale, or its name in Spanish, English or Portuguese.
fn language(text: &str) -> Result<Language, RowProblemKind> {
    if let Some(language) = Language::of_locale(text.trim()) {
        return Ok(language);
    }
    match fold(text).as_str() {
        "espanol" | "castellano" | "spanish" | "espanhol" | "spa" => Ok(Language::Es),
        "ingles" | "english" | "eng" => Ok(Language::En),
        _ => Err(RowProblemKind::Language),
    }
}

/// What parts tags, and what takes the sign after it for a letter.
const TAG_SIGNS: [char; 4] = [',', ';', '|', '\\'];

/// Reads words parted by commas, semicolons or bars; after a backslash each of these is a letter.
fn tags(text: &str) -> Result<Vec<String>, RowProblemKind> {
    if !text.contains('\\') {
        let words = text.split([',', ';', '|']).filter(|word| !is_blank(word));
        return words.map(tag).collect();
    }
    let (mut words, mut word, mut letters) = (Vec::new(), String::new(), text.chars().peekable());
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => word.push(letters.next_if(|next| TAG_SIGNS.contains(next)).unwrap_or('\\')),
            ',' | ';' | '|' => words.push(std::mem::take(&mut word)),
            letter => word.push(letter),
        }
    }
    words.push(word);
    let words = words.iter().filter(|word| !is_blank(word));
    words.map(|word| tag(word)).collect()
}

fn tag(word: &str) -> Result<String, RowProblemKind> {
    as_line(word).map(str::to_owned).map_err(RowProblemKind::Text)
}

/// Writes tags into one cell, as they are read again.
///
/// ```
/// # use mesa::domain::contact_import::join_tags;
/// assert_eq!(join_tags(["vip", "a;b"]), "vip;a\\;b");
/// ```
pub fn join_tags<'t>(tags: impl IntoIterator<Item = &'t str>) -> String {
    let mut cell = String::new();
    for tag in tags {
        cell.push_str(if cell.is_empty() { "" } else { ";" });
        for letter in tag.chars() {
            cell.extend(TAG_SIGNS.contains(&letter).then_some('\\'));
            cell.push(letter);
        }
    }
    cell
}

/// Reads a text of several lines.
fn notes(text: &str) -> Result<String, RowProblemKind> {
    body(text).map_err(RowProblemKind::Text)
}

fn email(text: &str) -> Result<Email, RowProblemKind> {
    Email::parse(text).map_err(RowProblemKind::Email)
}

/// A contact as it was before a run changed it: what undoing the run restores.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    external_id: Option<String>,
    name: String,
    email: Option<String>,
    phone: Option<(String, String)>,
    org: Option<String>,
    role: Option<String>,
    administrator: bool,
    language: Option<Language>,
    notes: Option<String>,
    tags: BTreeSet<String>,
    custom: BTreeMap<String, String>,
    active: bool,
}

impl Before {
    /// Returns what there is to restore of a contact.
    pub fn of(contact: &Contact) -> Self {
        let phone = contact.phone.as_ref();
        Self {
            external_id: contact.external_id.clone(),
            name: contact.name.clone(),
            email: contact.email.as_ref().map(|email| email.written().to_owned()),
            phone: phone.map(|phone| (phone.e164().to_owned(), phone.written().to_owned())),
            org: contact.org.clone(),
            role: contact.role.clone(),
            administrator: contact.administrator,
            language: contact.language,
            notes: contact.notes.clone(),
            tags: contact.tags.clone(),
            custom: contact.custom.clone(),
            active: contact.active,
        }
    }

    /// Returns `contact` as it was. Its id, its confirmation and when it was recorded are no run's doing.
    pub fn restored(self, contact: &Contact) -> Contact {
        Contact {
            external_id: self.external_id,
            name: self.name,
            email: self.email.map(Email::stored),
            phone: self.phone.map(|(e164, written)| Phone::stored(e164, written)),
            org: self.org,
            role: self.role,
            administrator: self.administrator,
            language: self.language,
            notes: self.notes,
            tags: self.tags,
            custom: self.custom,
            active: self.active,
            ..contact.clone()
        }
    }
}
