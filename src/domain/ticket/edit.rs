//! What may be changed on a ticket: its triage, its facts and who is copied.
use super::Ticket;
use super::act::{Act, assign};
use super::event::{CcChange, Edit, EventBody, Triage};
use crate::domain::change::Change;
use crate::domain::desk::{FieldKind, Policy};
use crate::domain::email;
use crate::domain::form::{Questionnaire, revise};
use crate::domain::refusal::Refusal;

pub(super) fn triage(ticket: &Ticket, policy: &Policy, act: &Act) -> Result<Vec<EventBody>, Refusal> {
    let Act::Triage { impact, urgency, priority, team, reason } = act else { return Ok(Vec::new()) };
    let scale = &policy.priority;
    let impact = impact.as_deref().map(|given| scale.find_impact(given)).transpose()?;
    let urgency = urgency.as_deref().map(|given| scale.find_urgency(given)).transpose()?;
    let decided = match priority {
        Some(given) => Some(scale.find(given)?),
        None if impact.is_some() || urgency.is_some() => impact
            .or(ticket.impact.as_deref())
            .zip(urgency.or(ticket.urgency.as_deref()))
            .and_then(|(impact, urgency)| scale.for_triage(impact, urgency)),
        None => None,
    };
    let new = |value: Option<&str>, old: &Option<String>| {
        value.filter(|v| old.as_deref() != Some(v)).map(str::to_owned)
    };
    let triage = Triage {
        impact: new(impact, &ticket.impact),
        urgency: new(urgency, &ticket.urgency),
        priority: new(decided, &ticket.priority),
        reason: None,
    };
    let mut events = unless_empty(triage, |triage| {
        EventBody::Triaged(Box::new(Triage { reason: reason.clone(), ..triage }))
    });
    if let Some(team) = team {
        events.extend(assign(ticket, policy, &Change::Keep, &Change::Set(team.clone()))?);
    }
    Ok(events)
}

pub(super) fn edit(ticket: &Ticket, policy: &Policy, act: &Act) -> Result<Vec<EventBody>, Refusal> {
    let Act::Edit { subject, contact, asset, ticket_type, fields, known, reason } = act else {
        return Ok(Vec::new());
    };
    let ticket_type = match ticket_type {
        Change::Set(name) => Change::Set(policy.find_type(name)?.key.clone()),
        Change::Keep | Change::Clear => ticket_type.clone(),
    };
    let kept = ticket.ticket_type.as_deref();
    let type_now = match &ticket_type {
        Change::Set(key) => Some(key.as_str()),
        Change::Clear => None,
        Change::Keep => kept,
    };
    let asked = Questionnaire::of(policy, &ticket.department, type_now);
    let invalid = |problems| Refusal::FormInvalid {
        department: ticket.department.clone(),
        ticket_type: type_now.map(str::to_owned),
        problems,
    };
    let answers = revise(&asked, &ticket.fields, fields, known).map_err(invalid)?;
    let changed =
        |(key, value): &(String, String)| ticket.fields.get(key).map_or("", String::as_str) != value;
    // As at its opening: whoever speaks of another asset now means another ticket, or says --asset beside it (SAN-40).
    let about = match asset {
        Change::Set(key) => Some(key.as_str()),
        Change::Clear => None,
        Change::Keep => ticket.asset.as_deref(),
    };
    let now = asked.carried(answers.clone().into_iter().filter(changed).collect());
    if let Some(problem) = about.and_then(|about| asked.other_asset(&now, about)) {
        return Err(invalid(vec![problem]));
    }
    let edit = Edit {
        subject: subject.clone().filter(|subject| *subject != ticket.subject),
        contact: contact.clone().filter(|requester| Some(requester.contact) != ticket.contact),
        asset: asset.clone().against(ticket.asset.as_ref()),
        ticket_type: ticket_type.against(ticket.ticket_type.as_ref()),
        fields: answers.into_iter().filter(changed).collect(),
        reason: None,
    };
    comes_alone(ticket, policy, &edit)?;
    Ok(unless_empty(edit, |edit| EventBody::Edited(Box::new(Edit { reason: reason.clone(), ..edit }))))
}

/// Refuses to bring the ticket to another organisation with an asset of the one before: what is promised for one must
/// not stand under the name of the other.
fn comes_alone(ticket: &Ticket, policy: &Policy, edit: &Edit) -> Result<(), Refusal> {
    if edit.contact.as_ref().is_none_or(|requester| requester.org == ticket.org) {
        return Ok(());
    }
    let asset = ticket.asset.clone().filter(|_| edit.asset.is_keep());
    let names_asset = |key: &String| {
        let mut fields = policy.forms.iter().flat_map(|form| &form.fields);
        fields.any(|field| field.key == *key && field.kind == FieldKind::Asset)
    };
    let kept = ticket.fields.keys().filter(|key| !edit.fields.contains_key(*key));
    let fields: Vec<String> = kept.filter(|key| names_asset(key)).cloned().collect();
    if asset.is_none() && fields.is_empty() {
        return Ok(());
    }
    Err(Refusal::AssetLeftBehind { asset, fields })
}

pub(super) fn copies(ticket: &Ticket, add: &[String], remove: &[String]) -> Vec<EventBody> {
    let same = |a: &str, b: &str| email::key(a) == email::key(b);
    let mut change = CcChange::default();
    for email in add {
        if !ticket.cc.iter().chain(&change.added).any(|one| same(one, email)) {
            change.added.push(email.clone());
        }
    }
    for email in remove {
        if ticket.cc.iter().any(|one| same(one, email)) && !change.removed.iter().any(|one| same(one, email))
        {
            change.removed.push(email.clone());
        }
    }
    unless_empty(change, EventBody::CcChanged)
}

pub(super) fn unless_empty<T: Default + PartialEq>(
    value: T,
    event: impl FnOnce(T) -> EventBody,
) -> Vec<EventBody> {
    if value == T::default() { Vec::new() } else { vec![event(value)] }
}
