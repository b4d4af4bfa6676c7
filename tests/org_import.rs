//! Organisations from lists: the real program on a store of its own.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
mod desk;

use desk::{Desk, Ran};
use serde_json::Value;

const LIST: &str = "Clave;Nombre;Idioma;País;Zona horaria;Notas\n\
    acme;Acme S.A.;es;cl;America/Santiago;Llamar\n\
    ;Añil y Cía.;;ES;;\n";

fn desk() -> Desk {
    let desk = Desk::bare();
    desk.ok(&["init", "--agent", "sofia@desk.example"]);
    desk
}

fn import(desk: &Desk, file: &str, flags: &[&str]) -> Ran {
    std::fs::write(desk.folder().join("orgs.csv"), file).unwrap();
    desk.run(&[&["org", "import", "orgs.csv", "--json"], flags].concat())
}

fn brought(desk: &Desk, file: &str, flags: &[&str], code: i32) -> Value {
    let ran = import(desk, file, flags);
    assert_eq!(ran.code, Some(code), "{file}{flags:?}: {ran:?}");
    let text = if ran.out.is_empty() { ran.err.lines().last().unwrap() } else { &ran.out };
    serde_json::from_str(text).unwrap()
}

fn counts(answer: &Value) -> [u64; 4] {
    ["created", "updated", "unchanged", "rejected"].map(|name| answer[name].as_u64().unwrap())
}

fn orgs(desk: &Desk) -> String {
    desk.ok(&[
        "org",
        "list",
        "--all",
        "-o",
        "tsv",
        "--columns",
        "org,name,language,zone,country,notes,active",
    ])
}

const BROUGHT: &str = "acme\tAcme S.A.\tes\tAmerica/Santiago\tCL\tLlamar\ttrue\n\
    anil-y-cia\tAñil y Cía.\t\t\tES\t\ttrue\n";

#[test]
fn the_same_list_again_changes_nothing() {
    let desk = desk();
    let dry = brought(&desk, LIST, &["--dry-run"], 0);
    assert_eq!((counts(&dry), orgs(&desk)), ([2, 0, 0, 0], String::new()));
    let first = brought(&desk, LIST, &[], 0);
    assert_eq!(
        (counts(&first), &first["run"], &first["delimiter"]),
        ([2, 0, 0, 0], &"I-1".into(), &";".into())
    );
    assert_eq!(orgs(&desk), BROUGHT);
    let again = brought(&desk, LIST, &[], 0);
    assert_eq!((counts(&again), &again["run"]), ([0, 0, 2, 0], &Value::Null));
    assert_eq!(counts(&brought(&desk, "org,notes\nacme,Escribir\n", &[], 0)), [0, 1, 0, 0]);
    assert!(orgs(&desk).contains("acme\tAcme S.A.\tes\tAmerica/Santiago\tCL\tEscribir\ttrue"));
}

#[test]
fn each_row_is_rejected_for_its_own_reason_and_leaves_nothing() {
    let desk = desk();
    let file = "org,name,country,zone,plan,active\n\
        beta,Beta,XX,,,\n\
        beta,Beta,,Mars/Olympus,,\n\
        beta,Beta,,,gold,\n\
        beta,Beta,,,,perhaps\n\
        Beta Ltda,Beta,,,,\n\
        ,,CL,,,\n\
        beta,Beta,CL,,,yes\n\
        beta,Beta again,,,,\n\
        gamma,Gamma\n";
    let answer = brought(&desk, file, &["--rejects", "bad.csv"], 8);
    assert_eq!(counts(&answer), [1, 0, 0, 8]);
    let mut bad = csv::Reader::from_path(desk.folder().join("bad.csv")).unwrap();
    let place = |name: &str, header: &csv::StringRecord| header.iter().position(|one| one == name).unwrap();
    let header = bad.headers().unwrap().clone();
    let (code, field) = (place("_code", &header), place("_field", &header));
    let codes: Vec<_> =
        bad.records().map(Result::unwrap).map(|row| format!("{} {}", &row[code], &row[field])).collect();
    let expected = [
        "malformed country",
        "unknown-zone zone",
        "unknown-plan plan",
        "malformed active",
        "malformed org",
        "blank name",
        "duplicate org",
        "short-row country",
    ];
    assert_eq!(codes, expected);
    assert_eq!(orgs(&desk), "beta\tBeta\t\t\tCL\t\ttrue\n");
}

#[test]
fn all_or_nothing_keeps_nothing() {
    let desk = desk();
    let error = brought(&desk, "org,country\nacme,CL\nbeta,XX\n", &["--on-error", "abort"], 7);
    assert_eq!(error["details"]["causes"][0], "a row is rejected");
    assert_eq!(orgs(&desk), "");
    assert_eq!(desk.ok(&["import", "list", "-o", "name"]), "");
}

#[test]
fn a_list_that_cannot_be_read_says_what_would_do() {
    for (file, hint) in [
        (
            "org,Fax\nacme,1\n",
            "mesa org import orgs.csv --map 'Fax=ignore' or mesa org import orgs.csv --extra ignore",
        ),
        ("org,clave\nacme,1\n", "mesa org import orgs.csv --map 'clave=ignore'"),
        ("plan\nx\n", "mesa org import orgs.csv --map 'COLUMN=org'"),
        ("", "add a header: a row with the name of each column"),
    ] {
        assert_eq!(brought(&desk(), file, &[], 7)["hint"], hint, "{file}");
    }
    assert_eq!(counts(&brought(&desk(), "Cliente,Fax\nAcme,1\n", &["--extra", "ignore"], 0)), [1, 0, 0, 0]);
    assert_eq!(counts(&brought(&desk(), "Kunde\nAcme\n", &["--map", "Kunde=name"], 0)), [1, 0, 0, 0]);
}

#[test]
fn an_export_of_organisations_is_read_again() {
    let desk = desk();
    brought(&desk, LIST, &[], 0);
    let other = self::desk();
    assert_eq!(counts(&brought(&other, &desk.ok(&["export", "orgs"]), &[], 0)), [2, 0, 0, 0]);
    assert_eq!(orgs(&other), BROUGHT);
}

#[test]
fn a_run_is_undone_unless_something_newer_touched_it() {
    let desk = desk();
    brought(&desk, LIST, &[], 0);
    brought(&desk, "org,notes,country\nacme,Escribir,AR\nnew,,\n", &[], 0);
    desk.ok(&["import", "undo", "I-2"]);
    let left = format!("{BROUGHT}new\tnew\t\t\t\t\tfalse\n");
    assert_eq!(orgs(&desk), left);
    desk.ok(&["org", "edit", "acme", "--notes", "Otra cosa"]);
    let ran = desk.run(&["import", "undo", "I-1"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(8), "acme stays: changed since\n"), "{ran:?}");
    assert_eq!(orgs(&desk).matches("true").count(), 1);
    desk.ok(&["import", "undo", "I-1", "--force"]);
    assert!(!orgs(&desk).contains("true"), "{}", orgs(&desk));
    // The same list again enables what only the undoing had disabled.
    assert_eq!(counts(&brought(&desk, LIST, &[], 0)), [0, 2, 0, 0]);
    assert_eq!(orgs(&desk).matches("true").count(), 2);
}

#[test]
fn modes_blanks_and_batches_do_what_they_are_told() {
    let desk = desk();
    brought(&desk, "org,notes,country\nacme,Llamar,CL\n", &[], 0);
    let both = "org,notes,country\nacme,,AR\nbeta,x,PE\n";
    let codes = |answer: &Value| answer["reasons"].to_string();
    let created = brought(&desk, both, &["--mode", "create", "--dry-run"], 8);
    assert_eq!((counts(&created), codes(&created)), ([1, 0, 0, 1], r#"{"already-there":1}"#.into()));
    let updated = brought(&desk, both, &["--mode", "update", "--blank", "clear"], 8);
    assert_eq!((counts(&updated), codes(&updated)), ([0, 1, 0, 1], r#"{"not-there":1}"#.into()));
    assert!(orgs(&desk).contains("acme\t") && !orgs(&desk).contains("Llamar"), "{}", orgs(&desk));
    let ran = import(&desk, both, &["--batch", "1", "--on-error", "abort"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    // Rows of several transactions are one run.
    let many: Vec<String> = (0..25).map(|number| format!("o{number},Org {number}\n")).collect();
    let many = format!("org,name\nacme,Acme SA\nBad Key,x\n{}", many.concat());
    let first = brought(&desk, &many, &["--batch", "4", "--key", "k"], 8);
    assert_eq!((counts(&first), &first["run"]), ([25, 1, 0, 1], &"I-3".into()));
    let again = brought(&desk, &many, &["--batch", "4"], 8);
    assert_eq!((counts(&again), &again["run"]), ([0, 0, 26, 1], &Value::Null));
    assert_eq!(desk.ok(&["import", "list", "-o", "name"]), "I-1\nI-2\nI-3\n");
    let ran = import(&desk, "org\nBad Key\nA B\nC D\n", &["--max-errors", "1", "--lang", "es"]);
    assert_eq!(ran.code, Some(7), "{ran:?}");
    assert!(ran.err.contains("org: `Bad Key` no sirve; se espera una clave"), "{ran:?}");
    desk.ok(&["import", "undo", "I-3"]);
    assert_eq!(desk.ok(&["org", "list", "-o", "name"]), "acme\n");
}

/// Returns a text in Windows-1252, all of whose letters are those of Latin-1.
fn latin(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect()
}

#[test]
fn an_encoding_that_was_guessed_and_may_be_another_is_told() {
    let desk = Desk::new();
    std::fs::write(desk.folder().join("o.csv"), latin("org;name\nibero;Telef\u{f3}nica Dvo\u{f8}\u{e1}k\n"))
        .unwrap();
    let ran = desk.run(&["org", "import", "o.csv", "--json", "--dry-run"]);
    assert!(ran.err.contains("line 2: name (15)") && ran.err.contains("--encoding"), "{ran:?}");
    assert!(ran.out.contains("\"code\":\"encoding-guessed\""), "{ran:?}");
    let ran = desk.run(&["org", "import", "o.csv", "--encoding", "windows-1252"]);
    assert!(ran.code == Some(0) && !ran.err.contains("--encoding"), "{ran:?}");
}

#[test]
fn tickets_are_read_in_the_encoding_that_is_named() {
    let desk = Desk::new();
    let map = "[source]\nname = 'old'\ntimezone = 'UTC'\ntimestamp_format = '%d/%m/%Y'\n\
        [columns]\nticket = 'number'\nat = 'at'\nstatus = 'status'\nsubject = 'subject'\n\
        [defaults]\norg = 'acme'\ncontact = 'ana@acme.example'\n[status]\n\"New\" = 'new'\n";
    std::fs::write(desk.folder().join("map.toml"), map).unwrap();
    let rows = latin("number,at,status,subject\n1,01/02/2026,New,Sin audio en Telef\u{f3}nica\n");
    std::fs::write(desk.folder().join("t.csv"), rows).unwrap();
    let import = ["import", "tickets", "t.csv", "--map", "map.toml"];
    let ran = desk.run(&[&import[..], &["--dry-run"]].concat());
    assert!(ran.code == Some(8) && ran.err.contains("use --encoding windows-1252"), "{ran:?}");
    desk.ok(&[&import[..], &["--encoding", "windows-1252"]].concat());
    let subjects = desk.ok(&["ticket", "list", "--all", "-o", "tsv", "--columns", "subject"]);
    assert!(subjects.contains("Sin audio en Telefónica"), "{subjects}");
}
