//! What forms promise: for answers of any kind, in any order, whoever asks.
use std::sync::LazyLock;

use proptest::prelude::*;

use super::interview::Interview;
use super::{AnswerProblem, Answers, Evidence, FormProblem, Known, Questionnaire, judge, revise};
use crate::domain::desk::{Policy, check};

/// A form with a field of every kind, and conditions upon conditions.
const FORM: &str = r#"
[[form]]
key = "every-kind"
[[form.field]]
key = "problem"
label = { es = "Problema", en = "Problem" }
kind = "choice"
required = true
other = true
options = [
    { key = "one-way-audio", label = { es = "Audio en un sentido", en = "One-way audio" }, team = "voice", impact = "low" },
    { key = "no-audio", label = { es = "Sin audio", en = "No audio" } },
]
[[form.field]]
key = "direction"
kind = "choice"
required = true
when = { problem = "one-way-audio" }
options = [{ key = "inbound" }, { key = "outbound", impact = "medium" }]
[[form.field]]
key = "areas"
kind = "choices"
options = [{ key = "voice" }, { key = "studio", team = "numbers", impact = "high" }, { key = "digital" }]
[[form.field]]
key = "seen"
kind = "yes-no"
[[form.field]]
key = "message"
required = true
requires_attachment = true
when = { seen = "yes", problem = ["one-way-audio", "no-audio"] }
[[form.field]]
key = "steps"
kind = "long-text"
[[form.field]]
key = "users"
kind = "number"
[[form.field]]
key = "since"
kind = "date"
[[form.field]]
key = "unit"
kind = "asset"
[[form.field]]
key = "mail"
kind = "email"
[[form.field]]
key = "call_back"
kind = "phone"
"#;

static POLICY: LazyLock<Policy> = LazyLock::new(|| {
    let text = include_str!("../desk/presets/talkdesk.toml");
    let text = text.replacen("form = \"technical\"", "form = \"every-kind\"", 1);
    check(&format!("{text}\n{FORM}")).expect("the preset with another form is a policy")
});

fn asked() -> Questionnaire<'static> {
    Questionnaire::of(&POLICY, "technical", None)
}

fn known() -> Known {
    Known { country: Some("CL".into()), assets: vec!["DEP-77".into(), "DEP-78".into()] }
}

fn pairs(answers: &[(&str, &str)]) -> Vec<(String, String)> {
    answers.iter().map(|&(field, answer)| (field.to_owned(), answer.to_owned())).collect()
}

fn judged(answers: &[(&str, &str)]) -> Result<Answers, Vec<FormProblem>> {
    judge(&asked(), &pairs(answers), &known(), Evidence::Given)
}

/// Returns the fields that something is wrong with, in the order in which it is told.
fn wrong(answers: &[(&str, &str)]) -> Vec<String> {
    let problems = judged(answers).expect_err("something is wrong");
    problems.into_iter().filter_map(|problem| problem.field).collect()
}

#[test]
fn answers_are_kept_in_one_way_however_they_are_written() {
    let answers = judged(&[
        ("problem", "AUDIO EN UN SENTIDO"),
        ("direction", " Inbound"),
        ("areas", "digital"),
        ("areas", "Voice, digital"),
        ("seen", "Sí"),
        ("message", " No carrier "),
        ("users", "007,50"),
        ("since", "2026-02-28"),
        ("unit", "dep-77"),
        ("mail", "Ana@Acme.example"),
        ("call_back", "(2) 2345 6789"),
    ]);
    let kept: Vec<(String, String)> = answers.expect("each can be taken").values.into_iter().collect();
    let expected = [
        ("areas", "voice,digital"),
        ("call_back", "+56223456789"),
        ("direction", "inbound"),
        ("mail", "Ana@Acme.example"),
        ("message", "No carrier"),
        ("problem", "one-way-audio"),
        ("seen", "yes"),
        ("since", "2026-02-28"),
        ("unit", "DEP-77"),
        ("users", "7.50"),
    ];
    assert_eq!(kept, pairs(&expected));
}

#[test]
fn everything_that_is_wrong_is_told_at_once_in_the_order_of_the_form() {
    let answers = [
        ("users", "many"),
        ("since", "2026-02-30"),
        ("unit", "DEP-7"),
        ("mail", "ana"),
        ("call_back", "12"),
        ("seen", "perhaps"),
        ("areas", "fax"),
        ("problme", "x"),
    ];
    let expected = ["problme", "problem", "areas", "seen", "users", "since", "unit", "mail", "call_back"];
    assert_eq!(wrong(&answers), expected);
}

#[test]
fn a_question_is_asked_only_after_the_answers_that_bring_it_up() {
    assert_eq!(wrong(&[("problem", "one-way-audio")]), ["direction"]);
    assert_eq!(wrong(&[("problem", "no-audio"), ("direction", "inbound")]), ["direction"]);
    assert_eq!(wrong(&[("problem", "no-audio"), ("seen", "yes")]), ["message"]);
    assert_eq!(wrong(&[("problem", "noise"), ("seen", "yes"), ("message", "x")]), ["message"]);
    assert!(judged(&[("problem", "noise"), ("seen", "yes")]).is_ok());
}

#[test]
fn what_hangs_on_an_answer_that_cannot_be_taken_is_not_missing_yet() {
    assert_eq!(wrong(&[("problem", "no-audio"), ("seen", "perhaps")]), ["seen"]);
}

#[test]
fn another_answer_is_taken_as_written_only_where_the_field_says_so() {
    let answers = judged(&[("problem", "Ruido  de fondo")]).expect("another answer will do");
    assert_eq!(answers.values.get("problem").map(String::as_str), Some("Ruido  de fondo"));
    assert_eq!(wrong(&[("problem", "one-way-audio"), ("direction", "up")]), ["direction"]);
}

#[test]
fn the_highest_impact_and_the_last_team_are_proposed() {
    let answers = |more: &[(&str, &str)]| {
        let first = [("problem", "one-way-audio")];
        let answers = judged(&[&first[..], more].concat()).expect("each can be taken");
        (answers.impact, answers.team)
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(answers(&[("direction", "inbound")]), (some("low"), some("voice")));
    assert_eq!(answers(&[("direction", "outbound")]), (some("medium"), some("voice")));
    assert_eq!(answers(&[("direction", "outbound"), ("areas", "studio")]), (some("high"), some("numbers")));
    let answers = judged(&[("problem", "no-audio"), ("unit", "DEP-78")]).expect("each can be taken");
    assert_eq!((answers.impact, answers.team, answers.asset), (None, None, some("DEP-78")));
}

#[test]
fn an_answer_that_needs_a_file_needs_a_link_in_the_message() {
    let asked = asked();
    let answers = pairs(&[("problem", "no-audio"), ("seen", "yes"), ("message", "No carrier")]);
    let judged = |message| judge(&asked, &answers, &known(), Evidence::in_message(message));
    for message in [None, Some("see https://"), Some("https is down")] {
        let problems = judged(message).expect_err("there is no link");
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].problem, AnswerProblem::NoAttachment);
    }
    assert!(judged(Some("See HTTPS://files.example/a.png")).is_ok());
    assert!(judge(&asked, &answers, &known(), Evidence::NotJudged).is_ok());
}

#[test]
fn a_change_is_judged_and_what_it_does_not_name_is_left_alone() {
    let asked = asked();
    let kept = [("old_question", "of a form before"), ("problem", "no-audio"), ("users", "3")];
    let kept = pairs(&kept).into_iter().collect();
    let change = |answers: &[(&str, &str)]| revise(&asked, &kept, &pairs(answers), &known());
    let changed = |answers: &[(&str, &str)]| {
        change(answers).expect("it can be changed").into_iter().collect::<Vec<_>>()
    };
    assert_eq!(changed(&[("users", "04")]), pairs(&[("users", "4")]));
    // The direction, which is asked now, may be told later.
    assert_eq!(changed(&[("problem", "One-way audio")]), pairs(&[("problem", "one-way-audio")]));
    assert_eq!(
        changed(&[("old_question", ""), ("users", "")]),
        pairs(&[("old_question", ""), ("users", "")])
    );
    assert!(change(&[("problem", "")]).is_err());
    assert!(change(&[("direction", "inbound")]).is_err());
    assert!(change(&[("nobody_asked", "x")]).is_err());
}

/// Answers as a person may write them, most of them sensible.
fn answer() -> impl Strategy<Value = (String, String)> {
    let field = prop::sample::select(vec![
        "problem",
        "direction",
        "areas",
        "seen",
        "message",
        "steps",
        "users",
        "since",
        "unit",
        "mail",
        "call_back",
        "other",
    ]);
    let text = prop_oneof![
        6 => prop::sample::select(vec![
            "one-way-audio", "No audio", "sin audio", "inbound", "outbound", "voice", "studio,voice", "sí", "no", "1", "0",
            "12,5", "1.234", "2026-01-31", "dep-77", "a@b.example", "+56 2 2345 6789", "", "  ",
        ])
        .prop_map(str::to_owned),
        1 => "\\PC{0,12}",
    ];
    (field.prop_map(str::to_owned), text)
}

proptest! {
    #[test]
    fn answers_that_were_taken_are_taken_again_unchanged(answers in prop::collection::vec(answer(), 0..12)) {
        let asked = asked();
        if let Ok(taken) = judge(&asked, &answers, &known(), Evidence::Given) {
            let again: Vec<(String, String)> = taken.values.clone().into_iter().collect();
            prop_assert_eq!(judge(&asked, &again, &known(), Evidence::Given), Ok(taken.clone()));
            // So says a change of every answer to what it is.
            prop_assert_eq!(revise(&asked, &taken.values, &again, &known()), Ok(taken.values.clone()));
        }
    }

    #[test]
    fn the_order_of_answers_says_nothing(
        (answers, shuffled) in prop::collection::vec(answer(), 0..10)
            .prop_flat_map(|answers| (Just(answers.clone()), Just(answers).prop_shuffle()))
    ) {
        let asked = asked();
        let judged = |answers: &[(String, String)]| judge(&asked, answers, &known(), Evidence::Absent);
        prop_assert_eq!(judged(&answers), judged(&shuffled));
    }

    #[test]
    fn what_an_interview_ends_with_is_what_the_form_asks_for(
        before in prop::collection::vec(answer(), 0..5),
        said in prop::collection::vec(answer(), 0..60),
    ) {
        let asked = asked();
        let known = known();
        let before: Vec<_> = before.into_iter().filter(|(field, _)| field != "other").collect();
        let unasked = |problem: &FormProblem| matches!(problem.problem, AnswerProblem::NotAsked { .. });
        let judged = |answers: &[(String, String)]| judge(&asked, answers, &known, Evidence::Given);
        let mut interview = Interview::new(asked.clone(), before, known.clone());
        let mut said = said.into_iter().map(|(_, text)| text);
        while let Some((field, _)) = interview.question() {
            let text = said.next().unwrap_or_else(|| super::accepted(field).first().map_or("x", String::as_str).to_owned());
            if interview.answer(field, &[&text]).is_err() && said.len() == 0 {
                // Nothing but words is left to say: numbers and the like are passed over.
                let _ = interview.answer(field, &[]);
            }
        }
        let problems = judged(&interview.finish()).err().unwrap_or_default();
        prop_assert!(problems.iter().all(unasked), "{:?}", problems);
    }
}
