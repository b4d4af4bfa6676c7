//! The format as data: which keys stand where, and what each may hold.
//!
//! The types of the policy say the same to serde; a test holds the two together. This one exists because serde stops at
//! the first problem and a person wants to see all of them.
use super::section::Section;

/// What a value may be.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shape {
    Str(Str),
    Flag,
    /// An integer between two others
    Whole(i64, i64),
    /// Texts in one or both languages
    Label,
    /// The same, with placeholders
    Template,
    /// A text, or texts in one or both languages
    Condition,
    /// `"yes"`, `"no"` or `{ conditional = … }`
    ChannelRule,
    List(&'static Shape),
    /// A list without repetitions, which names things: priority levels and the like
    NameList(Section),
    OneOrMany(&'static Shape),
    Table(&'static [Key]),
    /// `[[section]]`: tables told apart by their `key`
    Each(Section, &'static [Key]),
    /// A table whose keys are slugs of a section
    MapOf(Section, &'static Shape),
    /// A table whose keys are words of a fixed list
    WordMap(&'static [&'static str], &'static Shape),
    /// A table with keys of any kind, which a rule of its own judges
    FreeMap(&'static Shape),
    /// What a rule asks of a ticket
    When,
}

/// What a text may be.
#[derive(Clone, Copy, Debug)]
pub(super) enum Str {
    /// Anything in which something can be read
    Any,
    /// The key of a table of a list, judged with the list
    Slug,
    /// One of a fixed list
    Word(&'static [&'static str]),
    /// The slug of something that the policy defines
    Ref(Section),
    /// A calendar's slug, or `plan`
    RuleCalendar,
    /// The same as `Any`, with placeholders
    Template,
    Span,
    Target,
    Zone,
    Prefix,
    Extension,
}

const TEXT: Shape = Shape::Str(Str::Any);

/// A key of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) required: bool,
    pub(super) shape: Shape,
}

const fn must(name: &'static str, shape: Shape) -> Key {
    Key { name, required: true, shape }
}

const fn may(name: &'static str, shape: Shape) -> Key {
    Key { name, required: false, shape }
}

const SLUG: Key = must("key", Shape::Str(Str::Slug));
const LABEL: Key = may("label", Shape::Label);
const HELP: Key = may("help", Shape::Label);
const ALIASES: Key = may("aliases", Shape::List(&TEXT));
const FORM: Key = may("form", Shape::Str(Str::Ref(Section::Form)));
const TEAM: Key = may("team", Shape::Str(Str::Ref(Section::Team)));

/// Numbers of minutes, months and bytes: what fits, and no more than anybody can mean.
const COUNT: Shape = Shape::Whole(0, 10_000_000);
const POSITIVE: Shape = Shape::Whole(1, 10_000_000);
const BYTES: Shape = Shape::Whole(1, 1_000_000_000_000);

pub(super) const STATES: &[&str] = &["open", "paused", "resolved", "closed"];
pub(super) const METRICS: &[&str] = &["acknowledge", "first_response", "next_response", "resolution"];
const FIELD_KINDS: &[&str] =
    &["text", "long-text", "choice", "choices", "yes-no", "number", "date", "asset", "email", "phone"];

/// The whole document.
pub(super) const POLICY: &[Key] = &[
    must("desk", Shape::Table(DESK)),
    must("status", Shape::Each(Section::Status, STATUS)),
    may("calendar", Shape::Each(Section::Calendar, CALENDAR)),
    may("channel", Shape::Each(Section::Channel, CHANNEL)),
    may("plan", Shape::Each(Section::Plan, PLAN)),
    may("type", Shape::Each(Section::Type, TYPE)),
    must("department", Shape::Each(Section::Department, DEPARTMENT)),
    may("form", Shape::Each(Section::Form, FORM_TABLE)),
    may("team", Shape::Each(Section::Team, &[SLUG, LABEL])),
    may("priority", Shape::Table(PRIORITY)),
    may("sla", Shape::Each(Section::Sla, SLA)),
    may("credits", Shape::Table(CREDITS)),
    may("contract_kind", Shape::Each(Section::ContractKind, CONTRACT_KIND)),
    may("product", Shape::Each(Section::Product, PRODUCT)),
    may("attachments", Shape::Table(ATTACHMENTS)),
    may("reopen", Shape::Table(REOPEN)),
    may("escalation", Shape::Each(Section::Escalation, ESCALATION)),
    may("template", Shape::Each(Section::Template, &[SLUG, must("text", Shape::Template)])),
    may("lifecycle", Shape::Table(&[may("close_resolved_after", Shape::Str(Str::Span))])),
    may("contracts", Shape::Table(&[may("expiry_notice", Shape::Str(Str::Span))])),
    may("drafts", Shape::Table(&[may("keep", Shape::Str(Str::Span))])),
    may("subject", Shape::Table(&[may("vague", Shape::List(&TEXT))])),
];

const DESK: &[Key] = &[
    may("name", TEXT),
    may("language", Shape::Str(Str::Word(LANGUAGES))),
    may("timezone", Shape::Str(Str::Zone)),
    may("ticket_prefix", Shape::Str(Str::Prefix)),
    may("account_requests", TEXT),
    may("fallback_contact", TEXT),
    may("confirm_contacts", Shape::Flag),
    may("backdate", Shape::Str(Str::Span)),
];

/// The languages of labels.
pub(super) const LANGUAGES: &[&str] = &["es", "en"];

const STATUS: &[Key] = &[
    SLUG,
    must("state", Shape::Str(Str::Word(STATES))),
    LABEL,
    may("initial", Shape::Flag),
    may("on_customer_reply", Shape::Flag),
    may("remind_after", Shape::Str(Str::Span)),
    may("remind_template", Shape::Str(Str::Ref(Section::Template))),
    may("close_after", Shape::Str(Str::Span)),
];

const WINDOWS: Shape = Shape::List(&TEXT);

/// What the texts of a calendar mean is judged by the calendar itself.
const CALENDAR: &[Key] = &[
    SLUG,
    must("timezone", TEXT),
    may("always_open", Shape::Flag),
    may("holidays", Shape::List(&TEXT)),
    may("holiday_names", Shape::FreeMap(&TEXT)),
    may("hours", Shape::FreeMap(&WINDOWS)),
    may("dates", Shape::FreeMap(&WINDOWS)),
];

const CHANNEL: &[Key] = &[SLUG, LABEL, may("opens_tickets", Shape::Flag), may("address", TEXT)];

const PLAN: &[Key] = &[
    SLUG,
    ALIASES,
    LABEL,
    may("paid", Shape::Flag),
    may("calendar", Shape::Str(Str::Ref(Section::Calendar))),
    may("channels", Shape::MapOf(Section::Channel, &Shape::ChannelRule)),
];

const TYPE: &[Key] = &[SLUG, ALIASES, LABEL, HELP, FORM, may("misfit", Shape::Table(MISFIT))];

const MISFIT: &[Key] =
    &[must("words", Shape::List(&TEXT)), must("instead", Shape::Str(Str::Ref(Section::Type)))];

const DEPARTMENT: &[Key] = &[
    SLUG,
    may("parent", Shape::Str(Str::Ref(Section::Department))),
    may("family", Shape::Str(Str::Ref(Section::Product))),
    may("product", Shape::Str(Str::Ref(Section::Product))),
    LABEL,
    HELP,
    may("contract", Shape::Str(Str::Word(&["required", "not-required", "not-offered"]))),
    may("credits", Shape::Flag),
    may("warranty", Shape::Flag),
    may("maintenance", Shape::Flag),
    may("membership", Shape::Flag),
    may("opener", Shape::Str(Str::Word(&["anyone", "administrator"]))),
    may("on_unauthorised", Shape::Str(Str::Word(&["refuse", "auto-close"]))),
    may("open_by_mail", Shape::Flag),
    may("secrets", Shape::Flag),
    FORM,
    TEAM,
    may("centre", Shape::Flag),
];

const FORM_TABLE: &[Key] = &[
    SLUG,
    may("attachments", Shape::Str(Str::Word(&["optional", "recommended", "required"]))),
    may("field", Shape::Each(Section::Field, FIELD)),
];

const FIELD: &[Key] = &[
    SLUG,
    LABEL,
    HELP,
    may("kind", Shape::Str(Str::Word(FIELD_KINDS))),
    may("required", Shape::Flag),
    may("requires_attachment", Shape::Flag),
    may("options", Shape::Each(Section::Option, OPTION)),
    may("other", Shape::Flag),
    may("when", Shape::FreeMap(&Shape::OneOrMany(&TEXT))),
];

const OPTION: &[Key] = &[SLUG, LABEL, may("impact", Shape::Str(Str::Ref(Section::Impact))), TEAM];

const PRIORITY: &[Key] = &[
    may("levels", Shape::NameList(Section::Priority)),
    may("default", Shape::Str(Str::Ref(Section::Priority))),
    may("labels", Shape::MapOf(Section::Priority, &Shape::Label)),
    may("impacts", Shape::NameList(Section::Impact)),
    may("urgencies", Shape::NameList(Section::Urgency)),
    may("matrix", Shape::List(&Shape::List(&Shape::Str(Str::Ref(Section::Priority))))),
];

const SLA: &[Key] = &[
    SLUG,
    may("when", Shape::When),
    must("calendar", Shape::Str(Str::RuleCalendar)),
    may("targets", Shape::WordMap(METRICS, &Shape::Str(Str::Target))),
    may("pauses", Shape::List(&Shape::Str(Str::Word(METRICS)))),
];

const CREDITS: &[Key] = &[
    may("packs", Shape::List(&POSITIVE)),
    may("overdraw", Shape::Str(Str::Word(&["deny", "close-out"]))),
    may("rounding", Shape::Table(&[may("unit_minutes", POSITIVE), may("minimum_minutes", COUNT)])),
    may("low_balance_minutes", COUNT),
];

const CONTRACT_KIND: &[Key] = &[
    SLUG,
    LABEL,
    may("months", POSITIVE),
    may("credits", COUNT),
    may("products", Shape::List(&Shape::Str(Str::Ref(Section::Product)))),
    may("per_asset", Shape::Flag),
];

const PRODUCT: &[Key] = &[SLUG, LABEL, may("maintenance_months_included", COUNT)];

const ATTACHMENTS: &[Key] = &[
    may("extensions", Shape::List(&Shape::Str(Str::Extension))),
    may("total_bytes", BYTES),
    may("too_large_hint", Shape::Label),
];

const REOPEN: &[Key] = &[
    may("on_customer_reply", Shape::Str(Str::Word(&["reopen", "new", "refuse"]))),
    may("window", Shape::Str(Str::Span)),
];

const ESCALATION: &[Key] = &[
    SLUG,
    LABEL,
    may("status", Shape::Str(Str::Ref(Section::Status))),
    may("sla", Shape::Str(Str::Word(&["pause", "affected", "none"]))),
];
