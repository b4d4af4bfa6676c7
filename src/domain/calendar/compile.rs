//! From a written calendar to one that can be asked, reporting everything wrong at once.
use std::collections::BTreeMap;

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::holiday::{HolidayError, read_date};
use super::{
    Calendar, CalendarProblem, CalendarProblemKind as Kind, CalendarSpec, Holiday, WEEKDAYS, Window, zone,
};

const WEEK_S: u32 = 7 * 86_400;

/// Compiles a specification, or returns everything that is wrong with it.
pub(super) fn compile(spec: &CalendarSpec) -> Result<Calendar, Vec<CalendarProblem>> {
    let mut reader = Reader::default();
    let zone = reader.zone(&spec.timezone);
    let week = reader.week(spec);
    let dates = reader.dates(spec);
    let holidays = reader.holidays(spec);
    reader.names(spec);
    reader.openness(spec);
    if !reader.problems.is_empty() {
        return Err(reader.problems);
    }
    let spills = week.iter().chain(dates.values()).flatten().any(|window| window.runs_past_midnight());
    let (key, always_open) = (spec.key.clone(), spec.always_open);
    Ok(Calendar { key, zone, always_open, week, dates, holidays, spills })
}

/// A window on the clock of a week (or of a single date), for finding overlaps.
struct Placed {
    from_s: u32,
    to_s: u32,
    path: String,
    text: String,
}

/// Collects problems while it reads; what cannot be read is left out of the result.
#[derive(Default)]
struct Reader {
    problems: Vec<CalendarProblem>,
}

impl Reader {
    fn report(&mut self, path: impl Into<String>, kind: Kind) {
        self.problems.push(CalendarProblem { path: path.into(), kind });
    }

    fn zone(&mut self, name: &str) -> Tz {
        zone::parse_zone(name).unwrap_or_else(|nearest| {
            self.report("timezone", Kind::UnknownZone { name: name.to_owned(), nearest });
            Tz::UTC
        })
    }

    fn week(&mut self, spec: &CalendarSpec) -> [Vec<Window>; 7] {
        let mut placed = Vec::new();
        let mut from_s = 0;
        let week = WEEKDAYS.map(|name| {
            let path = format!("hours.{name}");
            let windows = spec.hours.get(name).map_or(Vec::new(), |texts| self.windows(&path, texts));
            placed.extend(windows.iter().map(|(index, window)| place(*window, from_s, &path, *index)));
            from_s += 86_400;
            sorted(windows)
        });
        for name in spec.hours.keys().filter(|name| !WEEKDAYS.contains(&name.as_str())) {
            let nearest = nearest_weekday(name);
            self.report(format!("hours.{name}"), Kind::UnknownWeekday { name: name.clone(), nearest });
        }
        self.overlaps(placed, Some(WEEK_S));
        week
    }

    fn dates(&mut self, spec: &CalendarSpec) -> BTreeMap<NaiveDate, Vec<Window>> {
        let mut dates = BTreeMap::new();
        for (text, texts) in &spec.dates {
            let path = format!("dates.{text}");
            let windows = self.windows(&path, texts);
            self.overlaps(
                windows.iter().map(|(index, window)| place(*window, 0, &path, *index)).collect(),
                None,
            );
            match read_date(text) {
                Some(date) => _ = dates.insert(date, sorted(windows)),
                None => self.report(path, Kind::BadDate(text.clone())),
            }
        }
        dates
    }

    fn windows(&mut self, path: &str, texts: &[String]) -> Vec<(usize, Window)> {
        let mut windows = Vec::new();
        for (index, text) in texts.iter().enumerate() {
            match Window::parse(text) {
                Some(window) => windows.push((index, window)),
                None => self.report(format!("{path}[{index}]"), Kind::BadWindow(text.clone())),
            }
        }
        windows
    }

    fn holidays(&mut self, spec: &CalendarSpec) -> Vec<Holiday> {
        let mut holidays = Vec::new();
        for (index, text) in spec.holidays.iter().enumerate() {
            let kind = match Holiday::parse(text) {
                Ok(holiday) => {
                    holidays.push(holiday);
                    continue;
                }
                Err(HolidayError::Malformed) => Kind::BadHoliday(text.clone()),
                Err(HolidayError::Reversed) => Kind::ReversedRange(text.clone()),
            };
            self.report(format!("holidays[{index}]"), kind);
        }
        holidays
    }

    /// Reports names of what there is not.
    fn names(&mut self, spec: &CalendarSpec) {
        for written in spec.holiday_names.keys() {
            let holiday = |text: &String| text == written || Holiday::parse(text) == Holiday::parse(written);
            let known = Holiday::parse(written).is_ok() && spec.holidays.iter().any(holiday);
            if !known && !spec.dates.contains_key(written) {
                self.report(format!("holiday_names.{written}"), Kind::NameOfNothing(written.clone()));
            }
        }
    }

    /// Reports windows that share time with an earlier one; in a week, Sunday's night reaches into Monday.
    fn overlaps(&mut self, mut placed: Vec<Placed>, wrap_s: Option<u32>) {
        placed.sort_by_key(|window| (window.from_s, window.to_s));
        let mut latest = wrap_s.and_then(|week_s| {
            let last = placed.iter().max_by_key(|window| window.to_s)?;
            (last.to_s > week_s).then(|| (last.to_s - week_s, last.text.clone()))
        });
        for window in placed {
            if let Some((_, other)) = latest.as_ref().filter(|(to_s, _)| *to_s > window.from_s) {
                let kind = Kind::Overlap { window: window.text.clone(), other: other.clone() };
                self.report(window.path, kind);
            }
            if latest.as_ref().is_none_or(|(to_s, _)| *to_s < window.to_s) {
                latest = Some((window.to_s, window.text));
            }
        }
    }

    fn openness(&mut self, spec: &CalendarSpec) {
        let written = spec.hours.values().chain(spec.dates.values()).any(|windows| !windows.is_empty());
        if spec.always_open && (written || !spec.dates.is_empty() || !spec.holidays.is_empty()) {
            self.report("always_open", Kind::AlwaysOpenWithHours);
        }
        if !spec.always_open && !written {
            self.report("hours", Kind::NeverOpen);
        }
    }
}

fn place(window: Window, midnight_s: u32, path: &str, index: usize) -> Placed {
    let (from_s, to_s) = (midnight_s + window.from_s(), midnight_s + window.to_s());
    Placed { from_s, to_s, path: format!("{path}[{index}]"), text: window.to_string() }
}

fn sorted(windows: Vec<(usize, Window)>) -> Vec<Window> {
    let mut windows: Vec<Window> = windows.into_iter().map(|(_, window)| window).collect();
    windows.sort_unstable();
    windows
}

/// Returns the weekday that `name` seems to mean: `monday`, `Mon`, or Spanish `lunes`.
fn nearest_weekday(name: &str) -> Option<&'static str> {
    const SPANISH: [&str; 7] = ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"];
    let folded = name.to_lowercase();
    let spanish = SPANISH.iter().position(|start| {
        folded.starts_with(&start.replace('é', "e").replace('á', "a")) || folded.starts_with(start)
    });
    let english = WEEKDAYS.iter().position(|start| folded.starts_with(start));
    if let Some(index) = english.or(spanish) {
        return WEEKDAYS.get(index).copied();
    }
    let likeness = |day: &&'static str| strsim::jaro_winkler(day, &folded);
    let nearest = WEEKDAYS.into_iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b)))?;
    (likeness(&nearest) > 0.7).then_some(nearest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(toml: &str) -> Vec<(String, Kind)> {
        let spec: CalendarSpec = toml::from_str(toml).unwrap();
        spec.problems().into_iter().map(|problem| (problem.path, problem.kind)).collect()
    }

    const OFFICE: &str = r#"
key = "office"
timezone = "America/Santiago"
holidays = ["01-01", "12-25", "2026-09-18..2026-09-19"]
[hours]
mon = ["09:00-13:00", "14:00-18:00"]
fri = ["09:00-17:00"]
sat = ["22:00-02:00"]
[dates]
"2026-12-24" = ["09:00-12:00"]
"#;

    #[test]
    fn the_example_compiles_and_survives_a_round_trip() {
        let spec: CalendarSpec = toml::from_str(OFFICE).unwrap();
        assert_eq!(spec.problems(), []);
        assert_eq!(toml::from_str::<CalendarSpec>(&toml::to_string(&spec).unwrap()).unwrap(), spec);
    }

    #[test]
    fn an_unknown_key_is_refused() {
        let text = "key = 'a'\ntimezone = 'UTC'\nalways_opne = true";
        assert!(toml::from_str::<CalendarSpec>(text).is_err());
    }

    #[test]
    fn everything_wrong_is_reported_at_once() {
        let found = problems(
            r#"
key = "x"
timezone = "America/Santigo"
holidays = ["02-30", "2026-02-02..2026-02-01"]
[hours]
monday = ["09:00-10:00"]
tue = ["9-5", "09:00-12:00", "11:00-13:00"]
[dates]
"24-12" = []
"#,
        );
        let overlap = Kind::Overlap { window: "11:00-13:00".into(), other: "09:00-12:00".into() };
        let zone = Kind::UnknownZone { name: "America/Santigo".into(), nearest: Some("America/Santiago") };
        let weekday = Kind::UnknownWeekday { name: "monday".into(), nearest: Some("mon") };
        let expected: [(String, Kind); 7] = [
            ("timezone".into(), zone),
            ("hours.tue[0]".into(), Kind::BadWindow("9-5".into())),
            ("hours.monday".into(), weekday),
            ("hours.tue[2]".into(), overlap),
            ("dates.24-12".into(), Kind::BadDate("24-12".into())),
            ("holidays[0]".into(), Kind::BadHoliday("02-30".into())),
            ("holidays[1]".into(), Kind::ReversedRange("2026-02-02..2026-02-01".into())),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_sunday_night_may_not_run_into_monday_morning() {
        let found =
            problems("key = 'x'\ntimezone = 'UTC'\n[hours]\nmon = ['01:00-05:00']\nsun = ['22:00-02:00']");
        let overlap = Kind::Overlap { window: "01:00-05:00".into(), other: "22:00-02:00".into() };
        assert_eq!(found, [("hours.mon[0]".into(), overlap)]);
    }

    #[test]
    fn windows_that_only_touch_do_not_overlap() {
        let every_day = WEEKDAYS.map(|day| format!("{day} = ['00:00-12:00', '12:00-24:00']")).join("\n");
        assert_eq!(problems(&format!("key = 'x'\ntimezone = 'UTC'\n[hours]\n{every_day}")), []);
    }

    #[test]
    fn a_calendar_opens_some_time_and_says_so_once() {
        let head = "key = 'x'\ntimezone = 'UTC'\n";
        assert_eq!(problems(head), [("hours".into(), Kind::NeverOpen)]);
        assert_eq!(problems(&format!("{head}[hours]\nmon = []")), [("hours".into(), Kind::NeverOpen)]);
        let both = format!("{head}always_open = true\nholidays = ['01-01']");
        assert_eq!(problems(&both), [("always_open".into(), Kind::AlwaysOpenWithHours)]);
    }

    #[test]
    fn a_weekday_is_recognised_in_both_languages() {
        let near = |name| nearest_weekday(name);
        assert_eq!(
            [near("Monday"), near("lunes"), near("sábado"), near("miercoles")],
            [Some("mon"), Some("mon"), Some("sat"), Some("wed")]
        );
        assert_eq!(near("x"), None);
    }
}
