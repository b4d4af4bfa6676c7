//! Several processes spend from one balance at once: nothing is lost, and no minute is spent twice.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must fail")]
mod credit_desk;

use std::process::{Child, Stdio};
use std::sync::Barrier;

use credit_desk::{Desk, Ran};

const SPENDERS: usize = 8;
const CHARGES_EACH: usize = 10;

/// Starts `line` without waiting for it.
fn start(desk: &Desk, line: &str) -> Child {
    let mut command = desk.command();
    command.args(line.split_whitespace()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().unwrap()
}

fn ended(child: Child) -> Ran {
    child.wait_with_output().unwrap().into()
}

/// A desk on which `policy` says whether more may be spent than there is, with 600 minutes and a ticket.
fn with_600(overdraw: &str) -> Desk {
    let desk = Desk::selling(&[("overdraw = \"close-out\"", &format!("overdraw = \"{overdraw}\""))]);
    desk.ok("credit buy --org acme --pack 300 --quantity 2 --at 2025-03-03T12:00:00Z");
    desk.ticket("ana@acme.example", "2025-03-03T12:00:00Z");
    desk
}

#[test]
fn eight_processes_that_spend_at_once_leave_a_ledger_that_adds_up() {
    let desk = with_600("close-out");
    // All in the same second, so that nothing but the order of recording tells them apart.
    let line = "ticket time T-1 --minutes 7 --at 2025-03-03T13:00:00Z";
    let begin = Barrier::new(SPENDERS);
    let spend = || {
        begin.wait();
        (0..CHARGES_EACH).map(|_| ended(start(&desk, line))).collect::<Vec<_>>()
    };
    let runs = std::thread::scope(|scope| {
        let spenders: Vec<_> = (0..SPENDERS).map(|_| scope.spawn(spend)).collect();
        spenders.into_iter().flat_map(|spender| spender.join().unwrap()).collect::<Vec<_>>()
    });
    for ran in &runs {
        assert_eq!((ran.code, ran.out.as_str()), (0, "T-1\n"), "{ran:?}");
    }
    let charges = i64::try_from(SPENDERS * CHARGES_EACH).unwrap();
    assert_eq!(desk.balance("acme"), 600 - 7 * charges);
    let ledger = desk.json("credit ledger --ticket T-1");
    let items = ledger["items"].as_array().unwrap();
    for (charge, before) in items.iter().zip(0..) {
        assert_eq!(charge["entry"], format!("E-{}", before + 2));
        assert_eq!(charge["balance_min"], 600 - 7 * (before + 1));
    }
    assert_eq!(ledger["total"], charges);
    let shown = desk.json("ticket show T-1");
    assert_eq!(
        (&shown["minutes_worked"], &shown["minutes_charged"]),
        (&(7 * charges).into(), &(7 * charges).into())
    );
    desk.adds_up();
}

#[test]
fn buyers_and_spenders_at_once_never_lose_a_minute() {
    let desk = with_600("close-out");
    let lines = [
        "ticket time T-1 --minutes 90",
        "ticket reply T-1 --message words --minutes 90",
        "credit buy --org acme --pack 120",
        "credit grant --org acme --minutes 30 --expires 2999-12-31 --reason courtesy",
        "credit adjust --org acme --minutes 10 --reason counted",
        "ticket time T-1 --minutes 90 --no-charge",
    ];
    for _ in 0..3 {
        let children: Vec<_> = lines.iter().chain(&lines).map(|line| start(&desk, line)).collect();
        for child in children {
            let ran = ended(child);
            assert_eq!(ran.code, 0, "{ran:?}");
        }
    }
    assert_eq!(desk.balance("acme"), 600 + 6 * (120 + 30 + 10 - 90 - 90));
    desk.adds_up();
}

#[test]
fn of_two_who_spend_the_last_minutes_exactly_one_wins() {
    let desk = with_600("deny");
    desk.ok("ticket time T-1 --minutes 590");
    let lines = ["ticket time T-1 --minutes 10", "ticket reply T-1 --message words --minutes 10"];
    let sides: Vec<_> = lines.iter().map(|line| start(&desk, line)).collect();
    let sides: Vec<_> = sides.into_iter().map(ended).collect();
    assert_eq!(sides.iter().filter(|ran| ran.code == 0).count(), 1, "{sides:?}");
    assert_eq!(desk.balance("acme"), 0);
    desk.ok("credit grant --org acme --minutes 10 --reason courtesy");
    let children: Vec<_> = (0..SPENDERS).map(|_| start(&desk, "ticket time T-1 --minutes 10")).collect();
    let runs: Vec<_> = children.into_iter().map(ended).collect();
    assert_eq!(runs.iter().filter(|ran| ran.code == 0).count(), 1, "{runs:?}");
    for ran in runs.iter().filter(|ran| ran.code != 0) {
        assert_eq!(ran.code, 5, "{ran:?}");
        assert!(ran.err.contains("acme has too few credits: 0 min, where 10 are needed"), "{ran:?}");
    }
    assert_eq!(desk.balance("acme"), 0);
    desk.adds_up();
}

#[test]
fn one_key_from_eight_sides_buys_and_spends_once() {
    let desk = with_600("close-out");
    for (line, balance) in [
        ("credit buy --org acme --pack 120 --key inv-9", 720),
        ("ticket time T-1 --minutes 20 --key call-9", 700),
        ("credit refund E-3 --reason fixed --key fix-9", 720),
    ] {
        let children: Vec<_> = (0..SPENDERS).map(|_| start(&desk, line)).collect();
        for child in children {
            let ran = ended(child);
            assert_eq!(ran.code, 0, "{line}: {ran:?}");
        }
        assert_eq!(desk.balance("acme"), balance, "{line}");
    }
    assert_eq!(desk.json("credit ledger")["total"], 4);
    desk.adds_up();
}
