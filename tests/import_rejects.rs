//! Where rejected rows go: nothing else is harmed by it.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
mod desk;

use std::fmt::Write as _;
use std::io::Write as _;
use std::os::unix::fs::{FileTypeExt, MetadataExt, PermissionsExt, symlink};
use std::path::Path;
use std::process::{Child, ChildStdin, Stdio};

use desk::{Desk, Ran};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

const BAD: &str = "name,email\nAna,ana@acme.example\nBad,bad\n";

fn desk() -> Desk {
    let desk = Desk::bare();
    desk.ok(&["init", "--agent", "sofia@desk.example"]);
    put(&desk, "in.csv", BAD);
    desk
}

fn put(desk: &Desk, name: &str, text: &str) {
    std::fs::write(desk.folder().join(name), text).unwrap();
}

fn text(desk: &Desk, name: &str) -> String {
    std::fs::read_to_string(desk.folder().join(name)).unwrap()
}

fn import(desk: &Desk, flags: &[&str]) -> Ran {
    desk.run(&[&["contact", "import", "in.csv"], flags].concat())
}

fn contacts(desk: &Desk) -> usize {
    desk.ok(&["contact", "list", "-o", "name"]).lines().count()
}

#[test]
fn the_store_is_never_written_over() {
    let desk = desk();
    symlink("desk.db", desk.folder().join("soft.db")).unwrap();
    symlink("desk.db-wal", desk.folder().join("soft-wal")).unwrap();
    let store = std::fs::metadata(desk.store()).unwrap().ino();
    let files = desk.files();
    let names =
        ["desk.db", "./desk.db", "desk.db-wal", "desk.db-shm", "desk.db-journal", "soft.db", "soft-wal"];
    for name in names {
        for flags in [&["--rejects", name][..], &["--rejects", name, "--dry-run"]] {
            let ran = import(&desk, flags);
            assert!(ran.code == Some(2) && ran.err.contains("the store itself"), "{name}: {ran:?}");
        }
        for noun in ["org", "asset", "contract", "credit"] {
            let ran = desk.run(&[noun, "import", "in.csv", "--rejects", name]);
            assert_eq!(ran.code, Some(2), "{noun} {name}: {ran:?}");
        }
        let ran = desk.run(&["import", "tickets", "in.csv", "--map", "map.toml", "--rejects", name]);
        assert_eq!(ran.code, Some(2), "{name}: {ran:?}");
    }
    assert_eq!((std::fs::metadata(desk.store()).unwrap().ino(), desk.files()), (store, files));
    assert_eq!((desk.damage(), contacts(&desk)), (Vec::new(), 0));
}

#[test]
fn what_is_read_is_never_written_over() {
    let desk = desk();
    for line in [
        "\"$0\" contact import - --rejects in.csv < in.csv",
        "\"$0\" org import - --rejects in.csv < in.csv",
        "\"$0\" contact import /dev/stdin --rejects ./in.csv < in.csv",
        "\"$0\" import tickets in.csv --map map.toml --rejects map.toml",
    ] {
        put(&desk, "map.toml", "a map");
        let ran = desk.shell(line);
        assert!(ran.code == Some(2) && ran.err.contains("the very file"), "{line}: {ran:?}");
        assert_eq!((text(&desk, "in.csv").as_str(), text(&desk, "map.toml").as_str()), (BAD, "a map"));
    }
}

#[test]
fn what_is_no_regular_file_is_refused_and_left_as_it_is() {
    let desk = desk();
    std::fs::create_dir(desk.folder().join("folder")).unwrap();
    assert_eq!(desk.shell("mkfifo pipe").code, Some(0));
    symlink("pipe", desk.folder().join("to-pipe")).unwrap();
    for name in ["-", "folder", "pipe", "to-pipe"] {
        let ran = import(&desk, &["--rejects", name]);
        assert!(ran.code == Some(2) && ran.err.contains("no regular file"), "{name}: {ran:?}");
    }
    assert_eq!(contacts(&desk), 0);
    assert!(std::fs::metadata(desk.folder().join("pipe")).unwrap().file_type().is_fifo());
    assert!(!desk.folder().join("-").exists());
    assert_eq!(import(&desk, &["--rejects", "absent/bad.csv"]).code, Some(3));
    assert_eq!(contacts(&desk), 0);
}

#[test]
fn links_are_followed_and_stay() {
    let desk = desk();
    std::fs::create_dir(desk.folder().join("far")).unwrap();
    put(&desk, "far/old.csv", "old");
    std::fs::set_permissions(desk.folder().join("far/old.csv"), PermissionsExt::from_mode(0o640)).unwrap();
    for (link, to) in [("one", "far/old.csv"), ("two", "far/new.csv")] {
        symlink(to, desk.folder().join(link)).unwrap();
        assert_eq!(import(&desk, &["--rejects", link]).code, Some(8));
        assert!(std::fs::symlink_metadata(desk.folder().join(link)).unwrap().is_symlink());
        assert_eq!(text(&desk, to).lines().count(), 2);
    }
    assert_eq!(std::fs::metadata(desk.folder().join("one")).unwrap().mode() & 0o777, 0o640);
    assert_eq!(std::fs::metadata(desk.folder().join("two")).unwrap().mode() & 0o777, 0o600);
}

fn error(ran: &Ran) -> Value {
    serde_json::from_str(ran.err.lines().last().unwrap()).unwrap()
}

/// A list of good rows.
fn many(rows: usize) -> String {
    let mut list = "name,email\n".to_owned();
    for row in 0..rows {
        writeln!(list, "Person {row},p{row}@acme.example").unwrap();
    }
    list
}

#[test]
fn a_read_that_fails_leaves_earlier_rejects_as_they_are() {
    let desk = desk();
    put(&desk, "bad.csv", "earlier");
    put(&desk, "in.csv", &format!("{BAD}Luis,\"luis@acme.example\n"));
    assert_eq!(import(&desk, &["--rejects", "bad.csv"]).code, Some(7));
    assert_eq!((text(&desk, "bad.csv").as_str(), contacts(&desk)), ("earlier", 0));
    assert_eq!(import(&desk, &["--rejects", "bad.csv", "--on-error", "abort"]).code, Some(7));
    assert_eq!(text(&desk, "bad.csv"), "earlier");
    put(&desk, "in.csv", BAD);
    assert_eq!(import(&desk, &["--rejects", "bad.csv", "--on-error", "abort"]).code, Some(7));
    assert_eq!(text(&desk, "bad.csv").lines().count(), 2);
}

#[test]
fn a_run_that_fails_after_a_batch_says_what_stays() {
    let desk = desk();
    put(&desk, "in.csv", &format!("{}Bad,bad\nLuis,\"luis@acme.example\n", many(25)));
    let flags = ["--batch", "10", "--rejects", "bad.csv"];
    let ran = import(&desk, &flags);
    assert_eq!((ran.code, contacts(&desk)), (Some(7), 20), "{ran:?}");
    assert!(
        ran.err.contains("20 rows of I-1 stay in the store") && !ran.err.contains("nothing was changed"),
        "{ran:?}"
    );
    assert!(ran.err.contains("(not all of it was kept)"), "{ran:?}");
    assert_eq!(text(&desk, "bad.csv").lines().count(), 2);
    desk.ok(&["import", "undo", "I-1"]);
    let error = error(&import(&desk, &[&flags[..], &["--json"]].concat()));
    assert_eq!(
        (&error["code"], &error["details"]["run"], &error["details"]["created"], &error["details"]["rows"]),
        (&"FILE_INVALID".into(), &"I-2".into(), &20.into(), &20.into())
    );
    let ran = import(&desk, &["--batch", "100"]);
    assert!(ran.code == Some(7) && ran.err.contains("nothing was changed"), "{ran:?}");
}

/// Begins an import from a pipe and waits until it holds its file of rejects, which has no name.
fn begun(desk: &Desk) -> (Child, ChildStdin) {
    let mut child = desk
        .command(&["contact", "import", "-", "--rejects", "bad.csv", "--json"])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(many(20_000).as_bytes()).unwrap();
    let folder = desk.folder().canonicalize().unwrap();
    let is_nameless =
        |path: &Path| path.starts_with(&folder) && path.to_string_lossy().ends_with("(deleted)");
    let holds = |pid| {
        let held = std::fs::read_dir(format!("/proc/{pid}/fd")).unwrap();
        let mut held = held.filter_map(|entry| std::fs::read_link(entry.ok()?.path()).ok());
        held.any(|path| is_nameless(&path))
    };
    while !holds(child.id()) {
        assert_eq!(child.try_wait().unwrap(), None);
        std::thread::yield_now();
    }
    (child, stdin)
}

#[test]
fn a_run_that_is_stopped_leaves_no_file_behind() {
    let desk = desk();
    let files = desk.files();
    for signal in [Signal::INT, Signal::TERM, Signal::KILL] {
        let (mut child, stdin) = begun(&desk);
        kill_process(Pid::from_child(&child), signal).unwrap();
        child.wait().unwrap();
        drop(stdin);
        let store = |name: &String| !name.starts_with("desk.db-");
        assert_eq!(desk.files().into_iter().filter(store).collect::<Vec<_>>(), files, "{signal:?}");
    }
    // What one that was killed at the very end left is taken away by the next.
    put(&desk, "bad.csv", "old");
    put(&desk, ".bad.csv.part", "half");
    assert_eq!(import(&desk, &["--rejects", "bad.csv"]).code, Some(8));
    assert!(text(&desk, "bad.csv").contains("_code"));
    assert!(!desk.files().contains(&".bad.csv.part".to_owned()));
}

#[test]
fn rejects_that_cannot_be_put_in_their_place_do_not_hide_what_was_stored() {
    let desk = desk();
    let (child, stdin) = begun(&desk);
    std::fs::create_dir(desk.folder().join("bad.csv")).unwrap();
    drop(stdin);
    let ran = Ran::from(child.wait_with_output().unwrap());
    let error = error(&ran);
    assert_eq!(
        (&error["details"]["run"], &error["details"]["created"]),
        (&"I-1".into(), &20_000.into()),
        "{ran:?}"
    );
    assert_eq!(contacts(&desk), 20_000);
}

#[test]
fn a_run_that_is_given_up_tells_what_it_came_to() {
    let desk = desk();
    for flags in [["--on-error", "abort"], ["--max-errors", "0"]] {
        let ran = import(&desk, &flags);
        assert_eq!(ran.code, Some(7));
        let found = "format mesa, utf-8, delimiter ','\n2 rows: 1 created, 0 updated, 0 unchanged, 1 rejected \
            (nothing was kept)\nerror: ";
        assert!(ran.err.contains(found), "{ran:?}");
    }
    put(&desk, "in.csv", "org,name\nacme,Acme\nb c,\n");
    let ran = desk.run(&["org", "import", "in.csv", "--on-error", "abort"]);
    assert!(ran.code == Some(7) && ran.err.contains("2 rows: 1 created"), "{ran:?}");
}

#[test]
fn a_dry_run_tells_every_rejected_row() {
    let desk = desk();
    put(&desk, "in.csv", &many(25).replace('@', " "));
    let told = |flags: &[&str]| import(&desk, flags).err.matches("(email-malformed)").count();
    assert_eq!((told(&["--dry-run"]), told(&["--dry-run", "--rejects", "bad.csv"]), told(&[])), (25, 25, 10));
    put(&desk, "in.csv", &format!("org,name\n{}", "acme,\n".repeat(13)));
    let lines = |flags: &[&str]| {
        let ran = desk.run(&[&["org", "import", "in.csv"], flags].concat());
        ran.err.lines().filter(|line| line.starts_with("line ")).count()
    };
    assert_eq!((lines(&["--dry-run"]), lines(&[])), (12, 10));
}

#[test]
fn a_replay_ends_as_the_first_time_and_leaves_the_rejects_alone() {
    let desk = desk();
    for (key, file) in [("made", BAD), ("nothing", "name,email\nBad,bad\n")] {
        put(&desk, "in.csv", file);
        let run = || import(&desk, &["--rejects", "bad.csv", "--key", key]);
        assert_eq!(run().code, Some(8), "{key}");
        put(&desk, "bad.csv", "mended");
        let again = run();
        assert_eq!((again.code, text(&desk, "bad.csv").as_str()), (Some(8), "mended"), "{key}: {again:?}");
        put(&desk, "in.csv", &format!("{file}Eva,eva@acme.example\n"));
        let other = run();
        assert_eq!((other.code, text(&desk, "bad.csv").as_str()), (Some(6), "mended"), "{key}: {other:?}");
    }
    let piped = |row: &str| {
        desk.shell(&format!("printf 'name,email\\n{row}\\n' | \"$0\" contact import - --key piped")).code
    };
    assert_eq!([piped("Bad,bad"), piped("Bad,bad"), piped("Eva,eva@acme.example")], [8, 8, 6].map(Some));
    assert_eq!(contacts(&desk), 1);
}

#[test]
fn a_replay_of_a_list_ends_as_the_first_time() {
    let desk = desk();
    for (key, file) in [("made", "org,name\nacme,Acme\nacme,\n"), ("nothing", "org,name\nb c,\n")] {
        put(&desk, "in.csv", file);
        let run = || desk.run(&["org", "import", "in.csv", "--rejects", "bad.csv", "--key", key]);
        assert_eq!(run().code, Some(8), "{key}");
        put(&desk, "bad.csv", "mended");
        let again = run();
        assert_eq!((again.code, text(&desk, "bad.csv").as_str()), (Some(8), "mended"), "{key}: {again:?}");
        put(&desk, "in.csv", &format!("{file}beta,Beta\n"));
        assert_eq!(run().code, Some(6), "{key}");
    }
}
