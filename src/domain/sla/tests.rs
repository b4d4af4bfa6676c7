//! The clocks' laws, over the lives of tickets at random, and the cases that the design decides by a sentence.
use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::domain::calendar::tests::any_calendar;
use crate::domain::calendar::{Calendar, CalendarSpec, Timeline};
use crate::domain::instant::Instant;

const HOUR: i64 = 3600;

fn moved(at: i64, state: State) -> Fact<'static> {
    moved_by(at, state, Party::Agent)
}

fn moved_by(at: i64, state: State, by: Party) -> Fact<'static> {
    fact(at, FactKind::Moved { state, runs: Runs::ByState, status: state.slug(), by })
}

fn escalated(at: i64, state: State, runs: Runs<'static>) -> Fact<'static> {
    fact(at, FactKind::Moved { state, runs, status: "escalated", by: Party::Agent })
}

fn replied(at: i64, by: Party) -> Fact<'static> {
    fact(at, FactKind::Replied { by })
}

fn fact(hour: i64, kind: FactKind<'static>) -> Fact<'static> {
    Fact { at: hours(hour), kind }
}

/// Thursday 2026-10-01T00:00:00Z and so many hours.
fn hours(hour: i64) -> Instant {
    Instant::from_seconds(1_790_812_800 + hour * HOUR)
}

fn always(target: &str) -> Promise {
    promise(Calendar::always("always"), target)
}

fn promise(calendar: Calendar, target: &str) -> Promise {
    let target = Target::parse(target).unwrap();
    Metric::ALL
        .into_iter()
        .fold(Promise::new("rule", calendar), |promise, metric| promise.with(metric, target))
}

fn office() -> Calendar {
    let hours =
        ["mon", "tue", "wed", "thu", "fri"].map(|day| (day.to_owned(), vec!["09:00-18:00".to_owned()]));
    let spec = CalendarSpec {
        key: "office".into(),
        timezone: "UTC".into(),
        hours: hours.into(),
        ..Default::default()
    };
    Calendar::compile(&spec).unwrap()
}

/// The clock of one metric for a ticket opened at hour 0.
fn clock(metric: Metric, facts: &[Fact<'_>], promise: &Promise, as_of: i64) -> Clock {
    let opened = fact(0, FactKind::Opened { state: State::Open, status: "open" });
    let facts: Vec<Fact<'_>> = std::iter::once(opened).chain(facts.iter().copied()).collect();
    clocks(&facts, promise, hours(as_of)).into_iter().find(|clock| clock.metric == metric).unwrap()
}

#[test]
fn a_resolution_pauses_and_is_due_as_if_the_pause_ended_now() {
    let facts = [moved(2, State::Paused)];
    let paused = clock(Metric::Resolution, &facts, &always("4h"), 10);
    assert_eq!((paused.state, paused.elapsed_s, paused.paused_s), (ClockState::Paused, 2 * HOUR, 8 * HOUR));
    assert_eq!((paused.due_at, paused.remaining_s), (Some(hours(12)), Some(2 * HOUR)));
    let resumed = clock(Metric::Resolution, &[facts[0], moved(10, State::Open)], &always("4h"), 12);
    assert_eq!(
        (resumed.state, resumed.due_at, resumed.remaining_s),
        (ClockState::Running, Some(hours(12)), Some(0))
    );
}

#[test]
fn a_clock_is_met_exactly_at_its_target_and_breached_a_second_later() {
    let met = clock(Metric::Resolution, &[moved(4, State::Resolved)], &always("4h"), 100);
    assert_eq!((met.state, met.met_at, met.remaining_s), (ClockState::Met, Some(hours(4)), None));
    let late = clock(Metric::Resolution, &[moved(4, State::Resolved)], &always("14399s"), 100);
    assert_eq!((late.state, late.met_at), (ClockState::Breached, Some(hours(4))));
}

#[test]
fn resolved_then_closed_is_one_stretch_and_reopening_goes_on_without_the_gap() {
    let mut facts = vec![moved(1, State::Resolved), moved(3, State::Closed)];
    assert_eq!(clock(Metric::Resolution, &facts, &always("4h"), 9).met_at, Some(hours(1)));
    facts.push(moved(10, State::Open));
    let reopened = clock(Metric::Resolution, &facts, &always("4h"), 11);
    assert_eq!((reopened.state, reopened.elapsed_s, reopened.reopenings), (ClockState::Running, 2 * HOUR, 1));
    assert_eq!((reopened.due_at, reopened.met_at, reopened.wall_s), (Some(hours(13)), None, 11 * HOUR));
}

#[test]
fn an_acknowledgement_is_a_human_agents_act_and_does_not_pause_unless_told() {
    let unseen = [
        replied(1, Party::System),
        fact(1, FactKind::Acknowledged { by: Party::System }),
        moved(1, State::Paused),
    ];
    let waiting = clock(Metric::Acknowledge, &unseen, &always("4h"), 3);
    assert_eq!((waiting.state, waiting.elapsed_s, waiting.paused_spells), (ClockState::Running, 3 * HOUR, 0));
    for answer in [
        fact(2, FactKind::Acknowledged { by: Party::Agent }),
        replied(2, Party::Agent),
        fact(2, FactKind::Responded),
    ] {
        assert_eq!(clock(Metric::Acknowledge, &[answer], &always("4h"), 3).met_at, Some(hours(2)));
    }
    let mut pausing = always("4h");
    pausing.pauses = Metric::ALL.into_iter().collect();
    assert_eq!(clock(Metric::Acknowledge, &unseen, &pausing, 3).state, ClockState::Paused);
}

#[test]
fn resolving_without_a_word_is_a_first_response_but_no_acknowledgement() {
    let resolved = [moved(2, State::Resolved)];
    assert_eq!(clock(Metric::FirstResponse, &resolved, &always("4h"), 9).met_at, Some(hours(2)));
    let cancelled = clock(Metric::Acknowledge, &resolved, &always("4h"), 9);
    assert_eq!((cancelled.state, cancelled.due_at, cancelled.met_at), (ClockState::Cancelled, None, None));
    let reopened = clock(Metric::Acknowledge, &[resolved[0], moved(9, State::Open)], &always("4h"), 10);
    assert_eq!(
        (reopened.state, reopened.elapsed_s, reopened.due_at),
        (ClockState::Running, 3 * HOUR, Some(hours(11)))
    );
    assert_eq!(clock(Metric::Acknowledge, &resolved, &always("1h"), 9).state, ClockState::Breached);
    let by_tick = [moved_by(2, State::Closed, Party::System)];
    assert_eq!(clock(Metric::FirstResponse, &by_tick, &always("4h"), 9).state, ClockState::Cancelled);
}

#[test]
fn a_next_response_waits_from_the_first_unanswered_message() {
    let idle = clock(Metric::NextResponse, &[replied(1, Party::Agent)], &always("4h"), 9);
    assert_eq!(
        (idle.state, idle.due_at, idle.started_at, idle.remaining_s),
        (ClockState::Cancelled, None, None, None)
    );
    let asked = [replied(1, Party::Customer), replied(2, Party::Customer)];
    let waiting = clock(Metric::NextResponse, &asked, &always("4h"), 3);
    assert_eq!(
        (waiting.state, waiting.due_at, waiting.elapsed_s),
        (ClockState::Running, Some(hours(5)), 2 * HOUR)
    );
    let answered =
        clock(Metric::NextResponse, &[asked[0], asked[1], replied(5, Party::Agent)], &always("4h"), 50);
    assert_eq!((answered.state, answered.due_at, answered.met_at), (ClockState::Met, None, Some(hours(5))));
}

#[test]
fn a_question_that_ends_the_pause_it_was_asked_in_was_never_paused() {
    let facts = [moved(1, State::Paused), replied(3, Party::Customer), moved(3, State::Open)];
    let asked = clock(Metric::NextResponse, &facts, &always("4h"), 5);
    assert_eq!((asked.elapsed_s, asked.paused_s, asked.paused_spells), (2 * HOUR, 0, 0));
    let still = clock(Metric::NextResponse, &facts[..2], &always("4h"), 5);
    assert_eq!((still.elapsed_s, still.paused_s, still.paused_spells), (0, 2 * HOUR, 1));
}

#[test]
fn one_broken_cycle_breaks_the_next_response_for_good() {
    let facts = [replied(1, Party::Customer), replied(7, Party::Agent), replied(8, Party::Customer)];
    let waiting = clock(Metric::NextResponse, &facts, &always("4h"), 9);
    assert_eq!(
        (waiting.state, waiting.elapsed_s, waiting.due_at),
        (ClockState::Breached, HOUR, Some(hours(12)))
    );
    let answered = clock(
        Metric::NextResponse,
        &[facts[0], facts[1], facts[2], replied(9, Party::Agent)],
        &always("4h"),
        9,
    );
    assert_eq!(
        (answered.state, answered.elapsed_s, answered.met_at),
        (ClockState::Breached, 6 * HOUR, Some(hours(7)))
    );
}

#[test]
fn a_cycle_that_the_tickets_ending_leaves_unanswered_is_cancelled_unless_broken() {
    let facts = [replied(1, Party::Customer), moved(3, State::Resolved)];
    assert_eq!(clock(Metric::NextResponse, &facts, &always("4h"), 90).state, ClockState::Cancelled);
    assert_eq!(clock(Metric::NextResponse, &facts, &always("1h"), 90).state, ClockState::Breached);
    let reopened =
        clock(Metric::NextResponse, &[facts[0], facts[1], moved(9, State::Open)], &always("4h"), 10);
    assert_eq!((reopened.state, reopened.elapsed_s), (ClockState::Running, 3 * HOUR));
}

#[test]
fn an_escalation_outweighs_the_state_until_the_next_move() {
    let paused = [escalated(1, State::Open, Runs::Paused), moved(5, State::Open)];
    let clock_of = |facts: &[Fact<'_>]| clock(Metric::Resolution, facts, &always("9h"), 6);
    assert_eq!((clock_of(&paused).elapsed_s, clock_of(&paused).affected), (2 * HOUR, None));
    let none = [escalated(1, State::Paused, Runs::Running), moved(5, State::Paused)];
    assert_eq!(clock_of(&none).elapsed_s, 5 * HOUR);
    let affected = [escalated(1, State::Paused, Runs::Affected("vendor")), moved(5, State::Open)];
    assert_eq!(
        (clock_of(&affected).elapsed_s, clock_of(&affected).affected),
        (6 * HOUR, Some("vendor".to_owned()))
    );
    let answered = [replied(1, Party::Agent), affected[0]];
    assert_eq!(clock(Metric::FirstResponse, &answered, &always("9h"), 6).affected, None);
}

#[test]
fn withdrawing_cancels_what_is_neither_met_nor_broken() {
    let withdrawn = [moved(2, State::Closed), fact(2, FactKind::Withdrawn)];
    for facts in [withdrawn, [withdrawn[1], withdrawn[0]]] {
        for metric in Metric::ALL {
            assert_eq!(clock(metric, &facts, &always("4h"), 90).state, ClockState::Cancelled, "{metric:?}");
        }
        assert_eq!(clock(Metric::Resolution, &facts, &always("1h"), 90).state, ClockState::Breached);
        let back = [facts[0], facts[1], moved(10, State::Open), moved(11, State::Resolved)];
        let resolved = clock(Metric::Resolution, &back, &always("4h"), 90);
        assert_eq!((resolved.state, resolved.elapsed_s), (ClockState::Met, 3 * HOUR));
    }
    let answered = [replied(1, Party::Agent), withdrawn[0], withdrawn[1]];
    assert_eq!(clock(Metric::FirstResponse, &answered, &always("4h"), 90).state, ClockState::Met);
    let resolved = [moved(1, State::Resolved), withdrawn[0], withdrawn[1]];
    assert_eq!(clock(Metric::Resolution, &resolved, &always("4h"), 90).state, ClockState::Met);
}

#[test]
fn business_days_keep_their_wall_time_until_a_pause_takes_open_time() {
    let promise = promise(office(), "1bd"); // opened on Thursday at midnight, due on Friday at midnight: 9 open hours
    let running = clock(Metric::Resolution, &[], &promise, 1);
    assert_eq!((running.target_s, running.due_at), (Some(9 * HOUR), Some(hours(24))));
    let night = [moved(2, State::Paused), moved(8, State::Open)];
    assert_eq!(clock(Metric::Resolution, &night, &promise, 9).due_at, Some(hours(24)));
    let day = [moved(10, State::Paused), moved(12, State::Open)];
    assert_eq!(clock(Metric::Resolution, &day, &promise, 13).due_at, Some(hours(24 + 11)));
}

#[test]
fn another_promise_counts_anew_from_opening_with_the_same_pauses() {
    let facts = [moved(2, State::Paused), moved(5, State::Open)];
    let (before, after) = (always("8h"), always("4h"));
    assert_eq!(clock(Metric::Resolution, &facts, &before, 6).due_at, Some(hours(11)));
    assert_eq!(clock(Metric::Resolution, &facts, &after, 6).due_at, Some(hours(7)));
}

#[test]
fn a_ticket_has_no_clock_before_it_is_opened_or_without_a_target() {
    let opened = fact(5, FactKind::Opened { state: State::Open, status: "open" });
    assert_eq!(clocks(&[opened], &always("4h"), hours(4)), []);
    assert_eq!(clocks(&[], &always("4h"), hours(4)), []);
    assert_eq!(clocks(&[opened], &Promise::new("rule", office()), hours(6)), []);
}

#[test]
fn a_pause_over_a_night_is_paused_while_open_and_closed_hours_while_not() {
    let facts = [
        fact(10, FactKind::Opened { state: State::Open, status: "open" }),
        moved(17, State::Paused),
        moved(34, State::Open),
    ];
    let explained = explain(&facts, &promise(office(), "9h"), hours(35));
    let told = explained.last().unwrap().intervals.iter().map(|it| (it.reason, it.seconds / HOUR));
    let expected = [
        (Reason::Counted, 7),
        (Reason::Paused, 1),
        (Reason::ClosedHours, 15),
        (Reason::Paused, 1),
        (Reason::Counted, 1),
    ];
    assert_eq!(told.collect::<Vec<_>>(), expected);
}

/// What happens, without its time.
fn any_kind() -> impl Strategy<Value = FactKind<'static>> {
    let party = prop_oneof![4 => Just(Party::Agent), 4 => Just(Party::Customer), 1 => Just(Party::System)];
    let state = proptest::sample::select(State::ALL.as_slice());
    let runs = prop_oneof![
        8 => Just(Runs::ByState), 1 => Just(Runs::Paused), 1 => Just(Runs::Running), 1 => Just(Runs::Affected("vendor")),
    ];
    let moved = (state, runs, party.clone());
    prop_oneof![
        6 => moved.prop_map(|(state, runs, by)| FactKind::Moved { state, runs, status: state.slug(), by }),
        6 => party.clone().prop_map(|by| FactKind::Replied { by }),
        1 => party.prop_map(|by| FactKind::Acknowledged { by }),
        1 => Just(FactKind::Responded),
        1 => Just(FactKind::Withdrawn),
    ]
}

/// A ticket's life: some facts at the same second, the rest up to days apart.
fn any_life() -> impl Strategy<Value = Vec<Fact<'static>>> {
    let gap = prop_oneof![1 => Just(0_i64), 3 => 1_i64..400_000];
    let rest = proptest::collection::vec((gap, any_kind()), 0..10);
    (1_575_158_400_i64..1_600_000_000, proptest::sample::select(State::ALL.as_slice()), rest).prop_map(
        |(start, state, rest)| {
            let opened = FactKind::Opened { state, status: state.slug() };
            let mut facts = vec![Fact { at: Instant::from_seconds(start), kind: opened }];
            let mut at = start;
            for (gap, kind) in rest {
                at += gap;
                facts.push(Fact { at: Instant::from_seconds(at), kind });
            }
            facts
        },
    )
}

fn any_promise() -> impl Strategy<Value = Promise> {
    let calendar = prop_oneof![1 => Just(Calendar::always("always")).boxed(), 4 => any_calendar().boxed()];
    let target = prop_oneof![
        1 => Just(Target::Seconds(0)), 8 => (1_u32..500_000).prop_map(Target::Seconds), 3 => (0_u32..8).prop_map(Target::BusinessDays),
    ];
    let pauses = proptest::collection::vec(proptest::sample::select(Metric::ALL.as_slice()), 0..4);
    (calendar, target, pauses).prop_map(|(calendar, target, pauses)| {
        let mut promise = promise(calendar, "0s");
        for metric in Metric::ALL {
            *promise.targets.get_mut(metric) = Some(target);
        }
        promise.pauses = pauses.into_iter().collect();
        promise
    })
}

fn later(facts: &[Fact<'_>], seconds: i64) -> Instant {
    facts.last().unwrap().at.checked_add_seconds(seconds).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_is_stored_gives_what_a_replay_gives(facts in any_life(), promise in any_promise(), after in 0_i64..2_000_000) {
        let as_of = later(&facts, after);
        let stored = project(&facts, &promise);
        let judged: Vec<Clock> = stored.iter().map(|clock| judge(clock, &promise, as_of)).collect();
        prop_assert_eq!(judged, clocks(&facts, &promise, as_of));
    }

    #[test]
    fn every_second_of_a_clock_went_to_one_place(facts in any_life(), promise in any_promise(), after in 0_i64..2_000_000) {
        let as_of = later(&facts, after);
        let told = buckets(&facts, &promise, as_of);
        prop_assert_eq!(told.iter().map(|(clock, _)| clock.clone()).collect::<Vec<_>>(), clocks(&facts, &promise, as_of));
        for ((clock, buckets), explained) in told.iter().zip(explain(&facts, &promise, as_of)) {
            prop_assert_eq!((buckets.total_s(), buckets.counted_s), (clock.wall_s, clock.elapsed_s));
            prop_assert_eq!(buckets.paused_total_s(), clock.paused_s);
            if clock.metric != Metric::NextResponse && clock.met_at.is_some() {
                let sum = |reason| explained.intervals.iter().filter(|it| it.reason == reason).map(|it| it.seconds).sum::<i64>();
                prop_assert_eq!((buckets.closed_hours_s, buckets.resolved_s), (sum(Reason::ClosedHours), sum(Reason::Resolved)));
                for (status, paused_s) in &buckets.paused_s {
                    let by = explained.intervals.iter().filter(|it| it.reason == Reason::Paused && it.detail == Detail::Status(status.clone()));
                    prop_assert_eq!(*paused_s, by.map(|it| it.seconds).sum::<i64>());
                }
            }
        }
    }

    #[test]
    fn a_timeline_changes_no_clock(facts in any_life(), promise in any_promise(), after in 0_i64..2_000_000) {
        let as_of = later(&facts, after);
        let calendar = Arc::new(promise.hours.calendar().clone());
        let timeline = Timeline::new(calendar, later(&facts[..1], 100_000), later(&facts, 500_000));
        let fast = Promise { hours: Arc::new(timeline).into(), ..promise.clone() };
        prop_assert_eq!(clocks(&facts, &fast, as_of), clocks(&facts, &promise, as_of));
    }

    #[test]
    fn intervals_cover_the_whole_once_and_add_up_to_the_clock(facts in any_life(), promise in any_promise(), after in 0_i64..2_000_000) {
        let as_of = later(&facts, after);
        for explained in explain(&facts, &promise, as_of) {
            let mut reached = facts[0].at;
            for interval in &explained.intervals {
                prop_assert_eq!((interval.from, interval.seconds), (reached, interval.to.seconds() - interval.from.seconds()));
                prop_assert!(interval.seconds > 0);
                reached = interval.to;
            }
            prop_assert_eq!(reached, as_of);
            let sum = |reason| explained.intervals.iter().filter(|it| it.reason == reason).map(|it| it.seconds).sum::<i64>();
            let counted: i64 = explained.intervals.iter().map(|it| it.counted_s).sum();
            prop_assert_eq!(counted, sum(Reason::Counted));
            if explained.clock.metric == Metric::NextResponse {
                prop_assert_eq!(counted, explained.cycles.iter().map(|cycle| cycle.elapsed_s).sum::<i64>());
            } else {
                prop_assert_eq!(counted, explained.clock.elapsed_s);
                prop_assert_eq!(sum(Reason::Paused), explained.clock.paused_s);
            }
        }
    }

    #[test]
    fn no_counted_second_lies_in_a_pause_or_in_closed_hours(facts in any_life(), promise in any_promise(), after in 0_i64..2_000_000) {
        for explained in explain(&facts, &promise, later(&facts, after)) {
            for interval in explained.intervals.iter().filter(|it| it.counted_s > 0) {
                prop_assert!(promise.hours.calendar().is_open(interval.from));
                let last = facts.iter().rev().find_map(|fact| match fact.kind {
                    FactKind::Opened { state, .. } if fact.at <= interval.from => Some(state),
                    FactKind::Moved { state, runs: Runs::ByState, .. } if fact.at <= interval.from => Some(state),
                    FactKind::Withdrawn if fact.at <= interval.from => Some(State::Closed),
                    FactKind::Moved { .. } if fact.at <= interval.from => Some(State::Open), // an escalation decides
                    FactKind::Opened { .. }
                    | FactKind::Moved { .. }
                    | FactKind::Withdrawn
                    | FactKind::Replied { .. }
                    | FactKind::Acknowledged { .. }
                    | FactKind::Responded => None,
                });
                let pauses = *promise.pauses.get(explained.clock.metric);
                let runs = last == Some(State::Open) || last == Some(State::Paused) && !pauses;
                prop_assert!(runs, "{:?} counted in {:?}", explained.clock.metric, last);
            }
        }
    }

    #[test]
    fn due_and_elapsed_agree_at_every_instant(facts in any_life(), promise in any_promise(), after in 0_i64..2_000_000) {
        let as_of = later(&facts, after);
        for clock in clocks(&facts, &promise, as_of) {
            prop_assert!(clock.elapsed_s >= 0 && clock.paused_s >= 0 && clock.elapsed_s + clock.paused_s <= clock.wall_s);
            let (Some(due), Some(target_s)) = (clock.due_at, clock.target_s) else { continue };
            let end = clock.met_at.unwrap_or(as_of);
            if due < end {
                prop_assert!(clock.elapsed_s >= target_s, "{:?}", clock);
            } else if promise.targets.resolution.is_some_and(|target| target.fixed_seconds().is_some()) {
                prop_assert!(clock.elapsed_s <= target_s, "{:?}", clock);
            }
            if clock.state == ClockState::Running {
                let left = promise.hours.elapsed(as_of, due);
                prop_assert_eq!(left, (target_s - clock.elapsed_s).max(0));
            }
        }
    }

    #[test]
    fn a_pause_adds_exactly_its_open_time(calendar in any_calendar(), gaps in [1_i64..200_000, 1_i64..200_000], target_s in 400_000_u32..900_000) {
        let start = Instant::from_seconds(1_580_000_000);
        let [pause, resume] = [gaps[0], gaps[0] + gaps[1]].map(|seconds| start.checked_add_seconds(seconds).unwrap());
        let kind = |state: State| FactKind::Moved { state, runs: Runs::ByState, status: "x", by: Party::Agent };
        let opened = Fact { at: start, kind: FactKind::Opened { state: State::Open, status: "open" } };
        let facts = [opened, Fact { at: pause, kind: kind(State::Paused) }, Fact { at: resume, kind: kind(State::Open) }];
        let promise = Promise::new("rule", calendar).with(Metric::Resolution, Target::Seconds(target_s));
        let due = |facts: &[Fact<'_>]| clocks(facts, &promise, resume)[0].due_at;
        let taken = promise.hours.elapsed(pause, resume);
        // A calendar that opens for minutes a week takes more than the hundred years that are looked at.
        let (Some(straight), Some(paused)) = (due(&facts[..1]), due(&facts)) else {
            return Err(TestCaseError::reject("never due"));
        };
        prop_assert_eq!(promise.hours.elapsed(straight, paused), taken);
        prop_assert_eq!(clocks(&facts, &promise, resume)[0].paused_s, taken);
    }

    #[test]
    fn a_fact_that_says_nothing_new_changes_nothing(facts in any_life(), promise in any_promise(), place in any::<proptest::sample::Index>(), after in 0_i64..2_000_000) {
        let as_of = later(&facts, after);
        let index = place.index(facts.len());
        let mut more = facts.clone();
        let at = facts[index].at;
        for kind in [FactKind::Replied { by: Party::System }, FactKind::Acknowledged { by: Party::Customer }, facts[0].kind] {
            more.insert(index + 1, Fact { at, kind });
        }
        prop_assert_eq!(clocks(&more, &promise, as_of), clocks(&facts, &promise, as_of));
    }

    #[test]
    fn what_has_not_happened_yet_changes_nothing(facts in any_life(), promise in any_promise(), place in any::<proptest::sample::Index>()) {
        let as_of = facts[place.index(facts.len())].at;
        let known = facts.partition_point(|fact| fact.at <= as_of);
        prop_assert_eq!(clocks(&facts[..known], &promise, as_of), clocks(&facts, &promise, as_of));
    }
}
