//! Which contact a row of a file is about: what it is matched by, and the key that no two rows of a file may share.
use serde::Serialize;

use super::change::Change;
use super::contact_file::Field;
use super::contact_import::{Fault, Rules, Said};
use super::contact_row::ContactRow;
use super::email::Email;
use super::import::RowProblemKind;
use super::phone::Phone;
use super::text::is_blank;

/// What tells whether a row is about a contact that is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MatchBy {
    /// its e-mail
    #[default]
    Email,
    /// its phone
    Phone,
    /// its key in another system
    ExternalId,
    /// its name, with its phone and organisation, among those who have neither e-mail nor key in another system
    Name,
}

impl MatchBy {
    /// Every one, in the order of the help.
    pub const ALL: [Self; 4] = [Self::Email, Self::Phone, Self::ExternalId, Self::Name];

    /// Returns its column.
    pub fn field(self) -> Field {
        match self {
            Self::Email => Field::Email,
            Self::Phone => Field::Phone,
            Self::ExternalId => Field::ExternalId,
            Self::Name => Field::Name,
        }
    }
}

impl Said {
    /// Tells whether the row says something that a contact can be matched by.
    fn has(&self, by: MatchBy) -> bool {
        match by {
            MatchBy::Email => self.email().is_some(),
            MatchBy::Phone => self.phone().is_some(),
            MatchBy::ExternalId => matches!(self.external_id, Change::Set(_)),
            MatchBy::Name => self.name.is_some(),
        }
    }

    /// Returns what [`Rules::key_of`] makes of the row, where it is one text that was read already.
    pub fn key(&self) -> Option<(MatchBy, &str)> {
        let key = match self.by {
            MatchBy::Email => self.email()?.key(),
            MatchBy::Phone => self.phone()?.e164(),
            MatchBy::ExternalId | MatchBy::Name => return None,
        };
        Some((self.by, key))
    }

    fn email(&self) -> Option<&Email> {
        if let Change::Set(email) = &self.email { Some(email) } else { None }
    }

    fn phone(&self) -> Option<&Phone> {
        if let Change::Set(phone) = &self.phone { Some(phone) } else { None }
    }
}

impl Rules {
    /// Returns what a row is matched by: the first of what the rules name that it has.
    ///
    /// # Errors
    /// It has none of them.
    pub(super) fn matched_by(&self, said: &Said, row: &ContactRow) -> Result<MatchBy, Fault> {
        if let Some(by) = self.match_by.iter().find(|by| said.has(**by)) {
            return Ok(*by);
        }
        let is_column = |by: &&MatchBy| row.cell(by.field()).is_some();
        let named = self.match_by.iter().find(is_column).or(self.match_by.first());
        let field = named.copied().unwrap_or_default().field();
        let other = MatchBy::ALL.into_iter().find(|by| *by != MatchBy::Name && said.has(*by));
        Err(Fault::new(field, RowProblemKind::NoMatch { other }))
    }

    /// Returns the key of a row that is rejected, where it can be read whatever else is wrong with it: no other row of
    /// the file may have it.
    pub fn key_of(&self, row: &ContactRow) -> Option<(MatchBy, String)> {
        self.match_by.iter().find_map(|by| Some((*by, self.key_by(*by, row)?)))
    }

    fn key_by(&self, by: MatchBy, row: &ContactRow) -> Option<String> {
        let text = |field| row.cell(field).map(str::trim).filter(|text| !is_blank(text));
        let phone = || Phone::parse(text(Field::Phone)?, self.default_country.as_deref(), self.phones).ok();
        match by {
            MatchBy::Email => Some(Email::parse(text(Field::Email)?).ok()?.key().to_owned()),
            MatchBy::Phone => Some(phone()?.e164().to_owned()),
            MatchBy::ExternalId => text(Field::ExternalId).map(str::to_owned),
            MatchBy::Name => {
                let (name, org) = (text(Field::Name)?, text(Field::Org).unwrap_or_default());
                let phone = phone();
                Some(format!("{name}\n{org}\n{}", phone.as_ref().map_or("", Phone::e164)))
            }
        }
    }
}
