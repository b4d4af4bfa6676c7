//! The policy of a desk, whole, and how the rest of mesa asks it.
use serde::{Deserialize, Serialize};

use super::lookup::{LookupError, by_key, find};
use super::problem::{Problem, ProblemKind};
use super::{
    Attachments, Attributes, CalendarSpec, Channel, ContractKind, Contracts, Credits, Department, Drafts,
    Escalation, Field, Form, Lifecycle, Plan, Priority, Product, Reopen, RuleCalendar, SlaRule, Span, State,
    Status, Statuses, Subject, Team, Template, TicketType,
};
use crate::domain::language::{Label, Language};

/// Everything that a desk has decided: one TOML file, parsed.
///
/// Invariant: made from a text that [`check`](super::check()) found clean, every slug that it refers to exists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// The desk itself
    pub desk: Desk,
    /// Where tickets may stand
    #[serde(rename = "status")]
    pub statuses: Statuses,
    /// Opening hours
    #[serde(rename = "calendar", default, skip_serializing_if = "Vec::is_empty")]
    pub calendars: Vec<CalendarSpec>,
    /// How tickets arrive
    #[serde(rename = "channel", default, skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<Channel>,
    /// What organisations subscribe to
    #[serde(rename = "plan", default, skip_serializing_if = "Vec::is_empty")]
    pub plans: Vec<Plan>,
    /// What tickets are about
    #[serde(rename = "type", default, skip_serializing_if = "Vec::is_empty")]
    pub types: Vec<TicketType>,
    /// Where tickets go, centres included
    #[serde(rename = "department")]
    pub departments: Vec<Department>,
    /// Extra questions
    #[serde(rename = "form", default, skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<Form>,
    /// Agents who share work
    #[serde(rename = "team", default, skip_serializing_if = "Vec::is_empty")]
    pub teams: Vec<Team>,
    /// The scale of priorities
    #[serde(default)]
    pub priority: Priority,
    /// Promises, the first that matches decides
    #[serde(rename = "sla", default, skip_serializing_if = "Vec::is_empty")]
    pub sla_rules: Vec<SlaRule>,
    /// How support time is sold
    #[serde(default)]
    pub credits: Credits,
    /// Kinds of contract
    #[serde(rename = "contract_kind", default, skip_serializing_if = "Vec::is_empty")]
    pub contract_kinds: Vec<ContractKind>,
    /// Products
    #[serde(rename = "product", default, skip_serializing_if = "Vec::is_empty")]
    pub products: Vec<Product>,
    /// Files
    #[serde(default)]
    pub attachments: Attachments,
    /// Replies to closed tickets
    #[serde(default)]
    pub reopen: Reopen,
    /// Where tickets are escalated to
    #[serde(rename = "escalation", default, skip_serializing_if = "Vec::is_empty")]
    pub escalations: Vec<Escalation>,
    /// Canned replies
    #[serde(rename = "template", default, skip_serializing_if = "Vec::is_empty")]
    pub templates: Vec<Template>,
    /// What time alone does
    #[serde(default)]
    pub lifecycle: Lifecycle,
    /// Notices about contracts
    #[serde(default)]
    pub contracts: Contracts,
    /// Texts that could not be stored
    #[serde(default)]
    pub drafts: Drafts,
    /// Subjects that say nothing
    #[serde(default)]
    pub subject: Subject,
}

/// `[desk]`: the desk itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Desk {
    /// What it is called
    pub name: String,
    /// The language of machine labels and of people who have said none
    pub language: Language,
    /// IANA zone of the times that people read
    pub timezone: String,
    /// What stands before a ticket's number: the `T` of `T-1042`
    pub ticket_prefix: String,
    /// Whom an unknown requester may write to
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_requests: Option<String>,
    /// Whom to write to when a ticket cannot be opened
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fallback_contact: Option<String>,
    /// Whether opening warns until somebody has confirmed the requester's data (SAN-37)
    pub confirm_contacts: bool,
    /// How far back any agent may date an act
    pub backdate: Span,
}

impl Default for Desk {
    fn default() -> Self {
        Self {
            name: "mesa".to_owned(),
            language: Language::Es,
            timezone: "UTC".to_owned(),
            ticket_prefix: "T".to_owned(),
            account_requests: None,
            fallback_contact: None,
            confirm_contacts: false,
            backdate: Span::from_seconds(86_400),
        }
    }
}

impl Policy {
    /// Reads a text that was checked before it was applied; the way of every command, so nothing is checked again.
    ///
    /// # Errors
    /// The text is not a policy: it was changed since.
    pub fn from_applied(text: &str) -> Result<Self, Problem> {
        let text = super::document::without_bom(text);
        toml::from_str(text).map_err(|error| Problem {
            path: String::new(),
            line: error.span().map(|span| super::document::line_of(text, span.start)),
            kind: ProblemKind::Syntax { message: error.message().to_owned() },
            suggestion: None,
        })
    }

    /// Returns the policy as text, defaults spelled out.
    ///
    /// # Errors
    /// None for a policy that was read from a text; the format allows them.
    pub fn to_toml(&self) -> Result<String, toml::ser::Error> {
        toml::to_string_pretty(self)
    }

    /// Returns the status whose slug is `key`.
    pub fn status(&self, key: &str) -> Option<&Status> {
        self.statuses.get(key)
    }

    /// Returns the status that a person names.
    pub fn find_status(&self, given: &str) -> Result<&Status, LookupError> {
        find(self.statuses.all(), given)
    }

    /// Returns where a new ticket starts.
    pub fn initial_status(&self) -> &Status {
        self.statuses.initial()
    }

    /// Returns where a customer's reply brings a paused ticket; see [`Statuses::on_customer_reply`].
    pub fn on_customer_reply_status(&self) -> &Status {
        self.statuses.on_customer_reply()
    }

    /// Returns the first status of `state`.
    pub fn status_of_state(&self, state: State) -> Option<&Status> {
        self.statuses.of_state(state)
    }

    /// Returns the calendar whose slug is `key`.
    pub fn calendar(&self, key: &str) -> Option<&CalendarSpec> {
        by_key(&self.calendars, key)
    }

    /// Returns the calendar that a person names.
    pub fn find_calendar(&self, given: &str) -> Result<&CalendarSpec, LookupError> {
        find(&self.calendars, given)
    }

    /// Returns the channel whose slug is `key`.
    pub fn channel(&self, key: &str) -> Option<&Channel> {
        by_key(&self.channels, key)
    }

    /// Returns the channel that a person names.
    pub fn find_channel(&self, given: &str) -> Result<&Channel, LookupError> {
        find(&self.channels, given)
    }

    /// Returns the plan whose slug is `key`.
    pub fn plan(&self, key: &str) -> Option<&Plan> {
        by_key(&self.plans, key)
    }

    /// Returns the plan that a person names.
    pub fn find_plan(&self, given: &str) -> Result<&Plan, LookupError> {
        find(&self.plans, given)
    }

    /// Returns the type whose slug is `key`.
    pub fn ticket_type(&self, key: &str) -> Option<&TicketType> {
        by_key(&self.types, key)
    }

    /// Returns the type that a person names.
    pub fn find_type(&self, given: &str) -> Result<&TicketType, LookupError> {
        find(&self.types, given)
    }

    /// Returns the department or centre whose slug is `key`.
    pub fn department(&self, key: &str) -> Option<&Department> {
        by_key(&self.departments, key)
    }

    /// Returns the department or centre that a person names.
    pub fn find_department(&self, given: &str) -> Result<&Department, LookupError> {
        find(&self.departments, given)
    }

    /// Returns the departments that take tickets, centres left out.
    pub fn open_departments(&self) -> impl Iterator<Item = &Department> {
        self.departments.iter().filter(|department| !department.centre)
    }

    /// Returns the team whose slug is `key`.
    pub fn team(&self, key: &str) -> Option<&Team> {
        by_key(&self.teams, key)
    }

    /// Returns the team that a person names.
    pub fn find_team(&self, given: &str) -> Result<&Team, LookupError> {
        find(&self.teams, given)
    }

    /// Returns the form whose slug is `key`.
    pub fn form(&self, key: &str) -> Option<&Form> {
        by_key(&self.forms, key)
    }

    /// Returns the forms asked in a department and, beside it, for a type: none, one or two different ones.
    pub fn forms_of(&self, department: Option<&str>, ticket_type: Option<&str>) -> Vec<&Form> {
        let of_department = department.and_then(|key| self.department(key)).and_then(|d| d.form.as_deref());
        let of_type = ticket_type.and_then(|key| self.ticket_type(key)).and_then(|t| t.form.as_deref());
        let of_type = of_type.filter(|key| of_department != Some(*key));
        of_department.into_iter().chain(of_type).filter_map(|key| self.form(key)).collect()
    }

    /// Returns the fields of [`Policy::forms_of`], in the order they are asked; a key asked twice is asked once.
    pub fn fields_of(&self, department: Option<&str>, ticket_type: Option<&str>) -> Vec<&Field> {
        let mut fields: Vec<&Field> = Vec::new();
        for field in self.forms_of(department, ticket_type).into_iter().flat_map(|form| &form.fields) {
            if fields.iter().all(|asked| asked.key != field.key) {
                fields.push(field);
            }
        }
        fields
    }

    /// Returns the priority that the matrix gives for an impact and an urgency.
    pub fn priority_for(&self, impact: &str, urgency: &str) -> Option<&str> {
        self.priority.for_triage(impact, urgency)
    }

    /// Returns the kind of contract whose slug is `key`.
    pub fn contract_kind(&self, key: &str) -> Option<&ContractKind> {
        by_key(&self.contract_kinds, key)
    }

    /// Returns the kind of contract that a person names.
    pub fn find_contract_kind(&self, given: &str) -> Result<&ContractKind, LookupError> {
        find(&self.contract_kinds, given)
    }

    /// Tells whether contracts of `kind` cover units of `product`; a kind that says of which wants to know it.
    pub fn kind_covers(&self, kind: &ContractKind, product: Option<&str>) -> bool {
        match product {
            Some(product) => kind.covers(product),
            None => kind.products.is_empty(),
        }
    }

    /// Returns the product whose slug is `key`.
    pub fn product(&self, key: &str) -> Option<&Product> {
        by_key(&self.products, key)
    }

    /// Returns the product that a person names.
    pub fn find_product(&self, given: &str) -> Result<&Product, LookupError> {
        find(&self.products, given)
    }

    /// Returns the escalation whose slug is `key`.
    pub fn escalation(&self, key: &str) -> Option<&Escalation> {
        by_key(&self.escalations, key)
    }

    /// Returns the escalation that a person names.
    pub fn find_escalation(&self, given: &str) -> Result<&Escalation, LookupError> {
        find(&self.escalations, given)
    }

    /// Returns the template whose slug is `key`.
    pub fn template(&self, key: &str) -> Option<&Template> {
        by_key(&self.templates, key)
    }

    /// Returns the template that a person names.
    pub fn find_template(&self, given: &str) -> Result<&Template, LookupError> {
        find(&self.templates, given)
    }

    /// Returns the rule whose slug is `key`.
    pub fn sla_rule(&self, key: &str) -> Option<&SlaRule> {
        by_key(&self.sla_rules, key)
    }

    /// Returns the first rule that `ticket` matches; one that asks for the plan's calendar needs a plan that has one.
    pub fn sla_rule_for(&self, ticket: &Attributes<'_>) -> Option<&SlaRule> {
        self.sla_rules
            .iter()
            .find(|rule| rule.when.matches(ticket) && self.sla_calendar(rule, ticket.plan).is_some())
    }

    /// Returns the calendar in which the clocks of `rule` run for a ticket under `plan`.
    pub fn sla_calendar(&self, rule: &SlaRule, plan: Option<&str>) -> Option<&CalendarSpec> {
        match &rule.calendar {
            RuleCalendar::Key(key) => self.calendar(key),
            RuleCalendar::OfPlan => self.calendar(self.plan(plan?)?.calendar.as_deref()?),
        }
    }
}

/// Tells whether nothing is written in any language.
pub(super) fn unlabelled(label: &Label) -> bool {
    *label == Label::default()
}

/// The default of flags that are set unless said otherwise.
pub(super) fn yes() -> bool {
    true
}
