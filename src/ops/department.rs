//! Departments: listed with what each requires, and checked for one customer.
use super::entitlement::Customer;
use super::form::Beside;
use super::{Reading, contact, org};
use crate::domain::contact::Contact;
use crate::domain::desk::{Department, Policy};
use crate::domain::entitlement::{Asked, Verdict, judge};
use crate::domain::form::{Evidence, FormProblem};
use crate::domain::org::Org;
use crate::domain::refusal::{Noun, Refusal, Usage};
use crate::domain::ticket::view::Person;
use crate::domain::ticket::{Ticket, open};
use crate::error::Error;
use crate::store;

/// For whom a department is checked, and about what.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// the organisation; the contact's, or the asset's, where absent
    pub org: Option<String>,
    /// who would open the ticket; a contact who acts asks for itself where neither is said
    pub contact: Option<String>,
    /// key of the asset that it would be about
    pub asset: Option<String>,
    /// the channel; none: not judged
    pub channel: Option<String>,
    /// the type, whose form is asked beside the department's
    pub ticket_type: Option<String>,
    /// answers to the form; none: not judged
    pub fields: Vec<(String, String)>,
    /// a channel that is open on a condition will do
    pub allow_conditional: bool,
}

/// A department, judged for somebody.
#[derive(Clone, Debug)]
pub struct Checked {
    /// slug of the department
    pub department: String,
    /// key of the organisation
    pub org: Option<String>,
    /// how the contact is best named
    pub contact: Option<String>,
    /// what was judged
    pub verdict: Verdict,
}

/// Judges whether a ticket may be opened in the department that `name` names, as opening one would.
///
/// # Errors
/// It names what is not there, what was disabled, or what the actor may not see; nobody is named to judge it for; a
/// contact takes a condition as met (BLI-38).
pub fn check(reading: &Reading, name: &str, question: &Question) -> Result<Checked, Error> {
    let policy = reading.policy();
    if question.allow_conditional {
        reading.person()?.must_be_agent()?;
    }
    let department = open::department(policy, Some(name))?;
    let (org, contact) = whom(reading, question)?;
    must_be_active(org.as_ref(), contact.as_ref())?;
    let contact_name = contact.as_ref().map(Contact::shown);
    let known = org.clone();
    let customer = Customer::gather(reading.tx, reading.desk, org, reading.as_of)?;
    let ticket_type =
        question.ticket_type.as_deref().map(|name| policy.find_type(name)).transpose()?.map(|one| &one.key);
    let form = form(reading, (department, ticket_type.map(String::as_str)), question, &customer)?;
    let named = question.asset.as_deref().or(form.asset.as_deref());
    let asset = named.map(|name| customer.asset(name)).transpose();
    let asset = match asset {
        // An answer that names no asset is a problem of the form, which counts it.
        Err(_) if question.asset.is_none() => None,
        asset => asset?.map(|asset| asset.key.as_str()),
    };
    let channel = question.channel.as_deref().map(|name| channel(policy, name)).transpose()?;
    let asked = Asked {
        asset,
        channel: channel.as_deref(),
        allow_conditional: question.allow_conditional,
        form: form.problems.as_deref(),
        ticket_type: ticket_type.map(String::as_str),
    };
    let mut verdict =
        judge(department, &customer.standing(policy, contact.as_ref(), contact.as_ref()), &asked);
    verdict.mending.by_contact = !reading.person()?.is_agent();
    let org = known.map(|org| org.key);
    Ok(Checked { department: department.key.clone(), org, contact: contact_name, verdict })
}

/// What the answers to a form come to.
struct Answered {
    problems: Option<Vec<FormProblem>>,
    asset: Option<String>,
}

fn form(
    reading: &Reading,
    (department, ticket_type): (&Department, Option<&str>),
    question: &Question,
    customer: &Customer,
) -> Result<Answered, Error> {
    if question.fields.is_empty() {
        return Ok(Answered { problems: None, asset: None });
    }
    let policy = reading.policy();
    let org = customer.org.as_ref().map(|org| org.key.as_str());
    let form = (department.key.as_str(), ticket_type);
    // A message, where links would be, is yet to come.
    let beside = Beside { evidence: Evidence::NotJudged, asset: question.asset.as_deref() };
    let answers = (question.fields.as_slice(), beside);
    let judged = super::form::judge_for(reading.tx, policy, form, org, answers)?;
    Ok(match judged {
        Ok(answers) => Answered { problems: Some(Vec::new()), asset: answers.asset },
        Err(problems) => Answered { problems: Some(problems), asset: None },
    })
}

/// Refuses whoever was disabled, as `ticket open` does.
fn must_be_active(org: Option<&Org>, contact: Option<&Contact>) -> Result<(), Refusal> {
    match (contact, org) {
        (Some(contact), _) if !contact.active => {
            Err(Refusal::Inactive { noun: Noun::Contact, name: contact.shown() })
        }
        (_, Some(org)) if !org.active => Err(Refusal::Inactive { noun: Noun::Org, name: org.key.clone() }),
        _ => Ok(()),
    }
}

/// Returns for whom is asked: the contact named, else the organisation, else the asset's, else the contact who acts.
fn whom(reading: &Reading, question: &Question) -> Result<(Option<Org>, Option<Contact>), Error> {
    let person = reading.person()?;
    let contact = match (&question.contact, &question.org, &person) {
        (Some(name), ..) => Some(contact::show(reading, name)?),
        (None, None, Person::Contact { id, .. }) => store::contact::by_id(reading.tx, *id)?,
        (None, ..) => None,
    };
    if let Some(contact) = contact {
        let org = contact.org.as_deref().map(|key| store::org::by_key(reading.tx, key)).transpose()?;
        return Ok((org.flatten(), Some(contact)));
    }
    if let Some(name) = &question.org {
        return Ok((Some(org::show(reading, name)?), None));
    }
    let Some(key) = &question.asset else {
        return Err(Refusal::Usage(Usage::Missing(vec!["--contact|--org|--asset"])).into());
    };
    let asset = store::asset::by_key(reading.tx, key)?;
    let asset = asset.ok_or_else(|| Refusal::unknown(Noun::Asset, key, None))?;
    Ok((store::org::by_key(reading.tx, &asset.org)?, None))
}

/// Judges a ticket that was moved as an opening would be, by its customer and asset; none where nothing stands in the
/// way. Its channel, form and submitter are what they were, and not judged.
///
/// # Errors
/// The store cannot be read.
pub fn moved(reading: &Reading, ticket: &Ticket, policy: &Policy) -> Result<Option<Verdict>, Error> {
    let Some(department) = policy.department(&ticket.department) else { return Ok(None) };
    let contact = ticket.contact.map(|id| store::contact::by_id(reading.tx, id)).transpose()?.flatten();
    let org = ticket.org.as_deref().map(|key| store::org::by_key(reading.tx, key)).transpose()?.flatten();
    let customer = Customer::gather(reading.tx, reading.desk, org, reading.as_of)?;
    let asked = Asked { asset: ticket.asset.as_deref(), ..Asked::default() };
    let verdict = judge(department, &customer.standing(policy, None, contact.as_ref()), &asked);
    Ok((!verdict.is_entitled()).then_some(verdict))
}

/// Returns the slug of the channel that `name` names, whether or not tickets are opened through it.
pub(super) fn channel(policy: &Policy, name: &str) -> Result<String, Refusal> {
    if name == open::OWN_CHANNEL {
        return Ok(name.to_owned());
    }
    Ok(policy.find_channel(name)?.key.clone())
}

/// A department as one contact finds it.
#[derive(Clone, Debug)]
pub struct Listed<'p> {
    /// the department
    pub department: &'p Department,
    /// what was judged; none where nobody is named, or the department is a centre
    pub verdict: Option<Verdict>,
}

/// Returns the departments in the policy's order, judged for the contact that `available_to` names (SAN-38).
///
/// Centres are left out unless `all`.
///
/// # Errors
/// There is no such contact, it or its organisation was disabled, or the actor may not see them.
pub fn list<'p>(
    reading: &Reading<'p>,
    available_to: Option<&str>,
    all: bool,
) -> Result<Vec<Listed<'p>>, Error> {
    let policy = reading.policy();
    let shown = policy.departments.iter().filter(|one| all || !one.centre);
    let Some(name) = available_to else {
        return Ok(shown.map(|department| Listed { department, verdict: None }).collect());
    };
    let contact = contact::show(reading, name)?;
    let org = contact.org.as_deref().map(|key| store::org::by_key(reading.tx, key)).transpose()?.flatten();
    must_be_active(org.as_ref(), Some(&contact))?;
    let customer = Customer::gather(reading.tx, reading.desk, org, reading.as_of)?;
    let standing = customer.standing(policy, Some(&contact), Some(&contact));
    let judged = |department: &'p Department| Listed {
        department,
        verdict: (!department.centre).then(|| judge(department, &standing, &Asked::default())),
    };
    Ok(shown.map(judged).collect())
}
