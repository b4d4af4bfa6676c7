//! The presets beside what their manuals say: Blip's matrix cell by cell, Chattigo's centres item by item.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
use std::collections::BTreeMap;

use mesa::domain::desk::{ChannelRule, FieldKind, Keyed as _, Policy, check, presets};
use mesa::domain::language::Language;

/// The matrix as it was read from the manual: id, plan, channel, value.
const CELLS: &str = include_str!("data/bli_plan_channels.csv");

fn policy(preset: &str) -> Policy {
    check(presets::text(preset).unwrap()).unwrap()
}

fn cells() -> Vec<[&'static str; 4]> {
    let rows = CELLS.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>().try_into().unwrap());
    rows.collect()
}

/// Returns the labels of what stands in the centre `key`, in order.
fn items<'p>(policy: &'p Policy, key: &str) -> Vec<&'p str> {
    let inside = policy.departments.iter().filter(|one| one.parent.as_deref() == Some(key));
    inside.map(|one| one.name(Language::Es)).collect()
}

/// Returns the slugs of a field's options, in order.
fn options(policy: &Policy, form: &str, field: &str) -> Vec<String> {
    let field = policy.form(form).and_then(|form| form.field(field)).unwrap();
    field.options.iter().map(|option| option.key.clone()).collect()
}

#[test]
fn blip_opens_each_channel_to_each_plan_as_its_manual_says() {
    let policy = policy("blip");
    for [id, plan, channel, value] in cells() {
        let plan = policy.find_plan(plan).unwrap();
        let channel = policy.channel(channel).unwrap();
        assert_eq!(plan.channel(&channel.key).word(), value, "{id}");
    }
}

#[test]
fn blips_matrix_has_those_cells_and_no_others() {
    let policy = policy("blip");
    let mut sums: BTreeMap<&str, usize> = BTreeMap::new();
    for rule in policy.plans.iter().flat_map(|plan| plan.channels.as_ref().unwrap().values()) {
        *sums.entry(rule.word()).or_default() += 1;
    }
    assert_eq!(sums, BTreeMap::from([("conditional", 2), ("no", 7), ("yes", 27)]));
    assert_eq!((policy.plans.len(), policy.channels.len()), (6, 6));
    assert_eq!(cells().len(), 36);
}

#[test]
fn blips_condition_is_said_in_both_languages() {
    let policy = policy("blip");
    for plan in ["super", "enterprise"] {
        let ChannelRule::Conditional(condition) = policy.plan(plan).unwrap().channel("phone") else {
            unreachable!("{plan} has the phone on a condition")
        };
        assert_eq!(condition.text(Language::Es), "según contrato");
        assert_eq!(condition.text(Language::En), "as the contract says");
    }
}

#[test]
fn blips_other_names_of_plans_lead_to_plans() {
    let policy = policy("blip");
    let found = ["Start", "Business", "Súper", "Enterprise"].map(|name| &policy.find_plan(name).unwrap().key);
    assert_eq!(found, ["startup", "plus", "super", "enterprise"]);
}

#[test]
fn every_paying_plan_of_blip_has_promises_for_whatever_is_no_idea_and_trial_has_none() {
    let policy = policy("blip");
    let types = || policy.types.iter().map(|one| Some(one.key.as_str())).chain([None]);
    for (plan, ticket_type) in policy.plans.iter().flat_map(|plan| types().map(move |one| (plan, one))) {
        let ticket =
            mesa::domain::desk::Attributes { plan: Some(&plan.key), ticket_type, ..Default::default() };
        let promises = policy
            .sla_rule_for(&ticket)
            .is_some_and(|rule| rule.targets.is_some() && !rule.promises_nothing());
        assert_eq!(promises, plan.paid && ticket_type != Some("idea"), "{} {ticket_type:?}", plan.key);
    }
}

#[test]
fn chattigo_has_two_centres_of_three_items_in_order() {
    let policy = policy("chattigo");
    let centres: Vec<_> = policy.departments.iter().filter(|one| one.centre).collect();
    let names: Vec<_> = centres.iter().map(|one| one.name(Language::Es)).collect();
    assert_eq!(names, ["Centro de Incidencias", "Centro de Apoyo y Configuraciones"]);
    assert_eq!(
        items(&policy, &centres.first().unwrap().key),
        ["Tengo un Problema", "Tengo una Solicitud", "Reportes y Power BI"]
    );
    assert_eq!(
        items(&policy, &centres.last().unwrap().key),
        [
            "Quiero una configuración avanzada",
            "Requiero una configuración en mi cuenta",
            "Tengo una duda sobre Chattigo"
        ]
    );
}

#[test]
fn every_item_of_chattigo_has_a_form_of_its_own_with_its_topics() {
    let policy = policy("chattigo");
    let forms: Vec<_> = policy.open_departments().map(|one| one.form.as_deref().unwrap()).collect();
    assert_eq!(
        forms,
        ["problem", "request", "reports", "advanced-configuration", "account-configuration", "question"]
    );
    let counts = [
        ("problem", "topic", 5),
        ("request", "topic", 6),
        ("account-configuration", "configuration_type", 5),
        ("question", "question", 3),
    ];
    for (form, field, count) in counts {
        assert_eq!(options(&policy, form, field).len(), count, "{form}");
    }
}

#[test]
fn chattigo_promises_confirmation_in_half_an_hour_whatever_is_asked() {
    let policy = policy("chattigo");
    for rule in &policy.sla_rules {
        let acknowledge =
            rule.targets.as_ref().unwrap().get(&mesa::domain::sla::Metric::Acknowledge).unwrap();
        assert_eq!(acknowledge.to_string(), "30m", "{}", rule.key);
    }
}

#[test]
fn every_category_of_talkdesk_serves_administrators_and_asks_its_own_questions() {
    let policy = policy("talkdesk");
    for (category, reasons) in [("technical", 4), ("billing", 3), ("phone-numbers", 2)] {
        let department = policy.department(category).unwrap();
        assert_eq!(department.opener, mesa::domain::desk::Opener::Administrator);
        assert_eq!(department.on_unauthorised, mesa::domain::desk::OnUnauthorised::AutoClose);
        let form = department.form.as_deref().unwrap();
        assert_eq!(options(&policy, form, "reason").len(), reasons, "{category}");
    }
    let areas = policy.form("technical").and_then(|form| form.field("product_areas")).unwrap();
    assert_eq!(areas.kind, FieldKind::Choices);
}
