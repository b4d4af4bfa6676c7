//! The week, hour by hour: when tickets come, and when the desk is there.
use chrono::{Datelike, Timelike};
use chrono_tz::Tz;

use crate::domain::calendar::{Calendar, Timeline};
use crate::domain::instant::Instant;
use std::sync::Arc;

/// One value for each weekday, Monday first, and each of its 24 local hours.
pub type HoursOfWeek<T> = [[T; 24]; 7];

/// How many hours a week has.
const HOURS: usize = 7 * 24;
/// The shortest time that coverage is worked out over: every hour of the week is in it, whatever daylight saving does.
const SHORTEST_S: i64 = 8 * 86_400;
/// The longest: a year is enough, and its end is the newest.
const LONGEST_S: i64 = 371 * 86_400;

/// Returns the place of an instant in the week of `zone`: 0 is Monday from 00:00 to 01:00, 167 the last hour of Sunday.
pub fn hour_of_week(at: Instant, zone: Tz) -> u8 {
    let local = at.local(zone);
    let hour = local.weekday().num_days_from_monday() * 24 + local.hour();
    u8::try_from(hour).unwrap_or_default()
}

/// Returns a value for each hour of the week from those at [`hour_of_week`].
pub fn by_weekday<T: Copy + Default>(value: impl Fn(usize) -> T) -> HoursOfWeek<T> {
    let mut hours = HoursOfWeek::default();
    for (place, slot) in hours.iter_mut().flatten().enumerate() {
        *slot = value(place);
    }
    hours
}

/// Returns how much of each hour of the week `calendar` was open between two instants, in percent: holidays, dates with
/// hours of their own and daylight saving included, the week being that of `zone`.
///
/// At least the eight days before `to` are looked at, at most the last year.
pub fn coverage(calendar: &Calendar, (from, to): (Instant, Instant), zone: Tz) -> HoursOfWeek<u8> {
    if calendar.is_always_open() {
        return by_weekday(|_| 100);
    }
    let before = |seconds| to.checked_sub_seconds(seconds).unwrap_or(Instant::MIN);
    let from = from.clamp(before(LONGEST_S), before(SHORTEST_S)).floor_to_second();
    let laid = Timeline::new(Arc::new(calendar.clone()), from, to);
    let mut open = [(0_i64, 0_i64); HOURS];
    let mut at = from;
    while at < to {
        let into_hour = i64::from(at.local(zone).num_seconds_from_midnight() % 3600);
        let end = at.checked_add_seconds(3600 - into_hour).unwrap_or(to).min(to);
        if let Some((opened_s, whole_s)) = open.get_mut(usize::from(hour_of_week(at, zone))) {
            *opened_s += laid.elapsed(at, end);
            *whole_s += end.seconds() - at.seconds();
        }
        at = end;
    }
    by_weekday(|place| {
        let (opened_s, whole_s) = open.get(place).copied().unwrap_or_default();
        let percent = (200 * opened_s + whole_s).checked_div(2 * whole_s).unwrap_or(0);
        u8::try_from(percent.clamp(0, 100)).unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::CalendarSpec;

    fn at(text: &str) -> Instant {
        Instant::parse_rfc3339(text).unwrap()
    }

    fn office(zone: &str, hours: &str) -> Calendar {
        let week = ["mon", "tue", "wed", "thu", "fri"].map(|day| (day.to_owned(), vec![hours.to_owned()]));
        let spec = CalendarSpec {
            key: "office".into(),
            timezone: zone.into(),
            hours: week.into(),
            ..Default::default()
        };
        Calendar::compile(&spec).unwrap()
    }

    #[test]
    fn an_instant_has_its_place_in_the_local_week() {
        assert_eq!(hour_of_week(at("2026-10-05T00:00:00Z"), Tz::UTC), 0, "a Monday");
        assert_eq!(
            hour_of_week(at("2026-10-05T00:00:00Z"), Tz::America__Santiago),
            165,
            "still Sunday there"
        );
        assert_eq!(hour_of_week(at("2026-10-04T23:59:59Z"), Tz::UTC), 167);
    }

    #[test]
    fn an_hour_is_covered_as_far_as_the_desk_is_open() {
        let month = (at("2026-06-01T00:00:00Z"), at("2026-06-29T00:00:00Z"));
        let open = coverage(&office("UTC", "09:30-18:00"), month, Tz::UTC);
        assert_eq!((open[0][8], open[0][9], open[0][10], open[0][17], open[0][18]), (0, 50, 100, 100, 0));
        assert!(open[5].iter().chain(&open[6]).all(|percent| *percent == 0), "closed at the weekend");
        let abroad = coverage(&office("UTC", "09:00-18:00"), month, Tz::Europe__Madrid);
        assert_eq!((abroad[0][10], abroad[0][11], abroad[0][19], abroad[0][20]), (0, 100, 100, 0));
    }

    #[test]
    fn a_change_of_the_clocks_shifts_the_hours_of_a_desk_abroad() {
        // a desk in Madrid seen from UTC: its 09:00 is 07:00 in summer and 08:00 in winter
        let weeks = (at("2026-10-12T00:00:00Z"), at("2026-11-09T00:00:00Z"));
        let open = coverage(&office("Europe/Madrid", "09:00-18:00"), weeks, Tz::UTC);
        assert_eq!((open[0][6], open[0][7], open[0][8], open[0][16]), (0, 50, 100, 50));
    }

    #[test]
    fn a_short_time_is_looked_at_with_the_days_before_it() {
        let hour = (at("2026-06-06T10:00:00Z"), at("2026-06-06T11:00:00Z"));
        let open = coverage(&office("UTC", "09:00-18:00"), hour, Tz::UTC);
        assert_eq!((open[0][9], open[4][9], open[5][9]), (100, 100, 0));
        assert_eq!(coverage(&Calendar::always("always"), hour, Tz::UTC), by_weekday(|_| 100));
    }
}
