//! Several processes on one store at once: none fails, and nobody gets another's number.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
mod desk;

use std::collections::BTreeSet;
use std::process::Stdio;

use desk::{Desk, Ran};

const WRITERS: usize = 8;
const TICKETS_EACH: usize = 25;

#[test]
fn eight_writers_at_once_number_their_tickets_without_gap() {
    let desk = Desk::new();
    let write =
        || (0..TICKETS_EACH).map(|_| Ran::from(desk.open_ticket().output().unwrap())).collect::<Vec<_>>();
    let runs = std::thread::scope(|scope| {
        let writers: Vec<_> = (0..WRITERS).map(|_| scope.spawn(write)).collect();
        writers.into_iter().flat_map(|writer| writer.join().unwrap()).collect::<Vec<_>>()
    });
    for ran in &runs {
        assert_eq!(ran.code, Some(0), "{ran:?}");
    }
    let numbers: BTreeSet<_> = runs.iter().map(|ran| ran.out.trim().to_owned()).collect();
    let expected: BTreeSet<_> = (1..=WRITERS * TICKETS_EACH).map(|number| format!("T-{number}")).collect();
    assert_eq!(numbers, expected);
    assert_eq!(desk.damage(), Vec::<String>::new());
}

#[test]
fn of_several_inits_at_once_one_wins() {
    for _ in 0..3 {
        let desk = Desk::bare();
        let init = || {
            let mut command = desk.command(&["init", "--agent", "sofia@desk.example"]);
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
        };
        let children: Vec<_> = (0..4).map(|_| init()).collect();
        let mut codes: Vec<_> =
            children.into_iter().map(|child| child.wait_with_output().unwrap().status.code()).collect();
        codes.sort_unstable();
        assert_eq!(codes, [Some(0), Some(6), Some(6), Some(6)]);
        assert_eq!(desk.files(), ["desk.db"]);
        assert_eq!(desk.damage(), Vec::<String>::new());
    }
}

#[test]
fn a_store_held_too_long_is_busy_and_unchanged() {
    let desk = Desk::new();
    let other = desk.by_hand();
    other.execute_batch("begin immediate").unwrap();
    let ran = desk.run(&["org", "add", "zeta", "--lock-wait", "0s"]);
    assert_eq!(ran.code, Some(9), "{ran:?}");
    assert!(ran.err.contains("nothing was changed") && !ran.err.contains("waiting"), "{ran:?}");
    let ran = desk.run(&["org", "add", "zeta", "--lock-wait", "1s"]);
    assert_eq!(ran.code, Some(9), "{ran:?}");
    assert!(ran.err.contains("waiting for another mesa"), "{ran:?}");
    // Readers do not wait for a writer.
    assert_eq!(desk.ok(&["org", "list", "-o", "name", "--lock-wait", "0s"]), "acme\n");
    other.execute_batch("rollback").unwrap();
    desk.ok(&["org", "add", "zeta", "--lock-wait", "0s"]);
}

#[test]
fn a_writer_waits_for_one_that_ends_in_time() {
    let desk = Desk::new();
    let other = desk.by_hand();
    other.execute_batch("begin immediate; update org set notes = 'held'").unwrap();
    let waiting = desk.command(&["org", "add", "zeta", "-q"]).stdout(Stdio::piped()).spawn().unwrap();
    other.execute_batch("commit").unwrap();
    assert_eq!(waiting.wait_with_output().unwrap().stdout, b"zeta\n");
}
