//! What can be wrong with one row of a file.
use super::WordList;
use crate::domain::contact::ContactId;
use crate::domain::contact_match::MatchBy;
use crate::domain::email::EmailProblem;
use crate::domain::phone::PhoneProblem;
use crate::domain::refusal::Refusal;
use crate::domain::text::TextProblem;

/// A problem of one row, which is rejected; the others go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// line where the row begins, from 1, the header included
    pub line: u64,
    /// the file's column, where one is to blame
    pub field: Option<String>,
    /// what stands there, shortened to 80 characters
    pub value: String,
    /// what is wrong
    pub kind: RowProblemKind,
}

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowProblemKind {
    /// It has fewer fields than the header
    ShortRow {
        /// fields of the header
        expected: usize,
        /// fields of the row
        found: usize,
    },
    /// It has more fields than the header
    LongRow {
        /// fields of the header
        expected: usize,
        /// fields of the row
        found: usize,
    },
    /// It stands in a file of rejects as it was rejected for what can no longer be seen in it
    Unmended {
        /// for what
        code: &'static str,
    },
    /// A field is not UTF-8
    Encoding {
        /// the first wrong byte, from 1, within the field
        byte: usize,
    },
    /// A field holds what its file's encoding has no letter for
    Undecoded {
        /// the encoding
        encoding: &'static str,
        /// the first wrong character, from 1, within the field
        character: usize,
    },
    /// A field holds a NUL
    Nul,
    /// A field is longer than it may be
    TooLong {
        /// the most bytes it may have
        limit: usize,
    },
    /// A field that must be there is blank
    Blank,
    /// Nothing that the row is to be matched by is there
    NoMatch {
        /// what it could be matched by instead
        other: Option<MatchBy>,
    },
    /// A time that is not in the format that the map names, or is no time at all
    Time,
    /// Neither the map nor the desk knows the value
    UnknownWord {
        /// of which list
        list: WordList,
        /// the word it may be meant for
        suggestion: Option<String>,
    },
    /// A time that has not come yet
    Future,
    /// An event before the instant at which its own row says that the ticket was opened
    BeforeOpening,
    /// Nobody is called so, and the map does not say that such are made
    Nobody {
        /// who was looked for
        who: Party,
        /// who was probably meant
        suggestion: Option<String>,
    },
    /// Several are called so
    Several {
        /// who was looked for
        who: Party,
        /// who it may be
        candidates: Vec<String>,
    },
    /// No key of an organisation can be made of the value: it has no letter and no digit
    NoKey,
    /// A text that cannot be taken in
    Text(TextProblem),
    /// No e-mail address
    Email(EmailProblem),
    /// No phone number
    Phone(PhoneProblem),
    /// Neither yes nor no
    YesNo,
    /// No language that mesa speaks
    Language,
    /// An earlier row of the file is about the same contact
    Duplicate {
        /// the contact
        contact: ContactId,
    },
    /// The contact is there already, and only new ones are taken
    Exists {
        /// the contact
        contact: ContactId,
    },
    /// There is no such contact, and none is made
    Absent,
    /// The thing is there already, and only new ones are taken
    There {
        /// its key
        key: String,
    },
    /// There is no such thing, and none is made
    Missing,
    /// An earlier row of the file, which is rejected, has the same key
    SameKey {
        /// its line
        line: u64,
    },
    /// An earlier row of the list is about the same thing
    Again {
        /// the thing's key
        key: String,
    },
    /// What the row says is refused, as the command that says it would be
    Refused(Box<Refusal>),
    /// Another contact has it
    Taken {
        /// who
        holder: ContactId,
    },
}

/// Whom a cell names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Party {
    /// an organisation
    Org,
    /// a contact
    Contact,
    /// an agent
    Agent,
}

impl RowProblemKind {
    /// Returns the stable name of the problem, for reject files and JSON.
    pub fn code(&self) -> &'static str {
        match self {
            Self::ShortRow { .. } => "short-row",
            Self::LongRow { .. } => "long-row",
            Self::Unmended { code } => code,
            Self::Encoding { .. } => "not-utf8",
            Self::Undecoded { .. } => "not-decoded",
            Self::Nul => "nul",
            Self::TooLong { .. } => "too-long",
            Self::Blank | Self::NoMatch { .. } => "blank",
            Self::Time => "bad-time",
            Self::UnknownWord { list: WordList::Status, .. } => "unknown-status",
            Self::UnknownWord { list: WordList::Priority, .. } => "unknown-priority",
            Self::UnknownWord { list: WordList::Department, .. } => "unknown-department",
            Self::UnknownWord { list: WordList::Type, .. } => "unknown-type",
            Self::UnknownWord { list: WordList::Channel, .. } => "unknown-channel",
            Self::UnknownWord { list: WordList::Plan, .. } => "unknown-plan",
            Self::Future => "future",
            Self::BeforeOpening => "before-opening",
            Self::Nobody { who: Party::Org, .. } => "unknown-org",
            Self::Nobody { who: Party::Contact, .. } => "unknown-contact",
            Self::Nobody { who: Party::Agent, .. } => "unknown-assignee",
            Self::Several { who: Party::Org, .. } => "ambiguous-org",
            Self::Several { who: Party::Contact, .. } => "ambiguous-contact",
            Self::Several { who: Party::Agent, .. } => "ambiguous-assignee",
            Self::NoKey => "bad-org",
            Self::Text(_) => "bad-text",
            Self::Email(problem) => problem.code(),
            Self::Phone(problem) => problem.code(),
            Self::YesNo => "bad-yes-no",
            Self::Language => "unknown-language",
            Self::Duplicate { .. } | Self::SameKey { .. } | Self::Again { .. } => "duplicate",
            Self::Refused(refusal) => refusal.row_code(),
            Self::Exists { .. } | Self::There { .. } => "already-there",
            Self::Absent | Self::Missing => "not-there",
            Self::Taken { .. } => "taken",
        }
    }
}
