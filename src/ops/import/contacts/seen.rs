//! Which contacts a run has been about: a bit for each id, so that the second row about one is found whatever its key.

/// A set of small numbers.
#[derive(Debug, Default)]
pub(super) struct Seen(Vec<u64>);

impl Seen {
    /// Tells whether a number is in the set.
    pub(super) fn has(&self, number: i64) -> bool {
        let (word, bit) = place(number);
        self.0.get(word).is_some_and(|bits| bits & bit != 0)
    }

    /// Puts a number into the set.
    pub(super) fn add(&mut self, number: i64) {
        let (word, bit) = place(number);
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        if let Some(bits) = self.0.get_mut(word) {
            *bits |= bit;
        }
    }
}

/// Returns the word in which a number stands, and its bit there.
fn place(number: i64) -> (usize, u64) {
    let number = usize::try_from(number).unwrap_or_default(); // ids begin at 1
    (number / 64, 1 << (number % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_in_once_it_was_put_in() {
        let mut seen = Seen::default();
        for number in [1, 63, 64, 1000] {
            assert!(!seen.has(number));
            seen.add(number);
            assert!(seen.has(number));
        }
        assert!(!seen.has(2) && !seen.has(65) && !seen.has(i64::MAX));
    }
}
