//! One row of a file of contacts, between who reads the file and who judges it.
use super::contact_file::Field;

/// A cell as written. `None`: the file has no such column; a blank text: the cell is blank.
pub type Cell = Option<String>;

/// One row of a file of contacts as it was read: cells as written, nothing judged.
///
/// The reader fills the same row again and again, so that a row costs no allocation once the first ones were read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactRow {
    /// line where it begins, from 1, the header included
    pub line: u64,
    /// key in another system
    pub external_id: Cell,
    /// name
    pub name: Cell,
    /// e-mail
    pub email: Cell,
    /// phone, in any written form
    pub phone: Cell,
    /// organisation, by key or name
    pub org: Cell,
    /// what the person does
    pub role: Cell,
    /// yes or no: may open where the desk asks for an administrator
    pub administrator: Cell,
    /// language
    pub language: Cell,
    /// words, parted by commas or semicolons
    pub tags: Cell,
    /// what agents should know
    pub notes: Cell,
    /// yes or no: may act and open tickets
    pub active: Cell,
    /// the phone as somebody wrote it
    pub phone_written: Cell,
    /// further columns by key, in the file's order; a blank text: the cell is blank
    pub custom: Vec<(String, String)>,
}

impl ContactRow {
    /// Returns what stands in the column of a field, if the file has it.
    pub fn cell(&self, field: Field) -> Option<&str> {
        let cell = match field {
            Field::ExternalId => &self.external_id,
            Field::Name => &self.name,
            Field::Email => &self.email,
            Field::Phone => &self.phone,
            Field::Org => &self.org,
            Field::Role => &self.role,
            Field::Administrator => &self.administrator,
            Field::Language => &self.language,
            Field::Tags => &self.tags,
            Field::Notes => &self.notes,
            Field::Active => &self.active,
            Field::PhoneWritten => &self.phone_written,
        };
        cell.as_deref()
    }
}
