//! Contracts from lists: the real program on a store of its own.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
mod desk;

use desk::Desk;
use serde_json::Value;

const LIST: &str = "Empresa;Serie;Tipo;Inicio;Fin;Referencia\n\
    acme;DEP-77;gold;2998-01-01;;INV-1\n\
    Acme SA;;gold;2998-03-01;2998-12-31;INV-2\n";

/// A desk that sells one kind of contract, which includes an hour.
fn desk() -> Desk {
    let desk = Desk::bare();
    desk.ok(&["init", "--agent", "sofia@desk.example"]);
    let policy = desk.ok(&["desk", "show"]);
    let sold = "\n[credits]\npacks = [300]\n\n[[contract_kind]]\nkey = \"gold\"\nmonths = 12\ncredits = 60\n";
    std::fs::write(desk.folder().join("desk.toml"), policy + sold).unwrap();
    desk.ok(&["desk", "apply", "desk.toml", "--yes"]);
    desk.ok(&["org", "add", "acme", "--name", "Acme SA"]);
    desk.ok(&["asset", "add", "DEP-77", "--org", "acme"]);
    desk
}

fn brought(desk: &Desk, file: &str, flags: &[&str], code: i32) -> Value {
    std::fs::write(desk.folder().join("contracts.csv"), file).unwrap();
    let ran = desk.run(&[&["contract", "import", "contracts.csv", "--json"], flags].concat());
    assert_eq!(ran.code, Some(code), "{file}{flags:?}: {ran:?}");
    let text = if ran.out.is_empty() { ran.err.lines().last().unwrap() } else { &ran.out };
    serde_json::from_str(text).unwrap()
}

fn counts(answer: &Value) -> [u64; 4] {
    ["created", "updated", "unchanged", "rejected"].map(|name| answer[name].as_u64().unwrap())
}

fn contracts(desk: &Desk) -> String {
    let columns = "contract,asset,starts,ends,reference,cancelled_on";
    desk.ok(&["contract", "list", "--all", "-o", "tsv", "--columns", columns])
}

fn balance(desk: &Desk) -> i64 {
    let balance = desk.ok(&["credit", "balance", "--org", "acme", "--json"]);
    serde_json::from_str::<Value>(&balance).unwrap()["balance_min"].as_i64().unwrap()
}

#[test]
fn the_same_list_again_changes_and_grants_nothing() {
    let desk = desk();
    let dry = brought(&desk, LIST, &["--dry-run"], 0);
    assert_eq!((counts(&dry), balance(&desk)), ([2, 0, 0, 0], 0));
    assert_eq!(counts(&brought(&desk, LIST, &[], 0)), [2, 0, 0, 0]);
    let list = "C-1\tDEP-77\t2998-01-01\t2998-12-31\tINV-1\t\nC-2\t\t2998-03-01\t2998-12-31\tINV-2\t\n";
    assert_eq!((contracts(&desk).as_str(), balance(&desk)), (list, 120));
    assert_eq!(counts(&brought(&desk, LIST, &[], 0)), [0, 0, 2, 0]);
    assert_eq!(counts(&brought(&desk, &LIST.replace("INV-1", "INV-9"), &[], 0)), [0, 1, 1, 0]);
    assert_eq!(balance(&desk), 120);
}

#[test]
fn each_row_is_rejected_for_its_own_reason() {
    let desk = desk();
    let file = "org,asset,kind,starts,ends\n\
        acme,,silver,2998-01-01,\n\
        acme,DEP-1,gold,2998-01-01,\n\
        nobody,,gold,2998-01-01,\n\
        ,,gold,2998-01-01,\n\
        acme,,,2998-01-01,\n\
        acme,,gold,1/1/2998,\n\
        acme,,gold,2998-02-01,2998-01-01\n\
        acme,DEP-77,gold,2998-01-01,\n\
        acme,DEP-77,gold,2998-02-01,\n\
        acme,dep-77,gold,2998-01-01,2999-12-31\n";
    let answer = brought(&desk, file, &["--rejects", "bad.csv"], 8);
    assert_eq!(counts(&answer), [1, 0, 0, 9]);
    let mut bad = csv::Reader::from_path(desk.folder().join("bad.csv")).unwrap();
    let codes: Vec<_> =
        bad.records().map(Result::unwrap).map(|row| format!("{} {}", &row[6], &row[7])).collect();
    let expected = [
        "unknown-kind kind",
        "unknown-asset asset",
        "unknown-org org",
        "blank org",
        "blank kind",
        "malformed starts",
        "malformed ends",
        "contract-overlaps ",
        "taken ends",
    ];
    assert_eq!(codes, expected);
}

#[test]
fn a_run_is_undone_with_what_it_granted() {
    let desk = desk();
    brought(&desk, LIST, &[], 0);
    brought(&desk, &LIST.replace("INV-1", "INV-9"), &[], 0);
    desk.ok(&["import", "undo", "I-2"]);
    assert!(contracts(&desk).contains("INV-1"), "{}", contracts(&desk));
    desk.ok(&["contract", "edit", "C-1", "--notes", "Llamar"]);
    let ran = desk.run(&["import", "undo", "I-1"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(8), "C-1 stays: changed since\n"), "{ran:?}");
    desk.ok(&["import", "undo", "I-1", "--force"]);
    assert_eq!(balance(&desk), 0);
    assert_eq!(contracts(&desk).matches("2998-01-01\n").count(), 1);
    assert_eq!(desk.damage(), Vec::<String>::new());
    // Taken back, they may be brought in again.
    assert_eq!(counts(&brought(&desk, LIST, &[], 0)), [2, 0, 0, 0]);
    assert_eq!(balance(&desk), 120);
}

#[test]
fn months_channels_targets_and_members_come_with_a_contract() {
    let desk = desk();
    desk.ok(&["contact", "add", "--org", "acme", "--name", "Ana", "--email", "ana@acme.example"]);
    desk.ok(&["contact", "add", "--org", "acme", "--name", "Luis", "--email", "luis@acme.example"]);
    let show = |columns: &str| desk.ok(&["contract", "list", "--all", "-o", "tsv", "--columns", columns]);
    let list = |rest: &str| {
        format!("org,kind,starts,meses,canales,objetivos,miembros\nacme,gold,2990-01-01,{rest}\n")
    };
    let whole = "6,phone=yes; email=no,resolution=4h,ana@acme.example; P-2";
    assert_eq!(counts(&brought(&desk, &list(whole), &[], 0)), [1, 0, 0, 0]);
    let expected = "2990-06-30\t{\"email\":\"no\",\"phone\":\"yes\"}\t{\"resolution\":\"4h\"}\tP-1;P-2\n";
    assert_eq!(show("ends,channels,targets,members"), expected);
    assert_eq!(counts(&brought(&desk, &list(whole), &[], 0)), [0, 0, 1, 0]);
    // What mesa's own list holds is read again.
    let own = "\"{\"\"email\"\":\"\"no\"\",\"\"phone\"\":\"\"yes\"\"}\",\"{\"\"resolution\"\":\"\"4h\"\"}\",P-1;P-2";
    assert_eq!(counts(&brought(&desk, &list(&format!("6,{own}")), &[], 0)), [0, 0, 1, 0]);
    assert_eq!(counts(&brought(&desk, &list("6,phone=no,,ana@acme.example"), &[], 0)), [0, 1, 0, 0]);
    let expected = "{\"phone\":\"no\"}\t{\"resolution\":\"4h\"}\tP-1\n";
    assert_eq!(show("channels,targets,members"), expected);
    assert_eq!(counts(&brought(&desk, &list(",,,"), &["--blank", "clear"], 0)), [0, 1, 0, 0]);
    assert_eq!(show("channels,targets,members"), "{}\t{}\t\n");
    desk.ok(&["import", "undo", "I-3"]);
    assert_eq!(show("channels,targets,members"), expected);
    let bad = brought(&desk, &list("7,,,").replace("\nacme", "\nacme,x,2990-01-01,,,,\nacme"), &[], 8);
    assert_eq!(bad["reasons"].to_string(), "{\"taken\":1,\"unknown-kind\":1}");
}
