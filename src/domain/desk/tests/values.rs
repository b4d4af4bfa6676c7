//! Values that do not fit their place in the format.
use super::{EXAMPLE, breaks, problems, with};
use crate::domain::calendar::CalendarProblemKind;
use crate::domain::desk::{BadValue, MAX_BYTES, ProblemKind, Section, ValueType, check, text_of};

fn one_of(given: &str, allowed: &'static [&'static str]) -> BadValue {
    BadValue::NotOneOf { given: given.to_owned(), allowed }
}

fn unknown(what: Section, given: &str) -> ProblemKind {
    ProblemKind::UnknownReference { what, given: given.to_owned() }
}

#[test]
fn a_text_that_is_too_long_not_utf8_or_holds_a_nul_is_refused() {
    let kind = |bytes: &[u8]| text_of(bytes).map(str::len).map_err(|problem| (problem.kind, problem.line));
    let long = vec![b'#'; MAX_BYTES + 1];
    assert_eq!(kind(&long), Err((ProblemKind::TooLong { bytes: MAX_BYTES + 1 }, None)));
    assert_eq!(kind(&long[1..]), Ok(MAX_BYTES));
    assert_eq!(kind(b"# a\n\xff"), Err((ProblemKind::NotUtf8, Some(2))));
    assert_eq!(kind(b"# a\n# \0"), Err((ProblemKind::Nul, Some(2))));
    assert_eq!(problems("# a\n# \0")[0].kind, ProblemKind::Nul);
}

#[test]
fn a_byte_order_mark_changes_nothing() {
    let marked = format!("\u{feff}{EXAMPLE}");
    assert_eq!(check(&marked).unwrap(), check(EXAMPLE).unwrap());
    assert_eq!(text_of(marked.as_bytes()).unwrap(), EXAMPLE);
}

#[test]
fn a_text_that_is_not_toml_has_one_problem_on_the_line_where_it_stops_being_so() {
    for (text, line) in [("[desk]\nname =\nfoo = 'a'\nbar = ]\n", 2), ("[desk]\nname = 'a'\nname = 'b'\n", 3)]
    {
        let found = problems(text);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            matches!(found[0].kind, ProblemKind::Syntax { .. }) && found[0].line == Some(line),
            "{found:?}"
        );
    }
}

#[test]
fn an_unknown_key_is_found_wherever_it_stands() {
    let key = |key: &str| ProblemKind::UnknownKey { key: key.to_owned() };
    assert_eq!(
        breaks("ticket_prefix", "ticket_prefx", "desk.ticket_prefx", key("ticket_prefx")).unwrap(),
        "ticket_prefix"
    );
    assert_eq!(breaks("[reopen]", "[reopn]", "reopn", key("reopn")).unwrap(), "reopen");
    assert_eq!(
        breaks("initial = true", "inital = true\ninitial = true", "status[0].inital", key("inital")).unwrap(),
        "initial"
    );
    assert_eq!(
        breaks(
            "first_response = \"4h\"",
            "first_reply = \"4h\"",
            "sla[0].targets.first_reply",
            key("first_reply")
        ),
        None
    );
    assert_eq!(
        breaks(
            "department = [\"conf",
            "departament = [\"conf",
            "sla[0].when.departament",
            key("departament")
        )
        .unwrap(),
        "department"
    );
    assert_eq!(
        breaks("{ es = \"Terreno\", en", "{ es = \"Terreno\", fr", "team[0].label.fr", key("fr")),
        None
    );
    assert_eq!(
        breaks("{ conditional =", "{ condition =", "plan[1].channels.phone.condition", key("condition"))
            .unwrap(),
        "conditional"
    );
}

#[test]
fn a_value_of_another_type_says_what_it_should_be() {
    let wrong = |expected, found| ProblemKind::WrongType { expected, found };
    breaks("\"Mesa de ejemplo\"", "1.5", "desk.name", wrong(ValueType::Text, ValueType::Decimal));
    breaks(
        "credits = true",
        "credits = \"yes\"",
        "department[0].credits",
        wrong(ValueType::Flag, ValueType::Text),
    );
    breaks(
        "months = 12",
        "months = 2026-01-01",
        "contract_kind[0].months",
        wrong(ValueType::Integer, ValueType::Date),
    );
    breaks("[120, 300, 600]", "120", "credits.packs", wrong(ValueType::List, ValueType::Integer));
    breaks(
        "{ conditional = \"según contrato\" }",
        "true",
        "plan[1].channels.phone",
        wrong(ValueType::TextOrTable, ValueType::Flag),
    );
    breaks(
        "plan = [\"super\"]",
        "plan = true",
        "sla[0].when.plan",
        wrong(ValueType::TextOrList, ValueType::Flag),
    );
    breaks("[subject]\n", "[[subject]]\n", "subject", wrong(ValueType::Table, ValueType::List));
    breaks("[[product]]", "[product]", "product", wrong(ValueType::ListOfTables, ValueType::Table));
}

#[test]
fn what_must_be_there_is_missed() {
    let missing = |key: &str| ProblemKind::MissingKey { key: key.to_owned() };
    let found = problems("[reopen]\n");
    assert_eq!(
        found.iter().map(|p| p.kind.clone()).collect::<Vec<_>>(),
        ["desk", "status", "department"].map(missing)
    );
    assert!(found.iter().all(|problem| problem.line.is_none()));
    let (text, line) = with("[[team]]\nkey = \"field\"\n", "[[team]]\n");
    let found = problems(&text);
    assert!(
        found.iter().any(|p| p.path == "team[0]" && p.line == Some(line) && p.kind == missing("key")),
        "{found:?}"
    );
}

#[test]
fn a_key_or_alias_that_stands_twice_is_found() {
    let twice = |name: &str, first_line| ProblemKind::Duplicate { name: name.to_owned(), first_line };
    let line_of = |text: &str| with(text, "").1;
    breaks("\"closed\"", "\"resolved\"", "status[4].key", twice("resolved", line_of("\"resolved\"")));
    breaks("\"question\"", "\"incidencia\"", "type[1].key", twice("incidencia", line_of("[\"incidencia\"]")));
    breaks("[\"súper\"]", "[\"LITE\"]", "plan[1].aliases[0]", twice("LITE", line_of("\"lite\"")));
    breaks("[\"súper\"]", "[\"x\", \"X\"]", "plan[1].aliases[1]", twice("X", line_of("[\"súper\"]")));
    let levels = "urgencies = [\"high\", \"medium\", \"low\"]";
    breaks(
        levels,
        "urgencies = [\"high\", \"medium\", \"high\"]",
        "priority.urgencies[2]",
        twice("high", line_of(levels)),
    );
}

#[test]
fn a_key_is_a_slug_without_another_meaning() {
    for bad in ["Gold", "oró", "a b", "", "a.b", "-a", "{}"] {
        let kind = ProblemKind::BadSlug { given: bad.to_owned() };
        breaks("\"gold\"", &format!("\"{bad}\""), "contract_kind[0].key", kind);
    }
    let reserved = |given: &str| ProblemKind::Reserved { given: given.to_owned() };
    let found = problems(&EXAMPLE.replace("\"always\"", "\"plan\""));
    assert_eq!((found[0].path.as_str(), &found[0].kind), ("calendar[1].key", &reserved("plan")));
    let found = problems(&EXAMPLE.replace("\"field\"\n", "\"me\"\n"));
    assert!(found.iter().any(|p| p.path == "team[0].key" && p.kind == reserved("me")), "{found:?}");
}

#[test]
fn a_word_outside_its_list_is_found() {
    let kind = one_of("opne", &["open", "paused", "resolved", "closed"]);
    assert_eq!(breaks("\"open\"", "\"opne\"", "status[0].state", kind).unwrap(), "open");
    let kind = one_of("may-be", &["yes", "no"]);
    assert_eq!(breaks("phone = \"no\"", "phone = \"may-be\"", "plan[0].channels.phone", kind), None);
    let metrics = &["acknowledge", "first_response", "next_response", "resolution"];
    let kind = one_of("resolutions", metrics);
    assert_eq!(
        breaks("[\"resolution\",", "[\"resolutions\",", "sla[0].pauses[0]", kind).unwrap(),
        "resolution"
    );
}

#[test]
fn a_reference_to_nothing_is_found_in_every_section() {
    let broken = [
        ("status = \"external-escalation\"", "status = \"X\"", "escalation[0].status", Section::Status),
        (
            "calendar = \"office\"\nchannels",
            "calendar = \"X\"\nchannels",
            "plan[0].calendar",
            Section::Calendar,
        ),
        ("calendar = \"office\"\ntargets", "calendar = \"X\"\ntargets", "sla[1].calendar", Section::Calendar),
        ("phone = \"no\"", "X = \"no\"", "plan[0].channels.X", Section::Channel),
        ("form = \"configuration\"   ", "form = \"X\"   ", "type[0].form", Section::Form),
        ("form = \"configuration\"\nteam", "form = \"X\"\nteam", "department[0].form", Section::Form),
        ("parent = \"help-centre\"", "parent = \"X\"", "department[0].parent", Section::Department),
        ("family = \"freepbx\"", "family = \"X\"", "department[0].family", Section::Product),
        ("team = \"field\"\n", "team = \"X\"\n", "department[0].team", Section::Team),
        ("impact = \"high\"", "impact = \"X\"", "form[0].field[1].options[0].impact", Section::Impact),
        ("products = [\"freepbx\"]", "products = [\"X\"]", "contract_kind[0].products[0]", Section::Product),
        ("default = \"medium\"", "default = \"X\"", "priority.default", Section::Priority),
        ("[[\"urgent\"", "[[\"X\"", "priority.matrix[0][0]", Section::Priority),
        ("labels = { urgent", "labels = { X", "priority.labels.X", Section::Priority),
        ("{ department = [\"configuration\"]", "{ type = \"X\"", "sla[0].when.type", Section::Type),
        (
            "{ department = [\"configuration\"]",
            "{ priority = [\"X\"]",
            "sla[0].when.priority[0]",
            Section::Priority,
        ),
        ("{ department = [\"configuration\"]", "{ channel = \"X\"", "sla[0].when.channel", Section::Channel),
        (
            "{ department = [\"configuration\"]",
            "{ contract_kind = \"X\"",
            "sla[0].when.contract_kind",
            Section::ContractKind,
        ),
        (
            "{ department = [\"configuration\"]",
            "{ \"field.X\" = \"y\"",
            "sla[0].when.field.X",
            Section::Field,
        ),
        ("{ department = [\"configuration\"]", "{ field.X = \"y\"", "sla[0].when.field.X", Section::Field),
    ];
    for (from, to, path, section) in broken {
        breaks(from, to, path, unknown(section, "X"));
    }
    let close = breaks(
        "team = \"field\" }",
        "team = \"fild\" }",
        "form[0].field[1].options[0].team",
        unknown(Section::Team, "fild"),
    );
    assert_eq!(close.unwrap(), "field");
}

#[test]
fn a_label_without_words_is_empty() {
    breaks("{ es = \"Terreno\", en = \"Field\" }", "{}", "team[0].label", ProblemKind::Empty);
    breaks("{ es = \"Terreno\"", "{ es = \" \"", "team[0].label.es", ProblemKind::Empty);
    breaks("plan = [\"super\"]", "plan = []", "sla[0].when.plan", ProblemKind::Empty);
}

#[test]
fn times_zones_prefixes_numbers_and_extensions_are_read() {
    breaks("\"24h\"", "\"24 h\"", "desk.backdate", BadValue::Span("24 h".to_owned()));
    breaks(
        "remind_after = \"3d\"",
        "remind_after = \"3bd\"",
        "status[1].remind_after",
        BadValue::Span("3bd".to_owned()),
    );
    breaks("\"4h\"", "\"4w\"", "sla[0].targets.first_response", BadValue::Target("4w".to_owned()));
    let zone = breaks(
        "\"America/Santiago\"",
        "\"America/Santigo\"",
        "desk.timezone",
        BadValue::Zone("America/Santigo".to_owned()),
    );
    assert_eq!(zone.unwrap(), "America/Santiago");
    for bad in ["", "T-", "Ñ", "ABCDEFGHI", "T1"] {
        let to = format!("ticket_prefix = \"{bad}\"");
        breaks("ticket_prefix = \"T\"", &to, "desk.ticket_prefix", BadValue::Prefix(bad.to_owned()));
    }
    let range = |given: &str, min| BadValue::OutOfRange { given: given.to_owned(), min, max: 10_000_000 };
    breaks("[120, 300", "[120, 0", "credits.packs[1]", range("0", 1));
    breaks("credits = 60", "credits = -1", "contract_kind[0].credits", range("-1", 0));
    breaks(
        "credits = 60",
        "credits = 99999999999999999999999",
        "contract_kind[0].credits",
        range("99999999999999999999999", 0),
    );
    breaks("[\"txt\"", "[\".TXT\"", "attachments.extensions[0]", BadValue::Extension(".TXT".to_owned()));
}

#[test]
fn a_template_has_only_known_placeholders() {
    let kind = BadValue::Placeholder("contcat".to_owned());
    assert_eq!(
        breaks("Hola {contact}", "Hola {contcat} { x }", "template[0].text.es", kind).unwrap(),
        "contact"
    );
}

#[test]
fn opening_hours_are_judged_by_the_calendar_on_their_own_line() {
    let window = CalendarProblemKind::BadWindow("9-13".to_owned());
    breaks("\"14:00-18:00\"", "\"9-13\"", "calendar[0].hours.mon[1]", window);
    let zone = breaks(
        "timezone = \"America/Santiago\"\nholidays",
        "timezone = \"America/Santigo\"\nholidays",
        "calendar[0].timezone",
        CalendarProblemKind::UnknownZone {
            name: "America/Santigo".to_owned(),
            nearest: Some("America/Santiago"),
        },
    );
    assert_eq!(zone.unwrap(), "America/Santiago");
    let holiday = CalendarProblemKind::BadHoliday("25-12".to_owned());
    breaks("\"01-01\"", "\"25-12\"", "calendar[0].holidays[0]", holiday);
    let date = CalendarProblemKind::BadDate("24.12.2026".to_owned());
    breaks("\"2026-12-24\"", "\"24.12.2026\"", "calendar[0].dates.24.12.2026", date);
}
