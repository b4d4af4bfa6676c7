//! Windows that a change of the zone's clocks removes, shortens or lengthens.
use chrono::NaiveDate;

use super::{Calendar, Window};

/// What a change of the zone's clocks does to a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockChange {
    /// The hours of the window do not come on that date
    Removed,
    /// It is open for so many seconds less than its wall-clock times say
    Shortened(i64),
    /// It is open for so many seconds more
    Lengthened(i64),
}

impl ClockChange {
    /// Returns the word used in JSON.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Removed => "removed",
            Self::Shortened(_) => "shortened",
            Self::Lengthened(_) => "lengthened",
        }
    }
}

/// A window on a date on which the zone's clocks are changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChangedWindow {
    /// The date on which the window begins
    pub date: NaiveDate,
    /// The window
    pub window: Window,
    /// What becomes of it
    pub change: ClockChange,
}

impl Calendar {
    /// Returns the windows of the dates from `first` to `last` that last longer or shorter than they seem to.
    ///
    /// ```
    /// use mesa::domain::calendar::{Calendar, CalendarSpec, ClockChange};
    ///
    /// let hours = [("sun".to_owned(), vec!["01:30-03:30".to_owned()])].into();
    /// let (key, timezone) = ("night".to_owned(), "Europe/Madrid".to_owned());
    /// let spec = CalendarSpec { key, timezone, hours, ..CalendarSpec::default() };
    /// let night = Calendar::compile(&spec).unwrap();
    /// let [first, last] = ["2026-01-01", "2026-06-30"].map(|date| date.parse().unwrap());
    /// let changed = night.changed_windows(first, last);
    /// assert_eq!(changed.len(), 1);
    /// assert_eq!(changed[0].date.to_string(), "2026-03-29");
    /// assert_eq!(changed[0].change, ClockChange::Shortened(3600));
    /// ```
    pub fn changed_windows(&self, first: NaiveDate, last: NaiveDate) -> Vec<ChangedWindow> {
        let dates = first.iter_days().take_while(|date| *date <= last);
        let windows = dates.flat_map(|date| self.windows_on(date).iter().map(move |window| (date, *window)));
        windows
            .filter_map(|(date, window)| {
                let change = self.change_of(date, window)?;
                Some(ChangedWindow { date, window, change })
            })
            .collect()
    }

    fn change_of(&self, date: NaiveDate, window: Window) -> Option<ClockChange> {
        let Some(opening) = self.opening(date, window) else { return Some(ClockChange::Removed) };
        let seems = i64::from(window.to_s()) - i64::from(window.from_s());
        let lasts = (opening.to - opening.from) / 1000;
        match lasts - seems {
            0 => None,
            more if more > 0 => Some(ClockChange::Lengthened(more)),
            less => Some(ClockChange::Shortened(-less)),
        }
    }

    /// Returns how many seconds the windows that begin on `date` are open.
    pub fn open_seconds_on(&self, date: NaiveDate) -> i64 {
        if self.is_always_open() {
            let zone = self.zone();
            let end = date.succ_opt().map_or(date, |next| next);
            let midnight = |date| crate::domain::instant::day_start(date, zone);
            return midnight(end).seconds() - midnight(date).seconds();
        }
        let openings = self.windows_on(date).iter().filter_map(|window| self.opening(date, *window));
        openings.map(|opening| (opening.to - opening.from) / 1000).sum()
    }
}
