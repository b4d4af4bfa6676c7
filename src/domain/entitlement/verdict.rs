//! What a judgement comes to, as data; the words are in `i18n`.
use chrono::NaiveDate;

use crate::domain::contract::ContractId;
use crate::domain::desk::Condition;
use crate::domain::form::FormProblem;

/// Something that a department may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Requirement {
    /// the submitter's administrator flag
    Role,
    /// the way in, by plan and contract
    Channel,
    /// a contract in force
    Contract,
    /// a positive balance
    Credits,
    /// an asset under warranty
    Warranty,
    /// an asset under maintenance
    Maintenance,
    /// the requester on a contract or on the team of a paid asset
    Membership,
    /// answers to the form
    Form,
}

impl Requirement {
    /// Every one, in the order they are listed.
    pub const ALL: [Self; 8] = [
        Self::Role,
        Self::Channel,
        Self::Contract,
        Self::Credits,
        Self::Warranty,
        Self::Maintenance,
        Self::Membership,
        Self::Form,
    ];

    /// Returns the name in JSON.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::Channel => "channel",
            Self::Contract => "contract",
            Self::Credits => "credits",
            Self::Warranty => "warranty",
            Self::Maintenance => "maintenance",
            Self::Membership => "membership",
            Self::Form => "form",
        }
    }
}

/// A plan that would open a channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// its slug
    pub plan: String,
    /// it opens it on a condition
    pub conditional: bool,
}

/// Why a requirement is met, is not, or was not judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// the department does not ask for it
    NotRequired,
    /// the department asks for no contract, and none can be bought
    NotOffered,
    /// nobody said who asks, through which channel, or what the answers are
    NotJudged,
    /// the submitter has the flag
    Administrator,
    /// the submitter lacks the flag
    NotAdministrator {
        /// the ticket would be kept, closed (TAL-2)
        auto_close: bool,
    },
    /// the desk's own command line, which needs no plan
    OwnChannel,
    /// the desk has no plans: every channel is open
    NoPlans,
    /// the plan opens the channel
    OpenByPlan {
        /// its slug
        plan: String,
    },
    /// a contract opens the channel (BLI-37)
    OpenByContract {
        /// which
        contract: ContractId,
    },
    /// the channel is open on a condition, which was accepted
    ConditionAccepted {
        /// as people read it
        condition: Condition,
    },
    /// no tickets are opened through the channel, by anybody
    ChannelTakesNone {
        /// its slug
        channel: String,
    },
    /// the organisation has no plan, on a desk with plans
    NoPlan {
        /// the channel's slug
        channel: String,
        /// plans that would do
        offers: Vec<Offer>,
    },
    /// the plan does not open the channel
    ShutByPlan {
        /// the channel's slug
        channel: String,
        /// the plan's slug
        plan: String,
        /// plans that would do
        offers: Vec<Offer>,
    },
    /// a contract shuts the channel
    ShutByContract {
        /// the channel's slug
        channel: String,
        /// which contract
        contract: ContractId,
    },
    /// the plan opens the channel on a condition that nobody has confirmed (BLI-38)
    Conditional {
        /// the channel's slug
        channel: String,
        /// the plan's slug
        plan: String,
        /// as people read it
        condition: Condition,
        /// plans that open it without one
        offers: Vec<Offer>,
    },
    /// a contract is in force
    InForce {
        /// which
        contract: ContractId,
        /// its last day
        ends: NaiveDate,
    },
    /// a contract would do, but is over
    ContractOver {
        /// which
        contract: ContractId,
        /// its last day in force
        last: NaiveDate,
        /// it was cancelled: there is nothing to renew
        cancelled: bool,
    },
    /// a contract would do, but has not begun
    ContractNotYet {
        /// which
        contract: ContractId,
        /// its first day
        starts: NaiveDate,
    },
    /// there is no contract that would do
    NoContract,
    /// the balance is positive
    Balance {
        /// in minutes
        minutes: i64,
    },
    /// the balance is not positive
    NoBalance {
        /// in minutes
        minutes: i64,
    },
    /// the asset is covered
    Covered {
        /// its key
        asset: String,
        /// the last day
        until: NaiveDate,
    },
    /// the asset's cover is over
    CoverOver {
        /// its key
        asset: String,
        /// the last day
        until: NaiveDate,
    },
    /// nobody has said how long the asset is covered
    CoverUnknown {
        /// its key
        asset: String,
    },
    /// the asset is no product of the department's family
    OtherFamily {
        /// its key
        asset: String,
    },
    /// the organisation has no active asset of the family
    NoAsset,
    /// the requester is in view of a contract in force
    MemberOfContract {
        /// which
        contract: ContractId,
    },
    /// the requester is on the team of an asset, and the plan is paid
    MemberOfAsset {
        /// its key
        asset: String,
    },
    /// the requester is on the team of an asset, but the plan is not paid
    NotPaid {
        /// the asset's key
        asset: String,
    },
    /// the requester is a member of nothing that counts
    NoMember,
    /// the answers are sound
    Answered,
    /// the answers are not
    FormProblems {
        /// every one
        problems: Vec<FormProblem>,
    },
}

impl Why {
    /// Tells whether the requirement is met; none where it was not judged.
    pub fn ok(&self) -> Option<bool> {
        match self {
            Self::NotJudged => None,
            Self::NotRequired
            | Self::NotOffered
            | Self::Administrator
            | Self::OwnChannel
            | Self::NoPlans
            | Self::OpenByPlan { .. }
            | Self::OpenByContract { .. }
            | Self::ConditionAccepted { .. }
            | Self::InForce { .. }
            | Self::Balance { .. }
            | Self::Covered { .. }
            | Self::MemberOfContract { .. }
            | Self::MemberOfAsset { .. }
            | Self::Answered => Some(true),
            Self::NotAdministrator { .. }
            | Self::ChannelTakesNone { .. }
            | Self::NoPlan { .. }
            | Self::ShutByPlan { .. }
            | Self::ShutByContract { .. }
            | Self::Conditional { .. }
            | Self::ContractOver { .. }
            | Self::ContractNotYet { .. }
            | Self::NoContract
            | Self::NoBalance { .. }
            | Self::CoverOver { .. }
            | Self::CoverUnknown { .. }
            | Self::OtherFamily { .. }
            | Self::NoAsset
            | Self::NotPaid { .. }
            | Self::NoMember
            | Self::FormProblems { .. } => Some(false),
        }
    }

    /// Returns the slug of the reason, for scripts.
    pub fn slug(&self) -> &'static str {
        match self {
            Self::NotRequired => "not-required",
            Self::NotOffered => "not-offered",
            Self::NotJudged => "not-judged",
            Self::Administrator => "administrator",
            Self::NotAdministrator { .. } => "not-administrator",
            Self::OwnChannel => "own-channel",
            Self::NoPlans => "no-plans",
            Self::OpenByPlan { .. } => "open-by-plan",
            Self::OpenByContract { .. } => "open-by-contract",
            Self::ConditionAccepted { .. } => "condition-accepted",
            Self::ChannelTakesNone { .. } => "channel-takes-none",
            Self::NoPlan { .. } => "no-plan",
            Self::ShutByPlan { .. } => "shut-by-plan",
            Self::ShutByContract { .. } => "shut-by-contract",
            Self::Conditional { .. } => "conditional",
            Self::InForce { .. } => "in-force",
            Self::ContractOver { .. } => "contract-over",
            Self::ContractNotYet { .. } => "contract-not-yet",
            Self::NoContract => "no-contract",
            Self::Balance { .. } => "balance",
            Self::NoBalance { .. } => "no-balance",
            Self::Covered { .. } => "covered",
            Self::CoverOver { .. } => "cover-over",
            Self::CoverUnknown { .. } => "cover-unknown",
            Self::OtherFamily { .. } => "other-family",
            Self::NoAsset => "no-asset",
            Self::MemberOfContract { .. } => "member-of-contract",
            Self::MemberOfAsset { .. } => "member-of-asset",
            Self::NotPaid { .. } => "not-paid",
            Self::NoMember => "no-member",
            Self::Answered => "answered",
            Self::FormProblems { .. } => "form-problems",
        }
    }
}

/// One requirement, judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// which
    pub requirement: Requirement,
    /// how it stands, and why
    pub why: Why,
}

impl Judged {
    /// Tells whether it is met; none where it was not judged.
    pub fn ok(&self) -> Option<bool> {
        self.why.ok()
    }

    /// Tells whether it stands in the way.
    pub fn fails(&self) -> bool {
        self.ok() == Some(false)
    }
}

/// What a command that mends something is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mending {
    /// slug of the department
    pub department: String,
    /// slug of the type
    pub ticket_type: Option<String>,
    /// slug of its family of products
    pub family: Option<String>,
    /// key of the organisation
    pub org: Option<String>,
    /// how the requester is best named
    pub requester: Option<String>,
    /// the asset that comes nearest
    pub asset: Option<String>,
    /// slug of the first kind of contract that would do
    pub contract_kind: Option<String>,
    /// it is sold for one asset, never for the whole organisation (SAN-11)
    pub per_asset: bool,
    /// slug of a product that a contract of the kind covers
    pub product: Option<String>,
    /// a contract in force that could say more
    pub contract: Option<ContractId>,
    /// slug of the first plan that is paid
    pub paid_plan: Option<String>,
    /// a pack of credits, and how many of it make the balance positive
    pub packs: Option<(u32, i64)>,
    /// whoever asks is a contact, who can type little of it
    pub by_contact: bool,
    /// the day it was judged on
    pub today: NaiveDate,
}

/// Everything that was judged of one department for one customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// the eight requirements, in the order of [`Requirement::ALL`]
    pub requirements: Vec<Judged>,
    /// key of the asset that the ticket is about: the one named, else the only one that meets every requirement
    pub asset: Option<String>,
    /// what commands that mend it are about
    pub mending: Mending,
}

impl Verdict {
    /// Tells whether nothing stands in the way.
    pub fn is_entitled(&self) -> bool {
        self.failing().next().is_none()
    }

    /// Tells whether the submitter's role stands in the way.
    pub fn role_fails(&self) -> bool {
        self.failing().any(|judged| judged.requirement == Requirement::Role)
    }

    /// Tells whether the ticket is to be kept, closed, because its submitter may not open it (TAL-2).
    pub fn closes_by_itself(&self) -> bool {
        self.requirements.iter().any(|judged| judged.why == Why::NotAdministrator { auto_close: true })
    }

    /// Returns the requirements that stand in the way.
    pub fn failing(&self) -> impl Iterator<Item = &Judged> {
        self.requirements.iter().filter(|judged| judged.fails())
    }
}
