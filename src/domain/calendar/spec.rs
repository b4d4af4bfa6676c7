//! A calendar as the policy writes it (`[[calendar]]`), and what can be wrong with it.
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Holiday;

/// The weekday names of `[calendar.hours]`, Monday first.
pub const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// One `[[calendar]]` of the desk's policy, unchecked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarSpec {
    /// The slug that rules and plans name it by
    pub key: String,
    /// IANA zone of every time of day below
    pub timezone: String,
    /// Never closes; then nothing below may be given
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub always_open: bool,
    /// Closed days: yearly `MM-DD`, a date, or a range `a..b`
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holidays: Vec<String>,
    /// What holidays and dated entries are called, by how they are written there
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub holiday_names: BTreeMap<String, String>,
    /// Windows `HH:MM[:SS]-HH:MM[:SS]` by weekday
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub hours: BTreeMap<String, Vec<String>>,
    /// Windows that replace one date's; an empty list closes it
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub dates: BTreeMap<String, Vec<String>>,
}

/// One thing that is wrong with a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarProblem {
    /// Where, within the `[[calendar]]`: `timezone`, `hours.mon[0]`, `dates.2026-12-24[1]`
    pub path: String,
    /// What
    pub kind: CalendarProblemKind,
}

/// The ways in which a calendar can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalendarProblemKind {
    /// The zone is in no IANA list.
    UnknownZone {
        /// As written
        name: String,
        /// The most similar zone
        nearest: Option<&'static str>,
    },
    /// Not one of [`WEEKDAYS`].
    UnknownWeekday {
        /// As written
        name: String,
        /// The most similar weekday
        nearest: Option<&'static str>,
    },
    /// Not `HH:MM[:SS]-HH:MM[:SS]`.
    BadWindow(String),
    /// Two windows share open time.
    Overlap {
        /// The window at the path
        window: String,
        /// The earlier one that it runs into
        other: String,
    },
    /// The key of a dated entry is not `YYYY-MM-DD`.
    BadDate(String),
    /// Not `MM-DD`, `YYYY-MM-DD` or a range of them.
    BadHoliday(String),
    /// A range that ends before it begins.
    ReversedRange(String),
    /// A name for what is neither a holiday nor a dated entry.
    NameOfNothing(String),
    /// Nothing ever opens.
    NeverOpen,
    /// `always_open` beside hours, dates or holidays.
    AlwaysOpenWithHours,
}

impl CalendarSpec {
    /// Returns everything that is wrong with the calendar, empty when it compiles.
    pub fn problems(&self) -> Vec<CalendarProblem> {
        super::Calendar::compile(self).err().unwrap_or_default()
    }

    /// Returns what the calendar calls a holiday.
    pub fn holiday_name(&self, holiday: &Holiday) -> Option<&str> {
        let named = |(written, _): &(&String, _)| Holiday::parse(written).as_ref() == Ok(holiday);
        self.holiday_names.iter().find(named).map(|(_, name)| name.as_str())
    }

    /// Returns what the calendar calls a date that has an entry of its own.
    pub fn date_name(&self, date: NaiveDate) -> Option<&str> {
        self.holiday_names.get(&date.to_string()).map(String::as_str)
    }
}
