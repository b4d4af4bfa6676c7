//! Spans of time as people read them; the same in every language.
use std::fmt;

/// A span of seconds, shown by its two largest units: `2d 03h`, `1h 05m`, `12m 09s`, `45s`; less is cut off.
///
/// ```
/// # use mesa::render::duration::Duration;
/// assert_eq!(Duration(90 * 60).to_string(), "1h 30m");
/// assert_eq!(Duration(-45).to_string(), "-45s");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duration(pub i64);

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.unsigned_abs();
        if self.0 < 0 {
            f.write_str("-")?;
        }
        let (minutes, hours, days) = (seconds / 60, seconds / 3_600, seconds / 86_400);
        if days > 0 {
            write!(f, "{days}d {:02}h", hours % 24)
        } else if hours > 0 {
            write!(f, "{hours}h {:02}m", minutes % 60)
        } else if minutes > 0 {
            write!(f, "{minutes}m {:02}s", seconds % 60)
        } else {
            write!(f, "{seconds}s")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_largest_units_are_shown() {
        let shown = [0, 45, 729, 3_600, 3_900, 183_600, -3_900, i64::MIN].map(|s| Duration(s).to_string());
        let wanted =
            ["0s", "45s", "12m 09s", "1h 00m", "1h 05m", "2d 03h", "-1h 05m", "-106751991167300d 15h"];
        assert_eq!(shown, wanted);
    }
}
