//! Assets from lists: the real program on a store of its own.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
mod desk;

use desk::Desk;
use serde_json::Value;

const LIST: &str = "Número de serie;Cliente;Descripción;Garantía hasta;Notas\n\
    DEP-77;Acme SA;Central;2027-03-01;En la sala\n\
    dep-78;acme;;;\n";

fn desk() -> Desk {
    let desk = Desk::bare();
    desk.ok(&["init", "--agent", "sofia@desk.example"]);
    desk.ok(&["org", "add", "acme", "--name", "Acme SA"]);
    desk
}

fn brought(desk: &Desk, file: &str, flags: &[&str], code: i32) -> Value {
    std::fs::write(desk.folder().join("units.csv"), file).unwrap();
    let ran = desk.run(&[&["asset", "import", "units.csv", "--json"], flags].concat());
    assert_eq!(ran.code, Some(code), "{file}{flags:?}: {ran:?}");
    let text = if ran.out.is_empty() { ran.err.lines().last().unwrap() } else { &ran.out };
    serde_json::from_str(text).unwrap()
}

fn counts(answer: &Value) -> [u64; 4] {
    ["created", "updated", "unchanged", "rejected"].map(|name| answer[name].as_u64().unwrap())
}

fn assets(desk: &Desk) -> String {
    desk.ok(&["asset", "list", "--all", "-o", "tsv", "--columns", "asset,org,name,warranty_until,active"])
}

#[test]
fn the_same_list_again_changes_nothing() {
    let desk = desk();
    let dry = brought(&desk, LIST, &["--dry-run"], 0);
    assert_eq!((counts(&dry), assets(&desk)), ([2, 0, 0, 0], String::new()));
    assert_eq!(counts(&brought(&desk, LIST, &[], 0)), [2, 0, 0, 0]);
    let list = "DEP-77\tacme\tCentral\t2027-03-01\ttrue\ndep-78\tacme\t\t\ttrue\n";
    assert_eq!(assets(&desk), list);
    assert_eq!(counts(&brought(&desk, LIST, &[], 0)), [0, 0, 2, 0]);
    // What mesa lists is read again, what it computes left out.
    let listed = desk.ok(&["asset", "list", "--all", "-o", "csv"]);
    assert_eq!(counts(&brought(&desk, &listed, &[], 0)), [0, 0, 2, 0]);
}

#[test]
fn each_row_is_rejected_for_its_own_reason() {
    let desk = desk();
    let file = "asset,org,product,warranty_until\n\
        A-1,nobody,,\n\
        A-2,acme,toaster,\n\
        A-3,acme,,31/12/2027\n\
        A-4,,,\n\
        ,acme,,\n\
        A 6,acme,,\n\
        A-7,acme,,2027-12-31\n\
        a-7,acme,,2028-12-31\n";
    let answer = brought(&desk, file, &["--rejects", "bad.csv"], 8);
    assert_eq!(counts(&answer), [1, 0, 0, 7]);
    let mut bad = csv::Reader::from_path(desk.folder().join("bad.csv")).unwrap();
    let codes: Vec<_> =
        bad.records().map(Result::unwrap).map(|row| format!("{} {}", &row[5], &row[6])).collect();
    let expected = [
        "unknown-org org",
        "unknown-product product",
        "malformed warranty_until",
        "blank org",
        "blank asset",
        "malformed asset",
        "duplicate asset",
    ];
    assert_eq!(codes, expected);
    assert_eq!(assets(&desk), "A-7\tacme\t\t2027-12-31\ttrue\n");
}

#[test]
fn a_run_is_undone_unless_something_newer_touched_it() {
    let desk = desk();
    brought(&desk, LIST, &[], 0);
    brought(&desk, "asset,name,org\nDEP-77,Otra,\nnew,,acme\n", &[], 0);
    desk.ok(&["import", "undo", "I-2"]);
    let left = "DEP-77\tacme\tCentral\t2027-03-01\ttrue\ndep-78\tacme\t\t\ttrue\nnew\tacme\t\t\tfalse\n";
    assert_eq!(assets(&desk), left);
    desk.ok(&["asset", "edit", "DEP-77", "--name", "Principal"]);
    let ran = desk.run(&["import", "undo", "I-1"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(8), "DEP-77 stays: changed since\n"), "{ran:?}");
    assert_eq!(assets(&desk).matches("true").count(), 1);
    desk.ok(&["import", "undo", "I-1", "--force"]);
    assert_eq!(assets(&desk).matches("false").count(), 3);
    assert_eq!(counts(&brought(&desk, LIST, &[], 0)), [0, 2, 0, 0]);
    assert_eq!(assets(&desk).matches("true").count(), 2);
}

#[test]
fn undoing_leaves_an_asset_that_newer_tickets_contracts_or_people_stand_on() {
    let desk = desk();
    desk.ok(&["org", "add", "beta"]);
    desk.ok(&["contact", "add", "--org", "acme", "--name", "Ana", "--email", "ana@acme.example"]);
    for asset in ["old-1", "old-2", "old-3"] {
        desk.ok(&["asset", "add", asset, "--org", "acme"]);
    }
    let list = "asset,org,name,warranty_until\nnew-1,acme,,\nnew-2,acme,,\nnew-3,acme,,\n\
        old-1,,,2999-01-01\nold-2,,Central,\nold-3,beta,,\n";
    assert_eq!(counts(&brought(&desk, list, &[], 0)), [3, 3, 0, 0]);
    for asset in ["new-1", "old-1", "old-2"] {
        let subject = ["--asset", asset, "--subject", "No audio", "--message", "None"];
        desk.ok(&[&["ticket", "open", "--contact", "ana@acme.example"][..], &subject].concat());
    }
    desk.ok(&["asset", "member", "add", "new-2", "ana@acme.example"]);
    let ran = desk.run(&["import", "undo", "I-1"]);
    let left = "new-1 stays: newer ticket T-1\nnew-2 stays: contact P-1\nold-1 stays: newer ticket T-2\n";
    assert_eq!((ran.code, ran.err.as_str()), (Some(8), left), "{ran:?}");
    let expected = "new-1\tacme\t\t\ttrue\nnew-2\tacme\t\t\ttrue\nnew-3\tacme\t\t\tfalse\n\
        old-1\tacme\t\t2999-01-01\ttrue\nold-2\tacme\t\t\ttrue\nold-3\tacme\t\t\ttrue\n";
    assert_eq!(assets(&desk), expected);
    assert_eq!(desk.damage(), Vec::<String>::new());
}
