//! Very many short texts, kept with few bytes beside them.

/// Texts by their places, from 0.
#[derive(Debug, Default)]
pub(super) struct TextList {
    text: String,
    ends: Vec<usize>,
}

impl TextList {
    /// Returns how many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns the text at a place; blank where there is none.
    pub(super) fn get(&self, place: usize) -> &str {
        let from = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        let to = self.ends.get(place).copied().unwrap_or_default();
        self.text.get(from..to).unwrap_or_default()
    }
}

impl<T: AsRef<str>> FromIterator<T> for TextList {
    fn from_iter<I: IntoIterator<Item = T>>(texts: I) -> Self {
        let mut kept = Self::default();
        for text in texts {
            kept.text.push_str(text.as_ref());
            kept.ends.push(kept.text.len());
        }
        kept.text.shrink_to_fit();
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_kept_at_their_places() {
        let kept: TextList = ["a", "", "ñandú"].into_iter().collect();
        assert_eq!(kept.len(), 3);
        assert_eq!([kept.get(0), kept.get(1), kept.get(2), kept.get(3)], ["a", "", "ñandú", ""]);
    }
}
