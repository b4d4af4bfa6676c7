//! What time brings: the same figures however often `mesa tick` ran, and each effect once, whatever happens to it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must fail")]
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use mesa::clock::Clock;
use mesa::domain::instant::{Instant, Span};
use mesa::domain::sla::report::{By, Dimension};
use mesa::domain::ticket::TicketName;
use mesa::domain::ticket::act::{Act, End, Lasting};
use mesa::domain::ticket::open::Opening;
use mesa::ops::sla::{self, Details, Period, ReportRequest};
use mesa::ops::tick::{Effect, tick};
use mesa::ops::ticket::list::{ListFilter, Needs, list};
use mesa::ops::ticket::{self, Acting, Open, Words};
use mesa::ops::{Circumstances, Session};
use mesa::store::Patience;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

const START: Instant = Instant::from_seconds(1_898_596_800); // 2030-03-01T12:00:00Z

const POLICY: &str = r#"
[desk]
name = "Mesa"
language = "es"
timezone = "America/Santiago"
[[status]]
key = "new"
state = "open"
initial = true
on_customer_reply = true
[[status]]
key = "doing"
state = "open"
[[status]]
key = "waiting"
state = "paused"
remind_after = "1d"
remind_template = "waiting"
close_after = "3d"
[[status]]
key = "away"
state = "paused"
remind_after = "12h"
[[status]]
key = "resolved"
state = "resolved"
[[status]]
key = "closed"
state = "closed"
[[department]]
key = "support"
[[channel]]
key = "cli"
[[calendar]]
key = "always"
timezone = "UTC"
always_open = true
[[sla]]
key = "all"
calendar = "always"
targets = { acknowledge = "30m", first_response = "2h", next_response = "4h", resolution = "5d" }
[[template]]
key = "waiting"
text = { es = "{contact}: {ticket} sigue en {status}" }
[lifecycle]
close_resolved_after = "2d"
[reopen]
on_customer_reply = "new"
"#;

/// What may happen at the desk; the `usize` chooses among the tickets that there are.
#[derive(Clone, Debug)]
enum Deed {
    Wait(i64),
    Open,
    Act { ticket: usize, from: bool, back: Option<i64>, act: Box<Act> },
}

fn act() -> impl Strategy<Value = Act> {
    let status = |status: &str, lasting| Act::Status {
        status: status.to_owned(),
        message: None,
        reason: None,
        lasting,
    };
    let reply = Act::Reply { text: "words".to_owned(), then: None, work: None, channel: None };
    let statuses = prop::sample::select(vec!["new", "doing", "waiting", "away", "resolved", "closed"]);
    let lasting = (prop::sample::select(vec!["doing", "waiting", "away"]), 1_i64..400_000, any::<bool>());
    prop_oneof![
        4 => Just(reply),
        1 => Just(Act::Note { text: "words".to_owned() }),
        6 => statuses.prop_map(move |key| status(key, None)),
        4 => lasting.prop_map(move |(key, seconds, then)| {
            let until = End::After(Span::from_seconds(seconds));
            status(key, Some(Lasting { until, then: then.then(|| "resolved".to_owned()) }))
        }),
        2 => Just(Act::Resolve { message: None, reason: Some("patched".to_owned()) }),
        1 => Just(Act::Reopen { message: None, reason: None }),
    ]
}

fn deed() -> impl Strategy<Value = Deed> {
    let back = prop::option::weighted(0.2, 1_i64..80_000);
    prop_oneof![
        6 => (1_i64..200_000).prop_map(Deed::Wait),
        2 => Just(Deed::Open),
        9 => (any::<usize>(), any::<bool>(), back, act())
            .prop_map(|(ticket, from, back, act)| Deed::Act { ticket, from, back, act: Box::new(act) }),
    ]
}

/// A clock that stands until it is told to go on.
struct Standing(Cell<Instant>);

impl Clock for Standing {
    fn now(&self) -> Instant {
        self.0.get()
    }
}

/// How often `mesa tick` runs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ticking {
    Never,
    /// every so many seconds
    Every(i64),
    /// whenever time has passed
    Sometimes,
}

/// A desk that is played, each beside the others with the same deeds.
struct Played {
    folder: tempfile::TempDir,
    clock: Standing,
    tickets: usize,
    ticking: Ticking,
}

impl Played {
    fn new(of: &Path, ticking: Ticking) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::copy(of.join("desk.db"), folder.path().join("desk.db")).unwrap();
        Self { folder, clock: Standing(Cell::new(START)), tickets: 0, ticking }
    }

    fn store(&self) -> PathBuf {
        self.folder.path().join("desk.db")
    }

    fn session(&self, at: Option<Instant>, as_of: Option<Instant>) -> Session<'_> {
        let patience = Patience { lock_wait: Duration::from_secs(30), on_wait: || () };
        let acting = Some("sofia@desk.example".to_owned());
        let circumstances = Circumstances { acting, at, as_of, ..Circumstances::default() };
        Session::open(&self.store(), patience, &self.clock).unwrap().in_circumstances(circumstances)
    }

    fn tick(&self) -> Vec<(Instant, &'static str)> {
        let mut told = Vec::new();
        tick(&mut self.session(None, None), &mut |effects: &[Effect]| {
            told.extend(effects.iter().map(|effect| (effect.at, effect.slug())));
            Ok(())
        })
        .unwrap();
        told
    }

    fn wait(&self, seconds: i64) {
        let end = self.clock.now().checked_add_seconds(seconds).unwrap();
        if let Ticking::Every(every) = self.ticking {
            while let Some(next) = self.clock.now().checked_add_seconds(every).filter(|next| *next < end) {
                self.clock.0.set(next);
                self.tick();
            }
        }
        self.clock.0.set(end);
        if self.ticking == Ticking::Sometimes {
            self.tick();
        }
    }

    /// Does it, and returns whether it was refused.
    fn does(&mut self, deed: &Deed) -> bool {
        match deed {
            Deed::Wait(seconds) => {
                self.wait(*seconds);
                true
            }
            Deed::Open => self.open(None),
            Deed::Act { ticket, from, back, act } => {
                let name: TicketName = format!("T-{}", ticket % self.tickets.max(1) + 1).parse().unwrap();
                let said = matches!(**act, Act::Reply { .. });
                let from = (*from && said).then(|| "ana@acme.example".to_owned());
                let acting =
                    Acting { command: "ticket act", act: (**act).clone(), from, words: Words::default() };
                let at = back.and_then(|back| self.clock.now().checked_sub_seconds(back));
                let done = ticket::act(&mut self.session(at, None), &name, &acting);
                // A customer's words on a closed ticket open another.
                self.tickets += usize::from(done.as_ref().is_ok_and(|done| done.outcome.slug() == "created"));
                done.is_ok()
            }
        }
    }

    fn open(&mut self, at: Option<Instant>) -> bool {
        let opening = Opening {
            subject: "No audio on line two".to_owned(),
            message: Some("It is silent".to_owned()),
            ..Opening::default()
        };
        let open = Open { contact: Some("ana@acme.example".to_owned()), on_behalf_of: None, opening };
        let done = ticket::open(&mut self.session(at, None), &open).is_ok();
        self.tickets += usize::from(done);
        done
    }

    /// Everything that can be seen of the desk; when something was recorded apart.
    fn seen(&self, as_of: Option<Instant>) -> String {
        let mut seen = String::new();
        for number in 1..=self.tickets {
            let name: TicketName = number.to_string().parse().unwrap();
            let shown = self.session(None, as_of).read(|reading| ticket::show(reading, &name));
            let explained = self.session(None, as_of).read(|reading| sla::explain(reading, &name));
            let told = shown.map(|shown| {
                let happened = |event: &ticket::EventLine| (event.at, event.kind, event.data.clone());
                let events: Vec<_> = shown.events.iter().map(happened).collect();
                (shown.row, shown.clocks, shown.messages, events)
            });
            let explained = explained.map(|explained| (explained.as_of, explained.clocks));
            let _ = writeln!(seen, "{number}: {:#?}", (told.ok(), explained.ok()));
        }
        for filter in [
            ListFilter { all: true, ..ListFilter::default() },
            ListFilter::default(),
            ListFilter { statuses: vec!["waiting".to_owned()], ..ListFilter::default() },
        ] {
            let needs = Needs { rest: true, total: true, ..Needs::default() };
            let listed = self.session(None, as_of).read(|reading| {
                list(reading, &filter, &needs, &mut |row, _| {
                    let _ = writeln!(seen, "{row:#?}");
                    Ok(())
                })
            });
            let _ = writeln!(seen, "{listed:#?}");
        }
        let report = self.session(None, as_of).read(|reading| sla::report(reading, &request())).unwrap();
        let _ = writeln!(seen, "{:#?}", (report.rows, report.worst, report.charts));
        let mut clocks = Vec::new();
        let export = |reading: &mesa::ops::Reading| {
            mesa::ops::export::clocks(reading, &mut |line| {
                clocks.push(format!("{line:?}"));
                Ok(())
            })
        };
        self.session(None, as_of).read(export).unwrap();
        seen + &clocks.join("\n")
    }

    fn is_sound(&self) -> bool {
        self.session(None, None).read(|reading| sla::verify(reading, &[])).unwrap().ok()
    }
}

fn request() -> ReportRequest {
    ReportRequest {
        period: Period { name: None, from: None, to: None, zone: chrono_tz::America::Santiago },
        by: By::Opened,
        group_by: [Some(Dimension::Month), None],
        metric: None,
        details: Details { worst: 3, buckets: true, charts: true },
    }
}

fn mesa(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mesa"));
    command.env_clear().env("HOME", folder).env("MESA_STORE", folder.join("desk.db")).current_dir(folder);
    command
}

/// Returns a store with an agent, an organisation and its contact under [`POLICY`].
fn desk() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("desk.toml"), POLICY).unwrap();
    for args in [
        "init --agent sofia@desk.example",
        "desk apply desk.toml",
        "org add acme",
        "contact add --org acme --name Ana --email ana@acme.example",
    ] {
        let output = mesa(folder.path()).args(args.split_whitespace()).output().unwrap();
        assert!(output.status.success(), "{args}: {}", String::from_utf8_lossy(&output.stderr));
    }
    folder
}

#[test]
fn everything_is_the_same_however_often_time_was_let_in() {
    let desk = desk();
    let mut runner = TestRunner::new(Config { cases: 8, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&prop::collection::vec(deed(), 1..40), |deeds| {
        let kinds = [Ticking::Never, Ticking::Every(3_600), Ticking::Every(47_001), Ticking::Sometimes];
        let [mut never, others @ ..] = kinds.map(|ticking| Played::new(desk.path(), ticking));
        let mut others = others;
        let mut passed = Vec::new();
        for deed in &deeds {
            let done = never.does(deed);
            for other in &mut others {
                prop_assert_eq!(other.does(deed), done, "{:?}", deed);
            }
            if matches!(deed, Deed::Wait(_)) {
                passed.push(never.clock.now());
            }
        }
        let now = never.seen(None);
        for other in &others {
            prop_assert_eq!(other.seen(None), now.clone());
            prop_assert!(other.is_sound());
        }
        for at in passed {
            let then = never.seen(Some(at));
            for other in &others {
                prop_assert_eq!(other.seen(Some(at)), then.clone(), "as of {}", at);
            }
        }
        never.tick();
        prop_assert_eq!(never.seen(None), now, "recorded as it was foreseen");
        prop_assert!(never.is_sound());
        prop_assert_eq!(never.tick(), [], "nothing is left");
        Ok(())
    });
    outcome.unwrap();
}

/// More tickets than are recorded in one transaction.
const TICKETS: usize = 210;

/// Plays so many tickets for which time has brought a reminder and a closing.
fn due(played: &mut Played) {
    played.clock.0.set(mesa::clock::SystemClock.now());
    let ago = |days: i64| played_ago(&played.clock, days);
    let (opened, waited) = (ago(9), ago(5));
    for number in 1..=TICKETS {
        assert!(played.open(opened));
        let status = "waiting".to_owned();
        let act = Act::Status { status, message: None, reason: None, lasting: None };
        let acting = Acting { command: "ticket status", act, from: None, words: Words::default() };
        let name: TicketName = number.to_string().parse().unwrap();
        ticket::act(&mut played.session(waited, None), &name, &acting).unwrap();
    }
}

fn played_ago(clock: &Standing, days: i64) -> Option<Instant> {
    clock.now().checked_sub_seconds(days * 86_400)
}

/// Counts what was recorded, by kind.
fn recorded(store: &Path) -> BTreeMap<String, i64> {
    let connection = rusqlite::Connection::open(store).unwrap();
    let mut statement = connection
        .prepare("select kind || coalesce(' ' || status, ''), count(*) from event where actor = 'system' group by 1")
        .unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

fn ticking(folder: &Path) -> Child {
    mesa(folder).arg("tick").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

#[test]
fn killed_anywhere_and_run_four_times_at_once_each_effect_is_recorded_once() {
    let desk = desk();
    let mut played = Played::new(desk.path(), Ticking::Never);
    due(&mut played);
    let folder = played.folder.path().to_owned();
    // Killed before a line, after one, and in the middle of the first transaction's lines.
    for lines in [0, 0, 1, 57] {
        let mut child = ticking(&folder);
        let out = child.stdout.take().unwrap();
        let read = BufReader::new(out).lines().take(lines).flatten().count();
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(read <= lines);
    }
    let children: Vec<Child> = (0..4).map(|_| ticking(&folder)).collect();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let tickets = i64::try_from(TICKETS).unwrap();
    let expected = [("reminded".to_owned(), tickets), ("status-changed closed".to_owned(), tickets)];
    assert_eq!(recorded(&played.store()), BTreeMap::from(expected));
    assert_eq!(played.tick(), [], "nothing is left");
    let output = mesa(&folder).args(["store", "check"]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn what_could_not_be_written_is_told_by_the_next_run() {
    let desk = desk();
    let mut played = Played::new(desk.path(), Ticking::Never);
    due(&mut played);
    for format in ["table", "jsonl", "json"] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut command = mesa(played.folder.path());
        let ran = command.args(["tick", "-o", format]).stdout(full).stderr(Stdio::null()).status().unwrap();
        assert_eq!(ran.code(), Some(1), "{format}");
        assert_eq!(recorded(&played.store()), BTreeMap::new(), "{format}");
    }
    let output = ticking(played.folder.path()).wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), TICKETS * 2);
}

#[test]
fn of_four_at_once_each_effect_is_told_once() {
    let desk = desk();
    let mut played = Played::new(desk.path(), Ticking::Never);
    due(&mut played);
    let children: Vec<Child> = (0..4).map(|_| ticking(played.folder.path())).collect();
    let mut lines = Vec::new();
    for child in children {
        let out = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
        lines.extend(out.lines().map(str::to_owned));
    }
    let different: BTreeSet<_> = lines.iter().collect();
    assert_eq!((lines.len(), different.len()), (TICKETS * 2, TICKETS * 2));
}
