//! Opening lots of credits from lists: the real program on a store of its own.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
mod desk;

use desk::Desk;
use serde_json::Value;

const LIST: &str = "Empresa;Minutos;Fecha;Vence;Referencia\n\
    Acme SA;300;2020-01-15;2999-12-31;INV-1\n\
    acme;60;2021-02-01;;INV-2\n\
    beta;45;;;INV-1\n";

fn desk() -> Desk {
    let desk = Desk::bare();
    desk.ok(&["init", "--agent", "sofia@desk.example"]);
    desk.ok(&["org", "add", "acme", "--name", "Acme SA"]);
    desk.ok(&["org", "add", "beta"]);
    desk
}

fn brought(desk: &Desk, file: &str, flags: &[&str], code: i32) -> Value {
    std::fs::write(desk.folder().join("balances.csv"), file).unwrap();
    let ran = desk.run(&[&["credit", "import", "balances.csv", "--json"], flags].concat());
    assert_eq!(ran.code, Some(code), "{file}{flags:?}: {ran:?}");
    let text = if ran.out.is_empty() { ran.err.lines().last().unwrap() } else { &ran.out };
    serde_json::from_str(text).unwrap()
}

fn counts(answer: &Value) -> [u64; 4] {
    ["created", "updated", "unchanged", "rejected"].map(|name| answer[name].as_u64().unwrap())
}

fn balance(desk: &Desk, org: &str) -> i64 {
    let balance = desk.ok(&["credit", "balance", "--org", org, "--json"]);
    serde_json::from_str::<Value>(&balance).unwrap()["balance_min"].as_i64().unwrap()
}

fn balance_then(desk: &Desk, at: &str) -> i64 {
    let then = desk.ok(&["credit", "balance", "--org", "acme", "--json", "--as-of", at]);
    serde_json::from_str::<Value>(&then).unwrap()["balance_min"].as_i64().unwrap()
}

fn ledger(desk: &Desk) -> String {
    desk.ok(&["credit", "ledger", "-o", "tsv", "--columns", "entry,kind,minutes,reference,reverses"])
}

#[test]
fn the_same_list_again_brings_nothing_in() {
    let desk = desk();
    let dry = brought(&desk, LIST, &["--dry-run"], 0);
    assert_eq!((counts(&dry), balance(&desk, "acme")), ([3, 0, 0, 0], 0));
    assert_eq!(counts(&brought(&desk, LIST, &[], 0)), [3, 0, 0, 0]);
    assert_eq!((balance(&desk, "acme"), balance(&desk, "beta")), (360, 45));
    assert_eq!(counts(&brought(&desk, LIST, &[], 0)), [0, 0, 3, 0]);
    assert_eq!((balance(&desk, "acme"), balance(&desk, "beta")), (360, 45));
    let then = desk.ok(&["credit", "balance", "--org", "acme", "--json", "--as-of", "2020-06-01"]);
    assert_eq!(serde_json::from_str::<Value>(&then).unwrap()["balance_min"], 300);
    assert_eq!(desk.damage(), Vec::<String>::new());
}

#[test]
fn each_row_is_rejected_for_its_own_reason() {
    let desk = desk();
    let file = "org,minutes,at,expires,reference\n\
        acme,60,2021-02-01,,A\n\
        acme,60,2020-02-01,,B\n\
        acme,60,2999-01-01,,C\n\
        acme,1.5,,,D\n\
        acme,0,,,E\n\
        acme,60,,2020-01-01,F\n\
        acme,60,,,\n\
        nobody,60,,,G\n\
        acme,60,2021-02-01,,A\n\
        acme,61,,,A\n";
    let answer = brought(&desk, file, &["--rejects", "bad.csv"], 8);
    assert_eq!(counts(&answer), [1, 0, 0, 9]);
    let mut bad = csv::Reader::from_path(desk.folder().join("bad.csv")).unwrap();
    let codes: Vec<_> =
        bad.records().map(Result::unwrap).map(|row| format!("{} {}", &row[6], &row[7])).collect();
    let expected = [
        "before-last at",
        "future at",
        "malformed minutes",
        "malformed minutes",
        "malformed expires",
        "blank reference",
        "unknown-org org",
        "duplicate reference",
        "taken reference",
    ];
    assert_eq!(codes, expected);
    assert_eq!(balance(&desk, "acme"), 60);
}

#[test]
fn a_run_is_undone_by_reversing_entries() {
    let desk = desk();
    desk.ok(&[
        "credit",
        "grant",
        "--org",
        "acme",
        "--minutes",
        "30",
        "--reason",
        "courtesy",
        "--at",
        "2019-01-01",
    ]);
    brought(&desk, LIST, &[], 0);
    desk.ok(&["import", "undo", "I-1"]);
    assert_eq!((balance(&desk, "acme"), balance(&desk, "beta")), (30, 0));
    let expected = "E-1\tgrant\t30\t\t\n\
        E-2\tgrant\t300\tINV-1\t\nE-6\tadjustment\t-300\t\tE-2\n\
        E-3\tgrant\t60\tINV-2\t\nE-7\tadjustment\t-60\t\tE-3\n\
        E-4\tgrant\t45\tINV-1\t\nE-5\tadjustment\t-45\t\tE-4\n";
    assert_eq!(ledger(&desk), expected);
    assert_eq!(desk.damage(), Vec::<String>::new());
    assert_eq!(balance_then(&desk, "2020-06-01"), 30);
    // Mended, the list is brought in with its old days: the past is as if the first one had never been.
    let mended = LIST.replace(";300;", ";240;");
    assert_eq!(counts(&brought(&desk, &mended, &[], 0)), [3, 0, 0, 0]);
    assert_eq!((balance(&desk, "acme"), balance_then(&desk, "2020-06-01")), (330, 270));
    assert_eq!(counts(&brought(&desk, &mended, &[], 0)), [0, 0, 3, 0]);
    assert_eq!(desk.damage(), Vec::<String>::new());
    // And once more.
    desk.ok(&["import", "undo", "I-2"]);
    assert_eq!(counts(&brought(&desk, LIST, &[], 0)), [3, 0, 0, 0]);
    assert_eq!((balance(&desk, "acme"), balance_then(&desk, "2020-06-01")), (390, 330));
    assert_eq!(desk.damage(), Vec::<String>::new());
}

#[test]
fn the_past_stays_as_somebody_found_it_where_the_ledger_went_on() {
    let desk = desk();
    brought(&desk, LIST, &[], 0);
    desk.ok(&["credit", "grant", "--org", "acme", "--minutes", "5", "--reason", "courtesy"]);
    desk.ok(&["import", "undo", "I-1"]);
    assert_eq!((balance(&desk, "acme"), balance(&desk, "beta")), (5, 0));
    assert_eq!(balance_then(&desk, "2020-06-01"), 300);
    let answer = brought(&desk, "org,minutes,at,reference\nacme,300,2020-01-15,INV-1\n", &[], 8);
    assert_eq!(answer["reasons"]["before-last"], 1);
    assert_eq!(counts(&brought(&desk, "org,minutes,reference\nacme,300,INV-1\n", &[], 0)), [1, 0, 0, 0]);
    assert_eq!(desk.damage(), Vec::<String>::new());
}

#[test]
fn what_was_spent_is_left_and_named() {
    let desk = desk();
    brought(&desk, LIST, &[], 0);
    desk.ok(&["credit", "adjust", "--org", "acme", "--minutes=-100", "--reason", "counted twice"]);
    let ran = desk.run(&["import", "undo", "I-1"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(8), "E-1 stays: spent in E-4\n"), "{ran:?}");
    assert_eq!((balance(&desk, "acme"), balance(&desk, "beta")), (200, 0));
    desk.ok(&["import", "undo", "I-1", "--force"]);
    assert_eq!((balance(&desk, "acme"), balance(&desk, "beta")), (0, 0));
    assert_eq!(desk.run(&["import", "undo", "I-1"]).code, Some(6));
    assert_eq!(desk.damage(), Vec::<String>::new());
}
