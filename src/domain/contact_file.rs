//! Files of contacts: the formats there are, what a column may hold, and what is warned of. Data only.
use serde::Serialize;

use super::text::{fold, suggest};

/// A kind of file that contacts come in (`REQUIREMENTS` B4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactFormat {
    /// mesa's own columns, or the words for them in Spanish, Portuguese and English
    Mesa,
    /// Google Contacts, its older and its newer header
    Google,
    /// Outlook's export, in English, Spanish or Portuguese
    Outlook,
    /// Zendesk's bulk import of users
    Zendesk,
    /// Blip's audience file
    Blip,
    /// vCard 2.1, 3.0 and 4.0
    Vcard,
}

impl ContactFormat {
    /// Every format, in the order of the help.
    pub const ALL: [Self; 6] =
        [Self::Mesa, Self::Google, Self::Outlook, Self::Zendesk, Self::Blip, Self::Vcard];

    /// Returns its name in flags and JSON.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Mesa => "mesa",
            Self::Google => "google",
            Self::Outlook => "outlook",
            Self::Zendesk => "zendesk",
            Self::Blip => "blip",
            Self::Vcard => "vcard",
        }
    }
}

/// What a column of contacts can hold, custom ones apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// key in another system
    ExternalId,
    /// name
    Name,
    /// e-mail
    Email,
    /// phone
    Phone,
    /// organisation
    Org,
    /// what the person does
    Role,
    /// may open where the desk asks for an administrator
    Administrator,
    /// language
    Language,
    /// tags
    Tags,
    /// what agents should know
    Notes,
    /// may act and open tickets
    Active,
    /// the phone as somebody wrote it, where that is not how it is stored
    PhoneWritten,
}

impl Field {
    /// Every field, in the order of the canonical header; what follows [`Field::Active`] is not in it.
    pub const ALL: [Self; 12] = [
        Self::ExternalId,
        Self::Name,
        Self::Email,
        Self::Phone,
        Self::Org,
        Self::Role,
        Self::Administrator,
        Self::Language,
        Self::Tags,
        Self::Notes,
        Self::Active,
        Self::PhoneWritten,
    ];

    /// Returns the columns of the canonical header, those of custom values left out.
    pub fn canonical() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|field| *field != Self::PhoneWritten)
    }

    /// Returns its name: the column of the canonical header.
    pub fn slug(self) -> &'static str {
        match self {
            Self::ExternalId => "external_id",
            Self::Name => "name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Org => "org",
            Self::Role => "role",
            Self::Administrator => "administrator",
            Self::Language => "language",
            Self::Tags => "tags",
            Self::Notes => "notes",
            Self::Active => "active",
            Self::PhoneWritten => "phone_written",
        }
    }
}

/// What a column is read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// A field of a contact
    Field(Field),
    /// A custom value, by its key
    Custom(String),
    /// Nothing
    Ignore,
}

/// The prefix of a custom column in the canonical header.
pub const CUSTOM: &str = "custom.";

impl Target {
    /// Reads a target as people write it: a field's name, `custom.KEY` or `ignore`.
    ///
    /// # Errors
    /// There is none such; the one that may be meant.
    pub fn parse(text: &str) -> Result<Self, Option<String>> {
        let word = fold(text);
        if word == "ignore" {
            return Ok(Self::Ignore);
        }
        if let Some(key) = word.strip_prefix(CUSTOM) {
            return custom_key(key).map(Self::Custom).ok_or(None);
        }
        let field = Field::ALL.into_iter().find(|field| field.slug() == word);
        let known = || Field::ALL.into_iter().map(Field::slug).chain(["ignore"]);
        field.map(Self::Field).ok_or_else(|| suggest(&word, known()))
    }

    /// Returns what it is called: `email`, `custom.region`, `ignore`.
    pub fn name(&self) -> String {
        match self {
            Self::Field(field) => field.slug().to_owned(),
            Self::Custom(key) => format!("{CUSTOM}{key}"),
            Self::Ignore => "ignore".to_owned(),
        }
    }
}

/// Returns the key of a custom value that a column's name makes: folded, other signs as `_`, 64 characters at most.
///
/// ```
/// # use mesa::domain::contact_file::custom_key;
/// assert_eq!(custom_key("Fecha de alta (día)").as_deref(), Some("fecha_de_alta_dia"));
/// assert_eq!(custom_key("attr_region").as_deref(), Some("attr_region"));
/// assert_eq!(custom_key("¿?"), None);
/// ```
pub fn custom_key(column: &str) -> Option<String> {
    let mut key = String::new();
    for letter in fold(column).chars() {
        let plain = letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.');
        match if plain { letter } else { '_' } {
            '_' if !plain && (key.is_empty() || key.ends_with('_')) => {}
            letter => key.push(letter),
        }
    }
    let key: String = key.chars().take(super::text::SLUG_LIMIT).collect();
    let key = key.trim_matches(['_', '-', '.']);
    (!key.is_empty()).then(|| key.to_owned())
}

/// A column of the file and what it is read as: `--map Correo=email`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ColumnMap {
    /// the column's name in the file; compared folded
    pub column: String,
    /// what it holds
    pub target: Target,
}

/// What becomes of a column that mesa does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Extra {
    /// it is left out
    Ignore,
    /// it is kept as a custom value
    Custom,
}

/// How a file was found to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// its encoding: `utf-8`, `utf-16le`, `windows-1252`, `mac-roman` …
    pub encoding: &'static str,
    /// what parts its fields; none in a vCard file
    pub delimiter: Option<char>,
    /// its format
    pub format: ContactFormat,
}

/// Something in a file that is taken as it is, but looks wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileWarning {
    /// line where the row begins, from 1
    pub line: u64,
    /// the file's column
    pub column: String,
    /// the first strange character, from 1, within the cell
    pub character: usize,
    /// what stands there, shortened
    pub text: String,
    /// what is strange about it
    pub kind: FileWarningKind,
}

/// What is strange in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileWarningKind {
    /// A text that was decoded wrongly before it got here: `GarcÃ­a`, `DÃaz` (SAN-53)
    Mojibake,
    /// A sign that stands for something an earlier program could not read: U+FFFD
    Replacement,
    /// A byte order mark within the file, as files have that were put together
    InnerMark,
    /// A letter that says that the encoding, which was guessed, may be another
    Doubtful {
        /// the encoding that was guessed
        encoding: &'static str,
    },
    /// A further value of a field that holds only one: the second e-mail
    FurtherValue,
    /// A value in a column without a name
    Unnamed,
    /// A column that the format has and mesa has no place for; said once, at its first value
    LeftOut,
}

impl FileWarningKind {
    /// Returns its stable name, for JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::Mojibake => "mojibake",
            Self::Replacement => "replacement-character",
            Self::InnerMark => "inner-byte-order-mark",
            Self::Doubtful { .. } => "encoding-guessed",
            Self::FurtherValue => "further-value",
            Self::Unnamed => "unnamed-column",
            Self::LeftOut => "column-left-out",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_read_as_people_write_it() {
        assert_eq!(Target::parse("Email"), Ok(Target::Field(Field::Email)));
        assert_eq!(Target::parse("custom.Región"), Ok(Target::Custom("region".into())));
        assert_eq!(Target::parse("ignore"), Ok(Target::Ignore));
        assert_eq!(Target::parse("emial"), Err(Some("email".into())));
        assert_eq!(Target::parse("custom."), Err(None));
    }

    #[test]
    fn a_target_is_called_as_it_is_read() {
        for field in Field::ALL {
            let target = Target::Field(field);
            assert_eq!(Target::parse(&target.name()), Ok(target));
        }
    }
}
