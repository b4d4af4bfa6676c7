//! What the rest of the program asks of a policy.
use super::{example, policy_with};
use crate::domain::calendar::Calendar;
use crate::domain::desk::schema::{METRICS, STATES};
use crate::domain::desk::{Attributes, ChannelRule, Keyed, LookupError, Section};
use crate::domain::language::Language;
use crate::domain::sla::{Metric, State};

#[test]
fn a_thing_is_named_by_slug_alias_or_label_without_case_and_accents() {
    let policy = example();
    for given in ["super", "SÚPER", " Super ", "súper"] {
        assert_eq!(policy.find_plan(given).unwrap().key, "super", "{given}");
    }
    for given in ["waiting-for-customer", "Esperando al cliente", "WAITING FOR CUSTOMER"] {
        assert_eq!(policy.find_status(given).unwrap().key, "waiting-for-customer");
    }
    assert_eq!(policy.find_type("Incidencia").unwrap().key, "incident");
    assert_eq!(policy.find_department("configuracion").unwrap().key, "configuration");
    assert_eq!(policy.priority.find("BAJA").unwrap(), "low");
    assert_eq!(policy.priority.find_impact("High").unwrap(), "high");
    assert_eq!(policy.form("configuration").unwrap().fields[1].find_option("otro").unwrap().key, "other");
}

#[test]
fn an_unknown_name_is_refused_with_the_slug_that_was_probably_meant() {
    let policy = example();
    let suggested = |error| match error {
        LookupError::Unknown { what, suggestion, .. } => (what, suggestion),
        LookupError::Ambiguous { .. } => panic!("nothing is ambiguous here"),
    };
    let meant = |slug: &str| Some(slug.to_owned());
    assert_eq!(suggested(policy.find_plan("supr").unwrap_err()), (Section::Plan, meant("super")));
    assert_eq!(
        suggested(policy.find_status("esperando al clinte").unwrap_err()).1,
        meant("waiting-for-customer")
    );
    assert_eq!(suggested(policy.find_team("zzz").unwrap_err()), (Section::Team, None));
    assert_eq!(suggested(policy.priority.find("urgnt").unwrap_err()), (Section::Priority, meant("urgent")));
}

#[test]
fn a_label_of_two_things_names_neither_but_their_slugs_do() {
    let policy =
        policy_with("{ es = \"Resuelto\", en = \"Resolved\" }", "{ es = \"Cerrado\", en = \"Resolved\" }");
    let candidates = vec!["resolved".to_owned(), "closed".to_owned()];
    let ambiguous = LookupError::Ambiguous { what: Section::Status, given: "cerrado".to_owned(), candidates };
    assert_eq!(policy.find_status("cerrado").unwrap_err(), ambiguous);
    assert_eq!(policy.find_status("closed").unwrap().key, "closed");
}

#[test]
fn verbs_find_their_statuses() {
    let policy = example();
    assert_eq!(policy.initial_status().key, "waiting-for-support");
    assert_eq!(policy.on_customer_reply_status().key, "waiting-for-support");
    assert_eq!(policy.statuses.resolved().key, "resolved");
    assert_eq!(policy.statuses.closed().key, "closed");
    assert_eq!(policy.status_of_state(State::Paused).unwrap().key, "waiting-for-customer");
    assert_eq!(policy.status("closed").unwrap().name(Language::Es), "Cerrado");
    assert_eq!(policy.form("configuration").unwrap().name(Language::En), "configuration");
}

#[test]
fn the_matrix_gives_a_priority_and_the_scale_a_rank() {
    let policy = example();
    assert_eq!(policy.priority_for("high", "medium"), Some("urgent"));
    assert_eq!(policy.priority_for("low", "high"), Some("medium"));
    assert_eq!(policy.priority_for("low", "none"), None);
    assert_eq!((policy.priority.rank("urgent"), policy.priority.rank("low")), (Some(0), Some(2)));
    assert_eq!(policy.priority.name("medium", Language::Es), "Media");
}

#[test]
fn the_first_rule_that_matches_decides() {
    let policy = example();
    let mut ticket =
        Attributes { department: Some("configuration"), plan: Some("super"), ..Attributes::default() };
    let rule = policy.sla_rule_for(&ticket).unwrap();
    assert_eq!(rule.key, "advanced");
    assert_eq!(policy.sla_calendar(rule, ticket.plan).unwrap().key, "always");
    assert_eq!(rule.pauses, [Metric::Resolution, Metric::NextResponse]);
    ticket.plan = Some("lite");
    let rule = policy.sla_rule_for(&ticket).unwrap();
    assert_eq!(rule.key, "default");
    assert_eq!(policy.sla_calendar(rule, ticket.plan).unwrap().key, "office");
    assert_eq!(rule.pauses, [Metric::Resolution, Metric::NextResponse], "unless the rule says otherwise");
}

#[test]
fn a_rule_on_the_plans_calendar_passes_over_tickets_without_a_plan() {
    let policy = policy_with(", plan = [\"super\"] }", " }");
    let ticket = |plan| Attributes { department: Some("configuration"), plan, ..Attributes::default() };
    assert_eq!(policy.sla_rule_for(&ticket(None)).unwrap().key, "default");
    assert_eq!(policy.sla_rule_for(&ticket(Some("lite"))).unwrap().key, "advanced");
}

#[test]
fn a_rule_may_ask_for_answers_organisations_and_contracts() {
    let asks = |when: &str| policy_with("{ department = [\"configuration\"], plan = [\"super\"] }", when);
    let matched = |when: &str| {
        let fields = vec![("silent_direction", "inbound"), ("problem", "other")];
        let contract_kinds = vec!["gold"];
        let ticket = Attributes {
            org: Some("acme"),
            plan: Some("super"),
            contract_kinds,
            fields,
            ..Attributes::default()
        };
        asks(when).sla_rule_for(&ticket).unwrap().key == "advanced"
    };
    assert!(matched("{ field.problem = \"other\" }"));
    assert!(matched("{ \"field.problem\" = [\"one-way-audio\", \"other\"], org = \"acme\" }"));
    assert!(matched("{ contract_kind = \"gold\" }"));
    assert!(!matched("{ field.problem = \"one-way-audio\" }"));
    assert!(!matched("{ org = [\"globex\"] }"));
    assert!(!matched("{ type = \"incident\" }"), "a ticket without a type is of no type");
}

#[test]
fn forms_of_department_and_type_are_asked_once() {
    let policy = example();
    assert_eq!(policy.forms_of(Some("configuration"), Some("incident")).len(), 1);
    assert_eq!(policy.fields_of(Some("help-centre"), Some("incident")).len(), 3);
    assert!(policy.forms_of(Some("help-centre"), Some("question")).is_empty());
    let field = policy.form("configuration").unwrap().field("silent_direction").unwrap();
    assert!(field.is_asked(&[("problem", "one-way-audio")]));
    assert!(!field.is_asked(&[("problem", "other")]) && !field.is_asked(&[]));
}

#[test]
fn a_plan_says_yes_no_or_a_condition_of_every_channel() {
    let policy = example();
    assert_eq!(policy.plan("lite").unwrap().channel("phone"), &ChannelRule::No);
    assert_eq!(policy.plan("lite").unwrap().channel("carrier-pigeon"), &ChannelRule::No);
    let rule = policy.plan("super").unwrap().channel("phone");
    let ChannelRule::Conditional(condition) = rule else { panic!("{rule:?}") };
    assert_eq!(condition.text(Language::En), "según contrato");
    let open = policy_with("channels = { portal = \"yes\", phone = \"no\" }\n", "");
    assert_eq!(open.plan("lite").unwrap().channel("phone"), &ChannelRule::Yes);
    assert_eq!(
        policy.open_departments().map(|department| department.key.as_str()).collect::<Vec<_>>(),
        ["configuration"]
    );
}

#[test]
fn a_rule_becomes_the_promise_that_clocks_count() {
    let policy = example();
    let rule = policy.sla_rule("advanced").unwrap();
    let calendar = Calendar::compile(policy.calendar("always").unwrap()).unwrap();
    let promise = rule.promise(calendar);
    let targets: Vec<_> = promise.metrics().map(|(metric, target)| (metric, target.to_string())).collect();
    let promised = |metric, target: &str| (metric, target.to_owned());
    assert_eq!(
        targets,
        [
            promised(Metric::Acknowledge, "30m"),
            promised(Metric::FirstResponse, "4h"),
            promised(Metric::Resolution, "7bd"),
        ]
    );
    assert_eq!((&*promise.rule, &*promise.calendar_key), ("advanced", "always"));
    assert!(promise.pauses.resolution && !promise.pauses.acknowledge);
}

#[test]
fn states_and_metrics_are_the_words_of_the_format() {
    assert_eq!(State::ALL.map(State::slug), STATES);
    assert_eq!(Metric::ALL.map(Metric::slug), METRICS);
}
