//! Where rejected rows go: nothing else is harmed by it.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
mod desk;

use std::os::unix::fs::{FileTypeExt, MetadataExt, PermissionsExt, symlink};

use desk::{Desk, Ran};

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
