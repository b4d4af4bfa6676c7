//! The policy of a desk: the types of its TOML, its checks, its differences and the presets.
//!
//! The format is described, section by section, by the comments of `presets/blank.toml` and the types here. A text is
//! first looked over as a document, where every problem is found with its line ([`check()`]); then it is read into a
//! [`Policy`], which later commands do alone ([`Policy::from_applied`]).
//!
//! Invariant: nothing here reads a file; the presets are part of the program.
mod channel;
mod check;
mod credits;
mod department;
mod diff;
mod document;
mod escalation;
mod form;
mod holidays;
mod lookup;
mod names;
mod policy;
pub mod presets;
mod priority;
mod problem;
mod rules;
mod schema;
mod section;
pub mod sections;
mod settings;
mod sla_rule;
mod stand_in;
mod status;
mod values;
mod walk;
mod words;

#[cfg(test)]
mod tests;

pub use channel::{Channel, ChannelRule, Condition, Plan};
pub use check::{MAX_BYTES, check, text_of};
pub use credits::{ContractKind, Credits, Overdraw, Product, Rounding};
pub use department::{ContractNeed, Department, Misfit, OnUnauthorised, Opener, Team, TicketType};
pub use diff::{Change, ChangeKind, diff, removed};
pub use escalation::{Escalation, EscalationSla, PLACEHOLDERS, Template, filled, placeholders};
pub use form::{AttachmentNeed, Field, FieldKind, FieldOption, Form};
pub use holidays::{WithHolidays, with_holidays};
pub use lookup::{Keyed, LookupError, by_key, find};
pub use policy::{Desk, Policy};
pub use priority::Priority;
pub use problem::{BadValue, BrokenRule, Problem, ProblemKind, ValueType};
pub use section::Section;
pub use settings::{Attachments, Contracts, Drafts, Lifecycle, OnReply, Reopen, Subject};
pub use sla_rule::{Attribute, Attributes, RuleCalendar, SlaRule, When};
pub use status::{Status, Statuses};
pub use words::Words;

use super::calendar::{CalendarProblemKind, CalendarSpec, Target, parse_zone};
use super::instant::Span;
use super::sla::{Metric, State};

impl Keyed for CalendarSpec {
    const SECTION: Section = Section::Calendar;

    fn key(&self) -> &str {
        &self.key
    }
}
