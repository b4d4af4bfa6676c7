//! The store's file from the command line: what is refused is refused by name, and untouched.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
mod desk;

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

use desk::Desk;

/// Asserts that reading and writing both end with `code`, and that neither left a trace.
fn assert_refused(desk: &Desk, code: i32, words: &str) {
    let (bytes, files) = (fs::read(desk.store()).ok(), desk.files());
    for args in
        [["org", "list"].as_slice(), &["org", "add", "zeta"], &["store", "stats"], &["store", "migrate"]]
    {
        let ran = desk.run(args);
        assert_eq!(ran.code, Some(code), "{args:?}: {ran:?}");
        assert!(
            ran.out.is_empty() && ran.err.contains(words) && ran.err.contains("hint: "),
            "{args:?}: {ran:?}"
        );
    }
    assert_eq!((fs::read(desk.store()).ok(), desk.files()), (bytes, files));
}

#[test]
fn a_missing_store_is_not_found_and_not_made() {
    assert_refused(&Desk::bare(), 3, "there is no store at");
    let desk = Desk::bare();
    symlink("nowhere.db", desk.store()).unwrap();
    assert_refused(&desk, 3, "there is no store at");
}

#[test]
fn files_that_are_no_store_are_refused_by_name() {
    let text = "Just a text that somebody wrote, longer than a header. ".repeat(9);
    for (bytes, words) in [
        (b"".as_slice(), "it is empty"),
        (b"x", "it is empty"),
        (text.as_bytes(), "it is no SQLite file"),
        (b"SQLite format 3\0", "it is no SQLite file"),
        (&[0; 8192], "it is no SQLite file"),
    ] {
        let desk = Desk::bare();
        fs::write(desk.store(), bytes).unwrap();
        assert_refused(&desk, 11, words);
    }
}

#[test]
fn a_store_cut_short_is_refused() {
    let whole = Desk::new();
    let bytes = fs::read(whole.store()).unwrap();
    for (length, words) in [
        (50, "it is no SQLite file"),
        (511, "it is truncated"),
        (4095, "it is truncated"),
        (8192, "it is truncated"),
        (bytes.len() - 4096, "it is truncated"),
        (bytes.len() - 1, "it is truncated"),
    ] {
        let desk = Desk::bare();
        fs::write(desk.store(), &bytes[..length]).unwrap();
        assert_refused(&desk, 11, words);
        assert_eq!(desk.run(&["store", "check"]).code, Some(11), "{length}");
    }
}

#[test]
fn another_programs_database_is_refused() {
    let desk = Desk::bare();
    desk.by_hand().execute_batch("create table t (x); insert into t values (1)").unwrap();
    assert_refused(&desk, 11, "belongs to another program");
}

#[test]
fn a_newer_store_is_refused_for_reading_too() {
    let desk = Desk::new();
    desk.by_hand().execute_batch("pragma user_version = 131072").unwrap();
    assert_refused(&desk, 11, "schema 2.0, here 1.0");
    let desk = Desk::new();
    let other = desk.by_hand();
    other.execute_batch("pragma wal_autocheckpoint = 0; pragma user_version = 131072").unwrap();
    // As long as the other connection is there, only the log knows.
    assert_eq!(desk.run(&["org", "list"]).code, Some(11));
    assert_eq!(desk.run(&["org", "add", "zeta"]).code, Some(11));
    assert_eq!(desk.run(&["store", "migrate"]).code, Some(11));
}

#[test]
fn folders_pipes_and_devices_are_refused_without_being_opened() {
    let desk = Desk::bare();
    fs::create_dir(desk.store()).unwrap();
    assert_refused(&desk, 11, "it is a folder");
    let desk = Desk::bare();
    assert_eq!(desk.shell("mkfifo desk.db 2>/dev/null || /usr/bin/mkfifo desk.db").code, Some(0));
    let ran = desk.run(&["org", "list"]);
    assert_eq!(ran.code, Some(11), "{ran:?}");
    assert_eq!(desk.run(&["--store", "/dev/zero", "org", "list"]).code, Some(11));
}

#[test]
fn a_link_is_followed_and_a_second_name_refused() {
    let desk = Desk::new();
    symlink("desk.db", desk.folder().join("link.db")).unwrap();
    desk.ok(&["--store", "link.db", "org", "add", "zeta"]);
    assert_eq!(desk.ok(&["org", "list", "-o", "name"]), "acme\nzeta\n");
    fs::hard_link(desk.store(), desk.folder().join("twin.db")).unwrap();
    assert_refused(&desk, 11, "it has a second name");
}

#[test]
fn a_store_that_cannot_be_written_can_be_read() {
    for (file, folder) in [(0o400, 0o700), (0o600, 0o500)] {
        let desk = Desk::of_ordinary_user();
        fs::set_permissions(desk.store(), fs::Permissions::from_mode(file)).unwrap();
        fs::set_permissions(desk.folder(), fs::Permissions::from_mode(folder)).unwrap();
        let before = desk.files();
        assert_eq!(desk.ok(&["org", "list", "-o", "name"]), "acme\n");
        assert!(desk.damage().is_empty());
        let ran = desk.run(&["org", "add", "zeta"]);
        assert_eq!(ran.code, Some(1), "{ran:?}");
        assert!(ran.err.contains("cannot be written"), "{ran:?}");
        assert_eq!(desk.files(), before);
        fs::set_permissions(desk.folder(), fs::Permissions::from_mode(0o700)).unwrap();
    }
}

#[test]
fn what_may_not_be_read_is_said_so() {
    let desk = Desk::of_ordinary_user();
    fs::set_permissions(desk.store(), fs::Permissions::from_mode(0o000)).unwrap();
    let ran = desk.run(&["org", "list"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("you may not read"), "{ran:?}");
}

#[test]
fn a_log_left_by_a_crash_is_recovered_and_rubbish_in_its_place_ignored() {
    let desk = Desk::new();
    let other = desk.by_hand();
    other.execute_batch("pragma wal_autocheckpoint = 0; update org set notes = 'late'").unwrap();
    let crashed = Desk::bare();
    for suffix in ["", "-wal"] {
        fs::copy(desk.beside(suffix), crashed.beside(suffix)).unwrap();
    }
    assert!(crashed.ok(&["org", "show", "acme", "--json"]).contains("late"));
    assert!(crashed.damage().is_empty());
    drop(other);
    let desk = Desk::new();
    fs::write(desk.beside("-wal"), [7; 9000]).unwrap();
    fs::write(desk.beside("-shm"), [7; 100]).unwrap();
    assert_eq!(desk.ok(&["org", "list", "-o", "name"]), "acme\n");
    assert!(desk.damage().is_empty());
}

#[test]
fn a_store_is_its_owners_alone() {
    let desk = Desk::new();
    let mode = |path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    assert_eq!(mode(desk.store()), 0o600);
    assert_eq!(desk.files(), ["desk.db"]);
    fs::set_permissions(desk.store(), fs::Permissions::from_mode(0o644)).unwrap();
    let (code, report) = desk.check();
    let said =
        report["checks"].as_array().unwrap().iter().find(|check| check["name"] == "permissions").unwrap();
    assert_eq!((code, said["ok"].as_bool()), (Some(0), Some(true)));
    assert!(said["detail"].as_str().unwrap().contains("mode 644"), "{said}");
}

#[test]
fn a_shared_store_gets_a_folder_of_its_own() {
    use std::os::unix::fs::MetadataExt;
    let desk = Desk::bare();
    let gid = fs::metadata(desk.folder()).unwrap().gid().to_string();
    let ran = desk.run(&["--store", "shared/desk.db", "init", "--group", &gid, "--agent", "a@desk.example"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let mode = |path: &str| fs::metadata(desk.folder().join(path)).unwrap().permissions().mode() & 0o7777;
    assert_eq!((mode("shared"), mode("shared/desk.db")), (0o2770, 0o660));
    // A folder that holds other things would open them too.
    fs::write(desk.folder().join("private.txt"), "mine").unwrap();
    let ran = desk.run(&["init", "--group", &gid]);
    assert_eq!(ran.code, Some(6), "{ran:?}");
    assert!(!desk.store().exists());
    assert_ne!(fs::metadata(desk.folder()).unwrap().permissions().mode() & 0o2070, 0o2070);
}

#[test]
fn a_new_store_never_takes_the_place_of_a_file() {
    let desk = Desk::new();
    let bytes = fs::read(desk.store()).unwrap();
    let ran = desk.run(&["init", "--agent", "other@desk.example"]);
    assert_eq!(ran.code, Some(6), "{ran:?}");
    let dangling = Desk::bare();
    symlink("nowhere.db", dangling.store()).unwrap();
    assert_eq!(dangling.run(&["init"]).code, Some(6));
    assert_eq!((fs::read(desk.store()).unwrap(), dangling.files()), (bytes, vec!["desk.db".to_owned()]));
}

#[test]
fn a_check_names_what_other_hands_did() {
    let triggers = "drop trigger event_is_never_changed; drop trigger event_is_never_removed;";
    for (act, found) in [
        ("update event set at = at + 1000 where event_id = 2", "schema events"),
        ("delete from event where event_id = 2", "schema events messages"),
        ("update event set event_id = -event_id; update event set event_id = 4 + event_id", "schema events"),
        ("update message set body = 'something else' where message_id = 1", "schema messages"),
        (
            "insert into message select message_id + 10, ticket_id, visibility, body, 0 from message",
            "schema messages",
        ),
        ("update counter set value = 9 where name = 'ticket'", "schema numbers"),
        ("update policy set text = 'x = ['", "schema policy"),
        ("pragma foreign_keys = off; update ticket set contact_id = 77", "schema references"),
        ("create table extra (x)", "schema"),
    ] {
        let desk = Desk::new();
        assert_eq!(desk.open_ticket().output().unwrap().status.code(), Some(0));
        for word in ["one", "two"] {
            desk.ok(&["ticket", "reply", "T-1", "--message", word]);
        }
        assert!(desk.damage().is_empty(), "{act}");
        desk.by_hand().execute_batch(&format!("{triggers} {act}")).unwrap();
        assert_eq!(desk.damage().join(" "), found, "{act}");
    }
}

#[test]
fn a_page_that_rotted_is_found_or_refused_and_never_a_panic() {
    let desk = Desk::new();
    let bytes = fs::read(desk.store()).unwrap();
    for page in 0..bytes.len() / 4096 {
        let mut rotten = bytes.clone();
        let kept = if page == 0 { 100 } else { 0 };
        rotten[page * 4096 + kept..(page + 1) * 4096].fill(0x5a);
        fs::write(desk.store(), &rotten).unwrap();
        if page % 6 == 0 {
            let ran = desk.run(&["org", "list"]);
            assert!(matches!(ran.code, Some(0 | 1 | 11)), "page {page}: {ran:?}");
            assert_eq!(desk.run(&["store", "check"]).code, Some(11), "page {page}");
        }
    }
}

#[test]
fn closed_streams_do_not_become_the_database() {
    let desk = Desk::new();
    let ran = desk.shell(r#""$0" org add zeta <&- >&- 2>&-"#);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let ran = desk.shell(r#""$0" org show nobody <&- >&- 2>&-"#);
    assert_eq!(ran.code, Some(3), "{ran:?}");
    assert_eq!(desk.ok(&["org", "list", "-o", "name"]), "acme\nzeta\n");
    assert!(desk.damage().is_empty());
}

#[test]
fn an_answer_that_cannot_be_written_is_an_error_and_one_nobody_reads_is_none() {
    let desk = Desk::new();
    for command in ["org list", "org show acme --json", "store check -o html", "--help", "org add zeta"] {
        let ran = desk.shell(&format!(r#""$0" {command} > /dev/full"#));
        assert_eq!(ran.code, Some(1), "{command}: {ran:?}");
        assert!(
            ran.err.contains("could not be written") && !ran.err.contains("panicked"),
            "{command}: {ran:?}"
        );
        let ran = desk.shell(&format!(r#"{{ "$0" {command}; echo $? >&2; }} | true"#));
        assert!(!ran.err.contains("panicked") && !ran.err.contains("Broken"), "{command}: {ran:?}");
    }
    let ran = desk.shell(r#""$0" org show nobody 2> /dev/full"#);
    assert_eq!(ran.code, Some(3), "{ran:?}");
}

#[test]
fn a_file_that_may_not_grow_leaves_the_store_whole() {
    let desk = Desk::new();
    for blocks in [0, 1, 8, 16] {
        desk.shell(&format!(r#"ulimit -f {blocks}; "$0" org add late --name "Late" "#));
        assert!(desk.damage().is_empty(), "{blocks}");
    }
    assert_eq!(desk.ok(&["org", "list", "-o", "name"]).lines().next(), Some("acme"));
}

#[test]
fn a_store_up_to_date_is_left_alone() {
    let desk = Desk::new();
    let bytes = fs::read(desk.store()).unwrap();
    for args in [["store", "migrate", "--json"].as_slice(), &["store", "migrate", "--json", "--dry-run"]] {
        assert!(desk.ok(args).contains(r#""result":"unchanged""#));
    }
    assert_eq!((fs::read(desk.store()).unwrap(), desk.files()), (bytes, vec!["desk.db".to_owned()]));
}
