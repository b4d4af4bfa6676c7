//! Instants as text, made without an allocation: exports write them by the million.
use chrono::{DateTime, Datelike, Timelike};

use super::Instant;

/// An instant as RFC 3339 in UTC; milliseconds only where there are any.
#[derive(Clone, Copy, Debug)]
pub struct Written {
    bytes: [u8; 24],
    length: usize,
}

impl Written {
    /// Returns the text.
    pub fn as_str(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

impl Instant {
    /// Returns the same text as [`ToString`]; none outside [`Instant::MIN`] to [`Instant::MAX`].
    ///
    /// ```
    /// use mesa::domain::instant::Instant;
    /// let written = Instant::from_millis(1_790_812_800_250).written().unwrap();
    /// assert_eq!(written.as_str(), "2026-10-01T00:00:00.250Z");
    /// ```
    pub fn written(self) -> Option<Written> {
        let utc = DateTime::from_timestamp_millis(self.millis()).filter(|_| self.is_readable())?.naive_utc();
        let (year, millis) = (utc.year().unsigned_abs(), utc.nanosecond() / 1_000_000);
        let ([y1, y2], [y3, y4]) = (two(year / 100), two(year));
        let ([m1, m2], [d1, d2]) = (two(utc.month()), two(utc.day()));
        let ([h1, h2], [n1, n2], [s1, s2]) = (two(utc.hour()), two(utc.minute()), two(utc.second()));
        let ([_, f1], [f2, f3]) = (two(millis / 100), two(millis));
        let (end, length) = if millis == 0 { (b'Z', 20) } else { (b'.', 24) };
        let bytes = [
            y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2, b'T', h1, h2, b':', n1, n2, b':', s1, s2, end, f1,
            f2, f3, b'Z',
        ];
        Some(Written { bytes, length })
    }
}

/// Returns the last two digits.
#[inline]
fn two(number: u32) -> [u8; 2] {
    let number = u8::try_from(number % 100).unwrap_or_default();
    [b'0' + number / 10, b'0' + number % 10]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nothing_is_written_beyond_the_readable_years() {
        assert!(Instant::from_millis(-1).written().is_none());
        assert!(Instant::from_millis(Instant::MAX.millis() + 1).written().is_none());
    }

    proptest! {
        #[test]
        fn an_instant_is_written_as_it_is_displayed(
            millis in 0..=Instant::MAX.millis(), whole in any::<bool>()
        ) {
            let instant = Instant::from_millis(if whole { millis / 1000 * 1000 } else { millis });
            let written = instant.written().unwrap();
            prop_assert_eq!(written.as_str(), instant.to_string());
        }
    }
}
