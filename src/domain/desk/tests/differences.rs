//! What changes between two policies.
use super::{EXAMPLE, example, policy_with};
use crate::domain::desk::{Change, ChangeKind, Policy, Section, check, diff, removed};

fn changed(path: &str, from: &str, to: &str) -> Change {
    Change { path: path.to_owned(), kind: ChangeKind::Changed { from: from.to_owned(), to: to.to_owned() } }
}

fn to(policy: &Policy) -> Vec<Change> {
    diff(&example(), policy)
}

#[test]
fn nothing_changes_to_itself_nor_by_saying_a_default() {
    assert_eq!(to(&example()), []);
    assert_eq!(to(&policy_with("state = \"paused\"", "state = \"paused\"\ninitial = false")), []);
    assert_eq!(to(&policy_with("\"30m\", first", "\"1800s\", first")), []);
}

#[test]
fn a_value_changes_at_its_key() {
    let change = to(&policy_with("resolution = \"7bd\"", "resolution = \"5bd\""));
    assert_eq!(change, [changed("sla.advanced.targets.resolution", "\"7bd\"", "\"5bd\"")]);
    let change = to(&policy_with("[120, 300, 600]", "[120, 300]"));
    assert_eq!(change, [changed("credits.packs", "[120, 300, 600]", "[120, 300]")]);
    let change = to(&policy_with("{ es = \"Otro\"", "{ es = \"Otra cosa\""));
    assert_eq!(change[0].path, "form.configuration.field.problem.options.other.label.es");
}

#[test]
fn a_whole_entry_comes_or_goes_by_its_key() {
    let text = EXAMPLE.replace("[[type]]\nkey = \"question\"", "[[type]]\nkey = \"task\"");
    let new = check(&text).unwrap();
    let kinds: Vec<_> = to(&new).into_iter().map(|change| (change.path, change.kind)).collect();
    let gone = ("type.question".to_owned(), ChangeKind::Removed { value: None });
    let come = ("type.task".to_owned(), ChangeKind::Added { value: None });
    assert_eq!(kinds, [gone, come]);
    assert_eq!(removed(&example(), &new), [(Section::Type, "question".to_owned())]);
    assert_eq!(removed(&new, &new), []);
}

#[test]
fn an_optional_value_comes_and_goes_with_what_it_says() {
    let without = policy_with("close_resolved_after = \"2d\"", "");
    let path = "lifecycle.close_resolved_after".to_owned();
    let value = Some("\"2d\"".to_owned());
    assert_eq!(
        to(&without),
        [Change { path: path.clone(), kind: ChangeKind::Removed { value: value.clone() } }]
    );
    assert_eq!(diff(&without, &example()), [Change { path, kind: ChangeKind::Added { value } }]);
}

#[test]
fn a_section_that_comes_or_goes_is_told_entry_by_entry() {
    let text = EXAMPLE.replacen("[[template]]", "[[escalation]]\nkey = \"lab\"\n\n[[template]]", 1);
    assert_eq!(to(&check(&text).unwrap())[0].path, "escalation.lab");
    let mut none = example();
    none.templates.retain(|template| template.key != "ask-traces");
    let gone = Change { path: "template.ask-traces".to_owned(), kind: ChangeKind::Removed { value: None } };
    assert_eq!(to(&none), [gone]);
}

#[test]
fn an_order_that_decides_is_told_and_one_that_does_not_is_not() {
    let mut turned = example();
    turned.sla_rules.reverse();
    let (from, to_) = (
        vec!["advanced".to_owned(), "default".to_owned()],
        vec!["default".to_owned(), "advanced".to_owned()],
    );
    assert_eq!(
        to(&turned),
        [Change { path: "sla".to_owned(), kind: ChangeKind::Reordered { from, to: to_ } }]
    );
    let mut shuffled = example();
    shuffled.channels.reverse();
    shuffled.departments.reverse();
    assert_eq!(to(&shuffled), []);
    let levels = policy_with("[\"urgent\", \"medium\", \"low\"]", "[\"medium\", \"urgent\", \"low\"]");
    assert_eq!(to(&levels)[0].path, "priority.levels");
}

#[test]
fn every_key_that_tickets_may_use_is_told_when_it_goes() {
    let mut less = example();
    less.calendars.clear();
    less.teams.clear();
    less.forms.clear();
    less.priority.levels.pop();
    let gone = removed(&example(), &less);
    for expected in [
        (Section::Calendar, "office"),
        (Section::Team, "field"),
        (Section::Form, "configuration"),
        (Section::Field, "deployment_id"),
        (Section::Priority, "low"),
    ] {
        assert!(gone.contains(&(expected.0, expected.1.to_owned())), "{expected:?} in {gone:?}");
    }
}
