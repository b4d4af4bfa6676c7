//! The calendar's laws, over calendars, zones and instants at random.
use std::sync::Arc;

use proptest::prelude::*;

use super::*;

fn at(text: &str) -> Instant {
    Instant::parse_rfc3339(text).unwrap()
}

fn calendar(toml: &str) -> Calendar {
    Calendar::compile(&toml::from_str(toml).unwrap()).unwrap()
}

fn office(zone: &str) -> Calendar {
    let days = ["mon", "tue", "wed", "thu", "fri"].map(|day| format!("{day} = ['09:00-18:00']")).join("\n");
    calendar(&format!("key = 'office'\ntimezone = '{zone}'\nholidays = ['12-25']\n[hours]\n{days}"))
}

fn due(calendar: &Calendar, from: &str, target: &str) -> String {
    let due = calendar.due(at(from), Target::parse(target).unwrap());
    due.map_or("never".to_owned(), |due| due.to_string())
}

#[test]
fn exactly_at_closing_stays_at_closing() {
    let office = office("UTC");
    assert_eq!(due(&office, "2026-10-01T09:00:00Z", "9h"), "2026-10-01T18:00:00Z");
    assert_eq!(due(&office, "2026-10-01T18:00:00Z", "0s"), "2026-10-02T09:00:00Z");
    assert_eq!(due(&office, "2026-10-01T12:00:00Z", "0s"), "2026-10-01T12:00:00Z");
}

#[test]
fn business_days_keep_the_wall_time_across_a_weekend_a_holiday_and_a_clock_change() {
    let office = office("Europe/Madrid");
    assert_eq!(due(&office, "2026-10-23T13:00:00Z", "1bd"), "2026-10-26T14:00:00Z"); // Friday 15:00 to Monday 15:00
    assert_eq!(due(&office, "2026-12-24T09:00:00Z", "1bd"), "2026-12-28T09:00:00Z"); // Christmas is a Friday
    assert_eq!(due(&office, "2026-10-24T10:00:00Z", "1bd"), "2026-10-26T11:00:00Z"); // from a Saturday
    assert_eq!(due(&office, "2026-10-23T19:00:00Z", "1bd"), "2026-10-26T20:00:00Z"); // after hours stays after hours
    assert_eq!(due(&office, "2026-10-24T10:00:00Z", "0bd"), "2026-10-26T08:00:00Z");
    assert_eq!(due(&Calendar::always("a"), "2026-10-24T10:00:00Z", "7bd"), "2026-10-31T10:00:00Z");
}

#[test]
fn a_night_shift_belongs_to_the_day_it_begins_on() {
    let night = calendar(
        "key = 'n'\ntimezone = 'UTC'\nholidays = ['2026-10-10']\n[hours]\nfri = ['22:00-02:00']\nsat = ['22:00-02:00']",
    );
    assert!(night.is_open(at("2026-10-10T01:59:59Z"))); // Friday's, although Saturday is a holiday
    assert!(!night.is_open(at("2026-10-10T02:00:00Z")));
    assert!(!night.is_open(at("2026-10-11T01:00:00Z"))); // the holiday's own shift, past its midnight
}

#[test]
fn a_dated_entry_beats_a_yearly_holiday_and_a_dated_holiday_beats_both() {
    let both = calendar(
        "key = 'b'\ntimezone = 'UTC'\nholidays = ['12-24', '2026-12-31']\n[hours]\nthu = ['09:00-18:00']\n\
         [dates]\n'2026-12-24' = ['09:00-12:00']\n'2026-12-31' = ['09:00-12:00']",
    );
    assert!(both.is_open(at("2026-12-24T11:00:00Z")));
    assert!(!both.is_open(at("2026-12-24T12:00:00Z")));
    assert!(!both.is_open(at("2026-12-31T11:00:00Z")));
}

#[test]
fn time_is_real_seconds_across_both_clock_changes() {
    let night = calendar("key = 'n'\ntimezone = 'Europe/Madrid'\n[hours]\nsun = ['00:00-06:00']");
    let hours = |day: &str| {
        night.elapsed(
            at(&format!("{day}T20:00:00Z")),
            at(&format!("{day}T20:00:00Z")).checked_add_seconds(86_400).unwrap(),
        ) / 3600
    };
    assert_eq!((hours("2026-03-28"), hours("2026-10-24"), hours("2026-10-31")), (5, 7, 6));
}

#[test]
fn an_edge_that_is_skipped_moves_forward_without_losing_or_doubling_time() {
    let broken = calendar(
        "key = 'b'\ntimezone = 'America/New_York'\n[hours]\nsun = ['01:00-02:15', '02:30-02:45', '03:00-06:00']",
    );
    // 01:00–03:00, nothing, and 03:00–06:00 EDT touch: together 01:00–06:00, four real hours
    assert_eq!(broken.elapsed(at("2026-03-08T00:00:00Z"), at("2026-03-09T00:00:00Z")), 4 * 3600);
}

#[test]
fn a_window_between_two_skipped_edges_is_removed_and_a_longer_one_begins_where_the_clock_goes_on() {
    let change = |zone: &str, window: &str, date: &str| {
        let calendar = calendar(&format!(
            "key = 'c'\ntimezone = '{zone}'\n[hours]\nsun = ['{window}']\nmon = ['09:00-10:00']"
        ));
        let date: NaiveDate = date.parse().unwrap();
        let changed = calendar.changed_windows(date, date).first().map(|one| one.change);
        let from =
            from_local(calendar.zone(), date.and_hms_opt(12, 0, 0).unwrap()).checked_sub_seconds(86_400);
        (
            changed,
            calendar.open_seconds_on(date),
            calendar.elapsed(from.unwrap(), from.unwrap().checked_add_seconds(86_400).unwrap()),
        )
    };
    let removed = (Some(ClockChange::Removed), 0, 0);
    assert_eq!(change("America/New_York", "02:00-02:30", "2026-03-08"), removed);
    assert_eq!(change("America/New_York", "02:15-03:00", "2026-03-08"), removed);
    assert_eq!(change("America/Santiago", "00:00-00:30", "2026-09-06"), removed);
    let shortened = (Some(ClockChange::Shortened(3600)), 3600, 3600);
    assert_eq!(change("America/New_York", "02:00-04:00", "2026-03-08"), shortened);
    let shortened = (Some(ClockChange::Shortened(1800)), 1800, 1800);
    assert_eq!(change("America/New_York", "02:30-03:30", "2026-03-08"), shortened);
}

#[test]
fn a_date_that_a_zone_skipped_has_no_hours() {
    let days = WEEKDAYS.map(|day| format!("{day} = ['09:00-17:00']")).join("\n");
    let apia = calendar(&format!("key = 'a'\ntimezone = 'Pacific/Apia'\n[hours]\n{days}"));
    let (from, to) = (at("2011-12-29T10:00:00Z"), at("2012-01-01T10:00:00Z")); // 29, (30), 31 December and 1 January
    assert_eq!(apia.elapsed(from, to), 3 * 8 * 3600);
}

#[test]
fn the_29th_of_february_is_a_date_like_any_other() {
    let leap = calendar(
        "key = 'l'\ntimezone = 'UTC'\nholidays = ['02-29']\n[hours]\nthu = ['00:00-24:00']\nfri = ['00:00-24:00']",
    );
    assert_eq!(due(&leap, "2024-02-29T12:00:00Z", "1s"), "2024-03-01T00:00:01Z");
}

#[test]
fn a_calendar_without_an_opening_left_is_never_due() {
    let past = calendar("key = 'p'\ntimezone = 'UTC'\n[dates]\n'2020-01-01' = ['09:00-10:00']");
    assert_eq!(due(&past, "2026-01-01T00:00:00Z", "1s"), "never");
    assert_eq!(due(&past, "2026-01-01T00:00:00Z", "1bd"), "never");
    assert_eq!(past.advance(at("2026-01-01T00:00:00Z"), -3600), Some(at("2020-01-01T09:00:00Z")));
    assert_eq!(past.advance(at("2026-01-01T00:00:00Z"), -3601), None);
    assert_eq!(past.elapsed(Instant::MIN, Instant::MAX), 3600);
}

#[test]
fn no_instant_however_far_makes_a_calendar_panic() {
    let far = [i64::MIN, -1, 0, Instant::MAX.millis(), i64::MAX].map(Instant::from_millis);
    for calendar in [office("America/Santiago"), Calendar::always("a")] {
        for instant in far {
            _ = (
                calendar.is_open(instant),
                calendar.elapsed(instant, instant),
                calendar.stretches(instant, instant),
            );
            _ = (
                calendar.advance(instant, i64::MAX),
                calendar.advance(instant, i64::MIN),
                calendar.business_days(instant, 3),
            );
        }
    }
}

#[test]
fn closed_stretches_name_their_reason() {
    let office = calendar(
        "key = 'o'\ntimezone = 'UTC'\nholidays = ['2026-09-18..2026-09-19']\n[hours]\nthu = ['09:00-18:00']\n\
         fri = ['09:00-18:00']\nmon = ['09:00-18:00']\n[dates]\n'2026-09-21' = ['10:00-12:00']",
    );
    let stretches = office.stretches(at("2026-09-17T17:00:00Z"), at("2026-09-21T11:00:00Z"));
    let shown: Vec<_> = stretches.iter().map(|it| (it.to.to_string(), it.kind)).collect();
    let holiday = Holiday::Dates("2026-09-18".parse().unwrap(), "2026-09-19".parse().unwrap());
    let expected = [
        ("2026-09-17T18:00:00Z", StretchKind::Open(Window::parse("09:00-18:00").unwrap())),
        ("2026-09-18T00:00:00Z", StretchKind::Closed),
        ("2026-09-20T00:00:00Z", StretchKind::Holiday(holiday)),
        ("2026-09-21T00:00:00Z", StretchKind::Closed),
        ("2026-09-21T10:00:00Z", StretchKind::Dated("2026-09-21".parse().unwrap())),
        ("2026-09-21T11:00:00Z", StretchKind::Open(Window::parse("10:00-12:00").unwrap())),
    ];
    assert_eq!(shown, expected.map(|(to, kind)| (to.to_owned(), kind)));
}

/// Windows of one day, disjoint; the last may run past midnight, but not far enough to meet the next day's first.
fn day_of_windows() -> impl Strategy<Value = Vec<String>> {
    let clock = |quarter: u32| format!("{:02}:{:02}", quarter / 4 % 24, quarter % 4 * 15);
    proptest::collection::btree_set(8_u32..100, 0..=6).prop_map(move |edges| {
        let edges: Vec<u32> = edges.into_iter().collect();
        let pairs = edges.chunks_exact(2).filter(|pair| pair[0] < 96);
        pairs.map(|pair| format!("{}-{}", clock(pair[0]), clock(pair[1]))).collect()
    })
}

/// Calendars in zones that change their clocks at midnight, at night, by half an hour, both hemispheres, or never.
pub(crate) fn any_calendar() -> impl Strategy<Value = Calendar> {
    const ZONES: [&str; 8] = [
        "UTC",
        "America/Santiago",
        "Europe/Madrid",
        "America/New_York",
        "Australia/Lord_Howe",
        "America/Havana",
        "Asia/Tehran",
        "America/St_Johns",
    ];
    let week = proptest::collection::vec(day_of_windows(), 7);
    let special = proptest::collection::btree_map(0_u64..800, day_of_windows(), 0..4);
    let holidays = proptest::collection::vec(0_u64..800, 0..6);
    (0..ZONES.len(), week, special, holidays).prop_map(|(zone, week, special, holidays)| {
        let day = |offset| (NaiveDate::from_ymd_opt(2019, 12, 1).unwrap() + Days::new(offset)).to_string();
        let mut spec = CalendarSpec { key: "any".into(), timezone: ZONES[zone].into(), ..Default::default() };
        spec.hours = WEEKDAYS.iter().map(|name| (*name).to_owned()).zip(week).collect();
        spec.hours.entry("wed".into()).or_default().push("03:00-03:01".into());
        spec.hours
            .get_mut("wed")
            .unwrap()
            .retain(|window| window == "03:00-03:01" || window.as_str() > "03:15");
        spec.dates = special.into_iter().map(|(offset, windows)| (day(offset), windows)).collect();
        spec.holidays = holidays.into_iter().map(|offset| day(offset)[5..].to_owned()).collect();
        Calendar::compile(&spec).unwrap()
    })
}

/// Instants of two years around a leap day, at any second.
pub(crate) fn any_instant() -> impl Strategy<Value = Instant> {
    (1_575_158_400_i64..1_640_995_200).prop_map(Instant::from_seconds)
}

/// Tells whether the clock shows a time twice.
fn twice(zone: Tz, local: chrono::NaiveDateTime) -> bool {
    matches!(
        chrono::TimeZone::offset_from_local_datetime(&zone, &local),
        chrono::MappedLocalTime::Ambiguous(..)
    )
}

/// Tells whether a wall-clock time lies in a window as it is written: of its own date, or of the night before.
fn shows_a_window(calendar: &Calendar, local: chrono::NaiveDateTime) -> bool {
    let second = chrono::Timelike::num_seconds_from_midnight(&local);
    let covers = |date: NaiveDate, second: u32| {
        calendar.windows_on(date).iter().any(|window| (window.from_s()..window.to_s()).contains(&second))
    };
    covers(local.date(), second) || covers(local.date().pred_opt().unwrap(), second + 86_400)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn elapsed_adds_up_and_is_never_negative(calendar in any_calendar(), mut at in [any_instant(), any_instant(), any_instant()]) {
        at.sort();
        let [a, b, c] = at;
        prop_assert_eq!(calendar.elapsed(a, c), calendar.elapsed(a, b) + calendar.elapsed(b, c));
        prop_assert!(calendar.elapsed(a, b) >= 0 && calendar.elapsed(a, b) <= b.seconds() - a.seconds());
        prop_assert_eq!(calendar.elapsed(c, a), 0);
    }

    #[test]
    fn on_the_day_of_a_change_it_is_open_when_the_clock_shows_a_time_of_a_window(calendar in any_calendar()) {
        let zone = calendar.zone();
        let midnight = |date: NaiveDate| from_local(zone, date.and_hms_opt(0, 0, 0).unwrap());
        let dates = NaiveDate::from_ymd_opt(2019, 12, 1).unwrap().iter_days().take(730);
        let changing = dates.filter(|date| midnight(date.succ_opt().unwrap()).seconds() - midnight(*date).seconds() != 86_400);
        for date in changing {
            for step in -8..104 {
                let at = midnight(date).checked_add_seconds(step * 900).unwrap();
                let local = at.local(zone);
                // The second of two equal times belongs to whatever was open across the change.
                if from_local(zone, local) != at || twice(zone, local) { continue }
                prop_assert_eq!(calendar.is_open(at), shows_a_window(&calendar, local), "{} {}", zone, local);
            }
        }
    }

    #[test]
    fn due_gives_the_target_back_and_is_the_first_such_instant(calendar in any_calendar(), from in any_instant(), seconds in 1_i64..400_000) {
        let due = calendar.advance(from, seconds).unwrap();
        prop_assert_eq!(calendar.elapsed(from, due), seconds);
        prop_assert_eq!(calendar.elapsed(from, due.checked_sub_seconds(1).unwrap()), seconds - 1);
        prop_assert_eq!(calendar.elapsed(calendar.advance(from, -seconds).unwrap(), from), seconds);
    }

    #[test]
    fn zero_is_the_next_open_moment(calendar in any_calendar(), from in any_instant()) {
        let open = calendar.advance(from, 0).unwrap();
        prop_assert!(calendar.is_open(open));
        prop_assert_eq!(calendar.elapsed(from, open), 0);
        prop_assert_eq!(calendar.is_open(from), open == from);
    }

    #[test]
    fn a_timeline_answers_as_the_calendar_does(
        calendar in any_calendar(),
        mut span in [any_instant(), any_instant()],
        asked in [any_instant(), any_instant()],
        seconds in prop_oneof![Just(0_i64), 1_i64..5_000_000],
    ) {
        span.sort();
        let calendar = Arc::new(calendar);
        let timeline = Timeline::new(calendar.clone(), span[0], span[1]);
        for (from, to) in [(asked[0], asked[1]), (asked[1], asked[0]), (span[0], asked[0]), (asked[0], span[1]), (span[0], span[1])] {
            prop_assert_eq!(timeline.elapsed(from, to), calendar.elapsed(from, to));
            prop_assert_eq!(timeline.advance(from, seconds), calendar.advance(from, seconds));
        }
    }

    #[test]
    fn stretches_cover_the_span_once_and_agree_with_elapsed(calendar in any_calendar(), from in any_instant(), length in 0_i64..3_000_000) {
        let to = from.checked_add_seconds(length).unwrap();
        let stretches = calendar.stretches(from, to);
        let mut reached = from;
        for stretch in &stretches {
            prop_assert_eq!(stretch.from, reached);
            prop_assert!(stretch.from < stretch.to);
            prop_assert_eq!(stretch.kind.is_open(), calendar.is_open(stretch.from));
            reached = stretch.to;
        }
        prop_assert_eq!(reached, to);
        let open = stretches.iter().filter(|it| it.kind.is_open()).map(|it| it.to.seconds() - it.from.seconds());
        prop_assert_eq!(open.sum::<i64>(), calendar.elapsed(from, to));
    }
}
