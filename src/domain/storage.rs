//! What can go wrong with the store, as data: what it refuses is part of what mesa promises (`DESIGN.md` §9).
use std::path::PathBuf;

/// A failure of the store.
#[derive(Debug, PartialEq, Eq)]
pub enum StoreError {
    /// another process held the lock longer than the caller would wait; nothing was changed
    Busy,
    /// a rule of the schema refused the write: two writers made the same thing
    Conflict(String),
    /// there is no file here
    Missing(PathBuf),
    /// the operating system does not let this user read what is here
    Unreadable(PathBuf),
    /// a file is here already, where a new store was to be made
    Exists(PathBuf),
    /// what is here is no store of mesa
    Foreign {
        /// where
        path: PathBuf,
        /// what it is
        why: Foreign,
    },
    /// the store was made by a newer mesa
    TooNew {
        /// the store's schema version
        store: (u16, u16),
        /// the newest that this program knows
        ours: (u16, u16),
    },
    /// the store was made by an older mesa and must be migrated first
    TooOld {
        /// the store's schema version
        store: (u16, u16),
        /// the version that this program needs
        ours: (u16, u16),
    },
    /// the file's content contradicts itself
    Damaged(String),
    /// the file or its folder cannot be written
    ReadOnly,
    /// the disk is full
    Full,
    /// the last step failed: the write may or may not be found later
    OutcomeUnknown(String),
    /// the operating system refused
    Io(String),
    /// anything else that the engine reports
    Engine(String),
}

/// What a file is that is not a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// a folder
    Directory,
    /// a device, a pipe, a socket
    Special,
    /// nothing in it
    Empty,
    /// not a SQLite file
    NotSqlite,
    /// another program's SQLite file
    OtherApplication,
    /// shorter than its header says
    Truncated,
    /// a page size or format that mesa never makes
    OtherFormat,
    /// it has a second name, under which another process would not see our locks
    HardLinked,
}

/// What `mesa store check` looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckName {
    /// the file's first bytes and its length
    Header,
    /// SQLite's own check of its pages
    Pages,
    /// how it survives a crash: the write-ahead log
    Journal,
    /// tables, indexes and triggers are those of this program
    Schema,
    /// no row speaks of one that is not there
    References,
    /// every version of the policy is there and can be read
    Policy,
    /// the chain of events: none changed, removed or put elsewhere
    Events,
    /// every message is the one its event speaks of
    Messages,
    /// numbers were given without gap or reuse
    Numbers,
    /// no ticket is half-made
    Tickets,
    /// the chain of credit entries: none changed, removed or put elsewhere
    Entries,
    /// entries, balances and lots add up, and tickets say the same of what they were charged
    Credits,
    /// who may read the file
    Permissions,
    /// files that an interrupted command left beside it
    Leftovers,
}

impl CheckName {
    /// Returns the slug.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Pages => "pages",
            Self::Journal => "journal",
            Self::Schema => "schema",
            Self::References => "references",
            Self::Policy => "policy",
            Self::Events => "events",
            Self::Messages => "messages",
            Self::Numbers => "numbers",
            Self::Tickets => "tickets",
            Self::Entries => "entries",
            Self::Credits => "credits",
            Self::Permissions => "permissions",
            Self::Leftovers => "leftovers",
        }
    }
}

/// One check of a store and what it came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// what was looked at
    pub name: CheckName,
    /// nothing is damaged
    pub ok: bool,
    /// what there is to say
    pub finding: Finding,
}

/// What a check of a store found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// nothing to say
    Sound,
    /// so many were looked at
    Counted(u64),
    /// the file is not what a store is
    File(Foreign),
    /// what the database library says, in its words
    Engine(Vec<String>),
    /// it is written without the write-ahead log
    JournalMode,
    /// bytes of the write-ahead log that are still to be brought into the file
    Log(u64),
    /// the schema is an older one: to be migrated
    Older {
        /// the store's schema version
        store: (u16, u16),
        /// this program's
        ours: (u16, u16),
    },
    /// these tables, indexes and triggers are not as this program made them
    Objects(Vec<String>),
    /// so many rows of a table speak of rows of another that are not there
    Dangling(Vec<(String, String, u64)>),
    /// the first version of the policy that is missing or cannot be read
    PolicyVersion(i64),
    /// the first event that does not follow from those before
    Event(i64),
    /// the first event whose message is not the one that was said
    Message(i64),
    /// so many messages, but so many that an event speaks of
    Unspoken {
        /// messages
        messages: i64,
        /// of which events speak
        spoken: i64,
    },
    /// a series of numbers has gaps, or its counter is behind
    Series {
        /// `ticket`, `contact`, `import`
        name: &'static str,
        /// the last number given
        counter: i64,
        /// the largest in use
        largest: i64,
        /// how many are in use
        used: i64,
    },
    /// the first ticket whose history does not begin with its opening
    Unopened(i64),
    /// the first credit entry that does not follow from those before
    Entry(i64),
    /// a credit entry of which the history of its ticket says nothing, or something else
    Unsaid(i64),
    /// the first credit entry of an organisation that does not add up with those before
    Unbalanced {
        /// the organisation
        org: String,
        /// the entry
        entry: i64,
    },
    /// the file's mode lets more people in than mesa does
    Mode(u32),
    /// names of files that an interrupted command left
    Files(Vec<String>),
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull => Self::Full,
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Io(error.to_string()),
        }
    }
}
