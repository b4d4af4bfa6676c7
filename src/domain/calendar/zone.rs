//! Wall-clock time to instants: the one place that decides what a daylight-saving change does to a time or an edge.
use chrono::{MappedLocalTime, NaiveDateTime, Offset, TimeZone};
use chrono_tz::{GapInfo, TZ_VARIANTS, Tz};

use crate::domain::instant::Instant;

/// Returns the instant at which the clocks of `zone` show `local`.
///
/// A time that a change skips moves forward by the length of the gap: 02:30 becomes 03:30, as the clock would show had
/// it not been moved. A time that comes twice is its first occurrence.
pub fn from_local(zone: Tz, local: NaiveDateTime) -> Instant {
    at_offset(local, offset_at(zone, local).unwrap_or_else(|| offset_before_gap(zone, local)))
}

/// Returns the instant at which a window begins or ends that is written with the edge `local` (DESIGN §7.2).
///
/// An edge that a change skips moves forward to the end of the gap, where the clock goes on: what lies between two
/// skipped edges is no time at all. A time that comes twice is its first occurrence.
pub(super) fn window_edge(zone: Tz, local: NaiveDateTime) -> Instant {
    let after_gap = || {
        let end = GapInfo::new(&local, &zone).and_then(|gap| gap.end);
        end.map_or_else(|| from_local(zone, local), |end| Instant::from_millis(end.timestamp_millis()))
    };
    offset_at(zone, local).map_or_else(after_gap, |offset_s| at_offset(local, offset_s))
}

/// Returns the offset with which the clocks of `zone` show `local` first; none where they never do.
fn offset_at(zone: Tz, local: NaiveDateTime) -> Option<i32> {
    match zone.offset_from_local_datetime(&local) {
        MappedLocalTime::Single(offset) => Some(offset.fix().local_minus_utc()),
        // the larger offset is the earlier instant
        MappedLocalTime::Ambiguous(one, other) => {
            Some(one.fix().local_minus_utc().max(other.fix().local_minus_utc()))
        }
        MappedLocalTime::None => None,
    }
}

fn at_offset(local: NaiveDateTime, offset_s: i32) -> Instant {
    Instant::from_millis(local.and_utc().timestamp_millis() - i64::from(offset_s) * 1000)
}

fn offset_before_gap(zone: Tz, local: NaiveDateTime) -> i32 {
    let before = GapInfo::new(&local, &zone).and_then(|gap| gap.begin);
    before.map_or(0, |(_, offset)| offset.fix().local_minus_utc())
}

/// Reads an IANA zone name; the error is the nearest known name, if any is near.
pub fn parse_zone(name: &str) -> Result<Tz, Option<&'static str>> {
    name.parse().map_err(|_| nearest_zone(name))
}

/// Returns the zone name nearest to `name`, by the whole name or by its city, case folded.
pub fn nearest_zone(name: &str) -> Option<&'static str> {
    let wanted = name.to_lowercase().replace(' ', "_");
    let likeness = |zone: &'static str| {
        let known = zone.to_lowercase();
        let city = known.rsplit('/').next().unwrap_or(&known);
        let whole = strsim::jaro_winkler(&known, &wanted);
        (whole.max(strsim::jaro_winkler(city, &wanted) - 0.01), zone)
    };
    let best =
        TZ_VARIANTS.iter().map(|zone| likeness(zone.name())).max_by(|(a, _), (b, _)| a.total_cmp(b))?;
    (best.0 > 0.85).then_some(best.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(zone: Tz, local: &str) -> String {
        from_local(zone, local.parse().unwrap()).to_string()
    }

    #[test]
    fn a_skipped_time_moves_forward_by_the_gap() {
        let zone = chrono_tz::America::New_York;
        assert_eq!(utc(zone, "2026-03-08T01:59:59"), "2026-03-08T06:59:59Z");
        assert_eq!(utc(zone, "2026-03-08T02:30:00"), "2026-03-08T07:30:00Z"); // shows 03:30
        assert_eq!(utc(zone, "2026-03-08T03:00:00"), "2026-03-08T07:00:00Z");
        assert_eq!(utc(chrono_tz::Australia::Lord_Howe, "2026-10-04T02:15:00"), "2026-10-03T15:45:00Z");
    }

    #[test]
    fn a_skipped_edge_moves_to_the_end_of_the_gap() {
        let edge = |zone, local: &str| window_edge(zone, local.parse().unwrap()).to_string();
        let zone = chrono_tz::America::New_York;
        assert_eq!(edge(zone, "2026-03-08T01:59:59"), "2026-03-08T06:59:59Z");
        assert_eq!(edge(zone, "2026-03-08T02:00:00"), "2026-03-08T07:00:00Z"); // shows 03:00
        assert_eq!(edge(zone, "2026-03-08T02:30:00"), "2026-03-08T07:00:00Z");
        assert_eq!(edge(zone, "2026-03-08T03:00:00"), "2026-03-08T07:00:00Z");
        assert_eq!(edge(zone, "2026-11-01T01:30:00"), "2026-11-01T05:30:00Z");
        assert_eq!(edge(chrono_tz::America::Santiago, "2026-09-06T00:30:00"), "2026-09-06T04:00:00Z");
        assert_eq!(edge(chrono_tz::Australia::Lord_Howe, "2026-10-04T02:15:00"), "2026-10-03T15:30:00Z");
        assert_eq!(edge(chrono_tz::Pacific::Apia, "2011-12-30T09:00:00"), "2011-12-30T10:00:00Z");
    }

    #[test]
    fn a_repeated_time_is_its_first_occurrence() {
        assert_eq!(utc(chrono_tz::America::New_York, "2026-11-01T01:30:00"), "2026-11-01T05:30:00Z");
        assert_eq!(utc(chrono_tz::Europe::Madrid, "2026-10-25T02:30:00"), "2026-10-25T00:30:00Z");
    }

    #[test]
    fn an_unknown_zone_brings_the_nearest_name() {
        assert_eq!(parse_zone("America/Santiago"), Ok(chrono_tz::America::Santiago));
        assert_eq!(parse_zone("america/santiago"), Err(Some("America/Santiago")));
        assert_eq!(parse_zone("America/Santigo"), Err(Some("America/Santiago")));
        assert_eq!(parse_zone("Bogota"), Err(Some("America/Bogota")));
        assert_eq!(parse_zone("Europe/Madird"), Err(Some("Europe/Madrid")));
        assert_eq!(parse_zone("xyzzy"), Err(None));
    }
}
