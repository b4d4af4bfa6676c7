//! One opening window of a day.
use std::fmt;

const DAY_S: u32 = 86_400;

/// A half-open stretch of wall-clock time that begins on one date: `09:00-13:00`, `22:00-02:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Window {
    from_s: u32,
    to_s: u32,
}

impl Window {
    /// Reads `HH:MM[:SS]-HH:MM[:SS]`; `24:00` is midnight, an end at or before the start is on the next day.
    ///
    /// ```
    /// use mesa::domain::calendar::Window;
    /// let night = Window::parse("22:00-02:00").unwrap();
    /// assert_eq!((night.from_s(), night.to_s()), (22 * 3600, 26 * 3600));
    /// assert_eq!(Window::parse("9-5"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once('-')?;
        let (from_s, to_s) = (time_of_day(from.trim())?, time_of_day(to.trim())?);
        if from_s == DAY_S {
            return None; // a window begins on its own day
        }
        Some(Self { from_s, to_s: if to_s <= from_s { to_s + DAY_S } else { to_s } })
    }

    /// Returns the opening in seconds of wall-clock time after the date's midnight: below 24 hours.
    pub fn from_s(self) -> u32 {
        self.from_s
    }

    /// Returns the closing in seconds after the date's midnight: above 24 hours where it runs past midnight.
    pub fn to_s(self) -> u32 {
        self.to_s
    }

    /// Says whether the window ends after the midnight of its day.
    pub fn runs_past_midnight(self) -> bool {
        self.to_s > DAY_S
    }
}

/// Reads `HH:MM[:SS]` from 00:00 to 24:00 as seconds.
fn time_of_day(text: &str) -> Option<u32> {
    let two = |field: &str| {
        (field.len() == 2 && field.bytes().all(|b| b.is_ascii_digit())).then(|| field.parse().ok())?
    };
    let mut fields = text.split(':');
    let (hour, minute): (u32, u32) = (two(fields.next()?)?, two(fields.next()?)?);
    let second: u32 = fields.next().map_or(Some(0), two)?;
    let total = hour * 3600 + minute * 60 + second;
    (fields.next().is_none() && minute < 60 && second < 60 && total <= DAY_S).then_some(total)
}

impl fmt::Display for Window {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = if self.to_s == DAY_S { DAY_S } else { self.to_s % DAY_S };
        write_time(formatter, self.from_s)?;
        formatter.write_str("-")?;
        write_time(formatter, end)
    }
}

fn write_time(formatter: &mut fmt::Formatter<'_>, seconds: u32) -> fmt::Result {
    write!(formatter, "{:02}:{:02}", seconds / 3600, seconds / 60 % 60)?;
    if seconds.is_multiple_of(60) { Ok(()) } else { write!(formatter, ":{:02}", seconds % 60) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_written_as_it_was_read() {
        for text in ["09:00-13:00", "22:00-02:00", "00:00-24:00", "01:30:30-07:45:30", "09:00-09:00"] {
            assert_eq!(Window::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Window::parse("00:00-00:00").unwrap().to_string(), "00:00-24:00");
    }

    #[test]
    fn anything_else_is_no_window() {
        for text in [
            "",
            "09:00",
            "9:00-10:00",
            "09:00-25:00",
            "24:00-02:00",
            "09:60-10:00",
            "09:00-24:01",
            "aa:bb-cc:dd",
            "09:00-10:00-11:00",
            "+9:00-10:00",
        ] {
            assert_eq!(Window::parse(text), None, "{text}");
        }
    }
}
