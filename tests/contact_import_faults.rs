//! Imports of contacts that are killed, repeated, and run side by side.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
mod desk;

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Child, Stdio};

use desk::{Desk, Ran};
use serde_json::Value;
use sha2::{Digest, Sha256};

fn desk() -> Desk {
    let desk = Desk::bare();
    desk.ok(&["init", "--agent", "sofia@desk.example"]);
    desk
}

/// A list of `count` people whose numbers begin at `first`.
fn list(first: usize, count: usize) -> String {
    let mut file = "external_id,name,email,org,tags,notes,custom.zone\n".to_owned();
    let note = "a note that makes the row long enough to fill the pipe ".repeat(8);
    for number in first..first + count {
        let org = number % 7;
        // Writing to a string cannot fail.
        let _ = writeln!(
            file,
            "K-{number},Person {number},p{number}@x.example,Org {org},t{org},{note},z{number}"
        );
    }
    file
}

const IMPORT: [&str; 7] = ["contact", "import", "-", "--create", "orgs", "--batch", "40"];

fn begin(desk: &Desk) -> Child {
    let mut command = desk.command(&IMPORT);
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// Brings the whole file in; returns the exit code.
fn run_through(desk: &Desk, file: &str) -> Option<i32> {
    let mut child = begin(desk);
    child.stdin.take().unwrap().write_all(file.as_bytes()).unwrap();
    child.wait().unwrap().code()
}

/// What the store says of contacts and organisations, ids apart.
fn content(desk: &Desk) -> (String, String) {
    (desk.ok(&["export", "contacts"]), desk.ok(&["org", "list", "-o", "tsv", "--columns", "org,name,active"]))
}

#[test]
fn an_import_that_was_killed_and_runs_again_ends_as_if_it_never_was() {
    let file = list(0, 1500);
    let whole = desk();
    assert_eq!(run_through(&whole, &file), Some(0));
    let expected = content(&whole);
    // It has read, and perhaps stored, what was fed to it: the pipe holds 64 KiB, mesa looks at 256 KiB first.
    for part in [1, 5, 6, 7, 8, 9] {
        let desk = desk();
        for _ in 0..2 {
            let mut child = begin(&desk);
            let fed = file.get(..file.len() / 10 * part).unwrap();
            child.stdin.as_mut().unwrap().write_all(fed.as_bytes()).unwrap();
            child.kill().unwrap();
            child.wait().unwrap();
            assert_eq!(desk.damage(), Vec::<String>::new());
        }
        let kept = desk.ok(&["contact", "list", "-o", "name"]).lines().count();
        assert_eq!(kept % 40, 0, "half a batch was kept");
        assert_eq!(run_through(&desk, &file), Some(0));
        assert_eq!(content(&desk), expected);
    }
}

#[test]
fn two_imports_side_by_side_make_each_contact_once() {
    let desk = desk();
    let (one, other) = (list(0, 400), list(200, 400));
    let mut children = [begin(&desk), begin(&desk)];
    std::thread::scope(|scope| {
        for (child, file) in children.iter_mut().zip([&one, &other]) {
            let mut stdin = child.stdin.take().unwrap();
            scope.spawn(move || stdin.write_all(file.as_bytes()).unwrap());
        }
    });
    for child in &mut children {
        assert_eq!(child.wait().unwrap().code(), Some(0));
    }
    assert_eq!(desk.damage(), Vec::<String>::new());
    let emails = desk.ok(&["contact", "list", "-o", "tsv", "--columns", "email"]);
    let mut emails: Vec<_> = emails.lines().collect();
    emails.sort_unstable();
    emails.dedup();
    assert_eq!((emails.len(), desk.ok(&["contact", "list", "-o", "name"]).lines().count()), (600, 600));
    assert_eq!(desk.ok(&["org", "list", "-o", "name"]).lines().count(), 7);
    assert_eq!(run_through(&desk, &one), Some(0));
}

#[test]
fn of_several_runs_under_one_key_one_is_done_and_the_others_replay_it() {
    let desk = desk();
    std::fs::write(desk.folder().join("list.csv"), list(0, 600)).unwrap();
    let import = |flags: &[&str]| {
        let fixed = ["contact", "import", "list.csv", "--create", "orgs", "--batch", "20", "--json"];
        let mut command = desk.command(&[&fixed, flags].concat());
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let answer = |child: Child| {
        let ran = Ran::from(child.wait_with_output().unwrap());
        assert_eq!(ran.code, Some(0), "{ran:?}");
        serde_json::from_str::<Value>(&ran.out).unwrap()
    };
    let children: Vec<_> = (0..3).map(|_| import(&["--key", "nightly"])).collect();
    let answers: Vec<Value> = children.into_iter().map(answer).collect();
    let mut results: Vec<_> = answers.iter().map(|one| one["result"].as_str().unwrap()).collect();
    results.sort_unstable();
    assert_eq!(results, ["created", "replayed", "replayed"]);
    assert!(answers.iter().all(|one| one["run"] == "I-1" && one["created"] == 600), "{answers:?}");
    assert_eq!(desk.ok(&["import", "list", "-o", "name"]), "I-1\n");
    assert_eq!(desk.files(), ["desk.db", "list.csv"]);
}

#[test]
fn a_run_waits_for_another_of_its_key_no_longer_than_it_was_told() {
    let desk = desk();
    std::fs::write(desk.folder().join("list.csv"), list(0, 60)).unwrap();
    let turn = |key: &str| {
        let name: Vec<String> =
            Sha256::digest(key).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let file = std::fs::File::create(desk.beside(&format!(".turn-{}", name.concat()))).unwrap();
        file.lock().unwrap();
        file
    };
    let import = ["contact", "import", "list.csv", "--create", "orgs", "--batch", "20", "--lock-wait", "0s"];
    let run = |key: &str| desk.run(&[&import[..], &["--key", key]].concat()).code;
    let mine = turn("nightly");
    assert_eq!(run("nightly"), Some(9));
    assert_eq!(desk.ok(&["contact", "list", "-o", "name"]), "");
    assert_eq!(run("other"), Some(0));
    // What a killed run left is nobody's turn.
    drop(mine);
    drop(turn("yesterday"));
    assert_eq!(run("nightly"), Some(0));
    assert_eq!(desk.files(), ["desk.db", "list.csv"]);
}
