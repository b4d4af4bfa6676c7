//! Everything that mesa may refuse to do, as data; the words are in `i18n`.
//!
//! Serialised, a refusal is the `details` of the JSON error: its own fields, nothing around them.
mod named;
mod usage;

use serde::{Serialize, Serializer};

pub use self::usage::Usage;
use super::contact::ContactId;
use super::contract::{Contract, ContractId, Standing};
use super::desk::{LookupError, Section};
use super::email::EmailProblem;
use super::entitlement::Verdict;
use super::form::FormProblem;
use super::instant::Instant;
use super::phone::PhoneProblem;
use super::sla::State;
use super::text::TextProblem;
use super::undo::Left;

/// A kind of thing that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Noun {
    /// a customer
    Org,
    /// a person of a customer
    Contact,
    /// a person of the desk
    Agent,
    /// a ticket
    Ticket,
    /// a run of an import
    Import,
    /// a product unit
    Asset,
    /// a contract
    Contract,
    /// an entry of the ledger of credits
    Entry,
    /// a version of the policy
    PolicyVersion,
    /// an embedded policy
    Preset,
    /// a time zone
    Zone,
    /// a group of the operating system
    Group,
    /// something that `mesa help` explains
    Topic,
    /// a table of the store or a key of it
    Key,
    /// how far a script was told
    Cursor,
    /// a section of the policy's text
    Section,
    /// something that the policy declares
    #[serde(untagged)]
    Policy(Section),
}

/// Which rule an instant given with `--at` breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum AtProblem {
    /// it has not come yet
    Future,
    /// the ticket has a later entry
    BeforeLast {
        /// the entry's instant
        #[serde(serialize_with = "as_written")]
        last: Instant,
    },
    /// further back than this agent may go
    TooOld {
        /// how far, in seconds
        limit_s: i64,
    },
}

/// What an act needs that the actor is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// an agent of the desk
    Agent,
    /// an agent with the role `admin`
    Admin,
    /// the administrator flag of the contact (TAL-1)
    Administrator,
    /// a contact of the ticket's own organisation, not one who is only in copy (SAN-48)
    Colleague,
}

/// A reason for which mesa does not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Refusal {
    /// nothing is called so
    Unknown {
        /// what was looked for
        noun: Noun,
        /// the name as given
        given: String,
        /// what was probably meant
        suggestion: Option<String>,
    },
    /// several things are called so
    Ambiguous {
        /// what was looked for
        noun: Noun,
        /// the name as given
        given: String,
        /// what it may be
        candidates: Vec<String>,
    },
    /// the requester is unknown: the desk says where to ask for an account (CHA-1)
    UnknownRequester {
        /// the name as given
        given: String,
        /// what was probably meant
        suggestion: Option<String>,
        /// the policy's `account_requests`
        account_requests: Option<String>,
    },
    /// another one has this name already
    Taken {
        /// what was to be made or changed
        noun: Noun,
        /// the flag or column
        field: &'static str,
        /// the name
        given: String,
        /// who has it; none where that is not for the actor to know
        holder: Option<String>,
    },
    /// the person or organisation was disabled
    Inactive {
        /// what it is
        noun: Noun,
        /// its name
        name: String,
    },
    /// the actor may not do this
    Forbidden {
        /// what it needs
        need: Need,
    },
    /// nobody is named as the actor and none follows from the circumstances
    NoActor,
    /// the last active admin may not go
    LastAdmin,
    /// the ticket is not one that this contact may see (TAL-26)
    NotVisible {
        /// the ticket
        ticket: String,
    },
    /// the instant of `--at` cannot be
    At(AtProblem),
    /// from this state the ticket cannot go there
    Transition {
        /// the ticket
        ticket: String,
        /// the verb
        verb: &'static str,
        /// where it stands
        state: State,
    },
    /// the desk does not reopen closed tickets for a reply
    ReopeningRefused,
    /// this idempotency key did something else before
    KeyReused {
        /// the key
        key: String,
        /// the command that used it
        command: String,
    },
    /// a department that groups others takes no tickets
    Centre {
        /// its slug
        department: String,
        /// those inside it
        inside: Vec<String>,
    },
    /// the desk has several departments and none was named
    DepartmentNeeded {
        /// their slugs
        valid: Vec<String>,
    },
    /// a kind of contract is not sold for a product (SAN-11)
    KindMisfits {
        /// slug of the kind
        kind: String,
        /// key of the asset
        asset: String,
        /// slug of its product, where it is known
        product: Option<String>,
        /// slugs of the kinds that are
        fitting: Vec<String>,
    },
    /// a kind of contract is sold for one asset, not for a whole organisation (SAN-11)
    KindPerAsset {
        /// slug of the kind
        kind: String,
        /// the organisation
        org: String,
        /// keys of its assets that the kind covers
        fitting: Vec<String>,
        /// slug of a product that the kind covers
        product: Option<String>,
    },
    /// a contract was cancelled, or has run out
    ContractOver {
        /// which
        contract: ContractId,
        /// how it stands
        standing: Standing,
        /// the contract itself, where another would have to take its place
        #[serde(skip)]
        again: Option<Box<Contract>>,
    },
    /// a contract of the same kind covers the same asset, or the same organisation, at the same time
    ContractOverlaps {
        /// which
        contract: ContractId,
        /// its first day
        starts: String,
        /// its last day
        ends: String,
        /// the first day that it leaves free, where it was cancelled and is not to be renewed
        #[serde(skip)]
        free_from: Option<String>,
    },
    /// something belongs to another organisation than the one it is to stand beside
    NotOfOrg {
        /// what it is
        noun: Noun,
        /// its name
        name: String,
        /// the organisation
        org: String,
    },
    /// a ticket comes to another organisation while it is about an asset of the one before
    AssetLeftBehind {
        /// key of the asset that it is about
        asset: Option<String>,
        /// the answers that name one
        fields: Vec<String>,
    },
    /// a contact changes organisation while it is a member of what belongs to the one before
    StillMember {
        /// its own id
        contact: ContactId,
        /// keys of the assets
        assets: Vec<String>,
        /// the contracts
        contracts: Vec<ContractId>,
    },
    /// an asset changes hands while open tickets of the organisation that has it are about it
    AssetBusy {
        /// its key
        asset: String,
        /// how many
        tickets: u64,
    },
    /// an agent cannot be disabled while tickets are theirs
    AgentBusy {
        /// the agent's e-mail
        agent: String,
        /// how many tickets
        tickets: u64,
    },
    /// a text cannot be taken in
    Text {
        /// the flag or column
        field: &'static str,
        /// what is wrong
        problem: TextProblem,
    },
    /// a value has the wrong form
    Malformed {
        /// the flag or column
        field: &'static str,
        /// the value
        given: String,
        /// what would do
        expected: &'static str,
    },
    /// a text is no e-mail address
    Email {
        /// the flag or column
        field: &'static str,
        /// the text
        given: String,
        /// what is wrong
        problem: EmailProblem,
    },
    /// a text is no phone number
    Phone {
        /// the flag or column
        field: &'static str,
        /// the text
        given: String,
        /// what is wrong
        problem: PhoneProblem,
    },
    /// several things at once; the first decides how the command ends
    Several(Vec<Refusal>),
    /// the answers are not what the forms of the department and the type ask for
    FormInvalid {
        /// slug of the department
        department: String,
        /// slug of the type
        #[serde(rename = "type")]
        ticket_type: Option<String>,
        /// everything that is wrong with them
        problems: Vec<FormProblem>,
    },
    /// a target in days of 24 hours on a calendar that closes (DESIGN §7.4)
    DaysNeedOpenCalendar {
        /// its slug
        calendar: String,
    },
    /// holidays for a calendar that never closes, whose slug this is
    NeverCloses(String),
    /// a policy drops keys that open tickets use
    PolicyKeysInUse {
        /// `section key` and how many open tickets use it
        keys: Vec<(String, String, u64)>,
    },
    /// a draft lacks what tickets of the past went through, so the past cannot be replayed under it
    PolicyLacks {
        /// section, key, and how many tickets
        keys: Vec<(String, String, u64)>,
    },
    /// an import was undone already
    AlreadyUndone {
        /// its number
        import: i64,
    },
    /// nothing of an import can be undone: newer things stand on all of it
    NothingUndone {
        /// its number
        import: i64,
        /// what would be left, and why
        left: Vec<Left>,
    },
    /// a folder that holds other things cannot be given to a group
    FolderInUse {
        /// the folder
        folder: String,
    },
    /// the organisation has too few credits (SAN-41)
    InsufficientCredit {
        /// the organisation
        org: String,
        /// what it has, in minutes
        balance_min: i64,
        /// what is needed
        needed_min: i64,
    },
    /// packs of this size are not sold (SAN-7)
    UnknownPack {
        /// the size, in minutes
        given: u32,
        /// the sizes that are
        packs: Vec<u32>,
    },
    /// the entry charges nothing that could be taken back
    NotACharge {
        /// the entry
        entry: String,
    },
    /// less of the charge is left than is to be taken back
    RefundExceeds {
        /// the entry
        entry: String,
        /// what was charged, in minutes
        charged_min: i64,
        /// what of it is not yet taken back
        refundable_min: i64,
        /// what was asked; none: all that is left
        asked_min: Option<i64>,
    },
    /// nothing that was charged for the ticket is left to be taken back
    NothingCharged {
        /// the ticket
        ticket: String,
    },
    /// a requirement of the department is not met (exit 4 where it is the role, else 5)
    NotEntitled {
        /// every requirement
        #[serde(skip)]
        verdict: Box<Verdict>,
    },
    /// the submitter and the one on whose behalf they ask are of different organisations (TAL-3)
    OtherOrganisation {
        /// how the submitter is best named
        submitter: String,
        /// how the requester is best named
        requester: String,
    },
    /// a ticket was not opened, and the desk says whom to write to instead (BLI-44)
    Opening {
        /// why
        #[serde(skip)]
        why: Box<Self>,
        /// the policy's `fallback_contact`
        fallback_contact: String,
        /// a contact acts, who may not type what mends it
        #[serde(skip)]
        by_contact: bool,
    },
    /// the cursor is another command's
    CursorOfAnother {
        /// its name
        name: String,
        /// the command's noun and verb
        command: &'static str,
    },
    /// the cursor tells events of other kinds: those it passed over would never be told
    CursorOfKinds {
        /// its name
        name: String,
        /// the kinds that it tells, as `closed,opened`; none: all
        kinds: Option<String>,
    },
    /// something named by `mesa` cannot be used so
    Usage(Usage),
}

/// Writes an instant as every answer does.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn as_written<S: Serializer>(instant: &Instant, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(instant)
}

impl Refusal {
    /// Returns the refusal for a name that nothing has.
    pub fn unknown(noun: Noun, given: &str, suggestion: Option<String>) -> Self {
        Self::Unknown { noun, given: given.to_owned(), suggestion }
    }
}

impl From<LookupError> for Refusal {
    fn from(error: LookupError) -> Self {
        match error {
            LookupError::Unknown { what, given, suggestion } => {
                Self::Unknown { noun: Noun::Policy(what), given, suggestion }
            }
            LookupError::Ambiguous { what, given, candidates } => {
                Self::Ambiguous { noun: Noun::Policy(what), given, candidates }
            }
        }
    }
}
