//! Forms from the command line: the real program on desks of three manuals.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

/// A desk made from a preset, with one customer who may open tickets, in a folder of its own.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new(preset: &str, plan: &[&str]) -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        desk.ok(&["init", "--preset", preset, "--agent", "sofia@desk.example"]);
        desk.ok(&[&["org", "add", "acme", "--country", "CL"], plan].concat());
        desk.ok(&[
            "contact",
            "add",
            "--org",
            "acme",
            "--name",
            "Ana",
            "--email",
            "ana@acme.example",
            "--administrator",
        ]);
        desk
    }

    fn talkdesk() -> Self {
        Self::new("talkdesk", &[])
    }

    fn blip() -> Self {
        let desk = Self::new("blip", &["--plan", "plus"]);
        desk.ok(&["asset", "add", "BOT-1", "--org", "acme", "--product", "bot"]);
        desk.ok(&["asset", "member", "add", "BOT-1", "ana@acme.example"]);
        desk
    }

    fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mesa"));
        command.args(args).env_clear().env("HOME", self.folder.path()).env("MESA_LANG", "en");
        command.env("MESA_STORE", self.folder.path().join("desk.db")).current_dir(self.folder.path());
        command.stdin(Stdio::null()).output().unwrap()
    }

    fn ok(&self, args: &[&str]) -> String {
        let ran = self.run(args);
        assert!(ran.status.success(), "{args:?}: {}", String::from_utf8_lossy(&ran.stderr));
        String::from_utf8(ran.stdout).unwrap()
    }

    fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.ok(&[args, &["--json"]].concat())).unwrap()
    }

    /// Opens a ticket with these answers; returns it and what was said beside it.
    fn open(&self, args: &[&str], answers: &[&str]) -> (Value, String) {
        let ran = self.run(&opening(args, answers));
        let said = String::from_utf8(ran.stderr).unwrap();
        assert!(ran.status.success(), "{answers:?}: {said}");
        (serde_json::from_slice(&ran.stdout).unwrap(), said)
    }

    /// Tries to open a ticket with these answers, and returns what is wrong with each field.
    fn wrong(&self, args: &[&str], answers: &[&str]) -> Vec<(String, String)> {
        problems(&self.run(&opening(args, answers)))
    }
}

fn opening<'a>(args: &[&'a str], answers: &[&'a str]) -> Vec<&'a str> {
    let begin = ["ticket", "open", "--json", "-c", "ana@acme.example", "-s", "Nothing to be heard here"];
    let fields = answers.iter().flat_map(|answer| ["--field", answer]);
    begin.into_iter().chain(args.iter().copied()).chain(fields).collect()
}

/// Returns field and problem of each thing that a refused form tells, which must be its only words.
fn problems(ran: &Output) -> Vec<(String, String)> {
    let error: Value = serde_json::from_slice(&ran.stderr).unwrap();
    assert_eq!((ran.status.code(), ran.stdout.len()), (Some(7), 0), "{error}");
    assert_eq!((&error["code"], &error["exit"]), (&json!("FORM_INVALID"), &json!(7)), "{error}");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let all = error["details"]["problems"].as_array().unwrap();
    all.iter().map(|one| (text(&one["field"]), text(&one["problem"]))).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|&(field, problem)| (field.to_owned(), problem.to_owned())).collect()
}

const TECHNICAL: &[&str] = &["-d", "technical", "-m", "Since noon"];

#[test]
fn whom_it_affects_proposes_the_impact_and_the_kind_of_problem_the_team() {
    let desk = Desk::talkdesk();
    let answers = ["reason=Report a possible defect", "scope=TAMBIEN A OTROS DEL EQUIPO", "problem=routing"];
    let (ticket, _) = desk.open(TECHNICAL, &answers);
    assert_eq!((&ticket["impact"], &ticket["team"]), (&json!("high"), &json!("studio")));
    assert_eq!(ticket["fields"], json!({"reason": "defect", "scope": "team", "problem": "routing"}));
    let (ticket, _) = desk.open(TECHNICAL, &["reason=defect", "scope=me", "product_areas=Voz,studio"]);
    assert_eq!((&ticket["impact"], &ticket["team"]), (&json!("low"), &json!("studio")));
    assert_eq!(ticket["fields"]["product_areas"], "voice,studio");
    let opened = &desk.json(&["ticket", "history", "T-1"])["items"][0];
    assert_eq!((&opened["data"]["impact"], &opened["data"]["team"]), (&json!("high"), &json!("studio")));
}

#[test]
fn how_far_an_incident_reaches_proposes_its_impact() {
    let desk = Desk::blip();
    let incident = ["-d", "support", "-t", "incidente", "-m", "Since noon", "--channel", "portal"];
    let impact = |answers: &[&str]| desk.open(&incident, answers).0["impact"].clone();
    assert_eq!(impact(&["effect=Interrupción", "scope=general"]), "high");
    assert_eq!(impact(&["effect=performance", "scope=service", "service=Router"]), "medium");
    assert_eq!(impact(&["effect=instability", "scope=Un cliente"]), "low");
    assert_eq!(
        desk.wrong(&incident, &["scope=segment", "service=Router"]),
        pairs(&[("effect", "missing"), ("service", "not-asked"), ("segment", "missing"),])
    );
    // The form is the type's: another type asks other things.
    let doubt = ["-d", "support", "-t", "duda", "-m", "How?", "--channel", "portal"];
    assert_eq!(desk.wrong(&doubt, &["effect=performance"]), pairs(&[("effect", "unknown-field")]));
}

#[test]
fn every_problem_is_told_at_once_and_nothing_is_stored() {
    let desk = Desk::talkdesk();
    let answers = [
        "reson=defect",
        "first_time=quizás",
        "problem=one-way-audio",
        "about_interaction=sí",
        "connection=5G",
    ];
    assert_eq!(
        desk.wrong(TECHNICAL, &answers),
        pairs(&[
            ("reson", "unknown-field"),
            ("reason", "missing"),
            ("first_time", "not-yes-no"),
            ("interaction_id", "missing"),
            ("silent_direction", "missing"),
            ("connection", "unknown-option"),
        ])
    );
    assert_eq!(desk.json(&["ticket", "list", "--all"])["total"], 0);
    let (ticket, _) = desk.open(TECHNICAL, &["reason=defect"]);
    assert_eq!(ticket["number"], "T-1");
}

#[test]
fn what_is_wrong_is_said_in_the_readers_language_with_what_would_do() {
    let desk = Desk::talkdesk();
    let args = [
        "ticket",
        "open",
        "-c",
        "ana@acme.example",
        "-s",
        "Nada se oye aquí",
        "-d",
        "technical",
        "--lang",
        "es",
    ];
    let ran = desk.run(&[&args[..], &["--field", "reason=defekt", "--field", "connection=5G"]].concat());
    let said = String::from_utf8(ran.stderr).unwrap();
    assert_eq!(ran.status.code(), Some(7));
    assert!(
        said.contains("`reason` (Motivo): `defekt` no está entre sus opciones; ¿quiso decir `defect`?"),
        "{said}"
    );
    assert!(said.contains("`5G` no está entre sus opciones: wifi | ethernet"), "{said}");
    assert!(said.contains("mesa department form technical"), "{said}");
}

#[test]
fn conditional_questions_need_an_answer_only_when_they_are_asked() {
    let desk = Desk::talkdesk();
    let heard = ["reason=defect", "problem=One-way audio", "silent_direction=Saliente"];
    assert_eq!(desk.open(TECHNICAL, &heard).0["fields"]["silent_direction"], "outbound");
    assert_eq!(
        desk.wrong(TECHNICAL, &["reason=defect", "silent_direction=outbound"]),
        pairs(&[("silent_direction", "not-asked"),])
    );
    let sometimes = ["reason=defect", "frequency=sometimes", "pattern=country,inbound-calls"];
    assert_eq!(desk.wrong(TECHNICAL, &sometimes), pairs(&[("pattern_detail", "missing")]));
    let (ticket, _) = desk.open(TECHNICAL, &[&sometimes[..], &["pattern_detail=Perú"]].concat());
    assert_eq!(ticket["fields"]["pattern"], "inbound-calls,country");
}

#[test]
fn an_open_list_takes_another_answer_as_written_and_a_closed_one_does_not() {
    let desk = Desk::new("chattigo", &[]);
    let problem = ["-d", "problem", "-m", "https://files.example/a.png"];
    let (ticket, said) = desk.open(&problem, &["topic=Emojis en la vista", "interrupts=No"]);
    assert_eq!(
        (&ticket["fields"]["topic"], &ticket["impact"]),
        (&json!("Emojis en la vista"), &json!("low"))
    );
    assert!(!said.contains("evidence"), "{said}");
    let request = ["-d", "request", "-m", "For March"];
    assert_eq!(desk.wrong(&request, &["topic=Emojis"]), pairs(&[("topic", "unknown-option")]));
}

#[test]
fn evidence_is_recommended_in_words_and_required_by_exit() {
    let desk = Desk::new("chattigo", &[]);
    let (_, said) = desk.open(&["-d", "problem", "-m", "Since noon"], &["topic=access", "interrupts=yes"]);
    assert!(said.contains("evidence is recommended"), "{said}");
    let desk = Desk::talkdesk();
    let seen = ["reason=defect", "error_shown=y", "error_message=No carrier"];
    assert_eq!(desk.wrong(TECHNICAL, &seen), pairs(&[("error_message", "no-attachment")]));
    desk.open(&["-d", "technical", "-m", "As seen here: https://files.example/a.png"], &seen);
}

#[test]
fn a_vague_subject_is_a_warning() {
    let desk = Desk::talkdesk();
    let open = ["ticket", "open", "-c", "ana@acme.example", "-d", "billing", "--field", "reason=payments"];
    for subject in ["Help", "No sound"] {
        let ran = desk.run(&[&open[..], &["-s", subject]].concat());
        assert_eq!(ran.status.code(), Some(0));
        assert!(String::from_utf8(ran.stderr).unwrap().contains("subject is very short"), "{subject}");
    }
}

#[test]
fn a_change_of_department_or_type_keeps_the_answers_of_before() {
    let desk = Desk::talkdesk();
    desk.open(TECHNICAL, &["reason=defect", "browser=Chrome", "scope=me"]);
    let answers = json!({"reason": "defect", "browser": "chrome", "scope": "me"});
    let moved = desk.json(&["ticket", "move", "T-1", "--to", "billing"]);
    assert_eq!((&moved["department"], &moved["fields"]), (&json!("billing"), &answers));
    // What billing asks may be told later, and what it does not ask may be corrected or taken away.
    let edited = desk.json(&["ticket", "edit", "T-1", "--field", "reason=Pagos", "--field", "browser="]);
    assert_eq!(edited["fields"], json!({"reason": "payments", "scope": "me"}));
    let refused =
        problems(&desk.run(&["ticket", "edit", "T-1", "--json", "--field", "reason=", "--field", "tool=x"]));
    assert_eq!(refused, pairs(&[("tool", "unknown-field"), ("reason", "missing")]));
    let desk = Desk::blip();
    let incident = ["-d", "support", "-t", "incidente", "-m", "Since noon", "--channel", "portal"];
    desk.open(&incident, &["effect=performance", "scope=customer"]);
    let edited = desk.json(&["ticket", "edit", "T-1", "--type", "duda", "--reason", "client-config"]);
    assert_eq!((&edited["type"], &edited["impact"]), (&json!("duda"), &json!("low")));
    assert_eq!(edited["fields"], json!({"effect": "performance", "scope": "customer"}));
}

#[test]
fn a_form_is_described_as_it_is_asked() {
    let desk = Desk::talkdesk();
    let form = desk.json(&["department", "form", "Asistencia técnica y de productos"]);
    assert_eq!(
        (&form["schema"], &form["department"]),
        (&json!("mesa.department.form/1"), &json!("technical"))
    );
    let fields = form["fields"].as_array().unwrap();
    let named = |key: &str| fields.iter().find(|field| field["field"] == key).unwrap();
    assert_eq!((&fields[0]["field"], &fields[0]["required"]), (&json!("reason"), &json!(true)));
    assert_eq!(named("silent_direction")["when"], json!({"problem": ["one-way-audio"]}));
    assert_eq!(named("scope")["options"][1]["impact"], "high");
    assert_eq!(named("problem")["options"][0]["team"], "voice");
    assert_eq!(
        (&named("browser")["other"], &named("browser")["answers"]),
        (&json!(true), &json!(["chrome", "edge"]))
    );
    let table = desk.ok(&["department", "form", "technical", "-o", "table"]);
    assert!(table.contains("- team: Others of the team too → impact high"), "{table}");
    let desk = Desk::blip();
    assert_eq!(desk.json(&["department", "form", "support"])["types"], json!(["tarea", "incidente"]));
    let with_type = desk.json(&["department", "form", "support", "--type", "incidente"]);
    assert_eq!(with_type["fields"][0]["field"], "effect");
}
