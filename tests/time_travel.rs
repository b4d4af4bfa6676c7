//! The desk under random histories without back-dating: what `--as-of` says of an instant is what was said then, and a
//! simulation of the policy in force is the report.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]
use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use mesa::clock::Clock;
use mesa::domain::calendar::Target;
use mesa::domain::desk::Policy;
use mesa::domain::instant::Instant;
use mesa::domain::sla::check::Threshold;
use mesa::domain::sla::report::{By, Dimension};
use mesa::domain::sla::{Buckets, Metric};
use mesa::domain::ticket::TicketName;
use mesa::domain::ticket::act::Act;
use mesa::domain::ticket::open::Opening;
use mesa::domain::ticket::work::Work;
use mesa::ops::credit::{self, Grant, balance};
use mesa::ops::sla::{self, CheckRequest, Details, Period, ReportRequest, SimulationRequest};
use mesa::ops::ticket::list::{ListFilter, Needs, list};
use mesa::ops::ticket::{self, Acting, Open, Words};
use mesa::ops::{Circumstances, Outcome, Session, desk, export};
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
key = "waiting"
state = "paused"
remind_after = "20h"
close_after = "2d"
[[status]]
key = "away"
state = "paused"
[[status]]
key = "resolved"
state = "resolved"
[[status]]
key = "closed"
state = "closed"
[[department]]
key = "support"
credits = true
[[department]]
key = "sales"
[[type]]
key = "incident"
[[type]]
key = "question"
[[channel]]
key = "cli"
[priority]
levels = ["high", "low"]
default = "low"
[[calendar]]
key = "office"
timezone = "America/Santiago"
holidays = ["03-05"]
hours = { mon = ["09:00-18:00"], tue = ["09:00-18:00"], wed = ["09:00-13:00", "14:00-18:00"], thu = ["09:00-18:00"] }
[[calendar]]
key = "always"
timezone = "UTC"
always_open = true
[[sla]]
key = "high"
when = { priority = ["high"] }
calendar = "always"
targets = { acknowledge = "30m", first_response = "2h", next_response = "4h", resolution = "1d" }
[[sla]]
key = "sales"
when = { department = ["sales"] }
calendar = "office"
targets = { resolution = "3bd" }
pauses = ["resolution", "first_response"]
[[sla]]
key = "rest"
when = { type = ["incident"] }
calendar = "office"
targets = { first_response = "4h", next_response = "8h", resolution = "2bd" }
[[escalation]]
key = "projects"
status = "away"
sla = "affected"
[[escalation]]
key = "vendor"
sla = "pause"
[lifecycle]
close_resolved_after = "1d"
[credits]
packs = [120]
overdraw = "close-out"
"#;

/// What may happen at the desk; `usize`s choose among the tickets that there are.
#[derive(Clone, Debug)]
enum Deed {
    Wait(i64),
    Open { incident: bool, high: bool, sales: bool },
    Act(usize, bool, Box<Act>),
    Grant(u32, Option<u64>),
    Rebase { strict: bool },
}

fn act() -> impl Strategy<Value = Act> {
    let status =
        |status: &str| Act::Status { status: status.to_owned(), message: None, reason: None, lasting: None };
    let (message, reason, text) = (None, None, "words".to_owned());
    let reply = Act::Reply { text: text.clone(), then: None, work: None, channel: None };
    let triage = |priority: &str| Act::Triage {
        impact: None,
        urgency: None,
        priority: Some(priority.to_owned()),
        team: None,
        reason: None,
    };
    let moved = |department: &str| Act::Move { department: department.to_owned(), reason: None };
    let escalate = |to: &str| Act::Escalate { to: to.to_owned(), message: None, reason: None };
    prop_oneof![
        5 => Just(reply),
        1 => Just(Act::Note { text }),
        1 => Just(Act::Acknowledge),
        3 => prop::sample::select(vec!["new", "waiting", "away", "resolved", "closed"]).prop_map(status),
        2 => Just(Act::Resolve { message: message.clone(), reason: reason.clone() }),
        1 => Just(Act::Close { message: message.clone(), reason: reason.clone() }),
        1 => Just(Act::Reopen { message, reason }),
        1 => prop::sample::select(vec!["high", "low"]).prop_map(triage),
        1 => prop::sample::select(vec!["sales", "support"]).prop_map(moved),
        1 => prop::sample::select(vec!["projects", "vendor"]).prop_map(escalate),
        1 => (1_u32..60).prop_map(|minutes| Act::Time { work: Work { minutes, ..Work::default() } }),
    ]
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        6 => (1_i64..200_000).prop_map(Deed::Wait),
        3 => any::<(bool, bool, bool)>().prop_map(|(incident, high, sales)| Deed::Open { incident, high, sales }),
        9 => (any::<usize>(), any::<bool>(), act()).prop_map(|(one, from, act)| Deed::Act(one, from, Box::new(act))),
        1 => (1_u32..100, prop::option::of(0_u64..9)).prop_map(|(minutes, days)| Deed::Grant(minutes, days)),
        1 => any::<bool>().prop_map(|strict| Deed::Rebase { strict }),
    ]
}

/// A clock that stands until it is told to go on.
struct Standing(Cell<Instant>);

impl Clock for Standing {
    fn now(&self) -> Instant {
        self.0.get()
    }
}

struct Played {
    folder: tempfile::TempDir,
    store: PathBuf,
    clock: Standing,
    tickets: usize,
    /// every ticket keeps the policy in force
    under_one: bool,
}

impl Played {
    fn session(&self, as_of: Option<Instant>) -> Session<'_> {
        let patience = Patience { lock_wait: Duration::from_secs(30), on_wait: || () };
        let acting = Some("sofia@desk.example".to_owned());
        let circumstances = Circumstances { acting, as_of, ..Circumstances::default() };
        Session::open(&self.store, patience, &self.clock).unwrap().in_circumstances(circumstances)
    }

    /// Does it; what is refused changes nothing, which is told by what is seen.
    fn does(&mut self, deed: &Deed) {
        match deed {
            Deed::Wait(seconds) => {
                self.clock.0.set(self.clock.0.get().checked_add_seconds(*seconds).unwrap());
            }
            Deed::Open { incident, high, sales } => {
                let one = |is: bool, yes: &str, no: &str| Some(if is { yes } else { no }.to_owned());
                let opening = Opening {
                    subject: "No audio on line two".to_owned(),
                    message: Some("It is silent".to_owned()),
                    department: one(*sales, "sales", "support"),
                    ticket_type: one(*incident, "incident", "question"),
                    priority: one(*high, "high", "low"),
                    ..Opening::default()
                };
                let contact = Some("ana@acme.example".to_owned());
                let open = Open { contact, on_behalf_of: None, opening };
                self.tickets += usize::from(ticket::open(&mut self.session(None), &open).is_ok());
            }
            Deed::Act(one, from, act) => {
                let name: TicketName = format!("T-{}", one % self.tickets.max(1) + 1).parse().unwrap();
                let said = matches!(**act, Act::Reply { .. });
                let from = (*from && said).then(|| "ana@acme.example".to_owned());
                let acting =
                    Acting { command: "ticket act", act: (**act).clone(), from, words: Words::default() };
                let _ = ticket::act(&mut self.session(None), &name, &acting);
            }
            Deed::Grant(minutes, days) => {
                let today = self.clock.now().local(chrono_tz::America::Santiago).date();
                let expires_on = days.and_then(|days| today.checked_add_days(chrono::Days::new(days)));
                let grant = Grant {
                    org: "acme".to_owned(),
                    minutes: *minutes,
                    expires_on,
                    reason: "a gift".to_owned(),
                };
                credit::grant(&mut self.session(None), &grant).unwrap();
            }
            Deed::Rebase { strict } => {
                // Its rules have other names too: a clock's row must not be read by a policy that it was not made by.
                let text = if *strict {
                    POLICY
                        .replace("\"2h\"", "\"20m\"")
                        .replace("\"2bd\"", "\"1h\"")
                        .replace("key = \"rest\"", "key = \"others\"")
                } else {
                    POLICY.to_owned()
                };
                let file = self.folder.path().join("next.toml");
                std::fs::write(&file, text).unwrap();
                let proposal = desk::Proposal::read(file.to_str().unwrap()).unwrap();
                let applied = desk::apply(&mut self.session(None), &proposal, true).unwrap();
                self.under_one &= applied.outcome == Outcome::Unchanged;
            }
        }
    }

    /// Everything that can be seen of the desk, as the instant asked about shows it.
    fn seen(&self, as_of: Option<Instant>) -> String {
        let mut seen = String::new();
        for number in 1..=self.tickets {
            let name: TicketName = number.to_string().parse().unwrap();
            // Each with a snapshot of its own, as each command has.
            let mut shown = self.session(as_of).read(|reading| ticket::show(reading, &name));
            // What time brought is told before it is recorded: when that was is no part of what happened.
            for event in shown.iter_mut().flat_map(|shown| &mut shown.events) {
                (event.id, event.recorded_at) = (0, event.at);
            }
            let clocks = self.session(as_of).read(|reading| sla::show(reading, &name));
            let explained = self.session(as_of).read(|reading| sla::explain(reading, &name));
            let told = shown
                .map(|shown| (shown.row, shown.clocks, shown.messages, shown.events, shown.credit_available));
            let explained = explained.map(|explained| (explained.as_of, explained.clocks));
            let _ = writeln!(seen, "{number}: {:#?}", (told.ok(), clocks.ok(), explained.ok()));
        }
        for filter in [
            ListFilter { all: true, ..ListFilter::default() },
            ListFilter { overdue: true, ..ListFilter::default() },
            ListFilter { statuses: vec!["waiting".to_owned()], ..ListFilter::default() },
        ] {
            let needs = Needs { rest: true, total: true, ..Needs::default() };
            let listed = self.session(as_of).read(|reading| {
                list(reading, &filter, &needs, &mut |row, _| {
                    let _ = writeln!(seen, "{row:#?}");
                    Ok(())
                })
            });
            let _ = writeln!(seen, "{listed:#?}");
        }
        let exported = self.session(as_of).read(|reading| {
            export::clocks(reading, &mut |line| {
                let _ = writeln!(seen, "{line:#?}");
                Ok(())
            })
        });
        let late = CheckRequest { thresholds: vec![Threshold::Breached], ..CheckRequest::default() };
        let late = self.session(as_of).read(|reading| Ok(sla::check(reading, &late, None)?.alerts));
        let _ = writeln!(seen, "{:#?}", (exported, late));
        let all = Details { worst: 5, buckets: true, charts: true };
        let report = self.session(as_of).read(|reading| sla::report(reading, &request(all))).unwrap();
        let sla::Report { rows, worst, charts, .. } = report;
        let balance = self.session(as_of).read(|reading| balance::of(reading, "acme")).unwrap();
        let _ = writeln!(seen, "{:#?}", (rows, worst, charts, balance));
        seen
    }

    /// The groups of every report add up to the whole, and so does what a page shows beside it.
    fn adds_up(&self) {
        for (by, dimension) in By::ALL.into_iter().flat_map(|by| Dimension::ALL.map(|one| (by, one))) {
            let details = Details { worst: usize::MAX, buckets: true, charts: true };
            let asked = |group_by| ReportRequest { by, group_by, ..request(details) };
            let two = [Some(dimension), Some(Dimension::Week)]
                .map(|one| one.filter(|_| dimension != Dimension::Week));
            // Each with a snapshot of its own, as each command has.
            let [whole, groups, both] = [[None, None], [Some(dimension), None], two]
                .map(|by| self.session(None).read(|reading| sla::report(reading, &asked(by))).unwrap());
            let sums = |report: &sla::Report, metric| {
                let rows = report.rows.iter().filter(|row| row.metric == metric);
                rows.fold(([0; 9], Buckets::default()), |(mut sum, mut spent), row| {
                    let it = &row.figures;
                    assert_eq!(it.met + it.breached + it.running + it.paused + it.cancelled, it.tickets);
                    assert_eq!(it.buckets.as_ref().map(Buckets::paused_total_s), Some(it.paused_s));
                    spent.add(it.buckets.as_ref().unwrap());
                    let figures = [
                        it.tickets,
                        it.met,
                        it.breached,
                        it.running,
                        it.paused,
                        it.cancelled,
                        it.affected,
                        it.reopenings,
                        it.paused_spells,
                    ];
                    sum.iter_mut().zip(figures).for_each(|(sum, figure)| *sum += figure);
                    (sum, spent)
                })
            };
            let charts = whole.charts.as_ref().unwrap();
            for metric in Metric::ALL {
                let all = sums(&whole, metric);
                assert_eq!(sums(&groups, metric), all, "{by:?} {dimension:?} {metric:?}");
                assert_eq!(sums(&both, metric), all, "{by:?} {dimension:?} and week, {metric:?}");
                let months =
                    charts.months.iter().flat_map(|month| &month.kept).filter(|(one, _)| *one == metric);
                assert_eq!(months.map(|(_, kept)| kept.tickets).sum::<u64>(), all.0[0]);
                let kept = charts.promises.iter().find(|(one, _)| *one == metric);
                assert_eq!(kept.map_or(0, |(_, figures)| figures.tickets), all.0[0]);
            }
            assert_eq!((&groups.worst, &groups.charts), (&whole.worst, &whole.charts));
            let breached: u64 = whole.rows.iter().map(|row| row.figures.breached).sum();
            assert_eq!(u64::try_from(whole.worst.len()).unwrap(), breached, "every breach has its excess");
            let worse = |pair: &[sla::Breach]| pair[0].excess.over_s() >= pair[1].excess.over_s();
            assert!(whole.worst.windows(2).all(worse));
        }
    }

    /// Several threads come to what one comes to.
    fn is_the_same_by_several_threads(&self, as_of: Option<Instant>) {
        let details = Details { worst: usize::MAX, buckets: true, charts: true };
        let group_by = [Some(Dimension::Org), Some(Dimension::Month)];
        let asked = ReportRequest { group_by, ..request(details) };
        let simulated = SimulationRequest { report: asked.clone(), listed: true, replaced: Vec::new() };
        let mut draft = None;
        let [one, several] = [1, 4].map(|threads| {
            let report = self.session(as_of).read_by(threads, |reading| sla::report(reading, &asked));
            let simulation = self.session(as_of).read_by(threads, |reading| {
                let draft = draft.get_or_insert_with(|| stricter(reading.policy()));
                sla::simulate(reading, draft, &simulated)
            });
            let verified = self.session(None).read_by(threads, |reading| sla::verify(reading, &[]));
            (report.unwrap(), simulation.unwrap(), verified.unwrap())
        });
        assert_eq!(one, several);
    }

    /// The policy in force, simulated, is what is reported.
    fn simulates_what_is_reported(&self, as_of: Option<Instant>) {
        if !self.under_one {
            return;
        }
        let report = request(Details::default());
        let simulated = SimulationRequest { report, listed: true, replaced: Vec::new() };
        // Each with a snapshot of its own, as each command has.
        let report =
            self.session(as_of).read(|reading| sla::report(reading, &request(Details::default()))).unwrap();
        let simulation =
            self.session(as_of).read(|reading| sla::simulate(reading, reading.policy(), &simulated)).unwrap();
        assert!(simulation.changed.is_empty(), "{:#?}", simulation.changed);
        assert_eq!(simulation.rows.len(), report.rows.len());
        for (ours, theirs) in simulation.rows.iter().zip(&report.rows) {
            assert_eq!((&ours.groups, ours.metric), (&theirs.groups, theirs.metric));
            assert_eq!((&ours.then, &ours.now), (&theirs.figures, &theirs.figures));
        }
    }
}

/// Returns a policy that promises answers in an instant: nearly every clock is judged otherwise.
fn stricter(policy: &Policy) -> Policy {
    let mut draft = policy.clone();
    for target in
        draft.sla_rules.iter_mut().filter_map(|rule| rule.targets.as_mut()).flat_map(BTreeMap::values_mut)
    {
        *target = Target::Seconds(1);
    }
    draft
}

fn request(details: Details) -> ReportRequest {
    ReportRequest {
        period: Period { name: None, from: None, to: None, zone: chrono_tz::America::Santiago },
        by: By::Opened,
        group_by: [Some(Dimension::Priority), Some(Dimension::Type)],
        metric: None,
        details,
    }
}

/// Returns a store with an agent, an organisation and its contact under [`POLICY`].
fn new_desk() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("desk.toml"), POLICY).unwrap();
    for args in [
        "init --agent sofia@desk.example",
        "desk apply desk.toml",
        "org add acme",
        "contact add --org acme --name Ana --email ana@acme.example",
        "credit grant --org acme --minutes 500 --reason gift --at 2026-01-01",
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mesa"));
        command.args(args.split_whitespace()).env_clear().env("HOME", folder.path());
        command.env("MESA_STORE", folder.path().join("desk.db")).current_dir(folder.path());
        let output = command.output().unwrap();
        assert!(output.status.success(), "{args}: {}", String::from_utf8_lossy(&output.stderr));
    }
    folder
}

#[test]
fn the_past_is_shown_as_it_was_shown_then_and_the_policy_in_force_simulates_the_report() {
    Policy::from_applied(POLICY).expect("the policy reads");
    let desk = new_desk();
    let mut runner = TestRunner::new(Config { cases: 6, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&prop::collection::vec(deed(), 1..40), |deeds| {
        let folder = tempfile::tempdir().unwrap();
        let store = folder.path().join("desk.db");
        std::fs::copy(desk.path().join("desk.db"), &store).unwrap();
        let clock = Standing(Cell::new(START));
        let mut played = Played { folder, store, clock, tickets: 0, under_one: true };
        let before = played.clock.now();
        played.does(&Deed::Wait(60));
        let mut told = Vec::new();
        for deed in &deeds {
            if let Deed::Wait(_) = deed {
                told.push((played.clock.now(), played.tickets, played.seen(None)));
                played.simulates_what_is_reported(None);
                played.is_the_same_by_several_threads(None);
            }
            played.does(deed);
        }
        let all = played.tickets;
        for (at, tickets, then) in told {
            played.tickets = tickets;
            let seen = played.seen(Some(at));
            let other = |(now, then): &(&str, &str)| now != then;
            let differs = seen.lines().zip(then.lines()).enumerate().find(|(_, pair)| other(pair));
            prop_assert!(seen == then, "as of {}: {:?} in {}", at, differs, seen);
            played.simulates_what_is_reported(Some(at));
            played.is_the_same_by_several_threads(Some(at));
        }
        played.tickets = all;
        played.adds_up();
        let nothing = played.seen(Some(before));
        prop_assert!(!nothing.contains("TicketRow"), "before the first event there was nothing: {}", nothing);
        Ok(())
    });
    outcome.unwrap();
}
