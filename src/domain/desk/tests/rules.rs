//! Values that do not go together.
use super::{EXAMPLE, breaks, problems, with};
use crate::domain::desk::{BrokenRule, Problem, ProblemKind, check};
use crate::domain::sla::State;

const MINIMUM: &str = "[desk]\n\n[[status]]\nkey = \"new\"\nstate = \"open\"\ninitial = true\n\n[[status]]\nkey = \"done\"\nstate = \"closed\"\n\n[[department]]\nkey = \"support\"\n";

fn whole(found: &[Problem], path: &str, kind: &BrokenRule) -> bool {
    found.iter().any(|p| p.path == path && p.line.is_none() && p.kind == ProblemKind::Rule(kind.clone()))
}

#[test]
fn a_desk_two_statuses_and_a_department_are_enough() {
    let policy = check(MINIMUM).unwrap();
    assert_eq!((policy.desk.ticket_prefix.as_str(), policy.desk.backdate.seconds()), ("T", 86_400));
    assert_eq!(policy.on_customer_reply_status().key, "new");
    assert_eq!(
        (policy.statuses.resolved().key.as_str(), policy.statuses.closed().key.as_str()),
        ("done", "done")
    );
}

#[test]
fn tickets_need_a_beginning_an_end_and_a_place() {
    assert!(whole(
        &problems(&MINIMUM.replace("initial", "on_customer_reply")),
        "status",
        &BrokenRule::NoInitial
    ));
    assert!(whole(&problems(&MINIMUM.replace("closed", "resolved")), "status", &BrokenRule::NoClosed));
    let centre = format!("{MINIMUM}centre = true\n");
    assert!(whole(&problems(&centre), "department", &BrokenRule::NoDepartment));
}

#[test]
fn only_one_status_begins_and_one_takes_replies() {
    let first_line = with("initial = true", "").1;
    let more = "label = { es = \"Escalado";
    let text = format!("initial = true\n{more}");
    let second = BrokenRule::SecondFlag { flag: "initial", first_line };
    breaks(more, &text, "status[2].initial", second);
}

#[test]
fn a_ticket_neither_begins_closed_nor_stays_paused_after_a_reply() {
    let kind = |flag, state| BrokenRule::FlagOnState { flag, state };
    let found = problems(&MINIMUM.replace("state = \"open\"", "state = \"resolved\""));
    assert_eq!(found[0].kind, kind("initial", State::Resolved).into());
    assert_eq!(found[0].line, Some(6));
    let found =
        problems(&MINIMUM.replace("state = \"open\"", "state = \"paused\"\non_customer_reply = true"));
    assert_eq!(found[0].kind, kind("on_customer_reply", State::Paused).into());
}

#[test]
fn the_matrix_has_a_cell_for_each_impact_and_urgency() {
    let rows = BrokenRule::MatrixRows { expected: 3, found: 2 };
    breaks("matrix = [[\"urgent\", \"urgent\", \"medium\"], ", "matrix = [", "priority.matrix", rows);
    let columns = BrokenRule::MatrixColumns { expected: 3, found: 2 };
    breaks("matrix = [[\"urgent\", ", "matrix = [[", "priority.matrix[0]", columns);
}

#[test]
fn days_of_24_hours_need_calendars_that_never_close() {
    let closing = || BrokenRule::DaysOnClosingCalendar { calendar: "office".to_owned() };
    breaks("{ acknowledge = \"30m\" }", "{ acknowledge = \"1d\" }", "sla[1].targets.acknowledge", closing());
    let (text, _) = with("resolution = \"7bd\"", "resolution = \"7d\"");
    assert_eq!(problems(&text), [], "the plan that the rule asks for never closes");
    let found = problems(&text.replace("plan = [\"super\"]", "plan = [\"super\", \"lite\"]"));
    assert_eq!((found[0].path.as_str(), &found[0].kind), ("sla[0].targets.resolution", &closing().into()));
}

#[test]
fn a_rule_on_the_plans_calendar_needs_a_plan_with_one() {
    let (text, _) = with("calendar = \"always\"\nchannels", "channels");
    let found = problems(&text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (found[0].path.as_str(), &found[0].kind),
        ("sla[0].calendar", &BrokenRule::NoPlanCalendar.into())
    );
}

#[test]
fn parents_are_centres_and_lead_nowhere_round() {
    let centre = "centre = true                  # groups, takes no tickets\n";
    let found = problems(&EXAMPLE.replace(centre, ""));
    assert_eq!(found[0].kind, BrokenRule::ParentNotCentre { parent: "help-centre".to_owned() }.into());
    let found = problems(&EXAMPLE.replace(centre, &format!("{centre}parent = \"configuration\"\n")));
    let cycles: Vec<_> = found
        .iter()
        .filter(|p| matches!(p.kind, ProblemKind::Rule(BrokenRule::ParentCycle { .. })))
        .collect();
    assert_eq!(cycles.len(), 2, "{found:?}");
    let own = BrokenRule::ParentCycle { cycle: vec!["configuration".to_owned(), "configuration".to_owned()] };
    breaks("parent = \"help-centre\"", "parent = \"configuration\"", "department[0].parent", own);
}

#[test]
fn a_rule_names_departments_that_take_tickets() {
    let kind = BrokenRule::CentreTakesNoTickets { centre: "help-centre".to_owned() };
    breaks(
        "{ department = [\"configuration\"]",
        "{ department = \"help-centre\"",
        "sla[0].when.department",
        kind,
    );
}

#[test]
fn choices_have_options_and_nothing_else_has() {
    let (text, _) = with("kind = \"asset\"", "kind = \"choice\"");
    assert_eq!(problems(&text)[0].kind, BrokenRule::NoOptions.into());
    let (text, _) = with(
        "kind = \"choice\"\noptions = [{ key = \"inbound\"",
        "kind = \"text\"\noptions = [{ key = \"inbound\"",
    );
    assert_eq!(problems(&text)[0].kind, BrokenRule::UnusedOptions.into());
}

#[test]
fn a_condition_names_an_earlier_field_and_one_of_its_answers() {
    let earlier = |field: &str| BrokenRule::NotEarlierField { field: field.to_owned() };
    let when = "{ problem = \"one-way-audio\" }";
    let path = |field: &str| format!("form[0].field[2].when.{field}");
    assert_eq!(breaks(when, "{ problm = \"x\" }", &path("problm"), earlier("problm")).unwrap(), "problem");
    breaks(when, "{ silent_direction = \"x\" }", &path("silent_direction"), earlier("silent_direction"));
    let (text, line) = with(when, "{ problem = [\"one-way-audio\", \"one-way\"] }");
    assert_eq!(problems(&text), [], "`other = true` accepts any answer");
    let strict = text.replace("other = true  ", "other = false ");
    let found = problems(&strict);
    let kind = BrokenRule::UnknownAnswer { field: "problem".to_owned(), given: "one-way".to_owned() };
    assert_eq!((found[0].line, &found[0].kind), (Some(line), &kind.into()));
    assert_eq!(found[0].suggestion.as_deref(), Some("one-way-audio"));
}

#[test]
fn a_rule_asks_for_answers_that_a_form_offers() {
    let asked = |field: &str| with("{ department = [\"configuration\"]", &format!("{{ {field}")).0;
    assert_eq!(problems(&asked("\"field.silent_direction\" = \"inbound\"")), []);
    let found = problems(&asked("field.silent_direction = [\"inbund\"]"));
    let kind = BrokenRule::UnknownAnswer { field: "silent_direction".to_owned(), given: "inbund".to_owned() };
    assert_eq!((&found[0].kind, found[0].suggestion.as_deref()), (&kind.into(), Some("inbound")));
}

#[test]
fn everything_that_is_wrong_is_told_at_once_in_the_order_of_lines() {
    let text = EXAMPLE
        .replace("language = \"es\"", "langage = \"es\"")
        .replace("remind_after = \"3d\"", "remind_after = 3")
        .replace("calendar = \"office\"\nchannels", "calendar = \"ofice\"\nchannels")
        .replace("window = \"30d\"", "window = \"soon\"")
        .replace("[\"resolution\", \"next_response\"]", "[\"resolution\", \"reply\"]");
    let found = problems(&text);
    let paths: Vec<_> = found.iter().map(|problem| problem.path.as_str()).collect();
    let all =
        ["desk.langage", "status[1].remind_after", "plan[0].calendar", "sla[0].pauses[1]", "reopen.window"];
    assert_eq!(paths, all);
    assert!(found.iter().all(|problem| problem.line.is_some()));
}
