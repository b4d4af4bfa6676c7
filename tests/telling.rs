//! What is new is told once: runs that are missed, doubled, killed or cut short neither lose nor repeat anything.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
mod desk;

use std::collections::BTreeSet;
use std::fs::OpenOptions;
use std::os::unix::fs::MetadataExt;
use std::process::{Child, Stdio};
use std::time::Duration;

use desk::Desk;
use serde_json::Value;
use sha2::{Digest, Sha256};

const CHECK: &[&str] = &["sla", "check", "--metric", "resolution", "--new-since", "alerts", "-o", "jsonl"];
const EVENTS: &[&str] = &["export", "events", "--new-since", "mail", "-o", "jsonl"];

const POLICY: &str = r#"
[desk]
name = "Desk"
language = "es"
timezone = "UTC"
[[status]]
key = "new"
state = "open"
initial = true
[[status]]
key = "waiting"
state = "paused"
[[status]]
key = "closed"
state = "closed"
[[department]]
key = "support"
[[channel]]
key = "cli"
[priority]
levels = ["high", "low"]
default = "high"
[[calendar]]
key = "always"
timezone = "UTC"
always_open = true
[[sla]]
key = "low"
calendar = "always"
when = { priority = ["low"] }
targets = { resolution = "9000d" }
[[sla]]
key = "default"
calendar = "always"
targets = { resolution = "4h" }
"#;

/// A desk with so many tickets that are late.
fn late(tickets: usize) -> Desk {
    let desk = Desk::new();
    std::fs::write(desk.folder().join("desk.toml"), POLICY).unwrap();
    desk.ok(&["desk", "apply", "desk.toml"]);
    let rows: Vec<String> = (1..=tickets).map(|n| format!("K{n},2020-03-01T09:00:00Z,new\n")).collect();
    let rows = rows.concat();
    std::fs::write(desk.folder().join("log.csv"), format!("key,time,status\n{rows}")).unwrap();
    std::fs::write(desk.folder().join("map.toml"), MAP).unwrap();
    desk.ok(&["import", "tickets", "log.csv", "--map", "map.toml"]);
    desk
}

const MAP: &str = r#"
[source]
name = "old"
timestamp_format = "rfc3339"
[defaults]
org = "acme"
contact = "ana@acme.example"
department = "support"
subject = "{ticket}"
[columns]
ticket = "key"
at = "time"
status = "status"
[status]
new = "new"
"#;

/// Runs a command of `desk` that appends to `file`, and kills it after a while if it is told one.
fn append(desk: &Desk, args: &[&str], kill_after: Option<Duration>) -> Option<i32> {
    let file = OpenOptions::new().append(true).create(true).open(desk.folder().join("told")).unwrap();
    let mut child: Child = desk.command(args).stdout(file).stderr(Stdio::null()).spawn().unwrap();
    if let Some(after) = kill_after {
        std::thread::sleep(after);
        child.kill().unwrap();
    }
    child.wait().unwrap().code()
}

/// Returns the ids of what stands in the file, every line of which must be whole.
fn told(desk: &Desk, id: &str) -> Vec<String> {
    let text = std::fs::read_to_string(desk.folder().join("told")).unwrap();
    text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()[id].to_string()).collect()
}

fn each_once(ids: &[String]) -> usize {
    let different: BTreeSet<_> = ids.iter().collect();
    assert_eq!(different.len(), ids.len(), "nothing is told twice");
    ids.len()
}

#[test]
fn alerts_are_told_once_however_often_runs_are_killed() {
    let desk = late(400);
    for step in 0..40 {
        append(&desk, CHECK, Some(Duration::from_millis(2 * step)));
    }
    append(&desk, CHECK, None);
    assert_eq!(each_once(&told(&desk, "alert")), 400);
    assert_eq!(append(&desk, CHECK, None), Some(0), "nothing is left to tell");
    assert_eq!(each_once(&told(&desk, "alert")), 400);
}

#[test]
fn events_are_told_once_however_often_runs_are_killed() {
    let desk = late(600);
    for step in 0..40 {
        append(&desk, EVENTS, Some(Duration::from_millis(2 * step)));
    }
    append(&desk, EVENTS, None);
    assert_eq!(each_once(&told(&desk, "id")), 600);
}

/// The file as a killed run may leave it: its first lines, the last one cut anywhere; the cursor where it was.
#[test]
fn a_file_cut_at_any_byte_is_made_whole_by_the_next_run() {
    for (args, id) in [(CHECK, "alert"), (EVENTS, "id")] {
        let desk = late(3);
        let before = std::fs::read(desk.store()).unwrap();
        append(&desk, args, None);
        let whole = std::fs::read(desk.folder().join("told")).unwrap();
        for cut in (0..whole.len()).step_by(whole.len() / 30).chain([whole.len() - 1, whole.len()]) {
            std::fs::write(desk.store(), &before).unwrap();
            leave(&desk, args, &whole, cut);
            append(&desk, args, None);
            assert_eq!(each_once(&told(&desk, id)), 3, "cut at {cut}");
        }
    }
}

/// Leaves the file cut, and in the store the lines as they were noted before they were written.
fn leave(desk: &Desk, args: &[&str], whole: &[u8], cut: usize) {
    let path = desk.folder().join("told");
    std::fs::write(&path, &whole[..cut]).unwrap();
    let meta = std::fs::metadata(&path).unwrap();
    let store = desk.by_hand();
    let cursor = rusqlite::params![
        args[args.len() - 3],
        args[..2].join(" "),
        meta.dev().cast_signed(),
        meta.ino().cast_signed()
    ];
    store.execute("insert into cursor values (?1, ?2, 0, null, 0, 0, null, 0, ?3, ?4, 0)", cursor).unwrap();
    for (place, line) in (1_i64..).zip(whole.split_inclusive(|byte| *byte == b'\n')) {
        let what = if args == CHECK {
            let mut since = store.prepare("select since from clock where ticket_id = ?1").unwrap();
            let since: i64 = since.query_row([place], |row| row.get(0)).unwrap();
            format!("{place} resolution {since} breached")
        } else {
            place.to_string()
        };
        let digest = Sha256::digest(line).to_vec();
        let line =
            rusqlite::params![args[args.len() - 3], place, what, i64::try_from(line.len()).unwrap(), digest];
        store.execute("insert into cursor_line values (?1, ?2, ?3, ?4, ?5)", line).unwrap();
    }
}

#[test]
fn of_eight_runs_at_once_each_alert_is_told_by_one() {
    let desk = late(200);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| append(&desk, CHECK, None));
        }
    });
    assert_eq!(each_once(&told(&desk, "alert")), 200);
    std::fs::remove_file(desk.folder().join("told")).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| append(&desk, EVENTS, None));
        }
    });
    assert_eq!(each_once(&told(&desk, "id")), 200);
    assert!(desk.files().iter().all(|file| !file.contains("turn")), "{:?}", desk.files());
}

#[test]
fn a_full_disk_and_a_reader_that_went_away_leave_everything_to_be_told() {
    let desk = late(300);
    for args in [CHECK, EVENTS] {
        let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let code = desk.command(args).stdout(full).stderr(Stdio::null()).status().unwrap().code();
        assert_eq!(code, Some(1), "{args:?} into a full disk");
        let mut child = desk.command(args).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        drop(child.stdout.take());
        assert_eq!(child.wait().unwrap().code(), Some(1), "{args:?} into a closed pipe");
    }
    append(&desk, CHECK, None);
    assert_eq!(each_once(&told(&desk, "alert")), 300);
}

#[test]
fn who_reads_slowly_holds_up_neither_the_desk_nor_himself() {
    let desk = late(2_000);
    let line = format!("\"$0\" {} | (sleep 0.1; \"$0\" org add slow -q; cat > told)", EVENTS.join(" "));
    let ran = desk.shell(&line);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(each_once(&told(&desk, "id")), 2_000);
    desk.ok(&["org", "show", "slow"]);
}

#[test]
fn what_nobody_reads_is_not_told() {
    let desk = late(2);
    for command in ["sla check --new-since a -o name", "export events --new-since b -o name"] {
        for output in [">&-", "> /dev/null"] {
            let ran = desk.shell(&format!("\"$0\" {command} {output}"));
            assert_eq!(ran.code, Some(1), "{command} {output}: {ran:?}");
            assert!(ran.err.contains("hint: a name that is new"), "{ran:?}");
        }
        let dry = desk.shell(&format!("\"$0\" {command} --dry-run > /dev/null"));
        assert!(matches!(dry.code, Some(0 | 10)), "{dry:?}");
        let told = desk.shell(&format!("\"$0\" {command} | cat"));
        assert_eq!(told.out.lines().count(), 2, "{command}: {told:?}");
    }
    desk.ok(&["cursor", "reset", "a"]);
    let past = desk.shell("\"$0\" sla check --new-since a --from-now > /dev/null && \"$0\" cursor show a");
    assert_eq!(past.code, Some(0), "who wants no past needs no reader: {past:?}");
    let known = desk.shell("\"$0\" sla check --new-since a --from-now > /dev/null");
    assert_eq!(known.code, Some(1), "the name is not new any longer");
}

#[test]
fn a_name_tells_the_kinds_that_it_began_with() {
    let desk = Desk::new();
    desk.open_ticket().output().unwrap();
    desk.ok(&["ticket", "reply", "T-1", "-m", "We look"]);
    let told =
        |kinds: &[&str]| desk.run(&[&["export", "events", "--new-since", "x", "-o", "name"], kinds].concat());
    assert_eq!(told(&["--kind", "replied,closed"]).out, "2\n");
    for other in [&[][..], &["--kind", "opened"]] {
        let ran = told(other);
        assert_eq!(ran.code, Some(6), "{other:?}: {ran:?}");
        assert!(
            ran.err.contains("`--kind closed,replied`") && ran.err.contains("mesa cursor reset x"),
            "{ran:?}"
        );
    }
    assert_eq!(
        told(&["--kind", "closed", "--kind", "replied,closed"]).code,
        Some(0),
        "the same in another order"
    );
    assert!(desk.ok(&["cursor", "list", "-o", "csv"]).contains("\"closed,replied\""));
    desk.ok(&["cursor", "reset", "x"]);
    assert_eq!(told(&["--kind", "opened"]).out, "1\n");
}

#[test]
fn what_agents_say_among_themselves_is_in_no_row_that_somebody_is_told() {
    let desk = Desk::new();
    desk.open_ticket().output().unwrap();
    desk.ok(&["ticket", "triage", "T-1", "--impact", "high", "--reason", "they shout"]);
    desk.ok(&["ticket", "resolve", "T-1", "--reason", "inner words"]);
    desk.ok(&["ticket", "reopen", "T-1", "--reason", "inner words too"]);
    let told = desk.ok(EVENTS);
    for line in told.lines() {
        let event: Value = serde_json::from_str(line).unwrap();
        assert!(event["recipients"] == Value::Array(Vec::new()) || !line.contains("inner words"), "{line}");
    }
    assert_eq!(desk.ok(&["export", "events"]).matches("inner words").count(), 2, "agents read it");
    let history = ["ticket", "history", "T-1"];
    assert!(desk.ok(&history).contains("inner words"));
    let seen = desk.ok(&[&["--as", "ana@acme.example"], &history[..]].concat());
    assert!(!seen.contains("inner words") && !seen.contains("they shout"), "{seen}");
}

#[test]
fn alerts_are_readable_at_eighty_columns() {
    let desk = late(2);
    let check = ["sla", "check", "--metric", "resolution,acknowledge", "-o", "table"];
    let shown = |columns: &str| {
        let ran = desk.command(&check).env("COLUMNS", columns).output().unwrap();
        String::from_utf8(ran.stdout).unwrap()
    };
    let narrow = shown("80");
    assert!(narrow.contains("resolution") && narrow.contains("REMAINING"), "{narrow}");
    assert!(!narrow.contains('…') && narrow.lines().all(|line| line.chars().count() <= 80), "{narrow}");
    assert!(shown("300").contains("ASSIGNEE"), "{}", shown("300"));
}

#[test]
fn what_recovers_and_comes_back_is_told_again() {
    let desk = late(2);
    let told = |args: &[&str]| desk.run(&[args, &["-o", "name"]].concat());
    let check = &["sla", "check", "--within", "1h", "--new-since", "alerts"];
    assert_eq!((told(check).out.as_str(), told(check).code), ("T-1\nT-2\n", Some(0)));
    desk.ok(&["ticket", "triage", "T-1", "--priority", "low"]);
    assert_eq!(told(check).out, "", "it has years now");
    desk.ok(&["ticket", "triage", "T-1", "--priority", "high"]);
    let again = told(check);
    assert_eq!((again.out.as_str(), again.code), ("T-1\n", Some(10)));
    desk.ok(&["ticket", "close", "T-1"]);
    assert_eq!(told(check).out, "");
    assert_eq!(told(&["sla", "check", "--assignee", "me"]).code, Some(0), "none of theirs");
    assert_eq!(told(&["sla", "check", "--org", "acme", "--unassigned", "--priority", "high"]).out, "T-2\n");
}

#[test]
fn a_paused_clock_is_told_only_where_it_is_late() {
    let desk = late(2);
    desk.ok(&["ticket", "status", "T-1", "waiting"]);
    desk.ok(&["ticket", "triage", "T-2", "--priority", "low"]);
    desk.ok(&["ticket", "status", "T-2", "waiting"]);
    let found = desk.run(&[
        "sla",
        "check",
        "--percent",
        "1",
        "--within",
        "1000w",
        "-o",
        "csv",
        "--columns",
        "ticket,state",
    ]);
    assert_eq!((found.code, found.out.as_str()), (Some(10), "ticket,state\r\nT-1,breached\r\n"));
    desk.ok(&["ticket", "status", "T-2", "new"]);
    assert_eq!(desk.run(&["sla", "check", "--within", "1000w", "-o", "name"]).out, "T-1\nT-2\n");
}

#[test]
fn a_name_serves_one_command_and_can_be_begun_anew() {
    let desk = late(2);
    assert_eq!(
        desk.run(&[CHECK, &["--from-now"]].concat()).code,
        Some(0),
        "what is late already is not told"
    );
    assert_eq!(desk.run(CHECK).out, "");
    assert_eq!(desk.run(&["export", "events", "--new-since", "alerts"]).code, Some(6));
    assert_eq!(desk.run(&["cursor", "show", "alarts"]).code, Some(3));
    desk.ok(&["cursor", "reset", "alerts"]);
    let dry = desk.run(&[CHECK, &["--dry-run"]].concat());
    assert_eq!((dry.code, dry.out.lines().count()), (Some(10), 2));
    assert_eq!(desk.run(CHECK).out.lines().count(), 2, "a dry run moves nothing");
    for bad in [&["--new-since", "a b"][..], &["--from-now"], &["--percent", "0"], &["--dry-run"]] {
        assert_eq!(desk.run(&[&["sla", "check"], bad].concat()).code, Some(2), "{bad:?}");
    }
    assert_eq!(desk.run(&[CHECK, &["--as-of", "2020-03-02"]].concat()).code, Some(2), "the past is no news");
    assert_eq!(desk.run(&["sla", "check", "--as-of", "2020-03-01 12:00"]).code, Some(0), "not late yet");
    assert_eq!(desk.run(&["sla", "check", "--as-of", "2020-03-01 13:00:01"]).code, Some(10));
}

#[test]
fn csv_that_is_appended_has_one_header() {
    let desk = late(2);
    let args = ["sla", "check", "--new-since", "sheet", "-o", "csv", "--columns", "ticket"];
    append(&desk, &args, None);
    desk.ok(&["cursor", "reset", "sheet"]);
    append(&desk, &args, None);
    append(&desk, &args, None);
    let text = std::fs::read_to_string(desk.folder().join("told")).unwrap();
    assert_eq!(text, "ticket\r\nT-1\r\nT-2\r\nT-1\r\nT-2\r\n");
    let all = desk.run(&["sla", "check", "--new-since", "other", "--json"]);
    assert_eq!(serde_json::from_str::<Value>(&all.out).unwrap()["total"], 2);
    let none = desk.run(&["sla", "check", "--new-since", "other", "--json"]);
    assert_eq!(serde_json::from_str::<Value>(&none.out).unwrap()["total"], 0, "a document even then");
}

#[test]
fn events_come_with_whom_they_concern_and_never_with_a_note() {
    let desk = Desk::new();
    desk.ok(&[
        "contact",
        "add",
        "--org",
        "acme",
        "--name",
        "Luis",
        "--email",
        "luis@acme.example",
        "--language",
        "es",
    ]);
    desk.open_ticket().args(["--cc", "luis@acme.example", "--cc", "ext@x.example"]).output().unwrap();
    desk.ok(&["ticket", "reply", "T-1", "-m", "We look"]);
    desk.ok(&["ticket", "note", "T-1", "-m", "secret"]);
    desk.ok(&["ticket", "reply", "T-1", "--from", "luis@acme.example", "-m", "Thanks"]);
    desk.ok(&["ticket", "close", "T-1"]);
    let columns = ["--columns", "kind,emails,message"];
    let all = desk.ok(&[&EVENTS[..4], &["-o", "tsv"], &columns[..]].concat());
    assert_eq!(
        all,
        "opened\tana@acme.example;ext@x.example;luis@acme.example\tIt is silent\n\
         replied\tana@acme.example;ext@x.example;luis@acme.example\tWe look\n\
         noted\t\t\n\
         replied\tana@acme.example;ext@x.example\tThanks\n\
         status-changed\tana@acme.example;ext@x.example;luis@acme.example\t\n"
    );
    let closed = ["export", "events", "--new-since", "closed", "--kind", "closed,resolved"];
    assert_eq!(desk.ok(&[&closed[..], &["-o", "name"]].concat()), "5\n");
    assert_eq!(desk.ok(&["export", "events", "--kind", "noted", "-o", "name"]), "3\n");
    desk.ok(&["contact", "remove", "luis@acme.example", "--yes"]);
    let left = desk.ok(&["export", "events", "--new-since", "left", "-o", "tsv", "--columns", "emails"]);
    assert!(left.starts_with("ana@acme.example;ext@x.example\n"), "who was removed is told nothing: {left}");
    desk.ok(&["contact", "remove", "ana@acme.example", "--yes"]);
    let later = desk.ok(&["export", "events", "--new-since", "later", "-o", "jsonl"]);
    assert!(!later.contains("ana@acme.example") && !later.contains("It is silent"), "{later}");
}

#[test]
fn history_of_another_system_has_nobody_to_be_told() {
    let desk = late(1);
    let event: Value = serde_json::from_str(&desk.ok(EVENTS)).unwrap();
    assert_eq!((&event["imported"], &event["recipients"]), (&true.into(), &Value::Array(Vec::new())));
    desk.ok(&["import", "undo", "I-1"]);
    assert_eq!(desk.ok(&["export", "events", "--new-since", "fresh"]), "");
}

#[test]
fn a_reminder_that_nobody_got_has_nobody_to_be_told() {
    let desk = Desk::new();
    let policy = POLICY.replace("state = \"paused\"", "state = \"paused\"\nremind_after = \"1d\"");
    std::fs::write(desk.folder().join("desk.toml"), policy).unwrap();
    desk.ok(&["desk", "apply", "desk.toml"]);
    desk.ok(&["contact", "add", "--org", "acme", "--name", "Luis", "--email", "luis@acme.example"]);
    let opened = desk.open_ticket().args(["--cc", "luis@acme.example", "--at", "9d"]).status().unwrap();
    assert!(opened.success());
    desk.ok(&["contact", "edit", "ana@acme.example", "--active", "no"]);
    desk.ok(&["ticket", "status", "T-1", "waiting", "--at", "5d"]);
    desk.ok(&["tick"]);
    let args = ["export", "events", "--new-since", "mail", "--kind", "reminded", "-o", "jsonl"];
    let event: Value = serde_json::from_str(&desk.ok(&args)).unwrap();
    assert_eq!((&event["data"]["unsent"], &event["recipients"]), (&true.into(), &Value::Array(Vec::new())));
}

#[test]
fn a_name_that_takes_the_past_as_told_never_tells_it_whatever_becomes_of_its_first_run() {
    let desk = late(60);
    for (what, args) in [("alert", CHECK), ("event", EVENTS)] {
        for kill in 0..12_u64 {
            let name = format!("{what}-{kill}");
            let named =
                |arg: &&'static str| if ["alerts", "mail"].contains(arg) { name.as_str() } else { *arg };
            let args: Vec<&str> = args.iter().map(named).chain(["--from-now"]).collect();
            append(&desk, &args, Some(Duration::from_millis(kill)));
            assert_eq!(desk.ok(&args), "", "{args:?}");
        }
    }
    let wrong = desk.run(&[EVENTS, &["--columns", "nope"]].concat());
    assert_eq!(wrong.code, Some(2), "{wrong:?}");
    assert_eq!(desk.run(&["cursor", "list", "--as-of", "1d"]).code, Some(2));
    assert_eq!(desk.ok(&[EVENTS, &["--from-now"]].concat()), "", "what was refused began no name");
    assert_eq!(
        desk.run(&["sla", "check", "--org", "acme", "--within", "1s", "--columns", "nope"]).code,
        Some(2)
    );
}
