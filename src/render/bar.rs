//! Small bars beside percentages, for a terminal.

/// What bars are drawn with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bars {
    /// Blocks of eighths: `█████▏`
    Blocks,
    /// For a terminal without Unicode: `#####.`
    Ascii,
}

/// Cells of a bar.
const CELLS: usize = 6;
/// Blocks of no eighth to seven.
const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

impl Bars {
    /// Returns a bar of six cells for hundredths of a percent: full only at 100, empty only at 0.
    ///
    /// ```
    /// # use mesa::render::Bars;
    /// assert_eq!(Bars::Blocks.draw(8_448), "█████░");
    /// assert_eq!(Bars::Ascii.draw(8_448), "#####.");
    /// ```
    pub fn draw(self, hundredths: i32) -> String {
        let (full, rest) = match self {
            Self::Blocks => ("█", "░"),
            Self::Ascii => ("#", "."),
        };
        let (whole, part) = match self {
            Self::Blocks => (steps(hundredths, CELLS * 8) / 8, steps(hundredths, CELLS * 8) % 8),
            Self::Ascii => (steps(hundredths, CELLS), 0),
        };
        let part = EIGHTHS.get(part).copied().unwrap_or_default();
        let left = CELLS.saturating_sub(whole + usize::from(!part.is_empty()));
        format!("{}{part}{}", full.repeat(whole), rest.repeat(left))
    }
}

/// Returns how many of `all` steps a share is: fewer than all below 100, more than none above 0.
fn steps(hundredths: i32, all: usize) -> usize {
    let share = usize::try_from(hundredths.clamp(0, 10_000)).unwrap_or_default();
    (share * all / 10_000).max(usize::from(share > 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_full_only_at_the_whole_and_empty_only_at_nothing() {
        let drawn = |bars: Bars| [0, 1, 5_000, 9_999, 10_000].map(|share| bars.draw(share));
        assert_eq!(drawn(Bars::Blocks), ["░░░░░░", "▏░░░░░", "███░░░", "█████▉", "██████"]);
        assert_eq!(drawn(Bars::Ascii), ["......", "#.....", "###...", "#####.", "######"]);
    }

    #[test]
    fn every_bar_is_as_wide_as_the_next() {
        for bars in [Bars::Blocks, Bars::Ascii] {
            assert!((0..=10_000).all(|share| bars.draw(share).chars().count() == CELLS));
        }
    }
}
