//! What `mesa tick` says: each line stands once and whole in a log, whatever becomes of the runs, and reminders say what
//! was true when they were due.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
mod desk;

use std::collections::BTreeSet;
use std::fs::OpenOptions;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::time::Duration;

use desk::Desk;
use sha2::{Digest as _, Sha256};

/// A desk with so many tickets, to each of which time has brought a reminder and its closing.
fn due(tickets: usize) -> Desk {
    let desk = Desk::new();
    let policy = desk
        .ok(&["desk", "show"])
        .replace("# remind_after", "remind_after")
        .replace("# close_after", "close_after");
    std::fs::write(desk.folder().join("desk.toml"), policy).unwrap();
    desk.ok(&["desk", "apply", "desk.toml"]);
    for number in 1..=tickets {
        assert!(desk.open_ticket().args(["--at", "30d"]).output().unwrap().status.success());
        desk.ok(&["ticket", "status", &number.to_string(), "waiting-for-customer", "--at", "29d"]);
    }
    desk
}

fn log(desk: &Desk) -> PathBuf {
    desk.folder().join("tick.log")
}

/// Runs `tick` so that it appends to a file.
fn appending(desk: &Desk, format: &str) -> Child {
    let file = OpenOptions::new().append(true).create(true).open(log(desk)).unwrap();
    desk.command(&["tick", "-o", format]).stdout(file).spawn().unwrap()
}

fn appended(desk: &Desk, format: &str) -> Vec<u8> {
    assert!(appending(desk, format).wait().unwrap().success());
    std::fs::read(log(desk)).unwrap()
}

fn lines(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split_inclusive(|byte| *byte == b'\n')
}

#[test]
fn each_line_stands_there_once_whoever_is_killed() {
    let desk = due(60);
    for after in 0..16 {
        let mut child = appending(&desk, "tsv");
        std::thread::sleep(Duration::from_millis(after * 4));
        child.kill().unwrap();
        child.wait().unwrap();
    }
    let mut last = [appending(&desk, "tsv"), appending(&desk, "tsv")];
    assert!(last.iter_mut().all(|child| child.wait().unwrap().success()));
    let text = appended(&desk, "tsv");
    let different: BTreeSet<_> = lines(&text).collect();
    assert_eq!((lines(&text).count(), different.len()), (120, 120));
}

/// The file as a killed run may leave it, cut anywhere: what it noted is in the store, what it did is not.
#[test]
fn a_file_cut_at_any_byte_is_made_whole_by_the_next_run() {
    let desk = due(2);
    assert_eq!(desk.ok(&["tick", "-n", "-o", "name"]), "T-1\nT-1\nT-2\nT-2\n");
    let before = std::fs::read(desk.store()).unwrap();
    for format in ["tsv", "csv", "jsonl"] {
        std::fs::write(desk.store(), &before).unwrap();
        std::fs::write(log(&desk), "").unwrap();
        let whole = appended(&desk, format);
        assert_eq!(lines(&whole).count(), 4 + usize::from(format == "csv"), "{format}");
        for cut in (0..whole.len()).step_by(23).chain([whole.len() - 1, whole.len()]) {
            std::fs::write(desk.store(), &before).unwrap();
            std::fs::write(log(&desk), &whole[..cut]).unwrap();
            note(&desk, &log(&desk), &whole);
            assert!(appended(&desk, format) == whole, "{format} cut at {cut}");
            assert!(appended(&desk, format) == whole, "nothing is left to be told");
        }
    }
}

/// Notes in the store the lines of `whole`, which are going to be appended to the empty `log`.
fn note(desk: &Desk, log: &Path, whole: &[u8]) {
    let store = desk.by_hand();
    let meta = std::fs::metadata(log).unwrap();
    let place = [meta.dev().cast_signed(), meta.ino().cast_signed()];
    store
        .execute("insert into cursor values ('(tick)', 'tick', 0, null, 0, 0, null, 0, ?1, ?2, 0)", place)
        .unwrap();
    for (place, line) in (1_i64..).zip(lines(whole)) {
        let line =
            rusqlite::params![place, i64::try_from(line.len()).unwrap(), Sha256::digest(line).to_vec()];
        store.execute("insert into cursor_line values ('(tick)', ?1, '', ?2, ?3)", line).unwrap();
    }
}

#[test]
fn a_reminder_says_what_was_true_when_it_was_due() {
    for change in [
        &["org", "edit", "acme", "--name", "Acme Nueva"][..],
        &["contact", "edit", "ana@acme.example", "--name", "Ana María"],
        &["agent", "edit", "sofia@desk.example", "--name", "Sofía B."],
        &["tick"],
    ] {
        let desk = due(0);
        let policy =
            desk.ok(&["desk", "show"]).replace("remind_after", "remind_template = \"waits\"\nremind_after")
                + "\n[[template]]\nkey = \"waits\"\ntext = { es = \"{contact} de {org}, {agent}\" }\n";
        std::fs::write(desk.folder().join("desk.toml"), policy).unwrap();
        desk.ok(&["desk", "apply", "desk.toml"]);
        assert!(desk.open_ticket().args(["--at", "20d"]).output().unwrap().status.success());
        desk.ok(&["ticket", "assign", "T-1", "--to", "me", "--at", "20d"]);
        desk.ok(&["ticket", "status", "T-1", "waiting-for-customer", "--at", "19d"]);
        desk.ok(change);
        let said = desk.ok(&["export", "events", "--new-since", "all", "--kind", "reminded", "-o", "jsonl"]);
        assert!(said.contains("\"Ana de Acme SA, sofia"), "{change:?}: {said}");
    }
}
