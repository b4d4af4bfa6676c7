//! Processes that are killed: what was acknowledged is there, and what is there is whole.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
mod desk;

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use desk::Desk;

/// A few numbers that look random and are the same in every run (splitmix64).
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }
}

/// Starts `command`, kills it after a random while and returns what it had said by then.
fn killed(mut command: Command, random: &mut Seeded) -> String {
    let mut child: Child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    std::thread::sleep(Duration::from_micros(random.below(40_000)));
    child.kill().unwrap();
    String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
}

#[test]
fn nothing_acknowledged_is_lost_when_writers_are_killed() {
    let seed = 20_261_121;
    let (desk, mut random, mut acknowledged) = (Desk::new(), Seeded(seed), Vec::new());
    for _ in 0..80 {
        let said = killed(desk.open_ticket(), &mut random);
        if let Some(number) = said.strip_suffix('\n') {
            acknowledged.push(number.trim_start_matches("T-").parse::<i64>().unwrap());
        }
    }
    assert_eq!(desk.damage(), Vec::<String>::new(), "seed {seed}");
    let store = desk.by_hand();
    let mut statement = store.prepare("select ticket_id from ticket").unwrap();
    let kept: Vec<i64> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert!(
        acknowledged.iter().all(|number| kept.contains(number)),
        "seed {seed}: {acknowledged:?} {kept:?}"
    );
    drop(statement);
    drop(store);
    let next = String::from_utf8(desk.open_ticket().output().unwrap().stdout).unwrap();
    assert_eq!(next, format!("T-{}\n", kept.len() + 1), "seed {seed}");
}

#[test]
fn a_killed_init_leaves_a_whole_store_or_none() {
    let mut random = Seeded(7);
    for _ in 0..25 {
        let desk = Desk::bare();
        killed(desk.command(&["init", "--agent", "sofia@desk.example"]), &mut random);
        if desk.store().exists() {
            assert_eq!(desk.damage(), Vec::<String>::new());
        } else {
            desk.ok(&["init", "--agent", "sofia@desk.example"]);
        }
    }
}
