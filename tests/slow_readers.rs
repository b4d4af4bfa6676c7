//! Whoever reads an answer slowly holds up nobody else.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
mod desk;

use std::io::{Read as _, Write as _};
use std::process::Stdio;

use desk::Desk;

/// A desk on which time has brought sixty reminders, of which a pipe does not take half at once.
fn desk() -> Desk {
    let desk = Desk::bare();
    desk.ok(&["init", "--agent", "sofia@desk.example"]);
    let words = format!("en = \"{}\"", "Hello ".repeat(500));
    let policy = include_str!("scenarios/files/time.toml")
        .replace("en = \"Hello {contact}, {ticket} waits for your answer\"", &words);
    std::fs::write(desk.folder().join("time.toml"), policy).unwrap();
    desk.ok(&["desk", "apply", "time.toml"]);
    desk.ok(&["contact", "add", "--name", "Ana", "--email", "ana@acme.example", "--language", "en"]);
    let open = ["ticket", "open", "--contact", "ana@acme.example", "--subject", "No audio at all"];
    let opened: String = (0..60).map(|_| desk.ok(&[&open[..], &["--at", "9d"]].concat())).collect();
    let mut waiting = desk
        .command(&["ticket", "status", "-", "waiting", "--at", "5d"])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    waiting.stdin.take().unwrap().write_all(opened.as_bytes()).unwrap();
    assert!(waiting.wait().unwrap().success());
    desk
}

#[test]
fn others_write_while_somebody_reads_what_time_brought() {
    let desk = desk();
    let mut tick = desk.command(&["tick"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = tick.stdout.take().unwrap();
    let mut first = [0];
    lines.read_exact(&mut first).unwrap();
    // It has begun, and nobody reads on.
    desk.ok(&["org", "add", "acme", "--lock-wait", "5s"]);
    let mut told = String::from_utf8(first.to_vec()).unwrap();
    lines.read_to_string(&mut told).unwrap();
    assert!(tick.wait().unwrap().success());
    assert_eq!(told.lines().filter(|line| line.contains("reminded")).count(), 60);
    assert_eq!(desk.ok(&["tick"]), "");
}

#[test]
fn what_nobody_reads_any_more_is_told_by_the_next_run() {
    let desk = desk();
    let mut tick = desk.command(&["tick"]).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut lines = tick.stdout.take().unwrap();
    lines.read_exact(&mut [0]).unwrap();
    drop(lines);
    assert_eq!(tick.wait().unwrap().code(), Some(1));
    let left = desk.ok(&["tick"]).lines().count();
    assert!((30..60).contains(&left), "{left}");
}
